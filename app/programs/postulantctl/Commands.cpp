#include "programs/postulantctl/Command.h"

namespace postulant::terminal {

const QVector<Command>& commands() {
    static const QVector<Command> all{
        {"identify", "[URL… | -]", QT_TRANSLATE_NOOP("Terminal", "Which posting an address means (url, system, key)"),
         identify},
        {"profile import", "FILE", QT_TRANSLATE_NOOP("Terminal", "Read a JSON Resume file into the profile"),
         profileImport},
        {"profile show", "", QT_TRANSLATE_NOOP("Terminal", "Show the profile"), profileShow},
        {"profile export", "FILE", QT_TRANSLATE_NOOP("Terminal", "Write the profile as JSON Resume"), profileExport},
        {"resume add", "FILE --label L", QT_TRANSLATE_NOOP("Terminal", "Add a PDF or DOCX resume"), resumeAdd},
        {"resume list", "", QT_TRANSLATE_NOOP("Terminal", "List the resumes"), resumeList},
        {"answer set", "QUESTION ANSWER", QT_TRANSLATE_NOOP("Terminal", "Save the answer to a question"), answerSet},
        {"answer list", "", QT_TRANSLATE_NOOP("Terminal", "List the answers"), answerList},
        {"connection add",
         "NAME --dialect D --url BASE [--agent ID] [--key-stdin | --key-env VAR] [--steps N] [--minutes N] [--at-once "
         "N] [--per-second N] [--resume-address IP] [--allow-plain-http] [--fingerprint SHA256] [--default]",
         QT_TRANSLATE_NOOP("Terminal", "Add a server, or change the one of that name"), connectionAdd},
        {"connection list", "", QT_TRANSLATE_NOOP("Terminal", "List the servers"), connectionList},
        {"connection test", "NAME", QT_TRANSLATE_NOOP("Terminal", "Check a server, step by step"), connectionTest},
        {"connection remove", "NAME", QT_TRANSLATE_NOOP("Terminal", "Forget a server and its key"), connectionRemove},
        {"add",
         "[--resume L] [--cover TEXT] [--review] [--connection NAME] [--with-accounts] [--similar] [--from FILE] "
         "[URL… | -]",
         QT_TRANSLATE_NOOP("Terminal", "Queue job postings; a verdict for each line"), add},
        {"apply", "[--connection NAME] [--limit N] [--yes] [--wait] [--timeout S]",
         QT_TRANSLATE_NOOP("Terminal", "Submit what is queued"), apply},
        {"list", "[--state S] [--search TEXT] [--since D] [--until D] [--limit N] [--after ID]",
         QT_TRANSLATE_NOOP("Terminal", "List applications"), list},
        {"show", "ID", QT_TRANSLATE_NOOP("Terminal", "Everything about one application"), show},
        {"resolve", "ID --sent | --not-sent [--note TEXT]",
         QT_TRANSLATE_NOOP("Terminal", "Answer \"Did it go through?\""), resolve},
        {"cancel", "ID", QT_TRANSLATE_NOOP("Terminal", "Take an application back, or stop its run"), cancel},
        {"keep-waiting", "ID", QT_TRANSLATE_NOOP("Terminal", "Leave a run that is called stuck in peace for a while"),
         keepWaiting},
        {"retry", "ID", QT_TRANSLATE_NOOP("Terminal", "Queue again what was not sent"), retry},
        {"block add", "KIND NAME", QT_TRANSLATE_NOOP("Terminal", "Never apply to a company or site (KIND)"), blockAdd},
        {"block list", "", QT_TRANSLATE_NOOP("Terminal", "List the companies and sites not to apply to"), blockList},
        {"block remove", "KIND NAME", QT_TRANSLATE_NOOP("Terminal", "Take a company or site from that list"),
         blockRemove},
        {"pause", "", QT_TRANSLATE_NOOP("Terminal", "Submit nothing more for now"), pause},
        {"resume-queue", "", QT_TRANSLATE_NOOP("Terminal", "Go on submitting"), resumeQueue},
        {"queue first", "ID", QT_TRANSLATE_NOOP("Terminal", "Send this one next"), queueFirstOf},
        {"queue last", "ID", QT_TRANSLATE_NOOP("Terminal", "Send this one after all others"), queueLastOf},
        {"limits list", "", QT_TRANSLATE_NOOP("Terminal", "Caps, quiet hours, spacing of each site, other options"),
         limitsList},
        {"limits set", "KEY VALUE", QT_TRANSLATE_NOOP("Terminal", "Change one of them"), limitsSet},
        {"limits site", "SITE [--spacing S] [--per-day N] [--default]",
         QT_TRANSLATE_NOOP("Terminal", "How fast and how often applications may go to a site"), limitsSite},
        {"evidence verify", "[ID]", QT_TRANSLATE_NOOP("Terminal", "Find changed, missing or extra files"),
         evidenceVerify},
        {"evidence", "ID --to DIR", QT_TRANSLATE_NOOP("Terminal", "Copy the evidence files of an application"),
         evidence},
        {"export", "--format csv|json --to FILE [--semicolon] [filters of list]",
         QT_TRANSLATE_NOOP("Terminal", "Write applications to a file"), exportFile},
        {"audit list", "[--connection NAME] [--errors] [--limit N]",
         QT_TRANSLATE_NOOP("Terminal", "The newest requests to servers"), auditList},
        {"audit export", "--to FILE [--format csv|json] [--connection NAME] [--errors]",
         QT_TRANSLATE_NOOP("Terminal", "Write all requests to a file"), auditExport},
        {"doctor", "", QT_TRANSLATE_NOOP("Terminal", "Check the data folder"), doctor},
        {"backup", "FILE", QT_TRANSLATE_NOOP("Terminal", "Copy the database"), backup},
        {"restore", "FILE", QT_TRANSLATE_NOOP("Terminal", "Bring a copy back; what was sent stays known"), restore},
    };
    return all;
}

} // namespace postulant::terminal
