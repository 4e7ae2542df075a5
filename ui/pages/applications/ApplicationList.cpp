#include "ui/pages/applications/ApplicationList.h"

#include "dispatch/Core.h"
#include "ui/pages/Page.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/applications/CellText.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowDelegate.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace postulant {
namespace {

using Model = ApplicationTableModel;

constexpr int pointerGoneMs = 2000;

// width: at least, more where the program's own words need more; 0 stretches. goesBelow: width of the list under which
// the column goes, 0 never.
struct ColumnEntry {
    Model::Column column;
    int width;
    int goesBelow;
    ColumnKind kind;
    const char* code;
};
constexpr ColumnEntry columns[] = {
    {Model::State, 171, 0, ColumnKind::State, "state"},
    {Model::Job, 0, 0, ColumnKind::Text, "job"},
    {Model::Company, 140, 480, ColumnKind::Text, "company"},
    {Model::Title, 0, 480, ColumnKind::Text, "title"},
    {Model::Site, 122, 560, ColumnKind::Secondary, "site"},
    {Model::Submitted, 78, 640, ColumnKind::Secondary, "submitted"},
    {Model::Took, 46, 0, ColumnKind::Figure, "took"},
    {Model::Steps, 48, 0, ColumnKind::Figure, "steps"},
    {Model::Proof, 106, 720, ColumnKind::Text, "proof"},
    {Model::Stage, 82, 800, ColumnKind::Text, "stage"},
};

constexpr int joinBelow = 480;
constexpr int titleLeast = 120;

// What goes first where the others would leave too little for the title: words are longer in some languages.
constexpr Model::Column goesFirst[] = {Model::Took, Model::Steps, Model::Stage, Model::Proof, Model::Submitted};

QString hiddenKey(const ColumnEntry& entry) {
    return QStringLiteral("applications/hidden/") + QString::fromLatin1(entry.code);
}

} // namespace

ApplicationList::ApplicationList(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_settings(context.settings)
    , m_model(new ApplicationTableModel(context.core.store(), applicationCellText(context.clock), this))
    , m_table(new AppTable(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_release(new QTimer(this))
    , m_seconds(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_table->setObjectName(QStringLiteral("applications.table"));
    m_empty->setObjectName(QStringLiteral("applications.empty"));
    m_table->setAccessibleName(tr("Applications"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setCompact(m_settings.flag(QStringLiteral("compact")));
    m_table->setDragEnabled(true); // rows are dragged only in the order of the queue, see the model's flags
    m_table->setAcceptDrops(true);
    m_table->setDragDropMode(QAbstractItemView::DragDrop);
    m_table->setDefaultDropAction(Qt::MoveAction);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    setUpColumns();
    watchPointer();

    m_seconds->setInterval(1000);
    connect(m_seconds, &QTimer::timeout, this, &ApplicationList::tick);
    connect(m_model, &Model::loaded, this, &ApplicationList::takeLoaded);
    connect(m_model, &Model::orderChanged, this, &ApplicationList::takeOrder);
    connect(m_model, &Model::moveWanted, this, &ApplicationList::moveWanted);
    connect(m_table, &AppTable::opened, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_model->idAt(index.row())); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { Q_EMIT menuWanted(m_table->viewport()->mapToGlobal(at)); });
    connect(m_empty, &EmptyState::triggered, this, &ApplicationList::emptyButton);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        const qint64 id = now.isValid() ? m_model->idAt(now.row()) : 0;
        if (id != m_current) {
            m_current = id;
            Q_EMIT currentChanged(id);
        }
    });
    connect(&m_settings, &UiSettings::changed, this, [this](const QString& key) {
        if (key == QLatin1String("compact")) {
            m_table->setCompact(m_settings.flag(key));
        }
    });
}

void ApplicationList::setUpColumns() {
    RowRoles roles;
    roles.state = Model::StateRole;
    roles.practice = Model::PracticeRole;
    roles.tail = Model::TailRole;
    m_table->rows()->setRoles(roles);
    QHeaderView* head = m_table->horizontalHeader();
    for (const ColumnEntry& entry : columns) {
        m_table->rows()->setColumnKind(entry.column, entry.kind);
        const int usual = std::max(entry.width, m_table->widthFor(entry.column, ownWords(entry.column)));
        const int kept =
            m_settings.number(QStringLiteral("applications/width/") + QString::fromLatin1(entry.code), usual, 30, 800);
        m_usual.append(usual);
        m_widths.append(entry.column == Model::State ? usual : kept);
        if (entry.column == Model::State) {
            m_table->setFixedColumn(entry.column, usual);
        } else if (entry.width == 0) {
            m_table->setStretchColumn(entry.column);
        } else {
            m_table->setColumn(entry.column, kept);
        }
    }
    const QByteArray order = m_settings.bytes(QStringLiteral("applications/order"));
    if (order.size() == Model::ColumnCount) {
        for (int visual = 0; visual < order.size(); ++visual) {
            const int logical = order.at(visual);
            if (logical >= 0 && logical < Model::ColumnCount) {
                head->moveSection(head->visualIndex(logical), visual);
            }
        }
    }
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    head->setSectionsClickable(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::sectionClicked, this, [this](int section) {
        const auto sort = Model::sortOf(section);
        if (sort) {
            const bool again = m_model->sortedBy() == *sort;
            const bool newestFirst = *sort == ApplicationSort::Submitted || *sort == ApplicationSort::Steps;
            Q_EMIT sortWanted(*sort, again ? !m_model->isDescending() : newestFirst);
        }
    });
    connect(head, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (columns[section].width == 0 || m_table->isColumnHidden(section) || size == 0) {
            return;
        }
        m_widths[section] = size;
        if (size != m_usual.at(section)) {
            m_settings.set(QStringLiteral("applications/width/") + QString::fromLatin1(columns[section].code), size);
        }
    });
    connect(head, &QHeaderView::sectionMoved, this, [this, head] {
        QByteArray now;
        for (int visual = 0; visual < head->count(); ++visual) {
            now.append(static_cast<char>(head->logicalIndex(visual)));
        }
        m_settings.set(QStringLiteral("applications/order"), now);
    });
    connect(head, &QWidget::customContextMenuRequested, this, [this, head](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(head->mapToGlobal(at));
    });
}

void ApplicationList::fillColumnMenu(QMenu* menu) {
    for (const ColumnEntry& entry : columns) {
        if (entry.column == Model::State || entry.column == Model::Job || entry.column == Model::Title) {
            continue; // State says what is practice, and a row without its job is none
        }
        QAction* action = menu->addAction(m_model->headerData(entry.column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_settings.flag(hiddenKey(entry)));
        connect(action, &QAction::toggled, this, [this, key = hiddenKey(entry)](bool shown) {
            m_settings.set(key, !shown);
            arrangeColumns();
        });
    }
}

void ApplicationList::arrangeColumns() {
    const int room = width();
    const bool joined = m_narrow || room < joinBelow;
    for (const ColumnEntry& entry : columns) {
        bool shown = room >= entry.goesBelow && !m_settings.flag(hiddenKey(entry));
        if (entry.column == Model::State) {
            shown = true;
        } else if (entry.column == Model::Job) {
            shown = joined;
        } else if (joined) {
            shown = false;
        } else if (entry.column == Model::Took || entry.column == Model::Steps) {
            shown = shown && m_windowWidth >= breakpoint::wide && room >= 860;
        }
        m_table->setColumnHidden(entry.column, !shown);
    }
    if (!joined) {
        leaveRoomForTitles();
    }
    showSortMark();
}

void ApplicationList::leaveRoomForTitles() {
    int left = width() - titleLeast - m_table->verticalScrollBar()->sizeHint().width();
    for (const ColumnEntry& entry : columns) {
        left -= entry.width == 0 || m_table->isColumnHidden(entry.column) ? 0 : m_widths.at(entry.column);
    }
    for (const Model::Column column : goesFirst) {
        const bool withTook = column == Model::Steps && m_table->isColumnHidden(Model::Took);
        if ((left < 0 || withTook) && !m_table->isColumnHidden(column)) {
            left += m_widths.at(column);
            m_table->setColumnHidden(column, true);
        }
    }
}

void ApplicationList::showSortMark() {
    QHeaderView* head = m_table->horizontalHeader();
    for (int section = 0; section < Model::ColumnCount; ++section) {
        const auto sort = Model::sortOf(section);
        const bool attention = section == Model::State && m_model->sortedBy() == ApplicationSort::AttentionFirst;
        if ((attention || (sort && *sort == m_model->sortedBy())) && !m_table->isColumnHidden(section)) {
            head->setSortIndicatorShown(true);
            // Down: the most pressing, the newest or the last letter first.
            const bool down = attention ? !m_model->isDescending() : m_model->isDescending();
            head->setSortIndicator(section, down ? Qt::DescendingOrder : Qt::AscendingOrder);
            return;
        }
    }
    head->setSortIndicatorShown(false);
}

// --- selection -------------------------------------------------------------------------------------------------------

qint64 ApplicationList::currentId() const {
    return m_current;
}

QVector<qint64> ApplicationList::selectedIds() const {
    QVector<int> rows;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    QVector<qint64> ids;
    for (const int row : std::as_const(rows)) {
        ids.append(m_model->idAt(row));
    }
    return ids;
}

std::optional<ApplicationRow> ApplicationList::currentRow() const {
    const ApplicationRow* row = m_model->rowAt(m_table->currentIndex().row());
    return row == nullptr ? std::nullopt : std::optional<ApplicationRow>(*row);
}

QVector<ApplicationRow> ApplicationList::selectedRows() const {
    QVector<ApplicationRow> out;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen) {
        if (const ApplicationRow* row = m_model->rowAt(index.row())) {
            out.append(*row);
        }
    }
    return out;
}

void ApplicationList::select(qint64 id) {
    m_wanted = id;
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        m_wanted = 0;
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void ApplicationList::takeLoaded() {
    showSortMark();
    const qint64 wanted = m_wanted != 0 ? m_wanted : m_current;
    const qint64 before = m_current;
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    int row = m_model->rowOf(wanted);
    if (row < 0 && m_model->rowCount() > 0) {
        row = 0;
    }
    if (row >= 0) {
        m_wanted = 0;
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_model->index(row, 0));
    }
    m_current = m_model->idAt(row);
    if (m_current != before) {
        Q_EMIT currentChanged(m_current);
    }
    Q_EMIT loaded();
}

void ApplicationList::takeOrder() {
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_wanted != 0) {
        select(m_wanted);
    } else if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    Q_EMIT loaded();
}

// Before the row above the first of them, or behind the one below the last.
std::optional<qint64> ApplicationList::neighbour(bool up) const {
    QVector<int> rows;
    for (const qint64 id : selectedIds()) {
        rows.append(m_model->rowOf(id));
    }
    if (!m_model->isQueueOrder() || rows.isEmpty()) {
        return std::nullopt;
    }
    if (up) {
        const int above = rows.first() - 1;
        return above >= 0 ? std::optional(m_model->idAt(above)) : std::nullopt;
    }
    const int below = rows.last() + 1;
    return below < m_model->rowCount() ? std::optional(m_model->idAt(below + 1)) : std::nullopt;
}

void ApplicationList::setNothing(const Nothing& nothing) {
    QVector<EmptyState::Button> buttons;
    for (qsizetype i = 0; i < nothing.buttons.size(); ++i) {
        buttons.append({nothing.buttons.at(i).first, nothing.buttons.at(i).second, nothing.icons.value(i), i == 0});
    }
    m_empty->setContent(nothing.icon, nothing.heading, nothing.sentence, buttons);
}

void ApplicationList::refresh() {
    m_model->refresh();
}

// --- live ------------------------------------------------------------------------------------------------------------

void ApplicationList::watchPointer() {
    m_release->setSingleShot(true);
    m_release->setInterval(pointerGoneMs);
    connect(m_release, &QTimer::timeout, this, [this] { m_model->setHeld(false); });
    connect(m_table, &AppTable::pointerLeft, this, [this] { m_release->start(); });
    m_table->viewport()->installEventFilter(this);
}

bool ApplicationList::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Enter || event->type() == QEvent::MouseMove) {
        m_release->stop();
        m_model->setHeld(true);
    }
    return QWidget::eventFilter(object, event);
}

void ApplicationList::tick() {
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (first >= 0) {
        m_model->tick(first, last < 0 ? m_model->rowCount() - 1 : last);
    }
}

void ApplicationList::windowResized(const QSize& window) {
    m_windowWidth = window.width();
    arrangeColumns();
}

void ApplicationList::setNarrow(bool on) {
    m_narrow = on;
    arrangeColumns();
}

void ApplicationList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeColumns();
}

void ApplicationList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_seconds->start();
}

void ApplicationList::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_seconds->stop();
    m_model->setHeld(false);
}

} // namespace postulant
