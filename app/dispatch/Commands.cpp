#include "dispatch/Commands.h"

#include "dispatch/Engine.h"
#include "dispatch/PostingLookups.h"
#include "dispatch/Stopping.h"
#include "documents/ResumeFile.h"
#include "secrets/ForgetKeys.h"
#include "secrets/SecretStore.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/RetryRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "store/SpreadRepository.h"

#include <QPointer>

#include <utility>

namespace postulant {
namespace {

// Queued without a run is taken back; a run under way is asked to stop, where it can be.
Done cancelOne(Database& db, qint64 id, qint64 now) {
    const auto detail = applications::detail(db, id);
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    if (const AttemptRow* attempt = stopping::underWay(detail->attempts)) {
        return stopping::isPossible(*attempt) ? attempts::requestCancel(db, attempt->id, now)
                                              : Done(tl::unexpected<Error>(stopping::refusal()));
    }
    return applications::setIntent(db, id, Intent::Cancelled, now);
}

template <class F>
Done forAll(const QVector<qint64>& ids, F one) {
    for (const qint64 id : ids) {
        if (Done done = one(id); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Commands::Commands(Store& store, Engine& engine)
    : m_store(store)
    , m_engine(engine) {}

void Commands::write(std::function<Done(Database&)> job, QObject* context, Then then) {
    m_store.write(std::move(job), context, std::move(then));
}

template <class T>
void Commands::writeValue(std::function<Result<T>(Database&)> job, QObject* context,
                          std::function<void(Result<T>)> then) {
    auto out = std::make_shared<Result<T>>(failure(ErrorKind::Cancelled));
    m_store.write(
        [out, job = std::move(job)](Database& db) -> Done {
            *out = job(db);
            return *out ? Done{} : Done(tl::unexpected<Error>(out->error()));
        },
        context,
        [out, then = std::move(then)](Done done) {
            then(done ? std::move(*out) : Result<T>(tl::unexpected<Error>(done.error())));
        });
}

void Commands::inEngine(QObject* context, std::function<void(Reply)> work) {
    // Answers travel through this object, which outlives the engine; whether the context still lives is asked in its
    // own thread.
    Reply reply = [this, guard = QPointer<QObject>(context)](std::function<void()> answer) {
        QMetaObject::invokeMethod(
            this,
            [guard, answer = std::move(answer)] {
                if (guard) {
                    answer();
                }
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        &m_engine, [work = std::move(work), reply = std::move(reply)] { work(reply); }, Qt::QueuedConnection);
}

void Commands::judge(const QString& text, bool practice, QObject* context,
                     std::function<void(Result<QVector<IntakeLine>>)> then) {
    m_store.read<QVector<IntakeLine>>(
        context, QStringLiteral("judge"),
        [text, practice, asks = m_engine.looksUp(), now = m_store.clock().nowMs()](Database& db) {
            return intake::judge(db, text, practice, now, asks);
        },
        std::move(then), Store::Reader::Long);
}

void Commands::lookUp(const QVector<IntakeLine>& lines, QObject* context,
                      std::function<void(const PostingIdentity&, const PostingFacts&)> each) {
    QVector<PostingIdentity> wanted;
    for (const IntakeLine& line : lines) {
        if (line.lookUp) {
            wanted.append(line.identity);
        }
    }
    inEngine(context, [this, wanted, each = std::move(each)](const Reply& reply) {
        PostingLookups* lookups = m_engine.lookups();
        if (lookups == nullptr) {
            return;
        }
        for (const PostingIdentity& identity : wanted) {
            lookups->lookUp(identity).then(lookups, [identity, each, reply](const Result<PostingFacts>& facts) {
                if (facts) {
                    reply([identity, each, known = *facts] { each(identity, known); });
                }
            });
        }
    });
}

void Commands::add(const QVector<IntakeLine>& lines, const IntakeChoice& choice, QObject* context,
                   std::function<void(Result<QVector<IntakeLine>>)> then) {
    const auto adding = std::make_shared<intake::Adding>(lines, choice, m_store.clock().nowMs());
    m_store.writeInParts([adding](Database& db) { return adding->addSome(db); }, context,
                         [adding, then = std::move(then)](const Done& done) {
                             then(done ? Result<QVector<IntakeLine>>(adding->lines())
                                       : Result<QVector<IntakeLine>>(tl::unexpected<Error>(done.error())));
                         });
}

void Commands::package(qint64 id, QObject* context, std::function<void(Result<BuiltPackage>)> then) {
    m_store.read<BuiltPackage>(
        context, QString(),
        [id, dir = m_store.filesDir(), now = m_store.clock().nowMs()](Database& db) {
            return buildPackage(db, dir, id, now);
        },
        std::move(then));
}

void Commands::approve(const QVector<qint64>& ids, QObject* context, Then then) {
    write([ids, dir = m_store.filesDir(), now = m_store.clock().nowMs()](
              Database& db) { return forAll(ids, [&](qint64 id) { return approveApplication(db, dir, id, now); }); },
          context, std::move(then));
}

void Commands::approveShown(const QVector<ShownPackage>& shown, QObject* context, Then then) {
    write([shown, dir = m_store.filesDir(),
           now = m_store.clock().nowMs()](Database& db) { return postulant::approveShown(db, dir, shown, now); },
          context, std::move(then));
}

void Commands::reviewAgain(const QVector<qint64>& ids, QObject* context, Then then) {
    write(
        [ids, now = m_store.clock().nowMs()](Database& db) {
            return forAll(ids, [&](qint64 id) { return applications::setIntent(db, id, Intent::Review, now); });
        },
        context, std::move(then));
}

void Commands::cancel(const QVector<qint64>& ids, QObject* context, Then then) {
    const auto goOn = std::make_shared<int>(0);
    write(
        [ids, goOn, now = m_store.clock().nowMs()](Database& db) {
            *goOn = 0;
            return forAll(ids, [&](qint64 id) {
                const Done done = cancelOne(db, id, now);
                const bool refused = !done && stopping::isRefusal(done.error());
                *goOn += refused ? 1 : 0;
                return refused ? Done{} : done; // the others are stopped all the same
            });
        },
        context,
        [goOn, then = std::move(then)](const Done& done) {
            then(done && *goOn > 0 ? Done(tl::unexpected<Error>(stopping::refusal())) : done);
        });
}

void Commands::keepWaiting(qint64 id, QObject* context, Then then) {
    write([id, now = m_store.clock().nowMs()](Database& db) { return runs::keepWaiting(db, id, now); }, context,
          std::move(then));
}

void Commands::resolve(qint64 id, bool sent, const QString& note, QObject* context, Then then) {
    write([=, now = m_store.clock().nowMs()](Database& db) { return attempts::decide(db, id, sent, note, now); },
          context, std::move(then));
}

void Commands::undoResolve(qint64 id, QObject* context, Then then) {
    write([id, now = m_store.clock().nowMs()](Database& db) { return attempts::undecide(db, id, now); }, context,
          std::move(then));
}

void Commands::appliedByHand(qint64 id, const QString& note, QObject* context, Then then) {
    write(
        [=, now = m_store.clock().nowMs()](Database& db) -> Done {
            const auto made = attempts::recordOutside(db, id, AttemptVia::ByHand, now, note);
            return made ? Done{} : Done(tl::unexpected<Error>(made.error()));
        },
        context, std::move(then));
}

void Commands::trash(const QVector<qint64>& ids, QObject* context, Then then) {
    write([ids, now = m_store.clock().nowMs()](Database& db) { return applications::trash(db, ids, now); }, context,
          std::move(then));
}

void Commands::untrash(const QVector<qint64>& ids, QObject* context, Then then) {
    write([ids](Database& db) { return applications::untrash(db, ids); }, context, std::move(then));
}

void Commands::setStage(qint64 id, Stage stage, Outcome outcome, const QString& note, QObject* context, Then then) {
    write([=, now = m_store.clock().nowMs()](
              Database& db) { return applications::setStage(db, id, stage, outcome, note, now); },
          context, std::move(then));
}

void Commands::setNotes(qint64 id, const QString& notes, QObject* context, Then then) {
    write([id, notes](Database& db) { return applications::setNotes(db, id, notes); }, context, std::move(then));
}

void Commands::block(guard::BlockKind kind, const QString& written, QObject* context,
                     std::function<void(Result<guard::BlockRow>)> then) {
    writeValue<guard::BlockRow>(
        [kind, written, now = m_store.clock().nowMs()](Database& db) { return guard::block(db, kind, written, now); },
        context, std::move(then));
}

void Commands::unblock(qint64 id, QObject* context, Then then) {
    write([id](Database& db) { return guard::unblock(db, id); }, context, std::move(then));
}

void Commands::setPaused(bool paused, QObject* context, Then then) {
    write(
        [paused](Database& db) {
            return settings::setText(db, QStringLiteral("queue.paused"),
                                     paused ? QStringLiteral("1") : QStringLiteral("0"));
        },
        context, std::move(then));
}

void Commands::moveInQueue(const QVector<qint64>& ids, qint64 beforeId, QObject* context,
                           std::function<void(Result<QueueSpots>)> then) {
    writeValue<QueueSpots>([=](Database& db) { return applications::moveInQueue(db, ids, beforeId); }, context,
                           std::move(then));
}

void Commands::putBackInQueue(const QueueSpots& was, QObject* context, Then then) {
    write([was](Database& db) { return applications::putBackInQueue(db, was); }, context, std::move(then));
}

void Commands::setOptions(const QHash<Option, QString>& written, QObject* context, Then then) {
    write(
        [written](Database& db) -> Done {
            for (auto it = written.begin(); it != written.end(); ++it) {
                if (Done done = options::set(db, it.key(), it.value()); !done) {
                    return done;
                }
            }
            return {};
        },
        context, std::move(then));
}

void Commands::setSiteRule(const QString& site, int spacingS, int perDay, QObject* context, Then then) {
    write([=](Database& db) { return site_rules::set(db, site, spacingS, perDay); }, context, std::move(then));
}

void Commands::resetSiteRule(const QString& site, QObject* context, Then then) {
    write([site](Database& db) { return site_rules::reset(db, site); }, context, std::move(then));
}

void Commands::stopEverything(QObject* context, std::function<void(Result<int>)> then) {
    writeValue<int>(
        [now = m_store.clock().nowMs()](Database& db) -> Result<int> {
            if (Done paused = settings::setText(db, QStringLiteral("queue.paused"), QStringLiteral("1")); !paused) {
                return tl::unexpected<Error>(paused.error());
            }
            const auto open = attempts::open(db);
            if (!open) {
                return tl::unexpected<Error>(open.error());
            }
            int goOn = 0;
            for (const AttemptRow& attempt : *open) {
                if (attempt.via != AttemptVia::Run || attempt.state == AttemptState::Unclear) {
                    continue;
                }
                if (!stopping::isPossible(attempt)) {
                    ++goOn;
                } else if (Done asked = attempts::requestCancel(db, attempt.id, now); !asked) {
                    return tl::unexpected<Error>(asked.error());
                }
            }
            return goOn;
        },
        context, std::move(then));
}

void Commands::tryNow(const QVector<qint64>& ids, QObject* context, Then then) {
    write([ids](Database& db) { return forAll(ids, [&](qint64 id) { return retries::tryNow(db, id); }); }, context,
          std::move(then));
    lookAgain(ids);
}

void Commands::lookAgain(const QVector<qint64>& ids) {
    QMetaObject::invokeMethod(
        &m_engine, [engine = &m_engine, ids] { engine->lookAgain(ids); }, Qt::QueuedConnection);
}

// Not through the store: a code must not be there, and who is asked answers at once.
void Commands::handCode(qint64 id, const QString& code, QObject* context, Then then) {
    inEngine(context, [this, id, code, then = std::move(then)](const Reply& reply) {
        m_engine.talk().handCode(id, code).then(
            &m_engine, [then, reply](const Done& done) { reply([then, done] { then(done); }); });
    });
}

void Commands::goOn(qint64 id, QObject* context, Then then) {
    inEngine(context, [this, id, then = std::move(then)](const Reply& reply) {
        m_engine.talk().goOn(id).then(&m_engine,
                                      [then, reply](const Done& done) { reply([then, done] { then(done); }); });
    });
}

std::unique_ptr<LiveWatch> Commands::watchLive(qint64 id, QObject* context, LiveWatch::Each each) {
    return std::make_unique<LiveWatch>(m_engine, this, id, context, std::move(each));
}

void Commands::saveProfile(const Profile& profile, QObject* context, std::function<void(Result<qint64>)> then) {
    writeValue<qint64>(
        [profile, now = m_store.clock().nowMs()](Database& db) { return profiles::save(db, profile, now); }, context,
        std::move(then));
}

void Commands::addResume(const QString& path, const QString& label, QObject* context,
                         std::function<void(Result<ResumeRow>)> then) {
    // Checked and copied in the writer's thread: reading ten megabytes is nothing for the window to wait for.
    writeValue<ResumeRow>(
        [path, label, dir = m_store.filesDir(), now = m_store.clock().nowMs()](Database& db) -> Result<ResumeRow> {
            const auto file = importResumeFile(path, dir);
            if (!file) {
                return tl::unexpected<Error>(file.error());
            }
            ResumeRow row;
            row.label = label;
            row.fileName = file->fileName;
            row.sha256 = file->sha256;
            row.size = file->size;
            row.mimeType = file->mimeType;
            row.language = file->language;
            const auto id = resumes::add(db, row, now);
            if (!id) {
                return tl::unexpected<Error>(id.error());
            }
            return resumes::get(db, *id);
        },
        context, std::move(then));
}

// Files follow the rows once those are committed.
void Commands::settle(qint64 attemptId, const ArtifactRow& gone, QObject* context, Then then) {
    write([attemptId, gone, folders = attachments::foldersOf(m_store.dataDir(), m_store.evidenceDir()),
           now = m_store.clock().nowMs()](
              Database& db) { return attachments::settle(db, folders, attemptId, gone, now); },
          context, std::move(then));
}

void Commands::writeAttached(std::function<Result<attachments::Attached>(Database&)> job, QObject* context,
                             std::function<void(Result<ArtifactRow>)> then) {
    writeValue<attachments::Attached>(
        std::move(job), context,
        [this, context, then = std::move(then)](const Result<attachments::Attached>& attached) {
            if (!attached) {
                then(tl::unexpected<Error>(attached.error()));
                return;
            }
            settle(attached->attemptId, {}, context, [row = attached->row, then](const Done& settled) {
                then(settled ? Result<ArtifactRow>(row) : tl::unexpected<Error>(settled.error()));
            });
        });
}

void Commands::attach(qint64 id, const QString& path, QObject* context, std::function<void(Result<ArtifactRow>)> then) {
    writeAttached(
        [id, path, folders = attachments::foldersOf(m_store.dataDir(), m_store.evidenceDir()),
         now = m_store.clock().nowMs()](Database& db) { return attachments::attach(db, folders, id, path, now); },
        context, std::move(then));
}

void Commands::detach(const QString& path, QObject* context, std::function<void(Result<attachments::Removed>)> then) {
    writeValue<attachments::Removed>(
        [path, now = m_store.clock().nowMs()](Database& db) { return attachments::detach(db, path, now); }, context,
        [this, context, then = std::move(then)](const Result<attachments::Removed>& removed) {
            if (!removed) {
                then(removed);
                return;
            }
            settle(removed->attemptId, removed->row, context, [removed, then](const Done& settled) {
                then(settled ? removed : tl::unexpected<Error>(settled.error()));
            });
        });
}

void Commands::putBack(const attachments::Removed& removed, QObject* context,
                       std::function<void(Result<ArtifactRow>)> then) {
    writeAttached(
        [removed, folders = attachments::foldersOf(m_store.dataDir(), m_store.evidenceDir()),
         now = m_store.clock().nowMs()](Database& db) { return attachments::putBack(db, folders, removed, now); },
        context, std::move(then));
}

void Commands::renameResume(qint64 id, const QString& label, const QString& fileName, QObject* context, Then then) {
    write([=](Database& db) { return resumes::rename(db, id, label, fileName); }, context, std::move(then));
}

void Commands::setDefaultResume(qint64 id, QObject* context, Then then) {
    write([id](Database& db) { return resumes::setDefault(db, id); }, context, std::move(then));
}

void Commands::removeResume(qint64 id, QObject* context, Then then) {
    write([id, now = m_store.clock().nowMs()](Database& db) { return resumes::remove(db, id, now); }, context,
          std::move(then));
}

void Commands::saveConnection(const ConnectionRow& row, const std::optional<QString>& key, QObject* context,
                              std::function<void(Result<SavedConnection>)> then) {
    ConnectionRow wanted = row;
    if (key && wanted.keySource != QLatin1String("env")) {
        wanted.keySource = key->isEmpty() ? QStringLiteral("none") : QStringLiteral("keychain");
    }
    const bool keyComes = key && !key->isEmpty() && wanted.keySource != QLatin1String("env");
    writeValue<qint64>(
        [wanted, keyComes, now = m_store.clock().nowMs()](Database& db) -> Result<qint64> {
            auto id = connections::save(db, wanted, now);
            if (!id) {
                return id;
            }
            // With a new key it goes on when the key is in its place: an answer to the old one would stop it again.
            const Done goesOn = keyComes ? Done() : connections::goOn(db, *id);
            return goesOn ? id : Result<qint64>(tl::unexpected<Error>(goesOn.error()));
        },
        this,
        [this, wanted, key, keyComes, guard = QPointer<QObject>(context),
         then = std::move(then)](const Result<qint64>& id) {
            if (!guard) {
                return;
            }
            if (!id || !keyComes) {
                then(id ? Result<SavedConnection>(SavedConnection{*id, wanted.keySource})
                        : Result<SavedConnection>(tl::unexpected<Error>(id.error())));
                return;
            }
            keepKey(*id, *key, guard.data(), then);
        });
}

void Commands::keepKey(qint64 id, const QString& key, QObject* context,
                       std::function<void(Result<SavedConnection>)> then) {
    inEngine(context, [this, id, key, then = std::move(then)](const Reply& reply) {
        m_engine.secrets().write(
            keyEntry(id), key, &m_engine, [this, id, then, reply](const Result<SecretPlace>& place) {
                if (place) {
                    m_store.write([id, now = m_store.clock().nowMs()](Database& db) {
                        return connections::keyChanged(db, id, now);
                    });
                }
                m_engine.pool().forget(id);
                m_engine.applicationsChanged();
                reply([id, then, place] {
                    then(place ? Result<SavedConnection>(SavedConnection{id, *place == SecretPlace::Keychain
                                                                                 ? QStringLiteral("keychain")
                                                                                 : QStringLiteral("session")})
                               : Result<SavedConnection>(tl::unexpected<Error>(place.error())));
                });
            });
    });
}

void Commands::saveWebhookSecret(qint64 id, const QString& secret, QObject* context, Then then) {
    inEngine(context, [this, id, secret, then = std::move(then)](const Reply& reply) {
        const auto kept = [this, id, then, reply](const Done& done) {
            m_store.write( // and other programs hear of it
                [id, now = m_store.clock().nowMs()](Database& db) { return connections::keyChanged(db, id, now); });
            m_engine.pool().forget(id);
            reply([then, done] { then(done); });
        };
        if (secret.isEmpty()) {
            m_engine.secrets().remove(webhookEntry(id), &m_engine, kept);
            return;
        }
        m_engine.secrets().write(webhookEntry(id), secret, &m_engine, [kept](const Result<SecretPlace>& place) {
            const bool lasts = place && *place == SecretPlace::Keychain;
            kept(lasts   ? Done()
                 : place ? Done(failure(ErrorKind::Keychain))
                         : Done(tl::unexpected<Error>(place.error())));
        });
    });
}

// Answers when its keys are gone, too: the terminal program ends then.
void Commands::removeConnection(qint64 id, QObject* context, Then then) {
    write([id, now = m_store.clock().nowMs()](Database& db) { return connections::remove(db, id, now); }, this,
          [this, id, guard = QPointer<QObject>(context), then = std::move(then)](const Done& removed) {
              if (!removed) {
                  if (guard && then) {
                      then(removed);
                  }
                  return;
              }
              inEngine(this, [this, id, guard, then](const Reply& reply) {
                  forgetKeys(m_engine.secrets(), {id}, &m_engine, [reply, guard, then](int) {
                      reply([guard, then] {
                          if (guard && then) {
                              then(Done());
                          }
                      });
                  });
              });
          });
}

void Commands::setDefaultConnection(qint64 id, QObject* context, Then then) {
    write([id](Database& db) { return connections::setDefault(db, id); }, context, std::move(then));
}

void Commands::setInPool(qint64 connectionId, bool in, QObject* context, Then then) {
    write([connectionId, in](Database& db) { return spreading::setInPool(db, connectionId, in); }, context,
          std::move(then));
}

void Commands::testConnection(const ConnectionRow& row, const std::optional<QString>& key, QObject* context,
                              std::function<void(ServerCheck)> each, std::function<void(QVector<ServerCheck>)> then) {
    inEngine(context, [this, row, key, each = std::move(each), then = std::move(then)](const Reply& reply) {
        m_engine.check(
            row, key, [each, reply](const ServerCheck& one) { reply([each, one] { each(one); }); },
            [then, reply](const QVector<ServerCheck>& all) { reply([then, all] { then(all); }); });
    });
}

void Commands::readWorkflow(const ConnectionRow& row, const std::optional<QString>& key, QObject* context,
                            std::function<void(Result<WorkflowReading>)> then) {
    inEngine(context, [this, row, key, then = std::move(then)](const Reply& reply) {
        m_engine.readWorkflow(
            row, key, [then, reply](const Result<WorkflowReading>& read) { reply([then, read] { then(read); }); });
    });
}

} // namespace postulant
