#include "ui/pages/settings/PrivacySection.h"

#include "dispatch/Core.h"
#include "export/FullExporter.h"
#include "ui/pages/Dates.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/FileSize.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int contentWidth = 640;

Label* paragraph(const QString& text, QWidget* parent) {
    auto* label = new Label(text, TextStyle::Small, Label::Ink::Secondary, parent);
    label->setWordWrap(true);
    return label;
}

QWidget* part(const QString& heading, QVBoxLayout*& column, QWidget* parent) {
    auto* pane = new QWidget(parent);
    pane->setMaximumWidth(contentWidth);
    column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addWidget(new Label(heading, TextStyle::Section, Label::Ink::Text, pane));
    return pane;
}

} // namespace

PrivacySection::PrivacySection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context)
    , m_exporter(new FullExporter(context.core.store(), this)) {
    m_result = new ResultLine(this);
    m_result->setObjectName(QStringLiteral("privacyResult"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::pane);
    column->addWidget(makeConsents());
    column->addWidget(makeExport());
    column->addWidget(makeForget());
    column->addWidget(m_result);
    column->addStretch();
    connect(&m_context.core.store(), &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("connection")) && isVisible()) {
            load();
        }
    });
    connect(m_exporter, &FullExporter::runningChanged, this, [this](bool running) {
        m_export->setEnabled(!running);
        m_cancel->setEnabled(running);
    });
}

QWidget* PrivacySection::makeConsents() {
    QVBoxLayout* column = nullptr;
    QWidget* pane = part(tr("Servers that may have your data"), column, this);
    column->addWidget(paragraph(tr("You are asked before the first application goes through a server. Practice needs "
                                   "no consent: nothing leaves this computer."),
                                pane));
    m_consents = column;
    return pane;
}

QWidget* PrivacySection::makeExport() {
    QVBoxLayout* column = nullptr;
    QWidget* pane = part(tr("Take everything with you"), column, this);
    column->addWidget(paragraph(tr("Profiles, answers, letters, resumes, applications and their evidence as files that "
                                   "other programs read. Keys are not in it."),
                                pane));
    m_export = new QPushButton(icons::action(QStringLiteral("download")), tr("Export everything…"), pane);
    m_export->setObjectName(QStringLiteral("exportAll"));
    m_cancel = new QPushButton(tr("Stop"), pane);
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    m_cancel->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::base);
    row->addWidget(m_export);
    row->addWidget(m_cancel);
    row->addStretch();
    column->addLayout(row);
    connect(m_export, &QPushButton::clicked, this, &PrivacySection::exportAll);
    connect(m_cancel, &QPushButton::clicked, m_exporter, &FullExporter::cancel);
    return pane;
}

QWidget* PrivacySection::makeForget() {
    QVBoxLayout* column = nullptr;
    QWidget* pane = part(tr("Forget me"), column, this);
    column->addWidget(paragraph(tr("Deletes all that Postulant keeps of you on this computer, and the keys of your "
                                   "servers. What stays cannot be read: marks of the postings that you applied to, so "
                                   "that none is applied to twice. What servers and employers have is not touched."),
                                pane));
    m_forget = new QPushButton(icons::action(QStringLiteral("trash")), tr("Forget me…"), pane);
    m_forget->setObjectName(QStringLiteral("forgetMe"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_forget);
    row->addStretch();
    column->addLayout(row);
    connect(m_forget, &QPushButton::clicked, this, &PrivacySection::askToForget);
    return pane;
}

QVector<QWidget*> PrivacySection::panes() const {
    return {m_export, m_forget};
}

void PrivacySection::showEvent(QShowEvent* event) {
    SettingsSection::showEvent(event);
    load();
}

void PrivacySection::load() {
    m_context.core.store().read<QVector<consents::Consent>>(
        this, QStringLiteral("settings/privacy"), [](Database& db) { return consents::all(db); },
        [this](const Result<QVector<consents::Consent>>& all) {
            if (all) {
                fillConsents(*all);
            } else {
                fail(all.error());
            }
        });
}

void PrivacySection::fillConsents(const QVector<consents::Consent>& all) {
    delete m_consentRows;
    m_consentRows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_consentRows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::small);
    if (all.isEmpty()) {
        rows->addWidget(new Label(tr("None yet."), TextStyle::Base, Label::Ink::Secondary, m_consentRows));
    }
    for (const consents::Consent& one : all) {
        const QString name = words::cut(one.connection, 60);
        const QString day = dates::day(one.givenAt, m_context.clock.nowMs());
        auto* label = new Label(one.how == QLatin1String("earlier")
                                    //: %1 a server's name, %2 its address, %3 a date
                                    ? tr("%1 (%2), in use since %3").arg(name, words::cut(one.baseUrl, 120), day)
                                    //: %1 a server's name, %2 its address, %3 a date
                                    : tr("%1 (%2), agreed to %3").arg(name, words::cut(one.baseUrl, 120), day),
                                TextStyle::Base, Label::Ink::Text, m_consentRows);
        label->setWordWrap(true);
        auto* button = new QPushButton(tr("Withdraw"), m_consentRows);
        button->setObjectName(QStringLiteral("withdraw"));
        button->setAccessibleName(tr("Withdraw the consent for %1").arg(name));
        connect(button, &QPushButton::clicked, this, [this, one] { withdraw(one); });
        auto* row = new QHBoxLayout;
        row->setSpacing(space::base);
        row->addWidget(label, 1);
        row->addWidget(button);
        rows->addLayout(row);
    }
    m_consents->addWidget(m_consentRows);
}

void PrivacySection::withdraw(const consents::Consent& consent) {
    m_context.core.store().write(
        [id = consent.connectionId](Database& db) { return consents::withdraw(db, id); }, this,
        [this, name = words::cut(consent.connection, 60)](const Done& done) {
            if (!done) {
                fail(done.error());
                return;
            }
            m_result->say(tr("Nothing more is sent through %1. What is under way there goes on.").arg(name), true);
            load();
        });
}

void PrivacySection::exportAll() {
    FileQuestion question;
    question.title = tr("Export everything");
    question.suggestedName = QStringLiteral("postulant-everything.zip");
    question.filters = {tr("Archive (*.zip)")};
    m_context.dialogs.saveFile(this, question, [this](const QString& chosen, int) {
        if (m_exporter->isRunning()) {
            return;
        }
        const bool named = chosen.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
        m_result->clear();
        m_exporter->start(
            named ? chosen : chosen + QStringLiteral(".zip"), this, [this](const Result<FullExportResult>& written) {
                if (!written) {
                    fail(written.error());
                    return;
                }
                const QString text = tr("Everything is in %1: %n application(s).", nullptr, written->applications)
                                         .arg(words::cut(written->path, 200));
                const QString left = tr("%n file(s) were not on disk any more.", nullptr, written->leftOut);
                m_result->say(written->leftOut > 0 ? text + u' ' + left : text, written->leftOut == 0);
            });
    });
}

void PrivacySection::askToForget() {
    const QString folder = m_context.core.store().dataDir();
    m_context.core.store().read<forgetting::Inventory>(
        this, QStringLiteral("settings/forget"), [folder](Database& db) { return forgetting::inventory(db, folder); },
        [this](const Result<forgetting::Inventory>& there) {
            if (!there) {
                fail(there.error());
            } else if (there->openRuns > 0) {
                m_result->say(
                    tr("%n run(s) are open. Stop them first, or wait for their end.", nullptr, there->openRuns), false);
            } else {
                confirmForgetting(*there);
            }
        },
        Store::Reader::Long);
}

void PrivacySection::confirmForgetting(const forgetting::Inventory& there) {
    Question question;
    question.title = tr("Forget everything?");
    const QStringList goes{tr("%n profile(s)", nullptr, there.profiles),
                           tr("%n answer(s)", nullptr, there.answers),
                           tr("%n cover letter(s)", nullptr, there.letters),
                           tr("%n resume(s)", nullptr, there.resumes),
                           tr("%n application(s) with notes and history", nullptr, there.applications),
                           tr("%n file(s) of evidence", nullptr, there.evidenceFiles) +
                               QStringLiteral(" (%1)").arg(fileSize(there.evidenceBytes)),
                           tr("%n backup(s)", nullptr, there.backups),
                           tr("%n server(s) with their keys", nullptr, there.connections)};
    question.text = tr("Deleted for good: %1.").arg(goes.join(QStringLiteral(", ")));
    question.detail = tr("%n posting(s) stay known by marks that cannot be read, so that none is applied to twice. "
                         "Postulant then begins anew.",
                         nullptr, there.held);
    if (there.logins > 0) {
        question.detail += u' ' + tr("%n login(s) stay at their servers unless you remove them first, under Logins.",
                                     nullptr, there.logins);
    }
    question.answers = QStringList{tr("Forget everything"), tr("Keep")};
    m_context.dialogs.ask(this, question, [this, keys = there.keychainKeys](int answer) {
        if (answer == 0) {
            m_exporter->cancel();
            Q_EMIT forgetWanted(keys);
        }
    });
}

void PrivacySection::fail(const Error& error) {
    const words::ErrorText text = words::error(error.kind);
    m_result->say(text.happened + u' ' + text.next, false);
}

} // namespace postulant
