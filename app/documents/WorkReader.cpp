#include "documents/DatedEntries.h"

#include <QRegularExpression>

#include <algorithm>

// Which part of an entry's head is the job and which the employer is told by words that only one of them has
// ("engineer", "GmbH"), by "at", or by where they stand in the other entries of the same form. Else both stay blank.
namespace postulant {
namespace {

// Where a part stands: line, chunk within it, and among what is between commas; -1: the whole chunk.
struct Place {
    qsizetype line = -1;
    qsizetype chunk = 0;
    qsizetype comma = -1;

    bool operator==(const Place& o) const { return line == o.line && chunk == o.chunk && comma == o.comma; }
};

struct Part {
    QString text;
    ResumeLine line;
    Place place;
    bool job = false;
    bool company = false;
};

struct Job {
    Part title;
    Part company;
    Certainty certainty = Certainty::Sure;
};

// "Acme, Inc." is one name; so is "Smith, Jones & Partners".
QStringList commaParts(const QString& text) {
    QStringList out;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString bare = part.simplified();
        const bool mark = !bare.contains(u' ') && ResumeWords::shipped().namesCompany(bare);
        const bool goesOn = !out.isEmpty() && (mark || bare.contains(u'&'));
        if (goesOn) {
            out.last() += QStringLiteral(", ") + bare;
        } else {
            out.append(bare);
        }
    }
    return out;
}

// The head of an entry, taken apart at bars and dashes, and those at commas.
struct Head {
    struct Chunk {
        QStringList commas;
        QString text;
    };
    struct Line {
        ResumeLine line;
        QVector<Chunk> chunks;
    };
    QVector<Line> lines;

    explicit Head(const DatedEntry& entry) {
        for (const ResumeLine& line : entry.head) {
            Line one{line, {}};
            for (const QString& chunk : headParts(line.text)) {
                one.chunks.append({commaParts(chunk), chunk});
            }
            lines.append(one);
        }
    }
    QString form() const { // the same for entries that are made alike
        QStringList out;
        for (const Line& line : lines) {
            QStringList counts;
            for (const Chunk& chunk : line.chunks) {
                counts.append(QString::number(chunk.commas.size()));
            }
            out.append(counts.join(u','));
        }
        return out.join(u'/');
    }
    Part part(const Place& place) const {
        const auto& words = ResumeWords::shipped();
        const Line& line = lines.at(place.line);
        const Chunk& chunk = line.chunks.at(place.chunk);
        const QString text = place.comma < 0 ? chunk.text : chunk.commas.at(place.comma);
        return {text, line.line, place, words.namesJob(text), words.namesCompany(text)};
    }
};

// "Austin, TX", "Lyon, France", "Germany", "remote": a place beside the company.
bool isPlace(const QStringList& commas) {
    const auto& words = ResumeWords::shipped();
    const QString last = commas.last();
    const bool named = !words.countryCode(last).isEmpty() || words.isNoise(last) ||
                       (commas.size() == 2 && words.isUsState(last.section(u' ', 0, 0)));
    return named && commas.size() <= 2 && !words.namesCompany(commas.first());
}

std::optional<Job> byAt(const Head& head) {
    static const QRegularExpression at(
        QStringLiteral("^(\\p{Lu}.*?)\\s+(?:%1)\\s+(.+)$").arg(ResumeWords::shipped().atPattern()),
        QRegularExpression::CaseInsensitiveOption);
    for (const Head::Line& line : head.lines) {
        for (const Head::Chunk& chunk : line.chunks) {
            const auto m = at.match(chunk.text);
            const QStringList company = m.hasMatch() ? commaParts(m.captured(2)) : QStringList();
            const QString title = bareText(m.captured(1));
            if (company.isEmpty() || title.count(u' ') > 5 || ResumeWords::shipped().namesCompany(title)) {
                continue;
            }
            const bool sure = ResumeWords::shipped().namesJob(title);
            return Job{{title, line.line, {}, true, false},
                       {bareText(company.first()), line.line, {}, false, true},
                       sure ? Certainty::Sure : Certainty::Likely};
        }
    }
    return std::nullopt;
}

// What may be a job or an employer; chunks with commas are taken apart where that tells the two.
QVector<Part> partsOf(const Head& head) {
    QVector<Part> out;
    for (qsizetype i = 0; i < head.lines.size(); ++i) {
        for (qsizetype k = 0; k < head.lines.at(i).chunks.size(); ++k) {
            const QStringList& commas = head.lines.at(i).chunks.at(k).commas;
            if (commas.isEmpty() || isPlace(commas)) {
                continue;
            }
            const Part whole = head.part({i, k, -1});
            const Part first = head.part({i, k, 0});
            const Part second = commas.size() > 1 ? head.part({i, k, 1}) : Part{};
            const bool jobFirst = first.job && !first.company && second.company && !second.job;
            const bool companyFirst = first.company && !first.job && second.job && !second.company;
            if (commas.size() == 1) {
                out.append(whole);
            } else if (jobFirst || companyFirst) {
                out << first << second;
            } else {
                out.append(whole.job ? whole : first); // a company and its place
            }
        }
    }
    return out;
}

std::optional<Job> byWords(const QVector<Part>& parts) {
    QVector<Part> jobs;
    QVector<Part> companies;
    QVector<Part> others;
    for (const Part& part : parts) {
        (part.job == part.company ? others : part.job ? jobs : companies).append(part);
    }
    // A comma in what names the job may part it from a place or an employer, or belong to it.
    if (jobs.size() == 1 && jobs.first().text.contains(u',')) {
        return std::nullopt;
    }
    if (jobs.size() == 1 && companies.size() == 1) {
        return Job{jobs.first(), companies.first(), Certainty::Sure};
    }
    if (jobs.size() == 1 && companies.isEmpty() && others.size() == 1) {
        return Job{jobs.first(), others.first(), Certainty::Likely};
    }
    if (jobs.isEmpty() && companies.size() == 1 && others.size() == 1) {
        return Job{others.first(), companies.first(), Certainty::Likely};
    }
    return std::nullopt;
}

struct Read {
    DatedEntry entry;
    Head head;
    std::optional<Job> job;
};

// As in the entries of the same form, if those that are known agree and the words do not say otherwise.
std::optional<Job> byForm(const Read& one, const QVector<Read>& all) {
    const Job* like = nullptr;
    for (const Read& other : all) {
        if (!other.job || other.job->title.place.line < 0 || other.head.form() != one.head.form()) {
            continue;
        }
        if (like != nullptr &&
            !(like->title.place == other.job->title.place && like->company.place == other.job->company.place)) {
            return std::nullopt;
        }
        like = &*other.job;
    }
    if (like == nullptr) {
        return std::nullopt;
    }
    const Job job{one.head.part(like->title.place), one.head.part(like->company.place), Certainty::Likely};
    const bool contradicts = (job.title.company && !job.title.job) || (job.company.job && !job.company.company);
    return contradicts ? std::nullopt : std::optional(job);
}

void propose(const Read& one, qsizetype index, ResumeProposal& out) {
    const QString path = QStringLiteral("work[%1].").arg(index);
    if (one.job) {
        const Job& job = *one.job;
        out.add(path + QStringLiteral("name"), job.company.text, job.company.line.text, job.company.line.number,
                job.certainty);
        out.add(path + QStringLiteral("position"), job.title.text, job.title.line.text, job.title.line.number,
                job.certainty);
    }
    const ResumeLine& dates = one.entry.dateLine;
    out.add(path + QStringLiteral("startDate"), one.entry.dates.start, dates.text, dates.number);
    out.add(path + QStringLiteral("endDate"), one.entry.dates.end, dates.text, dates.number);
}

// The job of today, if there is exactly one.
void proposeCurrent(const QVector<Read>& all, ResumeProposal& out) {
    const auto goesOn = [](const Read& one) { return one.entry.dates.goesOn; };
    const auto current = std::find_if(all.begin(), all.end(), goesOn);
    if (std::count_if(all.begin(), all.end(), goesOn) != 1 || !current->job) {
        return;
    }
    const Job& job = *current->job;
    out.add(QStringLiteral("current_company"), job.company.text, job.company.line.text, job.company.line.number,
            job.certainty);
    out.add(QStringLiteral("current_title"), job.title.text, job.title.line.text, job.title.line.number, job.certainty);
}

QVector<Read> readEntries(const QVector<ResumeLine>& lines) {
    QVector<Read> all;
    for (const DatedEntry& entry : datedEntries(lines, false)) {
        const Head head(entry);
        const auto job = byAt(head);
        all.append({entry, head, job ? job : byWords(partsOf(head))});
    }
    const QVector<Read> known = all;
    for (Read& one : all) {
        one.job = one.job ? one.job : byForm(one, known);
    }
    return all;
}

} // namespace

void readWork(const Sections& sections, ResumeProposal& out) {
    QVector<Read> all;
    for (const SectionLines& section : sections) {
        if (section.section == ResumeSection::Work) {
            all += readEntries(section.lines);
        }
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        propose(all.at(i), i, out);
    }
    proposeCurrent(all, out);
}

} // namespace postulant
