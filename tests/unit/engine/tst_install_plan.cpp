#include "engine/InstallPlan.h"

#include <QTest>

using namespace postulant;

namespace {

InstallState whole() {
    InstallState state;
    state.installed = state.browserMark = QStringLiteral("new");
    state.browser = QStringLiteral("/usr/bin/chromium");
    return state;
}

InstallFacts facts() {
    InstallFacts facts;
    facts.packages = QStringLiteral("new");
    facts.python = QStringLiteral("/usr/bin/python3.11");
    return facts;
}

InstallState half(const QStringList& done, const QString& begun) {
    InstallState state;
    state.building = QStringLiteral("new");
    state.buildPython = QStringLiteral("/usr/bin/python3.11");
    state.buildDone = done;
    state.buildBegun = begun;
    return state;
}

using Stages = QVector<InstallStage>;
const Stages all{InstallStage::Check, InstallStage::Environment, InstallStage::Packages, InstallStage::Browser,
                 InstallStage::Verify};

} // namespace

class TestInstallPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingThereIsEverything() { QCOMPARE(stagesLeft({}, facts()), all); }
    void allThereIsNothing() {
        InstallFacts there = facts();
        there.environmentThere = there.browserReady = true;
        QCOMPARE(stagesLeft(whole(), there), Stages());
    }
    void aDeletedEnvironmentIsMadeAnew() {
        InstallFacts there = facts();
        there.browserReady = true;
        QCOMPARE(stagesLeft(whole(), there), (Stages{InstallStage::Check, InstallStage::Environment,
                                                     InstallStage::Packages, InstallStage::Verify}));
    }
    void otherPackagesAreANewEnvironment() {
        InstallFacts there = facts();
        there.environmentThere = there.browserReady = true;
        there.packages = QStringLiteral("newer");
        QCOMPARE(stagesLeft(whole(), there), all);
    }
    void anotherBrowserIsTheBrowserOnly() {
        InstallFacts there = facts();
        there.environmentThere = there.browserReady = true;
        there.browser = QStringLiteral("/usr/bin/google-chrome");
        QCOMPARE(stagesLeft(whole(), there),
                 (Stages{InstallStage::Check, InstallStage::Browser, InstallStage::Verify}));
    }
    void begunPackagesAreNotTrusted() {
        InstallFacts there = facts();
        there.buildThere = true;
        QCOMPARE(stagesLeft(half({code(InstallStage::Environment)}, code(InstallStage::Packages)), there), all);
    }
    void donePackagesStay() {
        InstallFacts there = facts();
        there.buildThere = true;
        const InstallState state =
            half({code(InstallStage::Environment), code(InstallStage::Packages)}, code(InstallStage::Browser));
        QCOMPARE(stagesLeft(state, there), (Stages{InstallStage::Check, InstallStage::Browser, InstallStage::Verify}));
    }
    void aMadeEnvironmentIsFilled() {
        InstallFacts there = facts();
        there.buildThere = true;
        QCOMPARE(stagesLeft(half({code(InstallStage::Environment)}, {}), there),
                 (Stages{InstallStage::Check, InstallStage::Packages, InstallStage::Browser, InstallStage::Verify}));
    }
    void anotherPythonMakesAnother() {
        InstallFacts there = facts();
        there.buildThere = true;
        there.python = QStringLiteral("/usr/local/bin/python3.12");
        QCOMPARE(stagesLeft(half({code(InstallStage::Environment)}, {}), there), all);
    }
};

QTEST_GUILESS_MAIN(TestInstallPlan)
#include "tst_install_plan.moc"
