#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace postulant {

// Whether a posting takes applications. Unknown unless a site says so: closing one that is open costs a job.
enum class Openness { Unknown, Open, Closed };

// Why it is what it is, or why nothing is known.
enum class FactsWhy {
    None,
    // Closed
    Gone,    // 404 or 410, or a redirect that means it
    SaysSo,  // the site's data says that it is closed
    Expired, // the date until which it is valid has passed
    Wording, // the page says so near its title, and there is nothing to apply with
    // Unknown
    NotListed,    // not in the public list, which proves nothing
    NothingSaid,  // an answer without anything we can read
    Blocked,      // 401, 403, or a page that is no posting
    Busy,         // 429, or we wait before we ask this host again
    SiteTrouble,  // 5xx or no answer in time
    LedElsewhere, // redirected to something else
    NotPublic,    // the address leads to a private network, or to nowhere
};

// What is publicly known about a posting. Texts are plain, on one line, at most 300 characters, and from strangers.
struct PostingFacts {
    QString company;
    QString title;
    QString place;
    Openness openness = Openness::Unknown;
    FactsWhy why = FactsWhy::None;
    QString source;       // host that said it
    qint64 fetchedAt = 0; // UTC ms; 0: never asked
    QString language{};   // of its description: "de"; empty: not said, or not sure

    // Good enough not to ask again: hours when something was learned, minutes when not.
    bool isFresh(qint64 now) const;
    bool operator==(const PostingFacts&) const = default;
};

QString code(Openness openness); // "unknown", "open", "closed"
QString code(FactsWhy why);      // "gone", "says-so", …
std::optional<Openness> opennessFromCode(QStringView text);
FactsWhy factsWhyFromCode(QStringView text); // None for a word that is not ours

namespace facts {

// A stranger's text as it may be shown: entities and blanks resolved, without control characters, cut.
QString plain(const QString& text);
// "Leeds, England, GB"; empty and repeated parts are left out.
QString placeOf(const QStringList& parts);
// The name of a country given as a code, which alone reads like a state: "DE" is Delaware, too. Anything else, and what
// nobody mistakes ("GB", "US"), stays.
QString countryName(const QString& text);
PostingFacts closed(FactsWhy why);
PostingFacts unknown(FactsWhy why);

} // namespace facts
} // namespace postulant
