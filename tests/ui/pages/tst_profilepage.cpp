#include "documents/ResumeFile.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"
#include "support/ResumeGenerator.h"
#include "ui/pages/parts/ResultLine.h"
#include "ui/pages/parts/SectionList.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/profile/ImportPanel.h"
#include "ui/pages/profile/PicturePane.h"
#include "ui/pages/profile/ProfileForm.h"
#include "ui/pages/profile/ResumesSection.h"
#include "ui/pages/profile/WorkRightsEditor.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

#include <optional>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

struct Desk : PageDesk {
    Desk()
        : PageDesk(Room::Profile) {}
    Profile stored() {
        return read<Profile>([](Database& db) { return profiles::preferred(db); });
    }
    QVector<ResumeRow> resumes() {
        return read<QVector<ResumeRow>>([](Database& db) { return resumes::all(db); });
    }
    FieldEditor* field(const char* key) { return child<FieldEditor>((QByteArray("field-") + key).constData()); }
    Profile of(const char* name) {
        return read<std::optional<Profile>>(
                   [name](Database& db) { return profiles::byName(db, QString::fromLatin1(name)); })
            .value_or(Profile());
    }
    QLineEdit* line(const char* key) { return qobject_cast<QLineEdit*>(field(key)->input()); }
    Notice* problem() { return child<Notice>("resumeProblem"); }
    QString value(const char* key) { return stored().value(QLatin1String(key)); }
};

} // namespace

class TestProfilePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyProfileStartsByTyping() {
        Desk desk;
        desk.show();
        auto* empty = desk.page().findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());
        clickOn(empty->findChildren<QPushButton*>().first());
        QTRY_VERIFY(desk.line("first_name")->isVisible());
        QTRY_VERIFY(desk.line("first_name")->hasFocus());
        QTest::keyClicks(desk.line("first_name"), QStringLiteral("Maren"));
        QTRY_COMPARE(desk.value("first_name"), QStringLiteral("Maren")); // saved without a button
    }

    void undoTakesBackWhatWasSaved() {
        Desk desk;
        desk.fillProfile();
        desk.show(0, QStringLiteral("city"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        QTRY_VERIFY(desk.line("city")->hasFocus());
        desk.line("city")->selectAll();
        QTest::keyClicks(desk.line("city"), QStringLiteral("York"));
        QTRY_COMPARE(desk.value("city"), QStringLiteral("York"));
        QTRY_VERIFY(desk.page().can(PageCommand::Undo));
        desk.page().run(PageCommand::Undo);
        QTRY_COMPARE(desk.value("city"), QStringLiteral("Leeds"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        QCOMPARE(desk.value("email"), QStringLiteral("maren.holt@example.org"));
    }

    void undoWhileItSavesIsNotLost() {
        Desk desk;
        desk.fillProfile();
        desk.show();
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        desk.line("city")->setFocus();
        desk.line("city")->selectAll();
        QTest::keyClicks(desk.line("city"), QStringLiteral("York"));
        desk.page().run(PageCommand::Primary);
        desk.page().run(PageCommand::Undo); // nobody has answered that it is saved
        desk.settle();
        QCOMPARE(desk.stored().values.value(QStringLiteral("city")).toString(), QStringLiteral("Leeds"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        QTRY_VERIFY(!desk.page().can(PageCommand::Undo));
    }

    void severalSelvesAreKeptApart() {
        Desk desk;
        desk.fillProfile();
        desk.show(0, QStringLiteral("city"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        desk.dialogs().typed = QStringLiteral("Deutsch");
        desk.child<QAction>("copyProfile")->trigger();
        QTRY_COMPARE(desk.child<QPushButton>("profiles")->text(), QStringLiteral("Profile: Deutsch"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds")); // a copy
        desk.line("city")->selectAll();
        QTest::keyClicks(desk.line("city"), QStringLiteral("Bonn"));
        QTRY_VERIFY(desk.of("Deutsch").value(QLatin1String("city")) == QLatin1String("Bonn"));
        QCOMPARE(desk.value("city"), QStringLiteral("Leeds"));
        QTest::keyClicks(desk.line("city"), QStringLiteral("!"));
        desk.child<QMenu>("profilesMenu")->actions().first()->trigger(); // before it is saved
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        QTRY_VERIFY(desk.of("Deutsch").value(QLatin1String("city")) == QLatin1String("Bonn!"));
        QCOMPARE(desk.value("city"), QStringLiteral("Leeds"));
        QVERIFY(!desk.page().can(PageCommand::Undo)); // of the other one
        QTRY_VERIFY(!desk.child<QAction>("makeProfileDefault")->isEnabled());

        desk.page().entered(desk.of("Deutsch").id, QStringLiteral("city"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Bonn!"));
        desk.child<QAction>("makeProfileDefault")->trigger();
        QTRY_COMPARE(desk.value("city"), QStringLiteral("Bonn!")); // the default one now
        desk.dialogs().answers = {0};
        desk.child<QAction>("removeProfile")->trigger();
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        QTRY_COMPARE(desk.value("city"), QStringLiteral("Leeds"));
        QTRY_COMPARE(desk.child<QPushButton>("profiles")->text(), QStringLiteral("Profiles"));
        desk.child<QAction>("removeProfile")->trigger();
        QTRY_VERIFY(desk.child<ResultLine>("profileResult")->text().contains(QStringLiteral("the only profile")));
    }

    void whatIsTypedIsNotLostWhenThePageGoes() {
        Desk desk;
        desk.fillProfile();
        desk.show(0, QStringLiteral("city"));
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        QTest::keyClicks(desk.line("city"), QStringLiteral("X"));
        desk.closePage(); // before the moment after which typing is saved
        QTRY_VERIFY(desk.value("city").contains(u'X'));
    }

    void badValuesAreSaidWhileTyping_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("bad");
        QTest::addColumn<QString>("good");
        QTest::newRow("email") << QStringLiteral("email") << QStringLiteral("maren@")
                               << QStringLiteral("m@example.org");
        QTest::newRow("phone") << QStringLiteral("phone") << QStringLiteral("call me")
                               << QStringLiteral("+44 113 4960142");
        QTest::newRow("url") << QStringLiteral("website") << QStringLiteral("my site")
                             << QStringLiteral("https://a.example");
        QTest::newRow("date") << QStringLiteral("date_of_birth") << QStringLiteral("3 May")
                              << QStringLiteral("1990-05-03");
    }
    void badValuesAreSaidWhileTyping() {
        QFETCH(QString, key);
        QFETCH(QString, bad);
        QFETCH(QString, good);
        Desk desk;
        desk.show(0, key);
        const QByteArray name = key.toLatin1();
        QTRY_VERIFY(desk.line(name.constData())->isVisible());
        FieldEditor* field = desk.field(name.constData());
        const int height = field->height();
        QTest::keyClicks(desk.line(name.constData()), bad);
        QVERIFY(field->hasProblem());
        QVERIFY(!field->problem().isEmpty());
        QCOMPARE(field->height(), height); // nothing moves
        desk.line(name.constData())->clear();
        QVERIFY(!field->hasProblem());
        QTest::keyClicks(desk.line(name.constData()), good);
        QVERIFY2(!field->hasProblem(), qPrintable(field->problem()));
        desk.settle();
        QCOMPARE(field->height(), height);
    }

    void everyFieldOfTheTableHasAnEditor() {
        Desk desk;
        desk.show();
        for (const ProfileField& field : profileFields()) {
            if (isPerCountry(QLatin1String(field.key))) { // in the list of countries
                continue;
            }
            auto* editor = desk.field(field.key);
            QVERIFY2(editor != nullptr, field.key);
            QVERIFY2(!editor->input()->accessibleName().isEmpty(), field.key);
        }
    }

    void theRightToWorkIsSaidForEachCountry() {
        Desk desk;
        desk.fillProfile();
        desk.show(0, QStringLiteral("authorized_to_work"));
        auto* rights = desk.child<WorkRightsEditor>("workRights");
        QTRY_VERIFY(rights->isVisible());
        QTRY_COMPARE(rights->rights().size(), 1);
        QTRY_VERIFY(rights->isAncestorOf(desk.page().window()->focusWidget()));
        for (const QComboBox* combo : rights->findChildren<QComboBox*>()) {
            QTRY_VERIFY(combo->height() >= combo->minimumSizeHint().height());
        }
        desk.click("addRight");
        const auto last = [rights](const char* name) {
            return rights->findChildren<QComboBox*>(QString::fromLatin1(name)).last();
        };
        last("rightAuthorized")->setCurrentIndex(1);
        Q_EMIT last("rightAuthorized")->activated(1);
        auto* problem = desk.child<Label>("workRightsProblem");
        QTRY_VERIFY(problem->isVisible()); // no country yet
        last("rightCountry")->setEditText(QStringLiteral("Austria"));
        QTRY_VERIFY(!problem->isVisible());
        const auto stored = [&desk] { return workRights(desk.stored().values); };
        QTRY_COMPARE(stored().size(), 2);
        QTRY_COMPARE(stored().last().country, QStringLiteral("AT"));
        QCOMPARE(stored().last(), (WorkRight{QStringLiteral("AT"), QStringLiteral("Yes"), {}, {}}));
        QCOMPARE(rights->findChildren<QComboBox*>(QStringLiteral("rightCountry")).size(), 2);
        desk.page().run(PageCommand::Undo);
        QTRY_VERIFY(stored().size() < 2 || stored().last().country.isEmpty());
        QTRY_VERIFY(rights->rights().size() == 2 && rights->rights().last().country.isEmpty());
        for (auto* button : rights->findChildren<QToolButton*>(QStringLiteral("removeRight"))) {
            if (button->isVisible()) {
                clickOn(button);
                break;
            }
        }
        QTRY_VERIFY(stored().isEmpty() || stored().first().country != QLatin1String("GB"));
    }

    void importOverwritesNothingUnasked() {
        Desk desk;
        desk.fillProfile();
        desk.show();
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        Profile other;
        other.values = {{QStringLiteral("city"), QStringLiteral("Paris")},
                        {QStringLiteral("current_company"), QStringLiteral("Kestrel Loop")}};
        desk.dialogs().files = {desk.makeFile(QStringLiteral("other.json"), profileToJsonResume(other))};
        desk.click("importProfile");
        auto* panel = desk.page().findChild<ImportPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QCOMPARE(desk.value("current_company"), QString()); // shown first
        desk.click("takeOver");
        QTRY_COMPARE(desk.value("current_company"), QStringLiteral("Kestrel Loop"));
        QCOMPARE(desk.value("city"), QStringLiteral("Leeds"));
    }

    // A resume only proposes, value by value, and each says the line that it was read from.
    void aResumeIsTakenLineByLine() {
        Desk desk;
        desk.fillProfile();
        desk.show();
        QTRY_COMPARE(desk.line("city")->text(), QStringLiteral("Leeds"));
        const QByteArray body =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            "<w:p><w:r><w:t>Lindenstraße 14, 10969 Berlin</w:t></w:r></w:p>"
            "<w:p><w:r><w:t>Experience</w:t></w:r></w:p>"
            "<w:p><w:r><w:t>Engineer at Bolt (2015 – 2018)</w:t></w:r></w:p></w:body></w:document>";
        desk.dialogs().files = {desk.makeFile(QStringLiteral("cv.docx"), generated::docx(body))};
        desk.click("importProfile");
        auto* panel = desk.page().findChild<ImportPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(panel->lineCount() > panel->checkedCount()); // the city is there already
        const QAbstractItemModel* rows = desk.child<AppTable>("importTable")->model();
        const auto found = rows->match(rows->index(0, 3), Qt::DisplayRole, QStringLiteral("Engineer"));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().siblingAtColumn(4).data().toString().contains(QStringLiteral("Engineer at Bolt")));
        desk.click("takeOver");
        QTRY_COMPARE(desk.stored().resume[QStringLiteral("work")][0][QStringLiteral("position")].toString(),
                     QStringLiteral("Engineer"));
        QCOMPARE(desk.value("city"), QStringLiteral("Leeds"));
    }

    void importSaysWhatIsNoResume() {
        Desk desk;
        desk.fillProfile();
        desk.show();
        desk.dialogs().files = {desk.makeFile(QStringLiteral("bad.json"), "{not json")};
        desk.click("importProfile");
        auto* result = desk.child<ResultLine>("profileResult");
        QTRY_VERIFY(result->text().contains(QStringLiteral("bad.json")));
        QCOMPARE(desk.value("city"), QStringLiteral("Leeds"));
    }

    void exportIsReadAgain() {
        Desk desk;
        desk.fillProfile();
        desk.show();
        QTRY_VERIFY(desk.child<QPushButton>("exportProfile")->isEnabled());
        desk.dialogs().savePath = desk.dir() + QStringLiteral("/out.json");
        desk.click("exportProfile");
        QTRY_VERIFY(QFile::exists(desk.dialogs().savePath));
        QFile file(desk.dialogs().savePath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto again = profileFromJsonResume(file.readAll());
        QVERIFY(again.has_value());
        QCOMPARE(again->value(QLatin1String("email")), QStringLiteral("maren.holt@example.org"));
    }

    void resumesAreAddedNamedAndPreviewed() {
        Desk desk;
        desk.fillProfile();
        desk.show(0, QStringLiteral("resumes"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.makeFile(QStringLiteral("Jane Doe Lebenslauf.pdf"), tinyPdf()))});
        auto* section = desk.page().findChild<ResumesSection*>();
        QTRY_VERIFY(section->isVisible());
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(section, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(section, &drop);
        QTRY_COMPARE(desk.resumes().size(), 1);
        QTRY_VERIFY(desk.child<QWidget>("resumes")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(desk.page().findChild<PicturePane*>()->hasImage(), 10000);
        auto* name = desk.child<QLineEdit>("resumeFileName");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Jane_Doe"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(desk.resumes().first().fileName, QStringLiteral("Jane_Doe.pdf")); // the type's suffix stays
    }

    void wrongResumesAreExplained() {
        Desk desk;
        desk.fillProfile();
        desk.show(0, QStringLiteral("resumes"));
        auto* section = desk.page().findChild<ResumesSection*>();
        QTRY_VERIFY(section->isVisible());
        section->addFiles(
            {desk.makeFile(QStringLiteral("big.pdf"), QByteArray("%PDF-1.4\n") + QByteArray(11 * 1024 * 1024, ' '))});
        QTRY_VERIFY(desk.problem()->isVisible());
        QVERIFY(desk.problem()->title().contains(QStringLiteral("too large")));
        section->addFiles({desk.makeFile(QStringLiteral("notes.pdf"), "just text")});
        QTRY_VERIFY(desk.problem()->title().contains(QStringLiteral("neither PDF nor Word")));
        section->addFiles({desk.dir() + QStringLiteral("/gone.pdf")});
        QTRY_VERIFY(desk.problem()->title().contains(QStringLiteral("not there")));
        section->addFiles({desk.makeFile(QStringLiteral("empty.pdf"), {})});
        QTRY_VERIFY(desk.problem()->title().contains(QStringLiteral("empty")));
        QCOMPARE(desk.resumes().size(), 0);
        desk.dialogs().files = {desk.makeFile(QStringLiteral("good.pdf"), tinyPdf())};
        clickOn(desk.problem()->button(QStringLiteral("again")));
        QTRY_COMPARE(desk.resumes().size(), 1);
        QTRY_VERIFY(!desk.problem()->isVisible());
    }

    void defaultAndRemove() {
        Desk desk;
        desk.fillProfile();
        const qint64 one = desk.addResume(QStringLiteral("Analyst"));
        const qint64 two = desk.addResume(QStringLiteral("Engineer"));
        desk.show(0, QStringLiteral("resumes"));
        auto* list = desk.child<QListView>("resumes");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        clickItem(list, 1);
        desk.click("makeDefault");
        QTRY_COMPARE(desk.resumes().first().id, two);
        QVERIFY(desk.resumes().first().isDefault);
        desk.dialogs().answers = {1};
        desk.page().run(PageCommand::Remove);
        QTRY_COMPARE(desk.dialogs().asked.size(), 1);
        QCOMPARE(desk.resumes().size(), 2);
        desk.dialogs().answers = {0};
        desk.page().run(PageCommand::Remove);
        QTRY_COMPARE(desk.resumes().size(), 1);
        QCOMPARE(desk.resumes().first().id, one);
    }
};

QTEST_MAIN(TestProfilePage)
#include "tst_profilepage.moc"
