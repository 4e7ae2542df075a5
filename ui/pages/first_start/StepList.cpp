#include "ui/pages/first_start/StepList.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace postulant {

namespace {
constexpr int between = 16;
constexpr int textLeft = 28;
} // namespace

StepList::StepList(const QStringList& steps, QWidget* parent)
    : QWidget(parent)
    , m_steps(steps) {
    for (qsizetype i = 0; i < steps.size(); ++i) {
        m_remarks << QString();
    }
    setCurrent(0);
}

void StepList::setCurrent(int step) {
    m_current = step;
    //: Read by a screen reader: which step of setting up is shown. %1 number, %2 of how many, %3 its name
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
    update();
}

void StepList::setRemark(int step, const QString& remark) {
    m_remarks[step] = remark;
    update();
}

QSize StepList::sizeHint() const {
    const int line = QFontMetrics(font()).height() + QFontMetrics(textFont(TextStyle::Small, font())).height();
    return {180, static_cast<int>(m_steps.size()) * (line + between)};
}

void StepList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const QColor background = theme.tokens().rail;
    const QColor second = theme.secondaryOn(background);
    const QFont small = textFont(TextStyle::Small, font());
    const int lineHeight = QFontMetrics(font()).height();
    const int smallHeight = QFontMetrics(small).height();
    int y = 0;
    const auto place = [this](int x, int top, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, top, w, h));
    };
    const int aligned = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) |
                        static_cast<int>(Qt::AlignVCenter) | Qt::TextSingleLine;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool now = i == m_current;
        const bool done = i < m_current;
        const QString icon = done  ? QStringLiteral("confirmed")
                             : now ? QStringLiteral("right")
                                   : QStringLiteral("queued");
        const QColor color = done  ? theme.toneColor(Tone::Good, background)
                             : now ? theme.toneColor(Tone::Info, background)
                                   : second;
        icons::paint(&painter, place(0, y, size::icon, lineHeight), icon, color, background);
        painter.setFont(now ? textFont(TextStyle::BaseStrong, font()) : font());
        painter.setPen(now || done ? theme.textOn(background) : second);
        //: A numbered step: "1. Who you are"
        const QString name = tr("%1. %2").arg(i + 1).arg(m_steps.at(i));
        painter.drawText(place(textLeft, y, width() - textLeft, lineHeight), aligned,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, width() - textLeft));
        //: Remarks under the steps of setting up: gone by, going on, still to come
        const QString usual = done ? tr("Done") : now ? tr("Now") : tr("Next");
        painter.setFont(small);
        painter.setPen(second);
        const QString remark = m_remarks.at(i).isEmpty() || !done ? usual : m_remarks.at(i);
        painter.drawText(place(textLeft, y + lineHeight, width() - textLeft, smallHeight), aligned,
                         QFontMetrics(small).elidedText(remark, Qt::ElideRight, width() - textLeft));
        y += lineHeight + smallHeight + between;
    }
}

} // namespace postulant
