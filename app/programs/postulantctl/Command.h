#pragma once

#include "programs/postulantctl/Terminal.h"

#include <QStringList>
#include <QVector>

// One line a command; a new one is a function in its file and a line in Commands.cpp.
namespace postulant::terminal {

struct Command {
    const char* name;  // one word, or two: "profile import"
    const char* usage; // what follows the name
    const char* about; // marked for translation in context "Terminal"
    int (*run)(Terminal& terminal, const QStringList& arguments);
};
const QVector<Command>& commands();

int identify(Terminal&, const QStringList&);
int profileImport(Terminal&, const QStringList&);
int profileShow(Terminal&, const QStringList&);
int profileExport(Terminal&, const QStringList&);
int profileList(Terminal&, const QStringList&);
int profileAdd(Terminal&, const QStringList&);
int profileRename(Terminal&, const QStringList&);
int profileDefault(Terminal&, const QStringList&);
int profileRemove(Terminal&, const QStringList&);
int resumeAdd(Terminal&, const QStringList&);
int resumeList(Terminal&, const QStringList&);
int letterAdd(Terminal&, const QStringList&);
int letterList(Terminal&, const QStringList&);
int letterRemove(Terminal&, const QStringList&);
int answerSet(Terminal&, const QStringList&);
int answerList(Terminal&, const QStringList&);
int connectionAdd(Terminal&, const QStringList&);
int connectionList(Terminal&, const QStringList&);
int connectionOptions(Terminal&, const QStringList&);
int connectionTest(Terminal&, const QStringList&);
int connectionRemove(Terminal&, const QStringList&);
int loginAdd(Terminal&, const QStringList&);
int loginReference(Terminal&, const QStringList&);
int loginList(Terminal&, const QStringList&);
int loginRemove(Terminal&, const QStringList&);
int connectionParameters(Terminal&, const QStringList&);
int connectionPool(Terminal&, const QStringList&);
int add(Terminal&, const QStringList&);
int apply(Terminal&, const QStringList&);
int list(Terminal&, const QStringList&);
int show(Terminal&, const QStringList&);
int resolve(Terminal&, const QStringList&);
int cancel(Terminal&, const QStringList&);
int keepWaiting(Terminal&, const QStringList&);
int handCode(Terminal&, const QStringList&);
int goOn(Terminal&, const QStringList&);
int live(Terminal&, const QStringList&);
int retry(Terminal&, const QStringList&);
int blockAdd(Terminal&, const QStringList&);
int blockList(Terminal&, const QStringList&);
int blockRemove(Terminal&, const QStringList&);
int pause(Terminal&, const QStringList&);
int resumeQueue(Terminal&, const QStringList&);
int limitsList(Terminal&, const QStringList&);
int limitsSet(Terminal&, const QStringList&);
int limitsSite(Terminal&, const QStringList&);
int queueFirstOf(Terminal&, const QStringList&);
int queueLastOf(Terminal&, const QStringList&);
int evidence(Terminal&, const QStringList&);
int evidenceVerify(Terminal&, const QStringList&);
int evidenceClean(Terminal&, const QStringList&);
int exportFile(Terminal&, const QStringList&);
int engineInstall(Terminal&, const QStringList&);
int engineStart(Terminal&, const QStringList&);
int engineStop(Terminal&, const QStringList&);
int engineStatus(Terminal&, const QStringList&);
int engineLogs(Terminal&, const QStringList&);
int engineUpdate(Terminal&, const QStringList&);
int engineRemove(Terminal&, const QStringList&);
int auditList(Terminal&, const QStringList&);
int auditExport(Terminal&, const QStringList&);
int doctor(Terminal&, const QStringList&);
int backup(Terminal&, const QStringList&);
int restore(Terminal&, const QStringList&);
int forgetMe(Terminal&, const QStringList&);
int exportAll(Terminal&, const QStringList&);

} // namespace postulant::terminal
