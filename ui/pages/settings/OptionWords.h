#pragma once

#include "domain/Options.h"

// What the seeker reads of each option. A new option needs its words here: a test says so.
namespace postulant {

enum class OptionGroup { Guard, Sending, Retries, Watching, JobSites, Alerts, OtherPrograms, Evidence, Checks };
QString optionGroupTitle(OptionGroup group);

struct OptionWords {
    OptionGroup group = OptionGroup::Sending;
    QString label;
    QString (*unit)(int number) = nullptr; // the number with its unit: "5 days"
    QString none;                          // what stands in the field instead of the smallest number; empty: the number
    QString explanation;                   // one sentence under the field
    QString (*choice)(const QString& word) = nullptr; // of a choice: what is read instead of the word
};
OptionWords optionWords(Option option);

} // namespace postulant
