#include "engine/ModelChoice.h"

#include <QUrl>

namespace postulant {

const QVector<ModelProvider>& modelProviders() {
    static const QVector<ModelProvider> all{
        {"openai", "OpenAI", "ENABLE_OPENAI", "OPENAI_API_KEY", "OPENAI_GPT5_MINI", false, true},
        {"anthropic", "Anthropic", "ENABLE_ANTHROPIC", "ANTHROPIC_API_KEY", "ANTHROPIC_CLAUDE4.5_SONNET", false, true},
        {"gemini", "Google Gemini", "ENABLE_GEMINI", "GEMINI_API_KEY", "GEMINI_2.5_FLASH", false, true},
        {"compatible", "", "ENABLE_OPENAI_COMPATIBLE", "OPENAI_COMPATIBLE_API_KEY", "OPENAI_COMPATIBLE", true, false},
    };
    return all;
}

const ModelProvider* findModelProvider(QStringView code) {
    for (const ModelProvider& one : modelProviders()) {
        if (code == QLatin1String(one.code)) {
            return &one;
        }
    }
    return nullptr;
}

QString problemOf(const ModelChoice& choice) {
    const ModelProvider* provider = findModelProvider(choice.provider);
    if (provider == nullptr) {
        return QStringLiteral("provider");
    }
    if (provider->ownAddress) {
        const QUrl url(choice.address, QUrl::StrictMode);
        const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty()) {
            return QStringLiteral("address");
        }
        if (choice.name.isEmpty()) {
            return QStringLiteral("name");
        }
    }
    return {};
}

void addModel(QProcessEnvironment& environment, const ModelChoice& choice, const QString& key) {
    const ModelProvider* provider = findModelProvider(choice.provider);
    if (provider == nullptr) {
        return;
    }
    environment.insert(QLatin1String(provider->enable), QStringLiteral("true"));
    const QString model = provider->ownAddress || choice.name.isEmpty() ? QLatin1String(provider->usual) : choice.name;
    environment.insert(QStringLiteral("LLM_KEY"), model);
    environment.insert(QStringLiteral("SECONDARY_LLM_KEY"), model);
    // The server will not run without one, also where the model asks for none.
    environment.insert(QLatin1String(provider->keyName), key.isEmpty() ? QStringLiteral("none") : key);
    if (provider->ownAddress) {
        environment.insert(QStringLiteral("OPENAI_COMPATIBLE_MODEL_NAME"), choice.name);
        environment.insert(QStringLiteral("OPENAI_COMPATIBLE_API_BASE"), choice.address);
        environment.insert(QStringLiteral("OPENAI_COMPATIBLE_SUPPORTS_VISION"), QStringLiteral("true"));
    }
}

} // namespace postulant
