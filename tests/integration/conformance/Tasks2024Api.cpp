#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include "OneRunApi.h"

// As the task specification of June 2024 shows it (tests/data/documented).
namespace postulant::test {
namespace {

const QString task = QStringLiteral("tsk_240612001");

class Tasks2024Api final : public OneRunApi {
public:
    bool isSubmit(const QByteArray& path) const override { return path == "/api/v1/tasks"; }
    QString word(const OneRun& run) const override {
        if (run.ending == Ending::NewWord && run.looks >= 2) {
            return newWord;
        }
        if (!run.isOver()) {
            return QStringLiteral("IN_PROGRESS");
        }
        switch (run.ending) {
        case Ending::Failed:
            return QStringLiteral("FAILURE");
        case Ending::Confirmed:
        case Ending::Claimed:
        case Ending::NotSubmitted:
            return QStringLiteral("SUCCESS");
        default:
            return {}; // there is no other word
        }
    }
    ScriptedAnswer answer(const SeenRequest& request, const QString& path, OneRun& run, const QString& base) override {
        if (request.method == "POST" && isSubmit(path.toLatin1())) {
            run.begun = true;
            run.submitted = QJsonDocument::fromJson(request.body).object();
            return json(QJsonObject{{QStringLiteral("task_id"), task}});
        }
        if (path == QLatin1String("/api/v1/tasks")) {
            const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
            const bool firstPage = query.queryItemValue(QStringLiteral("page")).toInt() <= 1;
            return json(run.begun && firstPage ? QJsonArray{details(run, base)} : QJsonArray());
        }
        if (run.begun && path == QLatin1String("/api/v1/tasks/") + task) {
            ++run.looks;
            return json(details(run, base));
        }
        if (path.startsWith(QLatin1String("/files/"))) {
            return test::answer(200, "picture", {}, "image/png");
        }
        if (path == QLatin1String("/v1/upload_file") || path == QLatin1String("/api/v1/upload_file")) {
            return json(QJsonObject{{QStringLiteral("s3_uri"), QStringLiteral("s3://bucket/r.pdf")},
                                    {QStringLiteral("presigned_url"), base + QStringLiteral("/files/r.pdf")}});
        }
        return notFound();
    }

private:
    QJsonObject details(const OneRun& run, const QString& base) const {
        const QString status = word(run);
        QJsonValue read;
        if (status == QLatin1String("SUCCESS") && run.ending != Ending::Claimed) {
            read = run.ending == Ending::NotSubmitted ? refutedResult() : confirmedResult();
        }
        const bool bad = status == QLatin1String("FAILURE");
        return {{QStringLiteral("request"), run.submitted},
                {QStringLiteral("task_id"), task},
                {QStringLiteral("status"), status},
                {QStringLiteral("created_at"), QStringLiteral("2024-06-12T09:15:00.123456")},
                {QStringLiteral("modified_at"), QStringLiteral("2024-06-12T09:16:30.654321")},
                {QStringLiteral("extracted_information"), read},
                {QStringLiteral("screenshot_url"), base + QStringLiteral("/files/shot.png")},
                {QStringLiteral("recording_url"), base + QStringLiteral("/files/run.webm")},
                {QStringLiteral("failure_reason"),
                 bad ? QJsonValue(QStringLiteral("Max steps per task (10) exceeded")) : QJsonValue()}};
    }
};

} // namespace

std::unique_ptr<OneRunApi> tasks2024Api() {
    return std::make_unique<Tasks2024Api>();
}

} // namespace postulant::test
