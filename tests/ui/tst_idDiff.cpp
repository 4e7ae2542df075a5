#include "ui/models/IdDiff.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

using postulant::diffIds;
using postulant::IdDiff;
using Ids = std::vector<qint64>;

class IdDiffTest : public QObject {
    Q_OBJECT

    // What a view ends with that follows the diff to the letter.
    static Ids followed(Ids ids, const IdDiff& diff) {
        if (diff.kind == IdDiff::Kind::Order) {
            return diff.ids;
        }
        for (auto run = diff.removes.rbegin(); run != diff.removes.rend(); ++run) {
            ids.erase(ids.begin() + run->first, ids.begin() + run->first + run->count);
        }
        for (const IdDiff::Run& run : diff.inserts) {
            ids.insert(ids.begin() + run.first, diff.ids.begin() + run.first, diff.ids.begin() + run.first + run.count);
        }
        return ids;
    }

private Q_SLOTS:
    void sameOrderSaysNothing() {
        QCOMPARE(diffIds({1, 2, 3}, {1, 2, 3}).kind, IdDiff::Kind::Same);
        QCOMPARE(diffIds({}, {}).kind, IdDiff::Kind::Same);
    }

    void comingAndGoingAreSteps_data() {
        QTest::addColumn<Ids>("before");
        QTest::addColumn<Ids>("after");
        QTest::newRow("first") << Ids{2, 3} << Ids{1, 2, 3};
        QTest::newRow("last") << Ids{1, 2} << Ids{1, 2, 3};
        QTest::newRow("from nothing") << Ids{} << Ids{5, 6};
        QTest::newRow("to nothing") << Ids{5, 6} << Ids{};
        QTest::newRow("replaced") << Ids{1, 2, 3, 4} << Ids{1, 7, 8, 4};
        QTest::newRow("scattered") << Ids{1, 2, 3, 4, 5, 6} << Ids{9, 1, 3, 8, 4, 6, 7};
    }
    void comingAndGoingAreSteps() {
        QFETCH(Ids, before);
        QFETCH(Ids, after);
        const IdDiff diff = diffIds(before, after);
        QCOMPARE(diff.kind, IdDiff::Kind::Steps);
        QCOMPARE(followed(before, diff), after);
    }

    void neighboursAreOneRun() {
        const IdDiff diff = diffIds({1, 2, 3, 4, 5}, {1, 5});
        QCOMPARE(diff.removes.size(), std::size_t(1));
        QCOMPARE(diff.removes.front().first, 1);
        QCOMPARE(diff.removes.front().count, 3);
    }

    void movingIsAnOrder() {
        const IdDiff diff = diffIds({1, 2, 3, 4, 5}, {1, 4, 2, 6, 5});
        QCOMPARE(diff.kind, IdDiff::Kind::Order);
        QCOMPARE(diff.kept, (Ids{1, 4, 2, 5}));
        QCOMPARE(diff.vanished, (Ids{3}));
        QCOMPARE(diff.fresh, (Ids{6}));
    }

    // Long lists go another way: what comes out must mean the same.
    void longListsWithFewChanges_data() {
        QTest::addColumn<Ids>("gone");
        QTest::addColumn<Ids>("come"); // behind every one of which stands its place
        QTest::addColumn<bool>("moves");
        QTest::newRow("scattered") << Ids{3, 500, 501, 502, 49'000} << Ids{100'001, 0, 100'002, 20'000} << false;
        QTest::newRow("to the front") << Ids{30'000, 40'000} << Ids{40'000, 0, 30'000, 0} << true;
        QTest::newRow("to the end") << Ids{10, 11, 12} << Ids{11, 49'990, 100'001, 5} << true;
        QTest::newRow("a long piece goes") << [] {
            Ids piece(1'000);
            std::iota(piece.begin(), piece.end(), 7'000);
            return piece;
        }() << Ids{100'001, 8'000} << false;
        QTest::newRow("too much goes") << [] {
            Ids piece(30'000);
            std::iota(piece.begin(), piece.end(), 7'000);
            return piece;
        }() << Ids{100'001, 8'000} << false;
    }
    void longListsWithFewChanges() {
        QFETCH(Ids, gone);
        QFETCH(Ids, come);
        QFETCH(bool, moves);
        Ids before(50'000);
        std::iota(before.begin(), before.end(), 1);
        Ids after;
        std::copy_if(before.begin(), before.end(), std::back_inserter(after),
                     [&, left = std::set<qint64>(gone.begin(), gone.end())](qint64 id) { return left.count(id) == 0; });
        for (std::size_t i = 0; i + 1 < come.size(); i += 2) {
            after.insert(after.begin() + come[i + 1], come[i]);
        }
        const IdDiff diff = diffIds(before, after);
        QCOMPARE(diff.ids, after);
        QCOMPARE(diff.kind == IdDiff::Kind::Order, moves);
        if (!moves) {
            QVERIFY(diff.kind == IdDiff::Kind::Steps);
            QVERIFY(followed(before, diff) == after);
            return;
        }
        Ids kept = after;
        const auto isNew = [](qint64 id) { return id > 50'000; };
        Ids fresh;
        std::copy_if(after.begin(), after.end(), std::back_inserter(fresh), isNew);
        kept.erase(std::remove_if(kept.begin(), kept.end(), isNew), kept.end());
        QVERIFY(diff.kept == kept);
        QCOMPARE(diff.fresh, fresh);
        Ids vanished;
        std::copy_if(
            before.begin(), before.end(), std::back_inserter(vanished),
            [&, there = std::set<qint64>(after.begin(), after.end())](qint64 id) { return there.count(id) == 0; });
        QCOMPARE(diff.vanished, vanished);
    }

    void tooManyRunsAreAnOrder() {
        Ids before, after;
        for (qint64 i = 0; i < 400; ++i) {
            before.push_back(i);
            if (i % 2 == 0) {
                after.push_back(i);
            }
        }
        QCOMPARE(diffIds(before, after, 64).kind, IdDiff::Kind::Order);
        QCOMPARE(diffIds(before, after, 400).kind, IdDiff::Kind::Steps);
    }
};

QTEST_GUILESS_MAIN(IdDiffTest)
#include "tst_idDiff.moc"
