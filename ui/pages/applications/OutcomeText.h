#pragma once

#include "dispatch/EngineStatus.h"
#include "ui/models/DetailLoader.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Words.h"

#include <optional>

namespace postulant {

// What the notice at the top of the detail says: what happened, was anything sent, what next.
struct OutcomeText {
    QString title;
    QString text;
    std::optional<Sent> sent;
    QVector<words::Button> buttons;
    bool question = false; // the seeker must decide

    bool operator==(const OutcomeText& other) const; // reads the same
};
// What a queued application may wait for besides its turn.
struct QueueOutlook {
    EngineStatus engine;
    SendingVerdict plan; // of this application
};
OutcomeText outcomeText(const ApplicationDetail& detail, qint64 now, const QueueOutlook& queue = {});

// What fills a failure's sentences, from everything that is known of the application.
words::Placeholders placeholders(const ApplicationDetail& detail, qint64 now);

// "What is known" of an application whose fate is not.
QVector<CheckList::Row> knownFacts(const ApplicationDetail& detail);

// The newest attempt that has a package, which need not be the newest of all; nullptr: none has.
const AttemptRow* packagedAttempt(const ApplicationDetail& detail);
// Its package; nullopt where there is none.
std::optional<Package> sentPackage(const ApplicationDetail& detail);

} // namespace postulant
