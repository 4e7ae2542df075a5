#include "store/ChangeFeed.h"

#include "store/ApplicationRepository.h"

#include <QLoggingCategory>

namespace postulant {
namespace {
Q_LOGGING_CATEGORY(feedLog, "postulant.store.feed")
}

void ChangeFeed::nudge() {
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_wake.notify_one();
}

// What was there before is not news; what comes after start() is.
void ChangeFeed::opened(Database& db) {
    look(db);
}

void ChangeFeed::loop(Database& db) {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait_for(lock, interval, [this] { return m_stopping || m_nudged; });
        if (m_stopping) {
            return;
        }
        m_nudged = false;
        lock.unlock();
        const bool told = look(db);
        lock.lock();
        if (told) {
            m_wake.wait_for(lock, interval, [this] { return m_stopping; });
        }
    }
}

bool ChangeFeed::look(Database& db) {
    const Done there = db.checkFile(); // also while nobody writes
    const Result<QVariant> version = there ? db.value(QStringLiteral("PRAGMA data_version"))
                                           : Result<QVariant>(tl::unexpected<Error>(there.error()));
    if (!version) {
        noteTrouble(version.error());
        return false;
    }
    if (version->toLongLong() == m_dataVersion) {
        noteTrouble(std::nullopt);
        return false;
    }
    const bool first = m_dataVersion == -1;
    News news;
    Done done = db.exec(QStringLiteral("BEGIN")); // one snapshot for everything that is compared
    if (done) {
        done = readNews(db, news);
        (void)db.exec(QStringLiteral("ROLLBACK"));
    }
    if (!done) {
        noteTrouble(done.error());
        return false; // m_dataVersion unchanged: the next look tries again
    }
    noteTrouble(std::nullopt);
    m_dataVersion = version->toLongLong();
    if (first || (news.ids.isEmpty() && !news.everything && news.tables.isEmpty())) {
        return false;
    }
    m_tell(news);
    return true;
}

// Said once, not four times a second.
void ChangeFeed::noteTrouble(const std::optional<Error>& error) {
    const bool same = m_trouble.has_value() == error.has_value() && (!error || error->kind == m_trouble->kind);
    if (same) {
        return;
    }
    const auto damaged = [](const std::optional<Error>& what) {
        return what && what->kind == ErrorKind::DatabaseDamaged;
    };
    const bool tell = damaged(error) || damaged(m_trouble);
    m_trouble = error;
    if (error) {
        qCWarning(feedLog) << error->detail;
    }
    if (tell) {
        m_troubled(damaged(error) ? error : std::nullopt);
    }
}

Done ChangeFeed::readNews(Database& db, News& news) {
    const Result<qint64> last = applications::lastChange(db);
    if (!last) {
        return tl::unexpected<Error>(last.error());
    }
    if (m_seq >= 0 && *last != m_seq) {
        const Result<QVector<qint64>> ids = applications::changedSince(db, m_seq, mostIds + 1);
        if (!ids) {
            return tl::unexpected<Error>(ids.error());
        }
        news.everything = ids->size() > mostIds || *last < m_seq;
        news.ids = news.everything ? QVector<qint64>() : *ids;
    }
    QHash<QString, qint64> tables;
    if (Done done = db.each(QStringLiteral("SELECT name,seq FROM table_change ORDER BY name"), {},
                            [&](const QSqlQuery& row) {
                                const QString name = row.value(0).toString();
                                tables.insert(name, row.value(1).toLongLong());
                                if (m_tables.contains(name) && m_tables.value(name) != tables.value(name)) {
                                    news.tables << name;
                                }
                            });
        !done) {
        return done;
    }
    m_tables = tables;
    m_seq = *last;
    return {};
}

} // namespace postulant
