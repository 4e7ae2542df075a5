#pragma once

#include "documents/ResumeProposal.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace postulant {

// The archive that LinkedIn gives of one's data ("Get a copy of your data"): Profile.csv, Positions.csv, Education.csv,
// Skills.csv, and, where they are, Languages.csv, Email Addresses.csv and PhoneNumbers.csv. Everything else in it is
// left alone. Errors: FileType ("not-linkedin", "damaged"), TooLarge, Invalid (names the table that is broken).
Result<ResumeProposal> proposalFromLinkedIn(const QByteArray& zip);

// The same from the tables: file name without folders → bytes.
Result<ResumeProposal> proposalFromLinkedInTables(const QHash<QString, QByteArray>& tables);

bool isLinkedInTable(const QString& name); // with or without folders before it

} // namespace postulant
