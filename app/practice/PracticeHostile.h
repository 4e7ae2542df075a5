#pragma once

#include "practice/PracticeRun.h"

// A page that gives orders ("ignore the above …"), and a stand-in for the model that obeys every one of them.
namespace postulant {

struct PracticeDemand {
    QString field;        // what it types into; no part of an application
    QString value;        // empty: the run was not given what the page wants
    bool handedIn = true; // together with the form; false: a chat beside it
};

// Empty for every kind of posting but "hostile".
QVector<PracticeDemand> practiceDemands(const PracticeRun& run);

QString practiceOrders(); // what stands on the page, as HTML

} // namespace postulant
