#include "programs/postulantctl/Terminal.h"

#include "programs/Startup.h"
#include "secrets/KeychainStore.h"
#include "secrets/Secrets.h"
#include "store/Backup.h"
#include "store/Store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace postulant {

Terminal::Terminal(QString dataDir, bool json)
    : m_dataDir(std::move(dataDir))
    , m_json(json)
    , m_out(stdout)
    , m_err(stderr) {}

Terminal::~Terminal() = default;

void Terminal::print(const QString& line) {
    m_out << line << '\n';
    m_out.flush();
}

void Terminal::message(const QString& line) {
    m_err << line << '\n';
    m_err.flush();
}

void Terminal::printJson(const QJsonObject& object) {
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented).trimmed()));
}

void Terminal::printJson(const QJsonArray& array) {
    print(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Indented).trimmed()));
}

void Terminal::printJsonLine(const QJsonObject& object) {
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Store* Terminal::store() {
    if (m_core) {
        return &m_core->store();
    }
    if (!m_store) {
        auto opened = Store::open(m_dataDir, m_clock);
        if (!opened) {
            fail(opened.error());
            return nullptr;
        }
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Core* Terminal::core(CoreOptions options) {
    if (!m_core) {
        m_store.reset();
        options.dataDir = m_dataDir;
        auto opened =
            Core::open(options, m_clock, std::make_unique<Secrets>(std::make_unique<KeychainStore>(keychainService())));
        if (!opened) {
            fail(opened.error());
            return nullptr;
        }
        m_core = std::move(*opened);
    }
    return m_core.get();
}

void Terminal::close() {
    m_core.reset();
    m_store.reset();
}

int Terminal::fail(const Error& error) {
    message(errorLine(error));
    if (error.kind == ErrorKind::DatabaseDamaged) {
        const QString copy = backup::newest(m_dataDir);
        message(copy.isEmpty()
                    ? tr("There is no backup beside it. If you have one elsewhere: postulantctl restore FILE")
                    //: %1 is a file
                    : tr("The newest backup brings it back: postulantctl restore %1").arg(copy));
    }
    switch (error.kind) {
    case ErrorKind::Duplicate:
    case ErrorKind::Guarded:
        return static_cast<int>(Exit::Refused);
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
        return static_cast<int>(Exit::Unreachable);
    default:
        return static_cast<int>(Exit::Failed);
    }
}

int Terminal::usage(const QString& problem) {
    message(problem);
    message(tr("See postulantctl --help"));
    return static_cast<int>(Exit::Usage);
}

QString Terminal::readSecretLine() {
    QFile in;
    const auto alone = QIODevice::ReadOnly | QIODevice::Unbuffered; // else the lines after it are read and lost
    return in.open(stdin, alone) ? QString::fromUtf8(in.readLine(8192)).trimmed() : QString();
}

QString Terminal::readAll() {
    constexpr qint64 most = 64 * 1024 * 1024;
    QFile in;
    QByteArray bytes;
    if (in.open(stdin, QIODevice::ReadOnly)) {
        while (bytes.size() < most) { // a pipe gives what it has, not what was asked for
            const QByteArray more = in.read(most - bytes.size());
            if (more.isEmpty()) {
                break;
            }
            bytes += more;
        }
    }
    return QString::fromUtf8(bytes);
}

QString errorLine(const Error& error) {
    struct Sentence {
        ErrorKind kind;
        const char* text;
    };
    static const Sentence sentences[] = {
        {ErrorKind::Offline, QT_TRANSLATE_NOOP("Terminal", "The server cannot be reached. Nothing was sent.")},
        {ErrorKind::Timeout, QT_TRANSLATE_NOOP("Terminal", "There was no answer in time.")},
        {ErrorKind::Tls, QT_TRANSLATE_NOOP("Terminal", "The server's certificate is not trusted.")},
        {ErrorKind::Unauthorized, QT_TRANSLATE_NOOP("Terminal", "The server refused the key.")},
        {ErrorKind::NotFound, QT_TRANSLATE_NOOP("Terminal", "There is nothing of that name or number.")},
        {ErrorKind::TooLarge, QT_TRANSLATE_NOOP("Terminal", "The file is too large: at most 10 MiB can be sent.")},
        {ErrorKind::Database, QT_TRANSLATE_NOOP("Terminal", "The data folder's database cannot be used.")},
        {ErrorKind::DatabaseNewer,
         QT_TRANSLATE_NOOP(
             "Terminal",
             "The data folder was written by a newer Postulant. Update Postulant first; nothing was changed.")},
        {ErrorKind::DatabaseLocked,
         QT_TRANSLATE_NOOP("Terminal", "Another program keeps the database locked. Close it and try again.")},
        {ErrorKind::DatabaseDamaged,
         QT_TRANSLATE_NOOP("Terminal", "The data folder's database is damaged or cut short. Nothing is sent, and the "
                                       "file is left as it is.")},
        {ErrorKind::DiskFull, QT_TRANSLATE_NOOP("Terminal", "The disk is full. Nothing is sent until there is room.")},
        {ErrorKind::ReadOnly, QT_TRANSLATE_NOOP("Terminal", "The data folder cannot be written to.")},
        {ErrorKind::Keychain,
         QT_TRANSLATE_NOOP("Terminal",
                           "The system's key store cannot be used here. Name a variable with --key-env instead.")},
        {ErrorKind::KeyMissing, QT_TRANSLATE_NOOP("Terminal", "There is no key, or the key store is locked.")},
        {ErrorKind::File, QT_TRANSLATE_NOOP("Terminal", "The file cannot be read or written.")},
        {ErrorKind::FileType, QT_TRANSLATE_NOOP("Terminal", "The file is neither a PDF nor a DOCX document.")},
        {ErrorKind::Invalid, QT_TRANSLATE_NOOP("Terminal", "That cannot be used.")},
        {ErrorKind::Duplicate, QT_TRANSLATE_NOOP("Terminal", "That exists already.")},
        {ErrorKind::Guarded, QT_TRANSLATE_NOOP("Terminal", "Refused, so that nothing is sent twice or lost.")},
        {ErrorKind::NotReady, QT_TRANSLATE_NOOP("Terminal", "Something is missing before this can be sent.")},
    };
    QString text = Terminal::tr("It did not work.");
    for (const Sentence& sentence : sentences) {
        if (sentence.kind == error.kind) {
            text = QCoreApplication::translate("Terminal", sentence.text);
        }
    }
    return error.detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, error.detail.left(300));
}

Result<Arguments> Arguments::parse(const QStringList& arguments, const ArgumentNames& options) {
    Arguments parsed;
    parsed.m_parser = std::make_shared<QCommandLineParser>();
    parsed.m_parser->setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const QString& flag : options.flags) {
        parsed.m_parser->addOption(QCommandLineOption(flag));
    }
    for (const QString& name : options.values) {
        parsed.m_parser->addOption(QCommandLineOption(name, {}, name));
    }
    if (!parsed.m_parser->parse(QStringList(QStringLiteral("postulantctl")) + arguments)) {
        return failure(ErrorKind::Invalid, parsed.m_parser->errorText());
    }
    parsed.m_positional = parsed.m_parser->positionalArguments();
    const auto count = parsed.m_positional.size();
    if (count < options.least || (options.most >= 0 && count > options.most)) {
        return failure(ErrorKind::Invalid, Terminal::tr("Wrong number of arguments."));
    }
    return parsed;
}

} // namespace postulant
