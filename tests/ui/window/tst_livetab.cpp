#include "support/Mouse.h"
#include "ui/models/LiveFeed.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/applications/LiveView.h"
#include "ui/pages/applications/SummaryTab.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureView.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTranslator>

#include <cstdlib>

#include "LiveDesk.h"

using namespace postulant;
using namespace postulant::test;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000;

FaultRule liveFault(FaultKind kind, int times = -1) {
    return {QStringLiteral("live"), kind, 0, times};
}

PracticeFaults faultsOf(const FaultRule& rule) {
    PracticeFaults faults;
    faults.rules.append(rule);
    return faults;
}

EngineTiming attentive() {
    EngineTiming timing = quickTiming();
    timing.codeSilence = 400ms;
    return timing;
}

// A language whose words for the live view are twice as long.
class LongWords final : public QTranslator {
public:
    LongWords() { QCoreApplication::installTranslator(this); }
    ~LongWords() override { QCoreApplication::removeTranslator(this); }
    LongWords(const LongWords&) = delete;
    LongWords& operator=(const LongWords&) = delete;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        const QString words = QString::fromUtf8(source);
        return QByteArray(context) == "postulant::LiveView" ? words + QLatin1Char(' ') + words : QString();
    }
};

} // namespace

// A run under way, as a person sees it: by mouse and keys, in the whole window, with a real engine and real sockets.
class LiveTabTest : public QObject {
    Q_OBJECT

    static int watching(LiveDesk& desk) { return desk.seeker.server().watching(); }
    static QString name(LiveDesk& desk) { return desk.at<PictureView>("live.picture").accessibleName(); }
    static LiveView& view(LiveDesk& desk) { return desk.at<LiveView>("live"); }
    static bool shows(LiveDesk& desk) {
        return view(desk).shownAt() != 0 && name(desk).contains(QLatin1String("Live picture"));
    }
    static QStringList soFar(LiveDesk& desk) {
        QStringList texts;
        const auto labels = desk.at<QWidget>("live.soFar").findChildren<Label*>();
        for (const Label* label : labels) {
            texts << label->fullText();
        }
        return texts;
    }
    static QDialog* fullSize(LiveDesk& desk) { return desk.window->findChild<QDialog*>(QStringLiteral("live.window")); }
    static QImage inFullSize(LiveDesk& desk) {
        return fullSize(desk)
            ->findChild<QLabel*>(QStringLiteral("live.window.picture"))
            ->pixmap()
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }
    static QString fullSizeLine(LiveDesk& desk) {
        return fullSize(desk)->findChild<Label*>(QStringLiteral("live.window.line"))->fullText();
    }
    static QImage plain(const QImage& image) { return image.convertToFormat(QImage::Format_RGB32); }
    static void follow(LiveDesk& desk) { // on or off, by the mouse
        auto& box = desk.at<QCheckBox>("live.follow");
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
    }
    static QString hint(LiveDesk& desk) { return desk.at<Label>("live.hint").fullText(); }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void agesAreWords() {
        const qint64 at = 1'779'355'500'000;
        QCOMPARE(liveAge(0, at), QString());
        QCOMPARE(liveAge(at, at + 300), QStringLiteral("just now"));
        QCOMPARE(liveAge(at, at + 2'900), QStringLiteral("2 second(s) ago"));
        QCOMPARE(liveAge(at, at + 15'000), QStringLiteral("15 second(s) ago"));
        QVERIFY(liveAge(at, at + 15'001).startsWith(QLatin1String("No new picture since ")));
        QCOMPARE(liveAge(at, at - 5'000), QStringLiteral("just now")); // the clock was set back
    }

    void picturesComeOnlyWhileSomebodyLooks() {
        LiveDesk desk;
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0);
        QVERIFY(desk.choose(id));
        QTRY_VERIFY(!desk.at<LiveView>("live").isVisible()); // beside the list nobody watches
        QCOMPARE(watching(desk), 0);
        QTest::keyClick(&desk.table(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        QCOMPARE(watching(desk), 1);
        QCOMPARE(desk.at<QTabBar>("detail.tabs").tabText(0), QStringLiteral("Live"));
        const QString age = desk.at<Label>("live.age").fullText();
        QVERIFY2(age == QLatin1String("just now") || age.contains(QLatin1String("ago")), qPrintable(age));

        QTest::keyClick(desk.window.get(), Qt::Key_Tab, Qt::ControlModifier); // the next tab
        QTRY_COMPARE(watching(desk), 0);
        QTest::keyClick(desk.window.get(), Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(watching(desk), 1, patience);
        desk.window->showMinimized();
        QTRY_COMPARE(watching(desk), 0);
        desk.window->showNormal();
        QTRY_COMPARE_WITH_TIMEOUT(watching(desk), 1, patience);
        QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier); // another room
        QTRY_COMPARE(watching(desk), 0);
        QTest::keyClick(desk.window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(watching(desk), 1, patience);
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(watching(desk), 0);
    }

    void anotherRowIsAnotherRun() {
        LiveDesk desk;
        const qint64 first = desk.running("slow", "first-analyst-at-kestrel");
        const qint64 second = desk.running("slow", "second-analyst-at-marlowe");
        QVERIFY(first != 0 && second != 0);
        QVERIFY(desk.open(first));
        auto& feed = *desk.window->findChild<LiveFeed*>();
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk) && feed.wanted() == first, patience);
        const qint64 chosenAt = QDateTime::currentMSecsSinceEpoch();
        bool forgotten = false;
        bool stale = false;
        connect(&feed, &LiveFeed::pictureChanged, this, [&] { // after the view has heard it
            if (feed.wanted() == second && feed.image().isNull()) {
                forgotten = true;
                stale = shows(desk);
            }
        });
        QVERIFY(desk.choose(second));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk) && feed.wanted() == second, patience);
        QVERIFY(forgotten);
        QVERIFY(!stale); // the picture of the first was not shown as the second's
        QVERIFY(view(desk).shownAt() >= chosenAt);
        QTRY_COMPARE(watching(desk), 1);
    }

    void stepsStandBesideIt() {
        LiveDesk desk(4.0);
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        auto& progress = desk.at<Label>("live.progress");
        QTRY_VERIFY_WITH_TIMEOUT(progress.fullText().contains(QLatin1String("filled in ")), patience);
        QVERIFY2(progress.fullText().contains(QLatin1String(" of about ")), qPrintable(progress.fullText()));
        const auto labels = desk.at<QWidget>("live.soFar").findChildren<Label*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const Label* label) {
            return label->fullText().startsWith(QLatin1String("Filled in "));
        }));
    }

    void followOffStandsStill() {
        LiveDesk desk(4.0);
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        auto& feed = *desk.window->findChild<LiveFeed*>();
        auto& check = desk.at<QCheckBox>("live.follow");
        follow(desk);
        QVERIFY(!check.isChecked());
        const qint64 shownAt = view(desk).shownAt();
        const QStringList steps = soFar(desk);
        const qint64 at = feed.imageAt();
        const qsizetype done = feed.trail().actions.size();
        QTRY_VERIFY_WITH_TIMEOUT(feed.imageAt() > at + 1500, patience); // new ones came
        QTRY_VERIFY_WITH_TIMEOUT(feed.trail().actions.size() > done + 1, patience);
        QSignalSpy read(&desk.at<DetailPane>("applications.detail"), &DetailPane::loaded);
        QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), patience); // and the store was read again
        QCOMPARE(view(desk).shownAt(), shownAt);
        QCOMPARE(soFar(desk), steps);
        QVERIFY(desk.at<Label>("live.age").fullText().startsWith(QLatin1String("Standing still since ")));
        check.setFocus();
        QTest::keyClick(&check, Qt::Key_Space);
        QVERIFY(check.isChecked());
        QVERIFY(view(desk).shownAt() > shownAt);
        QVERIFY(soFar(desk) != steps);
    }

    void fullSizeGoesOnBeside() {
        LiveDesk desk;
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        const QString called = name(desk);
        const qint64 shownAt = view(desk).shownAt();
        clickOn(&desk.at<QPushButton>("live.full"));
        QTRY_VERIFY(fullSize(desk) != nullptr);
        auto* picture = fullSize(desk)->findChild<QLabel*>(QStringLiteral("live.window.picture"));
        QCOMPARE(picture->pixmap().size(), QSize(1280, 720));
        const qint64 first = picture->pixmap().cacheKey();
        QTRY_VERIFY_WITH_TIMEOUT(picture->pixmap().cacheKey() != first && view(desk).shownAt() > shownAt, patience);
        QCOMPARE(name(desk), called); // a screen reader is not told of every picture
        const QString line = fullSizeLine(desk);
        QVERIFY2(line == QLatin1String("just now") || line.contains(QLatin1String("ago")), qPrintable(line));
        QTest::keyClick(fullSize(desk), Qt::Key_Escape);
        QTRY_VERIFY(fullSize(desk) == nullptr);
    }

    void fullSizeGoesWithItsTab() {
        LiveDesk desk;
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        clickOn(&desk.at<QPushButton>("live.full"));
        QTRY_VERIFY(fullSize(desk) != nullptr && fullSize(desk)->isVisible());
        desk.at<QTabBar>("detail.tabs").setCurrentIndex(1);
        QTRY_COMPARE(watching(desk), 0); // no newer picture can come
        QTRY_VERIFY(fullSize(desk) == nullptr);
    }

    void fullSizeStandsStillToo() {
        LiveDesk desk(4.0);
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        follow(desk);
        auto& feed = *desk.window->findChild<LiveFeed*>();
        const auto still = [&] { return plain(desk.at<PictureView>("live.picture").image()); };
        QTRY_VERIFY_WITH_TIMEOUT(plain(feed.image()) != still(), patience);
        clickOn(&desk.at<QPushButton>("live.full"));
        QTRY_VERIFY(fullSize(desk) != nullptr);
        QVERIFY(inFullSize(desk) == still());
        QVERIFY2(fullSizeLine(desk).startsWith(QLatin1String("Standing still since ")), qPrintable(fullSizeLine(desk)));
    }

    void longWordsAreNotCutOff() {
        const LongWords words;
        LiveDesk desk(1.0, {}, {1200, 900});
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        const SummaryTab& tab = *desk.window->findChild<SummaryTab*>();
        QCOMPARE(tab.shape(), SummaryTab::Shape::Wide);
        const int least = tab.widget()->minimumSizeHint().width();
        QVERIFY2(least <= tab.viewport()->width(),
                 qPrintable(QStringLiteral("%1 of %2").arg(least).arg(tab.viewport()->width())));
        QVERIFY(desk.at<PictureView>("live.picture").width() >= 280);
    }

    void whereThereIsNoPictureItIsSaidAndTriedAgain() {
        LiveDesk desk(1.0, faultsOf(liveFault(FaultKind::EmptyNotFound, 1)));
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        auto& again = desk.at<LinkButton>("live.again");
        QTRY_VERIFY_WITH_TIMEOUT(again.isVisible(), patience);
        QVERIFY(!shows(desk));
        QCOMPARE(name(desk), QStringLiteral("This connection shows no live picture"));
        QCOMPARE(watching(desk), 0);
        QCOMPARE(desk.state(id), QStringLiteral("running"));
        clickOn(&again);
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        QTRY_VERIFY(!again.isVisible());
        QVERIFY(hint(desk).startsWith(QLatin1String("Watching only")));
    }

    void aRefusedKeyIsSaid() {
        LiveDesk desk(1.0, faultsOf(liveFault(FaultKind::KeyRefused)));
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(desk.at<LinkButton>("live.again").isVisible(), patience);
        QVERIFY(!shows(desk));
        QVERIFY2(name(desk).endsWith(QLatin1String(" refused the key for live pictures")), qPrintable(name(desk)));
    }

    void theEndLeadsBackToTheList() {
        LiveDesk desk(20.0);
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(desk.at<LiveView>("live").isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), QStringLiteral("applied-confirmed"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.at<LiveView>("live").isVisible(), patience);
        QTRY_COMPARE(watching(desk), 0);
    }

    void aCodeIsAskedForAndHandedOver() {
        LiveDesk desk(10.0, {}, {1440, 900}, attentive());
        const qint64 id = desk.running("code-wanted", "analyst-at-brightwater");
        QVERIFY(id != 0 && desk.open(id));
        auto& notice = desk.at<Notice>("detail.notice");
        QTRY_COMPARE_WITH_TIMEOUT(notice.title(), QStringLiteral("It may be waiting for a code"), patience);
        QTRY_VERIFY(desk.at<LiveView>("live").isVisible()); // the page that asks can be seen
        desk.dialogs.typed = QStringLiteral("481 516");
        auto* button = notice.button(QStringLiteral("hand-over-code"));
        QVERIFY(button != nullptr);
        clickOn(button);
        QCOMPARE(desk.dialogs.asked.size(), 1);
        QVERIFY2(desk.dialogs.asked.first().text.contains(QLatin1String("Lab")), // the server that gets it
                 qPrintable(desk.dialogs.asked.first().text));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), QStringLiteral("applied-confirmed"), patience);
        QCOMPARE(desk.seeker.server().submissions().size(), 1);
    }

    void aCodeIsInReachWhileRunning() {
        LiveDesk desk;
        const qint64 id = desk.running("slow", "analyst-at-brightwater");
        QVERIFY(id != 0 && desk.open(id));
        auto& code = desk.at<QPushButton>("detail.code");
        QTRY_VERIFY(code.isVisible());
        desk.dialogs.typed = QStringLiteral("12");
        code.setFocus();
        QTest::keyClick(&code, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(desk.seeker.server().requestLog().value(QStringLiteral("push-code")), 1, patience);
    }

    void aPausedRunIsContinued() {
        LiveDesk desk(10.0);
        const qint64 id = desk.running("paused", "analyst-at-brightwater");
        QVERIFY(id != 0 && desk.open(id));
        auto& notice = desk.at<Notice>("detail.notice");
        QTRY_COMPARE_WITH_TIMEOUT(notice.title(), QStringLiteral("It is paused and waits for you"), patience);
        QTRY_VERIFY2_WITH_TIMEOUT(notice.text().contains(QLatin1String("Practice: review the filled form")),
                                  qPrintable(notice.text()), patience);
        QVERIFY(notice.button(QStringLiteral("stop-run")) != nullptr);
        clickOn(notice.button(QStringLiteral("continue-run")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), QStringLiteral("applied-confirmed"), patience);
    }

    void inASmallWindowItFillsThePage() {
        LiveDesk desk(1.0, {}, {1024, 700});
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        const SummaryTab& tab = *desk.window->findChild<SummaryTab*>();
        const auto inTab = [&](const QWidget& widget) {
            return QRect(widget.mapTo(tab.viewport(), QPoint()), widget.size());
        };
        const QRect picture = inTab(desk.at<PictureView>("live.picture"));
        QVERIFY(picture.width() >= 380);
        QVERIFY(picture.left() >= 0 && picture.right() < tab.viewport()->width());
        QVERIFY(std::abs(picture.center().x() - tab.viewport()->width() / 2) <= 20); // in its middle
        QVERIFY(inTab(desk.at<QWidget>("live.soFar")).top() > picture.bottom());     // not beside it
        QVERIFY(tab.widget()->minimumSizeHint().width() <= tab.viewport()->width());
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(watching(desk), 0);
    }
};

QTEST_MAIN(LiveTabTest)
#include "tst_livetab.moc"
