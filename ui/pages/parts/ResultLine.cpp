#include "ui/pages/parts/ResultLine.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>

namespace postulant {

ResultLine::ResultLine(QWidget* parent)
    : QWidget(parent)
    , m_icon(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_text(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_link(new LinkButton({}, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_icon->setFixedSize(size::icon, size::icon);
    m_text->setElided(true);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addWidget(m_link);
    row->addStretch(1);
    setMinimumHeight(m_link->sizeHint().height());
    connect(m_link, &LinkButton::clicked, this, &ResultLine::linkClicked);
    clear();
}

void ResultLine::say(const QString& text, bool good, const QString& link) {
    m_text->setText(text);
    m_icon->setPixmap(
        icons::tone(good ? QStringLiteral("check") : QStringLiteral("failed"), good ? Tone::Good : Tone::Bad)
            .pixmap(size::icon));
    m_icon->setVisible(!text.isEmpty());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    m_link->updateGeometry();
}

void ResultLine::clear() {
    say({}, true);
}

bool ResultLine::isEmpty() const {
    return m_text->fullText().isEmpty();
}

QString ResultLine::text() const {
    return m_text->fullText();
}

} // namespace postulant
