#include "Person.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

#include "World.h"

namespace postulant::test {

bool saysNothingSent(const QJsonObject& row) {
    static const QSet<QString> states{QStringLiteral("draft"), QStringLiteral("review"), QStringLiteral("queued"),
                                      QStringLiteral("failed"), QStringLiteral("cancelled")};
    return states.contains(row.value(u"state").toString()) ||
           row.value(u"failure")[u"anything_sent"].toString() == u"no";
}

Person::Person(World& world, quint32 seed)
    : m_world(world)
    , m_random(seed) {}

int Person::numberIn(const QString& url) {
    static const QRegularExpression job(QStringLiteral("/job-(\\d+)-at-"));
    const auto found = job.match(url);
    return found.hasMatch() ? found.captured(1).toInt() : -1;
}

QHash<int, int> Person::received() const {
    QHash<int, int> times;
    for (const PracticeSubmission& submission : m_world.server().submissions()) {
        times[numberIn(submission.postingUrl)]++;
    }
    return times;
}

void Person::paste(const QVector<Pasted>& postings) {
    QVector<Pasted> all = m_unsure;
    all += postings;
    for (const bool asTask : {false, true}) {
        add(all, asTask);
    }
}

void Person::add(const QVector<Pasted>& postings, bool asTask) {
    QStringList lines;
    QHash<int, Pasted> byNumber;
    for (const Pasted& one : postings) {
        if (one.asTask == asTask) {
            lines.append(one.url);
            byNumber.insert(numberIn(one.url), one);
        }
    }
    if (lines.isEmpty()) {
        return;
    }
    QSet<int> unsure;
    for (const Pasted& one : std::as_const(m_unsure)) {
        unsure.insert(numberIn(one.url));
    }
    const Ctl::Answer answer =
        m_world.ctl().run({QStringLiteral("add"), QStringLiteral("--json"), QStringLiteral("--connection"),
                           asTask ? QStringLiteral("Tasks") : QStringLiteral("Lab"), QStringLiteral("-")},
                          lines.join(u'\n').toUtf8());
    for (const QByteArray& line : answer.out.split('\n')) {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        const int number = numberIn(said.value(u"url").toString());
        const auto verdict = said.value(u"verdict").toString();
        const bool taken = !said.value(u"id").isNull() && !said.value(u"id").isUndefined();
        if (!byNumber.contains(number) || !taken) {
            continue;
        }
        if (verdict != u"new" && !(verdict == u"duplicate" && unsure.contains(number))) {
            complain(QStringLiteral("job %1 was pasted for the first time and is %2").arg(number).arg(verdict));
        }
        m_pasted.insert(number);
        m_known.append(byNumber.take(number));
        m_unsure.removeIf([number](const Pasted& one) { return numberIn(one.url) == number; });
    }
    for (const Pasted& one : std::as_const(byNumber)) { // the folder was busy: again later
        done[QStringLiteral("pastes that had to be repeated")]++;
        if (!unsure.contains(numberIn(one.url))) {
            m_unsure.append(one);
        }
    }
}

void Person::pasteAgain(int count) {
    QStringList lines;
    for (int i = 0; i < count && !m_known.isEmpty(); ++i) {
        const Pasted& one = m_known.at(m_random.bounded(static_cast<int>(m_known.size())));
        if (!one.asTask) {
            lines.append(Schedule::otherSpelling(one.url, static_cast<int>(m_random.bounded(3))));
        }
    }
    if (lines.isEmpty()) {
        return;
    }
    const Ctl::Answer answer = m_world.ctl().run({QStringLiteral("add"), QStringLiteral("--json"), QStringLiteral("-")},
                                                 lines.join(u'\n').toUtf8());
    for (const QByteArray& line : answer.out.split('\n')) {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        if (!said.isEmpty() && said.value(u"verdict").toString() != u"duplicate") {
            complain(QStringLiteral("%1 was pasted again and is %2")
                         .arg(said.value(u"url").toString(), said.value(u"verdict").toString()));
        }
        done[QStringLiteral("pasted again")] += said.isEmpty() ? 0 : 1;
    }
}

void Person::pasteKilled(const QVector<Pasted>& postings, int afterMs) {
    if (postings.isEmpty()) {
        return;
    }
    QStringList words{QStringLiteral("add"), QStringLiteral("--connection"), QStringLiteral("Lab")};
    for (Pasted one : postings) {
        one.asTask = false;
        words.append(one.url);
        m_unsure.append(one);
    }
    QProcess process;
    m_world.ctl().start(process, words);
    process.waitForFinished(afterMs);
    process.kill();
    process.waitForFinished();
    done[QStringLiteral("pastes killed")]++;
}

void Person::look() {
    const QHash<int, int> before = received(); // first: what arrives later is not held against the list
    const Ctl::Answer answer = m_world.ctl().run({QStringLiteral("list"), QStringLiteral("--json")});
    if (answer.exitCode != 0) {
        done[QStringLiteral("looks that had to be repeated")]++;
        return;
    }
    m_rows.clear();
    for (const QJsonValue& value : answer.array()) {
        const QJsonObject row = value.toObject();
        m_rows.append(row);
        const QString url = row.value(u"url").toString();
        if (saysNothingSent(row) && before.contains(numberIn(url))) {
            complain(QStringLiteral("%1 is %2 though the employer has it").arg(url, row.value(u"state").toString()));
        }
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (it.value() > 1) {
            complain(QStringLiteral("job %1 reached the employer %2 times").arg(it.key()).arg(it.value()));
        }
    }
    done[QStringLiteral("looks")]++;
}

bool Person::neverArrived(int number) const {
    if (received().contains(number)) {
        return false;
    }
    const auto runs = m_world.server().runs();
    return std::all_of(runs.begin(), runs.end(), [number](const PracticeRunNote& run) {
        return run.isFinal || numberIn(run.postingUrl) != number;
    });
}

QStringList Person::decisionOn(const QJsonObject& row, bool mayCancel) const {
    const QString state = row.value(u"state").toString();
    const QString id = QString::number(row.value(u"id").toInteger());
    const int number = numberIn(row.value(u"url").toString());
    if (state == u"needs-checking" && received().contains(number)) {
        return {QStringLiteral("resolve"), id, QStringLiteral("--sent")};
    }
    if (state == u"needs-checking" && neverArrived(number)) {
        return {QStringLiteral("resolve"), id, QStringLiteral("--not-sent")};
    }
    if (state == u"failed" || state == u"cancelled") {
        return {QStringLiteral("retry"), id};
    }
    const bool underWay = state == u"running" || state == u"queued" || state == u"submitting";
    return underWay && mayCancel ? QStringList{QStringLiteral("cancel"), id} : QStringList();
}

void Person::act(const QStringList& words) {
    const Ctl::Answer answer = m_world.ctl().run(words);
    done[(answer.exitCode == 0 ? QString() : QStringLiteral("refused: ")) + words.first() + u' ' + words.value(2)]++;
}

void Person::decide(int most) {
    // Through the list from a random row on, which may have changed since it was looked at, as with people.
    const auto size = static_cast<int>(m_rows.size());
    const int first = size > 0 ? static_cast<int>(m_random.bounded(size)) : 0;
    const bool mayCancel = m_random.bounded(3) == 0;
    for (int i = 0; i < size && most > 0; ++i) {
        const QStringList words = decisionOn(m_rows.at((first + i) % size), mayCancel);
        if (!words.isEmpty()) {
            act(words);
            most--;
        }
    }
}

void Person::answerTheServer() {
    for (const PracticeRunNote& run : m_world.server().runs()) {
        if (run.isFinal) {
            continue;
        }
        if (run.status == u"paused") {
            m_world.post(QStringLiteral("/v1/workflows/runs/%1/continue").arg(run.runId), {});
            done[QStringLiteral("continued at the server")]++;
        } else if (run.postingUrl.contains(QStringLiteral("/code-wanted/"))) {
            const QJsonObject code{{QStringLiteral("totp_identifier"), QStringLiteral("seeker")},
                                   {QStringLiteral("content"), QStringLiteral("123456")},
                                   {QStringLiteral("workflow_run_id"), run.runId},
                                   {QStringLiteral("task_id"), run.runId}};
            m_world.post(QStringLiteral("/v1/credentials/totp"), QJsonDocument(code).toJson());
            done[QStringLiteral("codes entered")]++;
        }
    }
}

void Person::cancelWhatIsStuck() {
    constexpr qint64 longestMs = 8'000; // at the speed of the practice server none takes half of it
    QHash<int, QString> stuck;
    for (const PracticeRunNote& run : m_world.server().runs()) {
        if (!run.isFinal && QDateTime::currentMSecsSinceEpoch() - run.createdAt > longestMs) {
            stuck.insert(numberIn(run.postingUrl), run.runId);
        }
    }
    for (const QJsonObject& row : std::as_const(m_rows)) {
        const QString run = stuck.value(numberIn(row.value(u"url").toString()));
        if (row.value(u"state").toString() == u"running" && !run.isEmpty() && !m_cancelled.contains(run)) {
            m_cancelled.insert(run);
            act({QStringLiteral("cancel"), QString::number(row.value(u"id").toInteger())});
        }
    }
}

} // namespace postulant::test
