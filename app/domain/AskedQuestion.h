#pragma once

#include "domain/RunSnapshot.h"

#include <QString>
#include <QStringList>

// The questions that a run stopped for. The server's model is told to name each as question: "its label"; what it
// writes is copied from a page, so it is hostile text.
namespace postulant {

inline constexpr int longestAskedQuestion = 300; // characters
inline constexpr int mostAskedQuestions = 10;

// In the order of the text, none twice (by normalisedQuestion), plain text of one line. Quotes may be straight, escaped
// or typographic, and may stand within the question. A question that was cut off ends with "…". Empty: the text names
// none.
QStringList askedQuestions(const QString& reason);

// Of all that an ended run says; empty unless it ended for want of an answer.
QStringList askedQuestions(const RunSnapshot& run);

} // namespace postulant
