#pragma once

#include "domain/States.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QFrame>
#include <QString>
#include <QVector>

#include <optional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace postulant {

class Label;

// A tinted box that says what happened, whether anything was sent, and what to do next. Plain text only, cut at
// 1200 characters, so foreign words are cut where they are put in. Signals name the button by the id it was given.
class Notice : public QFrame {
    Q_OBJECT
public:
    struct Button {
        QString id;
        QString text;
        QString iconId;      // may be empty
        QString consequence; // small line under the button, or empty
    };

    explicit Notice(Tone tone = Tone::Idle, QWidget* parent = nullptr);

    void setTone(Tone tone);                                      // colour, tint and the tone's icon
    void setState(ApplicationState state, bool practice = false); // colour, tint and icon of a state
    void setIcon(const QString& iconId);                          // another icon in the same colour
    void setTitle(const QString& title);
    void setText(const QString& text);
    void setSent(std::optional<Sent> sent); // the line "Nothing was sent" with its icon
    void setButtons(const QVector<Button>& buttons);
    void setExtra(QWidget* widget); // a field or box between text and buttons; the notice owns it, nullptr removes
    // A question to decide: title in subject size, icon 24, buttons 190 wide side by side, no button is the default.
    void setQuestion(bool on);

    // All of the above from a failure; the ids are words::code(action). Where a code is wanted, a field is shown.
    void showFailure(const words::FailureText& text, ApplicationState state, bool practice = false);
    QString codeField() const; // what was typed into the field "Code"

    QString title() const;
    QString text() const;
    QPushButton* button(const QString& id) const;
    // For a question: take the keyboard focus to the heading, so that a screen reader reads it and no button has it.
    void focusHeading();

Q_SIGNALS:
    void triggered(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void rebuildButtons();
    QPushButton* makeButton(const Button& button);
    QWidget* withConsequence(QPushButton* push, const QString& consequence);
    void restyle();
    QColor edge() const;
    QColor fill() const;

    Tone m_tone;
    std::optional<ApplicationState> m_state;
    bool m_practice = false;
    bool m_question = false;
    QString m_iconId;
    std::optional<Sent> m_sent;
    QVector<Button> m_buttons;
    QVector<QPushButton*> m_pushButtons;
    QVBoxLayout* m_column;
    Label* m_title;
    Label* m_text;
    QWidget* m_sentRow;
    Label* m_sentText;
    QWidget* m_extra = nullptr;
    QLineEdit* m_code = nullptr;
    QWidget* m_buttonArea = nullptr;
};

} // namespace postulant
