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
    , m_caption(new Label({}, TextStyle::Small, Label::Ink::Secondary, this)) {
    setObjectName(QStringLiteral("live.window"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    column->setSpacing(space::base);
    auto* area = new QScrollArea(this);
    area->setWidget(m_picture);
    area->setAlignment(Qt::AlignCenter);
    column->addWidget(area, 1);
    column->addWidget(m_caption);
    resize(1100, 760);
}

void LiveWindow::show(const QImage& image, const QString& caption) {
    QPixmap pixmap = QPixmap::fromImage(image);
    m_picture->setPixmap(pixmap);
    m_picture->resize(pixmap.size());
    m_picture->setAccessibleName(caption);
    m_caption->setText(caption);
}

} // namespace postulant
