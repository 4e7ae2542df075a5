#include "domain/CoverLetter.h"

#include "domain/WorkRights.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

const QStringList& postingNames() {
    static const QStringList names{QStringLiteral("company"), QStringLiteral("title"), QStringLiteral("place"),
                                   QStringLiteral("site"),    QStringLiteral("url"),   QStringLiteral("date")};
    return names;
}

// Of the profile, but no field of its own.
const QString fullName = QStringLiteral("full_name");

// One pair of braces, or text without any.
struct Piece {
    enum class Kind { Text, Value, Open, Close, Broken } kind = Kind::Text;
    QString text; // of Text; else what stands between the braces
    int line = 1;
};

Piece::Kind kindOf(const QString& inner) {
    return inner.startsWith(u'#')   ? Piece::Kind::Open
           : inner.startsWith(u'/') ? Piece::Kind::Close
                                    : Piece::Kind::Value;
}

void appendText(QVector<Piece>& pieces, const QString& text, int line) {
    if (text.isEmpty()) {
        return;
    }
    const bool broken = text.contains(QLatin1String("{{")) || text.contains(QLatin1String("}}"));
    pieces.append({broken ? Piece::Kind::Broken : Piece::Kind::Text, broken ? text.trimmed().left(40) : text, line});
}

QVector<Piece> piecesOf(const QString& body) {
    static const QRegularExpression braces(QStringLiteral("\\{\\{([^{}]*)\\}\\}"));
    QVector<Piece> pieces;
    qsizetype from = 0;
    int line = 1;
    auto found = braces.globalMatch(body);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString before = body.mid(from, match.capturedStart() - from);
        appendText(pieces, before, line);
        line += static_cast<int>(before.count(u'\n'));
        const QString inner = match.captured(1).simplified();
        pieces.append({kindOf(inner), inner, line});
        line += static_cast<int>(match.captured(0).count(u'\n'));
        from = match.capturedEnd();
    }
    appendText(pieces, body.mid(from), line);
    return pieces;
}

// What one placeholder may stand for, in order.
QStringList namesOf(const QString& inner) {
    QStringList names;
    for (const QString& name : inner.split(u'|')) {
        names << name.trimmed().toLower();
    }
    return names;
}

bool isKnown(const QString& name) {
    return postingNames().contains(name) || name == fullName || profileField(name) != nullptr;
}

// As letters are dated, without the day of the week.
QString dateIn(const QString& language, QDate day) {
    const QLocale locale(language.isEmpty() ? QStringLiteral("en") : language);
    QString format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(QStringLiteral("dddd?[,.]?\\s*(?:'[^']*'\\s*)?"));
    return locale.toString(day, format.remove(weekday).trimmed());
}

// "#remote title="remote" site=lever"; nullopt: not to be read.
std::optional<LetterParagraph> paragraphOf(const QString& inner) {
    static const QRegularExpression head(
        QRegularExpression::anchoredPattern(QStringLiteral("#\\s*([\\p{L}\\p{N}_-]{1,40})((?:\\s+.*)?)")));
    static const QRegularExpression part(QString::fromUtf8("\\s+([a-z]+)\\s*=\\s*(?:[\"“”]([^\"“”]*)[\"“”]|(\\S+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = head.match(inner);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    LetterParagraph paragraph{match.captured(1).toLower(), {}};
    QString rest = match.captured(2);
    auto parts = part.globalMatch(rest);
    QString left = rest;
    while (parts.hasNext()) {
        const auto one = parts.next();
        const QString name = one.captured(1).toLower();
        const QString value = (one.captured(2).isEmpty() ? one.captured(3) : one.captured(2)).trimmed();
        QString* into = name == QLatin1String("language") ? &paragraph.when.language
                        : name == QLatin1String("site")   ? &paragraph.when.site
                        : name == QLatin1String("title")  ? &paragraph.when.title
                                                          : nullptr;
        if (into == nullptr || value.isEmpty()) {
            return std::nullopt;
        }
        *into = value;
        left.replace(one.captured(0), QString());
    }
    return left.trimmed().isEmpty() ? std::optional(paragraph) : std::nullopt;
}

QString closedName(const QString& inner) {
    return inner.mid(1).trimmed().toLower();
}

// Follows the paragraphs through a template and notes what is wrong with them.
class Checker {
public:
    void take(const Piece& piece) {
        switch (piece.kind) {
        case Piece::Kind::Text:
            break;
        case Piece::Kind::Broken:
            flaws.append({LetterFlaw::Kind::NotClosed, piece.text, piece.line});
            break;
        case Piece::Kind::Value:
            for (const QString& name : namesOf(piece.text)) {
                if (!isKnown(name)) {
                    flaws.append({LetterFlaw::Kind::UnknownPlaceholder, name, piece.line});
                }
            }
            break;
        case Piece::Kind::Open:
            open(piece);
            break;
        case Piece::Kind::Close:
            close(piece);
            break;
        }
    }

    void end() {
        if (!m_open.isEmpty()) {
            flaws.append({LetterFlaw::Kind::NotClosed, m_open, m_openedAt});
        }
    }

    QVector<LetterFlaw> flaws;

private:
    void open(const Piece& piece) {
        const auto paragraph = paragraphOf(piece.text);
        if (!paragraph || m_seen.contains(paragraph->name)) {
            flaws.append({LetterFlaw::Kind::BadParagraph, paragraph ? paragraph->name : piece.text, piece.line});
        } else if (!m_open.isEmpty()) {
            flaws.append({LetterFlaw::Kind::Nested, paragraph->name, piece.line});
        } else {
            m_open = paragraph->name;
            m_openedAt = piece.line;
        }
        if (paragraph) {
            m_seen.insert(paragraph->name);
        }
    }

    void close(const Piece& piece) {
        const QString name = closedName(piece.text);
        if (name == m_open) {
            m_open.clear();
        } else {
            flaws.append({LetterFlaw::Kind::NotOpened, name, piece.line});
        }
    }

    QString m_open;
    int m_openedAt = 1;
    QSet<QString> m_seen;
};

bool isThere(const LetterParagraph& paragraph, const PostingTraits& posting, const LetterSwitches& switches) {
    const auto chosen = switches.constFind(paragraph.name);
    if (chosen != switches.cend()) {
        return *chosen;
    }
    return paragraph.when.isEmpty() || paragraph.when.holds(posting);
}

bool hasBraces(const QString& text) {
    return text.contains(QLatin1String("{{")) || text.contains(QLatin1String("}}"));
}

QString tidied(QString text) {
    static const QRegularExpression blanksAtEnds(QStringLiteral("[ \\t]+(?=\\n|$)"));
    static const QRegularExpression manyLines(QStringLiteral("\\n{3,}"));
    text.remove(blanksAtEnds);
    text.replace(manyLines, QStringLiteral("\n\n"));
    return text.trimmed();
}

// The first that there is. A stranger's title is no template: with braces in it, it counts as missing.
QString valueOf(const QStringList& names, const LetterValues& values) {
    for (const QString& name : names) {
        QString value = values.value(name).trimmed();
        if (!value.isEmpty() && !hasBraces(value)) {
            return value;
        }
    }
    return {};
}

// The text as it grows. A line that holds nothing but the braces of a paragraph leaves no empty line behind.
class Writing {
public:
    void write(QString text) {
        if (m_dropBreak && text.startsWith(u'\n')) {
            text.remove(0, 1);
        }
        m_dropBreak = false;
        m_text += text;
    }
    void pass() { m_dropBreak = m_text.isEmpty() || m_text.endsWith(u'\n'); }
    void miss(const QString& name) {
        if (!m_missing.contains(name)) {
            m_missing << name;
        }
    }
    tl::expected<QString, QStringList> end() const {
        if (m_missing.isEmpty() && !hasBraces(m_text)) {
            return tidied(m_text);
        }
        return tl::unexpected(m_missing.isEmpty() ? QStringList{QStringLiteral("{{")} : m_missing);
    }

private:
    QString m_text;
    QStringList m_missing;
    bool m_dropBreak = false;
};

} // namespace

QVector<LetterFlaw> checkLetter(const QString& body) {
    Checker checker;
    for (const Piece& piece : piecesOf(body)) {
        checker.take(piece);
    }
    checker.end();
    return checker.flaws;
}

QVector<LetterParagraph> letterParagraphs(const QString& body) {
    QVector<LetterParagraph> out;
    for (const Piece& piece : piecesOf(body)) {
        const auto paragraph = piece.kind == Piece::Kind::Open ? paragraphOf(piece.text) : std::nullopt;
        if (paragraph) {
            out.append(*paragraph);
        }
    }
    return out;
}

LetterValues letterValues(const PostingTraits& posting, const Profile& profile, const QString& language, QDate today) {
    LetterValues values;
    const QString country = countryOfPlace(posting.place);
    for (const ProfileField& field : profileFields()) {
        values.insert(QLatin1String(field.key), fieldValue(profile, field, country));
    }
    const QString first = values.value(QStringLiteral("first_name"));
    const QString last = values.value(QStringLiteral("last_name"));
    values.insert(fullName, first.isEmpty() || last.isEmpty() ? QString() : first + u' ' + last);
    values.insert(QStringLiteral("company"), posting.company.trimmed());
    values.insert(QStringLiteral("title"), posting.title.trimmed());
    values.insert(QStringLiteral("place"), posting.place.trimmed());
    values.insert(QStringLiteral("site"), posting.site.trimmed());
    values.insert(QStringLiteral("url"), posting.url.trimmed());
    values.insert(QStringLiteral("date"), today.isValid() ? dateIn(language, today) : QString());
    return values;
}

QStringList letterPlaceholders() {
    QStringList names = postingNames();
    names << fullName;
    for (const ProfileField& field : profileFields()) {
        names << QString::fromLatin1(field.key);
    }
    return names;
}

tl::expected<QString, QStringList> renderLetter(const QString& body, const LetterValues& values,
                                                const PostingTraits& posting, const LetterSwitches& switches) {
    Writing writing;
    bool there = true;
    for (const Piece& piece : piecesOf(body)) {
        if (piece.kind == Piece::Kind::Open) {
            const auto paragraph = paragraphOf(piece.text);
            there = paragraph && isThere(*paragraph, posting, switches);
            paragraph ? writing.pass() : writing.miss(piece.text);
        } else if (piece.kind == Piece::Kind::Close) {
            there = true;
            writing.pass();
        } else if (there && piece.kind == Piece::Kind::Text) {
            writing.write(piece.text);
        } else if (there && piece.kind == Piece::Kind::Broken) {
            writing.miss(piece.text);
        } else if (there) {
            const QStringList names = namesOf(piece.text);
            const QString value = valueOf(names, values);
            value.isEmpty() ? writing.miss(names.first()) : writing.write(value);
        }
    }
    return writing.end();
}

} // namespace postulant
