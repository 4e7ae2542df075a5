#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/ApplicationRepository.h"
#include "store/RunRepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace postulant::terminal {
namespace {

Result<ApplicationDetail> detailOf(Store& store, qint64 id) {
    return store.readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
}

// "03-screenshot_final.png": in time order, with the kind and a suffix that programs open.
QString readableName(int number, const ArtifactRow& artifact) {
    QString kind;
    for (const QChar c : artifact.kind) {
        kind += c.isLetterOrNumber() && c.unicode() < 128 ? c : QLatin1Char('_');
    }
    return QStringLiteral("%1-%2.%3")
        .arg(number, 2, 10, QLatin1Char('0'))
        .arg(kind.left(40), QFileInfo(artifact.path).suffix());
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

} // namespace

int evidence(Terminal& terminal, const QStringList& words) {
    const auto arguments = needing(Arguments::parse(words, {{}, {QStringLiteral("to")}, 1, 1}), QStringLiteral("to"),
                                   Terminal::tr("Name the folder with --to."));
    return withApplication(terminal, arguments, [&](Store& store, qint64 id) {
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
