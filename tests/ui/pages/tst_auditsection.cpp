#include "store/AuditRepository.h"
#include "support/Mouse.h"
#include "ui/pages/settings/AuditModel.h"
#include "ui/pages/settings/AuditSection.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Settings) {}
    AppTable* table() { return child<AppTable>("log"); }
    QAbstractItemModel* model() { return table()->model(); }
    int rows() { return model()->rowCount(); }
    QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    bool shows(const char* heading) {
        auto* empty = page().findChild<AuditSection*>()->findChild<EmptyState*>();
        if (empty == nullptr || !empty->isVisible()) {
            return false;
        }
        const auto labels = empty->findChildren<QWidget*>();
        return std::any_of(labels.begin(), labels.end(), [&](QWidget* one) {
            return one->accessibleName().contains(QLatin1String(heading)) ||
                   one->property("text").toString().contains(QLatin1String(heading));
        });
    }
    void open() { show(0, QStringLiteral("log")); }
    void choose(const char* combo, int index) {
        auto* box = child<QComboBox>(combo);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void add(int count, int status = 200, const QString& path = QStringLiteral("/v1/runs/{id}"), qint64 connection = 1,
             qint64 at = 1'600'000'000'000) {
        write([=](Database& db) -> Done {
            for (int i = 0; i < count; ++i) {
                AuditRow row;
                row.at = at + i;
                row.connectionId = connection;
                row.method = QStringLiteral("GET");
                row.path = path;
                row.status = status;
                row.durationMs = 12;
                row.runId = QStringLiteral("tsk_1");
                row.error = status == 200 ? QString() : QStringLiteral("server");
                if (Done done = audit::add(db, row); !done) {
                    return done;
                }
            }
            return {};
        });
    }
};

} // namespace

class TestAuditSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingYet() {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.shows("No requests yet"));
        QVERIFY(!desk.page().can(PageCommand::Export));
    }

    void newestFirstWithTheirConnection() {
        Desk desk;
        const qint64 home = desk.realConnection(QStringLiteral("Home server"));
        desk.add(1, 200, QStringLiteral("/v1/runs/{id}"), home);
        desk.add(1, 0, QStringLiteral("/v1/run/agents"), home);
        desk.add(1, 429, QStringLiteral("/v1/run/tasks"), 4'711);
        desk.open();
        QTRY_COMPARE(desk.rows(), 3);
        QTRY_COMPARE(desk.cell(2, AuditModel::Connection), QStringLiteral("Home server"));
        QCOMPARE(desk.cell(0, AuditModel::Request), QStringLiteral("GET /v1/run/tasks"));
        QCOMPARE(desk.cell(0, AuditModel::Answer), QStringLiteral("429"));
        QCOMPARE(desk.cell(0, AuditModel::Connection), QStringLiteral("Removed"));
        QCOMPARE(desk.cell(1, AuditModel::Answer), QStringLiteral("No answer"));
        QCOMPARE(desk.cell(2, AuditModel::Took), QStringLiteral("12 ms"));
        QCOMPARE(desk.cell(2, AuditModel::About), QStringLiteral("tsk_1"));
        QTRY_VERIFY(desk.table()->isVisible());
    }

    void filtersAndTheWayBack() {
        Desk desk;
        const qint64 home = desk.realConnection(QStringLiteral("Home server"));
        desk.add(2, 200, QStringLiteral("/v1/runs/{id}"), home);
        desk.add(1, 429, QStringLiteral("/v1/run/tasks"), home);
        desk.open();
        QTRY_COMPARE(desk.rows(), 3);
        QTRY_COMPARE(desk.child<QComboBox>("logConnection")->count(), 3);
        desk.choose("logAnswer", 1); // only errors
        QTRY_COMPARE(desk.rows(), 1);
        desk.choose("logAnswer", 0);
        QTRY_COMPARE(desk.rows(), 3);
        auto* search = desk.child<QLineEdit>("logSearch");
        QTest::keyClicks(search, QStringLiteral("run/tasks"));
        QTRY_COMPARE(desk.rows(), 1);
        desk.choose("logConnection", desk.child<QComboBox>("logConnection")->findText(QStringLiteral("Practice")));
        QTRY_VERIFY(desk.shows("No request fits"));
        auto* all = desk.page().findChild<AuditSection*>()->findChild<EmptyState*>()->findChild<QPushButton*>();
        QVERIFY(all != nullptr);
        clickOn(all);
        QTRY_COMPARE(desk.rows(), 3);
        QVERIFY(search->text().isEmpty());
    }

    void manyAreReadAsTheSeekerScrolls() {
        Desk desk;
        desk.add(1'200, 500);
        desk.add(100, 200, QStringLiteral("/v1/runs/{id}"), 1, 1'000'000'000'000); // old ones become one sum
        desk.write([](Database& db) -> Done {
            const auto folded = audit::foldLooks(db, 1'100'000'000'000, 1'000);
            return folded ? Done() : Done(tl::unexpected<Error>(folded.error()));
        });
        desk.open();
        QTRY_COMPARE(desk.rows(), AuditModel::pageSize);
        const auto toTheEnd = [&desk] {
            desk.table()->verticalScrollBar()->setValue(desk.table()->verticalScrollBar()->maximum());
            return desk.rows();
        };
        QTRY_COMPARE(toTheEnd(), 1'201);
        QCOMPARE(desk.cell(1'200, AuditModel::About), QStringLiteral("100 request(s) on this day"));
        QCOMPARE(desk.cell(1'199, AuditModel::Answer), QStringLiteral("500"));
        QVERIFY(!desk.model()->canFetchMore({}));
    }

    void lookAgainShowsWhatCameSince() {
        Desk desk;
        desk.add(1);
        desk.open();
        QTRY_COMPARE(desk.rows(), 1);
        desk.add(2);
        QVERIFY(desk.page().can(PageCommand::LookAgain));
        desk.page().run(PageCommand::LookAgain);
        QTRY_COMPARE(desk.rows(), 3);
    }

    void whatIsShownIsExported_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("csv") << ".csv";
        QTest::newRow("json") << ".json";
    }

    void whatIsShownIsExported() {
        QFETCH(QString, suffix);
        Desk desk;
        desk.add(3);
        desk.add(2, 429);
        desk.open();
        QTRY_COMPARE(desk.rows(), 5);
        desk.choose("logAnswer", 1);
        QTRY_COMPARE(desk.rows(), 2);
        desk.dialogs().savePath = desk.dir() + QStringLiteral("/log") + suffix;
        QSignalSpy said(&desk.page(), &Page::said);
        desk.click("logExport");
        QTRY_VERIFY(!said.isEmpty() && said.last().first().toString().contains(QStringLiteral("2 row(s)")));
        QFile file(desk.dialogs().savePath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray bytes = file.readAll();
        if (suffix == QLatin1String(".json")) {
            const QJsonArray rows = QJsonDocument::fromJson(bytes).array();
            QCOMPARE(rows.size(), 2);
            QCOMPARE(rows.first().toObject().value(QLatin1String("status")).toInt(), 429);
        } else {
            QCOMPARE(bytes.count("\r\n"), 3);
            QVERIFY(bytes.startsWith("at,connection_id,method,path,status,duration_ms,run_id,error,count\r\n"));
            QCOMPARE(bytes.count(",429,"), 2);
        }
    }
};

QTEST_MAIN(TestAuditSection)
#include "tst_auditsection.moc"
