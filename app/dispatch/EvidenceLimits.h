#pragma once

#include <QtGlobal>

#include <chrono>

// How much of a run is mirrored, whatever its server offers. Kinds have their own largest size: evidenceKinds().
namespace postulant {

struct EvidenceLimits {
    using ms = std::chrono::milliseconds;
    int downloadsAtOnce = 2;    // of one run
    int allDownloadsAtOnce = 4; // of all runs together
    int triesInOneLook = 3;     // at one file that breaks off; then the next look
    ms silence{30'000};         // without a byte
    ms longestLook{1'800'000};  // no file is begun later; the next look goes on
    qint64 mostBytesOfFile = 256LL * 1024 * 1024;
    qint64 mostBytesOfAttempt = 1024LL * 1024 * 1024;
    int mostPictures = 400; // of one attempt, and so on; the newest
    int mostRecordings = 20;
    int mostLogs = 20;
    int mostPages = 40; // beside the last one
    int mostDownloads = 20;
};

} // namespace postulant
