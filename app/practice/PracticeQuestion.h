#pragma once

#include <QString>
#include <QUrl>

namespace postulant {

// What the form of "missing-answer" asks and the applicant's details may not say; the query question=<text> words it
// otherwise. With an answer to it the application goes through as "confirmed".
QString practiceQuestion(const QUrl& posting);

} // namespace postulant
