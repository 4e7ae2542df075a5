#pragma once

#include "ui/pages/settings/SettingsSection.h"

#include <functional>

class QPushButton;

namespace postulant {

class AppTable;
class Label;
class OptionForm;
class ResultLine;
class SiteRulesModel;
struct Error;
struct SiteRule;

// Settings → Limits: every option of the engine, saved by a button, and the pace of each job site, saved at once with
// an undo.
class LimitsSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit LimitsSection(const PageContext& context, QWidget* parent = nullptr);

    bool can(PageCommand command) const override; // Primary: there is something to save
    void run(PageCommand command) override;
    QVector<QWidget*> panes() const override;

private:
    QWidget* makeSites();
    QWidget* makeFoot();
    void wire();
    void load();
    void refresh();
    bool canSave() const;
    void save();
    void setRule(const QString& site, int spacingS, int perDay);
    void resetRule();
    void addSite();
    void tellRule(const QString& site, const SiteRule& before);
    void fail(const Error& error);

    PageContext m_context;
    OptionForm* m_form;
    SiteRulesModel* m_model;
    AppTable* m_sites = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_reset = nullptr;
    ResultLine* m_siteResult = nullptr;
    std::function<void()> m_undoSite;
    Label* m_hint = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_save = nullptr;
    bool m_saving = false;
};

} // namespace postulant
