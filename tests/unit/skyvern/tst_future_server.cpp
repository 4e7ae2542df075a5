#include "domain/SentRule.h"
#include "skyvern/Dialect.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <ctime>

#include "Corpus.h"
#include "Mutator.h"
#include "Readings.h"

using namespace postulant;
using namespace postulant::test;

// A server that is newer than this program, older, or broken: every answer that was recorded or documented, changed in
// every way, read by every dialect. The seed stands in each message; POSTULANT_SEED sets it, POSTULANT_MUTATIONS how
// many answers each dialect reads. The clock on the wall is not UTC and skips an hour in March: an instant that a
// server means must not hang on it.
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
    // Of the run that an answer is about; empty: it names none.
    static QString idIn(const QJsonValue& json) {
        for (const char* name : {"run_id", "workflow_run_id", "task_id"}) {
            if (const QString id = json[QLatin1String(name)].toString(); !id.isEmpty()) {
                return id;
            }
        }
        return {};
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
        const auto dialect = spoken(name);
        QVERIFY(dialect != nullptr);
        int runs = 0;
        int submits = 0;
        for (const Reply& reply : corpus()) {
            runs += dialect->readRun(reply.body) ? 1 : 0;
            submits += dialect->readSubmit(reply.body) ? 1 : 0;
        }
        QVERIFY2(runs >= 3, qPrintable(QStringLiteral("%1 runs").arg(runs)));
        QVERIFY(submits > 0);
        int confirmed = 0;
        for (const Reply& reply : corpus()) {
            confirmed += worthOf(*dialect, runIn(*dialect, reply.body, idIn(reply.json))).confirmed ? 1 : 0;
        }
        QCOMPARE(confirmed > 0, dialect->describe().readsResult);
    }

    void whateverIsSaidIsReadOrRefused_data() { eachDialect(); }
    void whateverIsSaidIsReadOrRefused() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
        Mutator mutator(m_seed + nameSeed(name));
        const int statuses[] = {200, 200, 201, 202, 204, 301, 400, 401, 402,
                                403, 404, 409, 410, 413, 422, 429, 500, 503};
        struct Unchanged {
            Worth worth;
            RunStatus end = RunStatus::Unknown;
        };
        QHash<QString, Unchanged> unchanged;
        for (int round = 0; round < m_mutations; ++round) {
            const Reply& reply = any(mutator);
            const Mutated mutated = broken(reply, mutator);
            const int status = statuses[mutator.below(static_cast<int>(std::size(statuses)))];
            const QString named = idIn(reply.json);
            const QString id = named.isEmpty() ? QStringLiteral("wr_1") : named;
            const QString wrong = wrongWith(*dialect, mutated.body, status, id);
            QVERIFY2(wrong.isEmpty(), said(wrong, reply.name, mutated.how, mutated.body));
            if (!unchanged.contains(reply.name)) {
                unchanged.insert(reply.name,
                                 {worthOf(*dialect, runIn(*dialect, reply.body, id)), endOf(*dialect, reply.body)});
            }
            const auto& [was, before] = *unchanged.constFind(reply.name);
            const Worth is = worthOf(*dialect, runIn(*dialect, mutated.body, id));
            QVERIFY2(was.confirmed || !is.confirmed,
                     said(QStringLiteral("confirmed out of nothing"), reply.name, mutated.how, mutated.body));
            QVERIFY2(was.sent || !is.sent,
                     said(QStringLiteral("sent out of nothing"), reply.name, mutated.how, mutated.body));
            const RunStatus after = endOf(*dialect, mutated.body);
            QVERIFY2(after == RunStatus::Unknown || after == before || before == RunStatus::Unknown,
                     said(QStringLiteral("another end"), reply.name, mutated.how, mutated.body));
        }
    }

    void aTrailIsReadToItsEndOrRefused_data() { eachDialect(); }
    void aTrailIsReadToItsEndOrRefused() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
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
        const auto dialect = spoken(name);
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
                    compare(meaning(runIn(*dialect, reply.body, idIn(reply.json))),
                            meaning(runIn(*dialect, same.body, idIn(reply.json)))),
                    compare(meaningOfOwn(*dialect, reply.body), meaningOfOwn(*dialect, same.body)),
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
        const auto dialect = spoken(name);
        Mutator mutator(m_seed + nameSeed(name));
        int tried = 0;
        for (const Reply& reply : corpus()) {
            if (!dialect->readRun(reply.body)) {
                continue;
            }
            for (int round = 0; round < 8; ++round) {
                const QString word = mutator.unknownWord();
                const QByteArray body = withWord(reply.json, QStringLiteral("status"), word);
                const auto run = dialect->readRun(body);
                QVERIFY2(run, said(QStringLiteral("is read"), reply.name, word, body));
                QVERIFY2(!isFinal(run->status), said(QStringLiteral("goes on"), reply.name, word, body));
                QVERIFY2(run->serverWord == word.left(64), said(run->serverWord, reply.name, word, body));
                const Worth worth = worthOf(*dialect, run);
                QVERIFY2(!worth.confirmed && !worth.sent, said(QStringLiteral("counts"), reply.name, word, body));
                QVERIFY2(!dialect->buildResult(*run), said(QStringLiteral("has results"), reply.name, word, body));
                QVERIFY2(!isFinal(dialect->status(word)), said(QStringLiteral("a message"), reply.name, word, body));
                ++tried;
            }
        }
        QVERIFY(tried > 0);
        for (const Reply& reply : corpus()) {
            const QString word = mutator.unknownWord();
            const auto found = dialect->readSearch(withWord(reply.json, QStringLiteral("status"), word));
            for (const FoundRun& run : found.value_or(QVector<FoundRun>())) {
                QVERIFY2(!isFinal(run.status), said(QStringLiteral("a found run"), reply.name, word, {}));
            }
        }
    }

    // An action, a block or a kind of file that nobody knows yet: what is known of the rest stays, nothing is taken for
    // harmless, and nothing for read to its end.
    void anUnknownWordElsewhereIsTakenForTheWorst_data() { eachDialect(); }
    void anUnknownWordElsewhereIsTakenForTheWorst() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
        Mutator mutator(m_seed + nameSeed(name));
        for (const Reply& reply : corpus()) {
            for (const char* key : {"action_type", "block_type", "artifact_type", "run_type", "engine", "type",
                                    "proxy_location", "workflow_parameter_type", "parameter_type"}) {
                const QString word = mutator.unknownWord();
                const QByteArray body = withWord(reply.json, QLatin1String(key), word);
                const QString id = idIn(reply.json);
                QVERIFY2(meaning(runIn(*dialect, body, id)) == meaning(runIn(*dialect, reply.body, id)),
                         said(QStringLiteral("a run"), reply.name, word, body));
                QVERIFY2(meaning(dialect->readSearch(body)) == meaning(dialect->readSearch(reply.body)),
                         said(QStringLiteral("found runs"), reply.name, word, body));
                const auto files = dialect->readArtifacts(body);
                const auto were = dialect->readArtifacts(reply.body);
                QVERIFY2(files.has_value() == were.has_value(), said(QStringLiteral("files"), reply.name, word, body));
                for (const ArtifactRef& file : files.value_or(QVector<ArtifactRef>())) {
                    QVERIFY2(file.serverType != word, said(QStringLiteral("a file"), reply.name, word, body));
                }
            }
        }
        if (!dialect->describe().hasTrail) {
            return;
        }
        int withActions = 0;
        int complete = 0;
        for (int round = 0; round < 200; ++round) {
            const auto trail = [&](const char* key, const QString& word) {
                Mutator recordings(m_seed + static_cast<quint32>(round)); // the same ones each time
                return trailOf(*dialect, QStringLiteral("wr_1"), [&](const ServerRequest& request) {
                    return withWord(answerTo(request, recordings).json, QLatin1String(key), word);
                });
            };
            const auto known = trail("no such member", {});
            if (!known) {
                continue;
            }
            withActions += known->actions.actions.isEmpty() ? 0 : 1;
            complete += known->actions.complete ? 1 : 0;
            const QString word = mutator.unknownWord();
            const auto acted = trail("action_type", word);
            QVERIFY2(acted, said(QStringLiteral("no trail"), name, word, {}));
            QCOMPARE(acted->actions.actions.size(), known->actions.actions.size());
            for (const PageAction& action : acted->actions.actions) {
                QVERIFY2(action.kind == PageAction::Kind::Other, said(QStringLiteral("an action"), name, word, {}));
            }
            const auto ended = trail("status", word); // of the run, its steps and its actions
            QVERIFY2(!ended || !ended->actions.complete, said(QStringLiteral("complete"), name, word, {}));
        }
        // Of a task of the older API, and of a workflow, no recording tells all that a whole trail takes.
        const bool mayBeWhole = name == QLatin1String("agent") || name == QLatin1String("task");
        QVERIFY2(withActions > 0 && (complete > 0 || !mayBeWhole),
                 qPrintable(QStringLiteral("%1 with actions, %2 complete").arg(withActions).arg(complete)));
    }

    // Up to 1,000 characters an id is taken whole, wherever it is told. What is longer is refused, or taken whole: half
    // an id is another run.
    void idsOfAnyLengthAreTakenWhole_data() { eachDialect(); }
    void idsOfAnyLengthAreTakenWhole() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
        const QString uuid = QStringLiteral("6f1d3c0e-8a40-4e0f-9a59-0d5f2b7f4c11");
        int found = 0;
        int files = 0;
        for (const Reply& reply : corpus()) {
            const auto run = dialect->readRun(reply.body);
            const auto submit = dialect->readSubmit(reply.body);
            const auto search = dialect->readSearch(reply.body);
            const auto artifacts = dialect->readArtifacts(reply.body);
            QSet<QString> ids;
            if (run || submit) {
                ids.insert(run ? run->runId : submit->runId);
            }
            for (const FoundRun& one : search.value_or(QVector<FoundRun>())) {
                ids.insert(one.runId);
            }
            for (const ArtifactRef& one : artifacts.value_or(QVector<ArtifactRef>())) {
                if (one.address.isEmpty()) { // else its id is ours, made of the address
                    ids.insert(one.id);
                }
            }
            for (const QString& was : std::as_const(ids)) {
                const bool task = was.startsWith(QLatin1String("tsk_"));
                for (const QString& id :
                     {QStringLiteral("9"), task ? QStringLiteral("tsk_1") : QStringLiteral("wr_1"), uuid,
                      QString(64, u'a'), QString(128, u'7'), QString(129, u'c'), QString(999, u'e'),
                      QString(1000, u'f'), QString(1001, u'g'), QString(5000, u'd')}) {
                    // Where it stands as a value; elsewhere it may be a part of an address.
                    const QByteArray body =
                        QByteArray(reply.body).replace('"' + was.toUtf8() + '"', '"' + id.toUtf8() + '"');
                    const bool mayRefuse = id.size() > 1000;
                    if (run && run->runId == was) {
                        const auto again = dialect->readRun(body);
                        QVERIFY2(again ? again->runId == id : mayRefuse,
                                 said(QStringLiteral("run"), reply.name, id.left(200), body));
                    }
                    if (submit && submit->runId == was) {
                        const auto again = dialect->readSubmit(body);
                        QVERIFY2(again ? again->runId == id : mayRefuse,
                                 said(QStringLiteral("submit"), reply.name, id.left(200), body));
                    }
                    if (!mayRefuse) { // and asked for whole
                        QVERIFY(dialect->buildRun(id).path.contains(id));
                        QVERIFY(!dialect->describe().canCancel || dialect->buildCancel(id).path.contains(id));
                    }
                    const auto again = dialect->readSearch(body);
                    for (int i = 0; search && i < search->size(); ++i) {
                        QVERIFY2(again ? again->at(i).runId == (search->at(i).runId == was ? id : search->at(i).runId)
                                       : mayRefuse,
                                 said(QStringLiteral("found"), reply.name, id.left(200), body));
                        ++found;
                    }
                    const auto list = dialect->readArtifacts(body);
                    const auto has = [&list](const QString& wanted) {
                        return std::any_of(list->cbegin(), list->cend(),
                                           [&wanted](const ArtifactRef& one) { return one.id == wanted; });
                    };
                    for (const ArtifactRef& one : artifacts.value_or(QVector<ArtifactRef>())) {
                        QVERIFY2(list || mayRefuse, said(QStringLiteral("files"), reply.name, id.left(200), body));
                        QVERIFY2(mayRefuse || has(one.id == was ? id : one.id),
                                 said(QStringLiteral("file"), reply.name, id.left(200), body));
                        ++files;
                    }
                }
            }
        }
        QVERIFY(found > 0 || !dialect->describe().canLookUp);
        QVERIFY(files > 0);
    }

    // A confirmation's number stands as it was told, to its last digit, also where it is a number in JSON; one that
    // JSON cannot hold is none, and not another one.
    void aConfirmationNumberIsKeptExactly_data() { eachDialect(); }
    void aConfirmationNumberIsKeptExactly() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
        const struct {
            QByteArray told;
            QString kept;
        } numbers[] = {{"\"0042\"", QStringLiteral("0042")},
                       {"12345", QStringLiteral("12345")},
                       {"1234567890123456", QStringLiteral("1234567890123456")},
                       {"9007199254740993", QStringLiteral("9007199254740993")},
                       {"1234567890123456789", QStringLiteral("1234567890123456789")},
                       {"123456789012345678901234567890", QString()},
                       {'"' + QByteArray(200, '7') + '"', QString(200, u'7')}};
        int tried = 0;
        for (const Reply& reply : corpus()) {
            const QString id = idIn(reply.json);
            const auto run = runIn(*dialect, reply.body, id);
            if (!run || run->confirmationId.isEmpty()) {
                continue;
            }
            for (const auto& [told, kept] : numbers) {
                const QByteArray body = QByteArray(reply.body).replace('"' + run->confirmationId.toUtf8() + '"', told);
                const auto again = runIn(*dialect, body, id);
                QVERIFY2(again && again->confirmationId == kept,
                         said(again ? again->confirmationId : QString(), reply.name, kept, body));
                ++tried;
            }
        }
        QVERIFY(tried > 0 || !dialect->describe().readsResult);
    }

    // A later server may leave out what it had, and an older one never had it: all but the id and the status of a run.
    // Each part is as it was, or not said at all.
    void whatIsMissingIsNotSaid_data() { eachDialect(); }
    void whatIsMissingIsNotSaid() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
        const QStringList nothing = partsOf(RunSnapshot());
        // Told in two places, of which the second counts where the first is missing.
        const QSet<int> twice{4, 5, 9}; // categories, steps, when it ended
        int tried = 0;
        for (const Reply& reply : corpus()) {
            const QString id = idIn(reply.json);
            const auto run = runIn(*dialect, reply.body, id);
            if (!run || !reply.json.isObject()) {
                continue;
            }
            const QStringList parts = partsOf(*run);
            for (const auto& [path, body] : withoutEach(reply.json)) {
                const auto less = runIn(*dialect, body, id);
                const bool needed = path == QLatin1String("status") || reply.json[path].toString() == run->runId;
                QVERIFY2(needed || less, said(QStringLiteral("is read"), reply.name, path, body));
                if (!less || (dialect->readRun(reply.body) && !dialect->readRun(body))) {
                    continue;
                }
                const QStringList left = partsOf(*less);
                for (int i = 0; i < parts.size(); ++i) {
                    const bool resulting = i == 13; // there is a result as long as one part of it is there
                    QVERIFY2(left[i] == parts[i] || left[i] == nothing[i] || twice.contains(i) || resulting,
                             said(parts[i] + QStringLiteral(" became ") + left[i], reply.name, path, body));
                }
                QVERIFY2(less->status == run->status, said(QStringLiteral("another status"), reply.name, path, body));
                const Worth was = worthOf(*dialect, run);
                const Worth is = worthOf(*dialect, less);
                QVERIFY2((was.confirmed || !is.confirmed) && (was.sent || !is.sent),
                         said(QStringLiteral("more than before"), reply.name, path, body));
                ++tried;
            }
        }
        QVERIFY(tried > 0);
    }

    // An instant is what the server means, in whatever zone it says so, and in whatever zone the seeker lives.
    void anInstantIsTheSameInEveryZone_data() { eachDialect(); }
    void anInstantIsTheSameInEveryZone() {
        QFETCH(const QString, name);
        const auto dialect = spoken(name);
        QVERIFY(QDateTime(QDate(2026, 7, 1), QTime(0, 0)).offsetFromUtc() == 7200); // else it shows little
        // Written out here, so that no reader of ours says what is right. The last one is no time on the wall here.
        const struct {
            const char* written;
            qint64 ms;
        } instants[] = {{"2026-11-22T19:23:18.441014", 1795375398441}, {"2024-02-29T23:59:59", 1709251199000},
                        {"2026-07-01T00:00:00.5", 1782864000500},      {"2026-12-31T23:30:00.000001", 1798759800000},
                        {"2026-10-25T02:30:00", 1792895400000},        {"2026-03-29T02:30:00.250", 1774751400250}};
        int read = 0;
        for (const Reply& reply : corpus()) {
            const auto before = dialect->readRun(reply.body);
            if (!before || before->createdAt == 0) {
                continue;
            }
            for (const auto& [written, ms] : instants) {
                QJsonObject object = reply.json.toObject();
                for (const char* member : {"created_at", "started_at", "finished_at"}) {
                    if (object.value(QLatin1String(member)).isString()) {
                        object.insert(QLatin1String(member), QLatin1String(written));
                    }
                }
                for (const Zone& zone : zones()) {
                    const QByteArray body = withZone(object, zone);
                    const auto run = dialect->readRun(body);
                    const QString how = QLatin1String(written) + QLatin1String(zone.written);
                    QVERIFY2(run && run->createdAt == ms, said(QStringLiteral("created"), reply.name, how, body));
                    QVERIFY2(before->startedAt == 0 || run->startedAt == ms,
                             said(QStringLiteral("started"), reply.name, how, body));
                    const bool told = object.value(QLatin1String("finished_at")).isString();
                    QVERIFY2(before->finishedAt == 0 || !told || run->finishedAt == ms,
                             said(QStringLiteral("finished"), reply.name, how, body));
                    ++read;
                }
            }
            for (const char* none :
                 {"", "yesterday", "2026-13-45T99:99:99", "2026-02-30T10:00:00", "T", "2026-11-22T"}) {
                const auto run =
                    dialect->readRun(withWord(reply.json, QStringLiteral("created_at"), QLatin1String(none)));
                QVERIFY2(run && run->createdAt == 0,
                         said(QStringLiteral("no instant"), reply.name, QLatin1String(none), {}));
            }
        }
        QVERIFY(read > 0);
    }
};

int main(int argc, char** argv) {
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    const QCoreApplication application(argc, argv);
    TestFutureServer test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_future_server.moc"
