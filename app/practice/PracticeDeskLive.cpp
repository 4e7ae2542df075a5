#include "practice/FrameCodec.h"
#include "practice/PracticeDesk.h"

// Runs that are watched while they go on.
namespace postulant {

HttpResponse PracticeDesk::liveRun(const Call& call) {
    return live(call, QStringLiteral("workflow_run_id"));
}

HttpResponse PracticeDesk::liveTask(const Call& call) {
    return live(call, QStringLiteral("task_id"));
}

// A WebSocket or nothing. Who is refused hears it there, in words, as from the real server.
HttpResponse PracticeDesk::live(const Call& call, const QString& idName) {
    const QByteArray key = call.request.header("sec-websocket-key");
    if (key.isEmpty() || call.request.header("upgrade").toLower() != "websocket" || !m_setting.showLive)
        return detailAnswer(404, QStringLiteral("Not Found"));
    PracticeLive::Viewer viewer;
    viewer.runId = call.captured.at(0);
    viewer.idName = idName;
    viewer.fault = call.liveFault;
    viewer.mute = call.liveFault == FaultKind::Mute;
    const QString given = call.request.queryValue(u"apikey");
    if (!m_setting.key.isEmpty() && given.isEmpty())
        viewer.refusal = QStringLiteral("No valid credential provided");
    else if ((!m_setting.key.isEmpty() && given != m_setting.key) || call.liveFault == FaultKind::KeyRefused)
        viewer.refusal = QStringLiteral("Invalid credential provided");
    HttpResponse answer;
    answer.status = 101;
    answer.headers = {{QByteArrayLiteral("Upgrade"), QByteArrayLiteral("websocket")},
                      {QByteArrayLiteral("Sec-WebSocket-Accept"), acceptOf(key)}};
    answer.upgraded = [show = m_setting.showLive, viewer](std::shared_ptr<RawSocket> socket) {
        show(std::move(socket), viewer);
    };
    return answer;
}

PracticeLive::Scene PracticeDesk::scene(const QString& runId) const {
    const PracticeRun* run = m_state->run(practiceNumber(runId));
    const bool known =
        run && (practiceId(*run, PracticeId::Run) == runId || practiceId(*run, PracticeId::Task) == runId);
    if (!known)
        return {QStringLiteral("not_found"), true, std::nullopt, 0};
    const PracticeMoment moment = momentOf(*run, m_clock->nowMs());
    PracticeLive::Scene scene{moment.status, moment.isFinal, std::nullopt, 0};
    if (moment.waitsForContinue)
        scene.status = QStringLiteral("running"); // what a real server's stream calls a pause
    if (moment.isFinal || !moment.startedAt)
        return scene;
    scene.actions = moment.done.size() + (moment.page == PracticeScript::Page::CodeEntry ? 1000 : 0);
    scene.view = practiceView(*run, moment, moment.done.size(), moment.page == PracticeScript::Page::CodeEntry);
    return scene;
}

} // namespace postulant
