#pragma once

#include "dispatch/EngineContext.h"
#include "domain/SpreadRule.h"
#include "store/Rows.h"
#include "store/SendingRepository.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <optional>

// Plans which queued application may go next and when: the spacing of its site (with jitter), caps, quiet hours. What
// it plans, the reservation checks once more; it alone measures spacing by a clock that only grows, from the answer to
// the last submission on, so that a site never sees two of them closer together. One submission at a time to a site
// that wants spacing. Engine thread.
namespace postulant {

class Governor {
public:
    explicit Governor(EngineContext& context);

    bool reload(); // the seeker's limits, from the store; whether they are others than before

    // What must not be chosen: it is under way or set aside, or not among those that may go in this process.
    using Skip = std::function<bool(qint64 applicationId)>;
    // In the order of the queue, at most `limit`; sites that must wait do not keep others waiting. walkAll: most of the
    // queue is skipped, so it is read to its end.
    QVector<qint64> choose(const ConnectionRow& connection, int limit, const Skip& skip, bool walkAll);

    // The same for what is spread: one of the members takes each, by chooseConnection(). Their free slots and limits
    // are those before; `connections`: the rows of the members, in the same order.
    struct Placed {
        qint64 applicationId = 0;
        qint64 connectionId = 0;
    };
    QVector<Placed> spread(QVector<SpreadMember> members, const QVector<ConnectionRow>& connections, const Skip& skip,
                           bool walkAll);

    // The submission of one that was chosen is over. left: a run exists, or may exist.
    void ended(qint64 applicationId, bool left);

    // What stood in the way since beginRound(): what ends first, and when; 0 if nothing.
    struct Outlook {
        qint64 at = 0;
        SendingWait why = SendingWait::None;
        bool operator==(const Outlook& other) const { return at == other.at && why == other.why; }
    };
    void beginRound(int unreserved); // how many are under way to a reservation
    const Outlook& outlook() const { return m_outlook; }

    struct Spending {
        double today = 0;
        double month = 0;
        double dailyCap = 0;
        double monthlyCap = 0;
    };
    Spending spending() const; // zeros where no cap is set: nothing is asked then

private:
    struct Site {
        int today = 0;
        qint64 lastSteady = 0; // the last submission, by the clock that only grows; 0: none
        qint64 extraMs = 0;    // this time's jitter
        int inFlight = 0;
        bool known = false;
        qint64 dayFrom = 0; // of the day that is counted
    };
    struct Choice;
    struct Spreading;

    Done readSite(Database& db, const QString& site, Site& entry);
    Done readTotals(Database& db, const ConnectionRow& connection);
    SendingVerdict verdict(Database& db, const QString& site);
    // Whether it may go to its site now; a site that must wait is closed for this round.
    bool mayGo(Database& db, Choice& choice, const QString& site);
    void count(qint64 applicationId, const QString& site); // under way from now on
    void take(Database& db, Choice& choice, const sending::QueuedRow& row);
    void place(Database& db, Choice& choice, Spreading& spreading, const sending::QueuedRow& row);
    Done walkSpread(Database& db, Choice& choice, Spreading& spreading, const QVector<ConnectionRow>& connections,
                    bool all);
    Done walkFront(Database& db, Choice& choice, bool all);
    Done walkSites(Database& db, Choice& choice);
    Done walk(Database& db, const ConnectionRow& connection, Choice& choice, bool all);
    void note(const SendingVerdict& verdict);

    EngineContext& m_context;
    Options m_options;
    SiteRules m_rules;
    QHash<QString, Site> m_sites;
    QHash<qint64, QString> m_inFlight; // application → site
    int m_unreserved = 0;
    SendingFacts m_totals; // what does not depend on the site
    Span m_day;
    QTimeZone m_zone;
    Outlook m_outlook;
};

} // namespace postulant
