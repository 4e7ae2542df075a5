#pragma once

#include "dispatch/EngineContext.h"
#include "domain/RunSnapshot.h"
#include "skyvern/Server.h"
#include "store/Rows.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <memory>

// One look at what a server keeps of an ended run: the action list, the last page, then every screenshot and recording,
// streamed into the attempt's folder under the hash of its bytes. Engine thread.
namespace postulant {

class EvidenceLook : public QObject {
    Q_OBJECT
public:
    // known: what earlier looks stored; recordings and final screenshots are fetched again, since their bytes change
    // under one id for some seconds after the end.
    EvidenceLook(EngineContext& context, std::shared_ptr<Server> server, const AttemptRow& attempt,
                 const QVector<ArtifactRow>& known, QObject* parent = nullptr);

    void start();
    const ActionTrail& trail() const { return m_trail; }
    const FinalPage& finalPage() const { return m_page; }
    const QString& finalUrl() const { return m_finalUrl; }
    bool serverKeepsPages() const { return m_keepsPages; }
    bool diskTrouble() const { return m_diskTrouble; } // what is missing is so because of this computer
    bool complete() const { return m_problems == 0; }  // every file that is listed is on disk; nothing is worth a retry
    // Action list, list of files and last page were read, as far as the server has them.
    bool readWhole() const { return m_trailRead && m_listRead && (!m_pageRef || m_page.known); }

    // Where files of an attempt lie; relative paths in the store start below it.
    static QString folder(const Store& store, qint64 attemptId);

Q_SIGNALS:
    void read();     // trail and last page are in (or cannot be had): time to conclude
    void finished(); // nothing more to fetch in this look

private:
    void readTrail();
    void readList();
    void chooseFiles(const QVector<ArtifactRef>& refs);
    void fetchPage();
    void fetchNext();
    void fetch(const ArtifactRef& ref, std::function<void(const QString& path)> then);
    void stored(const ArtifactRef& ref, const QString& path, const Download& download);
    void problem(const ArtifactRef& ref, const Error& error);
    ArtifactRow rowOf(const ArtifactRef& ref) const;

    EngineContext& m_context;
    std::shared_ptr<Server> m_server;
    AttemptRow m_attempt;
    QHash<QString, ArtifactRow> m_known; // by server id
    ActionTrail m_trail;
    FinalPage m_page;
    QString m_finalUrl;
    bool m_keepsPages = true;
    bool m_trailRead = false;
    bool m_listRead = false;
    std::optional<ArtifactRef> m_pageRef;
    QVector<ArtifactRef> m_queue;
    int m_underWay = 0;
    int m_problems = 0;
    bool m_diskTrouble = false;
};

} // namespace postulant
