#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

// URLs in whatever a person pastes or drops: lines, bullet lists, Markdown, HTML, a browser's bookmark file, a Windows
// .url file, CSV, JSON, a mail's source.
namespace postulant {

struct PastedLine {
    int lineNumber = 0; // from 1, as in the pasted text
    QString text;       // the line, trimmed, control characters removed, at most 300 characters
    QString url;        // empty: no URL on this line. At most 4096 characters, not judged further
};

// One entry per URL, in the order of the text; a URL that stands twice on one line (a link's text and target) counts
// once for that line. Of plain text and CSV also one entry without a URL for each line that has words but no URL; of
// HTML, JSON and shortcut files only the links. Takes time linear in the text.
QVector<PastedLine> splitPastedText(QStringView text);

} // namespace postulant
