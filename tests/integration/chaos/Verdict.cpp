#include "Verdict.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include "Person.h"
#include "World.h"

namespace postulant::test {
namespace {

bool isSettled(const QString& state) {
    static const QSet<QString> settled{
        QStringLiteral("applied-confirmed"), QStringLiteral("applied-claimed"), QStringLiteral("needs-checking"),
        QStringLiteral("needs-you"),         QStringLiteral("failed"),          QStringLiteral("cancelled")};
    return settled.contains(state);
}

// One row: is it shown as what the employer knows?
QStringList wrongWith(const QJsonObject& row, int timesReceived) {
    QStringList wrong;
    const QString state = row.value(u"state").toString();
    const QString name = row.value(u"url").toString() + QStringLiteral(" (") + state + u')';
    if (!isSettled(state)) {
        wrong.append(name + QStringLiteral(" has not settled"));
    }
    if (timesReceived > 1) {
        wrong.append(name + QStringLiteral(" reached the employer %1 times").arg(timesReceived));
    }
    if (timesReceived > 0 && saysNothingSent(row)) {
        wrong.append(name + QStringLiteral(" says that nothing was sent, and the employer has it"));
    }
    if (timesReceived == 0 && state.startsWith(QLatin1String("applied"))) {
        wrong.append(name + QStringLiteral(" is called applied, and the employer has nothing"));
    }
    return wrong;
}

int number(QSqlDatabase& database, const char* sql) {
    QSqlQuery query(database);
    return query.exec(QLatin1String(sql)) && query.next() ? query.value(0).toInt() : -1;
}

} // namespace

QStringList brokenPromises(World& world, const Person& person, const Schedule& schedule) {
    QStringList wrong = person.complaints();
    const QHash<int, int> received = person.received();
    QHash<int, int> rows;
    int couldGoThrough = 0;
    int applied = 0;
    for (const QJsonObject& row : person.rows()) {
        const QString url = row.value(u"url").toString();
        const int which = Person::numberIn(url);
        rows[which]++;
        wrong += wrongWith(row, received.value(which));
        if (schedule.scriptOf(url) == u"confirmed") {
            couldGoThrough++;
            applied += row.value(u"state").toString().startsWith(QLatin1String("applied")) ? 1 : 0;
        }
    }
    for (const int which : person.pasted()) {
        if (rows.value(which) != 1) {
            wrong.append(QStringLiteral("job %1 was pasted and has %2 applications").arg(which).arg(rows.value(which)));
        }
    }
    if (rows.size() != person.pasted().size()) {
        wrong.append(QStringLiteral("%1 were pasted, %2 are there").arg(person.pasted().size()).arg(rows.size()));
    }
    for (auto it = received.cbegin(); it != received.cend(); ++it) {
        if (!rows.contains(it.key())) {
            wrong.append(QStringLiteral("the employer has job %1, and nobody knows of it").arg(it.key()));
        }
    }
    // Promises are easily kept by doing nothing.
    if (applied * 2 < couldGoThrough) {
        wrong.append(QStringLiteral("only %1 of %2 went through").arg(applied).arg(couldGoThrough));
    }
    const Ctl::Answer verified = world.ctl().run({QStringLiteral("evidence"), QStringLiteral("verify")}, {}, 300);
    if (verified.exitCode != 0) {
        wrong.append(QStringLiteral("evidence: ") + QString::fromUtf8((verified.out + verified.err).left(2'000)));
    }
    return wrong;
}

Inspection inspect(const QString& databaseFile) {
    Inspection found;
    const QString name = QStringLiteral("inspection");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(databaseFile);
        if (!database.open()) {
            found.wrong.append(database.lastError().text());
        }
        for (const char* check : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
            QSqlQuery query(database);
            if (!query.exec(QLatin1String(check))) {
                found.wrong.append(query.lastError().text());
            }
            while (query.next()) {
                if (query.value(0).toString() != u"ok") {
                    found.wrong.append(QLatin1String(check) + u' ' + query.value(0).toString());
                }
            }
        }
        found.killedBeforeSending =
            number(database, "SELECT count(*) FROM attempt WHERE released_why='never_left' AND sent_at=0");
        found.killedWhileSending =
            number(database, "SELECT count(*) FROM attempt WHERE error_detail LIKE 'the program ended while%'");
        found.foundByToken =
            number(database, "SELECT count(DISTINCT attempt_id) FROM run_event WHERE kind='lookup' AND text='found'");
        found.unclear = number(database, "SELECT count(*) FROM attempt WHERE look_ups>0 OR error_detail<>''");
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return found;
}

} // namespace postulant::test
