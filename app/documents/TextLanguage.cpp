#include "documents/TextLanguage.h"

#include <QByteArray>

#include <array>
#include <cld2/internal/lang_script.h>
#include <cld2/public/compact_lang_det.h>

namespace postulant {
namespace {

constexpr qsizetype mostCharacters = 20'000;
constexpr int leastBytes = 200;
constexpr int leastPercent = 80;

} // namespace

QString languageOf(const QString& text) {
    const QByteArray utf8 = text.left(mostCharacters).toUtf8();
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int textBytes = 0;
    int validBytes = 0;
    bool reliable = false;
    const CLD2::Language found = CLD2::ExtDetectLanguageSummaryCheckUTF8(
        utf8.constData(), static_cast<int>(utf8.size()), true, nullptr, 0, languages.data(), percents.data(),
        scores.data(), nullptr, &textBytes, &reliable, &validBytes);
    const bool sure = reliable && found != CLD2::UNKNOWN_LANGUAGE && found == languages[0] &&
                      percents[0] >= leastPercent && textBytes >= leastBytes;
    return sure ? QString::fromLatin1(CLD2::LanguageCode(found)).section(u'-', 0, 0) : QString();
}

} // namespace postulant
