#pragma once

#include "store/AuditRepository.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <QVector>

namespace postulant {

class Clock;
class Store;

// The log of requests, newest first, read a page at a time as the seeker scrolls down; behind the last row come the
// sums of old looks.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Connection, Request, Answer, Took, About, ColumnCount };
    enum Role {
        ToneRole = Qt::UserRole + 1, // int of Tone: answers that are errors
    };
    static constexpr int pageSize = 500;

    AuditModel(Store& store, const Clock& clock, QObject* parent = nullptr);

    void setFilter(const AuditFilter& filter); // reads anew
    void reload();
    const AuditFilter& filter() const { return m_filter; }
    void setConnections(const QHash<qint64, QString>& names);
    bool isLoading() const { return m_loading; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded(); // a page is here; perhaps an empty one

private:
    void take(const QVector<AuditRow>& rows);
    QString textOf(const AuditRow& row, int column) const;

    Store& m_store;
    const Clock& m_clock;
    AuditFilter m_filter;
    QHash<qint64, QString> m_names;
    QVector<AuditRow> m_rows;
    qint64 m_before = 0; // id of the last row; 0: from the newest
    int m_sums = 0;      // read so far
    bool m_inSums = false;
    bool m_atEnd = false;
    bool m_loading = false;
    int m_reading = 0;    // counts readings from the beginning: late pages of older ones are dropped
    bool m_fresh = false; // the next page takes the place of what is shown
};

} // namespace postulant
