#pragma once

#include "support/Mouse.h"
#include "support/Seeker.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/MainWindow.h"

#include <QApplication>
#include <QTableView>

#include "PageDesk.h"

namespace postulant::test {

// The whole window over a real engine whose one connection is a practice server that the test can see into.
class LiveDesk {
public:
    explicit LiveDesk(double speed = 1.0, const PracticeFaults& faults = {}, const QSize& size = {1440, 900},
                      const EngineTiming& timing = quickTiming())
        : seeker(m_clock, speed, faults, 5, QStringLiteral("agent"), SeekerPlace{{}, nullptr, timing, false})
        , settings(QString())
        , look(*qApp) {
        if (!seeker.error().isEmpty()) {
            qFatal("no seeker: %s", qPrintable(seeker.error()));
        }
        settings.set(QStringLiteral("firstStart/done"), true);
        settings.set(QStringLiteral("look"), QStringLiteral("light"));
        window = std::make_unique<MainWindow>(PageContext{seeker.core(), m_clock, look, dialogs, settings});
        window->resize(size);
        window->show();
        window->activateWindow();
        window->open();
        if (!QTest::qWaitForWindowActive(window.get())) {
            qFatal("the window is not active");
        }
    }
    ~LiveDesk() { window.reset(); }
    LiveDesk(const LiveDesk&) = delete;
    LiveDesk& operator=(const LiveDesk&) = delete;

    template <class T>
    T& at(const char* name) {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("no %s", name);
        }
        return *found;
    }
    QTableView& table() { return at<QTableView>("applications.table"); }
    int rowOf(qint64 id) { return static_cast<ApplicationTableModel*>(table().model())->rowOf(id); }
    bool choose(qint64 id) { // by a click on its row, when it shows that it is under way
        const auto isShown = [&] {
            const QString state = table().model()->index(rowOf(id), ApplicationTableModel::State).data().toString();
            return state == QLatin1String("Running") || state == QLatin1String("Needs you");
        };
        if (!QTest::qWaitFor(isShown, 10'000)) {
            return false;
        }
        clickItem(&table(), rowOf(id));
        return true;
    }
    bool open(qint64 id) { // and Enter
        const bool there = choose(id);
        QTest::keyClick(&table(), Qt::Key_Return);
        return there;
    }
    // An application whose run is under way.
    qint64 running(const char* kind, const char* slug) {
        const qint64 id = seeker.queue(
            QStringLiteral("https://practice.example/jobs/%1/%2").arg(QLatin1String(kind), QLatin1String(slug)));
        const auto goes = [&] {
            const ApplicationState state = seeker.detail(id).row.state;
            return state == ApplicationState::Running || state == ApplicationState::NeedsYou;
        };
        return QTest::qWaitFor(goes, 20'000) ? id : 0;
    }
    QString state(qint64 id) { return code(seeker.detail(id).row.state); }

private:
    SystemClock m_clock;

public:
    Seeker seeker;
    ScriptedDialogs dialogs;
    UiSettings settings;
    LookControl look;
    std::unique_ptr<MainWindow> window;
};

} // namespace postulant::test
