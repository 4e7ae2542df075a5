#pragma once

#include <QAbstractButton>

namespace postulant {

// A text button in the link colour ("Open viewer", "Show all"). Underlined under the pointer and with the focus.
class LinkButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Enter presses it too
};

} // namespace postulant
