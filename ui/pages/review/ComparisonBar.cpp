#include "ui/pages/review/ComparisonBar.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace postulant {

ComparisonBar::ComparisonBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    //: Check box over what will be sent: hides what is the same as in an earlier application
    , m_only(new QCheckBox(tr("Only what differs"), this)) {
    m_text->setObjectName(QStringLiteral("comparison"));
    m_text->setElided(true);
    m_only->setObjectName(QStringLiteral("onlyDifferences"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::pane, 0, space::pane, space::base);
    row->setSpacing(space::wide);
    row->addWidget(m_text, 1);
    row->addWidget(m_only);
    connect(m_only, &QCheckBox::toggled, this, &ComparisonBar::onlyDifferencesChanged);
    setUnknown();
}

void ComparisonBar::say(const QString& text, bool differs) {
    m_text->setText(text);
    m_only->setEnabled(differs);
    m_only->setAccessibleDescription(text);
}

void ComparisonBar::setUnknown() {
    say({}, false);
}

void ComparisonBar::setNone(bool practice) {
    say(practice ? tr("No practice application at a site like this yet")
                 : tr("Nothing was sent from here to a site like this yet"),
        false);
}

void ComparisonBar::setUnreadable() {
    say(tr("Your last application to a site like this could not be read"), false);
}

void ComparisonBar::setCompared(const Earlier& earlier, int differences, qint64 now) {
    //: %1 is the company of an earlier application, %2 when it was sent: "on 20 May at 10:19" or "today at 10:19"
    const QString against = earlier.practice ? tr("Compared with your practice application to %1 %2")
                                             : tr("Compared with your application to %1 %2");
    //: After the application that a package is compared with
    const QString much = differences > 0 ? tr("%n value(s) differ", nullptr, differences) : tr("nothing differs");
    //: %1: "Compared with your application to Acme Labs on 20 May at 10:19"; %2: "3 values differ"
    say(tr("%1: %2").arg(against.arg(words::cut(earlier.name, 60), dates::whenLong(earlier.at, now)), much),
        differences > 0);
}

} // namespace postulant
