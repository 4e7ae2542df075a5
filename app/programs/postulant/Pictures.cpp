#include "programs/postulant/Pictures.h"

#include "dispatch/Core.h"
#include "store/ApplicationRepository.h"
#include "ui/pages/MainWindow.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"

#include <QDir>
#include <QPixmap>
#include <QTabBar>

namespace postulant {
namespace {

constexpr int settleMs = 900; // rows, pictures and files come within a few milliseconds; slow disks get time
const QSize usual(1440, 900);
const QSize smallest(1024, 700);

// For Add jobs: every verdict once. They are only looked at; nothing is asked of these hosts, nothing is added.
const char* const addresses = R"(https://job-boards.greenhouse.io/wrenfield/jobs/4012345
https://careers.fernbank.example/jobs/analytics-lead
https://jobs.lever.co/calder-water/7c1f0a4e-9c3e-4a57-8f1d-2f1f6c1a9b01
https://practice.example/jobs/confirmed/reporting-analyst-at-lumenfield-health
https://marlowe.wd3.myworkdayjobs.com/careers/job/Leeds/Network-Planner_R-1042
https://jobs.ashbyhq.com/bluecairn/0d1f0a4e-9c3e-4a57-8f1d-2f1f6c1a9b02
See you at the fair on Thursday
https://job-boards.greenhouse.io/wrenfield/jobs/4012345?gh_src=newsletter
https://www.harbourline.example/careers/data-analyst-payments
https://jobs.smartrecruiters.com/TallowFinch/743999812345678-bi-developer)";

} // namespace

Pictures::Pictures(MainWindow& window, const PageContext& context, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_context(context)
    , m_folder(folder) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &Pictures::take);
    plan();
}

void Pictures::plan() {
    const auto room = [this](Room wanted) { m_window.goTo(wanted); };
    const auto look = [this](Look wanted) { m_context.look.setLook(wanted); };
    const auto table = [this] { return m_window.findChild<AppTable*>(QStringLiteral("applications.table")); };
    const auto state = [this](ApplicationState wanted) {
        // The newest in that state becomes the selected row.
        ApplicationFilter filter;
        filter.states = {wanted};
        m_context.core.store().read<QVector<qint64>>(
            this, QStringLiteral("pictures"),
            [filter](Database& db) { return applications::ids(db, filter, ApplicationSort::Created, true); },
            [this](const Result<QVector<qint64>>& ids) {
                if (ids && !ids->isEmpty()) {
                    m_window.goTo(Room::Applications, ids->first());
                }
            });
    };
    const auto tab = [this](int index) {
        if (auto* tabs = m_window.findChild<QTabBar*>(QStringLiteral("detail.tabs"))) {
            tabs->setCurrentIndex(index);
        }
    };
    const auto open = [table] {
        if (table() != nullptr && table()->currentIndex().isValid()) {
            Q_EMIT table()->opened(table()->currentIndex());
        }
    };
    const auto close = [this] {
        if (m_window.page(Room::Applications)->can(PageCommand::Back)) {
            m_window.page(Room::Applications)->run(PageCommand::Back);
        }
    };
    m_shots = {
        {{},
         [this, look, room, state] {
             look(Look::Light);
             m_window.resize(usual);
             room(Room::Applications);
             state(ApplicationState::AppliedConfirmed);
         }},
        {QStringLiteral("applications-light"), [] {}},
        {QStringLiteral("applications-dark"), [look] { look(Look::Dark); }},
        {QStringLiteral("timeline-dark"), [tab] { tab(1); }},
        {QStringLiteral("sent-dark"), [tab] { tab(2); }},
        {QStringLiteral("timeline-light"),
         [look, tab] {
             look(Look::Light);
             tab(1);
         }},
        {QStringLiteral("files-light"), [tab] { tab(4); }},
        {{}, [tab] { tab(0); }},
        {QStringLiteral("applications-contrast"), [look] { look(Look::HighContrast); }},
        {QStringLiteral("applications-1024"),
         [this, look] {
             look(Look::Light);
             m_window.resize(smallest);
         }},
        {QStringLiteral("detail-1024"), open},
        {QStringLiteral("timeline-1024"), [tab] { tab(1); }},
        {QStringLiteral("sent-1024"), [tab] { tab(2); }},
        {QStringLiteral("files-1024"), [tab] { tab(4); }},
        {{},
         [this, close, state] {
             close();
             m_window.resize(usual);
             state(ApplicationState::Failed);
         }},
        {QStringLiteral("failed"), [] {}},
        {{}, [state] { state(ApplicationState::NeedsChecking); }},
        {QStringLiteral("needs-checking"), open},
        {{},
         [close, state] {
             close();
             state(ApplicationState::Running);
         }},
        {QStringLiteral("running"), open},
        {QStringLiteral("add-jobs"),
         [this, close] {
             close();
             m_window.goTo(Room::AddJobs, 0, QString::fromLatin1(addresses));
         }},
        {QStringLiteral("review"), [room] { room(Room::Review); }},
        {QStringLiteral("profile"), [room] { room(Room::Profile); }},
        {QStringLiteral("answers"), [room] { room(Room::Answers); }},
        {QStringLiteral("settings"), [room] { room(Room::Settings); }},
        {QStringLiteral("first-start"), [room] { room(Room::FirstStart); }},
    };
}

void Pictures::start() {
    next();
}

void Pictures::next() {
    if (++m_at >= m_shots.size()) {
        Q_EMIT done(m_ok);
        return;
    }
    m_shots.at(m_at).prepare();
    m_settle.start();
}

void Pictures::take() {
    const QString name = m_shots.at(m_at).name;
    if (!name.isEmpty()) {
        const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
        m_ok = m_window.grab().save(path, "PNG") && m_ok;
        m_written.append(path);
    }
    next();
}

} // namespace postulant
