#include "store/SeekerRepository.h"
#include "store/SendingRepository.h"
#include "support/Mouse.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/settings/LimitsSection.h"
#include "ui/pages/settings/OptionForm.h"
#include "ui/pages/settings/SiteRulesModel.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QWheelEvent>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Settings) {
        show(0, QStringLiteral("limits"));
    }
    template <class T>
    T* field(Option option) {
        return qobject_cast<T*>(page().findChild<LimitsSection*>()->findChild<OptionForm*>()->field(option));
    }
    Options stored() {
        return read<Options>([](Database& db) { return options::load(db); });
    }
    SiteRule rule(const QString& site) {
        return read<SiteRules>([](Database& db) { return site_rules::load(db); }).of(site);
    }
    AppTable* sites() { return child<AppTable>("siteRules"); }
    int row(const QString& site) { return static_cast<SiteRulesModel*>(sites()->model())->rowOf(site); }
    bool isRead() { return sites()->model()->rowCount() > 0; }
    QSpinBox* editorOf(const QString& site, int column) { // open, with its number selected
        sites()->setCurrentIndex(sites()->model()->index(row(site), column));
        sites()->edit(sites()->currentIndex());
        auto* editor = sites()->viewport()->findChild<QSpinBox*>();
        if (editor == nullptr) {
            qFatal("no editor");
        }
        editor->selectAll();
        return editor;
    }
    // As a person does: the cell, F2, the number, Enter.
    void type(const QString& site, int column, const QString& number) {
        QSpinBox* editor = editorOf(site, column);
        QTest::keyClicks(editor, number);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(sites()->viewport()->findChild<QSpinBox*>() == nullptr); // it goes a little later
    }
};

} // namespace

class TestLimitsSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionHasWordsAndAField() {
        Desk desk;
        QStringList labels;
        for (const OptionSpec& spec : optionSpecs()) {
            const OptionWords words = optionWords(spec.option);
            QVERIFY2(!words.label.isEmpty(), spec.key);
            QVERIFY2(words.explanation.endsWith(QLatin1Char('.')), spec.key);
            QVERIFY2(!optionGroupTitle(words.group).isEmpty(), spec.key);
            if (words.group == OptionGroup::Evidence) {
                continue; // in a section of its own: tst_evidencesection
            }
            auto* field = desk.field<QWidget>(spec.option);
            QVERIFY2(field != nullptr, spec.key);
            QCOMPARE(field->accessibleName(), words.label);
            labels << optionGroupTitle(words.group) + words.label;
        }
        QCOMPARE(labels.removeDuplicates(), 0);
    }

    void whatIsStoredIsShown() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        for (const OptionSpec& spec : optionSpecs()) {
            if (auto* box = desk.field<QSpinBox>(spec.option)) {
                QCOMPARE(box->value(), Options().number(spec.option));
            }
        }
        QVERIFY(desk.field<QCheckBox>(Option::LookUpPostings)->isChecked());
        QTRY_VERIFY(!desk.child<QPushButton>("undoLimits")->isEnabled());
    }

    void whatIsWrittenIsStored() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QVERIFY(!desk.page().can(PageCommand::Primary));
        desk.field<QSpinBox>(Option::DailyCap)->setValue(25);
        desk.field<QDoubleSpinBox>(Option::SpendDailyCap)->setValue(2.5);
        desk.field<QLineEdit>(Option::QuietFrom)->setText(QStringLiteral("22:00"));
        desk.field<QLineEdit>(Option::QuietUntil)->setText(QStringLiteral("7:30"));
        desk.field<QLineEdit>(Option::StartAt)->setText(QStringLiteral("23:15"));
        desk.field<QCheckBox>(Option::LookUpPostings)->setChecked(false);
        auto* review = desk.field<QComboBox>(Option::ReviewWhen);
        QCOMPARE(review->currentData().toString(), QStringLiteral("always"));
        review->setCurrentIndex(review->findData(QStringLiteral("warnings")));
        QVERIFY(desk.page().can(PageCommand::Primary));
        desk.page().run(PageCommand::Primary);
        QTRY_COMPARE(desk.stored().number(Option::DailyCap), 25);
        QCOMPARE(desk.stored().amount(Option::SpendDailyCap), 2.5);
        QCOMPARE(desk.stored().timeOfDay(Option::QuietFrom).value_or(QTime()), QTime(22, 0));
        QCOMPARE(desk.stored().timeOfDay(Option::QuietUntil).value_or(QTime()), QTime(7, 30));
        QCOMPARE(desk.stored().on(Option::LookUpPostings), false);
        QCOMPARE(desk.stored().text(Option::ReviewWhen), QStringLiteral("warnings"));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(desk.stored().instant(Option::StartAt)),
                 QDateTime(QDate(2026, 5, 21), QTime(23, 15)));
        QTRY_VERIFY(!desk.page().can(PageCommand::Primary));
        QTRY_COMPARE(desk.field<QLineEdit>(Option::StartAt)->text(), QStringLiteral("2026-05-21 23:15"));
    }

    void whatCannotBeIsNotSaved() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.field<QLineEdit>(Option::QuietFrom)->setText(QStringLiteral("late"));
        QVERIFY(!desk.page().can(PageCommand::Primary));
        QTRY_VERIFY(!desk.child<QPushButton>("saveLimits")->isEnabled());
        QVERIFY(!desk.field<QLineEdit>(Option::QuietFrom)->accessibleDescription().isEmpty());
        QVERIFY(desk.child<Label>("limitsHint")->fullText().contains(optionWords(Option::QuietFrom).label));
        desk.click("undoLimits");
        QCOMPARE(desk.field<QLineEdit>(Option::QuietFrom)->text(), QString());
        QTRY_VERIFY(!desk.child<QPushButton>("undoLimits")->isEnabled());
    }

    // What another process sets is shown, and what is being written here stays.
    void changesOfOthersAreShown() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.field<QSpinBox>(Option::DailyCap)->setValue(25);
        desk.write([](Database& db) { return options::set(db, Option::Retries, QStringLiteral("7")); });
        QTRY_COMPARE(desk.field<QSpinBox>(Option::Retries)->value(), 7);
        QCOMPARE(desk.field<QSpinBox>(Option::DailyCap)->value(), 25);
    }

    void theWheelChangesNothingByChance() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        auto* box = desk.field<QSpinBox>(Option::DailyCap);
        QWheelEvent wheel(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), QPoint(0, 0), QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &wheel);
        QCOMPARE(box->value(), 0);
    }

    void aSiteIsChangedInItsPlace() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        const SiteRule before = desk.rule(QStringLiteral("lever"));
        desk.type(QStringLiteral("lever"), SiteRulesModel::Spacing, QStringLiteral("300"));
        QTRY_COMPARE(desk.rule(QStringLiteral("lever")).spacingS, 300);
        QCOMPARE(desk.rule(QStringLiteral("lever")).perDay, before.perDay);
        auto* result = desk.child<ResultLine>("siteResult");
        QTRY_VERIFY(result->text().contains(QLatin1String("Lever")));
        QTRY_VERIFY(desk.child<QPushButton>("resetSite")->isEnabled());
        desk.type(QStringLiteral("lever"), SiteRulesModel::PerDay, QStringLiteral("3"));
        QTRY_COMPARE(desk.rule(QStringLiteral("lever")).perDay, 3);
        QTRY_VERIFY(result->link()->isVisible());
        clickOn(result->link()); // undo: as before the last change
        QTRY_COMPARE(desk.rule(QStringLiteral("lever")).perDay, before.perDay);
        QCOMPARE(desk.rule(QStringLiteral("lever")).spacingS, 300);
        desk.click("resetSite");
        QTRY_COMPARE(desk.rule(QStringLiteral("lever")).spacingS, before.spacingS);
        QVERIFY(!desk.rule(QStringLiteral("lever")).own);
        QTRY_VERIFY(!desk.child<QPushButton>("resetSite")->isEnabled());
    }

    void whatIsTypedStaysWhenOthersChangeSomething() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QSpinBox* editor = desk.editorOf(QStringLiteral("lever"), SiteRulesModel::PerDay);
        QTest::keyClicks(editor, QStringLiteral("3"));
        desk.write([](Database& db) { return site_rules::set(db, QStringLiteral("greenhouse"), 777, 7); });
        const auto* model = desk.sites()->model();
        const int other = desk.row(QStringLiteral("greenhouse"));
        QTRY_COMPARE(model->index(other, SiteRulesModel::PerDay).data(Qt::EditRole).toInt(), 7);
        QCOMPARE(editor->text(), QStringLiteral("3"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.rule(QStringLiteral("lever")).perDay, 3);
    }

    void tooMuchIsRefused() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        auto* model = desk.sites()->model();
        const int row = desk.row(QStringLiteral("lever"));
        QVERIFY(!model->setData(model->index(row, SiteRulesModel::Spacing), mostSpacingS + 1, Qt::EditRole));
        QVERIFY(!model->setData(model->index(row, SiteRulesModel::PerDay), -1, Qt::EditRole));
        QVERIFY(!model->setData(model->index(row, SiteRulesModel::Site), 5, Qt::EditRole));
        desk.settle();
        QVERIFY(!desk.rule(QStringLiteral("lever")).own);
    }

    void anotherSiteIsAdded() {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.dialogs().typed = QStringLiteral("https://careers.brightwater.co.uk/jobs/17");
        desk.click("addSite");
        QTRY_VERIFY(desk.row(QStringLiteral("careers.brightwater.co.uk")) >= 0);
        QVERIFY(desk.rule(QStringLiteral("careers.brightwater.co.uk")).own);
        desk.dialogs().typed = QStringLiteral("no site");
        desk.click("addSite");
        QTRY_VERIFY(desk.child<ResultLine>("siteResult")->text().contains(QLatin1String("no site")));
    }

    // Nothing is cut at the smallest size.
    void itFitsTheSmallestWindow() {
        Desk desk;
        desk.resize({968, 612});
        QTRY_VERIFY(desk.isRead());
        auto* form = desk.page().findChild<LimitsSection*>()->findChild<OptionForm*>();
        QVERIFY2(form->width() >= form->minimumSizeHint().width(),
                 qPrintable(QString::number(form->minimumSizeHint().width())));
    }
};

QTEST_MAIN(TestLimitsSection)
#include "tst_limitssection.moc"
