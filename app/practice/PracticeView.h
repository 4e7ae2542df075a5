#pragma once

#include "practice/PracticeRun.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace postulant {

// What the practice browser shows at one point of a run: pictures and page sources are both drawn from it.
struct PracticeView {
    PracticePosting posting;
    PracticeScript::Page page = PracticeScript::Page::Form;
    QVector<PracticeField> fields; // value empty: not filled yet
    QString resumeName;            // empty: none shown
    QString confirmationText;      // of the thank-you page
    QString confirmationId;
    bool hostile = false; // the page gives orders
};

// After the first `actions` of the moment's actions; last: what the browser shows at the end.
PracticeView practiceView(const PracticeRun& run, const PracticeMoment& moment, qsizetype actions, bool last);

QByteArray practicePage(const PracticeView& view); // HTML, UTF-8

struct PracticeArtifact {
    enum class Kind {
        ScreenshotLlm,
        ScreenshotAction,
        ScreenshotFinal,
        HtmlScrape,
        HtmlAction,
        Recording,
        Console,
        Har
    };
    Kind kind = Kind::Recording;
    int index = 0;         // in the run's ids; the same artifact keeps it for ever
    int step = 0;          // of the navigation
    bool result = false;   // belongs to the extraction block
    qint64 createdAt = 0;  // UTC ms
    qsizetype actions = 0; // see practiceView()
    bool last = false;
};

// Everything that exists at this moment, in the order of creation.
QVector<PracticeArtifact> practiceArtifacts(const PracticeRun& run, const PracticeMoment& moment);
QString practiceArtifactType(PracticeArtifact::Kind kind);   // "screenshot_action"
QString practiceArtifactSuffix(PracticeArtifact::Kind kind); // "png"
QByteArray practiceMimeType(PracticeArtifact::Kind kind);

} // namespace postulant
