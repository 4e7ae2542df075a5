#include "domain/QuestionFamilies.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <mutex>

// Outside of every namespace, as the macro wants it.
static void initialiseQuestions() {
    Q_INIT_RESOURCE(questions);
}

namespace postulant {
namespace {

constexpr int mostSlotWords = 5; // "the united states of america"
constexpr int mostRemembered = 5'000;
constexpr int longestQuestion = 400; // normalised characters; a family's wording is short

const QStringList& languages() {
    static const QStringList all{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr")};
    return all;
}

Done broken(const QString& where, const QString& what) {
    return failure(ErrorKind::Invalid, where + QStringLiteral(": ") + what);
}

QStringList textsOf(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& one : value.toArray()) {
        out << one.toString().toCaseFolded();
    }
    return out;
}

// Words that end a name: what stands behind them is another thought.
bool endsName(const QString& word) {
    static const QStringList words{
        QStringLiteral("and"),  QStringLiteral("or"),   QStringLiteral("with"), QStringLiteral("without"),
        QStringLiteral("not"),  QStringLiteral("no"),   QStringLiteral("if"),   QStringLiteral("for"),
        QStringLiteral("to"),   QStringLiteral("und"),  QStringLiteral("oder"), QStringLiteral("ohne"),
        QStringLiteral("wenn"), QStringLiteral("et"),   QStringLiteral("ou"),   QStringLiteral("sans"),
        QStringLiteral("si"),   QStringLiteral("this"), QStringLiteral("our"),  QStringLiteral("us"),
        QStringLiteral("uns"),  QStringLiteral("nous")};
    return words.contains(word);
}

Result<QRegularExpression> compiled(const QString& text, QStringList* slotNames) {
    static const QRegularExpression slot(QStringLiteral("\\{([a-z]+)\\}"));
    QString pattern;
    qsizetype from = 0;
    for (auto found = slot.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch one = found.next();
        pattern += text.mid(from, one.capturedStart() - from) +
                   QStringLiteral("(?<%1>[^ ]+(?: [^ ]+){0,%2})").arg(one.captured(1)).arg(mostSlotWords - 1);
        *slotNames << one.captured(1);
        from = one.capturedEnd();
    }
    pattern += text.mid(from);
    QRegularExpression out(QRegularExpression::anchoredPattern(pattern),
                           QRegularExpression::UseUnicodePropertiesOption);
    if (!out.isValid()) {
        return tl::unexpected<Error>(Error{ErrorKind::Invalid, text + QStringLiteral(": ") + out.errorString(), 0, {}});
    }
    return out;
}

QuestionFamilies readShipped() {
    initialiseQuestions();
    QFile file(QStringLiteral(":/postulant/questions.json"));
    const auto families = file.open(QIODevice::ReadOnly)
                              ? QuestionFamilies::parse(file.readAll())
                              : Result<QuestionFamilies>(failure(ErrorKind::File, file.fileName()));
    if (!families) {
        qFatal("questions.json: %s", qPrintable(families.error().detail));
    }
    return *families;
}

} // namespace

struct QuestionFamilies::Memo {
    std::mutex mutex;
    QHash<QString, std::optional<FamilyMatch>> found;
};

QuestionFamilies::QuestionFamilies()
    : m_memo(std::make_shared<Memo>()) {}

Done QuestionFamilies::addWording(const QString& language, const QString& text) {
    Wording wording;
    wording.family = static_cast<int>(m_families.size()) - 1;
    wording.language = language;
    const auto pattern = compiled(text, &wording.holes);
    if (!pattern) {
        return broken(m_families.last().id, pattern.error().detail);
    }
    wording.pattern = *pattern;
    m_wordings << wording;
    return {};
}

Done QuestionFamilies::addFamily(const QJsonObject& family) {
    QuestionFamily out;
    out.id = family.value(QLatin1String("id")).toString();
    out.field = family.value(QLatin1String("field")).toString();
    const auto sensitivity = sensitivityFromCode(family.value(QLatin1String("sensitivity")).toString());
    if (out.id.isEmpty() || !sensitivity) {
        return broken(QStringLiteral("family %1").arg(out.id), QStringLiteral("needs an id and a sensitivity"));
    }
    if (!out.field.isEmpty() && profileField(out.field) == nullptr) {
        return broken(out.id, QStringLiteral("no such profile field"));
    }
    out.sensitivity = *sensitivity;
    const auto holds = answerScopeFromCode(family.value(QLatin1String("holds")).toString(QStringLiteral("all")));
    if (!holds) {
        return broken(out.id, QStringLiteral("holds for no such scope"));
    }
    out.holds = *holds;
    m_families << out;
    for (const QString& language : languages()) {
        const QStringList wordings = textsOf(family.value(language));
        if (!wordings.isEmpty()) {
            m_families.last().samples << wordings.first();
        }
        for (const QString& wording : wordings) {
            if (Done done = addWording(language, wording); !done) {
                return done;
            }
        }
    }
    return {};
}

Done QuestionFamilies::readWords(const QJsonObject& words) {
    for (const QString& word : textsOf(words.value(QLatin1String("stop")))) {
        m_stop.insert(word, true);
    }
    for (const QString& word : textsOf(words.value(QLatin1String("negation")))) {
        m_negation.insert(word, true);
    }
    const QJsonArray poles = words.value(QLatin1String("poles")).toArray();
    if (poles.size() > 32) {
        return broken(QStringLiteral("poles"), QStringLiteral("too many groups"));
    }
    for (int i = 0; i < poles.size(); ++i) {
        for (const QString& word : textsOf(poles.at(i))) {
            m_poles[word] |= 1U << i;
        }
    }
    const QJsonObject sensitive = words.value(QLatin1String("sensitive")).toObject();
    for (auto it = sensitive.begin(); it != sensitive.end(); ++it) {
        const auto kind = sensitivityFromCode(it.key());
        if (!kind) {
            return broken(QStringLiteral("sensitive"), it.key());
        }
        for (const QString& word : textsOf(it.value())) {
            m_sensitive.append({word, *kind});
        }
    }
    return {};
}

Result<QuestionFamilies> QuestionFamilies::parse(const QByteArray& json) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("at byte %1: %2").arg(problem.offset).arg(problem.errorString()));
    }
    const QJsonObject root = document.object();
    QuestionFamilies out;
    for (const QJsonValue& family : root.value(QLatin1String("families")).toArray()) {
        if (Done done = out.addFamily(family.toObject()); !done) {
            return tl::unexpected<Error>(done.error());
        }
    }
    const QJsonObject values = root.value(QLatin1String("values")).toObject();
    for (auto slot = values.begin(); slot != values.end(); ++slot) {
        const QJsonObject names = slot.value().toObject();
        for (auto value = names.begin(); value != names.end(); ++value) {
            for (const QString& words : textsOf(value.value())) {
                out.m_values[slot.key()].insert(words, value.key());
            }
        }
    }
    for (const QString& lead : textsOf(root.value(QLatin1String("lead")))) {
        out.m_leads << QRegularExpression(QStringLiteral("^(?:%1) ").arg(lead));
    }
    if (Done done = out.readWords(root.value(QLatin1String("words")).toObject()); !done) {
        return tl::unexpected<Error>(done.error());
    }
    return out;
}

const QuestionFamilies& QuestionFamilies::shipped() {
    static const QuestionFamilies families = readShipped();
    return families;
}

// A slot with a list takes nothing else; any other takes a short name.
std::optional<QString> QuestionFamilies::valueOf(const QString& slot, const QString& words) const {
    const auto known = m_values.constFind(slot);
    if (known != m_values.cend()) {
        const auto value = known->constFind(words);
        return value == known->cend() ? std::nullopt : std::optional<QString>(*value);
    }
    const QStringList parts = words.split(u' ');
    const bool isName = std::none_of(parts.cbegin(), parts.cend(), endsName);
    return isName ? std::optional<QString>(words) : std::nullopt;
}

std::optional<FamilyMatch> QuestionFamilies::fit(const Wording& wording, const QString& plain) const {
    const QRegularExpressionMatch match = wording.pattern.match(plain);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QuestionFamily& family = m_families.at(wording.family);
    QString key = family.id;
    for (const QString& slot : wording.holes) {
        const auto value = valueOf(slot, match.captured(slot));
        if (!value) {
            return std::nullopt;
        }
        key += u':' + *value;
    }
    return FamilyMatch{key, wording.language, &family};
}

std::optional<FamilyMatch> QuestionFamilies::of(const QString& question) const {
    const QString whole = normalisedQuestion(question);
    if (whole.isEmpty() || whole.size() > longestQuestion) {
        return std::nullopt;
    }
    const std::lock_guard lock(m_memo->mutex);
    if (const auto known = m_memo->found.constFind(whole); known != m_memo->found.cend()) {
        return *known;
    }
    if (m_memo->found.size() >= mostRemembered) {
        m_memo->found.clear();
    }
    auto found = find(whole);
    m_memo->found.insert(whole, found);
    return found;
}

std::optional<FamilyMatch> QuestionFamilies::find(const QString& whole) const {
    QStringList spellings{whole};
    for (const QRegularExpression& lead : m_leads) {
        const QRegularExpressionMatch match = lead.match(whole);
        if (match.hasMatch() && match.capturedEnd() < whole.size()) {
            spellings << whole.mid(match.capturedEnd());
        }
    }
    for (const QString& spelling : std::as_const(spellings)) {
        for (const Wording& wording : m_wordings) {
            if (auto found = fit(wording, spelling)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

Sensitivity QuestionFamilies::sensitivityOf(const QString& question) const {
    if (const auto family = of(question)) {
        return family->family->sensitivity;
    }
    for (const QString& word : normalisedQuestion(question).split(u' ')) {
        for (const auto& [sign, kind] : m_sensitive) {
            if (sign.endsWith(u'*') ? word.startsWith(QStringView(sign).chopped(1)) : word == sign) {
                return kind;
            }
        }
    }
    return Sensitivity::Plain;
}

} // namespace postulant
