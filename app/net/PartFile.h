#pragma once

#include "net/BodySink.h"

#include <QFile>
#include <QList>
#include <QPair>
#include <QString>

// A download on disk that may come in several goes. After a break the part stays, beside it (".note") what the server
// said of the whole: the next go asks for the rest, and only if size, type and validator are still the same; else it
// starts over. Without a validator, after the program was killed or the computer restarted, nothing is continued.
namespace postulant {

class PartFile final : public BodySink {
public:
    // Reads what an earlier go left. maxBytes: of the whole file.
    PartFile(const QString& path, qint64 maxBytes);
    ~PartFile() override; // a go that is under way counts as broken
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    QString path() const { return m_file.fileName(); }
    qint64 maxBytes() const { return m_maxBytes; }
    qint64 from() const { return m_from; } // bytes that are there and wait for the rest
    QList<QPair<QByteArray, QByteArray>> requestHeaders() const;
    bool mustStartOver() const { return m_startOver; } // what is there does not fit what the server has now

    // Errors: TooLarge, Protocol (packed, or another part than was asked for), File, DiskFull.
    Done begin(const AnswerHead& head) override;
    Done take(const QByteArray& bytes) override;
    Done end(bool whole) override;

    static void discard(const QString& path); // part and note
    static bool isPart(const QString& fileName);

private:
    struct Note {
        qint64 size = 0;
        qint64 total = -1;
        QByteArray contentType;
        QByteArray etag;
        QByteArray lastModified;
        QByteArray boot;
    };
    void readNote();
    bool mayContinue() const;
    Done beginRest(const AnswerHead& head);
    Done fail(Error error);
    void keep();

    QFile m_file;
    qint64 m_maxBytes;
    Note m_note;
    qint64 m_from = 0;
    qint64 m_size = 0;
    bool m_open = false;
    bool m_failed = false;
    bool m_startOver = false;
};

} // namespace postulant
