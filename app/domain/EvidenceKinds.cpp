#include "domain/EvidenceKinds.h"

#include <algorithm>

namespace postulant {
namespace {

constexpr qint64 mb = 1024LL * 1024;

} // namespace

const QVector<EvidenceKind>& evidenceKinds() {
    using Bytes = EvidenceBytes;
    static const QVector<EvidenceKind> kinds{
        {"recording", Bytes::Recording, 256 * mb, 0, false},
        {"screenshot_llm", Bytes::Picture, 32 * mb, 1, false},
        {"screenshot_action", Bytes::Picture, 32 * mb, 2, false},
        {"html_scrape", Bytes::Page, 16 * mb, 3, false}, // the last page is proof, whatever its kind
        {"html_action", Bytes::Page, 16 * mb, 3, false},
        {"browser_console_log", Bytes::Log, 16 * mb, 4, false},
        {"download", Bytes::Download, 64 * mb, 5, false}, // what the page gave: a copy of the form, a receipt
        {"screenshot_final", Bytes::Picture, 32 * mb, 5, true},
        // What the server answered about the run, as it came.
        {"steps", Bytes::Json, 32 * mb, 6, false},
        {"actions", Bytes::Json, 32 * mb, 6, false},
        {"timeline", Bytes::Json, 32 * mb, 6, false},
        {"run", Bytes::Json, 8 * mb, 6, false},
        {"results", Bytes::Json, 8 * mb, 6, false},
        // Made here: what was sent, byte for byte, and what was made of the server's words.
        {"package", Bytes::Json, 32 * mb, -1, true},
        {"proof", Bytes::Json, 8 * mb, -1, true},
        {"outputs", Bytes::Json, 1 * mb, -1, true},
        {"attached", Bytes::Any, 25 * mb, -1, true}, // a file of the seeker's
    };
    return kinds;
}

const EvidenceKind& evidenceKind(QStringView word) {
    // "steps-2": one of several of a kind.
    const qsizetype dash = word.lastIndexOf(QLatin1Char('-'));
    const QStringView kind = dash > 0 && word.mid(dash + 1).toInt() > 0 ? word.left(dash) : word;
    static const EvidenceKind unknown{"", EvidenceBytes::Any, 32 * mb, -1, true};
    const auto& kinds = evidenceKinds();
    const auto it = std::find_if(kinds.begin(), kinds.end(),
                                 [kind](const EvidenceKind& known) { return kind == QLatin1String(known.kind); });
    return it == kinds.end() ? unknown : *it;
}

bool isPageKind(QStringView kind) {
    return evidenceKind(kind).bytes == EvidenceBytes::Page;
}

bool isLaterArtifact(QStringView id, QStringView other) {
    return id.size() != other.size() ? id.size() > other.size() : id > other;
}

} // namespace postulant
