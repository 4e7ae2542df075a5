#pragma once

#include "practice/PracticeScripts.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

namespace postulant {

// The resume as the server's browser got hold of it.
struct PracticeResume {
    enum class State { None, Pending, Ready, Failed };
    State state = State::None;
    QString reference; // as given: URL or file_<id>
    QString fileName;  // as the employer sees it
    QString sha256;
    qint64 size = 0;
    qint64 settledAt = 0; // UTC ms of Ready or Failed
    QString problem;      // of Failed, English
};

struct PracticeField {
    QString label;
    QString value;
};

// One run as it was asked for, and what happened to it from outside. What it is like at an instant follows from this
// alone: see momentOf().
struct PracticeRun {
    enum class Api { Current, LegacyTasks, Tasks2024 }; // by which it was ordered
    Api api = Api::Current;
    QJsonObject asked; // the order as it came, of an older API

    qint64 number = 0; // 18 digits, a multiple of 1000; all ids of the run are made from it
    bool agent = false;
    QString agentId;              // wpid_… of agent runs
    QJsonObject request;          // run_request as it is echoed
    QString title;                // as found by searching: the agent's, or what was sent with the task
    QString engine;               // "skyvern-1.0"
    bool wantsExtraction = false; // tasks: the engine honours the schema; agents: always
    QString postingUrl;
    QJsonObject applicant;
    PracticeResume resume;
    QString totpIdentifier;
    QString script;     // name
    double seconds = 8; // in life, without waits
    double speed = 1;
    qint64 createdAt = 0; // UTC ms, as all that follow; 0: not happened
    qint64 canceledAt = 0;
    qint64 continuedAt = 0;
    qint64 codeAt = 0;
    bool stuck = false; // by fault
};

enum class PracticeId { Run, Task, ResultTask, TaskRun, Block, ResultBlock, PauseBlock, Step, Artifact, Action };
QString practiceId(const PracticeRun& run, PracticeId kind, int index = 0); // "wr_…", "stp_…"
qint64 practiceNumber(QStringView id); // the run's number from any of its ids; 0 if it is none

// One action of the browser, in order.
struct PracticeAction {
    enum class Kind { Input, Upload, Click, Complete, Terminate };
    Kind kind = Kind::Input;
    int step = 0;
    double at = 0; // seconds of life without waits
    bool succeeds = true;
    QString field; // label
    QString value;
};

// A run at an instant.
struct PracticeMoment {
    QString status;      // the server's word
    qint64 queuedAt = 0; // UTC ms; 0: not yet
    qint64 startedAt = 0;
    qint64 finishedAt = 0;
    qint64 receivedAt = 0; // when the employer got it; 0: not
    bool isFinal = false;
    bool waitsForContinue = false;
    QVector<PracticeAction> done; // actions so far
    int stepsBegun = 0;           // of the navigation
    int stepsEnded = 0;
    bool resultRead = false; // the extraction block has run
    bool settled = false;    // some seconds after the end: recording and last screenshot are final
    QString errorCode;       // at the end
    QString reason;
    PracticeScript::Page page = PracticeScript::Page::Form; // what the browser shows
    bool resumeShown = false;
};

PracticeMoment momentOf(const PracticeRun& run, qint64 now);
qint64 timeOf(const PracticeRun& run, double lifeSeconds); // UTC ms of an instant of the run's plan, waits included

QVector<PracticeField> practiceFields(const QJsonObject& applicant); // at most 40, long values cut
QString practiceConfirmationId(const PracticeRun& run);              // "PRACTICE-4F1C22A9"
QString practiceConfirmationText(const PracticeRun& run);

QJsonObject toJson(const PracticeRun& run);
PracticeRun practiceRunFromJson(const QJsonObject& json);

} // namespace postulant
