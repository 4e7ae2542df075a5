#include "store/AttemptRepository.h"
#include "ui/pages/insights/FigureCard.h"
#include "ui/widgets/EmptyState.h"

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

void applyByHand(PageDesk& desk, qint64 application) {
    desk.write([application, now = desk.clock().nowMs()](Database& db) -> Done {
        const auto made = attempts::recordOutside(db, application, AttemptVia::ByHand, now, {});
        return made ? Done{} : Done(tl::unexpected<Error>(made.error()));
    });
}

int figure(PageDesk& desk, ApplicationState state) {
    for (FigureCard* card : desk.page().findChildren<FigureCard*>()) {
        if (card->state() == state) {
            return card->figure();
        }
    }
    return -1;
}

} // namespace

class TestInsightsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void practiceIsInNoFigure() {
        PageDesk desk(Room::Insights);
        const QStringList urls{QStringLiteral("https://job-boards.greenhouse.io/a/jobs/4012345"),
                               QStringLiteral("https://job-boards.greenhouse.io/b/jobs/4012399")};
        for (const qint64 id : desk.addJobs(urls, true)) {
            applyByHand(desk, id);
        }
        desk.show();
        QTRY_VERIFY(desk.page().findChild<EmptyState*>()->isVisible()); // practice alone is nothing to count
        const QVector<qint64> real = desk.addJobs(urls, false);
        applyByHand(desk, real.first());
        QTRY_COMPARE(figure(desk, ApplicationState::AppliedClaimed), 1);
        QCOMPARE(figure(desk, ApplicationState::AppliedConfirmed), 0);
        QCOMPARE(figure(desk, ApplicationState::Review), 1);
        QVERIFY(!desk.page().findChild<EmptyState*>()->isVisible());
    }
};

QTEST_MAIN(TestInsightsPage)
#include "tst_insightspage.moc"
