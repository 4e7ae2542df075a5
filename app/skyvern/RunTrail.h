#pragma once

#include "domain/RunOutput.h"
#include "domain/RunSnapshot.h"
#include "domain/StepUsage.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QVector>

// What a run has left behind: what it did, and its files.
namespace postulant {

// One answer that the trail was read from, as it came.
struct TrailAnswer {
    QString name; // "run", "timeline", "actions", "steps", "results"
    QByteArray body;
};

// Words of a server about what it did, where it keeps no list of actions: for reading only, they decide nothing.
struct TrailNote {
    QString text;  // one line, at most 500 characters
    qint64 at = 0; // UTC ms; 0: not said
};

struct ArtifactRef {
    enum class Kind { Screenshot, FinalScreenshot, Recording, PageSource, ConsoleLog, Download, Other };
    QString id;
    Kind kind = Kind::Other;
    QString serverType;   // the server's own word, e.g. "screenshot_final"
    qint64 size = -1;     // bytes; -1: not said
    QString suffix;       // of the file, without dot: "png", "webm", "html", "log"
    qint64 createdAt = 0; // UTC ms; 0: not said
    QUrl address;         // where it lies, to be fetched without the key; empty: at the server, by its id
};
QString code(ArtifactRef::Kind kind);

// What a run did, and where it ended.
struct RunTrail {
    ActionTrail actions;
    QVector<StepUsage> usage;       // of the steps whose server says what they took
    QVector<TrailNote> notes;       // at most 200
    QVector<ArtifactRef> downloads; // files that the page gave it, of which the list of artifacts says nothing
    QVector<RunOutput> outputs;     // what a workflow of the seeker's own said at its end; of no other run
    QString finalUrl;               // of the page that the result was read from; may be empty
    QVector<TrailAnswer> answers;
};

// The artifact that holds the last page a run saw; nullptr if there is none. Same rule as lastPage() of what is stored.
const ArtifactRef* finalPage(const QVector<ArtifactRef>& artifacts);

} // namespace postulant
