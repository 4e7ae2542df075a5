#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>
#include <QVector>

#include "Schedule.h"

namespace postulant::test {

class World;

// The seeker, by a terminal of their own: pastes, looks, decides truthfully (they can ask the employer), cancels and
// tries again. Whatever a look shows is held against what the employer has; what is wrong becomes a complaint.
class Person {
public:
    Person(World& world, quint32 seed);

    void paste(const QVector<Pasted>& postings); // also what earlier could not be
    void pasteAgain(int count);                  // known ones in other spellings
    void pasteKilled(const QVector<Pasted>& postings, int afterMs);
    void look();
    void decide(int most);    // resolves and tries again by what the last look showed; cancels now and then
    void answerTheServer();   // continues paused runs, enters codes
    void cancelWhatIsStuck(); // what ran for longer than any run takes, once each
    bool allPasted() const { return m_unsure.isEmpty(); }

    const QVector<QJsonObject>& rows() const { return m_rows; } // of the last look
    const QSet<int>& pasted() const { return m_pasted; }        // numbers of postings
    const QStringList& complaints() const { return m_complaints; }
    void complain(const QString& what) { m_complaints.append(what); }
    QHash<QString, int> done; // what was decided → how often

    static int numberIn(const QString& url); // of a posting of the schedule; -1: none
    QHash<int, int> received() const;        // posting → how often the employer has it

private:
    void add(const QVector<Pasted>& postings, bool asTask);
    QStringList decisionOn(const QJsonObject& row, bool mayCancel) const; // words of the command; empty: none
    void act(const QStringList& words);
    bool neverArrived(int number) const; // and never will, as far as the server can know

    World& m_world;
    QRandomGenerator m_random;
    QVector<QJsonObject> m_rows;
    QSet<int> m_pasted;
    QVector<Pasted> m_known;
    QVector<Pasted> m_unsure;  // nobody said whether they were taken
    QSet<QString> m_cancelled; // runs
    QStringList m_complaints;
};

// Whether a row of `list` says that nothing was sent.
bool saysNothingSent(const QJsonObject& row);

} // namespace postulant::test
