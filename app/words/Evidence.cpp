#include "domain/EvidenceKinds.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QHash>

namespace postulant::words {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(EvidenceWords)
};

} // namespace

QString evidenceKind(const QString& kind) {
    const QHash<QString, QString> known{
        {QStringLiteral("recording"), Say::tr("Recording")},
        {QStringLiteral("screenshot_final"), Say::tr("Screenshot of the last page")},
        {QStringLiteral("screenshot_action"), Say::tr("Screenshot after an action")},
        {QStringLiteral("screenshot_llm"), Say::tr("Screenshot as the server read it")},
        {QStringLiteral("html_scrape"), Say::tr("Source of a page")},
        {QStringLiteral("html_action"), Say::tr("Source of a page")},
        {QStringLiteral("browser_console_log"), Say::tr("Log of the browser")},
        {QStringLiteral("download"), Say::tr("File that the page gave")},
        {QStringLiteral("run"), Say::tr("The server's answer about the run")},
        {QStringLiteral("results"), Say::tr("The server's answer about the result")},
        {QStringLiteral("timeline"), Say::tr("The server's timeline")},
        {QStringLiteral("actions"), Say::tr("The server's list of actions")},
        {QStringLiteral("steps"), Say::tr("The server's list of steps")},
        {QStringLiteral("package"), Say::tr("What was sent")},
        {QStringLiteral("proof"), Say::tr("The proof")},
        {outputsKind, Say::tr("What your workflow said")},
        {attachedKind, Say::tr("Attached file")},
    };
    const QString first = kind.section(QLatin1Char('-'), 0, 0);
    return known.value(kind, known.value(first, cut(kind, 64)));
}

QString evidenceProblem(const QString& problem) {
    const QHash<QString, QString> known{
        {evidence_problem::notAPicture, Say::tr("Refused: this is no picture.")},
        {evidence_problem::pictureTooLarge, Say::tr("Refused: the picture has more points than any page.")},
        {evidence_problem::notARecording, Say::tr("Refused: this is no recording.")},
        {evidence_problem::notText, Say::tr("Refused: this is no text.")},
        {evidence_problem::notALog, Say::tr("Refused: a page came instead of a log.")},
        {evidence_problem::tooMany, Say::tr("Left out, with older ones: there are too many files of this kind.")},
        {evidence_problem::folderFull, Say::tr("Left out: the files of this run are too large together.")},
        {evidence_problem::removedByRule, Say::tr("Deleted by your rules.")},
        {code(ErrorKind::TooLarge), Say::tr("Refused: the file is too large.")},
        {code(ErrorKind::Guarded), Say::tr("Refused: it lies at an address that is not public.")},
        {code(ErrorKind::Redirected), Say::tr("Refused: the server sent us to another address.")},
        {code(ErrorKind::Protocol), Say::tr("Refused: the answer is not what was asked for.")},
        {code(ErrorKind::NotFound), Say::tr("The server does not have it any more.")},
        {code(ErrorKind::Cancelled), Say::tr("Not copied yet.")},
        {code(ErrorKind::ConnectionLost), Say::tr("Not copied yet: the connection broke.")},
        {code(ErrorKind::Timeout), Say::tr("Not copied yet: the server is too slow.")},
        {code(ErrorKind::Offline), Say::tr("Not copied yet: the server cannot be reached.")},
        {code(ErrorKind::Server), Say::tr("Not copied yet: the server failed.")},
        {code(ErrorKind::RateLimited), Say::tr("Not copied yet: the server wants to be asked later.")},
        {code(ErrorKind::DiskFull), Say::tr("Not copied: the disk is full.")},
        {code(ErrorKind::File), Say::tr("Not copied: the file could not be written.")},
    };
    //: %1 is a technical word
    return known.value(problem, Say::tr("Not available: %1").arg(cut(problem, 120)));
}

} // namespace postulant::words
