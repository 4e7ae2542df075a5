#pragma once

#include "domain/Clock.h"
#include "net/Call.h"
#include "skyvern/AuditEntry.h"
#include "skyvern/ConnectionSettings.h"
#include "skyvern/Dialect.h"
#include "skyvern/Download.h"
#include "skyvern/KeyProvider.h"
#include "skyvern/Logins.h"
#include "skyvern/RequestGate.h"
#include "skyvern/ServerCheck.h"
#include "skyvern/SubmitAnswer.h"

#include <QObject>

#include <functional>
#include <memory>

namespace postulant {

class HostNames;
class LiveStream;
class PartFile;
class Transport;

struct Upload {
    QString fileId;       // "file_…", what an order's resume may name
    QString address;      // where the server stored it, for a dialect that names uploads so; else perhaps empty
    qint64 expiresAt = 0; // UTC ms; 0: not said
};

struct LifeSigns {
    int all = 0;        // files of every kind, and actions
    bool begun = false; // the page was shown to the model, or something was done there
};

// One connection, whole: dialect and transport together. Lives in the thread that made it; every call answers there.
// Nothing is retried here: when to try again is the caller's business.
class Server : public QObject {
    Q_OBJECT
public:
    // audit and clock must outlive the server; audit may be nullptr.
    Server(ConnectionSettings settings, KeyProvider keys, AuditSink* audit, const Clock* clock,
           QObject* parent = nullptr);
    ~Server() override;

    const ConnectionSettings& settings() const;
    // nullptr if the settings name a dialect that is not known; every call then answers Invalid.
    const Dialect* dialect() const;
    void forgetKey(); // read it anew before the next request
    // Every request passes it from now on, except submit(), whose caller has waited in admit() before it reserved.
    void setGate(std::shared_ptr<RequestGate> gate);
    Call<SharedTurn> admit(); // answers when a submission may go
    Call<void> probe();       // one cheap read: does the server answer, and does it take the key?

    // One GET that the dialect built, for what has no call of its own.
    Call<ServerAnswer> read(const ServerRequest& request);

    // Answers the id of the definition that submits run from: rememberedId if the server still has it, else a new one.
    // Remember it with the definition's hash (definitionHash()). Empty where the dialect needs none.
    // signsIn: the definition of orders with a login.
    Call<QString> prepare(const QString& rememberedId, bool signsIn = false);
    // Changes whenever the definition does: a remembered id goes with the hash it was made under.
    QString definitionHash() const;

    // The one POST. Answers in every case that is about sending; the call's error means that it was not even tried.
    // Aborting it, or letting its context die, leaves an attempt that is unclear. turn: what admit() answered.
    Call<SubmitAnswer> submit(const SubmitOrder& order, const SharedTurn& turn = {});

    Call<RunSnapshot> fetchRun(const QString& runId);
    // Runs that carry the token, newest first; empty: none is known (yet). There should be one at most; all that are on
    // the first pages are looked at, because each further one is a second submission in the making.
    Call<QVector<FoundRun>> lookUp(const QString& token);
    // Takes up to two minutes. Whatever it answers, fetch the run and believe that.
    Call<void> cancel(const QString& runId);
    // Pictures of the run's browser, not yet started; nullptr where the dialect shows none. It may outlive this server,
    // but not the audit, the clock, or what the key provider uses.
    std::unique_ptr<LiveStream> live(const QString& runId);
    // Hands a one-time code to a run that waits for it at the address it was submitted with. The code is kept nowhere.
    Call<void> handCode(const CodeOrder& order);
    // What a paused run asks of a person; and tells it to go on. Errors: NotFound if it is not paused (any more).
    Call<PauseNote> pauseNote(const QString& runId);
    Call<void> continueRun(const QString& runId);
    Call<RunTrail> trail(const QString& runId);
    // How much the server knows of the run: grows while its browser or its model does something. Two requests.
    Call<LifeSigns> signsOfLife(const QString& runId);
    // Screenshots, recordings, page sources and console logs; never the network log, which can hold passwords.
    Call<QVector<ArtifactRef>> artifacts(const QString& runId);
    // One go, from where the part ends; silence: the longest time without a byte. An answer that breaks off is a
    // Download that is not whole, and no trouble of the connection.
    Call<Download> downloadArtifact(const QString& artifactId, const std::shared_ptr<PartFile>& part,
                                    std::chrono::milliseconds silence);
    // The same of a file that lies at an address, without the key: the connection's own origin, or https at a public
    // address (Guarded else: also a name that leads to this computer or a private network). How another origin answers
    // says nothing about the connection, and no refusal is one of the key.
    Call<Download> downloadAddress(const QUrl& address, const std::shared_ptr<PartFile>& part,
                                   std::chrono::milliseconds silence);
    // How names of other origins are found; nullptr: as the system does. It must outlive the server.
    void setHostNames(const HostNames* names);

    // path: readable, at most 10 MiB (the server's limit). The employer sees "file_…_" before the name.
    Call<Upload> uploadFile(const QString& path, const QString& fileName);
    Call<void> deleteUpload(const QString& fileId); // gone already is no error

    // Logins that the server keeps; NotReady where the dialect uses none. The password goes out once, in the body of
    // one request, which is wiped afterwards together with the order's secrets; where it may have arrived without an
    // answer (logins::mayHaveArrived), look for its name before trying again. Errors of it hold none of the secrets.
    Call<StoredLogin> createLogin(const LoginOrder& order);
    Call<QVector<StoredLogin>> logins();                  // all pages
    Call<StoredLogin> login(const QString& credentialId); // NotFound: it is not there any more
    Call<void> deleteLogin(const QString& credentialId);  // gone already is no error

    // Every check in order, each also told by checked() when it is done; those after the first failure that decides are
    // left out. probeUrl: an address of ours that the server should be able to reach, or empty.
    Call<QVector<ServerCheck>> check(const QUrl& probeUrl);

Q_SIGNALS:
    void checked(const postulant::ServerCheck& check);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace postulant
