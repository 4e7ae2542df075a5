#pragma once

#include "dispatch/Core.h"
#include "domain/Clock.h"
#include "domain/Result.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <memory>

// The terminal's side of every command: options, output, exit codes. --json prints one document on stdout; messages go
// to stderr.
namespace postulant {

enum class Exit { Ok = 0, Failed = 1, Usage = 2, Unreachable = 3, Refused = 4 };

class Terminal {
    Q_DECLARE_TR_FUNCTIONS(Terminal)
public:
    Terminal(QString dataDir, bool json);
    ~Terminal();

    const QString& dataDir() const { return m_dataDir; }
    bool json() const { return m_json; }
    const Clock& clock() const { return m_clock; }

    void print(const QString& line);   // stdout
    void message(const QString& line); // stderr
    void printJson(const QJsonObject& object);
    void printJson(const QJsonArray& array);
    void printJsonLine(const QJsonObject& object); // JSON Lines

    // The data folder, for commands that only read and write; opened once. On failure the message was said.
    Store* store();
    // The whole program without a window. On failure the message was said.
    Core* core(CoreOptions options);
    void close(); // both, so that nobody has the data folder open

    int fail(const Error& error); // says it, answers the exit code for it
    int usage(const QString& problem);

    // The next line of standard input, without its end; for keys.
    static QString readSecretLine();
    static QString readAll(); // standard input, at most 64 MiB

private:
    QString m_dataDir;
    bool m_json;
    SystemClock m_clock;
    QTextStream m_out;
    QTextStream m_err;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Core> m_core;
};

// What went wrong and what to do, in one line for people.
QString errorLine(const Error& error);

// A command's own options; asks for help and usage errors are answered here. nullopt: exit with `exitCode`.
struct ArgumentNames {
    QStringList flags;  // "yes"
    QStringList values; // "label"
    int least = 0;      // positional arguments
    int most = 0;       // -1: any number
};
class Arguments {
public:
    static Result<Arguments> parse(const QStringList& arguments, const ArgumentNames& options);
    bool has(const QString& name) const { return m_parser->isSet(name); }
    QString value(const QString& name) const { return m_parser->value(name); }
    QStringList values(const QString& name) const { return m_parser->values(name); } // of an option given several times
    QString valueOr(const QString& name, const QString& otherwise) const { return has(name) ? value(name) : otherwise; }
    const QStringList& positional() const { return m_positional; }

private:
    std::shared_ptr<QCommandLineParser> m_parser;
    QStringList m_positional;
};

} // namespace postulant
