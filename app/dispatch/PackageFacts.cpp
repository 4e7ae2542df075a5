#include "dispatch/PackageFacts.h"

#include "documents/PhoneNumber.h"
#include "domain/CompanyName.h"
#include "domain/LetterCompanies.h"
#include "store/SeekerRepository.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

constexpr qint64 day = 86'400'000;

// "Resume_for_Globex_Labs.pdf" → "Resume", "Resume for", … "Globex Labs", …
QStringList namesInFileName(const QString& fileName) {
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words = fileName.section(u'.', 0, -2).left(120).split(marks, Qt::SkipEmptyParts);
    QStringList names;
    for (qsizetype from = 0; from < words.size(); ++from) {
        for (qsizetype count = 1; count <= 4 && from + count <= words.size(); ++count) {
            names << words.mid(from, count).join(u' ');
        }
    }
    return names;
}

// By key, so that one index answers, however many applications there are.
Result<QStringList> otherCompanies(Database& db, qint64 applicationId, const Package& package) {
    QStringList keys;
    for (const QString& name : capitalisedNames(package.coverLetter) + namesInFileName(package.resume.fileName)) {
        keys << companyKey(name);
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    QStringList out;
    const Done done =
        db.each(QStringLiteral("SELECT DISTINCT company FROM application WHERE employer_key<>'' AND employer_key IN "
                               "(SELECT value FROM json_each(?)) AND practice=? AND id<>?"),
                {QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact)),
                 package.practice, applicationId},
                [&out](const QSqlQuery& row) { out << row.value(0).toString(); });
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    return out;
}

QStringList ownCompanies(const Profile& profile) {
    QStringList out{profile.value(QLatin1String("current_company"))};
    const auto add = [&](const char* section, std::initializer_list<const char*> members) {
        for (const QJsonValue& one : profile.resume.value(QLatin1String(section)).toArray()) {
            for (const char* member : members) {
                out << one.toObject().value(QLatin1String(member)).toString().trimmed();
            }
        }
    };
    add("work", {"name", "company"});
    add("volunteer", {"organization"});
    add("education", {"institution"});
    add("projects", {"entity"});
    out.removeAll(QString());
    return out;
}

QString answerOf(const Package& package, QLatin1String key) {
    const auto item = std::find_if(package.items.begin(), package.items.end(),
                                   [key](const PackageItem& one) { return one.key == key; });
    return item == package.items.end() ? QString() : item->answer;
}

} // namespace

QDate localDay(qint64 now) {
    return QDateTime::fromMSecsSinceEpoch(now).date();
}

Result<LintFacts> lintFacts(Database& db, qint64 applicationId, const Package& package, const PostingTraits& posting,
                            const Profile& profile, const ResumeRow& resume, qint64 now) {
    const auto options = options::load(db);
    const auto others = otherCompanies(db, applicationId, package);
    if (!options || !others) {
        return tl::unexpected<Error>(options ? others.error() : options.error());
    }
    LintFacts facts;
    facts.today = localDay(now);
    facts.posting = posting;
    facts.otherCompanies = *others;
    facts.ownCompanies = ownCompanies(profile);
    facts.resumeLanguage = resume.language;
    facts.resumeAgeDays = resume.addedAt > 0 ? static_cast<int>(std::max(qint64(0), now - resume.addedAt) / day) : 0;
    facts.resumeMostDays = options->number(Option::ResumeDays);
    facts.phone = flawOfPhone(answerOf(package, QLatin1String("phone")), answerOf(package, QLatin1String("country")));
    return facts;
}

} // namespace postulant
