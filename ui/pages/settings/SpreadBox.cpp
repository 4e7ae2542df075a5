#include "ui/pages/settings/SpreadBox.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Words.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

SpreadBox::SpreadBox(QWidget* parent)
    : QWidget(parent)
    , m_box(new QCheckBox(tr("Use this connection when a batch is spread over several"), this))
    , m_words(new Label({}, TextStyle::Small, Label::Ink::Secondary, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, 0, space::large, space::large);
    column->setSpacing(space::tiny);
    column->addWidget(m_box);
    column->addWidget(m_words);
    m_box->setObjectName(QStringLiteral("inPool"));
    m_words->setObjectName(QStringLiteral("inPoolWords"));
    m_words->setWordWrap(true);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT chosen(m_row.id, on); });
    refresh();
}

void SpreadBox::setConnection(const ConnectionRow& row, int realOnes) {
    m_row = row;
    m_realOnes = realOnes;
    refresh();
}

void SpreadBox::setStatus(const EngineStatus& status) {
    m_all = status.connections;
    refresh();
}

void SpreadBox::refresh() {
    const bool can = m_row.id != 0 && !m_row.practice && m_realOnes > 1;
    m_box->setChecked(m_row.id != 0 && !m_row.practice && m_row.inPool);
    m_box->setEnabled(can);
    if (m_row.practice) {
        m_words->setText(tr("Practice is never mixed with servers."));
        return;
    }
    if (!can) {
        m_words->setText(m_row.id == 0 ? tr("Once it is saved.")
                                       : tr("With two or more servers a batch can be spread over them."));
        return;
    }
    const auto found =
        std::find_if(m_all.cbegin(), m_all.cend(), [this](const ConnectionStatus& one) { return one.id == m_row.id; });
    if (found == m_all.cend()) {
        m_words->setText({});
        return;
    }
    const QString state = words::connection(*found, dates::time(found->nextTryAt));
    //: %1: how a server is, "Home server: connected"; %2 of %3 runs can be started there now
    m_words->setText(found->open < 0 ? state
                                     : tr("%1. %2 of %3 places free")
                                           .arg(state)
                                           .arg(std::max(0, found->places - found->open))
                                           .arg(found->places));
}

} // namespace postulant
