#include "dispatch/Intake.h"
#include "store/SeekerRepository.h"
#include "support/TempStore.h"

#include <QTest>

using namespace postulant;
using test::TempStore;

// Many lines are added in parts; what comes out is what one go would have made.
class IntakePartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineAPart();
    void whatCameMeanwhileIsADuplicate();
    void theConnectionStaysTheSame();
    void nothingToAdd();

private:
    static QVector<IntakeLine> lines(TempStore& temp, int count) {
        QString text = QStringLiteral("no address\n");
        for (int i = 1; i <= count; ++i) {
            text += QStringLiteral("https://careers.example.com/openings/analyst-%1\n").arg(i);
        }
        return temp.read<QVector<IntakeLine>>([&](Database& db) { return intake::judge(db, text, false, 5); });
    }
    static IntakeChoice choice(TempStore& temp) {
        IntakeChoice out;
        out.connectionId = temp.realConnection();
        out.review = false;
        return out;
    }
    static bool part(TempStore& temp, intake::Adding& adding) {
        return temp.write<bool>([&](Database& db) { return adding.addSome(db, std::chrono::milliseconds(0)); });
    }
    static int applications(TempStore& temp) {
        return temp.value(QStringLiteral("SELECT count(*) FROM application")).toInt();
    }
};

void IntakePartsTest::aLineAPart() {
    TempStore temp;
    const auto wanted = lines(temp, 3);
    QCOMPARE(wanted.size(), 4);
    intake::Adding adding(wanted, choice(temp), 5);
    for (const int there : {0, 1, 2}) {
        QVERIFY(part(temp, adding));
        QCOMPARE(applications(temp), there);
    }
    QVERIFY(!part(temp, adding));
    QCOMPARE(applications(temp), 3);
    QVERIFY(!part(temp, adding)); // once more changes nothing
    QCOMPARE(adding.lines().at(0).existingId, 0);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(adding.lines().at(i).existingId != 0);
        QCOMPARE(adding.lines().at(i).verdict, Verdict::New);
        QCOMPARE(temp.state(adding.lines().at(i).existingId), ApplicationState::Queued);
    }
}

void IntakePartsTest::whatCameMeanwhileIsADuplicate() {
    TempStore temp;
    const auto wanted = lines(temp, 3);
    intake::Adding adding(wanted, choice(temp), 5);
    QVERIFY(part(temp, adding));
    QVERIFY(part(temp, adding));
    const auto others = temp.write<QVector<IntakeLine>>(
        [&](Database& db) { return intake::add(db, wanted.mid(2, 1), choice(temp), 6); });
    while (part(temp, adding)) {
    }
    QCOMPARE(applications(temp), 3);
    QCOMPARE(adding.lines().at(2).verdict, Verdict::Duplicate);
    QCOMPARE(adding.lines().at(2).existingId, others.first().existingId);
    QCOMPARE(adding.lines().at(3).verdict, Verdict::New);
}

void IntakePartsTest::theConnectionStaysTheSame() {
    TempStore temp;
    const qint64 first = temp.realConnection();
    IntakeChoice preferred = choice(temp);
    preferred.connectionId = 0;
    temp.write([&](Database& db) { return connections::setDefault(db, first); });
    intake::Adding adding(lines(temp, 3), preferred, 5);
    QVERIFY(part(temp, adding));
    ConnectionRow row;
    row.name = QStringLiteral("Another");
    row.dialect = QStringLiteral("agent");
    row.baseUrl = QStringLiteral("https://another.example.com");
    row.keySource = QStringLiteral("none");
    const qint64 another = temp.write<qint64>([&](Database& db) { return connections::save(db, row, 6); });
    temp.write([&](Database& db) { return connections::setDefault(db, another); });
    while (part(temp, adding)) {
    }
    QCOMPARE(temp.value(QStringLiteral("SELECT count(*) FROM application WHERE connection_id=?"), {first}).toInt(), 3);
}

void IntakePartsTest::nothingToAdd() {
    TempStore temp;
    intake::Adding adding({}, choice(temp), 5);
    QVERIFY(!part(temp, adding));
    QVERIFY(adding.lines().isEmpty());
}

QTEST_GUILESS_MAIN(IntakePartsTest)
#include "tst_intake_parts.moc"
