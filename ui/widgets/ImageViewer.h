#pragma once

#include "ui/widgets/FilmStrip.h"

#include <QDialog>
#include <QImage>
#include <QPointer>

#include <functional>

class QLabel;
class QScrollArea;
class QToolButton;

namespace postulant {

class Label;
class PictureSource;

// Pictures in full size, not modal. ← → the next one, + − larger and smaller, 0 fits the window, Ctrl+C copies, Ctrl+S
// saves the file as it is, Esc closes. It does not own the source.
class ImageViewer final : public QDialog {
    Q_OBJECT
public:
    // Answers with the file to write, empty for no. The second argument is the name to propose.
    using ChooseFile = std::function<QString(QWidget* parent, const QString& proposed)>;

    explicit ImageViewer(PictureSource* source, QWidget* parent = nullptr);

    void setPictures(const QVector<Picture>& pictures, int current);
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
    QToolButton* addButton(const QString& iconId, const QString& words, const QString& keys);
    void step(int by);
    void setZoom(double zoom);
    void load();
    void refresh();
    double fitZoom() const;

    QPointer<PictureSource> m_source;
    QVector<Picture> m_pictures;
    QImage m_image;
    ChooseFile m_choose;
    QScrollArea* m_area;
    QLabel* m_canvas;
    Label* m_caption;
    Label* m_scale;
    QWidget* m_bar;
    QToolButton* m_back = nullptr;
    QToolButton* m_next = nullptr;
    int m_current = -1;
    double m_zoom = 0; // 0: fitted
};

} // namespace postulant
