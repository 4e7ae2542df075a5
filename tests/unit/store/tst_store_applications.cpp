#include "store/ApplicationQuery.h"
#include "store/SeekerRepository.h"
#include "support/BulkData.h"
#include "support/TempStore.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace postulant;
using test::TempStore;

// The Applications view: order, filters, counts, windows, and that none of it walks more than one index.
class ApplicationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void bulkRowsAreWhatRefreshDerives();
    void attentionComesFirst();
    void everySortIsInOrder_data();
    void everySortIsInOrder();
    void filters();
    void searchFoldsCaseAndAccents();
    void countsAreRealAndPracticeApart();
    void countsAreKept();
    void pagesByKey();
    void rowsInTheOrderAsked();
    void forEachStreamsInViewOrder();
    void plans_data();
    void plans();
    void queueOrder();
    void whatWaitsForTheSeekerTakesNoPlace();
    void waitingAndReasons();
    void stagesFollowUntilSet();
    void describingAPostingShowsInItsApplications();
    void detailHasEverything();
    void unknownWordsAreNotFound();

private:
    std::unique_ptr<TempStore> m_bulk;
    QVector<ApplicationRow> m_rows; // all of m_bulk, by id
};

namespace {

constexpr int bulkCount = 3000;
constexpr std::array allSorts{ApplicationSort::AttentionFirst, ApplicationSort::State, ApplicationSort::Company,
                              ApplicationSort::Title,          ApplicationSort::Site,  ApplicationSort::Submitted,
                              ApplicationSort::Steps,          ApplicationSort::Proof, ApplicationSort::Stage,
                              ApplicationSort::Created};

QVector<qint64> idsOf(TempStore& temp, const ApplicationFilter& filter,
                      ApplicationSort sort = ApplicationSort::AttentionFirst, bool descending = false) {
    return temp.read<QVector<qint64>>([&](Database& db) { return applications::ids(db, filter, sort, descending); });
}

qint64 at(const ApplicationRow& row) {
    return row.submittedAt > 0 ? row.submittedAt : row.createdAt;
}

// The reference: what the words of the design say, in plain code.
QVariantList sortKey(const ApplicationRow& row, ApplicationSort sort) {
    const int attention = std::min(5, stateRank(row.state));
    const QVariantList newestFirst{-at(row), -row.id};
    switch (sort) {
    case ApplicationSort::AttentionFirst:
        return QVariantList{attention} + newestFirst;
    case ApplicationSort::State:
        return QVariantList{stateRank(row.state)} + newestFirst;
    case ApplicationSort::Company:
        return QVariantList{row.company.toLower()} + newestFirst;
    case ApplicationSort::Title:
        return QVariantList{row.title.toLower()} + newestFirst;
    case ApplicationSort::Site:
        return QVariantList{row.site} + newestFirst;
    case ApplicationSort::Submitted:
        return {row.submittedAt, row.id};
    case ApplicationSort::Steps:
        return QVariantList{row.steps} + newestFirst;
    case ApplicationSort::Proof:
        return QVariantList{code(row.proof)} + newestFirst;
    case ApplicationSort::Stage:
        return QVariantList{code(row.stage)} + newestFirst;
    case ApplicationSort::Created:
        return {row.createdAt, row.id};
    case ApplicationSort::Queue:
        break; // its order is the seeker's own: tst_store_queue
    }
    return {};
}

bool less(const QVariantList& a, const QVariantList& b) {
    for (qsizetype i = 0; i < a.size(); ++i) {
        const QPartialOrdering order = QVariant::compare(a.at(i), b.at(i));
        if (order != QPartialOrdering::Equivalent) {
            return order == QPartialOrdering::Less;
        }
    }
    return false;
}

} // namespace

void ApplicationsTest::initTestCase() {
    m_bulk = std::make_unique<TempStore>();
    test::BulkOptions options;
    options.count = bulkCount;
    options.openWork = true;
    QCOMPARE(m_bulk->write<int>([&](Database& db) { return test::fillWithApplications(db, options); }), bulkCount);
    QVector<qint64> all(bulkCount);
    std::iota(all.begin(), all.end(), 1);
    m_rows = m_bulk->read<QVector<ApplicationRow>>([&](Database& db) { return applications::rows(db, all); });
    QCOMPARE(m_rows.size(), bulkCount);
}

void ApplicationsTest::bulkRowsAreWhatRefreshDerives() {
    QSet<ApplicationState> states;
    for (const ApplicationRow& row : std::as_const(m_rows)) {
        states.insert(row.state);
        if (row.id > 600) {
            break;
        }
        m_bulk->write([&](Database& db) { return applications::refresh(db, row.id); });
        const ApplicationRow after = m_bulk->detail(row.id).row;
        QCOMPARE(code(after.state), code(row.state));
        QCOMPARE(after.proof, row.proof);
        QCOMPARE(code(after.failure), code(row.failure));
        QCOMPARE(after.sent, row.sent);
        QCOMPARE(after.submittedAt, row.submittedAt);
        QCOMPARE(after.finishedAt, row.finishedAt);
        QCOMPARE(after.steps, row.steps);
        QCOMPARE(after.confirmationId, row.confirmationId);
        QCOMPARE(after.stage, row.stage);
    }
    QCOMPARE(states.size(), static_cast<qsizetype>(allApplicationStates.size()));
}

void ApplicationsTest::attentionComesFirst() {
    const QVector<qint64> ids = idsOf(*m_bulk, {});
    QCOMPARE(ids.size(), bulkCount);
    QStringList seen;
    for (const qint64 id : ids) {
        const QString state = code(m_rows.at(id - 1).state);
        if (seen.isEmpty() || seen.last() != state) {
            seen << state;
        }
    }
    QCOMPARE(seen.mid(0, 5),
             QStringList({QStringLiteral("needs-you"), QStringLiteral("needs-checking"), QStringLiteral("submitting"),
                          QStringLiteral("running"), QStringLiteral("queued")}));
}

void ApplicationsTest::everySortIsInOrder_data() {
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (const ApplicationSort sort : allSorts) {
        for (const bool descending : {false, true}) {
            QTest::addRow("%d %s", static_cast<int>(sort), descending ? "down" : "up")
                << static_cast<int>(sort) << descending;
        }
    }
}

void ApplicationsTest::everySortIsInOrder() {
    QFETCH(int, sort);
    QFETCH(bool, descending);
    const auto order = static_cast<ApplicationSort>(sort);
    QVector<ApplicationRow> expected = m_rows;
    std::sort(expected.begin(), expected.end(), [order](const ApplicationRow& a, const ApplicationRow& b) {
        return less(sortKey(a, order), sortKey(b, order));
    });
    if (descending) {
        std::reverse(expected.begin(), expected.end());
    }
    const QVector<qint64> ids = idsOf(*m_bulk, {}, order, descending);
    QCOMPARE(ids.size(), expected.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QCOMPARE(ids.at(i), expected.at(i).id);
    }
}

void ApplicationsTest::filters() {
    const auto expect = [this](const ApplicationFilter& filter, auto&& matches) {
        QSet<qint64> expected;
        for (const ApplicationRow& row : std::as_const(m_rows)) {
            if (matches(row)) {
                expected.insert(row.id);
            }
        }
        QVERIFY(!expected.isEmpty());
        for (const ApplicationSort sort :
             {ApplicationSort::AttentionFirst, ApplicationSort::Company, ApplicationSort::State}) {
            const QVector<qint64> ids = idsOf(*m_bulk, filter, sort);
            QCOMPARE(QSet<qint64>(ids.begin(), ids.end()), expected);
            QCOMPARE(ids.size(), expected.size());
        }
    };
    ApplicationFilter filter;
    filter.states = {ApplicationState::Failed};
    expect(filter, [](const ApplicationRow& row) { return row.state == ApplicationState::Failed; });
    filter.states = {ApplicationState::NeedsYou, ApplicationState::NeedsChecking};
    filter.practice = false;
    expect(filter, [](const ApplicationRow& row) {
        return !row.practice &&
               (row.state == ApplicationState::NeedsYou || row.state == ApplicationState::NeedsChecking);
    });
    filter = {};
    filter.practice = true;
    expect(filter, [](const ApplicationRow& row) { return row.practice; });
    filter = {};
    filter.since = at(m_rows.at(1000));
    filter.until = at(m_rows.at(2000));
    expect(filter, [&](const ApplicationRow& row) { return at(row) >= filter.since && at(row) < filter.until; });
    filter = {};
    filter.ids = {5, 7, 4000};
    expect(filter, [](const ApplicationRow& row) { return row.id == 5 || row.id == 7; });
    filter = {};
    filter.search = QStringLiteral("  HARBOUR analyst ");
    filter.states = {ApplicationState::AppliedConfirmed, ApplicationState::Failed, ApplicationState::AppliedClaimed};
    expect(filter, [&](const ApplicationRow& row) {
        return row.company.startsWith(QLatin1String("Harbour")) && row.title.contains(QLatin1String("Analyst")) &&
               filter.states.contains(row.state);
    });
}

void ApplicationsTest::searchFoldsCaseAndAccents() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    temp.queued(QStringLiteral("web:b"));
    const qint64 posting = temp.detail(id).postingId;
    temp.write([&](Database& db) {
        return postings::describe(db, posting, QStringLiteral("MÜLLER & Söhne 100%"), QStringLiteral("Bäcker_in"), {});
    });
    const auto found = [&](const QString& text) {
        ApplicationFilter filter;
        filter.search = text;
        return idsOf(temp, filter).size();
    };
    for (const char16_t* text :
         {u"müller", u"Muller", u"SÖHNE", u"100%", u"_in", u"bäcker  müller", u"example.com/web:a"}) {
        QVERIFY2(found(QString::fromUtf16(text)) == 1, qPrintable(QString::fromUtf16(text)));
    }
    QCOMPARE(found(QStringLiteral("100_")), 0); // nothing is a pattern
    QCOMPARE(found(QStringLiteral("m%r")), 0);
    QCOMPARE(found(QStringLiteral("jobs.example.com")), 2);
    QCOMPARE(found(QString()), 2);
}

void ApplicationsTest::countsAreRealAndPracticeApart() {
    const auto counts = [this](const ApplicationFilter& filter) {
        return m_bulk->read<ApplicationCounts>([&](Database& db) { return applications::counts(db, filter); });
    };
    ApplicationFilter filter;
    filter.states = {ApplicationState::Draft}; // ignored
    ApplicationCounts expected;
    for (const ApplicationRow& row : std::as_const(m_rows)) {
        auto& half = row.practice ? expected.practice : expected.real;
        half[static_cast<std::size_t>(row.state)]++;
    }
    const ApplicationCounts all = counts(filter);
    QVERIFY(all.real == expected.real);
    QVERIFY(all.practice == expected.practice);
    QCOMPARE(all.total(), expected.total());
    filter.search = QStringLiteral("harbour");
    QVERIFY(counts(filter).total() > 0);
    QVERIFY(counts(filter).total() < all.total() / 4);
    filter = {};
    filter.practice = true;
    QCOMPARE(counts(filter).total(), 0);
    QVERIFY(counts(filter).practice == expected.practice);
}

// Those of everything are not counted but kept: after every kind of change they are what counting says.
void ApplicationsTest::countsAreKept() {
    TempStore temp;
    const auto same = [&temp] {
        ApplicationFilter counted;
        counted.since = 1; // before every application
        const auto kept = temp.read<ApplicationCounts>([](Database& db) { return applications::counts(db, {}); });
        const auto now = temp.read<ApplicationCounts>([&](Database& db) { return applications::counts(db, counted); });
        return kept.real == now.real && kept.practice == now.practice && kept.total() == now.total();
    };
    const auto total = [&temp] {
        return temp.read<ApplicationCounts>([](Database& db) { return applications::counts(db, {}); }).total();
    };
    QVERIFY(same());
    QCOMPARE(total(), 0);
    const qint64 real = temp.queued(QStringLiteral("web:a"));
    const qint64 other = temp.queued(QStringLiteral("web:b"));
    temp.queued(QStringLiteral("web:a"), true);
    QVERIFY(same());
    QCOMPARE(total(), 2);
    temp.running(real);
    QVERIFY(same());
    temp.write([&](Database& db) { return applications::setIntent(db, other, Intent::Cancelled, 5); });
    QVERIFY(same());
    temp.write([&](Database& db) { return applications::trash(db, {other}, 5); });
    QVERIFY(same());
    QCOMPARE(total(), 1);
    temp.write([&](Database& db) { return applications::trash(db, {other}, 6); });
    QVERIFY(same());
    temp.write([&](Database& db) { return applications::untrash(db, {other}); });
    QVERIFY(same());
    QCOMPARE(total(), 2);
    temp.write([&](Database& db) { return db.exec(QStringLiteral("DELETE FROM application WHERE id=?"), {other}); });
    QVERIFY(same());
    QCOMPARE(total(), 1);
}

void ApplicationsTest::pagesByKey() {
    ApplicationFilter filter;
    filter.states = {ApplicationState::Failed};
    QVector<qint64> all;
    qint64 after = 0;
    for (;;) {
        const auto page =
            m_bulk->read<QVector<qint64>>([&](Database& db) { return applications::page(db, filter, 100, after); });
        if (page.isEmpty()) {
            break;
        }
        QVERIFY(page.size() <= 100);
        all += page;
        after = page.last();
    }
    QVector<qint64> expected = idsOf(*m_bulk, filter);
    std::sort(expected.rbegin(), expected.rend());
    QCOMPARE(all, expected);
}

void ApplicationsTest::rowsInTheOrderAsked() {
    const QVector<qint64> asked{9, 3, 99'999, 1, 3000};
    const auto rows =
        m_bulk->read<QVector<ApplicationRow>>([&](Database& db) { return applications::rows(db, asked); });
    QVector<qint64> got;
    for (const ApplicationRow& row : rows) {
        got << row.id;
    }
    QCOMPARE(got, QVector<qint64>({9, 3, 1, 3000}));
    QCOMPARE(rows.first().connection, QStringLiteral("Bulk"));
}

void ApplicationsTest::forEachStreamsInViewOrder() {
    const QVector<qint64> expected = idsOf(*m_bulk, {}, ApplicationSort::Company);
    QVector<qint64> got;
    m_bulk->read<int>([&](Database& db) -> Result<int> {
        const Done done =
            applications::forEach(db, {}, ApplicationSort::Company, false, [&got](const ApplicationRow& row) {
                got << row.id;
                return got.size() < 1234;
            });
        return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
    });
    QCOMPARE(got, expected.mid(0, 1234));
}

void ApplicationsTest::plans_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<QString>("index");
    const auto row = [](const char* name, const SqlQuery& query, const char* index) {
        QTest::newRow(name) << query.sql << query.values << QString::fromLatin1(index);
    };
    row("default view", idsQuery({}, ApplicationSort::AttentionFirst, false), "application_by_attention");
    ApplicationFilter filter;
    filter.states = {ApplicationState::Failed};
    row("one state", idsQuery(filter, ApplicationSort::AttentionFirst, false), "application_by_state");
    filter.states << ApplicationState::Queued;
    filter.practice = false;
    filter.since = 5;
    row("all filters", idsQuery(filter, ApplicationSort::AttentionFirst, false), "application_by_attention");
    constexpr std::array names{"attention", "state", "company", "title", "site",
                               "submitted", "steps", "proof",   "stage", "created"};
    for (std::size_t i = 0; i < allSorts.size(); ++i) {
        for (const bool descending : {false, true}) {
            const QByteArray index = QByteArray("application_by_") + names[i];
            row((index + (descending ? " down" : " up")).constData(), idsQuery(filter, allSorts[i], descending),
                index.constData());
        }
    }
    row("counts with dates", countsQuery(filter), "application_by_state");
}

void ApplicationsTest::plans() {
    QFETCH(QString, sql);
    QFETCH(QVariantList, values);
    QFETCH(QString, index);
    QStringList plan;
    m_bulk->read<int>([&](Database& db) -> Result<int> {
        const Done done = db.each(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, values,
                                  [&plan](const QSqlQuery& row) { plan << row.value(3).toString(); });
        return done ? Result<int>(0) : Result<int>(tl::unexpected<Error>(done.error()));
    });
    const QString text = plan.join(QStringLiteral(" | "));
    QCOMPARE(plan.size(), 1); // one walk, no sort, no second table
    QVERIFY2(text.contains(QStringLiteral("USING COVERING INDEX ") + index), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("TEMP B-TREE")), qPrintable(text));
}

void ApplicationsTest::queueOrder() {
    TempStore temp;
    const qint64 a = temp.queued(QStringLiteral("web:a"));
    const qint64 b = temp.queued(QStringLiteral("web:b"));
    const qint64 c = temp.queued(QStringLiteral("web:c"));
    temp.queued(QStringLiteral("web:practice"), true);
    const auto next = [&](int limit = 10) {
        return temp.read<QVector<qint64>>([&](Database& db) {
            return applications::nextQueued(db, temp.realConnection(), temp.clock().nowMs(), limit);
        });
    };
    const qint64 connection = temp.realConnection();
    QCOMPARE(next(), QVector<qint64>({a, b, c}));
    QCOMPARE(next(2), QVector<qint64>({a, b}));
    temp.write([&](Database& db) { return applications::moveInQueue(db, c, a); });
    QCOMPARE(next(), QVector<qint64>({c, a, b}));
    temp.write([&](Database& db) { return applications::moveInQueue(db, b, a); });
    QCOMPARE(next(), QVector<qint64>({c, b, a}));
    temp.write([&](Database& db) { return applications::moveInQueue(db, c, 0); });
    QCOMPARE(next(), QVector<qint64>({b, a, c}));
    for (int i = 0; i < 200; ++i) { // each time between the first two
        temp.write([&](Database& db) { return applications::moveInQueue(db, i % 2 == 0 ? c : a, i % 2 == 0 ? a : c); });
    }
    QCOMPARE(next(), QVector<qint64>({b, a, c}));
    QCOMPARE(temp.detail(c).queueReason, QStringLiteral("in-line"));
    QCOMPARE(temp.detail(b).queueReason, QString());

    temp.write([&](Database& db) {
        return applications::setWaiting(db, b, FailureKind::RateLimited, {}, temp.clock().nowMs() + 1000);
    });
    QCOMPARE(next(), QVector<qint64>({a, c}));
    temp.clock().advance(1000);
    QCOMPARE(next(), QVector<qint64>({b, a, c}));

    ConnectionRow row = temp.read<ConnectionRow>([&](Database& db) { return connections::get(db, connection); });
    row.concurrency = 2;
    temp.write<qint64>([&](Database& db) { return connections::save(db, row, 1); });
    temp.reserved(a);
    QCOMPARE(next(), QVector<qint64>({b, c})); // one of two is taken; how many may go is the caller's to count
    temp.reserved(c);
    QCOMPARE(next(), QVector<qint64>());
    row.concurrency = 9;
    temp.write<qint64>([&](Database& db) { return connections::save(db, row, 1); });
    temp.write([&](Database& db) { return connections::stop(db, connection, QStringLiteral("unauthorized"), 0); });
    QCOMPARE(next(), QVector<qint64>());
    QCOMPARE(temp.detail(b).queueReason, QStringLiteral("connection-stopped:unauthorized"));
    temp.write([&](Database& db) { return connections::goOn(db, connection); });
    QCOMPARE(next(), QVector<qint64>({b}));
}

void ApplicationsTest::whatWaitsForTheSeekerTakesNoPlace() {
    TempStore temp;
    const qint64 attempt = temp.reserved(temp.queued(QStringLiteral("web:a")));
    const auto taken = [&] {
        return temp.read<int>([&](Database& db) { return attempts::openCount(db, temp.realConnection()); });
    };
    temp.write([&](Database& db) { return attempts::markSent(db, attempt, 1); });
    temp.write([&](Database& db) {
        return attempts::markUnclear(db, attempt, Error{ErrorKind::ConnectionLost, {}, 0, {}}, 2);
    });
    for (int lookUp = 0; lookUp < 3; ++lookUp) {
        QCOMPARE(taken(), 1); // it may still be found
        temp.write([&](Database& db) { return attempts::countLookUp(db, attempt); });
    }
    QCOMPARE(taken(), 0);
}

void ApplicationsTest::waitingAndReasons() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    temp.write([&](Database& db) {
        return applications::setWaiting(db, id, FailureKind::KeyRefused, QString(400, QLatin1Char('x')), 7);
    });
    const ApplicationRow waiting = temp.detail(id).row;
    QCOMPARE(waiting.state, ApplicationState::Queued);
    QCOMPARE(waiting.failure, FailureKind::KeyRefused);
    QCOMPARE(waiting.failureMessage.size(), 300);
    QCOMPARE(waiting.notBefore, 7);
    QCOMPARE(temp.detail(id).queueReason, QStringLiteral("not-before"));
    temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Review, 1); });
    QCOMPARE(temp.detail(id).row.failure, FailureKind::None);
    QCOMPARE(temp.state(id), ApplicationState::Review);
    temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Cancelled, 1); });
    QCOMPARE(temp.state(id), ApplicationState::Cancelled);
    temp.write([&](Database& db) { return applications::setIntent(db, id, Intent::Draft, 1); });
    QCOMPARE(temp.state(id), ApplicationState::Draft);
}

void ApplicationsTest::stagesFollowUntilSet() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    QCOMPARE(temp.detail(id).row.stage, Stage::None);
    temp.write<qint64>([&](Database& db) { return attempts::recordOutside(db, id, AttemptVia::ByHand, 5, {}); });
    QCOMPARE(temp.detail(id).row.stage, Stage::Applied);
    temp.write([&](Database& db) {
        return applications::setStage(db, id, Stage::Interview, Outcome::None, QStringLiteral("by phone"), 8);
    });
    temp.write([&](Database& db) {
        return applications::setStage(db, id, Stage::Interview, Outcome::Rejected, QStringLiteral("a letter"), 9);
    });
    temp.write([&](Database& db) { return applications::refresh(db, id); });
    const ApplicationDetail detail = temp.detail(id);
    QCOMPARE(detail.row.stage, Stage::Interview);
    QCOMPARE(detail.row.outcome, Outcome::Rejected);
    QCOMPARE(detail.stages.size(), 2);
    QCOMPARE(detail.stages.at(0).note, QStringLiteral("by phone"));
    QCOMPARE(detail.stages.at(1).at, 9);
}

void ApplicationsTest::describingAPostingShowsInItsApplications() {
    TempStore temp;
    const qint64 real = temp.queued(QStringLiteral("web:a"));
    const qint64 practice = temp.queued(QStringLiteral("web:a"), true);
    const qint64 posting = temp.detail(real).postingId;
    temp.write([&](Database& db) {
        return postings::describe(db, posting, QStringLiteral("Zeta"), {}, QStringLiteral("Oldtown"));
    });
    for (const qint64 id : {real, practice}) {
        const ApplicationRow row = temp.detail(id).row;
        QCOMPARE(row.company, QStringLiteral("Zeta"));
        QCOMPARE(row.title, QStringLiteral("Analyst")); // an empty text leaves what is known
        QCOMPARE(row.place, QStringLiteral("Oldtown"));
    }
    ApplicationFilter filter;
    filter.search = QStringLiteral("zeta oldtown");
    QCOMPARE(idsOf(temp, filter).size(), 2);
    // Found again with other texts: what is known stays.
    NewPosting again;
    again.keys = {QStringLiteral("web:a")};
    again.company = QStringLiteral("Other");
    temp.write<qint64>([&](Database& db) { return postings::findOrAdd(db, again, 1); });
    QCOMPARE(temp.detail(real).row.company, QStringLiteral("Zeta"));
}

void ApplicationsTest::detailHasEverything() {
    TempStore temp;
    const qint64 id = temp.queued(QStringLiteral("web:a"));
    const qint64 attempt = temp.running(id);
    RunSnapshot snapshot;
    snapshot.runId = QStringLiteral("run-%1").arg(attempt);
    snapshot.status = RunStatus::Running;
    snapshot.serverWord = QStringLiteral("running");
    snapshot.finalUrl = QStringLiteral("https://jobs.example.com/thanks");
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, snapshot, 5); });
    ArtifactRow artifact;
    artifact.kind = QStringLiteral("package");
    artifact.path = QStringLiteral("1/package.json");
    temp.write([&](Database& db) { return runs::putArtifact(db, attempt, artifact); });
    temp.write([&](Database& db) { return applications::setNotes(db, id, QStringLiteral("call them")); });
    const ApplicationDetail detail = temp.detail(id);
    QCOMPARE(detail.keys, QStringList{QStringLiteral("web:a")});
    QCOMPARE(detail.ats, QStringLiteral("web"));
    QCOMPARE(detail.finalUrl, snapshot.finalUrl);
    QCOMPARE(detail.notes, QStringLiteral("call them"));
    QCOMPARE(detail.attempts.size(), 1);
    QCOMPARE(detail.attempts.first().connection, QStringLiteral("Server"));
    QCOMPARE(detail.attempts.first().packageJson, QByteArray("{}"));
    QCOMPARE(detail.attempts.first().run->snapshot.runId, snapshot.runId);
    QCOMPARE(detail.artifacts.size(), 1);
    QCOMPARE(detail.artifacts.first().serverId, QString());
    QCOMPARE(detail.events.size(), 1);
    QCOMPARE(detail.row.connection, QStringLiteral("Server"));
    QCOMPARE(detail.row.url, QStringLiteral("https://jobs.example.com/web:a"));
}

void ApplicationsTest::unknownWordsAreNotFound() {
    TempStore temp;
    const auto kind = [&](auto job) {
        const Result<int> answer = temp.store().writeNow<int>([&](Database& db) -> Result<int> {
            const auto result = job(db);
            return result ? Result<int>(0) : Result<int>(tl::unexpected<Error>(result.error()));
        });
        return answer ? ErrorKind::Invalid : answer.error().kind;
    };
    QCOMPARE(kind([](Database& db) { return applications::detail(db, 5); }), ErrorKind::NotFound);
    QCOMPARE(kind([](Database& db) { return applications::setIntent(db, 5, Intent::Queue, 1); }), ErrorKind::NotFound);
    QCOMPARE(kind([](Database& db) { return applications::refresh(db, 5); }), ErrorKind::NotFound);
    QCOMPARE(kind([](Database& db) { return applications::moveInQueue(db, 5, 6); }), ErrorKind::NotFound);
    QCOMPARE(kind([](Database& db) { return attempts::get(db, 5); }), ErrorKind::NotFound);
    QCOMPARE(kind([](Database& db) { return attempts::decide(db, 5, true, {}, 1); }), ErrorKind::NotFound);
    NewApplication none;
    none.postingId = 77;
    QCOMPARE(kind([&](Database& db) { return applications::add(db, none, 1); }), ErrorKind::NotFound);
    QCOMPARE(kind([](Database& db) { return postings::findOrAdd(db, {}, 1); }), ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(ApplicationsTest)
#include "tst_store_applications.moc"
