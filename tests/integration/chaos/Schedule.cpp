#include "Schedule.h"

#include "practice/PracticeScripts.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <array>

namespace postulant::test {
namespace {

using Fault = FaultProxy::Fault;

template <std::size_t n>
int oneOf(const std::array<int, n>& values, QRandomGenerator& random) {
    return values.at(static_cast<std::size_t>(random.bounded(static_cast<int>(n))));
}

FaultRule rule(const char* endpoint, FaultKind kind, double probability, QRandomGenerator& random) {
    static constexpr std::array statuses{500, 502, 503, 504};
    FaultRule rule;
    rule.endpoint = QLatin1String(endpoint);
    rule.kind = kind;
    rule.probability = probability;
    rule.status = oneOf(statuses, random);
    rule.delayMs = static_cast<int>(random.bounded(200, 2'500));
    if (random.bounded(2) == 0) {
        rule.retryAfter = static_cast<int>(random.bounded(1, 3));
    }
    return rule;
}

// A submission is one request among hundreds: what meets it has rules of its own.
QVector<FaultRule> rulesFor(FaultKind kind, QRandomGenerator& random) {
    QVector<FaultRule> rules;
    for (const char* endpoint : {"run-agent", "run-task"}) {
        rules.append(rule(endpoint, kind, 0.25, random));
    }
    if (kind == FaultKind::Stuck) {
        for (FaultRule& one : rules) {
            one.times = 2;
            one.probability = 1;
        }
        return rules;
    }
    rules.append(rule("list-runs", kind, 0.25, random)); // the looks for a token
    rules.append(rule("*", kind, 0.04, random));
    return rules;
}

Pasted posting(int number, QRandomGenerator& random) {
    const auto& scripts = practiceScripts();
    const int which = random.bounded(100) < 45 ? 0 : static_cast<int>(random.bounded(scripts.size()));
    Pasted pasted;
    pasted.url = QStringLiteral("https://practice.example/jobs/%1/job-%2-at-firm-%2")
                     .arg(QLatin1String(scripts.at(which).name))
                     .arg(number);
    pasted.asTask = random.bounded(4) == 0;
    return pasted;
}

int lifeOf(QRandomGenerator& random) {
    // The first moments hold opening, reservation, POST and answer; later ones running and collecting.
    const int kind = static_cast<int>(random.bounded(100));
    return static_cast<int>(kind < 25   ? random.bounded(100, 500)
                            : kind < 70 ? random.bounded(400, 1'600)
                                        : random.bounded(1'600, 4'500));
}

// All of them in turn, in a new order each time.
template <class T>
class Bag {
public:
    Bag(QVector<T> all, QRandomGenerator& random)
        : m_all(std::move(all))
        , m_random(random) {}

    T next() {
        if (m_left.isEmpty()) {
            m_left = m_all;
            for (qsizetype i = m_left.size() - 1; i > 0; --i) {
                m_left.swapItemsAt(i, m_random.bounded(static_cast<int>(i) + 1));
            }
        }
        return m_left.takeLast();
    }

private:
    const QVector<T> m_all;
    QRandomGenerator& m_random;
    QVector<T> m_left;
};

// Two ways in which the server fails and one in which the way to it does; now and then nothing at all.
class Weathers {
public:
    explicit Weathers(QRandomGenerator& random)
        : m_random(random)
        , m_kinds(Schedule::serverKinds(), random)
        , m_faults(Schedule::proxyKinds(), random) {}

    Weather next() {
        Weather weather;
        if (m_random.bounded(8) == 0) {
            return weather;
        }
        weather.server.seed = m_random.generate();
        for (int i = 0; i < 2; ++i) {
            weather.server.rules += rulesFor(m_kinds.next(), m_random);
        }
        weather.onTheWay = m_faults.next();
        weather.share = 0.25;
        weather.seed = m_random.generate();
        return weather;
    }

private:
    QRandomGenerator& m_random;
    Bag<FaultKind> m_kinds;
    Bag<Fault> m_faults;
};

} // namespace

FaultProxy::Planner Weather::planner() const {
    return [weather = *this](int connection) {
        QRandomGenerator random(weather.seed + static_cast<quint32>(connection) * 7919U);
        FaultProxy::Plan plan;
        // The first one is always hit, and early: how many there will be is not for the seed to say.
        const bool first = connection == 0;
        if (weather.onTheWay == Fault::None || (random.generateDouble() >= weather.share && !first)) {
            return plan;
        }
        // Mostly somewhere in the first request or answer, now and then after many.
        static constexpr std::array reaches{1, 300, 3'000, 6'000, 40'000};
        plan.fault = weather.onTheWay;
        plan.direction = random.bounded(2) == 0 ? FaultProxy::Direction::ToServer : FaultProxy::Direction::ToClient;
        plan.atByte = random.bounded(first ? reaches.at(1) : oneOf(reaches, random));
        if (plan.fault == Fault::CutBody || plan.fault == Fault::ShortBody) {
            plan.atByte = random.bounded(500);
        }
        plan.bytesAtATime = static_cast<int>(random.bounded(10, 200));
        plan.everyMs = static_cast<int>(random.bounded(5, 40));
        return plan;
    };
}

Schedule::Schedule(quint32 seed, int rounds, int postingsARound) {
    QRandomGenerator random(seed);
    Weathers weathers(random);
    int number = 0;
    for (int i = 0; i < rounds; ++i) {
        Round round;
        round.number = i;
        round.window = i % 6 == 5;
        round.livesMs = lifeOf(random);
        if (random.bounded(4) == 0) {
            round.stopsAtMs = static_cast<int>(random.bounded(round.livesMs));
            round.stopsForMs = static_cast<int>(random.bounded(200, 2'000));
        }
        round.othersAtMs = static_cast<int>(random.bounded(round.livesMs));
        round.weatherChangesAtMs = static_cast<int>(random.bounded(round.livesMs));
        round.killsOther = random.bounded(8) == 0;
        for (int one = 0; one < postingsARound; ++one) {
            (one % 3 == 2 ? round.pastedMeanwhile : round.pasted).append(posting(number++, random));
        }
        for (Weather& weather : round.weather) {
            weather = weathers.next();
        }
        m_rounds.append(round);
    }
}

QString Schedule::scriptOf(const QString& url) const {
    return QLatin1String(practiceScriptFor(QUrl(url)).name);
}

QVector<FaultKind> Schedule::serverKinds() {
    return {FaultKind::DropBeforeAccept,
            FaultKind::DropAfterAccept,
            FaultKind::ErrorBeforeAccept,
            FaultKind::ErrorAfterAccept,
            FaultKind::RateLimited,
            FaultKind::MalformedBody,
            FaultKind::TruncatedBody,
            FaultKind::Html,
            FaultKind::WrongContentType,
            FaultKind::EmptyNotFound,
            FaultKind::Slow,
            FaultKind::Stuck};
}

Weather Schedule::ofUnmet(const QHash<QString, int>& met) {
    Weather weather;
    for (const FaultKind kind : serverKinds()) {
        if (met.value(faultName(kind)) > 0) {
            continue;
        }
        for (const char* endpoint : {"run-agent", "run-task"}) {
            FaultRule rule;
            rule.endpoint = QLatin1String(endpoint);
            rule.kind = kind;
            rule.times = 2;
            weather.server.rules.append(rule);
        }
    }
    return weather;
}

QVector<FaultProxy::Fault> Schedule::proxyKinds() {
    return {Fault::Close, Fault::Reset, Fault::Stall, Fault::Trickle, Fault::CutBody, Fault::ShortBody};
}

QString Schedule::name(FaultProxy::Fault fault) {
    switch (fault) {
    case Fault::None:
    case Fault::Kinds:
        return QStringLiteral("nothing on the way");
    case Fault::Close:
        return QStringLiteral("closed on the way");
    case Fault::Reset:
        return QStringLiteral("reset on the way");
    case Fault::Stall:
        return QStringLiteral("stalled on the way");
    case Fault::Trickle:
        return QStringLiteral("trickled");
    case Fault::CutBody:
        return QStringLiteral("answer cut, length not matching");
    case Fault::ShortBody:
        return QStringLiteral("answer cut, length matching");
    }
    return {};
}

QString Schedule::otherSpelling(const QString& url, int which) {
    switch (which % 3) {
    case 0:
        return url + QStringLiteral("?utm_source=newsletter&utm_campaign=june");
    case 1:
        return QString(url).replace(QStringLiteral("practice.example"), QStringLiteral("PRACTICE.example"));
    default:
        return url + QStringLiteral("#apply");
    }
}

} // namespace postulant::test
