#include "dispatch/Answering.h"
#include "domain/JsonValues.h"
#include "domain/QuestionFamilies.h"
#include "programs/postulantctl/Begin.h"
#include "programs/postulantctl/Command.h"
#include "store/AnswerRepository.h"
#include "store/ApplicationRepository.h"

#include <QHash>

#include <algorithm>

namespace postulant::terminal {
namespace {

QString key(const char* name) {
    return QLatin1String(name);
}

struct Listed {
    BankAnswer answer;
    QVector<answers::Asked> asked;
};

QJsonObject objectOf(const answers::Asked& one) {
    return {{key("application_id"), one.applicationId},
            {key("company"), one.company},
            {key("title"), one.title},
            {key("site"), one.site},
            {key("practice"), one.practice},
            {key("at"), instantOrNull(one.at)},
            {key("waits"), one.waits}};
}

QJsonObject objectOf(const Listed& row) {
    const BankAnswer& answer = row.answer;
    QJsonArray asked;
    for (const answers::Asked& one : row.asked) {
        asked.append(objectOf(one));
    }
    const bool forAll = answer.scope == AnswerScope::All;
    return {{key("id"), answer.id},
            {key("question"), answer.question},
            {key("answer"), answer.answer},
            {key("source"), answer.source},
            {key("kind"), code(answer.kind)},
            {key("scope"), code(answer.scope)},
            {key("for"), forAll ? QJsonValue(QJsonValue::Null) : QJsonValue(answer.scopeName)},
            {key("language"), answer.language.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(answer.language)},
            {key("sensitivity"), code(answer.sensitivity)},
            {key("left_blank"), answer.leftBlank},
            {key("used"), answer.uses},
            {key("last_used"), instantOrNull(answer.lastUsedAt)},
            {key("asked_at"), asked}};
}

QStringList cellsOf(const Listed& row) {
    QStringList cells{row.answer.question, row.answer.answer};
    if (row.answer.scope != AnswerScope::All) {
        cells << row.answer.scopeName;
    }
    return cells;
}

// What the options ask for, over what is known of this answer.
class Wish {
public:
    explicit Wish(const Arguments& arguments)
        : m_arguments(arguments) {}

    // Empty: fine; else what is wrong, for people.
    QString read() {
        const QStringList& said = m_arguments.positional();
        m_answer.question = said.first().trimmed();
        m_answer.leftBlank = m_arguments.has(QStringLiteral("blank"));
        m_answer.answer = said.value(1).trimmed();
        m_answer.source = QStringLiteral("you");
        if (normalisedQuestion(m_answer.question).isEmpty()) {
            return Terminal::tr("The question is empty.");
        }
        if ((said.size() == 2) == m_answer.leftBlank) {
            return Terminal::tr("Say the answer, or --blank to leave it blank on purpose.");
        }
        const QString problem = readScope();
        return problem.isEmpty() ? readKinds() : problem;
    }

    // Keeps what is known and was not said now.
    BankAnswer over(const QVector<BankAnswer>& bank) const {
        BankAnswer out = m_answer;
        const QString normalised = normalisedQuestion(out.question);
        const auto known = std::find_if(bank.cbegin(), bank.cend(), [&](const BankAnswer& one) {
            return one.scope == out.scope && one.scopeRef == out.scopeRef &&
                   normalisedQuestion(one.question) == normalised;
        });
        const bool isKnown = known != bank.cend();
        if (!m_arguments.has(QStringLiteral("kind")) && isKnown && isOfKind(known->kind, out.answer)) {
            out.kind = known->kind;
        }
        if (!m_arguments.has(QStringLiteral("language")) && isKnown) {
            out.language = known->language;
        }
        if (!m_arguments.has(QStringLiteral("sensitivity"))) {
            out.sensitivity = isKnown ? known->sensitivity : QuestionFamilies::shipped().sensitivityOf(out.question);
        }
        return out;
    }

    answering::Next next() const {
        return m_arguments.has(QStringLiteral("queue")) ? answering::Next::Queue : answering::Next::Review;
    }

private:
    QString readScope() {
        const QString place = m_arguments.value(QStringLiteral("for")).trimmed();
        const auto scope = answerScopeFromCode(m_arguments.valueOr(QStringLiteral("scope"), QStringLiteral("all")));
        if (!scope) {
            return Terminal::tr("--scope is all, site, company or application.");
        }
        if ((*scope == AnswerScope::All) != place.isEmpty()) {
            return Terminal::tr("--scope and --for belong together: --scope company --for \"Fernleaf Labs\".");
        }
        m_answer.scope = *scope;
        m_answer.scopeRef = scopeRefOf(*scope, place);
        m_answer.scopeName = place;
        if (*scope != AnswerScope::All && m_answer.scopeRef.isEmpty()) {
            return Terminal::tr("This names no place of that kind: %1").arg(place);
        }
        return {};
    }

    QString readKinds() {
        const auto kind = answerKindFromCode(m_arguments.valueOr(QStringLiteral("kind"), QStringLiteral("text")));
        if (!kind) {
            return Terminal::tr("--kind is text, choice, number, date, yes-no or file.");
        }
        m_answer.kind = *kind;
        if (!m_answer.leftBlank && !isOfKind(*kind, m_answer.answer)) {
            return Terminal::tr("This is no %1: %2").arg(code(*kind), m_answer.answer);
        }
        m_answer.language = m_arguments.value(QStringLiteral("language")).trimmed().toLower();
        const auto sensitivity =
            sensitivityFromCode(m_arguments.valueOr(QStringLiteral("sensitivity"), QStringLiteral("plain")));
        if (!sensitivity) {
            return Terminal::tr("--sensitivity is plain, personal, legal, salary or demographic.");
        }
        m_answer.sensitivity = *sensitivity;
        return {};
    }

    const Arguments& m_arguments;
    BankAnswer m_answer;
};

// An application is called by its company and title.
Done nameApplication(Database& db, BankAnswer& answer) {
    if (answer.scope != AnswerScope::Application) {
        return {};
    }
    const auto rows = applications::rows(db, {answer.scopeRef.toLongLong()});
    if (!rows) {
        return tl::unexpected<Error>(rows.error());
    }
    if (rows->isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("application ") + answer.scopeRef);
    }
    answer.scopeName = rows->first().company + QStringLiteral(", ") + rows->first().title;
    return {};
}

Result<answering::Saved> save(Database& db, const QString& filesDir, const Wish& wish, qint64 now) {
    const auto bank = answers::bank(db);
    if (!bank) {
        return tl::unexpected<Error>(bank.error());
    }
    BankAnswer answer = wish.over(*bank);
    if (Done named = nameApplication(db, answer); !named) {
        return tl::unexpected<Error>(named.error());
    }
    return answering::save(db, filesDir, answer, wish.next(), now);
}

Result<QVector<Listed>> listed(Database& db, bool onlyUnanswered) {
    const auto bank = answers::bank(db);
    const auto asked = answers::asked(db);
    if (!bank || !asked) {
        return tl::unexpected<Error>(!bank ? bank.error() : asked.error());
    }
    QHash<QString, QVector<answers::Asked>> byQuestion;
    for (const answers::Asked& one : *asked) {
        byQuestion[normalisedQuestion(one.question)] << one;
    }
    QVector<Listed> out;
    for (const BankAnswer& answer : *bank) {
        if (!onlyUnanswered || answer.isUnanswered()) {
            out.append({answer, byQuestion.value(normalisedQuestion(answer.question))});
        }
    }
    return out;
}

void tell(Terminal& terminal, const answering::Saved& saved, answering::Next next) {
    if (terminal.json()) {
        QJsonArray moved;
        for (const qint64 id : saved.moved) {
            moved.append(id);
        }
        terminal.printJson(QJsonObject{{key("id"), saved.id}, {key("moved"), moved}});
    } else if (!saved.moved.isEmpty()) {
        const int count = static_cast<int>(saved.moved.size());
        terminal.message(next == answering::Next::Queue
                             ? Terminal::tr("%n application(s) waited for it and may go again.", nullptr, count)
                             : Terminal::tr("%n application(s) waited for it and are in Review.", nullptr, count));
    }
}

} // namespace

int answerSet(Terminal& terminal, const QStringList& words) {
    const auto arguments =
        Arguments::parse(words, {{QStringLiteral("blank"), QStringLiteral("queue")},
                                 {QStringLiteral("kind"), QStringLiteral("scope"), QStringLiteral("for"),
                                  QStringLiteral("language"), QStringLiteral("sensitivity")},
                                 1,
                                 2});
    return withStore(terminal, arguments, [&](Store& store) {
        Wish wish(*arguments);
        if (const QString problem = wish.read(); !problem.isEmpty()) {
            return terminal.usage(problem);
        }
        const auto saved = store.writeNow<answering::Saved>(
            [&](Database& db) { return save(db, store.filesDir(), wish, terminal.clock().nowMs()); });
        if (!saved) {
            return terminal.fail(saved.error());
        }
        tell(terminal, *saved, wish.next());
        return 0;
    });
}

int answerList(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{QStringLiteral("unanswered")}, {}, 0, 0});
    return withStore(terminal, arguments, [&](Store& store) {
        const bool onlyUnanswered = arguments->has(QStringLiteral("unanswered"));
        const auto rows =
            store.readNow<QVector<Listed>>([onlyUnanswered](Database& db) { return listed(db, onlyUnanswered); });
        return rows ? printRows<Listed>(terminal, *rows, objectOf, cellsOf) : terminal.fail(rows.error());
    });
}

} // namespace postulant::terminal
