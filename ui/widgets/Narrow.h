#pragma once

class QLayout;
class QWidget;

namespace postulant {

// What holds a widget that has a maximumWidth() in a wider column or cell. A layout asks what is in it how high it is
// at the width of the whole column, so that the wrapped lines of something narrower would get too little. The caller
// adds it to a layout, which owns it then.
QLayout* narrow(QWidget* widget);

} // namespace postulant
