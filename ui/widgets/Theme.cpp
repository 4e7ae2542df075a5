#include "ui/widgets/Theme.h"

#include "ui/widgets/AppStyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace postulant {

namespace {

constexpr double needed = 4.5; // WCAG 2.1 AA for text

struct Pair {
    QRgb light;
    QRgb dark;
    QColor in(bool isDark) const { return QColor::fromRgb(isDark ? dark : light); }
};

constexpr Pair secondaryColor{0xff555e69, 0xffa9b2bd};
constexpr Pair infoColor{0xff0f5faf, 0xff74b4ff};
constexpr Pair warnColor{0xff8a4f00, 0xfff0b44c};
constexpr Pair checkColor{0xff74389b, 0xffcfa3f3};
constexpr Pair goodColor{0xff0b6a4b, 0xff4fcba2};
constexpr Pair badColor{0xffb3251b, 0xffff9187};
constexpr Pair waitingColor{0xff5b6470, 0xffa9b2bd};
constexpr Pair cancelledColor{0xff5c636b, 0xff9da6b0};

Pair pairOf(ApplicationState state) {
    switch (state) {
    case ApplicationState::Draft:
    case ApplicationState::Review:
        return waitingColor;
    case ApplicationState::Queued:
        return {0xff4f5a66, 0xffb4bdc8};
    case ApplicationState::Submitting:
    case ApplicationState::Running:
        return infoColor;
    case ApplicationState::NeedsYou:
        return warnColor;
    case ApplicationState::NeedsChecking:
        return checkColor;
    case ApplicationState::AppliedConfirmed:
        return goodColor;
    case ApplicationState::AppliedClaimed:
        return {0xff566300, 0xffbbc85c};
    case ApplicationState::Failed:
        return badColor;
    case ApplicationState::Cancelled:
        return cancelledColor;
    }
    return secondaryColor;
}

Pair pairOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return goodColor;
    case Tone::Info:
        return infoColor;
    case Tone::Warn:
        return warnColor;
    case Tone::Check:
        return checkColor;
    case Tone::Bad:
        return badColor;
    case Tone::Idle:
        return secondaryColor;
    }
    return secondaryColor;
}

Tokens tokensFor(bool dark) {
    const auto of = [dark](QRgb light, QRgb darkValue) { return Pair{light, darkValue}.in(dark); };
    Tokens t;
    t.secondary = secondaryColor.in(dark);
    t.rowSelected = of(0xffd9e8f7, 0xff233b55);
    t.rowSelectedIdle = of(0xffe6e9ed, 0xff2a2f36);
    t.rowHover = of(0xfff0f4f8, 0xff20252b);
    t.rail = of(0xffe8eaee, 0xff191c20);
    t.railSel = of(0xffffffff, 0xff2b3037);
    t.focus = of(0xff1b5e9e, 0xff6fb1ff);
    t.goodTint = of(0xffe4f3ec, 0xff14302a);
    t.infoTint = of(0xffe8f1fa, 0xff1a2c40);
    t.warnTint = of(0xfffdf3df, 0xff33290f);
    t.checkTint = of(0xfff4ecfa, 0xff2e213b);
    t.badTint = of(0xfffcebe9, 0xff3a1f1d);
    t.idleTint = of(0xffedeff2, 0xff262b31);
    return t;
}

Tokens highContrastTokens(const QPalette& palette) {
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    Tokens t;
    t.secondary = text;
    t.rowSelected = palette.color(QPalette::Active, QPalette::Highlight);
    t.rowSelectedIdle = t.rowSelected;
    t.rowSelectedText = palette.color(QPalette::Active, QPalette::HighlightedText);
    t.rowHover = base;
    t.rail = base;
    t.railSel = base;
    t.focus = text;
    t.goodTint = t.infoTint = t.warnTint = t.checkTint = t.badTint = t.idleTint = base;
    return t;
}

struct PaletteRow {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr std::array paletteRows{
    PaletteRow{QPalette::Window, 0xfff2f3f5, 0xff1e2227},
    PaletteRow{QPalette::WindowText, 0xff1c2127, 0xffe3e7ec},
    PaletteRow{QPalette::Base, 0xffffffff, 0xff171a1e},
    PaletteRow{QPalette::AlternateBase, 0xfff7f8fa, 0xff1b1f24},
    PaletteRow{QPalette::Text, 0xff1c2127, 0xffe3e7ec},
    PaletteRow{QPalette::PlaceholderText, 0xff646d78, 0xff98a2ae},
    PaletteRow{QPalette::Button, 0xfffbfbfc, 0xff2b3037},
    PaletteRow{QPalette::ButtonText, 0xff1c2127, 0xffe3e7ec},
    PaletteRow{QPalette::BrightText, 0xffffffff, 0xffffffff},
    PaletteRow{QPalette::Light, 0xffffffff, 0xff3a414a},
    PaletteRow{QPalette::Midlight, 0xffe6e9ed, 0xff2a2f36},
    PaletteRow{QPalette::Mid, 0xffd3d8de, 0xff39404a},
    PaletteRow{QPalette::Dark, 0xff7b8490, 0xff78828f},
    PaletteRow{QPalette::Shadow, 0xff4a525c, 0xff0e1013},
    PaletteRow{QPalette::Highlight, 0xff1b5e9e, 0xff2e71b7},
    PaletteRow{QPalette::HighlightedText, 0xffffffff, 0xffffffff},
    PaletteRow{QPalette::Link, 0xff14589a, 0xff83b9f2},
    PaletteRow{QPalette::LinkVisited, 0xff6a3d94, 0xffc9a4ec},
    PaletteRow{QPalette::ToolTipBase, 0xff23282e, 0xffe3e7ec},
    PaletteRow{QPalette::ToolTipText, 0xfff2f3f5, 0xff1c2127},
};

QPalette ownPalette(bool dark) {
    QPalette palette;
    for (const PaletteRow& row : paletteRows) {
        palette.setColor(QPalette::All, row.role, QColor::fromRgb(dark ? row.dark : row.light));
    }
    const QColor disabled = Pair{0xff8b939d, 0xff78828f}.in(dark);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Active, QPalette::Mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

// Of a channel 0…255; a table, because delegates ask for every cell that they paint.
double linear(int channel) {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double share = static_cast<double>(i) / 255.0;
            values[i] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table[static_cast<std::size_t>(std::clamp(channel, 0, 255))];
}

struct StyleRow {
    double factor;
    QFont::Weight weight;
};

StyleRow rowOf(TextStyle style) {
    switch (style) {
    case TextStyle::Small:
        return {0.92, QFont::Normal};
    case TextStyle::SmallStrong:
        return {0.92, QFont::DemiBold};
    case TextStyle::Base:
        return {1.0, QFont::Normal};
    case TextStyle::BaseStrong:
        return {1.0, QFont::DemiBold};
    case TextStyle::Section:
        return {1.08, QFont::DemiBold};
    case TextStyle::Subject:
        return {1.23, QFont::DemiBold};
    case TextStyle::Page:
        return {1.38, QFont::DemiBold};
    case TextStyle::Number:
        return {1.7, QFont::DemiBold};
    case TextStyle::Mono:
        return {0.92, QFont::Normal};
    }
    return {1.0, QFont::Normal};
}

void scale(QFont& font, double factor) {
    if (font.pixelSize() > 0) {
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    } else {
        font.setPointSizeF(font.pointSizeF() * factor);
    }
}

} // namespace

Theme::Theme(const QPalette& palette, bool highContrast)
    : m_palette(palette)
    , m_dark(luminance(palette.color(QPalette::Active, QPalette::Base)) < 0.18)
    , m_highContrast(highContrast) {
    m_tokens = highContrast ? highContrastTokens(palette) : tokensFor(m_dark);
    if (!highContrast) {
        guardTokens();
    }
}

Theme Theme::of(const QWidget* widget) {
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    const bool high = style != nullptr && style->styleHint(AppStyle::highContrastHint()) == AppStyle::yes;
    return Theme(widget != nullptr ? widget->palette() : QApplication::palette(), high);
}

Theme Theme::ofApplication() {
    return of(nullptr);
}

// The desktop's own palette may be anything: where our pale rows and tints do not carry its text, its own roles do.
void Theme::guardTokens() {
    const QColor text = m_palette.color(QPalette::Active, QPalette::Text);
    const QColor base = m_palette.color(QPalette::Active, QPalette::Base);
    m_tokens.rowSelectedText = text;
    if (contrast(text, m_tokens.rowSelected) < needed || contrast(text, m_tokens.rowSelectedIdle) < needed) {
        m_tokens.rowSelected = m_tokens.rowSelectedIdle = m_palette.color(QPalette::Active, QPalette::Highlight);
        m_tokens.rowSelectedText = m_palette.color(QPalette::Active, QPalette::HighlightedText);
    }
    for (QColor* tint : {&m_tokens.rowHover, &m_tokens.goodTint, &m_tokens.infoTint, &m_tokens.warnTint,
                         &m_tokens.checkTint, &m_tokens.badTint, &m_tokens.idleTint}) {
        if (contrast(text, *tint) < needed) {
            *tint = base;
        }
    }
    for (QColor* surface : {&m_tokens.rail, &m_tokens.railSel}) {
        if (contrast(text, *surface) < needed) {
            *surface = base;
        }
    }
    m_tokens.secondary = readable(m_tokens.secondary, base);
}

QColor Theme::textOn(const QColor& background) const {
    const QColor text = m_palette.color(QPalette::Active, QPalette::Text);
    const QColor highlighted = m_palette.color(QPalette::Active, QPalette::HighlightedText);
    for (const QColor& candidate : {text, highlighted}) {
        if (contrast(candidate, background) >= needed) {
            return candidate;
        }
    }
    return contrast(QColor(Qt::black), background) >= contrast(QColor(Qt::white), background) ? QColor(Qt::black)
                                                                                              : QColor(Qt::white);
}

QColor Theme::readable(const QColor& wanted, const QColor& background) const {
    return contrast(wanted, background) >= needed ? wanted : textOn(background);
}

QColor Theme::stateColor(ApplicationState state, const QColor& background, bool practice) const {
    if (m_highContrast) {
        return textOn(background);
    }
    return readable((practice ? waitingColor : pairOf(state)).in(m_dark), background);
}

QColor Theme::toneColor(Tone tone, const QColor& background) const {
    return m_highContrast ? textOn(background) : readable(pairOf(tone).in(m_dark), background);
}

QColor Theme::secondaryOn(const QColor& background) const {
    return readable(m_tokens.secondary, background);
}

QColor Theme::tint(Tone tone) const {
    switch (tone) {
    case Tone::Good:
        return m_tokens.goodTint;
    case Tone::Info:
        return m_tokens.infoTint;
    case Tone::Warn:
        return m_tokens.warnTint;
    case Tone::Check:
        return m_tokens.checkTint;
    case Tone::Bad:
        return m_tokens.badTint;
    case Tone::Idle:
        return m_tokens.idleTint;
    }
    return m_tokens.idleTint;
}

Tone toneOf(ApplicationState state) {
    switch (state) {
    case ApplicationState::Submitting:
    case ApplicationState::Running:
        return Tone::Info;
    case ApplicationState::NeedsYou:
        return Tone::Warn;
    case ApplicationState::NeedsChecking:
        return Tone::Check;
    case ApplicationState::AppliedConfirmed:
        return Tone::Good;
    case ApplicationState::Failed:
        return Tone::Bad;
    case ApplicationState::Draft:
    case ApplicationState::Review:
    case ApplicationState::Queued:
    case ApplicationState::AppliedClaimed:
    case ApplicationState::Cancelled:
        return Tone::Idle;
    }
    return Tone::Idle;
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

double contrast(const QColor& one, const QColor& another) {
    const double first = luminance(one);
    const double second = luminance(another);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QPalette lightPalette() {
    return ownPalette(false);
}

QPalette darkPalette() {
    return ownPalette(true);
}

QPalette highContrastPalette(bool dark) {
    const QColor back(dark ? Qt::black : Qt::white);
    const QColor front(dark ? Qt::white : Qt::black);
    QPalette palette;
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button,
                                           QPalette::Light, QPalette::ToolTipBase}) {
        palette.setColor(QPalette::All, role, back);
    }
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText, QPalette::PlaceholderText,
          QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow, QPalette::ToolTipText}) {
        palette.setColor(QPalette::All, role, front);
    }
    palette.setColor(QPalette::All, QPalette::Highlight, dark ? QColor(Qt::yellow) : QColor(0, 0, 139));
    palette.setColor(QPalette::All, QPalette::HighlightedText, back);
    palette.setColor(QPalette::All, QPalette::Link, dark ? QColor(255, 255, 0) : QColor(0, 0, 139));
    palette.setColor(QPalette::All, QPalette::LinkVisited, dark ? QColor(255, 192, 255) : QColor(85, 0, 85));
    const QColor disabled = dark ? QColor(170, 170, 170) : QColor(90, 90, 90);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    return palette;
}

QFont textFont(TextStyle style) {
    return textFont(style, QApplication::font());
}

QFont textFont(TextStyle style, const QFont& base) {
    const StyleRow row = rowOf(style);
    QFont font = base;
    if (style == TextStyle::Mono) {
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
    }
    scale(font, row.factor);
    font.setWeight(row.weight);
    return font;
}

int size::tableRow(const QFont& font, bool compact) {
    const int line = QFontMetrics(font).height();
    return compact ? std::max(24, line + 6) : std::max(30, line + 12);
}

} // namespace postulant
