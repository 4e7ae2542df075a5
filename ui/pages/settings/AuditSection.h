#pragma once

#include "ui/pages/settings/SettingsSection.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace postulant {

class AppTable;
class AuditModel;
class EmptyState;
class SearchField;

// The log of requests: what was asked of which server, when, and what it answered.
class AuditSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit AuditSection(const PageContext& context, QWidget* parent = nullptr);

    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override; // Find, Export, LookAgain
    void run(PageCommand command) override;

protected:
    void showEvent(QShowEvent* event) override; // what is shown is what is true now

private:
    QWidget* makeTools();
    void makeTable();
    void readConnections();
    void applyFilter();
    void showState();
    void exportFile();

    PageContext m_context;
    AuditModel* m_model;
    QComboBox* m_connection;
    QComboBox* m_answer;
    SearchField* m_search;
    QPushButton* m_export;
    QStackedWidget* m_stack;
    AppTable* m_table;
    EmptyState* m_empty;
    bool m_exporting = false;
};

} // namespace postulant
