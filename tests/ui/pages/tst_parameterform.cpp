#include "domain/PackageParameters.h"
#include "practice/PracticeServer.h"
#include "store/SeekerRepository.h"
#include "support/OwnWorkflow.h"
#include "ui/pages/settings/ParameterForm.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

#include <optional>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

ParameterValues sample() {
    ParameterValues values;
    values.applicant = {{QStringLiteral("first_name"), QStringLiteral("Maren")},
                        {QStringLiteral("email"), QStringLiteral("maren@a.example")}};
    values.postingUrl = QStringLiteral("https://jobs.example/1");
    values.resume = QStringLiteral("Maren_Holt.pdf");
    values.token = QStringLiteral("postulant-1");
    return values;
}

WorkflowReading reading() {
    WorkflowReading out;
    out.told.api = QStringLiteral("current");
    out.told.title = QStringLiteral("My applier");
    const auto add = [&out](const char* name, const char* type, bool required) {
        WorkflowParameter parameter;
        parameter.name = QLatin1String(name);
        parameter.type = QLatin1String(type);
        parameter.required = required;
        out.told.parameters.append(parameter);
    };
    add("url", "string", true);
    add("first_name", "string", true);
    add("years", "integer", true);
    add("tracking_id", "string", false);
    out.told.outputs = {QStringLiteral("check_output.extracted_information.submitted")};
    out.outputs = {{QStringLiteral("check_output.extracted_information.submitted"), QStringLiteral("true")}};
    return out;
}

// A form whose server answers when the test says.
struct Desk {
    explicit Desk(const ConnectionOptions& chosen = {})
        : form([this](QObject*, ParameterForm::Answer then) { answers.append(std::move(then)); }, chosen, sample()) {
        form.show();
    }
    template <class T>
    T* child(const QString& name) {
        return form.findChild<T*>(name);
    }
    QComboBox* source(const char* name) { return child<QComboBox>(QStringLiteral("source-") + QLatin1String(name)); }
    QString preview(const char* name) {
        return child<Label>(QStringLiteral("preview-") + QLatin1String(name))->fullText();
    }
    QPushButton* use() { return child<QPushButton>(QStringLiteral("useParameters")); }
    void choose(const char* name, const QString& value) {
        source(name)->setCurrentIndex(source(name)->findData(value));
    }

    QVector<ParameterForm::Answer> answers;
    ParameterForm form;
};

} // namespace

class TestParameterForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proposalsAreShownAndNothingIsUsedBeforeAllIsChosen() {
        Desk desk;
        QVERIFY(desk.form.isReading());
        QVERIFY(!desk.use()->isEnabled());
        desk.answers.takeFirst()(reading());
        QVERIFY(!desk.form.isReading());
        QCOMPARE(desk.source("url")->currentData().toString(), QStringLiteral("package:posting_url"));
        QCOMPARE(desk.preview("url"), sample().postingUrl);
        QCOMPARE(desk.preview("first_name"), QStringLiteral("Maren"));
        QCOMPARE(desk.source("years")->currentData().toString(), QString()); // never guessed
        QVERIFY(!desk.use()->isEnabled());
        QVERIFY(desk.child<Label>(QStringLiteral("parameterHint"))->fullText().contains(QStringLiteral("years")));

        desk.choose("years", QStringLiteral("text:"));
        auto* text = desk.child<QLineEdit>(QStringLiteral("text-years"));
        QVERIFY(text->isVisibleTo(&desk.form));
        text->setText(QStringLiteral("seven"));
        QVERIFY(!desk.use()->isEnabled()); // no integer
        text->setText(QStringLiteral("7"));
        QVERIFY(desk.use()->isEnabled());
        QCOMPARE(desk.preview("years"), QStringLiteral("7"));

        QSignalSpy used(&desk.form, &ParameterForm::used);
        QTest::mouseClick(desk.use(), Qt::LeftButton);
        QCOMPARE(used.size(), 1);
        const auto options = used.first().first().value<ConnectionOptions>();
        QCOMPARE(options.text(ConnectionOption::WorkflowApi), QStringLiteral("current"));
        const auto map = parameterMapFromJson(options.text(ConnectionOption::WorkflowParameters));
        QCOMPARE(map->size(), 4);
        QCOMPARE(outputPathsFromJson(options.text(ConnectionOption::WorkflowOutput)).submitted,
                 QStringLiteral("check_output.extracted_information.submitted"));
    }

    void withoutTheJobsAddressItCannotBeUsed() {
        Desk desk;
        WorkflowReading told = reading();
        told.told.parameters.removeAt(2);
        desk.answers.takeFirst()(told);
        QVERIFY(desk.use()->isEnabled());
        desk.choose("url", QStringLiteral("text:"));
        desk.child<QLineEdit>(QStringLiteral("text-url"))->setText(QStringLiteral("https://jobs.example/1"));
        QVERIFY(!desk.use()->isEnabled());
    }

    void withoutOurMarkItIsSaid() {
        Desk desk;
        WorkflowReading told = reading();
        told.told.parameters.removeAt(2);
        desk.answers.takeFirst()(told);
        QCOMPARE(desk.source("tracking_id")->currentData().toString(), QStringLiteral("package:token"));
        auto* hint = desk.child<Label>(QStringLiteral("parameterHint"));
        QVERIFY(hint->fullText().isEmpty());
        desk.choose("tracking_id", QString());
        QVERIFY(hint->fullText().contains(QStringLiteral("mark")));
        QVERIFY(desk.use()->isEnabled());
    }

    void whatWasChosenBeforeStandsThereAgain() {
        Desk desk(ownChoices(true, QStringLiteral("current")));
        desk.answers.takeFirst()(reading());
        QCOMPARE(desk.source("years")->currentData().toString(), QStringLiteral("text:"));
        QCOMPARE(desk.child<QLineEdit>(QStringLiteral("text-years"))->text(), QStringLiteral("7"));
    }

    void aFailureIsSaidAndReadAgain() {
        Desk desk;
        desk.answers.takeFirst()(failure(ErrorKind::NotFound));
        auto* notice = desk.form.findChild<Notice*>();
        QVERIFY(notice->isVisibleTo(&desk.form));
        QVERIFY(!desk.use()->isEnabled());
        QTest::mouseClick(desk.child<QPushButton>(QStringLiteral("readParameters")), Qt::LeftButton);
        QVERIFY(desk.form.isReading());
        QVERIFY(!notice->isVisibleTo(&desk.form));
        desk.answers.takeFirst()(reading());
        QVERIFY(desk.source("url") != nullptr);
    }

    void anAnswerAfterCancelChangesNothing() {
        Desk desk;
        QTest::mouseClick(desk.child<QPushButton>(QStringLiteral("cancelParameters")), Qt::LeftButton);
        QVERIFY(!desk.form.isVisible());
        desk.answers.takeFirst()(reading());
        QVERIFY(desk.source("url") == nullptr);
    }

    void fromTheConnectionToTheStore() {
        SystemClock clock;
        PracticeServer server(&clock, {});
        QVERIFY(server.start().has_value());
        const QString id = makeOwnWorkflow(server);
        QVERIFY(!id.isEmpty());
        PageDesk desk(Room::Settings);
        desk.fillProfile();
        desk.show();
        QTRY_VERIFY(desk.child<QListView>("connections")->model()->rowCount() > 0);
        desk.click("addConnection");
        QTRY_VERIFY(desk.child<QLineEdit>("name")->isVisible());
        desk.child<QLineEdit>("name")->setText(QStringLiteral("Mine"));
        desk.child<QLineEdit>("address")->setText(server.baseUrl().toString());
        desk.child<QLineEdit>("keyNew")->setText(QStringLiteral("practice"));
        auto* parameters = desk.child<QPushButton>("parameters");
        QVERIFY(!parameters->isVisible());
        auto* dialect = desk.child<QComboBox>("dialect");
        dialect->setCurrentIndex(dialect->findData(QStringLiteral("workflow")));
        QVERIFY(parameters->isVisible() && !parameters->isEnabled()); // no id yet
        desk.child<QLineEdit>("agent")->setText(id);
        QVERIFY(parameters->isEnabled());
        desk.click("parameters");
        QTRY_VERIFY_WITH_TIMEOUT(desk.page().findChild<ParameterForm*>() != nullptr, 30'000);
        auto* form = desk.page().findChild<ParameterForm*>();
        QTRY_VERIFY_WITH_TIMEOUT(!form->isReading(), 30'000);
        QCOMPARE(form->problem(), QString()); // all of it was proposed
        QTest::mouseClick(form->findChild<QPushButton*>(QStringLiteral("useParameters")), Qt::LeftButton);
        desk.click("saveConnection");
        const auto stored = [&desk] {
            return desk.read<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); }).first();
        };
        QTRY_COMPARE(stored().name, QStringLiteral("Mine"));
        const auto map = parameterMapFromJson(stored().options.text(ConnectionOption::WorkflowParameters));
        QCOMPARE(map->size(), 6);
        QVERIFY(mapsSource(*map, QStringLiteral("package:resume")));
    }
};

QTEST_MAIN(TestParameterForm)
#include "tst_parameterform.moc"
