#include "store/GuardRepository.h"
#include "support/Mouse.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/BlockedSection.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/LinkButton.h"

#include <QComboBox>
#include <QLineEdit>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Settings) {
        show(0, QStringLiteral("blocked"));
    }
    BlockedSection* section() { return page().findChild<BlockedSection*>(); }
    QListView* list() { return child<QListView>("blockedList"); }
    QLineEdit* name() { return child<QLineEdit>("blockName"); }
    ResultLine* result() { return section()->findChild<ResultLine*>(); }
    QStringList shown() {
        QStringList out;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            out << list()->model()->index(row, 0).data().toString();
        }
        return out;
    }
    QStringList stored() {
        QStringList out;
        for (const auto& row : read<QVector<guard::BlockRow>>([](Database& db) { return guard::blocklist(db); })) {
            out << guard::code(row.kind) + QLatin1Char(':') + row.key;
        }
        return out;
    }
    void type(const QString& text) {
        name()->setFocus();
        QTest::keyClicks(name(), text);
        QTest::keyClick(name(), Qt::Key_Return);
    }
};

} // namespace

class TestBlockedSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addedByKeyboardAndKept() {
        Desk desk;
        QTRY_VERIFY(desk.section()->isVisible());
        QTRY_VERIFY(desk.section()->findChild<EmptyState*>()->isVisible());
        QTRY_VERIFY(!desk.child<QPushButton>("blockAdd")->isEnabled());
        desk.type(QStringLiteral("Acme Labs, Inc."));
        QTRY_COMPARE(desk.shown(), QStringList{QStringLiteral("Acme Labs, Inc.")});
        QTRY_VERIFY(!desk.section()->findChild<EmptyState*>()->isVisible());
        QTRY_VERIFY(desk.name()->text().isEmpty());
        QVERIFY(desk.name()->hasFocus()); // for the next one
        auto* kind = desk.child<QComboBox>("blockKind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        desk.type(QStringLiteral("https://www.Example.com/jobs"));
        QTRY_COMPARE(desk.shown().size(), 2);
        QCOMPARE(desk.stored(), (QStringList{QStringLiteral("company:acmelabs"), QStringLiteral("site:example.com")}));
        desk.type(QStringLiteral("example.com")); // the same once more
        QTRY_VERIFY(desk.name()->text().isEmpty());
        desk.settle();
        QCOMPARE(desk.stored().size(), 2);
    }

    void nonsenseIsSaidAndStaysToBeMended() {
        Desk desk;
        desk.child<QComboBox>("blockKind")->setCurrentIndex(1);
        desk.type(QStringLiteral("not a site"));
        QTRY_VERIFY(!desk.result()->isEmpty());
        QCOMPARE(desk.name()->text(), QStringLiteral("not a site"));
        QVERIFY(desk.stored().isEmpty());
    }

    void removedWithUndo() {
        Desk desk;
        desk.type(QStringLiteral("Acme"));
        QTRY_COMPARE(desk.shown().size(), 1);
        desk.type(QStringLiteral("Globex"));
        QTRY_COMPARE(desk.shown().size(), 2);
        QVERIFY(!desk.page().can(PageCommand::Remove)); // Del in the field is the field's
        desk.list()->setFocus();
        desk.list()->setCurrentIndex(desk.list()->model()->index(0, 0));
        QVERIFY(desk.page().can(PageCommand::Remove));
        desk.page().run(PageCommand::Remove);
        QTRY_COMPARE(desk.shown(), QStringList{QStringLiteral("Globex")});
        clickOn(desk.result()->link());
        QTRY_COMPARE(desk.shown(), (QStringList{QStringLiteral("Acme"), QStringLiteral("Globex")}));
        desk.list()->setCurrentIndex(desk.list()->model()->index(1, 0));
        desk.click("blockRemove");
        QTRY_COMPARE(desk.stored(), QStringList{QStringLiteral("company:acme")});
    }

    void whatAnotherProcessAddsIsShown() {
        Desk desk;
        desk.write([](Database& db) -> Done {
            const auto row = guard::block(db, guard::BlockKind::Site, QStringLiteral("Greenhouse"), 1);
            return row ? Done{} : Done(tl::unexpected<Error>(row.error()));
        });
        QTRY_COMPARE(desk.shown(), QStringList{QStringLiteral("Greenhouse")});
    }

    void foreignTextIsPlain() {
        Desk desk;
        desk.type(QStringLiteral("<b>Acme</b>"));
        QTRY_COMPARE(desk.shown(), QStringList{QStringLiteral("<b>Acme</b>")});
    }
};

QTEST_MAIN(TestBlockedSection)
#include "tst_blockedsection.moc"
