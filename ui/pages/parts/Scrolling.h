#pragma once

class QScrollArea;
class QWidget;

namespace postulant {

// What is too high for a low window scrolls, downwards only: it is never narrower than its body needs. Takes the body
// over; without a frame, on the window's ground.
QScrollArea* scrolling(QWidget* body, QWidget* parent = nullptr);

} // namespace postulant
