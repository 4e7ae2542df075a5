#include "domain/Options.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

using Kind = OptionSpec::Kind;

// The largest instant: the year 2200.
constexpr double lastInstant = 7'258'118'400'000.0;

Result<QString> numberText(const OptionSpec& spec, const QString& written) {
    bool read = false;
    const double value = spec.kind == Kind::Amount ? written.toDouble(&read) : double(written.toLongLong(&read));
    if (!read || !(value >= spec.least && value <= spec.most)) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("a number from %1 to %2").arg(spec.least, 0, 'f', 0).arg(spec.most, 0, 'f', 0));
    }
    return spec.kind == Kind::Amount ? QString::number(value, 'g', 12) : QString::number(written.toLongLong());
}

Result<QString> switchText(const QString& written) {
    static const QStringList on{QStringLiteral("1"), QStringLiteral("on"), QStringLiteral("yes"),
                                QStringLiteral("true")};
    static const QStringList off{QStringLiteral("0"), QStringLiteral("off"), QStringLiteral("no"),
                                 QStringLiteral("false")};
    const QString lower = written.toLower();
    if (!on.contains(lower) && !off.contains(lower)) {
        return failure(ErrorKind::Invalid, QStringLiteral("on or off"));
    }
    return on.contains(lower) ? QStringLiteral("1") : QStringLiteral("0");
}

Result<QString> choiceText(const OptionSpec& spec, const QString& written) {
    const QStringList choices = optionChoices(spec);
    QString lower = written.toLower();
    if (!choices.contains(lower)) {
        return failure(ErrorKind::Invalid, QStringLiteral("one of: %1").arg(choices.join(QStringLiteral(", "))));
    }
    return lower;
}

// Its shape only: whether it can be bound shows when it is.
bool isNumericAddress(const QString& text) {
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        QStringLiteral("[0-9]{1,3}([.][0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")));
    return text.size() <= 45 && shape.match(text).hasMatch();
}

} // namespace

const QVector<OptionSpec>& optionSpecs() {
    static const QVector<OptionSpec> specs{
        {Option::CompanyLimit, Kind::Number, "guard.company-limit", "0", 0, 1000},
        {Option::CompanyDays, Kind::Number, "guard.company-days", "30", 1, 3650},
        {Option::CompanyCooldownDays, Kind::Number, "guard.company-cooldown-days", "0", 0, 3650},
        {Option::SimilarDays, Kind::Number, "guard.similar-days", "180", 0, 3650},
        {Option::DailyCap, Kind::Number, "send.daily-cap", "0", 0, 100'000},
        {Option::QuietFrom, Kind::TimeOfDay, "send.quiet-from", ""},
        {Option::QuietUntil, Kind::TimeOfDay, "send.quiet-until", ""},
        {Option::StartAt, Kind::Instant, "send.start-at", "", 0, lastInstant},
        {Option::SpendDailyCap, Kind::Amount, "send.spend-daily-cap", "0", 0, 1e9},
        {Option::SpendMonthlyCap, Kind::Amount, "send.spend-monthly-cap", "0", 0, 1e9},
        {Option::Retries, Kind::Number, "send.retries", "3", 0, 20},
        {Option::RetryMinutes, Kind::Number, "send.retry-minutes", "5", 1, 1440},
        {Option::StuckMinutes, Kind::Number, "watch.stuck-minutes", "15", 1, 1440},
        {Option::WaitForCodes, Kind::Switch, "watch.wait-for-codes", "1"},
        {Option::LookUpPostings, Kind::Switch, "postings.look-up", "1"},
        {Option::Webhooks, Kind::Switch, "webhook.on", "0"},
        {Option::WebhookAddress, Kind::Address, "webhook.address", ""},
        {Option::WebhookPort, Kind::Number, "webhook.port", "0", 0, 65535},
        {Option::Metrics, Kind::Switch, "metrics.on", "0"},
        {Option::MetricsPort, Kind::Number, "metrics.port", "9464", 0, 65535},
        {Option::AlertFailedPercent, Kind::Number, "alert.failed-percent", "50", 0, 100},
        {Option::AlertLimitedPercent, Kind::Number, "alert.limited-percent", "20", 0, 100},
        {Option::AlertLeast, Kind::Number, "alert.least", "10", 1, 1000},
        {Option::AuditDays, Kind::Number, "audit.days", "90", 1, 36500},
        {Option::EvidenceRecordingDays, Kind::Number, "evidence.recording-days", "0", 0, 36500},
        {Option::EvidenceBudgetMb, Kind::Number, "evidence.budget-mb", "0", 0, 100'000'000},
        {Option::ResumeDays, Kind::Number, "check.resume-days", "365", 0, 36500},
        {Option::ReviewWhen, Kind::Choice, "review.when", "always", 0, 0, "always first-at-site warnings"},
        {Option::DeclineVoluntary, Kind::Switch, "answers.decline-voluntary", "0"},
        {Option::AgreeToProcessing, Kind::Switch, "answers.agree-to-processing", "1"},
    };
    return specs;
}

const OptionSpec& optionSpec(Option option) {
    return optionSpecs().at(static_cast<int>(option));
}

QStringList optionChoices(const OptionSpec& spec) {
    return QString::fromLatin1(spec.choices).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const OptionSpec* optionByKey(QStringView key) {
    const auto& specs = optionSpecs();
    const auto it = std::find_if(specs.begin(), specs.end(),
                                 [key](const OptionSpec& spec) { return key == QLatin1String(spec.key); });
    return it == specs.end() ? nullptr : &*it;
}

Result<QString> optionText(const OptionSpec& spec, const QString& written) {
    QString text = written.trimmed();
    switch (spec.kind) {
    case Kind::Number:
    case Kind::Amount:
        return numberText(spec, text);
    case Kind::Switch:
        return switchText(text);
    case Kind::TimeOfDay: {
        const QTime time = QTime::fromString(text, QStringLiteral("H:mm"));
        if (!text.isEmpty() && !time.isValid()) {
            return failure(ErrorKind::Invalid, QStringLiteral("a time of day such as 22:00, or nothing"));
        }
        return text.isEmpty() ? QString() : time.toString(QStringLiteral("HH:mm"));
    }
    case Kind::Instant:
        return text.isEmpty() || text == QLatin1String("0") ? Result<QString>(QString()) : numberText(spec, text);
    case Kind::Address:
        if (!text.isEmpty() && !isNumericAddress(text)) {
            return failure(ErrorKind::Invalid, QStringLiteral("a numeric address of this computer, or nothing"));
        }
        return text;
    case Kind::Choice:
        return choiceText(spec, text);
    }
    return text;
}

Options::Options(const QHash<QString, QString>& stored) {
    for (const OptionSpec& spec : optionSpecs()) {
        const QString key = QString::fromLatin1(spec.key);
        const auto it = stored.constFind(key);
        if (it == stored.cend()) {
            continue;
        }
        if (const Result<QString> text = optionText(spec, *it)) {
            m_values.insert(key, *text);
        }
    }
}

QString Options::text(Option option) const {
    const OptionSpec& spec = optionSpec(option);
    return m_values.value(QString::fromLatin1(spec.key), QString::fromLatin1(spec.fallback));
}

int Options::number(Option option) const {
    return text(option).toInt();
}

double Options::amount(Option option) const {
    return text(option).toDouble();
}

bool Options::on(Option option) const {
    return text(option) == QLatin1String("1");
}

std::optional<QTime> Options::timeOfDay(Option option) const {
    const QTime time = QTime::fromString(text(option), QStringLiteral("HH:mm"));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

qint64 Options::instant(Option option) const {
    return text(option).toLongLong();
}

bool Options::isDefault(Option option) const {
    return text(option) == QLatin1String(optionSpec(option).fallback);
}

} // namespace postulant
