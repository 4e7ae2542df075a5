#pragma once

#include "domain/States.h"

#include <QString>
#include <QToolButton>
#include <QVector>
#include <QWidget>

#include <optional>

class QMenu;

namespace postulant {

// Icon, word and count in a small frame; 28 high. Checked: the pale selection with a border in the focus colour.
class Chip final : public QToolButton {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    void setMark(const QString& iconId);                          // icon in the second-rank colour
    void setState(ApplicationState state, bool practice = false); // icon in the state's colour
    void setCount(std::optional<qint64> count);                   // nullopt: no number yet
    std::optional<qint64> count() const { return m_count; }
    void setArrow(bool on); // a small arrow at the end: opens a menu

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateWords();

    QString m_iconId;
    std::optional<ApplicationState> m_state;
    bool m_practice = false;
    bool m_arrow = false;
    std::optional<qint64> m_count;
};

// A row of chips of which exactly one is chosen. What does not fit moves into the menu "More", last first; so do the
// chips that are always there. One tab stop: Left, Right, Home and End move and choose.
class ChipBar final : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString id;
        QString text;
        QString iconId{};                        // or
        std::optional<ApplicationState> state{}; // its icon and colour
        int keep = 0;                            // lower goes into More earlier; among equals the last one
        bool alwaysInMore = false;
    };

    explicit ChipBar(QWidget* parent = nullptr);

    void setEntries(const QVector<Entry>& entries); // the first one is chosen
    void setCount(const QString& id, std::optional<qint64> count);
    void setCurrent(const QString& id); // no signal
    QString current() const { return m_current; }
    QStringList shownIds() const; // what is not in More, in order

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& id); // by mouse or keys

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Slot {
        Entry entry;
        Chip* chip = nullptr;
        bool shown = true;
    };

    void choose(const QString& id);
    void arrange();
    void chooseShown();
    void fillMenu();
    void updateMore();
    int neededWidth() const;

    QVector<Slot> m_slots;
    Chip* m_more;
    QMenu* m_menu;
    QString m_current;
};

} // namespace postulant
