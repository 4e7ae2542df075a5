#include "practice/PracticeDesk.h"

#include <algorithm>

// The credentials of the practice server, and the practice site that wants a login: it takes any but the password
// "wrong".
namespace postulant {
namespace {

QJsonObject loginReply(const PracticeLogin& login) {
    return {
        {QStringLiteral("credential_id"), login.id},
        {QStringLiteral("credential"),
         QJsonObject{{QStringLiteral("username"), login.userName},
                     {QStringLiteral("totp_type"), login.totpType},
                     {QStringLiteral("totp_identifier"),
                      login.totpIdentifier.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(login.totpIdentifier)},
                     {QStringLiteral("has_totp"), login.totpType == u"authenticator"}}},
        {QStringLiteral("credential_type"), QStringLiteral("password")},
        {QStringLiteral("name"), login.name},
        {QStringLiteral("vault_type"), QStringLiteral("skyvern")},
        {QStringLiteral("browser_profile_id"), QJsonValue::Null},
        {QStringLiteral("tested_url"), QJsonValue::Null},
        {QStringLiteral("created_by"), QJsonValue::Null}};
}

HttpResponse noSuchLogin(const QString& id) {
    return detailAnswer(404, QStringLiteral("Credential not found, credential_id=") + id);
}

} // namespace

HttpResponse PracticeDesk::createLogin(const Call& call) {
    for (const char* name : {"name", "credential_type", "credential"}) {
        if (!call.body.contains(QLatin1String(name)))
            return missingField(QLatin1String(name), {}); // never an echo of what was sent
    }
    const QJsonObject given = call.body.value(u"credential").toObject();
    PracticeLogin login;
    login.name = call.body.value(u"name").toString();
    login.userName = given.value(u"username").toString();
    login.password = given.value(u"password").toString();
    login.totpSecret = given.value(u"totp").toString();
    login.totpType = given.value(u"totp_type").toString(QStringLiteral("none"));
    login.totpIdentifier = given.value(u"totp_identifier").toString();
    if (call.body.value(u"credential_type").toString() != u"password" || login.name.isEmpty() ||
        login.userName.isEmpty() || login.password.isEmpty())
        return missingField(QStringLiteral("password"), {});
    login.id = QStringLiteral("cred_") + QString::number(m_state->nextNumber(m_clock->nowMs()));
    login.good = login.password != u"wrong";
    m_state->put(login);
    return jsonAnswer(loginReply(login), 201);
}

HttpResponse PracticeDesk::listLogins(const Call& call) {
    const int page = std::max(1, call.request.queryValue(u"page").toInt());
    const QString wanted = call.request.queryValue(u"page_size");
    const int size = wanted.isEmpty() ? 10 : std::clamp(wanted.toInt(), 1, 1000);
    QJsonArray all;
    for (const PracticeLogin& login : m_state->logins()) {
        if (!login.deleted)
            all.prepend(loginReply(login)); // newest first
    }
    QJsonArray part;
    for (qsizetype i = qsizetype(page - 1) * size; i < std::min<qsizetype>(all.size(), qsizetype(page) * size); ++i)
        part.append(all.at(i));
    return jsonAnswer(part);
}

HttpResponse PracticeDesk::getLogin(const Call& call) {
    const PracticeLogin* login = m_state->login(call.captured.at(0));
    return login && !login->deleted ? jsonAnswer(loginReply(*login)) : noSuchLogin(call.captured.at(0));
}

HttpResponse PracticeDesk::deleteLogin(const Call& call) {
    const PracticeLogin* known = m_state->login(call.captured.at(0));
    if (!known || known->deleted)
        return noSuchLogin(call.captured.at(0));
    PracticeLogin login = *known;
    login.deleted = true;
    login.password.clear();
    login.totpSecret.clear();
    m_state->put(login);
    HttpResponse answer;
    answer.status = 204;
    answer.contentType.clear();
    return answer;
}

// Behind the wall there is an ordinary form.
void PracticeDesk::signIn(PracticeRun& run, const PracticeAgent& agent, const QJsonObject& parameters) const {
    const QString parameter = agent.loginParameter();
    const PracticeLogin* login = parameter.isEmpty() ? nullptr : m_state->login(parameters.value(parameter).toString());
    if (login && !login->deleted && login->good && run.script == u"login")
        run.script = QStringLiteral("confirmed");
}

} // namespace postulant
