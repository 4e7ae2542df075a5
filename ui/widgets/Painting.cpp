#include "ui/widgets/Painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace postulant::painting {

namespace {

int digitWidth(const QFontMetrics& metrics) {
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    }
    return widest;
}

bool isFigure(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

// Calls use(piece, width, isDigit) for every digit and every stretch between digits.
template <class Use>
void pieces(const QFontMetrics& metrics, const QString& text, Use use) {
    const int cell = digitWidth(metrics);
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at + 1;
        const bool digit = isFigure(text.at(at));
        while (!digit && end < text.size() && !isFigure(text.at(end))) {
            ++end;
        }
        const QString piece = text.mid(at, end - at);
        use(piece, digit ? cell : metrics.horizontalAdvance(piece), digit);
        at = end;
    }
}

} // namespace

int figuresWidth(const QFontMetrics& metrics, const QString& text) {
    int width = 0;
    pieces(metrics, text, [&width](const QString&, int advance, bool) { width += advance; });
    return width;
}

void figures(QPainter* painter, const QRect& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetrics metrics = painter->fontMetrics();
    const int width = figuresWidth(metrics, text);
    if (width > rect.width() || text.isRightToLeft()) {
        painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LeftToRight); // else the spaces of a piece change their end
    int x = (alignment & Qt::AlignRight) != 0 ? rect.x() + rect.width() - width : rect.x();
    pieces(metrics, text, [&](const QString& piece, int advance, bool digit) {
        const QRect cell(x, rect.y(), advance, rect.height());
        painter->drawText(cell,
                          static_cast<int>(Qt::AlignVCenter | (digit ? Qt::AlignHCenter : Qt::AlignLeft)) |
                              Qt::TextSingleLine | Qt::TextDontClip,
                          piece);
        x += advance;
    });
    painter->setLayoutDirection(before);
}

Qt::Alignment alignment(const QVariant& value) {
    return value.userType() == qMetaTypeId<Qt::Alignment>() ? value.value<Qt::Alignment>()
                                                            : Qt::Alignment(value.toInt());
}

void roundedBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, double width,
                double radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    const double half = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

} // namespace postulant::painting
