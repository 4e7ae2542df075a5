#pragma once

#include "ui/pages/Page.h"

class QStackedWidget;

namespace postulant {

class RoomHead;
class SectionList;
class SettingsSection;

// Sections at the leading side, the chosen one beside it. Only what exists has a section.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    // id: a connection to open. text: after loginWanted, "logins", "connections", "engine", "limits", "blocked",
    // "look", "general", "log", or "new connection".
    void entered(qint64 id, const QString& text) override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    SettingsSection* current() const;

    RoomHead* m_head;
    SectionList* m_list;
    QStackedWidget* m_stack;
    QVector<SettingsSection*> m_sections; // as in the list
};

} // namespace postulant
