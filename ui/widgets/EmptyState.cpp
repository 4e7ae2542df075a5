#include "ui/widgets/EmptyState.h"

#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace postulant {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QWidget(this))
    , m_heading(new Label({}, TextStyle::Section, Label::Ink::Text, this))
    , m_sentence(new Label({}, TextStyle::Base, Label::Ink::Secondary, this))
    , m_buttons(new QHBoxLayout) {
    m_icon->setFixedSize(size::emptyIcon, size::emptyIcon);
    m_icon->setVisible(true);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(420);
    m_sentence->setMinimumWidth(200);
    m_buttons->setSpacing(space::base);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::base);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_heading);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 4);
    middle->addStretch(1);
    column->addLayout(middle);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(m_buttons);
    row->addStretch(1);
    column->addSpacing(space::tiny);
    column->addLayout(row);
    column->addStretch(2);
}

void EmptyState::setContent(const QString& iconId, const QString& heading, const QString& sentence,
                            const QVector<Button>& buttons) {
    m_iconId = iconId;
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    setAccessibleName(heading);
    setAccessibleDescription(sentence);
    qDeleteAll(m_made);
    m_made.clear();
    for (const Button& button : buttons) {
        auto* push = new QPushButton(button.text, this);
        if (!button.iconId.isEmpty()) {
            push->setIcon(
                icons::action(button.iconId, button.primary ? QPalette::HighlightedText : QPalette::ButtonText));
        }
        if (button.primary) {
            makePrimary(push);
        } else {
            push->setAutoDefault(false);
        }
        connect(push, &QPushButton::clicked, this, [this, id = button.id] { Q_EMIT triggered(id); });
        m_buttons->addWidget(push);
        m_made.append(push);
    }
    update();
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor background = palette().color(backgroundRole());
    icons::paint(&painter, m_icon->geometry(), m_iconId, Theme::of(this).secondaryOn(background), background);
}

} // namespace postulant
