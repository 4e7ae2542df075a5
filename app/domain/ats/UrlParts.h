#pragma once

#include "domain/PostingIdentity.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <QVector>

#include <optional>

namespace postulant::ats {

struct UrlParameter {
    QString name; // decoded, case as given
    QString value;
};

// An http(s) URL taken apart and made plain: what differs between two spellings of one address is gone.
struct UrlParts {
    QString url;   // as given, trimmed, with a scheme
    QString host;  // lower case, punycode, without "www." and the last dot
    int port = -1; // -1: the scheme's own
    QString path;  // decoded, "/a/b" without the last slash; empty for the root. A "/" inside a part stays "%2F"
    QVector<UrlParameter> query;    // without tracking and exact repetitions, order as given
    QVector<UrlParameter> fragment; // the parameters in a fragment: "#gh_jid=1", "#/jobs?id=1"
    QString route;                  // a fragment's route "/jobs/1001" or id "job-1001"; empty for mere anchors
    bool anchor = false;            // the route is an id of an anchor, and may be a mere anchor after all

    // First value of that name (compared without regard to case) in the query, else in the fragment; else null.
    QString parameter(QLatin1String name) const;
    QStringList parameters(QLatin1String name) const; // all different values, query first
    bool isLocalOrNumericHost() const;                // localhost, an IPv4 or an IPv6 address
    bool hasIdParameter() const;                      // one whose name says that it tells postings apart: "id", "jobId"
};

Result<UrlParts> takeApart(QStringView text);

// "web:host[:port]/path?sorted=parameters#route": the generic rule's key.
QString webKey(const UrlParts& parts);

// The address inside a click counter's or a mail filter's ("google.com/url?q=…"); nullopt: it is none of those we know;
// empty: it is, and holds no http(s) address.
std::optional<QString> wrappedAddress(const UrlParts& parts);

// "senior-data_engineer" → "Senior data engineer"; empty if there is no letter in it.
QString inWords(QStringView slug);

} // namespace postulant::ats
