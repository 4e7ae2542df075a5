#pragma once

#include "domain/ats/PublicData.h"
#include "domain/ats/UrlParts.h"

#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

// Job sites as data. Adding one means adding one file here and one line in Registry.cpp.
//
// Patterns are Perl regular expressions, compared without regard to case with the whole host, path or value. "@uuid"
// stands for a UUID, "@lang" for a path segment like "/en" or "/fr-CA", "@locale" for one like "/fr-CA" only. Named
// groups become the parts of a key. Meaning of the usual names: id (the posting), co (company, tenant or board; also
// the company's hint), title (only a hint), scope (where the id was seen, see PostingIdentity::scope).
// In a template "{id}" is the lower-case value, "{=id}" the value with its case, "{host}" the host.
namespace postulant::ats {

class Pattern {
public:
    Pattern() = default;
    // Implicit, so that a rule's row reads as a table.
    Pattern(const char* text); // NOLINT(google-explicit-constructor)

    bool isEmpty() const { return m_groups.isEmpty(); }
    bool matchInto(const QString& text, QHash<QString, QString>& captures) const;

private:
    QRegularExpression m_expression;
    QStringList m_groups; // by index; the first, the whole match, has no name
};

struct ParameterSpec {
    const char* name;
    Pattern pattern;
    bool optional = false;
};

// One way of writing a posting's address.
struct Shape {
    Pattern path;
    QVector<ParameterSpec> parameters{};
    const char* key = nullptr; // template, where it is not the rule's own
};

struct AtsRule {
    const char* name;                  // "greenhouse": before the colon of a key
    const char* siteName;              // "Greenhouse"
    bool needsAccount;                 // usually wants a login or an account first
    bool accountOptional = false;      // some of its employers want one, or guests may choose
    const char* suffix;                // how each of its hosts ends; asked first because it is cheap
    Pattern hosts;                     // empty: known only by its shapes anywhere
    const char* key;                   // template of the main key, without the name
    QVector<Shape> shapes{};           // on its own hosts
    QVector<Shape> anywhere{};         // on employers' own hosts (never on localhost or a numeric address)
    const char* anywhereKey = nullptr; // template for those, where it differs
    const char* similar = nullptr;     // template of a key that asks when shared, see PostingIdentity::similarKeys
    // For what patterns cannot say: changes the captures before the key is made; false: not this shape after all.
    bool (*refine)(Captures& captures, const UrlParts& parts) = nullptr;
    PublicData data{};
};

const QVector<AtsRule>& registry();

struct AtsMatch {
    const AtsRule* rule = nullptr;
    QString key; // with the rule's name
    QString company;
    QString title;
    QString scope;
    QString similarKey;
    Captures captures{};      // of the first shape
    bool ownHost = true;      // false: on an employer's host
    bool byParameter = false; // its id stands in a parameter that only this system has
};

// unset: no rule knows this host. ListPage: a known host, and nothing names a posting. Ambiguous: two postings.
std::optional<Result<AtsMatch>> matchRules(const UrlParts& parts);

} // namespace postulant::ats
