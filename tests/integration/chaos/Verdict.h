#pragma once

#include <QStringList>

namespace postulant::test {

class Person;
class Schedule;
class World;

// What must hold when everything has settled: each line says what does not. Empty: all of it does.
QStringList brokenPromises(World& world, const Person& person, const Schedule& schedule);

// Of the database file, read directly: integrity, foreign keys, and how far kills reached into submissions.
struct Inspection {
    QStringList wrong;
    int killedBeforeSending = 0; // reserved, and never left
    int killedWhileSending = 0;  // sent, and no answer was stored
    int foundByToken = 0;        // adopted after an unclear answer
    int unclear = 0;             // attempts that ever were
};
Inspection inspect(const QString& databaseFile);

} // namespace postulant::test
