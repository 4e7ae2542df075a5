#include <QJsonArray>
#include <QJsonDocument>

#include "OneRunApi.h"

// As the design of such a backend shows it (tests/data/documented).
namespace postulant::test {
namespace {

const QString task = QStringLiteral("gw-7c1f3f0e-52aa-4a1c-9c4e-1d1f7f0a9d11");

class GatewayApi final : public OneRunApi {
public:
    QByteArray keyHeader() const override { return QByteArrayLiteral("authorization"); }
    QByteArray keyValue(const QByteArray& key) const override { return "Bearer " + key; }
    bool isSubmit(const QByteArray& path) const override { return path == "/v1/run-task"; }
    QString word(const OneRun& run) const override {
        if (run.ending == Ending::NewWord && run.looks >= 2) {
            return newWord;
        }
        if (!run.isOver()) {
            return run.looks < 2 ? QStringLiteral("PENDING") : QStringLiteral("RUNNING");
        }
        switch (run.ending) {
        case Ending::Failed:
            return QStringLiteral("FAILED");
        case Ending::Canceled:
            return QStringLiteral("CANCELED");
        case Ending::NeedsPerson:
            return QStringLiteral("REQUIRES_ATTENTION");
        case Ending::Confirmed:
        case Ending::Claimed:
            return QStringLiteral("COMPLETED");
        default:
            return {}; // there is no other word
        }
    }
    ScriptedAnswer answer(const SeenRequest& request, const QString& path, OneRun& run, const QString& base) override {
        if (request.method == "POST" && isSubmit(path.toLatin1())) {
            run.begun = true;
            run.submitted = QJsonDocument::fromJson(request.body).object();
            return json(
                QJsonObject{{QStringLiteral("task_id"), task}, {QStringLiteral("status"), QStringLiteral("PENDING")}});
        }
        if (run.begun && path == QLatin1String("/v1/task-status/") + task) {
            ++run.looks;
            QJsonObject status{{QStringLiteral("task_id"), task},
                               {QStringLiteral("status"), word(run)},
                               {QStringLiteral("created_at"), QStringLiteral("2025-06-20T08:00:00Z")},
                               {QStringLiteral("updated_at"), QStringLiteral("2025-06-20T08:02:00Z")}};
            if (run.ending == Ending::NeedsPerson && run.isOver()) {
                status.insert(QStringLiteral("message"), QStringLiteral("A verification code is wanted"));
            }
            return json(status);
        }
        if (run.begun && path == QLatin1String("/v1/task-results/") + task) {
            return results(run, base);
        }
        if (path.startsWith(QLatin1String("/files/"))) {
            return request.headers.contains("authorization") ? test::answer(400, "")
                                                             : test::answer(200, "picture", {}, "image/png");
        }
        return notFound();
    }

private:
    ScriptedAnswer results(const OneRun& run, const QString& base) const {
        const bool confirmed = run.ending == Ending::Confirmed && run.isOver();
        const bool failed = run.ending == Ending::Failed && run.isOver();
        const QJsonObject data{{QStringLiteral("application_confirmation_id"),
                                confirmed ? confirmedResult().value(QLatin1String("confirmation_id")) : QJsonValue()},
                               {QStringLiteral("submission_timestamp"),
                                confirmed ? QJsonValue(QStringLiteral("2025-06-20T08:01:58Z")) : QJsonValue()},
                               {QStringLiteral("screenshots_urls"), QJsonArray{base + QStringLiteral("/files/1.png")}},
                               {QStringLiteral("logs"),
                                QJsonArray{QStringLiteral("Opened the posting"), QStringLiteral("Pressed Submit")}}};
        const QJsonObject error{{QStringLiteral("code"), QStringLiteral("FORM_NOT_FOUND")},
                                {QStringLiteral("message"), QStringLiteral("The form was not found")}};
        return json(QJsonObject{{QStringLiteral("task_id"), task},
                                {QStringLiteral("status"), word(run)},
                                {QStringLiteral("data"), data},
                                {QStringLiteral("error_details"), failed ? QJsonValue(error) : QJsonValue()}});
    }
};

} // namespace

std::unique_ptr<OneRunApi> gatewayApi() {
    return std::make_unique<GatewayApi>();
}

} // namespace postulant::test
