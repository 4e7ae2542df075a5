#include "domain/EmployerFileName.h"

#include "domain/CompanyName.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

QString withoutSuffix(const QString& fileName) {
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot > 0 ? fileName.left(dot) : fileName;
}

QStringList partsOf(const QString& fileName) {
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return withoutSuffix(fileName).split(marks, Qt::SkipEmptyParts);
}

} // namespace

bool isEmployerFileName(const QString& name, const QString& mimeType) {
    const bool bad = name.isEmpty() || name.size() > 120 || name != name.trimmed() || name.startsWith(u'.') ||
                     std::any_of(name.begin(), name.end(), [](QChar c) {
                         return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control;
                     });
    const auto ends = [&name](const char* suffix) {
        return name.endsWith(QLatin1String(suffix), Qt::CaseInsensitive) && name.size() > qsizetype(qstrlen(suffix));
    };
    if (mimeType == QLatin1String("application/pdf")) {
        return !bad && ends(".pdf");
    }
    return !bad && (!mimeType.endsWith(QLatin1String("wordprocessingml.document")) || ends(".docx"));
}

QString workingWord(const QString& fileName) {
    static const QRegularExpression word(
        QRegularExpression::anchoredPattern(QStringLiteral(
            "(?:really)?final(?:final)?[0-9]{0,2}|endfassung|v[0-9]{1,2}|ver[0-9]{1,2}|version|draft|entwurf|brouillon|"
            "copy|kopie|copie|neu|neueste[rs]?|new|newest|latest|old|alt|ancien|wip|tmp|temp|test|todo|untitled|"
            "unbenannt|scan[0-9]*|korrigiert|corrected|edited|bearbeitet")),
        QRegularExpression::CaseInsensitiveOption);
    // "(2)" of a second download, and what a cleaned name makes of it.
    static const QRegularExpression number(QStringLiteral("\\([0-9]{1,2}\\)\\s*$|[_ ][0-9]$"));
    const auto counted = number.match(withoutSuffix(fileName));
    for (const QString& part : partsOf(fileName)) {
        if (word.match(part).hasMatch()) {
            return part;
        }
    }
    return counted.hasMatch() ? counted.captured(0).trimmed() : QString();
}

QString companyInName(const QString& fileName, const QStringList& companies) {
    const QStringList parts = partsOf(fileName);
    for (const QString& company : companies) {
        const QString key = companyKey(company);
        for (qsizetype from = 0; from < parts.size() && key.size() > 2; ++from) {
            QString joined;
            for (qsizetype i = from; i < parts.size() && joined.size() < key.size(); ++i) {
                joined += plainLetters(parts.at(i));
                if (joined == key) {
                    return company;
                }
            }
        }
    }
    return {};
}

} // namespace postulant
