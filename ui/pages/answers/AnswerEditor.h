#pragma once

#include "domain/AnswerBank.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace postulant {

class FormRows;
class Label;
class ResultLine;

// One answer to write. Nothing is saved before Save; Undo changes goes back to what is stored.
class AnswerEditor final : public QWidget {
    Q_OBJECT
public:
    explicit AnswerEditor(QWidget* parent = nullptr);

    // What is known about an answer beside its text, as whole lines.
    struct About {
        QString asked; // where runs asked it
        QString also;  // other wordings that it answers
    };
    void setAnswer(const BankAnswer& answer, const About& about, qint64 now); // id 0: a new one
    void clear();                                                             // nothing chosen
    BankAnswer answer() const;                                                // as it stands in the fields, trimmed
    const BankAnswer& stored() const { return m_stored; }
    bool isOpen() const { return m_open; }
    bool isChanged() const;
    bool canSave() const;
    void focusAnswer();
    ResultLine* result() const { return m_result; }

Q_SIGNALS:
    void saveWanted();
    void removeWanted();
    void changed();

private:
    void makeFields();
    void layOut();
    void wire();
    void fill();
    void refresh();
    void refreshFields();
    QString history() const;

    Label* m_heading;
    Label* m_history;
    FormRows* m_rows;
    QLineEdit* m_question;
    QPlainTextEdit* m_text;
    QCheckBox* m_blank;
    QComboBox* m_form;
    QComboBox* m_scope;
    QLineEdit* m_place;
    QComboBox* m_kind;
    Label* m_also;
    ResultLine* m_result;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QPushButton* m_save;
    BankAnswer m_stored;
    About m_about;
    qint64 m_now = 0;
    bool m_open = false;
    bool m_filling = false;
};

} // namespace postulant
