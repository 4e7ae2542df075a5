#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

namespace postulant {

// The line without keys: those given, and what looks like one. The rest stays as it is.
QString withoutKeys(const QString& line, const QStringList& keys);

// The server's output on disk: 0600, no key in it, and never more than two files of `most` bytes.
class EngineLog {
public:
    static constexpr qint64 usual = 1024 * 1024;
    explicit EngineLog(const QString& path, QStringList keys = {}, qint64 most = usual);

    void write(const QString& line); // what cannot be written is lost, and nobody waits for it

    // The newest lines, oldest first; also over the change of files.
    static QStringList tail(const QString& path, int lines);
    static QString older(const QString& path) { return path + QStringLiteral(".1"); }

private:
    bool open();

    QString m_path;
    QStringList m_keys;
    qint64 m_most;
    QFile m_file;
};

} // namespace postulant
