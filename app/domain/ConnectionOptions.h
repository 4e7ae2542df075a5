#pragma once

#include "domain/Result.h"

#include <QHash>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>

// What can be set for one connection beyond its address, key and limits: one row each, for the window, the terminal
// and the dialects alike. Adding one is a value here and a row in ConnectionOptions.cpp; its words are in
// ui/pages/settings/ConnectionOptionWords.cpp.
namespace postulant {

enum class ConnectionOption {
    Engine,          // which of the server's engines drives the browser; empty: the dialect's own choice
    ProxyLocation,   // the server's word for where it browses from, as "RESIDENTIAL"; empty: not sent
    BrowserSession,  // id of a browser session at the server; empty: a new browser for each run
    BrowserProfile,  // id of a browser profile at the server
    RunHeaders,      // extra headers that the server's browser sends to the job site: lines "Name: value"
    ErrorCodes,      // further error codes for the model: lines "CODE = when it is meant"
    RunTitle,        // what the run is called at the server, before our token
    CodeAddress,     // totp_identifier of the seeker's own; empty: one of ours for each run
    CodeUrl,         // totp_url, where the server fetches one-time codes
    PublishWorkflow, // the server keeps a workflow of what it did
    // Of a gateway in front of Skyvern. Empty: as the first one that was seen has it.
    GatewaySubmitPath,    // "/v1/run-task"
    GatewayStatusPath,    // "/v1/task-status/{id}"
    GatewayResultsPath,   // "/v1/task-results/{id}"
    GatewayKeyHeader,     // "Authorization"
    GatewayKeyPrefix,     // before the key: "Bearer" with Authorization, else nothing; "none": nothing
    GatewayResume,        // how it gets the resume: its bytes in the request, or an address
    GatewayInputs,        // further inputs, the same for every application
    GatewayWebhook,       // how its messages show that they are its own; empty: it is told no address
    GatewayWebhookHeader, // where a shared secret stands: "X-Webhook-Secret"
    // Of a workflow of the seeker's own: what it is given (domain/ParameterMap.h), where it says how it ended
    // (skyvern/WorkflowOutputs.h), and which of the server's two ways to run it is used; empty: asked before the first.
    WorkflowParameters,
    WorkflowOutput,
    WorkflowApi,
};

struct ConnectionOptionSpec {
    ConnectionOption option;
    // Text: one line. Lines: several. Choice: one of choices or empty. Json: one object. Path: below the server's
    // address, without query; IdPath: the same with one {id} in it. Header: a name that we may set. Token: one word.
    enum class Kind { Text, Lines, Switch, Choice, Address, Json, Path, IdPath, Header, Token } kind;
    const char* key;          // of the store and the terminal: "engine"
    const char* choices = ""; // of Choice, with blanks between them
    bool secret = false;      // its value is shown as dots and never listed
};
const QVector<ConnectionOptionSpec>& connectionOptionSpecs(); // in the order of the enum
const ConnectionOptionSpec& connectionOptionSpec(ConnectionOption option);
const ConnectionOptionSpec* connectionOptionByKey(QStringView key); // nullptr: unknown

// The stored form of what a person wrote; empty is always allowed and means "not set". Error: Invalid, detail says
// what is allowed.
Result<QString> connectionOptionText(const ConnectionOptionSpec& spec, const QString& written);

// All that is set for one connection. Cheap to copy.
class ConnectionOptions {
public:
    // Of the column; what is unreadable or unknown is kept out (unknown keys are lost when it is written again).
    static ConnectionOptions fromJson(const QString& json);
    QString toJson() const; // "{}" if nothing is set

    QString text(ConnectionOption option) const; // empty: not set
    bool on(ConnectionOption option) const;
    QVector<QPair<QString, QString>> pairs(ConnectionOption option) const; // of Lines, in order: name and value
    // As connectionOptionText() reads it. Errors: Invalid; nothing is changed then.
    Done set(ConnectionOption option, const QString& written);
    QVector<ConnectionOption> present() const; // in the order of the enum

    bool operator==(const ConnectionOptions& other) const { return m_values == other.m_values; }
    bool operator!=(const ConnectionOptions& other) const { return !(*this == other); }

private:
    QHash<QString, QString> m_values; // key → stored form, never empty
};

} // namespace postulant
