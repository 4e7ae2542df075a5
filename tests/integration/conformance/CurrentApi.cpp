#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include "OneRunApi.h"

// As Skyvern 1.0.56 answers (tests/unit/skyvern/data, tests/data/recorded).
namespace postulant::test {
namespace {

const QString task = QStringLiteral("tsk_600000000000000001");
const QString agentRun = QStringLiteral("wr_600000000000000002");
const QString agent = QStringLiteral("wpid_600000000000000003");
const QString step = QStringLiteral("stp_600000000000000004");
const QString picture = QStringLiteral("a_600000000000000005");
const QString at = QStringLiteral("2026-11-22T19:22:25.039499");

QJsonArray errorsOf(const QString& word) {
    if (word != QLatin1String("terminated")) {
        return {};
    }
    return {QJsonObject{{QStringLiteral("error_code"), QStringLiteral("posting_closed")},
                        {QStringLiteral("reasoning"), QStringLiteral("It is closed.")}}};
}

QJsonValue reasonOf(const QString& word) {
    static const QStringList bad{QStringLiteral("failed"), QStringLiteral("terminated"), QStringLiteral("timed_out")};
    return bad.contains(word) ? QJsonValue(QStringLiteral("It did not work.")) : QJsonValue();
}

class CurrentApi final : public OneRunApi {
public:
    bool isSubmit(const QByteArray& path) const override {
        return path == "/v1/run/agents" || path == "/v1/run/tasks" || path == "/api/v1/tasks" ||
               (path.startsWith("/api/v1/workflows/") && path.endsWith("/run"));
    }
    QString word(const OneRun& run) const override {
        if (run.cancelled) {
            return QStringLiteral("canceled");
        }
        if (run.ending == Ending::NewWord && run.looks >= 2) {
            return newWord;
        }
        if (!run.isOver()) {
            return run.looks < 2 ? QStringLiteral("queued") : QStringLiteral("running");
        }
        switch (run.ending) {
        case Ending::Failed:
            return QStringLiteral("failed");
        case Ending::Terminated:
            return QStringLiteral("terminated");
        case Ending::TimedOut:
            return QStringLiteral("timed_out");
        case Ending::Canceled:
            return QStringLiteral("canceled");
        case Ending::NeedsPerson:
            return run.continued ? QStringLiteral("completed") : QStringLiteral("paused");
        default:
            return QStringLiteral("completed");
        }
    }
    ScriptedAnswer answer(const SeenRequest& request, const QString& path, OneRun& run, const QString&) override {
        const bool posts = request.method == "POST";
        if (posts && isSubmit(path.toLatin1())) {
            return submit(request, path, run);
        }
        if (path == QLatin1String("/v1/agents") || path.endsWith(u'/' + agent)) {
            return json(definition());
        }
        if (posts && path.endsWith(QLatin1String("/cancel"))) {
            run.cancelled = true;
            return test::answer(200, "null");
        }
        if (posts && path.endsWith(QLatin1String("/continue"))) {
            run.continued = run.ending == Ending::NeedsPerson && run.isOver();
            return run.continued ? test::answer(200, "null") : notFound();
        }
        if (posts && path == QLatin1String("/v1/credentials/totp")) {
            run.code = QJsonDocument::fromJson(request.body).object().value(QLatin1String("content")).toString();
            return json(QJsonObject{{QStringLiteral("totp_code_id"), QStringLiteral("totp_1")}});
        }
        if (path == QLatin1String("/v1/upload_file") || path == QLatin1String("/api/v1/upload_file")) {
            return json(QJsonObject{{QStringLiteral("file_id"), QStringLiteral("file_600000000000000006")},
                                    {QStringLiteral("s3_uri"), QStringLiteral("file:///srv/r.pdf")},
                                    {QStringLiteral("presigned_url"), QStringLiteral("http://127.0.0.1:9/r.pdf")},
                                    {QStringLiteral("expires_at"), at}});
        }
        if (request.method == "DELETE") {
            run.uploadDeleted = true;
            return test::answer(204, "");
        }
        return reading(request, path, run);
    }

private:
    QString id(const OneRun& run) const { return run.submitted.contains(QLatin1String("url")) ? task : agentRun; }

    ScriptedAnswer submit(const SeenRequest& request, const QString& path, OneRun& run) {
        run.begun = true;
        run.submitted = QJsonDocument::fromJson(request.body).object();
        if (path == QLatin1String("/api/v1/tasks")) {
            return json(QJsonObject{{QStringLiteral("task_id"), task}});
        }
        if (path.startsWith(QLatin1String("/api/v1/workflows/"))) {
            return json(QJsonObject{{QStringLiteral("workflow_id"), agent},
                                    {QStringLiteral("workflow_permanent_id"), agent},
                                    {QStringLiteral("workflow_run_id"), agentRun},
                                    {QStringLiteral("agent_run_id"), agentRun}});
        }
        return json(details(run, QStringLiteral("created")));
    }

    // One reading of the run costs a look; its lists do not.
    ScriptedAnswer reading(const SeenRequest& request, const QString& path, OneRun& run) {
        const QString runId = id(run);
        const bool known = run.begun;
        if (path == QLatin1String("/v1/runs") || path == QLatin1String("/api/v1/runs") ||
            path == QLatin1String("/api/v1/tasks") || path == QLatin1String("/api/v1/workflows/runs")) {
            return list(request, path, run);
        }
        if (!known || !(path.contains(runId) || path.contains(task) || path.contains(picture))) {
            return path.endsWith(QLatin1String("/artifacts")) ? json(QJsonArray()) : notFound();
        }
        const QString last = path.section(u'/', -1);
        if (last == QLatin1String("timeline")) {
            return runId == task ? json(QJsonObject{{QStringLiteral("detail"), QStringLiteral("Timeline not available "
                                                                                              "for run type task_v1")}},
                                        400)
                                 : json(timeline(run));
        }
        if (last == QLatin1String("actions")) {
            return json(QJsonArray{action()});
        }
        if (last == QLatin1String("steps")) {
            return json(QJsonArray{stepDone()});
        }
        if (last == QLatin1String("artifacts")) {
            return json(QJsonArray{
                QJsonObject{{QStringLiteral("artifact_id"), picture},
                            {QStringLiteral("artifact_type"), QStringLiteral("screenshot_final")},
                            {QStringLiteral("uri"), QStringLiteral("file:///srv/%1_screenshot_final.png").arg(picture)},
                            {QStringLiteral("file_size"), 7},
                            {QStringLiteral("created_at"), at}},
                QJsonObject{{QStringLiteral("artifact_id"), QStringLiteral("a_666")},
                            {QStringLiteral("artifact_type"), QStringLiteral("har")},
                            {QStringLiteral("uri"), QStringLiteral("file:///srv/x.har")}}});
        }
        if (last == QLatin1String("content")) {
            return test::answer(200, "picture", {}, "image/png");
        }
        ++run.looks;
        return path.startsWith(QLatin1String("/api/v1/")) ? json(legacyDetails(run)) : json(details(run, word(run)));
    }

    // The search finds what the title or a parameter holds, the list all there is.
    ScriptedAnswer list(const SeenRequest& request, const QString& path, const OneRun& run) {
        const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
        const QString key = query.queryItemValue(QStringLiteral("search_key"), QUrl::FullyDecoded);
        const QByteArray body = QJsonDocument(run.submitted).toJson();
        const bool firstPage = query.queryItemValue(QStringLiteral("page")).toInt() <= 1;
        if (!run.begun || !firstPage || !(key.isEmpty() || body.contains(key.toUtf8()))) {
            return json(QJsonArray());
        }
        if (path == QLatin1String("/api/v1/tasks")) {
            return json(QJsonArray{legacyDetails(run)});
        }
        if (path == QLatin1String("/api/v1/workflows/runs")) { // without what the runs were given
            return id(run) == task ? json(QJsonArray())
                                   : json(QJsonArray{QJsonObject{{QStringLiteral("workflow_run_id"), agentRun},
                                                                 {QStringLiteral("workflow_id"), QStringLiteral("w_1")},
                                                                 {QStringLiteral("workflow_permanent_id"), agent},
                                                                 {QStringLiteral("status"), word(run)},
                                                                 {QStringLiteral("created_at"), at},
                                                                 {QStringLiteral("modified_at"), at}}});
        }
        return json(QJsonArray{QJsonObject{{QStringLiteral("task_run_id"), QStringLiteral("tr_1")},
                                           {QStringLiteral("run_id"), id(run)},
                                           {QStringLiteral("status"), word(run)},
                                           {QStringLiteral("title"), run.submitted.value(QLatin1String("title"))},
                                           {QStringLiteral("created_at"), at}}});
    }

    QJsonValue result(const OneRun& run) const {
        const bool reads = id(run) == agentRun || run.submitted.contains(QLatin1String("data_extraction_goal"));
        if (!reads || word(run) != QLatin1String("completed") || run.ending == Ending::Claimed) {
            return QJsonValue();
        }
        return run.ending == Ending::NotSubmitted ? refutedResult() : confirmedResult();
    }

    QJsonObject details(const OneRun& run, const QString& status) const {
        const QJsonValue read = result(run);
        QJsonValue output = read;
        if (id(run) == agentRun && read.isObject()) {
            output = QJsonObject{
                {QStringLiteral("result_output"), QJsonObject{{QStringLiteral("status"), QStringLiteral("completed")},
                                                              {QStringLiteral("extracted_information"), read}}},
                {QStringLiteral("extracted_information"), QJsonArray{read}}};
        }
        return {
            {QStringLiteral("run_id"), id(run)},
            {QStringLiteral("run_type"), id(run) == task ? QStringLiteral("task_v1") : QStringLiteral("workflow_run")},
            {QStringLiteral("status"), status},
            {QStringLiteral("output"), output},
            {QStringLiteral("failure_reason"), reasonOf(status)},
            {QStringLiteral("errors"), errorsOf(status)},
            {QStringLiteral("step_count"), run.isOver() ? 1 : 0},
            {QStringLiteral("created_at"), at},
            {QStringLiteral("modified_at"), at},
            {QStringLiteral("app_url"), QStringLiteral("http://localhost:8080/runs/") + id(run)},
            {QStringLiteral("run_request"), run.submitted}};
    }

    QJsonObject legacyDetails(const OneRun& run) const {
        QJsonObject json{{QStringLiteral("status"), word(run)},
                         {QStringLiteral("created_at"), at},
                         {QStringLiteral("modified_at"), at},
                         {QStringLiteral("failure_reason"), reasonOf(word(run))},
                         {QStringLiteral("errors"), errorsOf(word(run))},
                         {QStringLiteral("step_count"), run.isOver() ? 1 : 0}};
        const QJsonValue read = result(run);
        if (id(run) == task) {
            json.insert(QStringLiteral("task_id"), task);
            json.insert(QStringLiteral("request"), run.submitted);
            json.insert(QStringLiteral("extracted_information"), read);
        } else {
            json.insert(QStringLiteral("workflow_id"), agent);
            json.insert(QStringLiteral("workflow_run_id"), agentRun);
            json.insert(QStringLiteral("parameters"), run.submitted.contains(QLatin1String("data"))
                                                          ? run.submitted.value(QLatin1String("data"))
                                                          : run.submitted.value(QLatin1String("parameters")));
            json.insert(QStringLiteral("outputs"),
                        read.isNull()
                            ? QJsonValue()
                            : QJsonValue(QJsonObject{{QStringLiteral("result_output"),
                                                      QJsonObject{{QStringLiteral("extracted_information"), read}}}}));
        }
        return json;
    }

    static QJsonObject action() {
        return {{QStringLiteral("action_type"), QStringLiteral("click")},
                {QStringLiteral("status"), QStringLiteral("completed")},
                {QStringLiteral("step_id"), step},
                {QStringLiteral("action_order"), 0},
                {QStringLiteral("reasoning"), QStringLiteral("Submit application")},
                {QStringLiteral("created_at"), at}};
    }
    static QJsonObject stepDone() {
        return {
            {QStringLiteral("step_id"), step},
            {QStringLiteral("task_id"), task},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("order"), 0},
            {QStringLiteral("retry_index"), 0},
            {QStringLiteral("input_token_count"), 1200},
            {QStringLiteral("output_token_count"), 80},
            {QStringLiteral("created_at"), at},
            {QStringLiteral("modified_at"), at},
            {QStringLiteral("output"), QJsonObject{{QStringLiteral("actions_and_results"), QJsonArray{QJsonArray()}}}}};
    }
    static QJsonArray timeline(const OneRun& run) {
        QJsonObject block{{QStringLiteral("block_type"), QStringLiteral("navigation")},
                          {QStringLiteral("label"), QStringLiteral("apply")},
                          {QStringLiteral("status"), QStringLiteral("completed")},
                          {QStringLiteral("task_id"), task},
                          {QStringLiteral("actions"), QJsonArray{action()}}};
        QJsonArray items{
            QJsonObject{{QStringLiteral("type"), QStringLiteral("block")}, {QStringLiteral("block"), block}}};
        if (run.ending == Ending::NeedsPerson && run.isOver() && !run.continued) {
            const QJsonObject waits{{QStringLiteral("block_type"), QStringLiteral("human_interaction")},
                                    {QStringLiteral("label"), QStringLiteral("review")},
                                    {QStringLiteral("status"), QStringLiteral("running")},
                                    {QStringLiteral("instructions"), QStringLiteral("Look at it, please.")}};
            items.prepend(
                QJsonObject{{QStringLiteral("type"), QStringLiteral("block")}, {QStringLiteral("block"), waits}});
        }
        return items;
    }
    static QJsonObject definition() {
        const auto parameter = [](const char* key, const char* type, const QJsonValue& fallback = QJsonValue()) {
            return QJsonObject{{QStringLiteral("parameter_type"), QStringLiteral("workflow")},
                               {QStringLiteral("key"), QLatin1String(key)},
                               {QStringLiteral("workflow_parameter_type"), QLatin1String(type)},
                               {QStringLiteral("default_value"), fallback}};
        };
        const QJsonArray blocks{QJsonObject{{QStringLiteral("block_type"), QStringLiteral("navigation")},
                                            {QStringLiteral("label"), QStringLiteral("apply")}},
                                QJsonObject{{QStringLiteral("block_type"), QStringLiteral("extraction")},
                                            {QStringLiteral("label"), QStringLiteral("result")}}};
        return {{QStringLiteral("workflow_id"), QStringLiteral("w_1")},
                {QStringLiteral("workflow_permanent_id"), agent},
                {QStringLiteral("title"), QStringLiteral("Apply")},
                {QStringLiteral("version"), 1},
                {QStringLiteral("deleted_at"), QJsonValue()},
                {QStringLiteral("workflow_definition"),
                 QJsonObject{{QStringLiteral("version"), 1},
                             {QStringLiteral("parameters"),
                              QJsonArray{parameter("job_url", "string"), parameter("resume", "file_url"),
                                         parameter("applicant", "json"), parameter("postulant_token", "string"),
                                         parameter("totp_identifier", "string", QString())}},
                             {QStringLiteral("blocks"), blocks}}}};
    }
};

} // namespace

std::unique_ptr<OneRunApi> currentApi() {
    return std::make_unique<CurrentApi>();
}

} // namespace postulant::test
