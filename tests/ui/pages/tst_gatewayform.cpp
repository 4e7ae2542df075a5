#include "ui/pages/settings/ConnectionForm.h"
#include "ui/pages/settings/GatewayForm.h"
#include "ui/widgets/Label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace postulant;

namespace {

QLineEdit* line(const QWidget& form, const char* name) {
    return form.findChild<QLineEdit*>(QLatin1String(name));
}

QString shown(const GatewayForm& form) {
    return form.findChild<QPlainTextEdit*>(QStringLiteral("gateway-preview"))->toPlainText();
}

bool says(const GatewayForm& form, const QString& words) {
    const auto labels = form.findChildren<Label*>();
    return std::any_of(labels.cbegin(), labels.cend(), [&form, &words](const Label* label) {
        return label->isVisibleTo(&form) && label->fullText().contains(words);
    });
}

} // namespace

class TestGatewayForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSetComesBackAsItWas() {
        ConnectionOptions options;
        QVERIFY(options.set(ConnectionOption::GatewaySubmitPath, QStringLiteral("/jobs")));
        QVERIFY(options.set(ConnectionOption::GatewayResume, QStringLiteral("url")));
        QVERIFY(options.set(ConnectionOption::GatewayInputs, QStringLiteral("{\"tenant\":\"acme\"}")));
        QVERIFY(options.set(ConnectionOption::RunTitle, QStringLiteral("kept")));
        GatewayForm form;
        form.setOptions(options);
        QVERIFY(!form.isChanged());
        ConnectionOptions back = options;
        form.putInto(back);
        QCOMPARE(back, options);
        line(form, "gateway-submit-path")->clear();
        QVERIFY(form.isChanged());
        form.putInto(back);
        QVERIFY(back.text(ConnectionOption::GatewaySubmitPath).isEmpty());
        QCOMPARE(back.text(ConnectionOption::RunTitle), QStringLiteral("kept"));
    }

    void thePreviewIsTheRequest() {
        GatewayForm form;
        QVERIFY(shown(form).startsWith(QStringLiteral("POST /v1/run-task\nAuthorization: Bearer …")));
        QVERIFY(shown(form).contains(QStringLiteral("resume_base64")));
        QTest::keyClicks(line(form, "gateway-submit-path"), QStringLiteral("/jobs"));
        QTest::keyClicks(line(form, "gateway-key-header"), QStringLiteral("X-Key"));
        auto* resume = form.findChild<QComboBox*>(QStringLiteral("gateway-resume"));
        QTest::keyClick(resume, Qt::Key_Down);
        form.findChild<QPlainTextEdit*>(QStringLiteral("gateway-inputs"))->setPlainText(QStringLiteral("{\"a\":1}"));
        QVERIFY(shown(form).startsWith(QStringLiteral("POST /jobs\nX-Key: …")));
        QVERIFY(shown(form).contains(QStringLiteral("resume_url")) && shown(form).contains(QStringLiteral("\"a\": 1")));
        QVERIFY(!shown(form).contains(QStringLiteral("resume_base64")));
    }

    void whatIsWrongIsSaidWhileItIsTyped() {
        GatewayForm form;
        const QSignalSpy changes(&form, &GatewayForm::changed);
        QVERIFY(form.problem().isEmpty());
        QTest::keyClicks(line(form, "gateway-status-path"), QStringLiteral("/state"));
        QVERIFY(changes.count() > 0);
        QVERIFY(form.problem().contains(QStringLiteral("{id}")));
        QVERIFY(says(form, form.problem()));
        QTest::keyClicks(line(form, "gateway-status-path"), QStringLiteral("/{id}"));
        QVERIFY(form.problem().isEmpty());
        QTest::keyClicks(line(form, "gateway-key-header"), QStringLiteral("Cookie"));
        QVERIFY(!form.problem().isEmpty() && says(form, form.problem()));
    }

    void everyFieldHasALabelAndTabLeavesIt() {
        GatewayForm form;
        const auto labels = form.findChildren<QLabel*>();
        for (QWidget* field : form.findChildren<QWidget*>()) {
            if (!field->objectName().startsWith(QLatin1String("gateway-"))) {
                continue;
            }
            const bool named = std::any_of(labels.cbegin(), labels.cend(),
                                           [field](const QLabel* label) { return label->buddy() == field; });
            QVERIFY2(named || !field->accessibleName().isEmpty(), qPrintable(field->objectName()));
            if (const auto* text = qobject_cast<QPlainTextEdit*>(field)) {
                QVERIFY(text->tabChangesFocus());
            }
        }
    }

    void itShowsForAGatewayOnly() {
        ConnectionForm form;
        ConnectionRow row;
        row.id = 3;
        row.name = QStringLiteral("g");
        row.baseUrl = QStringLiteral("https://gateway.example");
        row.dialect = QStringLiteral("agent");
        row.keySource = QStringLiteral("none");
        form.setConnection(row);
        auto* gateway = form.findChild<GatewayForm*>();
        QVERIFY(!gateway->isVisibleTo(&form));
        auto* dialect = form.findChild<QComboBox*>(QStringLiteral("dialect"));
        dialect->setCurrentIndex(dialect->findData(QStringLiteral("gateway")));
        QVERIFY(gateway->isVisibleTo(&form));
        line(*gateway, "gateway-submit-path")->setText(QStringLiteral("no path"));
        QVERIFY(!form.problem().isEmpty());
        line(*gateway, "gateway-submit-path")->setText(QStringLiteral("/jobs"));
        QVERIFY(form.problem().isEmpty() && form.isChanged());
        QCOMPARE(form.connection().options.text(ConnectionOption::GatewaySubmitPath), QStringLiteral("/jobs"));
        QVERIFY(!form.webhookSecret());
    }
};

QTEST_MAIN(TestGatewayForm)
#include "tst_gatewayform.moc"
