#include "domain/AskedQuestion.h"

#include "domain/FailureRule.h"
#include "domain/Profile.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

constexpr qsizetype longestReason = 20'000; // characters; what comes after is not read

// What closes what was opened. A straight quote closes itself; so does one that a server escaped.
struct Quotes {
    const char16_t* opens;
    const char16_t* closes; // any of these characters
};
constexpr Quotes pairs[] = {
    {u"\"", u"\""},
    {u"\u201C", u"\u201D\""},
    {u"\u201E", u"\u201C\u201D\""},
    {u"\u00AB", u"\u00BB"},
    {u"\u00BB", u"\u00AB"},
    {u"\u201D", u"\u201D"},
    {u"\u2018", u"\u2019"},
    {u"\u201A", u"\u2018\u2019"},
    {u"\u2039", u"\u203A"},
    {u"\u300C", u"\u300D"},
    {u"'", u"'"},
};

const Quotes* quotesOf(QChar c) {
    const auto* const found =
        std::find_if(std::begin(pairs), std::end(pairs), [c](const Quotes& pair) { return c == pair.opens[0]; });
    return found == std::end(pairs) ? nullptr : found;
}

bool isOneOf(QChar c, const char16_t* set) {
    return QStringView(set).contains(c);
}

// Marks, controls and what steers the direction of writing or hides: nothing of it is text of a question.
QString plainLine(const QString& text) {
    QString out;
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            out += u' ';
        } else if (c.category() != QChar::Other_Format && c.category() != QChar::Other_PrivateUse) {
            out += c;
        }
    }
    return out.simplified();
}

QString cutTo(const QString& text, int length, bool wasCut) {
    QString out = text;
    while (out.endsWith(u'\\') || out.endsWith(QStringLiteral("\u2026")) || out.endsWith(QStringLiteral("..."))) {
        out.chop(out.endsWith(u'.') ? 3 : 1);
        wasCut = true;
    }
    if (out.size() > length) {
        out.truncate(length - 1);
        wasCut = true;
    }
    if (!wasCut) {
        return out;
    }
    out.truncate(std::min<qsizetype>(out.size(), length - 1));
    if (!out.isEmpty() && out.back().isHighSurrogate()) {
        out.chop(1);
    }
    return out.trimmed() + QStringLiteral("\u2026");
}

struct Reading {
    QString text;
    qsizetype end = 0; // where to go on
    bool cut = true;   // no closing quote
};

// How often the quote at `at` is escaped: \" counts one.
int escapesBefore(const QString& reason, qsizetype at, qsizetype from) {
    int count = 0;
    while (at - count > from && reason.at(at - count - 1) == u'\\') {
        count++;
    }
    return count;
}

// A straight quote within the question opens a word of its own where it stands between a blank and a letter.
bool opensInside(const QString& reason, qsizetype at) {
    const bool afterBlank = at > 0 && (reason.at(at - 1).isSpace() || reason.at(at - 1) == u'(');
    return afterBlank && at + 1 < reason.size() && reason.at(at + 1).isLetterOrNumber();
}

// Whether one of the same quotes comes before the next question does.
bool comesAgain(const QString& reason, qsizetype from, QChar quote) {
    const qsizetype next = reason.indexOf(quote, from);
    const qsizetype question = reason.indexOf(QStringLiteral("question"), from, Qt::CaseInsensitive);
    return next >= 0 && (question < 0 || next < question);
}

// A quote between two letters is an apostrophe.
bool isApostrophe(const QString& reason, qsizetype at, const Quotes& quotes) {
    const bool single = quotes.opens[0] == u'\'' || quotes.opens[0] == u'\u2018' || quotes.opens[0] == u'\u201A';
    return single && at > 0 && at + 1 < reason.size() && reason.at(at - 1).isLetter() && reason.at(at + 1).isLetter();
}

Reading readQuoted(const QString& reason, qsizetype from, const Quotes& quotes, int escapes) {
    Reading out;
    const bool straight = quotes.opens[0] == quotes.closes[0];
    int depth = 0;
    for (qsizetype i = from; i < reason.size(); ++i) {
        const QChar c = reason.at(i);
        const bool escaped = escapesBefore(reason, i, from) > escapes;
        if (isOneOf(c, quotes.closes) && !isApostrophe(reason, i, quotes) && !escaped) {
            if (straight && depth == 0 && i > from && opensInside(reason, i) && comesAgain(reason, i + 1, c)) {
                depth++;
            } else if (depth > 0) {
                depth--;
            } else {
                out.text.chop(std::min<qsizetype>(escapesBefore(reason, i, from), out.text.size()));
                out.end = i + 1;
                out.cut = false;
                return out;
            }
        } else if (c == quotes.opens[0] && !straight) {
            depth++;
        }
        if (escaped && isOneOf(c, quotes.closes)) {
            out.text.chop(1); // the backslash says how to read it, and is no part of it
        }
        out.text += c;
    }
    out.end = reason.size();
    return out;
}

// A question that never ends may have taken in the ones behind it.
Reading upToTheNext(const QString& reason, qsizetype from, Reading reading) {
    static const QRegularExpression next(QStringLiteral("[\\s,;]+question\\s*:"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = next.match(reason, from);
    if (reading.cut && match.hasMatch()) {
        reading.text = reason.mid(from, match.capturedStart() - from);
        reading.end = match.capturedStart();
        reading.cut = false; // only its quote is missing
    }
    return reading;
}

} // namespace

QStringList askedQuestions(const QString& reason) {
    static const QRegularExpression mark(QStringLiteral("\\bquestion[\"']?\\s*[:=]\\s*(\\\\*)([^\\s\\w\\\\])"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    const QString text = reason.left(longestReason);
    QStringList out;
    QSet<QString> seen;
    qsizetype from = 0;
    while (out.size() < mostAskedQuestions) {
        const QRegularExpressionMatch match = mark.match(text, from);
        if (!match.hasMatch()) {
            break;
        }
        from = match.capturedEnd();
        const Quotes* quotes = quotesOf(match.capturedView(2).front());
        if (quotes == nullptr) {
            continue;
        }
        const Reading read =
            upToTheNext(text, from, readQuoted(text, from, *quotes, static_cast<int>(match.capturedLength(1))));
        from = read.end;
        const QString question = cutTo(plainLine(read.text), longestAskedQuestion, read.cut);
        const QString key = normalisedQuestion(question);
        if (!key.isEmpty() && !seen.contains(key)) {
            seen.insert(key);
            out << question;
        }
    }
    return out;
}

QStringList askedQuestions(const RunSnapshot& run) {
    const bool forAnAnswer = std::any_of(run.errors.cbegin(), run.errors.cend(), [](const RunError& error) {
        const ErrorCodeRule* rule = errorCodeRule(error.code);
        return rule != nullptr && rule->kind == FailureKind::MissingAnswer;
    });
    if (!forAnAnswer) {
        return {};
    }
    QStringList out;
    QSet<QString> seen;
    const auto take = [&](const QString& text) {
        for (const QString& question : askedQuestions(text)) {
            const QString key = normalisedQuestion(question);
            if (!seen.contains(key) && out.size() < mostAskedQuestions) {
                seen.insert(key);
                out << question;
            }
        }
    };
    for (const RunError& error : run.errors) {
        take(error.reasoning);
    }
    // The reason of the end repeats them, perhaps cut: only where the errors name none.
    if (out.isEmpty()) {
        take(run.failureReason);
    }
    return out;
}

} // namespace postulant
