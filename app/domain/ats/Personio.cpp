#include "domain/ats/Registry.h"

#include <QXmlStreamReader>

namespace postulant::ats {
namespace {

PostingFacts readFeed(const PublicBody& body) {
    constexpr int mostDeep = 20;
    QXmlStreamReader xml(body.bytes);
    const QString wanted = body.captures.value(QStringLiteral("id"));
    QHash<QString, QString> position;
    QStringList path;
    while (!xml.atEnd() && path.size() < mostDeep) {
        xml.readNext();
        if (xml.isStartElement()) {
            path << xml.name().toString();
            if (path.size() == 2) {
                position.clear();
            }
        } else if (xml.isCharacters() && path.size() == 3 && path.at(1) == QLatin1String("position")) {
            position[path.last()] += xml.text().left(1000);
        } else if (xml.isEndElement() && !path.isEmpty()) {
            path.removeLast();
            if (path.size() == 1 && position.value(QStringLiteral("id")).trimmed() == wanted) {
                return openFacts(position.value(QStringLiteral("subcompany")), position.value(QStringLiteral("name")),
                                 position.value(QStringLiteral("office")));
            }
        }
    }
    return facts::unknown(xml.hasError() ? FactsWhy::NothingSaid : FactsWhy::NotListed); // the feed may be off
}

} // namespace

AtsRule personio() {
    return {
        .name = "personio",
        .siteName = "Personio",
        .needsAccount = false,
        .suffix = "",
        .hosts = "(?<co>[a-z0-9_-]+)\\.jobs\\.personio\\.(?:de|com)",
        .key = "{co}/{id}",
        .shapes = {{"(?:@lang)?/job/(?<id>[0-9]+)(?:[/-].*)?"}},
        .data = {.url = "https://{host}/xml?language=en", .lists = PublicData::Lists::Board, .read = readFeed},
    };
}

} // namespace postulant::ats
