#include "ui/widgets/words/Parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace postulant::words {
namespace {

struct ActionRow {
    Action action;
    const char* code;
    const char* text;
    const char* iconId;
    const char* consequence;
};

// clang-format off
constexpr std::array actionRows{
    ActionRow{Action::AddLogin, "add-login", QT_TRANSLATE_NOOP("Words", "Add login…"), "key", ""},
    ActionRow{Action::OpenPosting, "open-posting", QT_TRANSLATE_NOOP("Words", "Open posting"), "external", ""},
    ActionRow{Action::AppliedByHand, "applied-by-hand", QT_TRANSLATE_NOOP("Words", "I applied by hand"), "check",
              QT_TRANSLATE_NOOP("Words", "Counts as applied (claimed), on your word.")},
    ActionRow{Action::GiveUp, "give-up", QT_TRANSLATE_NOOP("Words", "Give up"), "",
              QT_TRANSLATE_NOOP("Words", "Keeps the row as Cancelled.")},
    ActionRow{Action::ApplyByHand, "apply-by-hand", QT_TRANSLATE_NOOP("Words", "Apply by hand"), "external",
              QT_TRANSLATE_NOOP("Words", "Opens the posting with your answers beside it to copy.")},
    ActionRow{Action::ReviewAgain, "review-again", QT_TRANSLATE_NOOP("Words", "Review again"), "review",
              QT_TRANSLATE_NOOP("Words", "Puts it into Review. Nothing is sent until you approve it there.")},
    ActionRow{Action::RemoveFromList, "remove", QT_TRANSLATE_NOOP("Words", "Remove from list"), "trash", ""},
    ActionRow{Action::CountAsClaimed, "count-as-claimed", QT_TRANSLATE_NOOP("Words", "Count as applied (claimed)"), "claimed",
              QT_TRANSLATE_NOOP("Words", "This posting stays closed to another try.")},
    ActionRow{Action::ShowEvidence, "show-evidence", QT_TRANSLATE_NOOP("Words", "Show evidence"), "image", ""},
    ActionRow{Action::LeaveIt, "leave-it", QT_TRANSLATE_NOOP("Words", "Leave it"), "", ""},
    ActionRow{Action::Answer, "answer", QT_TRANSLATE_NOOP("Words", "Answer…"), "answers",
              QT_TRANSLATE_NOOP("Words", "Saves the answer and puts the job into Review.")},
    ActionRow{Action::SkipJob, "skip", QT_TRANSLATE_NOOP("Words", "Skip this job"), "", ""},
    ActionRow{Action::CheckConnection, "check-connection", QT_TRANSLATE_NOOP("Words", "Check connection…"), "server", ""},
    //: {employer} is a company's name
    ActionRow{Action::WriteToEmployer, "write-to-employer", QT_TRANSLATE_NOOP("Words", "Write to {employer}…"), "mail", ""},
    ActionRow{Action::HandOverCode, "hand-over-code", QT_TRANSLATE_NOOP("Words", "Hand it over"), "check", ""},
    ActionRow{Action::StopRun, "stop-run", QT_TRANSLATE_NOOP("Words", "Stop this run…"), "stop", ""},
    ActionRow{Action::TryNow, "try-now", QT_TRANSLATE_NOOP("Words", "Try now"), "retry", ""},
    ActionRow{Action::StopRetries, "stop-retries", QT_TRANSLATE_NOOP("Words", "Do not try again"), "cancelled", ""},
    ActionRow{Action::ReplaceKey, "replace-key", QT_TRANSLATE_NOOP("Words", "Replace key…"), "key", ""},
    ActionRow{Action::OpenBilling, "open-billing", QT_TRANSLATE_NOOP("Words", "Open billing page"), "external", ""},
    ActionRow{Action::UseOtherConnection, "use-other-connection", QT_TRANSLATE_NOOP("Words", "Use another connection…"), "server", ""},
    ActionRow{Action::GoOn, "go-on", QT_TRANSLATE_NOOP("Words", "Go on"), "play", ""},
    ActionRow{Action::ChangeLimits, "change-limits", QT_TRANSLATE_NOOP("Words", "Change limits…"), "settings", ""},
    ActionRow{Action::AllowMoreTime, "allow-more-time", QT_TRANSLATE_NOOP("Words", "Allow more time…"), "timer", ""},
    ActionRow{Action::KeepWaiting, "keep-waiting", QT_TRANSLATE_NOOP("Words", "Keep waiting"), "timer", ""},
    ActionRow{Action::ContinueRun, "continue-run", QT_TRANSLATE_NOOP("Words", "Continue"), "play",
              QT_TRANSLATE_NOOP("Words", "Tells the server to go on with this run.")},
    ActionRow{Action::OpenRunAtServer, "open-run", QT_TRANSLATE_NOOP("Words", "Open run at the server"), "external", ""},
    ActionRow{Action::YesSent, "yes-sent", QT_TRANSLATE_NOOP("Words", "Yes, it went through"), "check",
              QT_TRANSLATE_NOOP("Words", "Counts as applied (claimed), on your word. This posting stays closed to another try.")},
    ActionRow{Action::NoNotSent, "no-not-sent", QT_TRANSLATE_NOOP("Words", "No, it did not"), "cross",
              QT_TRANSLATE_NOOP("Words", "Goes back to Review. Nothing is sent again until you approve it there.")},
    ActionRow{Action::LookAgain, "look-again", QT_TRANSLATE_NOOP("Words", "Look on the server again"), "retry", ""},
    ActionRow{Action::ChooseResume, "choose-resume", QT_TRANSLATE_NOOP("Words", "Choose resume…"), "doc", ""},
    ActionRow{Action::OpenReview, "open-review", QT_TRANSLATE_NOOP("Words", "Open Review"), "review", ""},
    ActionRow{Action::Details, "details", QT_TRANSLATE_NOOP("Words", "Details"), "info", ""},
};
// clang-format on

} // namespace

QString code(Action action) {
    const auto* const row = std::find_if(actionRows.begin(), actionRows.end(),
                                         [action](const ActionRow& entry) { return entry.action == action; });
    return row == actionRows.end() ? QString() : QString::fromLatin1(row->code);
}

std::optional<Action> actionFromCode(QStringView text) {
    for (const ActionRow& row : actionRows) {
        if (text == QLatin1String(row.code)) {
            return row.action;
        }
    }
    return std::nullopt;
}

Button button(Action action, const QString& employer) {
    const auto* const row = std::find_if(actionRows.begin(), actionRows.end(),
                                         [action](const ActionRow& entry) { return entry.action == action; });
    if (row == actionRows.end()) {
        return {};
    }
    Placeholders placeholders;
    placeholders.employer = employer;
    bool complete = true;
    return {action, filled(translated(row->text), placeholders, &complete), QString::fromLatin1(row->iconId),
            *row->consequence == '\0' ? QString() : translated(row->consequence)};
}

} // namespace postulant::words
