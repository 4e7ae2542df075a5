#pragma once

#include "ui/pages/MainWindow.h"
#include "ui/pages/applications/ApplicationActions.h"

#include <QTableView>

#include "PageDesk.h"
#include "SampleJobs.h"

namespace postulant::test {

// The whole window over the sample applications, with an engine that does not dispatch.
class WindowDesk {
public:
    enum class Content { Sample, Nothing };
    explicit WindowDesk(Content content = Content::Sample, const QSize& size = {1440, 900});
    ~WindowDesk();

    MainWindow& window() { return *m_window; }
    Core& core() { return *m_core; }
    ScriptedDialogs& dialogs() { return m_dialogs; }
    UiSettings& settings() { return m_settings; }
    LookControl& look() { return m_look; }
    FakeClock& clock() { return m_clock; }
    const SampleJobs& jobs() const { return m_jobs; }

    // Widgets by object name; fails the test program where there is none.
    template <class T>
    T& at(const char* name) {
        auto* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("no %s", name);
        }
        return *found;
    }
    QTableView& table() { return at<QTableView>("applications.table"); }
    QString cell(int row, int column);
    int rowOf(qint64 id);
    void choose(qint64 id); // by a click on its row
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    // By their keys. The store is written before the window is told: a key that comes between the two finds nothing to
    // undo, so both wait until there is something.
    void undo();
    void redo();
    ApplicationActions& actions();
    ApplicationRow row(qint64 id);

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::unique_ptr<Core> m_core;
    ScriptedDialogs m_dialogs;
    UiSettings m_settings;
    LookControl m_look;
    SampleJobs m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

// What is cut off or squeezed in a window: names and texts of visible widgets, scrolled contents left out.
QStringList cutWidgets(QWidget& window);

} // namespace postulant::test
