#include "dispatch/EvidenceLook.h"

#include "dispatch/EvidenceDownload.h"
#include "dispatch/EvidenceRecord.h"
#include "documents/HtmlText.h"
#include "domain/AtomicFile.h"
#include "net/PartFile.h"
#include "store/AttemptRepository.h"
#include "store/EvidenceCleaning.h"
#include "store/EvidenceManifest.h"
#include "store/RunRepository.h"
#include "store/Store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace postulant {
namespace {

bool changesAfterTheEnd(ArtifactRef::Kind kind) {
    return kind == ArtifactRef::Kind::Recording || kind == ArtifactRef::Kind::FinalScreenshot;
}

// Another look may well get an answer.
bool passes(ErrorKind kind) {
    return kind == ErrorKind::Offline || kind == ErrorKind::Timeout || kind == ErrorKind::ConnectionLost ||
           kind == ErrorKind::Server || kind == ErrorKind::RateLimited;
}

QString keyOf(const ArtifactRow& row) {
    return row.serverId.isEmpty() ? QStringLiteral("local:") + row.kind : row.serverId;
}

QVector<ArtifactRef> ofKind(const QVector<ArtifactRef>& refs, ArtifactRef::Kind kind, bool forTheModel = false) {
    QVector<ArtifactRef> out;
    for (const ArtifactRef& ref : refs) {
        if (ref.kind == kind && (ref.serverType == QLatin1String("screenshot_llm")) == forTheModel) {
            out.append(ref);
        }
    }
    return out;
}

} // namespace

EvidenceLook::EvidenceLook(EngineContext& context, EvidenceWorkshop& workshop, std::shared_ptr<Server> server,
                           const AttemptRow& attempt, const QVector<ArtifactRow>& known, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_workshop(workshop)
    , m_server(std::move(server))
    , m_attempt(attempt) {
    for (const ArtifactRow& row : known) {
        m_known.insert(keyOf(row), row);
    }
    connect(&m_workshop, &EvidenceWorkshop::freed, this, &EvidenceLook::fetchNext);
}

QString EvidenceLook::folder(const Store& store, qint64 attemptId) {
    return store.evidenceDir() + QLatin1Char('/') + QString::number(attemptId);
}

void EvidenceLook::dropParts(const Store& store, qint64 attemptId) {
    const QDir dir(folder(store, attemptId));
    const auto names = dir.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names) {
        if (PartFile::isPart(name)) {
            QFile::remove(dir.filePath(name));
        }
    }
}

DialectTraits EvidenceLook::dialect() const {
    return m_server->dialect() != nullptr ? m_server->dialect()->describe() : DialectTraits{};
}

bool EvidenceLook::complete(int looksBefore) const {
    constexpr int looksForRefused = 2;
    return m_problems == 0 && (m_refused == 0 || looksBefore >= looksForRefused);
}

void EvidenceLook::start() {
    m_startedAt = m_context.clock.nowMs();
    m_until = m_context.clock.steadyMs() + m_context.timing.evidence.longestLook.count();
    if (!makePrivateFolder(folder(m_context.store, m_attempt.id))) {
        m_problems++;
        m_diskTrouble = true;
    }
    keepOwn(QStringLiteral("package"), m_attempt.packageJson);
    readTrail();
}

// --- what the server says --------------------------------------------------------------------------------------------

void EvidenceLook::readTrail() {
    m_server->trail(m_attempt.run->snapshot.runId).then(this, [this](const Result<RunTrail>& trail) {
        if (trail) {
            m_trailRead = true;
            m_trail = trail->actions;
            m_typed = typedTexts(trail->answers);
            m_finalUrl = trail->finalUrl;
            m_notes = trail->notes;
            m_usage = trail->usage;
            m_downloads = trail->downloads;
            QHash<QString, int> seen;
            for (const TrailAnswer& answer : trail->answers) {
                const int count = ++seen[answer.name];
                keepOwn(count == 1 ? answer.name : QStringLiteral("%1-%2").arg(answer.name).arg(count), answer.body);
            }
            keepOwn(outputsKind, runOutputsJson(trail->outputs));
        } else if (passes(trail.error().kind)) {
            m_problems++;
        }
        readList();
    });
}

void EvidenceLook::readList() {
    m_server->artifacts(m_attempt.run->snapshot.runId).then(this, [this](const Result<QVector<ArtifactRef>>& refs) {
        if (!refs) {
            m_problems++;
            Q_EMIT read();
            startFetching();
            return;
        }
        m_listRead = true;
        chooseFiles(*refs);
        fetchPage();
    });
}

// What matters most comes first.
void EvidenceLook::chooseFiles(const QVector<ArtifactRef>& refs) {
    using Kind = ArtifactRef::Kind;
    const EvidenceLimits& limits = m_context.timing.evidence;
    if (const ArtifactRef* page = postulant::finalPage(refs)) {
        m_pageRef = *page;
    }
    m_keepsPages = m_pageRef.has_value();
    choose(ofKind(refs, Kind::FinalScreenshot), limits.mostPictures);
    choose(ofKind(refs, Kind::Screenshot), limits.mostPictures);
    choose(ofKind(refs, Kind::Recording), limits.mostRecordings);
    choose(ofKind(refs, Kind::ConsoleLog), limits.mostLogs);
    choose(m_downloads, limits.mostDownloads);
    choose(ofKind(refs, Kind::Screenshot, true), limits.mostPictures);
    QVector<ArtifactRef> pages = ofKind(refs, Kind::PageSource);
    pages.removeIf([this](const ArtifactRef& ref) { return ref.id == m_pageRef->id; });
    choose(pages, limits.mostPages);
}

// The newest where there are too many; that there were more is said once.
void EvidenceLook::choose(QVector<ArtifactRef> refs, int most) {
    std::sort(refs.begin(), refs.end(),
              [](const ArtifactRef& a, const ArtifactRef& b) { return isLaterArtifact(b.id, a.id); });
    const auto surplus = std::max<qsizetype>(0, refs.size() - most);
    if (surplus > 0 && refs.first().kind != ArtifactRef::Kind::PageSource) {
        problem(refs.at(surplus - 1), Error{ErrorKind::FileType, evidence_problem::tooMany, 0, {}});
    }
    for (const ArtifactRef& ref : refs.mid(surplus)) {
        const ArtifactRow known = m_known.value(ref.id);
        if (known.removedAt == 0 && (known.path.isEmpty() || changesAfterTheEnd(ref.kind))) {
            m_queue.append(ref);
        }
    }
}

// --- files of the server ---------------------------------------------------------------------------------------------

void EvidenceLook::fetchPage() {
    if (!m_pageRef) {
        Q_EMIT read();
        startFetching();
        return;
    }
    fetch(*m_pageRef, [this](const QString& path) {
        if (QFile file(path); !path.isEmpty() && file.open(QIODevice::ReadOnly)) {
            m_page = finalPageFromHtml(file.read(largestPage + 1));
        }
        Q_EMIT read();
        startFetching();
    });
}

void EvidenceLook::startFetching() {
    m_fetching = true;
    fetchNext();
}

void EvidenceLook::fetchNext() {
    if (!m_fetching || m_finishing) {
        return;
    }
    if (m_context.clock.steadyMs() > m_until && !m_queue.isEmpty()) {
        m_problems++; // the next look goes on
        m_queue.clear();
    }
    while (m_underWay < m_context.timing.evidence.downloadsAtOnce && !m_queue.isEmpty() && m_workshop.takeTurn()) {
        m_underWay++;
        fetch(m_queue.takeFirst(), [this](const QString&) {
            m_underWay--;
            m_workshop.giveTurnBack();
        });
    }
    if (m_underWay == 0 && m_keeping == 0 && m_queue.isEmpty()) {
        finishUp();
    }
}

qint64 EvidenceLook::allowance(const ArtifactRef& ref) const {
    const EvidenceLimits& limits = m_context.timing.evidence;
    qint64 kept = 0;
    for (const ArtifactRow& row : m_known) {
        kept += row.path.isEmpty() || row.serverId == ref.id ? 0 : row.size;
    }
    return std::min({evidenceKind(ref.serverType).mostBytes, limits.mostBytesOfFile, limits.mostBytesOfAttempt - kept});
}

void EvidenceLook::fetch(const ArtifactRef& ref, std::function<void(const QString&)> then) {
    const qint64 most = allowance(ref);
    if (most <= 0 || ref.size > most) {
        const Error full{ErrorKind::FileType, evidence_problem::folderFull, 0, {}};
        problem(ref, most <= 0 ? full : Error{ErrorKind::TooLarge, {}, 0, {}});
        // Later, as an answer would be: whoever asked is still in the middle of asking.
        QMetaObject::invokeMethod(
            this, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
        return;
    }
    // The id comes from the server: the name of our temporary file must not.
    const QString part = folder(m_context.store, m_attempt.id) +
                         QStringLiteral("/.part-%1").arg(qHash(ref.id), 16, 16, QLatin1Char('0'));
    new EvidenceDownload(
        m_server, m_workshop, m_context.timing.evidence,
        {ref.id, ref.address, part, most, evidenceKind(ref.serverType).bytes},
        [this, ref, part, then = std::move(then)](const Result<EvidenceFile>& file) {
            if (!file) {
                problem(ref, file.error());
                then({});
                return;
            }
            stored(ref, part, *file, then);
        },
        this);
}

void EvidenceLook::stored(const ArtifactRef& ref, const QString& part, const EvidenceFile& file,
                          const std::function<void(const QString&)>& then) {
    const QString path =
        folder(m_context.store, m_attempt.id) + QLatin1Char('/') + file.sha256 + QLatin1Char('.') + file.bytes.suffix;
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) {
        PartFile::discard(part);
        problem(ref, Error{ErrorKind::File, QStringLiteral("cannot be renamed"), 0, {}});
        then({});
        return;
    }
    putRow(rowOf(ref), file);
    then(path);
}

ArtifactRow EvidenceLook::rowOf(const ArtifactRef& ref) const {
    ArtifactRow row = m_known.value(ref.id);
    row.serverId = ref.id;
    row.kind = ref.serverType.isEmpty() ? code(ref.kind) : ref.serverType.left(64);
    return row;
}

void EvidenceLook::problem(const ArtifactRef& ref, const Error& error) {
    const bool bounded = error.detail == evidence_problem::tooMany || error.detail == evidence_problem::folderFull;
    m_refused += isRefusal(error) && !bounded ? 1 : 0;
    m_problems += isRefusal(error) ? 0 : 1;
    m_diskTrouble = m_diskTrouble || error.kind == ErrorKind::File || error.kind == ErrorKind::DiskFull ||
                    error.kind == ErrorKind::ReadOnly;
    ArtifactRow row = rowOf(ref);
    if (row.path.isEmpty() && row.removedAt == 0) {
        row.problem = error.kind == ErrorKind::FileType ? error.detail : code(error.kind);
        m_known.insert(ref.id, row);
        // Now, since the manifest tells it.
        (void)m_context.store.writeNow<void>([&](Database& db) { return runs::putArtifact(db, m_attempt.id, row); });
    }
}

// --- what is written here --------------------------------------------------------------------------------------------

void EvidenceLook::keepOwn(const QString& kind, const QByteArray& bytes) {
    ArtifactRow row = m_known.value(QStringLiteral("local:") + kind);
    row.kind = kind;
    if (bytes.isEmpty() || row.removedAt != 0 || bytes.size() > evidenceKind(kind).mostBytes) {
        return;
    }
    m_keeping++;
    m_workshop.keep(bytes, folder(m_context.store, m_attempt.id), this, [this, row](const Result<EvidenceFile>& file) {
        m_keeping--;
        if (file) {
            putRow(row, *file);
        } else {
            m_problems++;
            m_diskTrouble = true;
        }
        fetchNext();
    });
}

void EvidenceLook::putRow(ArtifactRow row, const EvidenceFile& file) {
    const QString before = row.path;
    const QString after = QStringLiteral("%1/%2.%3").arg(QString::number(m_attempt.id), file.sha256, file.bytes.suffix);
    if (row.serverId.isEmpty() && before == after) {
        return; // made anew, and the same
    }
    row.path = after;
    row.sha256 = file.sha256;
    row.size = file.size;
    row.mimeType = file.bytes.mimeType;
    row.fetchedAt = m_context.clock.nowMs();
    row.problem.clear();
    row.removedAt = 0;
    m_known.insert(keyOf(row), row);
    const auto needed = m_context.store.writeNow<bool>([&](Database& db) -> Result<bool> {
        const Done put = runs::putArtifact(db, m_attempt.id, row);
        return put ? before.isEmpty() ? Result<bool>(true) : evidence::isNamed(db, before)
                   : Result<bool>(tl::unexpected<Error>(put.error()));
    });
    if (!needed) {
        m_problems++;
        m_diskTrouble = true;
        return;
    }
    // Earlier bytes (a WebM that became an MP4) are superseded.
    if (!before.isEmpty() && !*needed) {
        QFile::remove(m_context.store.evidenceDir() + QLatin1Char('/') + before);
    }
}

// The verdict by now, and then what lies here.
void EvidenceLook::finishUp() {
    m_finishing = true;
    const auto manifest = [this] {
        m_workshop.run(
            [store = &m_context.store, id = m_attempt.id, before = m_startedAt] {
                const Done swept = evidence::sweep(*store, id, before);
                return swept ? evidence::writeManifest(*store, id) : swept;
            },
            this,
            [this](const Done& written) {
                m_problems += written ? 0 : 1;
                m_diskTrouble = m_diskTrouble || !written;
                Q_EMIT finished();
            });
    };
    const auto attempt =
        m_context.store.readNow<AttemptRow>([id = m_attempt.id](Database& db) { return attempts::get(db, id); });
    const QByteArray proof = attempt ? proofJson(*attempt) : QByteArray();
    if (proof.isEmpty()) {
        manifest();
        return;
    }
    ArtifactRow row = m_known.value(QStringLiteral("local:proof"));
    row.kind = QStringLiteral("proof");
    m_workshop.keep(proof, folder(m_context.store, m_attempt.id), this,
                    [this, row, manifest](const Result<EvidenceFile>& file) {
                        if (file) {
                            putRow(row, *file);
                        } else {
                            m_problems++;
                            m_diskTrouble = true;
                        }
                        manifest();
                    });
}

} // namespace postulant
