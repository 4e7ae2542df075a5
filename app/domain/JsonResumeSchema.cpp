#include "domain/JsonResumeSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <memory>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

static void initialiseJsonResume() {
    Q_INIT_RESOURCE(json_resume);
}

namespace postulant {
namespace {

// std::regex recurses once a character: what is longer than any date or address is judged by its beginning.
constexpr qsizetype longestJudgedText = 1024;

struct Shipped {
    QJsonObject json;
    valijson::Schema schema;
};

const Shipped& shipped() {
    static const std::unique_ptr<Shipped> one = [] {
        initialiseJsonResume();
        QFile file(QStringLiteral(":/postulant/json-resume-1.0.0.schema.json"));
        auto read = std::make_unique<Shipped>();
        if (file.open(QIODevice::ReadOnly)) {
            read->json = QJsonDocument::fromJson(file.readAll()).object();
        }
        if (read->json.isEmpty()) {
            qFatal("%s is not JSON", qPrintable(file.fileName()));
        }
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(read->json)), read->schema);
        return read;
    }();
    return *one;
}

// A copy without what older files write and mean no harm by.
class Tolerant {
public:
    QJsonValue copy(const QJsonValue& value) {
        if (++m_values > mostJsonResumeValues) {
            return {};
        }
        switch (value.type()) {
        case QJsonValue::Object:
            return object(value.toObject());
        case QJsonValue::Array:
            return list(value.toArray());
        case QJsonValue::Double:
            return value.toVariant().toString();
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            return QString();
        case QJsonValue::String:
            return value.toString().left(longestJudgedText).trimmed();
        default:
            return value;
        }
    }
    bool isTooMuch() const { return m_values > mostJsonResumeValues; }

private:
    QJsonObject object(const QJsonObject& members) {
        QJsonObject out;
        for (auto it = members.begin(); it != members.end() && !isTooMuch(); ++it) {
            const QJsonValue value = copy(it.value());
            const bool open = it.key() == QLatin1String("endDate") && isPresent(value.toString());
            if (!open && !(value.isString() && value.toString().isEmpty())) {
                out.insert(it.key(), value);
            }
        }
        return out;
    }
    QJsonArray list(const QJsonArray& entries) {
        QJsonArray out;
        for (auto it = entries.begin(); it != entries.end() && !isTooMuch(); ++it) {
            out.append(copy(*it)); // empty ones stay, so that the places keep their numbers
        }
        return out;
    }
    static bool isPresent(const QString& text) {
        return text.compare(QLatin1String("present"), Qt::CaseInsensitive) == 0 ||
               text.compare(QLatin1String("current"), Qt::CaseInsensitive) == 0;
    }

    int m_values = 0;
};

using Context = std::vector<std::string>;

QString nameOf(const std::string& part) {
    return QString::fromUtf8(part.data() + 1, static_cast<qsizetype>(part.size()) - 2); // between [ and ]
}

bool isIndex(const QString& name) {
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString pathOf(const Context& context) {
    QString path;
    for (std::size_t i = 1; i < context.size(); ++i) { // the first is the whole
        const QString name = nameOf(context[i]);
        if (isIndex(name)) {
            path += u'[' + name + u']';
        } else {
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + name;
        }
    }
    return path;
}

QJsonObject resolved(const QJsonObject& node) {
    const QString target = node.value(QLatin1String("$ref")).toString();
    const QString name = target.section(u'/', -1);
    return target.isEmpty() ? node
                            : shipped().json.value(QLatin1String("definitions")).toObject().value(name).toObject();
}

QString expectedAt(const Context& context, const QJsonValue& whole) {
    QJsonObject node = shipped().json;
    QJsonValue value = whole;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const QString name = nameOf(context[i]);
        const bool index = isIndex(name);
        const QJsonValue next =
            index ? node.value(QLatin1String("items")) : node.value(QLatin1String("properties")).toObject().value(name);
        node = resolved(next.toObject());
        value = index ? value.toArray().at(name.toInt()) : value.toObject().value(name);
    }
    const QString type = node.value(QLatin1String("type")).toString();
    if (type == QLatin1String("array")) {
        return QStringLiteral("a list");
    }
    if (type == QLatin1String("object")) {
        return QStringLiteral("an object");
    }
    return value.isString() ? node.value(QLatin1String("description")).toString() : QStringLiteral("text");
}

// A wrong member also makes everything around it wrong: only the innermost are told.
bool isAround(const Context& outer, const Context& inner) {
    return outer.size() < inner.size() && std::equal(outer.begin(), outer.end(), inner.begin());
}

} // namespace

Result<QVector<JsonResumeProblem>> jsonResumeProblems(const QJsonObject& resume) {
    Tolerant tolerant;
    const QJsonValue judged = tolerant.copy(resume);
    if (tolerant.isTooMuch()) {
        return failure(ErrorKind::TooLarge, QStringLiteral("more values than a resume has"));
    }
    valijson::Validator validator;
    valijson::ValidationResults results;
    QVector<JsonResumeProblem> problems;
    if (validator.validate(shipped().schema, valijson::adapters::QtJsonAdapter(judged), &results)) {
        return problems;
    }
    Context last; // what is around a member is reported after it
    for (const auto& error : results) {
        if (error.context == last || isAround(error.context, last)) {
            continue;
        }
        last = error.context;
        problems.append({pathOf(error.context), expectedAt(error.context, judged)});
    }
    return problems;
}

} // namespace postulant
