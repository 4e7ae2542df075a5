#pragma once

#include "integration/network/ScriptServer.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

// Servers of each API that is spoken, small and without any fault: what a conforming one answers, by its documents and
// recordings. They know one run.
namespace postulant::test {

enum class Ending {
    Confirmed,    // completed, and the page's confirmation was read
    Claimed,      // completed, and nothing was read
    NotSubmitted, // completed, and the page says that nothing was sent
    Failed,
    Terminated, // given up with a code of ours: posting_closed
    TimedOut,
    Canceled,    // not by us
    NeedsPerson, // waits for a person, then Confirmed
    NewWord,     // a status that nobody knows, for ever
};

// The one run. Every look at it brings it on: it waits, runs, and has ended at the third look.
struct OneRun {
    Ending ending = Ending::Confirmed;
    bool begun = false; // it was submitted
    int looks = 0;
    bool cancelled = false; // by us
    bool continued = false;
    QJsonObject submitted; // the body of the submission
    QString code;          // that was handed over
    bool uploadDeleted = false;

    bool isOver() const { return looks >= 3; }
};

class OneRunApi {
public:
    virtual ~OneRunApi() = default;
    virtual QByteArray keyHeader() const { return QByteArrayLiteral("x-api-key"); }
    virtual QByteArray keyValue(const QByteArray& key) const { return key; }
    // The path that a submission is posted to, without a slash at its end.
    virtual bool isSubmit(const QByteArray& path) const = 0;
    // The server's word for the run as it stands; empty: this API has none for it.
    virtual QString word(const OneRun& run) const = 0;
    // path: without query and without a slash at its end. base: where this server is.
    virtual ScriptedAnswer answer(const SeenRequest& request, const QString& path, OneRun& run,
                                  const QString& base) = 0;
};

// The server of today: /v1, and what it still answers under /api/v1.
std::unique_ptr<OneRunApi> currentApi();
// The tasks of June 2024.
std::unique_ptr<OneRunApi> tasks2024Api();
// A backend in front of a Skyvern.
std::unique_ptr<OneRunApi> gatewayApi();

// What the employer's page said.
QJsonObject confirmedResult();
QJsonObject refutedResult();
inline const QString newWord = QStringLiteral("Pondering_2031");

ScriptedAnswer json(const QJsonObject& object, int status = 200);
ScriptedAnswer json(const QJsonArray& array);
ScriptedAnswer notFound();

} // namespace postulant::test
