#include "domain/Profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <array>

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

constexpr std::array sections{"work",   "volunteer", "education", "awards",     "certificates", "publications",
                              "skills", "languages", "interests", "references", "projects"};

// Members of a section's entries that have to be text, or a list of texts.
struct Member {
    const char* section;
    const char* name;
    bool list;
};
constexpr Member members[] = {
    {"work", "name", false},
    {"work", "company", false},
    {"work", "position", false},
    {"work", "url", false},
    {"work", "startDate", false},
    {"work", "endDate", false},
    {"work", "summary", false},
    {"work", "highlights", true},
    {"volunteer", "organization", false},
    {"volunteer", "position", false},
    {"education", "institution", false},
    {"education", "area", false},
    {"education", "studyType", false},
    {"education", "startDate", false},
    {"education", "endDate", false},
    {"education", "courses", true},
    {"awards", "title", false},
    {"certificates", "name", false},
    {"publications", "name", false},
    {"skills", "name", false},
    {"skills", "level", false},
    {"skills", "keywords", true},
    {"languages", "language", false},
    {"languages", "fluency", false},
    {"interests", "name", false},
    {"interests", "keywords", true},
    {"references", "name", false},
    {"references", "reference", false},
    {"projects", "name", false},
    {"projects", "highlights", true},
    {"projects", "keywords", true},
    {"projects", "roles", true},
};

bool isTextOrNothing(const QJsonValue& value) {
    return value.isString() || value.isDouble() || value.isNull() || value.isUndefined();
}

Done checkTexts(const QJsonObject& object, const QString& path, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (!isTextOrNothing(object.value(word(name)))) {
            return wrong(path + u'.' + word(name), "text");
        }
    }
    return {};
}

Result<QJsonObject> objectAt(const QJsonObject& parent, const char* name, const QString& path) {
    const QJsonValue value = parent.value(word(name));
    if (!value.isObject() && !value.isNull() && !value.isUndefined()) {
        return wrong(path, "an object");
    }
    return value.toObject();
}

Result<QJsonArray> listAt(const QJsonObject& parent, const char* name, const QString& path) {
    const QJsonValue value = parent.value(word(name));
    if (!value.isArray() && !value.isNull() && !value.isUndefined()) {
        return wrong(path, "a list");
    }
    return value.toArray();
}

Done checkMember(const QJsonObject& entry, const Member& member, const QString& path) {
    if (!member.list) {
        return checkTexts(entry, path, {member.name});
    }
    const QString name = path + u'.' + word(member.name);
    const auto list = listAt(entry, member.name, name);
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    for (qsizetype i = 0; i < list->size(); ++i) {
        if (!isTextOrNothing(list->at(i))) {
            return wrong(QStringLiteral("%1[%2]").arg(name).arg(i), "text");
        }
    }
    return {};
}

Done checkSections(const QJsonObject& resume) {
    for (const char* section : sections) {
        const QString name = word(section);
        const auto list = listAt(resume, section, name);
        if (!list) {
            return tl::unexpected<Error>(list.error());
        }
        for (qsizetype i = 0; i < list->size(); ++i) {
            const QString path = QStringLiteral("%1[%2]").arg(name).arg(i);
            if (!list->at(i).isObject()) {
                return wrong(path, "an object");
            }
            for (const Member& member : members) {
                if (name != word(member.section)) {
                    continue;
                }
                if (auto checked = checkMember(list->at(i).toObject(), member, path); !checked) {
                    return checked;
                }
            }
        }
    }
    return {};
}

Done checkBasics(const QJsonObject& resume) {
    const auto basics = objectAt(resume, "basics", QStringLiteral("basics"));
    if (!basics) {
        return tl::unexpected<Error>(basics.error());
    }
    if (auto checked = checkTexts(*basics, QStringLiteral("basics"),
                                  {"name", "label", "image", "picture", "email", "phone", "url", "website", "summary"});
        !checked) {
        return checked;
    }
    const auto location = objectAt(*basics, "location", QStringLiteral("basics.location"));
    if (!location) {
        return tl::unexpected<Error>(location.error());
    }
    if (auto checked = checkTexts(*location, QStringLiteral("basics.location"),
                                  {"address", "postalCode", "city", "countryCode", "region"});
        !checked) {
        return checked;
    }
    const auto profiles = listAt(*basics, "profiles", QStringLiteral("basics.profiles"));
    if (!profiles) {
        return tl::unexpected<Error>(profiles.error());
    }
    for (qsizetype i = 0; i < profiles->size(); ++i) {
        const QString path = QStringLiteral("basics.profiles[%1]").arg(i);
        if (!profiles->at(i).isObject()) {
            return wrong(path, "an object");
        }
        if (auto checked = checkTexts(profiles->at(i).toObject(), path, {"network", "username", "url"}); !checked) {
            return checked;
        }
    }
    return {};
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

// "Ana de la Cruz" → "Ana", "de la Cruz": small words before the last name belong to it.
void splitName(const QString& name, QJsonObject& values) {
    static const QStringList particles{QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("de"),
                                       QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("del"),
                                       QStringLiteral("di"),  QStringLiteral("da"),  QStringLiteral("la"),
                                       QStringLiteral("dos"), QStringLiteral("zu"),  QStringLiteral("bin")};
    const QStringList parts = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty()) {
        return;
    }
    qsizetype last = parts.size() - 1;
    while (last > 1 && particles.contains(parts[last - 1])) {
        --last;
    }
    if (last > 0) {
        values.insert(word("last_name"), parts.mid(last).join(u' '));
    }
    values.insert(word("first_name"), parts.mid(0, qMax<qsizetype>(last, 1)).join(u' '));
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
    splitName(textOf(basics, "name"), values);
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
            if (textOf(profile, "network").compare(word(network.member), Qt::CaseInsensitive) == 0) {
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

// Sets or removes a text member so that it says the profile's value.
void sync(QJsonObject& object, const char* member, const QString& value) {
    if (value.isEmpty()) {
        object.remove(word(member));
    } else if (textOf(object, member) != value) {
        object.insert(word(member), value);
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
        } else if (at < profiles.size() && value.isEmpty()) {
            profiles.removeAt(at);
        } else if (at < profiles.size() && profileAddress(profiles.at(at).toObject(), network.key) != value) {
            QJsonObject entry = profiles.at(at).toObject();
            entry.insert(word("url"), value);
            profiles.replace(at, entry);
        }
    }
    if (profiles.isEmpty()) {
        basics.remove(word("profiles"));
    } else {
        basics.insert(word("profiles"), profiles);
    }
}

} // namespace

Result<Profile> profileFromJsonResume(const QByteArray& json) {
    const auto resume = parsed(json);
    if (!resume) {
        return tl::unexpected<Error>(resume.error());
    }
    if (auto checked = checkBasics(*resume); !checked) {
        return tl::unexpected<Error>(checked.error());
    }
    if (auto checked = checkSections(*resume); !checked) {
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
    const QString label = textOf(*block, "name");
    profile.name = label.isEmpty() ? textOf(profile.resume.value(word("basics")).toObject(), "label") : label;
    profile.language = textOf(*block, "language");
    return profile;
}

QByteArray profileToJsonResume(const Profile& profile) {
    QJsonObject resume = profile.resume;
    QJsonObject basics = resume.value(word("basics")).toObject();
    const QStringList names{profile.value(word("first_name")).trimmed(), profile.value(word("last_name")).trimmed()};
    sync(basics, "name", names.join(u' ').trimmed());
    for (const Mapping& mapping : basicMembers) {
        sync(basics, mapping.member, profile.value(word(mapping.key)).trimmed());
    }
    QJsonObject location = basics.value(word("location")).toObject();
    for (const Mapping& mapping : locationMembers) {
        sync(location, mapping.member, profile.value(word(mapping.key)).trimmed());
    }
    if (location.isEmpty()) {
        basics.remove(word("location"));
    } else {
        basics.insert(word("location"), location);
    }
    syncNetworks(basics, profile);
    resume.insert(word("basics"), basics);
    if (!resume.contains(word("$schema"))) {
        resume.insert(word("$schema"),
                      QStringLiteral("https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"));
    }
    // A value that the resume's own members would bring back on import, though the seeker removed it, is kept as empty.
    QJsonObject values = profile.values;
    const QJsonObject implied = valuesOf(resume);
    for (auto it = implied.begin(); it != implied.end(); ++it) {
        if (!values.contains(it.key())) {
            values.insert(it.key(), QString());
        }
    }
    resume.insert(ourBlock, QJsonObject{{word("version"), 1},
                                        {word("name"), profile.name},
                                        {word("language"), profile.language},
                                        {word("values"), values}});
    return QJsonDocument(resume).toJson(QJsonDocument::Indented);
}

} // namespace postulant
