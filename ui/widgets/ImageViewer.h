#pragma once

#include "ui/widgets/FilmStrip.h"

#include <QDialog>
#include <QImage>
#include <QPointer>

#include <functional>

class QScrollArea;
class QToolButton;

namespace postulant {

class Label;
class PictureSource;

// Pictures in full size, not modal. ← → the next one, + − larger and smaller, 0 fits the window, Ctrl+C copies, Ctrl+S
// saves the file as it is, Esc closes. What became of saving, and a picture that cannot be read, is said in a line at
// the foot. It does not own the source.
class ImageViewer final : public QDialog {
    Q_OBJECT
public:
    // Asks for the file to write; then is called later, or never for no.
    using Then = std::function<void(const QString& fileName)>;
    using ChooseFile = std::function<void(QWidget* parent, const QString& proposed, const Then& then)>;

    explicit ImageViewer(PictureSource* source, QWidget* parent = nullptr);

    void setSubject(const QString& subject); // what the pictures belong to, for the title; no personal data
    void setPictures(const QVector<Picture>& pictures, int current);
    // Newer ones of the same: the picture on show stays, with its zoom. False, and nothing happens: it is not among
    // them.
    bool renewPictures(const QVector<Picture>& pictures);
    int current() const { return m_current; }
    void setCurrent(int index);
    void setChooseFile(ChooseFile choose) { m_choose = std::move(choose); } // default: the desktop's file dialog

    double zoom() const; // 1 = one picture pixel on one screen pixel
    bool isFitted() const { return m_zoom <= 0; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fit();
    void copy();
    void save();

Q_SIGNALS:
    void currentChanged(int index);
    void saved(const QString& fileName);
    void saveFailed(const QString& fileName);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    class Canvas;

    void connectSource();
    void fillBar();
    QToolButton* addButton(const QString& iconId, const QString& words, const QString& keys);
    void step(int by);
    void setZoom(double zoom);
    void load();
    void refresh();
    void refreshCanvas();
    void say(const QString& words);
    void write(const QString& from, const QString& to);
    double fitZoom() const;
    QString path() const { return m_current < 0 ? QString() : m_pictures.at(m_current).path; }

    QPointer<PictureSource> m_source;
    QVector<Picture> m_pictures;
    QImage m_image;
    ChooseFile m_choose;
    QScrollArea* m_area;
    Canvas* m_canvas;
    Label* m_caption;
    Label* m_scale;
    Label* m_said;
    QWidget* m_bar;
    QToolButton* m_back = nullptr;
    QToolButton* m_next = nullptr;
    int m_current = -1;
    double m_zoom = 0; // 0: fitted
};

} // namespace postulant
