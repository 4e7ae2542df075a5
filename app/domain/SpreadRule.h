#pragma once

#include <QString>
#include <QVector>

#include <optional>

// Through which of several connections an application goes: pure, asked at the moment of sending. Whatever was sent
// before stays where it is; nothing here moves an attempt.
namespace postulant {

enum class SpreadWay {
    None, // through its own connection
    Free, // through the one with the most free slots
    Site, // all of one site through the same one, so that a site sees one browser
};
QString code(SpreadWay way); // "", "free", "site": stored and printed
std::optional<SpreadWay> spreadWayFromCode(QStringView text);

// What the application wants.
struct SpreadWish {
    SpreadWay way = SpreadWay::None;
    QVector<qint64> over; // the connections that the seeker chose; no other is ever used
    bool practice = false;
    bool needsResume = false;
    bool needsLogin = false;
    QString site; // siteKey()
};

// How a connection is now.
struct SpreadMember {
    qint64 id = 0;
    bool practice = false;
    bool inPool = false;  // the seeker uses it for spreading
    bool consent = false; // the seeker agreed that it gets the data
    bool takesResume = false;
    bool hasLogin = false; // for the site, where it wants one
    bool stopped = false;  // by key or credit: only the seeker can mend it
    bool resting = false;  // left alone after trouble
    bool limited = false;  // a cap of the seeker's is reached there
    int freeSlots = 0;
};

// Why a connection cannot take it, from what passes soonest to what never does.
enum class SpreadWhy {
    None,
    Full,
    Resting,
    Limited,
    Stopped,
    NoConsent,
    NoLogin,
    NoResume,
    NotInPool,
    Practice,
    NotOver
};
QString code(SpreadWhy why); // "none", "full", "resting", …

struct SpreadChoice {
    qint64 connectionId = 0;         // 0: none now
    SpreadWhy why = SpreadWhy::None; // of none: what passes soonest; NotOver: there is no connection at all
};

// Ties go to who stands first. Of a site, a full connection is waited for: only one that is down, or may not have it,
// gives its sites to the others, and gets them back afterwards.
SpreadChoice chooseConnection(const SpreadWish& wish, const QVector<SpreadMember>& members);
// Whether one that may have it, now or once it is back, has a login for its site: then the wish needs one. A login
// where it may never go counts for nothing, so that it does not wait for ever.
bool isLoginKept(const SpreadWish& wish, const QVector<SpreadMember>& members);
SpreadWhy whyNot(const SpreadWish& wish, const SpreadMember& member);

} // namespace postulant
