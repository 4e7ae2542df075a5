#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace postulant {

class Label;

// One line that says what was just done, with a link to take it back. It keeps its room when it is empty, so that
// nothing moves when it appears.
class ResultLine final : public QWidget {
    Q_OBJECT
public:
    explicit ResultLine(QWidget* parent = nullptr);

    void say(const QString& text, bool good, const QString& link = {}); // link: the word of the button
    void clear();
    bool isEmpty() const;
    QString text() const;
    QToolButton* link() const { return m_link; }

Q_SIGNALS:
    void linkClicked();

private:
    Label* m_icon;
    Label* m_text;
    QToolButton* m_link;
};

} // namespace postulant
