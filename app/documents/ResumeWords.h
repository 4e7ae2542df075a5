#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace postulant {

enum class ResumeSection { None, Summary, Work, Education, Skills, Languages, Contact, Other };

// Text as words are compared: lower case, without accents and outer or doubled spaces.
QString foldedWord(QStringView text);

// The words that resumes in English, German and French are read by, from resources/resume_words.json.
class ResumeWords {
public:
    static const ResumeWords& shipped();

    // nullopt: not a heading. Other: a heading of what is not read.
    std::optional<ResumeSection> heading(const QString& line) const;
    bool isDocumentTitle(const QString& line) const; // "Lebenslauf"
    // "E-Mail" → "email"; empty if it is no label.
    QString label(const QString& text) const;
    int month(const QString& word) const; // 1 to 12, 0: none
    QString countryCode(const QString& name) const;
    bool isLanguage(const QString& name) const;
    bool isLevel(const QString& text) const; // of a language: "C1", "fluent"
    bool isUsState(const QString& code) const;
    bool isAcademicTitle(const QString& word) const;
    bool isNoise(const QString& text) const; // "full-time"
    bool namesJob(const QString& text) const;
    bool namesCompany(const QString& text) const;
    bool namesSchool(const QString& text) const;
    bool namesStreet(const QString& text) const;
    // The degree that text begins with, as it is written there; empty if none.
    QString degreeAtStart(const QString& text) const;
    // Alternatives for a regular expression, the longest first.
    QString monthPattern() const;
    QString presentPattern() const;
    QString sincePattern() const;
    QString atPattern() const;

private:
    explicit ResumeWords(const QJsonObject& words);
    bool hasWordOf(const QString& text, const QSet<QString>& words) const;

    QHash<QString, ResumeSection> m_headings;
    QHash<QString, QString> m_labels;
    QHash<QString, QString> m_countries;
    QHash<QString, int> m_months;
    QSet<QString> m_titles, m_languages, m_levels, m_states, m_academic, m_noise, m_jobs, m_companies, m_schools,
        m_streets;
    QStringList m_jobEndings;
    QStringList m_streetEndings;
    QStringList m_degrees; // longest first
    QStringList m_monthWords, m_presentWords, m_sinceWords, m_atWords;
};

} // namespace postulant
