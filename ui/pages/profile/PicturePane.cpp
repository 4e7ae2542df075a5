#include "ui/pages/profile/PicturePane.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace postulant {

PicturePane::PicturePane(QWidget* parent)
    : QWidget(parent) {
    setMinimumSize(160, 200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PicturePane::setImage(const QImage& image) {
    m_image = image;
    m_message.clear();
    update();
}

void PicturePane::setMessage(const QString& message) {
    m_image = {};
    m_message = message;
    setAccessibleDescription(message);
    update();
}

QSize PicturePane::boxInPixels() const {
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

void PicturePane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.setFont(textFont(TextStyle::Small, font()));
        painter.setPen(Theme::of(this).secondaryOn(palette().color(QPalette::Window)));
        painter.drawText(rect(), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_message);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize shown = m_image.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
    const QRect place((width() - shown.width()) / 2, 1, shown.width(), shown.height());
    painter.fillRect(place, Qt::white);
    painter.drawImage(place, m_image);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

void PicturePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace postulant
