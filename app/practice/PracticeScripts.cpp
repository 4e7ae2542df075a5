#include "practice/PracticeScripts.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <algorithm>

namespace postulant {

const QVector<PracticeScript>& practiceScripts() {
    using S = PracticeScript;
    using P = S::Page;
    using W = S::Wait;
    using R = S::Result;
    // clang-format off
    static const QVector<PracticeScript> scripts{
        // name, end, code, reason, seconds, fills, presses, received, shows resume, wait, result, last page
        {"confirmed", "completed", nullptr, nullptr, 0, true, true, true, true, W::No, R::Confirmed, P::ThankYou},
        {"claimed", "completed", nullptr, nullptr, 0, true, true, true, true, W::No, R::ClaimedOnly, P::Vague},
        {"unverified", "completed", nullptr, nullptr, 0, true, true, true, true, W::No, R::None, P::Vague},
        {"resume-not-seen", "completed", nullptr, nullptr, 0, true, true, true, false, W::No, R::Confirmed, P::ThankYou},
        {"lie", "completed", nullptr, nullptr, 7, true, false, false, true, W::No, R::NotSubmitted, P::Form},
        {"closed", "terminated", "posting_closed", "This position is no longer open.", 5, false, false, false, false, W::No, R::None, P::Closed},
        {"login", "terminated", "login_required", "An account is needed to apply here.", 5, false, false, false, false, W::No, R::None, P::Login},
        {"captcha", "terminated", "captcha_blocked", "A CAPTCHA blocks the way.", 6, false, false, false, false, W::No, R::None, P::Captcha},
        {"missing-answer", "terminated", "missing_required_answer", "A required question has no answer.", 9, true, false, false, true, W::No, R::None, P::Form},
        {"already-applied", "terminated", "already_applied", "The site says that this applicant has already applied.", 5, false, false, false, false, W::No, R::None, P::AlreadyApplied},
        {"email-verification", "terminated", "email_verification_required", "A code sent by e-mail is needed.", 8, true, false, false, true, W::No, R::None, P::CodeEntry},
        {"resume-upload-failed", "terminated", "resume_upload_failed", "The resume could not be uploaded.", 8, true, false, false, false, W::No, R::None, P::Form},
        {"rejected", "terminated", "form_rejected", "The form keeps being rejected with a validation error.", 14, true, true, false, true, W::No, R::None, P::Rejected},
        {"failed", "failed", "REACH_MAX_RETRIES", "Max retries per step (3) exceeded.", 10, true, false, false, true, W::No, R::None, P::Form},
        {"failed-after-submit", "failed", "REACH_MAX_RETRIES", "The browser was lost after Submit was pressed.", 12, true, true, true, true, W::No, R::None, P::Vague},
        {"max-steps", "failed", "REACH_MAX_STEPS", "The agent has reached the maximum number of steps.", 18, true, false, false, true, W::No, R::None, P::Form},
        {"model-down", "failed", "REACH_MAX_RETRIES", "The agent failed to generate actions. This is typically caused by LLM service errors.", 4, false, false, false, false, W::No, R::None, P::Form},
        {"site-down", "failed", "REACH_MAX_RETRIES", "Failed to open the page: net::ERR_CONNECTION_REFUSED", 3, false, false, false, false, W::No, R::None, P::Form},
        {"timed-out", "timed_out", nullptr, "The run took longer than its limit.", 20, true, false, false, true, W::No, R::None, P::Form},
        {"paused", "completed", nullptr, nullptr, 8, true, true, true, true, W::Continue, R::Confirmed, P::ThankYou},
        {"code-wanted", "completed", nullptr, nullptr, 8, true, true, true, true, W::Code, R::Confirmed, P::ThankYou},
        {"hostile", "completed", nullptr, nullptr, 8, true, true, true, true, W::No, R::Confirmed, P::ThankYou},
        {"slow", "completed", nullptr, nullptr, 60, true, true, true, true, W::No, R::Confirmed, P::ThankYou},
        {"unstoppable", "completed", nullptr, nullptr, 20, true, true, true, true, W::No, R::Confirmed, P::ThankYou},
        {"stuck", "completed", nullptr, nullptr, 10, true, true, true, true, W::ForEver, R::Confirmed, P::ThankYou},
    };
    // clang-format on
    return scripts;
}

const PracticeScript* practiceScript(QStringView name) {
    const auto& scripts = practiceScripts();
    const auto it = std::find_if(scripts.begin(), scripts.end(),
                                 [name](const PracticeScript& s) { return name == QLatin1String(s.name); });
    return it == scripts.end() ? nullptr : &*it;
}

const PracticeScript& practiceScriptFor(const QUrl& posting) {
    const QString wish = QUrlQuery(posting).queryItemValue(QStringLiteral("practice"));
    if (const PracticeScript* script = practiceScript(wish))
        return *script;
    if (posting.host() == u"practice.example") {
        const QStringList segments = posting.path().split(u'/', Qt::SkipEmptyParts);
        if (segments.size() >= 2 && segments.at(0) == u"jobs") {
            if (const PracticeScript* script = practiceScript(segments.at(1)))
                return *script;
        }
    }
    const QByteArray hash = QCryptographicHash::hash(posting.toEncoded(), QCryptographicHash::Sha256);
    switch (static_cast<unsigned char>(hash.at(0)) % 20) {
    case 0:
        return *practiceScript(u"claimed");
    case 1:
        return *practiceScript(u"closed");
    case 2:
        return *practiceScript(u"login");
    default:
        return *practiceScript(u"confirmed");
    }
}

static QString words(const QString& slug) {
    QStringList parts = slug.split(u'-', Qt::SkipEmptyParts);
    for (QString& part : parts)
        part.replace(0, 1, part.at(0).toUpper());
    return parts.join(u' ').left(80);
}

PracticePosting practicePosting(const QUrl& posting) {
    PracticePosting result{QStringLiteral("Practice position"), QStringLiteral("Practice company")};
    const QString slug = posting.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    const qsizetype at = slug.lastIndexOf(QStringLiteral("-at-"));
    if (at < 0)
        return result;
    const QString title = words(slug.left(at));
    const QString company = words(slug.mid(at + 4));
    if (!title.isEmpty())
        result.title = title;
    if (!company.isEmpty())
        result.company = company;
    return result;
}

} // namespace postulant
