#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

// Which companies a cover letter is about. Only spelling is looked at; nobody knows all companies.
namespace postulant {

struct NamedCompany {
    QString name; // as written
    enum class Where {
        Salutation, // "Dear Globex team", "Liebes Globex-Team"
        Wanted,     // "join Globex", "a role at Globex", "die Stelle bei der Globex GmbH"
        Place,      // "at Globex", "bei der Globex GmbH", "chez Globex"
        Anywhere,   // a word, or a few, with a capital letter
    } where = Where::Anywhere;
};

// Salutations first, then the rest; one company may be there several times. A German noun after "bei" is a name only if
// it is written like one: several words, a legal form, a capital or digit inside.
QVector<NamedCompany> namedCompanies(const QString& letter);

// Every run of one to four words that begins with a capital: what may be compared with companies that are known.
// At most 2,000.
QStringList capitalisedNames(const QString& letter);

// Whether both may mean one company: the same key, or one begins with all words of the other ("Acme", "Acme Labs").
bool mayBeOneCompany(const QString& one, const QString& another);

} // namespace postulant
