#include "dispatch/Conclusion.h"

#include "domain/AskedQuestion.h"
#include "domain/FailureRule.h"
#include "domain/Package.h"
#include "domain/ProofRule.h"
#include "domain/SentRule.h"

namespace postulant {
namespace {

template <class Reason>
QStringList codes(const QVector<Reason>& reasons) {
    QStringList words;
    for (const Reason reason : reasons) {
        words.append(code(reason));
    }
    return words;
}

// The very question, where the end is for want of an answer and names it.
QString wordsOf(const RunSnapshot& run, FailureKind failure) {
    const QStringList asked = failure == FailureKind::MissingAnswer ? askedQuestions(run) : QStringList();
    if (!asked.isEmpty()) {
        return asked.first();
    }
    if (!run.errors.isEmpty() && !run.errors.first().reasoning.isEmpty()) {
        return run.errors.first().reasoning.left(300);
    }
    return run.failureReason.left(300);
}

} // namespace

attempts::Verdict conclude(const ConclusionInputs& inputs) {
    const auto package = packageFromJson(inputs.attempt.packageJson);
    SentInputs sent;
    // A connection may have an agent of the seeker's own: whatever its codes are called, they are not ours.
    sent.ownDefinition = inputs.dialect.needsDefinition && package && package->prompt.version > 0;
    sent.existence = SentInputs::RunExistence::Known;
    sent.run = inputs.run;
    sent.trail = inputs.trail;
    sent.finalPage = inputs.finalPage;
    const SentVerdict wasSent = decideSent(sent);

    ProofInputs proof;
    proof.via = inputs.attempt.via;
    proof.run = inputs.run;
    proof.trail = inputs.trail;
    proof.finalPage = inputs.finalPage;
    proof.serverKeepsPages = inputs.serverKeepsPages;
    if (package) {
        proof.resumeFileName = package->resume.fileName;
    }
    proof.resumeFetchedWhole = inputs.resumeFetchedWhole;
    proof.readsResult = inputs.dialect.readsResult;
    proof.checksResume = inputs.dialect.checksResume;
    const ProofVerdict proven = decideProof(proof);

    FailureInputs why;
    why.run = inputs.run;
    why.sent = wasSent.sent;
    why.proof = proven.proof;
    why.resumeSeen = proven.resumeSeen;
    why.pressSeen = readTrail(inputs.trail).pressedAfterInput;
    why.cancelledBySeeker = inputs.attempt.cancelRequestedAt != 0;

    attempts::Verdict verdict;
    verdict.sent = wasSent.sent;
    verdict.sentReasons = codes(wasSent.reasons);
    verdict.proof = proven.proof;
    verdict.proofReasons = codes(proven.reasons);
    verdict.failure = decideFailure(why);
    verdict.failureMessage = wordsOf(inputs.run, verdict.failure);
    return verdict;
}

} // namespace postulant
