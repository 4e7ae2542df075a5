#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QPair>
#include <QRandomGenerator>
#include <QString>
#include <QVector>

// Answers as a server of the future, or a broken one, could send them. The same seed makes the same answers.
namespace postulant::test {

struct Mutated {
    QByteArray body;
    QString how; // what was done to it
};

// How a datetime may say its zone; minutes east of UTC.
struct Zone {
    const char* written;
    int minutes;
};
const QVector<Zone>& zones();
// Every datetime, which is in UTC, as the same instant in that zone.
QByteArray withZone(const QJsonValue& json, const Zone& zone);
// Every member of that name, if it is a text, says this word.
QByteArray withWord(const QJsonValue& json, const QString& key, const QString& word);
// The answer without each of its members, however deep: where it stood, and what is left.
QVector<QPair<QString, QByteArray>> withoutEach(const QJsonValue& json);

class Mutator {
public:
    explicit Mutator(quint32 seed)
        : m_random(seed) {}

    // One that says the same: more fields, dates with or without a zone, other spelling of the JSON.
    Mutated kept(const QJsonValue& json);
    // One that says something else, or nothing: members lost, of other types, out of all bounds.
    Mutated changed(const QJsonValue& json);
    // No longer the same bytes: cut, flipped, filled up, not UTF-8, not JSON.
    Mutated garbled(const QByteArray& body);
    QString unknownWord(); // that no dialect has for a status

    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); } // bound: at least 1
    bool coin() { return below(2) == 0; }

private:
    QJsonValue somewhere(const QJsonValue& value, int depth, QString* how);
    QJsonValue strange(QString* how);
    QJsonValue anything(int depth);
    QString strangeText(QString* how);

    QRandomGenerator m_random;
};

} // namespace postulant::test
