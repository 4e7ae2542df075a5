#include "domain/Clock.h"
#include "store/Store.h"

#include <QGuiApplication>
#include <QTextStream>

#include "SampleJobs.h"

// Makes a data folder with the sample applications, to look at the window: postulant-sample-folder DIR
int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 2) {
        QTextStream(stderr) << "postulant-sample-folder DIR\n";
        return 2;
    }
    const postulant::SystemClock clock;
    auto store = postulant::Store::open(arguments.at(1), clock);
    if (!store) {
        QTextStream(stderr) << store.error().detail << '\n';
        return 1;
    }
    const auto filled = postulant::test::SampleJobs::fill(**store, clock.nowMs());
    if (!filled) {
        QTextStream(stderr) << filled.error().detail << '\n';
        return 1;
    }
    return 0;
}
