#pragma once

#include "practice/PracticeFaults.h"
#include "support/FaultProxy.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

#include <array>

namespace postulant::test {

// What goes wrong for some seconds, at the server and on the way to it.
struct Weather {
    PracticeFaults server;
    FaultProxy::Fault onTheWay = FaultProxy::Fault::None;
    double share = 0; // of the connections that it meets
    quint32 seed = 1;

    FaultProxy::Planner planner() const; // for the connections of this weather
};

// A pasted posting: the employer's page, and which connection it goes through.
struct Pasted {
    QString url;
    bool asTask = false; // through the connection of the other dialect
};

// One life of the program.
struct Round {
    int number = 0;
    bool window = false; // the window program instead of `apply --wait`
    int livesMs = 0;     // then kill -9
    int stopsAtMs = -1;  // SIGSTOP, -1: never
    int stopsForMs = 0;
    int othersAtMs = 0; // then a second process adds, and the seeker decides
    int weatherChangesAtMs = 0;
    bool killsOther = false; // the second process too
    QVector<Pasted> pasted;
    QVector<Pasted> pastedMeanwhile; // by the second process
    std::array<Weather, 2> weather;
};

// Everything that is drawn follows from the seed: the same seed gives the same rounds.
class Schedule {
public:
    Schedule(quint32 seed, int rounds, int postingsARound);

    const QVector<Round>& rounds() const { return m_rounds; }
    QString scriptOf(const QString& url) const; // its practice script

    static QVector<FaultKind> serverKinds(); // that the weathers go through
    // How many requests a weather meets is for the speed of the machine to say: what none has met, twice.
    static Weather ofUnmet(const QHash<QString, int>& met);
    static QVector<FaultProxy::Fault> proxyKinds();
    static QString name(FaultProxy::Fault fault);
    static QString otherSpelling(const QString& url, int which); // of the same posting

private:
    QVector<Round> m_rounds;
};

} // namespace postulant::test
