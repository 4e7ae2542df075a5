#pragma once

#include "domain/PostingIdentity.h"
#include "domain/ats/AtsRule.h"

#include <QUrl>
#include <QVector>

// Where something is publicly said about one posting, and what an answer from there means.
namespace postulant::ats {

struct PublicSource {
    QUrl url;
    const AtsRule* rule = nullptr; // whose data it is; nullptr: the posting's own page
    Captures captures{};
    bool ownHost = true; // of the posting: one of the rule's hosts, not an employer's that a rule recognised

    bool isPage() const { return rule == nullptr || rule->data.form == PublicData::Form::Page; }
    bool isBoard() const { return rule != nullptr && rule->data.lists == PublicData::Lists::Board; }
};

// In the order in which to ask, until one knows whether the posting is open. At most two.
QVector<PublicSource> publicSources(const PostingIdentity& identity);

struct SourceAnswer {
    int status = 0;
    QUrl url;                          // after redirects
    QByteArray body;                   // may be anything
    const PostingPage* page = nullptr; // what could be read of the body, if source.isPage()
};

// Never closed on suspicion: 401, 403, 429 and 5xx, and an address that no longer names this posting, say nothing.
PostingFacts readAnswer(const PublicSource& source, const PostingIdentity& identity, const SourceAnswer& answer,
                        qint64 now);

} // namespace postulant::ats
