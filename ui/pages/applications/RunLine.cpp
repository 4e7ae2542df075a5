#include "ui/pages/applications/RunLine.h"

#include "ui/pages/applications/CellText.h"
#include "ui/pages/applications/OutcomeText.h"
#include "ui/pages/applications/StateBadge.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace postulant {

RunLine::RunLine(QWidget* parent)
    : QFrame(parent)
    , m_state(new StateBadge(this))
    , m_bar(new BusyBar(this))
    , m_steps(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_time(new Label({}, TextStyle::Base, Label::Ink::Text, this))
    , m_cost(new Label({}, TextStyle::Base, Label::Ink::Text, this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::pane, space::base, space::wide, space::base);
    line->setSpacing(space::pane);
    line->addWidget(m_state);
    line->addWidget(m_bar, 1);
    line->addWidget(m_steps);
    line->addWidget(m_time);
    line->addWidget(m_cost);
    setMinimumHeight(40);
}

void RunLine::show(const ApplicationDetail& detail, qint64 now) {
    const ApplicationRow& row = detail.row;
    m_state->show(row.state, row.practice);
    const auto package = sentPackage(detail);
    const int cap = package ? package->maxSteps : 0;
    const int steps = std::max(0, row.steps);
    //: How far a run is: step 11 of 40 that it may take
    const QString words = cap > 0 ? tr("Step %1, at most %2").arg(steps).arg(cap) : tr("Step %1").arg(steps);
    m_steps->setText(row.steps < 0 ? QString() : words);
    m_bar->setVisible(cap > 0);
    if (row.steps > 0) {
        m_bar->setProgress(steps, cap, words);
    } else {
        m_bar->setBusy();
    }
    m_time->setText(words::duration(std::max<qint64>(0, tookMs(row, now))));
    const double cost =
        detail.attempts.isEmpty() || !detail.attempts.first().run ? -1 : detail.attempts.first().run->snapshot.cost;
    m_cost->setVisible(cost >= 0);
    //: %1 is an amount of money
    m_cost->setText(tr("%1 so far").arg(QLocale().toCurrencyString(cost, QStringLiteral("$"), 2)));
}

void RunLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::radius, size::radius);
}

} // namespace postulant
