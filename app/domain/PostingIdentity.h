#pragma once

#include "domain/Result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

// Which job advertisement a URL means, however it is written.
namespace postulant {

struct PostingIdentity {
    QString url;         // as given, trimmed; "https://" is put before a bare host; of a click counter or a mail filter
                         // the address it leads to. This one is opened and sent
    QString ats;         // registry name: "greenhouse", "workday", …; "web" for any other site
    QString siteName;    // for people: "Greenhouse"; "Own site" for "web"
    QStringList keys;    // first is the main key, "greenhouse:4012345"; the others are aliases of the same posting
    QString companyHint; // from the URL's tenant or board name, in words ("Acme Labs"); may be empty, never a fact
    QString titleHint;   // from the URL's title part, in words; may be empty, never a fact
    bool titleIsGuess = false; // the last part of some site's path: may be a title or anything else
    QString scope; // board or site of the system where the main key was seen; may be empty. The same key under
                   // two different scopes is probably, not surely, one posting: ask
    QStringList similarKeys;      // not keys: two postings that share one of these may be the same: ask
    bool needsAccount = false;    // this system usually wants a login or an account before it takes an application
    bool accountOptional = false; // some of its employers want one, or guests may choose
};

// Pure text work: nothing is looked up. Two URLs mean the same posting if they share a key.
// ErrorKind::Invalid, with detail one of the words of IdentityRefusal (see identityRefusal()).
Result<PostingIdentity> identifyPosting(QStringView text);

// Why a text has no posting identity; what Error::detail starts with.
enum class IdentityRefusal {
    NotAUrl,        // "not-a-url"
    NotHttp,        // "not-http": another scheme
    HasCredentials, // "has-credentials": user:password@host
    TooLong,        // "too-long": over 2083 characters
    ListPage,       // "list-page": a board, a search or a form without a posting id
    Ambiguous,      // "ambiguous": the URL names two different postings
};
QString code(IdentityRefusal refusal);
std::optional<IdentityRefusal> identityRefusal(const Error& error);

// Parameters that never tell two postings apart on any site: utm_*, gclid, gh_src, lever-source, … name is compared
// without regard to case, already percent-decoded.
bool isTrackingParameter(QStringView name);

} // namespace postulant
