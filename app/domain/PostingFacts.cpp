#include "domain/PostingFacts.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array opennessCodes{"unknown", "open", "closed"};
constexpr std::array whyCodes{"none",         "gone",    "says-so", "expired",      "wording",       "not-listed",
                              "nothing-said", "blocked", "busy",    "site-trouble", "led-elsewhere", "not-public"};

constexpr qint64 minute = 60'000;
constexpr qint64 knownFor = 6 * 60 * minute;
constexpr qint64 unknownFor = 15 * minute;
constexpr int longestText = 300;

} // namespace

bool PostingFacts::isFresh(qint64 now) const {
    const bool learned = openness != Openness::Unknown || !title.isEmpty();
    // A clock that was set back makes nothing fresh for ever.
    return fetchedAt > 0 && now >= fetchedAt && now - fetchedAt < (learned ? knownFor : unknownFor);
}

QString code(Openness openness) {
    return QString::fromLatin1(opennessCodes[static_cast<std::size_t>(openness)]);
}

QString code(FactsWhy why) {
    return QString::fromLatin1(whyCodes[static_cast<std::size_t>(why)]);
}

std::optional<Openness> opennessFromCode(QStringView text) {
    const auto it = std::find_if(opennessCodes.begin(), opennessCodes.end(),
                                 [text](const char* one) { return text == QLatin1String(one); });
    return it == opennessCodes.end() ? std::nullopt : std::optional(static_cast<Openness>(it - opennessCodes.begin()));
}

FactsWhy factsWhyFromCode(QStringView text) {
    const auto it =
        std::find_if(whyCodes.begin(), whyCodes.end(), [text](const char* one) { return text == QLatin1String(one); });
    return it == whyCodes.end() ? FactsWhy::None : static_cast<FactsWhy>(it - whyCodes.begin());
}

namespace facts {

QString plain(const QString& text) {
    struct Entity {
        QLatin1String name;
        QChar character;
    };
    static const std::array entities{Entity{QLatin1String("&quot;"), u'"'}, Entity{QLatin1String("&#39;"), u'\''},
                                     Entity{QLatin1String("&nbsp;"), u' '}, Entity{QLatin1String("&lt;"), u'<'},
                                     Entity{QLatin1String("&gt;"), u'>'},   Entity{QLatin1String("&amp;"), u'&'}};
    QString out = text.left(longestText * 8);
    for (const Entity& entity : entities) {
        out.replace(entity.name, QString(entity.character));
    }
    out.removeIf([](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace()) || c.category() == QChar::Other_Format ||
               c.category() == QChar::Other_NotAssigned;
    });
    out = out.simplified();
    if (out.size() > longestText) {
        out.truncate(out.at(longestText - 1).isHighSurrogate() ? longestText - 1 : longestText);
    }
    return out;
}

QString placeOf(const QStringList& parts) {
    QStringList kept;
    for (const QString& part : parts) {
        const QString text = plain(part);
        if (!text.isEmpty() && !kept.contains(text, Qt::CaseInsensitive)) {
            kept << text;
        }
    }
    return plain(kept.join(QStringLiteral(", ")));
}

QString countryName(const QString& text) {
    const QString code = text.trimmed().toUpper();
    const bool clear = code.size() != 2 || code == QLatin1String("GB") || code == QLatin1String("US");
    const auto territory = clear ? QLocale::AnyTerritory : QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? text : QLocale::territoryToString(territory);
}

PostingFacts closed(FactsWhy why) {
    PostingFacts out;
    out.openness = Openness::Closed;
    out.why = why;
    return out;
}

PostingFacts unknown(FactsWhy why) {
    PostingFacts out;
    out.why = why;
    return out;
}

} // namespace facts
} // namespace postulant
