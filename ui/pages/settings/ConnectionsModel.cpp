#include "ui/pages/settings/ConnectionsModel.h"

#include "ui/widgets/Theme.h"

#include <algorithm>

namespace postulant {

ConnectionsModel::ConnectionsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void ConnectionsModel::setConnections(const QVector<ConnectionRow>& rows) {
    const bool same =
        rows.size() == m_rows.size() &&
        std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(),
                   [](const ConnectionRow& one, const ConnectionRow& another) { return one.id == another.id; });
    if (same) {
        m_rows = rows;
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ConnectionsModel::setStatus(const EngineStatus& status) {
    m_status = status.connections;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void ConnectionsModel::setDraft(bool on, const QString& name) {
    m_draftName = name;
    if (on == m_draft) {
        if (on) {
            Q_EMIT dataChanged(index(draftRow()), index(draftRow()));
        }
        return;
    }
    if (on) {
        const int row = !m_rows.isEmpty() && m_rows.last().practice ? static_cast<int>(m_rows.size()) - 1
                                                                    : static_cast<int>(m_rows.size());
        beginInsertRows({}, row, row);
        m_draft = true;
        endInsertRows();
    } else {
        const int row = draftRow();
        beginRemoveRows({}, row, row);
        m_draft = false;
        endRemoveRows();
    }
}

int ConnectionsModel::draftRow() const {
    if (!m_draft) {
        return -1;
    }
    const int count = static_cast<int>(m_rows.size());
    return count > 0 && m_rows.last().practice ? count - 1 : count;
}

const ConnectionRow* ConnectionsModel::at(int row) const {
    const int draft = draftRow();
    if (row < 0 || row == draft) {
        return nullptr;
    }
    const int place = draft >= 0 && row > draft ? row - 1 : row;
    return place < m_rows.size() ? &m_rows.at(place) : nullptr;
}

int ConnectionsModel::rowOf(qint64 id) const {
    if (id == 0) {
        return draftRow();
    }
    for (int row = 0; row < rowCount(); ++row) {
        const ConnectionRow* one = at(row);
        if (one != nullptr && one->id == id) {
            return row;
        }
    }
    return -1;
}

int ConnectionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_draft ? 1 : 0);
}

ConnectionsModel::Badge ConnectionsModel::badgeOf(const ConnectionRow& row) const {
    const auto badge = [](const QString& text, const char* icon, Tone tone) {
        return Badge{text, QString::fromLatin1(icon), static_cast<int>(tone)};
    };
    if (row.practice) {
        return badge(tr("Always ready"), "practice", Tone::Idle);
    }
    using State = ConnectionStatus::State;
    State state = State::NotUsed;
    for (const ConnectionStatus& one : m_status) {
        if (one.id == row.id) {
            state = one.state;
        }
    }
    switch (state) {
    case State::NotUsed:
        //: State of a connection: nothing was asked of it since the program started
        return badge(tr("Not used yet"), "cancelled", Tone::Idle);
    case State::Working:
        return badge(tr("Connected"), "confirmed", Tone::Good);
    case State::Offline:
        return badge(tr("Not reached"), "failed", Tone::Bad);
    case State::KeyRefused:
        return badge(tr("Key refused"), "failed", Tone::Bad);
    case State::KeyMissing:
        return badge(tr("Key missing"), "needsyou", Tone::Warn);
    case State::OutOfCredit:
        return badge(tr("No credit"), "needsyou", Tone::Warn);
    case State::RateLimited:
        return badge(tr("Waiting"), "queued", Tone::Info);
    case State::Broken:
        return badge(tr("Faulty"), "failed", Tone::Bad);
    }
    return badge({}, "info", Tone::Idle);
}

QString ConnectionsModel::secondLine(const ConnectionRow& row) {
    if (row.isDefault) {
        return tr("Used by default");
    }
    if (row.practice) {
        return tr("Nothing is sent");
    }
    if (row.keySource == QLatin1String("keychain")) {
        return tr("Key stored");
    }
    if (row.keySource == QLatin1String("env")) {
        return tr("Key from the environment");
    }
    return row.keySource == QLatin1String("session") ? tr("Key for this session only") : tr("No key");
}

QVariant ConnectionsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ConnectionRow* row = at(index.row());
    if (row == nullptr) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return m_draftName.isEmpty() ? tr("New connection") : m_draftName;
        case SecondRole:
            return tr("Not saved yet");
        case IdRole:
            return qint64(0);
        default:
            return {};
        }
    }
    const Badge badge = badgeOf(*row);
    switch (role) {
    case Qt::DisplayRole:
        return row->name;
    case Qt::ToolTipRole:
        return row->baseUrl;
    case Qt::AccessibleTextRole:
        //: Read by a screen reader: name of a connection, a remark, its state
        return tr("%1, %2, %3").arg(row->name, secondLine(*row), badge.text);
    case IdRole:
        return row->id;
    case SecondRole:
        return secondLine(*row);
    case BadgeRole:
        return badge.text;
    case BadgeIconRole:
        return badge.icon;
    case BadgeToneRole:
        return badge.tone;
    default:
        return {};
    }
}

} // namespace postulant
