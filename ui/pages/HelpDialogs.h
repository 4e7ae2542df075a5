#pragma once

#include "ui/pages/WindowActions.h"

class QWidget;

// Small windows of the Help menu. Made, shown without blocking, gone when closed.
namespace postulant::help {

void showKeys(QWidget* parent, const QVector<WindowActions::Key>& keys);
void showPage(QWidget* parent, const QString& title, const QString& text);
void showAbout(QWidget* parent);

} // namespace postulant::help
