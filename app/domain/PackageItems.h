#pragma once

#include "domain/AnswerBank.h"
#include "domain/Package.h"

// What a package says of the seeker: profile and answers, each value with where it comes from. Pure.
namespace postulant {

struct ChosenItem {
    PackageItem item;
    qint64 answerId = 0; // 0: from the profile
};

// What the seeker's settings answer.
struct SettingAnswers {
    bool declineVoluntary = false;
    bool agreeToProcessing = false;
};
// The item that agrees to the processing of the application's data: no other consent is ever given for the seeker.
inline constexpr QLatin1String dataConsentKey("data_processing_consent");

// An answer for this application, company or site goes before the profile's field that asks the same; so does one that
// was left blank on purpose, and takes the field out. asked: what runs of this application stopped for, in the forms'
// words: an answer to it goes along in those words. Required fields without a value are there too, empty. What a
// setting answers comes last: never in place of a value, or of what was left blank on purpose.
QVector<ChosenItem> packageItems(const Profile& profile, const QVector<BankAnswer>& bank, const AnswerPlace& place,
                                 const QStringList& asked, const SettingAnswers& settings = {});

// "answers", "answers: this company": the source of an item, and back; nullopt: not from the answers.
QString answerSource(AnswerScope scope);
std::optional<AnswerScope> scopeOfSource(QStringView source);
bool isSettingSource(QStringView source); // "setting: …"

} // namespace postulant
