#pragma once

#include "domain/EngineTerms.h"

#include <QStringList>

#include <optional>

// What the tools that install say, read line by line. Pure.
namespace postulant {

struct InstallProgress {
    InstallStage stage = InstallStage::Check;
    int done = 0; // packages; 0 of 0: not counted
    int of = 0;
    qint64 bytes = 0;   // downloaded in this stage
    qint64 ofBytes = 0; // 0: not known
    QString item;       // the file that is loaded now
};

// Bytes of a size as pip and Playwright write it: "12.3 MB", "841 kB", "162.8 MiB".
std::optional<qint64> sizeIn(QStringView text);

class PipOutput {
public:
    explicit PipOutput(int packages) { m_progress.stage = InstallStage::Packages, m_progress.of = packages; }
    bool take(const QString& line); // true: the progress is another one
    const InstallProgress& progress() const { return m_progress; }

private:
    InstallProgress m_progress;
    qint64 m_file = 0; // of bytes: of the file that is loaded now
};

class BrowserOutput {
public:
    BrowserOutput() { m_progress.stage = InstallStage::Browser; }
    bool take(const QString& line);
    const InstallProgress& progress() const { return m_progress; }

private:
    InstallProgress m_progress;
};

// Why a tool that installs packages failed, from its last lines.
EngineFailure packagesTrouble(const QStringList& tail);
// The same of the browser's download.
EngineFailure browserTrouble(const QStringList& tail);

} // namespace postulant
