#include "ui/widgets/AppStyle.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Painting.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

namespace postulant {

namespace {

constexpr char primaryProperty[] = "postulantPrimary";
constexpr char smallProperty[] = "postulantSmall";

bool isOn(const QStyleOption* option, QStyle::StateFlag flag) {
    return (option->state & flag) != 0;
}

QColor mixed(const QColor& one, const QColor& another, double share) {
    const auto mix = [share](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(one.redF(), another.redF()), mix(one.greenF(), another.greenF()),
                            mix(one.blueF(), another.blueF()));
}

QColor outline(const QStyleOption* option) {
    const bool enabled = isOn(option, QStyle::State_Enabled);
    return option->palette.color(QPalette::Active, enabled ? QPalette::Dark : QPalette::Mid);
}

double lineWidth(const QWidget* widget) {
    return Theme::of(widget).isHighContrast() ? 2.0 : 1.0;
}

QColor buttonFill(const QStyleOption* option, QColor fill) {
    if (!isOn(option, QStyle::State_Enabled)) {
        return option->palette.color(QPalette::Active, QPalette::Window);
    }
    if (isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On)) {
        return mixed(fill, option->palette.color(QPalette::Active, QPalette::ButtonText), 0.10);
    }
    if (isOn(option, QStyle::State_MouseOver)) {
        return mixed(fill, option->palette.color(QPalette::Active, QPalette::ButtonText), 0.04);
    }
    return fill;
}

void drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const QColor fill = buttonFill(option, option->palette.color(QPalette::Active, QPalette::Button));
    const bool plain = isPrimary(widget) && isOn(option, QStyle::State_Enabled);
    painting::roundedBox(painter, option->rect, fill, plain ? fill : outline(option), lineWidth(widget), size::radius);
}

void drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QColor fill = option->palette.color(QPalette::Active, enabled ? QPalette::Base : QPalette::Window);
    painting::roundedBox(painter, option->rect, fill, outline(option), lineWidth(widget), size::radius);
}

void drawCheckBox(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const bool filled = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const int side = std::min({option->rect.width(), option->rect.height(), 16});
    const QRect box(option->rect.x() + (option->rect.width() - side) / 2,
                    option->rect.y() + (option->rect.height() - side) / 2, side, side);
    const QColor mark = option->palette.color(QPalette::Active, QPalette::HighlightedText);
    QColor fill = option->palette.color(QPalette::Active, enabled ? QPalette::Base : QPalette::Window);
    QColor line = outline(option);
    if (filled) {
        fill = option->palette.color(QPalette::Active, enabled ? QPalette::Highlight : QPalette::Dark);
        line = fill;
    }
    painting::roundedBox(painter, box, fill, line, lineWidth(widget), size::boxRadius);
    if (filled) {
        const bool partly = isOn(option, QStyle::State_NoChange);
        icons::paint(painter, box.adjusted(2, 2, -2, -2), partly ? QStringLiteral("minus") : QStringLiteral("check"),
                     mark, fill);
    }
}

void drawRadio(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On);
    const int side = std::min({option->rect.width(), option->rect.height(), 16});
    const QRect box(option->rect.x(), option->rect.y() + (option->rect.height() - side) / 2, side, side);
    const QColor base = option->palette.color(QPalette::Active, enabled ? QPalette::Base : QPalette::Window);
    const QColor fill =
        on ? option->palette.color(QPalette::Active, enabled ? QPalette::Highlight : QPalette::Dark) : base;
    painting::roundedBox(painter, box, fill, on ? fill : outline(option), lineWidth(widget), side / 2.0);
    if (on) {
        painting::roundedBox(painter, box.adjusted(5, 5, -5, -5), base, base, 0, side / 2.0);
    }
}

bool isEditor(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

// Scrolling editors have no room around them for a ring: their frame itself turns to the focus colour, 2 px.
void drawScrollFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget) {
    if (!isEditor(widget)) {
        painting::roundedBox(painter, option->rect, Qt::transparent,
                             option->palette.color(QPalette::Active, QPalette::Mid), lineWidth(widget), size::radius);
        return;
    }
    const bool focused = isOn(option, QStyle::State_HasFocus);
    painting::roundedBox(painter, option->rect, Qt::transparent,
                         focused ? Theme::of(widget).tokens().focus : outline(option),
                         focused ? 2.0 : lineWidth(widget), size::radius);
}

void drawTab(const QStyleOptionTab* tab, QPainter* painter, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    const bool selected = isOn(tab, QStyle::State_Selected);
    const QColor window = tab->palette.color(QPalette::Active, QPalette::Window);
    const QColor ink = !isOn(tab, QStyle::State_Enabled) ? tab->palette.color(QPalette::Disabled, QPalette::WindowText)
                       : selected || isOn(tab, QStyle::State_MouseOver) ? theme.textOn(window)
                                                                        : theme.secondaryOn(window);
    painter->save();
    painter->setFont(textFont(selected ? TextStyle::BaseStrong : TextStyle::Base, painter->font()));
    painter->setPen(ink);
    painter->drawText(tab->rect.adjusted(2, 0, -2, -2), Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      tab->text);
    if (selected) {
        painter->fillRect(QRect(tab->rect.x(), tab->rect.bottom() - 1, tab->rect.width(), 2), theme.tokens().focus);
    }
    if (isOn(tab, QStyle::State_HasFocus) && selected) {
        painter->setPen(QPen(theme.tokens().focus, 2));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(tab->rect.adjusted(3, 3, -3, -5), size::radius, size::radius);
    }
    painter->restore();
}

void drawButtonLabel(const QStyleOptionButton* button, QPainter* painter, const QStyle* style, const QWidget* widget) {
    QRect room = button->rect.adjusted(9, 0, -9, 0);
    const bool enabled = isOn(button, QStyle::State_Enabled);
    const bool menu = (button->features & QStyleOptionButton::HasMenu) != 0;
    const int iconSide = button->icon.isNull() ? 0 : std::min(button->iconSize.width(), 16);
    const int gap = iconSide > 0 && !button->text.isEmpty() ? 8 : 0;
    const int arrow = menu ? 20 : 0;
    const int textWidth = painter->fontMetrics().size(Qt::TextShowMnemonic, button->text).width();
    const int whole = std::min(room.width(), iconSide + gap + textWidth + arrow);
    int x = room.x() + (room.width() - whole) / 2;
    const auto visual = [&](int width) {
        const QRect rect(x, room.y(), width, room.height());
        x += width;
        return QStyle::visualRect(button->direction, button->rect, rect);
    };
    if (iconSide > 0) {
        button->icon.paint(painter, visual(iconSide), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += gap;
    }
    const QColor ink = button->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    painter->setPen(ink);
    const int shown = std::max(0, whole - iconSide - gap - arrow);
    const int underline = style->styleHint(QStyle::SH_UnderlineShortcut, button, widget) != 0 ? Qt::TextShowMnemonic
                                                                                              : Qt::TextHideMnemonic;
    painter->drawText(visual(shown), static_cast<int>(Qt::AlignCenter) | underline | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(button->text, Qt::ElideRight, shown, underline));
    if (menu) {
        const QRect place = visual(arrow).adjusted(4, 0, 0, 0);
        icons::paint(painter, QRect(place.x(), place.center().y() - 7, 14, 14), QStringLiteral("down"), ink, ink);
    }
}

void drawComboLabel(const QStyleOptionComboBox* combo, QPainter* painter, const QStyle* style, const QWidget* widget) {
    const QRect room = style->subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxEditField, widget);
    const bool enabled = isOn(combo, QStyle::State_Enabled);
    int x = room.x();
    const auto visual = [&](int left, int width) {
        return QStyle::visualRect(combo->direction, room, QRect(left, room.y(), width, room.height()));
    };
    if (!combo->currentIcon.isNull()) {
        combo->currentIcon.paint(painter, visual(x, size::icon), Qt::AlignCenter,
                                 enabled ? QIcon::Normal : QIcon::Disabled);
        x += size::icon + 9;
    }
    if (combo->editable) {
        return;
    }
    const QRect words = visual(x, std::max(0, room.right() - x));
    painter->setPen(combo->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter->drawText(words,
                      static_cast<int>(QStyle::visualAlignment(combo->direction, Qt::AlignLeading | Qt::AlignVCenter)) |
                          Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(combo->currentText, Qt::ElideRight, words.width()));
}

void drawMenuBarItem(const QStyleOptionMenuItem* item, QPainter* painter, const QStyle* style, const QWidget* widget) {
    const bool chosen = isOn(item, QStyle::State_Selected) && isOn(item, QStyle::State_Enabled);
    const bool open = chosen && isOn(item, QStyle::State_Sunken);
    const QPalette::ColorRole back = open ? QPalette::Highlight : chosen ? QPalette::Midlight : QPalette::Window;
    painter->fillRect(item->rect, item->palette.color(QPalette::Active, back));
    const bool underline = style->styleHint(QStyle::SH_UnderlineShortcut, item, widget) != 0;
    painter->setPen(item->palette.color(isOn(item, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled,
                                        open ? QPalette::HighlightedText : QPalette::WindowText));
    painter->drawText(item->rect.adjusted(0, 0, 0, -1),
                      static_cast<int>(Qt::AlignCenter) | (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic) |
                          Qt::TextSingleLine,
                      item->text);
}

void drawCombo(const QStyleOptionComboBox* combo, QPainter* painter, const QWidget* widget) {
    if (combo->frame) {
        QStyleOption box(*combo);
        if (combo->editable) {
            drawField(&box, painter, widget);
        } else {
            box.state &= ~(QStyle::State_On | QStyle::State_Sunken);
            drawButton(&box, painter, widget);
        }
    }
    const bool enabled = isOn(combo, QStyle::State_Enabled);
    const QColor ink = combo->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    const QRect mark(combo->rect.right() - 24, combo->rect.center().y() - 7, 14, 14);
    icons::paint(painter, QStyle::visualRect(combo->direction, combo->rect, mark), QStringLiteral("down"), ink, ink);
}

void drawSpin(const QStyleOptionSpinBox* spin, QPainter* painter, const QStyle* style, const QWidget* widget) {
    if (spin->frame) {
        drawField(spin, painter, widget);
    }
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    for (const QStyle::SubControl part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool possible =
            (spin->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled)) != 0;
        const QRect rect = style->subControlRect(QStyle::CC_SpinBox, spin, part, widget);
        const QPalette::ColorGroup group =
            possible && isOn(spin, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
        const QColor ink = spin->palette.color(group, QPalette::Text);
        painter->save();
        painter->translate(rect.center());
        painter->scale(1, up ? -1 : 1);
        icons::paint(painter, QRect(-6, -6, 12, 12), QStringLiteral("down"), ink, ink);
        painter->restore();
    }
}

// The ground of what is scrolled: Base for lists and editors, Window for panes.
QPalette::ColorRole groundOf(const QWidget* bar) {
    for (const QWidget* up = bar; up != nullptr; up = up->parentWidget()) {
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(up)) {
            return area->viewport()->backgroundRole();
        }
    }
    return QPalette::Window;
}

void drawScrollBar(const QStyleOptionSlider* bar, QPainter* painter, const QStyle* style, const QWidget* widget) {
    const Theme theme = Theme::of(widget);
    painter->fillRect(bar->rect, bar->palette.color(QPalette::Active, groundOf(widget)));
    QRect handle = style->subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3);
    const bool active = (bar->activeSubControls & QStyle::SC_ScrollBarSlider) != 0 || isOn(bar, QStyle::State_Sunken);
    const QPalette::ColorRole role = active || theme.isHighContrast() ? QPalette::Dark : QPalette::Mid;
    painting::roundedBox(painter, handle, bar->palette.color(QPalette::Active, role), {}, 0, 3);
}

void drawSplitter(const QStyleOption* option, QPainter* painter) {
    const QRect& r = option->rect;
    const QColor line = option->palette.color(QPalette::Active, QPalette::Mid);
    const QColor dots = option->palette.color(QPalette::Active, QPalette::Dark);
    painter->fillRect(r, option->palette.color(QPalette::Active, QPalette::Window));
    const bool upright = isOn(option, QStyle::State_Horizontal);
    if (upright) {
        painter->fillRect(r.x(), r.y(), 1, r.height(), line);
        painter->fillRect(r.right(), r.y(), 1, r.height(), line);
    } else {
        painter->fillRect(r.x(), r.y(), r.width(), 1, line);
        painter->fillRect(r.x(), r.bottom(), r.width(), 1, line);
    }
    for (int i = -5; i <= 5; ++i) {
        const QPoint at =
            upright ? QPoint(r.center().x(), r.center().y() + 2 * i) : QPoint(r.center().x() + 2 * i, r.center().y());
        painter->fillRect(QRect(at, QSize(1, 1)), dots);
    }
}

int controlHeight(const QWidget* widget, const QFontMetrics& metrics) {
    const int wanted = isSmall(widget) ? size::smallControl : size::control;
    return std::max(wanted, metrics.height() + wanted - 18);
}

// Sets palette and weight again whenever the look changes.
class PrimaryKeeper final : public QObject {
public:
    explicit PrimaryKeeper(QPushButton* button)
        : QObject(button)
        , m_button(button) {
        button->installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject* object, QEvent* event) override {
        switch (event->type()) {
        case QEvent::Show: // what was hidden has heard of nothing
        case QEvent::PaletteChange:
        case QEvent::ApplicationPaletteChange:
        case QEvent::ApplicationFontChange:
        case QEvent::StyleChange:
            apply();
            break;
        default:
            break;
        }
        return QObject::eventFilter(object, event);
    }

private:
    void apply() {
        if (m_applying) {
            return;
        }
        const QScopedValueRollback guard(m_applying, true);
        const QPalette look = QApplication::palette();
        QPalette own;
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            own.setColor(group, QPalette::Button, look.color(QPalette::Active, QPalette::Highlight));
            own.setColor(group, QPalette::ButtonText, look.color(QPalette::Active, QPalette::HighlightedText));
        }
        m_button->setPalette(own);
        m_button->setFont(textFont(TextStyle::BaseStrong));
    }

    QPushButton* m_button;
    bool m_applying = false;
};

} // namespace

AppStyle::AppStyle(Mode mode)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
    , m_mode(mode) {}

QStyle::StyleHint AppStyle::highContrastHint() {
    return static_cast<StyleHint>(SH_CustomBase + 0x5053);
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            drawField(option, painter, widget);
        }
        return;
    case PE_FrameLineEdit:
        drawField(option, painter, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        return; // the ring and the rows show it
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1,
                          option->palette.color(QPalette::Active, QPalette::Mid));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect.x(), option->rect.y(), option->rect.width(), 1,
                          option->palette.color(QPalette::Active, QPalette::Mid));
        return;
    case PE_FrameTabWidget:
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelButtonTool: {
        const bool enabled = isOn(option, State_Enabled);
        if (enabled && (isOn(option, State_MouseOver) || isOn(option, State_Sunken) || isOn(option, State_On))) {
            const QColor fill = isOn(option, State_On) ? Theme::of(widget).tokens().rowSelected
                                                       : option->palette.color(QPalette::Active, QPalette::Midlight);
            painting::roundedBox(painter, option->rect, fill, {}, 0, size::radius);
        }
        return;
    }
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) {
            drawScrollFrame(option, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void AppStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButtonLabel(button, painter, this, widget);
            return;
        }
        break;
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            if ((button->features & QStyleOptionButton::Flat) == 0 || isOn(option, State_MouseOver)) {
                drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
            }
            return;
        }
        break;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTab(tab, painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            drawComboLabel(combo, painter, this, widget);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            drawMenuBarItem(item, painter, this, widget);
            return;
        }
        break;
    case CE_Splitter:
        drawSplitter(option, painter);
        return;
    case CE_FocusFrame:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Theme::of(widget).tokens().focus, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), size::radius + 2, size::radius + 2);
        painter->restore();
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Active, QPalette::Window));
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1,
                          option->palette.color(QPalette::Active, QPalette::Mid));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                  const QWidget* widget) const {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); combo && control == CC_ComboBox) {
        drawCombo(combo, painter, widget);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
        drawSpin(spin, painter, this, widget);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar) {
        drawScrollBar(bar, painter, this, widget);
        return;
    }
    if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option); tool && control == CC_ToolButton) {
        QStyleOptionToolButton plain(*tool); // three dots say enough without an arrow under them
        if (plain.toolButtonStyle == Qt::ToolButtonIconOnly) {
            plain.features &= ~QStyleOptionToolButton::HasMenu;
        }
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                               const QWidget* widget) const {
    const QRect& all = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        return visualRect(option->direction, all, all.adjusted(9, 1, -28, -1));
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
        const bool none = spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        const int buttons = none ? 0 : 20;
        const int half = all.height() / 2;
        const int left = all.right() - buttons;
        switch (subControl) {
        case SC_SpinBoxUp:
            return visualRect(option->direction, all, QRect(left, all.y() + 2, buttons, half - 2));
        case SC_SpinBoxDown:
            return visualRect(option->direction, all, QRect(left, all.y() + half, buttons, half - 2));
        case SC_SpinBoxEditField:
            return visualRect(option->direction, all, all.adjusted(5, 1, -buttons - 3, -1));
        default:
            break;
        }
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar) {
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? all.height() : all.width();
        const qint64 range = std::max<qint64>(0, static_cast<qint64>(bar->maximum) - bar->minimum);
        const int shortest = std::min(length, 28);
        const int handle = range == 0 ? length
                                      : std::clamp(static_cast<int>(static_cast<qint64>(length) * bar->pageStep /
                                                                    std::max<qint64>(1, range + bar->pageStep)),
                                                   shortest, length);
        const int at =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
        const auto piece = [&](int from, int size) {
            const QRect rect = upright ? QRect(all.x(), all.y() + from, all.width(), size)
                                       : QRect(all.x() + from, all.y(), size, all.height());
            return visualRect(option->direction, all, rect);
        };
        switch (subControl) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine:
            return {};
        case SC_ScrollBarSlider:
            return piece(at, handle);
        case SC_ScrollBarSubPage:
            return piece(0, at);
        case SC_ScrollBarAddPage:
            return piece(at + handle, length - at - handle);
        case SC_ScrollBarGroove:
            return all;
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect natural = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const bool own = frame != nullptr && frame->lineWidth > 0;
        return own ? natural.adjusted(6, 0, -6, 0) : natural;
    }
    return natural;
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                 const QWidget* widget) const {
    const QSize natural = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const int icon = button != nullptr && !button->icon.isNull() ? 16 : 0;
        const int gap = icon > 0 && !button->text.isEmpty() ? 8 : 0;
        const bool menu = button != nullptr && (button->features & QStyleOptionButton::HasMenu) != 0;
        const int text = button != nullptr ? option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() : 0;
        const int width = icon + gap + text + (menu ? 20 : 0) + (isSmall(widget) ? 22 : 26);
        const int height = controlHeight(widget, option->fontMetrics);
        return {std::max(width, height), height};
    }
    case CT_LineEdit:
        return {natural.width() + 14, controlHeight(widget, option->fontMetrics)};
    case CT_SpinBox:
        return {contents.width() + 34, controlHeight(widget, option->fontMetrics)};
    case CT_ComboBox:
        return {contents.width() + 44, controlHeight(widget, option->fontMetrics)};
    case CT_ToolButton:
        return natural.expandedTo(QSize(size::smallestTarget, size::smallestTarget));
    case CT_TabBarTab:
        return {contents.width() + 4, std::max(34, option->fontMetrics.height() + 16)};
    case CT_MenuBar:
        return {natural.width(), std::max(size::bar, natural.height())};
    case CT_MenuBarItem:
        return {contents.width() + 18, std::max(size::bar - 1, option->fontMetrics.height() + 10)};
    case CT_CheckBox:
    case CT_RadioButton:
        return {natural.width(), std::max(size::smallestTarget, natural.height())};
    default:
        return natural;
    }
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_MenuBarHMargin:
        return 6;
    case PM_DefaultFrameWidth:
        return isEditor(widget) ? 2 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return size::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::base;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 5;
    case PM_TabBarTabHSpace:
        return 16;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* returnData) const {
    if (hint == highContrastHint()) {
        return m_mode == Mode::HighContrast ? yes : 0;
    }
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_FocusFrame_AboveWidget:
        return 1; // else the widget's own parent would cut the ring
    case SH_ScrollBar_Transient:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void AppStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

LookControl::LookControl(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_systemStyle(QApplication::style()->name())
    , m_systemPalette(QApplication::palette()) {
    if (qobject_cast<AppStyle*>(QApplication::style()) != nullptr) { // an earlier control has been here
        m_systemStyle = QStringLiteral("fusion");
        m_systemPalette = QApplication::style()->standardPalette();
    }
    connect(&m_application, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { moveFocusRing(now); });
}

LookControl::~LookControl() {
    delete m_ring;
}

void LookControl::setLook(Look look) {
    m_look = look;
    switch (look) {
    case Look::FollowSystem:
        follow();
        break;
    case Look::Light:
    case Look::Dark:
        QApplication::setStyle(new AppStyle(AppStyle::Mode::Own));
        QApplication::setPalette(look == Look::Dark ? darkPalette() : lightPalette());
        break;
    case Look::HighContrast: {
        const bool dark = luminance(m_systemPalette.color(QPalette::Active, QPalette::Base)) < 0.18;
        QApplication::setStyle(new AppStyle(AppStyle::Mode::HighContrast));
        QApplication::setPalette(highContrastPalette(dark));
        break;
    }
    }
    Q_EMIT lookChanged(look);
}

void LookControl::follow() {
    const bool fusion = m_systemStyle.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    QStyle* desktop = fusion ? nullptr : QStyleFactory::create(m_systemStyle);
    if (desktop != nullptr) {
        QApplication::setStyle(desktop);
        QApplication::setPalette(QPalette());
        return;
    }
    QApplication::setStyle(new AppStyle(AppStyle::Mode::Following));
    QApplication::setPalette(QPalette());
    const QPalette standard = QApplication::style()->standardPalette();
    const auto same = [&](QPalette::ColorRole role) {
        return m_systemPalette.color(QPalette::Active, role) == standard.color(QPalette::Active, role);
    };
    if (same(QPalette::Window) && same(QPalette::Base) && same(QPalette::Text) && same(QPalette::Highlight)) {
        const bool dark = luminance(standard.color(QPalette::Active, QPalette::Base)) < 0.18;
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
    }
}

void LookControl::moveFocusRing(QWidget* now) {
    const bool ours = qobject_cast<AppStyle*>(QApplication::style()) != nullptr;
    const bool ringed = now != nullptr && !now->isWindow() && ours && !now->property("postulantOwnFocus").toBool() &&
                        (qobject_cast<QAbstractButton*>(now) != nullptr || qobject_cast<QLineEdit*>(now) != nullptr ||
                         qobject_cast<QComboBox*>(now) != nullptr || qobject_cast<QAbstractSpinBox*>(now) != nullptr ||
                         now->property("postulantRing").toBool());
    if (!ringed) {
        if (m_ring != nullptr) {
            m_ring->setWidget(nullptr);
        }
        return;
    }
    if (m_ring == nullptr) {
        m_ring = new QFocusFrame;
    }
    QWidget* around = now;
    if (qobject_cast<QLineEdit*>(now) != nullptr && (qobject_cast<QComboBox*>(now->parentWidget()) != nullptr ||
                                                     qobject_cast<QAbstractSpinBox*>(now->parentWidget()) != nullptr)) {
        around = now->parentWidget();
    }
    m_ring->setWidget(around);
}

void makePrimary(QPushButton* button) {
    button->setProperty(primaryProperty, true);
    button->setDefault(true);
    new PrimaryKeeper(button);
}

bool isPrimary(const QWidget* widget) {
    return widget != nullptr && widget->property(primaryProperty).toBool();
}

void makeSmall(QWidget* control) {
    control->setProperty(smallProperty, true);
    QEvent change(QEvent::StyleChange); // buttons remember their size otherwise
    QApplication::sendEvent(control, &change);
}

bool isSmall(const QWidget* widget) {
    return widget != nullptr && widget->property(smallProperty).toBool();
}

} // namespace postulant
