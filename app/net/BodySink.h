#pragma once

#include "domain/Result.h"

#include <QByteArray>

namespace postulant {

// What the head of an answer says about the body that follows.
struct AnswerHead {
    int status = 0;
    QByteArray contentType; // lower case
    QByteArray encoding;    // "gzip", in lower case; empty: as it is
    QByteArray etag;
    QByteArray lastModified;
    QByteArray contentRange;
    qint64 length = -1; // of the body; -1: not said
};

// Takes the body of a successful answer piece by piece instead of keeping it in memory. An error ends the exchange.
class BodySink {
public:
    virtual ~BodySink() = default;
    virtual Done begin(const AnswerHead& head) = 0; // once, of a 2xx, before the first byte
    virtual Done take(const QByteArray& bytes) = 0;
    virtual Done end(bool whole) = 0; // once after begin(); not whole: no more bytes come of this answer
};

} // namespace postulant
