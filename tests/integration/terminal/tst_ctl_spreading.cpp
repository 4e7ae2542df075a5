#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

namespace {

QString job(int number, const char* site = "careers.example") {
    return QStringLiteral("https://%1/jobs/%2?practice=confirmed").arg(QLatin1String(site)).arg(number);
}

PracticeFaults always(FaultKind kind, const char* endpoint) {
    FaultRule rule;
    rule.endpoint = QLatin1String(endpoint);
    rule.kind = kind;
    PracticeFaults faults;
    faults.rules = {rule};
    return faults;
}

} // namespace

// A batch over two servers, from the terminal. What arrived is counted where it arrived.
class TestCtlSpreading : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    QTemporaryDir m_dir;
    std::unique_ptr<test::CtlPlace> m_place;
    std::unique_ptr<PracticeServer> m_other;
    int m_made = 0;

    test::Ctl& ctl() { return m_place->ctl(); }
    std::unique_ptr<PracticeServer> server(const QString& stateFile, quint16 port = 0) {
        PracticeServer::Options options;
        options.speed = 60;
        options.port = port;
        options.stateFile = stateFile;
        auto made = std::make_unique<PracticeServer>(&m_clock, options);
        return made->start() ? std::move(made) : nullptr;
    }
    int connect(const char* name, const QUrl& url, const char* more) {
        return ctl()
            .run(words("connection add --dialect agent --key-env POSTULANT_TEST_KEY --per-second 1000") + words(more) +
                 QStringList{QStringLiteral("--url"), url.toString(), QLatin1String(name)})
            .exitCode;
    }
    test::Ctl::Answer add(const QStringList& options, const QStringList& urls) {
        return ctl().run(words("add --no-look-up --similar --json") + options + urls);
    }
    static QStringList jobs(int first, int count) {
        QStringList urls;
        for (int i = 0; i < count; ++i) {
            urls << job(first + i);
        }
        return urls;
    }
    test::Ctl::Answer apply(const char* options) {
        return ctl().run(words("apply --yes --wait --timeout 100") + words(options), {}, 120);
    }
    static int posts(PracticeServer& server) { return server.requestLog().value(QStringLiteral("run-agent")); }
    int postsAtLab() { return posts(m_place->server()); }
    int postsAtOther() { return posts(*m_other); }
    QStringList sentTwice() {
        QHash<QString, int> seen;
        for (PracticeServer* one : {&m_place->server(), m_other.get()}) {
            for (const PracticeRunNote& run : one->runs()) {
                seen[run.postingUrl]++;
            }
        }
        QStringList twice;
        for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
            twice += it.value() > 1 ? QStringList{it.key()} : QStringList();
        }
        return twice;
    }
    // How many are in that state, through that connection; empty: any.
    int count(const char* state, const char* connection = "") {
        int sum = 0;
        for (const QJsonValue& row : ctl().run(words("list --json --limit 100")).array()) {
            const bool there =
                QByteArray(connection).isEmpty() || row[QLatin1String("connection")] == QLatin1String(connection);
            sum += there && row[QLatin1String("state")] == QLatin1String(state) ? 1 : 0;
        }
        return sum;
    }

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<test::CtlPlace>();
        m_other = server(m_dir.filePath(QStringLiteral("%1.json").arg(++m_made)));
        QVERIFY(m_other != nullptr);
        QCOMPARE(ctl().prepare(m_place->server().baseUrl().toString()), QString());
        QCOMPARE(ctl().run(words("connection add Lab --at-once 3")).exitCode, 0);
        QCOMPARE(connect("Other", m_other->baseUrl(), "--at-once 3 --consent"), 0);
    }

    // Both work; the rows say through which one each went, and before that, through which it may go.
    void aBatchGoesThroughBoth() {
        const auto added = add(words("--spread free --connection Lab,Other"), jobs(1, 8));
        QVERIFY2(added.exitCode == 0, added.err.constData());
        for (const QJsonValue& row : ctl().run(words("list --json")).array()) {
            QCOMPARE(row[QLatin1String("spread")].toString(), QStringLiteral("free"));
            QCOMPARE(row[QLatin1String("connection")].toString(), QStringLiteral("Lab, Other"));
        }
        const auto applied = apply("");
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(count("applied-confirmed"), 8);
        QCOMPARE(count("applied-confirmed", "Lab"), postsAtLab());
        QCOMPARE(count("applied-confirmed", "Other"), postsAtOther());
        QVERIFY(postsAtLab() > 0 && postsAtOther() > 0);
        QCOMPARE(sentTwice(), QStringList());
    }

    // What was queued for one can be spread when it is sent; by site, a site sees one server.
    void whatWaitsForOneIsSpreadWhenItIsSent() {
        QStringList urls;
        for (int i = 0; i < 3; ++i) {
            urls << job(i, "a.example") << job(10 + i, "b.example") << job(20 + i, "c.example")
                 << job(30 + i, "d.example");
        }
        QCOMPARE(add(words("--connection Lab"), urls).exitCode, 0);
        const auto applied = apply("--spread site");
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(postsAtLab() + postsAtOther(), 12);
        QCOMPARE(sentTwice(), QStringList());
        QHash<QString, QString> serverOf;
        for (const QJsonValue& row : ctl().run(words("list --json --limit 100")).array()) {
            const QString site = QUrl(row[QLatin1String("url")].toString()).host();
            const QString through = row[QLatin1String("connection")].toString();
            QVERIFY2(!serverOf.contains(site) || serverOf.value(site) == through, qPrintable(site));
            serverOf.insert(site, through);
        }
        QCOMPARE(serverOf.size(), 4);
    }

    void whatIsNotInThePoolGetsNothing() {
        QCOMPARE(ctl().run(words("connection pool Lab --out")).exitCode, 0);
        const auto named = add(words("--spread free --connection Lab,Other"), jobs(1, 1));
        QCOMPARE(named.exitCode, 2);
        QVERIFY2(named.err.contains("connection pool \"Lab\" --in"), named.err.constData());
        QCOMPARE(add(words("--spread free"), jobs(1, 4)).exitCode, 0);
        QCOMPARE(apply("").exitCode, 0);
        QCOMPARE(postsAtLab(), 0);
        QCOMPARE(postsAtOther(), 4);
        QCOMPARE(ctl().run(words("connection pool Other --out")).exitCode, 0);
        const auto none = add(words("--spread free"), jobs(10, 1));
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.err.contains("connection pool"), none.err.constData());
        QCOMPARE(ctl().run(words("connection pool Other --in")).exitCode, 0);
        QCOMPARE(add(words("--spread free"), jobs(10, 1)).exitCode, 0);
    }

    void wrongUsage_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("no way") << words("--spread evenly") << 2 << QStringLiteral("free or site");
        QTest::newRow("practice") << words("--spread free --connection Lab,Practice") << 2
                                  << QStringLiteral("Practice");
        QTest::newRow("unknown") << words("--spread free --connection Lab,Nobody") << 1 << QStringLiteral("Nobody");
        QTest::newRow("several, not spread") << words("--connection Lab,Other") << 1 << QStringLiteral("Lab,Other");
    }
    void wrongUsage() {
        QFETCH(const QStringList, options);
        QFETCH(const int, exitCode);
        QFETCH(const QString, says);
        QCOMPARE(add(words("--connection Lab"), jobs(1, 1)).exitCode, 0);
        for (const auto& answer :
             {ctl().run(words("apply --yes --wait --timeout 30") + options, {}, 60), add(options, jobs(5, 1))}) {
            QCOMPARE(answer.exitCode, exitCode);
            QVERIFY2(answer.err.contains(says.toUtf8()), answer.err.constData());
        }
        QCOMPARE(postsAtLab() + postsAtOther(), 0);
        QCOMPARE(count("queued"), 1); // as it was
    }

    void withoutConsentToOneNothingIsSent() {
        const auto third = server({});
        QVERIFY(third != nullptr);
        QCOMPARE(connect("Third", third->baseUrl(), ""), 0);
        QCOMPARE(add(words("--connection Lab"), jobs(1, 3)).exitCode, 0);
        const auto applied = apply("--spread free --connection Lab,Third");
        QCOMPARE(applied.exitCode, 4);
        QVERIFY2(applied.err.contains("Third"), applied.err.constData());
        QCOMPARE(postsAtLab() + posts(*third), 0);
        QCOMPARE(count("queued"), 3);
    }

    // One cannot be reached at all: everything goes through the other one.
    void aDeadOneIsLeftOut() {
        m_other->stop();
        const auto added = add(words("--spread free --connection Lab,Other"), jobs(1, 8));
        QCOMPARE(added.exitCode, 0);
        const auto applied = apply("");
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(count("applied-confirmed", "Lab"), 8);
        QCOMPARE(postsAtLab(), 8);
        QCOMPARE(sentTwice(), QStringList());
    }

    void whereAllAreDeadItIsSaid() {
        m_place->server().stop();
        m_other->stop();
        QCOMPARE(add(words("--spread free --connection Lab,Other"), jobs(1, 2)).exitCode, 0);
        QCOMPARE(apply("").exitCode, 3);
        QCOMPARE(count("queued"), 2);
    }

    // It goes away with runs of ours under way: those stay there, and only what was not sent goes through the other.
    void onlyWhatWasNotSentMoves() {
        const quint16 port = m_other->port();
        m_other->setFaults(always(FaultKind::Stuck, "run-agent"));
        QCOMPARE(add(words("--spread free --connection Lab,Other"), jobs(1, 12)).exitCode, 0);
        QProcess process;
        ctl().start(process, words("apply --yes --wait --timeout 300"));
        QVERIFY(process.waitForStarted());
        process.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(postsAtOther(), 3, 60'000); // as many as it may have at once
        m_other->stop();
        QTRY_COMPARE_WITH_TIMEOUT(count("applied-confirmed", "Lab"), 9, 60'000);
        QCOMPARE(postsAtLab(), 9);
        QCOMPARE(count("running", "Other"), 3); // not taken for lost, and not sent again
        QCOMPARE(sentTwice(), QStringList());
        process.terminate(); // it would wait for them
        QVERIFY(process.waitForFinished(30'000));

        m_other = server(m_dir.filePath(QStringLiteral("%1.json").arg(m_made)), port); // back, with its runs
        QVERIFY(m_other != nullptr);
        QCOMPARE(m_other->runs().size(), 3);
        const QJsonArray rows = ctl().run(words("list --json --state running")).array();
        QCOMPARE(rows.size(), 3);
        for (const QJsonValue& row : rows) {
            const QString id = QString::number(row[QLatin1String("id")].toInt());
            QCOMPARE(ctl().run({QStringLiteral("cancel"), id}).exitCode, 0);
        }
        (void)apply("");
        QCOMPARE(count("running"), 0);
        QCOMPARE(postsAtLab(), 9);
        QCOMPARE(postsAtOther(), 0); // of the new process: nothing more was sent
        QCOMPARE(sentTwice(), QStringList());
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlSpreading test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_spreading.moc"
