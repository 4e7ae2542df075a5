#include "DialectCase.h"

#include "domain/ParameterMap.h"
#include "skyvern/WorkflowOutputs.h"

#include <algorithm>

namespace postulant::test {
namespace {

using E = Ending;
using S = RunStatus;

// Of a server of today. reads: the run tells what the page said.
QVector<EndCase> endsOfToday(bool reads, bool pauses) {
    QVector<EndCase> ends{
        {E::Confirmed, S::Completed, "completed", reads, reads ? std::optional(true) : std::nullopt},
        {E::Claimed, S::Completed, "completed"},
        {E::Failed, S::Failed, "failed"},
        {E::Terminated, S::Terminated, "terminated"},
        {E::TimedOut, S::TimedOut, "timed_out"},
        {E::Canceled, S::Canceled, "canceled"},
    };
    if (reads) {
        ends.append({E::NotSubmitted, S::Completed, "completed", false, false});
    }
    if (pauses) {
        ends.append({E::NeedsPerson, S::Paused, "paused"});
    }
    return ends;
}

// What a seeker would choose for the stand-in's workflow; ConformanceDesk::order() gives the same.
ConnectionOptions mapped() {
    ParameterMap map;
    const auto add = [&map](const char* name, const char* type, const char* source, bool required = true) {
        WorkflowParameter parameter;
        parameter.name = QLatin1String(name);
        parameter.type = QLatin1String(type);
        parameter.source = QLatin1String(source);
        parameter.required = required;
        map.append(parameter);
    };
    add("job_url", "string", "package:posting_url");
    add("resume", "file_url", "package:resume");
    add("applicant", "json", "package:applicant");
    add("postulant_token", "string", "package:token");
    add("totp_identifier", "string", "package:code_address", false);
    const QString at = QStringLiteral("result_output.extracted_information.");
    const OutputPaths paths{at + QStringLiteral("submitted"), at + QStringLiteral("confirmation_text"),
                            at + QStringLiteral("confirmation_id"), at + QStringLiteral("resume_filename_shown")};
    ConnectionOptions options;
    (void)options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map));
    (void)options.set(ConnectionOption::WorkflowOutput, outputPathsJson(paths));
    return options;
}

QVector<DialectCase> makeCases() {
    const QString own = QStringLiteral("wpid_600000000000000003");
    return {
        {QStringLiteral("agent"), currentApi, endsOfToday(true, true), {}, {}, true},
        {QStringLiteral("task"), currentApi, endsOfToday(false, false), {}, {}, true},
        {QStringLiteral("legacy-task"), currentApi, endsOfToday(true, false), {}, {}, true},
        {QStringLiteral("workflow"), currentApi, endsOfToday(true, true), own, mapped(), true},
        {QStringLiteral("tasks-2024"),
         tasks2024Api,
         {{E::Confirmed, S::Completed, "SUCCESS", true, true},
          {E::Claimed, S::Completed, "SUCCESS"},
          {E::NotSubmitted, S::Completed, "SUCCESS", false, false},
          {E::Failed, S::Failed, "FAILURE"}},
         {},
         {},
         false},
        {QStringLiteral("gateway"),
         gatewayApi,
         {{E::Confirmed, S::Completed, "COMPLETED", true, true},
          {E::Claimed, S::Completed, "COMPLETED"},
          {E::Failed, S::Failed, "FAILED"},
          {E::Canceled, S::Canceled, "CANCELED"},
          {E::NeedsPerson, S::Paused, "REQUIRES_ATTENTION"}},
         {},
         {},
         false},
    };
}

} // namespace

const QVector<DialectCase>& dialectCases() {
    static const QVector<DialectCase> cases = makeCases();
    return cases;
}

const DialectCase* dialectCase(const QString& dialect) {
    const auto found = std::find_if(dialectCases().cbegin(), dialectCases().cend(),
                                    [&dialect](const DialectCase& one) { return one.dialect == dialect; });
    return found == dialectCases().cend() ? nullptr : &*found;
}

QString endName(Ending ending) {
    switch (ending) {
    case Ending::Confirmed:
        return QStringLiteral("ends confirmed");
    case Ending::Claimed:
        return QStringLiteral("ends claimed");
    case Ending::NotSubmitted:
        return QStringLiteral("ends without a submission");
    case Ending::Failed:
        return QStringLiteral("ends failed");
    case Ending::Terminated:
        return QStringLiteral("ends terminated");
    case Ending::TimedOut:
        return QStringLiteral("ends timed out");
    case Ending::Canceled:
        return QStringLiteral("ends canceled");
    case Ending::NeedsPerson:
        return QStringLiteral("needs a person");
    case Ending::NewWord:
        return QStringLiteral("unknown status");
    }
    return {};
}

} // namespace postulant::test
