#pragma once

#include "domain/Profile.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace postulant {

class Label;

// One profile field to type into, with the line under it that says what is wrong with the value. The line keeps its
// room, so that nothing moves when it appears.
class FieldEditor final : public QWidget {
    Q_OBJECT
public:
    FieldEditor(const ProfileField& field, const QString& label, QWidget* parent = nullptr);

    QString key() const { return m_key; }
    QString value() const;               // trimmed
    void setValue(const QString& value); // does not emit edited()
    QWidget* input() const;
    bool hasProblem() const { return !m_problemText.isEmpty(); }
    QString problem() const { return m_problemText; }

Q_SIGNALS:
    void edited();   // at each change by the seeker
    void finished(); // focus left, Enter, or a choice was made

private:
    void makeLine(const ProfileField& field, const QString& label);
    void makeChoice(const ProfileField& field, const QString& label);
    void makeCountry(const QString& label);
    void makeText(const QString& label);
    void judge();

    QString m_key;
    ProfileField::Kind m_kind;
    Sensitivity m_sensitivity;
    QLineEdit* m_line = nullptr;
    QComboBox* m_choice = nullptr;
    QPlainTextEdit* m_text = nullptr;
    Label* m_problem = nullptr;
    QString m_problemText;
    bool m_filling = false;
};

// Countries to type or choose, none chosen.
void fillCountries(QComboBox* combo);

// What is wrong with a value of a field, in one sentence; empty: nothing.
QString problemWith(const ProfileField& field, const QString& value);

} // namespace postulant
