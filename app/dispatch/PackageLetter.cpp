#include "dispatch/PackageLetter.h"

#include "store/ChoiceRuleRepository.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"

namespace postulant {
namespace {

using choice_rules::Of;

// A letter that was deleted meanwhile counts as not chosen. id 0: none.
Result<LetterRow> pickLetter(Database& db, qint64 chosen, const PostingTraits& posting) {
    const auto rules = choice_rules::all(db, Of::Letters);
    if (!rules) {
        return tl::unexpected<Error>(rules.error());
    }
    for (const qint64 id : {chosen, chosenBy(*rules, posting)}) {
        if (id == 0) {
            continue;
        }
        Result<LetterRow> letter = letters::get(db, id);
        if (letter || letter.error().kind != ErrorKind::NotFound) {
            return letter;
        }
    }
    return letters::preferred(db);
}

} // namespace

Result<PackageLetter> letterFor(Database& db, qint64 applicationId, const PostingTraits& posting,
                                const Profile& profile, QDate today) {
    const auto choice = letters::chosen(db, applicationId);
    if (!choice) {
        return tl::unexpected<Error>(choice.error());
    }
    PackageLetter out;
    if (choice->none || !choice->text.isEmpty()) {
        out.text = choice->text;
        return out;
    }
    const auto letter = pickLetter(db, choice->letterId, posting);
    if (!letter) {
        return tl::unexpected<Error>(letter.error());
    }
    out.id = letter->id;
    out.label = letter->label;
    if (letter->id == 0) {
        return out;
    }
    const QString language = letter->language.isEmpty() ? posting.language : letter->language;
    const auto text =
        renderLetter(letter->body, letterValues(posting, profile, language, today), posting, choice->switches);
    if (text) {
        out.text = *text;
    } else {
        out.missing = text.error();
    }
    return out;
}

Result<ResumeRow> resumeFor(Database& db, qint64 chosen, const PostingTraits& posting) {
    if (chosen != 0) {
        return resumes::get(db, chosen);
    }
    const auto rules = choice_rules::all(db, Of::Resumes);
    if (!rules) {
        return tl::unexpected<Error>(rules.error());
    }
    const qint64 byRule = chosenBy(*rules, posting);
    return byRule != 0 ? resumes::get(db, byRule) : resumes::preferred(db);
}

} // namespace postulant
