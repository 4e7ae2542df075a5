#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "ui/pages/insights/FigureCard.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Notice.h"

#include <QPushButton>

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

// One run, from the queue to a robot check.
Done endAtACaptcha(Database& db, qint64 application, qint64 now) {
    if (Done queued = applications::setIntent(db, application, Intent::Queue, now); !queued) {
        return queued;
    }
    Reservation reservation;
    reservation.applicationId = application;
    reservation.token = QStringLiteral("token-%1").arg(application);
    const Result<qint64> id = attempts::reserve(db, reservation, now);
    if (!id) {
        return tl::unexpected<Error>(id.error());
    }
    attempts::Verdict verdict;
    verdict.sent = Sent::No;
    verdict.failure = FailureKind::Captcha;
    for (const Done& done :
         {attempts::markSent(db, *id, now), attempts::markAccepted(db, *id, QStringLiteral("wr_%1").arg(*id), {}, now),
          attempts::end(db, *id, verdict, now)}) {
        if (!done) {
            return done;
        }
    }
    return {};
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
        QTRY_VERIFY(!desk.page().findChild<EmptyState*>()->isVisible());
    }

    void aSiteWhereAllEndTheSameWayIsNamed() {
        PageDesk desk(Room::Insights);
        QStringList urls;
        for (int i = 0; i < 4; ++i) {
            urls << QStringLiteral("https://job-boards.greenhouse.io/a/jobs/401234%1").arg(i);
        }
        qint64 at = desk.clock().nowMs() - 3'600'000; // one site's applications are spaced out
        for (const qint64 id : desk.addJobs(urls, false)) {
            at += 600'000;
            desk.write([id, at](Database& db) { return endAtACaptcha(db, id, at); });
        }
        desk.show();
        Notice* notice = nullptr;
        QTRY_VERIFY((notice = desk.page().findChild<Notice*>(QStringLiteral("insights.repeated"))) != nullptr);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->title(), QStringLiteral("The last 4 application(s) at Greenhouse ended the same way"));
        QVERIFY2(notice->text().startsWith(QStringLiteral("A robot check stopped the run.")),
                 qPrintable(notice->text()));
        notice->button(QStringLiteral("copy"))->click();
        const QString report = desk.dialogs().clipboard();
        QVERIFY2(report.contains(QStringLiteral("captcha")) && report.contains(QStringLiteral("wr_1")),
                 qPrintable(report));
        QVERIFY(
            !report.contains(QStringLiteral("job-boards.greenhouse.io"))); // where somebody applies is theirs to tell
    }
};

QTEST_MAIN(TestInsightsPage)
#include "tst_insightspage.moc"
