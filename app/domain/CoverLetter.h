#pragma once

#include "domain/ChoiceRule.h"
#include "domain/Profile.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <tl/expected.hpp>

// A cover letter as a template. {{company}} stands for a value of the application or the profile; of {{nickname|name}}
// the first that there is. {{#remote}} … {{/remote}} is a free paragraph: it is there unless it is switched off, and
// with a condition ({{#remote title="remote, home office" site=lever language=de}}) where that holds. A switch of the
// application wins over the condition.
namespace postulant {

struct LetterFlaw {
    enum class Kind {
        UnknownPlaceholder, // name: what stands between the braces
        BadParagraph,       // name: a head that cannot be read, or a name used twice
        NotClosed,          // name: of the paragraph, or the braces that are left open
        NotOpened,          // name: of the paragraph
        Nested,             // name: of the inner one
    };
    Kind kind = Kind::UnknownPlaceholder;
    QString name;
    int line = 1;
};

// Everything that is wrong with a template, in its order. A template with a flaw is not saved.
QVector<LetterFlaw> checkLetter(const QString& body);

struct LetterParagraph {
    QString name;
    PostingCondition when; // empty: always
};
QVector<LetterParagraph> letterParagraphs(const QString& body);

using LetterSwitches = QHash<QString, bool>; // paragraph → there or not

// Placeholder → value. Empty values count as missing.
using LetterValues = QHash<QString, QString>;
// language: of the letter, for the date in it.
LetterValues letterValues(const PostingTraits& posting, const Profile& profile, const QString& language, QDate today);

// Names of all placeholders there are: of the posting first, then the profile's fields.
QStringList letterPlaceholders();

// Plain text, or the names of what has no value. Never a brace of the template: what is open, unknown or missing is
// named instead.
tl::expected<QString, QStringList> renderLetter(const QString& body, const LetterValues& values,
                                                const PostingTraits& posting, const LetterSwitches& switches);

} // namespace postulant
