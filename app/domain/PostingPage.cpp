#include "domain/PostingPage.h"

#include "domain/BoundedJson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace postulant {
namespace {

constexpr int deepest = 8;      // objects in objects that are looked into
constexpr int mostNodes = 5000; // looked at in one block

bool isJobPosting(const QJsonObject& object) {
    const auto names = [](const QJsonValue& type) {
        const QString text = type.toString();
        return text == QLatin1String("JobPosting") || text.endsWith(QLatin1String("schema.org/JobPosting"));
    };
    const QJsonValue type = object.value(QLatin1String("@type"));
    if (!type.isArray()) {
        return names(type);
    }
    const QJsonArray types = type.toArray();
    return std::any_of(types.begin(), types.end(), [&names](const QJsonValue& one) { return names(one); });
}

// The first JobPosting: the value itself, in an array, in @graph, or inside another thing.
QJsonObject findJobPosting(const QJsonValue& value, int depth, int& left) {
    if (depth > deepest || --left < 0) {
        return {};
    }
    if (value.isArray()) {
        for (const QJsonValue& one : value.toArray()) {
            if (QJsonObject found = findJobPosting(one, depth + 1, left); !found.isEmpty()) {
                return found;
            }
        }
        return {};
    }
    QJsonObject object = value.toObject();
    if (object.isEmpty()) {
        return {};
    }
    if (isJobPosting(object)) {
        return object;
    }
    for (const char* name : {"@graph", "mainEntity", "itemListElement", "item"}) {
        if (QJsonObject found = findJobPosting(object.value(QLatin1String(name)), depth + 1, left); !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

// A thing's name, or the plain text that stands in its place.
QString nameOf(const QJsonValue& value) {
    if (value.isArray()) {
        return nameOf(value.toArray().first());
    }
    return facts::plain(value.isObject() ? value.toObject().value(QLatin1String("name")).toString() : value.toString());
}

QString placeOfOne(const QJsonValue& place) {
    const QJsonValue address = place.toObject().value(QLatin1String("address"));
    if (!address.isObject()) {
        return facts::plain(address.isString() ? address.toString() : place.toString());
    }
    const QJsonObject parts = address.toObject();
    return facts::placeOf({nameOf(parts.value(QLatin1String("addressLocality"))),
                           nameOf(parts.value(QLatin1String("addressRegion"))),
                           facts::countryName(nameOf(parts.value(QLatin1String("addressCountry"))))});
}

QString placeOfPosting(const QJsonObject& posting) {
    constexpr int mostPlaces = 5;
    QStringList places;
    const QJsonValue location = posting.value(QLatin1String("jobLocation"));
    const QJsonArray all = location.isArray() ? location.toArray() : QJsonArray{location};
    for (const QJsonValue& one : all) {
        const QString text = placeOfOne(one);
        if (!text.isEmpty() && !places.contains(text) && places.size() < mostPlaces) {
            places << text;
        }
    }
    if (places.isEmpty() &&
        posting.value(QLatin1String("jobLocationType")).toString() == QLatin1String("TELECOMMUTE")) {
        return facts::placeOf(
            {QStringLiteral("Remote"), nameOf(posting.value(QLatin1String("applicantLocationRequirements")))});
    }
    return facts::plain(places.join(QStringLiteral("; ")));
}

// 0: no date. A day lasts until its end, everywhere on earth.
qint64 endOf(const QString& text) {
    const QString trimmed = text.trimmed().left(40);
    constexpr qint64 day = 24 * 60 * 60 * 1000;
    QDateTime at = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!at.isValid()) {
        return 0;
    }
    if (trimmed.size() <= 10) {
        return QDateTime(at.date(), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch() + 2 * day;
    }
    if (at.timeSpec() == Qt::LocalTime) { // says no zone
        at.setTimeZone(QTimeZone::utc());
        return at.toMSecsSinceEpoch() + day / 2;
    }
    return at.toMSecsSinceEpoch();
}

} // namespace

QString PostingPage::textOfClass(QLatin1String name) const {
    for (const Element& element : elements) {
        if (element.classes.split(u' ', Qt::SkipEmptyParts).contains(name)) {
            return facts::plain(element.text);
        }
    }
    return {};
}

PostingFacts factsOfJobPosting(const QJsonObject& posting, qint64 now) {
    PostingFacts out;
    out.title = nameOf(posting.value(QLatin1String("title")));
    out.company = nameOf(posting.value(QLatin1String("hiringOrganization")));
    out.place = placeOfPosting(posting);
    const qint64 end = endOf(posting.value(QLatin1String("validThrough")).toString());
    if (end > 0 && end < now) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::Expired;
    } else if (!out.title.isEmpty()) {
        out.openness = Openness::Open;
    } else {
        out.why = FactsWhy::NothingSaid;
    }
    return out;
}

PostingFacts factsOfPage(const PostingPage& page, qint64 now) {
    PostingFacts out = facts::unknown(FactsWhy::NothingSaid);
    QJsonObject posting;
    for (const QByteArray& block : page.jsonLd) {
        const QJsonDocument json = boundedJson(block); // broken: skipped
        int left = mostNodes;
        posting = findJobPosting(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), 0, left);
        if (!posting.isEmpty()) {
            break;
        }
    }
    posting = posting.isEmpty() ? page.microdata : posting;
    if (!posting.isEmpty()) {
        out = factsOfJobPosting(posting, now);
    }
    if (!page.hasApplyControl && saysClosed(page.nearTitle)) {
        out.openness = Openness::Closed;
        out.why = FactsWhy::Wording;
    }
    return out;
}

bool saysClosed(const QString& nearTitle) {
    static const QRegularExpression words(
        QStringLiteral("no longer accepting applications|not accepting applications|"
                       "(?:position|role|job|vacancy) (?:has been|is|was) (?:already )?(?:filled|closed)|"
                       "(?:job|position|posting|role|vacancy|listing|opening|opportunity) is no longer "
                       "(?:available|open|active|posted)|"
                       "(?:posting|job|vacancy|listing) (?:has|is) (?:already )?expired|position closed|"
                       "applications (?:are|have) (?:now )?closed|"
                       "couldn.t find anything here|page you are looking for doesn.t exist|"
                       "(?:stelle|position|anzeige|stellenanzeige) ist (?:leider )?(?:nicht mehr|bereits) "
                       "(?:verfügbar|aktiv|besetzt|online|offen)|"
                       "offre n.est plus (?:disponible|en ligne|active)|poste (?:est|a été) pourvu|"
                       "oferta (?:ya )?no está disponible|vacature is (?:gesloten|niet meer beschikbaar)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(nearTitle.left(4000)).hasMatch();
}

} // namespace postulant
