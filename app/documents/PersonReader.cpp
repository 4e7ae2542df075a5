#include "documents/ResumeReader.h"
#include "domain/PersonName.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

constexpr double outstanding = 1.3; // letters so many times as high as most are a title

struct Candidate {
    QString name;
    ResumeLine line;
    bool labelled = false;
};

double usualHeight(const Sections& sections) {
    QVector<double> heights;
    for (const SectionLines& section : sections) {
        for (const ResumeLine& line : section.lines) {
            heights.append(line.height);
        }
    }
    if (heights.isEmpty()) {
        return 0;
    }
    std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
    return heights.at(heights.size() / 2);
}

// "Dr. Anna Roth, M.Sc." → "Anna Roth"; "Lebenslauf – Anna Roth" → "Anna Roth".
QString withoutTitles(const QString& text) {
    const auto& words = ResumeWords::shipped();
    static const QRegularExpression joints(QStringLiteral("\\s[–—|-]\\s|:\\s"));
    QString rest = text.simplified();
    const QStringList halves = rest.split(joints, Qt::SkipEmptyParts);
    if (halves.size() == 2 && words.isDocumentTitle(halves.first())) {
        rest = halves.last();
    }
    rest = rest.section(u',', 0, 0);
    QStringList parts = rest.split(u' ', Qt::SkipEmptyParts);
    while (!parts.isEmpty() && words.isAcademicTitle(parts.first())) {
        parts.removeFirst();
    }
    while (parts.size() > 1 && words.isAcademicTitle(parts.last())) {
        parts.removeLast();
    }
    return parts.join(u' ');
}

bool isParticle(const QString& part) {
    static const QStringList particles{QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("de"),
                                       QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("del"),
                                       QStringLiteral("di"),  QStringLiteral("da"),  QStringLiteral("la"),
                                       QStringLiteral("le"),  QStringLiteral("du"),  QStringLiteral("dos"),
                                       QStringLiteral("zu"),  QStringLiteral("bin"), QStringLiteral("el")};
    return particles.contains(part);
}

bool looksLikeName(const QString& text) {
    static const QRegularExpression part(
        QStringLiteral("^(?:[dDlL]['’])?\\p{Lu}[\\p{L}'’]*\\.?(?:-\\p{Lu}[\\p{L}'’]*)*$"));
    const auto& words = ResumeWords::shipped();
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 5 || text.size() > 50 || isParticle(parts.last())) {
        return false;
    }
    const bool shaped = std::all_of(parts.begin(), parts.end(),
                                    [](const QString& one) { return isParticle(one) || part.match(one).hasMatch(); });
    return shaped && !words.namesJob(text) && !words.namesCompany(text) && !words.namesSchool(text) &&
           !words.namesStreet(text) && !words.heading(text) && !words.isDocumentTitle(text) &&
           words.countryCode(text).isEmpty() && !words.isLanguage(parts.first()) && words.month(parts.first()) == 0;
}

bool isUpper(const QString& text) {
    return text.size() > 1 && text == text.toUpper() && text != text.toLower();
}

// "ROTH-LEHNER" → "Roth-Lehner".
QString capitalised(const QString& text) {
    QString out = text.toLower();
    bool begins = true;
    for (QChar& c : out) {
        c = begins ? c.toUpper() : c;
        begins = c == u'-' || c == u'\'' || c == u'’' || c == u' ';
    }
    return out;
}

// "TOBIAS VON AHLEFELD" → "Tobias von Ahlefeld"; French articles stay large.
QString withSmallParticles(const QString& text) {
    static const QStringList large{QStringLiteral("le"), QStringLiteral("la"), QStringLiteral("du"),
                                   QStringLiteral("el"), QStringLiteral("bin")};
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        QString& part = parts[i];
        const QString small = part.toLower();
        if (isParticle(small) && !large.contains(small)) {
            part = small;
        } else if (small.startsWith(QLatin1String("d'")) || small.startsWith(QStringLiteral("d’"))) {
            part[0] = u'd';
        }
    }
    return parts.join(u' ');
}

// "Mathieu Le Bihan" → "Mathieu", "Le Bihan".
PersonName withArticle(PersonName name) {
    static const QStringList articles{QStringLiteral("Le"), QStringLiteral("La"), QStringLiteral("Du"),
                                      QStringLiteral("Des")};
    const QString before = name.first.section(u' ', -1);
    if (name.first.contains(u' ') && articles.contains(before)) {
        name.first = name.first.section(u' ', 0, -2);
        name.last = before + u' ' + name.last;
    }
    return name;
}

PersonName nameOf(const QString& text) {
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    const auto upper = std::count_if(parts.begin(), parts.end(), isUpper);
    if (upper == parts.size()) {
        if (text.contains(QLatin1String("SS"))) { // or "ß": capitals do not tell
            return {};
        }
        return withArticle(splitPersonName(withSmallParticles(capitalised(text))));
    }
    if (upper == 1 && isUpper(parts.first())) { // the last name first, as French forms have it
        return {parts.mid(1).join(u' '), capitalised(parts.first())};
    }
    if (upper == 1 && isUpper(parts.last())) {
        parts.last() = capitalised(parts.last());
    }
    return withArticle(splitPersonName(parts.join(u' ')));
}

// Whether the part of the address before the @ has something of the name.
bool confirms(const QString& email, const QString& name) {
    QString local = foldedWord(email.section(u'@', 0, 0));
    local.replace(QStringLiteral("ae"), QStringLiteral("a"))
        .replace(QStringLiteral("oe"), QStringLiteral("o"))
        .replace(QStringLiteral("ue"), QStringLiteral("u"));
    static const QRegularExpression between(QStringLiteral("[\\s'’-]+"));
    QString folded = foldedWord(name);
    folded.replace(QStringLiteral("ae"), QStringLiteral("a"))
        .replace(QStringLiteral("oe"), QStringLiteral("o"))
        .replace(QStringLiteral("ue"), QStringLiteral("u"));
    const QStringList parts = folded.split(between, Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [&local](const QString& part) {
        return (part.size() >= 3 && local.contains(part)) || (local.size() >= 4 && part.contains(local));
    });
}

void addCells(const ResumeLine& line, QVector<Candidate>& out) {
    const auto& words = ResumeWords::shipped();
    const QStringList cells = line.text.split(u'\t', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString label = cells.at(i).section(u':', 0, 0);
        const QString after = cells.at(i).contains(u':') ? cells.at(i).section(u':', 1) : cells.value(i + 1);
        if (words.label(label) == QLatin1String("name")) {
            const QString name = withoutTitles(after);
            if (looksLikeName(name)) {
                out.append({name, line, true});
            }
            return;
        }
        const QString name = withoutTitles(cells.at(i).section(u'|', 0, 0));
        if (looksLikeName(name)) {
            out.append({name, line, false});
        }
    }
}

QVector<Candidate> candidates(const Sections& sections) {
    QVector<Candidate> out;
    for (const SectionLines& section : sections) {
        if (section.section == ResumeSection::None || section.section == ResumeSection::Contact) {
            for (const ResumeLine& line : section.lines) {
                if (line.page <= 1 && !line.bullet) {
                    addCells(line, out);
                }
            }
        }
    }
    return out;
}

void propose(const Candidate& candidate, Certainty certainty, ResumeProposal& out) {
    const PersonName name = nameOf(candidate.name);
    if (!name.first.isEmpty() && !name.last.isEmpty()) {
        const QString where = candidate.line.text;
        out.add(QStringLiteral("first_name"), name.first, where, candidate.line.number, certainty);
        out.add(QStringLiteral("last_name"), name.last, where, candidate.line.number, certainty);
    }
}

// "Vorname: Anna" and "Nachname: Roth" each on a line of its own.
bool readParts(const Sections& sections, ResumeProposal& out) {
    const auto& words = ResumeWords::shipped();
    bool found = false;
    for (const SectionLines& section : sections) {
        if (section.section != ResumeSection::None && section.section != ResumeSection::Contact) {
            continue;
        }
        for (const ResumeLine& line : section.lines) {
            const QString sep = line.text.contains(u'\t') ? QStringLiteral("\t") : QStringLiteral(":");
            const QString label = words.label(line.text.section(sep, 0, 0));
            const QString value = line.text.section(sep, 1).simplified();
            if ((label == QLatin1String("first_name") || label == QLatin1String("last_name")) && !value.isEmpty() &&
                value.size() < 40 && !value.contains(u'\t')) {
                out.add(label, isUpper(value) ? capitalised(value) : value, line.text, line.number);
                found = true;
            }
        }
    }
    return found;
}

} // namespace

void readPerson(const Sections& sections, ResumeProposal& out) {
    if (readParts(sections, out)) {
        return;
    }
    const QVector<Candidate> all = candidates(sections);
    QString email;
    lineOfEmail(sections, email);
    for (const Candidate& one : all) {
        if (one.labelled) {
            propose(one, Certainty::Sure, out);
            return;
        }
    }
    for (const Candidate& one : all) {
        if (!email.isEmpty() && confirms(email, one.name)) {
            propose(one, Certainty::Sure, out);
            return;
        }
    }
    // Nothing else confirms it: the largest line of the first page, if it stands out.
    const double usual = usualHeight(sections);
    const auto largest = std::max_element(
        all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.line.height < b.line.height; });
    if (largest != all.end() && usual > 0 && largest->line.height >= outstanding * usual) {
        propose(*largest, Certainty::Likely, out);
    }
}

} // namespace postulant
