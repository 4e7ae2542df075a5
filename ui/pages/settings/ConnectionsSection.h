#pragma once

#include "dispatch/Commands.h"
#include "ui/pages/settings/SettingsSection.h"

#include <functional>

class QListView;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace postulant {

class CheckPane;
class ConnectionForm;
class ConnectionsModel;
class Label;
class ResultLine;
class SpreadBox;

// Settings → Connections: the servers, one of them to fill in, and the check of what stands in the fields, saved or
// not.
class ConnectionsSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit ConnectionsSection(const PageContext& context, QWidget* parent = nullptr);

    void entered(qint64 id, const QString& text) override; // id: a connection to show; text: "new connection"
    bool keepsFocus() const override { return true; }
    bool can(PageCommand command) const override; // Primary: save, LookAgain: check
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QVector<QWidget*> panes() const override;

private:
    QWidget* makeList();
    QWidget* makeFoot();
    void arrange(bool stacked);
    void wire();
    void open(qint64 id); // 0: leave as it is
    void addNew();
    bool canSave() const;
    void save();
    void check();
    void chooseParameters(); // of a workflow of the seeker's own, as its server tells them
    void load();
    void take(const QVector<ConnectionRow>& rows);
    void selectRow(int row);
    void showRow(int row);
    void leaveDraft(std::function<void()> then);
    void refresh();
    void saveThen(std::function<void()> then);
    struct Sent { // what was in the fields when it was to be saved
        ConnectionRow row;
        std::optional<QString> key;
        std::optional<QString> webhookSecret;
        bool becomesDefault = false;
    };
    Sent written() const;
    bool isStillWritten(const Sent& sent) const;
    void saved(const Result<Commands::SavedConnection>& saved, const Sent& sent, const std::function<void()>& then);
    void remove();
    void setInPool(qint64 id, bool in);
    void fail(const Error& error);

    PageContext m_context;
    ConnectionsModel* m_model;
    QSplitter* m_splitter = nullptr;
    QListView* m_list = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    ConnectionForm* m_form;
    CheckPane* m_check;
    SpreadBox* m_spread;
    QWidget* m_body = nullptr;
    QScrollArea* m_scroll = nullptr;
    Label* m_hint = nullptr;
    ResultLine* m_result = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_save = nullptr;
    qint64 m_wanted = 0;
    quint64 m_checking = 0;
    bool m_selecting = false;
    bool m_saving = false;
    bool m_stacked = false;
};

} // namespace postulant
