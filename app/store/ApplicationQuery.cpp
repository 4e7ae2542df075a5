#include "store/ApplicationQuery.h"

#include "store/Sql.h"

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::array statesByRank{
    ApplicationState::NeedsYou, ApplicationState::NeedsChecking,    ApplicationState::Submitting,
    ApplicationState::Running,  ApplicationState::Queued,           ApplicationState::Review,
    ApplicationState::Draft,    ApplicationState::AppliedConfirmed, ApplicationState::AppliedClaimed,
    ApplicationState::Failed,   ApplicationState::Cancelled};
static_assert(statesByRank.size() == allApplicationStates.size());

struct Conditions {
    QString where = QStringLiteral("a.trashed_at=0");
    QVariantList values;

    void add(const QString& condition, const QVariant& value) {
        where += QStringLiteral(" AND ") + condition;
        values << value;
    }
};

// A leading + keeps SQLite from choosing an index for this condition: the order decides which index is walked.
Conditions conditions(const ApplicationFilter& filter, bool withStates, bool walkStates) {
    Conditions out;
    if (withStates && !filter.states.isEmpty()) {
        QStringList ranks;
        for (const ApplicationState state : filter.states) {
            ranks << QString::number(stateRank(state));
        }
        out.where += QStringLiteral(" AND %1a.state_rank IN (%2)")
                         .arg(walkStates ? QString() : QStringLiteral("+"), ranks.join(QLatin1Char(',')));
    }
    if (filter.practice) {
        out.add(QStringLiteral("+a.practice=?"), *filter.practice);
    }
    if (filter.since > 0) {
        out.add(QStringLiteral("+a.sort_at>=?"), filter.since);
    }
    if (filter.until > 0) {
        out.add(QStringLiteral("+a.sort_at<?"), filter.until);
    }
    if (!filter.ids.isEmpty()) {
        out.add(QStringLiteral("a.id IN (SELECT value FROM json_each(?))"), jsonIds(filter.ids));
    }
    return out;
}

// FROM and WHERE.
SqlQuery source(const ApplicationFilter& filter, const Conditions& conditions) {
    const QStringList words = foldedText(filter.search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {QStringLiteral(" FROM application a WHERE ") + conditions.where, conditions.values};
    }
    SqlQuery out{QStringLiteral(" FROM application_search s CROSS JOIN application a ON a.id=s.application_id WHERE "),
                 {}};
    for (const QString& word : words) {
        out.sql += QStringLiteral("instr(s.text,?)>0 AND ");
        out.values << word;
    }
    out.sql += conditions.where;
    out.values += conditions.values;
    return out;
}

// Each is the order of one index in schema/Step1Applications.cpp, or its reverse. Equal keys: newest first.
QString orderBy(ApplicationSort sort, bool descending) {
    const auto line = [descending](const char* key) {
        return descending ? QStringLiteral("a.%1 DESC,a.sort_at ASC,a.id ASC").arg(QLatin1String(key))
                          : QStringLiteral("a.%1 ASC,a.sort_at DESC,a.id DESC").arg(QLatin1String(key));
    };
    const auto instant = [descending](const char* key) {
        return descending ? QStringLiteral("a.%1 DESC,a.id DESC").arg(QLatin1String(key))
                          : QStringLiteral("a.%1 ASC,a.id ASC").arg(QLatin1String(key));
    };
    switch (sort) {
    case ApplicationSort::AttentionFirst:
        return line("attention_rank");
    case ApplicationSort::State:
        return line("state_rank");
    case ApplicationSort::Company:
        return line("company_key");
    case ApplicationSort::Title:
        return line("title_key");
    case ApplicationSort::Site:
        return line("site");
    case ApplicationSort::Submitted:
        return instant("submitted_at");
    case ApplicationSort::Steps:
        return line("steps");
    case ApplicationSort::Proof:
        return line("proof");
    case ApplicationSort::Stage:
        return line("stage");
    case ApplicationSort::Created:
        return instant("created_at");
    case ApplicationSort::Queue:
        return descending ? QStringLiteral("a.queue_position DESC,a.id DESC") : QStringLiteral("a.queue_position,a.id");
    }
    return line("attention_rank");
}

} // namespace

int stateRank(ApplicationState state) {
    const auto found = std::find(statesByRank.begin(), statesByRank.end(), state);
    return static_cast<int>(std::distance(statesByRank.begin(), found));
}

ApplicationState stateOfRank(int rank) {
    return statesByRank[static_cast<std::size_t>(std::clamp(rank, 0, static_cast<int>(statesByRank.size()) - 1))];
}

SqlQuery idsQuery(const ApplicationFilter& filter, ApplicationSort sort, bool descending) {
    if (sort == ApplicationSort::Queue) {
        if (filter.states != QVector<ApplicationState>{ApplicationState::Queued}) {
            return idsQuery(filter, ApplicationSort::AttentionFirst, descending);
        }
        SqlQuery query = source(filter, conditions(filter, false, false));
        query.sql =
            QStringLiteral("SELECT a.id%1 AND a.state='queued' ORDER BY %2").arg(query.sql, orderBy(sort, descending));
        return query;
    }
    // Within one state, attention first is the order of the state's own index.
    const bool oneState = filter.states.size() == 1 && filter.search.isEmpty() && filter.ids.isEmpty() &&
                          (sort == ApplicationSort::AttentionFirst || sort == ApplicationSort::State);
    SqlQuery query = source(filter, conditions(filter, true, oneState));
    query.sql = QStringLiteral("SELECT a.id") + query.sql + QStringLiteral(" ORDER BY ") +
                orderBy(oneState ? ApplicationSort::State : sort, descending);
    return query;
}

SqlQuery countsQuery(const ApplicationFilter& filter) {
    if (filter.search.isEmpty() && filter.since == 0 && filter.until == 0 && filter.ids.isEmpty()) {
        const bool both = !filter.practice.has_value();
        return {QStringLiteral("SELECT state_rank,sum(iif(practice=0,n,0)),sum(iif(practice=1,n,0)) FROM "
                               "application_count WHERE ? OR practice=? GROUP BY state_rank"),
                {both, filter.practice.value_or(false)}};
    }
    SqlQuery query = source(filter, conditions(filter, false, false));
    query.sql = QStringLiteral("SELECT a.state_rank,sum(a.practice=0),sum(a.practice=1)") + query.sql +
                QStringLiteral(" GROUP BY a.state_rank");
    return query;
}

SqlQuery pageQuery(const ApplicationFilter& filter, int limit, qint64 afterId) {
    Conditions where = conditions(filter, true, false);
    if (afterId > 0) {
        where.add(QStringLiteral("a.id<?"), afterId);
    }
    SqlQuery query = source(filter, where);
    query.sql = QStringLiteral("SELECT a.id") + query.sql + QStringLiteral(" ORDER BY a.id DESC LIMIT ?");
    query.values << limit;
    return query;
}

} // namespace postulant
