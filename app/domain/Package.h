#pragma once

#include "domain/ParameterMap.h"
#include "domain/Profile.h"
#include "domain/Prompts.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

// Everything one attempt will send, frozen: what is shown for review, hashed, sent and kept as evidence.
namespace postulant {

struct PackageItem {
    QString key;      // profile field key, or empty for a free question
    QString question; // as a form words it
    QString answer;
    QString source; // where the answer comes from: "profile: Analyst", "answers", "this application"
    Sensitivity sensitivity = Sensitivity::Plain;
};

struct PackageResume {
    QString label;
    QString fileName; // as the employer sees it
    QString sha256;   // lower-case hex of the bytes
    qint64 size = 0;  // bytes
    QString mimeType;
};

// The login that the server signs in with; it keeps user name and password itself.
struct PackageLogin {
    QString site;         // "acme.example.com"
    QString name;         // as the server calls it
    QString credentialId; // empty: none
};

// One of several connections that it may go through.
struct PackageRoute {
    QString connection;
    QString dialect;
    bool waitsForCode = false; // a run there may
};

struct Package {
    QString postingUrl;
    QString company;
    QString title;
    bool practice = false;
    QString connection;
    QString dialect;
    int maxSteps = 40;
    QVector<PackageItem> items;
    PackageResume resume;
    QString coverLetter;
    QString coverLetterSource; // "letter: Formal", "this application"; empty without a letter
    PromptMark prompt;         // what the server is told beside it
    PackageLogin login;        // for the posting's site at this connection
    bool waitsForCode = false; // the run may wait for a one-time code that the form mails to the seeker
    // Of a workflow of the seeker's own: which it is, and what it is given. All else in here is then in one of these.
    QString workflow;
    ParameterMap parameters;
    QString codeAddress; // where, if the seeker set an address of his own; empty: at ours for each run
    // Where it is spread: all that it may go through. The connection above is then one of them: the one that it was
    // sent through, or before that any.
    QVector<PackageRoute> through{};
};

// Sorted members, UTF-8, no whitespace: the bytes that are hashed and stored.
QByteArray canonicalJson(const Package& package);
QString sha256Hex(const QByteArray& bytes);
Result<Package> packageFromJson(const QByteArray& json);

// What the server is given as the applicant's details: {"first_name": …, "answers": [{"question","answer"}], …}.
// Only what the package shows; empty answers are left out.
QJsonObject applicantJson(const Package& package);

// What keeps a package from being sent, or wants a look. Must-fix blocks approval.
struct PackageRemark {
    enum class Severity { MustFix, LookAt };
    enum class Kind {
        MissingField,
        MissingResume,
        BadEmail,
        BadPhone,
        BadUrl,
        EmptyAnswer,
        NoCompany,
        UnfilledPlaceholder,
        Blocked, // key: what the seeker does not want to apply to, as written
        Similar, // key: the application it looks like
        Changed, // it is not what the seeker approved any more
        // Of a workflow of the seeker's own.
        WorkflowUnready, // detail: "workflow" (none is named), "parameters" (none is mapped), "posting_url" (none has
                         // it)
        ParameterOpen,   // key: the parameter; detail: its source, or empty
        ParameterUnfit,  // key: the parameter; detail: the type that the value does not have
        // Those below need more than the package: lintInContext() in PackageLint.h. With the detail that they say.
        Contradiction,    // key: the field; question, its answer and the field's value, with remarkMark between them
        WorkRightOpen,    // key: as below; detail: the posting's country ("DE"), or empty where it is not known
        UsuallyAsked,     // key: the first field without a value; all of that group, with commas between them
        LetterIncomplete, // the placeholders without a value, with commas between them
        WrongCompany,     // the company that the letter names
        ResumeLanguage,   // the resume's language and the posting's: "de en"
        OldResume,        // its age in days
        WorkingFileName,  // the word in the name that is nobody's business
        CompanyInFileName,
        ExpiredDate // the day
    };
    Severity severity = Severity::LookAt;
    Kind kind = Kind::MissingField;
    QString key; // field key or question; "resume", "cover_letter"
    QString detail{};
};
inline constexpr QChar remarkMark = u'\x1f'; // between the parts of a detail that are texts of the seeker's
QVector<PackageRemark> lint(const Package& package);
bool isReady(const QVector<PackageRemark>& remarks); // nothing must be fixed

} // namespace postulant
