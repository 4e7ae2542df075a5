#pragma once

#include "store/Rows.h"

#include <QString>
#include <QVector>

namespace postulant {

// One line of an application's story, in people's words. The server's own words are quoted and cut.
struct Happening {
    enum class Weight { Usual, State, Now };
    qint64 at = 0; // UTC ms
    QString text;
    QString second; // small line under it; may be empty
    QString iconId; // empty: a dot
    Weight weight = Weight::Usual;
    QString picture{}; // of the page then: a path below the evidence folder; may be empty

    bool operator==(const Happening& other) const = default;
};

// Oldest first. From what the store recorded: intent, attempts, runs, stages.
QVector<Happening> happenings(const ApplicationDetail& detail);

// What it took: "2 min 8 s · 14 steps · Model: 6,448 tokens in, 400 out · about $0.12"; empty where nothing ran.
QString tookLine(const ApplicationDetail& detail, qint64 now);

} // namespace postulant
