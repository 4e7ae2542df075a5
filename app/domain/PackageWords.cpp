#include "domain/PackageWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

QStringList wordsOf(const QString& text) {
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().split(gap, Qt::SkipEmptyParts);
}

QString digitsOf(const QString& text) {
    static const QRegularExpression other(QStringLiteral("[^0-9]+"));
    return QString(text).remove(other);
}

} // namespace

PackageWords::PackageWords(const Package& package)
    : m_codes(package.waitsForCode) {
    const auto add = [this](const QString& text) {
        const QStringList words = wordsOf(text);
        m_words += QSet<QString>(words.cbegin(), words.cend());
        m_texts += u'\n' + words.join(u' ');
        m_digits += u' ' + digitsOf(text);
    };
    for (const PackageItem& item : package.items) {
        add(item.answer);
    }
    add(package.coverLetter);
    add(package.resume.fileName);
    for (const WorkflowParameter& parameter : package.parameters) {
        if (parameter.source.startsWith(QLatin1String("text:"))) {
            add(parameter.source.section(u':', 1));
        }
    }
}

bool PackageWords::hold(const QString& typed) const {
    static const QRegularExpression code(QStringLiteral("^\\s*(?=[A-Za-z]*[0-9])[A-Za-z0-9]{4,10}\\s*$"));
    static const QRegularExpression signsOfNumber(QStringLiteral("^[0-9+()/., -]+$"));
    if (m_codes && code.match(typed).hasMatch()) { // mailed to the seeker, who handed it over
        return true;
    }
    const QString digits = digitsOf(typed);
    if (!digits.isEmpty() && signsOfNumber.match(typed).hasMatch() && m_digits.contains(digits)) {
        return true;
    }
    const QStringList words = wordsOf(typed);
    const auto known = [this](const QString& word) { return m_words.contains(word); };
    return std::all_of(words.cbegin(), words.cend(), known) || m_texts.contains(words.join(u' ')); // cut within a word
}

} // namespace postulant
