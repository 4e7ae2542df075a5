#include "documents/PdfText.h"

#include "documents/ReadingOrder.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSelection>

#include <algorithm>
#include <optional>

namespace postulant {
namespace {

constexpr qsizetype mostLinesOfPage = 400;
constexpr qsizetype longestLine = 400;  // characters; a longer one is no line of a resume
constexpr double widestWordGap = 1.5;   // in heights of a letter: what is wider parts two cells
constexpr QChar brokenHyphen(0xfffe);   // how the reader gives a hyphen at the end of a line
constexpr QChar olderBrokenHyphen(0x2); // older versions of it

// Text of a page by its characters' places.
class PageText {
public:
    PageText(QPdfDocument& document, int page)
        : m_document(document)
        , m_page(page)
        , m_text(document.getAllText(page).text()) {}

    // nullopt: places and characters do not fit together (letters outside the first plane).
    std::optional<QVector<TextPiece>> pieces() const {
        QVector<TextPiece> out;
        qsizetype at = 0;
        qsizetype lines = 0;
        while (at < m_text.size() && ++lines <= mostLinesOfPage) {
            qsizetype end = at;
            while (end < m_text.size() && !endsLine(m_text.at(end))) {
                ++end;
            }
            const bool hyphen = end < m_text.size() && m_text.at(end) != u'\n' && m_text.at(end) != u'\r';
            if (end > at && end - at <= longestLine && !addLine(at, end, hyphen, out)) {
                return std::nullopt;
            }
            at = end + 1;
        }
        return out;
    }

    QVector<ResumeLine> plainLines() const {
        QVector<ResumeLine> out;
        const QStringList texts = m_text.split(u'\n');
        for (const QString& text : texts.mid(0, mostLinesOfPage)) {
            ResumeLine line;
            line.text = text.simplified().left(longestResumeLine);
            line.page = m_page + 1;
            if (!line.text.isEmpty()) {
                out.append(line);
            }
        }
        return out;
    }

private:
    static bool endsLine(QChar c) { return c == u'\n' || c == u'\r' || c == brokenHyphen || c == olderBrokenHyphen; }

    QPdfSelection selection(qsizetype from, qsizetype to) const {
        return m_document.getSelectionAtIndex(m_page, static_cast<int>(from), static_cast<int>(to - from));
    }

    bool addLine(qsizetype from, qsizetype to, bool hyphen, QVector<TextPiece>& out) const {
        const QPdfSelection whole = selection(from, to);
        const QString text = m_text.mid(from, to - from);
        if (text.trimmed().isEmpty()) {
            return true;
        }
        if (whole.text() != text) {
            return false;
        }
        const qsizetype first = out.size();
        if (hasWideGap(whole)) {
            addWords(from, text, out);
        } else {
            out.append({text.simplified(), whole.boundingRectangle()});
        }
        if (hyphen && out.size() > first) {
            out.last().text += u'-';
        }
        return true;
    }

    static bool hasWideGap(const QPdfSelection& line) {
        const QList<QPolygonF> parts = line.bounds();
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QRectF before = parts.at(i - 1).boundingRect();
            const QRectF after = parts.at(i).boundingRect();
            if (after.left() - before.right() > widestWordGap * line.boundingRectangle().height() ||
                after.top() > before.bottom() || after.left() < before.left()) {
                return true;
            }
        }
        return false;
    }

    // Words that stand close together make a piece.
    void addWords(qsizetype from, const QString& text, QVector<TextPiece>& out) const {
        bool begins = true;
        qsizetype at = 0;
        while (at < text.size()) {
            qsizetype end = at;
            while (end < text.size() && !text.at(end).isSpace()) {
                ++end;
            }
            if (end > at) {
                const QRectF box = selection(from + at, from + end).boundingRectangle();
                TextPiece* last = begins ? nullptr : &out.last();
                if (last != nullptr && belongs(last->box, box)) {
                    last->text += u' ' + text.mid(at, end - at);
                    last->box = last->box.united(box);
                } else {
                    out.append({text.mid(at, end - at), box});
                }
                begins = false;
            }
            at = end + 1;
        }
    }

    static bool belongs(const QRectF& piece, const QRectF& word) {
        const double height = std::max({piece.height(), word.height(), 6.0});
        const bool sameLine = word.top() < piece.bottom() && piece.top() < word.bottom();
        return sameLine && word.left() - piece.right() <= widestWordGap * height && word.left() >= piece.left();
    }

    QPdfDocument& m_document;
    int m_page;
    QString m_text;
};

Result<QVector<ResumeLine>> numbered(QVector<ResumeLine> lines) {
    if (lines.isEmpty()) {
        return failure(ErrorKind::FileType, QStringLiteral("no-text"));
    }
    lines.resize(std::min(lines.size(), mostResumeLines));
    int number = 0;
    for (ResumeLine& line : lines) {
        line.number = ++number;
    }
    return lines;
}

} // namespace

Result<QVector<ResumeLine>> linesOfPdf(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document(nullptr);
    document.load(&buffer);
    if (document.error() == QPdfDocument::Error::IncorrectPassword ||
        document.error() == QPdfDocument::Error::UnsupportedSecurityScheme) {
        return failure(ErrorKind::FileType, QStringLiteral("locked"));
    }
    if (document.status() != QPdfDocument::Status::Ready) {
        return failure(ErrorKind::FileType, QStringLiteral("damaged"));
    }
    QVector<ResumeLine> lines;
    for (int page = 0; page < std::min(document.pageCount(), mostPagesRead); ++page) {
        const PageText text(document, page);
        const auto pieces = text.pieces();
        const QVector<ResumeLine> ofPage = pieces ? inReadingOrder(*pieces, page + 1) : text.plainLines();
        lines += ofPage;
    }
    return numbered(std::move(lines));
}

} // namespace postulant
