#pragma once

#include <QString>

// Words for people: what a file of evidence is, and why it is not there.
namespace postulant::words {

QString evidenceKind(const QString& kind);       // "Screenshot of the last page"; the kind itself where it is not known
QString evidenceProblem(const QString& problem); // one sentence, of ArtifactRow::problem

} // namespace postulant::words
