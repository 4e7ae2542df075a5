#pragma once

#include "domain/States.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

// Colours, type scale and spacing of the window. A Theme is a small value made for one palette; ask for it while
// painting (Theme::of(this)) instead of keeping it, then every change of the look arrives by itself.
namespace postulant {

enum class Look { FollowSystem, Light, Dark, HighContrast };

// What a notice, a row or a word is about, where no application state says it.
enum class Tone { Good, Info, Warn, Check, Bad, Idle };

// Colours outside QPalette.
struct Tokens {
    QColor secondary;       // second-rank text, column heads
    QColor rowSelected;     // selected row, focus in the list
    QColor rowSelectedIdle; // selected row, focus elsewhere
    QColor rowSelectedText; // text on either (Text, but HighlightedText in high contrast)
    QColor rowHover;
    QColor rail;
    QColor railSel;
    QColor focus; // focus ring, bar of the selected row
    QColor goodTint;
    QColor infoTint;
    QColor warnTint;
    QColor checkTint;
    QColor badTint;
    QColor idleTint;
};

class Theme {
public:
    explicit Theme(const QPalette& palette, bool highContrast = false);
    static Theme of(const QWidget* widget); // palette of the widget, high contrast of the style in use
    static Theme ofApplication();

    bool isDark() const { return m_dark; } // by the luminance of Base
    bool isHighContrast() const { return m_highContrast; }
    const Tokens& tokens() const { return m_tokens; }

    // The colour of a state's icon and word on the background that is really painted; Text where the state's own
    // colour has less than 4.5 : 1 there, and always in high contrast (HighlightedText on Highlight). Practice is grey.
    QColor stateColor(ApplicationState state, const QColor& background, bool practice = false) const;
    QColor toneColor(Tone tone, const QColor& background) const; // the same for a tone
    QColor tint(Tone tone) const;                                // background of a notice or a marked row
    // Second-rank text on a background: secondary, or Text where that is too faint.
    QColor secondaryOn(const QColor& background) const;
    QColor textOn(const QColor& background) const; // Text, HighlightedText, black or white: the first with 4.5 : 1

private:
    QColor readable(const QColor& wanted, const QColor& background) const;
    void guardTokens();

    QPalette m_palette;
    Tokens m_tokens;
    bool m_dark = false;
    bool m_highContrast = false;
};

Tone toneOf(ApplicationState state); // Applied (claimed) is Idle on purpose: it must not look like a success

double luminance(const QColor& color);                     // WCAG 2.1 relative luminance, 0…1
double contrast(const QColor& one, const QColor& another); // WCAG 2.1 ratio, 1…21

QPalette lightPalette();
QPalette darkPalette();
QPalette highContrastPalette(bool dark);

// Type scale: factors of QApplication::font(), so they follow the desktop's setting.
enum class TextStyle { Small, Base, BaseStrong, SmallStrong, Section, Subject, Page, Number, Mono };
QFont textFont(TextStyle style);                    // from QApplication::font()
QFont textFont(TextStyle style, const QFont& base); // from another font

namespace space {
inline constexpr int hair = 2, tiny = 4, small = 6, base = 8, wide = 12, pane = 16, large = 20, huge = 28;
}

// Heights and widths in device-independent pixels; a control is taller where the user's font needs it.
namespace size {
inline constexpr int bar = 28; // menu bar, status bar, table head
inline constexpr int roomHead = 52;
inline constexpr int control = 30;
inline constexpr int smallControl = 26;
inline constexpr int chip = 28;
inline constexpr int twoLineRow = 52;
inline constexpr int rail = 96, railCompact = 56, railButton = 56, railButtonCompact = 44;
inline constexpr int smallestTarget = 24;
inline constexpr int radius = 4, boxRadius = 3;
inline constexpr int icon = 16, railIcon = 20, emptyIcon = 24;
inline constexpr int formLabel = 160, formField = 560;
int tableRow(const QFont& font, bool compact = false); // max(30, line + 12), compact max(24, line + 6)
} // namespace size

// Widths of the window under which something gives way, and the height under which pictures shrink.
namespace breakpoint {
inline constexpr int wide = 1280;   // below: detail 340, columns Took and Steps go
inline constexpr int rail = 1200;   // below: rail icons only, detail replaces the list, side panes stack
inline constexpr int narrow = 1100; // below: search 220, the sentence of the room head goes
inline constexpr int low = 760;     // height
} // namespace breakpoint

} // namespace postulant
