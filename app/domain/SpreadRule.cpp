#include "domain/SpreadRule.h"

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array wayCodes{"", "free", "site"};
constexpr std::array whyCodes{"none",     "full",      "resting",     "limited",  "stopped", "no-consent",
                              "no-login", "no-resume", "not-in-pool", "practice", "not-over"};

// FNV-1a over the site, then over the id, and mixed: every pair has a weight of its own, the same in every process.
quint64 weightOf(const QString& site, qint64 id) {
    quint64 hash = 14695981039346656037ULL;
    const auto put = [&hash](quint64 byte) { hash = (hash ^ (byte & 0xff)) * 1099511628211ULL; };
    for (const char byte : site.toUtf8()) {
        put(static_cast<unsigned char>(byte));
    }
    for (int shift = 0; shift < 64; shift += 8) {
        put(static_cast<quint64>(id) >> shift);
    }
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
    return hash ^ (hash >> 31);
}

// The site's own one of those that are up, whoever has the highest weight: where one goes down, only its sites move.
const SpreadMember* homeOf(const QString& site, const QVector<const SpreadMember*>& up) {
    const auto best = std::max_element(up.cbegin(), up.cend(), [&](const SpreadMember* a, const SpreadMember* b) {
        return weightOf(site, a->id) < weightOf(site, b->id);
    });
    return best == up.cend() ? nullptr : *best;
}

const SpreadMember* freest(const QVector<const SpreadMember*>& up) {
    const auto best = std::max_element(up.cbegin(), up.cend(), [](const SpreadMember* a, const SpreadMember* b) {
        return a->freeSlots < b->freeSlots; // the first of equals
    });
    return best == up.cend() ? nullptr : *best;
}

} // namespace

QString code(SpreadWay way) {
    return QLatin1String(wayCodes.at(static_cast<std::size_t>(way)));
}

std::optional<SpreadWay> spreadWayFromCode(QStringView text) {
    const auto it = std::find_if(wayCodes.begin(), wayCodes.end(),
                                 [text](const char* one) { return text.compare(QLatin1String(one)) == 0; });
    return it == wayCodes.end() ? std::nullopt : std::optional(static_cast<SpreadWay>(it - wayCodes.begin()));
}

QString code(SpreadWhy why) {
    return QLatin1String(whyCodes.at(static_cast<std::size_t>(why)));
}

SpreadWhy whyNot(const SpreadWish& wish, const SpreadMember& member) {
    if (!wish.over.contains(member.id)) {
        return SpreadWhy::NotOver;
    }
    if (member.practice || wish.practice) { // nobody to be spared: practice is one server, and stays there
        return SpreadWhy::Practice;
    }
    if (!member.inPool) {
        return SpreadWhy::NotInPool;
    }
    if (wish.needsResume && !member.takesResume) {
        return SpreadWhy::NoResume;
    }
    if (wish.needsLogin && !member.hasLogin) {
        return SpreadWhy::NoLogin;
    }
    if (!member.consent) {
        return SpreadWhy::NoConsent;
    }
    return member.stopped         ? SpreadWhy::Stopped
           : member.limited       ? SpreadWhy::Limited
           : member.resting       ? SpreadWhy::Resting
           : member.freeSlots > 0 ? SpreadWhy::None
                                  : SpreadWhy::Full;
}

bool isLoginKept(const SpreadWish& wish, const QVector<SpreadMember>& members) {
    return std::any_of(members.cbegin(), members.cend(), [&wish](const SpreadMember& member) {
        return member.hasLogin && whyNot(wish, member) < SpreadWhy::NoConsent;
    });
}

SpreadChoice chooseConnection(const SpreadWish& wish, const QVector<SpreadMember>& members) {
    QVector<const SpreadMember*> up;
    SpreadChoice none{0, SpreadWhy::NotOver};
    for (const SpreadMember& member : members) {
        const SpreadWhy why = whyNot(wish, member);
        none.why = std::min(none.why, why);
        if (why == SpreadWhy::None || why == SpreadWhy::Full) {
            up << &member;
        }
    }
    if (wish.way == SpreadWay::None || up.isEmpty()) {
        return {0, wish.way == SpreadWay::None ? SpreadWhy::NotOver : none.why};
    }
    const SpreadMember* chosen = wish.way == SpreadWay::Site ? homeOf(wish.site, up) : freest(up);
    return chosen->freeSlots > 0 ? SpreadChoice{chosen->id, SpreadWhy::None} : SpreadChoice{0, SpreadWhy::Full};
}

} // namespace postulant
