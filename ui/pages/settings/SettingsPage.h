#pragma once

#include "ui/pages/Page.h"

class QComboBox;
class QStackedWidget;

namespace postulant {

class AuditSection;
class BlockedSection;
class EvidenceSection;
class ConnectionsSection;
class LimitsSection;
class RoomHead;
class SectionList;

// Sections at the leading side, the chosen one beside it. Only what exists has a section.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    // id: a connection to open. text: "connections", "limits", "blocked", "look", "general", "log", or "new
    // connection".
    void entered(qint64 id, const QString& text) override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    void addSection(const QString& id, const QString& iconId, const QString& text, QWidget* page);
    QWidget* makeGeneral();
    QWidget* makeLook();

    PageContext m_context;
    RoomHead* m_head;
    SectionList* m_sections;
    QStackedWidget* m_stack;
    ConnectionsSection* m_connections;
    LimitsSection* m_limits;
    BlockedSection* m_blocked;
    EvidenceSection* m_evidence;
    AuditSection* m_log;
    QComboBox* m_look = nullptr;
};

} // namespace postulant
