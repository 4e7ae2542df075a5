#pragma once

#include <QLineEdit>
#include <QPointer>

namespace postulant {

// Search with its icon and a button to clear. Esc clears what is typed; a second Esc gives the focus back to the widget
// that had it. `searchChanged` comes 150 ms after the last key, at once for clearing and Enter.
class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    QSize sizeHint() const override; // 300 wide
    void adaptTo(int windowWidth);   // 220 below breakpoint::narrow

Q_SIGNALS:
    void searchChanged(const QString& text); // trimmed

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void tell();

    class QTimer* m_wait;
    QString m_told;
    QPointer<QWidget> m_before;
    int m_width = 300;
};

} // namespace postulant
