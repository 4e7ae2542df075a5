#pragma once

#include "integration/network/Waiting.h"
#include "skyvern/Server.h"

#include <QTest>
#include <QUrl>

#include "ResultSheet.h"
#include "StandInServer.h"

namespace postulant::test {

// What the tests of this folder share: a connection to a stand-in, an order, and the sheet of results.
class ConformanceDesk {
public:
    static ConnectionSettings settingsOf(const DialectCase& row, const QString& url) {
        ConnectionSettings settings;
        settings.dialect = row.dialect;
        settings.baseUrl = QUrl(url);
        settings.agentId = row.agentId;
        settings.options = row.options;
        return settings;
    }
    std::unique_ptr<Server> connectionTo(const DialectCase& row, const QString& url) {
        return std::make_unique<Server>(
            settingsOf(row, url),
            [key = key](const ConnectionSettings&, QObject*, const KeyCallback& tell) { tell(key); }, &audit, &clock);
    }
    SubmitOrder order(const DialectCase& row) {
        SubmitOrder order;
        order.applicant = QJsonObject{{QStringLiteral("first_name"), QStringLiteral("Jane")},
                                      {QStringLiteral("email"), QStringLiteral("jane.doe@careers.example")}};
        order.postingUrl = QUrl(QStringLiteral("https://jobs.example/acme/1"));
        order.token = QStringLiteral("postulant-%1").arg(++m_orders, 16, 16, QLatin1Char('0'));
        order.resumeName = QStringLiteral("Jane_Doe_Resume.pdf");
        order.agentId = row.agentId.isEmpty() ? QStringLiteral("wpid_600000000000000003") : row.agentId;
        if (!row.agentId.isEmpty()) { // its own definition gets what the row's mapping says
            order.parameters = {{QStringLiteral("job_url"), order.postingUrl.toString(QUrl::FullyEncoded)},
                                {QStringLiteral("applicant"), order.applicant},
                                {QStringLiteral("postulant_token"), order.token}};
        }
        return order;
    }
    // Submits, and says the run's id; empty: it was not accepted.
    QString begin(Server& server, const SubmitOrder& order) {
        const auto answer = await(server.submit(order));
        return answer && answer->verdict.outcome == SubmitOutcome::Accepted ? answer->runId : QString();
    }
    static DialectTraits traits(const DialectCase& row) {
        const auto dialect = dialectFor(row.dialect, row.options);
        return dialect ? dialect->describe() : DialectTraits();
    }
    // A row for every dialect that is registered, also one that has no case yet: its tests fail.
    static void eachDialect() {
        QTest::addColumn<QString>("dialect");
        for (const QString& name : dialectNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    QString key = QStringLiteral("sk-1");
    AuditList audit;
    StandingClock clock;

private:
    int m_orders = 0;
};

// One cell of the table: failed, unless it is said to have gone well before it goes away.
class Cell {
public:
    Cell(ResultSheet& sheet, QString dialect, QString capability)
        : m_sheet(sheet)
        , m_dialect(std::move(dialect))
        , m_capability(std::move(capability)) {}
    ~Cell() { m_sheet.note(m_dialect, m_capability, m_result); }
    Cell(const Cell&) = delete;
    Cell& operator=(const Cell&) = delete;
    void passed() { m_result = QStringLiteral("passed"); }
    void notOffered() { m_result = QStringLiteral("not offered"); }

private:
    ResultSheet& m_sheet;
    QString m_dialect;
    QString m_capability;
    QString m_result = QStringLiteral("failed");
};

} // namespace postulant::test
