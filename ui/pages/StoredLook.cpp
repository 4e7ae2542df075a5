#include "ui/pages/StoredLook.h"

#include "ui/pages/UiSettings.h"

namespace postulant {
namespace {

struct LookEntry {
    Look look;
    const char* code;
};
constexpr LookEntry looks[] = {
    {Look::FollowSystem, "system"}, {Look::Light, "light"}, {Look::Dark, "dark"}, {Look::HighContrast, "contrast"}};

} // namespace

QString lookCode(Look look) {
    for (const LookEntry& entry : looks) {
        if (entry.look == look) {
            return QString::fromLatin1(entry.code);
        }
    }
    return {};
}

Look storedLook(const UiSettings& settings) {
    const QString code = settings.text(QStringLiteral("look"));
    for (const LookEntry& entry : looks) {
        if (code == QLatin1String(entry.code)) {
            return entry.look;
        }
    }
    return Look::FollowSystem;
}

void storeLook(UiSettings& settings, Look look) {
    settings.set(QStringLiteral("look"), lookCode(look));
}

} // namespace postulant
