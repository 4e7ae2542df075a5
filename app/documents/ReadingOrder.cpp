#include "documents/ReadingOrder.h"

#include "documents/ResumeDates.h"
#include "documents/ResumeWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

// Columns are found by the white between them. Whether what stands left and right of it are columns or the cells of
// rows is told by the narrower side: dates and labels that stand beside something belong to it.
namespace postulant {
namespace {

constexpr double narrowestGutter = 9;   // points
constexpr int fewestInColumn = 4;       // rows
constexpr int mostRowsAbove = 14;       // of a head over two columns
constexpr double mostCellsInRows = 0.5; // share of dates and labels that makes rows of two columns

using Pieces = QVector<TextPiece>;

bool sameRow(const QRectF& a, const QRectF& b) {
    const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return shared > 0.5 * std::min(a.height(), b.height());
}

// Rows from top to bottom, the pieces of each from left to right.
QVector<Pieces> rowsOf(Pieces pieces) {
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const TextPiece& a, const TextPiece& b) { return a.box.center().y() < b.box.center().y(); });
    QVector<Pieces> rows;
    for (const TextPiece& piece : pieces) {
        if (!rows.isEmpty() && sameRow(rows.last().first().box, piece.box)) {
            rows.last().append(piece);
        } else {
            rows.append({piece});
        }
    }
    for (Pieces& row : rows) {
        std::stable_sort(row.begin(), row.end(),
                         [](const TextPiece& a, const TextPiece& b) { return a.box.left() < b.box.left(); });
    }
    return rows;
}

Pieces joined(const QVector<Pieces>& rows, qsizetype from, qsizetype to) {
    Pieces out;
    for (qsizetype i = from; i < to; ++i) {
        out += rows.at(i);
    }
    return out;
}

// The middles of the vertical bands of white, the widest first.
QVector<double> gutters(Pieces pieces) {
    std::sort(pieces.begin(), pieces.end(),
              [](const TextPiece& a, const TextPiece& b) { return a.box.left() < b.box.left(); });
    QVector<QPair<double, double>> found; // width, middle
    double reach = pieces.isEmpty() ? 0 : pieces.first().box.right();
    for (const TextPiece& piece : pieces) {
        const double gap = piece.box.left() - reach;
        if (gap >= narrowestGutter) {
            found.append({gap, reach + gap / 2});
        }
        reach = std::max(reach, piece.box.right());
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    QVector<double> out;
    for (const auto& one : found) {
        out.append(one.second);
    }
    return out;
}

void split(const Pieces& pieces, double x, Pieces& left, Pieces& right) {
    for (const TextPiece& piece : pieces) {
        (piece.box.center().x() < x ? left : right).append(piece);
    }
}

// A date, a label or a heading: what stands beside the thing it belongs to.
bool isCell(const QString& text) {
    const auto& words = ResumeWords::shipped();
    return dateSpanOrDate(text).has_value() || text.endsWith(u':') || !words.label(text).isEmpty();
}

bool isHeading(const QString& text) {
    return ResumeWords::shipped().heading(text).has_value();
}

// Whether the pieces of one side stand beside the other side's and belong to them.
bool areCellsOf(const Pieces& side, const Pieces& other) {
    int cells = 0;
    int headings = 0;
    int beside = 0;
    for (const TextPiece& piece : side) {
        cells += isCell(piece.text) ? 1 : 0;
        headings += isHeading(piece.text) ? 1 : 0;
        beside += std::any_of(other.begin(), other.end(),
                              [&piece](const TextPiece& one) { return sameRow(one.box, piece.box); })
                      ? 1
                      : 0;
    }
    const auto count = static_cast<double>(side.size());
    // A column of headings only, with all that belongs to them on its right.
    const bool headingsBeside = headings > 1 && headings >= 0.8 * count && beside >= 0.8 * headings;
    return headingsBeside || (cells >= mostCellsInRows * count && beside >= 0.5 * count);
}

std::optional<double> columnsAt(const Pieces& pieces) {
    for (const double x : gutters(pieces)) {
        Pieces left;
        Pieces right;
        split(pieces, x, left, right);
        if (rowsOf(left).size() >= fewestInColumn && rowsOf(right).size() >= fewestInColumn &&
            !areCellsOf(left, right) && !areCellsOf(right, left)) {
            return x;
        }
    }
    return std::nullopt;
}

bool isBullet(QString& text) {
    static const QString marks = QStringLiteral("•◦▪▸►■□●○‣–-*·➢✓\uf0b7\u25aa\u2022");
    if (text.size() > 2 && marks.contains(text.at(0)) && text.at(1).isSpace()) {
        text = text.mid(2).trimmed();
        return true;
    }
    return false;
}

class Reading {
public:
    explicit Reading(int page)
        : m_page(page) {}

    void read(const Pieces& pieces) {
        if (const auto x = columnsAt(pieces)) {
            Pieces left;
            Pieces right;
            split(pieces, *x, left, right);
            block(left);
            block(right);
            return;
        }
        const QVector<Pieces> rows = rowsOf(pieces);
        for (qsizetype above = 1; above <= std::min<qsizetype>(mostRowsAbove, rows.size() - fewestInColumn); ++above) {
            const Pieces rest = joined(rows, above, rows.size());
            if (columnsAt(rest)) {
                write(rows.mid(0, above));
                read(rest);
                return;
            }
        }
        write(rows);
    }

    QVector<ResumeLine> lines;

private:
    void block(const Pieces& pieces) {
        m_blockBegins = true;
        read(pieces);
    }

    void write(const QVector<Pieces>& rows) {
        double right = 0;
        double left = 1e9;
        for (const Pieces& row : rows) {
            left = std::min(left, row.first().box.left());
            right = std::max(right, row.last().box.right());
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Pieces& row = rows.at(i);
            const bool mayGoOn = i + 1 < rows.size() && hadNoRoom(row, rows.at(i + 1).first(), rows, right);
            const double filled = right > left ? (row.last().box.right() - left) / (right - left) : 0;
            if (row.size() > 1 && isHeading(row.first().text)) {
                line(row.mid(0, 1), 0);
                line(row.mid(1), filled);
            } else {
                line(row, filled);
            }
            if (!lines.isEmpty()) {
                lines.last().mayGoOn = mayGoOn;
            }
        }
    }

    // Whether the first word of next, which begins below a piece of row, would have run into what stands at its right.
    static bool hadNoRoom(const Pieces& row, const TextPiece& next, const QVector<Pieces>& rows, double right) {
        const auto above = std::find_if(row.begin(), row.end(), [&next](const TextPiece& piece) {
            return std::abs(piece.box.left() - next.box.left()) < 3;
        });
        if (above == row.end()) {
            return false;
        }
        double edge = right;
        for (const Pieces& other : rows) {
            for (const TextPiece& piece : other) {
                if (piece.box.left() > above->box.right()) {
                    edge = std::min(edge, piece.box.left() - narrowestGutter / 2);
                }
            }
        }
        const QString text = next.text.simplified();
        const auto word =
            static_cast<double>(text.section(u' ', 0, 0).size()) / std::max(static_cast<double>(text.size()), 1.0);
        return above->box.right() + 0.3 * above->box.height() + word * next.box.width() > edge;
    }

    void line(const Pieces& row, double filled) {
        ResumeLine one;
        QStringList cells;
        for (const TextPiece& piece : row) {
            QString text = piece.text.simplified();
            // The dot of a list stands apart from its text.
            if (cells.isEmpty() && row.size() > 1 && text.size() == 1 && !text.at(0).isLetterOrNumber()) {
                one.bullet = true;
                continue;
            }
            cells.append(text);
            one.height = std::max(one.height, piece.box.height());
        }
        one.text = cells.join(u'\t').left(longestResumeLine);
        one.bullet = isBullet(one.text) || one.bullet;
        one.page = m_page;
        one.filled = filled;
        one.startsBlock = std::exchange(m_blockBegins, false);
        if (!one.text.isEmpty()) {
            lines.append(one);
        }
    }

    int m_page;
    bool m_blockBegins = false;
};

// "3", "Page 1 of 2", "Seite 1/2" at the foot.
bool isPageNumber(const TextPiece& piece, double bottom) {
    static const QRegularExpression number(
        QStringLiteral("^(?:(?:page|seite)\\s*)?\\d{1,2}(?:\\s*(?:/|of|von|sur|de)\\s*\\d{1,2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    return piece.box.bottom() > bottom - 3 && number.match(piece.text.simplified()).hasMatch();
}

} // namespace

QVector<ResumeLine> inReadingOrder(const QVector<TextPiece>& pieces, int page) {
    double bottom = 0;
    for (const TextPiece& piece : pieces) {
        bottom = std::max(bottom, piece.box.bottom());
    }
    Pieces read;
    for (const TextPiece& piece : pieces) {
        if (!piece.text.trimmed().isEmpty() && !isPageNumber(piece, bottom)) {
            read.append(piece);
        }
    }
    Reading reading(page);
    reading.read(read);
    return reading.lines;
}

} // namespace postulant
