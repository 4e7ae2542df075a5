#include "documents/ResumeWords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

static void initialiseResumeReading() {
    Q_INIT_RESOURCE(resume_reading);
}

namespace postulant {
namespace {

QStringList listOf(const QJsonValue& value) {
    QStringList out;
    const QJsonArray entries = value.toArray();
    for (const auto& entry : entries) {
        out.append(entry.toString());
    }
    return out;
}

QSet<QString> setOf(const QJsonObject& words, const char* name) {
    QSet<QString> out;
    for (const QString& word : listOf(words.value(QLatin1String(name)))) {
        out.insert(foldedWord(word));
    }
    return out;
}

QStringList longestFirst(QStringList words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words;
}

QString alternatives(const QStringList& words) {
    QStringList escaped;
    for (const QString& word : words) {
        escaped.append(QRegularExpression::escape(word));
    }
    return escaped.join(u'|');
}

std::optional<ResumeSection> sectionOf(const QString& name) {
    static const QHash<QString, ResumeSection> names{
        {QStringLiteral("summary"), ResumeSection::Summary},     {QStringLiteral("work"), ResumeSection::Work},
        {QStringLiteral("education"), ResumeSection::Education}, {QStringLiteral("skills"), ResumeSection::Skills},
        {QStringLiteral("languages"), ResumeSection::Languages}, {QStringLiteral("contact"), ResumeSection::Contact},
        {QStringLiteral("other"), ResumeSection::Other}};
    const auto found = names.constFind(name);
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

// "W O R K" → "WORK"; "• Work:" → "Work".
QString bareHeading(const QString& line) {
    static const QRegularExpression spaced(QStringLiteral("^(?:\\p{L} )+\\p{L}$"));
    static const QRegularExpression edges(QStringLiteral("^[^\\p{L}]+|[^\\p{L}]+$"));
    QString text = line.simplified();
    if (spaced.match(text).hasMatch()) {
        text.remove(u' ');
    }
    text.remove(edges);
    text.replace(QStringLiteral(" & "), QStringLiteral(" and "));
    return foldedWord(text);
}

} // namespace

QString foldedWord(QStringView text) {
    QString lower = text.toString().toLower();
    lower.replace(u'ß', QStringLiteral("ss")).replace(u'’', u'\'').replace(u'œ', QStringLiteral("oe"));
    const QString apart = lower.normalized(QString::NormalizationForm_KD);
    QString out;
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing) {
            out.append(c);
        }
    }
    return out.simplified();
}

const ResumeWords& ResumeWords::shipped() {
    static const ResumeWords words = [] {
        initialiseResumeReading();
        QFile file(QStringLiteral(":/postulant/resume_words.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const QJsonObject json = open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        if (json.isEmpty()) {
            qFatal("%s is not JSON", qPrintable(file.fileName()));
        }
        return ResumeWords(json);
    }();
    return words;
}

ResumeWords::ResumeWords(const QJsonObject& words)
    : m_titles(setOf(words, "document_titles"))
    , m_levels(setOf(words, "levels"))
    , m_states(setOf(words, "us_states"))
    , m_academic(setOf(words, "academic_titles"))
    , m_noise(setOf(words, "noise"))
    , m_jobs(setOf(words, "job_words"))
    , m_companies(setOf(words, "company_marks"))
    , m_schools(setOf(words, "school_marks"))
    , m_streets(setOf(words, "street_words")) {
    const QJsonObject headings = words.value(QLatin1String("headings")).toObject();
    for (auto it = headings.begin(); it != headings.end(); ++it) {
        for (const QString& heading : listOf(it.value())) {
            m_headings.insert(foldedWord(heading), sectionOf(it.key()).value_or(ResumeSection::Other));
        }
    }
    const QJsonObject labels = words.value(QLatin1String("labels")).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        for (const QString& label : listOf(it.value())) {
            m_labels.insert(foldedWord(label), it.key());
        }
    }
    const QJsonObject countries = words.value(QLatin1String("countries")).toObject();
    for (auto it = countries.begin(); it != countries.end(); ++it) {
        for (const QString& name : listOf(it.value())) {
            m_countries.insert(foldedWord(name), it.key());
        }
    }
    const QJsonObject languages = words.value(QLatin1String("languages")).toObject();
    for (auto it = languages.begin(); it != languages.end(); ++it) {
        for (const QString& name : listOf(it.value())) {
            m_languages.insert(foldedWord(name));
        }
    }
    const QJsonObject months = words.value(QLatin1String("months")).toObject();
    for (auto it = months.begin(); it != months.end(); ++it) {
        m_months.insert(foldedWord(it.key()), it.value().toInt());
        m_monthWords << it.key() << foldedWord(it.key());
    }
    m_monthWords = longestFirst(m_monthWords);
    m_presentWords = longestFirst(listOf(words.value(QLatin1String("present"))));
    m_sinceWords = longestFirst(listOf(words.value(QLatin1String("since"))));
    m_atWords = longestFirst(listOf(words.value(QLatin1String("at"))));
    m_jobEndings = setOf(words, "job_endings").values();
    for (const char* ending : {"strasse", "str.", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer"}) {
        m_streetEndings.append(QLatin1String(ending));
    }
    m_degrees = longestFirst(setOf(words, "degrees").values());
}

std::optional<ResumeSection> ResumeWords::heading(const QString& line) const {
    if (line.size() > 60 || line.contains(u'\t') || line.contains(u'@')) {
        return std::nullopt;
    }
    const QString bare = bareHeading(line);
    if (const auto found = m_headings.constFind(bare); found != m_headings.constEnd()) {
        return *found;
    }
    // Two headings in one: which of the two a line belongs to is not known.
    static const QRegularExpression joints(QStringLiteral(" (?:and|und|et) |/|, "));
    const QStringList halves = bare.split(joints, Qt::SkipEmptyParts);
    const auto known = [this](const QString& half) { return m_headings.contains(half.trimmed()); };
    if (halves.size() > 1 && std::all_of(halves.begin(), halves.end(), known)) {
        return ResumeSection::Other;
    }
    return std::nullopt;
}

bool ResumeWords::isDocumentTitle(const QString& line) const {
    return m_titles.contains(bareHeading(line));
}

QString ResumeWords::label(const QString& text) const {
    QString bare = foldedWord(text);
    while (bare.endsWith(u':') || bare.endsWith(u' ')) {
        bare.chop(1);
    }
    return m_labels.value(bare);
}

int ResumeWords::month(const QString& word) const {
    QString bare = foldedWord(word);
    if (bare.endsWith(u'.')) {
        bare.chop(1);
    }
    return m_months.value(bare);
}

QString ResumeWords::countryCode(const QString& name) const {
    return m_countries.value(foldedWord(name));
}

bool ResumeWords::isLanguage(const QString& name) const {
    return m_languages.contains(foldedWord(name));
}

bool ResumeWords::isLevel(const QString& text) const {
    return m_levels.contains(foldedWord(text));
}

bool ResumeWords::isUsState(const QString& code) const {
    return code.size() == 2 && code == code.toUpper() && m_states.contains(foldedWord(code));
}

bool ResumeWords::isAcademicTitle(const QString& word) const {
    return m_academic.contains(foldedWord(word));
}

bool ResumeWords::isNoise(const QString& text) const {
    return m_noise.contains(foldedWord(text));
}

bool ResumeWords::hasWordOf(const QString& text, const QSet<QString>& words) const {
    static const QRegularExpression between(QStringLiteral("[\\s,/()|&:;\"]+"));
    const QStringList parts = foldedWord(text).split(between, Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [&words](const QString& part) {
        return words.contains(part) || (part.endsWith(u'.') && words.contains(part.chopped(1)));
    });
}

bool ResumeWords::namesJob(const QString& text) const {
    if (hasWordOf(text, m_jobs)) {
        return true;
    }
    static const QRegularExpression between(QStringLiteral("[\\s,/()|&:;*\"-]+"));
    const QStringList parts = foldedWord(text).split(between, Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [this](const QString& part) {
        return m_jobs.contains(part) ||
               std::any_of(m_jobEndings.begin(), m_jobEndings.end(),
                           [&part](const QString& end) { return part.size() > end.size() && part.endsWith(end); });
    });
}

bool ResumeWords::namesCompany(const QString& text) const {
    return hasWordOf(text, m_companies);
}

bool ResumeWords::namesSchool(const QString& text) const {
    if (hasWordOf(text, m_schools)) {
        return true;
    }
    const QString folded = foldedWord(text);
    return folded.contains(QLatin1String("hochschule")) || folded.contains(QLatin1String("gymnasium")) ||
           folded.contains(QLatin1String("universitat")) || folded.contains(QLatin1String("kolleg")) ||
           folded.contains(QLatin1String("schule"));
}

bool ResumeWords::namesStreet(const QString& text) const {
    if (hasWordOf(text, m_streets)) {
        return true;
    }
    const QStringList parts = foldedWord(text).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [this](const QString& part) {
        return std::any_of(m_streetEndings.begin(), m_streetEndings.end(),
                           [&part](const QString& end) { return part.endsWith(end); });
    });
}

QString ResumeWords::degreeAtStart(const QString& text) const {
    const QString written = text.simplified();
    const QString folded = foldedWord(written);
    for (const QString& degree : m_degrees) {
        if (!folded.startsWith(degree)) {
            continue;
        }
        const QString rest = folded.mid(degree.size());
        if (!rest.isEmpty() && (rest.at(0).isLetterOrNumber() || rest.at(0) == u'-' || rest.at(0) == u'\'')) {
            continue;
        }
        // Folding may change the number of letters: the written form has as many words.
        const auto words = degree.count(u' ') + 1;
        const QString head = written.section(u' ', 0, static_cast<int>(words) - 1);
        return foldedWord(head).startsWith(degree) ? head.left(head.size() - (foldedWord(head).size() - degree.size()))
                                                   : QString();
    }
    return {};
}

QString ResumeWords::monthPattern() const {
    return alternatives(m_monthWords);
}

QString ResumeWords::presentPattern() const {
    return alternatives(m_presentWords);
}

QString ResumeWords::sincePattern() const {
    return alternatives(m_sinceWords);
}

QString ResumeWords::atPattern() const {
    return alternatives(m_atWords);
}

} // namespace postulant
