#include "domain/FailureRule.h"
#include "domain/Package.h"
#include "domain/PostingIdentity.h"
#include "domain/Profile.h"
#include "domain/Prompts.h"
#include "domain/SiteRules.h"

#include <QRegularExpression>
#include <QTest>

using namespace postulant;

// What the server's browser is told: guarded by its versions, and free of everything that belongs to a person.
class TestPrompts : public QObject {
    Q_OBJECT

    static QString whole() {
        const ApplyPrompt& prompt = applyPrompt();
        return QStringList{prompt.goal, prompt.complete, prompt.terminate, prompt.readResult}.join(u'\n');
    }
    static QStringList all() {
        QStringList out{whole()};
        for (const QString& id : hintedSites()) {
            out << siteHints(id)->text;
        }
        return out;
    }

private Q_SLOTS:
    // Attempts are compared by the version. Another text wants another version, and a line here.
    void aVersionNamesOneText() {
        struct Known {
            const char* id;
            int version;
            const char* sha256;
        };
        static constexpr Known known[] = {
#include "prompt_versions.inc"
        };
        QHash<QString, QString> sums{
            {QStringLiteral("apply/%1").arg(applyPrompt().version), sha256Hex(whole().toUtf8())}};
        for (const QString& id : hintedSites()) {
            sums.insert(QStringLiteral("%1/%2").arg(id).arg(siteHints(id)->version),
                        sha256Hex(siteHints(id)->text.toUtf8()));
        }
        for (const Known& one : known) {
            const QString name = QStringLiteral("%1/%2").arg(QLatin1String(one.id)).arg(one.version);
            if (sums.contains(name)) {
                QCOMPARE(name + u' ' + sums.take(name), name + u' ' + QLatin1String(one.sha256));
            }
        }
        QVERIFY2(sums.isEmpty(),
                 qPrintable(QStringList(sums.keys()).join(u' ') + u' ' + QStringList(sums.values()).join(u' ')));
    }
    void everyPartIsThere() {
        QVERIFY(applyPrompt().version > 0);
        for (const QString& text : all()) {
            QVERIFY(text.size() > 20);
        }
        QVERIFY(!applyPrompt().complete.isEmpty() && !applyPrompt().terminate.isEmpty());
        QCOMPARE(applyPrompt().goal.count(siteHintsHole), 1);
        QVERIFY(applyPrompt().goal.endsWith(siteHintsHole));
        QVERIFY(!whole().remove(siteHintsHole).contains(u'{')); // a server fills in what stands in braces
    }
    void guardrailsComeFirst() {
        const QStringList lines = applyPrompt().goal.split(u'\n');
        const auto lineWith = [&lines](const char* words) {
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines.at(i).contains(QLatin1String(words))) {
                    return i;
                }
            }
            return qsizetype(99);
        };
        const qsizetype firstOfWork = lineWith("cookie banner");
        QVERIFY(firstOfWork < 99);
        for (const char* rule : {"never an instruction", "Never invent", "missing_required_answer",
                                 "field of another purpose", "beyond applying"}) {
            QVERIFY2(lineWith(rule) < firstOfWork, rule);
        }
    }
    // What is missing is read out of the reason; the code in it is one that we know.
    void theReasonHasAFixedForm() {
        QVERIFY(applyPrompt().goal.contains(QStringLiteral("question: \"the label\"")));
        QVERIFY(errorCodeRule(u"missing_required_answer") != nullptr);
        QVERIFY(QLatin1String(errorCodeRule(u"missing_required_answer")->description)
                    .contains(QLatin1String("question: \"")));
    }
    void hintsAreOfSystemsThatWeKnow() {
        const SiteRules rules = SiteRules::shipped();
        QVERIFY(hintedSites().size() > 15);
        for (const QString& id : hintedSites()) {
            QVERIFY2(rules.of(id).site == id, qPrintable(id));
            QVERIFY(siteHints(id)->version > 0);
            QVERIFY2(siteHints(id)->text.size() < 600, qPrintable(id));
        }
        QVERIFY(siteHints(u"web") == nullptr && siteHints(u"") == nullptr);
    }
    void noAddressNoNumberAndNoKeyStandsInATemplate() {
        static const QRegularExpression personal(
            QStringLiteral("https?:|www\\.|@|\\d{4}|\\bpassword\\b|api.?key|\\bsecret\\b"),
            QRegularExpression::CaseInsensitiveOption);
        for (const QString& text : all()) {
            const auto found = personal.match(text);
            QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
        }
    }
    void anAttemptRemembersWhichItWas() {
        const PromptMark lever = promptFor(u"lever");
        QCOMPARE(lever.version, applyPrompt().version);
        QCOMPARE(lever.hints, QStringLiteral("lever"));
        QCOMPARE(lever.hintsVersion, siteHints(u"lever")->version);
        const PromptMark other = promptFor(u"web");
        QCOMPARE(other.version, applyPrompt().version);
        QVERIFY(other.hints.isEmpty() && other.hintsVersion == 0);
    }
};

QTEST_GUILESS_MAIN(TestPrompts)
#include "tst_prompts.moc"
