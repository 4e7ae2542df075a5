#include "ui/pages/parts/SectionList.h"

#include "ui/widgets/RowDelegate.h"

#include <QEvent>

namespace postulant {

namespace {
constexpr int idRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;
constexpr int listWidth = 200;
} // namespace

SectionList::SectionList(const QString& accessibleName, QWidget* parent)
    : QListWidget(parent) {
    setAccessibleName(accessibleName);
    auto* rows = new RowDelegate(this);
    RowRoles roles;
    roles.iconId = iconRole;
    rows->setRoles(roles);
    setItemDelegate(rows);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(listWidth);
    setViewportMargins(0, 8, 0, 0);
    recolour();
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* now) {
        if (now != nullptr) {
            Q_EMIT chosen(now->data(idRole).toString());
        }
    });
}

void SectionList::addSection(const QString& id, const QString& iconId, const QString& text) {
    auto* item = new QListWidgetItem(text, this);
    item->setData(idRole, id);
    item->setData(iconRole, iconId);
}

void SectionList::setCurrentSection(const QString& id) {
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(idRole).toString() == id) {
            setCurrentRow(row);
        }
    }
}

QString SectionList::currentSection() const {
    return currentItem() == nullptr ? QString() : currentItem()->data(idRole).toString();
}

void SectionList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        recolour();
    }
}

// Sections belong to the page, not to a list of things: they stand on the window's colour.
void SectionList::recolour() {
    if (m_colouring) {
        return;
    }
    m_colouring = true;
    const QPalette outer = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    QPalette own = palette();
    own.setColor(QPalette::Base, outer.color(QPalette::Window));
    setPalette(own);
    m_colouring = false;
}

} // namespace postulant
