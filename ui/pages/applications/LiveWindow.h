#pragma once

#include <QDialog>
#include <QImage>

class QLabel;

namespace postulant {

class Label;

// The live picture in its own size, beside the window; not modal. Esc closes it. A line under it says how old the
// picture is, or why no other comes.
class LiveWindow final : public QDialog {
    Q_OBJECT
public:
    explicit LiveWindow(const QString& title, QWidget* parent = nullptr);
    void show(const QImage& image);
    void tell(const QString& words);
    using QDialog::show;

private:
    QLabel* m_picture;
    Label* m_line;
};

} // namespace postulant
