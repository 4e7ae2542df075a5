#pragma once

#include <QImage>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace postulant {

class PictureSource;

// One large picture that fits its place, in a thin frame; white stays white in the dark look. A file from a source, or
// an image directly (live pictures). Click, Enter and Space open it. What is written where there is no picture is its
// name for screen readers, too.
class PictureView final : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    void setSource(PictureSource* source); // not owned
    void setPicture(const QString& path, const QString& caption);
    void setImage(const QImage& image, const QString& caption);
    void
    setPlaceholder(const QString& words); // shown where there is no picture ("This connection shows no live picture")
    const QImage& image() const { return m_image; } // what setImage() gave
    void setMostHeight(int pixels);                 // default 500; 240 in low windows

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, 100}; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QImage current() const;
    void tell();

    QPointer<PictureSource> m_source;
    QString m_path;
    QImage m_image;
    QImage m_last; // what is painted while the next size is being decoded
    QString m_caption;
    QString m_placeholder;
    bool m_failed = false;
    int m_mostHeight = 500;
};

} // namespace postulant
