#include "store/ConsentRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/ConsentAsker.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/PrivacySection.h"

#include <QFileInfo>
#include <QSignalSpy>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

bool given(PageDesk& desk, qint64 connection) {
    return desk.read<bool>([connection](Database& db) { return consents::given(db, connection); });
}

void give(PageDesk& desk, qint64 connection) {
    desk.write(
        [&](Database& db) { return consents::give(db, connection, QStringLiteral("window"), desk.clock().nowMs()); });
}

} // namespace

class TestPrivacySection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The window's question: when something waits that may not go, and once.
    void theWindowAsksWhenSomethingWaits() {
        PageDesk desk(Room::Settings);
        const qint64 connection = desk.realConnection();
        QWidget window;
        ConsentAsker asker(desk.store(), desk.clock(), desk.dialogs(), &window);
        QTRY_VERIFY(desk.dialogs().asked.isEmpty());
        desk.dialogs().answers = {0};
        desk.addJobs({QStringLiteral("https://boards.greenhouse.io/acme/jobs/4012345")}, false, false);
        asker.look();
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        const Question question = desk.dialogs().asked.first();
        QVERIFY2(question.text.contains(QStringLiteral("skyvern.home.example")), qPrintable(question.text));
        QCOMPARE(question.defaultAnswer, -1); // Enter agrees to nothing
        QTRY_VERIFY(given(desk, connection));
    }
    void notNowIsAnAnswer() {
        PageDesk desk(Room::Settings);
        const qint64 connection = desk.realConnection();
        desk.addJobs({QStringLiteral("https://boards.greenhouse.io/acme/jobs/4012345")}, false, false);
        QWidget window;
        ConsentAsker asker(desk.store(), desk.clock(), desk.dialogs(), &window);
        QSignalSpy said(&asker, &ConsentAsker::said);
        desk.dialogs().answers = {1};
        QTRY_COMPARE(said.size(), 1);
        QSignalSpy changed(&desk.store(), &Store::applicationsChanged);
        desk.addJobs({QStringLiteral("https://boards.greenhouse.io/acme/jobs/4012346")}, false, false);
        QTRY_VERIFY(!changed.isEmpty());
        desk.settle();
        QCOMPARE(desk.dialogs().asked.size(), 1);
        QVERIFY(!given(desk, connection));
    }
    void aConsentIsShownAndTakenBack() {
        PageDesk desk(Room::Settings);
        const qint64 connection = desk.realConnection();
        give(desk, connection);
        desk.show(0, QStringLiteral("privacy"));
        const auto button = [&desk] { return desk.page().findChild<QPushButton*>(QStringLiteral("withdraw")); };
        QTRY_VERIFY(button() != nullptr && button()->isVisible());
        desk.click("withdraw");
        QTRY_VERIFY(!given(desk, connection));
        QTRY_VERIFY(desk.page().findChild<QPushButton*>(QStringLiteral("withdraw")) == nullptr);
    }
    void everythingIsWrittenIntoAnArchive() {
        PageDesk desk(Room::Settings);
        desk.fillProfile();
        desk.show(0, QStringLiteral("privacy"));
        desk.dialogs().savePath = desk.dir() + QStringLiteral("/mine");
        desk.click("exportAll");
        QTRY_VERIFY(QFileInfo::exists(desk.dir() + QStringLiteral("/mine.zip")));
        QTRY_VERIFY(!desk.child<ResultLine>("privacyResult")->isEmpty());
        QTRY_VERIFY(desk.child<QPushButton>("exportAll")->isEnabled());
    }
    void forgettingSaysWhatGoesAndAsks() {
        PageDesk desk(Room::Settings);
        desk.fillProfile();
        const qint64 connection = desk.realConnection();
        desk.show(0, QStringLiteral("privacy"));
        auto* section = desk.page().findChild<PrivacySection*>();
        QSignalSpy wanted(section, &PrivacySection::forgetWanted);
        desk.dialogs().answers = {1, 0};
        desk.click("forgetMe");
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QVERIFY2(desk.dialogs().asked.first().text.contains(QLatin1Char('1')),
                 qPrintable(desk.dialogs().asked.first().text));
        QCOMPARE(desk.dialogs().asked.first().defaultAnswer, -1);
        desk.click("forgetMe");
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<QVector<qint64>>(), QVector<qint64>{connection});
    }
};

QTEST_MAIN(TestPrivacySection)
#include "tst_privacysection.moc"
