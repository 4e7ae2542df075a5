#include "dispatch/PostingLookups.h"

#include "store/PostingFactsRepository.h"

namespace postulant {
namespace {

constexpr qint64 hour = 60LL * 60 * 1000;
constexpr qint64 keepFacts = 30 * 24 * hour;
constexpr qint64 keepRests = 24 * hour; // after its end: until then failures still count

} // namespace

PostingLookups::PostingLookups(Store& store, AuditSink& audit, const Clock& clock, std::unique_ptr<HostNames> names,
                               const PostingLookup::Settings& settings, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_names(std::move(names))
    , m_lookup(*m_names, clock, settings) {
    wire(audit);
    const auto rests =
        m_store.readNow<QVector<HostRestRow>>([](Database& db) { return host_rests::all(db); }, Store::Reader::Screen);
    QVector<HostRest> remembered;
    for (const HostRestRow& row : rests ? *rests : QVector<HostRestRow>()) {
        remembered.append({row.host, row.failures, row.notBefore});
    }
    m_lookup.fetcher().remember(remembered);
    m_store.write([now = clock.nowMs()](Database& db) -> Done {
        const Done done = posting_facts::forgetBefore(db, now - keepFacts);
        return done ? host_rests::forgetBefore(db, now - keepRests) : done;
    });
}

PostingLookups::~PostingLookups() = default;

void PostingLookups::wire(AuditSink& audit) {
    connect(&m_lookup.fetcher(), &PoliteFetcher::restChanged, this, [this](const HostRest& rest) {
        m_store.write([row = HostRestRow{rest.host, rest.failures, rest.notBefore}](Database& db) {
            return host_rests::save(db, row);
        });
    });
    // Whom we asked, not about which job.
    connect(&m_lookup.fetcher(), &PoliteFetcher::asked, this, [&audit](const PoliteFetcher::Asked& asked) {
        AuditEntry entry;
        entry.at = asked.at;
        entry.method = "GET";
        entry.pathTemplate = QStringLiteral("//%1/{posting}").arg(asked.host);
        entry.status = asked.status;
        entry.durationMs = asked.took.count();
        entry.error = asked.error ? code(*asked.error) : QString();
        audit.record(entry);
    });
}

Call<PostingFacts> PostingLookups::lookUp(const PostingIdentity& identity) {
    const QString key = identity.keys.value(0);
    const Promise<PostingFacts> promise;
    Call<PostingFacts> call = promise.call();
    if (const auto asked = m_asked.find(key); asked != m_asked.end()) {
        asked->append(promise);
        return call;
    }
    m_asked.insert(key, {promise});
    m_lookup.lookUp(identity).then(this, [this, identity](const Result<PostingFacts>& found) {
        if (found) {
            finish(identity, *found);
        } else {
            m_asked.remove(identity.keys.value(0));
        }
    });
    return call;
}

// Answers also when it could not be kept: it is known all the same.
void PostingLookups::finish(const PostingIdentity& identity, const PostingFacts& facts) {
    m_store.write([keys = identity.keys, facts,
                   now = m_clock.nowMs()](Database& db) { return posting_facts::learn(db, keys, facts, now); },
                  this,
                  [this, key = identity.keys.value(0), facts](const Done&) {
                      const auto promises = m_asked.take(key);
                      for (const auto& promise : promises) {
                          promise.answer(facts);
                      }
                  });
}

} // namespace postulant
