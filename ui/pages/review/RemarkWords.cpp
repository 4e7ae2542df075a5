#include "ui/pages/review/RemarkWords.h"

#include "domain/Profile.h"
#include "domain/ReviewRule.h"
#include "ui/pages/parts/Languages.h"
#include "ui/pages/parts/ParameterWords.h"
#include "ui/pages/profile/LetterWords.h"
#include "ui/pages/profile/WorkRightsEditor.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace postulant {
namespace {

using Kind = PackageRemark::Kind;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(RemarkWords)
};

bool mustFix(const PackageRemark& remark) {
    return remark.severity == PackageRemark::Severity::MustFix;
}

RemarkText ofFields(const PackageRemark& remark) {
    const QString name = questionLabel(remark.key);
    switch (remark.kind) {
    case Kind::MissingField:
        return {name, mustFix(remark)
                          ? Say::tr("Every application asks for it and there is no answer. Postulant never "
                                    "guesses one.")
                          : Say::tr("Nearly every form asks for it, and many demand it. Without it a run may "
                                    "stop and ask you.")};
    case Kind::BadEmail:
        return {name, Say::tr("This is not a whole email address.")};
    case Kind::BadPhone:
        return {name, mustFix(remark)
                          ? Say::tr("This is no telephone number: it is too short, too long, or not only digits.")
                          : Say::tr("Many forms take a number only with its country code, for example +44 113 496 "
                                    "0142.")};
    case Kind::BadUrl:
        return {name, Say::tr("Many forms take an address only as a whole, for example https://example.com.")};
    case Kind::EmptyAnswer:
        return {Say::tr("a question without an answer"),
                //: %1 is a question
                Say::tr("“%1” has no answer. If a form asks it, the run stops and asks you.").arg(name)};
    case Kind::UnfilledPlaceholder:
        return {Say::tr("a placeholder is left"),
                //: %1 is a question or the name of a field
                Say::tr("“%1” holds a placeholder that is not filled in.").arg(name)};
    case Kind::UsuallyAsked:
        return {
            Say::tr("this site usually asks more"),
            //: %1 is a list of questions: "Gender, Veteran"
            Say::tr("No answer yet: %1. If the form demands one, the run stops and asks you; declining is an answer "
                    "too.")
                .arg(placeholderList(remark.detail.split(u',')))};
    case Kind::Contradiction:
        return {name, Say::tr("Two answers to one question would go along: “%1” here, and “%2” as the answer to “%3”. "
                              "Change one of them.")
                          .arg(words::cut(remark.detail.section(remarkMark, 2), 80),
                               words::cut(remark.detail.section(remarkMark, 1, 1), 80),
                               words::cut(remark.detail.section(remarkMark, 0, 0), 120))};
    case Kind::WorkRightOpen:
        return {Say::tr("the right to work there"),
                remark.detail.isEmpty()
                    ? Say::tr("This site usually asks about it. Which country the job is in is not known, so nothing "
                              "is said: if the form asks, the run stops and asks you.")
                    //: %1 is a country
                    : Say::tr("This site usually asks about it, and your profile does not say all of it for %1. If "
                              "the form asks, the run stops and asks you.")
                          .arg(countryLabel(remark.detail))};
    case Kind::ExpiredDate:
        return {name, Say::tr("It names a day that has passed: %1.")
                          .arg(QLocale().toString(QDate::fromString(remark.detail, Qt::ISODate), QLocale::LongFormat))};
    default:
        return {};
    }
}

RemarkText ofFiles(const PackageRemark& remark) {
    const QString detail = words::cut(remark.detail, 80);
    switch (remark.kind) {
    case Kind::MissingResume:
        return {Say::tr("no resume"), Say::tr("There is no resume to send. Add one, or choose another in the table.")};
    case Kind::LetterIncomplete:
        return {Say::tr("the letter is not whole"),
                //: %1 is a list: "Company, First name"
                Say::tr("It has no value for: %1. Fill it in, or choose another letter in the table.")
                    .arg(placeholderList(remark.detail.split(u',')))};
    case Kind::WrongCompany:
        return {Say::tr("another company in the letter"),
                (mustFix(remark)
                     //: %1 is the name of a company
                     ? Say::tr("The letter is written to “%1”, and this job is at another company.")
                     //: %1 is the name of a company
                     : Say::tr("The letter names “%1”, and this job is at another company. If it is a former employer, "
                               "all is well."))
                    .arg(detail)};
    case Kind::ResumeLanguage:
        return {
            Say::tr("language of the resume"),
            //: %1 and %2 are languages by their own names: "Deutsch"
            Say::tr("The resume is written in %1, the posting in %2. Another resume may fit better.")
                .arg(languageName(remark.detail.section(u' ', 0, 0)), languageName(remark.detail.section(u' ', 1)))};
    case Kind::OldResume:
        return {Say::tr("an old resume"),
                Say::tr("It was added %n day(s) ago. Replace it if something has changed since.", nullptr,
                        remark.detail.toInt())};
    case Kind::WorkingFileName:
        return {Say::tr("name of the resume's file"),
                //: %1 is a part of a file name: "v3"
                Say::tr("“%1” in the name is nobody's business: the employer sees it. Name it, for example, after "
                        "yourself.")
                    .arg(detail)};
    case Kind::CompanyInFileName:
        return {Say::tr("another company in the file's name"),
                //: %1 is the name of a company
                Say::tr("The name of the resume's file names “%1”, and this employer would see it.").arg(detail)};
    default:
        return {};
    }
}

RemarkText ofJob(const PackageRemark& remark) {
    switch (remark.kind) {
    case Kind::NoCompany:
        return {Say::tr("the company is not known"),
                Say::tr("The address does not say it. Open the posting to see that it is the right job.")};
    case Kind::Blocked:
        return {Say::tr("on your list of those not to apply to"),
                //: %1 is a company or a site
                Say::tr("You do not want to apply at “%1”. Take it from the list in Settings, or remove this job.")
                    .arg(words::cut(remark.key, 80))};
    case Kind::Similar:
        return {Say::tr("it looks like one that was sent"),
                //: %1 names another application, for example "#12 · Data engineer · Acme Labs"
                Say::tr("%1 has the same company and a like title. Approve sends this one too.")
                    .arg(words::cut(remark.key, 160))};
    case Kind::Changed:
        return {Say::tr("changed since you approved it"),
                Say::tr("An answer, the resume, the letter or the connection is not the one that you approved, so it "
                        "was not sent. Approve it as it is now.")};
    default:
        return {};
    }
}

RemarkText ofWorkflow(const PackageRemark& remark) {
    const QString name = words::cut(remark.key, 80);
    switch (remark.kind) {
    case Kind::WorkflowUnready:
        if (remark.detail == QLatin1String("workflow")) {
            return {Say::tr("no workflow is named"),
                    Say::tr("The connection runs a workflow of your own, and does not say which. Its id begins with "
                            "wpid_.")};
        }
        if (remark.detail == QLatin1String("posting_url")) {
            return {Say::tr("the job's address is not given"),
                    Say::tr("No parameter of your workflow gets the address of the posting, so every run would apply "
                            "to the same job.")};
        }
        return {Say::tr("the workflow's parameters"),
                Say::tr("It is not chosen yet what your workflow is given. Read its parameters in the settings of the "
                        "connection.")};
    case Kind::ParameterOpen:
        return {Say::tr("a parameter without a value"),
                (remark.detail.isEmpty()
                     //: %1 is the name of a parameter
                     ? Say::tr("Your workflow demands “%1”, and it is not chosen where its value comes from.").arg(name)
                     //: %1 is the name of a parameter, %2 where its value should come from: "Profile: First name"
                     : Say::tr("Your workflow demands “%1”, and there is nothing to give it: %2.")
                           .arg(name, sourceWords(remark.detail)))};
    case Kind::ParameterUnfit:
        return {
            Say::tr("a value that does not fit"),
            //: %1 is the name of a parameter, %2 a technical type: "integer"
            Say::tr("Your workflow wants “%1” as %2, and its value is none.").arg(name, words::cut(remark.detail, 40))};
    default:
        return {};
    }
}

} // namespace

RemarkText remarkText(const PackageRemark& remark) {
    for (const auto& words : {ofFields, ofFiles, ofJob, ofWorkflow}) {
        RemarkText found = words(remark);
        if (!found.title.isEmpty()) {
            return found;
        }
    }
    return {};
}

QVector<Notice::Button> remarkButtons(const PackageRemark& remark, bool ofAnswer) {
    const bool ofProfile = !ofAnswer && profileField(remark.key) != nullptr;
    const QString home = ofProfile                                     ? QStringLiteral("profile")
                         : remark.key == QLatin1String("cover_letter") ? QStringLiteral("letters")
                                                                       : QStringLiteral("answers");
    switch (remark.kind) {
    case Kind::MissingResume:
        return {{QStringLiteral("resumes"), Say::tr("Add resume…"), QStringLiteral("doc"), {}}};
    case Kind::EmptyAnswer:
        return {{QStringLiteral("answers"), Say::tr("Answer…"), QStringLiteral("answers"), {}}};
    case Kind::UnfilledPlaceholder:
    case Kind::ExpiredDate:
    case Kind::WrongCompany:
        return {{home, Say::tr("Change…"), QStringLiteral("draft"), {}}};
    case Kind::Contradiction:
        return {{QStringLiteral("answers:") + remark.detail.section(remarkMark, 0, 0),
                 Say::tr("Change answer…"),
                 QStringLiteral("answers"),
                 {}},
                {home, Say::tr("Change…"), QStringLiteral("draft"), {}}};
    case Kind::WorkRightOpen:
    case Kind::UsuallyAsked:
        return {{QStringLiteral("profile"), Say::tr("Fill in…"), QStringLiteral("profile"), {}}};
    case Kind::LetterIncomplete: {
        QVector<Notice::Button> buttons;
        const QString first = remark.detail.section(u',', 0, 0).trimmed();
        if (profileField(first) != nullptr) {
            buttons.append({QStringLiteral("profile:") + first, Say::tr("Fill in…"), QStringLiteral("profile"), {}});
        }
        buttons.append({QStringLiteral("letters"), Say::tr("Change letter…"), QStringLiteral("draft"), {}});
        return buttons;
    }
    case Kind::ResumeLanguage:
    case Kind::OldResume:
    case Kind::WorkingFileName:
    case Kind::CompanyInFileName:
        return {{QStringLiteral("resumes"), Say::tr("Change resumes…"), QStringLiteral("doc"), {}}};
    case Kind::Blocked:
        return {{QStringLiteral("blocked"), Say::tr("Change list…"), QStringLiteral("settings"), {}}};
    case Kind::Similar:
        return {{QStringLiteral("similar"), Say::tr("Show it"), QStringLiteral("external"), {}}};
    case Kind::NoCompany:
        return {{QStringLiteral("posting"), Say::tr("Open posting"), QStringLiteral("external"), {}}};
    case Kind::BadEmail:
    case Kind::BadPhone:
    case Kind::BadUrl:
        if (ofAnswer) {
            return {{home, Say::tr("Change…"), QStringLiteral("draft"), {}}};
        }
        return {}; // mended in the notice itself
    case Kind::MissingField:
        return {}; // so is this
    case Kind::Changed:
        return {};
    case Kind::WorkflowUnready:
    case Kind::ParameterOpen:
    case Kind::ParameterUnfit:
        return {{QStringLiteral("connections"), Say::tr("Open settings…"), QStringLiteral("settings"), {}}};
    }
    return {};
}

QString whyInReview(const ApplicationRow& row) {
    if (row.failure != FailureKind::ReviewWanted || reviewReasonFromCode(row.failureMessage) == ReviewReason::Changed) {
        return {};
    }
    words::Placeholders names;
    names.reason = row.failureMessage;
    return words::failure(row.failure, Sent::No, names).sentence;
}

} // namespace postulant
