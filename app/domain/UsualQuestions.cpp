#include "domain/UsualQuestions.h"

#include "domain/Profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of every namespace, as the macro wants it.
static void initialiseQuestions() {
    Q_INIT_RESOURCE(platforms);
}

namespace postulant {
namespace {

Result<QuestionGroup> groupOf(const QString& site, const QString& name, const QJsonValue& value) {
    static const QStringList known{QStringLiteral("legal"), QStringLiteral("salary"), QStringLiteral("start"),
                                   QStringLiteral("demographic")};
    if (!known.contains(name) || !value.isArray()) {
        return failure(ErrorKind::Invalid, QStringLiteral("%1: %2 is not known, or no list").arg(site, name));
    }
    QuestionGroup group{name, {}};
    for (const QJsonValue& field : value.toArray()) {
        if (profileField(field.toString()) == nullptr) {
            return failure(ErrorKind::Invalid, QStringLiteral("%1: no field %2").arg(site, field.toString()));
        }
        group.fields << field.toString();
    }
    return group;
}

UsualQuestions readShipped() {
    initialiseQuestions();
    QFile file(QStringLiteral(":/postulant/usual_questions.json"));
    auto questions = file.open(QIODevice::ReadOnly) ? UsualQuestions::parse(file.readAll())
                                                    : Result<UsualQuestions>(failure(ErrorKind::File, file.fileName()));
    if (!questions) {
        qFatal("usual_questions.json: %s", qPrintable(questions.error().detail));
    }
    return *questions;
}

} // namespace

const UsualQuestions& UsualQuestions::shipped() {
    static const UsualQuestions questions = readShipped();
    return questions;
}

Result<UsualQuestions> UsualQuestions::parse(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return failure(ErrorKind::Invalid, QStringLiteral("not a JSON object"));
    }
    UsualQuestions out;
    const QJsonObject sites = document.object();
    for (auto site = sites.begin(); site != sites.end(); ++site) {
        const QJsonObject row = site->toObject();
        for (auto it = row.begin(); it != row.end(); ++it) {
            if (it.key() == QLatin1String("source")) {
                continue;
            }
            const Result<QuestionGroup> group = groupOf(site.key(), it.key(), *it);
            if (!group) {
                return tl::unexpected<Error>(group.error());
            }
            out.m_groups[site.key()].append(*group);
        }
    }
    return out;
}

} // namespace postulant
