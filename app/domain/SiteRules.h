#pragma once

#include "domain/Result.h"

#include <QHash>
#include <QString>
#include <QVector>

// How fast and how often applications may go to one job site. A site is named by its system ("greenhouse"), or by its
// host where no system is known: all employers of one system share its patience.
namespace postulant {

struct SiteRule {
    QString site;          // key; "*" for every site without a row of its own
    int spacingS = 0;      // least time between two submissions
    int jitterPercent = 0; // up to so much more, by chance, so that it does not look like a clock
    int perDay = 0;        // a local day; 0: no cap
    QString note;          // why, for people; empty for own rows
    QString source;        // what the numbers rest on
    bool own = false;      // the seeker's
};

inline constexpr int mostSpacingS = 86'400;
inline constexpr int mostPerDay = 10'000;

// ats: registry name of PostingIdentity. Lower case, without "www."
QString siteKey(const QString& ats, const QString& url);

// A site on this computer, and the names that RFC 2606 and 6761 keep free for examples and tests, belong to nobody who
// could mind: they are neither spaced nor capped.
bool isNobodysSite(const QString& site);

class SiteRules {
public:
    // resources/platforms.json, read once. A broken file is a mistake of ours: a test reads it.
    static const SiteRules& shipped();
    // One object a site: spacing (seconds), jitter (percent), per_day, note, source. Errors: Invalid, detail says
    // where.
    static Result<SiteRules> parse(const QByteArray& json);

    SiteRules with(const QVector<SiteRule>& own) const; // own rows go before shipped ones

    bool knows(const QString& site) const { return m_rules.contains(site); } // a row of its own
    // The seeker's row, the shipped one, none for nobody's sites, else that of "*".
    SiteRule of(const QString& site) const;
    QVector<SiteRule> all() const; // "*" first, then by name

private:
    QHash<QString, SiteRule> m_rules;
};

// "lever" of what a person typed: a system's name, a host or an address; empty: neither.
QString siteOfText(const QString& text);

} // namespace postulant
