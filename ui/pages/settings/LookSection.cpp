#include "ui/pages/settings/LookSection.h"

#include "ui/pages/StoredLook.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <array>

namespace postulant {
namespace {

constexpr std::array choices{Look::FollowSystem, Look::Light, Look::Dark, Look::HighContrast};

QString lookWord(Look look) {
    switch (look) {
    case Look::FollowSystem:
        return LookSection::tr("Follow the system");
    case Look::Light:
        return LookSection::tr("Light");
    case Look::Dark:
        return LookSection::tr("Dark");
    case Look::HighContrast:
        return LookSection::tr("High contrast");
    }
    return {};
}

} // namespace

LookSection::LookSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_look(new QComboBox) {
    auto* rows = new FormRows;
    rows->addHeading(tr("Look"));
    m_look->setObjectName(QStringLiteral("look"));
    for (const Look look : choices) {
        m_look->addItem(lookWord(look), lookCode(look));
    }
    const auto showLook = [this](Look look) { m_look->setCurrentIndex(m_look->findData(lookCode(look))); };
    showLook(m_context.look.look());
    connect(&m_context.look, &LookControl::lookChanged, m_look, showLook);
    connect(m_look, &QComboBox::activated, this, [this](int index) {
        const Look look = choices.at(static_cast<std::size_t>(index));
        m_context.look.setLook(look);
        storeLook(m_context.settings, look);
    });
    rows->addField(tr("Colours"), m_look, tr("Compact rows are in the menu View."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->addWidget(rows);
    column->addStretch();
}

} // namespace postulant
