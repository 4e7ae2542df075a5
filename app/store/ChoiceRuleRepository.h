#pragma once

#include "domain/ChoiceRule.h"
#include "store/Database.h"

#include <QVector>

// The rules that choose a resume or a letter, in the order in which they are asked.
namespace postulant::choice_rules {

enum class Of { Resumes, Letters };

Result<QVector<ChoiceRule>> all(Database& db, Of what);
// Replaces the whole list, in this order. Errors: Invalid (a rule without a condition or a choice).
Done save(Database& db, Of what, const QVector<ChoiceRule>& rules);

// What is known of the posting of an application, for the rules and the checks. Errors: NotFound.
Result<PostingTraits> traitsOf(Database& db, qint64 applicationId);

} // namespace postulant::choice_rules
