#include "ui/pages/insights/FigureCard.h"

#include "ui/widgets/Card.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace postulant {

FigureCard::FigureCard(ApplicationState state, const QString& meaning, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_icon(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_number(new Label({}, TextStyle::Number, Label::Ink::Text, this)) {
    auto* card = new Card(this);
    m_icon->setPixmap(icons::state(state).pixmap(size::icon));
    m_icon->setFixedSize(size::icon, size::icon);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::base);
    head->addWidget(m_icon);
    head->addWidget(new Label(words::state(state), TextStyle::Base, Label::Ink::Secondary, card), 1);
    auto* sentence = new Label(meaning, TextStyle::Small, Label::Ink::Secondary, card);
    sentence->setWordWrap(true);
    card->body()->setSpacing(space::hair);
    card->body()->addLayout(head);
    card->body()->addWidget(m_number);
    card->body()->addWidget(sentence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

void FigureCard::setFigure(int figure) {
    m_figure = figure;
    m_number->setText(QLocale().toString(figure));
    //: Read by a screen reader: a state and how many applications are in it
    setAccessibleName(tr("%1: %2").arg(words::state(m_state)).arg(figure));
}

} // namespace postulant
