#pragma once

#include <QAbstractScrollArea>
#include <QPointer>
#include <QSet>
#include <QString>
#include <QVector>

namespace postulant {

class PictureSource;

struct Picture {
    QString path;      // for the source
    QString caption{}; // "Step 14, 09:42:31. Last page seen"; which of how many is said by who shows it
    QString name{};    // a file name for people, to propose when it is saved; empty: the file's own
};

// Small pictures in a row; the current one has a frame in the focus colour. One tab stop: arrows (mirrored in right to
// left), Home and End choose; Enter and double click open. Pictures come from the source when they have been decoded;
// until then a frame with an icon stands there, and nothing moves when they arrive. The strip does not own the source.
class FilmStrip final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FilmStrip(QWidget* parent = nullptr);

    void setSource(PictureSource* source);
    void setPictures(const QVector<Picture>& pictures); // keeps the current one by its path, else chooses the last
    const QVector<Picture>& pictures() const { return m_pictures; }
    void setCurrent(int index);
    int current() const { return m_current; } // -1 where there is none
    QRect thumbRect(int index) const;         // in the viewport

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index); // by mouse or keys
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void choose(int index);
    void showCurrent();
    void updateBars();
    void updateWords();
    int cellWidth() const;
    int at(const QPoint& position) const;

    QPointer<PictureSource> m_source;
    QVector<Picture> m_pictures;
    QSet<QString> m_failed;
    int m_current = -1;
};

} // namespace postulant
