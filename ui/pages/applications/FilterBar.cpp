#include "ui/pages/applications/FilterBar.h"

#include "domain/Clock.h"
#include "ui/pages/UiSettings.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {
namespace {

constexpr int datesWidth = 160;
constexpr int viewsWidth = 176;

// Days back from the end of today; 0 is open, -1 is this calendar year.
constexpr int allDates[] = {0, 1, 7, 30, 90, -1};

struct SortEntry {
    ApplicationSort sort;
    const char* code;
    bool descending;
    const char* text; // nullptr: not in the list of views
};
constexpr SortEntry sorts[] = {
    {ApplicationSort::AttentionFirst, "attention", false, QT_TRANSLATE_NOOP("postulant::FilterBar", "Attention first")},
    {ApplicationSort::Created, "created", true, QT_TRANSLATE_NOOP("postulant::FilterBar", "Newest first")},
    {ApplicationSort::Submitted, "submitted", true, QT_TRANSLATE_NOOP("postulant::FilterBar", "Last sent first")},
    {ApplicationSort::Company, "company", false, QT_TRANSLATE_NOOP("postulant::FilterBar", "By company")},
    {ApplicationSort::Queue, "queue", false, QT_TRANSLATE_NOOP("postulant::FilterBar", "Order of the queue")},
    {ApplicationSort::Title, "title", false, nullptr},
    {ApplicationSort::Site, "site", false, nullptr},
    {ApplicationSort::State, "state", false, nullptr},
    {ApplicationSort::Steps, "steps", false, nullptr},
    {ApplicationSort::Proof, "proof", false, nullptr},
    {ApplicationSort::Stage, "stage", false, nullptr},
};

const SortEntry& entryOf(ApplicationSort sort) {
    const auto found =
        std::find_if(std::begin(sorts), std::end(sorts), [sort](const auto& e) { return e.sort == sort; });
    return found == std::end(sorts) ? sorts[0] : *found;
}

QJsonArray savedViews(const UiSettings& settings) {
    return QJsonDocument::fromJson(settings.text(QStringLiteral("applications/views")).toUtf8()).array();
}

} // namespace

FilterBar::FilterBar(UiSettings& settings, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_chips(new ChipBar(this))
    , m_search(new SearchField(tr("Search company, title or address"), this))
    , m_dates(new QComboBox(this))
    , m_views(new QComboBox(this))
    , m_total(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_more(new QToolButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::pane, 0, space::pane, space::wide - 2);
    column->setSpacing(space::base + 2);
    column->addWidget(m_chips);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::base);
    line->addWidget(m_search);
    line->addWidget(m_dates);
    line->addWidget(m_views);
    line->addStretch(1);
    line->addWidget(m_total);
    line->addWidget(m_more);
    column->addLayout(line);

    m_chips->setObjectName(QStringLiteral("applications.chips"));
    m_search->setObjectName(QStringLiteral("applications.search"));
    m_dates->setObjectName(QStringLiteral("applications.dates"));
    m_dates->setAccessibleName(tr("Dates"));
    m_dates->setFixedWidth(datesWidth);
    m_views->setObjectName(QStringLiteral("applications.views"));
    m_views->setAccessibleName(tr("Order and saved views"));
    for (QComboBox* box : {m_dates, m_views}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_views->setFixedWidth(viewsWidth);
    m_more->setObjectName(QStringLiteral("applications.more"));
    m_more->setIcon(icons::icon(QStringLiteral("more")));
    m_more->setAutoRaise(true);
    m_more->setFixedSize(size::control, size::control);
    m_more->setToolTip(tr("Columns and rows"));
    m_more->setAccessibleName(tr("Columns and rows"));

    fillChips();
    fillDates();
    fillViews();
    restore();
    const auto tell = [this] {
        if (!m_filling) {
            remember();
            Q_EMIT changed();
        }
    };
    connect(m_chips, &ChipBar::chosen, this, tell);
    connect(m_search, &SearchField::searchChanged, this, tell);
    connect(m_dates, &QComboBox::currentIndexChanged, this, tell);
    connect(m_views, &QComboBox::activated, this, &FilterBar::chooseView);
}

void FilterBar::fillChips() {
    using S = ApplicationState;
    const auto of = [](S state, int keep, bool inMore = false) {
        return ChipBar::Entry{code(state), words::state(state), {}, state, keep, inMore};
    };
    //: The filter for every application
    m_chips->setEntries(
        {{QStringLiteral("all"), tr("All"), {}, std::nullopt, 9},
         of(S::Queued, 1),
         of(S::Running, 2),
         of(S::NeedsYou, 5),
         of(S::NeedsChecking, 5),
         of(S::AppliedConfirmed, 4),
         of(S::AppliedClaimed, 3),
         of(S::Failed, 1),
         of(S::Draft, 0, true),
         of(S::Review, 0, true),
         of(S::Cancelled, 0, true),
         {QStringLiteral("practice"), tr("Practice"), QStringLiteral("practice"), std::nullopt, 0, true}});
}

void FilterBar::fillDates() {
    for (const int days : allDates) {
        m_dates->addItem(icons::secondary(QStringLiteral("timer")),
                         days == 0    ? tr("Any time")
                         : days == 1  ? tr("Today")
                         : days == -1 ? tr("This year")
                                      : tr("Last %n days", nullptr, days),
                         days);
    }
}

void FilterBar::fillViews() {
    m_views->clear();
    const QIcon mark = icons::secondary(QStringLiteral("bookmark"));
    for (const SortEntry& entry : sorts) {
        if (entry.text != nullptr) {
            m_views->addItem(mark, tr(entry.text), QString::fromLatin1(entry.code));
        }
    }
    const QJsonArray saved = savedViews(m_settings);
    for (const QJsonValue& view : saved) {
        m_views->addItem(mark, view[QLatin1String("name")].toString(), view.toObject());
    }
    m_views->insertSeparator(m_views->count());
    m_views->addItem(tr("Save this view…"), QStringLiteral("+"));
    if (!saved.isEmpty()) {
        m_views->addItem(tr("Forget this view"), QStringLiteral("-"));
    }
}

QVector<ApplicationState> FilterBar::chipStates() const {
    const QString id = m_chips->current();
    if (id == code(ApplicationState::Running)) {
        return {ApplicationState::Submitting, ApplicationState::Running};
    }
    const auto state = fromCode<ApplicationState>(id);
    return state ? QVector<ApplicationState>{*state} : QVector<ApplicationState>{};
}

ApplicationFilter FilterBar::countFilter() const {
    ApplicationFilter filter;
    filter.search = m_search->text().trimmed();
    const int days = m_dates->currentData().toInt();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
    if (days > 0) {
        filter.since = today.addDays(1 - days).startOfDay().toMSecsSinceEpoch();
    } else if (days < 0) {
        filter.since = QDate(today.year(), 1, 1).startOfDay().toMSecsSinceEpoch();
    }
    return filter;
}

ApplicationFilter FilterBar::filter() const {
    ApplicationFilter filter = countFilter();
    filter.states = chipStates();
    if (m_chips->current() == QLatin1String("practice")) {
        filter.practice = true;
    }
    return filter;
}

bool FilterBar::isNarrowed() const {
    return !m_search->text().trimmed().isEmpty() || m_dates->currentData().toInt() != 0;
}

QString FilterBar::chip() const {
    return m_chips->current();
}

QString FilterBar::datesText() const {
    return m_dates->currentText();
}

QString FilterBar::searchText() const {
    return m_search->text().trimmed();
}

void FilterBar::setCounts(const ApplicationCounts& counts) {
    m_chips->setCount(QStringLiteral("all"), counts.total());
    int practice = 0;
    for (const ApplicationState state : allApplicationStates) {
        const bool running = state == ApplicationState::Running;
        m_chips->setCount(code(state), counts.of(state) + (running ? counts.of(ApplicationState::Submitting) : 0));
        practice += counts.practice[static_cast<std::size_t>(state)];
    }
    m_chips->setCount(QStringLiteral("practice"), practice);
    const QString total = tr("%n application(s)", nullptr, counts.total());
    //: %1 is "214 applications"
    m_total->setText(practice > 0 ? tr("%1. Practice rows are marked and not counted").arg(total) : total);
}

void FilterBar::chooseChip(const QString& id) {
    m_chips->setCurrent(id);
    Q_EMIT changed();
}

void FilterBar::clear() {
    m_filling = true;
    m_search->clear();
    m_dates->setCurrentIndex(0);
    m_chips->setCurrent(QStringLiteral("all"));
    m_filling = false;
    remember();
    Q_EMIT changed();
}

void FilterBar::setSort(ApplicationSort sort, bool descending) {
    m_sort = sort;
    m_descending = descending;
    const SortEntry& entry = entryOf(sort);
    const int known = m_views->findData(QString::fromLatin1(entry.code));
    m_views->setCurrentIndex(entry.descending == descending ? known : -1);
    //: Shown instead of a saved view when the seeker sorted by a column
    m_views->setPlaceholderText(tr("Own order"));
    remember();
    Q_EMIT changed();
}

void FilterBar::adaptTo(int windowWidth) {
    m_search->adaptTo(windowWidth);
    m_search->setPlaceholderText(windowWidth < breakpoint::narrow ? tr("Search")
                                                                  : tr("Search company, title or address"));
    m_total->setVisible(windowWidth >= breakpoint::narrow);
}

void FilterBar::chooseView(int index) {
    const QVariant chosen = m_views->itemData(index);
    if (chosen.toString() == QLatin1String("+") || chosen.toString() == QLatin1String("-")) {
        chosen.toString() == QLatin1String("+") ? Q_EMIT saveViewWanted() : removeView();
        return;
    }
    QJsonObject view = chosen.toJsonObject();
    if (view.isEmpty()) {
        const QString wanted = chosen.toString();
        for (const SortEntry& entry : sorts) {
            if (wanted == QLatin1String(entry.code)) {
                m_sort = entry.sort;
                m_descending = entry.descending;
            }
        }
        if (m_sort == ApplicationSort::Queue) { // means something among queued ones only
            m_chips->setCurrent(code(ApplicationState::Queued));
        }
    } else {
        m_filling = true;
        m_chips->setCurrent(view.value(QLatin1String("chip")).toString(QStringLiteral("all")));
        m_search->setText(view.value(QLatin1String("search")).toString());
        m_dates->setCurrentIndex(std::max(0, m_dates->findData(view.value(QLatin1String("days")).toInt())));
        m_filling = false;
        for (const SortEntry& entry : sorts) {
            if (view.value(QLatin1String("sort")).toString() == QLatin1String(entry.code)) {
                m_sort = entry.sort;
            }
        }
        m_descending = view.value(QLatin1String("descending")).toBool();
    }
    remember();
    Q_EMIT changed();
}

void FilterBar::saveViewAs(const QString& name) {
    QJsonArray kept;
    const QJsonArray saved = savedViews(m_settings);
    for (const QJsonValue& view : saved) {
        if (view[QLatin1String("name")].toString() != name) {
            kept.append(view);
        }
    }
    kept.append(QJsonObject{{QStringLiteral("name"), name},
                            {QStringLiteral("chip"), m_chips->current()},
                            {QStringLiteral("search"), searchText()},
                            {QStringLiteral("days"), m_dates->currentData().toInt()},
                            {QStringLiteral("sort"), QString::fromLatin1(entryOf(m_sort).code)},
                            {QStringLiteral("descending"), m_descending}});
    m_settings.set(QStringLiteral("applications/views"),
                   QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    fillViews();
    m_views->setCurrentIndex(m_views->findText(name));
}

void FilterBar::removeView() {
    const QString name = m_lastView;
    QJsonArray kept;
    const QJsonArray saved = savedViews(m_settings);
    for (const QJsonValue& view : saved) {
        if (view[QLatin1String("name")].toString() != name) {
            kept.append(view);
        }
    }
    m_settings.set(QStringLiteral("applications/views"),
                   QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    fillViews();
    setSort(ApplicationSort::AttentionFirst, false);
}

void FilterBar::restore() {
    m_filling = true;
    const int days = m_settings.number(QStringLiteral("applications/days"), 0, -1, 3650);
    m_dates->setCurrentIndex(std::max(0, m_dates->findData(days)));
    const QString sort = m_settings.text(QStringLiteral("applications/sort"), QStringLiteral("attention"));
    for (const SortEntry& entry : sorts) {
        if (sort == QLatin1String(entry.code)) {
            m_sort = entry.sort;
            m_descending = m_settings.flag(QStringLiteral("applications/descending"), entry.descending);
        }
    }
    m_views->setCurrentIndex(m_views->findData(sort));
    m_filling = false;
}

void FilterBar::remember() {
    const int index = m_views->currentIndex();
    if (index >= 0 && m_views->itemData(index).toString() != QLatin1String("-")) {
        m_lastView = m_views->currentText();
    }
    m_settings.set(QStringLiteral("applications/days"), m_dates->currentData().toInt());
    m_settings.set(QStringLiteral("applications/sort"), QString::fromLatin1(entryOf(m_sort).code));
    m_settings.set(QStringLiteral("applications/descending"), m_descending);
}

} // namespace postulant
