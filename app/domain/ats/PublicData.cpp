#include "domain/ats/PublicData.h"

#include "domain/BoundedJson.h"

namespace postulant::ats {
namespace json {
namespace {

QJsonValue at(const QJsonObject& object, const char* path) {
    QJsonValue value = object;
    for (const QString& step : QString::fromLatin1(path).split(u'.')) {
        value = value.isArray() ? value.toArray().first() : value;
        value = value.toObject().value(step);
    }
    return value.isArray() ? value.toArray().first() : value;
}

} // namespace

QJsonObject object(const QByteArray& bytes) {
    return boundedJson(bytes).object();
}

QJsonArray array(const QByteArray& bytes) {
    return boundedJson(bytes).array();
}

QString text(const QJsonObject& object, const char* path) {
    return facts::plain(at(object, path).toString());
}

QJsonObject child(const QJsonObject& object, const char* path) {
    return at(object, path).toObject();
}

} // namespace json

PostingFacts openFacts(const QString& company, const QString& title, const QString& place) {
    PostingFacts out;
    out.company = facts::plain(company);
    out.title = facts::plain(title);
    out.place = facts::plain(place);
    out.openness = out.title.isEmpty() ? Openness::Unknown : Openness::Open;
    out.why = out.title.isEmpty() ? FactsWhy::NothingSaid : FactsWhy::None;
    return out;
}

} // namespace postulant::ats
