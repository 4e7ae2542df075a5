#pragma once

#include "domain/Clock.h"
#include "net/HostNames.h"
#include "postings/PostingLookup.h"
#include "skyvern/AuditEntry.h"
#include "store/Store.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <memory>

namespace postulant {

// Looks postings up and keeps what was found: in the cache, on the posting's row, and where a queued one is closed, as
// the reason why it is back in review. Needs an event loop; lives in one thread. Nothing waits for it.
class PostingLookups : public QObject {
    Q_OBJECT
public:
    // names: how hosts are found; owned. The others must outlive it.
    PostingLookups(Store& store, AuditSink& audit, const Clock& clock, std::unique_ptr<HostNames> names,
                   const PostingLookup::Settings& settings = {}, QObject* parent = nullptr);
    ~PostingLookups() override;

    // Answers when it is kept. Two who ask for one posting share one look. Whether it is worth asking says
    // intake::judge(). Errors: Cancelled.
    Call<PostingFacts> lookUp(const PostingIdentity& identity);

private:
    void wire(AuditSink& audit);
    void finish(const PostingIdentity& identity, const PostingFacts& facts);

    Store& m_store;
    const Clock& m_clock;
    std::unique_ptr<HostNames> m_names;
    PostingLookup m_lookup;
    QHash<QString, QVector<Promise<PostingFacts>>> m_asked; // by main key
};

} // namespace postulant
