#pragma once

#include "domain/PostingFacts.h"
#include "domain/PostingIdentity.h"
#include "postings/PoliteFetcher.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace postulant {

// Finds out what is publicly known about a posting: from its site's public data, else from its page. Never fails; what
// could not be found out is unknown, with the reason. At most `most` is spent on one, not counting the wait in line.
class PostingLookup : public QObject {
    Q_OBJECT
public:
    struct Settings {
        std::chrono::milliseconds most{5'000};
        qint64 mostPage = 2 * 1024 * 1024;
        qint64 mostBoard = 12 * 1024 * 1024;
        PoliteFetcher::Limits limits{};
    };
    // names and clock must outlive it.
    PostingLookup(const HostNames& names, const Clock& clock, const Settings& settings, QObject* parent = nullptr);
    ~PostingLookup() override;

    // Its only error is Cancelled.
    Call<PostingFacts> lookUp(const PostingIdentity& identity);
    PoliteFetcher& fetcher() { return m_fetcher; }

private:
    struct Work;
    void step(const std::shared_ptr<Work>& work);
    void took(const std::shared_ptr<Work>& work, const PoliteFetcher::Fetched& fetched);

    const Clock& m_clock;
    Settings m_settings;
    PoliteFetcher m_fetcher;
};

} // namespace postulant
