#include "engine/EngineEnvironment.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

namespace {

EngineSettings with(const QString& provider, const QString& name = {}, const QString& address = {}) {
    EngineSettings settings;
    settings.model = {provider, name, address};
    return settings;
}

QProcessEnvironment own() {
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/bin"));
    environment.insert(QStringLiteral("PYTHONPATH"), QStringLiteral("/elsewhere"));
    environment.insert(QStringLiteral("PIP_FIND_LINKS"), QStringLiteral("/wheels"));
    environment.insert(QStringLiteral("PIP_TARGET"), QStringLiteral("/elsewhere"));
    environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("of-the-shell"));
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("intranet.example"));
    return environment;
}

} // namespace

class TestModelChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyProviderHasItsVariables_data() {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("enable");
        for (const ModelProvider& one : modelProviders()) {
            QTest::newRow(one.code) << QString::fromLatin1(one.code) << QString::fromLatin1(one.keyName)
                                    << QString::fromLatin1(one.enable);
        }
    }
    void everyProviderHasItsVariables() {
        QFETCH(QString, provider);
        QFETCH(QString, variable);
        QFETCH(QString, enable);
        QTemporaryDir dir;
        const EngineSettings settings =
            with(provider, QStringLiteral("some-model"), QStringLiteral("http://127.0.0.1:11434/v1"));
        QCOMPARE(problemOf(settings.model), QString());
        const auto made = serverEnvironment(own(), EngineFolder(dir.path()), settings, 8123, QStringLiteral("secret"));
        QCOMPARE(made.value(variable), QStringLiteral("secret"));
        QCOMPARE(made.value(enable), QStringLiteral("true"));
        QVERIFY(!made.value(QStringLiteral("LLM_KEY")).isEmpty());
        QCOMPARE(made.value(QStringLiteral("PORT")), QStringLiteral("8123"));
        QCOMPARE(made.value(QStringLiteral("HOME")), EngineFolder(dir.path()).home());
    }
    void whatIsWrongIsNamed() {
        QCOMPARE(problemOf({}), QStringLiteral("provider"));
        QCOMPARE(problemOf({QStringLiteral("other"), {}, {}}), QStringLiteral("provider"));
        QCOMPARE(problemOf({QStringLiteral("openai"), {}, {}}), QString());
        QCOMPARE(problemOf({QStringLiteral("compatible"), QStringLiteral("m"), {}}), QStringLiteral("address"));
        QCOMPARE(problemOf({QStringLiteral("compatible"), {}, QStringLiteral("http://127.0.0.1:1/v1")}),
                 QStringLiteral("name"));
        QCOMPARE(problemOf({QStringLiteral("compatible"), QStringLiteral("m"), QStringLiteral("file:///etc")}),
                 QStringLiteral("address"));
    }
    void theShellsKeysDoNotComeAlong() {
        QTemporaryDir dir;
        const auto made = serverEnvironment(own(), EngineFolder(dir.path()), with(QStringLiteral("anthropic")), 1,
                                            QStringLiteral("secret"));
        QVERIFY(!made.contains(QStringLiteral("OPENAI_API_KEY")));
        QVERIFY(!made.contains(QStringLiteral("PYTHONPATH")));
        QVERIFY(made.value(QStringLiteral("NO_PROXY")).startsWith(QStringLiteral("127.0.0.1,localhost")));
        QVERIFY(made.value(QStringLiteral("NO_PROXY")).endsWith(QStringLiteral("intranet.example")));
    }
    void pipIsSetUpAsThePersonHasIt() {
        QTemporaryDir dir;
        const EngineFolder folder(dir.path());
        EngineSettings settings;
        auto made = toolEnvironment(own(), folder, settings);
        QCOMPARE(made.value(QStringLiteral("PIP_FIND_LINKS")), QStringLiteral("/wheels"));
        QVERIFY(!made.contains(QStringLiteral("PIP_TARGET")));
        QVERIFY(!made.contains(QStringLiteral("PYTHONPATH")));
        QVERIFY(!made.contains(QStringLiteral("PIP_INDEX_URL")));
        QCOMPARE(made.value(QStringLiteral("PIP_CACHE_DIR")), folder.downloads());
        settings.index = QStringLiteral("https://packages.example/simple");
        made = toolEnvironment(own(), folder, settings);
        QCOMPARE(made.value(QStringLiteral("PIP_INDEX_URL")), settings.index);
    }
    void byHandWinsButNeverWithAKey() {
        QTemporaryDir dir;
        const EngineFolder folder(dir.path());
        QVERIFY(folder.prepare());
        QFile file(folder.overrides());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BROWSER_TYPE=chromium-headful\n\n# a remark\nOPENAI_API_KEY=in-a-file\nMAX_STEPS = '12'\n");
        file.close();
        EngineSettings settings = with(QStringLiteral("openai"));
        settings.overrides.insert(QStringLiteral("BROWSER_TYPE"), QStringLiteral("other"));
        settings.overrides.insert(QStringLiteral("EXTRA"), QStringLiteral("1"));
        const auto made = serverEnvironment(own(), folder, settings, 1, QStringLiteral("secret"));
        QCOMPARE(made.value(QStringLiteral("BROWSER_TYPE")), QStringLiteral("chromium-headful"));
        QCOMPARE(made.value(QStringLiteral("EXTRA")), QStringLiteral("1"));
        QCOMPARE(made.value(QStringLiteral("MAX_STEPS")), QStringLiteral("12"));
        QCOMPARE(made.value(QStringLiteral("OPENAI_API_KEY")), QStringLiteral("secret"));
    }
};

QTEST_GUILESS_MAIN(TestModelChoice)
#include "tst_model_choice.moc"
