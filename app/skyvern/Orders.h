#pragma once

#include "domain/RunSnapshot.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

// What a dialect is told to ask a server for, and what it reads of the short answers.
namespace postulant {

// What one attempt sends. Personal data travels only in the body.
struct SubmitOrder {
    QJsonObject applicant; // applicantJson(package)
    QUrl postingUrl;
    QString token; // random, at least 3 characters; where the server can search for it
    // URL that the server can fetch, or of an upload "file_…", or its address where uploadsByAddress; empty: no resume
    // goes along.
    QString resume;
    QByteArray resumeBytes; // the file itself, only where resumeInBody
    QString resumeName;     // file name as the employer sees it
    QString coverLetter;
    QString siteHints; // the text of SiteHints; empty: none
    int maxSteps = 40;
    int maxMinutes = 20;
    QUrl webhookUrl;        // where the server may say that the run has ended; empty: nowhere
    QString agentId;        // what prepare() answered; empty where the dialect needs none
    QString credentialId;   // of the login that the server signs in with; empty: none. Only where usesLogins
    QJsonObject parameters; // of a workflow of the seeker's own, by name; the members above are already in it
    QString codeAddress;    // where the run waits for a one-time code that the form asks for; empty: it does not wait
    bool practice = false;
};

// A one-time code for a run that waits at its address.
struct CodeOrder {
    QString runId;
    QString address;
    QString code; // as mailed; longer texts are read by the server's model
};
// Made from the attempt's token, so that no two runs share one and no code goes to another site.
QString codeAddressOf(const QString& token);

// What a run that is paused for a person asks of him.
struct PauseNote {
    QString instructions; // the server's own words, one line, at most 1000 characters; may be empty
};

struct SubmitReply {
    QString runId;
    QString appUrl; // may be empty
};

// A run found by its token.
struct FoundRun {
    QString runId;
    QString title;
    RunStatus status = RunStatus::Unknown;
    QString serverWord;
};

} // namespace postulant
