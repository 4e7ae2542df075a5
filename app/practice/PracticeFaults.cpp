#include "practice/PracticeFaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace postulant {
namespace {

constexpr std::array<std::pair<FaultKind, const char*>, 17> kindNames{{
    {FaultKind::DropBeforeAccept, "drop-before-accept"},
    {FaultKind::DropAfterAccept, "drop-after-accept"},
    {FaultKind::ErrorBeforeAccept, "error-before-accept"},
    {FaultKind::ErrorAfterAccept, "error-after-accept"},
    {FaultKind::RateLimited, "rate-limited"},
    {FaultKind::KeyRefused, "key-refused"},
    {FaultKind::PaymentRequired, "payment-required"},
    {FaultKind::MalformedBody, "malformed-body"},
    {FaultKind::TruncatedBody, "truncated-body"},
    {FaultKind::CutAnywhere, "cut-anywhere"},
    {FaultKind::Html, "html"},
    {FaultKind::WrongContentType, "wrong-content-type"},
    {FaultKind::EmptyNotFound, "empty-not-found"},
    {FaultKind::Slow, "slow"},
    {FaultKind::Stuck, "stuck"},
    {FaultKind::HugeFrame, "huge-frame"},
    {FaultKind::Mute, "mute"},
}};

std::optional<FaultKind> kindOf(const QString& name) {
    for (const auto& [kind, text] : kindNames) {
        if (name == QLatin1String(text))
            return kind;
    }
    return std::nullopt;
}

} // namespace

QString faultName(FaultKind kind) {
    return QLatin1String(kindNames.at(static_cast<std::size_t>(kind)).second);
}

Result<PracticeFaults> practiceFaultsFromJson(const QByteArray& json) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return failure(ErrorKind::Invalid, QStringLiteral("faults: not a JSON object: ") + error.errorString());
    PracticeFaults faults;
    faults.seed = static_cast<quint32>(document[u"seed"].toInt(1));
    const QJsonObject webhooks = document[u"webhooks"].toObject();
    faults.webhooks.lost = webhooks.value(u"lost").toDouble();
    faults.webhooks.twice = webhooks.value(u"twice").toDouble();
    faults.webhooks.late = webhooks.value(u"late").toDouble();
    faults.webhooks.forged = webhooks.value(u"forged").toDouble();
    faults.webhooks.blocked = webhooks.value(u"blocked").toBool();
    const QJsonArray rules = document[u"rules"].toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QJsonObject object = rules.at(i).toObject();
        const auto kind = kindOf(object.value(u"kind").toString());
        if (!kind)
            return failure(ErrorKind::Invalid, QStringLiteral("faults: rule %1 has no known kind").arg(i));
        FaultRule rule;
        rule.kind = *kind;
        rule.endpoint = object.value(u"endpoint").toString(QStringLiteral("*"));
        rule.skip = object.value(u"skip").toInt(rule.skip);
        rule.times = object.value(u"times").toInt(rule.times);
        rule.timesEach = object.value(u"timesEach").toInt(rule.timesEach);
        rule.probability = object.value(u"probability").toDouble(rule.probability);
        rule.status = object.value(u"status").toInt(rule.status);
        rule.retryAfter = object.value(u"retryAfter").toInt(rule.retryAfter);
        rule.delayMs = object.value(u"delayMs").toInt(rule.delayMs);
        faults.rules.append(rule);
    }
    return faults;
}

FaultPicker::FaultPicker(PracticeFaults faults)
    : m_faults(std::move(faults))
    , m_seen(m_faults.rules.size(), 0)
    , m_hit(m_faults.rules.size(), 0)
    , m_hitOfPath(m_faults.rules.size())
    , m_random(m_faults.seed) {}

std::optional<FaultRule> FaultPicker::next(const QString& endpoint, const QString& path) {
    for (qsizetype i = 0; i < m_faults.rules.size(); ++i) {
        const FaultRule& rule = m_faults.rules.at(i);
        if (rule.endpoint != u"*" && rule.endpoint != endpoint)
            continue;
        if (++m_seen[i] <= rule.skip || (rule.times >= 0 && m_hit.at(i) >= rule.times))
            continue;
        if (rule.probability < 1 && std::uniform_real_distribution<double>(0, 1)(m_random) >= rule.probability)
            continue;
        if (rule.timesEach >= 0 && m_hitOfPath.at(i).value(path) >= rule.timesEach)
            continue;
        ++m_hit[i];
        ++m_hitOfPath[i][path];
        FaultRule hit = rule;
        hit.place = hit.kind == FaultKind::CutAnywhere ? std::uniform_real_distribution<double>(0, 1)(m_random) : 0;
        return hit;
    }
    return std::nullopt;
}

} // namespace postulant
