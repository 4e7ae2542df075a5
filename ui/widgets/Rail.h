#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace postulant {

class RailButton;

// The rooms of the program at the leading edge: icon over word, 96 wide; icons only, 56 wide, in narrow windows. One
// tab stop: Up, Down, Home and End move inside, Space and Enter open the room.
class Rail final : public QWidget {
    Q_OBJECT
public:
    enum class Place { Top, Foot };

    explicit Rail(QWidget* parent = nullptr);

    // `id` is yours ("applications"); `tip` may name the shortcut ("Ctrl+1").
    void addRoom(const QString& id, const QString& iconId, const QString& label, const QString& tip = {},
                 Place place = Place::Top);
    // 0 hides the badge. `meaning` goes into the accessible name and the tooltip: "4 need you".
    void setBadge(const QString& id, int count, const QString& meaning = {});
    void setCurrent(const QString& id);
    QString current() const { return m_current; }

    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }
    void adaptTo(int windowWidth); // compact below breakpoint::rail

Q_SIGNALS:
    void roomChosen(const QString& id); // by mouse or keys; setCurrent() does not emit

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    RailButton* find(const QString& id) const;
    void moveFocus(int direction);

    QVector<RailButton*> m_buttons;
    QVBoxLayout* m_top;
    QVBoxLayout* m_foot;
    QString m_current;
    bool m_compact = false;
};

} // namespace postulant
