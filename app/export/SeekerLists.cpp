#include "export/SeekerLists.h"

#include "domain/JsonValues.h"
#include "store/AnswerRepository.h"
#include "store/LetterRepository.h"

#include <QJsonObject>
#include <QSqlQuery>
#include <QVariant>

namespace postulant::seekerlists {
namespace {

template <class MakeObject>
Result<QJsonArray> listed(Database& db, const QString& sql, MakeObject&& object) {
    QJsonArray out;
    const Done read = db.each(sql, {}, [&](const QSqlQuery& q) { out << object(q); });
    if (!read) {
        return tl::unexpected<Error>(read.error());
    }
    return out;
}

} // namespace

Result<QJsonArray> answers(Database& db) {
    const Result<QVector<BankAnswer>> bank = postulant::answers::bank(db);
    if (!bank) {
        return tl::unexpected<Error>(bank.error());
    }
    QJsonArray out;
    for (const BankAnswer& answer : *bank) {
        out << QJsonObject{{QStringLiteral("question"), answer.question},
                           {QStringLiteral("answer"), answer.answer},
                           {QStringLiteral("left_blank"), answer.leftBlank},
                           {QStringLiteral("kind"), code(answer.kind)},
                           {QStringLiteral("sensitivity"), code(answer.sensitivity)},
                           {QStringLiteral("source"), answer.source},
                           {QStringLiteral("scope"), code(answer.scope)},
                           {QStringLiteral("scope_ref"), answer.scopeRef},
                           {QStringLiteral("scope_name"), answer.scopeName},
                           {QStringLiteral("language"), answer.language},
                           {QStringLiteral("updated_at"), instantOrNull(answer.updatedAt)},
                           {QStringLiteral("last_used_at"), instantOrNull(answer.lastUsedAt)},
                           {QStringLiteral("uses"), answer.uses}};
    }
    return out;
}

Result<QJsonArray> questions(Database& db) {
    return listed(db,
                  QStringLiteral("SELECT q.question,q.at,t.application_id,q.attempt_id,a.company,a.title,a.site,"
                                 "t.practice FROM asked q JOIN attempt t ON t.id=q.attempt_id JOIN application a ON "
                                 "a.id=t.application_id ORDER BY q.id"),
                  [](const QSqlQuery& q) {
                      return QJsonObject{{QStringLiteral("question"), q.value(0).toString()},
                                         {QStringLiteral("asked_at"), instantOrNull(q.value(1).toLongLong())},
                                         {QStringLiteral("application"), q.value(2).toLongLong()},
                                         {QStringLiteral("attempt"), q.value(3).toLongLong()},
                                         {QStringLiteral("company"), q.value(4).toString()},
                                         {QStringLiteral("title"), q.value(5).toString()},
                                         {QStringLiteral("site"), q.value(6).toString()},
                                         {QStringLiteral("practice"), q.value(7).toInt() != 0}};
                  });
}

Result<QJsonArray> letters(Database& db) {
    const Result<QVector<LetterRow>> all = postulant::letters::all(db);
    if (!all) {
        return tl::unexpected<Error>(all.error());
    }
    QJsonArray out;
    for (const LetterRow& letter : *all) {
        out << QJsonObject{{QStringLiteral("id"), letter.id},
                           {QStringLiteral("label"), letter.label},
                           {QStringLiteral("language"), letter.language},
                           {QStringLiteral("tags"), QJsonArray::fromStringList(letter.tags)},
                           {QStringLiteral("template"), letter.body},
                           {QStringLiteral("is_default"), letter.isDefault},
                           {QStringLiteral("updated_at"), instantOrNull(letter.updatedAt)}};
    }
    return out;
}

Result<QJsonArray> rules(Database& db) {
    return listed(db,
                  QStringLiteral("SELECT u.language,u.site,u.title,r.label,r.file_name,l.label,u.resume_id IS NOT NULL "
                                 "FROM choice_rule u LEFT JOIN resume r ON r.id=u.resume_id LEFT JOIN cover_letter l "
                                 "ON l.id=u.letter_id ORDER BY u.resume_id IS NULL,u.position,u.id"),
                  [](const QSqlQuery& q) {
                      QJsonObject one{{QStringLiteral("language"), q.value(0).toString()},
                                      {QStringLiteral("site"), q.value(1).toString()},
                                      {QStringLiteral("title"), q.value(2).toString()}};
                      if (q.value(6).toInt() != 0) {
                          one.insert(QStringLiteral("resume"), q.value(3).toString());
                          one.insert(QStringLiteral("file_name"), q.value(4).toString());
                      } else {
                          one.insert(QStringLiteral("letter"), q.value(5).toString());
                      }
                      return one;
                  });
}

Result<QJsonArray> resumes(Database& db) {
    return listed(
        db,
        QStringLiteral("SELECT id,label,file_name,sha256,size,mime_type,language,tags,is_default,added_at,removed_at "
                       "FROM resume ORDER BY id"),
        [](const QSqlQuery& q) {
            const QStringList tags = q.value(7).toString().split(u'\n', Qt::SkipEmptyParts);
            return QJsonObject{{QStringLiteral("id"), q.value(0).toLongLong()},
                               {QStringLiteral("label"), q.value(1).toString()},
                               {QStringLiteral("file_name"), q.value(2).toString()},
                               {QStringLiteral("sha256"), q.value(3).toString()},
                               {QStringLiteral("size"), q.value(4).toLongLong()},
                               {QStringLiteral("mime_type"), q.value(5).toString()},
                               {QStringLiteral("language"), q.value(6).toString()},
                               {QStringLiteral("tags"), QJsonArray::fromStringList(tags)},
                               {QStringLiteral("is_default"), q.value(8).toInt() != 0},
                               {QStringLiteral("added_at"), instantOrNull(q.value(9).toLongLong())},
                               {QStringLiteral("replaced_at"), instantOrNull(q.value(10).toLongLong())}};
        });
}

} // namespace postulant::seekerlists
