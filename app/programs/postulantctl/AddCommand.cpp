#include "dispatch/AuditWriter.h"
#include "dispatch/Intake.h"
#include "dispatch/PostingLookups.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "programs/postulantctl/Wait.h"
#include "store/LetterRepository.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QTimer>

#include <memory>

namespace postulant::terminal {
namespace {

constexpr qint64 largestList = 64 * 1024 * 1024;

Result<QString> textOf(const Arguments& arguments) {
    QString text;
    for (const QString& argument : arguments.positional()) {
        text += (argument == QLatin1String("-") ? Terminal::readAll() : argument) + QLatin1Char('\n');
    }
    if (arguments.has(QStringLiteral("from"))) {
        QFile file(arguments.value(QStringLiteral("from")));
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorKind::File, file.errorString());
        }
        text += QString::fromUtf8(file.read(largestList));
    }
    return text;
}

// The label of a letter, or a text of several lines to send as it is: a label that is misspelled must not become one.
Done chooseLetter(Database& db, const QString& cover, IntakeChoice& choice) {
    if (cover.isEmpty()) {
        return {};
    }
    const auto letter = letters::byLabel(db, cover);
    if (!letter) {
        return tl::unexpected<Error>(letter.error());
    }
    if (letter->has_value()) {
        choice.letterId = (*letter)->id;
    } else if (cover.trimmed().contains(QLatin1Char('\n'))) {
        choice.coverLetter = cover;
    } else {
        return failure(ErrorKind::NotFound, cover);
    }
    return {};
}

Result<IntakeChoice> choiceOf(Store& store, const Arguments& arguments) {
    return store.readNow<IntakeChoice>([&](Database& db) -> Result<IntakeChoice> {
        IntakeChoice choice;
        choice.bySetting = arguments.has(QStringLiteral("by-setting"));
        choice.review = choice.bySetting || arguments.has(QStringLiteral("review"));
        if (Done chosen = chooseLetter(db, arguments.value(QStringLiteral("cover")), choice); !chosen) {
            return tl::unexpected<Error>(chosen.error());
        }
        if (arguments.has(profileOption)) {
            const auto profile = profileNamed(db, arguments.value(profileOption));
            if (!profile) {
                return tl::unexpected<Error>(profile.error());
            }
            choice.profileId = profile->id;
        }
        if (arguments.has(QStringLiteral("resume"))) {
            const auto resume = resumes::byLabel(db, arguments.value(QStringLiteral("resume")));
            if (!resume || !resume->has_value()) {
                return failure(ErrorKind::NotFound, arguments.value(QStringLiteral("resume")));
            }
            choice.resumeId = (*resume)->id;
        }
        const auto spread = spreadOf(db, arguments);
        if (!spread) {
            return tl::unexpected<Error>(spread.error());
        }
        choice.spread = spread->way;
        choice.over = spread->over;
        if (spread->way != SpreadWay::None) {
            choice.connectionId = spread->over.first();
        } else if (arguments.has(QStringLiteral("connection"))) {
            const auto connection = connectionNamed(db, arguments.value(QStringLiteral("connection")));
            if (!connection) {
                return tl::unexpected<Error>(connection.error());
            }
            choice.connectionId = connection->id;
        }
        return choice;
    });
}

QString closedWords(const PostingFacts& facts) {
    switch (facts.why) {
    case FactsWhy::Gone:
        return Terminal::tr("the posting is no longer there");
    case FactsWhy::Expired:
        return Terminal::tr("the last day to apply has passed");
    case FactsWhy::Wording:
        return Terminal::tr("the page says that it takes no more applications");
    default:
        return Terminal::tr("the site says that it is closed");
    }
}

// Asks the sites about the first lines and waits for what comes in time; the others go without.
void lookUp(Store& store, const Clock& clock, QVector<IntakeLine>& lines) {
    constexpr int most = 100;
    constexpr std::chrono::seconds longest{5};
    QVector<int> wanted;
    for (int i = 0; i < lines.size() && wanted.size() < most; ++i) {
        if (lines.at(i).lookUp) {
            wanted.append(i);
        }
    }
    if (wanted.isEmpty()) {
        return;
    }
    AuditWriter audit(store);
    PostingLookups lookups(store, audit, clock, std::make_unique<HostNames>());
    waitFor([&](QObject* context, const std::function<void()>& done) {
        auto left = std::make_shared<qsizetype>(wanted.size());
        for (const int i : std::as_const(wanted)) {
            lookups.lookUp(lines.at(i).identity)
                .then(context, [&lines, &clock, i, left, done](const Result<PostingFacts>& facts) {
                    if (facts) {
                        intake::applyFacts(lines[i], *facts, clock.nowMs());
                    }
                    if (--*left == 0) {
                        done();
                    }
                });
        }
        QTimer::singleShot(longest, context, done);
    });
}

Result<QVector<IntakeLine>> judged(Store& store, const QString& text, const IntakeChoice& choice, qint64 now) {
    return store.readNow<QVector<IntakeLine>>([&](Database& db) -> Result<QVector<IntakeLine>> {
        const auto connection =
            choice.connectionId != 0 ? connections::get(db, choice.connectionId) : connections::preferred(db);
        return connection ? intake::judge(db, text, connection->practice, now, true)
                          : Result<QVector<IntakeLine>>(tl::unexpected<Error>(connection.error()));
    });
}

QString dayOf(qint64 at) {
    return QDateTime::fromMSecsSinceEpoch(at).date().toString(Qt::ISODate);
}

// "12 (Data engineer, Acme Labs) of 2026-05-31"
QString similarName(const IntakeLine& line) {
    QStringList names{line.similar.title, line.similar.company};
    names.removeAll(QString());
    //: An application: %1 is its number, %2 title and company, %3 a date
    return Terminal::tr("%1 (%2) of %3")
        .arg(QString::number(line.similar.id), names.join(QStringLiteral(", ")), dayOf(line.similar.at));
}

QString reasonOf(const IntakeLine& line) {
    switch (line.reason) {
    case VerdictReason::None:
        return {};
    case VerdictReason::AlreadyApplied:
        return Terminal::tr("already there as %1: %2").arg(QString::number(line.existingId), code(line.existingState));
    case VerdictReason::SameAsLine:
        return Terminal::tr("the same posting as line %1").arg(line.sameAsLine);
    case VerdictReason::NotAnAddress:
        return Terminal::tr("no address on this line");
    case VerdictReason::UnsupportedScheme:
        return Terminal::tr("only http and https addresses are postings");
    case VerdictReason::HasCredentials:
        return Terminal::tr("the address holds a user name or password");
    case VerdictReason::TooLong:
        return Terminal::tr("the address is too long");
    case VerdictReason::ListPage:
        return Terminal::tr("a list of jobs, not one posting");
    case VerdictReason::AccountNeeded:
        return Terminal::tr("this site wants an account; open it once in the window or add it with --with-accounts");
    case VerdictReason::AccountMaybe:
        return line.verdict == Verdict::NeedsAccount
                   ? Terminal::tr("this site may ask for an account; add it with --with-accounts")
                   : Terminal::tr("this site may ask for an account");
    case VerdictReason::Closed:
        return closedWords(line.facts);
    case VerdictReason::LikeAnother:
        return Terminal::tr("same company and like title as %1; add it with --similar").arg(similarName(line));
    case VerdictReason::SameNumber:
        return Terminal::tr("same number as %1; add it with --similar").arg(similarName(line));
    case VerdictReason::LikeLine:
        return Terminal::tr("same company and like title as line %1; add it with --similar").arg(line.sameAsLine);
    case VerdictReason::CompanyBlocked:
        return Terminal::tr("you do not want to apply to the company %1 (see block list)").arg(line.blockedBy);
    case VerdictReason::SiteBlocked:
        return Terminal::tr("you do not want to apply at the site %1 (see block list)").arg(line.blockedBy);
    case VerdictReason::CompanyLimit:
        return Terminal::tr("your limit for this company is reached; it goes after %1").arg(dayOf(line.limitUntil));
    }
    return {};
}

void printLine(Terminal& terminal, const IntakeLine& line) {
    const bool added = line.existingId != 0;
    if (terminal.json()) {
        terminal.printJsonLine({{QStringLiteral("line"), line.line},
                                {QStringLiteral("url"), line.url.isEmpty() ? line.text : line.url},
                                {QStringLiteral("verdict"), code(line.verdict)},
                                {QStringLiteral("id"), added ? QJsonValue(line.existingId) : QJsonValue()},
                                {QStringLiteral("reason"), reasonOf(line)},
                                {QStringLiteral("company"), line.company()},
                                {QStringLiteral("title"), line.title()},
                                {QStringLiteral("place"), line.facts.place}});
        return;
    }
    terminal.print(QStringList{QString::number(line.line), code(line.verdict),
                               added ? QString::number(line.existingId) : QStringLiteral("-"),
                               line.url.isEmpty() ? line.text : line.url, reasonOf(line)}
                       .join(QLatin1Char('\t')));
}

} // namespace

int add(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(
        words, {{QStringLiteral("review"), QStringLiteral("by-setting"), QStringLiteral("with-accounts"),
                 QStringLiteral("similar"), QStringLiteral("no-look-up")},
                {QStringLiteral("resume"), QStringLiteral("cover"), profileOption, QStringLiteral("from"),
                 QStringLiteral("connection"), spreadOption},
                0,
                -1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    if (arguments->positional().isEmpty() && !arguments->has(QStringLiteral("from"))) {
        return terminal.usage(Terminal::tr("Name addresses, - for standard input, or --from FILE."));
    }
    const auto text = textOf(*arguments);
    if (!text) {
        return terminal.fail(text.error());
    }
    Store* store = terminal.store();
    if (!store) {
        return static_cast<int>(Exit::Failed);
    }
    const auto choice = choiceOf(*store, *arguments);
    if (!choice) {
        return choice.error().kind == ErrorKind::Invalid ? terminal.usage(choice.error().detail)
                                                         : terminal.fail(choice.error());
    }
    const bool withAccounts = arguments->has(QStringLiteral("with-accounts"));
    const bool withSimilar = arguments->has(QStringLiteral("similar"));
    auto found = judged(*store, *text, *choice, terminal.clock().nowMs());
    if (!found) {
        return terminal.fail(found.error());
    }
    if (!arguments->has(QStringLiteral("no-look-up"))) {
        lookUp(*store, terminal.clock(), *found);
    }
    QVector<IntakeLine> wanted;
    QVector<IntakeLine> lines;
    for (const IntakeLine& line : std::as_const(*found)) {
        const bool take =
            line.addByDefault() || (withAccounts && line.verdict == Verdict::NeedsAccount) ||
            (withSimilar && line.verdict == Verdict::Similar && (withAccounts || !line.identity.needsAccount));
        (take ? wanted : lines).append(line);
    }
    intake::Adding adding(wanted, *choice, terminal.clock().nowMs());
    if (const Done done = store->writeInPartsNow([&](Database& db) { return adding.addSome(db); }); !done) {
        return terminal.fail(done.error());
    }
    lines += adding.lines();
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    bool anyNew = false;
    for (const IntakeLine& line : std::as_const(lines)) {
        anyNew = anyNew || (line.existingId != 0 && line.verdict != Verdict::Duplicate);
        printLine(terminal, line);
    }
    return static_cast<int>(anyNew ? Exit::Ok : Exit::Refused);
}

} // namespace postulant::terminal
