#include "engine/BrowserPlace.h"

#include "domain/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <unistd.h>

namespace postulant {
namespace {

QString chromiumIn(const QString& folder, const BrowserBuilds& builds) {
    return QStringLiteral("%1/chromium-%2/chrome-linux/chrome").arg(folder, builds.chromium);
}

QString shellIn(const QString& folder, const BrowserBuilds& builds) {
    return QStringLiteral("%1/chromium_headless_shell-%2/chrome-linux/headless_shell")
        .arg(folder, builds.headlessShell);
}

QString ffmpegIn(const QString& folder, const BrowserBuilds& builds) {
    return QStringLiteral("%1/ffmpeg-%2/ffmpeg-linux").arg(folder, builds.ffmpeg);
}

QString quoted(QString path) {
    return u'\'' + path.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QByteArray starterOf(const QString& browser) {
    // Root may not use the sandbox, and a container's shared memory may be small.
    const QString extra = ::geteuid() == 0 ? QStringLiteral(" --no-sandbox") : QString();
    return QStringLiteral("#!/bin/sh\nexec %1%2 --disable-dev-shm-usage \"$@\"\n").arg(quoted(browser), extra).toUtf8();
}

// marker: the folder that Playwright looks for its mark of a whole download in.
Done placeStarter(const QString& path, const QByteArray& text, const QString& marker) {
    constexpr auto program = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (Done made = makePrivateFolder(QFileInfo(path).path()); !made) {
        return made;
    }
    if (QFileInfo(path).isSymLink()) {
        QFile::remove(path);
    }
    if (Done written = writeFileAtomically(path, text, program); !written) {
        return written;
    }
    return writeFileAtomically(marker + QStringLiteral("/INSTALLATION_COMPLETE"), {});
}

} // namespace

Result<BrowserBuilds> readBrowserBuilds(const QString& environment) {
    const QStringList pythons = QDir(environment + QStringLiteral("/lib"))
                                    .entryList({QStringLiteral("python3*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    QFile file(QStringLiteral("%1/lib/%2/site-packages/playwright/driver/package/browsers.json")
                   .arg(environment, pythons.value(0)));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::File, file.fileName());
    }
    constexpr qint64 most = 1024 * 1024;
    const QJsonArray browsers =
        QJsonDocument::fromJson(file.read(most)).object().value(QLatin1String("browsers")).toArray();
    BrowserBuilds builds;
    for (const QJsonValue& one : browsers) {
        const QString name = one[QLatin1String("name")].toString();
        const QString revision = one[QLatin1String("revision")].toString();
        if (name == QLatin1String("chromium")) {
            builds.chromium = revision;
        } else if (name == QLatin1String("chromium-headless-shell")) {
            builds.headlessShell = revision;
        } else if (name == QLatin1String("ffmpeg")) {
            builds.ffmpeg = revision;
        }
    }
    return builds.chromium.isEmpty() || builds.ffmpeg.isEmpty() ? failure(ErrorKind::Protocol, file.fileName())
                                                                : Result<BrowserBuilds>(builds);
}

QString systemBrowser(const QStringList& candidates) {
    static const QStringList usual{
        QStringLiteral("/usr/lib/chromium/chromium"), QStringLiteral("chromium"),
        QStringLiteral("google-chrome-stable"),       QStringLiteral("google-chrome"),
        QStringLiteral("chromium-browser"),           QStringLiteral("/opt/google/chrome/chrome")};
    for (const QString& name : candidates.isEmpty() ? usual : candidates) {
        QString path = QStandardPaths::findExecutable(name);
        const QString target = QFileInfo(path).canonicalFilePath();
        if (path.isEmpty() || target.isEmpty() || target.contains(QLatin1String("/snap")) ||
            target.contains(QLatin1String("/flatpak"))) {
            continue;
        }
        // On some systems the name is a script that only points to a Snap package.
        QFile file(target);
        if (file.open(QIODevice::ReadOnly) && file.size() < 64 * 1024 && file.readAll().contains("/snap/bin/")) {
            continue;
        }
        return path;
    }
    return {};
}

QString systemFfmpeg() {
    return QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
}

Done placeBrowser(const QString& folder, const BrowserBuilds& builds, const QString& browser, const QString& ffmpeg) {
    const QByteArray starter = starterOf(browser);
    const QString chromium = chromiumIn(folder, builds);
    Done placed = placeStarter(chromium, starter, QFileInfo(QFileInfo(chromium).path()).path());
    if (placed && !builds.headlessShell.isEmpty()) {
        const QString shell = shellIn(folder, builds);
        placed = placeStarter(shell, starter, QFileInfo(QFileInfo(shell).path()).path());
    }
    if (placed && !ffmpeg.isEmpty()) {
        const QString path = ffmpegIn(folder, builds);
        placed = placeStarter(path, QStringLiteral("#!/bin/sh\nexec %1 \"$@\"\n").arg(quoted(ffmpeg)).toUtf8(),
                              QFileInfo(path).path());
    }
    return placed;
}

bool isBrowserPlaced(const QString& folder, const BrowserBuilds& builds) {
    const auto runs = [](const QString& path) { return QFileInfo(path).isExecutable(); };
    return runs(chromiumIn(folder, builds)) && runs(ffmpegIn(folder, builds)) &&
           (builds.headlessShell.isEmpty() || runs(shellIn(folder, builds)));
}

} // namespace postulant
