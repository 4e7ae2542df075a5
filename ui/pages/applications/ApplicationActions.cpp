#include "ui/pages/applications/ApplicationActions.h"

#include "dispatch/Answering.h"
#include "dispatch/Core.h"
#include "dispatch/Stopping.h"
#include "domain/LoginSite.h"
#include "domain/QuestionFamilies.h"
#include "export/Exporter.h"
#include "store/AnswerRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/applications/ByHandDialog.h"
#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/EvidenceActions.h"
#include "ui/pages/applications/RunTraits.h"

#include <algorithm>
#include <memory>

namespace postulant {
namespace {

constexpr int mostSteps = 100;

bool isOpen(ApplicationState state) {
    return state == ApplicationState::Submitting || state == ApplicationState::Running;
}

// It needs the seeker, and no run of it goes on.
bool isOver(const ApplicationRow& row) {
    return row.state == ApplicationState::NeedsYou && row.attention == Attention::None && row.sent == Sent::No;
}

bool hasOpenRun(const ApplicationRow& row) {
    return isOpen(row.state) || (row.state == ApplicationState::NeedsYou && !isOver(row));
}

template <class Test>
QVector<ApplicationRow> those(const QVector<ApplicationRow>& rows, Test test) {
    QVector<ApplicationRow> out;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(out), test);
    return out;
}

} // namespace

QVector<qint64> idsOf(const QVector<ApplicationRow>& rows) {
    QVector<qint64> ids;
    for (const ApplicationRow& row : rows) {
        ids.append(row.id);
    }
    return ids;
}

ApplicationActions::ApplicationActions(const PageContext& context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_exporter(new Exporter(context.core.store(), this))
    , m_evidence(new EvidenceActions(
          context, window, [this](const QString& text, std::function<void(Then)> undo, std::function<void(Then)> redo) {
              remember({text, std::move(undo), std::move(redo)});
          })) {
    connect(m_evidence, &EvidenceActions::said, this, &ApplicationActions::said);
}

ApplicationActions::~ApplicationActions() = default;

bool ApplicationActions::canApprove(ApplicationState state) {
    return state == ApplicationState::Draft || state == ApplicationState::Review;
}

bool ApplicationActions::canReviewAgain(const ApplicationRow& row) {
    // A run that ended for want of a code holds nothing any more; the others that need the seeker go on otherwise.
    const bool codeless = row.state == ApplicationState::NeedsYou && row.attention == Attention::None &&
                          row.failure == FailureKind::EmailVerification;
    const bool over = row.state == ApplicationState::Failed || row.state == ApplicationState::Cancelled;
    return (over || codeless) && row.sent == Sent::No;
}

static bool mayBeCancelled(ApplicationState state) {
    return isOpen(state) || state == ApplicationState::Queued || state == ApplicationState::Review ||
           state == ApplicationState::NeedsYou;
}

bool ApplicationActions::canCancel(const ApplicationRow& row) {
    return mayBeCancelled(row.state) && stopping::isPossible(row);
}

bool ApplicationActions::goesOnAnyway(const ApplicationRow& row) {
    return mayBeCancelled(row.state) && !stopping::isPossible(row);
}

QString ApplicationActions::whyNotStopped() {
    return tr("Its server has no way to be told to stop a run. It goes on until it ends.");
}

bool ApplicationActions::canRemove(const ApplicationRow& row) {
    return !isOpen(row.state) && row.state != ApplicationState::NeedsYou &&
           row.state != ApplicationState::NeedsChecking;
}

ApplicationActions::Then ApplicationActions::saying(const QString& text, std::function<void()> after) {
    return [this, text, after = std::move(after)](const Done& done) {
        if (done && after) {
            after();
        }
        Q_EMIT said(done ? text : words::error(done.error().kind).happened);
    };
}

void ApplicationActions::ask(const QString& title, const QString& text, const QString& detail, const QString& yes,
                             std::function<void()> then) {
    Question question;
    question.title = title;
    question.text = text;
    question.detail = detail;
    question.answers = QStringList{yes, tr("Leave it")};
    m_context.dialogs.ask(m_window, question, [then = std::move(then)](int answer) {
        if (answer == 0) {
            then();
        }
    });
}

// --- one by one ------------------------------------------------------------------------------------------------------

void ApplicationActions::openPosting(const ApplicationRow& row) {
    const QUrl url(row.url);
    if (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) {
        m_context.dialogs.openUrl(url);
    }
}

void ApplicationActions::copyAddresses(const QVector<ApplicationRow>& rows) {
    QStringList lines;
    for (const ApplicationRow& row : rows) {
        lines.append(row.url);
    }
    m_context.dialogs.setClipboard(lines.join(QLatin1Char('\n')));
    Q_EMIT said(tr("%n address(es) copied", nullptr, static_cast<int>(lines.size())));
}

void ApplicationActions::approve(const QVector<ApplicationRow>& rows) {
    const auto ready = those(rows, [](const ApplicationRow& row) { return canApprove(row.state); });
    if (ready.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(ready.size());
    ask(tr("Queue without review"), tr("Queue %n application(s) without looking at what will be sent?", nullptr, count),
        tr("What is not complete stays in Review."), tr("Queue %n", nullptr, count), [this, ready, count] {
            m_context.core.commands().approve(idsOf(ready), this, saying(tr("%n queued", nullptr, count)));
        });
}

void ApplicationActions::reviewAgain(const QVector<ApplicationRow>& rows) {
    const auto fit = those(rows, canReviewAgain);
    if (!fit.isEmpty()) {
        m_context.core.commands().reviewAgain(
            idsOf(fit), this,
            saying(tr("%n put into Review; nothing is sent until you approve it there", nullptr,
                      static_cast<int>(fit.size()))));
    }
}

void ApplicationActions::cancel(const QVector<ApplicationRow>& rows) {
    const auto fit = those(rows, canCancel);
    const int others = static_cast<int>(those(rows, goesOnAnyway).size());
    if (fit.isEmpty()) {
        if (others > 0) {
            Q_EMIT said(whyNotStopped());
        }
        return;
    }
    const int count = static_cast<int>(fit.size());
    const bool open = std::any_of(fit.cbegin(), fit.cend(), [](const ApplicationRow& row) { return hasOpenRun(row); });
    const bool over = std::all_of(fit.cbegin(), fit.cend(), isOver);
    const auto doIt = [this, fit, open, over, count] {
        const auto say = saying(open   ? tr("The server is told to stop; its answer will show")
                                : over ? tr("%n given up", nullptr, count)
                                       : tr("%n taken from the queue", nullptr, count));
        m_context.core.commands().cancel(idsOf(fit), this, [this, say](const Done& done) {
            const bool leftMeanwhile = !done && stopping::isRefusal(done.error());
            leftMeanwhile ? Q_EMIT said(whyNotStopped()) : say(done);
        });
    };
    const auto withOthers = [others](const QString& text) {
        return others == 0 ? text
                           //: %1: other sentences
                           : tr("%1 %n other(s) cannot be stopped and go on.", nullptr, others).arg(text);
    };
    if (open) {
        ask(tr("Stop this run"), tr("Stop %n run(s)?", nullptr, count),
            withOthers(tr("The server is told at once. If Submit was pressed before, it may already have been sent; "
                          "Postulant looks afterwards and asks you where it cannot tell.")),
            tr("Stop %n run(s)", nullptr, count), doIt);
    } else if (over) {
        ask(tr("Give up"), tr("Give up on %n application(s)?", nullptr, count),
            withOthers(tr("Nothing was sent. You can put it into Review again later.")),
            tr("Give up on %n", nullptr, count), doIt);
    } else {
        ask(tr("Cancel"), tr("Take %n application(s) from the queue?", nullptr, count),
            withOthers(tr("Nothing was sent. You can put it into Review again later.")),
            tr("Take %n from the queue", nullptr, count), doIt);
    }
}

void ApplicationActions::remove(const QVector<ApplicationRow>& rows) {
    const auto fit = those(rows, canRemove);
    if (fit.isEmpty()) {
        return;
    }
    const int count = static_cast<int>(fit.size());
    const QVector<qint64> ids = idsOf(fit);
    ask(tr("Remove from list"), tr("Remove %n application(s) from the list?", nullptr, count),
        tr("Postulant still remembers the posting, so that nothing is sent there twice. You can undo this."),
        tr("Remove %n", nullptr, count), [this, ids, count] {
            Step step{tr("Remove %n from the list", nullptr, count),
                      [this, ids](Then then) { m_context.core.commands().untrash(ids, this, std::move(then)); },
                      [this, ids](Then then) { m_context.core.commands().trash(ids, this, std::move(then)); }};
            const auto redo = step.redo;
            redo(saying(tr("%n removed from the list", nullptr, count), [this, step] { remember(step); }));
        });
}

void ApplicationActions::cancelOrRemove(const QVector<ApplicationRow>& rows) {
    const bool removes =
        std::none_of(rows.cbegin(), rows.cend(), canCancel) && std::any_of(rows.cbegin(), rows.cend(), canRemove);
    removes ? remove(rows) : cancel(rows);
}

bool ApplicationActions::canConfirm(const ApplicationRow& row) {
    return row.state == ApplicationState::NeedsChecking || row.state == ApplicationState::AppliedClaimed;
}

bool ApplicationActions::canRefute(const ApplicationRow& row) {
    return canConfirm(row) || row.state == ApplicationState::AppliedConfirmed;
}

void ApplicationActions::decideWithNote(const ApplicationRow& row, bool sent) {
    Question question;
    question.title = sent ? tr("It went through") : tr("It did not go through");
    question.text = tr("How do you know? A note for yourself, which may stay empty:");
    question.detail = sent ? tr("Counts as applied on your word. This posting stays closed to another try.")
                           : tr("Goes back to Review. Nothing is sent again until you approve it there.");
    question.answers = QStringList{question.title, tr("Leave it")};
    m_context.dialogs.askText(m_window, question, {},
                              [this, row, sent](const QString& note) { decide(row, sent, note.trimmed()); });
}

void ApplicationActions::decide(const ApplicationRow& row, bool sent, const QString& note) {
    const qint64 id = row.id;
    const auto mark = [this, id](std::optional<bool> decision) {
        if (decision) {
            m_decisions.insert(id, *decision);
        } else {
            m_decisions.remove(id);
        }
        Q_EMIT changed();
    };
    Step step;
    step.text = sent ? tr("“Yes, it went through”") : tr("“No, it did not”");
    step.undo = [this, id, mark](const Then& then) {
        m_context.core.commands().undoResolve(id, this, [mark, then](const Done& done) {
            if (done) {
                mark(std::nullopt);
            }
            then(done);
        });
    };
    step.redo = [this, id, sent, note, mark](const Then& then) {
        m_context.core.commands().resolve(id, sent, note, this, [mark, sent, then](const Done& done) {
            if (done) {
                mark(sent);
            }
            then(done);
        });
    };
    const auto redo = step.redo;
    redo([this, sent, step, goesOn = !stopping::isPossible(row)](const Done& done) {
        if (done) {
            remember(step);
            Q_EMIT said(sent ? tr("Counted as applied (claimed), on your word")
                             : tr("Put into Review; nothing is sent until you approve it there"));
        } else if (done.error().kind == ErrorKind::Guarded) {
            Q_EMIT said(goesOn
                            ? tr("Its run is still open at the server and cannot be stopped. Decide when it has ended")
                            : tr("Its run is still open at the server. Stop it first, then decide"));
        } else {
            Q_EMIT said(words::error(done.error().kind).happened);
        }
    });
}

void ApplicationActions::appliedByHand(const ApplicationRow& row) {
    ask(tr("I applied by hand"), tr("Count this application as applied (claimed)?"),
        tr("On your word. Postulant then sends nothing more to this posting."), tr("Count as applied (claimed)"),
        [this, id = row.id] {
            m_context.core.commands().appliedByHand(id, {}, this,
                                                    saying(tr("Counted as applied (claimed), on your word")));
        });
}

void ApplicationActions::applyByHand(const ApplicationRow& row) {
    openPosting(row);
    m_context.core.commands().package(row.id, this, [this, row](const Result<BuiltPackage>& built) {
        showByHand(row, built ? built->package.items : QVector<PackageItem>());
    });
}

void ApplicationActions::showByHand(const ApplicationRow& row, const QVector<PackageItem>& items) {
    auto* dialog = new ByHandDialog(companyOf(row), titleOf(row), items, m_context.dialogs, m_window);
    connect(dialog, &ByHandDialog::sent, this, [this, id = row.id] {
        m_context.core.commands().appliedByHand(id, {}, this, saying(tr("Counted as applied (claimed), on your word")));
    });
    dialog->show();
}

void ApplicationActions::neverApply(const ApplicationRow& row) {
    const QString company = words::cut(row.company, 80);
    //: %1 is a company
    ask(tr("Never apply to this company"), tr("Put %1 on the list of those not to apply to?").arg(company),
        tr("Nothing more is sent there; what was sent stays as it is. The list is in Settings."),
        //: Button. %1 is a company
        tr("Never apply to %1").arg(company), [this, name = row.company, company] {
            m_context.core.commands().block(guard::BlockKind::Company, name, this,
                                            [this, company](const Result<guard::BlockRow>& done) {
                                                Q_EMIT said(done ? tr("Nothing is sent to %1 any more").arg(company)
                                                                 : words::error(done.error().kind).happened);
                                            });
        });
}

void ApplicationActions::setStage(const ApplicationRow& row, Stage stage, Outcome outcome, const QString& note) {
    const qint64 id = row.id;
    const auto set = [this, id](Stage s, Outcome o, const QString& text, Then then) {
        m_context.core.commands().setStage(id, s, o, text, this, std::move(then));
    };
    Step step{tr("Change of stage"),
              [set, s = row.stage, o = row.outcome](Then then) { set(s, o, {}, std::move(then)); },
              [set, stage, outcome, note](Then then) { set(stage, outcome, note, std::move(then)); }};
    const auto redo = step.redo;
    redo(saying(tr("Stage changed"), [this, step] { remember(step); }));
}

void ApplicationActions::addStageNote(const ApplicationRow& row) {
    Question question;
    question.title = tr("Add a note");
    question.text = tr("A date, a name, what was said:");
    question.answers = QStringList{tr("Add"), tr("Cancel")};
    question.defaultAnswer = 0;
    m_context.dialogs.askText(m_window, question, {}, [this, row](const QString& text) {
        if (!text.trimmed().isEmpty()) {
            setStage(row, row.stage == Stage::None && row.outcome == Outcome::None ? Stage::Applied : row.stage,
                     row.outcome, text.trimmed());
        }
    });
}

void ApplicationActions::setNotes(const ApplicationRow& row, const QString& before, const QString& now) {
    if (before == now) {
        return;
    }
    const auto set = [this, id = row.id](const QString& text, Then then) {
        m_context.core.commands().setNotes(id, text, this, std::move(then));
    };
    Step step{tr("Change of notes"), [set, before](Then then) { set(before, std::move(then)); },
              [set, now](Then then) { set(now, std::move(then)); }};
    const auto redo = step.redo;
    redo(saying(tr("Notes saved"), [this, step] { remember(step); }));
}

void ApplicationActions::lookAgain(const QVector<qint64>& ids) {
    m_context.core.commands().lookAgain(ids);
    Q_EMIT said(tr("Looking on the servers again"));
}

namespace {

// What came of talking to a run, with the server's own words where it had some.
QString talkWords(const Error& error) {
    if (error.kind == ErrorKind::Guarded) {
        return ApplicationActions::tr("This run waits for no code");
    }
    if (error.kind == ErrorKind::Invalid) {
        return ApplicationActions::tr("That is no code");
    }
    if (error.kind == ErrorKind::NotFound) {
        return ApplicationActions::tr("The server says that this run waits for nobody any more");
    }
    const QString happened = words::error(error.kind).happened;
    return error.detail.isEmpty() || error.httpStatus == 0
               ? happened
               //: %1 is what happened, a whole sentence; %2 the server's own words
               : ApplicationActions::tr("%1 The server says: “%2”").arg(happened, words::cut(error.detail, 160));
}

} // namespace

void ApplicationActions::handOverCode(const ApplicationRow& row) {
    askCode(row, {}, {});
}

// A code that was not taken is asked for again, with what the server said and what was typed.
void ApplicationActions::askCode(const ApplicationRow& row, const QString& before, const QString& trouble) {
    Question question;
    question.title = tr("Hand over a code");
    const QString site = row.practice         ? tr("the practice page")
                         : row.site.isEmpty() ? companyOf(row)
                                              : words::site(row.site);
    //: %1 is a job, %2 a job site or company, %3 the name of a server
    question.text = tr("For %1: the code that %2 mailed to you. It goes to %3 for this one run and is kept nowhere.")
                        .arg(words::cut(titleOf(row), 80), words::cut(site, 80), words::cut(row.connection, 80));
    question.detail = trouble;
    question.answers = QStringList{tr("Hand it over"), tr("Cancel")};
    m_context.dialogs.askText(m_window, question, before, [this, row](const QString& code) {
        if (code.trimmed().isEmpty()) {
            return;
        }
        m_context.core.commands().handCode(row.id, code, this, [this, row, code](const Done& done) {
            if (done) {
                Q_EMIT said(tr("The server took the code; the run goes on with it in a moment"));
                return;
            }
            Q_EMIT said(talkWords(done.error()));
            askCode(row, code, talkWords(done.error()));
        });
    });
}

void ApplicationActions::goOn(const ApplicationRow& row) {
    m_context.core.commands().goOn(row.id, this, [this](const Done& done) {
        Q_EMIT said(done ? tr("The run goes on") : talkWords(done.error()));
    });
}

void ApplicationActions::tryNow(const QVector<qint64>& ids) {
    m_context.core.commands().tryNow(ids, this, saying(tr("It is tried again now")));
}

void ApplicationActions::exportRows(const ApplicationFilter& filter, ApplicationSort sort, bool descending) {
    if (m_exporter->isRunning()) {
        Q_EMIT said(tr("Another export is still being written"));
        return;
    }
    const QStringList formats{QStringLiteral("csv"), QStringLiteral("json")};
    FileQuestion question;
    question.title = tr("Export what is shown");
    question.suggestedName = tr("applications", "name of a file") + QStringLiteral(".csv");
    question.filters = QStringList{tr("Table (*.csv)"), tr("JSON (*.json)")};
    m_context.dialogs.saveFile(m_window, question, [=, this](const QString& chosen, int index) {
        ExportRequest request;
        const QString format = chosen.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? formats.at(1)
                               : chosen.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                                   ? formats.at(0)
                                   : formats.value(index, formats.at(0));
        request.format = format;
        request.path = chosen.endsWith(QLatin1Char('.') + format, Qt::CaseInsensitive)
                           ? chosen
                           : chosen + QLatin1Char('.') + format;
        request.filter = filter;
        request.sort = sort;
        request.descending = descending;
        request.options.words.state = [](ApplicationState state, bool practice) {
            return words::state(state, practice);
        };
        Q_EMIT said(tr("Writing the export…"));
        m_exporter->start(request, this, [this](const Result<ExportResult>& result) {
            Q_EMIT said(result ? tr("%n row(s) exported", nullptr, static_cast<int>(result->rows))
                               : words::error(result.error().kind).happened);
        });
    });
}

// --- the order of the queue ------------------------------------------------------------------------------------------

void ApplicationActions::moveInQueue(const QVector<qint64>& ids, qint64 beforeId) {
    if (ids.isEmpty()) {
        return;
    }
    const auto was = std::make_shared<Commands::QueueSpots>(); // of the last time it was done
    Step step{tr("Move of %n in the queue", nullptr, static_cast<int>(ids.size())),
              [this, was](const Then& then) {
                  m_context.core.commands().putBackInQueue(*was, this, [this, then](const Done& done) {
                      then(done);
                      Q_EMIT queueMoved();
                  });
              },
              [this, was, ids, beforeId](const Then& then) {
                  m_context.core.commands().moveInQueue(
                      ids, beforeId, this, [this, was, then](const Result<Commands::QueueSpots>& moved) {
                          if (moved) {
                              *was = *moved;
                          }
                          then(moved ? Done{} : Done(tl::unexpected<Error>(moved.error())));
                          Q_EMIT queueMoved();
                      });
              }};
    const auto redo = step.redo;
    redo(saying(beforeId == applications::queueFirst ? tr("%n go next", nullptr, static_cast<int>(ids.size()))
                : beforeId == 0                      ? tr("%n go last", nullptr, static_cast<int>(ids.size()))
                                : tr("%n moved in the queue", nullptr, static_cast<int>(ids.size())),
                [this, step] { remember(step); }));
}

// --- buttons of a notice ---------------------------------------------------------------------------------------------

// Its run is at the server, and was sent so that it can wait for one.
static bool takesCode(const ApplicationDetail& detail) {
    if (!isUnderWay(detail.row) || detail.attempts.isEmpty() || !detail.attempts.first().run) {
        return false;
    }
    const auto package = packageFromJson(detail.attempts.first().packageJson);
    return package && package->waitsForCode && runTraits(detail).takesCode;
}

static bool canStop(const ApplicationDetail& detail) {
    const AttemptRow* attempt = stopping::underWay(detail.attempts);
    return mayBeCancelled(detail.row.state) && (attempt == nullptr || stopping::isPossible(*attempt));
}

// Its server is asked for the run by its id, or by the token where it can be.
static bool canLook(const ApplicationDetail& detail) {
    const AttemptRow* newest = detail.attempts.isEmpty() ? nullptr : &detail.attempts.first();
    return newest != nullptr && newest->via == AttemptVia::Run &&
           (newest->run.has_value() || runTraits(detail).canLookUp);
}

bool ApplicationActions::isOffered(words::Action action, const ApplicationDetail& detail) {
    using A = words::Action;
    switch (action) {
    case A::LeaveIt:
        return false;
    case A::AddLogin:
        return runTraits(detail).usesLogins;
    case A::HandOverCode:
        return takesCode(detail);
    case A::ContinueRun:
        return detail.row.attention == Attention::Paused && runTraits(detail).canContinue;
    case A::KeepWaiting:
        return detail.row.failure == FailureKind::Stuck;
    case A::OpenRunAtServer:
        return !detail.attempts.isEmpty() && detail.attempts.first().run &&
               !detail.attempts.first().run->snapshot.appUrl.isEmpty();
    case A::ReviewAgain:
        return canReviewAgain(detail.row);
    case A::StopRun:
        return canStop(detail);
    case A::LookAgain:
        return canLook(detail);
    case A::RemoveFromList:
        return canRemove(detail.row);
    case A::ShowEvidence:
        return !detail.artifacts.isEmpty();
    default:
        return true;
    }
}

void ApplicationActions::press(words::Action action, const ApplicationDetail& detail) {
    using A = words::Action;
    const ApplicationRow& row = detail.row;
    switch (action) {
    case A::OpenPosting:
        return openPosting(row);
    case A::AppliedByHand:
    case A::CountAsClaimed:
        return appliedByHand(row);
    case A::ApplyByHand:
        return applyByHand(row);
    case A::GiveUp:
    case A::SkipJob:
    case A::StopRun:
        return cancel({row});
    case A::ReviewAgain:
        return reviewAgain({row});
    case A::RemoveFromList:
        return remove({row});
    case A::YesSent:
        return decide(row, true);
    case A::NoNotSent:
        return decide(row, false);
    case A::TryNow:
        return tryNow({row.id});
    case A::StopRetries:
        return cancel({row});
    case A::LookAgain:
        return lookAgain({row.id});
    case A::KeepWaiting:
        m_context.core.commands().keepWaiting(row.id, this,
                                              saying(tr("Postulant waits on and says so if it stays still")));
        return;
    case A::Answer:
        return answerQuestion(detail);
    case A::ShowEvidence:
        Q_EMIT evidenceWanted();
        return;
    case A::Details:
        Q_EMIT detailsWanted();
        return;
    case A::OpenReview:
        Q_EMIT goTo(Room::Review, row.id);
        return;
    case A::ChooseResume:
        Q_EMIT goTo(Room::Profile, 0);
        return;
    case A::CheckConnection:
    case A::ReplaceKey:
    case A::OpenBilling:
    case A::UseOtherConnection:
    case A::GoOn:
    case A::AllowMoreTime:
        Q_EMIT goTo(Room::Settings, row.connectionId);
        return;
    case A::ChangeLimits:
        // The list of those not to apply to is a section of its own.
        Q_EMIT goTo(Room::Settings, 0,
                    row.failure == FailureKind::Blocked ? QStringLiteral("blocked") : QStringLiteral("limits"));
        return;
    case A::OpenRunAtServer:
        m_context.dialogs.openUrl(QUrl(detail.attempts.first().run->snapshot.appUrl));
        return;
    case A::WriteToEmployer:
        m_context.dialogs.openUrl(QUrl(QStringLiteral("mailto:")));
        return;
    case A::HandOverCode:
        return handOverCode(row);
    case A::ContinueRun:
        return goOn(row);
    case A::AddLogin:
        Q_EMIT goTo(Room::Settings, 0,
                    QStringLiteral("%1%2:%3").arg(loginWanted, QString::number(row.connectionId),
                                                  loginSitesFor({}, row.url).value(0)));
        return;
    case A::LeaveIt:
        return;
    }
}

void ApplicationActions::answerQuestion(const ApplicationDetail& detail) {
    Question question;
    question.title = tr("Answer");
    const QString asked = words::cut(detail.row.failureMessage);
    question.text = asked.isEmpty() ? tr("The answer to what the form asked:") : asked;
    question.answers = QStringList{tr("Save and put into Review"), tr("Leave it")};
    m_context.dialogs.askText(m_window, question, {}, [this, asked, row = detail.row](const QString& text) {
        if (text.trimmed().isEmpty()) {
            return;
        }
        BankAnswer answer;
        answer.question = asked;
        answer.answer = text.trimmed();
        answer.sensitivity = QuestionFamilies::shipped().sensitivityOf(asked);
        answer.source = QStringLiteral("you");
        answering::save(m_context.core.store(), answer, this, [this, row](const Result<answering::Saved>& saved) {
            if (saved) {
                sayMoved(row, saved->moved);
            } else {
                Q_EMIT said(words::error(saved.error().kind).happened);
            }
        });
    });
}

// Where the form asked more than that, the next question shows; where it is not known what was asked, the seeker's
// answer is taken for it.
void ApplicationActions::sayMoved(const ApplicationRow& row, const QVector<qint64>& moved) {
    if (moved.contains(row.id)) {
        const int others = static_cast<int>(moved.size()) - 1;
        Q_EMIT said(others == 0 ? tr("Saved; the job is in Review")
                                : tr("Saved; the job is in Review, and %n more that asked the same", nullptr, others));
        return;
    }
    m_context.core.store().read<QStringList>(
        this, QString(), [id = row.id](Database& db) { return answers::askedBy(db, id); },
        [this, id = row.id](const Result<QStringList>& asked) {
            if (asked && asked->isEmpty()) {
                m_context.core.commands().reviewAgain({id}, this, saying(tr("Saved; the job is in Review")));
            } else {
                Q_EMIT said(tr("Saved; the form asks for one more answer"));
            }
        });
}

// --- undo ------------------------------------------------------------------------------------------------------------

void ApplicationActions::remember(Step step) {
    m_undone.clear();
    m_done.append(std::move(step));
    if (m_done.size() > mostSteps) {
        m_done.removeFirst();
    }
    Q_EMIT changed();
}

QString ApplicationActions::undoText() const {
    return m_done.isEmpty() ? QString() : m_done.last().text;
}

void ApplicationActions::undo() {
    if (m_done.isEmpty()) {
        return;
    }
    const Step step = m_done.takeLast();
    step.undo(saying(tr("Undone: %1").arg(step.text), [this, step] {
        m_undone.append(step);
        Q_EMIT changed();
    }));
    Q_EMIT changed();
}

void ApplicationActions::redo() {
    if (m_undone.isEmpty()) {
        return;
    }
    const Step step = m_undone.takeLast();
    step.redo(saying(tr("Done again: %1").arg(step.text), [this, step] {
        m_done.append(step);
        Q_EMIT changed();
    }));
    Q_EMIT changed();
}

std::optional<bool> ApplicationActions::decisionOn(qint64 id) const {
    const auto found = m_decisions.constFind(id);
    return found == m_decisions.cend() ? std::nullopt : std::optional<bool>(*found);
}

void ApplicationActions::forgetDecisions() {
    m_decisions.clear();
}

} // namespace postulant
