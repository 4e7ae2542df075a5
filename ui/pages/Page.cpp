#include "ui/pages/Page.h"

namespace postulant {

Page::Page(QWidget* parent)
    : QWidget(parent) {}

void Page::entered(qint64, const QString&) {}

void Page::left() {}

void Page::focusFirst() {
    const QVector<QWidget*> all = panes();
    if (!all.isEmpty()) {
        all.first()->setFocus(Qt::OtherFocusReason);
    }
}

QVector<QWidget*> Page::panes() const {
    return {};
}

bool Page::can(PageCommand) const {
    return false;
}

void Page::run(PageCommand) {}

void Page::windowResized(const QSize&) {}

QString Page::help() const {
    return {};
}

} // namespace postulant
