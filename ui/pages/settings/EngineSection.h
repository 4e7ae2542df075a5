#pragma once

#include "engine/EngineReport.h"
#include "ui/pages/settings/SettingsSection.h"
#include "ui/widgets/Notice.h"

class QPlainTextEdit;
class QPushButton;

namespace postulant {

class BusyBar;
class CheckList;
class EngineForm;
class Label;
class ResultLine;

// Settings → This computer: Skyvern on this computer, from installing it to removing it. What takes long happens in the
// server's own thread; this shows what it tells.
class EngineSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit EngineSection(const PageContext& context, QWidget* parent = nullptr);

    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override; // Primary: save; LookAgain: the log
    void run(PageCommand command) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeLog();
    void wire();
    void take(const EngineReport& report);
    void showNotice();
    void showStages();
    QVector<Notice::Button> buttons() const;
    void press(const QString& id);
    void install();
    void askToRemove();
    void save(bool thenInstall);
    void readLog();
    QString sentence() const;

    PageContext m_context;
    EngineReport m_report;
    Notice* m_notice;
    CheckList* m_stages;
    BusyBar* m_bar;
    Label* m_progress;
    EngineForm* m_form;
    QPushButton* m_readLog = nullptr;
    QPlainTextEdit* m_log = nullptr;
    ResultLine* m_result;
    QString m_shown; // what the notice and its buttons are made of
};

} // namespace postulant
