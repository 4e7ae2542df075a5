#include "support/ResumeGenerator.h"

#include "support/ResumeContent.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFile>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <functional>

namespace postulant::generated {
namespace {

QString html(const QString& text) {
    return text.toHtmlEscaped();
}

QByteArray printed(const QString& body, int variant) {
    static const QStringList fonts{QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Serif"),
                                   QStringLiteral("DejaVu Sans Condensed")};
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(variant % 2 == 0 ? QPageSize::A4 : QPageSize::Letter));
    writer.setResolution(300);
    QTextDocument document;
    document.setDefaultFont(QFont(fonts.at(variant % fonts.size()), 9 + variant % 2));
    document.documentLayout();
    document.setHtml(body);
    document.print(&writer);
    return out;
}

QString bullets(const QStringList& texts) {
    QString out;
    for (const QString& text : texts)
        out += QStringLiteral("<li>") + html(text) + QStringLiteral("</li>");
    return out.isEmpty() ? out : QStringLiteral("<ul>") + out + QStringLiteral("</ul>");
}

QString line(const QString& text) {
    return QStringLiteral("<div>") + html(text) + QStringLiteral("</div>");
}

// The date at the right edge of its line.
QString entryHtml(const Entry& entry) {
    QString out = entry.dateOnLine ? line(entry.date) : QString();
    for (qsizetype i = 0; i < entry.head.size(); ++i) {
        if (i == entry.dateRow && !entry.dateOnLine)
            out += QStringLiteral("<table width=\"100%\" cellspacing=0 cellpadding=0><tr><td width=\"66%\">%1</td>"
                                  "<td align=right>%2</td></tr></table>")
                       .arg(html(entry.head.at(i)), html(entry.date));
        else
            out += line(entry.head.at(i));
    }
    return out + bullets(entry.bullets) + QStringLiteral("<div>&nbsp;</div>");
}

QString partHtml(const Part& part) {
    QString out = QStringLiteral("<h3>") + html(part.heading) + QStringLiteral("</h3>");
    for (const Entry& entry : part.entries)
        out += entryHtml(entry);
    for (const QString& text : part.lines)
        out += part.prose ? QStringLiteral("<p>") + html(text) + QStringLiteral("</p>") : line(text);
    return out;
}

QString partsHtml(const Content& content, const std::function<bool(const Part&)>& wanted) {
    QString out;
    for (const Part& part : content.parts) {
        if (wanted(part))
            out += partHtml(part);
    }
    return out;
}

QString nameHtml(const Content& content) {
    return QStringLiteral("<h1>%1</h1><p>%2</p>").arg(html(content.name), html(content.label));
}

QString linesHtml(const QStringList& texts) {
    QString out;
    for (const QString& text : texts)
        out += line(text);
    return out;
}

bool everything(const Part&) {
    return true;
}

QString oneColumn(const Content& content) {
    return nameHtml(content) + QStringLiteral("<p>") + html(content.contact.join(QStringLiteral(" | "))) +
           QStringLiteral("</p>") + partsHtml(content, everything);
}

QString columns(const QString& left, const QString& right, int width, const char* color) {
    return QStringLiteral(
               "<table width=\"100%\" cellpadding=6><tr><td width=\"%1%\" bgcolor=\"%2\">%3</td><td>%4</td></tr>"
               "</table>")
        .arg(QString::number(width), QLatin1String(color), left, right);
}

QString twoColumns(const Content& content) {
    return nameHtml(content) + linesHtml(content.contact.mid(0, 2)) + linesHtml(content.contact.mid(2)) +
           columns(partsHtml(content, [](const Part& part) { return !part.beside && !part.entries.isEmpty(); }),
                   partsHtml(content, [](const Part& part) { return part.beside || part.entries.isEmpty(); }), 62,
                   "white");
}

QString sidebar(const Content& content, const QString& contactHeading) {
    const QString left = QStringLiteral("<h3>") + html(contactHeading) + QStringLiteral("</h3>") +
                         linesHtml(content.contact) + partsHtml(content, [](const Part& part) { return part.beside; });
    return columns(left, nameHtml(content) + partsHtml(content, [](const Part& part) { return !part.beside; }), 38,
                   "#e8eef5");
}

QString headerRight(const Content& content) {
    return QStringLiteral("<table width=\"100%\"><tr><td width=\"50%\">%1</td><td align=right>%2</td></tr></table>")
               .arg(nameHtml(content), linesHtml(content.contact)) +
           partsHtml(content, everything);
}

// What stands in the right column of a table.
QString cellHtml(const Entry& entry) {
    return QStringLiteral("<b>") + html(entry.head.value(0)) + QStringLiteral("</b>") + linesHtml(entry.head.mid(1)) +
           bullets(entry.bullets);
}

QString tableHtml(const Content& content, const QString& nameLabel) {
    const auto row = [](const QString& left, const QString& right) {
        return QStringLiteral("<tr><td width=\"30%\">") + html(left) + QStringLiteral("</td><td>") + right +
               QStringLiteral("</td></tr>");
    };
    QString out = QStringLiteral("<table width=\"100%\" cellpadding=3>") + row(nameLabel, html(content.name));
    for (const QString& one : content.contact) {
        const bool label = one.contains(QStringLiteral(": "));
        out += row(label ? one.section(QStringLiteral(": "), 0, 0) : QString(),
                   html(label ? one.section(QStringLiteral(": "), 1) : one));
    }
    out += QStringLiteral("</table>");
    for (const Part& part : content.parts) {
        out +=
            QStringLiteral("<h3>") + html(part.heading) + QStringLiteral("</h3><table width=\"100%\" cellpadding=3>");
        for (const Entry& entry : part.entries)
            out += row(entry.date, cellHtml(entry));
        out += QStringLiteral("</table>");
        for (const QString& text : part.lines)
            out += line(text);
    }
    return out;
}

// The contact as on a letter, at the right, the name below.
QString letter(const Content& content, const QString& title) {
    QString out = QStringLiteral("<div align=right>") + linesHtml(content.contact) + QStringLiteral("</div><h2>") +
                  html(title) + QStringLiteral("</h2><h1>") + html(content.name) + QStringLiteral("</h1>");
    return out + partsHtml(content, everything);
}

// Text put on the page piece by piece, row by row over both columns, as design programs write it.
class Drawing {
public:
    QByteArray draw(const Content& content) {
        text(40, 60, 22, content.name);
        text(40, 82, 11, content.label);
        double y = 104;
        for (const QString& one : content.contact)
            text(40, y += 13, 9, one);
        const double top = y + 30;
        column(content, 40, 160, top, true);
        column(content, 220, 330, top, false);
        return write();
    }

private:
    struct Mark {
        double x, y, size;
        QString text;
    };

    void text(double x, double y, double size, const QString& what) { m_marks.append({x, y, size, what}); }

    static QFont font(double size) {
        QFont one(QStringLiteral("DejaVu Sans"));
        one.setPointSizeF(size);
        return one;
    }

    double wrapped(double x, double width, double y, const QString& what) {
        const QFontMetricsF metrics(font(9));
        QString row;
        for (const QString& word : what.split(u' ')) {
            const QString longer = row.isEmpty() ? word : row + u' ' + word;
            if (!row.isEmpty() && metrics.horizontalAdvance(longer) * 72 / 96 > width) {
                text(x, y += 13, 9, row);
                row = word;
            } else {
                row = longer;
            }
        }
        text(x, y += 13, 9, row);
        return y;
    }

    void column(const Content& content, double x, double width, double y, bool beside) {
        for (const Part& part : content.parts) {
            if (part.beside != beside)
                continue;
            text(x, y += 26, 12, part.heading);
            for (const QString& one : part.lines)
                y = wrapped(x, width, y, one);
            for (const Entry& entry : part.entries) {
                text(x, y += 16, 9, entry.date);
                for (const QString& one : entry.head)
                    y = wrapped(x, width, y, one);
                for (const QString& one : entry.bullets)
                    y = wrapped(x, width, y, QStringLiteral("• ") + one);
            }
        }
    }

    QByteArray write() {
        std::stable_sort(m_marks.begin(), m_marks.end(), [](const Mark& a, const Mark& b) { return a.y < b.y; });
        QByteArray out;
        QBuffer buffer(&out);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(72);
        QPainter painter(&writer);
        for (const Mark& mark : std::as_const(m_marks)) {
            painter.setFont(font(mark.size));
            painter.drawText(QPointF(mark.x, mark.y), mark.text);
        }
        painter.end();
        return out;
    }

    QVector<Mark> m_marks;
};

QString xml(const QString& text) {
    return text.toHtmlEscaped();
}

QString run(const QString& text) {
    QString out;
    for (const QString& cell : text.split(u'\t'))
        out += (out.isEmpty() ? QString() : QStringLiteral("<w:r><w:tab/></w:r>")) +
               QStringLiteral("<w:r><w:t xml:space=\"preserve\">") + xml(cell) + QStringLiteral("</w:t></w:r>");
    return out;
}

QString paragraph(const QString& text, const QString& properties = {}) {
    return QStringLiteral("<w:p><w:pPr>") + properties + QStringLiteral("</w:pPr>") + run(text) +
           QStringLiteral("</w:p>");
}

QString styled(const QString& text, const char* style) {
    return paragraph(text, QStringLiteral("<w:pStyle w:val=\"%1\"/>").arg(QLatin1String(style)));
}

QString bulletParagraphs(const QStringList& texts) {
    QString out;
    for (const QString& text : texts)
        out += paragraph(text, QStringLiteral("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"));
    return out;
}

QString wordEntry(const Entry& entry) {
    QString out = entry.dateOnLine ? paragraph(entry.date) : QString();
    for (qsizetype i = 0; i < entry.head.size(); ++i)
        out += paragraph(entry.head.at(i) + (i == entry.dateRow && !entry.dateOnLine ? u'\t' + entry.date : QString()));
    return out + bulletParagraphs(entry.bullets);
}

QString wordPart(const Part& part) {
    QString out = styled(part.heading, "Heading1");
    for (const Entry& entry : part.entries)
        out += wordEntry(entry);
    for (const QString& text : part.lines)
        out += paragraph(text);
    return out;
}

QString wordLines(const QStringList& texts) {
    QString out;
    for (const QString& text : texts)
        out += paragraph(text);
    return out;
}

QString wordCells(const QStringList& cells) {
    QString out = QStringLiteral("<w:tr>");
    for (const QString& cell : cells)
        out += QStringLiteral("<w:tc><w:tcPr/>") + cell + QStringLiteral("</w:tc>");
    return out + QStringLiteral("</w:tr>");
}

QString wordTable(const QString& rows) {
    return QStringLiteral("<w:tbl><w:tblPr/>") + rows + QStringLiteral("</w:tbl>");
}

QString wordPlain(const Content& content) {
    QString out = styled(content.name, "Title") + paragraph(content.label) + wordLines(content.contact);
    for (const Part& part : content.parts)
        out += wordPart(part);
    return out;
}

QString wordDates(const Content& content) {
    QString out = styled(content.name, "Title") + paragraph(content.contact.join(QStringLiteral(" | ")));
    for (const Part& part : content.parts) {
        out += styled(part.heading, "Heading1");
        QString rows;
        for (const Entry& entry : part.entries)
            rows += wordCells({paragraph(entry.date), wordLines(entry.head) + bulletParagraphs(entry.bullets)});
        out += rows.isEmpty() ? QString() : wordTable(rows);
        out += wordLines(part.lines);
    }
    return out;
}

QString wordSidebar(const Content& content, const QString& contactHeading) {
    QString left = styled(contactHeading, "Heading1") + wordLines(content.contact);
    QString right = styled(content.name, "Title");
    for (const Part& part : content.parts)
        (part.beside ? left : right) += wordPart(part);
    return wordTable(wordCells({left, right}));
}

QByteArray wordDocument(const QString& body) {
    return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document "
                      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>") +
           body.toUtf8() + "<w:sectPr/></w:body></w:document>";
}

QString pick(const QString& language, const char* en, const char* de, const char* fr) {
    return QString::fromUtf8(language == u"de" ? de : language == u"fr" ? fr : en);
}

QByteArray laidOut(const Content& content, const QString& layout, const QString& language, int variant) {
    const QString contact = pick(language, "Contact", "Kontakt", "Coordonnées");
    if (layout == u"one-column")
        return printed(oneColumn(content), variant);
    if (layout == u"two-columns")
        return printed(twoColumns(content), variant);
    if (layout == u"table")
        return printed(tableHtml(content, pick(language, "Name", "Name", "Nom")), variant);
    if (layout == u"header-right")
        return printed(headerRight(content), variant);
    if (layout == u"sidebar")
        return printed(sidebar(content, contact), variant);
    if (layout == u"letter")
        return printed(letter(content, pick(language, "Curriculum Vitae", "Lebenslauf", "Curriculum vitae")), variant);
    if (layout == u"drawn")
        return Drawing().draw(content);
    if (layout == u"word")
        return docx(wordDocument(wordPlain(content)));
    if (layout == u"word-table")
        return docx(wordDocument(wordDates(content)));
    return docx(wordDocument(wordSidebar(content, contact)));
}

la_ssize_t append(archive*, void* out, const void* bytes, std::size_t size) {
    static_cast<QByteArray*>(out)->append(static_cast<const char*>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

} // namespace

QByteArray zip(const QVector<QPair<QString, QByteArray>>& files) {
    QByteArray out;
    archive* to = archive_write_new();
    archive_write_set_format_zip(to);
    archive_write_set_options(to, "zip:hdrcharset=UTF-8");
    archive_write_set_bytes_in_last_block(to, 1); // else it is filled up with zeros to 10 KiB
    archive_write_open(to, &out, nullptr, append, nullptr);
    for (const auto& [name, bytes] : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.toUtf8().constData());
        archive_entry_set_size(entry, bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0600);
        archive_write_header(to, entry);
        archive_write_data(to, bytes.constData(), static_cast<std::size_t>(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(to);
    archive_write_free(to);
    return out;
}

QByteArray docx(const QByteArray& documentXml) {
    return zip(
        {{QStringLiteral("[Content_Types].xml"), "<Types/>"}, {QStringLiteral("word/document.xml"), documentXml}});
}

QStringList layouts() {
    return {QStringLiteral("one-column"),   QStringLiteral("two-columns"), QStringLiteral("table"),
            QStringLiteral("header-right"), QStringLiteral("sidebar"),     QStringLiteral("letter"),
            QStringLiteral("drawn"),        QStringLiteral("word"),        QStringLiteral("word-table"),
            QStringLiteral("word-sidebar")};
}

QVector<QJsonObject> people() {
    QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/data/people.json"));
    QVector<QJsonObject> out;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray all =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("people")).toArray();
        for (const auto& one : all)
            out.append(one.toObject());
    }
    return out;
}

Resume make(const QJsonObject& person, const QString& layout, int variant) {
    const bool datesBeside = layout == u"table" || layout == u"word-table" || layout == u"drawn";
    const Content content = contentOf(person, variant, datesBeside);
    Resume out;
    out.language = person.value(QLatin1String("lang")).toString();
    out.layout = layout;
    out.heldOut = person.value(QLatin1String("held_out")).toBool();
    out.name = person.value(QLatin1String("id")).toString() + u' ' + layout + QStringLiteral(" %1").arg(variant);
    out.bytes = laidOut(content, layout, out.language, variant);
    out.truth = content.truth;
    return out;
}

QVector<Resume> all(bool heldOut) {
    QVector<QJsonObject> chosen;
    for (const QJsonObject& one : people()) {
        if (one.value(QLatin1String("held_out")).toBool() == heldOut)
            chosen.append(one);
    }
    QVector<Resume> out;
    int variant = heldOut ? 5 : 0;
    for (const char* language : {"en", "de", "fr"}) {
        QVector<QJsonObject> speakers;
        for (const QJsonObject& one : chosen) {
            if (one.value(QLatin1String("lang")).toString() == QLatin1String(language))
                speakers.append(one);
        }
        for (const QString& layout : layouts()) {
            out.append(make(speakers.at(variant % speakers.size()), layout, variant));
            ++variant;
        }
        variant += 3;
    }
    return out;
}

} // namespace postulant::generated
