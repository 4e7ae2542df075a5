#include "domain/AtomicFile.h"
#include "domain/WorkRights.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"

// The selves of one person: which there are, and what one of them says.
namespace postulant::terminal {
namespace {

Result<Profile> namedBy(Store& store, const Arguments& arguments) {
    return store.readNow<Profile>([&](Database& db) { return profileNamed(db, arguments.value(profileOption)); });
}

// What one command does to the profile that its first argument names.
int change(Terminal& terminal, const Result<Arguments>& arguments,
           const std::function<Done(Database&, const Profile&)>& work) {
    return withStore(terminal, arguments, [&](Store& store) {
        const auto done = store.writeNow<void>([&](Database& db) -> Done {
            const auto profile = profileNamed(db, arguments->positional().first());
            return profile ? work(db, *profile) : Done(tl::unexpected<Error>(profile.error()));
        });
        return done ? 0 : terminal.fail(done.error());
    });
}

} // namespace

int profileShow(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {profileOption}});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto profile = namedBy(store, *arguments);
        if (!profile) {
            return terminal.fail(profile.error());
        }
        if (terminal.json()) {
            terminal.printJson(profile->values);
            return 0;
        }
        for (const ProfileField& field : profileFields()) {
            const QString value = profile->value(QLatin1String(field.key));
            if (!value.isEmpty()) {
                terminal.print(QString::fromUtf8(field.key) + QLatin1Char('\t') + value);
            }
        }
        const QVector<WorkRight> rights = workRights(profile->values);
        for (const WorkRight& right : rights) {
            terminal.print(QStringList{workRightsKey, right.country, right.authorized, right.sponsorshipNow,
                                       right.sponsorshipLater}
                               .join(QLatin1Char('\t')));
        }
        return 0;
    });
}

int profileExport(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {profileOption}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto profile = namedBy(store, *arguments);
        if (!profile) {
            return terminal.fail(profile.error());
        }
        const auto written = writeFileAtomically(arguments->positional().first(), profileToJsonResume(*profile));
        return written ? 0 : terminal.fail(written.error());
    });
}

int profileList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto all = store.readNow<QVector<Profile>>([](Database& db) { return profiles::all(db); });
        if (!all) {
            return terminal.fail(all.error());
        }
        QJsonArray array;
        for (qsizetype i = 0; i < all->size(); ++i) { // the default one is the first
            const Profile& profile = all->at(i);
            if (terminal.json()) {
                array.append(QJsonObject{{QStringLiteral("id"), profile.id},
                                         {QStringLiteral("name"), profile.name},
                                         {QStringLiteral("language"), profile.language},
                                         {QStringLiteral("default"), i == 0}});
            } else {
                const QStringList cells{profile.name, profile.language, i == 0 ? QStringLiteral("default") : QString()};
                terminal.print(cells.join(QLatin1Char('\t')));
            }
        }
        if (terminal.json()) {
            terminal.printJson(array);
        }
        return 0;
    });
}

int profileAdd(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{QStringLiteral("empty")}, {profileOption}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        const auto added = store.writeNow<qint64>([&](Database& db) -> Result<qint64> {
            qint64 like = 0;
            if (!arguments->has(QStringLiteral("empty"))) {
                const auto profile = profileNamed(db, arguments->value(profileOption));
                if (!profile) {
                    return tl::unexpected<Error>(profile.error());
                }
                like = profile->id;
            }
            return profiles::add(db, arguments->positional().first(), like, terminal.clock().nowMs());
        });
        return added ? 0 : terminal.fail(added.error());
    });
}

int profileRename(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 2, 2});
    return change(terminal, arguments, [&](Database& db, const Profile& profile) {
        return profiles::rename(db, profile.id, arguments->positional().at(1));
    });
}

int profileDefault(Terminal& terminal, const QStringList& words) {
    return change(terminal, Arguments::parse(words, {{}, {}, 1, 1}),
                  [](Database& db, const Profile& profile) { return profiles::setDefault(db, profile.id); });
}

int profileRemove(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, 1});
    return withStore(terminal, arguments, [&](Store& store) {
        profiles::Uses used;
        const auto removed = store.writeNow<void>([&](Database& db) -> Done {
            const auto profile = profileNamed(db, arguments->positional().first());
            if (!profile) {
                return tl::unexpected<Error>(profile.error());
            }
            used = profiles::uses(db, profile->id).value_or(used);
            return profiles::remove(db, profile->id);
        });
        if (!removed && removed.error().kind == ErrorKind::Guarded) {
            terminal.message(used.only
                                 ? Terminal::tr("It is the only profile. Add another one first, or change this one.")
                                 : Terminal::tr("%n job(s) are still to be sent with it: send or cancel them first.",
                                                nullptr, used.sending));
            return static_cast<int>(Exit::Refused);
        }
        if (!removed) {
            return terminal.fail(removed.error());
        }
        if (used.waiting > 0) {
            terminal.message(Terminal::tr("%n job(s) that wait for review take the default profile instead.", nullptr,
                                          used.waiting));
        }
        return 0;
    });
}

} // namespace postulant::terminal
