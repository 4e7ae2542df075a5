#pragma once

#include "domain/Result.h"
#include "store/Rows.h"
#include "ui/models/IdDiff.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

class QTimer;

namespace postulant {

class Store;

// The Applications table over the store: ids in view order in memory, rows in blocks of 200, at most 8,000 kept. SQL
// sorts and filters. data() never waits: a row not read yet is empty and arrives with dataChanged.
//
// Changes from the store repaint rows in place at most every 250 ms. What they mean for the order is applied at most
// every 2 s, never while held, as inserts and removes or as a new layout with selection kept.
class ApplicationTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    // Job is company and title together, for narrow lists.
    enum Column { State, Job, Company, Title, Site, Submitted, Took, Steps, Proof, Stage, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, // qint64
        StateRole,             // int of ApplicationState; invalid while the row is not read
        PracticeRole,          // bool
        TailRole,              // QString, the second part of Job
        LoadedRole,            // bool
    };

    // What a cell says is not this model's business: words and dates are made by who shows them. Called with rows that
    // are read, for Qt::DisplayRole, Qt::ToolTipRole and (column Job) TailRole, often, so it must be quick.
    using CellText = std::function<QString(const ApplicationRow& row, Column column, int role)>;

    ApplicationTableModel(Store& store, CellText text, QObject* parent = nullptr);
    ~ApplicationTableModel() override;

    // A new view resets the model when its ids arrive; until then the old rows stay.
    void setView(const ApplicationFilter& filter, ApplicationSort sort, bool descending);
    ApplicationFilter filter() const { return m_filter; }
    ApplicationSort sortedBy() const { return m_sort; }
    bool isDescending() const { return m_descending; }

    // While held (pointer in the table), rows change in place but none comes, goes or moves.
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    bool hasWaitingOrder() const { return m_stale; }
    void refresh(); // asks for the order now, held or not

    bool isLoaded() const { return m_loaded; }  // the first ids have arrived
    qint64 idAt(int row) const;                 // 0 if there is no such row
    int rowOf(qint64 id) const;                 // -1 if it is not in this view
    const ApplicationRow* rowAt(int row) const; // nullptr while not read; valid until control returns to the event loop
    const std::vector<qint64>& ids() const { return *m_ids; }
    // Repaints the durations of running rows in [first, last].
    void tick(int first, int last);

    // The whole view is the queue in its order: rows may be dragged.
    bool isQueueOrder() const;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    // The order a click on a column head means; nullopt: this column does not sort.
    static std::optional<ApplicationSort> sortOf(int column);

Q_SIGNALS:
    void loaded();                              // ids of the view set last are here
    void orderChanged();                        // rows came, went or moved by a change in the store
    void failed(const postulant::Error& error); // the store could not be read
    // Rows were dropped before that one; 0: behind the last. Nothing has moved yet.
    void moveWanted(const QVector<qint64>& ids, qint64 beforeId);

private:
    void noteChanges(const QVector<qint64>& ids);
    void readChanged();
    void wantBlock(int block) const;
    void readBlocks();
    void takeRows(const QVector<ApplicationRow>& rows, const QHash<qint64, int>& places);
    QHash<qint64, int> placesOf(const QVector<qint64>& ids) const;
    void scheduleOrder();
    void askOrder();
    void takeOrder(Result<IdDiff> diff);
    void applySteps(const IdDiff& diff);
    void applyOrder(IdDiff diff);
    void setIds(std::vector<qint64> ids);
    void layOut(std::vector<qint64> ids);

    Store& m_store;
    CellText m_text;
    ApplicationFilter m_filter;
    ApplicationSort m_sort = ApplicationSort::AttentionFirst;
    bool m_descending = false;

    std::shared_ptr<const std::vector<qint64>> m_ids;
    quint64 m_generation = 0; // of the newest question for an order; answers to older ones are dropped
    bool m_loaded = false;
    bool m_newView = false; // the order on its way is of a view just set
    bool m_forced = false;  // apply the order on its way although held
    bool m_held = false;
    bool m_stale = false;  // the order may have changed
    bool m_asking = false; // an order is on its way

    struct Kept {
        ApplicationRow row;
        int place = -1; // where it was last; checked before use
    };
    mutable QCache<qint64, Kept> m_rows;
    mutable QVector<int> m_wanted; // blocks, the newest last
    bool m_reading = false;
    QSet<qint64> m_changed;
    bool m_allChanged = false;
    QTimer* m_readTimer;
    QTimer* m_changeTimer;
    QTimer* m_orderTimer;
};

} // namespace postulant
