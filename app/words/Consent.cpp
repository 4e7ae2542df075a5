#include "words/Consent.h"

#include "words/Words.h"

#include <QCoreApplication>

namespace postulant::words {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Consent)
};

bool isHere(const QUrl& url) {
    const QString host = url.host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

bool isSkyvernCloud(const QUrl& url) {
    return url.host() == QLatin1String("skyvern.com") || url.host().endsWith(QLatin1String(".skyvern.com"));
}

QString whoRunsIt(const QUrl& url) {
    if (isHere(url)) {
        return Tr::tr(
            "This server is on your own computer. The model that it uses may be somebody else's and then sees "
            "the same.");
    }
    if (isSkyvernCloud(url)) {
        return Tr::tr("This server is Skyvern's cloud, run by the company Skyvern under its own terms.");
    }
    return Tr::tr("This server is run by whoever gave you its address, under their rules.");
}

} // namespace

ConsentText consent(const QString& connection, const QUrl& baseUrl) {
    const QString address = cut(baseUrl.toDisplayString(QUrl::RemoveUserInfo), 200);
    return {
        //: %1 is the name of a server
        Tr::tr("Send applications through %1?").arg(cut(connection, 80)),
        {
            //: %1 is the address of a server
            Tr::tr("Where: %1").arg(address),
            whoRunsIt(baseUrl),
            Tr::tr("What goes there with each application: the address of the posting, the answers of the package as "
                   "Review shows it, your resume file and your cover letter. No password, no key of another server and "
                   "nothing that is not in the package."),
            Tr::tr(
                "What it may keep: all of that, with pictures and a recording of the form as it is filled in, for as "
                "long as whoever runs it likes. Postulant cannot delete it there."),
            Tr::tr(
                "From there it is typed into the employer's form. Where that cannot be handed in without agreeing to "
                "the processing of the application's data, the box is ticked for you, unless you switch that off in "
                "Settings; nothing else is ever agreed to for you."),
        }};
}

} // namespace postulant::words
