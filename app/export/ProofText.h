#pragma once

#include "export/ProofFile.h"
#include "store/EvidenceFile.h"

#include <QString>
#include <QVector>

// The words of a proof in the reader's language, as simple HTML. Everything that comes from a page, a server or the
// seeker is escaped: it is shown, never obeyed.
namespace postulant::prooftext {

QString title(const ProofCase& one);               // "Data Analyst, Fernleaf Labs"
QString practiceLine();                            // on every page of a practice application
QString pageLine(int page);                        // "Page 3"
QString writtenLine(qint64 now);                   // "Written by Postulant on …"
QString contents(const QVector<ProofCase>& heads); // a table of all, for several; only rows are read
QString application(const ProofCase& one, const QVector<evidence::FileState>& states); // one state an artifact
QString pictureLine(const ArtifactRow& artifact, int number, int count);
QString leftOutLine();      // where a picture would be
QString instant(qint64 ms); // local, and the same in UTC; "—" for never

} // namespace postulant::prooftext
