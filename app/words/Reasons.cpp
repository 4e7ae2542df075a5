#include "domain/ProofRule.h"
#include "domain/SentRule.h"
#include "words/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

// Why an application is on one side: one sentence a reason of the two rules.
namespace postulant::words {
namespace {

template <class Reason>
struct ReasonRow {
    Reason reason;
    const char* sentence;
};
using P = ReasonRow<ProofReason>;
using S = ReasonRow<SentReason>;

// clang-format off
constexpr std::array proofRows{
    P{ProofReason::SeekerSaidSent, QT_TRANSLATE_NOOP("Words", "You said that it went through.")},
    P{ProofReason::SeekerSaidNotSent, QT_TRANSLATE_NOOP("Words", "You said that it did not go through.")},
    P{ProofReason::ByHand, QT_TRANSLATE_NOOP("Words", "It counts on your word: no run of Postulant sent it.")},
    P{ProofReason::NotEnded, QT_TRANSLATE_NOOP("Words", "The run has not ended.")},
    P{ProofReason::NotCompleted, QT_TRANSLATE_NOOP("Words", "The run ended without calling itself done.")},
    P{ProofReason::NotSubmitted, QT_TRANSLATE_NOOP("Words", "The server says that it is done, and that the form was not submitted.")},
    P{ProofReason::ActionsContradict, QT_TRANSLATE_NOOP("Words", "The server says that it is done, yet its complete list of actions shows nothing pressed after the form was filled in.")},
    P{ProofReason::NoResult, QT_TRANSLATE_NOOP("Words", "The server says that it is done, and tells nothing of the page that would show it.")},
    P{ProofReason::SubmittedUnsaid, QT_TRANSLATE_NOOP("Words", "The server did not say whether the form was submitted.")},
    P{ProofReason::NoConfirmation, QT_TRANSLATE_NOOP("Words", "Neither a thank-you text nor a reference was read from the page.")},
    P{ProofReason::PageNotStored, QT_TRANSLATE_NOOP("Words", "The server keeps pages, but the last one could not be read, so nothing confirms its word.")},
    P{ProofReason::ConfirmationNotOnPage, QT_TRANSLATE_NOOP("Words", "What the server read as confirmation is not on the stored last page.")},
    P{ProofReason::ConfirmationTextOnPage, QT_TRANSLATE_NOOP("Words", "The thank-you text is on the stored last page.")},
    P{ProofReason::ConfirmationIdOnPage, QT_TRANSLATE_NOOP("Words", "The reference is on the stored last page.")},
    P{ProofReason::ConfirmationFromServerOnly, QT_TRANSLATE_NOOP("Words", "The server read the confirmation from the page; it keeps no page that could be read again.")},
    P{ProofReason::ResumeNotNeeded, QT_TRANSLATE_NOOP("Words", "No resume goes with this application.")},
    P{ProofReason::ResumeShownOnPage, QT_TRANSLATE_NOOP("Words", "The page showed the name of the resume.")},
    P{ProofReason::ResumeFetchedAndUploaded, QT_TRANSLATE_NOOP("Words", "The server fetched the whole resume, and uploading it ended well.")},
    P{ProofReason::ResumeNotSeen, QT_TRANSLATE_NOOP("Words", "No page showed the resume, and nothing else shows that it arrived.")},
};

constexpr std::array sentRows{
    S{SentReason::NoRun, QT_TRANSLATE_NOOP("Words", "There is no run: the request never left, or it was refused.")},
    S{SentReason::NothingPressed, QT_TRANSLATE_NOOP("Words", "The complete list of actions shows nothing pressed after the form was filled in.")},
    S{SentReason::EndedBeforeSubmit, QT_TRANSLATE_NOOP("Words", "The run ended for a reason that comes before Submit, and the form or what barred it was still on the last page.")},
    S{SentReason::ServerReadSubmitted, QT_TRANSLATE_NOOP("Words", "The server read the page as submitted.")},
    S{SentReason::RunNotKnown, QT_TRANSLATE_NOOP("Words", "The request may have arrived; no run of it is known.")},
    S{SentReason::RunNotEnded, QT_TRANSLATE_NOOP("Words", "The run has not ended.")},
    S{SentReason::ListUnread, QT_TRANSLATE_NOOP("Words", "The list of actions could not be read, or is not complete.")},
    S{SentReason::SubmitMayBePressed, QT_TRANSLATE_NOOP("Words", "Something was pressed after the form was filled in; it may have been Submit.")},
    S{SentReason::LastPageUnread, QT_TRANSLATE_NOOP("Words", "The run named a reason that comes before Submit, but its last page could not be read.")},
    S{SentReason::LastPageWithoutForm, QT_TRANSLATE_NOOP("Words", "The run named a reason that comes before Submit, but its last page shows no form any more.")},
    S{SentReason::FormSentBack, QT_TRANSLATE_NOOP("Words", "The page sent the form back after Submit.")},
    S{SentReason::Contradiction, QT_TRANSLATE_NOOP("Words", "The server read the page as submitted, yet the list of actions shows nothing pressed.")},
    S{SentReason::CompletedNotSubmitted, QT_TRANSLATE_NOOP("Words", "The server says that it is done, and that the form was not submitted.")},
    S{SentReason::CompletedIsOpinion, QT_TRANSLATE_NOOP("Words", "The server says that it is done, and tells nothing of the page that would show it.")},
};
// clang-format on

template <class Rows>
QString sentenceOf(const Rows& rows, QStringView wanted) {
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [wanted](const auto& entry) { return code(entry.reason) == wanted; });
    return row == rows.end() ? QString() : QCoreApplication::translate("Words", row->sentence);
}

void add(QStringList& out, const QString& sentence) {
    if (!sentence.isEmpty() && !out.contains(sentence)) {
        out.append(sentence);
    }
}

} // namespace

QString proofReason(QStringView code) {
    return sentenceOf(proofRows, code);
}

QString sentReason(QStringView code) {
    return sentenceOf(sentRows, code);
}

QStringList why(Proof proof, const QStringList& proofReasons, const QStringList& sentReasons) {
    QStringList out;
    const bool proven = proof == Proof::Confirmed || proof == Proof::Claimed;
    const bool decided = proofReasons.contains(code(ProofReason::SeekerSaidNotSent));
    if (!proven && !decided) {
        for (const QString& reason : sentReasons) {
            add(out, sentReason(reason));
        }
    }
    for (const QString& reason : proofReasons) {
        add(out, proofReason(reason));
    }
    if (decided) {
        for (const QString& reason : sentReasons) {
            add(out, sentReason(reason));
        }
    }
    return out;
}

} // namespace postulant::words
