#pragma once

#include "ui/pages/settings/SettingsSection.h"

class QComboBox;

namespace postulant {

// Settings → Look: the colours.
class LookSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit LookSection(const PageContext& context, QWidget* parent = nullptr);

private:
    PageContext m_context;
    QComboBox* m_look;
};

} // namespace postulant
