#pragma once

#include "domain/ConnectionOptions.h"
#include "domain/Result.h"
#include "domain/RunSnapshot.h"
#include "skyvern/Orders.h"
#include "skyvern/RunTrail.h"
#include "skyvern/ServerMessage.h"
#include "skyvern/WebhookSignature.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <memory>
#include <optional>

// One way of talking to a server. A dialect is pure: it builds requests and reads answers, without I/O or clock, and
// never changes, so it is tested with recorded answers and may be shared between threads. What is set for a connection
// is given to it when it is made.
namespace postulant {

struct DialectTraits {
    bool needsDefinition = false; // prepare() must be called before the first submit
    bool canLookUp = false;       // a run can be found by its token; else an unclear submit needs a person
    bool readsResult = false;     // the run can say submitted / confirmation (else claimed at most)
    bool checksResume = false;    // the run can say which resume file the page showed
    bool canCancel = false;
    bool hasTrail = false;         // the list of actions can be read
    bool takesUpload = false;      // a resume may be uploaded to the server and attached
    bool resumeInBody = false;     // the resume's bytes go along in the submission itself
    bool showsLive = false;        // the run's browser can be watched
    bool takesCode = false;        // a run can wait for a one-time code
    bool canContinue = false;      // a run may pause for a person and go on when told
    bool tellsPause = false;       // what it asks of a person then can be read
    bool tellsChange = false;      // where it has no trail: its details tell when they last changed
    bool listsOnly = false;        // a run is found in the list of all, not by a search
    bool uploadsByAddress = false; // an upload is named by where it is stored: the server attaches none by id
    bool usesLogins = false;       // the server keeps logins, and a run can sign in with one
};

class OwnDefinition;

class Dialect {
public:
    virtual ~Dialect() = default;
    virtual QString name() const = 0; // stable: database, terminal
    virtual DialectTraits describe() const = 0;
    // Which options it listens to: the window and the terminal offer these and no others.
    virtual QVector<ConnectionOption> options() const { return {}; }
    // Where it runs a definition of the seeker's own, which is asked for before the first submit; else nullptr.
    virtual const OwnDefinition* own() const { return nullptr; }

    // How the key is told, and how the server's messages to us show that they are its own.
    virtual KeyHeader keyHeader() const { return {}; }
    virtual WebhookProof webhookProof() const { return {}; }

    // The definition that runs are made from; only where needsDefinition. The idempotency key is made from the
    // definition's hash: a server answers the same key with the old definition.
    // A definition that was deleted or edited at the server keeps its key, so the next generation gets another.
    virtual ServerRequest buildPrepare(int generation) const;               // from 1
    virtual ServerRequest buildPreparedCheck(const QString& agentId) const; // 404: make it anew
    virtual Result<QString> readPrepared(const QByteArray& body) const; // its id; NotFound: it cannot be used any more
    virtual QString definitionHash() const;                             // empty where there is none
    // The same, but its definition signs in before it applies: an order with a login runs from that one. nullptr where
    // usesLogins is false, or where no definition is needed for it.
    virtual std::shared_ptr<const Dialect> signingIn() const { return nullptr; }

    virtual ServerRequest buildSubmit(const SubmitOrder& order) const = 0;
    virtual Result<SubmitReply> readSubmit(const QByteArray& body) const = 0;

    // A read that costs nothing and wants the key: is the server there, and does it know us?
    virtual ServerRequest buildProbe() const;
    // "Test connection" asks a current server several things of its own; false: this one knows none of them, and any
    // answer to buildProbe() that takes the key is all that can be learned.
    virtual bool isCurrentServer() const { return true; }

    virtual ServerRequest buildRun(const QString& runId) const = 0;
    virtual Result<RunSnapshot> readRun(const QByteArray& body) const = 0;
    // A server's word for a status, in ours; case does not count.
    virtual RunStatus status(const QString& word) const;
    // What a run came to, where that is told apart from its status; nullopt: readRun() has read all of it. Asked before
    // a final status is believed, since nothing changes after that.
    virtual std::optional<ServerRequest> buildResult(const RunSnapshot& run) const;
    virtual Result<RunSnapshot> readResult(const RunSnapshot& run, const QByteArray& body) const;

    // Runs that the server's search finds for the token, newest first, page by page from 1; a page that holds fewer
    // than searchPage is the last. Whether they carry it, Server::lookUp sees.
    static constexpr int searchPage = 20;
    virtual ServerRequest buildSearch(const QString& token, int page) const = 0;
    virtual Result<QVector<FoundRun>> readSearch(const QByteArray& body) const = 0;
    // The list of all runs, page by page as the search, for listsOnly and for a server that does not know the search;
    // nullopt: there is none. What carries the token has it in its title.
    virtual std::optional<ServerRequest> buildList(int page) const;

    virtual ServerRequest buildCancel(const QString& runId) const = 0;

    // What the run did takes several requests, each built from the answers so far; nullopt: all has been read.
    virtual std::optional<ServerRequest> nextTrail(const QString& runId, const QVector<QByteArray>& bodies) const = 0;
    virtual Result<RunTrail> readTrail(const QVector<QByteArray>& bodies) const = 0;

    // Where the run's browser is shown, as a WebSocket; the key travels in its query. Only where showsLive.
    virtual ServerRequest buildLive(const QString& runId) const;
    // Only where takesCode.
    virtual ServerRequest buildCode(const CodeOrder& order) const;
    // Only where tellsPause.
    virtual ServerRequest buildPause(const QString& runId) const;
    virtual Result<PauseNote> readPause(const QByteArray& body) const;
    // Only where canContinue.
    virtual ServerRequest buildContinue(const QString& runId) const;

    virtual ServerRequest buildArtifacts(const QString& runId) const = 0;
    // Where a server that does not know that list tells what there is; nullopt: nowhere. readArtifacts() reads both.
    virtual std::optional<ServerRequest> buildArtifactsElsewhere(const QString& runId) const;
    virtual Result<QVector<ArtifactRef>> readArtifacts(const QByteArray& body) const = 0;
    // Everything that the run has left, also what is never fetched: only counted.
    virtual ServerRequest buildAllFiles(const QString& runId) const { return buildArtifacts(runId); }
    virtual Result<int> countFiles(const QByteArray& body) const; // a number that grows while the run does something
    virtual ServerRequest buildArtifact(const QString& artifactId) const = 0;
};

// nullptr for a name that is not known. The object lives as long as the program and has no options set: it says what
// the dialect is and can.
const Dialect* findDialect(QStringView name);
// One that speaks as the options say; nullptr for a name that is not known.
std::shared_ptr<const Dialect> dialectFor(QStringView name, const ConnectionOptions& options);
QStringList dialectNames();

} // namespace postulant
