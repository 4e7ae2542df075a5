#pragma once

#include "domain/RunSnapshot.h"

#include <QByteArray>
#include <QString>
#include <QVector>

// What a dialect reads of what a run did.
namespace postulant {

// One answer that the trail was read from, as it came.
struct TrailAnswer {
    QString name; // "run", "timeline", "actions", "steps", "results"
    QByteArray body;
};

// What the server's model was given and said; -1: not said.
struct TokenCount {
    qint64 input = -1;
    qint64 output = -1;
    TokenCount& operator+=(const TokenCount& more);
};

// Words of a server about what it did, where it keeps no list of actions: for reading only, they decide nothing.
struct TrailNote {
    QString text;  // one line, at most 500 characters
    qint64 at = 0; // UTC ms; 0: not said
};

// What a run did, and where it ended.
struct RunTrail {
    ActionTrail actions;
    TokenCount tokens;
    QVector<TrailNote> notes; // at most 200
    QString finalUrl;         // of the page that the result was read from; may be empty
    QVector<TrailAnswer> answers;
};

} // namespace postulant
