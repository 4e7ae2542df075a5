#include "domain/ProofRule.h"

#include <QTest>

#include <functional>

#include "RunBuilder.h"

using namespace postulant;
using namespace postulant::testing;

class TestProofRule : public QObject {
    Q_OBJECT

    // Everything speaks for it; each row takes something away.
    static ProofInputs whole() {
        ProofInputs inputs;
        inputs.run = completed(true);
        inputs.run.confirmationText = QStringLiteral("Thank you for applying.");
        inputs.run.confirmationId = QStringLiteral("FL-20418");
        inputs.run.resumeFileNameShown = QStringLiteral("Jane_Doe_Resume.pdf");
        inputs.trail = trail(QStringLiteral("uiicd"));
        inputs.finalPage = {true,
                            QStringLiteral("Acme Careers Thank you  for applying! Your reference: FL-20418. "
                                           "Files: Jane_Doe_Resume.pdf"),
                            false};
        inputs.resumeFileName = QStringLiteral("Jane_Doe_Resume.pdf");
        return inputs;
    }
    static QString said(const ProofInputs& inputs) {
        const ProofVerdict verdict = decideProof(inputs);
        QStringList words{code(verdict.proof) + (verdict.resumeSeen ? QStringLiteral("+") : QString())};
        for (const ProofReason reason : verdict.reasons) {
            words.append(code(reason));
        }
        return words.join(u' ');
    }

private Q_SLOTS:
    void rule_data() {
        QTest::addColumn<ProofInputs>("inputs");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* expected, const std::function<void(ProofInputs&)>& change) {
            ProofInputs inputs = whole();
            change(inputs);
            QTest::newRow(name) << inputs << QString::fromLatin1(expected);
        };
        row("whole", "confirmed+ confirmation-id-on-page confirmation-text-on-page resume-shown-on-page",
            [](ProofInputs&) {});
        row("number only", "confirmed+ confirmation-id-on-page resume-shown-on-page",
            [](ProofInputs& i) { i.run.confirmationText.clear(); });
        row("text only", "confirmed+ confirmation-text-on-page resume-shown-on-page",
            [](ProofInputs& i) { i.run.confirmationId.clear(); });
        row("neither", "claimed+ no-confirmation resume-shown-on-page", [](ProofInputs& i) {
            i.run.confirmationText = QStringLiteral("OK");
            i.run.confirmationId = QStringLiteral("1");
        });
        row("made up", "claimed+ confirmation-not-on-page resume-shown-on-page", [](ProofInputs& i) {
            i.run.confirmationText = QStringLiteral("Your application was received");
            i.run.confirmationId = QStringLiteral("AB-1");
        });
        row("part of another number", "claimed+ confirmation-not-on-page resume-shown-on-page", [](ProofInputs& i) {
            i.run.confirmationText.clear();
            i.run.confirmationId = QStringLiteral("2041");
        });
        row("part of another word", "claimed+ confirmation-not-on-page resume-shown-on-page", [](ProofInputs& i) {
            i.run.confirmationText = QStringLiteral("ence");
            i.run.confirmationId.clear();
        });
        row("page's parts joined without a space", "confirmed+ confirmation-text-on-page resume-shown-on-page",
            [](ProofInputs& i) {
                i.run.confirmationText = QStringLiteral("Thank you for applying! Your reference");
                i.finalPage.text = QStringLiteral("Thank you for applying!Your reference Jane_Doe_Resume.pdf");
            });
        row("page expected, not there", "claimed+ page-not-stored resume-shown-on-page",
            [](ProofInputs& i) { i.finalPage = {}; });
        row("server keeps no pages", "confirmed+ confirmation-from-server-only resume-shown-on-page",
            [](ProofInputs& i) {
                i.finalPage = {};
                i.serverKeepsPages = false;
            });
        row("resume not seen", "claimed confirmation-id-on-page confirmation-text-on-page resume-not-seen",
            [](ProofInputs& i) {
                i.run.resumeFileNameShown.clear();
                i.finalPage.text.remove(QStringLiteral("Jane_Doe_Resume.pdf"));
            });
        row("resume not seen, no pages", "claimed confirmation-from-server-only resume-not-seen", [](ProofInputs& i) {
            i.run.resumeFileNameShown.clear();
            i.finalPage = {};
            i.serverKeepsPages = false;
        });
        row("resume's name made up", "claimed confirmation-id-on-page confirmation-text-on-page resume-not-seen",
            [](ProofInputs& i) { i.finalPage.text.remove(QStringLiteral("Jane_Doe_Resume.pdf")); });
        row("another file shown", "claimed confirmation-id-on-page confirmation-text-on-page resume-not-seen",
            [](ProofInputs& i) {
                i.run.resumeFileNameShown = QStringLiteral("Other.pdf");
                i.finalPage.text.replace(QStringLiteral("Jane_Doe_Resume"), QStringLiteral("Other"));
            });
        row("resume read from the page by us",
            "confirmed+ confirmation-id-on-page confirmation-text-on-page "
            "resume-shown-on-page",
            [](ProofInputs& i) { i.run.resumeFileNameShown.clear(); });
        row("resume fetched and uploaded",
            "confirmed+ confirmation-id-on-page confirmation-text-on-page resume-fetched-and-uploaded",
            [](ProofInputs& i) {
                i.run.resumeFileNameShown.clear();
                i.finalPage.text.remove(QStringLiteral("Jane_Doe_Resume.pdf"));
                i.resumeFetchedWhole = true;
            });
        row("resume fetched, upload failed",
            "claimed confirmation-id-on-page confirmation-text-on-page resume-not-seen", [](ProofInputs& i) {
                i.run.resumeFileNameShown.clear();
                i.finalPage.text.remove(QStringLiteral("Jane_Doe_Resume.pdf"));
                i.resumeFetchedWhole = true;
                i.trail = trail(QStringLiteral("Uiicd"));
            });
        row("no resume to send", "confirmed+ confirmation-id-on-page confirmation-text-on-page resume-not-needed",
            [](ProofInputs& i) { i.resumeFileName.clear(); });
        row("completed without a result", "claimed+ no-result resume-shown-on-page",
            [](ProofInputs& i) { i.run.hasResult = false; });
        row("result without submitted", "claimed+ submitted-unsaid resume-shown-on-page",
            [](ProofInputs& i) { i.run.submitted.reset(); });
        row("completed, not submitted", "none not-submitted", [](ProofInputs& i) { i.run.submitted = false; });
        row("nothing was pressed", "none actions-contradict",
            [](ProofInputs& i) { i.trail = trail(QStringLiteral("uid")); });
        row("list unread does not contradict",
            "confirmed+ confirmation-id-on-page confirmation-text-on-page resume-shown-on-page",
            [](ProofInputs& i) { i.trail = {}; });
        row("failed", "none not-completed", [](ProofInputs& i) { i.run.status = RunStatus::Failed; });
        row("running", "none not-ended", [](ProofInputs& i) { i.run.status = RunStatus::Running; });
        row("by hand", "claimed+ by-hand", [](ProofInputs& i) {
            i = {};
            i.via = AttemptVia::ByHand;
        });
        row("imported", "claimed+ by-hand", [](ProofInputs& i) {
            i = {};
            i.via = AttemptVia::Imported;
        });
    }
    void rule() {
        QFETCH(ProofInputs, inputs);
        QFETCH(QString, expected);
        QCOMPARE(said(inputs), expected);
    }
    void theSeekersWord_data() {
        QTest::addColumn<QString>("known");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<QString>("expected");
        QTest::newRow("yes claims") << "none not-completed" << true << "claimed seeker-said-sent not-completed";
        QTest::newRow("yes does not confirm") << "claimed no-confirmation resume-shown-on-page" << true
                                              << "claimed seeker-said-sent no-confirmation resume-shown-on-page";
        QTest::newRow("yes leaves a confirmation")
            << "confirmed confirmation-id-on-page" << true << "confirmed seeker-said-sent confirmation-id-on-page";
        QTest::newRow("no refutes") << "none not-completed" << false << "refuted seeker-said-not-sent not-completed";
        QTest::newRow("no refutes a confirmation")
            << "confirmed confirmation-id-on-page" << false << "refuted seeker-said-not-sent confirmation-id-on-page";
        QTest::newRow("the other word goes")
            << "refuted seeker-said-not-sent not-completed" << true << "claimed seeker-said-sent not-completed";
    }
    void theSeekersWord() {
        QFETCH(const QString, known);
        QFETCH(const bool, sent);
        QFETCH(const QString, expected);
        QStringList words = known.split(u' ');
        const Proof before = *fromCode<Proof>(words.takeFirst());
        const ProofOnRecord after = withSeekersWord({before, words}, sent);
        QCOMPARE((QStringList{code(after.proof)} + after.reasons).join(u' '), expected);
    }
    void fileNames_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("same");
        QTest::newRow("as sent") << "Jane_Doe_Resume.pdf" << true;
        QTest::newRow("case") << "JANE_DOE_RESUME.PDF" << true;
        QTest::newRow("server's prefix") << "file_599_Jane_Doe_Resume.pdf" << true;
        QTest::newRow("shortened in the middle") << QStringLiteral("Jane_D\u2026.pdf") << true;
        QTest::newRow("shortened at the end") << "Jane_Doe_R..." << true;
        QTest::newRow("shortened to nothing") << "..." << false;
        QTest::newRow("other name shortened") << "John_D...pdf" << false;
        QTest::newRow("other") << "Resume.pdf" << false;
        QTest::newRow("longer") << "Jane_Doe_Resume.pdf.exe" << false;
        QTest::newRow("empty") << "" << false;
    }
    void fileNames() {
        QFETCH(QString, shown);
        QFETCH(bool, same);
        QCOMPARE(isSameFileName(shown, u"Jane_Doe_Resume.pdf"), same);
        QVERIFY(!isSameFileName(shown, u""));
    }
};

QTEST_GUILESS_MAIN(TestProofRule)
#include "tst_proof_rule.moc"
