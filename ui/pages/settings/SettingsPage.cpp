#include "ui/pages/settings/SettingsPage.h"

#include "ui/pages/parts/SectionList.h"
#include "ui/pages/settings/AuditSection.h"
#include "ui/pages/settings/BlockedSection.h"
#include "ui/pages/settings/ConnectionsSection.h"
#include "ui/pages/settings/EngineSection.h"
#include "ui/pages/settings/EvidenceSection.h"
#include "ui/pages/settings/GeneralSection.h"
#include "ui/pages/settings/LimitsSection.h"
#include "ui/pages/settings/LoginsSection.h"
#include "ui/pages/settings/LookSection.h"
#include "ui/pages/settings/PrivacySection.h"
#include "ui/widgets/RoomHead.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

struct Entry {
    const char* id;
    const char* iconId;
    const char* text;
    SettingsSection* (*make)(const PageContext& context);
};

template <class Section>
SettingsSection* make(const PageContext& context) {
    return new Section(context);
}

constexpr std::array entries{
    Entry{"general", "settings", QT_TRANSLATE_NOOP("postulant::SettingsPage", "General"), &make<GeneralSection>},
    Entry{"connections", "server", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Connections"),
          &make<ConnectionsSection>},
    Entry{"logins", "key", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Logins"), &make<LoginsSection>},
    Entry{"engine", "computer", QT_TRANSLATE_NOOP("postulant::SettingsPage", "This computer"), &make<EngineSection>},
    Entry{"limits", "timer", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Limits"), &make<LimitsSection>},
    Entry{"blocked", "shield", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Do not apply to"), &make<BlockedSection>},
    Entry{"evidence", "image", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Evidence"), &make<EvidenceSection>},
    Entry{"privacy", "lock", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Privacy"), &make<PrivacySection>},
    Entry{"look", "image", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Look"), &make<LookSection>},
    Entry{"log", "list", QT_TRANSLATE_NOOP("postulant::SettingsPage", "Log of requests"), &make<AuditSection>},
};

} // namespace

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_head(new RoomHead(tr("Settings"), {}, this))
    , m_list(new SectionList(tr("Sections"), this))
    , m_stack(new QStackedWidget(this)) {
    m_head->setLine(true);
    for (const Entry& entry : entries) {
        const QString id = QString::fromLatin1(entry.id);
        SettingsSection* section = entry.make(context);
        section->setObjectName(id);
        m_sections.append(section);
        m_stack->addWidget(section);
        m_list->addSection(id, QString::fromLatin1(entry.iconId), tr(entry.text));
        connect(section, &SettingsSection::said, this, &Page::said);
        connect(section, &SettingsSection::commandsChanged, this, &Page::commandsChanged);
    }
    connect(m_list, &SectionList::chosen, this, [this](const QString& id) {
        const auto chosen = std::find_if(m_sections.cbegin(), m_sections.cend(),
                                         [&id](const SettingsSection* one) { return one->objectName() == id; });
        if (chosen != m_sections.cend()) {
            m_stack->setCurrentWidget(*chosen);
        }
        Q_EMIT commandsChanged();
    });
    m_list->setCurrentSection(QStringLiteral("connections"));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(row, 1);
}

SettingsSection* SettingsPage::current() const {
    return m_sections.value(m_stack->currentIndex());
}

QString SettingsPage::title() const {
    return tr("Settings");
}

void SettingsPage::entered(qint64 id, const QString& text) {
    if (id != 0 || text == QLatin1String("new connection")) {
        m_list->setCurrentSection(QStringLiteral("connections"));
    } else if (text.startsWith(loginWanted)) {
        m_list->setCurrentSection(QStringLiteral("logins"));
    } else if (!text.isEmpty()) {
        m_list->setCurrentSection(text);
    }
    for (SettingsSection* section : std::as_const(m_sections)) {
        section->entered(id, text);
    }
}

void SettingsPage::focusFirst() {
    if (!current()->keepsFocus() || !current()->isAncestorOf(focusWidget())) {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

QVector<QWidget*> SettingsPage::panes() const {
    const QVector<QWidget*> inside = current()->panes();
    return QVector<QWidget*>{m_list} + (inside.isEmpty() ? QVector<QWidget*>{current()} : inside);
}

bool SettingsPage::can(PageCommand command) const {
    return current()->can(command);
}

void SettingsPage::run(PageCommand command) {
    if (can(command)) {
        current()->run(command);
    }
}

void SettingsPage::windowResized(const QSize& window) {
    m_head->adaptTo(window.width());
    for (SettingsSection* section : std::as_const(m_sections)) {
        section->windowResized(window);
    }
}

QString SettingsPage::help() const {
    return tr("A connection is a server that does the work. Check asks it without sending anything to an employer, and "
              "says what to change. Ctrl+Enter saves, F5 checks.");
}

} // namespace postulant
