#include "domain/PackageLint.h"
#include "store/ChoiceRuleRepository.h"
#include "store/LetterRepository.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "ui/pages/profile/ChoiceRulesEditor.h"
#include "ui/pages/profile/LetterPreview.h"
#include "ui/pages/profile/LettersSection.h"
#include "ui/pages/review/RemarkWords.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;
using choice_rules::Of;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Profile) {}
    QVector<LetterRow> letters() {
        return read<QVector<LetterRow>>([](Database& db) { return letters::all(db); });
    }
    void open() { show(0, QStringLiteral("letters")); }
    void begin() { // with a letter to write
        fillProfile();
        open();
        QTRY_VERIFY(child<LettersSection>("letters")->isVisible());
        auto* empty = child<LettersSection>("letters")->findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        clickOn(empty->findChildren<QPushButton*>().first());
    }
    QPlainTextEdit* body() { return child<QPlainTextEdit>("letterBody"); }
    QString preview() { return child<QPlainTextEdit>("letterPreview")->toPlainText(); }
    QString flaw() { return child<Label>("letterFlaw")->fullText(); }
    QString missing() { return child<Label>("letterMissing")->fullText(); }
    QPushButton* button(const char* name) { return child<QPushButton>(name); }
    void type(const char* label, const char* text) {
        child<QLineEdit>("letterLabel")->setFocus();
        child<QLineEdit>("letterLabel")->selectAll();
        QTest::keyClicks(child<QLineEdit>("letterLabel"), QString::fromUtf8(label));
        body()->setPlainText(QString::fromUtf8(text));
    }
};

} // namespace

class TestLettersSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLetterIsWrittenAndSaved() {
        Desk desk;
        desk.begin();
        QTRY_VERIFY(desk.body()->isVisible());
        QTRY_VERIFY(!desk.button("saveLetter")->isEnabled());
        desk.type("Formal", "Dear {{company}} team,\n{{full_name}}");
        QTRY_VERIFY(desk.button("saveLetter")->isEnabled());
        desk.click("saveLetter");
        QTRY_COMPARE(desk.letters().size(), 1);
        QCOMPARE(desk.letters().first().label, QStringLiteral("Formal"));
        QCOMPARE(desk.letters().first().body, QStringLiteral("Dear {{company}} team,\n{{full_name}}"));
        QTRY_VERIFY(!desk.button("saveLetter")->isEnabled());
        QTRY_COMPARE(desk.child<QListView>("letters")->model()->rowCount(), 1);
    }

    void aFlawIsNamedAndNotSaved() {
        Desk desk;
        desk.begin();
        desk.type("Formal", "Dear all,\nyours {{nobody_knows}}");
        QVERIFY2(desk.flaw().contains(QStringLiteral("nobody_knows")) && desk.flaw().contains(u'2'),
                 qPrintable(desk.flaw()));
        QTRY_VERIFY(!desk.button("saveLetter")->isEnabled());
        QVERIFY(!desk.page().can(PageCommand::Primary));
        desk.body()->setPlainText(QStringLiteral("Dear all"));
        QVERIFY(desk.flaw().isEmpty());
        QVERIFY(desk.page().can(PageCommand::Primary));
        desk.page().run(PageCommand::Primary);
        QTRY_COMPARE(desk.letters().size(), 1);
    }

    void thePreviewIsThatOfTheChosenPosting() {
        Desk desk;
        desk.addJobs({QStringLiteral("https://boards.greenhouse.io/acmelabs/jobs/4012345")}, false);
        desk.begin();
        desk.type("Formal", "To {{company}} from {{first_name}}");
        auto* postings = desk.child<QComboBox>("previewPosting");
        QTRY_VERIFY(postings->currentData().toLongLong() != 0);
        QTRY_COMPARE(desk.preview().toLower(), QStringLiteral("to acmelabs from maren"));
        QVERIFY(desk.missing().isEmpty());
        QTRY_VERIFY(desk.button("letterPdf")->isEnabled());
        desk.body()->setPlainText(QStringLiteral("I live at {{street}}"));
        QVERIFY(!desk.missing().isEmpty());
        QCOMPARE(desk.preview(), QString()); // no braces, not even here
        QTRY_VERIFY(!desk.button("letterPdf")->isEnabled());
    }

    void aPdfIsWritten() {
        Desk desk;
        desk.begin();
        desk.type("Formal", "Dear all, {{first_name}}");
        QTRY_COMPARE(desk.preview(), QStringLiteral("Dear all, Maren"));
        desk.dialogs().savePath = desk.dir() + QStringLiteral("/letter.pdf");
        desk.click("letterPdf");
        const auto written = [&desk] {
            QFile file(desk.dialogs().savePath);
            return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-";
        };
        QTRY_VERIFY(written());
    }

    void whatIsWrittenIsNotThrownAwayUnasked() {
        Desk desk;
        desk.begin();
        desk.type("Formal", "Dear all");
        desk.click("saveLetter");
        QTRY_COMPARE(desk.letters().size(), 1);
        QTRY_VERIFY(!desk.button("saveLetter")->isEnabled());
        desk.click("newLetter");
        desk.type("Short", "Hello {{company"); // with a flaw it is a draft all the same
        auto* list = desk.child<QListView>("letters");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        desk.dialogs().answers = {2};
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        desk.settle();
        QCOMPARE(desk.body()->toPlainText(), QStringLiteral("Hello {{company"));
        desk.type("Short", "Hello");
        desk.dialogs().answers = {0};
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_COMPARE(desk.letters().size(), 2);
        QTRY_COMPARE(desk.body()->toPlainText(), QStringLiteral("Dear all"));
    }

    void defaultAndRemoval() {
        Desk desk;
        desk.begin();
        desk.type("Formal", "Dear all");
        desk.click("saveLetter");
        QTRY_COMPARE(desk.letters().size(), 1);
        QTRY_VERIFY(desk.button("makeLetterDefault")->isEnabled());
        desk.click("makeLetterDefault");
        QTRY_VERIFY(desk.letters().first().isDefault);
        QTRY_VERIFY(desk.page().can(PageCommand::Remove));
        desk.dialogs().answers = {0};
        desk.page().run(PageCommand::Remove);
        QTRY_VERIFY(desk.letters().isEmpty());
        QTRY_VERIFY(desk.child<LettersSection>("letters")->findChild<EmptyState*>()->isVisible());
    }

    void aRuleIsSavedWhenItIsWhole() {
        Desk desk;
        desk.fillProfile();
        desk.addResume(QStringLiteral("Lebenslauf"));
        desk.show(0, QStringLiteral("resumes"));
        auto* editor = desk.child<ChoiceRulesEditor>("resumeRules");
        auto* add = editor->findChild<QPushButton*>(QStringLiteral("addRule"));
        QTRY_VERIFY(add->isVisible() && add->isEnabled());
        clickOn(add);
        const auto rules = [&desk] {
            return desk.read<QVector<ChoiceRule>>([](Database& db) { return choice_rules::all(db, Of::Resumes); });
        };
        QCOMPARE(editor->lineCount(), 1);
        QVERIFY(rules().isEmpty());
        auto* title = editor->findChild<QLineEdit*>(QStringLiteral("ruleTitle"));
        QTest::keyClicks(title, QStringLiteral("Entwickler"));
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_COMPARE(rules().size(), 1);
        QCOMPARE(rules().first().when.title, QStringLiteral("Entwickler"));
        clickOn(editor->findChild<QPushButton*>(QStringLiteral("removeRule")));
        QTRY_VERIFY(rules().isEmpty());
    }

    // Whatever a check remarks has words, and a way to mend it.
    void everyRemarkHasWordsAndAPlace() {
        using Kind = PackageRemark::Kind;
        const QVector<PackageRemark> all{
            {PackageRemark::Severity::LookAt, Kind::UsuallyAsked, QStringLiteral("gender"),
             QStringLiteral("gender,ethnicity")},
            {PackageRemark::Severity::LookAt, Kind::Contradiction, QStringLiteral("notice_period"),
             QStringList{QStringLiteral("Notice?"), QStringLiteral("3 months"), QStringLiteral("4 weeks")}.join(
                 remarkMark)},
            {PackageRemark::Severity::LookAt, Kind::WorkRightOpen, QStringLiteral("authorized_to_work"), {}},
            {PackageRemark::Severity::LookAt, Kind::WorkRightOpen, QStringLiteral("authorized_to_work"),
             QStringLiteral("DE")},
            {PackageRemark::Severity::MustFix, Kind::LetterIncomplete, QStringLiteral("cover_letter"),
             QStringLiteral("company, city")},
            {PackageRemark::Severity::MustFix, Kind::WrongCompany, QStringLiteral("cover_letter"),
             QStringLiteral("Globex")},
            {PackageRemark::Severity::LookAt, Kind::ResumeLanguage, QStringLiteral("resume"), QStringLiteral("de en")},
            {PackageRemark::Severity::LookAt, Kind::OldResume, QStringLiteral("resume"), QStringLiteral("400")},
            {PackageRemark::Severity::LookAt, Kind::WorkingFileName, QStringLiteral("resume"), QStringLiteral("v3")},
            {PackageRemark::Severity::MustFix, Kind::CompanyInFileName, QStringLiteral("resume"),
             QStringLiteral("Globex")},
            {PackageRemark::Severity::LookAt, Kind::ExpiredDate, QStringLiteral("earliest_start"),
             QStringLiteral("2026-05-01")},
            {PackageRemark::Severity::LookAt, Kind::UnfilledPlaceholder, QStringLiteral("cover_letter"), {}},
        };
        for (const PackageRemark& remark : all) {
            const RemarkText text = remarkText(remark);
            QVERIFY2(!text.title.isEmpty() && !text.text.isEmpty(), qPrintable(remark.detail));
            QVERIFY2(!text.text.contains(QStringLiteral("%1")), qPrintable(text.text));
            QVERIFY2(!remarkButtons(remark).isEmpty(), qPrintable(remark.detail));
            const QString place = remarkButtons(remark).last().id;
            const bool ofLetter = remark.key == QLatin1String("cover_letter");
            const bool ofResume = remark.key == QLatin1String("resume");
            QCOMPARE(place, ofLetter   ? QStringLiteral("letters")
                            : ofResume ? QStringLiteral("resumes")
                                       : QStringLiteral("profile"));
        }
    }

    void aRemarkIsMendedWhereItsValueStands() {
        using Kind = PackageRemark::Kind;
        const PackageRemark email{PackageRemark::Severity::MustFix, Kind::BadEmail, QStringLiteral("email")};
        QVERIFY(remarkButtons(email).isEmpty()); // typed in the notice itself
        QCOMPARE(remarkButtons(email, true).first().id, QStringLiteral("answers"));
        const PackageRemark start{PackageRemark::Severity::LookAt, Kind::ExpiredDate, QStringLiteral("earliest_start")};
        QCOMPARE(remarkButtons(start).first().id, QStringLiteral("profile"));
        QCOMPARE(remarkButtons(start, true).first().id, QStringLiteral("answers"));
        const PackageRemark company{PackageRemark::Severity::LookAt, Kind::NoCompany, QString()};
        QCOMPARE(remarkButtons(company).first().id, QStringLiteral("posting"));
    }
};

QTEST_MAIN(TestLettersSection)
#include "tst_letterssection.moc"
