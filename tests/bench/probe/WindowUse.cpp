#include "WindowUse.h"

#include "ui/models/ApplicationTableModel.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include "Report.h"

namespace postulant::bench {
namespace {

using Model = ApplicationTableModel;

constexpr int settleMs = 2000;
constexpr int watchMs = 10'000;
constexpr int tooLongMs = 120'000;
constexpr int wheelEveryMs = 16;

// As if the menu had been opened and the entry clicked.
bool chooseIn(QMenu* menu, const QString& text) {
    Q_EMIT menu->aboutToShow();
    const auto actions = menu->actions();
    for (QAction* action : actions) {
        if (action->text().startsWith(text)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

} // namespace

WindowUse::WindowUse(Task task) {
    m_settle.setSingleShot(true);
    m_tooLong.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, [this] { m_ready ? finish() : next(); });
    connect(&m_tooLong, &QTimer::timeout, this, [this] { m_took = -1, finish(); });
    connect(&m_watch, &TableWatch::painted, this, &WindowUse::takePaint);
    task == Task::Use ? planUse() : planLive();
}

void WindowUse::planUse() {
    const auto chip = [this](const QString& text) {
        const auto chips = window()->findChildren<QToolButton*>();
        for (QToolButton* one : chips) {
            if (one->isVisible() && one->menu() == nullptr && one->text().startsWith(text)) {
                QTest::mouseClick(one, Qt::LeftButton);
                return;
            }
        }
        for (QToolButton* more : chips) { // longer counts leave less room: it may have moved into "More"
            if (more->isVisible() && more->menu() != nullptr && chooseIn(more->menu(), text)) {
                return;
            }
        }
        qFatal("there is no chip %s", qPrintable(text));
    };
    const auto search = [this]() -> QWidget* {
        const auto fields = window()->findChildren<QLineEdit*>();
        for (QLineEdit* one : fields) {
            if (one->isVisible() && one->inherits("postulant::SearchField")) {
                return one;
            }
        }
        return nullptr;
    };
    m_steps = {
        {QStringLiteral("sort by company"), Wants::NewRows, [this] { clickHead(Model::Company); }},
        {QStringLiteral("the other way round"), Wants::NewRows, [this] { clickHead(Model::Company); }},
        {QStringLiteral("sort by title"), Wants::NewRows, [this] { clickHead(Model::Title); }},
        {QStringLiteral("sort by date"), Wants::NewRows, [this] { clickHead(Model::Submitted); }},
        {QStringLiteral("jump to the middle"), Wants::Moved, [this] { scrollTo(0.5); }},
        {QStringLiteral("jump to the end"), Wants::Moved, [this] { scrollTo(1); }},
        {QStringLiteral("jump to the start"), Wants::Moved, [this] { scrollTo(0); }},
        {QStringLiteral("turn the wheel 100 times"), Wants::Moved, [this] { wheel(100); }},
        {QStringLiteral("show only Failed"), Wants::NewRows, [chip] { chip(QStringLiteral("Failed")); }},
        {QStringLiteral("show all"), Wants::NewRows, [chip] { chip(QStringLiteral("All")); }},
        {QStringLiteral("search for three words"), Wants::NewRows,
         [search] { QTest::keyClicks(search(), QStringLiteral("northwind nurse remote")); }},
        {QStringLiteral("clear the search"), Wants::NewRows, [search] { QTest::keyClick(search(), Qt::Key_Escape); }},
    };
}

void WindowUse::planLive() {
    m_steps = {
        {QStringLiteral("10 s with 20 changes a second"), Wants::Time, [] {}},
        {QStringLiteral("sort by date meanwhile"), Wants::NewRows, [this] { clickHead(Model::Submitted); }},
        {QStringLiteral("10 s with 20 changes a second that move rows"), Wants::Time, [] {}},
    };
}

QWidget* WindowUse::window() const {
    return m_watch.table()->window();
}

void WindowUse::next() {
    m_ready = true;
    if (++m_at >= m_steps.size()) {
        reportAndEnd({{QStringLiteral("rows"), m_watch.table()->model()->rowCount()},
                      {QStringLiteral("steps"), m_report},
                      {QStringLiteral("memory_kb"), memoryInKb()}});
    }
    begin();
}

void WindowUse::begin() {
    const Step& step = m_steps.at(m_at);
    m_changed = false;
    m_waiting = true;
    m_paints = m_wholePaints = 0;
    m_took = 0;
    m_processor = processorMs();
    m_stalls.begin();
    m_started = monotonicMs();
    if (step.wants == Wants::Time) {
        m_waiting = false;
        m_settle.start(watchMs);
    } else {
        m_tooLong.start(tooLongMs);
    }
    step.act();
}

void WindowUse::takePaint(bool whole) {
    if (!m_ready) {
        if (whole && m_at < 0 && !m_settle.isActive()) {
            const QAbstractItemModel* model = m_watch.table()->model();
            connect(model, &QAbstractItemModel::modelReset, this, [this] { m_changed = true; });
            connect(m_watch.table()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
                m_changed = m_changed || (m_at >= 0 && m_steps.at(m_at).wants == Wants::Moved && m_wheelLeft == 0);
            });
            m_settle.start(settleMs);
        }
        return;
    }
    ++m_paints;
    m_wholePaints += whole ? 1 : 0;
    if (m_waiting && m_changed && whole) {
        m_waiting = false;
        m_took = monotonicMs() - m_started;
        m_tooLong.stop();
        m_settle.start(settleMs);
    }
}

void WindowUse::finish() {
    m_tooLong.stop();
    m_waiting = false;
    m_report.append(QJsonObject{{QStringLiteral("step"), m_steps.at(m_at).name},
                                {QStringLiteral("ms"), m_took},
                                {QStringLiteral("stall_ms"), m_stalls.longestMs()},
                                {QStringLiteral("processor_ms"), processorMs() - m_processor},
                                {QStringLiteral("paints"), m_paints},
                                {QStringLiteral("whole_paints"), m_wholePaints},
                                {QStringLiteral("rows"), m_watch.table()->model()->rowCount()}});
    next();
}

void WindowUse::clickHead(int column) {
    QHeaderView* head = m_watch.table()->horizontalHeader();
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                      QPoint(head->sectionViewportPosition(column) + 12, head->height() / 2));
}

void WindowUse::scrollTo(double part) {
    QScrollBar* bar = m_watch.table()->verticalScrollBar();
    const int before = bar->value();
    bar->setValue(static_cast<int>(part * bar->maximum()));
    if (bar->value() == before) { // everything is in sight
        m_changed = true;
        m_watch.table()->viewport()->update();
    }
}

void WindowUse::wheel(int times) {
    m_wheelLeft = times - 1;
    QWidget* target = m_watch.table()->viewport();
    const QPointF at = target->rect().center();
    QWheelEvent event(at, target->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(target, &event);
    if (m_wheelLeft > 0) {
        QTimer::singleShot(wheelEveryMs, this, [this] { wheel(m_wheelLeft); });
    } else {
        m_changed = true;
        target->update();
    }
}

} // namespace postulant::bench
