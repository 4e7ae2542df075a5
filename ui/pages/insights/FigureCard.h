#pragma once

#include "domain/States.h"

#include <QWidget>

namespace postulant {

class Label;

// A state with its icon and word, one figure, and what the figure means.
class FigureCard final : public QWidget {
    Q_OBJECT
public:
    FigureCard(ApplicationState state, const QString& meaning, QWidget* parent = nullptr);

    ApplicationState state() const { return m_state; }
    void setFigure(int figure);
    int figure() const { return m_figure; }

private:
    ApplicationState m_state;
    Label* m_icon;
    Label* m_number;
    int m_figure = -1;
};

} // namespace postulant
