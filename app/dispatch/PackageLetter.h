#pragma once

#include "domain/ChoiceRule.h"
#include "domain/Profile.h"
#include "store/Database.h"
#include "store/Rows.h"

#include <QDate>
#include <QStringList>

// What goes along with an application: its own choice, else that of the rules, else the default.
namespace postulant {

struct PackageLetter {
    qint64 id = 0; // of the letter; 0: a text of its own, or none
    QString label;
    QString text;        // rendered; empty also where something is missing
    QStringList missing; // placeholders without a value
};
Result<PackageLetter> letterFor(Database& db, qint64 applicationId, const PostingTraits& posting,
                                const Profile& profile, QDate today);

// id 0: there is none. chosen: the application's own, 0: it has none.
Result<ResumeRow> resumeFor(Database& db, qint64 chosen, const PostingTraits& posting);

} // namespace postulant
