#include "store/ApplicationRepository.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/WindowActions.h"
#include "ui/widgets/AppTable.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QMainWindow>
#include <QMimeData>
#include <QSignalSpy>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    explicit Desk(int count)
        : PageDesk(Room::Applications) {
        QStringList urls;
        for (int i = 0; i < count; ++i) {
            urls
                << QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/40123%1").arg(i, 5, 10, QChar(u'0'));
        }
        fillProfile();
        addResume(QStringLiteral("Main"));
        ids = addJobs(urls, false, false);
        show();
        auto* views = child<QComboBox>("applications.views");
        views->setCurrentIndex(views->findData(QStringLiteral("queue")));
        Q_EMIT views->activated(views->currentIndex());
    }
    AppTable* table() { return child<AppTable>("applications.table"); }
    ApplicationTableModel* model() { return static_cast<ApplicationTableModel*>(table()->model()); }
    bool isShown() { return model()->isQueueOrder() && model()->rowCount() == ids.size() && shown() == stored(); }
    QVector<int> shown() {
        QVector<int> out;
        for (int row = 0; row < model()->rowCount(); ++row) {
            out << static_cast<int>(ids.indexOf(model()->idAt(row)));
        }
        return out;
    }
    QVector<int> stored() {
        ApplicationFilter filter;
        filter.states = {ApplicationState::Queued};
        QVector<int> out;
        for (const qint64 id : read<QVector<qint64>>(
                 [&](Database& db) { return applications::ids(db, filter, ApplicationSort::Queue, false); })) {
            out << static_cast<int>(ids.indexOf(id));
        }
        return out;
    }
    void choose(int first, int last) {
        QItemSelection selection(model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
        table()->setCurrentIndex(model()->index(first, 0));
        table()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        for (int row = first; row <= last; ++row) {
            QTRY_VERIFY(model()->rowAt(row) != nullptr);
        }
    }
    // The events of a drop: between the row and the one above it.
    void dropAbove(int row) {
        const std::unique_ptr<QMimeData> data(model()->mimeData(table()->selectionModel()->selectedRows()));
        const QPoint at(40, table()->rowViewportPosition(row) + 1);
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table()->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(table()->viewport(), &drop);
    }
    QVector<qint64> ids;
};

} // namespace

class TestQueueOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theQueueIsShownInItsOrder() {
        Desk desk(5);
        QTRY_VERIFY(desk.isShown());
        QCOMPARE(desk.shown(), QVector<int>({0, 1, 2, 3, 4}));
        QVERIFY((desk.model()->flags(desk.model()->index(0, 0)) & Qt::ItemIsDragEnabled) != 0);
        // In another order nothing is dragged.
        auto* views = desk.child<QComboBox>("applications.views");
        views->setCurrentIndex(views->findData(QStringLiteral("company")));
        Q_EMIT views->activated(views->currentIndex());
        QVERIFY((desk.model()->flags(desk.model()->index(0, 0)) & Qt::ItemIsDragEnabled) == 0);
        QVERIFY(!desk.page().can(PageCommand::MoveUp));
    }

    void rowsAreDragged() {
        Desk desk(6);
        QTRY_VERIFY(desk.isShown());
        desk.choose(3, 4);
        desk.dropAbove(1);
        QTRY_COMPARE(desk.stored(), QVector<int>({0, 3, 4, 1, 2, 5}));
        QTRY_COMPARE(desk.shown(), desk.stored());
        QVERIFY(desk.page().can(PageCommand::Undo));
        desk.page().run(PageCommand::Undo);
        QTRY_COMPARE(desk.stored(), QVector<int>({0, 1, 2, 3, 4, 5}));
        QTRY_COMPARE(desk.shown(), desk.stored());
        desk.page().run(PageCommand::Redo);
        QTRY_COMPARE(desk.stored(), QVector<int>({0, 3, 4, 1, 2, 5}));
    }

    void behindTheLast() {
        Desk desk(4);
        QTRY_VERIFY(desk.isShown());
        desk.choose(0, 0);
        const std::unique_ptr<QMimeData> data(desk.model()->mimeData(desk.table()->selectionModel()->selectedRows()));
        desk.model()->dropMimeData(data.get(), Qt::MoveAction, -1, -1, {});
        QTRY_COMPARE(desk.stored(), QVector<int>({1, 2, 3, 0}));
    }

    void foreignDropsAreRefused() {
        Desk desk(3);
        QTRY_VERIFY(desk.isShown());
        QMimeData foreign;
        foreign.setText(QStringLiteral("https://jobs.lever.co/a"));
        QVERIFY(!desk.model()->dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
        QMimeData strange;
        strange.setData(desk.model()->mimeTypes().constFirst(), "99999 abc -1");
        QSignalSpy spy(desk.model(), &ApplicationTableModel::moveWanted);
        QVERIFY(!desk.model()->dropMimeData(&strange, Qt::MoveAction, 0, 0, {}));
        QCOMPARE(spy.count(), 0);
    }

    void rowsAreMovedByKeys() {
        Desk desk(5);
        QTRY_VERIFY(desk.isShown());
        desk.choose(2, 2);
        const auto run = [&](PageCommand command, const QVector<int>& order) {
            QVERIFY(desk.page().can(command));
            desk.page().run(command);
            QTRY_COMPARE(desk.stored(), order);
            QTRY_COMPARE(desk.shown(), order);
        };
        run(PageCommand::MoveUp, {0, 2, 1, 3, 4});
        QCOMPARE(desk.model()->idAt(desk.table()->currentIndex().row()), desk.ids.at(2)); // goes along
        run(PageCommand::MoveUp, {2, 0, 1, 3, 4});
        QVERIFY(!desk.page().can(PageCommand::MoveUp));
        run(PageCommand::MoveDown, {0, 2, 1, 3, 4});
        run(PageCommand::SendLast, {0, 1, 3, 4, 2});
        QVERIFY(!desk.page().can(PageCommand::MoveDown));
        run(PageCommand::SendNext, {2, 0, 1, 3, 4});
        desk.choose(3, 4);
        run(PageCommand::MoveUp, {2, 0, 3, 4, 1});
        run(PageCommand::MoveDown, {2, 0, 1, 3, 4});
        for (int i = 0; i < 7; ++i) {
            desk.page().run(PageCommand::Undo);
            desk.settle();
        }
        QTRY_COMPARE(desk.stored(), QVector<int>({0, 1, 2, 3, 4}));
    }

    void theMenuHasTheKeys() {
        QMainWindow window;
        const WindowActions actions(&window);
        QCOMPARE(actions.command(PageCommand::MoveUp)->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Up));
        QCOMPARE(actions.command(PageCommand::MoveDown)->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Down));
        QCOMPARE(actions.command(PageCommand::SendNext)->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Home));
        QCOMPARE(actions.command(PageCommand::SendLast)->shortcut(), QKeySequence(Qt::ALT | Qt::Key_End));
    }
};

QTEST_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
