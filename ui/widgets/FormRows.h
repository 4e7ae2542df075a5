#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QGridLayout;

namespace postulant {

class Label;

// A form as every page has it: labels 160 wide at the leading side, fields at most 560, 8 between rows. Labels are
// buddies of their fields, so mnemonics and screen readers work.
class FormRows final : public QWidget {
    Q_OBJECT
public:
    explicit FormRows(QWidget* parent = nullptr);

    void setLabelWidth(int pixels); // Settings use 112
    int widestLabel() const;        // so that several of these can stand in one line
    void setFieldWidth(int pixels);

    // The form owns the field. `hint` is a small line under it.
    void addField(const QString& label, QWidget* field, const QString& hint = {});
    void addPair(const QString& label, QWidget* field, QWidget* beside); // beside: a button or a unit's Label
    void addWide(QWidget* widget);                                       // over both columns (a check box, a notice)
    void addHeading(const QString& text);                                // section heading
    void setRowVisible(QWidget* field, bool visible);                    // with its label and hint
    // A remark in the warning colour in place of the hint ("This address has no @"); empty brings the hint back.
    void setRemark(QWidget* field, const QString& remark);

private:
    struct Row {
        Label* label = nullptr;
        QWidget* field = nullptr;
        QWidget* holder = nullptr;
        Label* hint = nullptr;
        QString hintText;
    };
    void add(const QString& label, QWidget* field, QWidget* holder, const QString& hint);
    Row* find(QWidget* field);

    QGridLayout* m_grid;
    QVector<Row> m_rows;
    int m_fieldWidth;
};

} // namespace postulant
