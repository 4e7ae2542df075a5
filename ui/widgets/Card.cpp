#include "ui/widgets/Card.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/Words.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace postulant {

namespace {

QString shown(const QString& value) {
    return value.isEmpty() ? QStringLiteral("—") : words::cut(value);
}

} // namespace

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
    , m_grid(new QGridLayout) {
    setBackgroundRole(QPalette::Base);
    m_body->setContentsMargins(13, 10, 13, 10);
    m_body->setSpacing(space::base);
    m_grid->setHorizontalSpacing(space::wide);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    m_body->addLayout(m_grid);
    setKeyWidth(105);
}

void Card::setKeyWidth(int pixels) {
    m_grid->setColumnMinimumWidth(0, pixels);
}

void Card::addRow(const QString& key, const QString& value) {
    auto* left = new Label(key, TextStyle::Base, Label::Ink::Secondary, this);
    auto* right = new Label(shown(value), TextStyle::Base, Label::Ink::Text, this);
    right->setWordWrap(true);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    right->setAccessibleDescription(key);
    const int row = m_grid->rowCount();
    m_grid->addWidget(left, row, 0, Qt::AlignTop);
    m_grid->addWidget(right, row, 1);
    left->show();
    right->show();
    m_rows.append(Row{left, right});
}

void Card::setValue(int row, const QString& value) {
    if (row >= 0 && row < m_rows.size()) {
        m_rows.at(row).value->setText(shown(value));
    }
}

QString Card::value(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).value->fullText() : QString();
}

void Card::clearRows() {
    for (const Row& row : std::as_const(m_rows)) {
        delete row.key;
        delete row.value;
    }
    m_rows.clear();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painting::roundedBox(&painter, rect(), palette().color(QPalette::Active, QPalette::Base),
                         palette().color(QPalette::Active, QPalette::Mid));
}

} // namespace postulant
