#pragma once

#include "domain/AnswerBank.h"
#include "domain/Package.h"
#include "store/Database.h"

#include <QObject>
#include <QVector>

#include <functional>

// Answered once: the answer is kept, and what waited for it may go again.
namespace postulant {

class Store;

namespace answering {

// Where an application goes when it has every answer that its form asked for. Both need a released hold, which only
// evidence that nothing was sent gives; Queue approves without review, and stays in Review where that is refused.
enum class Next { Review, Queue };

struct Saved {
    qint64 id = 0;
    QVector<qint64> moved; // applications, oldest first
};

// Errors: those of answers::put().
Result<Saved> save(Database& db, const QString& filesDir, const BankAnswer& answer, Next next, qint64 now);
// The same through the store, into Review; `then` arrives in the context's thread, never after it died.
void save(Store& store, const BankAnswer& answer, QObject* context, std::function<void(Result<Saved>)> then);
void remove(Store& store, qint64 id, QObject* context, std::function<void(Done)> then);

// A package is about to leave: its answers are noted as used. Practice uses none.
Done noteSent(Database& db, qint64 applicationId, const Package& package, qint64 now);

} // namespace answering
} // namespace postulant
