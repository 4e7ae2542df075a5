#include "SampleJobs.h"

#include "domain/Package.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/ConsentRepository.h"
#include "store/PostingRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "store/Store.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonObject>
#include <QPainter>

namespace postulant::test {
namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct Job {
    ApplicationState state;
    const char* company;
    const char* title;
    const char* place;
    const char* site;
    qint64 ago; // submitted
    qint64 tookS;
    int steps;
    const char* reference; // or text of a confirmation page, or the server's reason
    FailureKind failure = FailureKind::None;
    Stage stage = Stage::None;
    Outcome outcome = Outcome::None;
    bool practice = false;
};

using S = ApplicationState;
using F = FailureKind;
// clang-format off
const Job jobs[] = {
    {S::NeedsYou, "Marlowe Transit", "Operations Analyst", "Leeds", "Workday", 5 * minute, 291, 17, "", F::LoginNeeded},
    {S::NeedsChecking, "Ostermark Energy", "Senior Analyst, Grid Data", "Newcastle", "Ashby", 10 * minute, 380, 31, "No answer from the page for 30 seconds", F::UnclearNoProof},
    {S::Submitting, "Pinecrest Robotics", "Fleet Data Analyst", "", "Lever", 4'000, 0, -1, ""},
    {S::Running, "Kestrel Loop", "Product Analyst", "Remote in the UK", "Greenhouse", 134'000, 0, 11, ""},
    {S::Running, "Harbourline Bank", "Data Analyst, Payments", "London", "Lever", 62'000, 0, 5, ""},
    {S::Queued, "Pennine Post", "Route Analyst", "", "Greenhouse", 0, 0, -1, ""},
    {S::Queued, "Larkrise Energy", "Billing Analyst", "", "Personio", 0, 0, -1, ""},
    {S::Queued, "Oakhurst Legal", "Case Data Analyst", "", "Lever", 0, 0, -1, ""},
    {S::Review, "Wrenfield Clinics", "Patient Flow Analyst", "", "Greenhouse", 0, 0, -1, ""},
    {S::Review, "Calder Water", "Leakage Analyst", "", "Lever", 0, 0, -1, ""},
    {S::AppliedConfirmed, "Fernleaf Labs", "Product Analyst", "Leeds or remote in the UK", "Greenhouse", 42 * minute, 128, 14, "FL-20418", F::None, Stage::Applied},
    {S::AppliedConfirmed, "Bluecairn Systems", "Analytics Engineer", "", "Ashby", 53 * minute, 116, 12, "", F::None, Stage::Applied},
    {S::AppliedClaimed, "Vantry Foods", "Supply Data Analyst", "", "Workday", 64 * minute, 432, 28, "Submitted", F::None, Stage::Applied},
    {S::Failed, "Tallow & Finch", "BI Developer", "", "SmartRecruiters", 76 * minute, 215, 19, "The page says that this job is no longer open", F::PostingClosed},
    {S::AppliedConfirmed, "Quillstone Press", "Audience Analyst", "", "Greenhouse", day, 151, 15, "", F::None, Stage::Screening},
    {S::AppliedConfirmed, "Ardent Example Rail", "Timetable Analyst", "", "Ashby", day + hour, 109, 11, "88-1207", F::None, Stage::Interview},
    {S::Cancelled, "Pinecrest Robotics", "Data Steward", "", "Lever", day + 2 * hour, 40, 3, "", F::CancelledByYou},
    {S::AppliedConfirmed, "Northmere Council", "Performance Analyst", "", "Own site", 2 * day, 266, 22, "", F::None, Stage::Applied},
    {S::AppliedClaimed, "Copperline Retail", "Pricing Analyst", "", "Workday", 2 * day + hour, 408, 26, "Done", F::ResumeNotSeen, Stage::Applied, Outcome::NoAnswer},
    {S::Failed, "Isle & Anchor", "Insight Analyst", "", "Workday", 2 * day + 2 * hour, 72, 6, "A picture puzzle was shown", F::Captcha},
    {S::AppliedConfirmed, "Sorrel Insurance", "Claims Data Analyst", "", "SmartRecruiters", 3 * day, 198, 18, "SI-5521", F::None, Stage::Applied, Outcome::Rejected},
    {S::AppliedConfirmed, "Meadowbank Trust", "Impact Analyst", "", "Personio", 3 * day + hour, 177, 16, "", F::None, Stage::Applied},
    {S::AppliedConfirmed, "Testco", "Sales Analyst", "", "Practice", 4 * day, 22, 9, "", F::None, Stage::None, Outcome::None, true},
    {S::AppliedConfirmed, "Gritstone Homes", "Lettings Analyst", "", "Lever", 6 * day, 132, 13, "", F::None, Stage::Applied},
};
// clang-format on

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

// A page as a browser would show it.
QByteArray page(const Job& job, const QString& heading, const QString& line) {
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.5, 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto hue = static_cast<int>(qHash(text(job.company)) % 360);
    painter.setBrush(QColor::fromHsv(hue, 140, 150));
    painter.drawRoundedRect(60, 34, 46, 46, 6, 6);
    QFont font;
    font.setPixelSize(24);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor(0x1c, 0x21, 0x27));
    painter.drawText(126, 66, text(job.company));
    painter.setPen(QColor(0xd3, 0xd8, 0xde));
    painter.drawLine(0, 112, 1280, 112);
    font.setPixelSize(34);
    painter.setFont(font);
    painter.setPen(QColor(0x1c, 0x21, 0x27));
    painter.drawText(60, 190, heading);
    font.setPixelSize(22);
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(QColor(0x55, 0x5e, 0x69));
    painter.drawText(60, 250, line);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray package(const Job& job) {
    Package package;
    package.postingUrl = QStringLiteral("https://jobs.example/");
    package.company = text(job.company);
    package.title = text(job.title);
    package.practice = job.practice;
    package.connection = QStringLiteral("Home server");
    package.dialect = QStringLiteral("agent");
    package.resume = {QStringLiteral("Analyst"), QStringLiteral("maren-holt-analyst.pdf"),
                      QString(64, QLatin1Char('a')), 84213, QStringLiteral("application/pdf")};
    package.coverLetter = QStringLiteral("Dear hiring team,\n\nI have worked with product data for eight years.");
    const QString profile = QStringLiteral("profile: Analyst");
    const auto item = [&](const char* key, const char* question, const char* answer, const QString& source,
                          Sensitivity s) {
        package.items.append({text(key), text(question), text(answer), source, s});
    };
    item("first_name", "First name", "Maren", profile, Sensitivity::Personal);
    item("last_name", "Last name", "Holt", profile, Sensitivity::Personal);
    item("email", "Email", "maren.holt@example.org", profile, Sensitivity::Personal);
    item("authorized_to_work", "Do you have the right to work in the UK?", "Yes", profile, Sensitivity::Legal);
    item("", "Notice period", "4 weeks", QStringLiteral("answers"), Sensitivity::Plain);
    item("", "Years of work with SQL", "8", QStringLiteral("answers"), Sensitivity::Plain);
    return canonicalJson(package);
}

bool wasSent(S state) {
    return state != S::Queued && state != S::Review && state != S::Draft;
}

} // namespace

class SampleWriter {
public:
    SampleWriter(Database& db, const QString& evidenceDir, qint64 now)
        : m_db(db)
        , m_evidence(evidenceDir)
        , m_now(now) {}

    Done run(SampleJobs& out) {
        ConnectionRow home;
        home.name = QStringLiteral("Home server");
        home.dialect = QStringLiteral("agent");
        home.baseUrl = QStringLiteral("https://skyvern.example");
        home.keySource = QStringLiteral("none");
        home.isDefault = true;
        const auto connection = connections::save(m_db, home, m_now);
        if (!connection) {
            return tl::unexpected(connection.error());
        }
        if (Done agreed = consents::give(m_db, *connection, QStringLiteral("window"), m_now); !agreed) {
            return agreed;
        }
        out.m_connection = *connection;
        m_connection = *connection;
        const auto practice = connections::byName(m_db, QStringLiteral("Practice"));
        if (!practice || !*practice) {
            return failure(ErrorKind::NotFound, QStringLiteral("no practice connection"));
        }
        m_practice = (*practice)->id;
        for (const Job& job : jobs) {
            const auto id = add(job);
            if (!id) {
                return tl::unexpected(id.error());
            }
            if (job.practice) {
                out.m_practice = *id;
                continue;
            }
            ++out.m_total;
            if (!out.m_first.contains(static_cast<int>(job.state))) {
                out.m_first.insert(static_cast<int>(job.state), *id);
            }
        }
        return {};
    }

private:
    Result<qint64> add(const Job& job) {
        const qint64 sentAt = m_now - job.ago;
        const qint64 addedAt = wasSent(job.state) ? sentAt - 2 * minute : m_now - 20 * minute;
        NewPosting posting;
        const QString path = (text(job.company) + QLatin1Char('-') + text(job.title))
                                 .toLower()
                                 .simplified()
                                 .replace(QLatin1Char(' '), QLatin1Char('-'));
        posting.url = QStringLiteral("https://jobs.example/") + path;
        posting.ats = QStringLiteral("web");
        posting.site = text(job.site);
        posting.keys = QStringList{QStringLiteral("web:jobs.example/") + path};
        posting.company = text(job.company);
        posting.title = text(job.title);
        posting.place = text(job.place);
        auto postingId = postings::findOrAdd(m_db, posting, addedAt);
        if (!postingId) {
            return postingId;
        }
        NewApplication application;
        application.postingId = *postingId;
        application.practice = job.practice;
        application.intent = job.state == S::Review ? Intent::Review : Intent::Queue;
        application.connectionId = job.practice ? m_practice : m_connection;
        auto id = applications::add(m_db, application, addedAt);
        if (!id || !wasSent(job.state)) {
            return id;
        }
        if (Done done = attempt(job, *id, sentAt); !done) {
            return tl::unexpected(done.error());
        }
        if (job.stage != Stage::None || job.outcome != Outcome::None) {
            if (Done done =
                    applications::setStage(m_db, *id, job.stage, job.outcome, {}, sentAt + job.tookS * 1000 + minute);
                !done) {
                return tl::unexpected(done.error());
            }
        }
        return id;
    }

    Done attempt(const Job& job, qint64 application, qint64 sentAt) {
        Reservation reservation;
        reservation.applicationId = application;
        reservation.token = QStringLiteral("sample-%1").arg(application);
        reservation.connectionId = job.practice ? m_practice : m_connection;
        reservation.dialect = QStringLiteral("agent");
        reservation.packageJson = package(job);
        reservation.packageSha256 = sha256Hex(reservation.packageJson);
        const auto id = attempts::reserve(m_db, reservation, sentAt - 1000);
        if (!id) {
            return tl::unexpected(id.error());
        }
        if (Done done = attempts::markSent(m_db, *id, sentAt); !done || job.state == S::Submitting) {
            return done;
        }
        const QString runId = QStringLiteral("wr_44109238%1").arg(application);
        if (Done done = attempts::markAccepted(m_db, *id, runId, {}, sentAt + 800); !done) {
            return done;
        }
        return runAndEnd(job, *id, runId, sentAt);
    }

    Done runAndEnd(const Job& job, qint64 attempt, const QString& runId, qint64 sentAt) {
        const bool goesOn = job.state == S::Running;
        const qint64 end = sentAt + job.tookS * 1000;
        const qint64 lastAt = goesOn ? m_now - 2000 : end;
        RunSnapshot run;
        run.runId = runId;
        run.status = RunStatus::Running;
        run.serverWord = QStringLiteral("running");
        run.startedAt = sentAt + 1500;
        run.stepCount = job.steps / 2;
        if (auto done = runs::record(m_db, attempt, run, sentAt + (lastAt - sentAt) / 2); !done) {
            return tl::unexpected(done.error());
        }
        const char* actions[] = {"Opened the posting. It is open", "Filled 6 fields: your details",
                                 "Uploaded maren-holt-analyst.pdf", "Answered “Right to work in the UK”: Yes"};
        for (int i = 0; i < 4; ++i) {
            const qint64 at = sentAt + (lastAt - sentAt) * (i + 1) / 6;
            if (Done done = runs::addEvent(m_db, attempt, QStringLiteral("step"), text(actions[i]), at); !done) {
                return done;
            }
            if (Done done = runs::addEvent(m_db, attempt, QStringLiteral("picture"), pictureId(attempt, i), at);
                !done) {
                return done;
            }
        }
        if (Done done = pictures(job, attempt, lastAt); !done) {
            return done;
        }
        run.stepCount = job.steps;
        const bool applied = job.state == S::AppliedConfirmed || job.state == S::AppliedClaimed;
        if (!goesOn) {
            run.finishedAt = end;
            run.status = applied                     ? RunStatus::Completed
                         : job.state == S::Cancelled ? RunStatus::Canceled
                                                     : RunStatus::Terminated;
            run.serverWord = code(run.status);
            run.hasResult = applied;
            run.submitted = applied;
            run.resumeFileNameShown =
                job.failure == F::ResumeNotSeen || !applied ? QString() : QStringLiteral("maren-holt-analyst.pdf");
            if (job.state == S::AppliedConfirmed) {
                run.confirmationId = text(job.reference);
                run.confirmationText =
                    job.reference[0] == '\0'
                        ? QStringLiteral("Thank you for applying, Maren.")
                        : QStringLiteral("Thank you for applying, Maren. Your reference: ") + text(job.reference);
            }
        }
        if (auto done = runs::record(m_db, attempt, run, lastAt); !done || goesOn) {
            return done ? Done{} : tl::unexpected(done.error());
        }
        if (job.state == S::Cancelled) {
            if (Done done = attempts::requestCancel(m_db, attempt, end - 3000); !done) {
                return done;
            }
        }
        attempts::Verdict verdict;
        verdict.sent = applied ? Sent::Yes : job.state == S::NeedsChecking ? Sent::Unknown : Sent::No;
        verdict.proof = job.state == S::AppliedConfirmed ? Proof::Confirmed : applied ? Proof::Claimed : Proof::None;
        verdict.failure = job.failure;
        giveReasons(job, verdict);
        if (!applied) {
            verdict.failureMessage = text(job.reference);
        }
        if (Done done = attempts::end(m_db, attempt, verdict, end + 500); !done) {
            return done;
        }
        return runs::markCollected(m_db, attempt, end + 11'000);
    }

    static QString pictureId(qint64 attempt, int number) { return QStringLiteral("a_%1_%2").arg(attempt).arg(number); }

    static void giveReasons(const Job& job, attempts::Verdict& verdict) {
        const auto words = [](std::initializer_list<const char*> codes) {
            QStringList out;
            for (const char* code : codes) {
                out << QLatin1String(code);
            }
            return out;
        };
        if (verdict.proof == Proof::Confirmed) {
            const bool reference = job.reference[0] != '\0';
            verdict.proofReasons =
                words({reference ? "confirmation-id-on-page" : "confirmation-text-on-page", "resume-shown-on-page"});
        } else if (verdict.proof == Proof::Claimed) {
            verdict.proofReasons = words(
                {"no-confirmation", job.failure == F::ResumeNotSeen ? "resume-not-seen" : "resume-shown-on-page"});
        } else {
            verdict.proofReasons = words({"not-completed"});
            verdict.sentReasons = words({verdict.sent == Sent::Unknown ? "submit-may-be-pressed" : "nothing-pressed"});
        }
    }

    Done pictures(const Job& job, qint64 attempt, qint64 at) {
        const bool applied = job.state == S::AppliedConfirmed || job.state == S::AppliedClaimed;
        const QString headings[] = {
            QStringLiteral("Apply for this job"), QStringLiteral("Your details"), QStringLiteral("A few questions"),
            applied ? QStringLiteral("Thank you for applying, Maren") : QStringLiteral("Check and submit")};
        const QString folder = QString::number(attempt);
        QDir(m_evidence).mkpath(folder);
        for (int i = 0; i < 4; ++i) {
            const QByteArray bytes = page(job, headings[i],
                                          i == 3 && applied ? QStringLiteral("We have received your application.")
                                                            : QStringLiteral("Maren Holt · maren.holt@example.org"));
            ArtifactRow artifact;
            artifact.serverId = pictureId(attempt, i);
            artifact.kind = i == 3 ? QStringLiteral("screenshot_final") : QStringLiteral("screenshot_action");
            artifact.path = folder + QStringLiteral("/%1.png").arg(i);
            artifact.sha256 = sha256Hex(bytes);
            artifact.size = bytes.size();
            artifact.mimeType = QStringLiteral("image/png");
            artifact.fetchedAt = at;
            QFile file(QDir(m_evidence).filePath(artifact.path));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
                return failure(ErrorKind::File, file.errorString());
            }
            if (Done done = runs::putArtifact(m_db, attempt, artifact); !done) {
                return done;
            }
        }
        return {};
    }

    Database& m_db;
    QString m_evidence;
    qint64 m_now;
    qint64 m_connection = 0;
    qint64 m_practice = 0;
};

Result<SampleJobs> SampleJobs::fill(Store& store, qint64 now) {
    return store.writeNow<SampleJobs>([&store, now](Database& db) -> Result<SampleJobs> {
        SampleJobs out;
        SampleWriter writer(db, store.evidenceDir(), now);
        if (Done done = writer.run(out); !done) {
            return tl::unexpected(done.error());
        }
        return out;
    });
}

} // namespace postulant::test
