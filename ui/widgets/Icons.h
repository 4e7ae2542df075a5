#pragma once

#include "domain/States.h"
#include "ui/widgets/Theme.h"

#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>
#include <QStringView>

class QPainter;
class QRect;

// Our icons, drawn from resources/icons/<id>.svg in the colour asked for. QIcons made here take their colours from the
// application's palette when they are painted, so they need no refresh when the look changes.
//
// Ids: draft review queued submitting running needsyou checking confirmed claimed failed cancelled practice · list add
// profile answers insights settings search plus minus pause play stop retry external folder download upload paste copy
// bookmark link trash zoom image film doc mail key lock shield server computer cloud coin timer bell flag info check
// cross more down right left · new dup closed notposting
namespace postulant::icons {

// An icon in the colour of a palette role (HighlightedText for a primary button).
QIcon icon(const QString& id, QPalette::ColorRole role = QPalette::ButtonText);
QIcon secondary(const QString& id); // in the second-rank text colour
QIcon tone(const QString& id, Tone tone);

// An action: the desktop's own icon where the look follows the system and its theme has one, else ours.
QIcon action(const QString& id, QPalette::ColorRole role = QPalette::ButtonText);

// State and verdict icons are always ours. Practice: the flask, in grey.
QIcon state(ApplicationState state, bool practice = false);
QString stateId(ApplicationState state, bool practice = false);
QString sentId(Sent sent);           // check, cancelled, checking
QString toneId(Tone tone);           // the icon a notice of this tone gets
QString verdictId(QStringView code); // new duplicate similar closed needs-account not-a-posting; else info
Tone verdictTone(QStringView code);

bool exists(const QString& id);
QStringList ids();

// Painting for delegates: square of `rect`'s smaller side, centred. `hole` is the background, seen through `confirmed`.
void paint(QPainter* painter, const QRect& rect, const QString& id, const QColor& color, const QColor& hole);

// `size` in device-independent pixels; kept in QPixmapCache. Empty for an unknown id.
QPixmap pixmap(const QString& id, const QColor& color, const QColor& hole, int size, qreal devicePixelRatio);

} // namespace postulant::icons
