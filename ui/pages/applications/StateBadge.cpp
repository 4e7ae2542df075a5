#include "ui/pages/applications/StateBadge.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QPainter>
#include <QStyle>

namespace postulant {

StateBadge::StateBadge(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::show(ApplicationState state, bool practice) {
    m_state = state;
    m_practice = practice;
    setAccessibleName(words::state(state, practice));
    updateGeometry();
    update();
}

QSize StateBadge::sizeHint() const {
    const QFontMetrics metrics(textFont(TextStyle::BaseStrong));
    return {16 + space::base + metrics.horizontalAdvance(words::state(m_state, m_practice)) + 2,
            std::max(20, metrics.height())};
}

void StateBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QColor back = palette().color(backgroundRole());
    const QColor ink = theme.stateColor(m_state, back, m_practice);
    const auto mirrored = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    icons::paint(&painter, mirrored({0, (height() - 16) / 2, 16, 16}), icons::stateId(m_state, m_practice), ink, back);
    painter.setFont(textFont(TextStyle::BaseStrong));
    painter.setPen(ink);
    painter.drawText(mirrored({16 + space::base, 0, width() - 16 - space::base, height()}),
                     Qt::AlignVCenter | Qt::AlignLeading, words::state(m_state, m_practice));
}

} // namespace postulant
