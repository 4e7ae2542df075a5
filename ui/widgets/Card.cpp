#include "ui/widgets/Card.h"

#include "ui/widgets/CutLines.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Painting.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

namespace {

constexpr int mostLetters = 1200;

QString shown(const QString& value) {
    return value.isEmpty() ? QStringLiteral("—") : words::cutLines(value, mostLetters);
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
    // Below what stands; rows that were dropped are filled again.
    const int row = static_cast<int>(m_rows.size());
    m_grid->addWidget(left, row, 0, Qt::AlignTop);
    m_grid->addWidget(right, row, 1);
    left->show();
    right->show();
    m_rows.append(Row{left, right});
}

void Card::setValue(int row, const QString& value) {
    if (row >= 0 && row < m_rows.size() && m_rows.at(row).value->fullText() != shown(value)) {
        m_rows.at(row).value->setText(shown(value));
    }
}

QString Card::value(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).value->fullText() : QString();
}

void Card::setRows(const Rows& rows) {
    int same = 0;
    while (same < std::min(m_rows.size(), rows.size()) && m_rows.at(same).key->fullText() == rows.at(same).first) {
        setValue(same, rows.at(same).second);
        ++same;
    }
    dropFrom(same);
    for (qsizetype i = same; i < rows.size(); ++i) {
        addRow(rows.at(i).first, rows.at(i).second);
    }
}

void Card::clearRows() {
    dropFrom(0);
}

void Card::dropFrom(int row) {
    while (m_rows.size() > row) {
        const Row last = m_rows.takeLast();
        delete last.key;
        delete last.value;
    }
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painting::roundedBox(&painter, rect(), palette().color(QPalette::Active, QPalette::Base),
                         palette().color(QPalette::Active, QPalette::Mid));
}

} // namespace postulant
