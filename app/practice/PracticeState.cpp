#include "practice/PracticeState.h"

#include "domain/AtomicFile.h"

#include <QJsonDocument>

#include <algorithm>
#include <unistd.h>

namespace postulant {
namespace {

QJsonObject toJson(const PracticeUpload& upload) {
    return {{QStringLiteral("id"), upload.id},          {QStringLiteral("name"), upload.name},
            {QStringLiteral("sha256"), upload.sha256},  {QStringLiteral("size"), upload.size},
            {QStringLiteral("run"), upload.attachedTo}, {QStringLiteral("deleted"), upload.deleted}};
}

PracticeUpload uploadFromJson(const QJsonObject& json) {
    return {json.value(u"id").toString(),    json.value(u"name").toString(), json.value(u"sha256").toString(),
            json.value(u"size").toInteger(), json.value(u"run").toString(),  json.value(u"deleted").toBool()};
}

QJsonObject toJson(const PracticeLogin& login) {
    return {{QStringLiteral("id"), login.id},
            {QStringLiteral("name"), login.name},
            {QStringLiteral("totpType"), login.totpType},
            {QStringLiteral("good"), login.good},
            {QStringLiteral("deleted"), login.deleted}};
}

PracticeLogin loginFromJson(const QJsonObject& json) {
    PracticeLogin login;
    login.id = json.value(u"id").toString();
    login.name = json.value(u"name").toString();
    login.totpType = json.value(u"totpType").toString();
    login.good = json.value(u"good").toBool();
    login.deleted = json.value(u"deleted").toBool();
    return login;
}

QByteArray line(const QString& kind, const QJsonObject& object) {
    return QJsonDocument(QJsonObject{{kind, object}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<void> PracticeState::open(const QString& path) {
    if (path.isEmpty())
        return {};
    m_agents.clear();
    m_runs.clear();
    m_order.clear();
    m_uploads.clear();
    m_logins.clear();
    m_log.reset();
    QFile old(path);
    if (old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return failure(ErrorKind::File, old.errorString());
        while (!old.atEnd())
            take(QJsonDocument::fromJson(old.readLine()).object());
    }
    if (auto written = writeFileAtomically(path, compact()); !written)
        return written;
    m_log = std::make_unique<QFile>(path);
    if (!m_log->open(QIODevice::WriteOnly | QIODevice::Append))
        return failure(ErrorKind::File, m_log->errorString());
    return {};
}

void PracticeState::close() {
    m_log.reset();
}

void PracticeState::take(const QJsonObject& object) {
    if (object.contains(u"agent")) {
        const auto agent = PracticeAgent::fromJson(object.value(u"agent").toObject());
        m_agents.insert(agent.id, agent);
        m_lastNumber = std::max(m_lastNumber, practiceNumber(agent.workflowId));
    } else if (object.contains(u"run")) {
        const auto run = practiceRunFromJson(object.value(u"run").toObject());
        if (!m_runs.contains(run.number))
            m_order.append(run.number);
        m_runs.insert(run.number, run);
        m_lastNumber = std::max(m_lastNumber, run.number);
    } else if (object.contains(u"upload")) {
        const auto upload = uploadFromJson(object.value(u"upload").toObject());
        m_uploads.insert(upload.id, upload);
        m_lastNumber = std::max(m_lastNumber, practiceNumber(upload.id));
    } else if (object.contains(u"login")) {
        const auto login = loginFromJson(object.value(u"login").toObject());
        keep(login);
        m_lastNumber = std::max(m_lastNumber, practiceNumber(login.id));
    }
}

QByteArray PracticeState::compact() const {
    QByteArray bytes;
    for (const PracticeAgent& agent : m_agents)
        bytes += line(QStringLiteral("agent"), agent.toJson());
    for (const PracticeUpload& upload : m_uploads)
        bytes += line(QStringLiteral("upload"), toJson(upload));
    for (const PracticeLogin& login : m_logins)
        bytes += line(QStringLiteral("login"), toJson(login));
    for (const qint64 number : m_order)
        bytes += line(QStringLiteral("run"), toJson(m_runs.value(number)));
    return bytes;
}

void PracticeState::append(const QString& kind, const QJsonObject& object) {
    if (!m_log)
        return;
    m_log->write(line(kind, object));
    m_log->flush();
    ::fdatasync(m_log->handle());
}

const PracticeAgent* PracticeState::agent(const QString& id) const {
    const auto it = m_agents.constFind(id);
    return it == m_agents.cend() ? nullptr : &*it;
}

const PracticeAgent* PracticeState::agentByKey(const QString& idempotencyKey) const {
    for (const PracticeAgent& agent : m_agents) {
        if (!idempotencyKey.isEmpty() && agent.idempotencyKey == idempotencyKey)
            return &agent;
    }
    return nullptr;
}

void PracticeState::put(const PracticeAgent& agent) {
    m_agents.insert(agent.id, agent);
    append(QStringLiteral("agent"), agent.toJson());
}

const PracticeRun* PracticeState::run(qint64 number) const {
    const auto it = m_runs.constFind(number);
    return it == m_runs.cend() ? nullptr : &*it;
}

void PracticeState::put(const PracticeRun& run) {
    if (!m_runs.contains(run.number))
        m_order.append(run.number);
    m_runs.insert(run.number, run);
    append(QStringLiteral("run"), postulant::toJson(run));
}

const PracticeUpload* PracticeState::upload(const QString& id) const {
    const auto it = m_uploads.constFind(id);
    return it == m_uploads.cend() ? nullptr : &*it;
}

void PracticeState::put(const PracticeUpload& upload) {
    m_uploads.insert(upload.id, upload);
    append(QStringLiteral("upload"), toJson(upload));
}

const PracticeLogin* PracticeState::login(const QString& id) const {
    const auto it = std::find_if(m_logins.cbegin(), m_logins.cend(), [&id](const auto& one) { return one.id == id; });
    return it == m_logins.cend() ? nullptr : &*it;
}

void PracticeState::keep(const PracticeLogin& login) {
    const auto it =
        std::find_if(m_logins.begin(), m_logins.end(), [&login](const auto& one) { return one.id == login.id; });
    if (it == m_logins.end())
        m_logins.append(login);
    else
        *it = login;
}

void PracticeState::put(const PracticeLogin& login) {
    keep(login);
    append(QStringLiteral("login"), toJson(login));
}

qint64 PracticeState::nextNumber(qint64 nowMs) {
    constexpr qint64 floor = 100'000'000'000'000'000; // 18 digits
    m_lastNumber = std::max({floor + 1000, nowMs * 100'000 / 1000 * 1000, m_lastNumber + 1000});
    return m_lastNumber;
}

} // namespace postulant
