#pragma once

#include "domain/ChoiceRule.h"
#include "domain/Package.h"

#include <QDate>
#include <QStringList>

namespace postulant {

// What a telephone number lacks, as judged where numbering plans are known (documents/PhoneNumber.h).
enum class PhoneFlaw {
    None,
    NoCountryCode, // right in the seeker's country only
    NotInUse,      // a number of the right length that no plan has
    NoNumber,
};

// What the checks need beside the package. What is empty or 0 is not known, and not judged.
struct LintFacts {
    QDate today; // of the seeker
    PostingTraits posting;
    QString resumeLanguage; // "de"
    int resumeAgeDays = 0;
    int resumeMostDays = 0;     // older than that is remarked
    QStringList missing;        // placeholders of the letter without a value
    QStringList otherCompanies; // of other applications, those that letter or file name may name
    QStringList ownCompanies;   // where the seeker works, worked or learned
    PhoneFlaw phone = PhoneFlaw::None;
};

// All of lint(), and what the facts add.
QVector<PackageRemark> lintInContext(const Package& package, const LintFacts& facts);

// Each is a part of lintInContext().
namespace checks {

QVector<PackageRemark> usualQuestions(const Package& package, const PostingTraits& posting);
// A profile's field and an answer to the same question, which go along both and say something else.
QVector<PackageRemark> contradictions(const Package& package, const PostingTraits& posting);
QVector<PackageRemark> companiesInLetter(const Package& package, const LintFacts& facts);
QVector<PackageRemark> resume(const Package& package, const LintFacts& facts);
QVector<PackageRemark> dates(const Package& package, QDate today);

} // namespace checks
} // namespace postulant
