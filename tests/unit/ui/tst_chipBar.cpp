#include "ui/widgets/ChipBar.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace postulant;

namespace {

QString s(const char* text) {
    return QString::fromLatin1(text);
}

QVector<ChipBar::Entry> entries() {
    return {{s("all"), s("All")},
            {s("queued"), s("Queued"), {}, ApplicationState::Queued, 0},
            {s("needsyou"), s("Needs you"), {}, ApplicationState::NeedsYou, 2},
            {s("failed"), s("Failed"), {}, ApplicationState::Failed, 1},
            {s("cancelled"), s("Cancelled"), {}, ApplicationState::Cancelled, 0, true}};
}

Chip* chip(const ChipBar& bar, const QString& text) {
    const QList<Chip*> all = bar.findChildren<Chip*>();
    for (Chip* candidate : all) {
        if (candidate->text() == text) {
            return candidate;
        }
    }
    return nullptr;
}

} // namespace

class TestChipBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsArePartOfTheName() {
        ChipBar bar;
        bar.setEntries(entries());
        bar.setCount(s("queued"), 12);
        QCOMPARE(chip(bar, s("Queued"))->accessibleName(), s("Queued, 12"));
        bar.setCount(s("queued"), 0);
        QCOMPARE(chip(bar, s("Queued"))->accessibleName(), s("Queued, 0"));
    }

    void exactlyOneIsChosen() {
        ChipBar bar;
        bar.setEntries(entries());
        bar.resize(900, 28);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QCOMPARE(bar.current(), s("all"));
        QSignalSpy spy(&bar, &ChipBar::chosen);
        QTest::mouseClick(chip(bar, s("Failed")), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QVERIFY(chip(bar, s("Failed"))->isChecked());
        QVERIFY(!chip(bar, s("All"))->isChecked());
        QTest::mouseClick(chip(bar, s("Failed")), Qt::LeftButton); // cannot be unchecked
        QVERIFY(chip(bar, s("Failed"))->isChecked());
    }

    void narrowBarsMoveTheLeastImportantIntoMore() {
        ChipBar bar;
        bar.setEntries(entries());
        bar.resize(2000, 28);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QCOMPARE(bar.shownIds(), QStringList({s("all"), s("queued"), s("needsyou"), s("failed")}));
        int width = 2000;
        while (bar.shownIds().size() == 4 && width > 0) {
            bar.resize(--width, 28);
        }
        QCOMPARE(bar.shownIds(), QStringList({s("all"), s("needsyou"), s("failed")})); // order stays, keep 0 went
        while (bar.shownIds().size() == 3 && width > 0) {
            bar.resize(--width, 28);
        }
        QCOMPARE(bar.shownIds(), QStringList({s("all"), s("needsyou")}));
        const QList<Chip*> all = bar.findChildren<Chip*>();
        for (const Chip* one : all) {
            if (!one->isHidden()) {
                QVERIFY(one->geometry().right() < bar.width());
            }
        }
    }

    void whatIsChosenInMoreIsShown() {
        ChipBar bar;
        bar.setEntries(entries());
        bar.resize(900, 28);
        bar.setCount(s("cancelled"), 4);
        Chip* more = chip(bar, s("More"));
        QVERIFY(more != nullptr);
        Q_EMIT more->menu()->aboutToShow();
        QCOMPARE(more->menu()->actions().size(), 1);
        QSignalSpy spy(&bar, &ChipBar::chosen);
        more->menu()->actions().first()->trigger();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(bar.current(), s("cancelled"));
        QCOMPARE(more->text(), s("Cancelled"));
        QVERIFY(more->isChecked());
        QVERIFY(!chip(bar, s("All"))->isChecked());
        bar.setCurrent(s("all"));
        QCOMPARE(more->text(), s("More"));
        QVERIFY(!more->isChecked());
    }

    void arrowsMoveAndChoose() {
        ChipBar bar;
        bar.setEntries(entries());
        bar.resize(900, 28);
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        Chip* first = chip(bar, s("All"));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(bar.current(), s("queued"));
        QVERIFY(chip(bar, s("Queued"))->hasFocus());
        QTest::keyClick(chip(bar, s("Queued")), Qt::Key_End);
        QCOMPARE(bar.current(), s("failed"));
        QTest::keyClick(chip(bar, s("Failed")), Qt::Key_Home);
        QCOMPARE(bar.current(), s("all"));
        bar.setLayoutDirection(Qt::RightToLeft);
        QTest::keyClick(first, Qt::Key_Left);
        QCOMPARE(bar.current(), s("queued"));
        QVERIFY(chip(bar, s("Queued"))->x() < first->x());
    }
};

QTEST_MAIN(TestChipBar)
#include "tst_chipBar.moc"
