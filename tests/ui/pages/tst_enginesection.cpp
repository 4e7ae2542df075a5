#include "engine/LocalThread.h"
#include "integration/engine_room/EngineRig.h"
#include "ui/pages/settings/EngineForm.h"
#include "ui/pages/settings/EngineSection.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Notice.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

// The section over a server whose parts are played by a script.
class EngineDesk {
public:
    EngineDesk() {
        m_local = std::make_unique<LocalThread>(rig.data(), rig.secrets, m_clock, rig.tools);
        m_context = std::make_unique<PageContext>(
            PageContext{desk.core(), desk.clock(), desk.look(), desk.dialogs(), desk.settings(), &m_local->skyvern()});
        section = std::make_unique<EngineSection>(*m_context);
        section->resize(900, 700);
        section->show();
        m_local->open();
    }

    const PageContext& context() const { return *m_context; }
    Notice* notice() { return section->findChild<Notice*>(QStringLiteral("engineState")); }
    bool has(const char* button) { return notice()->button(QString::fromLatin1(button)) != nullptr; }
    void press(const char* button) { notice()->button(QString::fromLatin1(button))->click(); }
    void chooseModel() {
        auto* model = section->findChild<QComboBox*>(QStringLiteral("engineModel"));
        model->setCurrentIndex(model->findData(QStringLiteral("openai")));
        section->findChild<QLineEdit*>(QStringLiteral("engineKey"))->setText(QStringLiteral("model-key-of-mine"));
    }

    EngineRig rig;
    PageDesk desk{Room::Settings};

private:
    SystemClock m_clock;
    std::unique_ptr<LocalThread> m_local;
    std::unique_ptr<PageContext> m_context;

public:
    std::unique_ptr<EngineSection> section; // goes first
};

} // namespace

class TestEngineSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromInstallingToRemoving() {
        EngineDesk desk;
        QTRY_VERIFY(desk.has("install"));
        QVERIFY(!desk.has("start"));
        desk.chooseModel();
        desk.press("install"); // what was chosen is saved first
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("start"), 60000);
        QCOMPARE(desk.rig.secrets.values.size(), 1);
        QVERIFY(desk.notice()->title().contains(QStringLiteral("1.0.56")));
        desk.press("start");
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("stop"), 60000);
        QVERIFY(desk.notice()->text().contains(QStringLiteral("http://127.0.0.1:")));
        desk.press("stop");
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("remove"), 60000);
        desk.desk.dialogs().answers = {1, 0};
        desk.press("remove"); // kept
        QTRY_COMPARE(desk.desk.dialogs().asked.size(), 1);
        QVERIFY(desk.has("start"));
        desk.press("remove");
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("install"), 60000);
        QVERIFY(!QFile::exists(desk.rig.folder().root()));
    }
    void stagesAreShownAndCancelledAtAnyMoment() {
        EngineDesk desk;
        QTRY_VERIFY(desk.has("install"));
        desk.rig.fault(QStringLiteral("pip"), "hang");
        desk.press("install");
        auto* stages = desk.section->findChild<CheckList*>(QStringLiteral("engineStages"));
        QTRY_COMPARE_WITH_TIMEOUT(stages->count(), 5, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(stages->row(1).mark == CheckList::Mark::Passed, 30000);
        QCOMPARE(stages->row(2).mark, CheckList::Mark::Waiting);
        auto* progress = desk.section->findChild<QLabel*>(QStringLiteral("engineProgress"));
        QTRY_VERIFY_WITH_TIMEOUT(!progress->text().isEmpty(), 30000);
        desk.press("cancel");
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("install"), 30000);
        QVERIFY(desk.notice()->text().contains(QStringLiteral("You stopped it.")));
        QVERIFY(!stages->isVisible());
    }
    void whileFilesAreUnpackedNoBarIsFull() {
        EngineDesk desk;
        QTRY_VERIFY(desk.has("install"));
        desk.rig.fault(QStringLiteral("unpack"), "hang");
        desk.press("install");
        auto* progress = desk.section->findChild<QLabel*>(QStringLiteral("engineProgress"));
        QTRY_VERIFY_WITH_TIMEOUT(progress->text().contains(QStringLiteral("unpacked")), 30000);
        QVERIFY(desk.section->findChild<BusyBar*>()->isBusy());
        desk.press("cancel");
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("install"), 30000);
    }
    void aFailureSaysWhatToDoAndASecondTryWorks() {
        EngineDesk desk;
        QTRY_VERIFY(desk.has("install"));
        desk.rig.fault(QStringLiteral("pip"), "offline");
        desk.press("install");
        QTRY_VERIFY_WITH_TIMEOUT(desk.notice()->text().contains(QStringLiteral("Check the network")), 30000);
        desk.rig.mend(QStringLiteral("pip"));
        QTRY_VERIFY(desk.has("install"));
        desk.press("install");
        QTRY_VERIFY_WITH_TIMEOUT(desk.has("start"), 60000);
    }
    void whatIsWrongIsNotSaved() {
        EngineDesk desk;
        QTRY_VERIFY(desk.has("install"));
        auto* save = desk.section->findChild<QPushButton*>(QStringLiteral("engineSave"));
        QVERIFY(!save->isEnabled());
        auto* model = desk.section->findChild<QComboBox*>(QStringLiteral("engineModel"));
        model->setCurrentIndex(model->findData(QStringLiteral("compatible")));
        QVERIFY(!save->isEnabled());
        QVERIFY(!desk.section->can(PageCommand::Primary));
        desk.section->findChild<QLineEdit*>(QStringLiteral("engineModelUrl"))
            ->setText(QStringLiteral("http://127.0.0.1:1/v1"));
        desk.section->findChild<QLineEdit*>(QStringLiteral("engineModelName"))->setText(QStringLiteral("m"));
        QVERIFY(desk.section->can(PageCommand::Primary));
        desk.section->run(PageCommand::Primary);
        QTRY_VERIFY(!save->isEnabled());
        const auto saved = readEngineSettings(desk.rig.folder().settingsFile());
        QVERIFY(saved);
        QCOMPARE(saved->model.name, QStringLiteral("m"));
    }
    void theLogIsReadAside() {
        EngineDesk desk;
        auto* log = desk.section->findChild<QPlainTextEdit*>(QStringLiteral("engineLog"));
        QVERIFY(!log->isVisible());
        desk.section->findChild<QPushButton*>(QStringLiteral("engineReadLog"))->click();
        QTRY_VERIFY(!log->toPlainText().isEmpty());
        QVERIFY(log->isVisible());
    }
    void everythingHasANameAndTheKeyIsHidden() {
        EngineDesk desk;
        QTRY_VERIFY(desk.has("install"));
        for (const char* name : {"engineModel", "engineModelName", "engineKey", "enginePort", "engineLog"}) {
            auto* widget = desk.section->findChild<QWidget*>(QString::fromLatin1(name));
            QVERIFY2(widget != nullptr, name);
            QAccessibleInterface* read = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(read != nullptr && !read->text(QAccessible::Name).isEmpty(), name);
        }
        QCOMPARE(desk.section->findChild<QLineEdit*>(QStringLiteral("engineKey"))->echoMode(), QLineEdit::Password);
    }
    void theFirstStartLeadsHere() {
        EngineDesk desk;
        const std::unique_ptr<Page> page(makePage(Room::FirstStart, desk.context(), nullptr));
        page->resize(1344, 812);
        page->show();
        QSignalSpy left(page.get(), &Page::goTo);
        auto* next = page->findChild<QPushButton*>(QStringLiteral("next"));
        next->click();
        auto* card = page->findChild<QAbstractButton*>(QStringLiteral("wayComputer"));
        QVERIFY(card->isVisible());
        card->click();
        next->click();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().at(0).value<Room>(), Room::Settings);
        QCOMPARE(left.first().at(2).toString(), QStringLiteral("engine"));
    }
    void withoutAServerItSaysSo() {
        PageDesk desk(Room::Settings);
        desk.show(0, QStringLiteral("engine"));
        auto* section = desk.page().findChild<EngineSection*>();
        QVERIFY(section != nullptr && section->isVisible());
        QVERIFY(!section->findChild<EngineForm*>()->isEnabled());
    }
};

QTEST_MAIN(TestEngineSection)
#include "tst_enginesection.moc"
