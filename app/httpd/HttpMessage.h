#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QPair>
#include <QString>
#include <QVector>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace postulant {

struct HttpRequest {
    QByteArray method; // "GET", "HEAD", "POST", "PUT", "DELETE"
    QByteArray target; // path and query as sent, percent escapes untouched
    QString path;      // decoded; begins with '/', never holds "." or ".." segments, NUL, controls or backslashes
    QVector<QPair<QString, QString>> query; // decoded, in order, repeated names kept
    QHash<QByteArray, QByteArray> headers;  // names in lower case; of repeated ones the last
    QByteArray body;                        // whole, at most the listener's cap
    QHostAddress peer;

    QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }
    QString queryValue(QStringView name) const; // the first of that name; null if absent
    QStringList queryValues(QStringView name) const;
};

class RawSocket;

// What is answered. GET and HEAD with status 200 honour a single byte range (206, 416), with If-Range if headers have
// an "ETag" or "Last-Modified"; HEAD sends no body.
struct HttpResponse {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QString filePath;     // not empty: this regular file is streamed instead of body; unreadable → 404
    QString downloadName; // not empty: Content-Disposition: attachment with this name, ASCII and UTF-8 forms
    QVector<QPair<QByteArray, QByteArray>> headers;

    // Called once on the listener's own thread when the answer is over: whether the last byte of a 200's body was
    // handed to the system; never so for HEAD. Must be quick.
    std::function<void(bool whole)> sent;

    // Practice and tests: how to break the answer.
    enum class Cut {
        No,
        BeforeAnswer, // the connection is closed without one byte of an answer
        InBody,       // closed after cutAfter bytes of the body, though Content-Length promised all
        AfterAnswer,  // whole answer, then closed
    };
    Cut cut = Cut::No;
    qint64 cutAfter = 0;                // bytes of the body
    std::chrono::milliseconds delay{0}; // answered that much later; other connections go on meanwhile

    // Set: the answer is made by this function instead, once, on the listener's helper thread (one for all such
    // answers, so it must end by itself within seconds). The other members are ignored but delay.
    std::function<HttpResponse()> later;

    // Set, with status 101 and the header "Upgrade": the connection leaves HTTP after this answer and is handed over,
    // on the listener's own thread. Only where the listener allows it.
    std::function<void(std::shared_ptr<RawSocket>)> upgraded;
};

// attachment; filename="…"; filename*=UTF-8''…  Control characters, quotes and path separators become '_'.
QByteArray contentDisposition(const QString& fileName);

// Reads "bytes=a-b", "bytes=a-", "bytes=-n" against a body of size bytes. Whole: no, several or malformed ranges.
struct ByteRange {
    enum class Kind { Whole, Part, Unsatisfiable };
    Kind kind = Kind::Whole;
    qint64 first = 0;
    qint64 length = 0;
};
ByteRange parseRange(const QByteArray& header, qint64 size);

// Decodes and checks the target of a request line. nullopt: not a path we serve (see HttpRequest::path).
std::optional<QString> safePath(const QByteArray& target);
QVector<QPair<QString, QString>> parseQuery(const QByteArray& target); // '+' is a space, as FastAPI reads it

} // namespace postulant
