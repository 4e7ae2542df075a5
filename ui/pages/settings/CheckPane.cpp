#include "ui/pages/settings/CheckPane.h"

#include "ui/pages/Dates.h"
#include "ui/pages/settings/CheckWords.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace postulant {

namespace {

using Step = ServerCheck::Step;
constexpr Step allSteps[] = {Step::Address, Step::Reachable, Step::Version,
                             Step::Key,     Step::Model,     Step::ResumeDelivery};

CheckList::Mark markOf(ServerCheck::State state) {
    switch (state) {
    case ServerCheck::State::Ok:
        return CheckList::Mark::Passed;
    case ServerCheck::State::Warn:
        return CheckList::Mark::LookAt;
    case ServerCheck::State::Fail:
        return CheckList::Mark::Refused;
    }
    return CheckList::Mark::Unknown;
}

} // namespace

CheckPane::CheckPane(QWidget* parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_list(new CheckList(m_card))
    , m_again(new QPushButton(icons::action(QStringLiteral("retry")), {}, m_card))
    , m_foot(new Label({}, TextStyle::Small, Label::Ink::Secondary, m_card))
    , m_below(new QVBoxLayout) {
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Check"), TextStyle::Section, Label::Ink::Text, m_card));
    head->addStretch();
    head->addWidget(m_again);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_foot->setWordWrap(true);
    m_foot->setObjectName(QStringLiteral("checkFoot"));
    m_card->body()->addLayout(head);
    m_card->body()->addWidget(m_list);
    m_card->body()->addWidget(m_foot);
    m_below->setSpacing(space::wide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(m_card);
    column->addLayout(m_below);
    column->addStretch();
    connect(m_again, &QPushButton::clicked, this, &CheckPane::checkWanted);
    reset(false);
}

void CheckPane::reset(bool practice) {
    m_running = false;
    m_practice = practice;
    m_checks.clear();
    clearNotices();
    showRows();
    m_foot->setText(practice ? tr("Practice needs no check.") : tr("Not checked yet."));
    m_again->setText(tr("Check"));
    setCanCheck(m_can);
}

void CheckPane::start() {
    m_running = true;
    m_checks.clear();
    clearNotices();
    showRows();
    m_foot->setText(tr("Checking… Nothing is sent to any employer."));
    setCanCheck(m_can);
}

void CheckPane::add(const ServerCheck& check) {
    m_checks.append(check);
    showRows();
}

void CheckPane::finish(const QVector<ServerCheck>& checks, qint64 now) {
    m_running = false;
    m_checks = checks;
    showRows();
    clearNotices();
    for (const ServerCheck& check : checks) {
        if (check.state != ServerCheck::State::Ok) {
            addNotice(check);
        }
    }
    //: %1 is a time
    m_foot->setText(tr("Checked at %1. Nothing was sent to any employer.").arg(dates::time(now)));
    m_again->setText(tr("Check again"));
    setCanCheck(m_can);
}

void CheckPane::setCanCheck(bool can) {
    m_can = can;
    m_again->setEnabled(can && !m_running && !m_practice);
}

void CheckPane::showRows() {
    QVector<CheckList::Row> rows;
    for (const Step step : allSteps) {
        CheckList::Row row{m_running ? CheckList::Mark::Waiting : CheckList::Mark::Unknown, stepName(step), {}, {}};
        for (const ServerCheck& check : m_checks) {
            if (check.step == step) {
                const CheckText text = checkText(check);
                row = {markOf(check.state), text.line, text.status, {}};
            }
        }
        rows.append(row);
    }
    if (m_list->count() != rows.size()) {
        m_list->setRows(rows);
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        m_list->setRow(i, rows.at(i));
    }
}

void CheckPane::addNotice(const ServerCheck& check) {
    const CheckText text = checkText(check);
    if (text.title.isEmpty()) {
        return;
    }
    auto* notice = new Notice(check.state == ServerCheck::State::Fail ? Tone::Bad : Tone::Warn, this);
    notice->setTitle(text.title);
    notice->setText(text.advice);
    if (check.finding == ServerCheck::Finding::KeyMissing || check.finding == ServerCheck::Finding::KeyRefused) {
        notice->setButtons({{QStringLiteral("key"), tr("Replace key…"), QStringLiteral("key"), {}}});
        connect(notice, &Notice::triggered, this, &CheckPane::keyWanted);
    }
    m_below->addWidget(notice);
    notice->show();
    m_notices.append(notice);
}

void CheckPane::clearNotices() {
    for (Notice* notice : std::as_const(m_notices)) {
        notice->hide();
        notice->deleteLater();
    }
    m_notices.clear();
}

} // namespace postulant
