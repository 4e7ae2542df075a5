#include "domain/Profile.h"

#include <QRegularExpression>

namespace postulant {

QString normalisedQuestion(QStringView question) {
    static const QRegularExpression hints(QStringLiteral("[(\\[]\\s*(?:required|optional|pflichtfeld)\\s*[)\\]]"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = question.toString().normalized(QString::NormalizationForm_KC).remove(hints).toCaseFolded();
    QString result;
    for (const QChar c : text) {
        if (c == u'\'' || c == u'\u2019') {
            continue; // "what's" = "whats"
        }
        // "+" and "#" tell C++ and C# from C, and a sum in dollars is none in euros.
        const bool counts = c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'+' || c == u'#' ||
                            c.category() == QChar::Symbol_Currency;
        if (counts) {
            result.append(c);
        } else if (!result.isEmpty() && !result.endsWith(u' ')) {
            result.append(u' ');
        }
    }
    return result.trimmed();
}

} // namespace postulant
