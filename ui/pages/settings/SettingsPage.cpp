#include "ui/pages/settings/SettingsPage.h"

#include "dispatch/Core.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/parts/SectionList.h"
#include "ui/pages/settings/AuditSection.h"
#include "ui/pages/settings/BlockedSection.h"
#include "ui/pages/settings/ConnectionsSection.h"
#include "ui/pages/settings/EvidenceSection.h"
#include "ui/pages/settings/LimitsSection.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace postulant {

namespace {

struct LookChoice {
    Look look;
    const char* code; // as the window's frame stores it
};
constexpr LookChoice lookChoices[] = {
    {Look::FollowSystem, "system"}, {Look::Light, "light"}, {Look::Dark, "dark"}, {Look::HighContrast, "contrast"}};

QString lookWord(Look look) {
    switch (look) {
    case Look::FollowSystem:
        return SettingsPage::tr("Follow the system");
    case Look::Light:
        return SettingsPage::tr("Light");
    case Look::Dark:
        return SettingsPage::tr("Dark");
    case Look::HighContrast:
        return SettingsPage::tr("High contrast");
    }
    return {};
}

QWidget* padded(FormRows* rows) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->addWidget(rows);
    column->addStretch();
    return page;
}

} // namespace

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_head(new RoomHead(tr("Settings"), {}, this))
    , m_sections(new SectionList(tr("Sections"), this))
    , m_stack(new QStackedWidget(this))
    , m_connections(new ConnectionsSection(context))
    , m_limits(new LimitsSection(context))
    , m_blocked(new BlockedSection(context))
    , m_evidence(new EvidenceSection(context))
    , m_log(new AuditSection(context)) {
    m_head->setLine(true);
    addSection(QStringLiteral("general"), QStringLiteral("settings"), tr("General"), makeGeneral());
    addSection(QStringLiteral("connections"), QStringLiteral("server"), tr("Connections"), m_connections);
    addSection(QStringLiteral("limits"), QStringLiteral("timer"), tr("Limits"), m_limits);
    addSection(QStringLiteral("blocked"), QStringLiteral("shield"), tr("Do not apply to"), m_blocked);
    addSection(QStringLiteral("evidence"), QStringLiteral("image"), tr("Evidence"), m_evidence);
    addSection(QStringLiteral("look"), QStringLiteral("image"), tr("Look"), makeLook());
    addSection(QStringLiteral("log"), QStringLiteral("list"), tr("Log of requests"), m_log);
    connect(m_sections, &SectionList::chosen, this, [this](const QString& id) {
        for (int i = 0; i < m_stack->count(); ++i) {
            if (m_stack->widget(i)->objectName() == id) {
                m_stack->setCurrentIndex(i);
            }
        }
        Q_EMIT commandsChanged();
    });
    m_sections->setCurrentSection(QStringLiteral("connections"));
    connect(m_connections, &ConnectionsSection::said, this, &Page::said);
    connect(m_connections, &ConnectionsSection::commandsChanged, this, &Page::commandsChanged);
    connect(m_blocked, &BlockedSection::said, this, &Page::said);
    connect(m_blocked, &BlockedSection::commandsChanged, this, &Page::commandsChanged);
    connect(m_evidence, &EvidenceSection::said, this, &Page::said);
    connect(m_evidence, &EvidenceSection::commandsChanged, this, &Page::commandsChanged);
    connect(m_limits, &LimitsSection::said, this, &Page::said);
    connect(m_limits, &LimitsSection::commandsChanged, this, &Page::commandsChanged);
    connect(m_log, &AuditSection::said, this, &Page::said);
    connect(m_log, &AuditSection::commandsChanged, this, &Page::commandsChanged);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_sections);
    row->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(row, 1);
}

void SettingsPage::addSection(const QString& id, const QString& iconId, const QString& text, QWidget* page) {
    page->setObjectName(id);
    m_stack->addWidget(page);
    m_sections->addSection(id, iconId, text);
}

QWidget* SettingsPage::makeGeneral() {
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
    return padded(rows);
}

QWidget* SettingsPage::makeLook() {
    auto* rows = new FormRows;
    rows->addHeading(tr("Look"));
    m_look = new QComboBox;
    m_look->setObjectName(QStringLiteral("look"));
    for (const LookChoice& choice : lookChoices) {
        m_look->addItem(lookWord(choice.look), QLatin1String(choice.code));
    }
    const auto showLook = [this](Look look) {
        for (int i = 0; i < m_look->count(); ++i) {
            if (lookChoices[i].look == look) {
                m_look->setCurrentIndex(i);
            }
        }
    };
    showLook(m_context.look.look());
    connect(&m_context.look, &LookControl::lookChanged, m_look, showLook);
    connect(m_look, &QComboBox::activated, this, [this](int index) {
        m_context.look.setLook(lookChoices[index].look);
        m_context.settings.set(QStringLiteral("look"), QString::fromLatin1(lookChoices[index].code));
    });
    rows->addField(tr("Colours"), m_look, tr("Compact rows are in the menu View."));
    return padded(rows);
}

QString SettingsPage::title() const {
    return tr("Settings");
}

void SettingsPage::entered(qint64 id, const QString& text) {
    if (id != 0 || text == QLatin1String("new connection")) {
        m_sections->setCurrentSection(QStringLiteral("connections"));
    } else if (!text.isEmpty()) {
        m_sections->setCurrentSection(text);
    }
    m_connections->open(id);
    if (text == QLatin1String("new connection")) {
        m_connections->addNew();
    }
}

void SettingsPage::focusFirst() {
    if (!m_connections->isAncestorOf(focusWidget())) {
        m_sections->setFocus(Qt::OtherFocusReason);
    }
}

QVector<QWidget*> SettingsPage::panes() const {
    QVector<QWidget*> out{m_sections};
    if (m_stack->currentWidget() == m_connections) {
        out += m_connections->panes();
    } else if (m_stack->currentWidget() == m_blocked) {
        out += m_blocked->panes();
    } else if (m_stack->currentWidget() == m_limits) {
        out += m_limits->panes();
    } else if (m_stack->currentWidget() == m_evidence) {
        out += m_evidence->panes();
    } else if (m_stack->currentWidget() == m_log) {
        out += m_log->panes();
    } else {
        out.append(m_stack->currentWidget());
    }
    return out;
}

bool SettingsPage::can(PageCommand command) const {
    if (m_stack->currentWidget() == m_log) {
        return m_log->can(command);
    }
    const bool here = m_stack->currentWidget() == m_connections;
    switch (command) {
    case PageCommand::Primary:
        return (here && m_connections->canSave()) || (m_stack->currentWidget() == m_limits && m_limits->canSave()) ||
               (m_stack->currentWidget() == m_evidence && m_evidence->canSave());
    case PageCommand::LookAgain:
        return here;
    case PageCommand::Remove:
        return m_stack->currentWidget() == m_blocked && m_blocked->canRemove();
    default:
        return false;
    }
}

void SettingsPage::run(PageCommand command) {
    if (!can(command)) {
        return;
    }
    if (m_stack->currentWidget() == m_log) {
        m_log->run(command);
    } else if (command == PageCommand::Primary) {
        m_stack->currentWidget() == m_evidence ? m_evidence->save()
        : m_stack->currentWidget() == m_limits ? m_limits->save()
                                               : m_connections->save();
    } else if (command == PageCommand::LookAgain) {
        m_connections->check();
    } else if (command == PageCommand::Remove) {
        m_blocked->remove();
    }
}

void SettingsPage::windowResized(const QSize& window) {
    m_head->adaptTo(window.width());
    m_connections->windowResized(window);
}

QString SettingsPage::help() const {
    return tr("A connection is a server that does the work. Check asks it without sending anything to an employer, and "
              "says what to change. Ctrl+Enter saves, F5 checks.");
}

} // namespace postulant
