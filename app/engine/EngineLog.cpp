#include "engine/EngineLog.h"

#include "domain/AtomicFile.h"

#include <QRegularExpression>

namespace postulant {

QString withoutKeys(const QString& line, const QStringList& keys) {
    static const QString gone = QStringLiteral("[key]");
    static const QRegularExpression shapes(QStringLiteral(
        "\\b(?:sk-[A-Za-z0-9_-]{6,}|AIza[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+){1,2})"));
    static const QRegularExpression named(
        QStringLiteral("((?:api[_-]?key|authorization|password|secret|token)[\"']?\\s*[:=]\\s*[\"']?(?:bearer )?)"
                       "[^\\s\"',}&]{4,}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression colours(QStringLiteral("\\x1b\\[[0-9;]*[A-Za-z]"));
    QString out = line;
    for (const QString& key : keys) {
        if (key.size() >= 4) { // a shorter one would take words apart
            out.replace(key, gone);
        }
    }
    out.remove(colours);
    out.replace(shapes, gone);
    out.replace(named, QStringLiteral("\\1") + gone);
    return out;
}

EngineLog::EngineLog(const QString& path, QStringList keys, qint64 most)
    : m_path(path)
    , m_keys(std::move(keys))
    , m_most(most)
    , m_file(path) {}

bool EngineLog::open() {
    if (m_file.isOpen()) {
        return true;
    }
    // Made with nobody else's rights from the start.
    if (!m_file.exists() && !writeFileAtomically(m_path, {})) {
        return false;
    }
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

void EngineLog::write(const QString& line) {
    const QByteArray bytes = withoutKeys(line, m_keys).toUtf8() + '\n';
    if (open() && m_file.size() + bytes.size() > m_most) {
        m_file.close();
        QFile::remove(older(m_path));
        if (!QFile::rename(m_path, older(m_path))) {
            QFile::remove(m_path); // rather lost than without a bound
        }
    }
    if (open()) {
        m_file.write(bytes);
    }
}

QStringList EngineLog::tail(const QString& path, int lines) {
    QStringList out;
    for (const QString& name : {older(path), path}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly)) {
            file.seek(std::max<qint64>(0, file.size() - usual));
            out += QString::fromUtf8(file.read(usual)).split(u'\n', Qt::SkipEmptyParts);
        }
    }
    return out.mid(std::max<qsizetype>(0, out.size() - lines));
}

} // namespace postulant
