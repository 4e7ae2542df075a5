#include "ui/pages/settings/GeneralSection.h"

#include "dispatch/Core.h"
#include "ui/pages/Dialogs.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace postulant {

GeneralSection::GeneralSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context) {
    auto* rows = new FormRows;
    rows->addHeading(tr("Your data"));
    auto* folder = new QLineEdit(QDir::toNativeSeparators(m_context.core.store().dataDir()));
    folder->setReadOnly(true);
    folder->setObjectName(QStringLiteral("dataDir"));
    auto* open = new QPushButton(icons::action(QStringLiteral("folder")), tr("Open folder"));
    connect(open, &QPushButton::clicked, this,
            [this] { m_context.dialogs.openUrl(QUrl::fromLocalFile(m_context.core.store().dataDir())); });
    rows->addPair(tr("Data folder"), folder, open);
    auto* what =
        new Label(tr("Profile, resumes, answers, history and evidence lie in this folder, on this computer only. "
                     "Keys are not in it: they lie in the system's key store."),
                  TextStyle::Small, Label::Ink::Secondary);
    what->setWordWrap(true);
    rows->addWide(what);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->addWidget(rows);
    column->addStretch();
}

} // namespace postulant
