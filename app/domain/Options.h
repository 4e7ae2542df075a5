#pragma once

#include "domain/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QVector>

#include <optional>

// Every setting of the engine that a seeker may change: one row each, read with its default where nothing or nonsense
// is stored. Adding one is a value here and a row in Options.cpp; its words are in ui/pages/settings/OptionWords.cpp.
namespace postulant {

enum class Option {
    // Guard: what asks or refuses before a posting is applied to
    CompanyLimit, // applications to one company within CompanyDays; 0: no limit
    CompanyDays,
    CompanyCooldownDays, // days between two applications to one company; 0: none
    SimilarDays,         // how far back a like title at the same company asks; 0: never
    // Sending
    DailyCap,      // applications a local day, over all sites; 0: none
    QuietFrom,     // local time of day; empty: no quiet hours
    QuietUntil,    // may be earlier than QuietFrom: over midnight
    StartAt,       // UTC ms: nothing is sent before; 0: no such wish
    SpendDailyCap, // in the servers' own unit, as a run reports it; 0: none
    SpendMonthlyCap,
    Retries,      // of an application whose trouble can pass; 0: none
    RetryMinutes, // before the first retry, doubling
    // Watching
    StuckMinutes, // without any sign of life, before a running run is called stuck
    WaitForCodes, // a run may wait for a one-time code that the form mails to the seeker, instead of ending there
    // Public posting data
    LookUpPostings, // company, title and whether it is closed, from the site's public data
    // Listeners
    Webhooks,
    WebhookAddress, // of this computer, where servers can reach it; empty: loopback
    WebhookPort,    // 0: a free one, kept
    Metrics,
    MetricsPort,
    // Alerts
    AlertFailedPercent,  // of the last AlertLeast or more ended runs; 0: never
    AlertLimitedPercent, // of the requests of the last ten minutes that were answered 429; 0: never
    AlertLeast,
    AuditDays, // looks at runs are rolled up by day when older
    // Evidence: what the rules would remove when the seeker says so
    EvidenceRecordingDays, // 0: for ever
    EvidenceBudgetMb,      // 0: no limit
    // Checks
    ResumeDays, // a resume that was added longer ago is remarked; 0: never
    ReviewWhen, // which packages the seeker looks at before they are sent; see ReviewRule.h
    // Answers that a setting gives where nothing else does; see PackageItems.h
    DeclineVoluntary,  // voluntary demographic questions that the profile leaves open are declined
    AgreeToProcessing, // the employer may process the data of the application
};

struct OptionSpec {
    Option option;
    enum class Kind { Number, Amount, Switch, TimeOfDay, Instant, Address, Choice } kind;
    const char* key; // of the setting and of the terminal: "guard.company-limit"
    const char* fallback;
    double least = 0; // of Number, Amount and Instant
    double most = 0;
    const char* choices = ""; // of Choice: the words that are allowed, with blanks between them
};
const QVector<OptionSpec>& optionSpecs(); // in the order of the enum
const OptionSpec& optionSpec(Option option);
QStringList optionChoices(const OptionSpec& spec);
const OptionSpec* optionByKey(QStringView key); // nullptr: unknown

// The stored form of what a person wrote: numbers without blanks, "22:00", "1"/"0", "" where that means none. An
// Instant is UTC ms as text; "" is none. Error: Invalid, detail says what is allowed.
Result<QString> optionText(const OptionSpec& spec, const QString& written);

// A snapshot of all of them. Cheap to copy.
class Options {
public:
    Options() = default;                                     // every default
    explicit Options(const QHash<QString, QString>& stored); // setting key → text; nonsense counts as not stored

    int number(Option option) const;
    double amount(Option option) const;
    bool on(Option option) const;
    std::optional<QTime> timeOfDay(Option option) const;
    qint64 instant(Option option) const; // UTC ms; 0: none
    QString text(Option option) const;
    bool isDefault(Option option) const;

private:
    QHash<QString, QString> m_values;
};

} // namespace postulant
