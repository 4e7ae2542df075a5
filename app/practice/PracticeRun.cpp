#include "practice/PracticeRun.h"

#include "practice/PracticeHostile.h"
#include "practice/PracticeQuestion.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace postulant {
namespace {

// The plan of a run as parts of its length, and limits of waits in seconds of life.
constexpr double startPart = 0.03;
constexpr double fillFrom = 0.10;
constexpr double fillTo = 0.55;
constexpr double uploadPart = 0.60;
constexpr double pausePart = 0.66;
constexpr double codePart = 0.68;
constexpr double pressPart = 0.75;
constexpr double stuckPart = 0.40;
constexpr double resultPart = 0.93;
constexpr double settleSeconds = 2.5;
constexpr double pauseLimit = 7200;
constexpr double codeLimit = 600;
constexpr double never = std::numeric_limits<double>::infinity();

// A point of the plan that waits for something; released: seconds of life since creation, waits included.
struct Hold {
    double at = 0;
    double released = 0;
    double limit = never; // longest wait
    enum class What { Resume, Continue, Code, ForEver } what = What::Resume;
};

struct Plan {
    const PracticeScript* script = nullptr;
    double length = 0;
    QVector<Hold> holds;
};

double lifeSince(const PracticeRun& run, qint64 time) {
    return static_cast<double>(time - run.createdAt) / 1000.0 * run.speed;
}

bool uploads(const PracticeRun& run, const PracticeScript& script) {
    return script.fills && run.resume.state != PracticeResume::State::None;
}

bool uploadWorks(const PracticeRun& run, const PracticeScript& script) {
    return run.resume.state != PracticeResume::State::Failed && script.showsResume;
}

// A resume that cannot be fetched ends the run before Submit, unless the script is about going on without.
bool endsForResume(const PracticeRun& run, const PracticeScript& script) {
    return uploads(run, script) && run.resume.state == PracticeResume::State::Failed &&
           QLatin1String(script.name) != QLatin1String("resume-not-seen");
}

Plan planOf(const PracticeRun& run) {
    const PracticeScript* script = practiceScript(run.script);
    Plan plan{script ? script : practiceScript(u"confirmed"), run.seconds, {}};
    using What = Hold::What;
    if (run.stuck || plan.script->wait == PracticeScript::Wait::ForEver)
        plan.holds.append({stuckPart * plan.length, never, never, What::ForEver});
    if (uploads(run, *plan.script)) {
        const bool pending = run.resume.state == PracticeResume::State::Pending;
        plan.holds.append(
            {uploadPart * plan.length, pending ? never : lifeSince(run, run.resume.settledAt), never, What::Resume});
    }
    if (plan.script->wait == PracticeScript::Wait::Continue)
        plan.holds.append({pausePart * plan.length, run.continuedAt ? lifeSince(run, run.continuedAt) : never,
                           pauseLimit, What::Continue});
    if (plan.script->wait == PracticeScript::Wait::Code)
        plan.holds.append(
            {codePart * plan.length, run.codeAt ? lifeSince(run, run.codeAt) : never, codeLimit, What::Code});
    return plan;
}

// Where the plan stands after `life` seconds since creation.
struct Standing {
    double at = 0; // on the plan, without waits
    const Hold* waiting = nullptr;
    const Hold* gaveUp = nullptr; // waited too long
    double gaveUpLife = 0;        // then, waits included
};

Standing standingAt(const Plan& plan, double life) {
    Standing standing;
    double waited = 0;
    for (const Hold& hold : plan.holds) {
        const double reached = hold.at + waited;
        if (life < reached)
            break;
        if (std::min(hold.released, life) > reached + hold.limit) {
            standing.gaveUp = &hold;
            standing.gaveUpLife = reached + hold.limit;
            standing.at = hold.at;
            return standing;
        }
        if (hold.released > life) {
            standing.waiting = &hold;
            standing.at = hold.at;
            return standing;
        }
        waited += std::max(0.0, hold.released - reached);
    }
    standing.at = std::min(life - waited, plan.length);
    return standing;
}

double lifeOf(const Plan& plan, double at) {
    double waited = 0;
    for (const Hold& hold : plan.holds) {
        if (at <= hold.at)
            break;
        if (std::isfinite(hold.released))
            waited += std::max(0.0, hold.released - (hold.at + waited));
    }
    return at + waited;
}

double endOf(const PracticeRun& run, const Plan& plan) {
    return endsForResume(run, *plan.script) ? std::min(plan.length, (uploadPart + 0.05) * plan.length) : plan.length;
}

QVector<PracticeAction> actionsOf(const PracticeRun& run, const Plan& plan) {
    using Kind = PracticeAction::Kind;
    const PracticeScript& script = *plan.script;
    QVector<PracticeAction> actions;
    if (script.fills) {
        const auto fields = practiceFields(run.applicant);
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const double part =
                fillFrom + (fillTo - fillFrom) * static_cast<double>(i) / static_cast<double>(fields.size());
            const int step = i * 2 < fields.size() ? 0 : 1;
            actions.append({Kind::Input, step, part * plan.length, true, fields.at(i).label, fields.at(i).value});
        }
        for (const PracticeDemand& demand : practiceDemands(run))
            actions.append({Kind::Input, 1, fillTo * plan.length, !demand.value.isEmpty(), demand.field, demand.value});
        if (uploads(run, script))
            actions.append({Kind::Upload, 1, uploadPart * plan.length + 0.001, uploadWorks(run, script),
                            QStringLiteral("Resume/CV"), run.resume.reference});
    }
    const bool resumeEnds = endsForResume(run, script);
    if (script.presses && !resumeEnds)
        actions.append({Kind::Click, 2, pressPart * plan.length, true, QStringLiteral("Submit application"), {}});
    const QLatin1String end(script.endWord);
    const int lastStep = actions.isEmpty() ? 0 : 2;
    if (resumeEnds || end == QLatin1String("terminated"))
        actions.append({Kind::Terminate, lastStep, endOf(run, plan) - 0.01, true, {}, {}});
    else if (end == QLatin1String("completed"))
        actions.append({Kind::Complete, lastStep, (resultPart - 0.02) * plan.length, true, {}, {}});
    return actions;
}

void tellEnd(const PracticeRun& run, const Plan& plan, PracticeMoment& moment) {
    moment.isFinal = true;
    moment.status = QLatin1String(plan.script->endWord);
    if (plan.script->errorCode)
        moment.errorCode = QLatin1String(plan.script->errorCode);
    if (plan.script->reason)
        moment.reason = QLatin1String(plan.script->reason);
    if (moment.errorCode == QLatin1String("missing_required_answer"))
        moment.reason += QStringLiteral(" question: \"%1\"").arg(practiceQuestion(QUrl(run.postingUrl)));
    if (endsForResume(run, *plan.script)) {
        moment.status = QStringLiteral("terminated");
        moment.errorCode = QStringLiteral("resume_upload_failed");
        moment.reason = QStringLiteral("The resume could not be uploaded. ") + run.resume.problem;
    }
    moment.finishedAt = timeOf(run, endOf(run, plan));
}

void tellGivingUp(const PracticeRun& run, const Standing& standing, PracticeMoment& moment) {
    moment.isFinal = true;
    moment.status = QStringLiteral("failed");
    if (standing.gaveUp->what == Hold::What::Code) {
        moment.errorCode = QStringLiteral("OTP_TIMEOUT");
        moment.reason = QStringLiteral("No verification code came in time.");
    } else {
        moment.reason = QStringLiteral("human_interaction block timed out. Reason: Timeout elapsed with no human "
                                       "interaction");
    }
    moment.finishedAt = run.createdAt + static_cast<qint64>(standing.gaveUpLife * 1000 / run.speed);
}

void tellProgress(const PracticeRun& run, const Plan& plan, const Standing& standing, PracticeMoment& moment) {
    const auto actions = actionsOf(run, plan);
    int begun = standing.at > (fillFrom - 0.05) * plan.length ? 1 : 0;
    for (const PracticeAction& action : actions) {
        if (action.at > standing.at)
            break;
        moment.done.append(action);
        begun = std::max(begun, action.step + 1);
        if (action.kind == PracticeAction::Kind::Click) {
            moment.page = plan.script->lastPage;
            if (plan.script->received)
                moment.receivedAt = timeOf(run, action.at);
        }
        if (action.kind == PracticeAction::Kind::Upload)
            moment.resumeShown = action.succeeds;
    }
    moment.stepsBegun = begun;
    moment.stepsEnded = moment.isFinal ? begun : std::max(0, begun - 1);
}

} // namespace

PracticeMoment momentOf(const PracticeRun& run, qint64 now) {
    const Plan plan = planOf(run);
    // A browser that does not hear of the cancel goes on to the end, and the server then believes the browser.
    const bool goesOn = QLatin1String(plan.script->name) == QLatin1String("unstoppable");
    const qint64 until = run.canceledAt && !goesOn ? std::min(now, run.canceledAt) : now;
    const Standing standing = standingAt(plan, lifeSince(run, until));
    PracticeMoment moment;
    // Walls are what the browser meets first; a form is what it fills.
    if (!plan.script->fills)
        moment.page = plan.script->lastPage;
    moment.queuedAt = run.createdAt + 20;
    const bool started = standing.at >= startPart * plan.length;
    if (started)
        moment.startedAt = timeOf(run, startPart * plan.length);
    moment.waitsForContinue = standing.waiting && standing.waiting->what == Hold::What::Continue;
    moment.status = moment.waitsForContinue ? QStringLiteral("paused")
                    : started               ? QStringLiteral("running")
                                            : QStringLiteral("queued");
    if (standing.gaveUp)
        tellGivingUp(run, standing, moment);
    else if (!standing.waiting && standing.at >= endOf(run, plan))
        tellEnd(run, plan, moment);
    else if (run.canceledAt && now >= run.canceledAt) {
        moment.isFinal = true;
        moment.status = QStringLiteral("canceled");
        moment.finishedAt = run.canceledAt;
    }
    moment.waitsForContinue = moment.waitsForContinue && !moment.isFinal;
    tellProgress(run, plan, standing, moment);
    const Hold* held = standing.waiting ? standing.waiting : standing.gaveUp;
    if (held && held->what == Hold::What::Code)
        moment.page = PracticeScript::Page::CodeEntry;
    if (moment.isFinal && moment.page == PracticeScript::Page::Form && moment.status != u"canceled")
        moment.page = plan.script->presses ? moment.page : plan.script->lastPage;
    const bool completed = moment.isFinal && moment.status == u"completed";
    moment.resultRead = completed && plan.script->result != PracticeScript::Result::None;
    moment.settled = moment.isFinal && static_cast<double>(now - moment.finishedAt) * run.speed >= settleSeconds * 1000;
    return moment;
}

qint64 timeOf(const PracticeRun& run, double lifeSeconds) {
    return run.createdAt + static_cast<qint64>(std::llround(lifeOf(planOf(run), lifeSeconds) * 1000 / run.speed));
}

QString practiceId(const PracticeRun& run, PracticeId kind, int index) {
    struct Row {
        PracticeId kind;
        const char* prefix;
        int offset;
    };
    static constexpr std::array rows{
        Row{PracticeId::Run, "wr_", 0},         Row{PracticeId::Task, "tsk_", 1},
        Row{PracticeId::ResultTask, "tsk_", 2}, Row{PracticeId::TaskRun, "tr_", 3},
        Row{PracticeId::Block, "wrb_", 4},      Row{PracticeId::ResultBlock, "wrb_", 5},
        Row{PracticeId::PauseBlock, "wrb_", 6}, Row{PracticeId::Step, "stp_", 10},
        Row{PracticeId::Artifact, "a_", 100},   Row{PracticeId::Action, "act_", 500},
    };
    if (kind == PracticeId::Run && !run.agent)
        kind = PracticeId::Task;
    const auto row = std::find_if(rows.begin(), rows.end(), [kind](const Row& r) { return r.kind == kind; });
    return QLatin1String(row->prefix) + QString::number(run.number + row->offset + index);
}

qint64 practiceNumber(QStringView id) {
    const qsizetype at = id.lastIndexOf(u'_');
    bool ok = false;
    const qint64 number = at < 0 ? 0 : id.mid(at + 1).toLongLong(&ok);
    return ok && number > 0 ? number / 1000 * 1000 : 0;
}

static QString label(QString key) {
    key.replace(u'_', u' ');
    if (!key.isEmpty())
        key.replace(0, 1, key.at(0).toUpper());
    return key.left(120);
}

QVector<PracticeField> practiceFields(const QJsonObject& applicant) {
    QVector<PracticeField> fields;
    const auto add = [&fields](const QString& name, const QJsonValue& value) {
        QString text = value.isBool() ? (value.toBool() ? QStringLiteral("Yes") : QStringLiteral("No"))
                                      : value.toVariant().toString();
        text = text.left(300);
        if (!text.isEmpty() && fields.size() < 40)
            fields.append({name, text});
    };
    // As forms begin; the others follow by name.
    static const QStringList first{QStringLiteral("first_name"), QStringLiteral("last_name"),
                                   QStringLiteral("email"),      QStringLiteral("phone"),
                                   QStringLiteral("location"),   QStringLiteral("country")};
    QStringList keys = applicant.keys();
    std::stable_sort(keys.begin(), keys.end(), [](const QString& a, const QString& b) {
        const auto rank = [](const QString& key) { return first.contains(key) ? first.indexOf(key) : first.size(); };
        return rank(a) < rank(b);
    });
    for (const QString& key : std::as_const(keys)) {
        const QJsonValue value = applicant.value(key);
        if (!value.isArray() && !value.isObject())
            add(label(key), value);
    }
    const QJsonArray answers = applicant.value(u"answers").toArray();
    for (const QJsonValue& answer : answers)
        add(answer[u"question"].toString().left(120), answer[u"answer"]);
    return fields;
}

QString practiceConfirmationId(const PracticeRun& run) {
    const QByteArray hash = QCryptographicHash::hash(QByteArray::number(run.number), QCryptographicHash::Sha256);
    return QStringLiteral("PRACTICE-") + QString::fromLatin1(hash.toHex().left(8).toUpper());
}

QString practiceConfirmationText(const PracticeRun& run) {
    const PracticePosting posting = practicePosting(QUrl(run.postingUrl));
    return QStringLiteral("Thank you for applying! Your application for %1 at %2 has been received.")
        .arg(posting.title, posting.company);
}

QJsonObject toJson(const PracticeRun& run) {
    return {{QStringLiteral("number"), QString::number(run.number)},
            {QStringLiteral("api"), static_cast<int>(run.api)},
            {QStringLiteral("asked"), run.asked},
            {QStringLiteral("agent"), run.agent},
            {QStringLiteral("agentId"), run.agentId},
            {QStringLiteral("request"), run.request},
            {QStringLiteral("title"), run.title},
            {QStringLiteral("engine"), run.engine},
            {QStringLiteral("wantsExtraction"), run.wantsExtraction},
            {QStringLiteral("postingUrl"), run.postingUrl},
            {QStringLiteral("applicant"), run.applicant},
            {QStringLiteral("resume"), QJsonObject{{QStringLiteral("state"), static_cast<int>(run.resume.state)},
                                                   {QStringLiteral("reference"), run.resume.reference},
                                                   {QStringLiteral("fileName"), run.resume.fileName},
                                                   {QStringLiteral("sha256"), run.resume.sha256},
                                                   {QStringLiteral("size"), run.resume.size},
                                                   {QStringLiteral("settledAt"), run.resume.settledAt},
                                                   {QStringLiteral("problem"), run.resume.problem}}},
            {QStringLiteral("totpIdentifier"), run.totpIdentifier},
            {QStringLiteral("script"), run.script},
            {QStringLiteral("seconds"), run.seconds},
            {QStringLiteral("speed"), run.speed},
            {QStringLiteral("createdAt"), run.createdAt},
            {QStringLiteral("canceledAt"), run.canceledAt},
            {QStringLiteral("continuedAt"), run.continuedAt},
            {QStringLiteral("codeAt"), run.codeAt},
            {QStringLiteral("stuck"), run.stuck}};
}

PracticeRun practiceRunFromJson(const QJsonObject& json) {
    PracticeRun run;
    run.number = json.value(u"number").toString().toLongLong();
    run.api = static_cast<PracticeRun::Api>(std::clamp(json.value(u"api").toInt(), 0, 2));
    run.asked = json.value(u"asked").toObject();
    run.agent = json.value(u"agent").toBool();
    run.agentId = json.value(u"agentId").toString();
    run.request = json.value(u"request").toObject();
    run.title = json.value(u"title").toString();
    run.engine = json.value(u"engine").toString();
    run.wantsExtraction = json.value(u"wantsExtraction").toBool();
    run.postingUrl = json.value(u"postingUrl").toString();
    run.applicant = json.value(u"applicant").toObject();
    const QJsonObject resume = json.value(u"resume").toObject();
    run.resume.state = static_cast<PracticeResume::State>(std::clamp(resume.value(u"state").toInt(), 0, 3));
    run.resume.reference = resume.value(u"reference").toString();
    run.resume.fileName = resume.value(u"fileName").toString();
    run.resume.sha256 = resume.value(u"sha256").toString();
    run.resume.size = resume.value(u"size").toInteger();
    run.resume.settledAt = resume.value(u"settledAt").toInteger();
    run.resume.problem = resume.value(u"problem").toString();
    run.totpIdentifier = json.value(u"totpIdentifier").toString();
    run.script = json.value(u"script").toString();
    run.seconds = json.value(u"seconds").toDouble(8);
    run.speed = json.value(u"speed").toDouble(1);
    run.createdAt = json.value(u"createdAt").toInteger();
    run.canceledAt = json.value(u"canceledAt").toInteger();
    run.continuedAt = json.value(u"continuedAt").toInteger();
    run.codeAt = json.value(u"codeAt").toInteger();
    run.stuck = json.value(u"stuck").toBool();
    return run;
}

} // namespace postulant
