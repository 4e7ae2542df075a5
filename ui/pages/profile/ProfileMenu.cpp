#include "ui/pages/profile/ProfileMenu.h"

#include "dispatch/Core.h"
#include "store/SeekerRepository.h"
#include "ui/pages/Dialogs.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <memory>
#include <utility>

namespace postulant {

namespace {

constexpr int longestName = 60;

} // namespace

QString profileName(const QString& name) {
    //: A profile that the seeker gave no name
    return name.isEmpty() ? ProfileMenu::tr("Without a name") : words::cut(name, longestName);
}

ProfileMenu::ProfileMenu(const PageContext& context, QWidget* parent)
    : QPushButton(icons::action(QStringLiteral("profile")), tr("Profiles"), parent)
    , m_context(context) {
    setObjectName(QStringLiteral("profiles"));
    setToolTip(tr("Several selves of one person, for example one in English and one in German. Each job takes one of "
                  "them along."));
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("profilesMenu"));
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ProfileMenu::opening);
    fill();
}

void ProfileMenu::setProfiles(const QVector<Profile>& profiles, qint64 shown) {
    const bool same = shown == m_shown && std::equal(profiles.begin(), profiles.end(), m_profiles.begin(),
                                                     m_profiles.end(), [](const Profile& one, const Profile& other) {
                                                         return one.id == other.id && one.name == other.name;
                                                     });
    m_profiles = profiles;
    m_shown = shown;
    if (same && menu()->isVisible()) { // what was typed is saved when it opens, and nothing moves under the pointer
        return;
    }
    //: Button: the profile that is shown, of several; %1 is its name
    setText(profiles.size() > 1 ? tr("Profile: %1").arg(words::cut(shownName(), 24)) : tr("Profiles"));
    fill();
}

QString ProfileMenu::shownName() const {
    const auto it = std::find_if(m_profiles.begin(), m_profiles.end(),
                                 [this](const Profile& profile) { return profile.id == m_shown; });
    return it == m_profiles.end() ? QString() : profileName(it->name);
}

void ProfileMenu::fill() {
    menu()->clear();
    for (qsizetype i = 0; i < m_profiles.size(); ++i) {
        const Profile& profile = m_profiles.at(i);
        const bool isDefault = i == 0 && m_profiles.size() > 1;
        //: In a list of profiles; %1 is a name
        QAction* action = menu()->addAction(isDefault ? tr("%1 (default)").arg(profileName(profile.name))
                                                      : profileName(profile.name));
        action->setCheckable(true);
        action->setChecked(profile.id == m_shown);
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT chosen(id); });
    }
    menu()->addSeparator();
    const auto entry = [this](const QString& text, const char* name, bool enabled, void (ProfileMenu::*work)()) {
        QAction* action = menu()->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, work);
    };
    const bool any = m_shown != 0;
    //: Makes a profile from the one that is shown
    QAction* copy = menu()->addAction(tr("Copy it…"));
    copy->setObjectName(QStringLiteral("copyProfile"));
    copy->setEnabled(any);
    connect(copy, &QAction::triggered, this, [this] { add(m_shown); });
    QAction* fresh = menu()->addAction(tr("New, empty…"));
    fresh->setObjectName(QStringLiteral("newProfile"));
    fresh->setEnabled(any);
    connect(fresh, &QAction::triggered, this, [this] { add(0); });
    entry(tr("Rename…"), "renameProfile", any, &ProfileMenu::rename);
    entry(tr("Make it the default"), "makeProfileDefault", any && m_profiles.value(0).id != m_shown,
          &ProfileMenu::makeDefault);
    entry(tr("Delete…"), "removeProfile", any, &ProfileMenu::remove);
}

void ProfileMenu::askName(const QString& title, const QString& before, const QString& verb,
                          std::function<void(const QString&)> then) {
    Question question;
    question.title = title;
    question.text = tr("Name of the profile, for example “English” or “Teaching”");
    question.answers = {verb, tr("Cancel")};
    question.defaultAnswer = 0;
    m_context.dialogs.askText(this, question, before, [this, then = std::move(then)](const QString& text) {
        const QString name = text.simplified().left(longestName);
        if (name.isEmpty()) {
            Q_EMIT said(tr("A profile needs a name; nothing was changed."), false);
            return;
        }
        then(name);
    });
}

// The job answers which one is to be shown.
void ProfileMenu::write(std::function<Result<qint64>(Database&)> job, const QString& text) {
    const auto shown = std::make_shared<qint64>(0);
    m_context.core.store().write(
        [job = std::move(job), shown](Database& db) -> Done {
            const auto id = job(db);
            *shown = id.value_or(0);
            return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
        },
        this,
        [this, shown, text](const Done& done) {
            if (done) {
                Q_EMIT said(text, true);
                Q_EMIT chosen(*shown);
            } else if (done.error().kind == ErrorKind::Duplicate) {
                Q_EMIT said(tr("Another profile has this name; nothing was changed."), false);
            } else {
                Q_EMIT said(words::error(done.error().kind).happened, false);
            }
        });
}

void ProfileMenu::add(qint64 like) {
    askName(like != 0 ? tr("Copy the profile") : tr("New profile"), {}, tr("Add"), [this, like](const QString& name) {
        write([like, name, now = m_context.clock.nowMs()](Database& db) { return profiles::add(db, name, like, now); },
              //: %1 is the name of a profile
              tr("Added: %1").arg(name));
    });
}

void ProfileMenu::rename() {
    const qint64 id = m_shown;
    const auto it =
        std::find_if(m_profiles.begin(), m_profiles.end(), [id](const Profile& profile) { return profile.id == id; });
    askName(tr("Rename the profile"), it == m_profiles.end() ? QString() : it->name, tr("Rename"),
            [this, id](const QString& name) {
                write(
                    [id, name](Database& db) -> Result<qint64> {
                        const Done done = profiles::rename(db, id, name);
                        return done ? Result<qint64>(id) : Result<qint64>(tl::unexpected<Error>(done.error()));
                    },
                    //: %1 is the name of a profile
                    tr("Renamed: %1").arg(name));
            });
}

void ProfileMenu::makeDefault() {
    write(
        [id = m_shown](Database& db) -> Result<qint64> {
            const Done done = profiles::setDefault(db, id);
            return done ? Result<qint64>(id) : Result<qint64>(tl::unexpected<Error>(done.error()));
        },
        //: %1 is the name of a profile
        tr("“%1” goes along where no other is chosen").arg(shownName()));
}

void ProfileMenu::remove() {
    const qint64 id = m_shown;
    const QString name = shownName();
    m_context.core.store().read<profiles::Uses>(
        this, QString(), [id](Database& db) { return profiles::uses(db, id); },
        [this, id, name](const Result<profiles::Uses>& used) {
            if (!used) {
                Q_EMIT said(words::error(used.error().kind).happened, false);
            } else if (used->only) {
                Q_EMIT said(tr("It is the only profile, and no application goes without one. Change it, or add another "
                               "one first."),
                            false);
            } else if (used->sending > 0) {
                Q_EMIT said(tr("%n job(s) are still to be sent with “%1”. Send or cancel them, then delete it.",
                               nullptr, used->sending)
                                .arg(name),
                            false);
            } else {
                Question question;
                question.title = tr("Delete the profile");
                question.text = tr("Delete “%1” and all that it says?").arg(name);
                question.detail =
                    used->waiting > 0
                        ? tr("%n job(s) that wait for review take the default profile instead. What was sent stays in "
                             "the evidence.",
                             nullptr, used->waiting)
                        : tr("What was sent stays in the evidence.");
                question.answers = {tr("Delete"), tr("Keep it")};
                m_context.dialogs.ask(this, question, [this, id, name](int answer) {
                    if (answer == 0) {
                        removeNow(id, name);
                    }
                });
            }
        });
}

void ProfileMenu::removeNow(qint64 id, const QString& name) {
    write(
        [id](Database& db) -> Result<qint64> {
            const Done done = profiles::remove(db, id);
            return done ? Result<qint64>(0) : Result<qint64>(tl::unexpected<Error>(done.error()));
        },
        //: %1 is the name of a profile
        tr("Deleted: %1").arg(name));
}

} // namespace postulant
