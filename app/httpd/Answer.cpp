#include "httpd/Answer.h"

#include <QFile>

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace postulant {
namespace {

void freeBytes(void* bytes) {
    delete static_cast<QByteArray*>(bytes);
}

MHD_Response* fromBytes(const QByteArray& bytes) {
    auto* kept = new QByteArray(bytes);
    return MHD_create_response_from_buffer_with_free_callback_cls(static_cast<size_t>(kept->size()), kept->data(),
                                                                  freeBytes, kept);
}

struct Broken {
    QByteArray bytes;
    qint64 cutAfter = 0;
};

ssize_t readBroken(void* cls, uint64_t position, char* to, size_t max) {
    const auto* broken = static_cast<const Broken*>(cls);
    const auto at = static_cast<qint64>(position);
    if (at >= broken->cutAfter || at >= broken->bytes.size())
        return MHD_CONTENT_READER_END_WITH_ERROR;
    const qint64 size =
        std::min({static_cast<qint64>(max), broken->cutAfter - at, static_cast<qint64>(broken->bytes.size()) - at});
    std::memcpy(to, broken->bytes.constData() + at, static_cast<size_t>(size));
    return static_cast<ssize_t>(size);
}

void freeBroken(void* cls) {
    delete static_cast<Broken*>(cls);
}

MHD_Response* fromBroken(const QByteArray& bytes, qint64 cutAfter) {
    return MHD_create_response_from_callback(static_cast<uint64_t>(bytes.size()), 16 * 1024, readBroken,
                                             new Broken{bytes, cutAfter}, freeBroken);
}

// An open regular file, or -1.
int openRegular(const QString& path, qint64& size) {
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return -1;
    struct stat about {};
    if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(file);
        return -1;
    }
    size = about.st_size;
    return file;
}

void addHeaders(MHD_Response* response, const HttpResponse& answer) {
    const auto add = [response](const QByteArray& name, const QByteArray& value) {
        MHD_add_response_header(response, name.constData(), value.constData());
    };
    if (!answer.contentType.isEmpty())
        add("Content-Type", answer.contentType);
    if (!answer.downloadName.isEmpty())
        add("Content-Disposition", contentDisposition(answer.downloadName));
    for (const auto& [name, value] : answer.headers)
        add(name, value);
    if (answer.cut == HttpResponse::Cut::AfterAnswer)
        add("Connection", "close");
}

// "Only if it is still this one": with another validator the range does not count.
bool rangeStillFits(const HttpRequest& request, const HttpResponse& answer) {
    const QByteArray wanted = request.header("if-range");
    return wanted.isEmpty() || std::any_of(answer.headers.begin(), answer.headers.end(), [&wanted](const auto& header) {
               return (header.first == "ETag" || header.first == "Last-Modified") && header.second == wanted;
           });
}

} // namespace

HttpResponse plainRefusal(int status, const QByteArray& words) {
    HttpResponse answer;
    answer.status = status;
    answer.body = "{\"detail\":\"" + words + "\"}";
    return answer;
}

MHD_Response* makeMhdResponse(const HttpRequest& request, const HttpResponse& answer, unsigned int& status) {
    status = static_cast<unsigned int>(answer.status);
    qint64 size = answer.body.size();
    int file = -1;
    if (!answer.filePath.isEmpty()) {
        file = openRegular(answer.filePath, size);
        if (file < 0)
            return makeMhdResponse(request, plainRefusal(404, "Not Found"), status);
    }

    const bool ranges = answer.status == 200 && (request.method == "GET" || request.method == "HEAD");
    ByteRange range{ByteRange::Kind::Whole, 0, size};
    if (ranges && rangeStillFits(request, answer))
        range = parseRange(request.header("range"), size);
    if (range.kind == ByteRange::Kind::Unsatisfiable)
        range.length = 0;

    MHD_Response* response = nullptr;
    if (file >= 0 && range.length > 0)
        response = MHD_create_response_from_fd_at_offset64(static_cast<uint64_t>(range.length), file,
                                                           static_cast<uint64_t>(range.first));
    else if (file >= 0)
        response = fromBytes({});
    else if (answer.cut == HttpResponse::Cut::InBody)
        response = fromBroken(answer.body.mid(range.first, range.length), answer.cutAfter);
    else
        response =
            fromBytes(range.kind == ByteRange::Kind::Whole ? answer.body : answer.body.mid(range.first, range.length));
    if (file >= 0 && (range.length == 0 || response == nullptr))
        ::close(file);
    if (response == nullptr)
        return nullptr;

    addHeaders(response, answer);
    if (ranges)
        MHD_add_response_header(response, "Accept-Ranges", "bytes");
    if (range.kind == ByteRange::Kind::Part) {
        status = 206;
        const QByteArray value = "bytes " + QByteArray::number(range.first) + '-' +
                                 QByteArray::number(range.first + range.length - 1) + '/' + QByteArray::number(size);
        MHD_add_response_header(response, "Content-Range", value.constData());
    } else if (range.kind == ByteRange::Kind::Unsatisfiable) {
        status = 416;
        MHD_add_response_header(response, "Content-Range", ("bytes */" + QByteArray::number(size)).constData());
    }
    return response;
}

} // namespace postulant
