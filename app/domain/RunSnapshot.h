#pragma once

#include "domain/States.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

// What a dialect reads out of a server's answers. Plain values, already size-checked and typed: nothing in here is
// trusted as proof by itself.
namespace postulant {

struct RunError {
    QString code; // as the server says it, e.g. "posting_closed", "REACH_MAX_STEPS"
    QString reasoning;
};

struct RunSnapshot {
    QString runId;
    RunStatus status = RunStatus::Unknown;
    QString serverWord; // status as the server spelt it, at most 64 characters
    QString failureReason;
    QVector<RunError> errors;
    QStringList categories; // what the server takes for the cause, by keywords: a guess that decides nothing
    int stepCount = -1;     // -1: not said
    int artifactCount = -1; // files and actions that the server knows of it: signs of life; -1: not said
    qint64 createdAt = 0;   // UTC ms; 0: not said
    qint64 startedAt = 0;
    qint64 finishedAt = 0;
    QString finalUrl;
    QString appUrl;   // where a person can open the run at the server; may be empty
    double cost = -1; // -1: not said

    // The extraction block's answer. Absent unless the block ran.
    bool hasResult = false;
    std::optional<bool> submitted;
    QString confirmationText;
    QString confirmationId;
    QString resumeFileNameShown;
};

// Our own word for a run that its server does not know any more; it stands where the server's would.
inline const QString lostRunWord = QStringLiteral("lost");

// Whether a snapshot may take the place of a known one. A final status stays, with two exceptions: a run that was
// cancelled may have completed all the same, and one that was lost may be found again, ended.
bool mayReplace(const RunSnapshot& known, const RunSnapshot& said);

// One thing that the server's browser did on the page.
struct PageAction {
    enum class Kind { Click, Input, Select, Upload, KeyPress, Wait, Scroll, Complete, Terminate, Other };
    Kind kind = Kind::Other;
    bool completed = false;
    QString description; // the server's own words, at most 500 characters
    qint64 at = 0;
    QString pictureId; // the server's artifact that shows the page after it; may be empty
};

// The actions of a run in order. complete: the whole list was read and every step that the run counts is in it.
struct ActionTrail {
    bool complete = false;
    QVector<PageAction> actions;
};

// What the last stored page of a run shows, read from the mirrored page source.
struct FinalPage {
    bool known = false;
    QString text;               // visible text, whitespace folded, at most 200,000 characters
    bool hasFormOrWall = false; // inputs of an application form, a login or a CAPTCHA are still on it
};

} // namespace postulant
