#include "dispatch/Governor.h"

#include "dispatch/SiteLogins.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"
#include "store/Store.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postulant {
namespace {

constexpr int pageOfFront = 256;
constexpr int headsOfSite = 8; // the first may be set aside

} // namespace

// One round over one lane of the queue.
struct Governor::Choice {
    qint64 lane; // a connection, or sending::spreadLane
    bool practice;
    int limit;
    const Skip& skip;
    qint64 now;
    std::function<void(const sending::QueuedRow&)> take{};
    QVector<qint64> ids{};
    QSet<QString> closed{}; // sites that take no more in this round
    bool full() const { return ids.size() >= limit; }
};

// What is spread, in this round.
struct Governor::Spreading {
    QVector<SpreadMember> members;
    QHash<qint64, SendingFacts> totals{}; // of each connection
    SiteLogins logins{};
    QVector<Placed> placed{};
    QSet<QString> closed{}; // ways that find no connection any more
};

Governor::Governor(EngineContext& context)
    : m_context(context)
    , m_rules(SiteRules::shipped()) {}

bool Governor::reload() {
    const auto options = m_context.store.readNow<Options>([](Database& db) { return options::load(db); });
    const auto rules = m_context.store.readNow<SiteRules>([](Database& db) { return site_rules::load(db); });
    if (!options || !rules) {
        return false;
    }
    const auto same = [](const SiteRule& a, const SiteRule& b) {
        return a.site == b.site && a.spacingS == b.spacingS && a.perDay == b.perDay;
    };
    const QVector<SiteRule> before = m_rules.all();
    const QVector<SiteRule> after = rules->all();
    bool changed = !std::equal(before.cbegin(), before.cend(), after.cbegin(), after.cend(), same);
    for (const OptionSpec& spec : optionSpecs()) {
        changed = changed || m_options.text(spec.option) != options->text(spec.option);
    }
    m_options = *options;
    m_rules = *rules;
    for (Site& site : m_sites) {
        site.known = false;
    }
    return changed;
}

void Governor::beginRound(int unreserved) {
    m_outlook = {};
    m_zone = QTimeZone::systemTimeZone();
    m_day = localDay(m_context.clock.nowMs(), m_zone);
    m_unreserved = unreserved;
}

void Governor::note(const SendingVerdict& verdict) {
    if (!verdict.mayGo() && (m_outlook.at == 0 || verdict.notBefore < m_outlook.at)) {
        m_outlook = {verdict.notBefore, verdict.why};
    }
}

// What is known of a site is read once a day and after each submission to it.
Done Governor::readSite(Database& db, const QString& site, Site& entry) {
    if (entry.known && entry.dayFrom == m_day.from) {
        return {};
    }
    const qint64 now = m_context.clock.nowMs();
    const auto history = sending::atSite(db, site, m_day, now);
    if (!history) {
        return tl::unexpected<Error>(history.error());
    }
    if (entry.lastSteady == 0 && (history->inFuture || history->lastAt > 0)) {
        const qint64 ago = history->inFuture ? 0 : now - history->lastAt;
        entry.lastSteady = m_context.clock.steadyMs() - ago;
    }
    entry.today = history->today; // with those under way a little too many, until they end
    entry.known = true;
    entry.dayFrom = m_day.from;
    return {};
}

Done Governor::readTotals(Database& db, const ConnectionRow& connection) {
    m_totals = {};
    if (m_options.number(Option::DailyCap) > 0) {
        const auto today = sending::inAll(db, m_day);
        if (!today) {
            return tl::unexpected<Error>(today.error());
        }
        m_totals.todayInAll = *today + m_unreserved;
    }
    return sending::readSpending(db, m_options, connection.id, m_context.clock.nowMs(), m_zone, m_totals);
}

SendingVerdict Governor::verdict(Database& db, const QString& site) {
    const qint64 now = m_context.clock.nowMs();
    Site& entry = m_sites[site];
    SendingFacts facts = m_totals;
    facts.rule = m_rules.of(site);
    if (!readSite(db, site, entry)) {
        return {SendingWait::Spacing, now + m_context.timing.troubleMin.count()};
    }
    if (facts.rule.spacingS > 0 && entry.inFlight > 0) {
        return {SendingWait::Spacing, now + facts.rule.spacingS * 1000LL};
    }
    facts.extraSpacingMs = entry.extraMs;
    facts.lastAtSite =
        entry.lastSteady == 0 ? 0 : std::max<qint64>(1, now - (m_context.clock.steadyMs() - entry.lastSteady));
    facts.todayAtSite = entry.today + entry.inFlight;
    return decideSending(m_options, facts, now, m_zone);
}

void Governor::take(Database& db, Choice& choice, const sending::QueuedRow& row) {
    if (choice.closed.contains(row.site) || choice.skip(row.id) || choice.ids.contains(row.id)) {
        return;
    }
    if (choice.practice) { // nobody to be considerate of
        choice.ids << row.id;
        return;
    }
    if (mayGo(db, choice, row.site)) {
        choice.ids << row.id;
        count(row.id, row.site);
    }
}

bool Governor::mayGo(Database& db, Choice& choice, const QString& site) {
    const SendingVerdict verdict = this->verdict(db, site);
    if (!verdict.mayGo()) {
        note(verdict);
        choice.closed.insert(site);
    }
    return verdict.mayGo();
}

void Governor::count(qint64 applicationId, const QString& site) {
    m_inFlight.insert(applicationId, site); // so that the next look at this site counts it
    m_sites[site].inFlight++;
    m_totals.todayInAll++;
    m_unreserved++;
}

void Governor::place(Database& db, Choice& choice, Spreading& spreading, const sending::QueuedRow& row) {
    if (choice.closed.contains(row.site) || choice.skip(row.id) || choice.ids.contains(row.id)) {
        return;
    }
    const auto signing = spreading.logins.of(db, row.id);
    if (!signing) { // in the next round again, rather than without its login
        return;
    }
    // Slots only become fewer in a round: what found none finds none later.
    QString way = code(row.spread) + row.over + (row.spread == SpreadWay::Site ? row.site : QString());
    for (SpreadMember& member : spreading.members) {
        member.hasLogin = signing->contains(member.id);
        way += member.hasLogin ? QStringLiteral(" %1").arg(member.id) : QString();
    }
    if (spreading.closed.contains(way)) {
        return;
    }
    SpreadWish wish;
    wish.way = row.spread;
    wish.over = spreading::overFromText(row.over);
    wish.needsResume = true; // no package is ready without one
    wish.site = row.site;
    wish.needsLogin = isLoginKept(wish, spreading.members);
    const SpreadChoice chosen = chooseConnection(wish, spreading.members);
    if (chosen.connectionId == 0) {
        spreading.closed.insert(way);
        return;
    }
    m_totals = spreading.totals.value(chosen.connectionId);
    m_totals.todayInAll += static_cast<int>(choice.ids.size());
    if (!mayGo(db, choice, row.site)) {
        return;
    }
    choice.ids << row.id;
    spreading.placed.append({row.id, chosen.connectionId});
    for (SpreadMember& member : spreading.members) {
        member.freeSlots -= member.id == chosen.connectionId ? 1 : 0;
    }
    count(row.id, row.site);
}

// Mostly enough: who is first may go. Where sites must wait, only so many of their rows are walked over.
Done Governor::walkFront(Database& db, Choice& choice, bool all) {
    sending::QueuedRow last;
    while (!choice.full()) {
        const auto page = sending::front(db, choice.lane, choice.now, pageOfFront, last);
        if (!page) {
            return tl::unexpected<Error>(page.error());
        }
        for (const sending::QueuedRow& row : *page) {
            if (!choice.full()) {
                choice.take(row);
            }
        }
        if (page->size() < pageOfFront) {
            return {};
        }
        if (!all && !choice.full()) {
            return walkSites(db, choice);
        }
        last = page->last();
    }
    return {};
}

// The front is full of sites that must wait: the first of each other site, and of those who is first.
Done Governor::walkSites(Database& db, Choice& choice) {
    auto firsts = sending::firstOfSites(db, choice.lane, choice.now);
    if (!firsts) {
        return tl::unexpected<Error>(firsts.error());
    }
    std::sort(firsts->begin(), firsts->end(), [](const auto& a, const auto& b) {
        return a.position != b.position ? a.position < b.position : a.id < b.id;
    });
    for (const sending::QueuedRow& first : std::as_const(*firsts)) {
        if (choice.full()) {
            return {};
        }
        if (!choice.skip(first.id) || choice.closed.contains(first.site)) {
            choice.take(first);
            continue;
        }
        const auto next = sending::frontOfSite(db, choice.lane, first.site, choice.now, headsOfSite);
        if (!next) {
            return tl::unexpected<Error>(next.error());
        }
        for (const sending::QueuedRow& row : *next) {
            if (!choice.full()) {
                choice.take(row);
            }
        }
    }
    return {};
}

Done Governor::walk(Database& db, const ConnectionRow& connection, Choice& choice, bool all) {
    if (!connection.practice) {
        if (Done read = readTotals(db, connection); !read) {
            return read;
        }
        const SendingVerdict whole = decideSending(m_options, m_totals, choice.now, m_zone);
        if (!whole.mayGo()) {
            if (const auto any = sending::anyQueued(db, connection.id); any && *any) {
                note(whole);
            }
            return {};
        }
    }
    if (Done walked = walkFront(db, choice, all || connection.practice); !walked) {
        return walked;
    }
    if (const auto refused = sending::nextRefused(db, connection.id, choice.now)) {
        note(*refused);
    }
    return {};
}

// In one read: a queue with thousands of sites is asked often.
QVector<qint64> Governor::choose(const ConnectionRow& connection, int limit, const Skip& skip, bool walkAll) {
    Choice choice{connection.id, connection.practice, limit, skip, m_context.clock.nowMs()};
    (void)m_context.store.readNow<bool>([&](Database& db) -> Result<bool> {
        choice.take = [&](const sending::QueuedRow& row) { take(db, choice, row); };
        const Done walked = walk(db, connection, choice, walkAll);
        return walked ? Result<bool>(true) : Result<bool>(tl::unexpected<Error>(walked.error()));
    });
    return choice.ids;
}

Done Governor::walkSpread(Database& db, Choice& choice, Spreading& spreading, const QVector<ConnectionRow>& connections,
                          bool all) {
    SendingVerdict first; // where a limit holds at all of them, the one that ends first
    bool any = false;
    for (qsizetype i = 0; i < connections.size(); ++i) {
        if (Done read = readTotals(db, connections.at(i)); !read) {
            return read;
        }
        spreading.totals.insert(connections.at(i).id, m_totals);
        const SendingVerdict one = decideSending(m_options, m_totals, choice.now, m_zone);
        spreading.members[i].limited = !one.mayGo();
        any = any || one.mayGo();
        first = first.mayGo() || one.notBefore < first.notBefore ? one : first;
    }
    if (!any) {
        note(first);
        return {};
    }
    auto logins = SiteLogins::load(db, connections);
    if (!logins) {
        return tl::unexpected<Error>(logins.error());
    }
    spreading.logins = *std::move(logins);
    if (Done walked = walkFront(db, choice, all); !walked) {
        return walked;
    }
    if (const auto refused = sending::nextRefused(db, sending::spreadLane, choice.now)) {
        note(*refused);
    }
    return {};
}

QVector<Governor::Placed> Governor::spread(QVector<SpreadMember> members, const QVector<ConnectionRow>& connections,
                                           const Skip& skip, bool walkAll) {
    int free = 0;
    for (const SpreadMember& member : std::as_const(members)) {
        free += std::max(0, member.freeSlots);
    }
    Choice choice{sending::spreadLane, false, free, skip, m_context.clock.nowMs()};
    Spreading spreading{std::move(members)};
    (void)m_context.store.readNow<bool>([&](Database& db) -> Result<bool> {
        choice.take = [&](const sending::QueuedRow& row) { place(db, choice, spreading, row); };
        const Done walked = walkSpread(db, choice, spreading, connections, walkAll);
        return walked ? Result<bool>(true) : Result<bool>(tl::unexpected<Error>(walked.error()));
    });
    return spreading.placed;
}

void Governor::ended(qint64 applicationId, bool left) {
    const auto site = m_inFlight.constFind(applicationId);
    if (site == m_inFlight.cend()) {
        return; // practice
    }
    Site& entry = m_sites[*site];
    entry.inFlight--;
    entry.known = false; // counted anew
    if (left) {
        const SiteRule rule = m_rules.of(*site);
        entry.lastSteady = m_context.clock.steadyMs();
        entry.extraMs = QRandomGenerator::global()->bounded(rule.spacingS * 10LL * rule.jitterPercent + 1);
    }
    m_inFlight.erase(site);
}

Governor::Spending Governor::spending() const {
    Spending out;
    out.dailyCap = m_options.amount(Option::SpendDailyCap);
    out.monthlyCap = m_options.amount(Option::SpendMonthlyCap);
    if (out.dailyCap <= 0 && out.monthlyCap <= 0) {
        return out;
    }
    const qint64 now = m_context.clock.nowMs();
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const auto read =
        m_context.store.readNow<std::pair<double, double>>([&](Database& db) -> Result<std::pair<double, double>> {
            const auto today = sending::spent(db, localDay(now, zone));
            const auto month = sending::spent(db, localMonth(now, zone));
            if (!today || !month) {
                return failure(ErrorKind::Database);
            }
            return std::pair(*today, *month);
        });
    if (read) {
        out.today = read->first;
        out.month = read->second;
    }
    return out;
}

} // namespace postulant
