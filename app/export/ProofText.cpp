#include "export/ProofText.h"

#include "domain/EvidenceKinds.h"
#include "domain/JsonValues.h"
#include "domain/ProofRule.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace postulant::prooftext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProofFile)
};

QString plain(const QString& foreign, int limit = 300) {
    return words::cut(foreign, limit).toHtmlEscaped();
}

QString heading(const QString& text) {
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

// Rows of key and value; what has no value is left out.
class Table {
public:
    void row(const QString& key, const QString& value, int limit = 300) {
        if (!value.isEmpty()) {
            raw(key, plain(value, limit));
        }
    }
    void raw(const QString& key, const QString& html) {
        m_rows += QStringLiteral("<tr><td width=\"26%\">%1</td><td>%2</td></tr>").arg(key.toHtmlEscaped(), html);
    }
    QString html() const {
        return m_rows.isEmpty()
                   ? QString()
                   : QStringLiteral("<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">%1</table>").arg(m_rows);
    }

private:
    QString m_rows;
};

QString kindWords(const ArtifactRow& artifact) {
    if (artifact.kind == attachedKind) {
        //: A file that the reader put beside the application; %1 is its name
        return Tr::tr("Attached by the applicant: %1").arg(words::cut(artifact.name, 120));
    }
    return words::evidenceKind(artifact.kind);
}

QString stateWords(const ArtifactRow& artifact, evidence::FileState state) {
    switch (state) {
    case evidence::FileState::Intact:
        return Tr::tr("as recorded");
    case evidence::FileState::Changed:
        return Tr::tr("changed since it was recorded");
    case evidence::FileState::Missing:
        return Tr::tr("missing on this computer");
    case evidence::FileState::NotFetched:
        break;
    }
    return artifact.problem.isEmpty() ? Tr::tr("was never copied") : words::evidenceProblem(artifact.problem);
}

const AttemptRow* newest(const ProofCase& one) {
    return one.detail.attempts.isEmpty() ? nullptr : &one.detail.attempts.first();
}

QString posting(const ProofCase& one) {
    const ApplicationRow& row = one.detail.row;
    Table table;
    table.row(Tr::tr("Company"), row.company);
    table.row(Tr::tr("Title"), row.title);
    table.row(Tr::tr("Place"), row.place);
    table.row(Tr::tr("Site"), words::site(row.site));
    table.row(Tr::tr("Address"), row.url, 1000);
    table.row(Tr::tr("Known as"), one.detail.keys.join(QStringLiteral(", ")));
    return heading(Tr::tr("Posting")) + table.html();
}

QString times(const ProofCase& one) {
    const ApplicationRow& row = one.detail.row;
    Table table;
    const auto at = [&table](const QString& key, qint64 ms) {
        if (ms > 0) {
            table.row(key, instant(ms));
        }
    };
    at(Tr::tr("Added"), row.createdAt);
    at(one.detail.approvedBy == ApprovedBy::Rule ? Tr::tr("Approved by a rule of the applicant") : Tr::tr("Approved"),
       row.queuedAt);
    at(Tr::tr("Sent"), row.submittedAt);
    at(Tr::tr("Ended"), row.finishedAt);
    if (const AttemptRow* attempt = newest(one)) {
        if (attempt->via == AttemptVia::ByHand) {
            table.row(Tr::tr("How"), Tr::tr("By hand, on the applicant’s word"));
        } else if (attempt->via == AttemptVia::Imported) {
            table.row(Tr::tr("How"), Tr::tr("Taken over from an earlier history"));
        } else {
            //: The server that ran it, and how it is talked to
            table.row(Tr::tr("Run with"), Tr::tr("%1 (%2)").arg(attempt->connection, attempt->dialect));
        }
        if (attempt->run) {
            table.row(Tr::tr("Run"), attempt->run->snapshot.runId);
            table.row(Tr::tr("The server’s word"), attempt->run->snapshot.serverWord);
        }
    }
    if (row.steps >= 0) {
        table.row(Tr::tr("Steps"), QString::number(row.steps));
    }
    return heading(Tr::tr("When and how")) + table.html();
}

QString reasons(const AttemptRow& attempt) {
    QStringList lines;
    for (const QString& sentence : words::why(attempt.proof, attempt.proofReasons, attempt.sentReasons)) {
        lines << sentence.toHtmlEscaped();
    }
    return lines.join(QStringLiteral("<br>"));
}

struct Prepared {
    const AttemptRow* attempt = nullptr;
    Package package;
    bool sent = false; // or perhaps
};

// What went out. Where nothing did, as of a run that a robot check stopped, what would have.
Prepared prepared(const ProofCase& one) {
    Prepared out;
    for (const AttemptRow& attempt : one.detail.attempts) {
        const bool sent = !attempt.heldBack();
        if (attempt.packageJson.isEmpty() || (out.attempt != nullptr && !sent)) {
            continue;
        }
        if (Result<Package> package = packageFromJson(attempt.packageJson)) {
            out = {&attempt, *std::move(package), sent};
        }
        if (out.sent) {
            break;
        }
    }
    return out;
}

void fillNames(words::Placeholders& names, const ProofCase& one) {
    const ApplicationRow& row = one.detail.row;
    names.employer = row.company;
    names.site = row.site;
    names.connection = row.connection;
    names.reason = row.failureMessage;
    names.question = row.failure == FailureKind::MissingAnswer ? row.failureMessage : QString();
    names.step = row.steps;
    names.file = one.record.resume.fileName;
    if (const AttemptRow* attempt = newest(one); attempt != nullptr && attempt->run) {
        names.minutes = static_cast<int>(attempt->run->quietMs / 60000);
    }
    const Prepared last = prepared(one);
    for (const PackageItem& item : last.package.items) {
        if (item.key == QLatin1String("email")) {
            names.email = item.answer;
        }
    }
    if (last.attempt != nullptr && row.failure == FailureKind::StepsUsedUp) {
        names.limit = Tr::tr("the limit of %n step(s)", nullptr, last.package.maxSteps);
    }
}

QString confirmation(const ProofCase& one) {
    const ApplicationRow& row = one.detail.row;
    Table table;
    table.row(Tr::tr("State"), words::state(row.state, row.practice));
    table.row(Tr::tr("Proof"), words::proof(row.state, row.proof, row.confirmationId));
    table.row(Tr::tr("Was anything sent?"), words::sent(row.sent));
    const AttemptRow* last = newest(one);
    const bool onPage = last != nullptr && last->proofReasons.contains(code(ProofReason::ConfirmationTextOnPage));
    table.row(onPage ? Tr::tr("Text on the page") : Tr::tr("Read by the server"), row.confirmationText, 2000);
    table.row(Tr::tr("Reference"), row.confirmationId);
    table.row(Tr::tr("Last address"), one.detail.finalUrl, 1000);
    if (last != nullptr) {
        if (last->run) {
            table.row(Tr::tr("Resume shown"), last->run->snapshot.resumeFileNameShown);
        }
        if (const QString why = reasons(*last); !why.isEmpty()) {
            table.raw(Tr::tr("Why"), why);
        }
    }
    if (row.failure != FailureKind::None) {
        words::Placeholders names;
        fillNames(names, one);
        const words::FailureText failure = words::failure(row.failure, row.sent, names);
        table.row(failure.title, failure.sentence, 600);
    }
    return heading(Tr::tr("Confirmation")) + table.html();
}

QString answersOf(const Package& package) {
    Table answers;
    for (const PackageItem& item : package.items) {
        //: Where an answer came from: "From profile: Analyst"
        const QString source = Tr::tr("From %1").arg(words::cut(item.source, 120));
        answers.raw(words::cut(item.question),
                    QStringLiteral("%1<br><small>%2</small>")
                        .arg(item.answer.isEmpty() ? Tr::tr("Left blank").toHtmlEscaped() : plain(item.answer, 4000),
                             source.toHtmlEscaped()));
    }
    return answers.html();
}

QString sent(const ProofCase& one) {
    const Prepared what = prepared(one);
    if (what.attempt == nullptr) {
        return heading(Tr::tr("What was sent")) +
               QStringLiteral("<p>%1</p>").arg(Tr::tr("Nothing is recorded as sent by Postulant.").toHtmlEscaped());
    }
    Table table;
    table.row(Tr::tr("Resume"), what.package.resume.fileName);
    table.row(Tr::tr("Hash of the resume"), what.package.resume.sha256);
    //: Of everything that an application consists of
    table.row(Tr::tr("Hash of all of it"), what.attempt->packageSha256);
    QString html = heading(what.sent ? Tr::tr("What was sent") : Tr::tr("What was prepared, and not sent")) +
                   table.html() + answersOf(what.package);
    if (!what.package.coverLetter.isEmpty()) {
        html += heading(Tr::tr("Cover letter")) +
                QStringLiteral("<p>%1</p>")
                    .arg(what.package.coverLetter.left(20000).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        if (!what.package.coverLetterSource.isEmpty()) {
            const QString source = Tr::tr("From %1").arg(words::cut(what.package.coverLetterSource, 120));
            html += QStringLiteral("<p><small>%1</small></p>").arg(source.toHtmlEscaped());
        }
    }
    return html;
}

QString steps(const ProofCase& one) {
    Table table;
    for (const RunEventRow& event : one.detail.events) {
        if (event.kind == QLatin1String("step")) {
            table.row(instant(event.at), event.text);
        }
    }
    return table.html().isEmpty() ? QString() : heading(Tr::tr("What the server’s browser did")) + table.html();
}

QString files(const ProofCase& one, const QVector<evidence::FileState>& states) {
    if (one.detail.artifacts.isEmpty()) {
        return {};
    }
    QString rows;
    int number = 0;
    for (qsizetype i = 0; i < one.detail.artifacts.size(); ++i) {
        const ArtifactRow& artifact = one.detail.artifacts.at(i);
        const QString size = QLocale().formattedDataSize(artifact.size);
        rows += QStringLiteral("<tr><td width=\"6%\">%1</td><td>%2<br><small>%3<br>%4</small></td></tr>")
                    .arg(++number)
                    .arg(kindWords(artifact).toHtmlEscaped(),
                         QStringLiteral("%1 · %2 · %3")
                             .arg(size, stateWords(artifact, states.value(i)), instant(artifact.fetchedAt))
                             .toHtmlEscaped(),
                         artifact.sha256.toHtmlEscaped());
    }
    return heading(Tr::tr("Files and their hashes (SHA-256)")) +
           QStringLiteral("<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">%1</table>").arg(rows);
}

} // namespace

QString instant(qint64 ms) {
    if (ms <= 0) {
        return QStringLiteral("—");
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    const QLocale locale;
    return QStringLiteral("%1 %2 (%3)")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
             locale.toString(local.time(), QStringLiteral("HH:mm:ss")), isoInstant(ms));
}

QString title(const ProofCase& one) {
    const ApplicationRow& row = one.detail.row;
    const QString job = words::cut(row.title, 120);
    const QString company = words::cut(row.company, 80);
    if (job.isEmpty() || company.isEmpty()) {
        return job.isEmpty() && company.isEmpty() ? words::cut(row.url, 120) : job + company;
    }
    //: A job: %1 its title, %2 the company
    return Tr::tr("%1, %2").arg(job, company);
}

QString practiceLine() {
    return Tr::tr("Practice: nothing left this computer");
}

QString pageLine(int page) {
    return Tr::tr("Page %1").arg(page);
}

QString writtenLine(qint64 now) {
    //: %1 is an instant
    return Tr::tr("Written by Postulant on %1").arg(instant(now));
}

QString contents(const QVector<ProofCase>& heads) {
    QString rows;
    for (const ProofCase& one : heads) {
        const ApplicationRow& row = one.detail.row;
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(title(one).toHtmlEscaped(), words::state(row.state, row.practice).toHtmlEscaped(),
                         instant(row.submittedAt).toHtmlEscaped());
    }
    return QStringLiteral("<h2>%1</h2><table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">%2</table>")
        .arg(Tr::tr("%n application(s)", nullptr, static_cast<int>(heads.size())).toHtmlEscaped(), rows);
}

QString application(const ProofCase& one, const QVector<evidence::FileState>& states) {
    return QStringLiteral("<h2>%1</h2>").arg(title(one).toHtmlEscaped()) + posting(one) + times(one) +
           confirmation(one) + sent(one) + steps(one) + files(one, states);
}

QString pictureLine(const ArtifactRow& artifact, int number, int count) {
    //: Under a picture: %1 of %2, %3 what it shows, %4 when it was copied, %5 its hash
    return Tr::tr("Picture %1 of %2. %3. %4. SHA-256 %5")
        .arg(number)
        .arg(count)
        .arg(kindWords(artifact), instant(artifact.fetchedAt), artifact.sha256);
}

QString leftOutLine() {
    return Tr::tr("This picture was left out: it is missing, or it is no picture that can be drawn.");
}

} // namespace postulant::prooftext
