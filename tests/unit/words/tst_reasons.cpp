#include "domain/ProofRule.h"
#include "domain/SentRule.h"
#include "words/Words.h"

#include "Languages.h"

using namespace postulant;

class TestReasons : public QObject {
    Q_OBJECT

    static QStringList proofCodes() {
        QStringList codes;
        for (int i = 0; i <= static_cast<int>(ProofReason::ResumeNotSeen); ++i) {
            codes << code(static_cast<ProofReason>(i));
        }
        return codes;
    }
    static QStringList sentCodes() {
        QStringList codes;
        for (int i = 0; i <= static_cast<int>(SentReason::CompletedIsOpinion); ++i) {
            codes << code(static_cast<SentReason>(i));
        }
        return codes;
    }

private Q_SLOTS:
    void everyReasonIsASentenceInEveryLanguage() {
        QStringList english;
        test::inEveryLanguage([&english](const QString& language) {
            QStringList all;
            for (const QString& one : proofCodes()) {
                all << words::proofReason(one);
            }
            for (const QString& one : sentCodes()) {
                all << words::sentReason(one);
            }
            for (qsizetype i = 0; i < all.size(); ++i) {
                QVERIFY2(all[i].endsWith(u'.'), qPrintable(language + QString::number(i)));
                if (!english.isEmpty()) {
                    QVERIFY2((all[i] == english[i]) == (language == QLatin1String("en")), qPrintable(all[i]));
                }
            }
            english = english.isEmpty() ? all : english;
        });
    }

    void whatIsProvenIsToldByItsProof() {
        const QStringList sent{code(SentReason::ServerReadSubmitted)};
        const QStringList proof{code(ProofReason::ConfirmationIdOnPage), code(ProofReason::ResumeShownOnPage)};
        QCOMPARE(words::why(Proof::Confirmed, proof, sent),
                 (QStringList{QStringLiteral("The reference is on the stored last page."),
                              QStringLiteral("The page showed the name of the resume.")}));
    }

    void whatIsNotKnownIsToldByWhatWasSeen() {
        const QStringList all =
            words::why(Proof::None, {code(ProofReason::NotCompleted)}, {code(SentReason::SubmitMayBePressed)});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first(),
                 QStringLiteral("Something was pressed after the form was filled in; it may have been Submit."));
    }

    void nothingIsToldTwiceAndForeignCodesNotAtAll() {
        const QStringList all = words::why(Proof::None, {code(ProofReason::NotEnded), QStringLiteral("<b>")},
                                           {code(SentReason::RunNotEnded)});
        QCOMPARE(all, QStringList{QStringLiteral("The run has not ended.")});
    }

    void theSeekersWordComesFirst() {
        const QStringList all =
            words::why(Proof::Refuted, {code(ProofReason::SeekerSaidNotSent), code(ProofReason::ConfirmationIdOnPage)},
                       {code(SentReason::ServerReadSubmitted)});
        QCOMPARE(all.first(), QStringLiteral("You said that it did not go through."));
        QCOMPARE(all.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestReasons)
#include "tst_reasons.moc"
