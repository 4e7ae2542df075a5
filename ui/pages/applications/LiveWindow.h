#pragma once

#include <QDialog>
#include <QImage>

class QLabel;

namespace postulant {

// The live picture in its own size, beside the window; not modal. Esc closes it.
class LiveWindow final : public QDialog {
    Q_OBJECT
public:
    explicit LiveWindow(const QString& title, QWidget* parent = nullptr);
    void show(const QImage& image, const QString& caption);
    using QDialog::show;

private:
    QLabel* m_picture;
    QLabel* m_caption;
};

} // namespace postulant
