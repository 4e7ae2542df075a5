#include "ui/widgets/RoomHead.h"

#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace postulant {

RoomHead::RoomHead(const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_title(new Label(title, TextStyle::Page, Label::Ink::Text, this))
    , m_sentence(new Label(sentence, TextStyle::Base, Label::Ink::Secondary, this))
    , m_row(new QHBoxLayout(this)) {
    setMinimumHeight(size::roomHead);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setContentsMargins(space::pane, 10, space::pane, 10);
    m_row->setSpacing(space::base);
    m_row->addWidget(m_title);
    m_row->addSpacing(space::tiny);
    m_sentence->setElided(true);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(m_sentence, 1);
}

void RoomHead::setTitle(const QString& title) {
    m_title->setText(title);
}

void RoomHead::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

void RoomHead::addAction(QWidget* widget) {
    m_row->addWidget(widget);
}

void RoomHead::setLine(bool on) {
    m_line = on;
    update();
}

void RoomHead::adaptTo(int windowWidth) {
    const bool narrow = windowWidth < breakpoint::narrow;
    // An empty label keeps the stretch between title and actions.
    m_sentence->setMaximumHeight(narrow ? 0 : QWIDGETSIZE_MAX);
}

void RoomHead::paintEvent(QPaintEvent*) {
    if (m_line) {
        QPainter(this).fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
    }
}

} // namespace postulant
