#include "engine/ToolOutput.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace postulant {
namespace {

bool anyIn(const QStringList& tail, std::initializer_list<const char*> words) {
    for (const QString& line : tail) {
        for (const char* word : words) {
            if (line.contains(QLatin1String(word), Qt::CaseInsensitive)) {
                return true;
            }
        }
    }
    return false;
}

bool isOffline(const QStringList& tail) {
    return anyIn(tail, {"connection error", "NewConnectionError", "Failed to establish a new connection",
                        "Connection refused", "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "ENETUNREACH",
                        "Name or service not known", "name resolution", "Network is unreachable", "ProxyError",
                        "Read timed out", "ConnectTimeoutError", "ReadTimeoutError", "Max retries exceeded",
                        "socket hang up"});
}

bool isFull(const QStringList& tail) {
    return anyIn(tail, {"No space left on device", "ENOSPC", "Disk quota exceeded"});
}

// The line that says most: the last one that calls itself an error, else the last.
QString saying(const QStringList& tail) {
    for (auto line = tail.crbegin(); line != tail.crend(); ++line) {
        if (line->startsWith(QLatin1String("ERROR")) || line->contains(QLatin1String("Error: "))) {
            return line->left(300);
        }
    }
    return tail.isEmpty() ? QString() : tail.last().left(300);
}

} // namespace

std::optional<qint64> sizeIn(QStringView text) {
    static const QRegularExpression size(QStringLiteral("([0-9]+(?:\\.[0-9]+)?) ?(bytes|kB|KiB|MB|MiB|GB|GiB)\\b"));
    static const std::array<std::pair<QLatin1String, double>, 7> units{{{QLatin1String("bytes"), 1},
                                                                        {QLatin1String("kB"), 1e3},
                                                                        {QLatin1String("KiB"), 1024},
                                                                        {QLatin1String("MB"), 1e6},
                                                                        {QLatin1String("MiB"), 1024. * 1024},
                                                                        {QLatin1String("GB"), 1e9},
                                                                        {QLatin1String("GiB"), 1024. * 1024 * 1024}}};
    const auto match = size.match(text.toString());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    for (const auto& [unit, factor] : units) {
        if (match.capturedView(2) == unit) {
            return static_cast<qint64>(std::llround(match.capturedView(1).toDouble() * factor));
        }
    }
    return std::nullopt;
}

bool PipOutput::take(const QString& line) {
    static const QRegularExpression file(QStringLiteral("^(?:Downloading|Using cached) (\\S+) \\((.*)\\)"));
    if (line.startsWith(QLatin1String("Collecting "))) {
        m_progress.done = std::min(m_progress.done + 1, m_progress.of);
        return true;
    }
    if (line.startsWith(QLatin1String("Installing collected packages"))) {
        m_progress.done = m_progress.of;
        m_progress.item.clear();
        return true;
    }
    const auto match = file.match(line);
    if (!match.hasMatch() || match.capturedView(1).endsWith(QLatin1String(".metadata"))) {
        return false;
    }
    m_progress.item = match.captured(1).section(u'/', -1);
    m_progress.bytes += sizeIn(match.capturedView(2)).value_or(0);
    return true;
}

bool BrowserOutput::take(const QString& line) {
    static const QRegularExpression percent(QStringLiteral("([0-9]{1,3})% of ([0-9.]+ [KMG]iB)"));
    if (line.startsWith(QLatin1String("Downloading "))) {
        m_progress.item = line.mid(12).section(QStringLiteral(" from "), 0, 0).left(80);
        m_progress.bytes = m_progress.ofBytes = 0;
        return true;
    }
    const auto match = percent.match(line);
    if (!match.hasMatch()) {
        return false;
    }
    m_progress.ofBytes = sizeIn(match.capturedView(2)).value_or(0);
    m_progress.bytes = m_progress.ofBytes * std::min(100, match.capturedView(1).toInt()) / 100;
    return true;
}

EngineFailure packagesTrouble(const QStringList& tail) {
    const QString detail = saying(tail);
    if (isFull(tail)) {
        return {EngineTrouble::NoSpace, detail};
    }
    if (anyIn(tail, {"DO NOT MATCH THE HASHES", "Hashes are required"})) {
        return {EngineTrouble::WrongHash, detail};
    }
    if (isOffline(tail)) {
        return {EngineTrouble::Offline, detail};
    }
    return {EngineTrouble::PackagesFailed, detail};
}

EngineFailure browserTrouble(const QStringList& tail) {
    const QString detail = saying(tail);
    return isFull(tail)      ? EngineFailure{EngineTrouble::NoSpace, detail}
           : isOffline(tail) ? EngineFailure{EngineTrouble::Offline, detail}
                             : EngineFailure{EngineTrouble::BrowserFailed, detail};
}

} // namespace postulant
