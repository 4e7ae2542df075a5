#include "domain/ChoiceRule.h"

#include "domain/CompanyName.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace postulant {
namespace {

// "C++" and "C#" are words of their own; everything else between letters and digits only separates.
QStringList plainWords(const QString& text) {
    QString spaced;
    for (const QChar c : plainLetters(text)) {
        const bool counts = c.isLetterOrNumber() || c.isMark() || c == u'+' || c == u'#';
        spaced += counts ? c : QChar(u' ');
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

bool titleHas(const QString& title, const QString& groups) {
    const QStringList list = plainWords(title);
    const QSet<QString> words(list.begin(), list.end());
    const QStringList all = groups.split(u',');
    return std::any_of(all.begin(), all.end(), [&words](const QString& group) {
        const QStringList wanted = plainWords(group);
        return !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(),
                                                [&words](const QString& word) { return words.contains(word); });
    });
}

} // namespace

QString plainLanguage(const QString& tag) {
    return tag.trimmed().toLower().section(u'-', 0, 0).section(u'_', 0, 0).section(u'.', 0, 0);
}

bool PostingCondition::holds(const PostingTraits& posting) const {
    if (isEmpty()) {
        return false;
    }
    const bool rightLanguage = language.isEmpty() || plainLanguage(language) == plainLanguage(posting.language);
    const bool rightSite = site.isEmpty() || site.compare(posting.site, Qt::CaseInsensitive) == 0;
    return rightLanguage && rightSite && (title.isEmpty() || titleHas(posting.title, title));
}

qint64 chosenBy(const QVector<ChoiceRule>& rules, const PostingTraits& posting) {
    const auto it = std::find_if(rules.begin(), rules.end(),
                                 [&posting](const ChoiceRule& rule) { return rule.when.holds(posting); });
    return it == rules.end() ? 0 : it->chosen;
}

} // namespace postulant
