#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

// The seeker's own data: one profile is one self (language, field) of one person.
namespace postulant {

enum class Sensitivity { Plain, Personal, Legal, Salary, Demographic };
QString code(Sensitivity);
std::optional<Sensitivity> sensitivityFromCode(QStringView text);

// What application forms ask beyond a resume, as one table: adding a question means adding one row in
// ProfileFields.cpp. key is also the name under which the value is sent ("first_name", "authorized_to_work").
struct ProfileField {
    enum class Kind { Text, Email, Phone, Url, Country, Date, Choice, MultiLine };
    const char* key;
    const char* section;  // "you", "contact", "work", "links", "terms", "origin", "equal"
    const char* label;    // English, marked for translation in context "ProfileField"; so is each word of choices
    const char* question; // as forms word it, English; goes into the package beside the answer
    Kind kind;
    Sensitivity sensitivity;
    bool required;       // an application without it is not ready
    const char* choices; // "Yes|No|…" for Kind::Choice, else nullptr; the first words are sent as they are
};
const QVector<ProfileField>& profileFields();
const ProfileField* profileField(QStringView key); // nullptr if unknown

// values: field key → what the seeker typed, trimmed; an absent or empty value means "stop and ask", never a guess.
// What belongs to a country is a list under workRightsKey, see WorkRights.h. resume: the JSON Resume document the
// profile was read from, unknown fields kept.
struct Profile {
    qint64 id = 0;
    QString name; // the self's label, e.g. "Analyst"
    QString language;
    QJsonObject values;
    QJsonObject resume;

    QString value(QLatin1String key) const { return values.value(key).toString(); }
};

struct Answer {
    qint64 id = 0;
    QString question;
    QString answer;
    Sensitivity sensitivity = Sensitivity::Plain;
    QString source;       // "you", "imported from …"
    qint64 updatedAt = 0; // UTC ms
};

// Question texts are compared in this form: case, punctuation and whitespace folded.
QString normalisedQuestion(QStringView question);

inline constexpr qint64 largestJsonResume = 8 * 1024 * 1024; // bytes

// JSON Resume 1.0.0 in and out; our fields live in the block "x-postulant" {version, values, work_rights}. Unknown
// members survive the round trip. Import tolerates older files (work[].company, basics.picture). Errors name the field;
// TooLarge.
Result<Profile> profileFromJsonResume(const QByteArray& json);
QByteArray profileToJsonResume(const Profile& profile);

} // namespace postulant
