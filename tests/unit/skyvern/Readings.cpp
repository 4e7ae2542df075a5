#include "unit/skyvern/Readings.h"

#include "domain/ProofRule.h"
#include "domain/SentRule.h"
#include "skyvern/HttpErrors.h"
#include "skyvern/OwnDefinition.h"
#include "skyvern/SubmitJudge.h"
#include "skyvern/WorkflowOutputs.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace postulant::test {
namespace {

constexpr int mostRequests = 64; // of one trail

// The words with which a server of any kind says that a run is over, and how.
RunStatus finalMeantBy(const QString& word) {
    static const QHash<QString, RunStatus> words{
        {QStringLiteral("completed"), RunStatus::Completed},
        {QStringLiteral("success"), RunStatus::Completed},
        {QStringLiteral("applied_via_skyvern"), RunStatus::Completed},
        {QStringLiteral("failed"), RunStatus::Failed},
        {QStringLiteral("failure"), RunStatus::Failed},
        {QStringLiteral("skyvern_application_failed"), RunStatus::Failed},
        {QStringLiteral("terminated"), RunStatus::Terminated},
        {QStringLiteral("timed_out"), RunStatus::TimedOut},
        {QStringLiteral("canceled"), RunStatus::Canceled},
        {QStringLiteral("cancelled"), RunStatus::Canceled},
    };
    return words.value(word.toLower(), RunStatus::Unknown);
}

// An id goes into a path: no way out of it.
bool fitsPath(const QString& id) {
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_:~-][A-Za-z0-9_.:~-]{0,1999}$"));
    return shape.match(id).hasMatch();
}

bool isLine(const QString& text) {
    return !text.contains(u'\n') && !text.contains(u'\r');
}

class Complaint {
public:
    void unless(bool right, const QString& what) {
        if (!right && m_text.isEmpty()) {
            m_text = what;
        }
    }
    void text(const QString& text, qsizetype longest, const char* what) {
        unless(text.size() <= longest,
               QStringLiteral("%1 has %2 characters").arg(QLatin1String(what)).arg(text.size()));
    }
    void status(RunStatus status, const QString& word) {
        text(word, 64, "the server's word");
        unless(!isFinal(status) || finalMeantBy(word) == status,
               QStringLiteral("\"%1\" is taken for %2").arg(word, code(status)));
    }
    void error(const Error& error) {
        text(error.detail, 1000, "an error's detail");
        unless(!code(error.kind).isEmpty(), QStringLiteral("an error without a kind"));
    }
    void appUrl(const QString& url) {
        text(url, 8000, "the run's address");
        unless(url.isEmpty() || url.startsWith(QLatin1String("http://")) || url.startsWith(QLatin1String("https://")),
               QStringLiteral("no web address: ") + url.left(100));
    }
    QString said() const { return m_text; }

private:
    QString m_text;
};

void check(const RunSnapshot& run, Complaint& complaint) {
    complaint.unless(fitsPath(run.runId), QStringLiteral("the run's id is ") + run.runId.left(80));
    complaint.unless(!run.serverWord.isEmpty(), QStringLiteral("a run without the server's word"));
    complaint.status(run.status, run.serverWord);
    complaint.text(run.failureReason, 2000, "the reason");
    complaint.unless(run.errors.size() <= 50, QStringLiteral("too many errors"));
    for (const RunError& error : run.errors) {
        complaint.text(error.code, 100, "an error's code");
        complaint.text(error.reasoning, 1000, "an error's reasoning");
    }
    complaint.unless(run.categories.size() <= 50, QStringLiteral("too many categories"));
    for (const QString& category : run.categories) {
        complaint.text(category, 100, "a category");
    }
    complaint.unless(run.stepCount >= -1 && run.artifactCount >= -1, QStringLiteral("a count below nothing"));
    complaint.unless(std::isfinite(run.cost) && run.cost >= -1, QStringLiteral("a cost that is none"));
    complaint.text(run.finalUrl, 8000, "the last page's address");
    complaint.appUrl(run.appUrl);
    complaint.text(run.confirmationText, 2000, "the confirmation");
    complaint.text(run.confirmationId, 200, "the confirmation's number");
    complaint.text(run.resumeFileNameShown, 300, "the resume's name");
    complaint.unless(run.hasResult || !run.submitted, QStringLiteral("submitted without a result"));
}

void check(const QVector<ArtifactRef>& artifacts, Complaint& complaint) {
    for (const ArtifactRef& artifact : artifacts) {
        complaint.text(artifact.id, 4000, "an artifact's id"); // an address, with some dialects
        complaint.unless(!artifact.id.isEmpty(), QStringLiteral("an artifact without an id"));
        complaint.text(artifact.serverType, 64, "an artifact's type");
        complaint.text(artifact.suffix, 8, "a suffix");
        complaint.unless(artifact.size >= -1, QStringLiteral("a size below nothing"));
        complaint.unless(!artifact.suffix.contains(u'/') && artifact.serverType != QLatin1String("har"),
                         QStringLiteral("an artifact that must not be fetched"));
    }
}

template <class T, class Check>
void read(Complaint& complaint, const Result<T>& result, Check check) {
    if (result) {
        check(*result);
    } else {
        complaint.error(result.error());
    }
}

void checkOwn(const OwnDefinition& own, const QByteArray& body, Complaint& complaint) {
    for (const int way : {0, 1}) {
        read(complaint, own.readOwn(body, way), [&](const ToldDefinition& told) {
            complaint.unless(fitsPath(told.prepared), QStringLiteral("the workflow's id is ") + told.prepared.left(80));
            complaint.text(told.title, 200, "a workflow's title");
            for (const WorkflowParameter& parameter : told.parameters) {
                complaint.unless(!parameter.name.isEmpty(), QStringLiteral("a parameter without a name"));
                complaint.unless(parameter.source.isEmpty(), QStringLiteral("a source that the server chose"));
            }
        });
    }
    read(complaint, own.readNewestRun(body), [&](const QString& id) {
        complaint.unless(id.isEmpty() || fitsPath(id), QStringLiteral("the newest run's id is ") + id.left(80));
    });
    read(complaint, own.readOutputs(body), [&](const QVector<RunOutput>& outputs) {
        complaint.unless(outputs.size() <= 200, QStringLiteral("too many outputs"));
        for (const RunOutput& output : outputs) {
            complaint.text(output.value, 500, "an output");
            complaint.unless(!output.path.isEmpty(), QStringLiteral("an output that is nowhere"));
        }
    });
}

QString join(const QStringList& parts) {
    return parts.join(QStringLiteral(" | "));
}

RunSnapshot ended(const QString& id) {
    RunSnapshot run;
    run.runId = id;
    run.status = RunStatus::Completed;
    run.serverWord = QStringLiteral("COMPLETED");
    return run;
}

} // namespace

std::shared_ptr<const Dialect> spoken(const QString& name) {
    ConnectionOptions options;
    if (name == QLatin1String("workflow")) {
        const QString at = QStringLiteral("result_output.extracted_information.");
        (void)options.set(
            ConnectionOption::WorkflowOutput,
            outputPathsJson({at + QStringLiteral("submitted"), at + QStringLiteral("confirmation_text"),
                             at + QStringLiteral("confirmation_id"), at + QStringLiteral("resume_filename_shown")}));
    }
    return dialectFor(name, options);
}

Result<RunSnapshot> runIn(const Dialect& dialect, const QByteArray& body, const QString& id) {
    Result<RunSnapshot> run = dialect.readRun(body);
    if (dialect.buildResult(ended(id))) {
        Result<RunSnapshot> result = dialect.readResult(ended(id), body);
        return result && (result->hasResult || !run) ? result : run;
    }
    return run;
}

Worth worthOf(const Dialect& dialect, const Result<RunSnapshot>& run) {
    if (!run) {
        return {};
    }
    ProofInputs proof;
    proof.run = *run;
    proof.serverKeepsPages = false;
    proof.readsResult = dialect.describe().readsResult;
    SentInputs sent;
    sent.existence = SentInputs::RunExistence::Known;
    sent.run = *run;
    return {decideProof(proof).proof == Proof::Confirmed, decideSent(sent).sent == Sent::Yes};
}

RunStatus endOf(const Dialect& dialect, const QByteArray& body) {
    const auto run = dialect.readRun(body);
    return run && isFinal(run->status) ? run->status : RunStatus::Unknown;
}

QString wrongWith(const Dialect& dialect, const QByteArray& body, int status, const QString& asked) {
    Complaint complaint;
    read(complaint, dialect.readRun(body), [&](const RunSnapshot& run) { check(run, complaint); });
    read(complaint, dialect.readResult(ended(asked), body), [&](const RunSnapshot& run) { check(run, complaint); });
    if (const OwnDefinition* own = dialect.own()) {
        checkOwn(*own, body, complaint);
    }
    complaint.unless(dialect.countFiles(body).value_or(0) >= 0, QStringLiteral("less than no files"));
    read(complaint, dialect.readSubmit(body), [&](const SubmitReply& reply) {
        complaint.unless(fitsPath(reply.runId), QStringLiteral("the new run's id is ") + reply.runId.left(80));
        complaint.appUrl(reply.appUrl);
    });
    read(complaint, dialect.readSearch(body), [&](const QVector<FoundRun>& found) {
        for (const FoundRun& run : found) {
            complaint.unless(fitsPath(run.runId), QStringLiteral("a found run's id is ") + run.runId.left(80));
            complaint.text(run.title, 500, "a title");
            complaint.status(run.status, run.serverWord);
        }
    });
    read(complaint, dialect.readArtifacts(body),
         [&](const QVector<ArtifactRef>& artifacts) { check(artifacts, complaint); });
    read(complaint, dialect.readPause(body), [&](const PauseNote& note) {
        complaint.text(note.instructions, 1000, "what a person is asked");
        complaint.unless(isLine(note.instructions), QStringLiteral("what a person is asked has several lines"));
    });
    read(complaint, dialect.readPrepared(body), [&](const QString& id) {
        complaint.unless(fitsPath(id), QStringLiteral("the definition's id is ") + id.left(80));
    });
    const QString words = serverText(body, QStringLiteral("sk-1"));
    complaint.text(words, 300, "the server's words");
    complaint.unless(isLine(words), QStringLiteral("the server's words have several lines"));

    OnceReport once;
    once.status = status;
    once.body = body;
    once.whole = true;
    once.error = Error{kindOfStatus(status, words), words, status, {}};
    const SubmitAnswer answer = judgeSubmit(dialect, once);
    const bool accepted = answer.verdict.outcome == SubmitOutcome::Accepted;
    complaint.unless(accepted == (status >= 200 && status <= 299 && dialect.readSubmit(body).has_value()),
                     QStringLiteral("status %1 is judged %2").arg(status).arg(code(answer.verdict.outcome)));
    complaint.unless(accepted == !answer.runId.isEmpty(), QStringLiteral("an id without acceptance, or the reverse"));
    complaint.error(answer.error);
    return complaint.said();
}

Result<RunTrail> trailOf(const Dialect& dialect, const QString& runId, const Say& say) {
    QVector<QByteArray> bodies;
    while (const std::optional<ServerRequest> next = dialect.nextTrail(runId, bodies)) {
        if (bodies.size() >= mostRequests) {
            return failure(ErrorKind::Guarded, QStringLiteral("the trail has no end"));
        }
        bodies.append(say(*next));
    }
    return dialect.readTrail(bodies);
}

QString wrongWithTrail(const Dialect& dialect, const QString& runId, const Say& say) {
    Complaint complaint;
    const Result<RunTrail> whole = trailOf(dialect, runId, say);
    read(complaint, whole, [&](const RunTrail& trail) {
        complaint.text(trail.finalUrl, 4000, "the last page's address");
        for (const PageAction& action : trail.actions.actions) {
            complaint.text(action.description, 500, "an action's description");
            complaint.unless(action.pictureId.isEmpty() || action.pictureId.size() <= 4000,
                             QStringLiteral("a picture's id"));
        }
    });
    complaint.unless(whole || whole.error().kind != ErrorKind::Guarded, QStringLiteral("the trail has no end"));
    return complaint.said();
}

QStringList partsOf(const RunSnapshot& run) {
    return {run.runId,
            code(run.status),
            run.serverWord,
            run.failureReason,
            run.categories.join(u','),
            QString::number(run.stepCount),
            QString::number(run.artifactCount),
            QString::number(run.createdAt),
            QString::number(run.startedAt),
            QString::number(run.finishedAt),
            run.finalUrl,
            run.appUrl,
            QString::number(run.cost),
            QString::number(static_cast<int>(run.hasResult)),
            run.submitted ? QString::number(static_cast<int>(*run.submitted)) : QStringLiteral("-"),
            run.confirmationText,
            run.confirmationId,
            run.resumeFileNameShown};
}

QString meaning(const Result<RunSnapshot>& run) {
    if (!run) {
        return {};
    }
    QStringList parts = partsOf(*run);
    for (const RunError& error : run->errors) {
        parts << error.code + u'=' + error.reasoning;
    }
    return join(parts);
}

QString meaning(const Result<SubmitReply>& reply) {
    return reply ? join({reply->runId, reply->appUrl}) : QString();
}

QString meaning(const Result<QVector<FoundRun>>& found) {
    if (!found) {
        return {};
    }
    QStringList parts{QStringLiteral("found")};
    for (const FoundRun& run : *found) {
        parts << run.runId + u' ' + run.title + u' ' + run.serverWord + u' ' + code(run.status);
    }
    return join(parts);
}

QString meaning(const Result<QVector<ArtifactRef>>& artifacts) {
    if (!artifacts) {
        return {};
    }
    QStringList parts{QStringLiteral("artifacts")};
    for (const ArtifactRef& artifact : *artifacts) {
        parts << artifact.id + u' ' + code(artifact.kind) + u' ' + artifact.serverType + u' ' +
                     QString::number(artifact.size) + u' ' + artifact.suffix + u' ' +
                     QString::number(artifact.createdAt);
    }
    return join(parts);
}

QString meaning(const Result<RunTrail>& trail) {
    if (!trail) {
        return {};
    }
    QStringList parts{trail->finalUrl, QString::number(static_cast<int>(trail->actions.complete))};
    for (const PageAction& action : trail->actions.actions) {
        parts << QString::number(static_cast<int>(action.kind)) + u' ' +
                     QString::number(static_cast<int>(action.completed)) + u' ' + action.description + u' ' +
                     QString::number(action.at) + u' ' + action.pictureId;
    }
    return join(parts);
}

QString meaningOfOwn(const Dialect& dialect, const QByteArray& body) {
    const OwnDefinition* own = dialect.own();
    if (own == nullptr) {
        return {};
    }
    QStringList parts{own->readNewestRun(body).value_or(QString())};
    if (const auto told = own->readOwn(body, 0)) {
        parts << told->prepared << told->title; // a member more is an output more
        for (const WorkflowParameter& parameter : told->parameters) {
            parts << parameter.name + u' ' + parameter.type + u' ' + parameter.fallback + u' ' + parameter.description +
                         u' ' + QString::number(static_cast<int>(parameter.required));
        }
    }
    return join(parts);
}

} // namespace postulant::test
