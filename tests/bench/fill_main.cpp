// postulant-bench-fill DIR COUNT: makes a data folder with so many applications, none of which wants to be sent.
#include "domain/Clock.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"
#include "support/BulkData.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace postulant;

namespace {

Result<int> fill(Database& db, int count, qint64 now) {
    Profile person;
    person.name = QStringLiteral("Analyst");
    if (const auto saved = profiles::save(db, person, now); !saved) {
        return tl::unexpected<Error>(saved.error());
    }
    if (count == 0) {
        return 0;
    }
    test::BulkOptions options;
    options.count = count;
    options.now = now;
    return test::fillWithApplications(db, options);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QTextStream err(stderr);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        err << "usage: postulant-bench-fill DIR COUNT" << Qt::endl;
        return 2;
    }
    const SystemClock clock;
    const auto store = Store::open(arguments.at(1), clock);
    if (!store) {
        err << store.error().detail << Qt::endl;
        return 1;
    }
    const auto filled = (*store)->writeNow<int>(
        [&](Database& db) { return fill(db, arguments.at(2).toInt(), clock.nowMs()); }, Store::Batching::Alone);
    if (!filled) {
        err << filled.error().detail << Qt::endl;
        return 1;
    }
    return 0;
}
