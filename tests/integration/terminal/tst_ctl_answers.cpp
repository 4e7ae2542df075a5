#include "practice/PracticeServer.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

#include "Ctl.h"

using namespace postulant;
using postulant::test::Ctl;
using postulant::test::CtlPlace;
using postulant::test::words;

namespace {

const QString unusual = QStringLiteral("Which of our products would you improve first, and how?");

} // namespace

// Answers as a person keeps them in the terminal.
class TestCtlAnswers : public QObject {
    Q_OBJECT

    Ctl::Answer set(const QStringList& arguments) {
        return m_place.ctl().run(QStringList{QStringLiteral("answer"), QStringLiteral("set")} + arguments);
    }
    QJsonArray listed(const char* options = "") {
        return m_place.ctl().run(words("answer list --json") + words(options)).array();
    }
    QJsonObject answerTo(const QString& question, const QString& scope = QStringLiteral("all")) {
        for (const QJsonValue& one : listed()) {
            if (one[u"question"].toString() == question && one[u"scope"].toString() == scope) {
                return one.toObject();
            }
        }
        return {};
    }
    QString stateOf(int id) {
        const auto shown = m_place.ctl().run(words("--json show") + QStringList{QString::number(id)});
        return shown.object().value(u"state").toString();
    }
    int add(const char* slug) {
        const auto added = m_place.ctl().run(
            words("--json add") +
            QStringList{QStringLiteral("https://practice.example/jobs/missing-answer/") + QLatin1String(slug)});
        return QJsonDocument::fromJson(added.out.trimmed()).object().value(u"id").toInt();
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_place.ctl().prepare(m_place.server().baseUrl().toString()), QString()); }

    void answersHaveKindAndPlace() {
        const QString notice = QStringLiteral("Notice period");
        QCOMPARE(set({notice, QStringLiteral("4 weeks")}).exitCode, 0);
        QCOMPARE(set({notice, QStringLiteral("1 month"), QStringLiteral("--scope"), QStringLiteral("company"),
                      QStringLiteral("--for"), QStringLiteral("Northmere Council"), QStringLiteral("--language"),
                      QStringLiteral("en")})
                     .exitCode,
                 0);
        QCOMPARE(set({QStringLiteral("Years of SQL"), QStringLiteral("6"), QStringLiteral("--kind"),
                      QStringLiteral("number")})
                     .exitCode,
                 0);
        QCOMPARE(set({QStringLiteral("Desired salary"), QStringLiteral("60 000")}).exitCode, 0);
        QCOMPARE(set({QStringLiteral("Criminal record"), QStringLiteral("--blank")}).exitCode, 0);
        QCOMPARE(answerTo(notice).keys(),
                 (QStringList{QStringLiteral("answer"), QStringLiteral("asked_at"), QStringLiteral("for"),
                              QStringLiteral("id"), QStringLiteral("kind"), QStringLiteral("language"),
                              QStringLiteral("last_used"), QStringLiteral("left_blank"), QStringLiteral("question"),
                              QStringLiteral("scope"), QStringLiteral("sensitivity"), QStringLiteral("source"),
                              QStringLiteral("used")}));
        QVERIFY(answerTo(notice).value(u"for").isNull() && answerTo(notice).value(u"last_used").isNull());
        const QJsonObject there = answerTo(notice, QStringLiteral("company"));
        QCOMPARE(there.value(u"answer").toString(), QStringLiteral("1 month"));
        QCOMPARE(there.value(u"for").toString(), QStringLiteral("Northmere Council"));
        QCOMPARE(there.value(u"language").toString(), QStringLiteral("en"));
        QCOMPARE(answerTo(QStringLiteral("Years of SQL")).value(u"kind").toString(), QStringLiteral("number"));
        QCOMPARE(answerTo(QStringLiteral("Desired salary")).value(u"sensitivity").toString(), QStringLiteral("salary"));
        QVERIFY(answerTo(QStringLiteral("Criminal record")).value(u"left_blank").toBool());
        QVERIFY(listed("--unanswered").isEmpty());
        // What was not said again stays.
        QCOMPARE(set({QStringLiteral("years of sql"), QStringLiteral("7")}).exitCode, 0);
        QCOMPARE(answerTo(QStringLiteral("years of sql")).value(u"kind").toString(), QStringLiteral("number"));
    }

    void wrongUseIsSaid_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* name, const QStringList& arguments) { QTest::newRow(name) << arguments; };
        const QString why = QStringLiteral("Why?");
        row("no answer", {why});
        row("answer and blank", {why, QStringLiteral("x"), QStringLiteral("--blank")});
        row("no words", {QStringLiteral("?!"), QStringLiteral("x")});
        row("kind", {why, QStringLiteral("x"), QStringLiteral("--kind"), QStringLiteral("essay")});
        row("not a number", {why, QStringLiteral("six"), QStringLiteral("--kind"), QStringLiteral("number")});
        row("scope", {why, QStringLiteral("x"), QStringLiteral("--scope"), QStringLiteral("world"),
                      QStringLiteral("--for"), QStringLiteral("y")});
        row("no place", {why, QStringLiteral("x"), QStringLiteral("--scope"), QStringLiteral("company")});
        row("place only", {why, QStringLiteral("x"), QStringLiteral("--for"), QStringLiteral("y")});
        row("not a site", {why, QStringLiteral("x"), QStringLiteral("--scope"), QStringLiteral("site"),
                           QStringLiteral("--for"), QStringLiteral("nowhere")});
        row("sensitivity", {why, QStringLiteral("x"), QStringLiteral("--sensitivity"), QStringLiteral("secret")});
    }
    void wrongUseIsSaid() {
        QFETCH(const QStringList, arguments);
        const auto answer = set(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(answerTo(QStringLiteral("Why?")).isEmpty());
    }

    void anApplicationMustBeThere() {
        QCOMPARE(set({QStringLiteral("Why?"), QStringLiteral("x"), QStringLiteral("--scope"),
                      QStringLiteral("application"), QStringLiteral("--for"), QStringLiteral("9999")})
                     .exitCode,
                 1);
    }

    void whatWaitsGoesAgain() {
        const int id = add("analyst-at-brightwater");
        QVERIFY(id != 0);
        m_place.ctl().run(words("apply --yes --wait --timeout 60"), {}, 120);
        QCOMPARE(stateOf(id), QStringLiteral("needs-you"));
        const QJsonArray open = listed("--unanswered");
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0][u"question"].toString(), unusual);
        const QJsonObject where = open[0][u"asked_at"][0].toObject();
        QCOMPARE(where.value(u"application_id").toInt(), id);
        QCOMPARE(where.value(u"company").toString(), QStringLiteral("Brightwater"));
        QCOMPARE(where.value(u"waits").toBool(), true);
        QVERIFY(!where.value(u"at").toString().isEmpty());

        const auto saved =
            set({QStringLiteral("--json"), unusual, QStringLiteral("The search"), QStringLiteral("--queue")});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        QCOMPARE(saved.object().value(u"moved").toArray(), QJsonArray{id});
        QCOMPARE(stateOf(id), QStringLiteral("queued"));
        const int second = add("planner-at-fernleaf");
        const auto applied = m_place.ctl().run(words("apply --yes --wait --timeout 60"), {}, 120);
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
        QCOMPARE(stateOf(id), QStringLiteral("applied-confirmed"));
        QCOMPARE(stateOf(second), QStringLiteral("applied-confirmed"));
        QVERIFY(listed("--unanswered").isEmpty());
        QCOMPARE(answerTo(unusual).value(u"used").toInt(), 2);
        QVERIFY(!answerTo(unusual).value(u"last_used").isNull());
        QCOMPARE(answerTo(unusual).value(u"asked_at").toArray().size(), 1);
        QCOMPARE(m_place.server().submissions().size(), 2);
    }

private:
    CtlPlace m_place;
};

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    TestCtlAnswers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ctl_answers.moc"
