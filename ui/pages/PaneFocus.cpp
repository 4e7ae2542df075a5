#include "ui/pages/PaneFocus.h"

#include <QApplication>

#include <algorithm>

namespace postulant {

void focusNextPane(QVector<QWidget*> panes, int direction) {
    panes.erase(std::remove_if(panes.begin(), panes.end(), [](QWidget* w) { return w == nullptr || !w->isVisible(); }),
                panes.end());
    if (panes.isEmpty()) {
        return;
    }
    qsizetype now = direction > 0 ? -1 : 0;
    for (QWidget* at = QApplication::focusWidget(); at != nullptr && now <= 0; at = at->parentWidget()) {
        const qsizetype found = panes.indexOf(at);
        if (found >= 0) {
            now = found;
            break;
        }
    }
    QWidget* next = panes.at((now + direction + panes.size()) % panes.size());
    if (next->focusPolicy() == Qt::NoFocus && next->focusProxy() == nullptr) {
        const QList<QWidget*> inside = next->findChildren<QWidget*>();
        for (QWidget* one : inside) {
            if ((one->focusPolicy() & Qt::TabFocus) != 0 && one->isEnabled() && one->isVisibleTo(next)) {
                next = one;
                break;
            }
        }
    }
    next->setFocus(Qt::TabFocusReason);
}

} // namespace postulant
