#include "ui/pages/settings/EngineSection.h"

#include "dispatch/Core.h"
#include "engine/EngineLog.h"
#include "engine/LocalThread.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/parts/FileSize.h"
#include "ui/pages/parts/InPool.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/Scrolling.h"
#include "ui/pages/settings/EngineForm.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "words/EngineWords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int contentWidth = 640;
constexpr int logHeight = 220;
constexpr int logLines = 400;

Tone toneOf(EngineState state) {
    switch (state) {
    case EngineState::Running:
        return Tone::Good;
    case EngineState::Failed:
        return Tone::Bad;
    case EngineState::Restarting:
        return Tone::Warn;
    case EngineState::NotInstalled:
    case EngineState::Stopped:
        return Tone::Idle;
    default:
        return Tone::Info;
    }
}

} // namespace

EngineSection::EngineSection(const PageContext& context, QWidget* parent)
    : SettingsSection(parent)
    , m_context(context) {
    auto* body = new QWidget;
    body->setMaximumWidth(contentWidth + 2 * space::large);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(new Label(tr("Skyvern on this computer"), TextStyle::Section, Label::Ink::Text, body));
    auto* words = new Label(tr("Postulant installs a Skyvern server in its own folder and runs it here: 1.2 GB on the "
                               "disk, and 1 to 2 GB of memory while it works. Other programs on this computer can be "
                               "reached by it, as by any browser here."),
                            TextStyle::Small, Label::Ink::Secondary, body);
    words->setWordWrap(true);
    m_notice = new Notice(Tone::Idle, body);
    m_notice->setObjectName(QStringLiteral("engineState"));
    m_stages = new CheckList(body);
    m_stages->setObjectName(QStringLiteral("engineStages"));
    m_bar = new BusyBar(body);
    m_progress = new Label({}, TextStyle::Small, Label::Ink::Secondary, body);
    m_progress->setObjectName(QStringLiteral("engineProgress"));
    m_progress->setElided(true);
    m_form = new EngineForm(body);
    m_result = new ResultLine(body);
    m_result->setObjectName(QStringLiteral("engineResult"));
    for (QWidget* widget :
         {static_cast<QWidget*>(words), static_cast<QWidget*>(m_notice), static_cast<QWidget*>(m_stages),
          static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_form),
          static_cast<QWidget*>(m_result), makeLog()}) {
        column->addWidget(widget);
    }
    column->addStretch();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolling(body, this));
    wire();
    take(m_report);
}

QWidget* EngineSection::makeLog() {
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    m_readLog = new QPushButton(icons::action(QStringLiteral("list")), tr("Show the log"), pane);
    m_readLog->setObjectName(QStringLiteral("engineReadLog"));
    m_log = new QPlainTextEdit(pane);
    m_log->setObjectName(QStringLiteral("engineLog"));
    m_log->setAccessibleName(tr("Log of the server"));
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFixedHeight(logHeight);
    m_log->hide();
    column->addWidget(m_readLog, 0, Qt::AlignLeft);
    column->addWidget(m_log);
    return pane;
}

void EngineSection::wire() {
    connect(m_notice, &Notice::triggered, this, &EngineSection::press);
    connect(m_form, &EngineForm::saveWanted, this, [this] { save(false); });
    connect(m_form, &EngineForm::edited, this, &SettingsSection::commandsChanged);
    connect(m_readLog, &QPushButton::clicked, this, &EngineSection::readLog);
    if (m_context.local == nullptr) {
        m_form->setEnabled(false);
        m_readLog->setEnabled(false);
        return;
    }
    connect(m_context.local, &LocalSkyvern::changed, this, &EngineSection::take);
    // What was told before this section was made.
    LocalThread::post(*m_context.local, [](LocalSkyvern& skyvern) { skyvern.tellAgain(); });
}

QVector<QWidget*> EngineSection::panes() const {
    return {m_notice, m_form, m_readLog};
}

bool EngineSection::can(PageCommand command) const {
    return (command == PageCommand::Primary && m_form->isChanged() && m_form->problem().isEmpty()) ||
           (command == PageCommand::LookAgain && m_context.local != nullptr);
}

void EngineSection::run(PageCommand command) {
    if (command == PageCommand::Primary) {
        m_form->save();
    } else if (command == PageCommand::LookAgain) {
        readLog();
    }
}

void EngineSection::showEvent(QShowEvent* event) {
    SettingsSection::showEvent(event);
    if (m_log->isVisible()) {
        readLog();
    }
}

// ---- what there is

void EngineSection::take(const EngineReport& report) {
    m_report = report;
    m_form->setSettings(report.settings);
    showNotice();
    showStages();
}

QString EngineSection::sentence() const {
    const words::ErrorText trouble = words::engineTrouble(m_report.last.trouble);
    QStringList parts;
    if (m_report.state == EngineState::Restarting) {
        return m_report.last.detail.isEmpty() ? QString()
                                              //: %1 is the last line of a log
                                              : tr("Its last line: %1").arg(words::cut(m_report.last.detail));
    }
    if (!trouble.happened.isEmpty()) {
        parts << trouble.happened << trouble.next;
        if (!m_report.last.detail.isEmpty()) {
            parts << words::cut(m_report.last.detail);
        }
    }
    switch (m_report.state) {
    case EngineState::NotInstalled:
        if (parts.isEmpty()) {
            parts << tr("It needs Python 3.11 or 3.12, some minutes, and a model with a key.");
        }
        break;
    case EngineState::Running:
        //: %1 is an address
        parts << tr("It answers at %1.").arg(QStringLiteral("http://127.0.0.1:%1").arg(m_report.port));
        parts << (m_report.stays ? tr("It goes on when Postulant is closed.") : QString());
        break;
    case EngineState::Stopped:
        if (m_report.outdated) {
            parts << tr("This Postulant brings a newer version.");
        }
        break;
    default:
        break;
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

void EngineSection::showNotice() {
    if (m_context.local == nullptr) {
        m_notice->setTitle(tr("Not in this window"));
        return;
    }
    const QString title = m_report.version.isEmpty()
                              ? words::engineState(m_report.state)
                              : QStringLiteral("%1 (Skyvern %2)")
                                    .arg(words::engineState(m_report.state), words::cut(m_report.version, 40));
    const QString text = sentence();
    const QVector<Notice::Button> wanted = buttons();
    QString shown = code(m_report.state) + title + text;
    for (const Notice::Button& button : wanted) {
        shown += button.id;
    }
    if (shown == m_shown) { // else a button would lose the focus at each step of an installation
        return;
    }
    m_shown = shown;
    m_notice->setTone(toneOf(m_report.state));
    m_notice->setTitle(title);
    m_notice->setText(text);
    m_notice->setButtons(wanted);
}

QVector<Notice::Button> EngineSection::buttons() const {
    const Notice::Button installIt{QStringLiteral("install"), tr("Install"), QStringLiteral("download"), {}};
    const Notice::Button startIt{QStringLiteral("start"), tr("Start"), QStringLiteral("play"), {}};
    const Notice::Button stopIt{QStringLiteral("stop"), tr("Stop"), QStringLiteral("stop"), {}};
    const Notice::Button cancelIt{QStringLiteral("cancel"), tr("Cancel"), QStringLiteral("cross"), {}};
    const Notice::Button updateIt{QStringLiteral("install"), tr("Update"), QStringLiteral("download"), {}};
    const Notice::Button removeIt{QStringLiteral("remove"), tr("Remove…"), QStringLiteral("trash"), {}};
    QVector<Notice::Button> out;
    switch (m_report.state) {
    case EngineState::NotInstalled:
        out << installIt;
        if (m_report.last.trouble != EngineTrouble::None) {
            out.first().text = tr("Try again");
            out << removeIt;
        }
        break;
    case EngineState::Installing:
    case EngineState::Starting:
        out << cancelIt;
        break;
    case EngineState::Stopped:
    case EngineState::Failed:
        out << startIt;
        if (m_report.outdated) {
            out << updateIt;
        }
        out << removeIt;
        break;
    case EngineState::Running:
    case EngineState::Restarting:
        out << stopIt;
        if (m_report.outdated) {
            out << updateIt;
        }
        break;
    case EngineState::Stopping:
    case EngineState::Removing:
        break;
    }
    return out;
}

void EngineSection::showStages() {
    const bool installing = m_report.state == EngineState::Installing;
    m_stages->setVisible(installing && !m_report.stages.isEmpty());
    m_bar->setVisible(installing);
    m_progress->setVisible(installing);
    if (!installing) {
        m_bar->stop();
        return;
    }
    const InstallProgress& now = m_report.progress;
    const auto current = m_report.stages.indexOf(now.stage);
    QVector<CheckList::Row> rows;
    for (qsizetype i = 0; i < m_report.stages.size(); ++i) {
        CheckList::Row row;
        row.mark = i < current ? CheckList::Mark::Passed : CheckList::Mark::Waiting;
        row.text = words::installStage(m_report.stages[i]);
        row.remark = i == current ? tr("now") : QString();
        rows.append(row);
    }
    if (m_stages->count() == rows.size()) {
        for (int i = 0; i < rows.size(); ++i) {
            m_stages->setRow(i, rows[i]);
        }
    } else {
        m_stages->setRows(rows);
    }
    QStringList parts;
    if (now.of > 0) {
        //: Packages: %1 of %2
        parts << tr("%1 of %2").arg(now.done).arg(now.of);
    }
    if (now.bytes > 0) {
        //: Downloaded: %1 of %2
        parts << (now.ofBytes > 0 ? tr("%1 of %2").arg(fileSize(now.bytes), fileSize(now.ofBytes))
                                  : fileSize(now.bytes));
    }
    // All is there; how far pip is with the files it does not say.
    const bool unpacks = now.of > 0 && now.done == now.of && now.item.isEmpty();
    parts << (unpacks ? tr("being unpacked") : words::cut(now.item, 80));
    parts.removeAll(QString());
    const QString words = parts.join(QStringLiteral(" · "));
    m_progress->setText(words);
    constexpr qint64 kib = 1024;
    if (now.ofBytes > 0) {
        m_bar->setProgress(static_cast<int>(now.bytes / kib), static_cast<int>(now.ofBytes / kib), words);
    } else if (now.of > 0 && !unpacks) {
        m_bar->setProgress(now.done, now.of, words);
    } else {
        m_bar->setBusy(words::installStage(now.stage));
    }
}

// ---- what the seeker wants

void EngineSection::press(const QString& id) {
    if (m_context.local == nullptr) {
        return;
    }
    m_result->clear();
    if (id == QLatin1String("install")) {
        install();
    } else if (id == QLatin1String("remove")) {
        askToRemove();
    } else if (id == QLatin1String("cancel")) {
        LocalThread::post(*m_context.local, [](LocalSkyvern& skyvern) { skyvern.cancel(); });
    } else if (id == QLatin1String("start")) {
        LocalThread::post(*m_context.local,
                          [](LocalSkyvern& skyvern) { skyvern.start({}, [](const EngineFailure&) {}); });
    } else if (id == QLatin1String("stop")) {
        LocalThread::post(*m_context.local, [](LocalSkyvern& skyvern) { skyvern.stop([](const EngineFailure&) {}); });
    }
}

void EngineSection::install() {
    if (m_form->isChanged() && m_form->problem().isEmpty()) {
        save(true);
        return;
    }
    LocalThread::post(*m_context.local, [](LocalSkyvern& skyvern) { skyvern.install([](const EngineFailure&) {}); });
}

void EngineSection::save(bool thenInstall) {
    const EngineSettings settings = m_form->settings();
    const std::optional<QString> key = m_form->key();
    const auto answered = [this](const EngineFailure& failure) {
        if (failure.trouble != EngineTrouble::None) {
            m_result->say(words::engineTrouble(failure.trouble).happened, false);
            return;
        }
        m_form->saved();
        m_result->say(m_report.state == EngineState::Running
                          ? tr("Saved. The server takes it over when it is started again.")
                          : tr("Saved."),
                      true);
        Q_EMIT commandsChanged();
    };
    LocalThread::post(*m_context.local, [settings, key, thenInstall, answered,
                                         guard = QPointer<EngineSection>(this)](LocalSkyvern& skyvern) {
        skyvern.choose(settings, key, [&skyvern, thenInstall, answered, guard](const EngineFailure& failure) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [answered, guard, failure] {
                    if (guard) {
                        answered(failure);
                    }
                },
                Qt::QueuedConnection);
            if (thenInstall && failure.trouble == EngineTrouble::None) {
                skyvern.install([](const EngineFailure&) {});
            }
        });
    });
}

void EngineSection::askToRemove() {
    Question question;
    question.title = tr("Remove Skyvern from this computer?");
    question.text = tr("Everything that the server keeps is deleted: its programs, its runs, its screenshots and its "
                       "key; its connection goes with it. What Postulant copied as evidence stays.");
    question.answers = QStringList{tr("Remove"), tr("Keep")};
    m_context.dialogs.ask(this, question, [this](int answer) {
        if (answer == 0) {
            LocalThread::post(*m_context.local,
                              [](LocalSkyvern& skyvern) { skyvern.remove([](const EngineFailure&) {}); });
        }
    });
}

void EngineSection::readLog() {
    const QString path = EngineFolder(m_context.core.store().dataDir()).log();
    m_log->show();
    m_readLog->setText(tr("Read the log again"));
    runInPool<QStringList>(
        this, [path] { return EngineLog::tail(path, logLines); },
        [this](const QStringList& lines) {
            m_log->setPlainText(lines.isEmpty() ? tr("There is nothing in it.") : lines.join(u'\n'));
            m_log->moveCursor(QTextCursor::End); // the newest lines, from their beginnings
            m_log->moveCursor(QTextCursor::StartOfLine);
        });
}

} // namespace postulant
