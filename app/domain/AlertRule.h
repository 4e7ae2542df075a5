#pragma once

#include <QtGlobal>

#include <vector>

// When the seeker is told that things go wrong as a whole, though each thing by itself was dealt with. Pure.
namespace postulant {

enum class AlertKind {
    Failing, // too many of the last runs ended without an application
    Limited, // too many requests are answered "too many"
};

// Says so once when a share reaches its limit, and again only after it was clearly below in between.
class ShareAlert {
public:
    // percent 0: never. Below `least` of `whole` nothing is said; what is raised stays until there is none at all.
    // True: tell the seeker now.
    bool crossed(int part, int whole, int percent, int least);
    bool isRaised() const { return m_raised; }
    int share() const { return m_share; } // percent at the last look

    // Below this part of the limit it may be said again.
    static constexpr int clearsAtPercentOfLimit = 75;

private:
    bool m_raised = false;
    int m_share = 0;
};

// How many of the things of the last while were of one kind. Bounded: counts by ten seconds, not things.
class RecentShare {
public:
    static constexpr qint64 windowMs = 10 * 60 * 1000;

    void add(bool isPart, qint64 steadyMs);
    struct Count {
        int part = 0;
        int whole = 0;
    };
    Count at(qint64 steadyMs) const; // of the windowMs before

private:
    static constexpr qint64 slotMs = 10'000;
    static constexpr qint64 slotCount = windowMs / slotMs;
    struct Slot {
        qint64 number = -1; // of steadyMs / slotMs
        Count count;
    };
    std::vector<Slot> m_slots = std::vector<Slot>(slotCount);
};

} // namespace postulant
