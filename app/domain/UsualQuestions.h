#pragma once

#include "domain/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QVector>

// What the forms of a site usually ask beside name and resume, by group: "legal", "salary", "start", "demographic".
// Sites of which nothing is known have none.
namespace postulant {

struct QuestionGroup {
    QString name;
    QStringList fields; // keys of ProfileField
};

class UsualQuestions {
public:
    // resources/usual_questions.json, read once. A broken file is a mistake of ours: a test reads it.
    static const UsualQuestions& shipped();
    // One object a site: lists of field keys by group, and a source. Errors: Invalid, detail says where.
    static Result<UsualQuestions> parse(const QByteArray& json);

    QVector<QuestionGroup> of(const QString& site) const { return m_groups.value(site); } // siteKey()
    QStringList sites() const { return m_groups.keys(); }

private:
    QHash<QString, QVector<QuestionGroup>> m_groups;
};

} // namespace postulant
