#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace postulant {

// A text button in the link colour without a frame: small actions beside a text ("Undo", "Show"). 24 high at least.
QToolButton* makeLink(const QString& text, QWidget* parent);

} // namespace postulant
