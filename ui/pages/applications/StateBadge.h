#pragma once

#include "domain/States.h"

#include <QWidget>

namespace postulant {

// A state as icon and word in its colour.
class StateBadge final : public QWidget {
    Q_OBJECT
public:
    explicit StateBadge(QWidget* parent = nullptr);
    void show(ApplicationState state, bool practice);
    using QWidget::show;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ApplicationState m_state = ApplicationState::Draft;
    bool m_practice = false;
};

} // namespace postulant
