#include "ui/widgets/Rail.h"
#include "ui/widgets/Theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace postulant;

namespace {

QToolButton* button(const Rail& rail, const QString& name) {
    const QList<QToolButton*> all = rail.findChildren<QToolButton*>();
    for (QToolButton* candidate : all) {
        if (candidate->text() == name) {
            return candidate;
        }
    }
    return nullptr;
}

void fill(Rail& rail) {
    rail.addRoom(QStringLiteral("applications"), QStringLiteral("list"), QStringLiteral("Applications"));
    rail.addRoom(QStringLiteral("review"), QStringLiteral("review"), QStringLiteral("Review"),
                 QStringLiteral("Ctrl+3"));
    rail.addRoom(QStringLiteral("settings"), QStringLiteral("settings"), QStringLiteral("Settings"), {},
                 Rail::Place::Foot);
    rail.setCurrent(QStringLiteral("applications"));
}

} // namespace

class TestRail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QFont font = QApplication::font();
        font.setPixelSize(11); // whatever family there is, "Applications" fits
        QApplication::setFont(font);
    }

    void badgesAreSaidToScreenReaders() {
        Rail rail;
        fill(rail);
        QToolButton* first = button(rail, QStringLiteral("Applications"));
        QCOMPARE(first->accessibleName(), QStringLiteral("Applications"));
        rail.setBadge(QStringLiteral("applications"), 4, QStringLiteral("4 need you"));
        QCOMPARE(first->accessibleName(), QStringLiteral("Applications, 4 need you"));
        QCOMPARE(first->toolTip(), QStringLiteral("Applications, 4 need you"));
        rail.setBadge(QStringLiteral("applications"), 0);
        QCOMPARE(first->accessibleName(), QStringLiteral("Applications"));
        QCOMPARE(button(rail, QStringLiteral("Review"))->toolTip(), QStringLiteral("Review (Ctrl+3)"));
    }

    void aClickChoosesOneRoom() {
        Rail rail;
        fill(rail);
        rail.resize(96, 600);
        rail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rail));
        QSignalSpy spy(&rail, &Rail::roomChosen);
        QToolButton* review = button(rail, QStringLiteral("Review"));
        QTest::mouseClick(review, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("review"));
        QVERIFY(review->isChecked());
        QVERIFY(!button(rail, QStringLiteral("Applications"))->isChecked());
        QTest::mouseClick(review, Qt::LeftButton); // again: stays the current one
        QVERIFY(review->isChecked());
        rail.setCurrent(QStringLiteral("settings"));
        QCOMPARE(spy.size(), 2); // setCurrent is silent
    }

    void oneTabStopAndArrows() {
        Rail rail;
        fill(rail);
        rail.show();
        QVERIFY(QTest::qWaitForWindowActive(&rail));
        QToolButton* first = button(rail, QStringLiteral("Applications"));
        QToolButton* review = button(rail, QStringLiteral("Review"));
        QToolButton* settings = button(rail, QStringLiteral("Settings"));
        QVERIFY((first->focusPolicy() & Qt::TabFocus) != 0);
        QVERIFY((review->focusPolicy() & Qt::TabFocus) == 0);
        first->setFocus();
        QSignalSpy spy(&rail, &Rail::roomChosen);
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(review->hasFocus());
        QCOMPARE(spy.size(), 0); // moving does not open
        QTest::keyClick(review, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QVERIFY((review->focusPolicy() & Qt::TabFocus) != 0);
        QTest::keyClick(review, Qt::Key_End);
        QVERIFY(settings->hasFocus());
        QTest::keyClick(settings, Qt::Key_Space);
        QCOMPARE(rail.current(), QStringLiteral("settings"));
        QTest::keyClick(settings, Qt::Key_Home);
        QVERIFY(first->hasFocus());
    }

    void narrowWindowsGetIconsOnly() {
        Rail rail;
        fill(rail);
        rail.adaptTo(1440);
        QCOMPARE(rail.sizeHint().width(), size::rail);
        rail.adaptTo(1199);
        QVERIFY(rail.isCompact());
        QCOMPARE(rail.sizeHint().width(), size::railCompact);
        QVERIFY(!button(rail, QStringLiteral("Review"))->toolTip().isEmpty());
        rail.adaptTo(1200);
        QVERIFY(!rail.isCompact());
    }
};

QTEST_MAIN(TestRail)
#include "tst_rail.moc"
