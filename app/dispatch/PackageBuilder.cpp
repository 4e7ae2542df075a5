#include "dispatch/PackageBuilder.h"

#include "dispatch/PackageFacts.h"
#include "dispatch/PackageLetter.h"
#include "dispatch/SiteLogins.h"
#include "domain/PackageItems.h"
#include "domain/PackageParameters.h"
#include "skyvern/Dialect.h"
#include "store/AnswerRepository.h"
#include "store/ApplicationRepository.h"
#include "store/ApprovalRepository.h"
#include "store/ChoiceRuleRepository.h"
#include "store/GuardRepository.h"
#include "store/LoginRepository.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"

namespace postulant {
namespace {

// Profile and answers, what runs of this application stopped for, and what settings answer.
Done addItems(Database& db, Package& package, qint64 applicationId, const Profile& profile, const Options& options) {
    const SettingAnswers settings{options.on(Option::DeclineVoluntary), options.on(Option::AgreeToProcessing)};
    const auto bank = answers::bank(db);
    const auto place = answers::placeOf(db, applicationId);
    const auto asked = answers::everAskedBy(db, applicationId);
    if (!bank || !place || !asked) {
        return tl::unexpected<Error>(!bank ? bank.error() : !place ? place.error() : asked.error());
    }
    for (const ChosenItem& one : packageItems(profile, *bank, *place, *asked, settings)) {
        package.items.append(one.item);
    }
    return {};
}

Done addLetter(Database& db, BuiltPackage& built, qint64 applicationId, const PostingTraits& posting,
               const Profile& profile, const ResumeRow& resume, qint64 now) {
    const qint64 written = built.approval.isForPackage() ? built.approval.at : now;
    const auto letter = letterFor(db, applicationId, posting, profile, localDay(written));
    if (!letter) {
        return tl::unexpected<Error>(letter.error());
    }
    built.package.coverLetter = letter->text;
    if (!letter->text.isEmpty()) {
        built.package.coverLetterSource =
            letter->id != 0 ? QStringLiteral("letter: ") + letter->label : QStringLiteral("this application");
    }
    if (sendsLetter(built.package)) {
        built.letterId = letter->id;
        built.letterLabel = letter->label;
    }
    keepOnlyMapped(built.package);
    auto facts = lintFacts(db, applicationId, built.package, posting, profile, resume, now);
    if (!facts) {
        return tl::unexpected<Error>(facts.error());
    }
    facts->missing = sendsLetter(built.package) ? letter->missing : QStringList();
    built.remarks = lintInContext(built.package, *facts);
    return {};
}

Done addLogin(Database& db, Package& package, qint64 applicationId, const ConnectionRow& connection) {
    if (!signsIn(connection)) {
        return {};
    }
    const auto sites = logins::sitesOf(db, applicationId);
    const auto login = sites ? logins::forSites(db, connection.id, *sites)
                             : Result<std::optional<LoginRow>>(tl::unexpected<Error>(sites.error()));
    if (login && login->has_value()) {
        package.login = {(*login)->site, (*login)->name, (*login)->credentialId};
    }
    return login ? Done{} : Done(tl::unexpected<Error>(login.error()));
}

// What the seeker's own rules say about sending it at all. Similar is asked once, as is a change: approving it is the
// answer.
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
    if (row.state == ApplicationState::Review && row.failure == FailureKind::ReviewWanted &&
        reviewReasonFromCode(row.failureMessage) == ReviewReason::Changed) {
        remarks.append({PackageRemark::Severity::LookAt, PackageRemark::Kind::Changed, {}});
    }
    return {};
}

// What it is shown with, and sent through: the chosen one, its own, or where that is gone another one it may take.
Result<ConnectionRow> connectionOf(Database& db, const ApplicationRow& row, qint64 chosen) {
    Result<ConnectionRow> connection = connections::get(db, chosen != 0 ? chosen : row.connectionId);
    if (connection || chosen != 0 || row.spread == SpreadWay::None) {
        return connection;
    }
    const auto through = spreading::through(db, row.id);
    return through && !through->isEmpty() ? Result<ConnectionRow>(through->first()) : connection;
}

// An address that is set for the connection is waited at, whatever the general setting says.
// Whether it can wait for one may hang on what else is set: a workflow needs a parameter for it.
void addCodes(Package& package, const ConnectionRow& connection, const Options& options) {
    const auto dialect = dialectFor(connection.dialect, connection.options);
    if (dialect == nullptr || !dialect->describe().takesCode) {
        return;
    }
    const auto listens = dialect->options();
    const auto own = [&](ConnectionOption option) {
        return listens.contains(option) ? connection.options.text(option) : QString();
    };
    package.codeAddress = own(ConnectionOption::CodeAddress);
    package.waitsForCode =
        options.on(Option::WaitForCodes) || !package.codeAddress.isEmpty() || !own(ConnectionOption::CodeUrl).isEmpty();
}

bool takesCode(const QString& dialectName, const ConnectionOptions& set, const Options& options) {
    const auto dialect = dialectFor(dialectName, set);
    return options.on(Option::WaitForCodes) && dialect != nullptr && dialect->describe().takesCode;
}

// All that were chosen for it, so that it is the same package through whichever it goes.
Done addRoutes(Database& db, Package& package, qint64 applicationId, const Options& options) {
    const auto spread = spreading::of(db, applicationId);
    const auto routes = spread ? spreading::routes(db, *spread)
                               : Result<QVector<spreading::Route>>(tl::unexpected<Error>(spread.error()));
    if (!routes) {
        return tl::unexpected<Error>(routes.error());
    }
    for (const spreading::Route& route : *routes) {
        package.through.append({route.name, route.dialect, takesCode(route.dialect, route.options, options)});
    }
    return {};
}

Result<BuiltPackage> build(Database& db, const QString& filesDir, qint64 applicationId,
                           const approvals::Approval& approval, qint64 now, qint64 connectionId = 0) {
    const auto detail = applications::detail(db, applicationId);
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    const auto connection = connectionOf(db, detail->row, connectionId);
    if (!connection) {
        return tl::unexpected<Error>(connection.error());
    }
    const auto profile = profiles::pick(db, detail->profileId);
    const auto several = profiles::several(db);
    const auto posting = choice_rules::traitsOf(db, applicationId);
    const auto options = options::load(db);
    if (!profile || !several || !options || !posting) {
        return tl::unexpected<Error>(!profile   ? profile.error()
                                     : !several ? several.error()
                                     : !options ? options.error()
                                                : posting.error());
    }
    const auto resume = resumeFor(db, detail->resumeId, *posting);
    BuiltPackage built;
    built.connection = *connection;
    built.profileId = profile->id;
    built.profileName = profile->name;
    built.otherProfiles = *several;
    built.approval = approval;
    Package& package = built.package;
    package.postingUrl = detail->row.url;
    package.company = detail->row.company;
    package.title = detail->row.title;
    package.practice = detail->row.practice;
    package.connection = connection->name;
    package.dialect = connection->dialect;
    package.maxSteps = connection->maxSteps;
    addCodes(package, *connection, *options);
    if (Done added = addRoutes(db, package, applicationId, *options); !added) {
        return tl::unexpected<Error>(added.error());
    }
    if (Done found = addLogin(db, package, applicationId, *connection); !found) {
        return tl::unexpected<Error>(found.error());
    }
    const bool ofWorkflow = connection->dialect == workflowDialect;
    if (ofWorkflow) {
        package.workflow = connection->agentId;
        package.parameters = parameterMapFromJson(connection->options.text(ConnectionOption::WorkflowParameters))
                                 .value_or(ParameterMap());
    }
    if (connection->agentId.isEmpty() || ofWorkflow) { // else what the server is told is the seeker's own
        package.prompt = promptFor(detail->ats);
    }
    if (Done added = addItems(db, package, applicationId, *profile, *options); !added) {
        return tl::unexpected<Error>(added.error());
    }
    if (resume && resume->id != 0 && sendsResume(package)) {
        package.resume = {resume->label, resume->fileName, resume->sha256, resume->size, resume->mimeType};
        built.resumePath = filesDir + QLatin1Char('/') + resume->sha256;
    }
    if (Done added = addLetter(db, built, applicationId, *posting, *profile, resume.value_or(ResumeRow()), now);
        !added) {
        return tl::unexpected<Error>(added.error());
    }
    const Done guarded = addGuard(db, detail->row, built.remarks);
    return guarded ? Result<BuiltPackage>(built) : tl::unexpected<Error>(guarded.error());
}

} // namespace

Result<BuiltPackage> buildPackage(Database& db, const QString& filesDir, qint64 applicationId, qint64 now,
                                  qint64 connectionId) {
    const auto approval = approvals::of(db, applicationId);
    return approval ? build(db, filesDir, applicationId, *approval, now, connectionId)
                    : tl::unexpected<Error>(approval.error());
}

Result<BuiltPackage> buildUnapproved(Database& db, const QString& filesDir, qint64 applicationId, qint64 now) {
    return build(db, filesDir, applicationId, {}, now);
}

} // namespace postulant
