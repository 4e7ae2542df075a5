#include "postings/PostingText.h"

#include "domain/BoundedJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace postulant {
namespace {

constexpr qsizetype longest = 20'000;
constexpr qsizetype leastLong = 120; // shorter texts are names and labels, often in another language
constexpr int deepest = 8;
constexpr int mostNodes = 5'000;

// HTML that may itself be escaped: "&lt;p&gt;".
QString withoutMarkup(QString text) {
    static const QRegularExpression tags(QStringLiteral("<[^>]{0,400}>"));
    static const QRegularExpression entities(QStringLiteral("&[a-zA-Z#0-9]{1,10};"));
    text.replace(QLatin1String("&amp;"), QLatin1String("&"));
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(tags, QStringLiteral(" "));
    text.replace(entities, QStringLiteral(" "));
    return text.simplified();
}

void collect(const QJsonValue& value, int depth, int& left, QString& out) {
    if (depth > deepest || --left < 0 || out.size() >= longest) {
        return;
    }
    if (value.isString()) {
        const QString text = value.toString();
        if (text.size() >= leastLong) {
            out += withoutMarkup(text.left(4 * longest)).left(longest) + u'\n';
        }
    } else if (value.isArray()) {
        for (const QJsonValue& one : value.toArray()) {
            collect(one, depth + 1, left, out);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            collect(*it, depth + 1, left, out);
        }
    }
}

QString longTexts(const QJsonDocument& document) {
    QString out;
    int left = mostNodes;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0, left, out);
    return out.left(longest);
}

} // namespace

QString postingText(const QByteArray& json) {
    return longTexts(boundedJson(json));
}

QString postingText(const PostingPage& page) {
    QString out;
    for (const QByteArray& block : page.jsonLd) {
        if (block.contains("JobPosting")) {
            out += longTexts(boundedJson(block));
        }
    }
    if (out.isEmpty() && !page.microdata.isEmpty()) {
        out = longTexts(QJsonDocument(page.microdata));
    }
    return (out.isEmpty() ? page.nearTitle : out).left(longest);
}

} // namespace postulant
