#include "domain/Package.h"
#include "practice/LoopbackHttp.h"
#include "practice/PracticeDesk.h"
#include "practice/PracticeOrder.h"
#include "practice/PracticeQuestion.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <initializer_list>

// Agents, and how runs begin.
namespace postulant {
namespace {

// What was asked for under these names, as the server tells it again; null for what was not said.
QJsonObject echo(const QJsonObject& asked, std::initializer_list<const char*> names) {
    QJsonObject told;
    for (const char* name : names)
        told.insert(QLatin1String(name), asked.contains(QLatin1String(name)) ? asked.value(QLatin1String(name))
                                                                             : QJsonValue(QJsonValue::Null));
    return told;
}

// Whether the details answer the question of a form, in the words of the form.
bool answers(const QJsonObject& applicant, const QString& question) {
    const QJsonArray given = applicant.value(u"answers").toArray();
    return std::any_of(given.begin(), given.end(), [wanted = normalisedQuestion(question)](const QJsonValue& one) {
        return normalisedQuestion(one[u"question"].toString()) == wanted && !one[u"answer"].toString().isEmpty();
    });
}

double lengthOf(const PracticeScript& script, const QUrl& posting) {
    const QString wish = QUrlQuery(posting).queryItemValue(QStringLiteral("practice_seconds"));
    bool ok = false;
    const double seconds = wish.toDouble(&ok);
    if (ok && seconds > 0)
        return std::min(seconds, 86'400.0);
    if (script.seconds > 0)
        return script.seconds;
    const QByteArray hash = QCryptographicHash::hash(posting.toEncoded(), QCryptographicHash::Sha1);
    return 6 + static_cast<unsigned char>(hash.at(1)) % 141 / 10.0;
}

} // namespace

HttpResponse PracticeDesk::createAgent(const Call& call) {
    const QByteArray key = call.request.header("idempotency-key");
    const bool hasKey = call.request.headers.contains("idempotency-key");
    const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (hasKey && (key.isEmpty() || key.size() > 255 || !visible))
        return detailAnswer(422, QStringLiteral("Idempotency-Key must contain 1 to 255 visible ASCII bytes."));
    // The same key answers the old definition, whatever is sent now.
    if (const PracticeAgent* old = m_state->agentByKey(QString::fromLatin1(key)))
        return jsonAnswer(agentReply(*old));
    const QJsonObject definition = call.body.value(u"json_definition").toObject();
    if (const auto fine = checkDefinition(definition); !fine)
        return detailAnswer(422, fine.error().detail);
    PracticeAgent agent;
    const QString number = QString::number(m_state->nextNumber(m_clock->nowMs()));
    agent.workflowId = QStringLiteral("w_") + number;
    agent.id = QStringLiteral("wpid_") + (hasKey ? sha256Hex(key) : number);
    agent.idempotencyKey = QString::fromLatin1(key);
    agent.createdAt = m_clock->nowMs();
    agent.definition = definition;
    m_state->put(agent);
    return jsonAnswer(agentReply(agent));
}

HttpResponse PracticeDesk::getAgent(const Call& call) {
    const QString id = call.captured.at(0);
    if (const PracticeAgent* agent = m_state->agent(id))
        return jsonAnswer(agentReply(*agent));
    return detailAnswer(404, QStringLiteral("Workflow not found. workflow_permanent_id=") + id);
}

PracticeRun PracticeDesk::newRun(const QString& postingUrl, bool stuck) {
    const QUrl posting(postingUrl);
    const PracticeScript& script = practiceScriptFor(posting);
    PracticeRun run;
    run.postingUrl = postingUrl;
    run.script = QLatin1String(script.name);
    run.seconds = lengthOf(script, posting);
    run.speed = m_setting.speed;
    run.createdAt = m_clock->nowMs();
    run.stuck = stuck;
    return run;
}

std::optional<HttpResponse> PracticeDesk::giveResume(PracticeRun& run, const QString& reference,
                                                     const QJsonArray& fileIds) {
    QStringList bad;
    for (const QJsonValue& id : fileIds) {
        const PracticeUpload* upload = m_state->upload(id.toString());
        if (!upload || upload->deleted || !upload->attachedTo.isEmpty())
            bad.append(id.toString());
    }
    if (!bad.isEmpty())
        return detailAnswer(422, QStringLiteral("These file ids are not available to attach — each must name a file "
                                                "uploaded by this organization that is not deleted and not already "
                                                "attached to another run: ") +
                                     bad.join(QStringLiteral(", ")));
    run.resume.reference = reference;
    if (reference.isEmpty())
        return std::nullopt;
    run.resume.state = PracticeResume::State::Failed;
    run.resume.settledAt = run.createdAt;
    run.resume.problem = QStringLiteral("Failed to download file from ") + reference.left(20);
    static const QRegularExpression idPattern(QStringLiteral("file_\\d+"));
    const QUrl url(reference);
    if (isLoopback(url)) {
        run.resume.state = PracticeResume::State::Pending;
        run.resume.settledAt = 0;
        run.resume.problem.clear();
        return std::nullopt;
    }
    const PracticeUpload* upload = m_state->upload(idPattern.match(reference).captured(0));
    if (upload && !upload->deleted) {
        run.resume.state = PracticeResume::State::Ready;
        run.resume.fileName = upload->name;
        run.resume.sha256 = upload->sha256;
        run.resume.size = upload->size;
        run.resume.problem.clear();
    }
    return std::nullopt;
}

HttpResponse PracticeDesk::accept(PracticeRun& run, const QJsonArray& fileIds) {
    run.number = m_state->nextNumber(m_clock->nowMs());
    if (run.script == u"missing-answer" && answers(run.applicant, practiceQuestion(QUrl(run.postingUrl))))
        run.script = QStringLiteral("confirmed");
    for (const QJsonValue& id : fileIds) {
        PracticeUpload upload = *m_state->upload(id.toString());
        upload.attachedTo = practiceId(run, PracticeId::Run);
        m_state->put(upload);
    }
    m_state->put(run);
    if (run.resume.state == PracticeResume::State::Pending && m_setting.fetchResume)
        m_setting.fetchResume(run.number, run.resume.reference);
    sendWebhook(run, 0);
    return jsonAnswer(createdReply(subject(run)));
}

HttpResponse PracticeDesk::runAgent(const Call& call) {
    const QString id = call.body.value(u"agent_id").toString(call.body.value(u"workflow_id").toString());
    if (id.isEmpty())
        return missingField(QStringLiteral("workflow_id"), call.body);
    const PracticeAgent* agent = m_state->agent(id);
    if (!agent)
        return detailAnswer(404, QStringLiteral("Workflow not found. workflow_permanent_id=") + id);
    const QJsonObject parameters = call.body.value(u"parameters").toObject();
    const QStringList missing = agent->missing(parameters);
    if (!missing.isEmpty())
        return detailAnswer(400, QStringLiteral("Missing value for parameter %1 in workflow %2")
                                     .arg(missing.join(QStringLiteral(", ")), id));
    if (!mayBeTold(call.body.value(u"webhook_url").toString(), m_setting.webhooksBlocked))
        return detailAnswer(400, QStringLiteral("Invalid webhook_url: blocked host."));
    PracticeRun run = newRun(agent->postingUrl(parameters), call.stuck);
    run.agent = true;
    run.agentId = id;
    run.title = agent->title();
    run.applicant = agent->applicant(parameters);
    run.totpIdentifier = parameters.value(u"totp_identifier").toString();
    signIn(run, *agent, parameters);
    const QJsonArray fileIds = call.body.value(u"file_ids").toArray();
    if (auto refusal = giveResume(run, agent->resume(parameters), fileIds))
        return *refusal;

    run.request =
        echo(call.body, {"webhook_url", "totp_url", "totp_identifier", "browser_session_id", "reuse_browser_session",
                         "browser_profile_id", "max_screenshot_scrolls", "max_elapsed_time_minutes",
                         "extra_http_headers", "cdp_connect_headers", "browser_address", "ai_fallback", "run_with",
                         "browser_type", "run_metadata", "file_ids"});
    run.request.insert(QStringLiteral("workflow_id"), id);
    run.request.insert(QStringLiteral("parameters"), parameters);
    run.request.insert(QStringLiteral("title"), agent->title());
    run.request.insert(QStringLiteral("proxy_location"), QStringLiteral("RESIDENTIAL"));
    run.request.insert(QStringLiteral("start_fresh_browser"), false);
    return accept(run, fileIds);
}

HttpResponse PracticeDesk::runTask(const Call& call) {
    const QString prompt = call.body.value(u"prompt").toString();
    QString url = call.body.value(u"url").toString();
    if (!call.body.value(u"prompt").isString())
        return missingField(QStringLiteral("prompt"), call.body);
    if (!url.isEmpty() && !url.contains(QStringLiteral("://")))
        url.prepend(QStringLiteral("https://"));
    if (!isHttpUrl(url))
        return detailAnswer(400, QStringLiteral("Invalid url: malformed. Use an HTTP or HTTPS URL with at most 2083 "
                                                "characters."));
    if (!mayBeTold(call.body.value(u"webhook_url").toString(), m_setting.webhooksBlocked))
        return detailAnswer(400, QStringLiteral("Invalid webhook_url: blocked host."));
    PracticeRun run = newRun(url, call.stuck);
    run.title = call.body.value(u"title").toString();
    run.engine = call.body.value(u"engine").toString(QStringLiteral("skyvern-1.0"));
    run.wantsExtraction = run.engine != u"skyvern-1.0"; // which ignores the schema where a url is given
    run.applicant = objectIn(prompt);
    run.totpIdentifier = call.body.value(u"totp_identifier").toString();
    const QJsonArray fileIds = call.body.value(u"file_ids").toArray();
    if (auto refusal = giveResume(run, resumeIn(prompt, url), fileIds))
        return *refusal;

    run.request =
        echo(call.body, {"data_extraction_schema", "error_code_mapping", "max_steps", "webhook_url", "totp_identifier",
                         "totp_url", "browser_session_id", "browser_profile_id", "model", "extra_http_headers",
                         "max_screenshot_scrolls", "browser_address", "run_with", "file_ids"});
    run.request.insert(QStringLiteral("prompt"), prompt);
    run.request.insert(QStringLiteral("url"), url);
    run.request.insert(QStringLiteral("engine"), run.engine);
    run.request.insert(QStringLiteral("title"), QJsonValue::Null); // stored, never echoed
    run.request.insert(QStringLiteral("proxy_location"), QStringLiteral("RESIDENTIAL"));
    return accept(run, fileIds);
}

} // namespace postulant
