#include "support/TempStore.h"

#include "store/SeekerRepository.h"

namespace postulant::test {

TempStore::TempStore() {
    reopen();
}

void TempStore::close() {
    if (!m_store) {
        return;
    }
    const auto wrong = m_store->readNow<QVariant>([](Database& db) {
        return db.value(QStringLiteral(
            "SELECT group_concat(practice||'/'||state_rank||': '||n) FROM application_count c WHERE n<>(SELECT "
            "count(*) "
            "FROM application a WHERE a.practice=c.practice AND a.state_rank=c.state_rank AND a.trashed_at=0)"));
    });
    if (wrong && !wrong->toString().isEmpty()) { // a file that a test damaged says nothing
        qFatal("kept counts are wrong: %s", qPrintable(wrong->toString()));
    }
    m_store.reset();
}

void TempStore::reopen() {
    close();
    m_store = must(Store::open(dataDir(), m_clock));
}

void TempStore::fail(const Error& error) {
    qFatal("store: %s: %s", qPrintable(code(error.kind)), qPrintable(error.detail));
}

QVariant TempStore::value(const QString& sql, const QVariantList& values) {
    return read<QVariant>([&](Database& db) { return db.value(sql, values); });
}

qint64 TempStore::realConnection() {
    if (m_connection == 0) {
        ConnectionRow row;
        row.name = QStringLiteral("Server");
        row.dialect = QStringLiteral("agent");
        row.baseUrl = QStringLiteral("https://skyvern.example.com");
        row.keySource = QStringLiteral("none");
        m_connection = write<qint64>([&](Database& db) { return connections::save(db, row, m_clock.nowMs()); });
    }
    return m_connection;
}

namespace {

Result<qint64> addPosting(Database& db, const QString& key, qint64 now) {
    NewPosting posting;
    posting.url = QStringLiteral("https://jobs.example.com/") + key;
    posting.ats = QStringLiteral("web");
    posting.site = QStringLiteral("Own site");
    posting.keys = {key};
    posting.company = QStringLiteral("Company ") + key;
    posting.title = QStringLiteral("Analyst");
    return postings::findOrAdd(db, posting, now);
}

Result<qint64> addQueued(Database& db, const QString& key, bool practice, qint64 connection, qint64 now) {
    Result<qint64> posting = addPosting(db, key, now);
    if (!posting) {
        return posting;
    }
    NewApplication application;
    application.postingId = *posting;
    application.practice = practice;
    application.intent = Intent::Queue;
    application.connectionId = practice ? 0 : connection;
    return applications::add(db, application, now);
}

} // namespace

qint64 TempStore::posting(const QString& key) {
    return write<qint64>([&](Database& db) { return addPosting(db, key, m_clock.nowMs()); });
}

qint64 TempStore::queued(const QString& key, bool practice) {
    const qint64 connection = practice ? 0 : realConnection();
    return write<qint64>([&](Database& db) { return addQueued(db, key, practice, connection, m_clock.nowMs()); });
}

void TempStore::queuedMany(int count) {
    const qint64 connection = realConnection();
    write([&](Database& db) -> Done {
        for (int i = 0; i < count; ++i) {
            if (auto id = addQueued(db, QStringLiteral("many:%1").arg(i), false, connection, m_clock.nowMs()); !id) {
                return tl::unexpected<Error>(id.error());
            }
        }
        return {};
    });
}

QString TempStore::nextToken() {
    static std::atomic<int> counter{0};
    return QStringLiteral("token-%1").arg(++counter);
}

Result<qint64> TempStore::tryReserve(qint64 applicationId) {
    Reservation reservation;
    reservation.applicationId = applicationId;
    reservation.token = nextToken();
    reservation.connectionId = detail(applicationId).row.connectionId;
    reservation.dialect = QStringLiteral("agent");
    reservation.packageJson = "{}";
    reservation.packageSha256 = QString(64, QLatin1Char('0'));
    return m_store->writeNow<qint64>([&](Database& db) { return attempts::reserve(db, reservation, m_clock.nowMs()); },
                                     Store::Batching::Alone);
}

qint64 TempStore::reserved(qint64 applicationId) {
    return must(tryReserve(applicationId));
}

qint64 TempStore::running(qint64 applicationId) {
    const qint64 id = reserved(applicationId);
    write([&](Database& db) { return attempts::markSent(db, id, m_clock.nowMs()); });
    write([&](Database& db) {
        return attempts::markAccepted(db, id, QStringLiteral("run-%1").arg(id), {}, m_clock.nowMs());
    });
    return id;
}

ApplicationDetail TempStore::detail(qint64 applicationId) {
    return read<ApplicationDetail>([&](Database& db) { return applications::detail(db, applicationId); });
}

} // namespace postulant::test
