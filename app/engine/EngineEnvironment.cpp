#include "engine/EngineEnvironment.h"

namespace postulant {
namespace {

// Who reaches the internet through a proxy reaches it so here too, but never this computer.
void addProxies(QProcessEnvironment& environment, const QProcessEnvironment& own) {
    for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
                             "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"}) {
        if (own.contains(QLatin1String(name))) {
            environment.insert(QLatin1String(name), own.value(QLatin1String(name)));
        }
    }
    QString direct = QStringLiteral("127.0.0.1,localhost,::1");
    const QString others = own.value(QStringLiteral("NO_PROXY"), own.value(QStringLiteral("no_proxy")));
    if (!others.isEmpty()) {
        direct += u',' + others;
    }
    environment.insert(QStringLiteral("NO_PROXY"), direct);
    environment.insert(QStringLiteral("no_proxy"), direct);
}

void addAll(QProcessEnvironment& environment, const QMap<QString, QString>& values) {
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        if (mayBeSet(one.key())) {
            environment.insert(one.key(), one.value());
        }
    }
}

} // namespace

QProcessEnvironment toolEnvironment(const QProcessEnvironment& own, const EngineFolder& folder,
                                    const EngineSettings& settings) {
    QProcessEnvironment environment = own;
    for (const char* name : {"PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX",
                             "PIP_USER", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV", "PIP_LOG"}) {
        environment.remove(QLatin1String(name));
    }
    environment.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PIP_DISABLE_PIP_VERSION_CHECK"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PIP_NO_INPUT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PIP_CACHE_DIR"), folder.downloads());
    environment.insert(QStringLiteral("TMPDIR"), folder.installTemp());
    environment.insert(QStringLiteral("PLAYWRIGHT_BROWSERS_PATH"), folder.browsers());
    if (!settings.index.isEmpty()) {
        environment.insert(QStringLiteral("PIP_INDEX_URL"), settings.index);
    }
    return environment;
}

QProcessEnvironment serverEnvironment(const QProcessEnvironment& own, const EngineFolder& folder,
                                      const EngineSettings& settings, int port, const QString& modelKey) {
    QProcessEnvironment environment;
    for (const char* name : {"PATH", "LANG", "LC_ALL", "TERM", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"}) {
        if (own.contains(QLatin1String(name))) {
            environment.insert(QLatin1String(name), own.value(QLatin1String(name)));
        }
    }
    addProxies(environment, own);
    const QMap<QString, QString> fixed{
        {QStringLiteral("HOME"), folder.home()},
        {QStringLiteral("TMPDIR"), folder.shortTemp()},
        {QStringLiteral("TZ"), QStringLiteral("UTC")}, // its dates have no zone
        {QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1")},
        {QStringLiteral("ENV"), QStringLiteral("local")},
        {QStringLiteral("PORT"), QString::number(port)},
        {QStringLiteral("SKYVERN_BASE_URL"), QStringLiteral("http://127.0.0.1:%1").arg(port)},
        {QStringLiteral("SKYVERN_ENV_FILE"), folder.serverEnv()},
        {QStringLiteral("SKYVERN_TELEMETRY"), QStringLiteral("false")},
        {QStringLiteral("DATABASE_STRING"), QStringLiteral("sqlite+aiosqlite:///") + folder.database()},
        {QStringLiteral("ARTIFACT_STORAGE_PATH"), folder.artifacts()},
        {QStringLiteral("PLAYWRIGHT_BROWSERS_PATH"), folder.browsers()},
        {QStringLiteral("BROWSER_TYPE"), QStringLiteral("chromium-headless")},
        {QStringLiteral("BROWSER_STREAMING_MODE"), QStringLiteral("cdp")}, // the live view
        // The resume is fetched from Postulant on this computer, and its messages come back there.
        {QStringLiteral("ALLOWED_HOSTS"), QStringLiteral("[\"127.0.0.1\",\"localhost\"]")},
        // Else a table of prices is asked for on the internet at each start.
        {QStringLiteral("LITELLM_LOCAL_MODEL_COST_MAP"), QStringLiteral("True")},
    };
    for (auto one = fixed.cbegin(); one != fixed.cend(); ++one) {
        environment.insert(one.key(), one.value());
    }
    addModel(environment, settings.model, modelKey);
    addAll(environment, settings.overrides);
    addAll(environment, readEnvFile(folder.overrides()));
    return environment;
}

} // namespace postulant
