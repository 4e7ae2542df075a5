#include "dispatch/PackageBuilder.h"

#include "skyvern/Dialect.h"
#include "store/ApplicationRepository.h"
#include "store/GuardRepository.h"
#include "store/SeekerRepository.h"

namespace postulant {
namespace {

void addProfile(Package& package, const Profile& profile) {
    const QString source =
        profile.name.isEmpty() ? QStringLiteral("profile") : QStringLiteral("profile: ") + profile.name;
    for (const ProfileField& field : profileFields()) {
        const QString value = profile.value(QLatin1String(field.key)).trimmed();
        if (!value.isEmpty()) {
            package.items.append(
                {QString::fromUtf8(field.key), QString::fromUtf8(field.question), value, source, field.sensitivity});
        }
    }
}

void addAnswers(Package& package, const QVector<Answer>& answers) {
    for (const Answer& answer : answers) {
        if (!answer.answer.trimmed().isEmpty()) {
            package.items.append(
                {QString(), answer.question, answer.answer.trimmed(), QStringLiteral("answers"), answer.sensitivity});
        }
    }
}

// A required profile field without a value still stands in the package, empty, so that lint names it.
void addMissing(Package& package, const Profile& profile) {
    for (const ProfileField& field : profileFields()) {
        if (field.required && profile.value(QLatin1String(field.key)).trimmed().isEmpty()) {
            package.items.append({QString::fromUtf8(field.key), QString::fromUtf8(field.question), QString(), QString(),
                                  field.sensitivity});
        }
    }
}

// What the seeker's own rules say about sending it at all. Similar is asked once: approving it is the answer.
Done addGuard(Database& db, const ApplicationRow& row, QVector<PackageRemark>& remarks) {
    const auto by = guard::blockedBy(db, row.id);
    if (!by) {
        return tl::unexpected<Error>(by.error());
    }
    if (by->has_value()) {
        remarks.append({PackageRemark::Severity::MustFix, PackageRemark::Kind::Blocked, (*by)->label});
    }
    if (row.state == ApplicationState::Review && row.failure == FailureKind::Similar) {
        remarks.append({PackageRemark::Severity::LookAt, PackageRemark::Kind::Similar, row.failureMessage});
    }
    return {};
}

} // namespace

Result<BuiltPackage> buildPackage(Database& db, const QString& filesDir, qint64 applicationId) {
    const auto detail = applications::detail(db, applicationId);
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    const auto connection = connections::get(db, detail->row.connectionId);
    if (!connection) {
        return tl::unexpected<Error>(connection.error());
    }
    const auto profile = profiles::preferred(db);
    const auto answers = answers::all(db);
    const auto resume = detail->resumeId != 0 ? resumes::get(db, detail->resumeId) : resumes::preferred(db);
    const auto options = options::load(db);
    if (!profile || !answers || !options) {
        return tl::unexpected<Error>(!profile ? profile.error() : !answers ? answers.error() : options.error());
    }
    BuiltPackage built;
    built.connection = *connection;
    Package& package = built.package;
    package.postingUrl = detail->row.url;
    package.company = detail->row.company;
    package.title = detail->row.title;
    package.practice = detail->row.practice;
    package.connection = connection->name;
    package.dialect = connection->dialect;
    package.maxSteps = connection->maxSteps;
    const Dialect* dialect = findDialect(connection->dialect);
    package.waitsForCode = options->on(Option::WaitForCodes) && dialect != nullptr && dialect->describe().takesCode;
    addProfile(package, *profile);
    addAnswers(package, *answers);
    addMissing(package, *profile);
    if (resume && resume->id != 0) {
        package.resume = {resume->label, resume->fileName, resume->sha256, resume->size, resume->mimeType};
        built.resumePath = filesDir + QLatin1Char('/') + resume->sha256;
    }
    built.remarks = lint(package);
    const Done guarded = addGuard(db, detail->row, built.remarks);
    return guarded ? Result<BuiltPackage>(built) : tl::unexpected<Error>(guarded.error());
}

} // namespace postulant
