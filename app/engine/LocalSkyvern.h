#pragma once

#include "domain/Result.h"
#include "engine/EngineFolder.h"
#include "engine/EngineLock.h"
#include "engine/EngineReport.h"
#include "engine/Installer.h"
#include "engine/ServerProcess.h"
#include "engine/ServerRecord.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace postulant {

class Clock;
class SecretStore;

struct EngineTools {
    InstallTools install;
    ServerTiming timing;
    QString keeper;                       // postulantctl, which keeps a server that stays; empty: none does
    std::chrono::milliseconds tick{1000}; // between two looks at another program's server
};

// The Skyvern on this computer: install, start, watch, stop, remove. Lives in a thread of its own (in the terminal: the
// only one), since it reads and deletes many files; its calls are made in that thread. One thing at a time: a second
// one answers Busy. Another program's server is found and told of, and never killed.
class LocalSkyvern final : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(const EngineFailure&)>; // once; None: done

    LocalSkyvern(const QString& dataDir, SecretStore& secrets, const Clock& clock, EngineTools tools = {},
                 QObject* parent = nullptr);
    ~LocalSkyvern() override; // ends a server that does not stay

    void open(); // reads what there is, and tells it; begins to look
    void tellAgain() { tell(); }
    const EngineReport& report() const { return m_report; }
    const EngineFolder& folder() const { return m_folder; }

    // Saves the choices. key: of the model, into the key store; nullopt leaves it, empty takes it away.
    void choose(const EngineSettings& settings, const std::optional<QString>& key, const Then& then);
    // What is missing of it, or of a newer version. A server that runs meanwhile is stopped first, and started after.
    void install(Then then);
    void cancel(); // an installation, or a start; also one that another program is at, where this one does nothing
    // Answers when the server answers.
    enum class Keeper { AsChosen, ThisProgram, AnotherProgram };
    struct Wish {
        int port = 0; // 0: as chosen
        Keeper keeper = Keeper::AsChosen;
        bool stays = false; // this program is the keeper of a server that stays
    };
    void start(const Wish& wish, Then then);
    // Answers when nothing runs any more. What is under way in this program is cancelled first.
    void stop(Then then);
    // All of it, with its database, evidence and key. Nothing of it is left. KeyMissing: the key store kept the key.
    void remove(Then then);
    // What connection the seeker has for it; kept with the choices.
    void setConnection(qint64 id, const QString& keyMark);

Q_SIGNALS:
    void changed(const postulant::EngineReport& report);
    // A server answers; once for each of its starts.
    void ready(const postulant::ReadyServer& server);
    // All of it is gone, and with it what this connection led to; 0: none was known.
    void removed(qint64 connectionId, int port);

private:
    bool begin(Then& then); // takes the lock; false: answered
    void finish(const EngineFailure& ended);
    void look();
    void lookAtRecord();
    void readDisk();
    void startOwn(int port);
    void launch(int port, const QString& modelKey);
    void startKeeper(int port);
    void awaitKeeper();
    void serverChanged();
    void writeRecord();
    void dropRecord();
    bool holdsFolder() const; // the lock, of the folder that is there
    void vanish();
    void note(const std::function<void(EngineSettings&)>& change);
    QString diskMark() const;
    bool askForEnd(const EngineFailure& why);
    int choosePort(int wanted) const;
    void endOrphan() const;
    void tellReady();
    void tell();
    void fail(const EngineFailure& failure);
    void installThen(Then then);
    void installAndStart(Then then);
    void await(Then then);
    void later(Then then, const EngineFailure& failure);
    void stopElsewhere(Then then);
    void removeAll();

    EngineFolder m_folder;
    SecretStore& m_secrets;
    const Clock& m_clock;
    EngineTools m_tools;
    EngineReport m_report;
    std::optional<EngineLock> m_lock; // while this program works on it, or keeps the server
    std::unique_ptr<Installer> m_installer;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<QObject> m_keyAsked; // a start waits for the model's key; it goes with a cancel
    std::optional<ServerRecord> m_elsewhere;
    QTimer m_tick;
    Then m_then;             // of what is under way
    bool m_wantsEnd = false; // a stop that another program is to carry out
    EngineFailure m_endWhy;  // of a server that ends since we want it
    bool m_awaitsKeeper = false;
    bool m_keeperIsOurs = false;
    bool m_cancelsKeeper = false;
    bool m_recordMissing = false;
    bool m_vanished = false; // the folder, under what works in it
    QString m_diskSeen;      // choices and stages, as they were read
    bool m_stays = false;    // the server that this program keeps
    bool m_isKeeper = false;
    bool m_gaveUp = false; // the server that ran last ended too often
    bool m_portFixed = false;
    int m_keeperLeft = 0; // looks until a keeper must have begun
    int m_readyPort = 0;  // told of
    int m_stopLeft = 0;
};

} // namespace postulant
