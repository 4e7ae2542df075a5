#pragma once

#include "dispatch/Approval.h"
#include "dispatch/Attachments.h"
#include "dispatch/EngineStatus.h"
#include "dispatch/Intake.h"
#include "dispatch/LiveWatch.h"
#include "dispatch/LoginKeeper.h"
#include "dispatch/PackageBuilder.h"
#include "dispatch/WorkflowReading.h"
#include "domain/Options.h"
#include "skyvern/ServerCheck.h"
#include "store/ApplicationRepository.h"
#include "store/GuardRepository.h"
#include "store/Rows.h"
#include "store/Store.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

// What a person can do, for window and terminal alike. Most are database writes that the dispatching process (this one
// or another) notices and acts upon. Call it, and keep contexts, in the thread that made it; `then` arrives there once,
// never after its context died.
namespace postulant {

class Engine;

class Commands : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(Done)>;

    Commands(Store& store, Engine& engine);

    void judge(const QString& text, bool practice, QObject* context,
               std::function<void(Result<QVector<IntakeLine>>)> then);
    // Asks the sites about these lines; `each` as answers come, in any order, after they are kept. Lines that lookUp
    // says no for, and all where look-ups are off, have no answer.
    void lookUp(const QVector<IntakeLine>& lines, QObject* context,
                std::function<void(const PostingIdentity&, const PostingFacts&)> each);
    void add(const QVector<IntakeLine>& lines, const IntakeChoice& choice, QObject* context,
             std::function<void(Result<QVector<IntakeLine>>)> then);
    void package(qint64 id, QObject* context, std::function<void(Result<BuiltPackage>)> then);

    // Draft, waiting for review, failed, cancelled or needs-you → queued. Errors: Guarded (held, or on the list of
    // those not to apply to: then guardRefusal(error) says so), NotReady (package).
    void approve(const QVector<qint64>& ids, QObject* context, Then then);
    // The same for packages that were shown. Errors: also NotReady where one is not what was shown any more.
    void approveShown(const QVector<ShownPackage>& shown, QObject* context, Then then);
    // Failed, cancelled → waiting for review. Never sends by itself.
    void reviewAgain(const QVector<qint64>& ids, QObject* context, Then then);
    // Queued or review → cancelled; running → the server is told, and its state afterwards is believed. Where one
    // cannot be stopped, the others are, and the answer is stopping::refusal().
    void cancel(const QVector<qint64>& ids, QObject* context, Then then);
    // A run that is called stuck is left in peace for another period. Errors: Guarded if none is stuck.
    void keepWaiting(qint64 id, QObject* context, Then then);
    // A one-time code for its run, kept nowhere; and a paused run goes on. Errors: those of RunTalk, the server's words
    // in the detail.
    void handCode(qint64 id, const QString& code, QObject* context, Then then);
    void goOn(qint64 id, QObject* context, Then then);
    // Pictures of the run's browser and what it did, until the watch goes. `each` may be told that there is nothing.
    std::unique_ptr<LiveWatch> watchLive(qint64 id, QObject* context, LiveWatch::Each each);
    void resolve(qint64 id, bool sent, const QString& note, QObject* context, Then then);
    void undoResolve(qint64 id, QObject* context, Then then);
    void appliedByHand(qint64 id, const QString& note, QObject* context, Then then);
    // A file of the seeker's as proof (e-mail, PDF or picture), and away with it again. Errors: those of
    // attachments::attach() and its kin.
    void attach(qint64 id, const QString& path, QObject* context, std::function<void(Result<ArtifactRow>)> then);
    void detach(const QString& path, QObject* context, std::function<void(Result<attachments::Removed>)> then);
    void putBack(const attachments::Removed& removed, QObject* context, std::function<void(Result<ArtifactRow>)> then);
    void trash(const QVector<qint64>& ids, QObject* context, Then then);
    void untrash(const QVector<qint64>& ids, QObject* context, Then then);
    void setStage(qint64 id, Stage stage, Outcome outcome, const QString& note, QObject* context, Then then);
    void setNotes(qint64 id, const QString& notes, QObject* context, Then then);
    // The list of those not to apply to. Errors: Invalid if the text names none.
    void block(guard::BlockKind kind, const QString& written, QObject* context,
               std::function<void(Result<guard::BlockRow>)> then);
    void unblock(qint64 id, QObject* context, Then then);
    void setPaused(bool paused, QObject* context, Then then);
    // The order of the queue: together before another one, applications::queueFirst, or 0 for the end. The answer puts
    // them back.
    using QueueSpots = QVector<applications::QueueSpot>;
    void moveInQueue(const QVector<qint64>& ids, qint64 beforeId, QObject* context,
                     std::function<void(Result<QueueSpots>)> then);
    void putBackInQueue(const QueueSpots& was, QObject* context, Then then);
    // All or none. Values as a person writes them.
    void setOptions(const QHash<Option, QString>& written, QObject* context, Then then);
    void setSiteRule(const QString& site, int spacingS, int perDay, QObject* context, Then then);
    void resetSiteRule(const QString& site, QObject* context, Then then);
    // Pauses the queue, cancels what is queued for submission now and every open run that can be stopped. The answer:
    // how many cannot, and go on.
    void stopEverything(QObject* context, std::function<void(Result<int>)> then);

    // Queued ones that wait for another try, or for their server, do not wait any longer; tries used up stay used up.
    void tryNow(const QVector<qint64>& ids, QObject* context, Then then);
    // Asks the servers again now (reads only). Empty ids: all open and unclear ones; an ended one only by its id.
    void lookAgain(const QVector<qint64>& ids);

    void saveProfile(const Profile& profile, QObject* context, std::function<void(Result<qint64>)> then);
    // Checks (PDF or DOCX, at most 10 MiB), copies into the data folder, adds. Errors: File, FileType, TooLarge.
    void addResume(const QString& path, const QString& label, QObject* context,
                   std::function<void(Result<ResumeRow>)> then);
    void renameResume(qint64 id, const QString& label, const QString& fileName, QObject* context, Then then);
    void setDefaultResume(qint64 id, QObject* context, Then then);
    void removeResume(qint64 id, QObject* context, Then then);

    // key: nullopt = leave as it is. The answer says where the key is kept now ("keychain", "session", "none").
    struct SavedConnection {
        qint64 id = 0;
        QString keyKept;
    };
    void saveConnection(const ConnectionRow& row, const std::optional<QString>& key, QObject* context,
                        std::function<void(Result<SavedConnection>)> then);
    // What a gateway's messages are known by, into the keychain; empty: forgotten. Error Keychain: for a session only.
    void saveWebhookSecret(qint64 id, const QString& secret, QObject* context, Then then);
    void removeConnection(qint64 id, QObject* context, Then then);
    void setDefaultConnection(qint64 id, QObject* context, Then then);
    void setInPool(qint64 connectionId, bool in, QObject* context, Then then); // used where a batch is spread
    // Works on unsaved settings too (key given). `each` is called as checks finish, `then` at the end with all of them.
    void testConnection(const ConnectionRow& row, const std::optional<QString>& key, QObject* context,
                        std::function<void(ServerCheck)> each, std::function<void(QVector<ServerCheck>)> then);
    // The same for the workflow that the row names. Errors: those of askOwn().
    void readWorkflow(const ConnectionRow& row, const std::optional<QString>& key, QObject* context,
                      std::function<void(Result<WorkflowReading>)> then);

    // Logins of sites, kept by the servers; see LoginKeeper for errors. Nothing of order is kept here.
    void addLogin(const NewLogin& order, QObject* context, std::function<void(Result<LoginRow>)> then);
    void referenceLogin(qint64 connectionId, const QString& site, const QString& credentialId, QObject* context,
                        std::function<void(Result<LoginRow>)> then);
    void loginsAtServer(qint64 connectionId, QObject* context, std::function<void(Result<QVector<StoredLogin>>)> then);
    void isLoginThere(qint64 loginId, QObject* context, std::function<void(Result<bool>)> then);
    void removeLogin(qint64 loginId, bool keepAtServer, QObject* context, Then then);

private:
    using Reply =
        std::function<void(std::function<void()>)>; // brings an answer from the engine's thread to the context
    void write(std::function<Done(Database&)> job, QObject* context, Then then);
    template <class T>
    void writeValue(std::function<Result<T>(Database&)> job, QObject* context, std::function<void(Result<T>)> then);
    void writeAttached(std::function<Result<attachments::Attached>(Database&)> job, QObject* context,
                       std::function<void(Result<ArtifactRow>)> then);
    void settle(qint64 attemptId, const ArtifactRow& gone, QObject* context, Then then);
    template <class T>
    void askKeeper(std::function<Call<T>(LoginKeeper&)> start, QObject* context, std::function<void(Result<T>)> then);
    void inEngine(QObject* context, std::function<void(Reply)> work);
    void keepKey(qint64 id, const QString& key, QObject* context, std::function<void(Result<SavedConnection>)> then);

    Store& m_store;
    Engine& m_engine;
};

} // namespace postulant
