#include "ui/pages/parts/Scrolling.h"

#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace postulant {
namespace {

class Downwards final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

    QSize minimumSizeHint() const override {
        QSize size = QScrollArea::minimumSizeHint();
        if (widget() != nullptr) {
            const int body = std::max(widget()->minimumSizeHint().width(), widget()->minimumWidth());
            size.setWidth(body + verticalScrollBar()->sizeHint().width());
        }
        return size;
    }
};

} // namespace

QScrollArea* scrolling(QWidget* body, QWidget* parent) {
    auto* area = new Downwards(parent);
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Window);
    return area;
}

} // namespace postulant
