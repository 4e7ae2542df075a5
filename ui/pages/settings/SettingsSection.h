#pragma once

#include "ui/pages/Page.h"

#include <QVector>
#include <QWidget>

namespace postulant {

// One section of Settings, as the page knows it: all that it does not override, it does not have.
class SettingsSection : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Settings is shown now, perhaps for this section; see Page::entered().
    virtual void entered(qint64, const QString&) {}
    virtual bool keepsFocus() const { return false; }      // what has the focus in it when it is entered keeps it
    virtual QVector<QWidget*> panes() const { return {}; } // in the order of F6; none: the section is one
    virtual bool can(PageCommand) const { return false; }
    virtual void run(PageCommand) {} // only what it can
    virtual void windowResized(const QSize&) {}

Q_SIGNALS:
    void said(const QString& text);
    void commandsChanged();
};

} // namespace postulant
