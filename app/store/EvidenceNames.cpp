#include "store/EvidenceNames.h"

#include <QFileInfo>

namespace postulant::evidence {
namespace {

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

QString readableName(const ArtifactRow& row) {
    QString name = lettersAndDigits(row.kind, u'_', 40);
    if (!row.name.isEmpty()) {
        const QString base = row.name.section(u'.', 0, -2);
        name += u'-' + lettersAndDigits(base.isEmpty() ? row.name : base, u'_', 60);
    }
    const QString suffix = QFileInfo(row.path).suffix();
    return suffix.isEmpty() ? name : name + u'.' + suffix;
}

QString numberedName(int number, const ArtifactRow& row) {
    return QStringLiteral("%1-%2").arg(number, 2, 10, QLatin1Char('0')).arg(readableName(row));
}

QString readableFolder(const ApplicationRow& row) {
    const QString words = lettersAndDigits(row.company + u' ' + row.title, u'-', 80);
    const QString name = words.isEmpty() ? QString::number(row.id) : QStringLiteral("%1-%2").arg(row.id).arg(words);
    return row.practice ? QStringLiteral("practice-") + name : name;
}

} // namespace postulant::evidence
