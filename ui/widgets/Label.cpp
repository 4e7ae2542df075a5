#include "ui/widgets/Label.h"

#include <QApplication>
#include <QEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace postulant {

Label::Label(const QString& text, TextStyle style, Ink ink, QWidget* parent)
    : QLabel(parent)
    , m_style(style)
    , m_ink(ink) {
    setTextFormat(Qt::PlainText);
    restyle();
    setText(text);
}

void Label::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    relayout();
    updateGeometry();
}

void Label::setTextStyle(TextStyle style) {
    m_style = style;
    restyle();
}

void Label::setInk(Ink ink) {
    m_ink = ink;
    m_toned = false;
    restyle();
}

void Label::setTone(Tone tone) {
    m_tone = tone;
    m_toned = true;
    restyle();
}

void Label::setElided(bool on) {
    m_elided = on;
    if (on) {
        setWordWrap(false);
    }
    relayout();
    updateGeometry();
}

int Label::heightForWidth(int width) const {
    return QLabel::heightForWidth(std::min(width, maximumWidth()));
}

QSize Label::sizeHint() const {
    if (!m_elided) {
        return QLabel::sizeHint();
    }
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_text) + 2 + margins.left() + margins.right(),
            fontMetrics().height() + margins.top() + margins.bottom()};
}

QSize Label::minimumSizeHint() const {
    return m_elided ? QSize(fontMetrics().horizontalAdvance(QStringLiteral("Mm…")), sizeHint().height())
                    : QLabel::minimumSizeHint();
}

void Label::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::StyleChange:
    case QEvent::ParentChange:
        restyle();
        break;
    default:
        break;
    }
}

void Label::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    relayout();
}

// What was hidden has heard of no change of the look.
void Label::showEvent(QShowEvent* event) {
    restyle();
    QLabel::showEvent(event);
}

void Label::restyle() {
    if (m_restyling) {
        return;
    }
    const QScopedValueRollback guard(m_restyling, true);
    setFont(textFont(m_style));
    if (m_ink == Ink::Text && !m_toned) {
        setPalette(QPalette());
    } else {
        const QPalette around = parentWidget() != nullptr ? parentWidget()->palette() : QApplication::palette();
        const QColor background = around.color(QPalette::Active, backgroundRole());
        const Theme theme = Theme::of(parentWidget());
        const QColor color = m_toned              ? theme.toneColor(m_tone, background)
                             : m_ink == Ink::Link ? around.color(QPalette::Active, QPalette::Link)
                                                  : theme.secondaryOn(background);
        QPalette own;
        // Which of the three is used follows from the background's role.
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
            own.setColor(role, color);
        }
        setPalette(own);
    }
    relayout();
    updateGeometry();
}

void Label::relayout() {
    const QString shown = m_elided && width() > 0
                              ? fontMetrics().elidedText(m_text, Qt::ElideRight, std::max(0, contentsRect().width()))
                              : m_text;
    if (shown != QLabel::text()) {
        QLabel::setText(shown);
    }
    setToolTip(m_elided && shown != m_text ? m_text.toHtmlEscaped() : QString());
}

} // namespace postulant
