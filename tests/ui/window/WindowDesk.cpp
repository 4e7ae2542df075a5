#include "WindowDesk.h"

#include "store/ApplicationRepository.h"
#include "support/Mouse.h"
#include "ui/models/ApplicationTableModel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>

namespace postulant::test {

WindowDesk::WindowDesk(Content content, const QSize& size)
    : m_clock(1779355500000) // 21 May 2026, 09:25 UTC
    , m_settings(QString())
    , m_look(*qApp) {
    CoreOptions options;
    options.dataDir = m_dir.path() + QStringLiteral("/data");
    options.dispatch = false;
    auto core = Core::open(options, m_clock, std::make_unique<MemorySecretStore>());
    if (!core) {
        qFatal("no core: %s", qPrintable(core.error().detail));
    }
    m_core = std::move(*core);
    if (content == Content::Sample) {
        auto jobs = SampleJobs::fill(m_core->store(), m_clock.nowMs());
        if (!jobs) {
            qFatal("no sample: %s", qPrintable(jobs.error().detail));
        }
        m_jobs = *jobs;
        m_settings.set(QStringLiteral("firstStart/done"), true);
    }
    m_settings.set(QStringLiteral("look"), QStringLiteral("light"));
    m_window = std::make_unique<MainWindow>(PageContext{*m_core, m_clock, m_look, m_dialogs, m_settings});
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    m_window->open();
    if (!QTest::qWaitForWindowActive(m_window.get())) {
        qFatal("the window is not active");
    }
}

WindowDesk::~WindowDesk() {
    m_window.reset();
    m_core.reset();
}

QString WindowDesk::cell(int row, int column) {
    return table().model()->index(row, column).data().toString();
}

int WindowDesk::rowOf(qint64 id) {
    return static_cast<ApplicationTableModel*>(table().model())->rowOf(id);
}

void WindowDesk::choose(qint64 id) {
    clickItem(&table(), rowOf(id));
}

void WindowDesk::key(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus == nullptr ? m_window.get() : focus, static_cast<Qt::Key>(key), modifiers);
}

void WindowDesk::undo() {
    QTRY_VERIFY(actions().canUndo());
    key(Qt::Key_Z, Qt::ControlModifier);
}

void WindowDesk::redo() {
    QTRY_VERIFY(actions().canRedo());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
}

ApplicationActions& WindowDesk::actions() {
    return *m_window->findChild<ApplicationActions*>();
}

ApplicationRow WindowDesk::row(qint64 id) {
    return m_core->store()
        .readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); })
        .value_or(ApplicationDetail())
        .row;
}

namespace {

bool isScrolled(const QWidget* widget, const QWidget& window) {
    for (const QWidget* at = widget->parentWidget(); at != nullptr && at != &window; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(at->parentWidget()) != nullptr) {
            return true;
        }
    }
    return false;
}

// Text that has less room than it needs, unless it is made to elide.
bool isSqueezed(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        const bool elides = label->minimumSizeHint().width() < label->sizeHint().width() && !label->wordWrap();
        const int high = label->wordWrap() ? label->heightForWidth(label->width()) : label->minimumSizeHint().height();
        return !label->text().isEmpty() && !elides &&
               (label->height() < high || label->width() < label->minimumSizeHint().width());
    }
    if (widget->inherits("QLineEditIconButton") || qobject_cast<const QTabBar*>(widget->parentWidget()) != nullptr) {
        return false; // Qt's own, smaller than its hint by design
    }
    if (qobject_cast<const QAbstractButton*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr) {
        return widget->width() < widget->minimumSizeHint().width() ||
               widget->height() < widget->minimumSizeHint().height();
    }
    return false;
}

} // namespace

QStringList cutWidgets(QWidget& window) {
    QStringList out;
    const QList<QWidget*> all = window.findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (!widget->isVisible() || widget->isWindow() || widget->size().isEmpty()) {
            continue;
        }
        const bool scrolled = isScrolled(widget, window);
        const QRect inWindow(widget->mapTo(&window, QPoint()), widget->size());
        const bool outside = !scrolled && !window.rect().contains(inWindow);
        const bool cut = !scrolled && widget->parentWidget() != nullptr &&
                         !widget->parentWidget()->rect().contains(widget->geometry());
        if (outside || cut || isSqueezed(widget)) {
            const auto* label = qobject_cast<QLabel*>(widget);
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            out.append(QStringLiteral("%1 %2 “%3” %4x%5%6%7")
                           .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                label != nullptr    ? label->text()
                                : button != nullptr ? button->text()
                                                    : QString())
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(outside || cut ? QStringLiteral(" cut") : QString(),
                                isSqueezed(widget) ? QStringLiteral(" squeezed") : QString()));
        }
    }
    return out;
}

} // namespace postulant::test
