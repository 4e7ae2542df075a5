#include "store/EvidenceVerify.h"

#include "store/EvidenceFile.h"
#include "store/EvidenceManifest.h"
#include "store/Store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace postulant::evidence {
namespace {

using Kind = Finding::Kind;

class Checker {
public:
    Checker(QString dir, const std::atomic_bool* stop)
        : m_dir(std::move(dir))
        , m_stop(stop) {}

    bool stopped() const { return m_stop != nullptr && *m_stop; }
    void check(const AttemptFiles& attempt);
    void checkFolders();
    Verification result() && { return std::move(m_result); }

private:
    void checkFile(qint64 attemptId, const ArtifactRow& row);
    void checkManifest(const AttemptFiles& attempt, const QString& folder);
    void checkExtra(const AttemptFiles& attempt, const QString& folder, const QSet<QString>& known);
    void find(Kind kind, qint64 attemptId, const QString& path) { m_result.findings << Finding{kind, attemptId, path}; }

    QString m_dir;
    const std::atomic_bool* m_stop;
    Verification m_result;
    QSet<QString> m_folders;
};

void Checker::check(const AttemptFiles& attempt) {
    const QString folder = folderOf(attempt);
    m_folders.insert(folder);
    QSet<QString> known;
    for (const ArtifactRow& row : attempt.rows) {
        if (row.path.isEmpty() || known.contains(row.path) || stopped()) {
            continue;
        }
        known.insert(row.path);
        checkFile(attempt.attemptId, row);
    }
    checkManifest(attempt, folder);
    checkExtra(attempt, folder, known);
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

void Checker::checkFolders() {
    const auto entries =
        QDir(m_dir).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& name : entries) {
        if (!m_folders.contains(name)) {
            find(Kind::Extra, 0, name);
        }
    }
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
    Checker checker(store.evidenceDir(), stop);
    for (const qint64 id : *ids) {
        if (checker.stopped()) {
            break;
        }
        const auto attempt = store.readNow<AttemptFiles>([id](Database& db) { return ofAttempt(db, id); });
        if (!attempt) {
            return tl::unexpected<Error>(attempt.error());
        }
        checker.check(*attempt);
    }
    if (applicationId == 0 && !checker.stopped()) {
        checker.checkFolders();
    }
    return std::move(checker).result();
}

} // namespace postulant::evidence
