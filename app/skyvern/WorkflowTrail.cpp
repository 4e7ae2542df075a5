#include "skyvern/WorkflowTrail.h"

#include "skyvern/RunReader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace postulant::workflow_trail {
namespace {

constexpr int deepest = 12;
constexpr qsizetype mostBlocks = 1000;
constexpr qsizetype mostTasks = 20;

void collect(const QJsonArray& items, QVector<QJsonObject>& blocks, int depth) {
    for (const QJsonValue& item : items) {
        const QJsonObject block = item[QLatin1String("block")].toObject();
        if (!block.isEmpty() && blocks.size() < mostBlocks) {
            blocks.append(block);
        }
        if (depth < deepest) {
            collect(item[QLatin1String("children")].toArray(), blocks, depth + 1);
        }
    }
}

QVector<QJsonObject> blocksOf(const QByteArray& timeline) {
    QVector<QJsonObject> blocks;
    collect(reader::array(timeline).value_or(QJsonArray()), blocks, 0);
    return blocks;
}

// Those that touch a page only through actions that they tell, or not at all.
bool tellsItsActions(const QJsonObject& block) {
    static const QStringList types{
        QStringLiteral("task"),        QStringLiteral("navigation"),       QStringLiteral("extraction"),
        QStringLiteral("action"),      QStringLiteral("validation"),       QStringLiteral("goto_url"),
        QStringLiteral("wait"),        QStringLiteral("for_loop"),         QStringLiteral("login"),
        QStringLiteral("conditional"), QStringLiteral("human_interaction")};
    return types.contains(block.value(QLatin1String("block_type")).toString());
}

bool ranAsScript(const QByteArray& run) {
    const QJsonObject reply = reader::object(run).value_or(QJsonObject());
    return reply.value(QLatin1String("run_with")).toString() == QLatin1String("code") ||
           reply.value(QLatin1String("script_run")).isObject();
}

} // namespace

QStringList tasks(const QByteArray& timeline) {
    QStringList found;
    for (const QJsonObject& block : blocksOf(timeline)) {
        const QString task = block.value(QLatin1String("task_id")).toString();
        if (reader::isId(task) && !found.contains(task) && found.size() < mostTasks) {
            found << task;
        }
    }
    return found;
}

Result<RunTrail> read(const QVector<QByteArray>& bodies, const RunSnapshot& run) {
    const Result<QJsonArray> timeline = reader::array(bodies.value(1));
    if (!timeline) {
        return tl::unexpected(timeline.error());
    }
    const QVector<QJsonObject> blocks = blocksOf(bodies.at(1));
    RunTrail trail;
    QJsonArray all;
    for (const QJsonObject& block : blocks) {
        for (const QJsonValue& action : block.value(QLatin1String("actions")).toArray()) {
            all.append(action);
        }
        if (block.value(QLatin1String("block_type")).toString() == QLatin1String("extraction")) {
            trail.finalUrl = block.value(QLatin1String("url")).toString().left(2000);
        }
    }
    const QVector<reader::StepAction> actions = reader::stepActions(all);
    QVector<QVector<reader::Step>> steps;
    bool allRead = bodies.size() - 2 == tasks(bodies.at(1)).size() && blocks.size() < mostBlocks &&
                   tasks(bodies.at(1)).size() < mostTasks;
    for (const QByteArray& body : bodies.mid(2)) {
        const auto list = reader::steps(body);
        allRead = allRead && list.has_value();
        steps.append(list.value_or(QVector<reader::Step>()));
    }
    trail.actions.complete = allRead && !blocks.isEmpty() && !ranAsScript(bodies.at(0)) &&
                             std::all_of(blocks.cbegin(), blocks.cend(), tellsItsActions) &&
                             reader::coversAll(actions, steps, run);
    trail.usage = reader::usageOf(steps);
    for (const reader::StepAction& action : actions) {
        trail.actions.actions.append(action.action);
    }
    return trail;
}

} // namespace postulant::workflow_trail
