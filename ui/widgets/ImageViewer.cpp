#include "ui/widgets/ImageViewer.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureLoader.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace postulant {

namespace {

constexpr std::array zooms{0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0};

QString askForFile(QWidget* parent, const QString& proposed) {
    return QFileDialog::getSaveFileName(parent, ImageViewer::tr("Save picture"), proposed);
}

// Whole or not at all.
bool copyFile(const QString& from, const QString& to) {
    QFile source(from);
    QSaveFile target(to);
    bool done = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly);
    while (done && !source.atEnd()) {
        const QByteArray part = source.read(1 << 20);
        done = !part.isEmpty() && target.write(part) == part.size();
    }
    return done && target.commit();
}

} // namespace

ImageViewer::ImageViewer(PictureSource* source, QWidget* parent)
    : QDialog(parent)
    , m_source(source)
    , m_choose(askForFile)
    , m_area(new QScrollArea(this))
    , m_canvas(new QLabel)
    , m_caption(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_scale(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_bar(new QWidget(this)) {
    setWindowTitle(tr("Pictures"));
    resize(1000, 720);
    m_area->setWidget(m_canvas);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->installEventFilter(this);
    m_area->viewport()->installEventFilter(this);
    m_caption->setElided(true);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(space::wide, space::small, space::wide, space::small);
    row->setSpacing(space::tiny);
    m_back = addButton(QStringLiteral("left"), tr("Previous picture"), tr("Left"));
    m_next = addButton(QStringLiteral("right"), tr("Next picture"), tr("Right"));
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    row->addWidget(m_caption, 1);
    row->addWidget(m_scale);
    connect(addButton(QStringLiteral("minus"), tr("Smaller"), QStringLiteral("-")), &QToolButton::clicked, this,
            &ImageViewer::zoomOut);
    connect(addButton(QStringLiteral("plus"), tr("Larger"), QStringLiteral("+")), &QToolButton::clicked, this,
            &ImageViewer::zoomIn);
    connect(addButton(QStringLiteral("zoom"), tr("Fit the window"), QStringLiteral("0")), &QToolButton::clicked, this,
            &ImageViewer::fit);
    connect(addButton(QStringLiteral("copy"), tr("Copy picture"), tr("Ctrl+C")), &QToolButton::clicked, this,
            &ImageViewer::copy);
    connect(addButton(QStringLiteral("download"), tr("Save picture…"), tr("Ctrl+S")), &QToolButton::clicked, this,
            &ImageViewer::save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_area, 1);
    if (source != nullptr) {
        connect(source, &PictureSource::loaded, this, &ImageViewer::load);
    }
}

QToolButton* ImageViewer::addButton(const QString& iconId, const QString& words, const QString& keys) {
    auto* button = new QToolButton(m_bar);
    button->setIcon(icons::action(iconId));
    button->setAutoRaise(true);
    button->setFixedSize(size::control, size::control);
    button->setAccessibleName(words);
    //: Tooltip of a button: %1 what it does, %2 its key
    button->setToolTip(tr("%1 (%2)").arg(words, keys));
    m_bar->layout()->addWidget(button);
    return button;
}

void ImageViewer::setPictures(const QVector<Picture>& pictures, int current) {
    m_pictures = pictures;
    m_current = -1;
    m_image = {};
    setCurrent(current);
    refresh();
}

void ImageViewer::setCurrent(int index) {
    if (m_pictures.isEmpty()) {
        return;
    }
    const int wanted = std::clamp(index, 0, static_cast<int>(m_pictures.size()) - 1);
    if (wanted == m_current) {
        return;
    }
    m_current = wanted;
    m_image = {};
    m_zoom = 0;
    load();
    Q_EMIT currentChanged(wanted);
}

void ImageViewer::step(int by) {
    setCurrent(m_current + by);
}

void ImageViewer::load() {
    if (m_current >= 0 && m_image.isNull() && m_source != nullptr) {
        m_image = m_source->picture(m_pictures.at(m_current).path, QSize());
    }
    refresh();
}

double ImageViewer::fitZoom() const {
    if (m_image.isNull()) {
        return 1;
    }
    const QSizeF room = QSizeF(m_area->viewport()->size()) * devicePixelRatioF();
    return std::min({1.0, room.width() / m_image.width(), room.height() / m_image.height()});
}

double ImageViewer::zoom() const {
    return m_zoom > 0 ? m_zoom : fitZoom();
}

void ImageViewer::setZoom(double zoom) {
    m_zoom = zoom;
    refresh();
}

void ImageViewer::zoomIn() {
    const double now = zoom();
    const auto* const larger = std::find_if(zooms.begin(), zooms.end(), [now](double z) { return z > now * 1.01; });
    setZoom(larger == zooms.end() ? zooms.back() : *larger);
}

void ImageViewer::zoomOut() {
    const double now = zoom();
    double smaller = zooms.front();
    for (const double z : zooms) {
        smaller = z < now * 0.99 ? z : smaller;
    }
    setZoom(smaller);
}

void ImageViewer::fit() {
    setZoom(0);
}

void ImageViewer::copy() {
    if (!m_image.isNull()) {
        QApplication::clipboard()->setImage(m_image);
    }
}

void ImageViewer::save() {
    if (m_current < 0) {
        return;
    }
    const QString from = m_pictures.at(m_current).path;
    const QString to = m_choose(this, QFileInfo(from).fileName());
    if (to.isEmpty()) {
        return;
    }
    const QPointer<ImageViewer> self(this);
    QThreadPool::globalInstance()->start([self, from, to] {
        const bool done = copyFile(from, to);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, to, done] {
                if (self) {
                    done ? Q_EMIT self->saved(to) : Q_EMIT self->saveFailed(to);
                }
            },
            Qt::QueuedConnection);
    });
}

void ImageViewer::refresh() {
    const int count = static_cast<int>(m_pictures.size());
    m_back->setEnabled(m_current > 0);
    m_next->setEnabled(m_current >= 0 && m_current + 1 < count);
    const QString caption = m_current >= 0 ? m_pictures.at(m_current).caption : QString();
    //: Caption in the viewer: %1 which picture, %2 of how many, %3 what it shows
    m_caption->setText(m_current < 0 ? QString() : tr("%1 of %2. %3").arg(m_current + 1).arg(count).arg(caption));
    m_canvas->setAccessibleName(caption);
    if (m_image.isNull()) {
        m_canvas->setPixmap({});
        m_canvas->resize(0, 0);
        m_scale->setText({});
        return;
    }
    const double now = zoom();
    //: Zoom in percent
    m_scale->setText(tr("%1 %").arg(std::lround(now * 100)));
    const QSize pixels = (QSizeF(m_image.size()) * now).toSize().expandedTo(QSize(1, 1));
    QPixmap pixmap = QPixmap::fromImage(
        pixels == m_image.size() ? m_image : m_image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_canvas->setPixmap(pixmap);
    m_canvas->resize((QSizeF(pixels) / devicePixelRatioF()).toSize());
}

void ImageViewer::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    if (isFitted()) {
        refresh();
    }
}

// The scroll area would take the arrows for itself.
bool ImageViewer::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            keyPressEvent(static_cast<QKeyEvent*>(event));
            return true;
        }
    }
    if (event->type() == QEvent::Resize && object == m_area->viewport() && isFitted()) {
        refresh();
    }
    return QDialog::eventFilter(object, event);
}

void ImageViewer::keyPressEvent(QKeyEvent* event) {
    const int forward = isRightToLeft() ? -1 : 1;
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::Save)) {
        save();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        step(-forward);
        break;
    case Qt::Key_Right:
        step(forward);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        fit();
        break;
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace postulant
