#include "ui/widgets/FormRows.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Narrow.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

FormRows::FormRows(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_fieldWidth(size::formField) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::wide);
    m_grid->setVerticalSpacing(space::base);
    m_grid->setColumnStretch(1, 1000);
    m_grid->setColumnStretch(2, 1); // takes what is beyond the widest field
    setLabelWidth(size::formLabel);
}

void FormRows::setLabelWidth(int pixels) {
    m_grid->setColumnMinimumWidth(0, pixels);
}

int FormRows::widestLabel() const {
    int widest = 0;
    for (const Row& row : m_rows) {
        widest = std::max(widest, row.label->sizeHint().width());
    }
    return widest;
}

void FormRows::setFieldWidth(int pixels) {
    m_fieldWidth = pixels;
    for (const Row& row : std::as_const(m_rows)) {
        row.holder->setMaximumWidth(pixels);
    }
}

void FormRows::addField(const QString& label, QWidget* field, const QString& hint) {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    const bool isButton = qobject_cast<QPushButton*>(field) != nullptr; // as wide as its words
    column->addWidget(field, 0, isButton ? Qt::AlignLeft : Qt::Alignment());
    add(label, field, holder, hint);
}

void FormRows::addPair(const QString& label, QWidget* field, QWidget* beside) {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::base);
    line->addWidget(field, field->maximumWidth() < QWIDGETSIZE_MAX ? 0 : 1);
    line->addWidget(beside);
    if (field->maximumWidth() < QWIDGETSIZE_MAX) {
        line->addStretch(1);
    }
    column->addLayout(line);
    add(label, field, holder, {});
}

void FormRows::add(const QString& label, QWidget* field, QWidget* holder, const QString& hint) {
    Row row;
    row.label = new Label(label, TextStyle::Base, Label::Ink::Secondary, this);
    row.label->setBuddy(field);
    row.label->setMinimumHeight(size::control);
    row.field = field;
    row.holder = holder;
    row.hintText = hint;
    row.hint = new Label(hint, TextStyle::Small, Label::Ink::Secondary, holder);
    row.hint->setWordWrap(true);
    row.hint->setVisible(!hint.isEmpty());
    holder->layout()->addWidget(row.hint);
    holder->setMaximumWidth(m_fieldWidth);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    }
    const int at = m_grid->rowCount();
    m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
    m_grid->addLayout(narrow(holder), at, 1);
    m_rows.append(row);
}

void FormRows::addWide(QWidget* widget) {
    m_grid->addLayout(narrow(widget), m_grid->rowCount(), 0, 1, 3);
}

void FormRows::addHeading(const QString& text) {
    auto* heading = new Label(text, TextStyle::Section, Label::Ink::Text, this);
    heading->setContentsMargins(0, m_grid->rowCount() > 1 ? space::wide : 0, 0, 2);
    addWide(heading);
}

FormRows::Row* FormRows::find(QWidget* field) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [field](const Row& row) { return row.field == field; });
    return found == m_rows.end() ? nullptr : &*found;
}

void FormRows::setRowVisible(QWidget* field, bool visible) {
    if (Row* row = find(field)) {
        row->label->setVisible(visible);
        row->holder->setVisible(visible);
    }
}

void FormRows::setRemark(QWidget* field, const QString& remark) {
    if (Row* row = find(field)) {
        if (remark.isEmpty()) {
            row->hint->setInk(Label::Ink::Secondary);
        } else {
            row->hint->setTone(Tone::Warn);
        }
        row->hint->setText(remark.isEmpty() ? row->hintText : remark);
        row->hint->setVisible(!row->hint->fullText().isEmpty());
        field->setAccessibleDescription(remark);
    }
}

} // namespace postulant
