#include "ui/widgets/Narrow.h"

#include <QHBoxLayout>
#include <QWidget>

namespace postulant {

QLayout* narrow(QWidget* widget) {
    auto* line = new QHBoxLayout;
    line->addWidget(widget, 1000);
    line->addStretch(1);
    return line;
}

} // namespace postulant
