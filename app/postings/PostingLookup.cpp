#include "postings/PostingLookup.h"

#include "documents/TextLanguage.h"
#include "domain/ats/PublicSources.h"
#include "postings/PageReader.h"
#include "postings/PostingText.h"

namespace postulant {
namespace {

using std::chrono::milliseconds;

FactsWhy whyOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Guarded:
    case ErrorKind::Invalid:
    case ErrorKind::Offline:
        return FactsWhy::NotPublic;
    case ErrorKind::RateLimited:
        return FactsWhy::Busy;
    case ErrorKind::Redirected:
        return FactsWhy::LedElsewhere;
    case ErrorKind::TooLarge:
        return FactsWhy::NothingSaid;
    default:
        return FactsWhy::SiteTrouble;
    }
}

// What a later source says stands over what an earlier one could only describe.
void merge(PostingFacts& known, const PostingFacts& more) {
    const auto fill = [](QString& into, const QString& text) { into = into.isEmpty() ? text : into; };
    fill(known.company, more.company);
    fill(known.title, more.title);
    fill(known.place, more.place);
    fill(known.language, more.language);
    if (more.openness != Openness::Unknown || known.why == FactsWhy::None) {
        known.openness = more.openness;
        known.why = more.why;
        known.source = more.source;
    }
}

} // namespace

struct PostingLookup::Work {
    PostingIdentity identity;
    QVector<ats::PublicSource> sources; // not asked yet
    milliseconds left;
    PostingFacts facts;
    Promise<PostingFacts> promise;
};

PostingLookup::PostingLookup(const HostNames& names, const Clock& clock, const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_fetcher(names, clock, settings.limits) {}

PostingLookup::~PostingLookup() = default;

Call<PostingFacts> PostingLookup::lookUp(const PostingIdentity& identity) {
    auto work = std::make_shared<Work>();
    work->identity = identity;
    work->sources = ats::publicSources(identity);
    work->left = m_settings.most;
    Call<PostingFacts> call = work->promise.call();
    step(work);
    return call;
}

void PostingLookup::step(const std::shared_ptr<Work>& work) {
    if (work->promise.isAnswered()) {
        return;
    }
    const bool known = work->facts.openness != Openness::Unknown;
    if (known || work->sources.isEmpty() || work->left <= milliseconds(0)) {
        work->facts.fetchedAt = m_clock.nowMs();
        work->promise.answer(work->facts);
        return;
    }
    const ats::PublicSource& source = work->sources.first();
    PublicRequest request;
    request.url = source.url;
    request.accept = source.isPage() ? "text/html, */*;q=0.5" : "application/json, */*;q=0.5";
    request.deadline = work->left;
    request.maxAnswer = source.isBoard() ? m_settings.mostBoard : m_settings.mostPage;
    const Call<PoliteFetcher::Fetched> call = m_fetcher.get(request, source.isBoard());
    work->promise.onStop([call](ErrorKind) { call.abort(); });
    call.then(this, [this, work](const Result<PoliteFetcher::Fetched>& fetched) {
        took(work, fetched ? *fetched : PoliteFetcher::Fetched{tl::unexpected<Error>(fetched.error()), {}});
    });
}

void PostingLookup::took(const std::shared_ptr<Work>& work, const PoliteFetcher::Fetched& fetched) {
    const ats::PublicSource source = work->sources.takeFirst();
    work->left -= fetched.took;
    PostingFacts said;
    if (!fetched.answer) {
        said = facts::unknown(whyOf(fetched.answer.error().kind));
        if (fetched.answer.error().kind == ErrorKind::Timeout) {
            work->left = milliseconds(0); // timers may fire a little early
        }
    } else {
        const PublicAnswer& answer = *fetched.answer;
        const auto page = source.isPage() ? readPostingPage(answer.body) : std::nullopt;
        said = ats::readAnswer(source, work->identity,
                               {answer.status, answer.url, answer.body, page ? &*page : nullptr}, m_clock.nowMs());
        said.source = answer.url.host();
        if (said.openness == Openness::Open && !source.isBoard()) { // a board's texts are of many postings
            said.language = languageOf(page ? postingText(*page) : postingText(answer.body));
        }
    }
    merge(work->facts, said);
    step(work);
}

} // namespace postulant
