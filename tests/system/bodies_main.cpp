// Prints every body that a dialect sends to a current server, one JSON object a line: {"dialect", "what", "method",
// "path", "body"}. tst_lab_openapi.py holds them against the server's own description.
#include "domain/ConnectionOptions.h"
#include "skyvern/Dialect.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace postulant;

namespace {

// Something to write into an option, empty: it stays unset.
QString sample(const ConnectionOptionSpec& spec) {
    static const QHash<QString, QString> samples{
        {QStringLiteral("engine"), QStringLiteral("skyvern-2.0")},
        {QStringLiteral("proxy-location"), QStringLiteral("RESIDENTIAL")},
        {QStringLiteral("browser-session"), QStringLiteral("pbs_1")},
        {QStringLiteral("browser-profile"), QStringLiteral("bp_1")},
        {QStringLiteral("run-headers"), QStringLiteral("X-Purpose: test\nX-Other: 2")},
        {QStringLiteral("error-codes"), QStringLiteral("too_far = The job is too far away")},
        {QStringLiteral("run-title"), QStringLiteral("Mine")},
        {QStringLiteral("code-address"), QStringLiteral("me@careers.example")},
        {QStringLiteral("code-url"), QStringLiteral("http://127.0.0.1:9/code")},
        {QStringLiteral("publish-workflow"), QStringLiteral("on")},
    };
    const QString known = samples.value(QLatin1String(spec.key));
    const bool choice = spec.kind == ConnectionOptionSpec::Kind::Choice;
    return known.isEmpty() && choice ? QString::fromLatin1(spec.choices).section(u' ', 0, 0) : known;
}

ConnectionOptions allOptions(const Dialect& dialect) {
    ConnectionOptions options;
    for (const ConnectionOption option : dialect.options()) {
        (void)options.set(option, sample(connectionOptionSpec(option)));
    }
    return options;
}

SubmitOrder plainOrder() {
    SubmitOrder order;
    order.applicant = QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Jane")}};
    order.postingUrl = QUrl(QStringLiteral("http://127.0.0.1:9/lever/x"));
    order.token = QStringLiteral("postulant-0123456789abcdef");
    order.agentId = QStringLiteral("wpid_1");
    return order;
}

SubmitOrder fullOrder() {
    SubmitOrder order = plainOrder();
    order.resume = QStringLiteral("file_123456789");
    order.resumeName = QStringLiteral("Jane_Doe_Resume.pdf");
    order.coverLetter = QStringLiteral("Dear Acme,\nI build trains.");
    order.siteHints = QStringLiteral("It has three pages.");
    order.webhookUrl = QUrl(QStringLiteral("http://127.0.0.1:9/hook"));
    order.codeAddress = codeAddressOf(order.token);
    order.maxMinutes = 7;
    return order;
}

void print(QTextStream& out, const Dialect& dialect, const QString& what, const ServerRequest& request) {
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    if (request.method.isEmpty() || request.path.isEmpty() || body.isNull()) {
        return; // there is none
    }
    const QJsonObject line{{QStringLiteral("dialect"), dialect.name()},
                           {QStringLiteral("what"), what},
                           {QStringLiteral("method"), QString::fromLatin1(request.method)},
                           {QStringLiteral("path"), request.path},
                           {QStringLiteral("body"), body.object()}};
    out << QJsonDocument(line).toJson(QJsonDocument::Compact) << '\n';
}

void printAll(QTextStream& out, const Dialect& dialect, const QString& how) {
    if (dialect.describe().needsDefinition) {
        print(out, dialect, QStringLiteral("definition") + how, dialect.buildPrepare(1));
    }
    print(out, dialect, QStringLiteral("plain order") + how, dialect.buildSubmit(plainOrder()));
    print(out, dialect, QStringLiteral("full order") + how, dialect.buildSubmit(fullOrder()));
    SubmitOrder byAddress = fullOrder();
    byAddress.resume = QStringLiteral("http://127.0.0.1:9/t/Jane_Doe_Resume.pdf");
    print(out, dialect, QStringLiteral("order with an address") + how, dialect.buildSubmit(byAddress));
    for (const char* run : {"wr_1", "tsk_1"}) {
        print(out, dialect, QStringLiteral("code") + how,
              dialect.buildCode({QLatin1String(run), QStringLiteral("postulant-x"), QStringLiteral("654321")}));
        print(out, dialect, QStringLiteral("continue") + how, dialect.buildContinue(QLatin1String(run)));
        print(out, dialect, QStringLiteral("cancel") + how, dialect.buildCancel(QLatin1String(run)));
    }
}

} // namespace

int main() {
    QTextStream out(stdout);
    for (const QString& name : dialectNames()) {
        const auto plain = dialectFor(name, {});
        printAll(out, *plain, {});
        printAll(out, *dialectFor(name, allOptions(*plain)), QStringLiteral(", all options set"));
        for (const ConnectionOption option : plain->options()) {
            const ConnectionOptionSpec& spec = connectionOptionSpec(option);
            ConnectionOptions one;
            if (one.set(option, sample(spec)) && !one.present().isEmpty()) {
                const auto dialect = dialectFor(name, one);
                print(out, *dialect, QStringLiteral("full order, ") + QLatin1String(spec.key),
                      dialect->buildSubmit(fullOrder()));
            }
        }
    }
    return 0;
}
