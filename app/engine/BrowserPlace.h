#pragma once

#include "domain/Result.h"

#include <QString>
#include <QStringList>

// Skyvern has no setting for a browser's path; but it starts what lies where Playwright, which drives the browser,
// keeps its own downloads. So a browser of the system's gets a small starter there.
namespace postulant {

struct BrowserBuilds { // revisions that the installed Playwright expects
    QString chromium;
    QString headlessShell; // empty: this Playwright has none
    QString ffmpeg;
};

inline const QString ownBrowser = QStringLiteral("own"); // the package's download, in place of a path

// environment: with Playwright in it. Errors: File, Protocol.
Result<BrowserBuilds> readBrowserBuilds(const QString& environment);

// Chromium or Chrome of the system, or empty. Sandboxed packages (Snap, Flatpak) cannot read our folders and are left
// out.
QString systemBrowser(const QStringList& candidates = {});
QString systemFfmpeg();

// Puts starters for the browser and ffmpeg under folder. ffmpeg: empty leaves it to a download. Errors: File.
Done placeBrowser(const QString& folder, const BrowserBuilds& builds, const QString& browser, const QString& ffmpeg);
// Whether a browser and ffmpeg are there, as starters or downloaded.
bool isBrowserPlaced(const QString& folder, const BrowserBuilds& builds);

} // namespace postulant
