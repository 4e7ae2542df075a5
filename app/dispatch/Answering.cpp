#include "dispatch/Answering.h"

#include "dispatch/Approval.h"
#include "domain/PackageItems.h"
#include "store/AnswerRepository.h"
#include "store/ApplicationRepository.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <algorithm>
#include <memory>

namespace postulant::answering {
namespace {

// What one waiting application asked, held against the bank.
struct Waiting {
    QStringList open;      // has no answer yet, or is left blank although the form wants it
    bool answered = false; // the new answer is the answer to one of its questions
};

Result<Waiting> lookAt(Database& db, qint64 applicationId, const QVector<BankAnswer>& bank, qint64 newAnswer) {
    const auto place = answers::placeOf(db, applicationId);
    const auto questions = answers::askedBy(db, applicationId);
    if (!place || !questions) {
        return tl::unexpected<Error>(!place ? place.error() : questions.error());
    }
    Waiting out;
    for (const QString& question : *questions) {
        const auto best = bestAnswer(question, bank, *place);
        if (!best || best->answer.leftBlank) {
            out.open << question;
        } else {
            out.answered = out.answered || best->answer.id == newAnswer;
        }
    }
    return out;
}

Done moveOn(Database& db, const QString& filesDir, qint64 id, Next next, qint64 now) {
    if (Done moved = applications::setIntent(db, id, Intent::Review, now); !moved || next == Next::Review) {
        return moved;
    }
    const Done queued = approveApplication(db, filesDir, id, now);
    const bool refused =
        !queued && (queued.error().kind == ErrorKind::Guarded || queued.error().kind == ErrorKind::NotReady);
    return refused ? Done{} : queued;
}

Result<QVector<qint64>> moveWaiting(Database& db, const QString& filesDir, qint64 newAnswer, Next next, qint64 now) {
    const auto bank = answers::bank(db);
    const auto waiting = answers::waitingForAnswers(db);
    if (!bank || !waiting) {
        return tl::unexpected<Error>(!bank ? bank.error() : waiting.error());
    }
    QVector<qint64> moved;
    for (const qint64 id : *waiting) {
        const auto found = lookAt(db, id, *bank, newAnswer);
        if (!found) {
            return tl::unexpected<Error>(found.error());
        }
        if (!found->answered) {
            continue;
        }
        const Done done = found->open.isEmpty() ? moveOn(db, filesDir, id, next, now)
                                                : answers::showQuestion(db, id, found->open.first());
        if (!done && done.error().kind != ErrorKind::Guarded) {
            return tl::unexpected<Error>(done.error());
        }
        if (done && found->open.isEmpty()) {
            moved << id;
        }
    }
    return moved;
}

} // namespace

Result<Saved> save(Database& db, const QString& filesDir, const BankAnswer& answer, Next next, qint64 now) {
    const auto id = answers::put(db, answer, now);
    if (!id) {
        return tl::unexpected<Error>(id.error());
    }
    auto moved = moveWaiting(db, filesDir, *id, next, now);
    if (!moved) {
        return tl::unexpected<Error>(moved.error());
    }
    return Saved{*id, *std::move(moved)};
}

void save(Store& store, const BankAnswer& answer, QObject* context, std::function<void(Result<Saved>)> then) {
    auto out = std::make_shared<Result<Saved>>(failure(ErrorKind::Cancelled));
    store.write(
        [out, answer, dir = store.filesDir(), now = store.clock().nowMs()](Database& db) -> Done {
            *out = save(db, dir, answer, Next::Review, now);
            return *out ? Done{} : Done(tl::unexpected<Error>(out->error()));
        },
        context,
        [out, then = std::move(then)](const Done& done) {
            then(done ? std::move(*out) : Result<Saved>(tl::unexpected<Error>(done.error())));
        });
}

void remove(Store& store, qint64 id, QObject* context, std::function<void(Done)> then) {
    store.write([id](Database& db) { return answers::remove(db, id); }, context, std::move(then));
}

Done noteSent(Database& db, qint64 applicationId, const Package& package, qint64 now) {
    if (package.practice) {
        return {};
    }
    const auto profile = profiles::ofApplication(db, applicationId);
    const auto bank = answers::bank(db);
    const auto place = answers::placeOf(db, applicationId);
    const auto asked = answers::everAskedBy(db, applicationId);
    for (const auto* problem : {profile ? nullptr : &profile.error(), bank ? nullptr : &bank.error(),
                                place ? nullptr : &place.error(), asked ? nullptr : &asked.error()}) {
        if (problem != nullptr) {
            return tl::unexpected<Error>(*problem);
        }
    }
    QVector<qint64> used;
    for (const ChosenItem& one : packageItems(*profile, *bank, *place, *asked)) {
        const bool inPackage =
            std::any_of(package.items.cbegin(), package.items.cend(), [&one](const PackageItem& item) {
                return item.key == one.item.key && item.question == one.item.question &&
                       item.answer == one.item.answer && item.source == one.item.source;
            });
        if (one.answerId != 0 && inPackage && !used.contains(one.answerId)) {
            used << one.answerId;
        }
    }
    return answers::noteUsed(db, used, now);
}

} // namespace postulant::answering
