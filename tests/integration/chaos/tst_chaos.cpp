#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/types.h>
#include <vector>

#include "Hooks.h"
#include "Person.h"
#include "Schedule.h"
#include "Verdict.h"
#include "World.h"

using namespace postulant;
using namespace postulant::test;

// Hundreds of applications of every practice outcome, through the real programs, while the server and the way to it
// fail in every way we know, the programs are stopped and killed at random instants, and a second process adds, cancels
// and decides. Then the faults end, everything settles, and the promises are held against what the employer has.
//
// POSTULANT_KILLS: how many lives (default 25). POSTULANT_SEED: the schedule of faults, instants and postings; printed,
// and the same seed gives the same schedule (not the same interleaving of processes).
// POSTULANT_POSTINGS: pasted in each life (default 8).
class TestChaos : public QObject {
    Q_OBJECT

    using Moment = std::pair<int, std::function<void()>>; // ms since the start of the life

    static int setting(const char* name, int otherwise) {
        return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
    }

    void signal(const QProcess& process, int number) {
        if (process.processId() > 0) {
            ::kill(static_cast<pid_t>(process.processId()), number);
        }
    }

    static void silence(QProcess& process) {
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
    }

    std::vector<Moment> momentsOf(const Round& round, QProcess& process) {
        std::vector<Moment> moments;
        moments.emplace_back(round.weatherChangesAtMs, [&] { m_world->setWeather(round.weather[1]); });
        moments.emplace_back(round.othersAtMs, [&] {
            round.killsOther ? m_person->pasteKilled(round.pastedMeanwhile, round.livesMs % 200)
                             : m_person->paste(round.pastedMeanwhile);
            m_hooks->sendSome(1);
            m_person->decide(1);
        });
        if (round.stopsAtMs >= 0) {
            moments.emplace_back(round.stopsAtMs, [&] {
                signal(process, SIGSTOP);
                m_count[QStringLiteral("paused by SIGSTOP")]++;
            });
            moments.emplace_back(round.stopsAtMs + round.stopsForMs, [&] { signal(process, SIGCONT); });
        }
        std::stable_sort(moments.begin(), moments.end(),
                         [](const Moment& a, const Moment& b) { return a.first < b.first; });
        return moments;
    }

    // One life: what happens in it happens at its instants, and then it is killed, wherever it is.
    void live(const Round& round) {
        m_world->setWeather(round.weather[0]);
        m_person->paste(round.pasted);
        QProcess process;
        silence(process);
        m_world->start(process, round.window);
        QVERIFY(process.waitForStarted());
        QElapsedTimer life;
        life.start();
        const auto liveUntil = [&](int ms) {
            const qint64 left = ms - life.elapsed();
            if (left > 0) {
                process.waitForFinished(static_cast<int>(left));
            }
        };
        for (const Moment& moment : momentsOf(round, process)) {
            liveUntil(moment.first);
            moment.second();
        }
        liveUntil(round.livesMs);
        const bool alive = process.state() != QProcess::NotRunning;
        if (!alive && process.exitStatus() == QProcess::CrashExit) {
            m_person->complain(QStringLiteral("life %1 ended by a crash of its own").arg(round.number));
        }
        m_count[alive ? QStringLiteral("killed") : QStringLiteral("had ended before the kill")]++;
        m_count[QStringLiteral("lives of the window")] += round.window ? 1 : 0;
        process.kill();
        process.waitForFinished();
    }

    // Faults off, but for what was not met yet; the seeker looks after what asks for them until nothing is open any
    // more. Then they decide on some of what needs checking and try some of what failed again, and that settles too.
    void settle() {
        m_world->setWeather(Schedule::ofUnmet(m_world->server().faultsMet()));
        m_person->paste({});
        m_person->look();
        applyToTheEnd(QStringLiteral("seconds to settle"));
        m_person->decide(20);
        applyToTheEnd(QStringLiteral("seconds to settle what was decided"));
        m_person->look();
    }

    void applyToTheEnd(const QString& name) {
        QProcess process;
        silence(process);
        m_world->start(process, false);
        QVERIFY(process.waitForStarted());
        QElapsedTimer since;
        since.start();
        while (!process.waitForFinished(3'000) && since.elapsed() < 600'000) {
            m_person->answerTheServer();
            m_person->look();
            m_person->cancelWhatIsStuck();
            m_hooks->sendSome(1);
        }
        m_count[name] = static_cast<int>(since.elapsed() / 1'000);
        process.kill();
        process.waitForFinished();
        m_person->look();
    }

    void report() {
        for (const FaultKind kind : Schedule::serverKinds()) {
            m_met.append({faultName(kind), m_world->server().faultsMet().value(faultName(kind))});
        }
        for (const FaultProxy::Fault fault : Schedule::proxyKinds()) {
            m_met.append({Schedule::name(fault), m_world->met(fault)});
        }
        for (const auto& [name, times] : std::as_const(m_met)) {
            qInfo("met %-32s %5d", qPrintable(name), times);
        }
        for (int kind = 0; kind < Hooks::Kinds; ++kind) {
            const Hooks::Counts& counts = m_hooks->counts(static_cast<Hooks::Kind>(kind));
            qInfo("%-36s %5d sent, %d taken, %d refused", qPrintable(Hooks::name(static_cast<Hooks::Kind>(kind))),
                  counts.sent, counts.taken, counts.refused);
        }
        qInfo("webhooks that nobody heard: %d", m_hooks->unheard());
        for (const auto& counts : {m_count, m_person->done}) {
            QStringList names = counts.keys();
            names.sort();
            for (const QString& name : std::as_const(names)) {
                qInfo("%-36s %5d", qPrintable(name), counts.value(name));
            }
        }
        QMap<QString, int> states;
        for (const QJsonObject& row : m_person->rows()) {
            states[row.value(u"state").toString()]++;
        }
        for (auto it = states.cbegin(); it != states.cend(); ++it) {
            qInfo("state %-30s %5d", qPrintable(it.key()), it.value());
        }
    }

    std::unique_ptr<World> m_world;
    std::unique_ptr<Person> m_person;
    std::unique_ptr<Hooks> m_hooks;
    QHash<QString, int> m_count;
    QVector<std::pair<QString, int>> m_met;

private Q_SLOTS:
    void nothingTwiceNothingLost() {
        const int kills = setting("POSTULANT_KILLS", 25);
        const auto seed = static_cast<quint32>(setting("POSTULANT_SEED", 20261129));
        const Schedule schedule(seed, kills, setting("POSTULANT_POSTINGS", 8));
        qInfo("kills %d, POSTULANT_SEED=%u", kills, seed);
        m_world = std::make_unique<World>(20);
        const QString prepared = m_world->prepare();
        QVERIFY2(prepared.isEmpty(), qPrintable(prepared));
        m_person = std::make_unique<Person>(*m_world, seed + 1);
        m_hooks = std::make_unique<Hooks>(*m_world, seed + 2);

        for (const Round& round : schedule.rounds()) {
            live(round);
            if (round.number % 3 == 2) {
                m_person->answerTheServer();
                m_person->pasteAgain(3);
                m_person->look();
            }
        }
        settle();

        const Inspection inspection = inspect(m_world->dataDir() + QStringLiteral("/postulant.db"));
        report();
        qInfo("killed before sending %d, while sending %d; unclear %d, found by their token %d",
              inspection.killedBeforeSending, inspection.killedWhileSending, inspection.unclear,
              inspection.foundByToken);
        const QStringList wrong = brokenPromises(*m_world, *m_person, schedule) + inspection.wrong;
        for (const QString& one : wrong) {
            qWarning("%s", qPrintable(one));
        }
        if (!wrong.isEmpty()) {
            qWarning("kept: %s", qPrintable(m_world->keep()));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 promises broken; POSTULANT_SEED=%2 POSTULANT_KILLS=%3")
                                                 .arg(wrong.size())
                                                 .arg(seed)
                                                 .arg(kills)));
        for (const auto& [name, times] : std::as_const(m_met)) {
            QVERIFY2(times > 0, qPrintable(name + QStringLiteral(" was never met")));
        }
        QVERIFY(m_count.value(QStringLiteral("killed")) * 2 > kills);
        if (m_hooks->anybodyListened()) {
            for (const Hooks::Kind kind : {Hooks::True, Hooks::Doubled, Hooks::OutOfOrder}) {
                QVERIFY2(m_hooks->counts(kind).taken > 0, qPrintable(Hooks::name(kind)));
            }
            QVERIFY(m_hooks->counts(Hooks::Forged).refused > 0);
            QCOMPARE(m_hooks->counts(Hooks::Forged).taken, 0);
        }
    }
};

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // five minutes are not enough for 500 lives
    QGuiApplication application(argc, argv);
    TestChaos test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chaos.moc"
