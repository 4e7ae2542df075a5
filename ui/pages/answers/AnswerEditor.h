#pragma once

#include "domain/Profile.h"

#include <QWidget>

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

    void setAnswer(const Answer& answer, qint64 now); // id 0: a new one
    void clear();                                     // nothing chosen
    Answer answer() const;                            // as it stands in the fields, trimmed
    const Answer& stored() const { return m_stored; }
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

    Label* m_heading;
    Label* m_history;
    FormRows* m_rows;
    QLineEdit* m_question;
    QPlainTextEdit* m_text;
    QComboBox* m_kind;
    ResultLine* m_result;
    QPushButton* m_remove;
    QPushButton* m_undo;
    QPushButton* m_save;
    Answer m_stored;
    qint64 m_now = 0;
    bool m_open = false;
    bool m_filling = false;
};

} // namespace postulant
