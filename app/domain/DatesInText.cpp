#include "domain/DatesInText.h"

#include "domain/CompanyName.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

// By how they begin, in plain letters: English, German, French.
int monthOf(const QString& word) {
    static const QHash<QString, int> months = [] {
        QHash<QString, int> out;
        const char* names[] = {"january januar janvier jan janv",
                               "february februar fevrier feb fevr",
                               "march marz mars mar maerz",
                               "april avril apr avr",
                               "may mai",
                               "june juni juin jun",
                               "july juli juillet jul juil",
                               "august aout aug",
                               "september septembre sep sept",
                               "october oktober octobre oct okt",
                               "november novembre nov",
                               "december dezember decembre dec dez"};
        int month = 0;
        for (const char* list : names) {
            ++month;
            for (const QString& name : QString::fromLatin1(list).split(u' ')) {
                out.insert(name, month);
            }
        }
        return out;
    }();
    return months.value(plainLetters(word), 0);
}

QDate endOfMonth(int year, int month) {
    const QDate first(year, month, 1);
    return first.isValid() ? QDate(year, month, first.daysInMonth()) : QDate();
}

// The later of both readings of 03/04/2026.
QDate laterOf(int year, int one, int two) {
    const QDate a(year, one, two);
    const QDate b(year, two, one);
    return !a.isValid() ? b : !b.isValid() ? a : std::max(a, b);
}

int number(const QRegularExpressionMatch& match, int group) {
    return match.captured(group).toInt();
}

QDate isoDay(const QRegularExpressionMatch& m) {
    return {number(m, 1), number(m, 2), number(m, 3)};
}
QDate dottedDay(const QRegularExpressionMatch& m) {
    return {number(m, 3), number(m, 2), number(m, 1)};
}
QDate slashedDay(const QRegularExpressionMatch& m) {
    return laterOf(number(m, 3), number(m, 1), number(m, 2));
}
QDate dayFirst(const QRegularExpressionMatch& m) {
    return {number(m, 3), monthOf(m.captured(2)), number(m, 1)};
}
QDate monthFirst(const QRegularExpressionMatch& m) {
    return {number(m, 3), monthOf(m.captured(1)), number(m, 2)};
}
QDate monthWord(const QRegularExpressionMatch& m) {
    return monthOf(m.captured(1)) > 0 ? endOfMonth(number(m, 2), monthOf(m.captured(1))) : QDate();
}
QDate isoMonth(const QRegularExpressionMatch& m) {
    return endOfMonth(number(m, 1), number(m, 2));
}
QDate slashedMonth(const QRegularExpressionMatch& m) {
    return endOfMonth(number(m, 2), number(m, 1));
}

struct Form {
    const char* pattern;
    QDate (*read)(const QRegularExpressionMatch& match);
};

// Longer forms first: what one has read, the next does not read again.
constexpr Form forms[] = {
    {"\\b(20[0-9]{2})-([0-9]{2})-([0-9]{2})\\b", isoDay},
    {"\\b([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?(20[0-9]{2})\\b", dottedDay},
    {"\\b([0-9]{1,2})[/-]([0-9]{1,2})[/-](20[0-9]{2})\\b", slashedDay},
    {"\\b([0-9]{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+)?(\\p{L}{3,9})\\.?,?\\s+(20[0-9]{2})\\b", dayFirst},
    {"\\b(\\p{L}{3,9})\\.?\\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(20[0-9]{2})\\b", monthFirst},
    {"\\b(\\p{L}{3,9})\\.?,?\\s+(20[0-9]{2})\\b", monthWord},
    {"\\b(20[0-9]{2})-([0-9]{2})\\b", isoMonth},
    {"\\b([0-9]{1,2})/(20[0-9]{2})\\b", slashedMonth},
};

} // namespace

std::optional<QDate> lastDateIn(const QString& text) {
    static const QRegularExpression began(
        QStringLiteral("(?:\\bsince|\\bseit|\\bdepuis)\\s+(?:dem\\s+|le\\s+)?\\S+(?:\\s+\\S*20[0-9]{2}|"
                       "\\s+\\S+\\s+20[0-9]{2})?"),
        QRegularExpression::CaseInsensitiveOption);
    QString left = text.left(2'000);
    left.remove(began);
    std::optional<QDate> last;
    for (const Form& form : forms) {
        const QRegularExpression expression(QString::fromLatin1(form.pattern),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
        auto found = expression.globalMatch(left);
        while (found.hasNext()) {
            const QDate day = form.read(found.next());
            if (day.isValid() && (!last || day > *last)) {
                last = day;
            }
        }
        left.replace(expression, QStringLiteral(" "));
    }
    return last;
}

std::optional<QDate> lastEndIn(const QString& text) {
    static const QRegularExpression end(
        QString::fromUtf8(
            "\\b(?:until|till|through|thru|expir\\p{L}*|valid (?:to|until|through)|bis|g[uü]e?ltig\\p{L}*|"
            "l[aä]uft\\p{L}*|befristet\\p{L}*|jusqu\\p{L}*|expire|valable)\\b(.{0,60})"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    std::optional<QDate> last;
    auto found = end.globalMatch(text.left(2'000));
    while (found.hasNext()) {
        const auto day = lastDateIn(found.next().captured(1));
        if (day && (!last || *day > *last)) {
            last = day;
        }
    }
    return last;
}

} // namespace postulant
