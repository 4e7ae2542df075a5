#include "domain/JsonResumeSchema.h"
#include "domain/PersonName.h"
#include "domain/Profile.h"
#include "domain/WorkRights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

// JSON Resume 1.0.0 (jsonresume/resume-schema): nothing is required, other members are allowed everywhere.
namespace postulant {
namespace {

constexpr QLatin1String ourBlock("x-postulant");

QLatin1String word(const char* text) {
    return QLatin1String(text);
}

tl::unexpected<Error> wrong(const QString& field, const char* expected) {
    return failure(ErrorKind::Invalid, field + QStringLiteral(": should be ") + QLatin1String(expected));
}

// The text of a member; numbers count as text (older files write phone and postal code so). Null and absent are empty.
QString textOf(const QJsonObject& object, const char* name) {
    const QJsonValue value = object.value(word(name));
    return value.isDouble() ? value.toVariant().toString() : value.toString().trimmed();
}

bool isTextOrNothing(const QJsonValue& value) {
    return value.isString() || value.isDouble() || value.isNull() || value.isUndefined();
}

Result<QJsonObject> objectAt(const QJsonObject& parent, const char* name, const QString& path) {
    const QJsonValue value = parent.value(word(name));
    if (!value.isObject() && !value.isNull() && !value.isUndefined()) {
        return wrong(path, "an object");
    }
    return value.toObject();
}

// The first few, so that a file can be mended in one go.
constexpr qsizetype mostProblemsTold = 5;

Done checkSchema(const QJsonObject& resume) {
    const auto problems = jsonResumeProblems(resume);
    if (!problems) {
        return tl::unexpected<Error>(problems.error());
    }
    if (problems->isEmpty()) {
        return {};
    }
    QStringList told;
    for (const JsonResumeProblem& problem : problems->mid(0, mostProblemsTold)) {
        told.append(problem.path + QStringLiteral(": should be ") + problem.expected);
    }
    if (problems->size() > told.size()) {
        told.append(QStringLiteral("and %1 more").arg(problems->size() - told.size()));
    }
    return failure(ErrorKind::Invalid, told.join(QStringLiteral("; ")));
}

// Older files' names become today's; what is there under today's name wins.
void rename(QJsonObject& object, const char* old, const char* name) {
    if (textOf(object, name).isEmpty() && !textOf(object, old).isEmpty()) {
        object.insert(word(name), object.value(word(old)));
        object.remove(word(old));
    }
}

QJsonObject modernised(QJsonObject resume) {
    QJsonObject basics = resume.value(word("basics")).toObject();
    rename(basics, "picture", "image");
    rename(basics, "website", "url");
    if (!basics.isEmpty()) {
        resume.insert(word("basics"), basics);
    }
    QJsonArray work = resume.value(word("work")).toArray();
    for (qsizetype i = 0; i < work.size(); ++i) {
        QJsonObject entry = work.at(i).toObject();
        rename(entry, "company", "name");
        rename(entry, "website", "url");
        work.replace(i, entry);
    }
    if (!work.isEmpty()) {
        resume.insert(word("work"), work);
    }
    return resume;
}

struct Mapping {
    const char* member;
    const char* key;
};
constexpr Mapping basicMembers[] = {{"email", "email"}, {"phone", "phone"}, {"url", "website"}};
constexpr Mapping locationMembers[] = {{"address", "street"},
                                       {"postalCode", "postal_code"},
                                       {"city", "city"},
                                       {"region", "region"},
                                       {"countryCode", "country"}};
constexpr Mapping networks[] = {{"LinkedIn", "linkedin"}, {"GitHub", "github"}, {"Portfolio", "portfolio"}};

void insertIfThere(QJsonObject& values, const char* key, const QString& text) {
    if (!text.isEmpty()) {
        values.insert(word(key), text);
    }
}

QString profileAddress(const QJsonObject& profile, const char* key) {
    QString url = textOf(profile, "url");
    const QString user = textOf(profile, "username");
    if (!url.isEmpty() || user.isEmpty()) {
        return url;
    }
    if (qstrcmp(key, "linkedin") == 0) {
        return QStringLiteral("https://www.linkedin.com/in/") + user;
    }
    return qstrcmp(key, "github") == 0 ? QStringLiteral("https://github.com/") + user : QString();
}

// Only what the resume says in so many words. Legal facts, salary and demographics are never taken from it.
QJsonObject valuesOf(const QJsonObject& resume) {
    QJsonObject values;
    const QJsonObject basics = resume.value(word("basics")).toObject();
    const PersonName name = splitPersonName(textOf(basics, "name"));
    insertIfThere(values, "first_name", name.first);
    insertIfThere(values, "last_name", name.last);
    for (const Mapping& mapping : basicMembers) {
        insertIfThere(values, mapping.key, textOf(basics, mapping.member));
    }
    const QJsonObject location = basics.value(word("location")).toObject();
    for (const Mapping& mapping : locationMembers) {
        insertIfThere(values, mapping.key, textOf(location, mapping.member));
    }
    insertIfThere(values, "location", textOf(location, "city"));
    const QJsonArray profiles = basics.value(word("profiles")).toArray();
    for (const auto& entry : profiles) {
        const QJsonObject profile = entry.toObject();
        for (const Mapping& network : networks) {
            const bool same = textOf(profile, "network").compare(word(network.member), Qt::CaseInsensitive) == 0;
            if (same && !values.contains(word(network.key))) { // the first of several is the one that is kept in step
                insertIfThere(values, network.key, profileAddress(profile, network.key));
            }
        }
    }
    const QJsonObject latest = resume.value(word("work")).toArray().first().toObject();
    const QString end = textOf(latest, "endDate");
    if (end.isEmpty() || end.compare(word("present"), Qt::CaseInsensitive) == 0) {
        insertIfThere(values, "current_company", textOf(latest, "name"));
        insertIfThere(values, "current_title", textOf(latest, "position"));
    }
    return values;
}

Result<QJsonObject> parsed(const QByteArray& json) {
    if (json.size() > largestJsonResume) {
        return failure(ErrorKind::TooLarge, QStringLiteral("the file is larger than 8 MiB"));
    }
    QByteArray text = json;
    if (text.startsWith("\xef\xbb\xbf")) {
        text.remove(0, 3);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = text.left(error.offset).count('\n') + 1;
        return failure(ErrorKind::Invalid, QStringLiteral("not JSON, line %1: %2").arg(line).arg(error.errorString()));
    }
    if (!document.isObject()) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a JSON Resume: should be an object"));
    }
    return document.object();
}

// Sets or removes a text member so that it says the profile's value; what says it already stays as it is written.
void sync(QJsonObject& object, const char* member, const QString& value) {
    const QString now = textOf(object, member);
    if (value.isEmpty() && !now.isEmpty()) {
        object.remove(word(member));
    } else if (now != value) {
        object.insert(word(member), value);
    }
}

// What was there stays there, even if nothing is in it.
template <class Members>
void putBack(QJsonObject& parent, const char* member, const Members& members) {
    const bool wasThere = parent.contains(word(member)) && !parent.value(word(member)).isNull();
    if (wasThere || !members.isEmpty()) {
        parent.insert(word(member), members);
    }
}

void syncNetworks(QJsonObject& basics, const Profile& profile) {
    QJsonArray profiles = basics.value(word("profiles")).toArray();
    for (const Mapping& network : networks) {
        const QString value = profile.value(word(network.key)).trimmed();
        qsizetype at = 0;
        while (at < profiles.size() &&
               textOf(profiles.at(at).toObject(), "network").compare(word(network.member), Qt::CaseInsensitive) != 0) {
            ++at;
        }
        if (at == profiles.size() && !value.isEmpty()) {
            profiles.append(QJsonObject{{word("network"), word(network.member)}, {word("url"), value}});
        } else if (at < profiles.size()) {
            QJsonObject entry = profiles.at(at).toObject();
            const QString now = profileAddress(entry, network.key);
            if (value.isEmpty() && !now.isEmpty()) {
                profiles.removeAt(at);
            } else if (now != value) {
                entry.insert(word("url"), value);
                profiles.replace(at, entry);
            }
        }
    }
    putBack(basics, "profiles", profiles);
}

// "work_rights": a list with a row for each country.
Result<QVector<WorkRight>> workRightsIn(const QJsonObject& block) {
    const QString path = QString(ourBlock) + u'.' + QString(workRightsKey);
    const QJsonValue list = block.value(workRightsKey);
    if (!list.isArray() && !list.isNull() && !list.isUndefined()) {
        return wrong(path, "a list");
    }
    const QJsonArray rows = list.toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString at = path + QStringLiteral("[%1]").arg(i);
        if (!rows.at(i).isObject()) {
            return wrong(at, "an object");
        }
        const QJsonObject row = rows.at(i).toObject();
        const QString country = row.value(word("country")).toString();
        if (!country.isEmpty() && countryCode(country).isEmpty()) {
            return wrong(at + QStringLiteral(".country"), "a country, for example DE");
        }
        for (auto it = row.begin(); it != row.end(); ++it) {
            if (!it.value().isString()) {
                return wrong(at + u'.' + it.key(), "text");
            }
        }
    }
    QVector<WorkRight> rights = workRights(QJsonObject{{workRightsKey, rows}});
    for (WorkRight& right : rights) {
        right.country = countryCode(right.country);
    }
    return rights;
}

} // namespace

Result<Profile> profileFromJsonResume(const QByteArray& json) {
    const auto resume = parsed(json);
    if (!resume) {
        return tl::unexpected<Error>(resume.error());
    }
    if (auto checked = checkSchema(*resume); !checked) {
        return tl::unexpected<Error>(checked.error());
    }
    const auto block = objectAt(*resume, ourBlock.data(), ourBlock);
    if (!block) {
        return tl::unexpected<Error>(block.error());
    }
    const QString valuesPath = ourBlock + QStringLiteral(".values");
    const auto own = objectAt(*block, "values", valuesPath);
    if (!own) {
        return tl::unexpected<Error>(own.error());
    }
    Profile profile;
    profile.resume = modernised(*resume);
    profile.resume.remove(ourBlock);
    profile.values = valuesOf(profile.resume);
    for (auto it = own->begin(); it != own->end(); ++it) {
        if (!isTextOrNothing(it.value())) {
            return wrong(valuesPath + u'.' + it.key(), "text");
        }
        const QString text =
            it.value().isDouble() ? it.value().toVariant().toString() : it.value().toString().trimmed();
        if (text.isEmpty()) {
            profile.values.remove(it.key());
        } else {
            profile.values.insert(it.key(), text);
        }
    }
    const auto rights = workRightsIn(*block);
    if (!rights) {
        return tl::unexpected<Error>(rights.error());
    }
    setWorkRights(profile.values, *rights);
    profile.values = withWorkRights(profile.values); // files of older versions
    const QString label = textOf(*block, "name");
    profile.name = label.isEmpty() ? textOf(profile.resume.value(word("basics")).toObject(), "label") : label;
    profile.language = textOf(*block, "language");
    return profile;
}

QByteArray profileToJsonResume(const Profile& profile) {
    QJsonObject resume = profile.resume;
    QJsonObject basics = resume.value(word("basics")).toObject();
    const QStringList names{profile.value(word("first_name")).trimmed(), profile.value(word("last_name")).trimmed()};
    const QString name = names.join(u' ').trimmed();
    if (textOf(basics, "name").simplified() != name) {
        sync(basics, "name", name);
    }
    for (const Mapping& mapping : basicMembers) {
        sync(basics, mapping.member, profile.value(word(mapping.key)).trimmed());
    }
    QJsonObject location = basics.value(word("location")).toObject();
    for (const Mapping& mapping : locationMembers) {
        sync(location, mapping.member, profile.value(word(mapping.key)).trimmed());
    }
    putBack(basics, "location", location);
    syncNetworks(basics, profile);
    putBack(resume, "basics", basics);
    if (!resume.contains(word("$schema"))) {
        resume.insert(word("$schema"),
                      QStringLiteral("https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"));
    }
    // A value that the resume's own members would bring back on import, though the seeker removed it, is kept as empty.
    QJsonObject values = profile.values;
    const QJsonValue rights = values.take(workRightsKey);
    const QJsonObject implied = valuesOf(resume);
    for (auto it = implied.begin(); it != implied.end(); ++it) {
        if (!values.contains(it.key())) {
            values.insert(it.key(), QString());
        }
    }
    QJsonObject block{{word("version"), 1},
                      {word("name"), profile.name},
                      {word("language"), profile.language},
                      {word("values"), values}};
    if (rights.isArray()) {
        block.insert(workRightsKey, rights);
    }
    resume.insert(ourBlock, block);
    return QJsonDocument(resume).toJson(QJsonDocument::Indented);
}

} // namespace postulant
