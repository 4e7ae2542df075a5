#include "store/ApplicationRepository.h"
#include "store/LoginRepository.h"
#include "store/SeekerRepository.h"
#include "ui/pages/add_jobs/AddressEditor.h"
#include "ui/pages/settings/AdvancedForm.h"
#include "ui/pages/settings/CheckPane.h"
#include "ui/pages/settings/GatewayForm.h"
#include "ui/pages/settings/OptionForm.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include "PageDesk.h"

// Saves a picture of each page with sample data, in the sizes and looks that matter.
using namespace postulant;
using namespace postulant::test;

namespace {

const QStringList addresses{
    QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345"),
    QStringLiteral("https://jobs.lever.co/calder-example/7c1f0a4e-9c3e-4a57-8f1d-2f1f6c1a9b01"),
    QStringLiteral("https://job-boards.greenhouse.io/birchgate/jobs/4012399"),
    QStringLiteral("https://marlowe.wd3.myworkdayjobs.com/careers/job/Leeds/Network-Planner_R-1042"),
    QStringLiteral("https://jobs.ashbyhq.com/bluecairn/0d1f0a4e-9c3e-4a57-8f1d-2f1f6c1a9b02"),
    QStringLiteral("https://www.harbourline.example/about-us"),
    QStringLiteral("just some words that are no address"),
    QStringLiteral("https://job-boards.greenhouse.io/wrenfield/jobs/4012345?gh_src=abc"),
    QStringLiteral("https://job-boards.greenhouse.io/kestrel/jobs/4012401"),
};

// Reads, drawn pages and timers of the page have had their time.
void settle() {
    QEventLoop loop;
    QTimer::singleShot(600, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Shot {
    const char* name;
    Room room;
    std::function<void(PageDesk&)> before; // rows
    std::function<void(PageDesk&)> after;  // what the seeker does
};

void usual(PageDesk& desk) {
    desk.realConnection();
    desk.fillProfile();
    desk.addResume(QStringLiteral("Analyst"));
}

void addAnswers(PageDesk& desk) {
    const auto add = [&desk](const char* question, const char* answer, Sensitivity kind) {
        Answer one;
        one.question = QString::fromUtf8(question);
        one.answer = QString::fromUtf8(answer);
        one.sensitivity = kind;
        one.source = QStringLiteral("you");
        desk.write([one, now = desk.clock().nowMs()](Database& db) -> Done {
            const auto id = answers::save(db, one, now);
            return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
        });
    };
    add("Notice period", "4 weeks", Sensitivity::Plain);
    add("Right to work in the UK", "Yes", Sensitivity::Legal);
    add("Visa sponsorship needed", "No", Sensitivity::Legal);
    add("Years of work with SQL", "6", Sensitivity::Plain);
    add("Why this company?", "I have built reports that nurses read on a ward, and I want to go on with that.",
        Sensitivity::Plain);
    add("Disability", "Prefer not to say", Sensitivity::Demographic);
    add("Desired salary", "", Sensitivity::Salary);
}

QVector<Shot> shotsOfWork() {
    return {
        {"add-jobs-empty", Room::AddJobs, usual, {}},
        {"add-jobs", Room::AddJobs,
         [](PageDesk& desk) {
             usual(desk);
             desk.addJobs({addresses.at(2)}, false);
         },
         [](PageDesk& desk) { desk.page().findChild<AddressEditor*>()->appendLines(addresses.join(u'\n')); }},
        {"add-jobs-nothing",
         Room::AddJobs,
         {},
         [](PageDesk& desk) { desk.page().findChild<AddressEditor*>()->appendLines(addresses.join(u'\n')); }},
        {"review-empty", Room::Review, usual, {}},
        {"review",
         Room::Review,
         [](PageDesk& desk) {
             usual(desk);
             addAnswers(desk);
             desk.addJobs(addresses.mid(0, 5), false);
         },
         {}},
        {"review-tofix", Room::Review, [](PageDesk& desk) { desk.addJobs(addresses.mid(0, 2), false); }, {}},
    };
}

// Settings, Connections with a server that is talked to in this way.
void openConnection(PageDesk& desk, const char* dialect) {
    desk.realConnection();
    auto* box = desk.page().findChild<QComboBox*>(QStringLiteral("dialect"));
    box->setCurrentIndex(box->findData(QString::fromLatin1(dialect)));
    desk.page().findChild<QLineEdit*>(QStringLiteral("agent"))->setText(QStringLiteral("wpid_402"));
}

// Scrolls the section that is shown so far that the widget is at its upper edge.
void scrollTo(PageDesk& desk, const QWidget* to) {
    for (QScrollArea* one : desk.page().findChildren<QScrollArea*>()) {
        if (one->isVisible() && one->isAncestorOf(to)) {
            one->verticalScrollBar()->setValue(to->mapTo(one->widget(), QPoint()).y());
        }
    }
}

void addLogins(PageDesk& desk) {
    const qint64 id = desk.realConnection();
    desk.write([id, now = desk.clock().nowMs()](Database& db) -> Done {
        for (const char* site : {"marlowe.wd3.myworkdayjobs.com", "careers.harbourline.example"}) {
            const QString at = QString::fromLatin1(site);
            if (const auto saved = logins::put(db, id, at, QStringLiteral("cred_1"), at, now); !saved) {
                return tl::unexpected<Error>(saved.error());
            }
        }
        return {};
    });
}

QVector<Shot> shotsOfServers() {
    const auto server = [](PageDesk& desk) { desk.realConnection(); };
    const auto unfold = [](PageDesk& desk, const char* dialect) {
        openConnection(desk, dialect);
        desk.page().findChild<AdvancedForm*>()->setUnfolded(true);
    };
    return {
        {"settings-advanced", Room::Settings, server, [unfold](PageDesk& desk) { unfold(desk, "agent"); }},
        {"settings-advanced-below", Room::Settings, server,
         [unfold](PageDesk& desk) {
             unfold(desk, "agent");
             settle();
             scrollTo(desk, desk.page().findChild<AdvancedForm*>());
         }},
        {"settings-gateway", Room::Settings, server, [](PageDesk& desk) { openConnection(desk, "gateway"); }},
        {"settings-gateway-below", Room::Settings, server,
         [](PageDesk& desk) {
             openConnection(desk, "gateway");
             settle();
             scrollTo(desk, desk.page().findChild<GatewayForm*>());
         }},
        {"settings-gateway-end", Room::Settings, server,
         [](PageDesk& desk) {
             openConnection(desk, "gateway");
             settle();
             scrollTo(desk, desk.page().findChild<QWidget*>(QStringLiteral("gateway-webhook")));
         }},
        {"settings-workflow", Room::Settings, server, [](PageDesk& desk) { openConnection(desk, "workflow"); }},
        {"settings-logins", Room::Settings, addLogins,
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("logins")); }},
        {"settings-logins-none",
         Room::Settings,
         {},
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("logins")); }},
        {"settings-engine",
         Room::Settings,
         {},
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("engine")); }},
    };
}

QVector<Shot> shotsOfTheSeeker() {
    return {
        {"profile-empty", Room::Profile, {}, {}},
        {"profile", Room::Profile, usual, [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("email")); }},
        {"profile-resumes", Room::Profile,
         [](PageDesk& desk) {
             usual(desk);
             desk.addResume(QStringLiteral("Engineer"));
         },
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("resumes")); }},
        {"profile-rights", Room::Profile, usual,
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("notice_period")); }},
        {"profile-letters", Room::Profile, usual,
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("letters")); }},
        {"answers-empty", Room::Answers, {}, {}},
        {"answers", Room::Answers, addAnswers,
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("notice period")); }},
        {"settings-connections", Room::Settings,
         [](PageDesk& desk) {
             desk.realConnection(QStringLiteral("Skyvern cloud"));
             desk.realConnection();
         },
         [](PageDesk& desk) {
             auto* pane = desk.page().findChild<CheckPane*>();
             using Check = ServerCheck;
             pane->finish({{Check::Step::Address, Check::State::Ok, Check::Finding::Fine, {}},
                           {Check::Step::Reachable, Check::State::Ok, Check::Finding::Fine, {}},
                           {Check::Step::Version, Check::State::Ok, Check::Finding::Fine, QStringLiteral("1.0.56")},
                           {Check::Step::Key, Check::State::Ok, Check::Finding::Fine, {}},
                           {Check::Step::Model, Check::State::Ok, Check::Finding::Fine, {}},
                           {Check::Step::ResumeDelivery, Check::State::Warn, Check::Finding::CannotFetchNoRoute, {}}},
                          desk.clock().nowMs());
         }},
        {"settings-limits",
         Room::Settings,
         {},
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("limits")); }},
        {"settings-limits-below",
         Room::Settings,
         {},
         [](PageDesk& desk) {
             desk.page().entered(0, QStringLiteral("limits"));
             QScrollArea* scroll = nullptr;
             for (QScrollArea* one : desk.page().findChildren<QScrollArea*>()) {
                 scroll = one->isVisible() && one->findChild<OptionForm*>() != nullptr ? one : scroll;
             }
             if (scroll == nullptr) {
                 return;
             }
             scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum() / 2);
         }},
        {"settings-look", Room::Settings, {}, [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("look")); }},
        {"settings-privacy", Room::Settings, usual,
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("privacy")); }},
        {"settings-evidence", Room::Settings, usual,
         [](PageDesk& desk) { desk.page().entered(0, QStringLiteral("evidence")); }},
        {"first-start-1", Room::FirstStart, {}, {}},
        {"first-start-2", Room::FirstStart, {}, [](PageDesk& desk) { desk.click("next"); }},
        {"first-start-2-server",
         Room::FirstStart,
         {},
         [](PageDesk& desk) {
             desk.click("next");
             desk.click("wayServer");
         }},
        {"first-start-3",
         Room::FirstStart,
         {},
         [](PageDesk& desk) {
             desk.click("next");
             desk.click("next");
         }},
        {"insights", Room::Insights, usual, {}},
    };
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), QString(), QStringLiteral("dir"), QStringLiteral("shots")},
                       {QStringLiteral("look"), QString(), QStringLiteral("light|dark|contrast"), QString()},
                       {QStringLiteral("size"), QString(), QStringLiteral("WxH"), QStringLiteral("1440x900")},
                       {QStringLiteral("only"), QString(), QStringLiteral("name"), QString()}});
    parser.process(app);
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(13);
    QApplication::setFont(font);
    const QDir out(parser.value(QStringLiteral("out")));
    out.mkpath(QStringLiteral("."));
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const QSize window(size.value(0).toInt(), size.value(1).toInt());
    const QString look = parser.value(QStringLiteral("look"));
    for (const Shot& shot : shotsOfWork() + shotsOfServers() + shotsOfTheSeeker()) {
        const QString name = QString::fromLatin1(shot.name);
        if (!name.contains(parser.value(QStringLiteral("only")))) {
            continue;
        }
        PageDesk desk(shot.room, window - QSize(window.width() < 1200 ? 56 : 96, 88));
        if (look == QLatin1String("dark")) {
            desk.look().setLook(Look::Dark);
        } else if (look == QLatin1String("contrast")) {
            desk.look().setLook(Look::HighContrast);
        }
        if (shot.before) {
            shot.before(desk);
        }
        desk.show();
        settle();
        if (shot.after) {
            shot.after(desk);
            settle();
        }
        desk.page().grab().save(out.filePath(name + QStringLiteral(".png")));
    }
    return 0;
}
