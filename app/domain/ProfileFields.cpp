#include "domain/Profile.h"

#include <algorithm>
#include <array>

// The questions that public application forms ask, about in the order of how often they do (contact and links first).
// Legal facts, salary and demographics start empty and stay empty until the seeker fills them; a demographic question
// can be declined in so many words, which is an answer of its own.
namespace postulant {
namespace {

using Kind = ProfileField::Kind;

constexpr ProfileField youFields[] = {
    {"first_name", "you", QT_TRANSLATE_NOOP("ProfileField", "First name"), "First name", Kind::Text,
     Sensitivity::Personal, true, nullptr},
    {"last_name", "you", QT_TRANSLATE_NOOP("ProfileField", "Last name"), "Last name", Kind::Text, Sensitivity::Personal,
     true, nullptr},
    {"preferred_name", "you", QT_TRANSLATE_NOOP("ProfileField", "Preferred first name"), "Preferred first name",
     Kind::Text, Sensitivity::Personal, false, nullptr},
    {"salutation", "you", QT_TRANSLATE_NOOP("ProfileField", "Salutation"), "Salutation", Kind::Choice,
     Sensitivity::Personal, false, "Ms|Mr|Mx|Dr|None"},
    {"pronouns", "you", QT_TRANSLATE_NOOP("ProfileField", "Pronouns"), "What are your pronouns?", Kind::Text,
     Sensitivity::Personal, false, nullptr},
    {"date_of_birth", "you", QT_TRANSLATE_NOOP("ProfileField", "Date of birth"), "Date of birth", Kind::Date,
     Sensitivity::Demographic, false, nullptr},
    {"nationality", "you", QT_TRANSLATE_NOOP("ProfileField", "Nationality"), "What is your nationality?", Kind::Country,
     Sensitivity::Demographic, false, nullptr},
};

constexpr ProfileField contactFields[] = {
    {"email", "contact", QT_TRANSLATE_NOOP("ProfileField", "Email"), "Email address", Kind::Email,
     Sensitivity::Personal, true, nullptr},
    {"phone", "contact", QT_TRANSLATE_NOOP("ProfileField", "Phone"), "Phone number with country code", Kind::Phone,
     Sensitivity::Personal, false, nullptr},
    {"location", "contact", QT_TRANSLATE_NOOP("ProfileField", "Current location"),
     "Where are you currently located (city)?", Kind::Text, Sensitivity::Personal, false, nullptr},
    {"street", "contact", QT_TRANSLATE_NOOP("ProfileField", "Street and number"), "Street address", Kind::Text,
     Sensitivity::Personal, false, nullptr},
    {"postal_code", "contact", QT_TRANSLATE_NOOP("ProfileField", "Postal code"), "Postal code", Kind::Text,
     Sensitivity::Personal, false, nullptr},
    {"city", "contact", QT_TRANSLATE_NOOP("ProfileField", "City"), "City", Kind::Text, Sensitivity::Personal, false,
     nullptr},
    {"region", "contact", QT_TRANSLATE_NOOP("ProfileField", "State or region"), "State or region", Kind::Text,
     Sensitivity::Personal, false, nullptr},
    {"country", "contact", QT_TRANSLATE_NOOP("ProfileField", "Country"), "Country of residence", Kind::Country,
     Sensitivity::Personal, false, nullptr},
};

constexpr ProfileField linksFields[] = {
    {"linkedin", "links", QT_TRANSLATE_NOOP("ProfileField", "LinkedIn"), "LinkedIn profile", Kind::Url,
     Sensitivity::Plain, false, nullptr},
    {"website", "links", QT_TRANSLATE_NOOP("ProfileField", "Website"), "Website", Kind::Url, Sensitivity::Plain, false,
     nullptr},
    {"github", "links", QT_TRANSLATE_NOOP("ProfileField", "GitHub"), "GitHub profile", Kind::Url, Sensitivity::Plain,
     false, nullptr},
    {"portfolio", "links", QT_TRANSLATE_NOOP("ProfileField", "Portfolio"), "Portfolio", Kind::Url, Sensitivity::Plain,
     false, nullptr},
};

constexpr ProfileField workFields[] = {
    {"current_company", "work", QT_TRANSLATE_NOOP("ProfileField", "Current company"), "Current company", Kind::Text,
     Sensitivity::Plain, false, nullptr},
    {"current_title", "work", QT_TRANSLATE_NOOP("ProfileField", "Current job title"), "Current job title", Kind::Text,
     Sensitivity::Plain, false, nullptr},
    {"years_experience", "work", QT_TRANSLATE_NOOP("ProfileField", "Years of experience"),
     "How many years of professional experience do you have?", Kind::Text, Sensitivity::Plain, false, nullptr},
    {"highest_education", "work", QT_TRANSLATE_NOOP("ProfileField", "Highest degree"),
     "What is your highest level of education?", Kind::Text, Sensitivity::Plain, false, nullptr},
    {"languages", "work", QT_TRANSLATE_NOOP("ProfileField", "Languages and levels"),
     "Which languages do you speak, and how well?", Kind::Text, Sensitivity::Plain, false, nullptr},
    {"driving_licence", "work", QT_TRANSLATE_NOOP("ProfileField", "Driving licence"),
     "Do you hold a driving licence, and of which classes?", Kind::Text, Sensitivity::Plain, false, nullptr},
};

constexpr ProfileField termsFields[] = {
    {"authorized_to_work", "terms", QT_TRANSLATE_NOOP("ProfileField", "Authorized to work there"),
     "Are you legally authorized to work in the country of this job?", Kind::Choice, Sensitivity::Legal, false,
     "Yes|No"},
    {"requires_sponsorship_now", "terms", QT_TRANSLATE_NOOP("ProfileField", "Needs sponsorship now"),
     "Do you now require visa sponsorship to work in the country of this job?", Kind::Choice, Sensitivity::Legal, false,
     "Yes|No"},
    {"requires_sponsorship_future", "terms", QT_TRANSLATE_NOOP("ProfileField", "Needs sponsorship later"),
     "Will you in the future require visa sponsorship to work in the country of this job?", Kind::Choice,
     Sensitivity::Legal, false, "Yes|No"},
    {"work_authorization_by_country", "terms", QT_TRANSLATE_NOOP("ProfileField", "Authorized, by country"),
     "In which countries are you authorized to work?", Kind::MultiLine, Sensitivity::Legal, false, nullptr},
    {"visa_type", "terms", QT_TRANSLATE_NOOP("ProfileField", "Visa or permit"),
     "Which visa or work permit do you hold?", Kind::Text, Sensitivity::Legal, false, nullptr},
    {"over_18", "terms", QT_TRANSLATE_NOOP("ProfileField", "18 or older"), "Are you 18 years of age or older?",
     Kind::Choice, Sensitivity::Legal, false, "Yes|No"},
    {"security_clearance", "terms", QT_TRANSLATE_NOOP("ProfileField", "Security clearance"),
     "Do you hold a security clearance?", Kind::Text, Sensitivity::Legal, false, nullptr},
    {"background_check", "terms", QT_TRANSLATE_NOOP("ProfileField", "Background check"),
     "Do you consent to a background check?", Kind::Choice, Sensitivity::Legal, false, "Yes|No"},
    {"non_compete", "terms", QT_TRANSLATE_NOOP("ProfileField", "Non-compete"),
     "Are you bound by a non-compete or similar agreement?", Kind::Choice, Sensitivity::Legal, false, "Yes|No"},
    {"notice_period", "terms", QT_TRANSLATE_NOOP("ProfileField", "Notice period"), "What is your notice period?",
     Kind::Text, Sensitivity::Plain, false, nullptr},
    {"earliest_start", "terms", QT_TRANSLATE_NOOP("ProfileField", "Earliest start"),
     "What is your earliest start date?", Kind::Text, Sensitivity::Plain, false, nullptr},
    {"salary_expectation", "terms", QT_TRANSLATE_NOOP("ProfileField", "Salary expectation"),
     "What is your expected salary?", Kind::Text, Sensitivity::Salary, false, nullptr},
    {"salary_currency", "terms", QT_TRANSLATE_NOOP("ProfileField", "Currency of the salary"),
     "In which currency is your expected salary?", Kind::Text, Sensitivity::Salary, false, nullptr},
    {"salary_period", "terms", QT_TRANSLATE_NOOP("ProfileField", "Salary is meant per"),
     "For which period is your expected salary?", Kind::Choice, Sensitivity::Salary, false, "Year|Month|Day|Hour"},
    {"current_salary", "terms", QT_TRANSLATE_NOOP("ProfileField", "Current salary"), "What is your current salary?",
     Kind::Text, Sensitivity::Salary, false, nullptr},
    {"willing_to_relocate", "terms", QT_TRANSLATE_NOOP("ProfileField", "Willing to relocate"),
     "Are you willing to relocate?", Kind::Choice, Sensitivity::Plain, false, "Yes|No"},
    {"work_mode", "terms", QT_TRANSLATE_NOOP("ProfileField", "Way of working"),
     "Do you prefer to work on-site, hybrid or remotely?", Kind::Choice, Sensitivity::Plain, false,
     "On-site|Hybrid|Remote|Any"},
    {"contract_type", "terms", QT_TRANSLATE_NOOP("ProfileField", "Type of contract"),
     "Which type of employment are you looking for?", Kind::Choice, Sensitivity::Plain, false,
     "Full-time|Part-time|Contract|Internship|Any"},
    {"willing_to_travel", "terms", QT_TRANSLATE_NOOP("ProfileField", "Willing to travel"),
     "How much are you willing to travel?", Kind::Text, Sensitivity::Plain, false, nullptr},
    {"shift_work", "terms", QT_TRANSLATE_NOOP("ProfileField", "Shift work"), "Are you willing to work in shifts?",
     Kind::Choice, Sensitivity::Plain, false, "Yes|No"},
};

constexpr ProfileField originFields[] = {
    {"how_did_you_hear", "origin", QT_TRANSLATE_NOOP("ProfileField", "How you heard of the job"),
     "How did you hear about this job?", Kind::Text, Sensitivity::Plain, false, nullptr},
    {"how_did_you_hear_fallback", "origin", QT_TRANSLATE_NOOP("ProfileField", "If that is not on the list"),
     "How did you hear about this job, if the list does not have it?", Kind::Choice, Sensitivity::Plain, false,
     "Other|Company website"},
    {"referred_by", "origin", QT_TRANSLATE_NOOP("ProfileField", "Referred by"),
     "Were you referred by an employee, and by whom?", Kind::Text, Sensitivity::Personal, false, nullptr},
};

constexpr ProfileField equalFields[] = {
    {"gender", "equal", QT_TRANSLATE_NOOP("ProfileField", "Gender"), "What is your gender?", Kind::Choice,
     Sensitivity::Demographic, false, "Female|Male|Non-binary|Decline to answer"},
    {"hispanic_latino", "equal", QT_TRANSLATE_NOOP("ProfileField", "Hispanic or Latino"), "Are you Hispanic or Latino?",
     Kind::Choice, Sensitivity::Demographic, false, "Yes|No|Decline to answer"},
    {"ethnicity", "equal", QT_TRANSLATE_NOOP("ProfileField", "Race or ethnicity"), "What is your race or ethnicity?",
     Kind::Choice, Sensitivity::Demographic, false,
     "American Indian or Alaska Native|Asian|Black or African American|Hispanic or Latino|Native Hawaiian or Other "
     "Pacific Islander|White|Two or more races|Decline to answer"},
    {"veteran_status", "equal", QT_TRANSLATE_NOOP("ProfileField", "Veteran"), "Are you a protected veteran?",
     Kind::Choice, Sensitivity::Demographic, false,
     "I am a protected veteran|I am not a protected veteran|Decline to answer"},
    {"disability_status", "equal", QT_TRANSLATE_NOOP("ProfileField", "Disability"),
     "Do you have a disability, or have you had one in the past?", Kind::Choice, Sensitivity::Demographic, false,
     "Yes|No|Decline to answer"},
};

// What a choice is called on screen; what is sent stays English.
[[maybe_unused]] constexpr const char* choiceWords[] = {
    QT_TRANSLATE_NOOP("ProfileField", "Ms"),
    QT_TRANSLATE_NOOP("ProfileField", "Mr"),
    QT_TRANSLATE_NOOP("ProfileField", "Mx"),
    QT_TRANSLATE_NOOP("ProfileField", "Dr"),
    QT_TRANSLATE_NOOP("ProfileField", "None"),
    QT_TRANSLATE_NOOP("ProfileField", "Yes"),
    QT_TRANSLATE_NOOP("ProfileField", "No"),
    QT_TRANSLATE_NOOP("ProfileField", "Year"),
    QT_TRANSLATE_NOOP("ProfileField", "Month"),
    QT_TRANSLATE_NOOP("ProfileField", "Day"),
    QT_TRANSLATE_NOOP("ProfileField", "Hour"),
    QT_TRANSLATE_NOOP("ProfileField", "On-site"),
    QT_TRANSLATE_NOOP("ProfileField", "Hybrid"),
    QT_TRANSLATE_NOOP("ProfileField", "Remote"),
    QT_TRANSLATE_NOOP("ProfileField", "Any"),
    QT_TRANSLATE_NOOP("ProfileField", "Full-time"),
    QT_TRANSLATE_NOOP("ProfileField", "Part-time"),
    QT_TRANSLATE_NOOP("ProfileField", "Contract"),
    QT_TRANSLATE_NOOP("ProfileField", "Internship"),
    QT_TRANSLATE_NOOP("ProfileField", "Other"),
    QT_TRANSLATE_NOOP("ProfileField", "Company website"),
    QT_TRANSLATE_NOOP("ProfileField", "Female"),
    QT_TRANSLATE_NOOP("ProfileField", "Male"),
    QT_TRANSLATE_NOOP("ProfileField", "Non-binary"),
    QT_TRANSLATE_NOOP("ProfileField", "Decline to answer"),
    QT_TRANSLATE_NOOP("ProfileField", "American Indian or Alaska Native"),
    QT_TRANSLATE_NOOP("ProfileField", "Asian"),
    QT_TRANSLATE_NOOP("ProfileField", "Black or African American"),
    QT_TRANSLATE_NOOP("ProfileField", "Hispanic or Latino"),
    QT_TRANSLATE_NOOP("ProfileField", "Native Hawaiian or Other Pacific Islander"),
    QT_TRANSLATE_NOOP("ProfileField", "White"),
    QT_TRANSLATE_NOOP("ProfileField", "Two or more races"),
    QT_TRANSLATE_NOOP("ProfileField", "I am a protected veteran"),
    QT_TRANSLATE_NOOP("ProfileField", "I am not a protected veteran"),
};

constexpr std::array sensitivityCodes{"plain", "personal", "legal", "salary", "demographic"};

} // namespace

QString code(Sensitivity sensitivity) {
    return QString::fromLatin1(sensitivityCodes[static_cast<std::size_t>(sensitivity)]);
}

std::optional<Sensitivity> sensitivityFromCode(QStringView text) {
    for (std::size_t i = 0; i < sensitivityCodes.size(); ++i) {
        if (text == QLatin1String(sensitivityCodes[i])) {
            return static_cast<Sensitivity>(i);
        }
    }
    return std::nullopt;
}

const QVector<ProfileField>& profileFields() {
    static const QVector<ProfileField> fields = [] {
        QVector<ProfileField> all;
        const auto add = [&all](const auto& section) {
            for (const ProfileField& field : section) {
                all.append(field);
            }
        };
        add(youFields);
        add(contactFields);
        add(linksFields);
        add(workFields);
        add(termsFields);
        add(originFields);
        add(equalFields);
        return all;
    }();
    return fields;
}

const ProfileField* profileField(QStringView key) {
    const auto& fields = profileFields();
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [key](const ProfileField& known) { return key == QLatin1String(known.key); });
    return field == fields.end() ? nullptr : &*field;
}

} // namespace postulant
