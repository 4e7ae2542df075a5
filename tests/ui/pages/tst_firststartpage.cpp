#include "practice/PracticeServer.h"
#include "store/SeekerRepository.h"
#include "support/ResumeGenerator.h"
#include "ui/pages/first_start/ChoiceCard.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/profile/ImportPanel.h"
#include "ui/pages/settings/CheckPane.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QLineEdit>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::FirstStart, {1344, 812}) {
        show();
    }
    QLineEdit* field(const char* key) {
        return qobject_cast<QLineEdit*>(child<FieldEditor>((QByteArray("field-") + key).constData())->input());
    }
    Profile stored() {
        return read<Profile>([](Database& db) { return profiles::preferred(db); });
    }
};

} // namespace

class TestFirstStartPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threeStepsToPractising() {
        Desk desk;
        QTRY_VERIFY(desk.field("first_name")->hasFocus());
        QTest::keyClicks(desk.field("first_name"), QStringLiteral("Maren"));
        QTest::keyClicks(desk.field("last_name"), QStringLiteral("Holt"));
        QTest::keyClicks(desk.field("email"), QStringLiteral("maren@example.org"));
        desk.dialogs().files = {desk.makeFile(QStringLiteral("maren.pdf"), tinyPdf())};
        desk.click("chooseResume");
        QTRY_COMPARE(desk.child<Label>("resumeLine")->fullText(), QStringLiteral("maren.pdf"));
        desk.click("next");
        QTRY_COMPARE(desk.stored().value(QLatin1String("email")), QStringLiteral("maren@example.org"));
        QVERIFY(desk.child<ChoiceCard>("wayPractice")->isChecked());
        desk.page().run(PageCommand::Primary);
        QTRY_VERIFY(desk.child<Label>("summary")->isVisible());
        desk.click("next");
        QCOMPARE(desk.gone.last().room, Room::AddJobs);
        QCOMPARE(desk.gone.last().text, QString(practiceJobsWanted));
        QVERIFY(desk.settings().flag(QStringLiteral("firstStart/done")));
    }

    void canBeSkippedAtOnceAndKeepsWhatWasTyped() {
        Desk desk;
        QTest::keyClicks(desk.field("first_name"), QStringLiteral("Maren"));
        desk.click("skip");
        QCOMPARE(desk.gone.last().room, Room::Applications);
        QVERIFY(desk.settings().flag(QStringLiteral("firstStart/done")));
        QTRY_COMPARE(desk.stored().value(QLatin1String("first_name")), QStringLiteral("Maren"));
    }

    // A resume only proposes: what was typed stays, and the rest is confirmed line by line.
    void aResumeFillsInWhatIsConfirmed() {
        Desk desk;
        QTest::keyClicks(desk.field("first_name"), QStringLiteral("Maren"));
        const QByteArray body =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            "<w:p><w:r><w:t>maren@example.org</w:t></w:r></w:p>"
            "<w:p><w:r><w:t>Experience</w:t></w:r></w:p>"
            "<w:p><w:r><w:t>Engineer at Bolt (2015 – 2018)</w:t></w:r></w:p></w:body></w:document>";
        desk.dialogs().files = {desk.makeFile(QStringLiteral("cv.docx"), generated::docx(body))};
        desk.click("importProfile");
        auto* panel = desk.page().findChild<ImportPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QTRY_VERIFY(!desk.child<QPushButton>("next")->isVisible());
        QVERIFY(!desk.page().can(PageCommand::Primary));
        desk.click("takeOver");
        QCOMPARE(desk.field("email")->text(), QStringLiteral("maren@example.org"));
        QCOMPARE(desk.field("first_name")->text(), QStringLiteral("Maren"));
        QTRY_COMPARE(desk.stored().resume[QStringLiteral("work")][0][QStringLiteral("position")].toString(),
                     QStringLiteral("Engineer"));
        desk.click("next");
        QTRY_VERIFY(desk.child<ChoiceCard>("wayPractice")->isVisible());
        desk.settle();
        QCOMPARE(desk.read<int>([](Database& db) -> Result<int> {
            const auto count = db.value(QStringLiteral("SELECT count(*) FROM profile"), {});
            return count ? Result<int>(count->toInt()) : Result<int>(tl::unexpected<Error>(count.error()));
        }),
                 1);
    }

    void whatIsNoResumeIsSaid() {
        Desk desk;
        desk.dialogs().files = {desk.makeFile(QStringLiteral("bad.json"), "{not json")};
        desk.click("importProfile");
        auto* notice = desk.child<Notice>("whoProblem");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->title().contains(QStringLiteral("bad.json")));
        QTRY_VERIFY(desk.field("first_name")->isVisible());
    }

    void aServerIsConnectedAndChecked() {
        SystemClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start().has_value());
        Desk desk;
        desk.click("next");
        desk.click("wayServer");
        auto* next = desk.child<QPushButton>("next");
        QTRY_VERIFY(!next->isEnabled());
        QTest::keyClicks(desk.child<QLineEdit>("serverAddress"), server.baseUrl().toString());
        QTest::keyClicks(desk.child<QLineEdit>("serverKey"), QStringLiteral("practice"));
        QTRY_VERIFY(next->isEnabled());
        desk.click("next");
        auto* check = desk.page().findChild<CheckPane*>();
        QTRY_VERIFY(check->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!check->isRunning(), 60000);
        const auto preferred = desk.read<ConnectionRow>([](Database& db) { return connections::preferred(db); });
        QVERIFY(!preferred.practice);
        QCOMPARE(preferred.baseUrl, server.baseUrl().toString());
    }

    void unencryptedServerIsSentToSettings() {
        Desk desk;
        desk.click("next");
        desk.click("wayServer");
        QTest::keyClicks(desk.child<QLineEdit>("serverAddress"), QStringLiteral("http://skyvern.example:8000"));
        QTRY_VERIFY(!desk.child<QPushButton>("next")->isEnabled());
    }

    void arrowsChooseTheWay() {
        Desk desk;
        desk.click("next");
        auto* practice = desk.child<ChoiceCard>("wayPractice");
        practice->setFocus();
        QTest::keyClick(practice, Qt::Key_Down);
        QVERIFY(desk.child<ChoiceCard>("wayServer")->isChecked());
        QVERIFY(!practice->accessibleName().isEmpty());
        desk.click("back");
        QTRY_VERIFY(desk.field("first_name")->isVisible());
    }
};

QTEST_MAIN(TestFirstStartPage)
#include "tst_firststartpage.moc"
