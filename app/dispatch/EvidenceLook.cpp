#include "dispatch/EvidenceLook.h"

#include "documents/HtmlText.h"
#include "store/RunRepository.h"
#include "store/Store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

QString mimeOf(const QString& contentType) {
    return contentType.section(QLatin1Char(';'), 0, 0).trimmed().left(100);
}

// The server may have changed the kind of file under one id (WebM, later MP4): its word for the bytes wins.
QString suffixOf(const ArtifactRef& ref, const QString& mime) {
    if (mime == QLatin1String("video/mp4")) {
        return QStringLiteral("mp4");
    }
    if (mime == QLatin1String("video/webm")) {
        return QStringLiteral("webm");
    }
    return ref.suffix.isEmpty() ? QStringLiteral("bin") : ref.suffix;
}

} // namespace

EvidenceLook::EvidenceLook(EngineContext& context, std::shared_ptr<Server> server, const AttemptRow& attempt,
                           const QVector<ArtifactRow>& known, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_server(std::move(server))
    , m_attempt(attempt) {
    for (const ArtifactRow& row : known) {
        m_known.insert(row.serverId, row);
    }
}

QString EvidenceLook::folder(const Store& store, qint64 attemptId) {
    return store.evidenceDir() + QLatin1Char('/') + QString::number(attemptId);
}

void EvidenceLook::start() {
    const QString dir = folder(m_context.store, m_attempt.id);
    QDir().mkpath(dir);
    QFile::setPermissions(dir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    readTrail();
}

void EvidenceLook::readTrail() {
    m_server->trail(m_attempt.run->snapshot.runId).then(this, [this](const Result<RunTrail>& trail) {
        if (trail) {
            m_trailRead = true;
            m_trail = trail->actions;
            m_finalUrl = trail->finalUrl;
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
            Q_EMIT finished();
            return;
        }
        m_listRead = true;
        chooseFiles(*refs);
        fetchPage();
    });
}

void EvidenceLook::chooseFiles(const QVector<ArtifactRef>& refs) {
    if (const ArtifactRef* page = postulant::finalPage(refs)) {
        m_pageRef = *page;
    }
    m_keepsPages = m_pageRef.has_value();
    for (const ArtifactRef& ref : refs) {
        if (ref.kind == ArtifactRef::Kind::PageSource || ref.kind == ArtifactRef::Kind::Other) {
            continue; // of the pages only the last one is kept
        }
        const ArtifactRow known = m_known.value(ref.id);
        if (known.path.isEmpty() || changesAfterTheEnd(ref.kind)) {
            m_queue.append(ref);
        }
    }
}

void EvidenceLook::fetchPage() {
    if (!m_pageRef) {
        Q_EMIT read();
        fetchNext();
        return;
    }
    fetch(*m_pageRef, [this](const QString& path) {
        if (QFile file(path); !path.isEmpty() && file.open(QIODevice::ReadOnly)) {
            m_page = finalPageFromHtml(file.read(largestPage + 1));
        }
        Q_EMIT read();
        fetchNext();
    });
}

void EvidenceLook::fetchNext() {
    while (m_underWay < m_context.timing.downloadsAtOnce && !m_queue.isEmpty()) {
        m_underWay++;
        fetch(m_queue.takeFirst(), [this](const QString&) {
            m_underWay--;
            fetchNext();
        });
    }
    if (m_underWay == 0 && m_queue.isEmpty()) {
        Q_EMIT finished();
    }
}

void EvidenceLook::fetch(const ArtifactRef& ref, std::function<void(const QString&)> then) {
    // The id comes from the server: the name of our temporary file must not.
    const QString part = folder(m_context.store, m_attempt.id) +
                         QStringLiteral("/.part-%1").arg(qHash(ref.id), 16, 16, QLatin1Char('0'));
    m_server->downloadArtifact(ref.id, part, m_context.timing.maxArtifactBytes)
        .then(this, [this, ref, part, then = std::move(then)](const Result<Download>& download) {
            if (!download) {
                problem(ref, download.error());
                then({});
                return;
            }
            const QString suffix = suffixOf(ref, mimeOf(download->contentType));
            const QString path =
                folder(m_context.store, m_attempt.id) + QLatin1Char('/') + download->sha256 + QLatin1Char('.') + suffix;
            QFile::remove(path);
            if (!QFile::rename(part, path)) {
                problem(ref, Error{ErrorKind::File, QStringLiteral("cannot be renamed"), 0, {}});
                then({});
                return;
            }
            stored(ref, path, *download);
            then(path);
        });
}

ArtifactRow EvidenceLook::rowOf(const ArtifactRef& ref) const {
    ArtifactRow row = m_known.value(ref.id);
    row.serverId = ref.id;
    row.kind = ref.serverType.isEmpty() ? code(ref.kind) : ref.serverType.left(64);
    return row;
}

void EvidenceLook::stored(const ArtifactRef& ref, const QString& path, const Download& download) {
    ArtifactRow row = rowOf(ref);
    const QString before = row.path;
    row.path = QString::number(m_attempt.id) + QLatin1Char('/') + QFileInfo(path).fileName();
    row.sha256 = download.sha256;
    row.size = download.size;
    row.mimeType = mimeOf(download.contentType);
    row.fetchedAt = m_context.clock.nowMs();
    row.problem.clear();
    m_known.insert(ref.id, row);
    const auto put =
        m_context.store.writeNow<void>([&](Database& db) { return runs::putArtifact(db, m_attempt.id, row); });
    if (!put) {
        m_problems++;
        m_diskTrouble = true;
    } else if (!before.isEmpty() && before != row.path) {
        // The earlier bytes under this id (a WebM that became an MP4) are superseded, unless another artifact has them.
        bool shared = false;
        for (const ArtifactRow& other : std::as_const(m_known)) {
            shared = shared || other.path == before;
        }
        if (!shared) {
            QFile::remove(m_context.store.evidenceDir() + QLatin1Char('/') + before);
        }
    }
}

void EvidenceLook::problem(const ArtifactRef& ref, const Error& error) {
    m_problems++;
    m_diskTrouble = m_diskTrouble || error.kind == ErrorKind::File || error.kind == ErrorKind::DiskFull ||
                    error.kind == ErrorKind::ReadOnly;
    ArtifactRow row = rowOf(ref);
    if (row.path.isEmpty()) {
        row.problem = code(error.kind);
        m_context.store.write([row, id = m_attempt.id](Database& db) { return runs::putArtifact(db, id, row); });
    }
}

} // namespace postulant
