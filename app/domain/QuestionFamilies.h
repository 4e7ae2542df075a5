#pragma once

#include "domain/AnswerBank.h"
#include "domain/Profile.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>

// Questions that forms word in many ways and that have one answer: "What is your notice period?" and "Wie lang ist Ihre
// Kündigungsfrist?". The wordings are data (resources/questions.json); what they name, such as a country or a skill,
// belongs to the question: two countries are two questions.
namespace postulant {

struct QuestionFamily {
    QString id;    // "notice_period"
    QString field; // key of the profile field that asks the same; may be empty
    Sensitivity sensitivity = Sensitivity::Plain;
    AnswerScope holds = AnswerScope::All; // "Have you worked here before?" is answered for one company
    QStringList samples;                  // one plain wording a language, in the file's words; may hold "{country}"
};

// What one question is. key: the family's id and what it names, "authorized_in:de"; equal keys have equal answers.
struct FamilyMatch {
    QString key;
    QString language; // of the wording: "en", "de", "fr"
    const QuestionFamily* family = nullptr;
};

class QuestionFamilies {
public:
    QuestionFamilies();

    // The shipped file, read once. A broken file is a mistake of ours: a test reads it.
    static const QuestionFamilies& shipped();
    // Errors: Invalid, the detail says where.
    static Result<QuestionFamilies> parse(const QByteArray& json);

    const QVector<QuestionFamily>& all() const { return m_families; }
    // The whole wording must fit; there is no "nearly".
    std::optional<FamilyMatch> of(const QString& question) const;
    // By family, else by words that only such questions have. Plain where nothing tells.
    Sensitivity sensitivityOf(const QString& question) const;

    // "de" of "deutschland": words of a normalised question; empty: none that the file has.
    QString countryOf(const QString& words) const { return m_values.value(QStringLiteral("country")).value(words); }
    bool isStopWord(const QString& word) const { return m_stop.contains(word); }
    bool isNegation(const QString& word) const { return m_negation.contains(word); }
    // Words that turn a question into another one ("current", "expected"), a group each: bit n is group n.
    quint32 polesOf(const QString& word) const { return m_poles.value(word); }

private:
    struct Wording {
        int family = 0;
        QString language;
        QRegularExpression pattern;
        QStringList holes; // in the order of the pattern's groups
    };
    std::optional<QString> valueOf(const QString& slot, const QString& words) const;
    std::optional<FamilyMatch> find(const QString& normalised) const;
    std::optional<FamilyMatch> fit(const Wording& wording, const QString& plain) const;
    Done addFamily(const QJsonObject& family);
    Done addWording(const QString& language, const QString& text);
    Done readWords(const QJsonObject& words);

    QVector<QuestionFamily> m_families;
    QVector<Wording> m_wordings; // in the file's order: the first that fits counts
    QVector<QRegularExpression> m_leads;
    QHash<QString, QHash<QString, QString>> m_values; // slot → words → value
    QHash<QString, bool> m_stop;
    QHash<QString, bool> m_negation;
    QHash<QString, quint32> m_poles;
    QVector<QPair<QString, Sensitivity>> m_sensitive; // "gehalt*": every word that begins so
    struct Memo;                                      // the same questions are asked about again and again
    std::shared_ptr<Memo> m_memo;
};

} // namespace postulant
