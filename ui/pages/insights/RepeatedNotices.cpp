#include "ui/pages/insights/RepeatedNotices.h"

#include "dispatch/Core.h"
#include "domain/Clock.h"
#include "store/RecentEnds.h"
#include "ui/pages/Dialogs.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int mostNotices = 3;

} // namespace

RepeatedNotices::RepeatedNotices(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::base);
    hide();
}

void RepeatedNotices::refresh() {
    const qint64 since = m_context.clock.nowMs() - qint64(days) * 86'400'000;
    m_context.core.store().read<QVector<SiteEnd>>(
        this, QStringLiteral("insights/repeated"), [since](Database& db) { return attempts::recentEnds(db, since); },
        [this](const Result<QVector<SiteEnd>>& ends) {
            if (ends) {
                show(repeatedFailures(*ends));
            }
        });
}

void RepeatedNotices::show(const QVector<RepeatedFailure>& all) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const RepeatedFailure& repeated : all.mid(0, mostNotices)) {
        m_column->addWidget(noticeOf(repeated));
    }
    setVisible(!all.isEmpty());
}

QWidget* RepeatedNotices::noticeOf(const RepeatedFailure& repeated) {
    words::Placeholders names;
    names.site = repeated.site;
    const words::FailureText failure = words::failure(repeated.failure, words::usualSent(repeated.failure), names);
    auto* notice = new Notice(Tone::Warn, this);
    notice->setObjectName(QStringLiteral("insights.repeated"));
    //: Title of a notice; %1 is a job site such as Greenhouse
    notice->setTitle(
        tr("The last %n application(s) at %1 ended the same way", nullptr, static_cast<int>(repeated.ends.size()))
            .arg(words::cut(repeated.site, 60)));
    const QString before = repeated.appliedBefore == 0
                               ? tr("None at this site went through in the last %n day(s).", nullptr, days)
                               //: After "The last 4 applications at Greenhouse ended the same way"
                               : tr("%n before them went through.", nullptr, repeated.appliedBefore);
    //: %1: how they ended, "A robot check stopped the run"; %2: a sentence about those before
    notice->setText(tr("%1. %2 More of them will probably end like that.").arg(failure.title, before));
    notice->setButtons({{QStringLiteral("copy"), tr("Copy report"), QStringLiteral("copy"),
                         tr("Times and run numbers, nothing about you")}});
    connect(notice, &Notice::triggered, this, [this, repeated] {
        m_context.dialogs.setClipboard(repeatedFailureReport(repeated, QCoreApplication::applicationVersion()));
        Q_EMIT said(tr("The report is on the clipboard"));
    });
    return notice;
}

} // namespace postulant
