#include "export/EvidenceNames.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace postulant {
namespace {

constexpr qint64 chunk = 1 << 20;

QString lettersAndDigits(const QString& text, QChar between, qsizetype longest) {
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && c.isLetterOrNumber()) {
            out.append(c);
        } else if (c.category() != QChar::Mark_NonSpacing && !out.isEmpty() && !out.endsWith(between)) {
            out.append(between);
        }
    }
    out.truncate(longest);
    while (out.endsWith(between)) {
        out.chop(1);
    }
    return out;
}

} // namespace

QString readableName(int number, const ArtifactRow& artifact) {
    QString kind = lettersAndDigits(artifact.kind, u'_', 40);
    if (!artifact.name.isEmpty()) {
        const QString base = artifact.name.section(u'.', 0, -2);
        kind += u'-' + lettersAndDigits(base.isEmpty() ? artifact.name : base, u'_', 60);
    }
    return QStringLiteral("%1-%2.%3").arg(number, 2, 10, QLatin1Char('0')).arg(kind, QFileInfo(artifact.path).suffix());
}

QString readableFolder(const ApplicationRow& row) {
    const QString words = lettersAndDigits(row.company + u' ' + row.title, u'-', 80);
    const QString name = words.isEmpty() ? QString::number(row.id) : QStringLiteral("%1-%2").arg(row.id).arg(words);
    return row.practice ? QStringLiteral("practice-") + name : name;
}

QString code(KeptState state) {
    switch (state) {
    case KeptState::Intact:
        return QStringLiteral("intact");
    case KeptState::Changed:
        return QStringLiteral("changed");
    case KeptState::Missing:
        return QStringLiteral("missing");
    case KeptState::NotFetched:
        break;
    }
    return QStringLiteral("not-fetched");
}

QString keptPath(const QString& evidenceDir, const ArtifactRow& artifact) {
    const QStringList parts = artifact.path.split(u'/');
    if (artifact.path.isEmpty() || parts.first().isEmpty() || parts.contains(QStringLiteral(".."))) {
        return {};
    }
    return evidenceDir + u'/' + artifact.path;
}

KeptState keptState(const QString& evidenceDir, const ArtifactRow& artifact, const std::atomic<bool>& cancelled) {
    const QString path = keptPath(evidenceDir, artifact);
    if (path.isEmpty()) {
        return KeptState::NotFetched;
    }
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return KeptState::Missing;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray part;
    while (!cancelled && !(part = file.read(chunk)).isEmpty()) {
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex()) == artifact.sha256 ? KeptState::Intact : KeptState::Changed;
}

} // namespace postulant
