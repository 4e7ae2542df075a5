#include "ui/pages/parts/TurningSplitter.h"

#include "ui/pages/UiSettings.h"

namespace postulant {

TurningSplitter::TurningSplitter(QWidget* parent)
    : QSplitter(Qt::Horizontal, parent) {
    setChildrenCollapsible(false);
}

void TurningSplitter::begin(const QList<int>& beside, const QList<int>& stacked, int stretches) {
    m_beside = beside;
    m_stacked = stacked;
    setStretchFactor(stretches, 1);
    place();
}

void TurningSplitter::keepIn(UiSettings& settings, const QString& key) {
    m_settings = &settings;
    m_key = key;
    place();
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (orientation() == Qt::Horizontal) {
            m_settings->set(m_key, saveState());
        }
    });
}

bool TurningSplitter::setStacked(bool stacked) {
    const Qt::Orientation wanted = stacked ? Qt::Vertical : Qt::Horizontal;
    if (orientation() == wanted) {
        return false;
    }
    setOrientation(wanted);
    place();
    return true;
}

void TurningSplitter::place() {
    setSizes(orientation() == Qt::Vertical ? m_stacked : m_beside);
    if (orientation() == Qt::Horizontal && m_settings != nullptr) {
        const QByteArray kept = m_settings->bytes(m_key);
        if (!kept.isEmpty()) {
            restoreState(kept);
        }
    }
}

} // namespace postulant
