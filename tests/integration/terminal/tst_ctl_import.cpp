#include "support/ResumeGenerator.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using namespace postulant::test;

namespace {

const char* const wordBody =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
    "<w:p><w:r><w:t>Anna Roth</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>anna.roth@mail.example | Tel.: 030 1234567</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Experience</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Engineer at Bolt</w:t><w:tab/><w:t>2015 – Present</w:t></w:r></w:p></w:body></w:document>";

} // namespace

// What a resume says is shown, and taken only when it is asked for.
class TestCtlImport : public QObject {
    Q_OBJECT

    QString write(const char* name, const QByteArray& bytes) {
        const QString path = m_place->path(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    Ctl::Answer import(const QStringList& arguments) {
        return m_place->ctl().run(words("profile import --json") + arguments);
    }
    QJsonObject profile() { return m_place->ctl().run(words("profile show --json")).object(); }
    static QJsonObject rowOf(const QJsonArray& rows, const char* path) {
        for (const auto& row : rows) {
            if (row.toObject().value(QStringLiteral("path")).toString() == QLatin1String(path)) {
                return row.toObject();
            }
        }
        return {};
    }

    std::unique_ptr<CtlPlace> m_place;

private Q_SLOTS:
    void init() { m_place = std::make_unique<CtlPlace>(); }
    void cleanup() { m_place.reset(); }

    void aResumeIsShownThenTaken() {
        const QString path = write("cv.docx", generated::docx(wordBody));
        const auto shown = import({path});
        QCOMPARE(shown.exitCode, 0);
        const QJsonObject email = rowOf(shown.array(), "email");
        QCOMPARE(email.value(QStringLiteral("proposed")).toString(), QStringLiteral("anna.roth@mail.example"));
        QCOMPARE(email.value(QStringLiteral("takes")).toString(), QStringLiteral("yes"));
        QCOMPARE(email.value(QStringLiteral("line")).toInt(), 2);
        QVERIFY(email.value(QStringLiteral("where")).toString().contains(QStringLiteral("Tel.")));
        QVERIFY(profile().isEmpty()); // shown only

        QCOMPARE(import({path, QStringLiteral("--take"), QStringLiteral("empty")}).exitCode, 0);
        QCOMPARE(profile().value(QStringLiteral("first_name")).toString(), QStringLiteral("Anna"));
        QCOMPARE(profile().value(QStringLiteral("current_company")).toString(), QStringLiteral("Bolt"));
        QCOMPARE(import({path}).array().size(), 0); // all of it is there
    }
    void severalSelvesOfOnePerson() {
        const Ctl& ctl = m_place->ctl();
        const QString mine = write("me.json", "{\"basics\":{\"name\":\"Anna Roth\"}}");
        QCOMPARE(ctl.run({QStringLiteral("profile"), QStringLiteral("import"), mine}).exitCode, 0);
        QCOMPARE(ctl.run({QStringLiteral("profile"), QStringLiteral("rename"), QString(), QStringLiteral("English")})
                     .exitCode,
                 0);
        QCOMPARE(ctl.run(words("profile remove English")).exitCode, 4); // the only one
        QCOMPARE(ctl.run(words("profile add Deutsch")).exitCode, 0);
        QCOMPARE(ctl.run(words("profile add deutsch")).exitCode, 4);
        QCOMPARE(ctl.run(words("profile add Fresh --empty")).exitCode, 0);
        QCOMPARE(ctl.run(words("profile list --json")).array().size(), 3);
        const QString other = write("other.json", "{\"basics\":{\"name\":\"Anna Roth\",\"email\":\"a@mail.example\"}}");
        QCOMPARE(ctl.run(words("profile import --profile Deutsch") + QStringList{other}).exitCode, 0);
        const auto email = [&](const char* command) {
            return ctl.run(words(command)).object().value(QStringLiteral("email")).toString();
        };
        QCOMPARE(email("profile show --json --profile Deutsch"), QStringLiteral("a@mail.example"));
        QCOMPARE(email("profile show --json"), QString());
        QCOMPARE(ctl.run(words("profile show --profile Nobody")).exitCode, 1);
        QCOMPARE(ctl.run(words("profile default Deutsch")).exitCode, 0);
        QCOMPARE(email("profile show --json"), QStringLiteral("a@mail.example"));
        QCOMPARE(ctl.run(words("add --no-look-up --connection Practice --profile English "
                               "https://job-boards.greenhouse.io/practice/jobs/1001"))
                     .exitCode,
                 0);
        const auto refused = ctl.run(words("profile remove English"));
        QCOMPARE(refused.exitCode, 4);
        QVERIFY(refused.err.contains("1 job"));
        QCOMPARE(ctl.run(words("profile remove Fresh")).exitCode, 0);
    }
    void whatIsThereIsReplacedOnlyWhenAllIsTaken() {
        const QString mine = write("me.json", "{\"basics\":{\"email\":\"own@mail.example\",\"name\":\"Anna Roth\"}}");
        QCOMPARE(m_place->ctl().run({QStringLiteral("profile"), QStringLiteral("import"), mine}).exitCode, 0);
        const QString path = write("cv.docx", generated::docx(wordBody));
        const auto empty = import({path, QStringLiteral("--take"), QStringLiteral("empty")});
        QCOMPARE(empty.exitCode, 0);
        QCOMPARE(rowOf(empty.array(), "email").value(QStringLiteral("takes")).toString(), QStringLiteral("ask"));
        QCOMPARE(profile().value(QStringLiteral("email")).toString(), QStringLiteral("own@mail.example"));
        QCOMPARE(profile().value(QStringLiteral("phone")).toString(), QStringLiteral("030 1234567"));
        QCOMPARE(import({path, QStringLiteral("--take"), QStringLiteral("all")}).exitCode, 0);
        QCOMPARE(profile().value(QStringLiteral("email")).toString(), QStringLiteral("anna.roth@mail.example"));
    }
    // The history goes into the document that is exported.
    void historyIsExported() {
        const QString zip = write(
            "linkedin.zip", generated::zip({{QStringLiteral("Positions.csv"),
                                             "Company Name,Title,Started On,Finished On\nBolt,Clerk,Feb 2018,\n"}}));
        QCOMPARE(import({zip, QStringLiteral("--take"), QStringLiteral("empty")}).exitCode, 0);
        const QString out = m_place->path(QStringLiteral("out.json"));
        QCOMPARE(m_place->ctl().run({QStringLiteral("profile"), QStringLiteral("export"), out}).exitCode, 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonValue work = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("work"));
        QCOMPARE(work[0][QStringLiteral("name")].toString(), QStringLiteral("Bolt"));
        QCOMPARE(work[0][QStringLiteral("startDate")].toString(), QStringLiteral("2018-02"));
    }
    void wrongFilesSayWhatIsWrong() {
        const auto json = import({write("bad.json", "{\"work\":[{},{},{\"startDate\":\"Summer\"}]}")});
        QCOMPARE(json.exitCode, 1);
        QVERIFY2(json.err.contains("work[2].startDate: should be a date"), json.err.constData());
        QCOMPARE(import({write("photo.zip", generated::zip({{QStringLiteral("a.jpg"), "x"}}))}).exitCode, 1);
        QCOMPARE(import({write("cut.docx", generated::docx(wordBody).chopped(30))}).exitCode, 1);
        QCOMPARE(import({m_place->path(QStringLiteral("missing.pdf"))}).exitCode, 1);
        QCOMPARE(import({write("cv.docx", generated::docx(wordBody)), QStringLiteral("--take"), QStringLiteral("some")})
                     .exitCode,
                 2);
        QVERIFY(profile().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCtlImport)
#include "tst_ctl_import.moc"
