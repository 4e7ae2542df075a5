#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Filters.h"
#include "programs/postulantctl/Wait.h"

#include <QDateTime>
#include <QDir>
#include <QEventLoop>
#include <QSaveFile>
#include <QTimer>

// What a person has to say to a run under way, and what can be seen of it.
namespace postulant::terminal {
namespace {

// What each error means here; the others are said as everywhere.
int failTalk(Terminal& terminal, const Error& error) {
    if (error.kind == ErrorKind::NotReady) {
        terminal.message(Terminal::tr("Practice runs in the program that is open now. Say it there."));
        return static_cast<int>(Exit::Failed);
    }
    if (error.kind == ErrorKind::Guarded) {
        //: %1 is why, in English
        terminal.message(Terminal::tr("This run waits for nobody who could be heard (%1).").arg(error.detail));
        return static_cast<int>(Exit::Refused);
    }
    if (error.kind == ErrorKind::NotFound) {
        terminal.message(Terminal::tr("The server says that this run waits for nobody (any more)."));
        return static_cast<int>(Exit::Failed);
    }
    return terminal.fail(error);
}

using Talk = std::function<void(Commands&, qint64 id, QObject* context, Commands::Then then)>;

int talk(Terminal& terminal, const Result<Arguments>& arguments, const Talk& say) {
    const auto id = arguments ? idOf(*arguments) : Result<qint64>(tl::unexpected<Error>(arguments.error()));
    if (!id) {
        return terminal.usage(id.error().detail);
    }
    return withCore(terminal, arguments, [&](Core& core) {
        const Done done = waitForDone(
            [&](QObject* context, Commands::Then then) { say(core.commands(), *id, context, std::move(then)); });
        return done ? 0 : failTalk(terminal, done.error());
    });
}

QString wordOf(LiveEnd end) {
    switch (end) {
    case LiveEnd::None:
        return QStringLiteral("stopped");
    case LiveEnd::Finished:
        return QStringLiteral("finished");
    case LiveEnd::NotFound:
        return QStringLiteral("not-found");
    case LiveEnd::Idle:
        return QStringLiteral("idle");
    case LiveEnd::KeyRefused:
        return QStringLiteral("key-refused");
    case LiveEnd::NotOffered:
        return QStringLiteral("not-offered");
    }
    return {};
}

// Tells of each picture, and writes it where it is wanted.
class Watcher {
public:
    Watcher(Terminal& terminal, QString folder, int most)
        : m_terminal(terminal)
        , m_folder(std::move(folder))
        , m_most(most) {}

    // true: that was all.
    bool take(const LiveNews& news) {
        if (news.picture && m_count < m_most) {
            tell(*news.picture);
        }
        if (news.state && news.state->phase == LiveState::Phase::Ended) {
            m_end = news.state->end;
            m_error = news.state->error;
            return true;
        }
        return m_failed || m_count >= m_most;
    }
    int count() const { return m_count; }
    bool failed() const { return m_failed; }
    LiveEnd end() const { return m_end; }
    bool isNeverOffered() const { return m_end == LiveEnd::NotOffered && !m_error; }

private:
    void tell(const LivePicture& picture) {
        ++m_count;
        const bool jpeg = picture.kind == LivePicture::Kind::Jpeg;
        const QString at = QDateTime::fromMSecsSinceEpoch(picture.at, Qt::UTC).toString(Qt::ISODateWithMs);
        QString path;
        if (!m_folder.isEmpty()) {
            path = QDir(m_folder).filePath(QStringLiteral("live-%1.%2")
                                               .arg(m_count, 3, 10, QLatin1Char('0'))
                                               .arg(jpeg ? QStringLiteral("jpg") : QStringLiteral("png")));
            QSaveFile file(path);
            m_failed =
                !file.open(QIODevice::WriteOnly) || file.write(picture.bytes) != picture.bytes.size() || !file.commit();
        }
        if (m_terminal.json()) {
            m_terminal.printJsonLine({{QStringLiteral("at"), at},
                                      {QStringLiteral("format"), jpeg ? QStringLiteral("jpeg") : QStringLiteral("png")},
                                      {QStringLiteral("width"), picture.width},
                                      {QStringLiteral("height"), picture.height},
                                      {QStringLiteral("size"), picture.bytes.size()},
                                      {QStringLiteral("path"), path.isEmpty() ? QJsonValue() : QJsonValue(path)}});
        } else {
            m_terminal.print(QStringLiteral("%1\t%2x%3\t%4\t%5")
                                 .arg(at, QString::number(picture.width), QString::number(picture.height),
                                      QString::number(picture.bytes.size()), path));
        }
    }

    Terminal& m_terminal;
    QString m_folder;
    int m_most;
    int m_count = 0;
    bool m_failed = false;
    LiveEnd m_end = LiveEnd::None;
    std::optional<ErrorKind> m_error;
};

int watch(Terminal& terminal, Core& core, qint64 id, const Arguments& arguments) {
    constexpr int usualPictures = 1;
    constexpr int usualSeconds = 60;
    const auto number = [&arguments](const QString& name, int otherwise) {
        return std::max(1, arguments.valueOr(name, QString::number(otherwise)).toInt());
    };
    Watcher watcher(terminal, arguments.value(QStringLiteral("to")), number(QStringLiteral("pictures"), usualPictures));
    QEventLoop loop;
    const auto look = core.commands().watchLive(id, &loop, [&](const LiveNews& news) {
        if (watcher.take(news)) {
            loop.quit();
        }
    });
    QTimer::singleShot(1000 * number(QStringLiteral("timeout"), usualSeconds), &loop, &QEventLoop::quit);
    loop.exec();
    if (watcher.failed()) {
        return terminal.fail(Error{ErrorKind::File, {}, 0, {}});
    }
    if (watcher.count() == 0 && watcher.isNeverOffered()) {
        terminal.message(Terminal::tr("This connection shows no live picture (not-offered)."));
    } else if (watcher.count() == 0) {
        //: %1 is one of a few words that do not change: finished, not-offered, …
        terminal.message(Terminal::tr("No picture came (%1).").arg(wordOf(watcher.end())));
    }
    return static_cast<int>(watcher.count() > 0 ? Exit::Ok : Exit::Failed);
}

} // namespace

int handCode(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    const QString code = Terminal::readSecretLine();
    if (code.isEmpty()) {
        return terminal.usage(Terminal::tr("The code is read from standard input."));
    }
    return talk(terminal, arguments, [&code](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
        commands.handCode(id, code, context, std::move(then));
    });
}

int goOn(Terminal& terminal, const QStringList& words) {
    return talk(terminal, Arguments::parse(words, {{}, {}, 1, 1}),
                [](Commands& commands, qint64 id, QObject* context, Commands::Then then) {
                    commands.goOn(id, context, std::move(then));
                });
}

int live(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{}, {QStringLiteral("pictures"), QStringLiteral("to"), QStringLiteral("timeout")}, 1, 1});
    const auto id = arguments ? idOf(*arguments) : Result<qint64>(tl::unexpected<Error>(arguments.error()));
    if (!id) {
        return terminal.usage(id.error().detail);
    }
    return withCore(terminal, arguments, [&](Core& core) { return watch(terminal, core, *id, *arguments); });
}

} // namespace postulant::terminal
