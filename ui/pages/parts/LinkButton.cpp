#include "ui/pages/parts/LinkButton.h"

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QToolButton>

#include <algorithm>

namespace postulant {

namespace {

class LinkButton final : public QToolButton {
public:
    explicit LinkButton(QWidget* parent)
        : QToolButton(parent) {
        setAutoRaise(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
    }

    QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(text()) + 2 * space::tiny,
                std::max(size::smallestTarget, fontMetrics().height() + space::tiny)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QFont face = font();
        face.setUnderline(underMouse() || hasFocus());
        painter.setFont(face);
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                       isEnabled() ? QPalette::Link : QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
};

} // namespace

QToolButton* makeLink(const QString& text, QWidget* parent) {
    auto* link = new LinkButton(parent);
    link->setText(text);
    return link;
}

} // namespace postulant
