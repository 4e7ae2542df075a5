#pragma once

#include "dispatch/EngineContext.h"
#include "dispatch/EvidenceWorkshop.h"
#include "domain/RunSnapshot.h"
#include "skyvern/Server.h"
#include "skyvern/TypedTexts.h"
#include "store/Rows.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <memory>

// One look at what a server keeps of an ended run: its answers about the run as they came, the last page, then every
// screenshot, recording, log and page source, streamed into the attempt's folder under the hash of its bytes; and what
// is known here, the package that was sent and the proof. At the end the manifest says what is there. Engine thread.
namespace postulant {

class EvidenceLook : public QObject {
    Q_OBJECT
public:
    // known: what earlier looks stored; recordings and final screenshots are fetched again, since their bytes change
    // under one id for some seconds after the end. What a rule removed stays away.
    EvidenceLook(EngineContext& context, EvidenceWorkshop& workshop, std::shared_ptr<Server> server,
                 const AttemptRow& attempt, const QVector<ArtifactRow>& known, QObject* parent = nullptr);

    void start();
    const ActionTrail& trail() const { return m_trail; }
    const QVector<TypedText>& typed() const { return m_typed; }
    const QVector<TrailNote>& notes() const { return m_notes; }
    const QVector<StepUsage>& usage() const { return m_usage; }
    const FinalPage& finalPage() const { return m_page; }
    const QString& finalUrl() const { return m_finalUrl; }
    bool serverKeepsPages() const { return m_keepsPages; }
    DialectTraits dialect() const;
    bool diskTrouble() const { return m_diskTrouble; } // what is missing is so because of this computer
    // Every file that is listed is on disk, or was refused for what it is; a refusal is worth a few more looks, since
    // something on the way may have answered in the server's place.
    bool complete(int looksBefore) const;
    // Action list, list of files and last page were read, as far as the server has them.
    bool readWhole() const { return m_trailRead && m_listRead && (!m_pageRef || m_page.known); }

    // Where files of an attempt lie; relative paths in the store start below it.
    static QString folder(const Store& store, qint64 attemptId);
    static void dropParts(const Store& store, qint64 attemptId); // nothing will be continued

Q_SIGNALS:
    void read();     // trail and last page are in (or cannot be had): time to conclude
    void finished(); // nothing more to fetch in this look

private:
    void readTrail();
    void readList();
    void chooseFiles(const QVector<ArtifactRef>& refs);
    void choose(QVector<ArtifactRef> refs, int most);
    void fetchPage();
    void startFetching();
    void fetchNext();
    void fetch(const ArtifactRef& ref, std::function<void(const QString& path)> then);
    void stored(const ArtifactRef& ref, const QString& part, const EvidenceFile& file,
                const std::function<void(const QString& path)>& then);
    void problem(const ArtifactRef& ref, const Error& error);
    void keepOwn(const QString& kind, const QByteArray& bytes);
    void finishUp();
    void putRow(ArtifactRow row, const EvidenceFile& file);
    qint64 allowance(const ArtifactRef& ref) const;
    ArtifactRow rowOf(const ArtifactRef& ref) const;

    EngineContext& m_context;
    EvidenceWorkshop& m_workshop;
    std::shared_ptr<Server> m_server;
    AttemptRow m_attempt;
    QHash<QString, ArtifactRow> m_known; // by server id, own ones by "local:" and kind
    ActionTrail m_trail;
    QVector<TypedText> m_typed;
    QVector<TrailNote> m_notes;
    QVector<StepUsage> m_usage;
    QVector<ArtifactRef> m_downloads;
    FinalPage m_page;
    QString m_finalUrl;
    bool m_keepsPages = true;
    bool m_trailRead = false;
    bool m_listRead = false;
    std::optional<ArtifactRef> m_pageRef;
    QVector<ArtifactRef> m_queue;
    qint64 m_startedAt = 0; // UTC
    qint64 m_until = 0;     // steady: no file is begun later
    int m_underWay = 0;     // downloads
    int m_keeping = 0;      // own files being written
    bool m_fetching = false;
    bool m_finishing = false;
    int m_problems = 0;
    int m_refused = 0;
    bool m_diskTrouble = false;
};

} // namespace postulant
