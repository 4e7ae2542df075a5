#pragma once

#include <QRect>
#include <QString>

class QColor;
class QFontMetrics;
class QPainter;
class QVariant;

// Small pieces of painting that delegates and own-drawn widgets share.
namespace postulant::painting {

// One line of text with digits in equal widths, so that figures stand under one another in any font. `alignment` is
// Qt::AlignLeft or Qt::AlignRight (already mirrored); vertically centred, elided at the end.
void figures(QPainter* painter, const QRect& rect, Qt::Alignment alignment, const QString& text);
int figuresWidth(const QFontMetrics& metrics, const QString& text);

// What a model put into Qt::TextAlignmentRole: an int or a Qt::Alignment.
Qt::Alignment alignment(const QVariant& value);

// A rounded frame of `width` pixels just inside `rect`, filled.
void roundedBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, double width = 1.0,
                double radius = 4.0);

} // namespace postulant::painting
