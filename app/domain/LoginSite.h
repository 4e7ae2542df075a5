#pragma once

#include <QString>
#include <QStringList>

// Which site a login is for. Most systems give each employer a host and accounts of its own ("acme.wd5.…"), so a login
// is named by its host; one for a whole system is named by the system ("linkedin").
namespace postulant {

// "acme.wd5.myworkdayjobs.com" of an address or a host, "linkedin" of a system's name; empty: neither. Lower case,
// without "www."
QString loginSiteOf(const QString& text);

// The names under which a login for this posting may be kept, the narrowest first: its host, then siteKey().
QStringList loginSitesFor(const QString& ats, const QString& url);

} // namespace postulant
