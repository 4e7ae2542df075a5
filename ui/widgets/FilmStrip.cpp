#include "ui/widgets/FilmStrip.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace postulant {

namespace {
constexpr int frame = 3; // room for the ring around a picture
constexpr int thumbHeight = 50;
constexpr int gap = 2;
constexpr int widest = 80 + 2 * frame;
constexpr int narrowest = 64 + 2 * frame;
} // namespace

FilmStrip::FilmStrip(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(false);
    updateWords();
}

void FilmStrip::setSource(PictureSource* source) {
    if (m_source != nullptr) {
        m_source->disconnect(this);
    }
    m_source = source;
    if (source != nullptr) {
        connect(source, &PictureSource::loaded, this, [this] { viewport()->update(); });
        connect(source, &PictureSource::failed, this, [this](const QString& path) {
            m_failed.insert(path);
            viewport()->update();
        });
    }
    viewport()->update();
}

void FilmStrip::setPictures(const QVector<Picture>& pictures) {
    const QString before = m_current >= 0 ? m_pictures.at(m_current).path : QString();
    m_pictures = pictures;
    m_failed.clear();
    const auto same = std::find_if(m_pictures.begin(), m_pictures.end(),
                                   [&before](const Picture& picture) { return picture.path == before; });
    m_current = static_cast<int>(same == m_pictures.end() ? m_pictures.size() - 1 : same - m_pictures.begin());
    updateBars();
    showCurrent();
    updateWords();
    viewport()->update();
}

void FilmStrip::setCurrent(int index) {
    if (index < 0 || index >= m_pictures.size() || index == m_current) {
        return;
    }
    m_current = index;
    showCurrent();
    updateWords();
    viewport()->update();
}

void FilmStrip::choose(int index) {
    if (m_pictures.isEmpty()) {
        return;
    }
    const int wanted = std::clamp(index, 0, static_cast<int>(m_pictures.size()) - 1);
    if (wanted != m_current) {
        setCurrent(wanted);
        Q_EMIT currentChanged(wanted);
    }
}

// Four fit side by side where that is possible.
int FilmStrip::cellWidth() const {
    const int few = std::clamp(static_cast<int>(m_pictures.size()), 1, 4);
    return std::clamp((viewport()->width() + gap) / few - gap, narrowest, widest);
}

QRect FilmStrip::thumbRect(int index) const {
    const QRect rect(index * (cellWidth() + gap) - horizontalScrollBar()->value(), 0, cellWidth(),
                     thumbHeight + 2 * frame);
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

int FilmStrip::at(const QPoint& position) const {
    for (int i = 0; i < m_pictures.size(); ++i) {
        if (thumbRect(i).contains(position)) {
            return i;
        }
    }
    return -1;
}

QSize FilmStrip::sizeHint() const {
    return {4 * (widest + gap), thumbHeight + 2 * frame + (horizontalScrollBar()->maximum() > 0 ? 14 : 0)};
}

QSize FilmStrip::minimumSizeHint() const {
    return {2 * (narrowest + gap), sizeHint().height()};
}

void FilmStrip::updateBars() {
    const int whole = static_cast<int>(m_pictures.size()) * (cellWidth() + gap) - gap;
    const int before = horizontalScrollBar()->maximum();
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(cellWidth() + gap);
    horizontalScrollBar()->setRange(0, std::max(0, whole - viewport()->width()));
    if ((before > 0) != (horizontalScrollBar()->maximum() > 0)) {
        updateGeometry();
    }
}

void FilmStrip::showCurrent() {
    if (m_current < 0) {
        return;
    }
    const int left = m_current * (cellWidth() + gap);
    QScrollBar* bar = horizontalScrollBar();
    if (left < bar->value()) {
        bar->setValue(left);
    } else if (left + cellWidth() > bar->value() + viewport()->width()) {
        bar->setValue(left + cellWidth() - viewport()->width());
    }
}

void FilmStrip::updateWords() {
    setAccessibleName(m_current < 0 ? tr("No pictures")
                                    //: For screen readers: %1 which, %2 of how many, %3 its caption
                                    : tr("Picture %1 of %2: %3")
                                          .arg(m_current + 1)
                                          .arg(m_pictures.size())
                                          .arg(m_pictures.at(m_current).caption));
}

void FilmStrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    showCurrent();
}

void FilmStrip::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    const Theme theme = Theme::of(this);
    const qreal ratio = devicePixelRatioF();
    for (int i = 0; i < m_pictures.size(); ++i) {
        const QRect outer = thumbRect(i);
        if (!outer.intersects(viewport()->rect())) {
            continue;
        }
        const QRect inner = outer.adjusted(frame, frame, -frame, -frame);
        const QString& path = m_pictures.at(i).path;
        const QImage image = m_source != nullptr && !m_failed.contains(path)
                                 ? m_source->picture(path, (QSizeF(inner.size()) * ratio).toSize())
                                 : QImage();
        const QColor paper = image.isNull() ? palette().color(QPalette::AlternateBase) : QColor(Qt::white);
        painter.fillRect(inner, paper);
        if (image.isNull()) {
            const QPoint middle = inner.center();
            icons::paint(&painter, QRect(middle.x() - 8, middle.y() - 8, 16, 16),
                         m_failed.contains(path) ? QStringLiteral("cancelled") : QStringLiteral("image"),
                         theme.secondaryOn(paper), paper);
        } else {
            const QSize shown = (QSizeF(image.size()) / ratio).toSize().boundedTo(inner.size());
            painter.drawImage(QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, shown, inner), image);
        }
        painting::roundedBox(&painter, inner, Qt::transparent, palette().color(QPalette::Mid), 1, 0);
        if (i == m_current) {
            painting::roundedBox(&painter, outer, Qt::transparent,
                                 hasFocus() ? theme.tokens().focus
                                            : palette().color(QPalette::Active, QPalette::Highlight),
                                 hasFocus() ? 3 : 2, 2);
        }
    }
}

void FilmStrip::keyPressEvent(QKeyEvent* event) {
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
        choose(m_current + forward);
        break;
    case Qt::Key_Left:
        choose(m_current - forward);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(static_cast<int>(m_pictures.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            Q_EMIT activated(m_current);
        }
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FilmStrip::mousePressEvent(QMouseEvent* event) {
    const int index = at(event->position().toPoint());
    if (index >= 0 && event->button() == Qt::LeftButton) {
        choose(index);
    }
}

void FilmStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    const int index = at(event->position().toPoint());
    if (index >= 0) {
        Q_EMIT activated(index);
    }
}

void FilmStrip::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void FilmStrip::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool FilmStrip::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = at(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : m_pictures.at(index).caption.toHtmlEscaped(),
                           this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace postulant
