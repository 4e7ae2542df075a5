#include "domain/Package.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTest>

#include "Ctl.h"

using namespace postulant;
using test::words;

// What a server may have, everything as files, and nothing left of the seeker: as a person does it in the terminal.
class TestPrivacy : public QObject {
    Q_OBJECT

    // As prepare() leaves it, with the consent taken away by another address for the same server.
    void withoutConsent() {
        QString url = m_place->server().baseUrl().toString();
        url.replace(QLatin1String("127.0.0.1"), QLatin1String("localhost"));
        QCOMPARE(m_place->ctl()
                     .run({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Lab"),
                           QStringLiteral("--url"), url})
                     .exitCode,
                 0);
    }
    void applyOne(const char* slug) {
        const auto added = m_place->ctl().run(
            {QStringLiteral("add"), QStringLiteral("https://practice.example/jobs/confirmed/") + QLatin1String(slug)});
        QCOMPARE(added.exitCode, 0);
        const auto applied = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
    }
    static QStringList filesWith(const QString& folder, const QByteArray& text) {
        QStringList out;
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text)) {
                out << file.fileName();
            }
        }
        return out;
    }

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<test::CtlPlace>();
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
    }

    void nothingIsSentBeforeTheSeekerAgrees() {
        withoutConsent();
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/confirmed/a")).exitCode, 0);
        const auto refused = m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90);
        QCOMPARE(refused.exitCode, 4);
        QVERIFY2(refused.err.contains("localhost") && refused.err.contains("--consent"), refused.err.constData());
        QCOMPARE(m_place->server().requestLog().value(QStringLiteral("run-agent")), 0);
        QCOMPARE(m_place->server().requestLog().value(QStringLiteral("create-agent")), 0);
        const auto agreed = m_place->ctl().run(words("connection add Lab --consent"));
        QCOMPARE(agreed.exitCode, 0);
        QVERIFY2(agreed.err.contains("resume"), agreed.err.constData()); // it says what goes
        QCOMPARE(m_place->ctl().run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        QCOMPARE(m_place->server().submissions().size(), 1);
    }
    void practiceAsksForNothing() {
        withoutConsent();
        QCOMPARE(m_place->ctl()
                     .run(words("add --connection practice https://practice.example/jobs/confirmed/practised"))
                     .exitCode,
                 0);
        const auto applied = m_place->ctl().run(
            words("apply --connection practice --yes --wait --practice-speed 100 --timeout 60"), {}, 90);
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
    }

    void everythingIsExported() {
        applyOne("analyst-at-brightwater");
        QCOMPARE(m_place->ctl()
                     .run({QStringLiteral("answer"), QStringLiteral("set"), QStringLiteral("Why us?"),
                           QStringLiteral("Because.")})
                     .exitCode,
                 0);
        const QString folder = m_place->path(QStringLiteral("all"));
        const QStringList command{QStringLiteral("--json"), QStringLiteral("export-all"), QStringLiteral("--to"),
                                  folder};
        const auto written = m_place->ctl().run(command);
        QVERIFY2(written.exitCode == 0, written.err.constData());
        QCOMPARE(written.object().value(QStringLiteral("applications")).toInt(), 1);
        const QDir dir(folder);
        for (const char* name : {"README.txt", "answers.json", "questions.json", "letters.json", "rules.json",
                                 "resumes.json", "tables/application.json", "applications.csv", "applications.json",
                                 "settings.json", "connections.json", "consents.json", "requests.csv"}) {
            QVERIFY2(dir.exists(QLatin1String(name)), name);
        }
        const QStringList profiles = QDir(dir.filePath(QStringLiteral("profiles"))).entryList(QDir::Files);
        QCOMPARE(profiles.size(), 1);
        QFile profile(dir.filePath(QStringLiteral("profiles/") + profiles.first()));
        QVERIFY(profile.open(QIODevice::ReadOnly));
        QVERIFY(profileFromJsonResume(profile.readAll()).has_value());
        const QStringList cases =
            QDir(dir.filePath(QStringLiteral("applications"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(cases.size(), 1);
        QVERIFY(dir.exists(QStringLiteral("applications/") + cases.first() + QStringLiteral("/manifest.json")));
        QCOMPARE(filesWith(folder, "POSTULANT_TEST_KEY"), QStringList()); // not even where the key is kept
        QCOMPARE(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(m_place->ctl().run(command).exitCode, 4); // a folder that is there stays as it is
        const auto zip =
            m_place->ctl().run({QStringLiteral("export-all"), QStringLiteral("--to"), folder + QStringLiteral(".zip")});
        QVERIFY2(zip.exitCode == 0, zip.err.constData());
        QVERIFY(QFileInfo(folder + QStringLiteral(".zip")).size() > 1000);
    }

    void forgettingIsShownFirstAndLeavesNothing() {
        applyOne("analyst-at-brightwater");
        const auto shown = m_place->ctl().run(words("forget-me --json"));
        QCOMPARE(shown.exitCode, 0);
        QCOMPARE(shown.object().value(QStringLiteral("applications")).toInt(), 1);
        QCOMPARE(shown.object().value(QStringLiteral("stay_known")).toInt(), 1);
        QCOMPARE(shown.object().value(QStringLiteral("forgotten")).toBool(true), false);
        QCOMPARE(m_place->ctl().run(words("list --json")).array().size(), 1); // nothing was deleted
        QVERIFY(!filesWith(m_place->dataDir(), "Maren").isEmpty());

        const auto forgotten = m_place->ctl().run(words("forget-me --yes"));
        QVERIFY2(forgotten.exitCode == 0, forgotten.err.constData());
        for (const char* personal : {"Maren", "Holt", "maren", "brightwater", "Brightwater", "practice.example"}) {
            QCOMPARE(filesWith(m_place->dataDir(), personal), QStringList());
        }
        QCOMPARE(m_place->ctl().run(words("list --json")).array().size(), 0);
        QCOMPARE(m_place->ctl().run(words("profile show")).out, QByteArray());

        // Begun anew, the posting is still known.
        QCOMPARE(m_place->ctl().prepare(m_place->server().baseUrl().toString()), QString());
        const auto again =
            m_place->ctl().run(words("add --json https://practice.example/jobs/confirmed/analyst-at-brightwater"));
        QCOMPARE(again.exitCode, 4);
        QCOMPARE(again.object().value(QStringLiteral("verdict")).toString(), QStringLiteral("duplicate"));
        QCOMPARE(m_place->server().submissions().size(), 1);
    }

    void notWhileARunIsOpen() {
        QCOMPARE(m_place->ctl().run(words("add https://practice.example/jobs/stuck/a")).exitCode, 0);
        (void)m_place->ctl().run(words("apply --yes --timeout 30"), {}, 60);
        const auto refused = m_place->ctl().run(words("forget-me --yes"));
        QCOMPARE(refused.exitCode, 4);
        QVERIFY(!filesWith(m_place->dataDir(), "Maren").isEmpty());
    }

private:
    std::unique_ptr<test::CtlPlace> m_place;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestPrivacy test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_privacy.moc"
