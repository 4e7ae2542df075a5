#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/RowDelegate.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace postulant;

namespace {

enum Role { StateRole = Qt::UserRole + 1, LinkRole };

void fill(QStandardItemModel& model, int rows) {
    for (int row = 0; row < rows; ++row) {
        auto* box = new QStandardItem;
        box->setCheckable(true);
        box->setCheckState(Qt::Unchecked);
        auto* state = new QStandardItem(QStringLiteral("Failed"));
        state->setData(static_cast<int>(ApplicationState::Failed), StateRole);
        auto* title = new QStandardItem(QStringLiteral("Title %1").arg(row));
        title->setData(QStringLiteral("Show it"), LinkRole);
        model.appendRow({box, state, title});
    }
}

void prepare(AppTable& table, QStandardItemModel& model) {
    fill(model, 200);
    table.setModel(&model);
    RowRoles roles;
    roles.state = StateRole;
    roles.link = LinkRole;
    table.rows()->setRoles(roles);
    table.rows()->setColumnKind(0, ColumnKind::Check);
    table.rows()->setColumnKind(1, ColumnKind::State);
    table.setFixedColumn(0, 34);
    table.setFixedColumn(1, 171);
    table.setStretchColumn(2);
    table.resize(600, 400);
    table.show();
}

QColor pixel(AppTable& table, int x, int row) {
    const QImage image = table.viewport()->grab().toImage();
    return image.pixelColor(x, table.rowViewportPosition(row) + table.rowHeight(row) / 2);
}

} // namespace

class TestAppTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_look = std::make_unique<LookControl>(*qApp);
        m_look->setLook(Look::Light);
    }

    void heightsAreFixed() {
        QStandardItemModel model;
        AppTable table;
        prepare(table, model);
        QCOMPARE(table.rowHeight(0), size::tableRow(table.font()));
        QCOMPARE(table.verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
        QVERIFY(!table.verticalHeader()->isVisible());
        for (int column = 0; column < 3; ++column) {
            QVERIFY(table.horizontalHeader()->sectionResizeMode(column) != QHeaderView::ResizeToContents);
        }
        table.setCompact(true);
        QCOMPARE(table.rowHeight(0), size::tableRow(table.font(), true));
    }

    void keysMoveByRowsAndEnterOpens() {
        QStandardItemModel model;
        AppTable table;
        prepare(table, model);
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        table.goToRow(0);
        QSignalSpy opened(&table, &AppTable::opened);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 1);
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.currentIndex().row(), 199);
        QTest::keyClick(&table, Qt::Key_Home);
        QCOMPARE(table.currentIndex().row(), 0);
        const int column = table.currentIndex().column();
        QTest::keyClick(&table, Qt::Key_Right);
        QCOMPARE(table.currentIndex().column(), column);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    }

    void spaceAndClickCheckARow() {
        QStandardItemModel model;
        AppTable table;
        prepare(table, model);
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        table.goToRow(3);
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(model.item(3, 0)->checkState(), Qt::Checked);
        const QRect cell = table.visualRect(model.index(3, 0));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(model.item(3, 0)->checkState(), Qt::Unchecked);
        model.item(3, 0)->setFlags(model.item(3, 0)->flags() & ~Qt::ItemIsUserCheckable);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(model.item(3, 0)->checkState(), Qt::Unchecked);
        QSignalSpy opened(&table, &AppTable::opened);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, cell.center()); // a box is not a door
        QCOMPARE(opened.size(), 0);
    }

    void aLinkInACellIsPressed() {
        QStandardItemModel model;
        AppTable table;
        prepare(table, model);
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QSignalSpy links(table.rows(), &RowDelegate::linkActivated);
        const QRect cell = table.visualRect(model.index(2, 2));
        const int text = table.fontMetrics().horizontalAdvance(QStringLiteral("Title 2"));
        const QPoint onText(cell.x() + 12, cell.center().y());
        const QPoint onLink(cell.x() + 8 + text + 20, cell.center().y());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, onText);
        QCOMPARE(links.size(), 0);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, onLink);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().first().toModelIndex().row(), 2);
    }

    void theSelectionTellsWhereTheFocusIs() {
        QWidget window;
        QStandardItemModel model;
        AppTable table(&window);
        QWidget other(&window);
        other.setFocusPolicy(Qt::StrongFocus);
        prepare(table, model);
        window.resize(640, 420);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const Tokens tokens = Theme::of(&table).tokens();
        table.goToRow(1);
        table.setFocus();
        QCOMPARE(pixel(table, 100 + 171, 1).name(), tokens.rowSelected.name());
        QCOMPARE(pixel(table, 1, 1).name(), tokens.focus.name()); // the bar, second sign beside colour
        QVERIFY(pixel(table, 1, 2) != tokens.focus);
        other.setFocus();
        QCOMPARE(pixel(table, 100 + 171, 1).name(), tokens.rowSelectedIdle.name());
    }

    void hoverCoversTheWholeRowAndMovesNothing() {
        QStandardItemModel model;
        AppTable table;
        prepare(table, model);
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QTest::mouseMove(table.viewport(), table.visualRect(model.index(4, 1)).center());
        QTRY_COMPARE(table.hoverRow(), 4);
        const QString hover = Theme::of(&table).tokens().rowHover.name();
        QCOMPARE(pixel(table, 560, 4).name(), hover);
        QCOMPARE(pixel(table, 36, 4).name(), hover);
        QSignalSpy left(&table, &AppTable::pointerLeft);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&table, &leave);
        QCOMPARE(left.size(), 1);
        QCOMPARE(table.hoverRow(), -1);
    }

    void stateIsPaintedInItsColour() {
        QStandardItemModel model;
        AppTable table;
        prepare(table, model);
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const QRect cell = table.visualRect(model.index(0, 1));
        const QImage image = table.viewport()->grab(cell).toImage();
        bool found = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 8; x < 24; ++x) {
                found = found || image.pixelColor(x, y) == QColor(0xb3, 0x25, 0x1b);
            }
        }
        QVERIFY(found);
    }

private:
    std::unique_ptr<LookControl> m_look;
};

QTEST_MAIN(TestAppTable)
#include "tst_appTable.moc"
