#pragma once

#include <QSplitter>

namespace postulant {

class UiSettings;

// Two panes of a room: beside one another in wide windows, one above the other in narrow ones.
class TurningSplitter final : public QSplitter {
    Q_OBJECT
public:
    explicit TurningSplitter(QWidget* parent = nullptr);

    // Once, when the panes are in. beside, stacked: sizes to start with, as of QSplitter::setSizes(); stretches: the
    // index of the pane that takes what is left.
    void begin(const QList<int>& beside, const QList<int>& stacked, int stretches);
    // What the seeker drags while the panes are beside one another comes back. After begin(); settings outlive this.
    void keepIn(UiSettings& settings, const QString& key);
    bool setStacked(bool stacked); // true: it has turned

private:
    void place();

    QList<int> m_beside;
    QList<int> m_stacked;
    UiSettings* m_settings = nullptr;
    QString m_key;
};

} // namespace postulant
