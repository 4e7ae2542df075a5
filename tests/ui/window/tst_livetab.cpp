#include "ui/models/LiveFeed.h"
#include "ui/pages/applications/LiveView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureView.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

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

} // namespace

// A run under way, as a person sees it: by mouse and keys, in the whole window, with a real engine and real sockets.
class LiveTabTest : public QObject {
    Q_OBJECT

    static int watching(LiveDesk& desk) { return desk.seeker.server().watching(); }
    static QString name(LiveDesk& desk) { return desk.at<PictureView>("live.picture").accessibleName(); }
    static bool shows(LiveDesk& desk) { return name(desk).contains(QLatin1String("Live picture")); }
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
        QVERIFY(desk.choose(second));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk) && feed.wanted() == second, patience);
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
        auto& follow = desk.at<QCheckBox>("live.follow");
        QTest::mouseClick(&follow, Qt::LeftButton, {}, QPoint(8, follow.height() / 2));
        QVERIFY(!follow.isChecked());
        const QString before = name(desk);
        const qint64 at = feed.imageAt();
        QTRY_VERIFY_WITH_TIMEOUT(feed.imageAt() > at + 1500, patience); // new ones came
        QCOMPARE(name(desk), before);
        QVERIFY(desk.at<Label>("live.age").fullText().startsWith(QLatin1String("Standing still since ")));
        follow.setFocus();
        QTest::keyClick(&follow, Qt::Key_Space);
        QVERIFY(follow.isChecked());
        QVERIFY(name(desk) != before);
    }

    void fullSizeGoesOnBeside() {
        LiveDesk desk;
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        QTest::mouseClick(&desk.at<QPushButton>("live.full"), Qt::LeftButton);
        QTRY_VERIFY(desk.window->findChild<QDialog*>(QStringLiteral("live.window")) != nullptr);
        auto* full = desk.window->findChild<QDialog*>(QStringLiteral("live.window"));
        const auto pictures = full->findChildren<QLabel*>();
        QVERIFY(std::any_of(pictures.cbegin(), pictures.cend(),
                            [](const QLabel* label) { return label->pixmap().size() == QSize(1280, 720); }));
        QTest::keyClick(full, Qt::Key_Escape);
        QTRY_VERIFY(desk.window->findChild<QDialog*>(QStringLiteral("live.window")) == nullptr);
    }

    void whereThereIsNoPictureItIsSaidAndTriedAgain() {
        LiveDesk desk(1.0, faultsOf(liveFault(FaultKind::EmptyNotFound, 1)));
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        auto& again = desk.at<LinkButton>("live.again");
        QTRY_VERIFY_WITH_TIMEOUT(again.isVisible(), patience);
        QVERIFY(!shows(desk));
        QCOMPARE(watching(desk), 0);
        QCOMPARE(desk.state(id), QStringLiteral("running"));
        QTest::mouseClick(&again, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        QVERIFY(!again.isVisible());
        QVERIFY(hint(desk).startsWith(QLatin1String("Watching only")));
    }

    void aRefusedKeyIsSaid() {
        LiveDesk desk(1.0, faultsOf(liveFault(FaultKind::KeyRefused)));
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(desk.at<LinkButton>("live.again").isVisible(), patience);
        QVERIFY(!shows(desk));
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
        QVERIFY(desk.at<LiveView>("live").isVisible()); // the page that asks can be seen
        desk.dialogs.typed = QStringLiteral("481 516");
        auto* button = notice.button(QStringLiteral("hand-over-code"));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
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
        QTest::mouseClick(notice.button(QStringLiteral("continue-run")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(id), QStringLiteral("applied-confirmed"), patience);
    }

    void inASmallWindowItFillsThePage() {
        LiveDesk desk(1.0, {}, {1024, 700});
        const qint64 id = desk.running("slow", "product-analyst-at-kestrel");
        QVERIFY(id != 0 && desk.open(id));
        QTRY_VERIFY_WITH_TIMEOUT(shows(desk), patience);
        QVERIFY(desk.at<PictureView>("live.picture").width() >= 380);
        QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        QTRY_COMPARE(watching(desk), 0);
    }
};

QTEST_MAIN(LiveTabTest)
#include "tst_livetab.moc"
