#include "ui/models/ApplicationTableModel.h"

#include "store/ApplicationRepository.h"
#include "store/Store.h"

#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace postulant {
namespace {

constexpr int blockRows = 200;
constexpr int keptRows = 40 * blockRows;
constexpr int mostWanted = 8;
constexpr int repaintEveryMs = 250;
constexpr int orderEveryMs = 2000;

bool isLive(ApplicationState state) {
    return state == ApplicationState::Submitting || state == ApplicationState::Running ||
           state == ApplicationState::NeedsYou;
}

} // namespace

ApplicationTableModel::ApplicationTableModel(Store& store, CellText text, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_text(std::move(text))
    , m_ids(std::make_shared<const std::vector<qint64>>())
    , m_rows(keptRows)
    , m_readTimer(new QTimer(this))
    , m_changeTimer(new QTimer(this))
    , m_orderTimer(new QTimer(this)) {
    m_readTimer->setSingleShot(true);
    connect(m_readTimer, &QTimer::timeout, this, &ApplicationTableModel::readBlocks);
    m_changeTimer->setSingleShot(true);
    m_changeTimer->setInterval(repaintEveryMs);
    connect(m_changeTimer, &QTimer::timeout, this, &ApplicationTableModel::readChanged);
    m_orderTimer->setSingleShot(true);
    m_orderTimer->setInterval(orderEveryMs);
    connect(m_orderTimer, &QTimer::timeout, this, &ApplicationTableModel::scheduleOrder);
    connect(&m_store, &Store::applicationsChanged, this, &ApplicationTableModel::noteChanges);
}

ApplicationTableModel::~ApplicationTableModel() = default;

void ApplicationTableModel::setView(const ApplicationFilter& filter, ApplicationSort sort, bool descending) {
    m_filter = filter;
    m_sort = sort;
    m_descending = descending;
    m_newView = true;
    askOrder();
}

void ApplicationTableModel::setHeld(bool held) {
    m_held = held;
    scheduleOrder();
}

void ApplicationTableModel::refresh() {
    m_forced = true;
    askOrder();
}

qint64 ApplicationTableModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? (*m_ids)[static_cast<std::size_t>(row)] : 0;
}

int ApplicationTableModel::rowOf(qint64 id) const {
    const auto found = std::find(m_ids->begin(), m_ids->end(), id);
    return found == m_ids->end() ? -1 : static_cast<int>(found - m_ids->begin());
}

const ApplicationRow* ApplicationTableModel::rowAt(int row) const {
    const qint64 id = idAt(row);
    if (id == 0) {
        return nullptr;
    }
    const Kept* kept = m_rows.object(id);
    if (kept == nullptr) {
        wantBlock(row / blockRows);
        return nullptr;
    }
    return &kept->row;
}

void ApplicationTableModel::tick(int first, int last) {
    for (int row = std::max(first, 0); row <= last && row < rowCount(); ++row) {
        const Kept* kept = m_rows.object(idAt(row));
        if (kept != nullptr && isLive(kept->row.state)) {
            Q_EMIT dataChanged(index(row, Took), index(row, Took), {Qt::DisplayRole});
        }
    }
}

int ApplicationTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids->size());
}

int ApplicationTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ApplicationTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (role == IdRole) {
        return idAt(index.row());
    }
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole) {
        const bool figures = column == Took || column == Steps;
        return QVariant(Qt::Alignment(Qt::AlignVCenter | (figures ? Qt::AlignRight : Qt::AlignLeft)));
    }
    const ApplicationRow* row = rowAt(index.row());
    if (role == LoadedRole) {
        return row != nullptr;
    }
    if (row == nullptr) {
        return role == Qt::DisplayRole && column == Title ? QVariant(QStringLiteral("…")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_text(*row, column, role);
    case Qt::AccessibleTextRole:
        return m_text(*row, column, Qt::DisplayRole) + (column == Job ? m_text(*row, Job, TailRole) : QString());
    case StateRole:
        return static_cast<int>(row->state);
    case PracticeRole:
        return row->practice;
    case TailRole:
        return column == Job ? QVariant(m_text(*row, Job, TailRole)) : QVariant();
    default:
        return {};
    }
}

QVariant ApplicationTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool figures = section == Took || section == Steps;
        return QVariant(Qt::Alignment(Qt::AlignVCenter | (figures ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case State:
        return tr("State");
    //: Column: company and title of a job together
    case Job:
        return tr("Job");
    case Company:
        return tr("Company");
    case Title:
        return tr("Title");
    //: Column: the application system behind the posting, such as Greenhouse
    case Site:
        return tr("Site");
    case Submitted:
        return tr("Submitted");
    //: Column: how long the run took
    case Took:
        return tr("Took");
    case Steps:
        return tr("Steps");
    case Proof:
        return tr("Proof");
    //: Column: how far the application came afterwards, such as Interview
    case Stage:
        return tr("Stage");
    default:
        return {};
    }
}

Qt::ItemFlags ApplicationTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) { // between rows
        return isQueueOrder() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    }
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isQueueOrder() ? usual | Qt::ItemIsDragEnabled : usual;
}

// --- the order of the queue ------------------------------------------------------------------------------------------

bool ApplicationTableModel::isQueueOrder() const {
    return m_sort == ApplicationSort::Queue && !m_descending &&
           m_filter.states == QVector<ApplicationState>{ApplicationState::Queued};
}

QStringList ApplicationTableModel::mimeTypes() const {
    return {QStringLiteral("application/x-postulant-queue")};
}

QMimeData* ApplicationTableModel::mimeData(const QModelIndexList& indexes) const {
    QByteArray ids;
    QSet<int> rows;
    for (const QModelIndex& index : indexes) {
        if (!rows.contains(index.row())) {
            rows.insert(index.row());
            ids += QByteArray::number(idAt(index.row())) + ' ';
        }
    }
    auto* data = new QMimeData;
    data->setData(mimeTypes().constFirst(), ids);
    return data;
}

// Dropped on a row, it goes before that row.
bool ApplicationTableModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                         const QModelIndex& parent) {
    if (!isQueueOrder() || action != Qt::MoveAction || !data->hasFormat(mimeTypes().constFirst())) {
        return false;
    }
    QVector<qint64> ids;
    for (const QByteArray& id : data->data(mimeTypes().constFirst()).split(' ')) {
        if (rowOf(id.toLongLong()) >= 0) {
            ids.append(id.toLongLong());
        }
    }
    const int place = parent.isValid() ? parent.row() : row < 0 ? rowCount() : row;
    if (!ids.isEmpty()) {
        Q_EMIT moveWanted(ids, idAt(place));
    }
    return false; // the store moves them, and the new order comes from there
}

std::optional<ApplicationSort> ApplicationTableModel::sortOf(int column) {
    switch (column) {
    case State:
        return ApplicationSort::State;
    case Job:
    case Company:
        return ApplicationSort::Company;
    case Title:
        return ApplicationSort::Title;
    case Site:
        return ApplicationSort::Site;
    case Submitted:
        return ApplicationSort::Submitted;
    case Steps:
        return ApplicationSort::Steps;
    case Proof:
        return ApplicationSort::Proof;
    case Stage:
        return ApplicationSort::Stage;
    default:
        return std::nullopt;
    }
}

// --- changes ---------------------------------------------------------------------------------------------------------

void ApplicationTableModel::noteChanges(const QVector<qint64>& ids) {
    m_allChanged = m_allChanged || ids.isEmpty();
    for (const qint64 id : ids) {
        if (m_rows.contains(id)) {
            m_changed.insert(id);
        }
    }
    m_stale = true;
    if (!m_changeTimer->isActive()) { // the first at once, the next ones together
        readChanged();
    }
    scheduleOrder();
}

void ApplicationTableModel::readChanged() {
    if (m_allChanged) {
        const QList<qint64> known = m_rows.keys();
        m_changed = QSet<qint64>(known.cbegin(), known.cend());
        m_allChanged = false;
    }
    if (m_changed.isEmpty()) {
        return;
    }
    m_changeTimer->start();
    const QVector<qint64> ids(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    m_store.read<QVector<ApplicationRow>>(
        this, QString(), [ids](Database& db) { return applications::rows(db, ids); },
        [this, ids](const Result<QVector<ApplicationRow>>& rows) {
            if (rows) {
                takeRows(*rows, placesOf(ids));
            } else {
                Q_EMIT failed(rows.error());
            }
        });
}

QHash<qint64, int> ApplicationTableModel::placesOf(const QVector<qint64>& ids) const {
    QHash<qint64, int> places;
    QSet<qint64> unknown;
    for (const qint64 id : ids) {
        const Kept* kept = m_rows.object(id);
        if (kept != nullptr && idAt(kept->place) == id) {
            places.insert(id, kept->place);
        } else {
            unknown.insert(id);
        }
    }
    for (std::size_t i = 0; i < m_ids->size() && !unknown.isEmpty(); ++i) {
        if (unknown.remove((*m_ids)[i])) {
            places.insert((*m_ids)[i], static_cast<int>(i));
        }
    }
    return places;
}

void ApplicationTableModel::takeRows(const QVector<ApplicationRow>& rows, const QHash<qint64, int>& places) {
    std::vector<int> changed;
    for (const ApplicationRow& row : rows) {
        const int place = places.value(row.id, -1);
        m_rows.insert(row.id, new Kept{row, place});
        if (idAt(place) == row.id) {
            changed.push_back(place);
        }
    }
    std::sort(changed.begin(), changed.end());
    for (std::size_t i = 0; i < changed.size();) {
        std::size_t last = i;
        while (last + 1 < changed.size() && changed[last + 1] == changed[last] + 1) {
            ++last;
        }
        Q_EMIT dataChanged(index(changed[i], 0), index(changed[last], ColumnCount - 1));
        i = last + 1;
    }
}

// --- blocks ----------------------------------------------------------------------------------------------------------

void ApplicationTableModel::wantBlock(int block) const {
    if (m_wanted.contains(block)) {
        return;
    }
    m_wanted.append(block);
    if (m_wanted.size() > mostWanted) {
        m_wanted.removeFirst();
    }
    if (!m_reading) {
        m_readTimer->start(0);
    }
}

void ApplicationTableModel::readBlocks() {
    QVector<qint64> ids;
    QHash<qint64, int> places;
    for (const int block : std::as_const(m_wanted)) {
        const int last = std::min((block + 1) * blockRows, rowCount());
        for (int row = block * blockRows; row < last; ++row) {
            if (!m_rows.contains(idAt(row))) {
                ids.append(idAt(row));
                places.insert(idAt(row), row);
            }
        }
    }
    m_wanted.clear();
    if (m_reading || ids.isEmpty()) {
        return;
    }
    m_reading = true;
    m_store.read<QVector<ApplicationRow>>(
        this, QString(), [ids](Database& db) { return applications::rows(db, ids); },
        [this, ids, places](const Result<QVector<ApplicationRow>>& rows) {
            m_reading = false;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            const bool moved =
                std::any_of(ids.cbegin(), ids.cend(), [&](qint64 id) { return idAt(places.value(id)) != id; });
            takeRows(*rows, moved ? placesOf(ids) : places);
            if (!m_wanted.isEmpty()) {
                m_readTimer->start(0);
            }
        });
}

// --- order -----------------------------------------------------------------------------------------------------------

void ApplicationTableModel::scheduleOrder() {
    if (m_stale && m_loaded && !m_held && !m_asking && !m_orderTimer->isActive()) {
        askOrder();
    }
}

void ApplicationTableModel::askOrder() {
    m_asking = true;
    m_stale = false;
    m_orderTimer->start();
    const quint64 generation = ++m_generation;
    auto job = [filter = m_filter, sort = m_sort, descending = m_descending, before = m_ids,
                whole = m_newView](Database& db) -> Result<IdDiff> {
        const auto ids = applications::ids(db, filter, sort, descending);
        if (!ids) {
            return tl::unexpected<Error>(ids.error());
        }
        std::vector<qint64> after(ids->cbegin(), ids->cend());
        if (whole) {
            IdDiff all;
            all.ids = std::move(after);
            return all;
        }
        return diffIds(*before, std::move(after));
    };
    m_store.read<IdDiff>(this, QStringLiteral("order/%1").arg(reinterpret_cast<quintptr>(this)), std::move(job),
                         [this, generation](Result<IdDiff> diff) {
                             if (generation == m_generation) {
                                 takeOrder(std::move(diff));
                             }
                         });
}

void ApplicationTableModel::takeOrder(Result<IdDiff> diff) {
    m_asking = false;
    if (!diff) {
        m_stale = true;
        Q_EMIT failed(diff.error());
        return;
    }
    if (m_newView) {
        m_newView = false;
        m_forced = false;
        m_loaded = true;
        beginResetModel();
        setIds(std::move(diff->ids));
        endResetModel();
        Q_EMIT loaded();
    } else if (m_held && !m_forced) {
        m_stale = true;
        return;
    } else if (diff->kind != IdDiff::Kind::Same) {
        if (diff->kind == IdDiff::Kind::Steps) {
            applySteps(*diff);
        } else {
            applyOrder(std::move(*diff));
        }
        Q_EMIT orderChanged();
    }
    m_forced = false;
    scheduleOrder();
}

void ApplicationTableModel::setIds(std::vector<qint64> ids) {
    m_ids = std::make_shared<const std::vector<qint64>>(std::move(ids));
    m_wanted.clear(); // places of the order before
}

void ApplicationTableModel::applySteps(const IdDiff& diff) {
    using Offset = std::vector<qint64>::difference_type;
    for (auto run = diff.removes.rbegin(); run != diff.removes.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        std::vector<qint64> ids = *m_ids;
        ids.erase(ids.begin() + run->first, ids.begin() + run->first + run->count);
        setIds(std::move(ids));
        endRemoveRows();
    }
    for (const IdDiff::Run& run : diff.inserts) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        std::vector<qint64> ids = *m_ids;
        const auto from = diff.ids.begin() + static_cast<Offset>(run.first);
        ids.insert(ids.begin() + run.first, from, from + run.count);
        setIds(std::move(ids));
        endInsertRows();
    }
}

void ApplicationTableModel::applyOrder(IdDiff diff) {
    const int kept = static_cast<int>(diff.kept.size());
    if (!diff.vanished.empty()) {
        std::vector<qint64> ids = diff.kept;
        ids.insert(ids.end(), diff.vanished.begin(), diff.vanished.end());
        layOut(std::move(ids));
        beginRemoveRows({}, kept, rowCount() - 1);
        setIds(diff.kept);
        endRemoveRows();
    }
    if (!diff.fresh.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(diff.fresh.size()) - 1);
        std::vector<qint64> ids = *m_ids;
        ids.insert(ids.end(), diff.fresh.begin(), diff.fresh.end());
        setIds(std::move(ids));
        endInsertRows();
    }
    if (*m_ids != diff.ids) {
        layOut(std::move(diff.ids));
    }
}

void ApplicationTableModel::layOut(std::vector<qint64> ids) {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> places;
    for (const QModelIndex& old : before) {
        places.insert(idAt(old.row()), -1);
    }
    qsizetype open = places.size();
    for (std::size_t i = 0; i < ids.size() && open > 0; ++i) {
        const auto found = places.find(ids[i]);
        if (found != places.end()) {
            *found = static_cast<int>(i);
            --open;
        }
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before) {
        const int place = places.value(idAt(old.row()), -1);
        after.append(place < 0 ? QModelIndex() : index(place, old.column()));
    }
    setIds(std::move(ids));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace postulant
