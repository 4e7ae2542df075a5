#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

// What holds for every page: it fits the smallest window, everything that takes the keyboard has a name, nothing that
// is clicked is too small.
class TestPagesForAll : public QObject {
    Q_OBJECT
private:
    static void fill(PageDesk& desk) {
        desk.fillProfile();
        desk.addResume(QStringLiteral("Analyst"));
        desk.addJobs({QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345")}, false);
    }

    static QString nameOf(const QWidget* widget) {
        return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }

private Q_SLOTS:
    void rooms_data() {
        QTest::addColumn<int>("room");
        QTest::addColumn<QString>("place");
        QTest::newRow("add jobs") << int(Room::AddJobs) << QString();
        QTest::newRow("review") << int(Room::Review) << QString();
        QTest::newRow("profile") << int(Room::Profile) << QStringLiteral("terms");
        QTest::newRow("resumes") << int(Room::Profile) << QStringLiteral("resumes");
        QTest::newRow("answers") << int(Room::Answers) << QStringLiteral("Notice period");
        QTest::newRow("insights") << int(Room::Insights) << QString();
        QTest::newRow("connections") << int(Room::Settings) << QStringLiteral("connections");
        QTest::newRow("look") << int(Room::Settings) << QStringLiteral("look");
        QTest::newRow("first start") << int(Room::FirstStart) << QString();
    }

    void fitsTheSmallestWindow_data() { rooms_data(); }
    void fitsTheSmallestWindow() {
        QFETCH(int, room);
        QFETCH(QString, place);
        PageDesk desk(static_cast<Room>(room));
        fill(desk);
        desk.show(0, place);
        desk.settle();
        const QSize smallest(1024 - 56, 700 - 88);
        desk.resize(smallest);
        QTRY_VERIFY2(desk.page().minimumSizeHint().width() <= smallest.width(),
                     qPrintable(QString::number(desk.page().minimumSizeHint().width())));
        QVERIFY2(desk.page().minimumSizeHint().height() <= smallest.height(),
                 qPrintable(QString::number(desk.page().minimumSizeHint().height())));
        QCOMPARE(desk.page().size(), smallest);
        for (const QAbstractScrollArea* area : desk.page().findChildren<QAbstractScrollArea*>()) {
            if (area->isVisible() && qobject_cast<const QAbstractItemView*>(area) == nullptr &&
                area->objectName().isEmpty() == false) {
                QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(nameOf(area)));
            }
        }
    }

    void everythingFocusableHasAName_data() { rooms_data(); }
    void everythingFocusableHasAName() {
        QFETCH(int, room);
        QFETCH(QString, place);
        PageDesk desk(static_cast<Room>(room));
        fill(desk);
        desk.show(0, place);
        desk.settle();
        int seen = 0;
        for (QWidget* widget : desk.page().findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->focusProxy() != nullptr || widget->inherits("QSpinBox") || widget->inherits("QScrollArea")) {
                continue;
            }
            ++seen;
            const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(nameOf(widget)));
        }
        QVERIFY(seen > 0 || static_cast<Room>(room) == Room::Insights);
    }

    void buttonsAreLargeEnough_data() { rooms_data(); }
    void buttonsAreLargeEnough() {
        QFETCH(int, room);
        QFETCH(QString, place);
        PageDesk desk(static_cast<Room>(room));
        fill(desk);
        desk.show(0, place);
        desk.settle();
        for (const QAbstractButton* button : desk.page().findChildren<QAbstractButton*>()) {
            if (button->isVisible() && !button->inherits("QToolButton") &&
                !button->parentWidget()->inherits("QLineEdit")) {
                QVERIFY2(button->height() >= 24 && button->width() >= 24, qPrintable(nameOf(button) + button->text()));
            }
        }
    }

    void everyRoomHasATitleAndPanes_data() { rooms_data(); }
    void everyRoomHasATitleAndPanes() {
        QFETCH(int, room);
        QFETCH(QString, place);
        PageDesk desk(static_cast<Room>(room));
        desk.show(0, place);
        QVERIFY(!desk.page().title().isEmpty());
        QVERIFY(!desk.page().panes().isEmpty());
        QVERIFY(!desk.page().panes().contains(nullptr));
    }
};

QTEST_MAIN(TestPagesForAll)
#include "tst_pagesforall.moc"
