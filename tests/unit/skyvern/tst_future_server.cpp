#include "skyvern/Dialect.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "Corpus.h"
#include "Mutator.h"
#include "Readings.h"

using namespace postulant;
using namespace postulant::test;

// A server that is newer than this program, older, or broken: every answer that was recorded or documented, changed in
// every way, read by every dialect. The seed stands in each message; POSTULANT_SEED sets it, POSTULANT_MUTATIONS how
// many answers each dialect reads.
class TestFutureServer : public QObject {
    Q_OBJECT

    quint32 m_seed = 20261130;
    int m_mutations = 1000;
    QByteArray m_said;

    const char* said(const QString& what, const QString& of, const QString& how, const QByteArray& body) {
        m_said = QStringLiteral("seed %1: %2\n  %3: %4\n  ").arg(QString::number(m_seed), what, of, how).toUtf8() +
                 body.left(4000);
        return m_said.constData();
    }
    static quint32 nameSeed(const QString& dialect) { // one of its own, the same at every start
        quint32 sum = 0;
        for (const QChar c : dialect) {
            sum = sum * 31 + c.unicode();
        }
        return sum;
    }
    const Reply& any(Mutator& mutator) { return corpus()[mutator.below(static_cast<int>(corpus().size()))]; }
    // What a server says to a request: a recorded answer to the like, or any.
    const Reply& answerTo(const ServerRequest& request, Mutator& mutator) {
        QVector<const Reply*> fitting;
        const QString shape = pathShape(request.path);
        for (const Reply& reply : corpus()) {
            if (reply.path == shape) {
                fitting.append(&reply);
            }
        }
        return fitting.isEmpty() ? any(mutator) : *fitting[mutator.below(static_cast<int>(fitting.size()))];
    }
    Mutated broken(const Reply& reply, Mutator& mutator) {
        return mutator.below(3) == 0 ? mutator.garbled(reply.body) : mutator.changed(reply.json);
    }
    void eachDialect() {
        QTest::addColumn<QString>("name");
        for (const QString& name : dialectNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

private Q_SLOTS:
    void initTestCase() {
        bool ok = false;
        const uint seed = qEnvironmentVariable("POSTULANT_SEED").toUInt(&ok);
        m_seed = ok ? seed : m_seed;
        const int mutations = qEnvironmentVariable("POSTULANT_MUTATIONS").toInt(&ok);
        m_mutations = ok ? mutations : m_mutations;
        qInfo("seed %u, %d mutations a dialect, %d answers", m_seed, m_mutations, static_cast<int>(corpus().size()));
        QVERIFY(corpus().size() > 60);
    }

    // What follows would say nothing of a dialect that reads none of these answers.
    void somethingSpeaksToEveryDialect_data() { eachDialect(); }
    void somethingSpeaksToEveryDialect() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        QVERIFY(dialect != nullptr);
        int runs = 0;
        int submits = 0;
        for (const Reply& reply : corpus()) {
            runs += dialect->readRun(reply.body) ? 1 : 0;
            submits += dialect->readSubmit(reply.body) ? 1 : 0;
        }
        QVERIFY2(runs >= 3, qPrintable(QStringLiteral("%1 runs").arg(runs)));
        QVERIFY(submits > 0);
    }

    void whateverIsSaidIsReadOrRefused_data() { eachDialect(); }
    void whateverIsSaidIsReadOrRefused() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        Mutator mutator(m_seed + nameSeed(name));
        const int statuses[] = {200, 200, 201, 202, 204, 301, 400, 401, 402,
                                403, 404, 409, 410, 413, 422, 429, 500, 503};
        for (int round = 0; round < m_mutations; ++round) {
            const Reply& reply = any(mutator);
            const Mutated mutated = broken(reply, mutator);
            const int status = statuses[mutator.below(static_cast<int>(std::size(statuses)))];
            const QString wrong = wrongWith(*dialect, mutated.body, status);
            QVERIFY2(wrong.isEmpty(), said(wrong, reply.name, mutated.how, mutated.body));
            const bool invented =
                saysConfirmed(dialect->readRun(mutated.body)) && !saysConfirmed(dialect->readRun(reply.body));
            QVERIFY2(!invented,
                     said(QStringLiteral("confirmed out of nothing"), reply.name, mutated.how, mutated.body));
        }
    }

    void aTrailIsReadToItsEndOrRefused_data() { eachDialect(); }
    void aTrailIsReadToItsEndOrRefused() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        Mutator mutator(m_seed + nameSeed(name));
        for (int round = 0; round < m_mutations / 5; ++round) {
            QString how;
            const Say say = [&](const ServerRequest& request) {
                const Reply& reply = answerTo(request, mutator);
                if (mutator.coin()) {
                    return reply.body;
                }
                const Mutated mutated = broken(reply, mutator);
                how += reply.name + QStringLiteral(": ") + mutated.how + u'\n';
                return mutated.body;
            };
            const QString wrong = wrongWithTrail(*dialect, QStringLiteral("wr_1"), say);
            QVERIFY2(wrong.isEmpty(), said(wrong, QStringLiteral("trail"), how, {}));
        }
    }

    // More fields, a zone that says what was meant anyway, another spelling of the same JSON.
    void whatMeansTheSameIsReadTheSame_data() { eachDialect(); }
    void whatMeansTheSameIsReadTheSame() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        Mutator mutator(m_seed + nameSeed(name));
        const int rounds = std::max(1, m_mutations / 100);
        for (const Reply& reply : corpus()) {
            for (int round = 0; round < rounds; ++round) {
                const Mutated same = mutator.kept(reply.json);
                const auto compare = [&](const QString& was, const QString& is) {
                    return was == is ? QByteArray()
                                     : QByteArray(said(was + QStringLiteral("\n  became\n  ") + is, reply.name,
                                                       same.how, same.body));
                };
                const QByteArray differences[] = {
                    compare(meaning(dialect->readRun(reply.body)), meaning(dialect->readRun(same.body))),
                    compare(meaning(dialect->readSubmit(reply.body)), meaning(dialect->readSubmit(same.body))),
                    compare(meaning(dialect->readSearch(reply.body)), meaning(dialect->readSearch(same.body))),
                    compare(meaning(dialect->readArtifacts(reply.body)), meaning(dialect->readArtifacts(same.body))),
                };
                for (const QByteArray& difference : differences) {
                    QVERIFY2(difference.isEmpty(), difference.constData());
                }
            }
        }
        for (int round = 0; round < m_mutations / 20; ++round) {
            Mutator told(m_seed + static_cast<quint32>(round)); // the same recordings, twice
            Mutator toldAgain(m_seed + static_cast<quint32>(round));
            QString how;
            const auto was = trailOf(*dialect, QStringLiteral("wr_1"),
                                     [&](const ServerRequest& request) { return answerTo(request, told).body; });
            const auto is = trailOf(*dialect, QStringLiteral("wr_1"), [&](const ServerRequest& request) {
                const Mutated same = mutator.kept(answerTo(request, toldAgain).json);
                how += same.how + u' ';
                return same.body;
            });
            QVERIFY2(meaning(was) == meaning(is), said(meaning(was), meaning(is), how, {}));
        }
    }

    void anUnknownStatusIsNeverTheEnd_data() { eachDialect(); }
    void anUnknownStatusIsNeverTheEnd() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        Mutator mutator(m_seed + nameSeed(name));
        int tried = 0;
        for (const Reply& reply : corpus()) {
            if (!dialect->readRun(reply.body)) {
                continue;
            }
            for (int round = 0; round < 8; ++round) {
                const QString word = mutator.unknownWord();
                const QByteArray body = Mutator::withStatus(reply.json, word);
                const auto run = dialect->readRun(body);
                QVERIFY2(run, said(QStringLiteral("is read"), reply.name, word, body));
                QVERIFY2(!isFinal(run->status), said(QStringLiteral("goes on"), reply.name, word, body));
                QVERIFY2(run->serverWord == word.left(64), said(run->serverWord, reply.name, word, body));
                ++tried;
            }
        }
        QVERIFY(tried > 0);
        for (const Reply& reply : corpus()) {
            const QString word = mutator.unknownWord();
            const auto found = dialect->readSearch(Mutator::withStatus(reply.json, word));
            for (const FoundRun& run : found.value_or(QVector<FoundRun>())) {
                QVERIFY2(!isFinal(run.status), said(QStringLiteral("a found run"), reply.name, word, {}));
            }
        }
    }

    // Up to 128 characters an id is taken whole. What is longer is refused, or taken whole: half an id is another run.
    void idsOfAnyLengthAreTakenWhole_data() { eachDialect(); }
    void idsOfAnyLengthAreTakenWhole() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        const QString uuid = QStringLiteral("6f1d3c0e-8a40-4e0f-9a59-0d5f2b7f4c11");
        for (const Reply& reply : corpus()) {
            const auto run = dialect->readRun(reply.body);
            const auto submit = dialect->readSubmit(reply.body);
            const QString was = run ? run->runId : submit ? submit->runId : QString();
            if (was.isEmpty()) {
                continue;
            }
            const bool task = was.startsWith(QLatin1String("tsk_"));
            for (const QString& id :
                 {QStringLiteral("9"), task ? QStringLiteral("tsk_1") : QStringLiteral("wr_1"), uuid, QString(64, u'a'),
                  QString(127, u'b'), QString(128, u'7'), QString(129, u'c'), QString(5000, u'd')}) {
                const QByteArray body = QByteArray(reply.body).replace(was.toUtf8(), id.toUtf8());
                const auto again = dialect->readRun(body);
                const auto anew = dialect->readSubmit(body);
                const bool mayRefuse = id.size() > 128;
                QVERIFY2(!run || (again ? again->runId == id : mayRefuse),
                         said(QStringLiteral("run"), reply.name, id.left(200), body));
                QVERIFY2(!submit || submit->runId != was || (anew ? anew->runId == id : mayRefuse),
                         said(QStringLiteral("submit"), reply.name, id.left(200), body));
            }
        }
    }

    // A later server may leave out what it had: all but the id and the status.
    void whatIsMissingIsNotSaid_data() { eachDialect(); }
    void whatIsMissingIsNotSaid() {
        QFETCH(const QString, name);
        const Dialect* dialect = findDialect(name);
        int tried = 0;
        for (const Reply& reply : corpus()) {
            const auto run = dialect->readRun(reply.body);
            if (!run || !reply.json.isObject()) {
                continue;
            }
            for (const QString& key : reply.json.toObject().keys()) {
                QJsonObject object = reply.json.toObject();
                const QJsonValue value = object.take(key);
                const bool needed = key == QLatin1String("status") || value.toString() == run->runId;
                const QByteArray body = QJsonDocument(object).toJson();
                const auto less = dialect->readRun(body);
                QVERIFY2(needed || less, said(QStringLiteral("is read"), reply.name, key, body));
                QVERIFY2(!less || less->status == run->status,
                         said(QStringLiteral("another status"), reply.name, key, body));
                ++tried;
            }
        }
        QVERIFY(tried > 0);
    }
};

QTEST_GUILESS_MAIN(TestFutureServer)
#include "tst_future_server.moc"
