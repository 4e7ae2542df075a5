#pragma once

#include <QImage>
#include <QWidget>

namespace postulant {

// The first page of a document, as large as fits, white kept white; or a line that says why there is none.
class PicturePane final : public QWidget {
    Q_OBJECT
public:
    explicit PicturePane(QWidget* parent = nullptr);

    void setImage(const QImage& image);
    void setMessage(const QString& message);
    bool hasImage() const { return !m_image.isNull(); }
    QSize boxInPixels() const;

Q_SIGNALS:
    void resized(); // the picture should be drawn anew

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_image;
    QString m_message;
};

} // namespace postulant
