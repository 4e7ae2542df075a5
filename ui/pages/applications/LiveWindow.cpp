#include "ui/pages/applications/LiveWindow.h"

#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Label.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postulant {

LiveWindow::LiveWindow(const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_picture(new QLabel(this))
    , m_line(new Label({}, TextStyle::Small, Label::Ink::Secondary, this)) {
    setObjectName(QStringLiteral("live.window"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_picture->setObjectName(QStringLiteral("live.window.picture"));
    m_picture->setAccessibleName(title);
    m_line->setObjectName(QStringLiteral("live.window.line"));
    m_line->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::base);
    auto* area = new QScrollArea(this);
    area->setWidget(m_picture);
    area->setAlignment(Qt::AlignCenter);
    column->addWidget(area, 1);
    column->addWidget(m_line);
    resize(1100, 760);
}

void LiveWindow::show(const QImage& image) {
    const QPixmap pixmap = QPixmap::fromImage(image);
    m_picture->setPixmap(pixmap);
    m_picture->resize(pixmap.size());
}

void LiveWindow::tell(const QString& words) {
    m_line->setText(words);
}

} // namespace postulant
