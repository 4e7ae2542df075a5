#include "domain/AnswerBank.h"
#include "domain/CompanyName.h"
#include "domain/DatesInText.h"
#include "domain/EmployerFileName.h"
#include "domain/LetterCompanies.h"
#include "domain/PackageLint.h"
#include "domain/QuestionFamilies.h"
#include "domain/UsualQuestions.h"
#include "domain/WorkRights.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

using Severity = PackageRemark::Severity;
using Remark = PackageRemark::Kind;

const QString letterKey = QStringLiteral("cover_letter");
const QString resumeKey = QStringLiteral("resume");

QSet<QString> answeredFields(const Package& package) {
    QSet<QString> out;
    for (const PackageItem& item : package.items) {
        if (!item.key.isEmpty() && !item.answer.trimmed().isEmpty()) {
            out.insert(item.key);
        }
    }
    return out;
}

// The voluntary questions are of the United States. A place that is not known may be there.
bool asksVoluntaryQuestions(const QString& place) {
    static const QRegularExpression states(
        QStringLiteral("\\b(?:US|USA|U\\.S\\.A?\\.?|United States(?: of America)?)$"));
    return place.isEmpty() || states.match(place.trimmed()).hasMatch();
}

bool isAnyOf(const QString& name, const QStringList& companies) {
    return std::any_of(companies.begin(), companies.end(),
                       [&name](const QString& company) { return mayBeOneCompany(name, company); });
}

// Taken from an address, it may be no name that anybody writes: "gxlabs".
bool isFromAddress(const QString& company) {
    return company == company.toLower() && !company.contains(u' ');
}

// Notes each company once, the weightiest place first.
class WrongCompanies {
public:
    WrongCompanies(const Package& package, const LintFacts& facts)
        : m_package(package)
        , m_facts(facts) {}

    void take(const NamedCompany& named) {
        using Where = NamedCompany::Where;
        const QString key = companyKey(named.name);
        const bool own = named.where != Where::Salutation && isAnyOf(named.name, m_facts.ownCompanies);
        if (own || m_seen.contains(key) || isRight(named.name)) {
            return;
        }
        const bool known = isAnyOf(named.name, m_facts.otherCompanies);
        const bool addressed = named.where == Where::Salutation || named.where == Where::Wanted;
        const bool sure = addressed && (known || (named.where == Where::Salutation && !isGuessed()));
        m_seen.insert(key);
        out.append({sure ? Severity::MustFix : Severity::LookAt, Remark::WrongCompany, letterKey, named.name});
    }

    QVector<PackageRemark> out;

private:
    bool isGuessed() const { return m_facts.posting.companyGuessed || isFromAddress(m_package.company); }
    bool isRight(const QString& name) const {
        return mayBeOneCompany(name, m_package.company) || m_facts.posting.place.contains(name, Qt::CaseInsensitive) ||
               m_package.title.contains(name, Qt::CaseInsensitive);
    }

    const Package& m_package;
    const LintFacts& m_facts;
    QSet<QString> m_seen;
};

bool asksForStart(const PackageItem& item) {
    static const QRegularExpression words(
        QString::fromUtf8("start date|earliest start|available (?:from|to start)|availability|when (?:can|could) you "
                          "start|eintritt|startdatum|verf[uü]gbar|disponib|date d'entr[ée]e"),
        QRegularExpression::CaseInsensitiveOption);
    return item.key == QLatin1String("earliest_start") || words.match(item.question).hasMatch();
}

bool asksForPermit(const PackageItem& item) {
    static const QRegularExpression words(
        QString::fromUtf8("visa|permit|aufenthalt|arbeitserlaubnis|titre de s[ée]jour|share code"),
        QRegularExpression::CaseInsensitiveOption);
    return item.key == QLatin1String("visa_type") || item.key == QLatin1String("work_authorization_by_country") ||
           (item.key.isEmpty() && words.match(item.question).hasMatch());
}

QString withoutOwnName(const Package& package, const QString& company) {
    for (const PackageItem& item : package.items) {
        const bool name = item.key == QLatin1String("first_name") || item.key == QLatin1String("last_name");
        if (name && companyKey(item.answer) == companyKey(company)) {
            return {};
        }
    }
    return company;
}

void judgePhone(QVector<PackageRemark>& remarks, PhoneFlaw flaw) {
    if (flaw == PhoneFlaw::None) {
        return;
    }
    const QString key = QStringLiteral("phone");
    const auto severity = flaw == PhoneFlaw::NoNumber ? Severity::MustFix : Severity::LookAt;
    const auto old = std::find_if(remarks.begin(), remarks.end(),
                                  [](const PackageRemark& remark) { return remark.kind == Remark::BadPhone; });
    if (old != remarks.end()) {
        old->severity = severity;
    } else {
        remarks.append({severity, Remark::BadPhone, key});
    }
}

// The field that a free question of this package asks, too; one that names a country only for the posting's own.
QString fieldAskedBy(const QString& question, const QString& country) {
    const QString field = fieldOfQuestion(question);
    if (!field.isEmpty() || country.isEmpty()) {
        return field;
    }
    static const QHash<QString, QString> byCountry{
        {QStringLiteral("authorized_in"), QStringLiteral("authorized_to_work")},
        {QStringLiteral("sponsorship_in"), QStringLiteral("requires_sponsorship_now")},
        {QStringLiteral("sponsorship_will_in"), QStringLiteral("requires_sponsorship_future")}};
    const auto family = QuestionFamilies::shipped().of(question);
    const bool here = family && family->key.section(u':', 1) == country.toLower();
    return here ? byCountry.value(family->family->id) : QString();
}

// What an answer comes to: "Ja" and "Yes" are one, and so are all ways to decline.
QString meaningOf(const QString& answer) {
    static const QRegularExpression yes(QStringLiteral("^(?:yes|ja|oui)\\b"));
    static const QRegularExpression no(QStringLiteral("^(?:no|nein|non)\\b"));
    static const QRegularExpression declines(
        QString::fromUtf8("\\b(?:decline|prefer not|(?:do not|dont) (?:wish|want)|keine angabe|ne souhaite pas)\\b"));
    const QString words = normalisedQuestion(answer);
    return declines.match(words).hasMatch() ? QStringLiteral("decline")
           : yes.match(words).hasMatch()    ? QStringLiteral("yes")
           : no.match(words).hasMatch()     ? QStringLiteral("no")
                                            : QString(words).remove(u' ');
}

} // namespace

namespace checks {

QVector<PackageRemark> contradictions(const Package& package, const PostingTraits& posting) {
    const QString country = countryOfPlace(posting.place);
    QVector<PackageRemark> out;
    for (const PackageItem& answer : package.items) {
        const QString key = answer.key.isEmpty() ? fieldAskedBy(answer.question, country) : QString();
        const auto field = std::find_if(package.items.begin(), package.items.end(),
                                        [&key](const PackageItem& item) { return !key.isEmpty() && item.key == key; });
        if (field == package.items.end() || field->answer.trimmed().isEmpty() || answer.answer.trimmed().isEmpty() ||
            meaningOf(field->answer) == meaningOf(answer.answer)) {
            continue;
        }
        const bool grave = needsCertainty(field->sensitivity) || needsCertainty(answer.sensitivity);
        out.append({grave ? Severity::MustFix : Severity::LookAt, Remark::Contradiction, key,
                    QStringList{answer.question, answer.answer, field->answer}.join(remarkMark)});
    }
    return out;
}

QVector<PackageRemark> usualQuestions(const Package& package, const PostingTraits& posting) {
    const QSet<QString> answered = answeredFields(package);
    QVector<PackageRemark> out;
    for (const QuestionGroup& group : UsualQuestions::shipped().of(posting.site)) {
        if (group.name == QLatin1String("demographic") && !asksVoluntaryQuestions(posting.place)) {
            continue;
        }
        QStringList open;
        std::copy_if(group.fields.begin(), group.fields.end(), std::back_inserter(open),
                     [&answered](const QString& field) { return !answered.contains(field); });
        QStringList perCountry;
        std::copy_if(open.begin(), open.end(), std::back_inserter(perCountry),
                     [](const QString& field) { return isPerCountry(field); });
        if (!perCountry.isEmpty() && !package.practice) { // the practice server's forms do not ask it
            out.append({Severity::LookAt, Remark::WorkRightOpen, perCountry.first(), countryOfPlace(posting.place)});
        }
        open.removeIf([](const QString& field) { return isPerCountry(field); });
        if (!open.isEmpty()) {
            out.append({Severity::LookAt, Remark::UsuallyAsked, open.first(), open.join(u',')});
        }
    }
    return out;
}

QVector<PackageRemark> companiesInLetter(const Package& package, const LintFacts& facts) {
    if (package.coverLetter.isEmpty() || companyKey(package.company).isEmpty()) {
        return {};
    }
    WrongCompanies wrong(package, facts);
    for (const NamedCompany& named : namedCompanies(package.coverLetter)) {
        wrong.take(named);
    }
    if (!facts.otherCompanies.isEmpty()) {
        for (const QString& name : capitalisedNames(package.coverLetter)) {
            const QString key = companyKey(name);
            const bool known = std::any_of(facts.otherCompanies.begin(), facts.otherCompanies.end(),
                                           [&key](const QString& other) { return companyKey(other) == key; });
            if (known) {
                wrong.take({name, NamedCompany::Where::Anywhere});
            }
        }
    }
    return wrong.out;
}

QVector<PackageRemark> resume(const Package& package, const LintFacts& facts) {
    QVector<PackageRemark> out;
    if (package.resume.fileName.isEmpty()) {
        return out;
    }
    const QString of = plainLanguage(facts.resumeLanguage);
    const QString wanted = plainLanguage(facts.posting.language);
    if (!of.isEmpty() && !wanted.isEmpty() && of != wanted) {
        out.append({Severity::LookAt, Remark::ResumeLanguage, resumeKey, of + u' ' + wanted});
    }
    if (facts.resumeMostDays > 0 && facts.resumeAgeDays > facts.resumeMostDays) {
        out.append({Severity::LookAt, Remark::OldResume, resumeKey, QString::number(facts.resumeAgeDays)});
    }
    QStringList others = facts.otherCompanies;
    others.removeIf([&package](const QString& other) { return mayBeOneCompany(other, package.company); });
    const QString company = withoutOwnName(package, companyInName(package.resume.fileName, others));
    const QString word = workingWord(package.resume.fileName);
    if (!company.isEmpty()) {
        out.append({Severity::MustFix, Remark::CompanyInFileName, resumeKey, company});
    } else if (!word.isEmpty()) {
        out.append({Severity::LookAt, Remark::WorkingFileName, resumeKey, word});
    }
    return out;
}

QVector<PackageRemark> dates(const Package& package, QDate today) {
    QVector<PackageRemark> out;
    for (const PackageItem& item : package.items) {
        const bool permit = asksForPermit(item);
        const auto day = permit               ? lastEndIn(item.answer)
                         : asksForStart(item) ? lastDateIn(item.answer)
                                              : std::optional<QDate>();
        if (today.isValid() && day && *day < today) {
            out.append({permit ? Severity::MustFix : Severity::LookAt, Remark::ExpiredDate,
                        item.key.isEmpty() ? item.question : item.key, day->toString(Qt::ISODate)});
        }
    }
    return out;
}

} // namespace checks

QVector<PackageRemark> lintInContext(const Package& package, const LintFacts& facts) {
    QVector<PackageRemark> remarks = lint(package);
    judgePhone(remarks, facts.phone);
    if (!facts.missing.isEmpty()) {
        remarks.append(
            {Severity::MustFix, Remark::LetterIncomplete, letterKey, facts.missing.join(QStringLiteral(", "))});
    }
    remarks += checks::contradictions(package, facts.posting);
    remarks += checks::companiesInLetter(package, facts);
    remarks += checks::resume(package, facts);
    remarks += checks::dates(package, facts.today);
    remarks += checks::usualQuestions(package, facts.posting);
    return remarks;
}

} // namespace postulant
