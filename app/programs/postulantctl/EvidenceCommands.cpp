#include "export/EvidenceNames.h"
#include "export/ProofFile.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Filters.h"
#include "programs/postulantctl/Wait.h"
#include "store/ApplicationRepository.h"
#include "store/RunRepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace postulant::terminal {
namespace {

Result<ApplicationDetail> detailOf(Store& store, qint64 id) {
    return store.readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
}

QString hashOf(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

// Says every file that is not as it was recorded. Answers how many.
int verifyOne(Terminal& terminal, Store& store, const ApplicationDetail& detail) {
    int wrong = 0;
    QSet<QString> known;
    for (const ArtifactRow& artifact : detail.artifacts) {
        if (artifact.path.isEmpty()) {
            continue;
        }
        known.insert(artifact.path);
        const QString path = store.evidenceDir() + QLatin1Char('/') + artifact.path;
        const QString hash = hashOf(path);
        if (hash != artifact.sha256) {
            wrong++;
            terminal.print(QStringLiteral("%1\t%2").arg(
                hash.isEmpty() ? QStringLiteral("missing") : QStringLiteral("changed"), artifact.path));
        }
    }
    for (const AttemptRow& attempt : detail.attempts) {
        QDirIterator files(store.evidenceDir() + QLatin1Char('/') + QString::number(attempt.id), QDir::Files);
        while (files.hasNext()) {
            files.next();
            const QString relative = QString::number(attempt.id) + QLatin1Char('/') + files.fileName();
            if (!known.contains(relative)) {
                wrong++;
                terminal.print(QStringLiteral("extra\t%1").arg(relative));
            }
        }
    }
    return wrong;
}

QStringList ways() {
    return QStringList{QStringLiteral("to"), QStringLiteral("attach"), QStringLiteral("detach")} + proofFormatNames();
}

int copyFiles(Terminal& terminal, const Result<Arguments>& arguments, qint64 id) {
    return withStore(terminal, arguments, [&](Store& store) {
        const auto detail = detailOf(store, id);
        if (!detail) {
            return terminal.fail(detail.error());
        }
        const QDir target(arguments->value(QStringLiteral("to")));
        if (!target.mkpath(QStringLiteral("."))) {
            return terminal.fail(Error{ErrorKind::File, target.path(), 0, {}});
        }
        int number = 0;
        for (const ArtifactRow& artifact : detail->artifacts) {
            if (artifact.path.isEmpty()) {
                continue;
            }
            const QString name = readableName(++number, artifact);
            QFile::remove(target.filePath(name));
            if (!QFile::copy(store.evidenceDir() + QLatin1Char('/') + artifact.path, target.filePath(name))) {
                return terminal.fail(Error{ErrorKind::File, name, 0, {}});
            }
            terminal.print(target.filePath(name));
        }
        terminal.message(Terminal::tr("%n file(s) copied.", nullptr, number));
        return 0;
    });
}

int saveProof(Terminal& terminal, const Arguments& arguments, const QString& format, const QVector<qint64>& ids) {
    return withStore(terminal, arguments, [&](Store& store) {
        ProofProgress progress;
        const ProofRequest request{format, arguments.value(format), ids};
        const auto written = writeProof(proofSource(store), request, progress);
        if (!written) {
            return terminal.fail(written.error());
        }
        terminal.print(written->path);
        terminal.message(Terminal::tr("The proof of %n application(s) was written.", nullptr, written->applications));
        if (written->leftOut > 0) {
            terminal.message(Terminal::tr("%n kept file(s) could not go in: missing, or no picture that can be drawn.",
                                          nullptr, written->leftOut));
        }
        return 0;
    });
}

// What can be wrong with an attachment is not what can be wrong with a resume.
int failAttach(Terminal& terminal, const Error& error) {
    const QString sentence =
        error.kind == ErrorKind::FileType   ? Terminal::tr("Only an e-mail (.eml), a PDF or a picture can be attached.")
        : error.kind == ErrorKind::TooLarge ? Terminal::tr("A file that is attached may have 25 MiB at most.")
        : error.kind == ErrorKind::NotFound
            ? Terminal::tr("Nothing was tried for this application yet, so there is nothing to prove.")
            : QString();
    if (sentence.isEmpty()) {
        return terminal.fail(error);
    }
    terminal.message(sentence);
    return static_cast<int>(Exit::Failed);
}

int attach(Terminal& terminal, const Result<Arguments>& arguments, qint64 id) {
    return withCore(terminal, arguments, [&](Core& core) {
        Result<ArtifactRow> row = failure(ErrorKind::Cancelled);
        waitFor([&](QObject* context, const std::function<void()>& done) {
            core.commands().attach(id, arguments->value(QStringLiteral("attach")), context,
                                   [&, done](Result<ArtifactRow> given) {
                                       row = std::move(given);
                                       done();
                                   });
        });
        if (!row) {
            return failAttach(terminal, row.error());
        }
        terminal.print(core.store().evidenceDir() + QLatin1Char('/') + row->path);
        return 0;
    });
}

int detach(Terminal& terminal, const Result<Arguments>& arguments, qint64 id) {
    return withCore(terminal, arguments, [&](Core& core) {
        const auto detail = detailOf(core.store(), id);
        if (!detail) {
            return terminal.fail(detail.error());
        }
        const QString hash = arguments->value(QStringLiteral("detach"));
        const auto& all = detail->artifacts;
        const auto wanted = std::find_if(all.cbegin(), all.cend(), [&hash](const ArtifactRow& artifact) {
            return artifact.kind == attachments::kind && hash.size() >= 8 && artifact.sha256.startsWith(hash);
        });
        if (wanted == all.cend()) {
            return terminal.fail(Error{ErrorKind::NotFound, hash, 0, {}});
        }
        const Done done = waitForDone([&](QObject* context, const Commands::Then& then) {
            core.commands().detach(wanted->id, context, [then](const Result<attachments::Removed>& removed) {
                then(removed ? Done{} : Done(tl::unexpected<Error>(removed.error())));
            });
        });
        return done ? 0 : terminal.fail(done.error());
    });
}

} // namespace

int evidence(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, ways(), 1, -1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const QStringList all = ways();
    const auto named = std::count_if(all.begin(), all.end(), [&](const QString& way) { return arguments->has(way); });
    if (named != 1) {
        return terminal.usage(
            Terminal::tr("Say one of %1.").arg(QStringLiteral("--") + all.join(QLatin1String(", --"))));
    }
    const auto ids = idsOf(*arguments);
    if (!ids) {
        return terminal.usage(ids.error().detail);
    }
    for (const QString& format : proofFormatNames()) {
        if (arguments->has(format)) {
            return saveProof(terminal, *arguments, format, *ids);
        }
    }
    if (ids->size() > 1) {
        return terminal.usage(Terminal::tr("This is for one application at a time."));
    }
    if (arguments->has(QStringLiteral("attach"))) {
        return attach(terminal, arguments, ids->first());
    }
    if (arguments->has(QStringLiteral("detach"))) {
        return detach(terminal, arguments, ids->first());
    }
    return copyFiles(terminal, arguments, ids->first());
}

int evidenceVerify(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 0, 1});
    const auto verify = [&](Store& store, const QVector<qint64>& ids) {
        int wrong = 0;
        for (const qint64 id : ids) {
            const auto detail = detailOf(store, id);
            if (!detail) {
                return terminal.fail(detail.error());
            }
            wrong += verifyOne(terminal, store, *detail);
        }
        terminal.message(wrong == 0
                             ? Terminal::tr("Every evidence file is as it was recorded.")
                             : Terminal::tr("%n evidence file(s) differ from what was recorded.", nullptr, wrong));
        return static_cast<int>(wrong == 0 ? Exit::Ok : Exit::Failed);
    };
    if (arguments && !arguments->positional().isEmpty()) {
        return withApplication(terminal, arguments, [&](Store& store, qint64 id) { return verify(store, {id}); });
    }
    return withStore(terminal, arguments, [&](Store& store) {
        const auto all = store.readNow<QVector<qint64>>(
            [](Database& db) { return applications::ids(db, {}, ApplicationSort::Created, false); });
        return all ? verify(store, *all) : terminal.fail(all.error());
    });
}

} // namespace postulant::terminal
