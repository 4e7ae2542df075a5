#include "domain/PackageParameters.h"

#include "domain/Prompts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QVariant>

#include <algorithm>

namespace postulant {
namespace {

using Severity = PackageRemark::Severity;
using Remark = PackageRemark::Kind;

bool isOfWorkflow(const Package& package) {
    return package.dialect == workflowDialect;
}

bool maps(const Package& package, const char* what) {
    return mapsSource(package.parameters, QStringLiteral("package:") + QLatin1String(what));
}

QString fieldSource(const QString& key) {
    return QStringLiteral("field:") + key;
}

} // namespace

bool sendsField(const Package& package, const QString& key) {
    return !isOfWorkflow(package) || maps(package, "applicant") || mapsSource(package.parameters, fieldSource(key));
}

bool sendsResume(const Package& package) {
    return !isOfWorkflow(package) || maps(package, "resume");
}

bool sendsLetter(const Package& package) {
    return !isOfWorkflow(package) || maps(package, "cover_letter");
}

void keepOnlyMapped(Package& package) {
    if (!isOfWorkflow(package)) {
        return;
    }
    if (!maps(package, "applicant")) {
        const auto left = std::remove_if(package.items.begin(), package.items.end(), [&package](const auto& item) {
            return item.key.isEmpty() || !mapsSource(package.parameters, fieldSource(item.key));
        });
        package.items.erase(left, package.items.end());
    }
    if (!sendsResume(package)) {
        package.resume = {};
    }
    if (!sendsLetter(package)) {
        package.coverLetter.clear();
        package.coverLetterSource.clear();
    }
    package.prompt.version = 0; // its instructions are its own
    if (!maps(package, "site_hints")) {
        package.prompt = {};
    }
    package.waitsForCode = package.waitsForCode && maps(package, "code_address");
}

ParameterValues parameterValues(const Package& package, const AttemptValues& attempt) {
    ParameterValues values;
    values.applicant = applicantJson(package);
    values.postingUrl = QUrl(package.postingUrl).toString(QUrl::FullyEncoded);
    values.coverLetter = package.coverLetter;
    if (const SiteHints* hints = siteHints(package.prompt.hints)) {
        values.siteHints = hints->text;
    }
    values.resume = package.resume.sha256.isEmpty() ? QString() : attempt.resume;
    values.token = attempt.token;
    values.codeAddress = package.waitsForCode ? attempt.codeAddress : QString();
    return values;
}

ParameterValues shownValues(const Package& package) {
    return parameterValues(package,
                           {package.resume.fileName, QStringLiteral("postulant-…"), QStringLiteral("postulant-…")});
}

QString valueText(const QJsonValue& value) {
    if (value.isObject() || value.isArray()) {
        const QJsonDocument document =
            value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
        return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    return value.toVariant().toString().simplified();
}

QVector<PackageRemark> lintParameters(const Package& package) {
    QVector<PackageRemark> remarks;
    if (!isOfWorkflow(package)) {
        return remarks;
    }
    const auto unready = [&remarks](const char* why) {
        remarks.append({Severity::MustFix, Remark::WorkflowUnready, QString(), QString::fromLatin1(why)});
    };
    if (package.workflow.isEmpty()) {
        unready("workflow");
    }
    if (package.parameters.isEmpty()) {
        unready("parameters");
    } else if (!maps(package, "posting_url")) {
        unready("posting_url"); // each run would apply to the same job
    }
    for (const ParameterProblem& problem : mapParameters(package.parameters, shownValues(package)).problems) {
        const bool open = problem.kind == ParameterProblem::Kind::Open;
        remarks.append(
            {Severity::MustFix, open ? Remark::ParameterOpen : Remark::ParameterUnfit, problem.name, problem.detail});
    }
    return remarks;
}

} // namespace postulant
