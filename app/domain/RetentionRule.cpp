#include "domain/RetentionRule.h"

#include "domain/EvidenceKinds.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

namespace postulant {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 mb = 1024LL * 1024;

// A file with the rows that name it.
struct Group {
    QVector<RetentionFile> rows;
    bool stays = false;
    int removal = 0;

    qint64 size() const { return rows.first().size; }
    bool practice() const {
        return std::all_of(rows.begin(), rows.end(), [](const RetentionFile& row) { return row.practice; });
    }
    qint64 newest() const {
        return std::max_element(
                   rows.begin(), rows.end(),
                   [](const RetentionFile& a, const RetentionFile& b) { return a.fetchedAt < b.fetchedAt; })
            ->fetchedAt;
    }
    bool isRecording() const {
        return std::all_of(rows.begin(), rows.end(),
                           [](const RetentionFile& row) { return row.kind == QLatin1String("recording"); });
    }
};

bool isScreenshot(const RetentionFile& file) {
    return evidenceKind(file.kind).bytes == EvidenceBytes::Picture;
}

// What of one attempt that applied shows that it did, or lets the seeker judge whether it did.
QSet<qint64> proofOf(const QVector<RetentionFile>& files) {
    QSet<qint64> out;
    const RetentionFile* picture = nullptr;
    bool hasFinal = false;
    for (const RetentionFile& file : files) {
        if (evidenceKind(file.kind).proof) {
            out.insert(file.artifactId);
            hasFinal = hasFinal || isScreenshot(file);
        } else if (isScreenshot(file) && (picture == nullptr || isLaterArtifact(file.serverId, picture->serverId))) {
            picture = &file;
        }
    }
    if (!hasFinal && picture != nullptr) {
        out.insert(picture->artifactId);
    }
    if (const RetentionFile* page = lastPage(files)) {
        out.insert(page->artifactId);
    }
    return out;
}

QSet<qint64> staying(const QVector<RetentionFile>& files) {
    QHash<qint64, QVector<RetentionFile>> applied; // or perhaps
    QSet<qint64> out;
    for (const RetentionFile& file : files) {
        if (!file.collected || evidenceKind(file.kind).removal < 0) {
            out.insert(file.artifactId);
        }
        if (file.holds || file.proof == Proof::Confirmed || file.proof == Proof::Claimed) {
            applied[file.attemptId].append(file);
        }
    }
    for (const auto& attempt : std::as_const(applied)) {
        out.unite(proofOf(attempt));
    }
    return out;
}

std::vector<Group> groupsOf(const QVector<RetentionFile>& files) {
    const QSet<qint64> stays = staying(files);
    std::vector<Group> groups;
    QHash<QString, std::size_t> known;
    for (const RetentionFile& file : files) {
        if (file.path.isEmpty()) {
            continue;
        }
        const auto it = known.constFind(file.path);
        const std::size_t at = it == known.cend() ? groups.size() : *it;
        if (it == known.cend()) {
            known.insert(file.path, at);
            groups.emplace_back();
        }
        Group& group = groups[at];
        group.rows.append(file);
        group.stays = group.stays || stays.contains(file.artifactId);
        group.removal = std::max(group.removal, evidenceKind(file.kind).removal);
    }
    return groups;
}

} // namespace

RetentionLimits retentionLimits(const Options& options) {
    return {options.number(Option::EvidenceRecordingDays), options.number(Option::EvidenceBudgetMb) * mb};
}

RetentionPlan planRetention(const QVector<RetentionFile>& files, const RetentionLimits& limits, qint64 now) {
    std::vector<Group> groups = groupsOf(files);
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return std::tuple(!a.practice(), a.removal, a.newest(), a.rows.first().artifactId) <
               std::tuple(!b.practice(), b.removal, b.newest(), b.rows.first().artifactId);
    });
    RetentionPlan plan;
    for (const Group& group : groups) {
        plan.usedBytes += group.size();
    }
    std::vector<bool> gone(groups.size(), false);
    const auto remove = [&](std::size_t i) {
        gone[i] = true;
        plan.files += groups[i].rows;
        plan.bytes += groups[i].size();
    };
    const qint64 oldest = now - limits.recordingDays * dayMs;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (limits.recordingDays > 0 && !groups[i].stays && groups[i].isRecording() && groups[i].newest() < oldest) {
            remove(i);
        }
    }
    const auto over = [&] { return limits.budgetBytes > 0 && plan.usedBytes - plan.bytes > limits.budgetBytes; };
    for (std::size_t i = 0; i < groups.size() && over(); ++i) {
        if (!groups[i].stays && !gone[i]) {
            remove(i);
        }
    }
    plan.budgetKept = !over();
    return plan;
}

} // namespace postulant
