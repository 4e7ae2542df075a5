#pragma once

#include "store/LoginRepository.h"
#include "store/Rows.h"
#include "ui/pages/settings/SettingsSection.h"

#include <QHash>
#include <QPointer>
#include <QVector>

class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace postulant {

class BusyBar;
class EmptyState;
class LoginDialog;
class ResultLine;

// Settings → Logins: which server signs in where. Adding asks for what only the server keeps; removing asks first.
class LoginsSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit LoginsSection(const PageContext& context, QWidget* parent = nullptr);

    void entered(qint64 id, const QString& text) override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override; // Remove: one is chosen and the list has the focus; LookAgain
    void run(PageCommand command) override;

private:
    QWidget* makeList();
    void load();
    void take(const QVector<LoginRow>& rows);
    void show();
    void add(const QString& site, qint64 connectionId);
    void askToRemove();
    void remove(const LoginRow& row, bool keepAtServer);
    void check(); // with the servers
    void setBusy(const QString& words);
    void refresh();

    PageContext m_context;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_model;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_check = nullptr;
    BusyBar* m_busyBar = nullptr;
    ResultLine* m_result = nullptr;
    QPointer<LoginDialog> m_dialog;
    QVector<LoginRow> m_rows;
    QVector<ConnectionRow> m_connections; // that take logins
    QHash<qint64, QString> m_seen;        // login → what its server said
    QString m_wanted;                     // a dialog to open as soon as the connections are known
    bool m_loaded = false;
    int m_asking = 0; // servers that have not answered yet
};

} // namespace postulant
