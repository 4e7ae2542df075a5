#include "ui/pages/Dates.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace postulant::dates {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Dates", text);
}

QDateTime local(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms);
}

QString shortTime(const QTime& time, bool seconds) {
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss"));
    if (seconds) {
        format.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    }
    return QLocale().toString(time, format);
}

QString shortDay(const QDate& date, const QDate& today) {
    //: Date in this year, in Qt's format letters: day and short name of the month
    const QString thisYear = words(QT_TRANSLATE_NOOP("Dates", "d MMM"));
    //: Date in another year, in Qt's format letters
    const QString otherYear = words(QT_TRANSLATE_NOOP("Dates", "d MMM yyyy"));
    return QLocale().toString(date, date.year() == today.year() ? thisYear : otherYear);
}

} // namespace

QString when(qint64 ms, qint64 now) {
    if (ms == 0) {
        return {};
    }
    const QDateTime then = local(ms);
    const QDate today = local(now).date();
    return then.date() == today ? shortTime(then.time(), false) : shortDay(then.date(), today);
}

QString whenLong(qint64 ms, qint64 now) {
    if (ms == 0) {
        return {};
    }
    const QDateTime then = local(ms);
    const QDate today = local(now).date();
    if (then.date() == today) {
        //: %1: a time, "10:19"
        return words(QT_TRANSLATE_NOOP("Dates", "today at %1")).arg(shortTime(then.time(), false));
    }
    //: %1: a date, "20 May"; %2: a time, "10:19"
    return words(QT_TRANSLATE_NOOP("Dates", "on %1 at %2"))
        .arg(shortDay(then.date(), today), shortTime(then.time(), false));
}

QString day(qint64 ms, qint64 now) {
    if (ms == 0) {
        return {};
    }
    const QDate date = local(ms).date();
    const QDate today = local(now).date();
    return date == today ? words(QT_TRANSLATE_NOOP("Dates", "today")) : shortDay(date, today);
}

QString time(qint64 ms) {
    return ms == 0 ? QString() : shortTime(local(ms).time(), false);
}

QString timeWithSeconds(qint64 ms) {
    return ms == 0 ? QString() : shortTime(local(ms).time(), true);
}

QString exact(qint64 ms) {
    return ms == 0 ? QString() : QLocale().toString(local(ms), QLocale::LongFormat);
}

} // namespace postulant::dates
