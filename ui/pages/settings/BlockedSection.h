#pragma once

#include "store/GuardRepository.h"
#include "ui/pages/settings/SettingsSection.h"

#include <QVector>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace postulant {

class EmptyState;
class ResultLine;

// Settings → Do not apply to: companies and sites that nothing is sent to, to add and to remove, with Undo.
class BlockedSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit BlockedSection(const PageContext& context, QWidget* parent = nullptr);

    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override; // Remove: one is chosen and the list has the focus
    void run(PageCommand command) override;

private:
    QWidget* makeInput();
    QWidget* makeList();
    void load();
    void take(const QVector<guard::BlockRow>& rows);
    void add();
    void remove();
    void addAgain(const guard::BlockRow& row); // Undo
    void kindChosen();
    void refresh();
    guard::BlockKind kind() const;

    PageContext m_context;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_add = nullptr;
    QStackedWidget* m_stack = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_model;
    QPushButton* m_remove = nullptr;
    ResultLine* m_result = nullptr;
    QVector<guard::BlockRow> m_rows;
    guard::BlockRow m_removed; // for Undo
    qint64 m_wanted = 0;       // to be the current one as soon as it is there
};

} // namespace postulant
