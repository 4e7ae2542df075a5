#include <QGenericPlugin>

#include "FirstPaint.h"
#include "WindowLoad.h"
#include "WindowUse.h"

// Loaded into any Qt program by QT_QPA_GENERIC_PLUGINS=postulant-bench:<task> and QT_PLUGIN_PATH.
// Tasks: first-paint, use, live, load. POSTULANT_BENCH_REPORT names the file for the answer.
namespace postulant::bench {

class ProbePlugin final : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "probe.json")
public:
    QObject* create(const QString&, const QString& task) override {
        if (task == QLatin1String("first-paint")) {
            return new FirstPaint;
        }
        if (task == QLatin1String("use")) {
            return new WindowUse(WindowUse::Task::Use);
        }
        if (task == QLatin1String("load")) {
            return new WindowLoad;
        }
        return task == QLatin1String("live") ? new WindowUse(WindowUse::Task::Live) : nullptr;
    }
};

} // namespace postulant::bench

#include "ProbePlugin.moc"
