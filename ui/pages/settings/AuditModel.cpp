#include "ui/pages/settings/AuditModel.h"

#include "domain/Clock.h"
#include "store/Store.h"
#include "ui/pages/Dates.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QLocale>

namespace postulant {
namespace {

bool isSum(const AuditRow& row) {
    return row.id == 0;
}

bool isError(const AuditRow& row) {
    return !row.error.isEmpty() || (row.status < 200 && row.status != 101) || row.status >= 400;
}

} // namespace

AuditModel::AuditModel(Store& store, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock) {}

void AuditModel::setFilter(const AuditFilter& filter) {
    m_filter = filter;
    reload();
}

void AuditModel::reload() {
    m_before = 0;
    m_sums = 0;
    m_inSums = false;
    m_atEnd = false;
    m_loading = false;
    m_fresh = true;
    ++m_reading;
    fetchMore({});
}

void AuditModel::setConnections(const QHash<qint64, QString>& names) {
    m_names = names;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, Connection), index(rowCount() - 1, Connection));
    }
}

bool AuditModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_loading && !m_atEnd;
}

void AuditModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) {
        return;
    }
    m_loading = true;
    m_store.read<QVector<AuditRow>>(
        this, QStringLiteral("settings/log"),
        [filter = m_filter, before = m_before, sums = m_sums, inSums = m_inSums](Database& db) {
            return inSums ? audit::days(db, filter, pageSize, sums) : audit::page(db, filter, pageSize, before);
        },
        [this, reading = m_reading](const Result<QVector<AuditRow>>& rows) {
            if (reading != m_reading) {
                return;
            }
            m_loading = false;
            if (rows) {
                take(*rows);
            } else {
                m_atEnd = true; // until it is read anew
            }
            Q_EMIT loaded();
        },
        Store::Reader::Long);
}

void AuditModel::take(const QVector<AuditRow>& rows) {
    if (m_fresh) {
        m_fresh = false;
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (!rows.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }
    const bool wasLast = rows.size() < pageSize;
    if (m_inSums) {
        m_sums += static_cast<int>(rows.size());
        m_atEnd = wasLast;
    } else if (wasLast) {
        m_inSums = true;
        fetchMore({});
    } else {
        m_before = rows.last().id;
    }
}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const AuditRow& row = m_rows.at(index.row());
    if (role == Qt::DisplayRole) {
        return textOf(row, index.column());
    }
    if (role == Qt::ToolTipRole && index.column() == When && !isSum(row)) {
        return dates::exact(row.at);
    }
    if (role == Qt::ToolTipRole && index.column() == Answer && !row.error.isEmpty()) {
        return words::cut(row.error, 60);
    }
    if (role == Qt::TextAlignmentRole && index.column() == Took) {
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (role == ToneRole && index.column() == Answer && isError(row)) {
        return static_cast<int>(Tone::Bad);
    }
    return {};
}

QString AuditModel::textOf(const AuditRow& row, int column) const {
    switch (column) {
    case When:
        return isSum(row) ? dates::day(row.at, m_clock.nowMs()) : dates::when(row.at, m_clock.nowMs());
    case Connection:
        //: A connection that was removed
        return m_names.value(row.connectionId, row.connectionId == 0 ? QString() : tr("Removed"));
    case Request:
        return row.method + QLatin1Char(' ') + row.path;
    case Answer:
        return row.status == 0 ? tr("No answer") : QString::number(row.status);
    case Took:
        //: Milliseconds
        return tr("%1 ms").arg(QLocale().toString(row.durationMs));
    case About:
        //: Old requests of one kind, on one day, as one row
        return isSum(row) ? tr("%n request(s) on this day", nullptr, static_cast<int>(row.count)) : row.runId;
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Connection:
        return tr("Connection");
    case Request:
        return tr("Request");
    case Answer:
        return tr("Answer");
    case Took:
        //: Head of a column: how long it took
        return tr("Took");
    case About:
        //: Head of a column: the number that the server gave a run
        return tr("Run");
    default:
        return {};
    }
}

} // namespace postulant
