#include "ui/models/IdDiff.h"

#include <QTest>

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
