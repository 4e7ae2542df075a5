#include "integration/network/ScriptServer.h"
#include "integration/network/StandIn.h"
#include "store/ApplicationRepository.h"
#include "store/GuardRepository.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "ui/pages/add_jobs/AddressEditor.h"
#include "ui/pages/add_jobs/VerdictModel.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"

#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const QString job1 = QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345");
const QString job2 = QStringLiteral("https://job-boards.greenhouse.io/birchgate/jobs/4012399");
const QString job3 = QStringLiteral("https://job-boards.greenhouse.io/kestrel/jobs/4012401");

// Greenhouse, as these tests need it: its answers come when the test lets them.
class Greenhouse : public QObject {
public:
    Greenhouse() {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    const QByteArray request = socket->readAll();
                    ++asked;
                    m_waiting.append({socket, request.left(request.indexOf(" HTTP"))});
                    if (m_open) {
                        letGo();
                    }
                });
            }
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    int asked = 0;
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    // Job 4012399 is gone, the others are there.
    void letGo() {
        m_open = true;
        for (const auto& [socket, request] : std::exchange(m_waiting, {})) {
            const QByteArray body =
                R"({"title":"Flow Analyst","company_name":"Wrenfield Clinics","location":{"name":"Leeds"}})";
            socket->write((request.endsWith("4012399") ? answer(404, "{}") : answer(200, body)).bytes);
        }
    }
    std::function<std::unique_ptr<HostNames>()> names() const {
        return [port = m_server.serverPort()] {
            return std::make_unique<StandIn>(port, QStringList{QStringLiteral("boards-api.greenhouse.io")});
        };
    }

private:
    QTcpServer m_server;
    QVector<std::pair<QTcpSocket*, QByteArray>> m_waiting;
    bool m_open = false;
};

struct Ready : PageDesk {
    explicit Ready(std::function<std::unique_ptr<HostNames>()> hostNames = {})
        : PageDesk(Room::AddJobs, {1344, 812}, std::move(hostNames)) {
        realConnection();
        fillProfile();
        addResume(QStringLiteral("Analyst"));
        show();
    }
    AddressEditor* editor() { return page().findChild<AddressEditor*>(); }
    VerdictModel* model() { return page().findChild<VerdictModel*>(); }
    AppTable* table() { return page().findChild<AppTable*>(); }
    QPushButton* review() { return child<QPushButton>("addAndReview"); }
    QString line() { return child<Label>("footLine")->fullText(); }
    QPoint cell(int row, int column) { return placeOf(table(), row, column); } // in the table's viewport
    QVector<ApplicationRow> rows() {
        return read<QVector<ApplicationRow>>([](Database& db) -> Result<QVector<ApplicationRow>> {
            const auto ids = applications::ids(db, {}, ApplicationSort::Created, false);
            return ids ? applications::rows(db, *ids) : Result<QVector<ApplicationRow>>(QVector<ApplicationRow>());
        });
    }
};

} // namespace

class TestAddJobsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedLinesAreJudged() {
        Ready desk;
        QTest::keyClicks(desk.editor(), job1);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTest::keyClicks(desk.editor(), QStringLiteral("no address"));
        QTRY_COMPARE(desk.model()->total(), 2);
        QCOMPARE(desk.model()->at(0).verdict, Verdict::New);
        QCOMPARE(desk.model()->at(1).verdict, Verdict::NotAPosting);
        QCOMPARE(desk.model()->checkedCount(), 1);
        QTRY_VERIFY(desk.review()->isEnabled());
        QVERIFY(desk.review()->text().contains(u'1'));
    }

    void oneProfileIsChosenForTheBatch() {
        Ready desk;
        auto* selves = desk.child<QComboBox>("profile");
        desk.editor()->appendLines(job1);
        QTRY_COMPARE(desk.model()->checkedCount(), 1);
        QVERIFY(selves->isHidden()); // one alone is no choice
        desk.write([](Database& db) -> Done {
            const auto id = profiles::add(db, QStringLiteral("Deutsch"), 0, 1);
            return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
        });
        QTRY_VERIFY(selves->isVisible());
        QCOMPARE(selves->count(), 2);
        QTRY_VERIFY(desk.child<QPushButton>("queue")->isEnabled());
        selves->setCurrentIndex(1);
        Q_EMIT selves->activated(1);
        QVERIFY(desk.line().contains(QStringLiteral("no answer for"))); // it is empty
        QTRY_VERIFY(!desk.child<QPushButton>("queue")->isEnabled());
        clickOn(desk.review());
        QTRY_COMPARE(desk.rows().size(), 1);
        const auto detail = desk.read<ApplicationDetail>(
            [id = desk.rows().first().id](Database& db) { return applications::detail(db, id); });
        QCOMPARE(detail.profileId, selves->currentData().toLongLong());
        QVERIFY(detail.profileId != 0);
    }

    void whatCannotBeAddedCannotBeChecked() {
        Ready desk;
        desk.editor()->appendLines(job1 + QStringLiteral("\nwords\n") + job1);
        QTRY_COMPARE(desk.model()->total(), 3);
        QCOMPARE(desk.model()->at(2).verdict, Verdict::Duplicate);
        for (const int row : {1, 2}) {
            QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.cell(row, VerdictModel::Check));
        }
        QCOMPARE(desk.model()->checkedCount(), 1);
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.cell(0, VerdictModel::Check));
        QCOMPARE(desk.model()->checkedCount(), 0);
        QTRY_VERIFY(!desk.review()->isEnabled());
        QTest::keyClick(desk.table(), Qt::Key_Space);
        QCOMPARE(desk.model()->checkedCount(), 1);
    }

    void checksStayWhenMoreIsPasted() {
        Ready desk;
        desk.editor()->appendLines(job1 + u'\n' + job2);
        QTRY_COMPARE(desk.model()->total(), 2);
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.cell(0, VerdictModel::Check));
        QCOMPARE(desk.model()->checkedCount(), 1);
        QSignalSpy resets(desk.model(), &QAbstractItemModel::modelReset);
        desk.editor()->appendLines(job3);
        QTRY_COMPARE(desk.model()->total(), 3);
        QCOMPARE(desk.model()->checkedCount(), 2);
        QCOMPARE(desk.model()->index(0, VerdictModel::Check).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(resets.count(), 0); // rows that were there stay where they are
    }

    void addAndReviewMakesApplicationsAndUndoTakesThemBack() {
        Ready desk;
        desk.editor()->appendLines(job1 + QStringLiteral("\nwords\n") + job2);
        QTRY_COMPARE(desk.model()->checkedCount(), 2);
        desk.click("addAndReview");
        QTRY_COMPARE(desk.rows().size(), 2);
        for (const ApplicationRow& row : desk.rows()) {
            QCOMPARE(row.state, ApplicationState::Review);
            QVERIFY(!row.practice);
        }
        QTRY_COMPARE(desk.editor()->toPlainText(), QStringLiteral("words")); // what was not added stays
        QTRY_VERIFY(desk.line().contains(u'2'));
        clickOn(desk.child<LinkButton>("undoAdd"));
        QTRY_COMPARE(desk.rows().size(), 0);
        QTRY_VERIFY(desk.editor()->toPlainText().contains(job1));
        QTRY_COMPARE(desk.model()->checkedCount(), 2); // and they can be added again
    }

    void showLeadsToReview() {
        Ready desk;
        desk.editor()->appendLines(job1);
        QTRY_COMPARE(desk.model()->checkedCount(), 1);
        QVERIFY(desk.page().can(PageCommand::Primary));
        desk.page().run(PageCommand::Primary);
        auto* show = desk.child<LinkButton>("showAdded");
        QTRY_VERIFY(show->isVisible());
        clickOn(show);
        QCOMPARE(desk.gone.last().room, Room::Review);
        QCOMPARE(desk.gone.last().id, desk.rows().first().id);
    }

    void queueWithoutReview() {
        Ready desk;
        desk.editor()->appendLines(job1);
        QTRY_COMPARE(desk.model()->checkedCount(), 1);
        desk.click("queue");
        QTRY_COMPARE(desk.rows().size(), 1);
        QCOMPARE(desk.rows().first().state, ApplicationState::Queued);
    }

    void duplicateSaysSinceWhenAndLeadsThere() {
        Ready desk;
        const qint64 id = desk.addJobs({job1}, false).first();
        desk.editor()->appendLines(job1);
        QTRY_COMPARE(desk.model()->total(), 1);
        const QModelIndex meaning = desk.model()->index(0, VerdictModel::Meaning);
        QVERIFY(meaning.data().toString().contains(QStringLiteral("Waiting for review")));
        const QString link = meaning.data(VerdictModel::LinkRole).toString();
        QVERIFY(!link.isEmpty());
        QTest::mouseDClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.cell(0, VerdictModel::Company));
        QTRY_COMPARE(desk.gone.size(), 1);
        QCOMPARE(desk.gone.last().room, Room::Applications);
        QCOMPARE(desk.gone.last().id, id);
    }

    void aSimilarLineWantsACheckAndAnAnswer() {
        Ready desk;
        const qint64 first =
            desk.addJobs({QStringLiteral("https://practice.example/jobs/confirmed/data-engineer-at-acme-1")}, false)
                .first();
        desk.editor()->appendLines(QStringLiteral("https://practice.example/jobs/confirmed/data-engineer-at-acme-2"));
        QTRY_COMPARE(desk.model()->total(), 1);
        QCOMPARE(desk.model()->at(0).verdict, Verdict::Similar);
        QCOMPARE(desk.model()->checkedCount(), 0);
        const QModelIndex meaning = desk.model()->index(0, VerdictModel::Meaning);
        QVERIFY2(meaning.data().toString().contains(QStringLiteral("Data engineer, Acme")),
                 qPrintable(meaning.data().toString()));
        QVERIFY(!meaning.data(VerdictModel::LinkRole).toString().isEmpty());
        QTest::mouseDClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.cell(0, VerdictModel::Company));
        QTRY_COMPARE(desk.gone.size(), 1);
        QCOMPARE(desk.gone.last().id, first);
        QVERIFY(desk.model()->setData(desk.model()->index(0, VerdictModel::Check), Qt::Checked, Qt::CheckStateRole));
        desk.dialogs().answers = {2, 1, 0}; // go back; leave the similar out; add all
        for (int i = 1; i <= 3; ++i) {
            desk.click("addAndReview");
            QTRY_COMPARE(desk.dialogs().asked.size(), i);
            QTRY_VERIFY(desk.dialogs().answers.size() == 3 - i);
            desk.settle();
            QCOMPARE(desk.rows().size(), i < 3 ? 1 : 2);
        }
        QVERIFY(desk.dialogs().asked.first().detail.contains(QStringLiteral("Data engineer, Acme")));
        QCOMPARE(desk.dialogs().asked.first().defaultAnswer, -1);
    }

    void whatIsOnTheListCannotBeChecked() {
        Ready desk;
        desk.editor()->appendLines(job1 + QLatin1Char('\n') + job2);
        QTRY_COMPARE(desk.model()->checkedCount(), 2);
        desk.write([](Database& db) -> Done {
            const auto row = guard::block(db, guard::BlockKind::Company, QStringLiteral("WRENFIELD Ltd"), 1);
            return row ? Done{} : Done(tl::unexpected<Error>(row.error()));
        });
        QTRY_COMPARE(desk.model()->at(0).verdict, Verdict::Blocked); // said at once, also while the page is open
        QCOMPARE(desk.model()->checkedCount(), 1);
        QVERIFY(!(desk.model()->flags(desk.model()->index(0, VerdictModel::Check)) & Qt::ItemIsUserCheckable));
        QVERIFY(
            desk.model()->index(0, VerdictModel::Meaning).data().toString().contains(QStringLiteral("WRENFIELD Ltd")));
    }

    void practiceAndRealAreJudgedApart() {
        Ready desk;
        desk.addJobs({job1}, false);
        desk.editor()->appendLines(job1);
        QTRY_COMPARE(desk.model()->total(), 1);
        QCOMPARE(desk.model()->at(0).verdict, Verdict::Duplicate);
        auto* connection = desk.child<QComboBox>("connection");
        connection->setFocus();
        QTest::keyClick(connection, Qt::Key_End); // Practice stands last
        QTRY_COMPARE(desk.model()->at(0).verdict, Verdict::New);
        desk.click("addAndReview");
        QTRY_COMPARE(desk.rows().size(), 2);
        QVERIFY(desk.rows().at(0).practice != desk.rows().at(1).practice);
    }

    void practiceFillsInItsOwnJobs() {
        Ready desk;
        QTRY_COMPARE(desk.child<QComboBox>("connection")->currentText(), QStringLiteral("Home server"));
        QTRY_VERIFY(!desk.child<QPushButton>("practiceJobs")->isVisible());
        desk.page().entered(0, practiceJobsWanted);
        QCOMPARE(desk.child<QComboBox>("connection")->currentText(), QStringLiteral("Practice"));
        QTRY_VERIFY(desk.model()->checkedCount() > 10);
        QTRY_VERIFY(desk.child<QPushButton>("practiceJobs")->isVisible());
        // Practice stays chosen when something else is written and everything is read anew.
        const int resumes = desk.child<QComboBox>("resume")->count();
        desk.addResume(QStringLiteral("Another"));
        QTRY_COMPARE(desk.child<QComboBox>("resume")->count(), resumes + 1);
        QCOMPARE(desk.child<QComboBox>("connection")->currentText(), QStringLiteral("Practice"));
        const int before = desk.editor()->blockCount();
        desk.click("practiceJobs");
        QCOMPARE(desk.editor()->blockCount(), before); // once is enough
        desk.click("addAndReview");
        QTRY_VERIFY(desk.rows().size() > 10);
        for (const ApplicationRow& row : desk.rows()) {
            QVERIFY(row.practice);
        }
    }

    void practiceJobsAreNotForRealServers() {
        Ready desk;
        QTRY_COMPARE(desk.child<QComboBox>("connection")->currentText(), QStringLiteral("Home server"));
        desk.page().entered(0, practiceJobsWanted);
        desk.editor()->appendLines(job1);
        QTRY_VERIFY(desk.model()->checkedCount() > 10);
        auto* connection = desk.child<QComboBox>("connection");
        connection->setFocus();
        QTest::keyClick(connection, Qt::Key_Home);
        QCOMPARE(connection->currentText(), QStringLiteral("Home server"));
        QTRY_COMPARE(desk.model()->total(), 1);
        QCOMPARE(desk.model()->at(0).url, job1);
        desk.editor()->setFocus();
        QTest::keyClick(desk.editor(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(desk.model()->total() > 10);
    }

    void chipsFilter() {
        Ready desk;
        desk.editor()->appendLines(job1 + QStringLiteral("\nwords\n") + job2);
        QTRY_COMPARE(desk.model()->total(), 3);
        auto* chips = desk.page().findChild<ChipBar*>();
        for (Chip* chip : chips->findChildren<Chip*>()) {
            if (chip->text().startsWith(QStringLiteral("Not a posting"))) {
                clickOn(chip);
            }
        }
        QCOMPARE(desk.model()->rowCount(), 1);
        QCOMPARE(desk.model()->at(0).verdict, Verdict::NotAPosting);
        QCOMPARE(desk.model()->checkedCount(), 2); // filtered away, still meant
    }

    void emptyProfileAndMissingResumeAreSaidWithAButton() {
        PageDesk desk(Room::AddJobs);
        desk.show();
        auto* mend = desk.child<LinkButton>("mend");
        QTRY_VERIFY(mend->isVisible());
        clickOn(mend);
        QCOMPARE(desk.gone.last().room, Room::Profile);
        desk.page().findChild<AddressEditor*>()->appendLines(job1);
        QTRY_COMPARE(desk.page().findChild<VerdictModel*>()->checkedCount(), 1);
        QTRY_VERIFY(desk.child<QPushButton>("addAndReview")->isEnabled());
        QTRY_VERIFY(!desk.child<QPushButton>("queue")->isEnabled());
        desk.fillProfile();
        QTRY_VERIFY(desk.child<Label>("footLine")->fullText().contains(QStringLiteral("resume")));
        clickOn(mend);
        QCOMPARE(desk.gone.last().text, QStringLiteral("resumes"));
    }

    void theLetterOfTheFootGoesAlong() {
        Ready desk;
        auto* letter = desk.child<QComboBox>("letter");
        QTRY_VERIFY(!letter->isEnabled()); // there is none
        LetterRow row;
        row.label = QStringLiteral("Formal");
        row.body = QStringLiteral("Dear {{company}}");
        qint64 id = 0;
        desk.write([&](Database& db) -> Done {
            const auto saved = letters::save(db, row, 1);
            id = saved.value_or(0);
            return saved ? Done{} : Done(tl::unexpected<Error>(saved.error()));
        });
        QTRY_VERIFY(letter->isEnabled());
        QCOMPARE(letter->currentData().toLongLong(), letters::noLetter); // no default: none goes along unasked
        letter->setCurrentIndex(letter->findData(id));
        desk.page().findChild<AddressEditor*>()->appendLines(job1);
        QTRY_COMPARE(desk.page().findChild<VerdictModel*>()->checkedCount(), 1);
        desk.click("addAndReview");
        const auto added = [&desk] {
            return desk.read<QVector<qint64>>([](Database& db) { return applications::page(db, {}, 9, 0); });
        };
        QTRY_COMPARE(added().size(), 1);
        const qint64 job = added().first();
        QCOMPARE(desk.read<letters::Choice>([job](Database& db) { return letters::chosen(db, job); }).letterId, id);
    }

    void manyLinesWithGarbageAreNoProblem() {
        Ready desk;
        QString text;
        for (int i = 0; i < 5000; ++i) {
            text += i % 5 == 0 ? QStringLiteral("%1 ��� <b>garbage</b> \"';--\n").arg(i)
                               : QStringLiteral("https://job-boards.greenhouse.io/board/jobs/%1\n").arg(5000000 + i);
        }
        desk.dialogs().board = text;
        desk.click("fromClipboard");
        QTRY_COMPARE_WITH_TIMEOUT(desk.model()->total(), 5000, 30000);
        QCOMPARE(desk.model()->checkedCount(), 4000);
        QCOMPARE(desk.editor()->blockCount(), 5001);
        desk.click("addAndReview");
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows().size(), 4000, 60000);
    }

    void rowsFillInPlaceWhileTheSitesAreAsked() {
        Greenhouse site;
        Ready desk(site.names());
        desk.editor()->appendLines(job1 + u'\n' + job2);
        QTRY_COMPARE(desk.model()->total(), 2);
        QTRY_COMPARE(site.waiting(), 2);
        const QModelIndex first = desk.model()->index(0, VerdictModel::What);
        QCOMPARE(first.data().toString(), QStringLiteral("Checking…"));
        QCOMPARE(first.data(VerdictModel::IconRole).toString(), QStringLiteral("queued"));
        QCOMPARE(desk.child<Label>("checkedAt")->fullText(), QStringLiteral("Checking…"));
        QCOMPARE(desk.model()->checkedCount(), 2);
        QSignalSpy resets(desk.model(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(desk.model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(desk.model(), &QAbstractItemModel::rowsInserted);
        site.letGo();
        QTRY_COMPARE(first.data().toString(), QStringLiteral("New"));
        const auto cellText = [&](int row, int column) { return desk.model()->index(row, column).data().toString(); };
        QTRY_COMPARE(cellText(1, VerdictModel::What), QStringLiteral("Closed"));
        QCOMPARE(cellText(0, VerdictModel::Company), QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(cellText(0, VerdictModel::Title), QStringLiteral("Flow Analyst"));
        QVERIFY(cellText(1, VerdictModel::Meaning).contains(QStringLiteral("no longer there")));
        QCOMPARE(desk.model()->checkedCount(), 1); // what is closed unchecks itself, and cannot be checked again
        QVERIFY(!(desk.model()->index(1, VerdictModel::Check).flags() & Qt::ItemIsUserCheckable));
        QTRY_VERIFY(desk.child<Label>("checkedAt")->fullText().startsWith(QStringLiteral("Checked at")));
        QCOMPARE(resets.size() + removed.size() + inserted.size(), 0);
        // Judged again: known by now, nobody is asked a second time.
        desk.editor()->appendLines(job3);
        QTRY_COMPARE(desk.model()->total(), 3);
        QTRY_COMPARE(cellText(2, VerdictModel::Company), QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(desk.model()->at(1).verdict, Verdict::Closed);
        QCOMPARE(site.asked, 3);
    }

    void whoDoesNotWaitForTheSitesNeedNot() {
        Greenhouse site;
        Ready desk(site.names());
        desk.editor()->appendLines(job1 + u'\n' + job2);
        QTRY_COMPARE(site.waiting(), 2);
        desk.click("queue");
        QTRY_COMPARE(desk.rows().size(), 2);
        const auto queued = desk.rows();
        QVERIFY(std::all_of(queued.begin(), queued.end(),
                            [](const ApplicationRow& row) { return row.state == ApplicationState::Queued; }));
        site.letGo();
        const auto rowOf = [&](const QString& url) {
            const auto rows = desk.rows();
            return *std::find_if(rows.begin(), rows.end(), [&](const ApplicationRow& row) { return row.url == url; });
        };
        QTRY_COMPARE(rowOf(job1).company, QStringLiteral("Wrenfield Clinics"));
        QCOMPARE(rowOf(job1).state, ApplicationState::Queued);
        QTRY_COMPARE(rowOf(job2).state, ApplicationState::Review);
        QCOMPARE(rowOf(job2).failure, FailureKind::PostingClosed);
    }

    void practiceAndTheSwitchAskNobody() {
        Greenhouse site;
        Ready desk(site.names());
        auto* connection = desk.child<QComboBox>("connection");
        QTRY_VERIFY(connection->count() > 1);
        connection->setFocus();
        QTest::keyClick(connection, Qt::Key_End); // Practice
        desk.editor()->appendLines(job1);
        QTRY_COMPARE(desk.model()->total(), 1);
        QCOMPARE(desk.model()->index(0, VerdictModel::What).data().toString(), QStringLiteral("New"));
        desk.write([](Database& db) { return options::set(db, Option::LookUpPostings, QStringLiteral("off")); });
        QTest::keyClick(connection, Qt::Key_Home);
        desk.editor()->appendLines(job3);
        QTRY_COMPARE(desk.model()->total(), 2);
        QCOMPARE(desk.model()->index(1, VerdictModel::What).data().toString(), QStringLiteral("New"));
        desk.settle();
        QCOMPARE(site.asked, 0);
        desk.write([](Database& db) { return options::set(db, Option::LookUpPostings, QStringLiteral("on")); });
        desk.page().run(PageCommand::LookAgain);
        QTRY_COMPARE(site.asked, 2);
    }

    void filesAreReadAndDroppedLinksBecomeLines() {
        Ready desk;
        desk.dialogs().files = {
            desk.makeFile(QStringLiteral("bookmarks.html"),
                          QStringLiteral("<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF=\"%1\">A job</A></DL>")
                              .arg(job1)
                              .toUtf8())};
        desk.click("openFile");
        QTRY_COMPARE(desk.editor()->toPlainText().trimmed(), job1);

        QMimeData data;
        data.setUrls({QUrl(job2)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&desk.page(), &drop);
        QTRY_COMPARE(desk.model()->checkedCount(), 2);

        desk.dialogs().files = {desk.dir() + QStringLiteral("/nothing-here.txt")};
        desk.click("openFile");
        QTRY_VERIFY(desk.line().contains(QStringLiteral("nothing-here.txt")));
        QTRY_COMPARE(desk.model()->checkedCount(), 2); // nothing lost
    }

    void pastedLinksOfAMailBecomeAddresses() {
        Ready desk;
        auto data = std::make_unique<QMimeData>();
        data->setText(QStringLiteral("A job\nAnother job"));
        data->setHtml(
            QStringLiteral("<ul><li><a href=\"%1\">A job</a><li><a href=\"%2\">Another job</a></ul>").arg(job1, job2));
        QStringList files;
        const QString lines = addressesOf(*data, &files);
        QCOMPARE(lines.split(u'\n'), QStringList({job1, job2}));
    }
};

QTEST_MAIN(TestAddJobsPage)
#include "tst_addjobspage.moc"
