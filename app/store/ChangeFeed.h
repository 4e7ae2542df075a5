#pragma once

#include "store/Worker.h"

#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>

// Hears what changed in the file, by whichever process: PRAGMA data_version every 250 ms, then changed_seq.
namespace postulant {

class ChangeFeed final : public Worker {
public:
    // ids: applications; tables: others; everything: too many applications to name them. In the feed's thread, at most
    // once an interval.
    struct News {
        QVector<qint64> ids;
        bool everything = false;
        QStringList tables;
    };
    using Tell = std::function<void(const News&)>;

    // The file is damaged, cut short or gone; nullopt: it is well again. Heard here also while nobody writes.
    using Troubled = std::function<void(const std::optional<Error>&)>;

    ChangeFeed(Tell tell, Troubled troubled)
        : m_tell(std::move(tell))
        , m_troubled(std::move(troubled)) {}
    ~ChangeFeed() override { stop(); }

    void nudge(); // this process has committed: look now

    static constexpr std::chrono::milliseconds interval{250};
    static constexpr int mostIds = 2000;

private:
    void opened(Database& db) override;
    void loop(Database& db) override;
    bool look(Database& db); // whether there were news
    Done readNews(Database& db, News& news);
    void noteTrouble(const std::optional<Error>& error);

    Tell m_tell;
    Troubled m_troubled;
    std::optional<Error> m_trouble;
    bool m_nudged = false; // guarded by m_mutex
    qint64 m_dataVersion = -1;
    qint64 m_seq = -1; // newest changed_seq that was told
    QHash<QString, qint64> m_tables;
};

} // namespace postulant
