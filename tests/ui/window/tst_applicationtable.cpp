#include "store/Store.h"
#include "support/BulkData.h"
#include "support/TempStore.h"
#include "ui/models/ApplicationTableModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace postulant;
using test::TempStore;
using Model = ApplicationTableModel;

class ApplicationTableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TempStore> m_temp;
    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    static QString text(const ApplicationRow& row, Model::Column column, int role) {
        if (role != Qt::DisplayRole) {
            return {};
        }
        return column == Model::Company ? row.company : column == Model::State ? code(row.state) : QString();
    }

    void make() {
        m_model = std::make_unique<Model>(m_temp->store(), &ApplicationTableTest::text);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void load(const ApplicationFilter& filter = {}, ApplicationSort sort = ApplicationSort::AttentionFirst) {
        QSignalSpy loaded(m_model.get(), &Model::loaded);
        m_model->setView(filter, sort, false);
        QVERIFY(loaded.wait());
    }
    QString company(int row) { return m_model->data(m_model->index(row, Model::Company)).toString(); }
    QString state(int row) { return m_model->data(m_model->index(row, Model::State)).toString(); }

private Q_SLOTS:
    void init() {
        m_temp = std::make_unique<TempStore>();
        make();
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
        m_temp.reset();
    }

    void rowsComeAfterTheIds() {
        m_temp->queuedMany(3);
        load();
        QCOMPARE(m_model->rowCount(), 3);
        // Not read yet: empty, and asked for.
        QCOMPARE(company(0), QString());
        QCOMPARE(m_model->data(m_model->index(0, 0), Model::LoadedRole).toBool(), false);
        QSignalSpy changed(m_model.get(), &Model::dataChanged);
        QTRY_COMPARE(company(0), QStringLiteral("Company many:2"));
        QCOMPARE(changed.size(), 1); // one run of rows, told once
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 0);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
    }

    void aChangeRepaintsItsRowInPlace() {
        QSignalSpy feed(&m_temp->store(), &Store::applicationsChanged);
        m_temp->queuedMany(5);
        QVERIFY(feed.wait()); // their own changes have been told
        m_model->setHeld(true);
        load();
        QTRY_VERIFY(!company(4).isEmpty());
        const qint64 id = m_model->idAt(2);
        QSignalSpy changed(m_model.get(), &Model::dataChanged);
        m_temp->running(id);
        QTRY_COMPARE(state(2), QStringLiteral("running"));
        QCOMPARE(m_model->idAt(2), id);
        for (const auto& signal : changed) {
            QCOMPARE(signal.at(0).toModelIndex().row(), 2);
            QCOMPARE(signal.at(1).toModelIndex().row(), 2);
        }
    }

    void nothingMovesWhileHeldThenSelectionFollows() {
        m_temp->queuedMany(6);
        m_model->setHeld(true);
        load();
        QTRY_VERIFY(!company(5).isEmpty());
        const qint64 chosen = m_model->idAt(1);
        const qint64 moving = m_model->idAt(4);
        const QPersistentModelIndex selected(m_model->index(1, 0));
        m_temp->running(moving); // belongs to the top now
        QTRY_COMPARE(state(4), QStringLiteral("running"));
        QVERIFY(m_model->hasWaitingOrder());
        QCOMPARE(m_model->idAt(4), moving);
        QCOMPARE(selected.row(), 1);
        m_model->setHeld(false);
        QTRY_COMPARE(m_model->idAt(0), moving);
        QCOMPARE(m_model->idAt(selected.row()), chosen);
        QCOMPARE(selected.row(), 2);
    }

    void refreshMovesAlthoughHeld() {
        m_temp->queuedMany(3);
        m_model->setHeld(true);
        load();
        const qint64 moving = m_model->idAt(2);
        QTRY_VERIFY(!company(2).isEmpty());
        m_temp->running(moving);
        QTRY_COMPARE(state(2), QStringLiteral("running"));
        m_model->refresh();
        QTRY_COMPARE(m_model->idAt(0), moving);
    }

    void newRowsAreInserted() {
        m_temp->queuedMany(3);
        load();
        QSignalSpy inserted(m_model.get(), &Model::rowsInserted);
        QSignalSpy reset(m_model.get(), &Model::modelReset);
        const qint64 id = m_temp->queued(QStringLiteral("web:later"));
        QTRY_COMPARE(m_model->rowCount(), 4);
        QVERIFY(m_model->rowOf(id) >= 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void removedRowsGo() {
        m_temp->queuedMany(3);
        load();
        const qint64 id = m_model->idAt(1);
        m_temp->write([id](Database& db) { return applications::trash(db, {id}, 1); });
        QTRY_COMPARE(m_model->rowCount(), 2);
        QCOMPARE(m_model->rowOf(id), -1);
    }

    void anotherViewResets() {
        m_temp->queuedMany(3);
        m_temp->running(m_temp->queued(QStringLiteral("web:one")));
        load();
        QCOMPARE(m_model->rowCount(), 4);
        ApplicationFilter filter;
        filter.states = {ApplicationState::Running};
        load(filter);
        QCOMPARE(m_model->rowCount(), 1);
        // Only the newest question counts.
        QSignalSpy loaded(m_model.get(), &Model::loaded);
        m_model->setView(filter, ApplicationSort::AttentionFirst, false);
        m_model->setView({}, ApplicationSort::AttentionFirst, false);
        QTRY_COMPARE(m_model->rowCount(), 4);
        QCOMPARE(loaded.size(), 1);
    }

    void manyRowsKeepFewInMemory() {
        test::BulkOptions bulk;
        bulk.count = 20'000;
        m_temp->write<int>([&bulk](Database& db) { return test::fillWithApplications(db, bulk); });
        load();
        QCOMPARE(m_model->rowCount(), 20'000);
        for (int row = 0; row < 20'000; row += 200) {
            QTRY_VERIFY(m_model->data(m_model->index(row, 0), Model::LoadedRole).toBool());
        }
        int kept = 0;
        for (int row = 0; row < 20'000; ++row) {
            kept += m_model->data(m_model->index(row, 0), Model::LoadedRole).toBool() ? 1 : 0;
        }
        QVERIFY2(kept > 0 && kept <= 8000, qPrintable(QString::number(kept)));
    }
};

QTEST_GUILESS_MAIN(ApplicationTableTest)
#include "tst_applicationtable.moc"
