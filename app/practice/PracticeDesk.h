#pragma once

#include "domain/Clock.h"
#include "httpd/HttpMessage.h"
#include "practice/PracticeAnswer.h"
#include "practice/PracticeLive.h"
#include "practice/PracticeReplies.h"
#include "practice/PracticeServer.h"
#include "practice/PracticeState.h"
#include "practice/PracticeWebhooks.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <functional>
#include <optional>

namespace postulant {

// Answers the requests of the practice server from its state. Not thread-safe: the server's lock guards it.
class PracticeDesk {
public:
    struct Setting {
        QString key;
        double speed = 1;
        QString base;                                                       // http://127.0.0.1:<port>
        std::function<void(qint64 number, const QString& url)> fetchResume; // starts it; answered by resumeSettled()
        std::function<void(qint64 number, qint64 notBefore)> sendWebhook;   // a message when the run has ended
        bool webhooksBlocked = false;
        std::function<void(std::shared_ptr<RawSocket>, const PracticeLive::Viewer&)> showLive;
    };
    struct Call {
        const HttpRequest& request;
        QStringList captured; // path segments that stand for "{}"
        QJsonObject body;     // of JSON requests
        bool stuck = false;   // by fault
        std::optional<FaultKind> liveFault;
    };
    using Handler = HttpResponse (PracticeDesk::*)(const Call&);
    struct Route {
        const char* method;
        const char* pattern;
        const char* name;
        bool open;     // needs no key
        bool jsonBody; // the body must be a JSON object
        Handler handler;
    };

    PracticeDesk(const Clock* clock, PracticeState* state);
    static const QVector<Route>& routes();
    static QVector<Route> legacyTaskRoutes(); // the tasks API of late 2024
    static QVector<Route> tasks2024Routes();  // that of June 2024, below /2024

    void set(const Setting& setting) { m_setting = setting; }
    void setSpeed(double speed) { m_setting.speed = speed; }
    std::optional<HttpResponse> refuseKey(const HttpRequest& request) const; // nullopt: the key is good
    void resumeSettled(qint64 number, const PracticeResume& resume);
    QVector<PracticeSubmission> submissions() const;
    // What a run's server sends when it has ended; nullopt before that, and before the instant.
    PracticeLive::Scene scene(const QString& runId) const;
    std::optional<PracticeWebhooks::Message> webhook(qint64 number, qint64 notBefore) const;
    QVector<PracticeRunNote> runs() const;

private:
    HttpResponse heartbeat(const Call& call);
    HttpResponse version(const Call& call);
    HttpResponse runtimeConfig(const Call& call);
    HttpResponse authStatus(const Call& call);
    HttpResponse llmStatus(const Call& call);
    HttpResponse organizations(const Call& call);
    HttpResponse models(const Call& call);
    HttpResponse testWebhook(const Call& call);
    HttpResponse uploadFile(const Call& call);
    HttpResponse deleteFile(const Call& call);
    HttpResponse createAgent(const Call& call);
    HttpResponse getAgent(const Call& call);
    HttpResponse runAgent(const Call& call);
    HttpResponse runTask(const Call& call);
    HttpResponse runLegacyTask(const Call& call);
    HttpResponse listLegacyTasks(const Call& call);
    HttpResponse run2024Task(const Call& call);
    HttpResponse get2024Task(const Call& call);
    HttpResponse list2024Tasks(const Call& call);
    static QVector<Route> workflowRoutes(); // as older servers have them
    HttpResponse runWorkflow(const Call& call);
    HttpResponse getWorkflowRun(const Call& call);
    HttpResponse listWorkflowRuns(const Call& call);
    HttpResponse workflowTimeline(const Call& call);
    HttpResponse getRun(const Call& call);
    HttpResponse listRuns(const Call& call);
    HttpResponse cancelRun(const Call& call);
    HttpResponse continueRun(const Call& call);
    HttpResponse timeline(const Call& call);
    HttpResponse artifacts(const Call& call);
    HttpResponse artifactContent(const Call& call);
    HttpResponse getTask(const Call& call);
    HttpResponse taskSteps(const Call& call);
    HttpResponse taskActions(const Call& call);
    HttpResponse pushCode(const Call& call);
    HttpResponse createLogin(const Call& call);
    HttpResponse listLogins(const Call& call);
    HttpResponse getLogin(const Call& call);
    HttpResponse deleteLogin(const Call& call);
    void signIn(PracticeRun& run, const PracticeAgent& agent, const QJsonObject& parameters) const;
    HttpResponse appPage(const Call& call);
    HttpResponse liveRun(const Call& call);
    HttpResponse liveTask(const Call& call);
    HttpResponse live(const Call& call, const QString& idName);
    // PracticeGateway.cpp: a backend of somebody's own in front of it, with Bearer keys.
    HttpResponse runGateway(const Call& call);
    HttpResponse gatewayStatus(const Call& call);
    HttpResponse gatewayResults(const Call& call);
    HttpResponse gatewayPicture(const Call& call);
    std::optional<HttpResponse> refuseBearer(const Call& call) const;

    const PracticeRun* findRun(const QString& id) const;
    const PracticeRun* findTask(const QString& id) const; // also the inner task of an agent run
    PracticeSubject subject(const PracticeRun& run) const;
    PracticeRun newRun(const QString& postingUrl, bool stuck);
    // A run as both older APIs order it: what is asked for under the same names.
    Result<PracticeRun> newTask(const Call& call, PracticeRun::Api api);
    // Of the runs of an API, the page that was asked for, newest first.
    HttpResponse pageOf(const Call& call, PracticeRun::Api api, QJsonObject (*told)(const PracticeSubject&)) const;
    std::optional<HttpResponse> giveResume(PracticeRun& run, const QString& reference, const QJsonArray& fileIds);
    void sendWebhook(const PracticeRun& run, double afterSeconds);
    HttpResponse accept(PracticeRun& run, const QJsonArray& fileIds);
    bool matches(const PracticeRun& run, const QString& searchKey) const;

    const Clock* m_clock;
    PracticeState* m_state;
    Setting m_setting;
};

} // namespace postulant
