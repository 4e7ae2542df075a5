#include "ui/widgets/BusyBar.h"

#include "ui/widgets/Painting.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>

namespace postulant {

BusyBar::BusyBar(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(6);
}

void BusyBar::setProgress(int done, int of, const QString& words) {
    m_busy = false;
    m_timer.stop();
    m_done = done;
    m_of = of;
    setAccessibleName(words);
    update();
}

void BusyBar::setBusy(const QString& words) {
    setAccessibleName(words);
    if (!m_busy) {
        m_busy = true;
        m_phase = 0;
        if (isVisible() && mayMove()) {
            m_timer.start(40, this);
        }
    }
    update();
}

void BusyBar::stop() {
    setProgress(0, 0);
}

bool BusyBar::mayMove() const {
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void BusyBar::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_busy && mayMove()) {
        m_timer.start(40, this);
    }
}

void BusyBar::hideEvent(QHideEvent* event) {
    m_timer.stop();
    QWidget::hideEvent(event);
}

void BusyBar::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_timer.timerId()) {
        m_phase = (m_phase + 1) % 100;
        update();
    }
}

void BusyBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QColor groove =
        palette().color(QPalette::Active, theme.isHighContrast() ? QPalette::Base : QPalette::Midlight);
    painting::roundedBox(&painter, rect(), groove, palette().color(QPalette::Text), theme.isHighContrast() ? 1 : 0, 3);
    QRect filled;
    if (m_busy) {
        const int piece = width() / 3;
        const int x = m_timer.isActive() ? m_phase * (width() + piece) / 100 - piece : 0;
        filled = QRect(x, 0, m_timer.isActive() ? piece : width() / 2, height());
    } else if (m_of > 0) {
        filled =
            QRect(0, 0, static_cast<int>(static_cast<qint64>(width()) * std::clamp(m_done, 0, m_of) / m_of), height());
    }
    if (filled.isEmpty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect(), 3, 3);
    painter.setClipPath(clip);
    painting::roundedBox(&painter, QStyle::visualRect(layoutDirection(), rect(), filled),
                         palette().color(QPalette::Active, QPalette::Highlight), {}, 0, 3);
}

} // namespace postulant
