#include "store/EvidenceVerify.h"

#include "store/EvidenceFile.h"
#include "store/EvidenceManifest.h"
#include "store/Store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant::evidence {
namespace {

using Kind = Finding::Kind;

Result<QSet<QString>> pathsInAll(Database& db, const QSet<QString>& folders) {
    QSet<QString> out;
    for (const QString& folder : folders) {
        Result<QSet<QString>> some = pathsIn(db, folder);
        if (!some) {
            return some;
        }
        out.unite(*some);
    }
    return out;
}

class Checker {
public:
    Checker(Store& store, const std::atomic_bool* stop)
        : m_store(store)
        , m_dir(store.evidenceDir())
        , m_stop(stop) {}

    bool stopped() const { return m_stop != nullptr && *m_stop; }
    Done check(const AttemptFiles& attempt);
    Done checkFolders();
    Verification result() && { return std::move(m_result); }

private:
    void forgetWhatMoved(qsizetype from, const QSet<QString>& before, const QSet<QString>& after);
    void checkFiles(const AttemptFiles& attempt);
    void checkFile(qint64 attemptId, const ArtifactRow& row);
    void checkManifest(const AttemptFiles& attempt, const QString& folder);
    void checkExtra(const AttemptFiles& attempt, const QString& folder, const QSet<QString>& known);
    void find(Kind kind, qint64 attemptId, const QString& path) { m_result.findings << Finding{kind, attemptId, path}; }

    Store& m_store;
    QString m_dir;
    const std::atomic_bool* m_stop;
    Verification m_result;
    QSet<QString> m_folders;
};

Done Checker::check(const AttemptFiles& attempt) {
    const qsizetype before = m_result.findings.size();
    QSet<QString> own;
    QSet<QString> folders{folderOf(attempt)}; // one, but after a restore
    for (const ArtifactRow& row : attempt.rows) {
        if (!row.path.isEmpty()) {
            own.insert(row.path);
            folders.insert(row.path.section(QLatin1Char('/'), 0, 0));
        }
    }
    const auto readNamed = [this, &folders] {
        return m_store.readNow<QSet<QString>>([&folders](Database& db) { return pathsInAll(db, folders); });
    };
    const auto named = readNamed();
    if (!named) {
        return tl::unexpected<Error>(named.error());
    }
    checkFiles(attempt);
    // Two attempts may share a folder after a restore; its manifest then tells about one of them.
    if (own.contains(*named)) {
        checkManifest(attempt, folderOf(attempt));
    }
    for (const QString& folder : std::as_const(folders)) {
        m_folders.insert(folder);
        checkExtra(attempt, folder, *named);
    }
    if (!attempt.collecting) {
        return {};
    }
    const auto after = readNamed();
    if (!after) {
        return tl::unexpected<Error>(after.error());
    }
    forgetWhatMoved(before, *named, *after);
    return {};
}

// While files come and go, a file may be named, or not be named any more, between reading the rows and the folder.
void Checker::forgetWhatMoved(qsizetype from, const QSet<QString>& before, const QSet<QString>& after) {
    auto& all = m_result.findings;
    const auto moved = [&](const Finding& finding) {
        return before.contains(finding.path) != after.contains(finding.path);
    };
    all.erase(std::remove_if(all.begin() + from, all.end(), moved), all.end());
}

void Checker::checkFiles(const AttemptFiles& attempt) {
    QSet<QString> seen;
    for (const ArtifactRow& row : attempt.rows) {
        if (row.path.isEmpty() || seen.contains(row.path) || stopped()) {
            continue;
        }
        seen.insert(row.path);
        checkFile(attempt.attemptId, row);
    }
}

void Checker::checkFile(qint64 attemptId, const ArtifactRow& row) {
    m_result.files++;
    const FileState state = fileState(m_dir, row, m_stop);
    if (stopped() || state == FileState::Intact) {
        m_result.bytes += row.size;
    } else {
        find(state == FileState::Missing ? Kind::Missing : Kind::Changed, attemptId, row.path);
    }
}

void Checker::checkManifest(const AttemptFiles& attempt, const QString& folder) {
    const QByteArray due = manifestOf(attempt);
    if (due.isEmpty() || attempt.collecting) {
        return;
    }
    const QString relative = folder + QLatin1Char('/') + manifestName;
    m_result.files++;
    QFile file(m_dir + QLatin1Char('/') + relative);
    if (!file.exists()) {
        find(Kind::Missing, attempt.attemptId, relative);
    } else if (!file.open(QIODevice::ReadOnly) || file.read(due.size() + 1) != due) {
        find(Kind::Changed, attempt.attemptId, relative);
    }
}

void Checker::checkExtra(const AttemptFiles& attempt, const QString& folder, const QSet<QString>& known) {
    const bool hasManifest = !manifestOf(attempt).isEmpty();
    const auto entries =
        QDir(m_dir + QLatin1Char('/') + folder)
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& name : entries) {
        const QString relative = folder + QLatin1Char('/') + name;
        // What is being written now has a name of its own: ".part-…", and "….json.XXXXXX" of an atomic write.
        static const QRegularExpression underWay(QStringLiteral("^[.]part-|[.]json[.][A-Za-z0-9]{6}$"));
        const bool coming = attempt.collecting && (name == manifestName || underWay.match(name).hasMatch());
        if (!known.contains(relative) && !coming && !(hasManifest && name == manifestName)) {
            find(Kind::Extra, attempt.attemptId, relative);
        }
    }
}

Done Checker::checkFolders() {
    // A run that is being collected has a folder before it has a row.
    const auto collecting = m_store.readNow<QSet<QString>>([](Database& db) { return foldersBeingFilled(db); });
    if (!collecting) {
        return tl::unexpected<Error>(collecting.error());
    }
    const auto entries =
        QDir(m_dir).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& name : entries) {
        if (!m_folders.contains(name) && !collecting->contains(name)) {
            find(Kind::Extra, 0, name);
        }
    }
    return {};
}

} // namespace

QString code(Finding::Kind kind) {
    switch (kind) {
    case Kind::Missing:
        return QStringLiteral("missing");
    case Kind::Changed:
        return QStringLiteral("changed");
    case Kind::Extra:
        return QStringLiteral("extra");
    }
    return {};
}

Result<Verification> verify(Store& store, qint64 applicationId, const std::atomic_bool* stop) {
    const auto ids =
        store.readNow<QVector<qint64>>([applicationId](Database& db) { return attemptIds(db, applicationId); });
    if (!ids) {
        return tl::unexpected<Error>(ids.error());
    }
    Checker checker(store, stop);
    for (const qint64 id : *ids) {
        if (checker.stopped()) {
            break;
        }
        const auto attempt = store.readNow<AttemptFiles>([id](Database& db) { return ofAttempt(db, id); });
        if (!attempt) {
            return tl::unexpected<Error>(attempt.error());
        }
        if (const Done checked = checker.check(*attempt); !checked) {
            return tl::unexpected<Error>(checked.error());
        }
    }
    if (applicationId == 0 && !checker.stopped()) {
        if (const Done checked = checker.checkFolders(); !checked) {
            return tl::unexpected<Error>(checked.error());
        }
    }
    return std::move(checker).result();
}

} // namespace postulant::evidence
