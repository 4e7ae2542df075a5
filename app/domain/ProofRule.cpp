#include "domain/ProofRule.h"

#include "domain/SentRule.h"

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array reasonCodes{"seeker-said-sent",
                                 "seeker-said-not-sent",
                                 "by-hand",
                                 "not-ended",
                                 "not-completed",
                                 "not-submitted",
                                 "actions-contradict",
                                 "no-result",
                                 "submitted-unsaid",
                                 "no-confirmation",
                                 "page-not-stored",
                                 "confirmation-not-on-page",
                                 "confirmation-text-on-page",
                                 "confirmation-id-on-page",
                                 "confirmation-from-server-only",
                                 "resume-not-needed",
                                 "resume-shown-on-page",
                                 "resume-fetched-and-uploaded",
                                 "resume-not-seen"};

constexpr qsizetype minTextLetters = 4; // "ok" stands on any page
constexpr qsizetype longTextLetters = 16;
constexpr qsizetype minIdLength = 3;

// Case, spaces and kinds of quotes and dashes do not tell a text on a page from its reading.
QString folded(const QString& text) {
    QString result;
    result.reserve(text.size());
    for (QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (QStringView(u"\u2018\u2019\u201a\u201c\u201d\u201e\"`").contains(c)) {
            c = u'\'';
        } else if (c.category() == QChar::Punctuation_Dash) {
            c = u'-';
        }
        if (!c.isSpace()) {
            result.append(c);
        } else if (!result.endsWith(u' ')) {
            result.append(u' ');
        }
    }
    return result.trimmed();
}

// Whether the words stand on the page and not only as a part of longer words.
bool standsOn(const QString& page, const QString& words) {
    for (qsizetype at = page.indexOf(words); at >= 0; at = page.indexOf(words, at + 1)) {
        const qsizetype end = at + words.size();
        const bool opens = at == 0 || !page[at - 1].isLetterOrNumber() || !words.front().isLetterOrNumber();
        const bool closes = end == page.size() || !page[end].isLetterOrNumber() || !words.back().isLetterOrNumber();
        if (opens && closes) {
            return true;
        }
    }
    return false;
}

qsizetype lettersIn(const QString& text) {
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// Of a longer text neither spaces (a page's parts may be joined without) nor the punctuation around it count.
bool textStandsOn(const QString& page, const QString& text) {
    static const auto isMark = [](QChar c) { return !c.isLetterOrNumber(); };
    auto first = std::find_if_not(text.begin(), text.end(), isMark);
    auto last = std::find_if_not(text.rbegin(), text.rend(), isMark).base();
    if (first >= last) {
        return false;
    }
    const QString core = text.mid(first - text.begin(), last - first);
    if (lettersIn(core) < longTextLetters) {
        return standsOn(page, core);
    }
    const auto compact = [](QString words) { return words.remove(u' '); };
    return compact(page).contains(compact(core));
}

struct Confirmation {
    bool text = false;
    bool id = false;
};

Confirmation readConfirmation(const RunSnapshot& run, const QString* page) {
    const QString text = folded(run.confirmationText);
    const QString id = folded(run.confirmationId);
    Confirmation found{lettersIn(text) >= minTextLetters, id.size() >= minIdLength};
    if (page) {
        found.text = found.text && textStandsOn(*page, text);
        found.id = found.id && standsOn(*page, id);
    }
    return found;
}

bool hasConfirmation(const Confirmation& confirmation) {
    return confirmation.text || confirmation.id;
}

ProofReason judgeResume(const ProofInputs& inputs, const QString& page) {
    if (inputs.resumeFileName.isEmpty()) {
        return ProofReason::ResumeNotNeeded;
    }
    const QString& shown = inputs.run.resumeFileNameShown;
    const bool read = inputs.checksResume && isSameFileName(shown, inputs.resumeFileName) &&
                      (!inputs.finalPage.known || standsOn(page, folded(shown)));
    const bool there = inputs.finalPage.known && standsOn(page, folded(inputs.resumeFileName));
    if (read || there) {
        return ProofReason::ResumeShownOnPage;
    }
    if (inputs.resumeFetchedWhole && readTrail(inputs.trail).uploadCompleted) {
        return ProofReason::ResumeFetchedAndUploaded;
    }
    return ProofReason::ResumeNotSeen;
}

// The run has completed and nothing speaks against it: claimed, or confirmed.
ProofVerdict decideCompleted(const ProofInputs& inputs) {
    const QString page = folded(inputs.finalPage.text);
    const Confirmation said = readConfirmation(inputs.run, nullptr);
    const Confirmation onPage = readConfirmation(inputs.run, &page);
    const ProofReason resume = judgeResume(inputs, page);
    ProofVerdict verdict{Proof::Claimed, resume != ProofReason::ResumeNotSeen, {}};
    if (!inputs.readsResult || !inputs.run.hasResult) {
        verdict.reasons = {ProofReason::NoResult, resume};
    } else if (!inputs.run.submitted.has_value()) {
        verdict.reasons = {ProofReason::SubmittedUnsaid, resume};
    } else if (!hasConfirmation(said)) {
        verdict.reasons = {ProofReason::NoConfirmation, resume};
    } else if (inputs.finalPage.known) {
        if (onPage.id) {
            verdict.reasons.append(ProofReason::ConfirmationIdOnPage);
        }
        if (onPage.text) {
            verdict.reasons.append(ProofReason::ConfirmationTextOnPage);
        }
        if (!hasConfirmation(onPage)) {
            verdict.reasons.append(ProofReason::ConfirmationNotOnPage);
        }
        verdict.proof = hasConfirmation(onPage) && verdict.resumeSeen ? Proof::Confirmed : Proof::Claimed;
        verdict.reasons.append(resume);
    } else if (inputs.serverKeepsPages) {
        verdict.reasons = {ProofReason::PageNotStored, resume};
    } else {
        verdict.proof = verdict.resumeSeen ? Proof::Confirmed : Proof::Claimed;
        verdict.reasons = {ProofReason::ConfirmationFromServerOnly, resume};
    }
    return verdict;
}

ProofVerdict decideRun(const ProofInputs& inputs) {
    const RunSnapshot& run = inputs.run;
    if (!isFinal(run.status)) {
        return {Proof::None, false, {ProofReason::NotEnded}};
    }
    if (run.status != RunStatus::Completed) {
        return {Proof::None, false, {ProofReason::NotCompleted}};
    }
    if (run.hasResult && !run.submitted.value_or(true)) {
        return {Proof::None, false, {ProofReason::NotSubmitted}};
    }
    const TrailReading trail = readTrail(inputs.trail);
    if (trail.complete && !trail.pressedAfterInput) {
        return {Proof::None, false, {ProofReason::ActionsContradict}};
    }
    return decideCompleted(inputs);
}

} // namespace

QString code(ProofReason reason) {
    return QString::fromLatin1(reasonCodes[static_cast<std::size_t>(reason)]);
}

bool isSameFileName(QStringView shown, QStringView ours) {
    const QString wanted = folded(ours.toString());
    QString read = folded(shown.toString()); // folding writes "…" as "..."
    if (wanted.isEmpty() || read.isEmpty()) {
        return false;
    }
    if (read.startsWith(QLatin1String("file_")) && !wanted.startsWith(QLatin1String("file_"))) {
        const qsizetype end = read.indexOf(u'_', 5);
        read = end > 0 ? read.mid(end + 1) : read;
    }
    const qsizetype gap = read.indexOf(QLatin1String("..."));
    if (gap < 0) {
        return read == wanted;
    }
    const QString head = read.left(gap);
    const QString tail = read.mid(gap + 3);
    return head.size() >= minIdLength && head.size() + tail.size() <= wanted.size() && wanted.startsWith(head) &&
           wanted.endsWith(tail);
}

ProofVerdict decideProof(const ProofInputs& inputs) {
    return inputs.via == AttemptVia::Run ? decideRun(inputs)
                                         : ProofVerdict{Proof::Claimed, true, {ProofReason::ByHand}};
}

ProofOnRecord withSeekersWord(const ProofOnRecord& known, bool sent) {
    const QString word = code(sent ? ProofReason::SeekerSaidSent : ProofReason::SeekerSaidNotSent);
    ProofOnRecord out{Proof::Refuted, {word}};
    if (sent) {
        out.proof = known.proof == Proof::Confirmed ? Proof::Confirmed : Proof::Claimed;
    }
    const QStringList words{code(ProofReason::SeekerSaidSent), code(ProofReason::SeekerSaidNotSent)};
    for (const QString& reason : known.reasons) {
        if (!words.contains(reason)) {
            out.reasons << reason;
        }
    }
    return out;
}

} // namespace postulant
