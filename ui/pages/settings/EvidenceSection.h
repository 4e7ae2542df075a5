#pragma once

#include "domain/RetentionRule.h"
#include "ui/pages/settings/SettingsSection.h"

class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace postulant {

class AppTable;
class EmptyState;
class EvidenceCleaner;
class Label;
class OptionForm;
class ResultLine;
struct Error;

// Settings → Evidence: how much room the files take, the rules, and what would be deleted by them. Nothing is deleted
// but by the button, which asks.
class EvidenceSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit EvidenceSection(const PageContext& context, QWidget* parent = nullptr);

    bool can(PageCommand command) const override; // Primary: there is something to save
    void run(PageCommand command) override;
    QVector<QWidget*> panes() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeRules();
    QWidget* makeList();
    void wire();
    void load();
    void take(const RetentionPlan& plan);
    void fillTable();
    void deleteFiles();
    void refresh();
    bool canSave() const;
    void save();
    void fail(const Error& error);

    PageContext m_context;
    EvidenceCleaner* m_cleaner;
    OptionForm* m_form = nullptr;
    Label* m_used = nullptr;
    Label* m_summary = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_delete = nullptr;
    QStackedWidget* m_stack = nullptr;
    AppTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStandardItemModel* m_model;
    ResultLine* m_result = nullptr;
    Options m_options;
    RetentionPlan m_plan;
    bool m_saving = false;
    bool m_deleting = false;
};

} // namespace postulant
