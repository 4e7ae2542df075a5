#include "domain/SpreadRule.h"

#include <QHash>
#include <QTest>

using namespace postulant;

namespace {

SpreadMember member(qint64 id, int freeSlots) {
    SpreadMember out;
    out.id = id;
    out.inPool = true;
    out.consent = true;
    out.takesResume = true;
    out.freeSlots = freeSlots;
    return out;
}

SpreadWish wish(SpreadWay way, const QString& site = QStringLiteral("greenhouse")) {
    SpreadWish out;
    out.way = way;
    out.over = {1, 2, 3};
    out.needsResume = true;
    out.site = site;
    return out;
}

QVector<QString> manySites() {
    QVector<QString> sites;
    for (int i = 0; i < 300; ++i) {
        sites << QStringLiteral("careers%1.example").arg(i);
    }
    return sites;
}

} // namespace

class TestSpreadRule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codesAndBack() {
        for (const SpreadWay way : {SpreadWay::None, SpreadWay::Free, SpreadWay::Site}) {
            QCOMPARE(spreadWayFromCode(code(way)), std::optional(way));
        }
        QVERIFY(!spreadWayFromCode(u"round"));
        QCOMPARE(code(SpreadWhy::NoConsent), QStringLiteral("no-consent"));
        QCOMPARE(code(SpreadWhy::NotOver), QStringLiteral("not-over"));
    }

    void everyReason_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("why");
        const char* reasons[] = {"none",     "full",      "resting",     "limited",  "stopped", "no-consent",
                                 "no-login", "no-resume", "not-in-pool", "practice", "not-over"};
        for (int i = 0; i < 11; ++i) {
            QTest::newRow(reasons[i]) << i << QString::fromLatin1(reasons[i]);
        }
    }
    // One thing is wrong with the only connection: that is the answer, in both ways.
    void everyReason() {
        QFETCH(int, what);
        QFETCH(QString, why);
        for (const SpreadWay way : {SpreadWay::Free, SpreadWay::Site}) {
            SpreadWish asked = wish(way);
            SpreadMember one = member(1, 2);
            switch (static_cast<SpreadWhy>(what)) {
            case SpreadWhy::None:
                break;
            case SpreadWhy::Full:
                one.freeSlots = 0;
                break;
            case SpreadWhy::Resting:
                one.resting = true;
                break;
            case SpreadWhy::Limited:
                one.limited = true;
                break;
            case SpreadWhy::Stopped:
                one.stopped = true;
                break;
            case SpreadWhy::NoConsent:
                one.consent = false;
                break;
            case SpreadWhy::NoLogin:
                asked.needsLogin = true;
                break;
            case SpreadWhy::NoResume:
                one.takesResume = false;
                break;
            case SpreadWhy::NotInPool:
                one.inPool = false;
                break;
            case SpreadWhy::Practice:
                one.practice = true;
                break;
            case SpreadWhy::NotOver:
                one.id = 9;
                break;
            }
            const SpreadChoice chosen = chooseConnection(asked, {one});
            QCOMPARE(code(whyNot(asked, one)), why);
            QCOMPARE(code(chosen.why), why);
            QCOMPARE(chosen.connectionId, what == 0 ? 1 : 0);
        }
    }

    void whatNeedsNothingTakesAny() {
        SpreadWish asked = wish(SpreadWay::Free);
        asked.needsResume = false;
        SpreadMember one = member(1, 1);
        one.takesResume = false;
        QCOMPARE(chooseConnection(asked, {one}).connectionId, 1);
        asked.needsLogin = true;
        one.hasLogin = true;
        QCOMPARE(chooseConnection(asked, {one}).connectionId, 1);
    }

    // One login anywhere among those that may have it, and none goes without.
    void aLoginThatIsKeptIsWanted() {
        SpreadMember with = member(2, 1);
        with.hasLogin = true;
        for (const SpreadWay way : {SpreadWay::Free, SpreadWay::Site}) {
            SpreadWish asked = wish(way);
            QVERIFY(!isLoginKept(asked, {member(1, 9), member(3, 9)}));
            asked.needsLogin = isLoginKept(asked, {member(1, 9), with, member(3, 9)});
            QVERIFY(asked.needsLogin);
            QCOMPARE(chooseConnection(asked, {member(1, 9), with, member(3, 9)}).connectionId, 2);
            SpreadMember full = with;
            full.freeSlots = 0;
            QCOMPARE(chooseConnection(asked, {member(1, 9), full}).why, SpreadWhy::Full);
        }
    }

    void onlyALoginThatCanBeReachedIsWanted_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<bool>("wanted");
        QTest::newRow("resting") << 0 << true;
        QTest::newRow("stopped") << 1 << true;
        QTest::newRow("limited") << 2 << true;
        QTest::newRow("not agreed to") << 3 << false;
        QTest::newRow("takes no resume") << 4 << false;
        QTest::newRow("not in the pool") << 5 << false;
        QTest::newRow("not chosen") << 6 << false;
    }
    void onlyALoginThatCanBeReachedIsWanted() {
        QFETCH(int, what);
        QFETCH(bool, wanted);
        SpreadMember with = member(what == 6 ? 9 : 2, 1);
        with.hasLogin = true;
        with.resting = what == 0;
        with.stopped = what == 1;
        with.limited = what == 2;
        with.consent = what != 3;
        with.takesResume = what != 4;
        with.inPool = what != 5;
        SpreadWish asked = wish(SpreadWay::Free);
        asked.needsLogin = isLoginKept(asked, {member(1, 9), with});
        QCOMPARE(asked.needsLogin, wanted);
        QCOMPARE(chooseConnection(asked, {member(1, 9), with}).connectionId, wanted ? 0 : 1);
    }

    // Of several reasons the one that passes soonest is what is waited for.
    void whatPassesSoonestIsSaid() {
        SpreadMember stopped = member(1, 2);
        stopped.stopped = true;
        SpreadMember resting = member(2, 2);
        resting.resting = true;
        QCOMPARE(chooseConnection(wish(SpreadWay::Free), {stopped, resting}).why, SpreadWhy::Resting);
        QCOMPARE(chooseConnection(wish(SpreadWay::Free), {stopped, member(2, 0)}).why, SpreadWhy::Full);
        QCOMPARE(chooseConnection(wish(SpreadWay::Free), {}).why, SpreadWhy::NotOver);
    }

    void practiceIsNeverMixed() {
        SpreadWish asked = wish(SpreadWay::Free);
        asked.practice = true;
        SpreadMember practice = member(2, 5);
        practice.practice = true;
        QCOMPARE(chooseConnection(asked, {member(1, 5), practice}).connectionId, 0);
        QCOMPARE(chooseConnection(wish(SpreadWay::Free), {practice, member(1, 1)}).connectionId, 1);
    }

    void whatIsNotSpreadGoesNowhereHere() {
        QCOMPARE(chooseConnection(wish(SpreadWay::None), {member(1, 5)}).connectionId, 0);
    }

    void freeTakesTheMostSlotsAndTheFirstOfEquals() {
        const SpreadWish asked = wish(SpreadWay::Free);
        QCOMPARE(chooseConnection(asked, {member(1, 1), member(2, 3), member(3, 2)}).connectionId, 2);
        QCOMPARE(chooseConnection(asked, {member(3, 2), member(1, 2), member(2, 2)}).connectionId, 3);
        SpreadMember down = member(2, 9);
        down.resting = true;
        QCOMPARE(chooseConnection(asked, {member(1, 1), down}).connectionId, 1);
        SpreadMember negative = member(1, -4);
        QCOMPARE(chooseConnection(asked, {negative}).why, SpreadWhy::Full);
    }

    // Whoever has slots, and in whatever order they stand.
    void aSiteStaysWithItsOwn() {
        for (const QString& site : manySites()) {
            const SpreadWish asked = wish(SpreadWay::Site, site);
            const qint64 own = chooseConnection(asked, {member(1, 1), member(2, 1), member(3, 1)}).connectionId;
            QVERIFY(own != 0);
            QCOMPARE(chooseConnection(asked, {member(3, 7), member(2, 1), member(1, 4)}).connectionId, own);
            QVector<SpreadMember> full{member(1, 5), member(2, 5), member(3, 5)};
            full[own - 1].freeSlots = 0;
            const SpreadChoice waits = chooseConnection(asked, full);
            QCOMPARE(waits.connectionId, 0); // it waits rather than to go elsewhere
            QCOMPARE(waits.why, SpreadWhy::Full);
        }
    }

    // One goes down: its sites move, no other does; it comes back: all is as before.
    void onlyTheSitesOfWhatIsDownMove() {
        QHash<qint64, int> shares;
        int moved = 0;
        for (const QString& site : manySites()) {
            const SpreadWish asked = wish(SpreadWay::Site, site);
            QVector<SpreadMember> all{member(1, 1), member(2, 1), member(3, 1)};
            const qint64 before = chooseConnection(asked, all).connectionId;
            shares[before]++;
            all[1].stopped = true;
            const qint64 after = chooseConnection(asked, all).connectionId;
            QVERIFY(after != 2);
            QVERIFY(before == 2 || before == after);
            moved += before == 2 ? 1 : 0;
            all[1].stopped = false;
            QCOMPARE(chooseConnection(asked, all).connectionId, before);
        }
        QVERIFY(moved > 0);
        for (const qint64 id : {1, 2, 3}) {
            QVERIFY2(shares.value(id) > 50, qPrintable(QString::number(shares.value(id)))); // about 100 each
        }
    }

    // What the seeker saw stays true in the next version, too.
    void theHashIsTheSameForever() {
        const QVector<SpreadMember> all{member(1, 1), member(2, 1), member(3, 1)};
        QString homes;
        for (const char* site : {"greenhouse", "lever", "ashby", "workday", "jobs.acme.example", ""}) {
            homes +=
                QString::number(chooseConnection(wish(SpreadWay::Site, QString::fromLatin1(site)), all).connectionId);
        }
        QCOMPARE(homes, QStringLiteral("132213"));
    }
};

QTEST_GUILESS_MAIN(TestSpreadRule)
#include "tst_spread_rule.moc"
