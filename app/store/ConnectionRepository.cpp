#include "store/SeekerRepository.h"
#include "store/Sql.h"

namespace postulant::connections {
namespace {

Result<QVector<ConnectionRow>> select(Database& db, const QString& where, const QVariantList& values) {
    QVector<ConnectionRow> out;
    const Done done = db.each(
        QStringLiteral(
            "SELECT id,name,dialect,base_url,agent_id,key_source,key_env,max_steps,max_minutes,concurrency,"
            "plain_http_consent,pinned_fingerprint,resume_address,is_default,practice,prepared_agent_id,"
            "prepared_hash,stopped_why,stopped_until,per_second,refused_key,saved_at,options,in_pool FROM connection "
            "WHERE removed_at=0 AND ") +
            where,
        values, [&out](const QSqlQuery& q) {
            ConnectionRow row;
            row.id = int64At(q, 0);
            row.name = textAt(q, 1);
            row.dialect = textAt(q, 2);
            row.baseUrl = textAt(q, 3);
            row.agentId = textAt(q, 4);
            row.keySource = textAt(q, 5);
            row.keyEnv = textAt(q, 6);
            row.maxSteps = intAt(q, 7);
            row.maxMinutes = intAt(q, 8);
            row.concurrency = intAt(q, 9);
            row.plainHttpConsent = boolAt(q, 10);
            row.pinnedFingerprint = textAt(q, 11);
            row.resumeAddress = textAt(q, 12);
            row.isDefault = boolAt(q, 13);
            row.practice = boolAt(q, 14);
            row.preparedAgentId = textAt(q, 15);
            row.preparedHash = textAt(q, 16);
            row.stoppedWhy = textAt(q, 17);
            row.stoppedUntil = int64At(q, 18);
            row.perSecond = q.value(19).toDouble();
            row.refusedKey = textAt(q, 20);
            row.savedAt = int64At(q, 21);
            row.options = ConnectionOptions::fromJson(textAt(q, 22));
            row.inPool = boolAt(q, 23);
            out << row;
        });
    if (!done) {
        return passOn(done.error());
    }
    return out;
}

Result<ConnectionRow> one(Database& db, const QString& where, const QVariantList& values) {
    Result<QVector<ConnectionRow>> found = select(db, where, values);
    if (!found) {
        return passOn(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such connection"));
    }
    return found->takeFirst();
}

Done check(const ConnectionRow& connection) {
    const bool keyKnown = QStringList{QStringLiteral("keychain"), QStringLiteral("env"), QStringLiteral("session"),
                                      QStringLiteral("none")}
                              .contains(connection.keySource);
    if (foldedText(connection.name).isEmpty() || connection.dialect.isEmpty() || !keyKnown || connection.maxSteps < 1 ||
        connection.maxMinutes < 1 || connection.concurrency < 1 || !(connection.perSecond >= 0.2) ||
        connection.perSecond > 1000 || (connection.baseUrl.isEmpty() && !connection.practice)) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("a connection needs a name, a dialect, an address and limits"));
    }
    return {};
}

Result<qint64> insert(Database& db, const QVariantList& values) {
    const Done done =
        db.exec(QStringLiteral(
                    "INSERT INTO connection(name,name_key,dialect,base_url,agent_id,key_source,key_env,max_steps,"
                    "max_minutes,concurrency,per_second,plain_http_consent,pinned_fingerprint,resume_address,options,"
                    "saved_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
                values);
    return done ? Result<qint64>(db.lastInsertId()) : Result<qint64>(passOn(done.error()));
}

// What was prepared at the server belongs to its address, dialect and agent.
Done update(Database& db, const ConnectionRow& connection, const QVariantList& values) {
    const Result<ConnectionRow> old = get(db, connection.id);
    if (!old) {
        return passOn(old.error());
    }
    if (old->practice != connection.practice) {
        return failure(ErrorKind::Invalid, QStringLiteral("a connection stays practice or real"));
    }
    const bool elsewhere =
        old->baseUrl != connection.baseUrl || old->dialect != connection.dialect || old->agentId != connection.agentId;
    if (Done done = db.exec(
            QStringLiteral("UPDATE connection SET name=?,name_key=?,dialect=?,base_url=?,agent_id=?,key_source=?,"
                           "key_env=?,max_steps=?,max_minutes=?,concurrency=?,per_second=?,plain_http_consent=?,"
                           "pinned_fingerprint=?,resume_address=?,options=?,saved_at=? WHERE id=?"),
            values + QVariantList{connection.id});
        !done) {
        return done;
    }
    return elsewhere ? setPrepared(db, connection.id, {}, {}) : Done();
}

} // namespace

Result<QVector<ConnectionRow>> all(Database& db) {
    return select(db, QStringLiteral("1 ORDER BY practice,is_default DESC,name_key"), {});
}

Result<ConnectionRow> get(Database& db, qint64 id) {
    return one(db, QStringLiteral("id=?"), {id});
}

Result<std::optional<ConnectionRow>> byName(Database& db, const QString& name) {
    Result<QVector<ConnectionRow>> found = select(db, QStringLiteral("name_key=?"), {foldedText(name)});
    if (!found) {
        return passOn(found.error());
    }
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<ConnectionRow> preferred(Database& db) {
    return one(db, QStringLiteral("(is_default=1 OR practice=1) ORDER BY is_default DESC LIMIT 1"), {});
}

Result<ConnectionRow> practice(Database& db) {
    return one(db, QStringLiteral("practice=1"), {});
}

Result<qint64> save(Database& db, const ConnectionRow& connection, qint64 now) {
    if (Done good = check(connection); !good) {
        return passOn(good.error());
    }
    if (connection.id == 0 && connection.practice) {
        return failure(ErrorKind::Invalid, QStringLiteral("there is one practice connection"));
    }
    const QVariantList values{connection.name.trimmed(),
                              foldedText(connection.name),
                              connection.dialect,
                              connection.baseUrl,
                              connection.agentId,
                              connection.keySource,
                              connection.keyEnv,
                              connection.maxSteps,
                              connection.maxMinutes,
                              connection.concurrency,
                              connection.perSecond,
                              connection.plainHttpConsent,
                              connection.pinnedFingerprint,
                              connection.resumeAddress,
                              connection.options.toJson(),
                              now};
    qint64 id = connection.id;
    if (id == 0) {
        Result<qint64> inserted = insert(db, values);
        if (!inserted) {
            return inserted;
        }
        id = *inserted;
    } else if (Done done = update(db, connection, values); !done) {
        return passOn(done.error());
    }
    const Result<ConnectionRow> first = preferred(db);
    if (!first) {
        return passOn(first.error());
    }
    if (connection.isDefault || (first->practice && !first->isDefault && !connection.practice)) {
        if (Done done = setDefault(db, id); !done) {
            return passOn(done.error());
        }
    }
    return id;
}

Done remove(Database& db, qint64 id, qint64 now) {
    const Result<ConnectionRow> connection = get(db, id);
    if (!connection) {
        return passOn(connection.error());
    }
    const Result<QVariant> open =
        db.value(QStringLiteral("SELECT count(*) FROM attempt WHERE state<>'ended' AND connection_id=?"), {id});
    if (!open) {
        return passOn(open.error());
    }
    if (connection->practice || open->toInt() > 0) {
        return failure(ErrorKind::Guarded, connection->practice ? QStringLiteral("practice always exists")
                                                                : QStringLiteral("runs are open there"));
    }
    return db.exec(QStringLiteral("UPDATE connection SET removed_at=?,is_default=0 WHERE id=?"), {now, id});
}

Done setDefault(Database& db, qint64 id) {
    if (Done done = db.exec(QStringLiteral("UPDATE connection SET is_default=0 WHERE is_default=1")); !done) {
        return done;
    }
    if (Done done = db.exec(QStringLiteral("UPDATE connection SET is_default=1 WHERE id=? AND removed_at=0"), {id});
        !done) {
        return done;
    }
    return expectChange(db, QStringLiteral("no such connection"));
}

Done setPrepared(Database& db, qint64 id, const QString& agentId, const QString& hash) {
    return db.exec(QStringLiteral("UPDATE connection SET prepared_agent_id=?,prepared_hash=? WHERE id=?"),
                   {agentId, hash, id});
}

Done stop(Database& db, qint64 id, const QString& why, qint64 until, const QString& refusedKey) {
    return db.exec(QStringLiteral("UPDATE connection SET stopped_why=?,stopped_until=?,refused_key=? WHERE id=?"),
                   {why, until, refusedKey, id});
}

Done goOn(Database& db, qint64 id) {
    return db.exec(QStringLiteral("UPDATE connection SET stopped_why='',stopped_until=0,refused_key='' WHERE id=? AND "
                                  "stopped_why<>''"),
                   {id});
}

Done keyChanged(Database& db, qint64 id, qint64 now) {
    return db.exec(QStringLiteral("UPDATE connection SET stopped_why='',stopped_until=0,refused_key='',"
                                  "saved_at=max(saved_at+1,?) WHERE id=?"),
                   {now, id});
}

} // namespace postulant::connections
