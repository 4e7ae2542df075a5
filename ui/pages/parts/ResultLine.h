#pragma once

#include <QString>
#include <QWidget>

namespace postulant {

class Label;
class LinkButton;

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
    LinkButton* link() const { return m_link; }

Q_SIGNALS:
    void linkClicked();

private:
    Label* m_icon;
    Label* m_text;
    LinkButton* m_link;
};

} // namespace postulant
