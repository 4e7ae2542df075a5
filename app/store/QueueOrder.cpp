#include "store/ApplicationRepository.h"
#include "store/IdSelect.h"
#include "store/Sql.h"

#include <algorithm>

// The order of the queue: one line for all connections, by real numbers with gaps. A row that moves takes a number
// between its new neighbours; where no good number is left, a few rows around are spread, not the whole queue.
namespace postulant::applications {
namespace {

constexpr double leastGap = 1e-6; // of neighbours after a move
constexpr double goodGap = 1e-3;  // of rows that were spread
constexpr int firstReach = 32;    // rows to each side that are spread
constexpr int farther = 8;        // times, where that was not enough

const QString& queued() {
    static const QString sql = QStringLiteral("state='queued' AND trashed_at=0");
    return sql;
}

struct Spot {
    qint64 id = 0;
    double position = 0;
};

Result<QVector<Spot>> spots(Database& db, const QString& rest, const QVariantList& values) {
    QVector<Spot> out;
    const Done done =
        db.each(QStringLiteral("SELECT id,queue_position FROM application WHERE %1 %2").arg(queued(), rest), values,
                [&out](const QSqlQuery& q) {
                    out << Spot{int64At(q, 0), q.value(1).toDouble()};
                });
    return done ? Result<QVector<Spot>>(out) : Result<QVector<Spot>>(passOn(done.error()));
}

Done place(Database& db, qint64 id, double position) {
    return db.exec(QStringLiteral("UPDATE application SET queue_position=? WHERE id=?"), {position, id});
}

// Rows around a position get even gaps; the row after them stays where it is, so that what is queued later still comes
// after the last.
Done spread(Database& db, double position) {
    for (int reach = firstReach;; reach *= farther) {
        auto before = spots(db, QStringLiteral("AND queue_position<? ORDER BY queue_position DESC,id DESC LIMIT ?"),
                            {position, reach + 1});
        auto rows = spots(db, QStringLiteral("AND queue_position>=? ORDER BY queue_position,id LIMIT ?"),
                          {position, reach + 1});
        if (!before || !rows) {
            return passOn(before ? rows.error() : before.error());
        }
        if (rows->isEmpty()) {
            return {};
        }
        const bool fromStart = before->size() <= reach;
        const double high = rows->takeLast().position;
        double low = fromStart ? 0 : before->takeLast().position;
        for (const Spot& spot : std::as_const(*before)) {
            rows->prepend(spot);
        }
        const auto parts = static_cast<double>(rows->size() + 1);
        if (fromStart) {
            low = high - parts;
        }
        const double gap = (high - low) / parts;
        if (gap < goodGap) {
            continue;
        }
        for (int i = 0; i < rows->size(); ++i) {
            if (Done done = place(db, rows->at(i).id, low + gap * (i + 1)); !done) {
                return done;
            }
        }
        return {};
    }
}

// The next of the queue after a row, that is not one of these.
Result<qint64> nextAfter(Database& db, const Spot& spot, const QString& without) {
    const auto next = spots(db,
                            QStringLiteral("AND (queue_position,id)>(?,?) AND id NOT IN (SELECT value FROM "
                                           "json_each(?)) ORDER BY queue_position,id LIMIT 1"),
                            {spot.position, spot.id, without});
    if (!next) {
        return passOn(next.error());
    }
    return next->isEmpty() ? 0 : next->first().id;
}

// Before which row they go: one that is not among them. 0: behind the last.
Result<qint64> targetOf(Database& db, qint64 beforeId, const QVector<qint64>& ids) {
    if (beforeId == 0) {
        return 0;
    }
    if (beforeId == queueFirst) {
        return nextAfter(db, {0, -1e300}, jsonIds(ids));
    }
    const auto found = spots(db, QStringLiteral("AND id=?"), {beforeId});
    if (!found) {
        return passOn(found.error());
    }
    if (found->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("not queued"));
    }
    return ids.contains(beforeId) ? nextAfter(db, found->first(), jsonIds(ids)) : Result<qint64>(beforeId);
}

Done placeLast(Database& db, const QVector<Spot>& moving) {
    for (const Spot& spot : moving) { // each change moves the counter on
        if (Done done = db.exec(QStringLiteral("UPDATE application SET queue_position=(SELECT seq+1 FROM change) WHERE "
                                               "id=?"),
                                {spot.id});
            !done) {
            return done;
        }
    }
    return {};
}

Done placeBefore(Database& db, const QVector<Spot>& moving, const QString& ids, qint64 target) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto found = spots(db, QStringLiteral("AND id=?"), {target});
        if (!found || found->isEmpty()) {
            return found ? Done(failure(ErrorKind::NotFound, QStringLiteral("not queued"))) : doneOf(found);
        }
        const double high = found->first().position;
        const auto before = spots(db,
                                  QStringLiteral("AND (queue_position,id)<(?,?) AND id NOT IN (SELECT value FROM "
                                                 "json_each(?)) ORDER BY queue_position DESC,id DESC LIMIT 1"),
                                  {high, target, ids});
        if (!before) {
            return doneOf(before);
        }
        const auto parts = static_cast<double>(moving.size() + 1);
        const double low = before->isEmpty() ? high - parts : before->first().position;
        const double gap = (high - low) / parts;
        if (gap < leastGap && attempt == 0) {
            if (Done done = spread(db, high); !done) {
                return done;
            }
            continue;
        }
        for (int i = 0; i < moving.size(); ++i) {
            if (Done done = place(db, moving.at(i).id, low + gap * (i + 1)); !done) {
                return done;
            }
        }
        return {};
    }
    return {};
}

} // namespace

Result<QVector<QueueSpot>> moveInQueue(Database& db, const QVector<qint64>& ids, qint64 beforeId) {
    const auto moving = spots(
        db, QStringLiteral("AND id IN (SELECT value FROM json_each(?)) ORDER BY queue_position,id"), {jsonIds(ids)});
    if (!moving) {
        return passOn(moving.error());
    }
    if (moving->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("not queued"));
    }
    QVector<QueueSpot> was;
    for (const Spot& spot : *moving) {
        const Result<qint64> next = nextAfter(db, spot, QStringLiteral("[]"));
        if (!next) {
            return passOn(next.error());
        }
        was << QueueSpot{spot.id, *next};
    }
    const Result<qint64> target = targetOf(db, beforeId, ids);
    if (!target) {
        return passOn(target.error());
    }
    const Done done = *target == 0 ? placeLast(db, *moving) : placeBefore(db, *moving, jsonIds(ids), *target);
    return done ? Result<QVector<QueueSpot>>(was) : Result<QVector<QueueSpot>>(passOn(done.error()));
}

Done moveInQueue(Database& db, qint64 id, qint64 beforeId) {
    return doneOf(moveInQueue(db, QVector<qint64>{id}, beforeId));
}

// From the last to the first: what stood behind one of them stands again by then.
Done putBackInQueue(Database& db, const QVector<QueueSpot>& was) {
    for (auto it = was.crbegin(); it != was.crend(); ++it) {
        Result<QVector<QueueSpot>> moved = moveInQueue(db, QVector<qint64>{it->id}, it->nextId);
        if (!moved && moved.error().kind != ErrorKind::NotFound) { // sent meanwhile
            return doneOf(moved);
        }
    }
    return {};
}

} // namespace postulant::applications
