#pragma once

#include <QString>
#include <QUrl>
#include <QVector>

#include <optional>

namespace postulant {

// What happens to one application at the practice server, one row a kind. Adding a kind means adding a row.
struct PracticeScript {
    enum class Page { ThankYou, Vague, Form, Rejected, Closed, Login, Captcha, AlreadyApplied, CodeEntry };
    enum class Wait { No, Continue, Code, ForEver };
    enum class Result { None, Confirmed, ClaimedOnly, NotSubmitted };

    const char* name;      // in the posting's URL
    const char* endWord;   // status at the end
    const char* errorCode; // nullptr: none
    const char* reason;    // of the end, English; nullptr: none
    double seconds;        // how long it takes in life, without waits; 0: 6 to 20 by hash
    bool fills;            // types the fields and uploads the resume
    bool presses;          // presses Submit
    bool received;         // the employer has it
    bool showsResume;      // the upload works and the last page names the file
    Wait wait;
    Result result; // what the extraction block reads
    Page lastPage;
};

const QVector<PracticeScript>& practiceScripts();

// nullptr for an unknown name.
const PracticeScript* practiceScript(QStringView name);

// By rule: https://practice.example/jobs/<name>/<slug>, or any URL with the query practice=<name>; any other posting
// by the hash of its URL: of 20, 17 confirmed, 1 claimed, 1 closed, 1 login.
const PracticeScript& practiceScriptFor(const QUrl& posting);

// Who is hiring, read from the last segment of the URL: ".../data-analyst-at-brightwater" is "Data Analyst",
// "Brightwater". What is not there is "Practice position", "Practice company".
struct PracticePosting {
    QString title;
    QString company;
};
PracticePosting practicePosting(const QUrl& posting);

} // namespace postulant
