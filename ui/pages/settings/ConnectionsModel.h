#pragma once

#include "dispatch/EngineStatus.h"
#include "store/Rows.h"

#include <QAbstractListModel>
#include <QVector>

namespace postulant {

// The connections with how each does, as far as the engine knows. Practice stands last and is always ready.
class ConnectionsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // qint64
        SecondRole,                // QString
        BadgeRole,                 // QString: "Connected", "Key refused"
        BadgeIconRole,
        BadgeToneRole, // int of Tone
    };

    explicit ConnectionsModel(QObject* parent = nullptr);

    void setConnections(const QVector<ConnectionRow>& rows);
    void setStatus(const EngineStatus& status);

    // A connection that is being written and not saved yet stands last but Practice, with id 0.
    void setDraft(bool on, const QString& name = {});
    bool hasDraft() const { return m_draft; }

    const QVector<ConnectionRow>& connections() const { return m_rows; }
    const ConnectionRow* at(int row) const; // nullptr: the draft, or none
    int rowOf(qint64 id) const;             // 0: the draft; -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Badge {
        QString text;
        QString icon;
        int tone;
    };
    int draftRow() const; // -1: none
    Badge badgeOf(const ConnectionRow& row) const;
    static QString secondLine(const ConnectionRow& row);

    QVector<ConnectionRow> m_rows;
    QVector<ConnectionStatus> m_status;
    bool m_draft = false;
    QString m_draftName;
};

} // namespace postulant
