#include "ui/pages/parts/Moments.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace postulant::moments {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

QDateTime local(qint64 at) {
    return QDateTime::fromMSecsSinceEpoch(at);
}

} // namespace

bool isToday(qint64 at, qint64 now) {
    return local(at).date() == local(now).date();
}

QString time(qint64 at) {
    return QLocale().toString(local(at).time(), QLocale::ShortFormat);
}

QString day(qint64 at, qint64 now) {
    const QDate date = local(at).date();
    //: A date without its year, as QDateTime writes it: "3 May"
    return date.year() == local(now).date().year() ? QLocale().toString(date, Tr::tr("d MMMM"))
                                                   //: A date with its year: "3 May 2025"
                                                   : QLocale().toString(date, Tr::tr("d MMMM yyyy"));
}

QString when(qint64 at, qint64 now) {
    if (at <= 0) {
        return {};
    }
    return isToday(at, now) ? time(at) : day(at, now);
}

QString exact(qint64 at) {
    return at > 0 ? QLocale().toString(local(at), QLocale::LongFormat) : QString();
}

QString fileSize(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace postulant::moments
