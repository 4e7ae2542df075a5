#pragma once

#include "ui/widgets/FilmStrip.h"

#include <QVector>

class QWidget;

namespace postulant {
class PictureSource;
}

namespace postulant::gallery {

struct Samples {
    PictureSource* source = nullptr;
    QVector<Picture> pictures;
};

// Each gives a new window's content; the caller owns it.
QWidget* applications(const Samples& samples, int width); // the main page, as wide as `width`
QWidget* addJobs();
QWidget* needsChecking(const Samples& samples);
QWidget* settings();
QWidget* board(const Samples& samples); // every widget in every state

} // namespace postulant::gallery
