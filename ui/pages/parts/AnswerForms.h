#pragma once

#include "domain/AnswerBank.h"

#include <QString>

namespace postulant {

// Kinds and scopes of answers in people's words: "Yes or no", "One company".
QString formWord(AnswerKind kind);
QString scopeWord(AnswerScope scope);

// What is wrong with an answer, in one line; empty: nothing.
QString answerProblem(const BankAnswer& answer);

} // namespace postulant
