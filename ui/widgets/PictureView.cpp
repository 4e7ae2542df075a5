#include "ui/widgets/PictureView.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace postulant {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setProperty("postulantRing", true);
    setCursor(Qt::PointingHandCursor);
}

void PictureView::setSource(PictureSource* source) {
    if (m_source != nullptr) {
        m_source->disconnect(this);
    }
    m_source = source;
    if (source == nullptr) {
        return;
    }
    connect(source, &PictureSource::loaded, this, [this](const QString& path, const QSize& box) {
        if (path == m_path) {
            if (m_last.isNull()) { // another size is better than none
                m_last = m_source->picture(path, box);
            }
            update();
        }
    });
    connect(source, &PictureSource::failed, this, [this](const QString& path) {
        if (path == m_path) {
            m_failed = true;
            tell();
            update();
        }
    });
}

void PictureView::setPicture(const QString& path, const QString& caption) {
    m_path = path;
    m_image = {};
    m_last = {};
    m_failed = false;
    m_caption = caption;
    tell();
    update();
}

void PictureView::setImage(const QImage& image, const QString& caption) {
    m_path.clear();
    m_image = image;
    m_failed = false;
    m_caption = caption;
    tell();
    update();
}

void PictureView::setPlaceholder(const QString& words) {
    m_placeholder = words;
    tell();
    update();
}

void PictureView::tell() {
    const bool none = m_path.isEmpty() && m_image.isNull();
    const QString name = m_failed ? tr("This picture cannot be read") : none ? m_placeholder : m_caption;
    if (name != accessibleName()) { // who listens is not told the same again
        setAccessibleName(name);
    }
}

void PictureView::setMostHeight(int pixels) {
    m_mostHeight = pixels;
    updateGeometry();
}

int PictureView::heightForWidth(int width) const {
    return std::min(m_mostHeight, width * 10 / 16);
}

QSize PictureView::sizeHint() const {
    return {352, heightForWidth(352)};
}

QImage PictureView::current() const {
    if (!m_image.isNull()) {
        return m_image;
    }
    if (m_source == nullptr || m_path.isEmpty() || m_failed) {
        return {};
    }
    return m_source->picture(m_path, (QSizeF(size() - QSize(2, 2)) * devicePixelRatioF()).toSize());
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QImage fresh = current();
    if (!fresh.isNull()) {
        m_last = fresh;
    }
    const bool empty = m_last.isNull() || m_failed;
    const QColor paper = empty ? palette().color(QPalette::AlternateBase) : QColor(Qt::white);
    painting::roundedBox(&painter, rect(), paper, palette().color(QPalette::Mid), 1, 0);
    const QRect room = rect().adjusted(1, 1, -1, -1);
    if (empty) {
        const QColor ink = Theme::of(this).secondaryOn(paper);
        const QPoint middle = room.center();
        icons::paint(&painter, QRect(middle.x() - 12, middle.y() - 26, 24, 24), QStringLiteral("image"), ink, paper);
        painter.setFont(textFont(TextStyle::Base));
        painter.setPen(ink);
        const QString words = m_failed ? tr("This picture cannot be read") : m_placeholder;
        painter.drawText(QRect(room.x() + 8, middle.y() + 6, room.width() - 16, room.height() / 2 - 8),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, words);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize natural = (QSizeF(m_last.size()) / devicePixelRatioF()).toSize();
    const bool larger = natural.width() > room.width() || natural.height() > room.height();
    const QSize shown = larger || !m_image.isNull() ? natural.scaled(room.size(), Qt::KeepAspectRatio) : natural;
    painter.drawImage(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, shown, room), m_last);
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && !m_last.isNull()) {
        Q_EMIT activated();
    }
}

void PictureView::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && !m_last.isNull()) {
        Q_EMIT activated();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace postulant
