#include "documents/ResumeDates.h"

#include "documents/ResumeWords.h"

#include <QRegularExpression>

namespace postulant {
namespace {

constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

QString year() {
    return QStringLiteral("(?:19[5-9]\\d|20\\d\\d)");
}

// What a date looks like; which form it has is found out afterwards.
QString datePattern() {
    return QStringLiteral("(?:(?:%1)\\.?,?\\s+%2|\\d{1,2}\\.\\d{1,2}\\.%2|%2-\\d{2}-\\d{2}|\\d{1,2}\\s?[./]\\s?%2|"
                          "%2[-/.](?:0[1-9]|1[0-2])(?!\\d)|%2)(?![\\d/])")
        .arg(ResumeWords::shipped().monthPattern(), year());
}

QString edge() {
    return QStringLiteral("(?<![\\w./-])");
}

QString two(int number) {
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString dated(const QString& years, int month, int day = 0) {
    if (month < 1 || month > 12 || day > 31) {
        return {};
    }
    return years + u'-' + two(month) + (day > 0 ? u'-' + two(day) : QString());
}

// Empty where the text is no date.
QString dateOf(const QString& text) {
    static const QRegularExpression onlyYear(QRegularExpression::anchoredPattern(year()));
    static const QRegularExpression named(QStringLiteral("^(\\D+?)\\.?,?\\s+(%1)$").arg(year()), options);
    static const QRegularExpression day(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(%1)$").arg(year()));
    static const QRegularExpression isoDay(QStringLiteral("^(%1)-(\\d{2})-(\\d{2})$").arg(year()));
    static const QRegularExpression month(QStringLiteral("^(\\d{1,2})\\s?[./]\\s?(%1)$").arg(year()));
    static const QRegularExpression isoMonth(QStringLiteral("^(%1)[-/.](\\d{2})$").arg(year()));
    QString date = text.simplified();
    if (onlyYear.match(date).hasMatch()) {
        return date;
    }
    if (const auto m = named.match(date); m.hasMatch()) {
        return dated(m.captured(2), ResumeWords::shipped().month(m.captured(1)));
    }
    if (const auto m = day.match(date); m.hasMatch()) {
        return dated(m.captured(3), m.captured(2).toInt(), m.captured(1).toInt());
    }
    if (const auto m = isoDay.match(date); m.hasMatch()) {
        return dated(m.captured(1), m.captured(2).toInt(), m.captured(3).toInt());
    }
    if (const auto m = month.match(date); m.hasMatch()) {
        return dated(m.captured(2), m.captured(1).toInt());
    }
    if (const auto m = isoMonth.match(date); m.hasMatch()) {
        return dated(m.captured(1), m.captured(2).toInt());
    }
    return {};
}

WrittenDates spanOf(const QRegularExpressionMatch& match, const QString& start, const QString& end, bool goesOn) {
    return {start, end, goesOn, match.capturedStart(), match.capturedLength()};
}

} // namespace

std::optional<WrittenDates> dateSpan(const QString& text) {
    static const QRegularExpression span(
        QStringLiteral("%1(%2)(?:\\s*[-–—−]+\\s*|\\s+(?:to|until|till|bis|à|au|jusqu['’]à|jusqu['’]en)\\s+)"
                       "(?:(%2)|(?:(?:bis|jusqu['’]à)\\s+)?(%3)(?!\\p{L}))")
            .arg(edge(), datePattern(), ResumeWords::shipped().presentPattern()),
        options);
    static const QRegularExpression since(QStringLiteral("%1(?:%3)\\s+(%2)(?!\\s*[-–—−])")
                                              .arg(edge(), datePattern(), ResumeWords::shipped().sincePattern()),
                                          options);
    if (const auto m = span.match(text); m.hasMatch()) {
        const QString start = dateOf(m.captured(1));
        const QString end = m.captured(2).isEmpty() ? QString() : dateOf(m.captured(2));
        const bool whole = !start.isEmpty() && (m.captured(2).isEmpty() || !end.isEmpty());
        const bool forward = end.isEmpty() || start.left(4) <= end.left(4);
        return whole && forward ? std::optional(spanOf(m, start, end, end.isEmpty())) : std::nullopt;
    }
    if (const auto m = since.match(text); m.hasMatch()) {
        const QString start = dateOf(m.captured(1));
        return start.isEmpty() ? std::nullopt : std::optional(spanOf(m, start, {}, true));
    }
    return std::nullopt;
}

std::optional<WrittenDates> dateSpanOrDate(const QString& text) {
    if (auto span = dateSpan(text)) {
        return span;
    }
    static const QRegularExpression single(edge() + u'(' + datePattern() + u')', options);
    auto all = single.globalMatch(text);
    if (!all.hasNext()) {
        return std::nullopt;
    }
    const auto m = all.next();
    const QString end = dateOf(m.captured(1));
    if (end.isEmpty() || all.hasNext()) { // two dates and no span: who knows
        return std::nullopt;
    }
    return spanOf(m, {}, end, false);
}

QString singleDate(const QString& text) {
    return dateOf(text);
}

} // namespace postulant
