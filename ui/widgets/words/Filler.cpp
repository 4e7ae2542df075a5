#include "ui/widgets/words/Parts.h"

#include <QCoreApplication>

namespace postulant::words {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

struct Filler {
    const Placeholders& values;

    // General words for what may be unknown; empty where nothing general can be said.
    QString value(QStringView name, bool first) const {
        if (name == u"employer") {
            return orElse(values.employer, first ? Tr::tr("The employer") : Tr::tr("the employer"));
        }
        if (name == u"site") {
            return orElse(values.site == ownSite ? QString() : values.site,
                          first ? Tr::tr("The site") : Tr::tr("the site"));
        }
        if (name == u"connection") {
            return orElse(values.connection, first ? Tr::tr("The server") : Tr::tr("the server"));
        }
        if (name == u"step") {
            return values.step > 0 ? QString::number(values.step) : QString();
        }
        if (name == u"reason") {
            return reason();
        }
        return cut(name == u"file"       ? values.file
                   : name == u"question" ? values.question
                   : name == u"email"    ? values.email
                   : name == u"time"     ? values.time
                                         : values.limit);
    }

    QString fill(const QString& text, bool* complete) const {
        QString out;
        qsizetype at = 0;
        *complete = true;
        while (true) {
            const qsizetype open = text.indexOf(QLatin1Char('{'), at);
            const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
            if (close < 0) {
                out += QStringView(text).mid(at);
                return out;
            }
            out += QStringView(text).mid(at, open - at);
            const QString put = value(QStringView(text).mid(open + 1, close - open - 1), out.isEmpty());
            *complete = *complete && !put.isEmpty();
            out += put;
            at = close + 1;
        }
    }

private:
    static QString orElse(const QString& text, const QString& general) {
        const QString clean = cut(text, 120);
        return clean.isEmpty() ? general : clean;
    }

    QString reason() const {
        QString text = cut(values.reason);
        while (text.endsWith(QLatin1Char('.'))) {
            text.chop(1);
        }
        return text;
    }
};

} // namespace

QString translated(const char* text, int n) {
    return QCoreApplication::translate("Words", text, nullptr, n);
}

QString filled(const QString& text, const Placeholders& values, bool* complete) {
    return Filler{values}.fill(text, complete);
}

} // namespace postulant::words
