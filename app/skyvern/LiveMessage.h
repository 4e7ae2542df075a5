#pragma once

#include "domain/Result.h"
#include "domain/States.h"

#include <QByteArray>
#include <QString>

#include <optional>

// What a server's live stream says: one picture of the run's browser, or how the run or the stream stands.
namespace postulant {

// A picture whose head has been read: what it is and how large it becomes is known before anybody decodes it.
struct LivePicture {
    enum class Kind { Jpeg, Png };
    QByteArray bytes;
    Kind kind = Kind::Jpeg;
    int width = 0;
    int height = 0;
    qint64 at = 0; // UTC ms, when it arrived
};

struct LiveMessage {
    enum class Kind {
        Going,    // perhaps with a picture
        Finished, // the run has ended; the last word
        Idle,     // the server gives up waiting for something new
        NotFound, // it knows no such run
        Refused,  // it does not take the key
    };
    Kind kind = Kind::Going;
    std::optional<LivePicture> picture;
};

inline constexpr qint64 mostLivePixels = 20LL * 1000 * 1000;

// Errors: Protocol (not what a live stream says, or a picture that is none), TooLarge (a picture of too many pixels).
// Pure and slow enough (base64 of megabytes) not to be called where others wait.
Result<LiveMessage> readLiveMessage(const QString& text, qint64 now);

// Kind and size of a JPEG or PNG by its first bytes. Errors as above.
Result<LivePicture> readPictureHead(const QByteArray& bytes);

} // namespace postulant
