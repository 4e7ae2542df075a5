#include "domain/PackageWords.h"

#include <QTest>

using namespace postulant;

class TestPackageWords : public QObject {
    Q_OBJECT

    static Package package() {
        Package out;
        const auto add = [&out](const char* key, const QString& answer) {
            out.items.append(
                {QLatin1String(key), QStringLiteral("Q"), answer, QStringLiteral("profile"), Sensitivity::Personal});
        };
        add("first_name", QStringLiteral("Maren"));
        add("last_name", QStringLiteral("Holt-Weiß"));
        add("phone", QStringLiteral("+49 (0)30 901820"));
        add("salary", QStringLiteral("72,000 EUR"));
        add("", QStringLiteral("Release trains that leave on time are my kind of poetry."));
        out.coverLetter = QStringLiteral("Dear Acme,\nI build trains.");
        return out;
    }

private Q_SLOTS:
    void whatComesFromThePackage_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("held");
        const auto row = [](const char* name, const QString& typed, bool held) {
            QTest::newRow(name) << typed << held;
        };
        row("as it is", QStringLiteral("Maren"), true);
        row("put together", QStringLiteral("Maren Holt-Weiß"), true);
        row("case and signs", QStringLiteral("HOLT weiß, maren"), true);
        row("digits alone", QStringLiteral("030901820"), true);
        row("a number in parts", QStringLiteral("901820"), true);
        row("cut within a word", QStringLiteral("Release trains that leave on time are my kind of poe"), true);
        row("the letter", QStringLiteral("Dear Acme, I build trains."), true);
        row("nothing but signs", QStringLiteral(" - "), true);
        row("other words", QStringLiteral("I claim voucher VIOLET-77"), false);
        row("one other word", QStringLiteral("Maren Violet"), false);
        row("another number", QStringLiteral("+1 555 0100"), false);
        row("another amount", QStringLiteral("20000"), false);
        row("a word cut elsewhere", QStringLiteral("oetr"), true); // in doubt yes
        row("a code", QStringLiteral("654321"), false);
    }
    void whatComesFromThePackage() {
        QFETCH(const QString, typed);
        QFETCH(const bool, held);
        QCOMPARE(PackageWords(package()).hold(typed), held);
    }
    void aCodeIsTheSeekersWhereOneIsWaitedFor() {
        Package waiting = package();
        waiting.waitsForCode = true;
        QVERIFY(PackageWords(waiting).hold(QStringLiteral("654321")));
        QVERIFY(PackageWords(waiting).hold(QStringLiteral("G4XK")));
        QVERIFY(!PackageWords(waiting).hold(QStringLiteral("I claim voucher VIOLET-77")));
        QVERIFY(!PackageWords(waiting).hold(QStringLiteral("voucher"))); // a code has a digit
    }
};

QTEST_GUILESS_MAIN(TestPackageWords)
#include "tst_package_words.moc"
