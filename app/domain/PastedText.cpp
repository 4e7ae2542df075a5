#include "domain/PastedText.h"

#include "domain/PostingIdentity.h"
#include "domain/WordSet.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

constexpr qsizetype maxShown = 300;
constexpr qsizetype maxUrl = 4096;

bool endsUrl(QChar c) {
    static const QString ends = QStringLiteral("\"<>`{}|\\^\u201c\u201d\u201e\u00ab\u00bb");
    return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f || ends.contains(c);
}

// Where an "http://" or "https://" begins whose "://" is at that place; -1 if it is none.
qsizetype startOfScheme(QStringView text, qsizetype colon) {
    for (const QStringView scheme : {QStringView(u"https"), QStringView(u"http")}) {
        const qsizetype start = colon - scheme.size();
        if (start >= 0 && text.mid(start, scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0) {
            return start;
        }
    }
    return -1;
}

// What pasted text is; decided once from the whole of it.
struct Manner {
    bool html = false;
    bool shortcut = false; // .url, .desktop
    bool json = false;     // a document, or one a line
    QChar separator;       // of CSV; null if it is none
    bool heading = false;  // the first line names the columns
};

class Splitter {
public:
    explicit Splitter(Manner manner)
        : m_manner(manner) {}

    void addLine(QStringView raw, bool first) {
        ++m_number;
        m_urlsOfLine.clear();
        const QString line = withoutControls(raw);
        m_shown = shown(line);
        if (m_manner.html) {
            readHtml(line);
            return;
        }
        if (m_manner.shortcut) {
            readShortcut(line);
            return;
        }
        if (m_manner.json) {
            readUrls(withoutEscapes(line));
            return;
        }
        const bool heading = first && m_manner.heading;
        if (!readPlain(line) && !heading && hasWords(line)) {
            add({});
        }
    }
    QVector<PastedLine> take() {
        if (m_inTag && m_skipped.isEmpty()) {
            readUrls(m_tag); // it was no tag after all
        }
        return std::move(m_lines);
    }

private:
    static QString withoutControls(QStringView raw) {
        QString line;
        line.reserve(raw.size());
        for (const QChar c : raw) {
            if (c.unicode() != 0 && !isInvisible(c)) {
                line.append(c.unicode() < 0x20 || c.unicode() == 0x7f ? QChar(u' ') : c);
            }
        }
        return line;
    }
    // Marks that web pages put into long words, and that come along when they are copied.
    static bool isInvisible(QChar c) {
        const ushort u = c.unicode();
        return u == 0xfeff || u == 0xad || u == 0x200b || u == 0x200e || u == 0x200f || (u >= 0x2060 && u <= 0x2064) ||
               (u >= 0x202a && u <= 0x202e);
    }
    // "https:\/\/a.example\/x\u0026y" of JSON, "https://a.example/x\_y" of Markdown.
    static QString withoutEscapes(const QString& line) {
        if (!line.contains(u'\\')) {
            return line;
        }
        QString plain;
        plain.reserve(line.size());
        for (qsizetype i = 0; i < line.size(); ++i) {
            const QChar next = line[i] == u'\\' && i + 1 < line.size() ? line[i + 1] : QChar();
            bool isHex = false;
            const uint code = next == u'u' ? QStringView(line).mid(i + 2, 4).toUInt(&isHex, 16) : 0;
            if (isHex && code > 0x20 && code < 0x7f && i + 5 < line.size()) {
                plain.append(QChar(code));
                i += 5;
            } else if (!next.isNull() && QStringView(u"/_*&()#~.=+!-").contains(next)) {
                plain.append(next);
                ++i;
            } else {
                plain.append(line[i]);
            }
        }
        return plain;
    }
    // Cut before trimming: one line may hold a megabyte.
    static QString shown(QStringView line) {
        qsizetype start = 0;
        while (start < line.size() && line[start].isSpace()) {
            ++start;
        }
        return line.mid(start, maxShown).trimmed().toString();
    }
    static bool hasWords(const QString& line) {
        return std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber(); });
    }

    void add(QString url) {
        static const QRegularExpression ampersand(QStringLiteral("&(?:amp|#0*38|#x0*26);"),
                                                  QRegularExpression::CaseInsensitiveOption);
        url.replace(ampersand, QStringLiteral("&"));
        if (!url.isEmpty()) {
            if (m_urlsOfLine.contains(url)) {
                return;
            }
            m_urlsOfLine.insert(url);
        }
        m_lines.append({m_number, m_shown, url.left(maxUrl)});
    }

    // The end of the URL that starts there, punctuation of the sentence around it left out.
    qsizetype endOfUrl(QStringView text, qsizetype start) const {
        const QChar before = start > 0 ? text[start - 1] : QChar();
        qsizetype end = start;
        int round = 0;
        int square = 0;
        for (; end < text.size() && !endsUrl(text[end]); ++end) {
            const QChar c = text[end];
            round += c == u'(' ? 1 : c == u')' ? -1 : 0;
            square += c == u'[' ? 1 : c == u']' ? -1 : 0;
            if ((round < 0 && before == u'(') || (square < 0 && before == u'[') || (c == u'\'' && before == u'\'') ||
                isFieldEnd(text, end, before)) {
                break;
            }
        }
        while (end > start) {
            const QChar last = text[end - 1];
            const bool unmatched = (last == u')' && round < 0) || (last == u']' && square < 0);
            if (!unmatched && !QStringView(u".,;:!?'*~\u2026\u2019\u3002\uff0c").contains(last)) {
                break;
            }
            round += last == u')' ? 1 : 0;
            square += last == u']' ? 1 : 0;
            --end;
        }
        return end;
    }
    // A separator inside a URL ends it where the text is CSV and the URL's field is not quoted, or the next URL
    // follows.
    bool isFieldEnd(QStringView text, qsizetype at, QChar before) const {
        const QChar c = text[at];
        if (c != u',' && c != u';') {
            return false;
        }
        const QStringView rest = text.mid(at + 1);
        if (rest.startsWith(u"http://", Qt::CaseInsensitive) || rest.startsWith(u"https://", Qt::CaseInsensitive)) {
            return true;
        }
        if (m_manner.separator.isNull() || c != m_manner.separator || before == u'"') {
            return false;
        }
        return m_manner.heading || !rest.startsWith(u'-');
    }

    // All URLs of a stretch of text; whether there was any.
    bool readUrls(QStringView text) {
        bool any = false;
        qsizetype from = 0;
        for (qsizetype colon = text.indexOf(u"://"); colon >= 0; colon = text.indexOf(u"://", from)) {
            const qsizetype start = startOfScheme(text, colon);
            from = colon + 3;
            if (start < 0) {
                continue;
            }
            const qsizetype end = endOfUrl(text, start);
            if (end > colon + 3) {
                add(text.mid(start, end - start).toString());
                any = true;
                from = end;
            }
        }
        return any;
    }

    bool readPlain(const QString& given) {
        const QString line = withoutEscapes(given);
        if (readUrls(line)) {
            return true;
        }
        // Without a scheme only where the address is all that the line says, or it begins with "www.".
        static const QRegularExpression bullet(QStringLiteral("^(?:[-*+\u2022\u2013\u00b7]|[0-9]{1,5}[.)])\\s+"));
        static const QRegularExpression address(
            QStringLiteral("^(?:[a-z0-9_-]+\\.)+[a-z]{2,}(?::[0-9]{1,5})?/[^\\s]+$"),
            QRegularExpression::CaseInsensitiveOption);
        if (line.size() > maxUrl) {
            return false;
        }
        QString word = line.trimmed().remove(bullet);
        const qsizetype www = word.indexOf(QLatin1String("www."), 0, Qt::CaseInsensitive);
        if (www > 0 && !word[www - 1].isLetterOrNumber()) {
            word = word.mid(www);
        } else if (www != 0 && word.contains(u' ')) {
            return readKnownHosts(line, address);
        }
        word.truncate(endOfUrl(word, 0));
        if (!address.match(word).hasMatch() || word.contains(u',') || word.contains(u';')) {
            return readKnownHosts(line, address) || (address.match(word).hasMatch() && addAnyway(word));
        }
        return addAnyway(word);
    }
    bool addAnyway(const QString& word) {
        add(word);
        return true;
    }
    // Among other words an address without a scheme counts only where it names a posting of a system we know:
    // "and/or" and "Node.js/React" are none.
    bool readKnownHosts(const QString& line, const QRegularExpression& address) {
        static const QRegularExpression between(QStringLiteral("[\\s,;|<>()\\[\\]\"']+"));
        bool any = false;
        for (const QString& word : line.split(between, Qt::SkipEmptyParts)) {
            const QString plain = word.left(endOfUrl(word, 0));
            if (!address.match(plain).hasMatch()) {
                continue;
            }
            const auto identity = identifyPosting(plain);
            if (identity && identity->ats != QLatin1String("web")) {
                any = addAnyway(plain);
            }
        }
        return any;
    }

    void readShortcut(const QString& line) {
        const QString plain = line.trimmed();
        if (plain.startsWith(QLatin1String("URL="), Qt::CaseInsensitive)) {
            add(plain.mid(4).trimmed());
        }
    }

    // Tags may go over several lines; a "<" inside one shows that it was none.
    void readHtml(const QString& line) {
        qsizetype at = 0;
        while (at < line.size()) {
            if (m_inTag) {
                at = readTag(line, at);
                continue;
            }
            const qsizetype open = line.indexOf(u'<', at);
            const qsizetype end = open < 0 ? line.size() : open;
            if (m_skipped.isEmpty()) {
                readUrls(QStringView(line).mid(at, end - at));
            }
            at = end;
            if (open >= 0) {
                const QChar next = open + 1 < line.size() ? line[open + 1] : QChar(u' ');
                m_inTag = next.isLetter() || next == u'/' || next == u'!' || next == u'?';
                m_tag.clear();
                at = open + 1;
            }
        }
        if (m_inTag) {
            m_tag.append(u' ');
        }
    }
    qsizetype readTag(const QString& line, qsizetype at) {
        qsizetype end = at;
        while (end < line.size()) {
            const QChar c = line[end];
            if (!m_quote.isNull()) {
                m_quote = c == m_quote || c == u'<' ? QChar() : m_quote;
            } else if ((c == u'"' || c == u'\'') && end > 0 && line[end - 1] == u'=') {
                m_quote = c;
            }
            if (c == u'<' || (c == u'>' && m_quote.isNull())) {
                break;
            }
            ++end;
        }
        m_tag.append(QStringView(line).mid(at, end - at));
        if (end == line.size()) {
            return end;
        }
        m_inTag = false;
        m_quote = QChar();
        if (line[end] == u'>') {
            closeTag();
            return end + 1;
        }
        if (m_skipped.isEmpty()) {
            readUrls(m_tag);
        }
        return end;
    }
    void closeTag() {
        static const QRegularExpression name(QStringLiteral("^/?[a-z0-9]+"), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression source(
            QStringLiteral("\\ssrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression href(QStringLiteral("\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"),
                                             QRegularExpression::CaseInsensitiveOption);
        const QString tag = name.match(m_tag).captured().toLower();
        if (!m_skipped.isEmpty()) {
            m_skipped = tag == u'/' + m_skipped ? QString() : m_skipped;
            return;
        }
        if (tag == u"script" || tag == u"style") {
            m_skipped = tag;
            return;
        }
        if (tag != u"a" && tag != u"area" && tag != u"iframe") {
            return;
        }
        const auto match = (tag == u"iframe" ? source : href).match(m_tag);
        QString target = match.captured(match.lastCapturedIndex()).trimmed();
        target.prepend(target.startsWith(QLatin1String("//")) ? QStringLiteral("https:") : QString());
        if (!match.hasMatch() || !target.startsWith(QLatin1String("http"), Qt::CaseInsensitive)) {
            return;
        }
        if (tag == u"iframe") { // a form built into a page; most others are advertisements
            const auto identity = identifyPosting(QString(target).replace(QLatin1String("&amp;"), QLatin1String("&")));
            if (!identity || identity->ats == QLatin1String("web")) {
                return;
            }
        }
        add(target);
    }

    Manner m_manner;
    int m_number = 0;
    QString m_shown;
    QSet<QString> m_urlsOfLine;
    QVector<PastedLine> m_lines;
    bool m_inTag = false;
    QChar m_quote;
    QString m_tag;
    QString m_skipped; // "script" or "style" while inside one
};

int separatorsOutsideQuotes(QStringView line, QChar separator) {
    int count = 0;
    bool quoted = false;
    for (const QChar c : line) {
        quoted = c == u'"' ? !quoted : quoted;
        count += !quoted && c == separator ? 1 : 0;
    }
    return count;
}

// Whether what follows a separator inside an address reads as a field of its own. Addresses hold commas and semicolons
// too ("…/Austin,TX/1", "…/job,1001"), and cut there two postings may look like one.
bool fieldFollows(QStringView line, QChar separator) {
    const qsizetype start = line.indexOf(u"://");
    const qsizetype at = start < 0 ? -1 : line.indexOf(separator, start);
    if (at < 0 || std::any_of(line.begin() + start, line.begin() + at, endsUrl)) {
        return true; // none inside an address
    }
    const qsizetype next = line.indexOf(separator, at + 1);
    const QStringView field = line.mid(at + 1, next < 0 ? -1 : next - at - 1).trimmed();
    if (field.isEmpty() || std::any_of(field.begin(), field.end(), endsUrl)) {
        return true;
    }
    const QStringView ofAddresses = separator == u',' ? QStringView(u"/=?&_.%#~-") : QStringView(u"/=&");
    const bool likeAddress =
        std::any_of(field.begin(), field.end(), [ofAddresses](QChar c) { return ofAddresses.contains(c); });
    const bool words = std::any_of(field.begin(), field.end(), [](QChar c) { return c.isLetter(); });
    return !likeAddress && (words || separator != u',');
}
bool fieldsFollow(const QVector<QStringView>& lines, QChar separator) {
    QSet<QString> addresses;
    for (const QStringView line : lines) {
        const qsizetype start = line.indexOf(u"://");
        if (!fieldFollows(line, separator)) {
            return false;
        }
        if (start >= 0) {
            const QStringView rest = line.mid(start);
            addresses.insert(rest.left(std::max<qsizetype>(rest.indexOf(separator), 0)).toString());
        }
    }
    return addresses.size() != 1 || lines.size() == 1 || addresses.contains(QString());
}

// CSV has a heading with names we know, or the same number of separators in each of its first lines.
void judgeCsv(const QVector<QStringView>& lines, Manner& manner) {
    static const QSet<QString> names =
        wordSet("url link company title address firma website titel position job stelle");
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        QVector<QStringView> some;
        for (const QStringView line : lines) {
            if (!line.trimmed().isEmpty()) {
                some.append(line.left(2000));
            }
            if (some.size() == 10) {
                break;
            }
        }
        if (some.isEmpty() || separatorsOutsideQuotes(some.first(), separator) == 0) {
            continue;
        }
        int known = 0;
        for (const QStringView cell : some.first().split(separator)) {
            known += names.contains(cell.trimmed().toString().remove(u'"').toLower()) ? 1 : 0;
        }
        const int count = separatorsOutsideQuotes(some.first(), separator);
        const bool even = some.size() > 1 && std::all_of(some.begin(), some.end(), [&](QStringView line) {
                              return separatorsOutsideQuotes(line, separator) == count;
                          });
        if (known > 0 || (even && fieldsFollow(some, separator))) {
            manner.separator = separator;
            manner.heading = known > 0;
            return;
        }
    }
}

bool isJson(QStringView text, const QVector<QStringView>& lines) {
    const QStringView start = text.trimmed();
    if (!start.startsWith(u'{') && !start.startsWith(u'[')) {
        return false;
    }
    if (!QJsonDocument::fromJson(start.toUtf8()).isNull()) {
        return true;
    }
    const auto first =
        std::find_if(lines.begin(), lines.end(), [](QStringView line) { return !line.trimmed().isEmpty(); });
    return first != lines.end() && QJsonDocument::fromJson(first->trimmed().toUtf8()).isObject();
}

Manner judge(QStringView text, const QVector<QStringView>& lines) {
    static const QRegularExpression html(QStringLiteral("<(?:!doctype|html|head|body|a\\s[^<>]{0,2000}href|iframe\\s[^<"
                                                        ">]{0,2000}src|\\?xml|plist|dl|table|ul)[\\s>]?"),
                                         QRegularExpression::CaseInsensitiveOption);
    Manner manner;
    for (const QStringView line : lines) {
        const QStringView plain = line.trimmed();
        if (plain.compare(u"[InternetShortcut]", Qt::CaseInsensitive) == 0 || plain == u"[Desktop Entry]") {
            manner.shortcut = true;
            return manner;
        }
    }
    manner.json = isJson(text, lines);
    manner.html = !manner.json && html.match(text.toString()).hasMatch();
    if (!manner.html && !manner.json) {
        judgeCsv(lines, manner);
    }
    return manner;
}

QVector<QStringView> linesOf(QStringView text) {
    QVector<QStringView> lines;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\n' && text[i] != u'\r') {
            continue;
        }
        lines.append(text.mid(start, i - start));
        if (text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            ++i;
        }
        start = i + 1;
    }
    lines.append(text.mid(start));
    return lines;
}

// Mail breaks long lines. Where the breaks can be told from the text's own, they are taken out, and put back after the
// line, so that its lines keep their numbers.
class Unwrapping {
public:
    explicit Unwrapping(qsizetype size) { m_text.reserve(size); }
    void add(QStringView text) {
        for (const QChar c : text) {
            add(c);
        }
    }
    void add(QChar c) {
        m_text.append(c);
        if (c == u'\n') {
            m_text.append(QString(m_owed, u'\n'));
            m_owed = 0;
        }
    }
    void leaveOut() { ++m_owed; }
    QString take() { return std::move(m_text); }

private:
    QString m_text;
    qsizetype m_owed = 0;
};

// "=\n" at a line's end and "=3D" inside, in the source of a mail that says so.
QString withoutQuotedPrintable(const QString& text) {
    if (!text.contains(QLatin1String("quoted-printable"), Qt::CaseInsensitive)) {
        return text;
    }
    Unwrapping result(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const uint code = text[i] == u'=' ? QStringView(text).mid(i + 1, 2).toUInt(&isHex, 16) : 0;
        if (text[i] == u'=' && i + 1 < text.size() && text[i + 1] == u'\n') {
            result.leaveOut();
            ++i;
        } else if (isHex && i + 2 < text.size() && code > 0x20 && code < 0x7f) {
            result.add(QChar(code));
            i += 2;
        } else {
            result.add(text[i]);
        }
    }
    return result.take();
}

// "<https://a.example/long\nrest>": inside angle brackets a break is not part of the address.
QString withoutBreaksInBrackets(const QString& text) {
    static const QRegularExpression wrapped(
        QStringLiteral("<(?:URL:)?https?://[^\\s<>\"]{1,1000}(?:[ \\t]*\\n[ \\t]*[^\\s<>\"]{1,1000}){1,5}>"),
        QRegularExpression::CaseInsensitiveOption);
    Unwrapping result(text.size());
    qsizetype done = 0;
    for (auto found = wrapped.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        result.add(QStringView(text).mid(done, match.capturedStart() - done));
        for (const QChar c : match.capturedView()) {
            if (c == u'\n') {
                result.leaveOut();
            } else if (!c.isSpace()) {
                result.add(c);
            }
        }
        done = match.capturedEnd();
    }
    result.add(QStringView(text).mid(done));
    return result.take();
}

} // namespace

QVector<PastedLine> splitPastedText(QStringView given) {
    QString text = given.toString();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text = withoutBreaksInBrackets(withoutQuotedPrintable(text));
    const QVector<QStringView> lines = linesOf(text);
    Splitter splitter(judge(text, lines));
    bool first = true;
    for (const QStringView line : lines) {
        splitter.addLine(line, first);
        first = first && line.trimmed().isEmpty();
    }
    return splitter.take();
}

} // namespace postulant
