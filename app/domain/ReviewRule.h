#pragma once

#include "domain/Options.h"
#include "domain/Package.h"

// Whether the seeker looks at a package before it is sent. The one place that decides it: where jobs are added, where a
// terminal approves, and once more right before the POST.
namespace postulant {

// When the seeker wants to look, as Option::ReviewWhen stores it.
enum class ReviewWish { Always, FirstAtSite, OnWarnings };
QString code(ReviewWish wish); // "always", "first-at-site", "warnings"
ReviewWish reviewWish(const Options& options);

enum class ApprovedBy {
    Nobody,
    Seeker, // who looked at it, or said that it goes unseen
    Rule    // the seeker's setting wanted no look
};
QString code(ApprovedBy by); // "none", "seeker", "rule"
std::optional<ApprovedBy> approvedByFromCode(QStringView text);

struct ReviewFacts {
    ReviewWish wish = ReviewWish::Always;
    bool ready = false;      // nothing must be fixed
    bool remarked = false;   // something is worth a look
    bool sentAtSite = false; // an application at the same site was sent before
    ApprovedBy approved = ApprovedBy::Nobody;
    bool changed = false; // since the seeker approved it
};

// None: it goes. What a rule approved is judged anew each time, since nobody saw it.
enum class ReviewReason { None, Incomplete, Changed, Warnings, FirstAtSite, Always };
QString code(ReviewReason reason); // "none", "incomplete", "changed", "warnings", "first-at-site", "always"
std::optional<ReviewReason> reviewReasonFromCode(QStringView text);
ReviewReason reviewReason(const ReviewFacts& facts);

// What an approval is for: all that leaves this computer on the seeker's behalf, and where it goes. Not in it is how it
// is called here or found out later: names of the job, labels, sources, versions of our prompts, limits.
QString approvalMark(const Package& package);

} // namespace postulant
