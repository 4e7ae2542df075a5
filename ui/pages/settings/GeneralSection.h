#pragma once

#include "ui/pages/settings/SettingsSection.h"

namespace postulant {

// Settings → General: where the seeker's data lies.
class GeneralSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit GeneralSection(const PageContext& context, QWidget* parent = nullptr);

private:
    PageContext m_context;
};

} // namespace postulant
