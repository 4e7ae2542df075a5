#include "documents/DocxText.h"

#include "documents/ResumeWords.h"
#include "documents/ZipFiles.h"

#include <QXmlStreamReader>

#include <algorithm>

// WordprocessingML: w:p paragraphs of w:r runs with w:t texts, w:tbl tables of w:tr rows of w:tc cells (ECMA-376 part
// 1, chapter 17). Everything else is passed over.
namespace postulant {
namespace {

constexpr int deepest = 200;
constexpr int mostElements = 500'000;
constexpr qsizetype fewestLinesOfColumn = 4;
constexpr double titleHeight = 28;   // what a style says about its size is elsewhere in the archive: a guess is enough,
constexpr double headingHeight = 15; // the largest line is looked for
constexpr double defaultHeight = 11;

using Lines = QVector<ResumeLine>;

tl::unexpected<Error> damaged() {
    return failure(ErrorKind::FileType, QStringLiteral("damaged"));
}

class WordReader {
public:
    explicit WordReader(const QByteArray& xml)
        : m_xml(xml) {}

    Result<Lines> read() {
        Lines lines;
        while (!m_xml.atEnd() && !m_bad) {
            next();
            if (m_xml.isStartElement() && (is("body") || is("hdr") || is("ftr"))) {
                lines += content(0);
            }
        }
        return m_bad || m_xml.hasError() ? Result<Lines>(damaged()) : lines;
    }

private:
    bool is(const char* name) const { return m_xml.name() == QLatin1String(name); }

    QString attribute(const char* name) const {
        for (const QXmlStreamAttribute& one : m_xml.attributes()) {
            if (one.name() == QLatin1String(name)) {
                return one.value().toString();
            }
        }
        return {};
    }

    void next() {
        const auto token = m_xml.readNext();
        m_elements += token == QXmlStreamReader::StartElement ? 1 : 0;
        m_bad = m_bad || token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference ||
                token == QXmlStreamReader::Invalid || m_elements > mostElements;
    }

    // Calls of start for each element inside the current one; start reads to that element's end.
    template <class F>
    void inside(int depth, const F& start) {
        m_bad = m_bad || depth > deepest;
        while (!m_bad) {
            next();
            if (m_bad || m_xml.isEndElement() || m_xml.atEnd()) {
                return;
            }
            if (m_xml.isStartElement()) {
                start(depth + 1);
            }
        }
    }
    void skip(int depth) {
        inside(depth, [this](int d) { skip(d); });
    }

    Lines content(int depth) {
        Lines lines;
        inside(depth, [&](int d) {
            if (is("p")) {
                lines += paragraph(d);
            } else if (is("tbl")) {
                lines += table(d);
            } else if (is("sectPr") || is("del") || is("moveFrom")) {
                skip(d);
            } else {
                lines += content(d); // sdt, sdtContent, customXml, ins
            }
        });
        return lines;
    }

    struct Paragraph {
        QString text;
        double height = 0;
        double styleHeight = 0;
        bool bullet = false;
        Lines boxes; // of drawings anchored in it
    };

    Lines paragraph(int depth) {
        Paragraph one;
        inside(depth, [&](int d) { part(d, one); });
        Lines lines;
        for (const QString& text : one.text.split(u'\n')) {
            ResumeLine line;
            QStringList cells;
            for (const QString& cell : text.split(u'\t', Qt::SkipEmptyParts)) {
                if (!cell.simplified().isEmpty()) {
                    cells.append(cell.simplified());
                }
            }
            line.text = cells.join(u'\t').left(longestResumeLine);
            line.height = one.height > 0 ? one.height : std::max(one.styleHeight, defaultHeight);
            line.bullet = one.bullet || dropBullet(line.text);
            if (!line.text.isEmpty()) {
                lines.append(line);
            }
        }
        return lines + one.boxes;
    }

    static bool dropBullet(QString& text) {
        static const QString marks = QStringLiteral("•◦▪–-*·");
        const bool bullet = text.size() > 2 && marks.contains(text.at(0)) && text.at(1).isSpace();
        if (bullet) {
            text = text.mid(2).trimmed();
        }
        return bullet;
    }

    // What a paragraph holds, through hyperlinks, insertions and the like.
    void part(int depth, Paragraph& out) {
        if (is("t")) {
            out.text += text(depth);
        } else if (is("tab") || is("ptab")) {
            out.text += u'\t';
            skip(depth);
        } else if (is("br") || is("cr")) {
            out.text += u'\n';
            skip(depth);
        } else if (is("noBreakHyphen")) {
            out.text += u'-';
            skip(depth);
        } else if (is("pPr")) {
            inside(depth, [&](int d) { property(d, out); });
        } else if (is("sz")) {
            out.height = std::max(out.height, std::min(attribute("val").toDouble() / 2, 200.0));
            skip(depth);
        } else if (is("txbxContent")) {
            Lines box = content(depth);
            if (!box.isEmpty()) {
                box.first().startsBlock = true;
            }
            out.boxes += box;
        } else if (is("del") || is("moveFrom") || is("Fallback") || is("instrText")) {
            skip(depth);
        } else {
            inside(depth, [&](int d) { part(d, out); });
        }
    }

    void property(int depth, Paragraph& out) {
        if (is("numPr")) {
            out.bullet = true;
        } else if (is("pStyle")) {
            const QString style = attribute("val");
            if (style.compare(QLatin1String("Title"), Qt::CaseInsensitive) == 0 ||
                style.compare(QLatin1String("Titel"), Qt::CaseInsensitive) == 0 ||
                style.compare(QLatin1String("Titre"), Qt::CaseInsensitive) == 0) {
                out.styleHeight = titleHeight;
            } else if (style.endsWith(u'1')) {
                out.styleHeight = headingHeight;
            }
        }
        skip(depth); // tabs and sizes of the paragraph's own mark are no text
    }

    QString text(int depth) {
        QString out;
        m_bad = m_bad || depth > deepest;
        while (!m_bad) {
            next();
            if (m_bad || m_xml.isEndElement() || m_xml.atEnd()) {
                break;
            }
            if (m_xml.isStartElement()) {
                skip(depth + 1);
            } else if (m_xml.isCharacters()) {
                out += m_xml.text();
            }
        }
        return out;
    }

    Lines table(int depth) {
        QVector<QVector<Lines>> rows;
        inside(depth, [&](int d) {
            if (is("tr")) {
                rows.append(row(d));
            } else {
                skip(d);
            }
        });
        Lines lines;
        for (const auto& one : rows) {
            lines += areColumns(one) ? blocks(one) : cells(one);
        }
        return lines;
    }

    QVector<Lines> row(int depth) {
        QVector<Lines> out;
        inside(depth, [&](int d) {
            if (is("tc")) {
                out.append(content(d));
            } else if (is("sdt") || is("sdtContent")) {
                out += row(d);
            } else {
                skip(d);
            }
        });
        return out;
    }

    static bool hasHeading(const Lines& cell) {
        return std::any_of(cell.begin(), cell.end(), [](const ResumeLine& line) {
            return ResumeWords::shipped().heading(line.text).has_value();
        });
    }

    static bool areColumns(const QVector<Lines>& row) {
        const auto large = std::count_if(row.begin(), row.end(), [](const Lines& cell) {
            return cell.size() >= fewestLinesOfColumn && hasHeading(cell);
        });
        return large >= 1 && row.size() > 1;
    }

    static Lines blocks(const QVector<Lines>& row) {
        Lines out;
        for (Lines cell : row) {
            if (!cell.isEmpty()) {
                cell.first().startsBlock = true;
            }
            out += cell;
        }
        return out;
    }

    // The first lines of all cells beside each other, then what is left of each cell. A heading stands alone.
    static Lines cells(const QVector<Lines>& row) {
        Lines out;
        Lines rest;
        ResumeLine first;
        QStringList texts;
        for (const Lines& cell : row) {
            if (cell.isEmpty()) {
                continue;
            }
            if (texts.isEmpty() && ResumeWords::shipped().heading(cell.first().text)) {
                out += cell;
                continue;
            }
            texts.append(cell.first().text);
            first.height = std::max(first.height, cell.first().height);
            first.bullet = first.bullet || cell.first().bullet;
            rest += cell.mid(1);
        }
        if (!texts.isEmpty()) {
            first.text = texts.join(u'\t');
            out.append(first);
        }
        return out + rest;
    }

    QXmlStreamReader m_xml;
    int m_elements = 0;
    bool m_bad = false;
};

} // namespace

Result<QVector<ResumeLine>> linesOfWordXml(const QByteArray& xml) {
    return WordReader(xml).read();
}

Result<QVector<ResumeLine>> linesOfDocx(const QByteArray& bytes) {
    const auto files = filesOfZip(bytes, [](const QString& name) {
        return name == QLatin1String("word/document.xml") ||
               (name.startsWith(QLatin1String("word/header")) && name.endsWith(QLatin1String(".xml")));
    });
    if (!files) {
        return tl::unexpected<Error>(files.error());
    }
    const QString main = QStringLiteral("word/document.xml");
    if (!files->contains(main)) {
        return damaged();
    }
    QStringList names = files->keys();
    names.removeAll(main);
    names.sort();
    names.append(main);
    QVector<ResumeLine> lines;
    for (const QString& name : std::as_const(names)) {
        auto read = linesOfWordXml(files->value(name));
        if (!read) {
            return read;
        }
        lines += *read;
    }
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

} // namespace postulant
