#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace postulant {

// An agent definition as the practice server keeps it.
struct PracticeAgent {
    QString id;         // "wpid_…"
    QString workflowId; // "w_…"
    QString idempotencyKey;
    qint64 createdAt = 0;   // UTC ms
    QJsonObject definition; // title, description, workflow_definition as they were sent

    QString title() const;
    QString applyLabel() const;  // label of the first navigation block; "apply" if there is none
    QString resultLabel() const; // label of the first extraction block; empty: none
    QStringList resultKeys() const;
    QString extractionGoal() const;
    QString navigationGoal() const;
    QString loginParameter() const; // the credential_id parameter of its login block; empty: it does not sign in

    QStringList missing(const QJsonObject& parameters) const; // parameters without value and default, sorted
    QString postingUrl(const QJsonObject& parameters) const;  // the navigation block's url, "{{ name }}" filled in
    QString resume(const QJsonObject& parameters) const;      // the first file_url parameter
    // The first json parameter, object or JSON text; where there is none, all parameters.
    QJsonObject applicant(const QJsonObject& parameters) const;

    QJsonObject toJson() const; // for the state file
    static PracticeAgent fromJson(const QJsonObject& json);
};

// Error: Invalid, with words for a 422.
Result<void> checkDefinition(const QJsonObject& definition);

} // namespace postulant
