#include "domain/WorkRights.h"

#include "domain/QuestionFamilies.h"

#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace postulant {
namespace {

struct Member {
    const char* field; // of ProfileField
    const char* name;  // in a row
    QString WorkRight::*value;
};
constexpr Member members[] = {
    {"authorized_to_work", "authorized", &WorkRight::authorized},
    {"requires_sponsorship_now", "sponsorship_now", &WorkRight::sponsorshipNow},
    {"requires_sponsorship_future", "sponsorship_later", &WorkRight::sponsorshipLater},
};

constexpr QLatin1String countryMember("country");

// Names of the United States' states are names of places there; "Georgia" is a country, too.
const QSet<QString>& stateNames() {
    static const QSet<QString> names = [] {
        const QStringList list =
            QStringLiteral("alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,"
                           "hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,"
                           "michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,"
                           "new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,"
                           "rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,"
                           "west virginia,wisconsin,wyoming")
                .split(u',');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

bool isStateCode(const QString& code) {
    static const QSet<QString> codes = [] {
        const QStringList list =
            QStringLiteral("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
                           "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC")
                .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return codes.contains(code);
}

bool isCode(const QString& code) {
    // Qt also lists regions ("World", "Europe") under numbers, and unions of countries.
    return code.size() == 2 && code.at(0).isLetter() && code != QLatin1String("EU") && code != QLatin1String("EZ") &&
           code != QLatin1String("UN");
}

struct Countries {
    QHash<QString, QString> byName; // normalised → code
    QSet<QString> codes;
};

const Countries& countries() {
    static const Countries known = [] {
        Countries out;
        for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
            const auto territory = static_cast<QLocale::Territory>(i);
            const QString code = QLocale::territoryToCode(territory);
            if (!isCode(code)) {
                continue;
            }
            out.codes.insert(code);
            out.byName.insert(normalisedQuestion(QLocale::territoryToString(territory)), code);
            for (const QLocale& locale :
                 QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)) {
                const QString name = normalisedQuestion(locale.nativeTerritoryName());
                if (!name.isEmpty() && !out.byName.contains(name)) {
                    out.byName.insert(name, code);
                }
            }
        }
        for (const char* part : {"england", "scotland", "wales", "northern ireland"}) {
            out.byName.insert(QLatin1String(part), QStringLiteral("GB"));
        }
        return out;
    }();
    return known;
}

QString codeOfName(const QString& written) {
    const QString words = normalisedQuestion(written);
    const QString listed = QuestionFamilies::shipped().countryOf(words).toUpper(); // "usa", "uk", "Allemagne"
    return countries().codes.contains(listed) ? listed : countries().byName.value(words);
}

QString withoutManner(QString part) {
    static const QRegularExpression manner(QStringLiteral("^(?:remote|hybrid|on-?site)\\s+(?:in\\s+|within\\s+)?"
                                                          "|\\s+(?:remote|hybrid|on-?site)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return part.remove(manner).trimmed();
}

// Says how or when, and not where: "Remote", "3 days", a postal code.
bool isNoPlace(const QString& part) {
    static const QRegularExpression other(QStringLiteral("^(?:remote|hybrid|on-?site|home ?office)?$|\\d"),
                                          QRegularExpression::CaseInsensitiveOption);
    return other.match(part).hasMatch();
}

// What one part of a place may mean; empty: it names no country that we know.
QSet<QString> meaningsOf(const QString& part) {
    const QString state = normalisedQuestion(part);
    QSet<QString> out;
    if (const QString code = codeOfName(part); !code.isEmpty()) {
        out.insert(code);
    } else if (part.size() == 2 && part == part.toUpper() && countries().codes.contains(part)) {
        out.insert(part);
    }
    if (stateNames().contains(state) || (part == part.toUpper() && isStateCode(part))) {
        out.insert(QStringLiteral("US"));
    }
    return out;
}

// "CA" alone decides nothing, as it may be a state, a province or a country; it may well contradict.
bool decides(const QString& part) {
    static const QSet<QString> sure{QStringLiteral("US"), QStringLiteral("GB"), QStringLiteral("UK")};
    return part.size() != 2 || sure.contains(part.toUpper());
}

struct Part {
    QSet<QString> meanings;
    bool sure = false;
    bool city = false; // may be one: "New York"
};

struct OnePlace {
    std::optional<QSet<QString>> meanings; // unset: nothing in it names a country
    bool decided = false;
    bool unknown = false; // it is somewhere, nobody knows where
};

// Of "City, Region, Country". A name that follows a code says which it was: "Perth, WA, Australia". A state's name with
// something else behind it may be a city in a list of them: "New York, London".
OnePlace readPlace(const QString& place) {
    static const QRegularExpression marks(QStringLiteral("[,()\\[\\]:\\x{2013}\\x{2014}\\x{00b7}]|\\s-\\s"));
    QVector<Part> read;
    OnePlace out;
    const QStringList parts = place.split(marks, Qt::SkipEmptyParts);
    read.reserve(parts.size());
    for (const QString& written : parts) {
        const QString name = withoutManner(written.trimmed());
        const Part part{meaningsOf(name), decides(name),
                        stateNames().contains(normalisedQuestion(name)) && codeOfName(name).isEmpty()};
        if (part.meanings.isEmpty()) {
            const bool elsewhere = !isNoPlace(name);
            out.unknown = out.unknown || elsewhere;
            if (elsewhere && !read.isEmpty() && read.last().city) {
                read.last().sure = false;
            }
            continue;
        }
        if (part.sure && !read.isEmpty() && !read.last().sure) {
            read.removeLast();
        }
        read.append(part);
    }
    for (const Part& part : std::as_const(read)) {
        out.meanings = out.meanings ? *out.meanings & part.meanings : part.meanings;
        out.decided = out.decided || part.sure;
    }
    return out;
}

} // namespace

QVector<WorkRight> workRights(const QJsonObject& values) {
    const QJsonArray rows = values.value(workRightsKey).toArray();
    QVector<WorkRight> out;
    out.reserve(rows.size());
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        WorkRight right;
        right.country = row.value(countryMember).toString();
        for (const Member& member : members) {
            right.*member.value = row.value(QLatin1String(member.name)).toString().trimmed();
        }
        out.append(right);
    }
    return out;
}

void setWorkRights(QJsonObject& values, const QVector<WorkRight>& rights) {
    QJsonArray rows;
    for (const WorkRight& right : rights) {
        if (right.isEmpty()) {
            continue;
        }
        QJsonObject row{{countryMember, right.country}};
        for (const Member& member : members) {
            if (!(right.*member.value).isEmpty()) {
                row.insert(QLatin1String(member.name), right.*member.value);
            }
        }
        rows.append(row);
    }
    if (rows.isEmpty()) {
        values.remove(workRightsKey);
    } else {
        values.insert(workRightsKey, rows);
    }
}

QVector<WorkRight> mergedRights(QVector<WorkRight> mine, const QVector<WorkRight>& others) {
    QSet<QString> met;
    for (const WorkRight& other : others) {
        const auto there = std::find_if(mine.begin(), mine.end(),
                                        [&other](const WorkRight& one) { return one.country == other.country; });
        if (there == mine.end() || met.contains(other.country)) { // of two lines about one country the first counts
            met.insert(other.country);
            mine.append(other);
            continue;
        }
        met.insert(other.country);
        for (const Member& member : members) {
            if (!(other.*member.value).isEmpty()) {
                (*there).*member.value = other.*member.value;
            }
        }
    }
    return mine;
}

bool isPerCountry(const QString& field) {
    return std::any_of(std::begin(members), std::end(members),
                       [field](const Member& member) { return field == QLatin1String(member.field); });
}

QString fieldValue(const Profile& profile, const ProfileField& field, const QString& country) {
    const auto member = std::find_if(std::begin(members), std::end(members), [&field](const Member& one) {
        return QLatin1String(one.field) == QLatin1String(field.key);
    });
    if (member == std::end(members)) {
        return profile.value(QLatin1String(field.key)).trimmed();
    }
    if (country.isEmpty()) {
        return {};
    }
    const QVector<WorkRight> rights = workRights(profile.values);
    const auto right =
        std::find_if(rights.begin(), rights.end(), [&country](const WorkRight& one) { return one.country == country; });
    return right == rights.end() ? QString() : (*right).*(member->value);
}

QJsonObject withWorkRights(QJsonObject values) {
    WorkRight old;
    for (const Member& member : members) {
        old.*member.value = values.take(QLatin1String(member.field)).toString().trimmed();
    }
    if (old.isEmpty()) {
        return values;
    }
    old.country = countryCode(values.value(QLatin1String("country")).toString());
    setWorkRights(values, mergedRights({old}, workRights(values))); // what the list says already is the newer one
    return values;
}

QString countryCode(const QString& written) {
    const QString text = written.trimmed();
    const QString code = text.toUpper();
    return text.size() == 2 && countries().codes.contains(code) ? code : codeOfName(text);
}

QString countryOfPlace(const QString& place) {
    static const QRegularExpression betweenPlaces(QStringLiteral("[;/|&]|\\b(?:or|and|oder|und)\\b"));
    std::optional<QSet<QString>> common;
    bool decided = false;
    const QStringList places = place.split(betweenPlaces, Qt::SkipEmptyParts);
    for (const QString& one : places) {
        const OnePlace read = readPlace(one);
        if (!read.meanings && read.unknown) {
            return {}; // the others say nothing about that one
        }
        if (!read.meanings) {
            continue;
        }
        decided = decided || read.decided;
        common = common ? *common & *read.meanings : *read.meanings;
    }
    return decided && common && common->size() == 1 ? *common->cbegin() : QString();
}

} // namespace postulant
