#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QVector>

// The models that Skyvern can be run with. One row a provider; a new one is a line in the table.
namespace postulant {

struct ModelProvider {
    const char* code;    // "openai"
    const char* name;    // a brand; no translation. Empty: words have one
    const char* enable;  // the server's switch
    const char* keyName; // the variable that the key goes in
    const char* usual;   // the model that is taken where none is named, by the server's own name for it
    bool ownAddress;     // needs an address, and a model's name
    bool keyNeeded;
};
const QVector<ModelProvider>& modelProviders();
const ModelProvider* findModelProvider(QStringView code); // nullptr: unknown

struct ModelChoice {
    QString provider; // code; empty: none chosen
    QString name;     // empty: the usual one
    QString address;  // of an OpenAI-compatible server, with its path: "http://127.0.0.1:11434/v1"
};
// What is missing or wrong, in a word for messages: "provider", "address", "name"; empty: it can be used.
QString problemOf(const ModelChoice& choice);

// Puts the model into the server's environment. key: may be empty where none is needed.
void addModel(QProcessEnvironment& environment, const ModelChoice& choice, const QString& key);

} // namespace postulant
