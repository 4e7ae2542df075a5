#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>
#include <QUrl>
#include <QVector>

namespace postulant::test {

class World;

// Says what runs have done as the server's own messages would: signed as the server signs, and doubled, out of order,
// late, and forged by somebody without the key. Where nobody listens they are refused connections.
class Hooks {
public:
    Hooks(World& world, quint32 seed);

    void sendSome(int count);

    struct Counts {
        int sent = 0;
        int taken = 0;   // 2xx
        int refused = 0; // another answer
    };
    enum Kind { True, Doubled, OutOfOrder, Forged, Kinds };
    const Counts& counts(Kind kind) const { return m_counts[kind]; }
    static QString name(Kind kind);
    bool anybodyListened() const;
    int unheard() const { return m_unheard; } // no connection, or no answer

private:
    struct Message {
        QByteArray body;
        QUrl address; // that the run was given; invalid: none
    };
    Message messageAbout(const QString& runId);
    void send(Kind kind, const Message& message, const QByteArray& signature);

    World& m_world;
    QRandomGenerator m_random;
    QVector<Message> m_said; // true ones, oldest first
    Counts m_counts[Kinds];
    int m_unheard = 0;
};

} // namespace postulant::test
