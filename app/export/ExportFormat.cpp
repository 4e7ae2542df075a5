#include "export/ExportFormat.h"

#include <QVector>

namespace postulant {

namespace {

const QVector<ExportFormat>& formats() {
    static const QVector<ExportFormat> all{
        csvFormat(),
        jsonFormat(),
    };
    return all;
}

} // namespace

const ExportFormat* findExportFormat(QStringView name) {
    for (const ExportFormat& format : formats()) {
        if (format.name == name) {
            return &format;
        }
    }
    return nullptr;
}

QStringList exportFormatNames() {
    QStringList names;
    for (const ExportFormat& format : formats()) {
        names << format.name;
    }
    return names;
}

QString englishWord(ApplicationState state, bool practice) {
    switch (state) {
    case ApplicationState::Draft:
        return practice ? QStringLiteral("Practice (draft)") : QStringLiteral("Draft");
    case ApplicationState::Review:
        return practice ? QStringLiteral("Practice (waiting for review)") : QStringLiteral("Waiting for review");
    case ApplicationState::Queued:
        return practice ? QStringLiteral("Practice (queued)") : QStringLiteral("Queued");
    case ApplicationState::Submitting:
        return practice ? QStringLiteral("Practice (submitting)") : QStringLiteral("Submitting");
    case ApplicationState::Running:
        return practice ? QStringLiteral("Practice (running)") : QStringLiteral("Running");
    case ApplicationState::NeedsYou:
        return practice ? QStringLiteral("Practice (needs you)") : QStringLiteral("Needs you");
    case ApplicationState::NeedsChecking:
        return practice ? QStringLiteral("Practice (needs checking)") : QStringLiteral("Needs checking");
    case ApplicationState::AppliedConfirmed:
        return practice ? QStringLiteral("Practice (confirmed)") : QStringLiteral("Applied (confirmed)");
    case ApplicationState::AppliedClaimed:
        return practice ? QStringLiteral("Practice (claimed)") : QStringLiteral("Applied (claimed)");
    case ApplicationState::Failed:
        return practice ? QStringLiteral("Practice (failed)") : QStringLiteral("Failed");
    case ApplicationState::Cancelled:
        return practice ? QStringLiteral("Practice (cancelled)") : QStringLiteral("Cancelled");
    }
    return {};
}

} // namespace postulant
