#include "domain/ProofRule.h"
#include "integration/network/FeedServer.h"
#include "net/PartFile.h"
#include "skyvern/LiveStream.h"
#include "support/FaultProxy.h"

#include <QFile>
#include <QMetaMethod>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "ConformanceDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

// From where the dialect says that a file lies: at the server by its id, or at an address.
template <class AnyServer, class Ref>
Call<Download> fetched(AnyServer& server, const Ref& file, const std::shared_ptr<PartFile>& part) {
    constexpr auto silence = std::chrono::seconds(10);
    if constexpr (requires { server.downloadAddress(file.address, part, silence); }) {
        if (!file.address.isEmpty()) {
            return server.downloadAddress(file.address, part, silence);
        }
    }
    return server.downloadArtifact(file.id, part, silence);
}

bool saysConfirmed(const RunSnapshot& run) {
    return run.status == RunStatus::Completed && run.submitted == std::optional(true) &&
           !(run.confirmationText.isEmpty() && run.confirmationId.isEmpty());
}

bool isRefusal(ErrorKind kind) {
    return kind == ErrorKind::NotReady || kind == ErrorKind::Invalid;
}

} // namespace

// Everything that a dialect claims is done, over real sockets, with a server that conforms to its API; what it does not
// claim is refused without a request. The results are what docs/conformance.md shows.
class TestConformance : public QObject {
    Q_OBJECT

    ResultSheet m_sheet{QStringLiteral("tst_conformance")};
    ConformanceDesk m_desk;
    int m_functions = 0;

    static void eachDialect() { ConformanceDesk::eachDialect(); }

private Q_SLOTS:
    void init() { ++m_functions; }
    void cleanupTestCase() {
        int tables = 0; // functions with a row for each dialect
        for (int i = 0; i < metaObject()->methodCount(); ++i) {
            tables += metaObject()->method(i).name().endsWith("_data") ? 1 : 0;
        }
        const bool whole = m_functions == tables * dialectNames().size() + 1;
        QVERIFY(m_sheet.write(whole));
    }

    void everyDialectHasARow() {
        for (const QString& name : dialectNames()) {
            QVERIFY2(dialectCase(name) != nullptr, qPrintable(name));
        }
        QSet<QString> names;
        for (const DialectCase& row : dialectCases()) {
            QVERIFY2(!names.contains(row.dialect), qPrintable(row.dialect));
            names.insert(row.dialect);
        }
    }

    void aRunIsSubmittedOnceAndFollowedToItsEnd_data() { eachDialect(); }
    void aRunIsSubmittedOnceAndFollowedToItsEnd() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell submit(m_sheet, dialect, QStringLiteral("submit"));
        Cell follow(m_sheet, dialect, QStringLiteral("follow"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const SubmitOrder order = m_desk.order(*row);
        const QString run = m_desk.begin(*server, order);
        QVERIFY(!run.isEmpty());
        QCOMPARE(standIn.submissions(), 1);
        const QByteArray sent = QJsonDocument(standIn.run.submitted).toJson();
        for (const QByteArray& part : {order.postingUrl.toEncoded(), QByteArray("Jane"), QByteArray("jane.doe@")}) {
            QVERIFY2(sent.contains(part), part.constData());
        }
        submit.passed();

        QVector<RunStatus> seen;
        for (int look = 0; look < 3; ++look) {
            const auto snapshot = await(server->fetchRun(run));
            QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().detail));
            QCOMPARE(snapshot->runId, run);
            QVERIFY(!snapshot->serverWord.isEmpty());
            QCOMPARE(isFinal(snapshot->status), look == 2);
            QVERIFY(look == 2 || snapshot->status == RunStatus::Running || snapshot->status == RunStatus::Queued ||
                    snapshot->status == RunStatus::Created);
            seen.append(snapshot->status);
        }
        QCOMPARE(seen[1], RunStatus::Running);
        QCOMPARE(seen[2], RunStatus::Completed);
        QCOMPARE(standIn.submissions(), 1);
        follow.passed();
    }

    void everyEndIsReadAsItIs_data() { eachDialect(); }
    void everyEndIsReadAsItIs() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        const DialectTraits traits = ConformanceDesk::traits(*row);
        const bool reads = traits.readsResult;
        for (const EndCase& end : row->ends) {
            Cell cell(m_sheet, dialect, endName(end.ending));
            StandInServer standIn(*row, end.ending);
            const auto server = m_desk.connectionTo(*row, standIn.url());
            const QString run = m_desk.begin(*server, m_desk.order(*row));
            standIn.run.looks = 2;
            const auto snapshot = await(server->fetchRun(run));
            QVERIFY2(snapshot, end.word);
            QCOMPARE(snapshot->status, end.status);
            QCOMPARE(snapshot->serverWord, QLatin1String(end.word));
            QCOMPARE(saysConfirmed(*snapshot), end.confirmed && reads);
            if (end.confirmed && reads) {
                QCOMPARE(snapshot->confirmationId,
                         confirmedResult().value(QLatin1String("confirmation_id")).toString());
            }
            QVERIFY2(reads || !snapshot->submitted, end.word);
            if (end.confirmed && traits.checksResume) {
                QCOMPARE(snapshot->resumeFileNameShown, QStringLiteral("Jane_Doe_Resume.pdf"));
            }
            if (end.ending == Ending::NotSubmitted && reads) {
                QCOMPARE(snapshot->submitted, std::optional(false));
            }
            // What it is worth where nothing is missing: no page to contradict it, no resume to be shown.
            ProofInputs proof;
            proof.run = *snapshot;
            proof.serverKeepsPages = false;
            proof.readsResult = reads;
            const bool completed = end.status == RunStatus::Completed && end.ending != Ending::NotSubmitted;
            QCOMPARE(decideProof(proof).proof, end.confirmed && reads ? Proof::Confirmed
                                               : completed            ? Proof::Claimed
                                                                      : Proof::None);
            const bool bad = end.status == RunStatus::Failed || end.status == RunStatus::Terminated;
            QVERIFY2(!bad || !snapshot->failureReason.isEmpty() || !snapshot->errors.isEmpty(), end.word);
            cell.passed();
        }
    }

    void anUnknownStatusGoesOnAndIsShownAsItIs_data() { eachDialect(); }
    void anUnknownStatusGoesOnAndIsShownAsItIs() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, endName(Ending::NewWord));
        StandInServer standIn(*row, Ending::NewWord);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QString run = m_desk.begin(*server, m_desk.order(*row));
        standIn.run.looks = 2;
        for (int look = 0; look < 3; ++look) {
            const auto snapshot = await(server->fetchRun(run));
            QVERIFY(snapshot);
            QCOMPARE(snapshot->status, RunStatus::Unknown);
            QCOMPARE(snapshot->serverWord, newWord);
            ProofInputs proof;
            proof.run = *snapshot;
            proof.serverKeepsPages = false;
            QCOMPARE(decideProof(proof).proof, Proof::None);
        }
        cell.passed();
    }

    void theKeyGoesAlongAsTheApiWantsIt_data() { eachDialect(); }
    void theKeyGoesAlongAsTheApiWantsIt() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("key"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        // An API without a list is asked for a run that there is not: "not found" is its word that the key was taken.
        const bool asksForOne = server->dialect()->buildProbe().pathTemplate.contains(QLatin1String("{id}"));
        const auto known = await(server->probe());
        QVERIFY2(known || (asksForOne && known.error().kind == ErrorKind::NotFound),
                 qPrintable(known ? QString() : known.error().detail));
        QVERIFY(!m_desk.begin(*server, m_desk.order(*row)).isEmpty());
        standIn.key = "sk-2";
        const auto unknown = await(server->probe());
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::Unauthorized);
        const auto refused = await(server->submit(m_desk.order(*row)));
        QVERIFY(refused);
        QCOMPARE(refused->verdict.outcome, SubmitOutcome::RefusedConnection);
        QVERIFY(refused->verdict.queueAgain);
        for (const SeenRequest& request : standIn.requests()) {
            QVERIFY2(!request.target.contains("sk-1"), request.target.constData());
        }
        cell.passed();
    }

    void aDefinitionIsMadeWhereOneIsNeeded_data() { eachDialect(); }
    void aDefinitionIsMadeWhereOneIsNeeded() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("definition"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const auto made = await(server->prepare({}));
        QVERIFY(made);
        if (ConformanceDesk::traits(*row).needsDefinition) {
            QCOMPARE(*made, m_desk.order(*row).agentId);
            QVERIFY(!server->definitionHash().isEmpty());
            cell.passed();
        } else {
            const auto posts = std::count_if(standIn.requests().cbegin(), standIn.requests().cend(),
                                             [](const SeenRequest& request) { return request.method != "GET"; });
            QCOMPARE(posts, 0); // nothing is made at the server
            cell.notOffered();
        }
    }

    // The answer to the submission is lost; what the server did is found again by the token, or a person is asked.
    void aRunWithoutAnAnswerIsLookedUp_data() { eachDialect(); }
    void aRunWithoutAnAnswerIsLookedUp() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("look up"));
        StandInServer standIn(*row);
        FaultProxy proxy(standIn.port());
        QVERIFY(proxy.start());
        FaultProxy::Plan plan;
        plan.fault = FaultProxy::Fault::Close;
        plan.direction = FaultProxy::Direction::ToClient;
        proxy.setPlan(plan);
        const SubmitOrder order = m_desk.order(*row);
        const auto broken = m_desk.connectionTo(*row, QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()));
        const auto answer = await(broken->submit(order));
        QVERIFY(answer);
        QCOMPARE(answer->verdict.outcome, SubmitOutcome::Unclear);
        QCOMPARE(standIn.submissions(), 1);
        QVERIFY(standIn.run.begun);

        const auto server = m_desk.connectionTo(*row, standIn.url());
        const qsizetype before = standIn.requests().size();
        const auto found = await(server->lookUp(order.token));
        if (ConformanceDesk::traits(*row).canLookUp) {
            QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
            QCOMPARE(found->size(), 1);
            const auto snapshot = await(server->fetchRun(found->first().runId));
            QVERIFY(snapshot);
            const auto other = await(server->lookUp(QStringLiteral("postulant-of-somebody-else")));
            QVERIFY(other);
            QCOMPARE(other->size(), 0);
            cell.passed();
        } else {
            QVERIFY(!found && isRefusal(found.error().kind));
            QCOMPARE(standIn.requests().size(), before);
            cell.notOffered();
        }
        QCOMPARE(standIn.submissions(), 1);
    }

    void aRunIsCancelled_data() { eachDialect(); }
    void aRunIsCancelled() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("cancel"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QString run = m_desk.begin(*server, m_desk.order(*row));
        QVERIFY(!run.isEmpty());
        const qsizetype before = standIn.requests().size();
        const auto done = await(server->cancel(run));
        if (ConformanceDesk::traits(*row).canCancel) {
            QVERIFY(done);
            QVERIFY(standIn.run.cancelled);
            const auto snapshot = await(server->fetchRun(run));
            QVERIFY(snapshot);
            QCOMPARE(snapshot->status, RunStatus::Canceled);
            cell.passed();
        } else {
            QVERIFY(!done && isRefusal(done.error().kind));
            QCOMPARE(standIn.requests().size(), before);
            cell.notOffered();
        }
    }

    void evidenceIsListedAndFetched_data() { eachDialect(); }
    void evidenceIsListedAndFetched() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("artifacts"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QString run = m_desk.begin(*server, m_desk.order(*row));
        standIn.run.looks = 3;
        const auto files = await(server->artifacts(run));
        QVERIFY2(files, qPrintable(files ? QString() : files.error().detail));
        QVERIFY(!files->isEmpty());
        const QTemporaryDir folder;
        int fetchedFiles = 0;
        for (const ArtifactRef& file : *files) {
            QVERIFY(!file.id.contains(QLatin1String("a_666"))); // a network log holds passwords
            const QString path = folder.filePath(QString::number(fetchedFiles));
            const auto got = await(fetched(*server, file, std::make_shared<PartFile>(path, 100)));
            QVERIFY2(got && got->whole, qPrintable(file.id));
            QFile kept(path);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), QByteArray("picture"));
            ++fetchedFiles;
        }
        cell.passed();
    }

    void whatARunDidIsRead_data() { eachDialect(); }
    void whatARunDidIsRead() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("actions"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QString run = m_desk.begin(*server, m_desk.order(*row));
        standIn.run.looks = 3;
        const auto trail = await(server->trail(run));
        if (ConformanceDesk::traits(*row).hasTrail) {
            QVERIFY2(trail, qPrintable(trail ? QString() : trail.error().detail));
            QCOMPARE(trail->actions.actions.size(), 1);
            QCOMPARE(trail->actions.actions.first().kind, PageAction::Kind::Click);
            QVERIFY(trail->actions.complete);
            QVERIFY(!trail->answers.isEmpty());
            cell.passed();
        } else {
            QVERIFY(!trail || (trail->actions.actions.isEmpty() && !trail->actions.complete));
            cell.notOffered();
        }
    }

    void aResumeIsUploaded_data() { eachDialect(); }
    void aResumeIsUploaded() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("upload"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("r.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7 bytes");
        file.close();
        const auto upload = await(server->uploadFile(file.fileName(), QStringLiteral("Jane_Doe_Resume.pdf")));
        if (ConformanceDesk::traits(*row).takesUpload) {
            QVERIFY2(upload, qPrintable(upload ? QString() : upload.error().detail));
            QCOMPARE(standIn.requests().size(), 1);
            QVERIFY(standIn.requests().first().body.contains("%PDF-1.7 bytes"));
            QVERIFY(standIn.requests().first().body.contains("Jane_Doe_Resume.pdf"));
            cell.passed();
        } else {
            QVERIFY(!upload && isRefusal(upload.error().kind));
            QCOMPARE(standIn.connections(), 0);
            cell.notOffered();
        }
    }

    void aCodeIsHandedOver_data() { eachDialect(); }
    void aCodeIsHandedOver() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("code"));
        StandInServer standIn(*row);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        SubmitOrder order = m_desk.order(*row);
        order.codeAddress = codeAddressOf(order.token);
        const QString run = m_desk.begin(*server, order);
        QVERIFY(!run.isEmpty());
        const qsizetype before = standIn.requests().size();
        const auto done = await(server->handCode({run, order.codeAddress, QStringLiteral("654321")}));
        if (ConformanceDesk::traits(*row).takesCode) {
            QVERIFY(done);
            QCOMPARE(standIn.run.code, QStringLiteral("654321"));
            QVERIFY(!standIn.requests().last().target.contains("654321"));
            cell.passed();
        } else {
            QVERIFY(!done && isRefusal(done.error().kind));
            QCOMPARE(standIn.requests().size(), before);
            cell.notOffered();
        }
    }

    void aPausedRunIsContinued_data() { eachDialect(); }
    void aPausedRunIsContinued() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("continue"));
        StandInServer standIn(*row, Ending::NeedsPerson);
        const auto server = m_desk.connectionTo(*row, standIn.url());
        const QString run = m_desk.begin(*server, m_desk.order(*row));
        QVERIFY(!run.isEmpty());
        if (ConformanceDesk::traits(*row).canContinue) {
            QCOMPARE(await(server->continueRun(run)).error().kind, ErrorKind::NotFound); // not paused yet
            standIn.run.looks = 2;
            QCOMPARE(await(server->fetchRun(run))->status, RunStatus::Paused);
            QCOMPARE(await(server->pauseNote(run))->instructions, QStringLiteral("Look at it, please."));
            QVERIFY(await(server->continueRun(run)));
            QCOMPARE(await(server->fetchRun(run))->status, RunStatus::Completed);
            cell.passed();
        } else {
            const qsizetype before = standIn.requests().size();
            const auto done = await(server->continueRun(run));
            QVERIFY(!done && isRefusal(done.error().kind));
            QCOMPARE(standIn.requests().size(), before);
            cell.notOffered();
        }
    }

    void theBrowserIsShown_data() { eachDialect(); }
    void theBrowserIsShown() {
        QFETCH(const QString, dialect);
        const DialectCase* row = dialectCase(dialect);
        QVERIFY(row != nullptr);
        Cell cell(m_sheet, dialect, QStringLiteral("live view"));
        FeedServer feed(
            [](QWebSocket& socket, int) { socket.sendTextMessage(feedMessage(QStringLiteral("running"))); });
        const auto server = m_desk.connectionTo(*row, feed.url());
        const auto stream = server->live(QStringLiteral("wr_1"));
        QCOMPARE(stream != nullptr, ConformanceDesk::traits(*row).showsLive);
        if (stream == nullptr) {
            QVERIFY(feed.sockets.isEmpty());
            cell.notOffered();
            return;
        }
        stream->start();
        QVERIFY(waitUntil([&feed] { return !feed.sockets.isEmpty(); }));
        QVERIFY(feed.addresses.first().path().contains(QLatin1String("wr_1")));
        QVERIFY(feed.addresses.first().query().contains(QLatin1String("sk-1")));
        cell.passed();
    }
};

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
