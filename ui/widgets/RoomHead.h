#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;

namespace postulant {

class Label;

// The head of a room, 52 high: its name, one sentence beside it, its actions at the end.
class RoomHead final : public QWidget {
    Q_OBJECT
public:
    explicit RoomHead(const QString& title, const QString& sentence = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    void addAction(QWidget* widget); // a button, combo or field; in reading order, 8 apart. Takes ownership
    void setLine(bool on);           // a thin line below, where a list or pane follows directly (default off)
    void adaptTo(int windowWidth);   // below breakpoint::narrow the sentence goes, the buttons keep their words
    using QWidget::addAction;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Label* m_title;
    Label* m_sentence;
    QHBoxLayout* m_row;
    bool m_line = false;
};

} // namespace postulant
