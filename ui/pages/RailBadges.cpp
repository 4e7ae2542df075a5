#include "ui/pages/RailBadges.h"

#include "store/AnswerRepository.h"
#include "store/Store.h"
#include "ui/widgets/Rail.h"

#include <algorithm>

namespace postulant {

RailBadges::RailBadges(Store& store, Rail& rail, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_rail(rail)
    , m_counts(store) {
    connect(&m_counts, &Counts::changed, this, &RailBadges::countApplications);
    connect(&m_store, &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QStringLiteral("answer"))) {
            countAnswers();
        }
    });
    m_counts.setFilter({});
    countAnswers();
}

void RailBadges::countApplications() {
    const ApplicationCounts& counts = m_counts.counts();
    const int needed = counts.of(ApplicationState::NeedsYou) + counts.of(ApplicationState::NeedsChecking);
    m_rail.setBadge(QStringLiteral("applications"), needed, tr("%n need(s) you", nullptr, needed));
    const int waiting = counts.of(ApplicationState::Review);
    m_rail.setBadge(QStringLiteral("review"), waiting, tr("%n wait(s) for review", nullptr, waiting));
}

void RailBadges::countAnswers() {
    m_store.read<QVector<BankAnswer>>(
        this, QStringLiteral("badge/answers"), [](Database& db) { return answers::bank(db); },
        [this](const Result<QVector<BankAnswer>>& all) {
            if (all) {
                const int open = static_cast<int>(std::count_if(
                    all->cbegin(), all->cend(), [](const BankAnswer& answer) { return answer.isUnanswered(); }));
                m_rail.setBadge(QStringLiteral("answers"), open, tr("%n without an answer", nullptr, open));
            }
        });
}

} // namespace postulant
