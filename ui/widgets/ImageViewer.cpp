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
#include <QPainter>
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

void askForFile(QWidget* parent, const QString& proposed, const ImageViewer::Then& then) {
    auto* dialog = new QFileDialog(parent, ImageViewer::tr("Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, then);
    dialog->open();
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

// Paints what is seen of a picture, so that a large zoom costs no memory.
class ImageViewer::Canvas final : public QWidget {
public:
    using QWidget::QWidget;

    void setImage(const QImage& image) {
        if (m_levels.isEmpty() || m_levels.first().cacheKey() != image.cacheKey()) {
            m_levels = {image};
            update();
        }
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (m_levels.isEmpty() || m_levels.first().isNull() || size().isEmpty()) {
            return;
        }
        const QImage& image = level(width() * devicePixelRatioF() / m_levels.first().width());
        const double x = static_cast<double>(image.width()) / width();
        const double y = static_cast<double>(image.height()) / height();
        // A pixel more on every side: what is smoothed at an edge lies outside.
        const QRect seen = event->rect().adjusted(-1, -1, 1, 1) & rect();
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(seen), image, QRectF(seen.x() * x, seen.y() * y, seen.width() * x, seen.height() * y));
    }

private:
    // Each half as large as the one before it: less than half a picture at once is not smoothed well.
    const QImage& level(double zoom) {
        qsizetype wanted = 0;
        for (double half = 0.5; zoom <= half && wanted < 6; half /= 2) {
            ++wanted;
        }
        while (m_levels.size() <= wanted) {
            const QSize half = (m_levels.last().size() / 2).expandedTo(QSize(1, 1));
            m_levels.append(m_levels.last().scaled(half, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        }
        return m_levels.at(wanted);
    }

    QVector<QImage> m_levels;
};

ImageViewer::ImageViewer(PictureSource* source, QWidget* parent)
    : QDialog(parent)
    , m_source(source)
    , m_choose(askForFile)
    , m_area(new QScrollArea(this))
    , m_canvas(new Canvas)
    , m_caption(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_scale(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_said(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_bar(new QWidget(this)) {
    setObjectName(QStringLiteral("viewer"));
    setSubject({});
    resize(1000, 720);
    m_canvas->setObjectName(QStringLiteral("viewer.canvas"));
    m_area->setWidget(m_canvas);
    m_area->setAlignment(Qt::AlignCenter);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->installEventFilter(this);
    m_area->viewport()->installEventFilter(this);
    m_caption->setElided(true);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_said->setObjectName(QStringLiteral("viewer.said"));
    m_said->setElided(true);
    m_said->setContentsMargins(space::wide, space::small, space::wide, space::small);
    fillBar();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_area, 1);
    column->addWidget(m_said); // always there, so that nothing moves when something is said
    connectSource();
    connect(this, &ImageViewer::saved, this, [this](const QString& fileName) {
        //: %1 is the name of a file
        say(tr("Saved: %1").arg(QFileInfo(fileName).fileName()));
    });
    connect(this, &ImageViewer::saveFailed, this, [this](const QString& fileName) {
        //: %1 is the name of a file
        say(tr("%1 could not be written; nothing was saved").arg(QFileInfo(fileName).fileName()));
    });
}

void ImageViewer::connectSource() {
    if (m_source == nullptr) {
        return;
    }
    connect(m_source, &PictureSource::loaded, this, [this](const QString& loaded) {
        if (loaded == path() && m_image.isNull()) {
            load();
        }
    });
    connect(m_source, &PictureSource::failed, this, [this](const QString& failed) {
        if (failed == path() && m_image.isNull()) {
            say(tr("This picture cannot be read"));
        }
    });
}

void ImageViewer::fillBar() {
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

void ImageViewer::setSubject(const QString& subject) {
    //: Title of a window; %1 is a company and a job
    setWindowTitle(subject.isEmpty() ? tr("Pictures") : tr("Pictures: %1").arg(subject));
}

void ImageViewer::setPictures(const QVector<Picture>& pictures, int current) {
    const QString before = path();
    const int last = static_cast<int>(pictures.size()) - 1;
    const int wanted = last < 0 ? -1 : std::clamp(current, 0, last);
    m_pictures = pictures;
    m_current = wanted;
    if (path() != before) {
        m_image = {};
        m_zoom = 0;
        say({});
    }
    load();
}

bool ImageViewer::renewPictures(const QVector<Picture>& pictures) {
    const auto same = std::find_if(pictures.cbegin(), pictures.cend(),
                                   [shown = path()](const Picture& picture) { return picture.path == shown; });
    if (same == pictures.cend()) {
        return false;
    }
    setPictures(pictures, static_cast<int>(same - pictures.cbegin()));
    return true;
}

void ImageViewer::setCurrent(int index) {
    if (m_pictures.isEmpty()) {
        return;
    }
    const int before = m_current;
    setPictures(m_pictures, index);
    if (m_current != before) {
        Q_EMIT currentChanged(m_current);
    }
}

void ImageViewer::step(int by) {
    setCurrent(m_current + by);
}

void ImageViewer::load() {
    if (m_current >= 0 && m_image.isNull() && m_source != nullptr) {
        m_image = m_source->picture(path(), QSize());
    }
    m_canvas->setImage(m_image);
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
    const QString from = path();
    const QString name = m_pictures.at(m_current).name;
    const QPointer<ImageViewer> self(this);
    m_choose(this, name.isEmpty() ? QFileInfo(from).fileName() : name, [self, from](const QString& to) {
        if (self && !to.isEmpty()) {
            self->write(from, to);
        }
    });
}

void ImageViewer::say(const QString& words) {
    m_said->setText(words);
}

void ImageViewer::write(const QString& from, const QString& to) {
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
    refreshCanvas();
}

void ImageViewer::refreshCanvas() {
    if (m_image.isNull()) {
        m_canvas->resize(0, 0);
        m_scale->setText({});
        return;
    }
    const double now = zoom();
    //: Zoom in percent
    m_scale->setText(tr("%1 %").arg(std::lround(now * 100)));
    const QSize pixels = (QSizeF(m_image.size()) * now).toSize().expandedTo(QSize(1, 1));
    m_canvas->resize((QSizeF(pixels) / devicePixelRatioF()).toSize().expandedTo(QSize(1, 1)));
    m_canvas->update();
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
