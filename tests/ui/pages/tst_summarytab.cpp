#include "ui/models/FileCheck.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/LiveView.h"
#include "ui/pages/applications/SummaryTab.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureLoader.h"

#include <QCheckBox>
#include <QPointer>

#include <algorithm>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

// The first tab by itself, opened wide.
struct Tab {
    Tab()
        : desk(Room::Settings)
        , context{desk.core(), desk.clock(), desk.look(), desk.dialogs(), desk.settings()}
        , actions(context, &window)
        , tab(new SummaryTab(&actions, &pictures, &check, desk.store().evidenceDir(), desk.clock(), &window)) {
        tab->takeLiveView(new LiveView(desk.core(), desk.clock(), &pictures, tab));
        tab->setShape(SummaryTab::Shape::Wide);
        tab->resize(1000, 700);
        window.resize(1000, 700);
        window.show();
        data.detail.row.id = 7;
        data.detail.row.createdAt = desk.clock().nowMs() - 60'000;
        AttemptRow attempt;
        attempt.id = 1;
        attempt.createdAt = attempt.sentAt = desk.clock().nowMs() - 50'000;
        attempt.dialect = QStringLiteral("agent");
        data.detail.attempts = {attempt};
    }
    ~Tab() { delete tab; }
    Q_DISABLE_COPY(Tab)
    void show() { static_cast<DetailTab*>(tab)->show(data); }
    void happens(const QString& text) {
        data.detail.events.append({desk.clock().nowMs(), QStringLiteral("step"), text});
    }
    bool lists(const QString& text) const {
        const auto labels = tab->findChild<QWidget*>(QStringLiteral("live.soFar"))->findChildren<Label*>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const Label* label) { return label->fullText() == text; });
    }

    PageDesk desk;
    PageContext context;
    QWidget window;
    FilePictureLoader pictures;
    FileCheck check;
    ApplicationActions actions;
    SummaryTab* tab;
    DetailLoader::Data data;
};

} // namespace

class SummaryTabTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutFollowTheStoryStandsStill() {
        Tab t;
        t.data.detail.row.state = ApplicationState::Running;
        t.happens(QStringLiteral("opened the form"));
        t.show();
        QVERIFY(t.lists(QStringLiteral("opened the form")));
        auto* follow = t.tab->findChild<QCheckBox*>(QStringLiteral("live.follow"));
        QVERIFY(follow != nullptr);
        follow->setChecked(false);
        t.happens(QStringLiteral("filled in a name"));
        t.show(); // it was read again, as after every change
        QVERIFY(!t.lists(QStringLiteral("filled in a name")));
        follow->setChecked(true);
        QVERIFY(t.lists(QStringLiteral("filled in a name")));
    }

    // What stands still is the story of this job, not that of the one before.
    void anotherJobShowsItsOwnStory() {
        Tab t;
        t.data.detail.row.state = ApplicationState::Running;
        t.happens(QStringLiteral("opened the form"));
        t.show();
        t.tab->findChild<QCheckBox*>(QStringLiteral("live.follow"))->setChecked(false);
        t.data.detail.row.id = 8;
        t.data.detail.events.clear();
        t.happens(QStringLiteral("looked at the other page"));
        t.show();
        QVERIFY(t.lists(QStringLiteral("looked at the other page")));
        QVERIFY(!t.lists(QStringLiteral("opened the form")));
    }

    // Who has marked a value to copy it keeps the mark when the data is read again.
    void whatStaysTheSameIsTheSameWidget() {
        Tab t;
        t.data.detail.row.state = ApplicationState::AppliedConfirmed;
        t.data.detail.row.proof = Proof::Confirmed;
        t.data.detail.row.confirmationId = QStringLiteral("FL-1");
        t.show();
        auto* card = t.tab->findChild<Card*>(QStringLiteral("detail.proof"));
        QPointer<Label> value;
        const auto labels = card->findChildren<Label*>();
        for (Label* label : labels) {
            value = label->fullText() == QLatin1String("FL-1") ? label : value.data();
        }
        QVERIFY(value);
        value->setSelection(0, 2);
        t.data.detail.row.stage = Stage::Applied;
        t.show();
        QVERIFY(value);
        QCOMPARE(value->selectedText(), QStringLiteral("FL"));
    }

    void theStoryHasAName() {
        Tab t;
        QVERIFY(!t.tab->findChild<QWidget*>(QStringLiteral("live.soFar"))->accessibleName().isEmpty());
    }
};

QTEST_MAIN(SummaryTabTest)
#include "tst_summarytab.moc"
