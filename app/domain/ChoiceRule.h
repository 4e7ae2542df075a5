#pragma once

#include <QString>
#include <QVector>

// What goes along with an application where the seeker chose nothing for it: "German postings: Lebenslauf.pdf".
namespace postulant {

// What is known of a posting when something is chosen for it. Empty: not known.
struct PostingTraits {
    QString language; // "de"
    QString site;     // siteKey()
    QString company;
    QString title;
    QString place;
    QString url;
    bool companyGuessed = false; // from the address: nobody said its name
};

// Everything that is said must hold; what is not known of a posting does not hold.
struct PostingCondition {
    QString language; // "de"; "de-AT" means the same
    QString site;     // siteKey()
    QString title;    // words that are all in the title, in any order; several such groups with commas between them

    bool isEmpty() const { return language.isEmpty() && site.isEmpty() && title.isEmpty(); }
    bool holds(const PostingTraits& posting) const; // an empty one holds for none
    bool operator==(const PostingCondition&) const = default;
};

struct ChoiceRule {
    qint64 id = 0;
    PostingCondition when;
    qint64 chosen = 0; // resume or letter
};

// Of the first rule that holds; 0: none does.
qint64 chosenBy(const QVector<ChoiceRule>& rules, const PostingTraits& posting);

// "de" of "de-AT", "DE" or "de_DE.UTF-8".
QString plainLanguage(const QString& tag);

} // namespace postulant
