#include "support/ResumeContent.h"

#include <QJsonArray>
#include <QLocale>

#include <array>

namespace postulant::generated {
namespace {

QString text(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

QLocale localeOf(const QString& language) {
    return language == u"de"   ? QLocale(QLocale::German)
           : language == u"fr" ? QLocale(QLocale::French)
                               : QLocale(QLocale::English);
}

struct Words {
    std::array<const char*, 3> summary, work, education, skills, languages;
    const char *today, *at, *since, *email, *phone, *address;
};

const Words& wordsOf(const QString& language) {
    static const Words en{{"Summary", "PROFILE", "About me"},
                          {"Experience", "WORK EXPERIENCE", "Employment History"},
                          {"Education", "EDUCATION", "Academic Background"},
                          {"Skills", "TECHNICAL SKILLS", "Key Skills"},
                          {"Languages", "LANGUAGES", "Language Skills"},
                          "Present",
                          "at",
                          "Since",
                          "Email",
                          "Phone",
                          "Address"};
    static const Words de{{"Profil", "KURZPROFIL", "Über mich"},
                          {"Berufserfahrung", "BERUFLICHER WERDEGANG", "Beruflicher Werdegang"},
                          {"Ausbildung", "AUSBILDUNG UND STUDIUM", "Bildungsweg"},
                          {"Kenntnisse", "KENNTNISSE", "Fähigkeiten"},
                          {"Sprachen", "SPRACHKENNTNISSE", "Sprachkenntnisse"},
                          "heute",
                          "bei",
                          "seit",
                          "E-Mail",
                          "Telefon",
                          "Anschrift"};
    static const Words fr{{"Profil", "À PROPOS", "Présentation"},
                          {"Expérience professionnelle", "EXPÉRIENCES PROFESSIONNELLES", "Parcours professionnel"},
                          {"Formation", "FORMATION", "Études"},
                          {"Compétences", "COMPÉTENCES", "Compétences clés"},
                          {"Langues", "LANGUES", "Langues"},
                          "aujourd'hui",
                          "chez",
                          "depuis",
                          "E-mail",
                          "Téléphone",
                          "Adresse"};
    return language == u"de" ? de : language == u"fr" ? fr : en;
}

QString word(const char* utf8) {
    return QString::fromUtf8(utf8);
}

// How dates are written: the month by name, short, MM/YYYY, MM.YYYY, or the year alone.
class Dates {
public:
    Dates(const QString& language, int form)
        : m_locale(localeOf(language))
        , m_words(wordsOf(language))
        , m_form(form) {}

    QString one(const QString& yearMonth) const {
        QString year = yearMonth.left(4);
        const int month = yearMonth.mid(5).toInt();
        if (month == 0 || m_form == 4)
            return year;
        switch (m_form) {
        case 0:
            return m_locale.standaloneMonthName(month) + u' ' + year;
        case 1:
            return m_locale.standaloneMonthName(month, QLocale::ShortFormat) + u' ' + year;
        case 2:
            return yearMonth.mid(5) + u'/' + year;
        default:
            return yearMonth.mid(5) + u'.' + year;
        }
    }
    QString span(const QString& start, const QString& end) const {
        if (end.isEmpty() && m_form == 3)
            return word(m_words.since) + u' ' + one(start);
        const QString until = end.isEmpty() ? word(m_words.today) : one(end);
        return one(start) + (m_form == 2 ? QStringLiteral(" - ") : QStringLiteral(" – ")) + until;
    }
    QString truth(const QString& yearMonth) const { return m_form == 4 ? yearMonth.left(4) : yearMonth; }

private:
    QLocale m_locale;
    const Words& m_words;
    int m_form;
};

class Writer {
public:
    Writer(const QJsonObject& person, int variant, bool datesBeside)
        : m_person(person)
        , m_variant(variant)
        , m_beside(datesBeside)
        , m_language(text(person, "lang"))
        , m_words(wordsOf(m_language))
        , m_dates(m_language, variant % 5) {}

    Content write() {
        person();
        contact();
        const auto style = static_cast<std::size_t>(m_variant % 3);
        m_out.parts.append({word(m_words.summary[style]), {}, {text(m_person, "summary")}, true, false});
        put("basics.summary", text(m_person, "summary"));
        jobs(word(m_words.work[style]));
        schools(word(m_words.education[style]));
        skills(word(m_words.skills[style]));
        languages(word(m_words.languages[style]));
        return m_out;
    }

private:
    void put(const QString& path, const QString& value) {
        if (!value.isEmpty())
            m_out.truth.insert(path, value);
    }
    void put(const char* path, const QString& value) { put(QString::fromLatin1(path), value); }

    void person() {
        const QString first = text(m_person, "first");
        const QString last = text(m_person, "last");
        m_out.name = m_variant % 4 == 3 ? (first + u' ' + last).toUpper() : first + u' ' + last;
        m_out.label = text(m_person, "label");
        put("first_name", first);
        put("last_name", last);
    }

    static QString url(const QString& shown) {
        return shown.isEmpty() || shown.startsWith(u"http") ? shown : QStringLiteral("https://") + shown;
    }

    QString address() {
        const QString city = text(m_person, "city");
        const QString region = text(m_person, "region");
        const QString postal = text(m_person, "postal");
        QStringList parts{text(m_person, "street")};
        if (!region.isEmpty())
            parts << city << (region + u' ' + postal).trimmed();
        else if (m_language == u"en")
            parts << (city + u' ' + postal).trimmed();
        else
            parts << (postal + u' ' + city).trimmed();
        parts << text(m_person, "country");
        parts.removeAll(QString());
        static const QMap<QString, QString> codes{{QStringLiteral("United Kingdom"), QStringLiteral("GB")},
                                                  {QStringLiteral("Wales"), QStringLiteral("GB")},
                                                  {QStringLiteral("Deutschland"), QStringLiteral("DE")},
                                                  {QStringLiteral("France"), QStringLiteral("FR")}};
        put("street", text(m_person, "street"));
        put("postal_code", postal);
        put("city", city);
        put("location", city);
        put("region", region);
        put("country", codes.value(text(m_person, "country")));
        return parts.join(QStringLiteral(", "));
    }

    void contact() {
        const bool labels = m_variant % 2 == 1;
        const auto add = [&](const char* label, const QString& value) {
            if (!value.isEmpty())
                m_out.contact.append(labels ? word(label) + QStringLiteral(": ") + value : value);
        };
        add(m_words.address, address());
        add(m_words.phone, text(m_person, "phone"));
        add(m_words.email, text(m_person, "email"));
        put("phone", text(m_person, "phone"));
        put("email", text(m_person, "email"));
        for (const char* link : {"linkedin", "github", "website"}) {
            if (!text(m_person, link).isEmpty())
                m_out.contact.append(text(m_person, link));
            put(link, url(text(m_person, link)));
        }
    }

    // Where the date, the job and its employer stand.
    Entry jobEntry(const QString& title, const QString& company, const QString& place, const QString& date) const {
        const QString employer = company + QStringLiteral(", ") + place;
        Entry out;
        out.date = date;
        switch (m_variant % 7) {
        case 0:
            out.head = QStringList{title, employer};
            break;
        case 1:
            out.head = QStringList{employer, title};
            break;
        case 2:
            out.head = QStringList{title + QStringLiteral(", ") + employer};
            break;
        case 3:
            out.head = QStringList{title, company};
            out.dateOnLine = true;
            break;
        case 4:
            out.head = QStringList{title + QStringLiteral(" – ") + company};
            break;
        case 5:
            out.head = QStringList{title + u' ' + word(m_words.at) + u' ' + company};
            break;
        default:
            out.head = QStringList{title, company + QStringLiteral(" | ") + place};
            out.dateRow = 1;
        }
        if (m_beside) {
            out.dateOnLine = false;
            out.dateRow = 0;
        }
        return out;
    }

    void jobs(const QString& heading) {
        Part part{heading, {}, {}, false, false};
        const QJsonArray jobs = m_person.value(QLatin1String("jobs")).toArray();
        for (qsizetype i = 0; i < jobs.size(); ++i) {
            const QJsonObject job = jobs.at(i).toObject();
            const QString end = text(job, "end");
            Entry entry = jobEntry(text(job, "title"), text(job, "company"), text(job, "place"),
                                   m_dates.span(text(job, "start"), end));
            const QJsonArray bullets = job.value(QLatin1String("bullets")).toArray();
            for (const auto& one : bullets)
                entry.bullets.append(one.toString());
            part.entries.append(entry);
            const QString path = QStringLiteral("work[%1].").arg(i);
            put(path + QStringLiteral("name"), text(job, "company"));
            put(path + QStringLiteral("position"), text(job, "title"));
            put(path + QStringLiteral("startDate"), m_dates.truth(text(job, "start")));
            put(path + QStringLiteral("endDate"), m_dates.truth(end));
            if (end.isEmpty()) {
                put("current_company", text(job, "company"));
                put("current_title", text(job, "title"));
            }
        }
        m_out.parts.append(part);
    }

    void schools(const QString& heading) {
        Part part{heading, {}, {}, false, false};
        const QJsonArray schools = m_person.value(QLatin1String("schools")).toArray();
        for (qsizetype i = 0; i < schools.size(); ++i) {
            const QJsonObject school = schools.at(i).toObject();
            const QString area = text(school, "area");
            const bool with = m_language == u"en" && m_variant % 2 == 0 && !area.isEmpty();
            const QString degree =
                text(school, "degree") + (with ? QStringLiteral(" in ") : QStringLiteral(" ")) + area;
            Entry entry;
            entry.date = text(school, "start") + QStringLiteral(" – ") + text(school, "end");
            entry.head = m_variant % 3 == 0 ? QStringList{degree.trimmed(), text(school, "institution")}
                         : m_variant % 3 == 1
                             ? QStringList{text(school, "institution"), degree.trimmed()}
                             : QStringList{degree.trimmed() + QStringLiteral(", ") + text(school, "institution")};
            part.entries.append(entry);
            const QString path = QStringLiteral("education[%1].").arg(i);
            put(path + QStringLiteral("institution"), text(school, "institution"));
            put(path + QStringLiteral("studyType"), text(school, "degree"));
            put(path + QStringLiteral("area"), area);
            put(path + QStringLiteral("startDate"), text(school, "start"));
            put(path + QStringLiteral("endDate"), text(school, "end"));
        }
        m_out.parts.append(part);
    }

    void skills(const QString& heading) {
        Part part{heading, {}, {}, false, true};
        qsizetype index = 0;
        const QJsonArray groups = m_person.value(QLatin1String("skills")).toArray();
        const bool named = m_variant % 3 != 1;
        for (const auto& one : groups) {
            const QString group = one.toArray().at(0).toString();
            const QJsonArray items = one.toArray().at(1).toArray();
            QStringList names;
            for (const auto& item : items)
                names.append(item.toString());
            if (named && !group.isEmpty()) {
                part.lines.append(group + QStringLiteral(": ") + names.join(QStringLiteral(", ")));
                const QString path = QStringLiteral("skills[%1].").arg(index++);
                put(path + QStringLiteral("name"), group);
                for (qsizetype k = 0; k < names.size(); ++k)
                    put(path + QStringLiteral("keywords[%1]").arg(k), names.at(k));
                continue;
            }
            if (m_variant % 2 == 0)
                part.lines.append(names.join(QStringLiteral(", ")));
            else
                part.lines += names;
            for (const QString& name : names)
                put(QStringLiteral("skills[%1].name").arg(index++), name);
        }
        m_out.parts.append(part);
    }

    void languages(const QString& heading) {
        Part part{heading, {}, {}, false, true};
        QStringList together;
        const QJsonArray spoken = m_person.value(QLatin1String("languages")).toArray();
        for (qsizetype i = 0; i < spoken.size(); ++i) {
            const QString name = spoken.at(i).toArray().at(0).toString();
            const QString level = spoken.at(i).toArray().at(1).toString();
            const QString path = QStringLiteral("languages[%1].").arg(i);
            put(path + QStringLiteral("language"), name);
            put(path + QStringLiteral("fluency"), level);
            together.append(name + QStringLiteral(" (") + level + u')');
            if (m_variant % 4 == 1)
                part.lines.append(name + QStringLiteral(": ") + level);
            else if (m_variant % 4 == 2)
                part.lines.append(name + QStringLiteral(" – ") + level);
            else if (m_variant % 4 == 3)
                part.lines.append(name + QStringLiteral(" (") + level + u')');
        }
        if (m_variant % 4 == 0)
            part.lines.append(together.join(QStringLiteral(", ")));
        put("languages", together.join(QStringLiteral(", ")));
        m_out.parts.append(part);
    }

    const QJsonObject& m_person;
    int m_variant;
    bool m_beside;
    QString m_language;
    const Words& m_words;
    Dates m_dates;
    Content m_out;
};

} // namespace

Content contentOf(const QJsonObject& person, int variant, bool datesBeside) {
    return Writer(person, variant, datesBeside).write();
}

} // namespace postulant::generated
