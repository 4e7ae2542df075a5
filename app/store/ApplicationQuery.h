#pragma once

#include "store/Rows.h"

#include <QString>
#include <QVariantList>

// The SQL behind the Applications view, apart from running it, so that a test can look at its query plans.
namespace postulant {

struct SqlQuery {
    QString sql;
    QVariantList values;
};

// Selects id in view order: one walk along one covering index, without a sort. A search first walks the narrow search
// table and sorts what it found.
SqlQuery idsQuery(const ApplicationFilter& filter, ApplicationSort sort, bool descending);
// Selects state_rank, real, practice. Without a search, dates or ids they are read, not counted.
SqlQuery countsQuery(const ApplicationFilter& filter);
// Selects id, newest first, below afterId (0: from the top).
SqlQuery pageQuery(const ApplicationFilter& filter, int limit, qint64 afterId);

// The number of a state in the column state_rank (Schema.cpp): attention first.
int stateRank(ApplicationState state);
ApplicationState stateOfRank(int rank);

} // namespace postulant
