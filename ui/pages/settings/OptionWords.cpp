#include "ui/pages/settings/OptionWords.h"

#include <QCoreApplication>

namespace postulant {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(OptionWords)
};

using Group = OptionGroup;

QString applications(int n) {
    return Say::tr("%n application(s)", "number of a limit", n);
}

QString days(int n) {
    return Say::tr("%n day(s)", "number of a limit", n);
}

QString times(int n) {
    return Say::tr("%n time(s)", "number of a limit", n);
}

QString minutes(int n) {
    return Say::tr("%n minute(s)", "number of a limit", n);
}

// One form for all numbers, so that the unit can be told from the number.
QString megabytes(int n) {
    //: Megabytes; %1 is a number
    return Say::tr("%1 MB").arg(n);
}

QString percent(int n) {
    return Say::tr("%n percent", "number of a limit", n);
}

QString runs(int n) {
    return Say::tr("%n run(s)", "number of a limit", n);
}

QString reviewWhen(const QString& word) {
    return word == QLatin1String("first-at-site") ? Say::tr("The first time at a site")
           : word == QLatin1String("warnings")    ? Say::tr("Only where something is worth a look")
                                                  : Say::tr("Always");
}

OptionWords guardWords(Option option) {
    switch (option) {
    case Option::CompanyLimit:
        return {Group::Guard, Say::tr("At one company, at most"), applications, Say::tr("no limit"),
                Say::tr("Counted over the days below. What is over it waits in the queue.")};
    case Option::CompanyDays:
        return {Group::Guard, Say::tr("Within"), days, {}, Say::tr("The days over which that is counted.")};
    case Option::CompanyCooldownDays:
        return {Group::Guard, Say::tr("Between two, at least"), days, Say::tr("no wait"),
                Say::tr("From one application at a company to the next.")};
    case Option::SimilarDays:
        return {Group::Guard, Say::tr("Ask about a like job for"), days, Say::tr("never"),
                Say::tr("A job with almost the same title at the same company may be the one that you applied to.")};
    default:
        return {};
    }
}

OptionWords sendingWords(Option option) {
    switch (option) {
    case Option::DailyCap:
        return {Group::Sending, Say::tr("A day, at most"), applications, Say::tr("no limit"),
                Say::tr("Over all sites, from midnight to midnight. Practice is not counted.")};
    case Option::QuietFrom:
        return {Group::Sending,
                Say::tr("Quiet from"),
                {},
                {},
                Say::tr("Nothing is sent from this time on, such as 22:00. Runs already started go on.")};
    case Option::QuietUntil:
        return {Group::Sending,
                Say::tr("Quiet until"),
                {},
                {},
                Say::tr("May be a time of the next morning, such as 7:00. Both are needed.")};
    case Option::StartAt:
        return {Group::Sending,
                Say::tr("Start at"),
                {},
                {},
                Say::tr("Nothing is sent before: a time such as 22:00, or a date and a time. Empty: at once.")};
    case Option::SpendDailyCap:
        return {Group::Sending,
                Say::tr("Spend a day, at most"),
                {},
                Say::tr("no limit"),
                Say::tr("In the money of the server, as it says what its runs cost. Servers that say no price are not "
                        "held up.")};
    case Option::SpendMonthlyCap:
        return {Group::Sending,
                Say::tr("Spend a month, at most"),
                {},
                Say::tr("no limit"),
                Say::tr("The same, from the first day of the month on.")};
    case Option::Retries:
        return {Group::Retries, Say::tr("Try again"), times, Say::tr("never"),
                Say::tr("Only where nothing was sent and the trouble can pass.")};
    case Option::RetryMinutes:
        return {Group::Retries, Say::tr("First after"), minutes, {}, Say::tr("Each further time after twice as long.")};
    default:
        return {};
    }
}

OptionWords otherWords(Option option) {
    switch (option) {
    case Option::StuckMinutes:
        return {Group::Watching,
                Say::tr("Call a run stuck after"),
                minutes,
                {},
                Say::tr("Without any sign of life from it.")};
    case Option::WaitForCodes:
        return {Group::Watching,
                Say::tr("Wait for codes"),
                {},
                {},
                Say::tr("Where a form mails you a code, the run waits some minutes for it and Postulant asks you. "
                        "Without, it ends there and nothing is sent.")};
    case Option::AuditDays:
        return {Group::Watching,
                Say::tr("Keep single requests for"),
                days,
                {},
                Say::tr("Older looks at runs are kept as counts by day.")};
    case Option::LookUpPostings:
        return {Group::JobSites,
                Say::tr("Look jobs up"),
                {},
                {},
                Say::tr("Asks the site for company, title and whether a job is still open, before anything is spent. "
                        "Nothing of you is sent with it.")};
    case Option::AlertFailedPercent:
        return {Group::Alerts, Say::tr("When so many fail"), percent, Say::tr("never"),
                Say::tr("Of the last runs that ended.")};
    case Option::AlertLimitedPercent:
        return {Group::Alerts, Say::tr("When a server slows us"), percent, Say::tr("never"),
                Say::tr("Of the requests of ten minutes that it asked to send later.")};
    case Option::AlertLeast:
        return {Group::Alerts, Say::tr("Not before"), runs, {}, Say::tr("Fewer say too little about what is wrong.")};
    case Option::Webhooks:
        return {Group::OtherPrograms,
                Say::tr("Listen to servers"),
                {},
                {},
                Say::tr("A server that can (its word is webhook) tells when a run has changed, so that Postulant looks "
                        "at once. It works without.")};
    case Option::WebhookAddress:
        return {Group::OtherPrograms,
                Say::tr("At this address"),
                {},
                {},
                Say::tr("A numeric address of this computer that the server can reach. Empty: this computer only.")};
    case Option::WebhookPort:
        return {Group::OtherPrograms,
                Say::tr("Port"),
                {},
                Say::tr("a free one"),
                Say::tr("A free one is kept once it is found.")};
    case Option::Metrics:
        return {Group::OtherPrograms,
                Say::tr("Offer metrics"),
                {},
                {},
                Say::tr("Counts of requests and runs, on this computer only, for programs such as Prometheus.")};
    case Option::EvidenceRecordingDays:
        return {Group::Evidence, Say::tr("Keep recordings for"), days, Say::tr("for ever"),
                Say::tr("They are the largest files by far. Screenshots are not touched by this.")};
    case Option::EvidenceBudgetMb:
        return {Group::Evidence, Say::tr("All files together, at most"), megabytes, Say::tr("no limit"),
                Say::tr("Over it practice goes first, then recordings, then other files, the oldest first.")};
    case Option::ResumeDays:
        return {Group::Checks, Say::tr("Ask about a resume after"), days, Say::tr("never"),
                Say::tr("Counted from the day it was added.")};
    case Option::ReviewWhen:
        return {Group::Checks,
                Say::tr("I look at what is sent"),
                {},
                {},
                Say::tr("The rest is sent without asking, when its turn comes. What is not complete, or is worth a "
                        "look, always waits in Review."),
                reviewWhen};
    case Option::DeclineVoluntary:
        return {Group::Checks,
                Say::tr("Decline voluntary questions"),
                {},
                {},
                Say::tr("About gender, ethnicity, veteran status and disability, where your profile leaves them open. "
                        "Without, they stay empty, and where a form demands an answer, it is asked.")};
    case Option::AgreeToProcessing:
        return {Group::Checks,
                Say::tr("Agree to data processing"),
                {},
                {},
                Say::tr("Ticks the box of a form that cannot be handed in without it; every package shows it. Without, "
                        "such a form stops and asks you.")};
    case Option::MetricsPort:
        return {Group::OtherPrograms,
                Say::tr("Port of the metrics"),
                {},
                Say::tr("a free one"),
                Say::tr("Where such a program finds them.")};
    default:
        return {};
    }
}

} // namespace

QString optionGroupTitle(OptionGroup group) {
    switch (group) {
    case Group::Guard:
        return Say::tr("Companies");
    case Group::Sending:
        return Say::tr("Sending");
    case Group::Retries:
        return Say::tr("Trying again");
    case Group::Watching:
        return Say::tr("Watching");
    case Group::JobSites:
        return Say::tr("Job sites");
    case Group::Alerts:
        return Say::tr("Warn me");
    case Group::OtherPrograms:
        return Say::tr("For other programs");
    case Group::Evidence:
        return Say::tr("How long files stay");
    case Group::Checks:
        return Say::tr("Checks before sending");
    }
    return {};
}

OptionWords optionWords(Option option) {
    for (const auto& words : {guardWords, sendingWords, otherWords}) {
        OptionWords found = words(option);
        if (!found.label.isEmpty()) {
            return found;
        }
    }
    return {};
}

} // namespace postulant
