#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/ApplicationRepository.h"
#include "store/SendingRepository.h"

#include <QDateTime>

// What the seeker limits, and the order of the queue.
namespace postulant::terminal {
namespace {

struct Limits {
    postulant::Options options;
    SiteRules sites;
    int today = 0;
    double spentToday = 0;
    double spentThisMonth = 0;
};

Result<Limits> readLimits(Store& store, qint64 now) {
    return store.readNow<Limits>([now](Database& db) -> Result<Limits> {
        const QTimeZone zone = QTimeZone::systemTimeZone();
        const auto options = options::load(db);
        const auto sites = site_rules::load(db);
        const auto today = sending::inAll(db, localDay(now, zone));
        const auto spentToday = sending::spent(db, localDay(now, zone));
        const auto spentThisMonth = sending::spent(db, localMonth(now, zone));
        if (!options || !sites || !today || !spentToday || !spentThisMonth) {
            return failure(ErrorKind::Database);
        }
        return Limits{*options, *sites, *today, *spentToday, *spentThisMonth};
    });
}

QJsonObject objectOf(const SiteRule& rule) {
    return {{QStringLiteral("site"), rule.site},
            {QStringLiteral("spacing"), rule.spacingS},
            {QStringLiteral("per_day"), rule.perDay},
            {QStringLiteral("default"), !rule.own},
            {QStringLiteral("note"), rule.note}};
}

QJsonObject objectOf(const Limits& limits) {
    QJsonArray options;
    for (const OptionSpec& spec : optionSpecs()) {
        options.append(QJsonObject{{QStringLiteral("key"), QString::fromLatin1(spec.key)},
                                   {QStringLiteral("value"), limits.options.text(spec.option)},
                                   {QStringLiteral("default"), limits.options.isDefault(spec.option)}});
    }
    QJsonArray sites;
    for (const SiteRule& rule : limits.sites.all()) {
        sites.append(objectOf(rule));
    }
    return {{QStringLiteral("options"), options},
            {QStringLiteral("sites"), sites},
            {QStringLiteral("sent_today"), limits.today},
            {QStringLiteral("spent_today"), limits.spentToday},
            {QStringLiteral("spent_this_month"), limits.spentThisMonth}};
}

// People see local time where the store has an instant.
QString shown(const OptionSpec& spec, const postulant::Options& options) {
    const qint64 instant = spec.kind == OptionSpec::Kind::Instant ? options.instant(spec.option) : 0;
    return instant > 0 ? QDateTime::fromMSecsSinceEpoch(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                       : options.text(spec.option);
}

// As a person writes it; "22:00" is the next 22:00, and plain numbers stay instants for scripts.
Result<QString> written(const OptionSpec& spec, const QString& value, qint64 now) {
    bool isNumber = false;
    value.toLongLong(&isNumber);
    if (spec.kind != OptionSpec::Kind::Instant || isNumber) {
        return value;
    }
    const auto instant = instantOfText(value, now, QTimeZone::systemTimeZone());
    return instant ? Result<QString>(*instant == 0 ? QString() : QString::number(*instant))
                   : Result<QString>(tl::unexpected<Error>(instant.error()));
}

int moveInQueue(Terminal& terminal, const QStringList& words, qint64 beforeId) {
    const auto work = [&](Store& store, qint64 id) {
        const Done moved =
            store.writeNow<void>([&](Database& db) { return applications::moveInQueue(db, id, beforeId); });
        return moved ? 0 : terminal.fail(moved.error());
    };
    return withApplication(terminal, Arguments::parse(words, {{}, {}, 1, 1}), work);
}

} // namespace

int limitsList(Terminal& terminal, const QStringList& words) {
    return withStore(terminal, Arguments::parse(words, {}), [&](Store& store) {
        const auto limits = readLimits(store, terminal.clock().nowMs());
        if (!limits) {
            return terminal.fail(limits.error());
        }
        if (terminal.json()) {
            terminal.printJson(objectOf(*limits));
            return 0;
        }
        for (const OptionSpec& spec : optionSpecs()) {
            terminal.print(QStringList{QString::fromLatin1(spec.key), shown(spec, limits->options),
                                       limits->options.isDefault(spec.option) ? QStringLiteral("default") : QString()}
                               .join(QLatin1Char('\t')));
        }
        for (const SiteRule& rule : limits->sites.all()) {
            terminal.print(QStringLiteral("site %1\t%2 s\t%3\t%4")
                               .arg(rule.site)
                               .arg(rule.spacingS)
                               .arg(rule.perDay)
                               .arg(rule.own ? QString() : QStringLiteral("default")));
        }
        return 0;
    });
}

int limitsSet(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 2, 2});
    const OptionSpec* spec = arguments ? optionByKey(arguments->positional().first()) : nullptr;
    if (arguments && spec == nullptr) {
        return terminal.usage(
            Terminal::tr("There is no limit named %1; see limits list.").arg(arguments->positional().first()));
    }
    return withStore(terminal, arguments, [&](Store& store) {
        const auto text = written(*spec, arguments->positional().at(1), terminal.clock().nowMs());
        const Done done =
            text ? store.writeNow<void>([&](Database& db) { return options::set(db, spec->option, *text); })
                 : Done(tl::unexpected<Error>(text.error()));
        if (!done && done.error().kind == ErrorKind::Invalid) {
            return terminal.usage(QStringLiteral("%1: %2").arg(QLatin1String(spec->key), done.error().detail));
        }
        return done ? 0 : terminal.fail(done.error());
    });
}

int limitsSite(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{QStringLiteral("default")}, {QStringLiteral("spacing"), QStringLiteral("per-day")}, 1, 1});
    const QString site = arguments ? siteOfText(arguments->positional().first()) : QString();
    if (arguments && site.isEmpty()) {
        return terminal.usage(
            Terminal::tr("Name a site as limits list does, or by its host: %1").arg(arguments->positional().first()));
    }
    return withStore(terminal, arguments, [&](Store& store) {
        const auto rule = store.writeNow<SiteRule>([&](Database& db) -> Result<SiteRule> {
            const auto before = site_rules::load(db);
            Done done = before ? Done{} : Done(tl::unexpected<Error>(before.error()));
            bool spacingOk = true;
            bool perDayOk = true;
            if (done && arguments->has(QStringLiteral("default"))) {
                done = site_rules::reset(db, site);
            } else if (done &&
                       (arguments->has(QStringLiteral("spacing")) || arguments->has(QStringLiteral("per-day")))) {
                const SiteRule old = before->of(site);
                const int spacing = arguments->has(QStringLiteral("spacing"))
                                        ? arguments->value(QStringLiteral("spacing")).toInt(&spacingOk)
                                        : old.spacingS;
                const int perDay = arguments->has(QStringLiteral("per-day"))
                                       ? arguments->value(QStringLiteral("per-day")).toInt(&perDayOk)
                                       : old.perDay;
                done = site_rules::set(db, site, spacingOk ? spacing : -1, perDayOk ? perDay : -1);
            }
            if (!done) {
                return tl::unexpected<Error>(done.error());
            }
            const auto after = site_rules::load(db);
            return after ? Result<SiteRule>(after->of(site)) : Result<SiteRule>(tl::unexpected<Error>(after.error()));
        });
        if (!rule) {
            return rule.error().kind == ErrorKind::Invalid ? terminal.usage(rule.error().detail)
                                                           : terminal.fail(rule.error());
        }
        if (terminal.json()) {
            terminal.printJson(objectOf(*rule));
        } else {
            terminal.print(QStringLiteral("%1\t%2 s\t%3").arg(rule->site).arg(rule->spacingS).arg(rule->perDay));
        }
        return 0;
    });
}

int queueFirstOf(Terminal& terminal, const QStringList& words) {
    return moveInQueue(terminal, words, applications::queueFirst);
}

int queueLastOf(Terminal& terminal, const QStringList& words) {
    return moveInQueue(terminal, words, 0);
}

} // namespace postulant::terminal
