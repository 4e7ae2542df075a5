#include "documents/LinkedInArchive.h"

#include "documents/CsvTable.h"
#include "documents/ResumeDates.h"
#include "documents/ResumeWords.h"
#include "documents/ZipFiles.h"

#include <QRegularExpression>

#include <algorithm>

namespace postulant {
namespace {

QString baseName(const QString& name) {
    return name.section(u'/', -1).section(u'\\', -1);
}

// Of one list; nobody confirms more line by line.
constexpr qsizetype mostListedRows = 500;

// One cell of a table and where it goes. date: as LinkedIn writes it, "Feb 2018".
struct Column {
    const char* column;
    const char* member;
    bool date;
};

class Archive {
public:
    explicit Archive(const QHash<QString, QByteArray>& tables)
        : m_tables(tables) {}

    Result<ResumeProposal> read() {
        const Done all[] = {profile(), contact(), positions(), education(), skills(), languages()};
        for (const Done& one : all) {
            if (!one) {
                return tl::unexpected<Error>(one.error());
            }
        }
        return m_out;
    }

private:
    // A table that is not there has no rows.
    Result<CsvTable> table(const char* name) {
        m_name = QString::fromLatin1(name);
        const auto found = m_tables.constFind(m_name);
        if (found == m_tables.constEnd()) {
            return CsvTable{};
        }
        auto read = csvTable(*found);
        if (!read) {
            return failure(read.error().kind, m_name + QStringLiteral(": ") + read.error().detail);
        }
        return read;
    }

    void add(const QString& path, const QString& value, qsizetype row) {
        m_out.add(path, value, QStringLiteral("%1: %2").arg(m_name, value.simplified().left(120)),
                  static_cast<int>(row) + 2);
    }

    Done entries(const char* file, const char* list, std::initializer_list<Column> columns) {
        const auto read = table(file);
        if (!read) {
            return tl::unexpected<Error>(read.error());
        }
        for (qsizetype row = 0; row < std::min(read->rows.size(), mostListedRows); ++row) {
            for (const Column& column : columns) {
                const QString text = read->value(row, column.column);
                const QString value = column.date ? singleDate(text) : text;
                add(QStringLiteral("%1[%2].%3").arg(QLatin1String(list)).arg(row).arg(QLatin1String(column.member)),
                    value, row);
            }
        }
        return {};
    }

    Done profile() {
        const auto read = table("Profile.csv");
        if (!read) {
            return tl::unexpected<Error>(read.error());
        }
        if (read->rows.isEmpty()) {
            return {};
        }
        const auto put = [&](const char* path, const char* column) {
            add(QLatin1String(path), read->value(0, column), 0);
        };
        put("first_name", "First Name");
        put("last_name", "Last Name");
        put("basics.label", "Headline");
        put("basics.summary", "Summary");
        websites(read->value(0, "Websites"));
        return {};
    }

    // "[PERSONAL:https://a.example,COMPANY:https://b.example]"
    void websites(const QString& text) {
        static const QRegularExpression entry(QStringLiteral("([A-Z_]+):(https?://[^,\\]]+)"));
        QStringList personal;
        auto all = entry.globalMatch(text);
        while (all.hasNext()) {
            const auto m = all.next();
            if (m.captured(1) == QLatin1String("PORTFOLIO")) {
                add(QStringLiteral("portfolio"), m.captured(2), 0);
            } else if (m.captured(1) == QLatin1String("PERSONAL") || m.captured(1) == QLatin1String("BLOG")) {
                personal.append(m.captured(2));
            }
        }
        if (personal.size() == 1) {
            add(QStringLiteral("website"), personal.first(), 0);
        }
    }

    Done contact() {
        const auto mails = table("Email Addresses.csv");
        if (!mails) {
            return tl::unexpected<Error>(mails.error());
        }
        for (qsizetype row = 0; row < mails->rows.size(); ++row) {
            const bool primary = mails->value(row, "Primary").compare(QLatin1String("yes"), Qt::CaseInsensitive) == 0;
            if (primary || mails->rows.size() == 1) {
                add(QStringLiteral("email"), mails->value(row, "Email Address"), row);
                break;
            }
        }
        const auto phones = table("PhoneNumbers.csv");
        if (!phones) {
            return tl::unexpected<Error>(phones.error());
        }
        if (phones->rows.size() == 1) {
            add(QStringLiteral("phone"), phones->value(0, "Number"), 0);
        }
        return {};
    }

    Done positions() {
        auto done = entries("Positions.csv", "work",
                            {{"Company Name", "name", false},
                             {"Title", "position", false},
                             {"Location", "location", false},
                             {"Description", "summary", false},
                             {"Started On", "startDate", true},
                             {"Finished On", "endDate", true}});
        return done ? current() : done;
    }

    // Today's job, if there is exactly one.
    Done current() {
        const auto read = table("Positions.csv");
        qsizetype at = -1;
        int count = 0;
        for (qsizetype row = 0; read && row < read->rows.size(); ++row) {
            if (read->value(row, "Finished On").isEmpty() && !read->value(row, "Started On").isEmpty()) {
                at = row;
                ++count;
            }
        }
        if (count == 1) {
            add(QStringLiteral("current_company"), read->value(at, "Company Name"), at);
            add(QStringLiteral("current_title"), read->value(at, "Title"), at);
        }
        return {};
    }

    // "Bachelor of Science - BS, Computer Science" has the field of study in it only sometimes: it is left together.
    Done education() {
        return entries("Education.csv", "education",
                       {{"School Name", "institution", false},
                        {"Degree Name", "studyType", false},
                        {"Start Date", "startDate", true},
                        {"End Date", "endDate", true}});
    }

    Done skills() { return entries("Skills.csv", "skills", {{"Name", "name", false}}); }

    Done languages() {
        return entries("Languages.csv", "languages", {{"Name", "language", false}, {"Proficiency", "fluency", false}});
    }

    const QHash<QString, QByteArray>& m_tables;
    ResumeProposal m_out;
    QString m_name;
};

} // namespace

bool isLinkedInTable(const QString& name) {
    static const QStringList names{QStringLiteral("Profile.csv"),     QStringLiteral("Positions.csv"),
                                   QStringLiteral("Education.csv"),   QStringLiteral("Skills.csv"),
                                   QStringLiteral("Languages.csv"),   QStringLiteral("Email Addresses.csv"),
                                   QStringLiteral("PhoneNumbers.csv")};
    return names.contains(baseName(name));
}

Result<ResumeProposal> proposalFromLinkedInTables(const QHash<QString, QByteArray>& tables) {
    if (!tables.contains(QStringLiteral("Profile.csv")) && !tables.contains(QStringLiteral("Positions.csv"))) {
        return failure(ErrorKind::FileType, QStringLiteral("not-linkedin"));
    }
    return Archive(tables).read();
}

Result<ResumeProposal> proposalFromLinkedIn(const QByteArray& zip) {
    const auto files = filesOfZip(zip, isLinkedInTable);
    if (!files) {
        return tl::unexpected<Error>(files.error());
    }
    QHash<QString, QByteArray> tables;
    QStringList names = files->keys();
    names.sort();
    for (const QString& name : std::as_const(names)) {
        if (!tables.contains(baseName(name))) {
            tables.insert(baseName(name), files->value(name));
        }
    }
    return proposalFromLinkedInTables(tables);
}

} // namespace postulant
