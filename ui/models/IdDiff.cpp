#include "ui/models/IdDiff.h"

#include <algorithm>
#include <unordered_set>

namespace postulant {
namespace {

std::vector<IdDiff::Run> runsOutside(const std::vector<qint64>& ids, const std::unordered_set<qint64>& other,
                                     std::size_t first, std::size_t last) {
    std::vector<IdDiff::Run> runs;
    for (std::size_t i = first; i < last; ++i) {
        if (other.count(ids[i]) != 0) {
            continue;
        }
        const int row = static_cast<int>(i);
        if (!runs.empty() && runs.back().first + runs.back().count == row) {
            ++runs.back().count;
        } else {
            runs.push_back({row, 1});
        }
    }
    return runs;
}

std::vector<qint64> filtered(const std::vector<qint64>& ids, const std::unordered_set<qint64>& other, bool in,
                             std::size_t first, std::size_t last) {
    std::vector<qint64> out;
    for (std::size_t i = first; i < last; ++i) {
        if ((other.count(ids[i]) != 0) == in) {
            out.push_back(ids[i]);
        }
    }
    return out;
}

} // namespace

IdDiff diffIds(const std::vector<qint64>& before, std::vector<qint64> after, int mostRuns) {
    IdDiff diff;
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const std::size_t beforeEnd = before.size() - tail;
    const std::size_t afterEnd = after.size() - tail;
    diff.ids = std::move(after);
    if (head == beforeEnd && head == afterEnd) {
        return diff;
    }
    using Offset = std::vector<qint64>::difference_type;
    const std::unordered_set<qint64> old(before.begin() + static_cast<Offset>(head),
                                         before.begin() + static_cast<Offset>(beforeEnd));
    const std::unordered_set<qint64> now(diff.ids.begin() + static_cast<Offset>(head),
                                         diff.ids.begin() + static_cast<Offset>(afterEnd));
    diff.removes = runsOutside(before, now, head, beforeEnd);
    diff.inserts = runsOutside(diff.ids, old, head, afterEnd);
    const std::vector<qint64> keptMiddle = filtered(diff.ids, old, true, head, afterEnd);
    const bool sameOrder = keptMiddle == filtered(before, now, true, head, beforeEnd);
    if (sameOrder && diff.removes.size() + diff.inserts.size() <= static_cast<std::size_t>(mostRuns)) {
        diff.kind = IdDiff::Kind::Steps;
        return diff;
    }
    diff.kind = IdDiff::Kind::Order;
    diff.vanished = filtered(before, now, false, head, beforeEnd);
    diff.fresh = filtered(diff.ids, old, false, head, afterEnd);
    diff.kept.assign(diff.ids.begin(), diff.ids.begin() + static_cast<Offset>(head));
    diff.kept.insert(diff.kept.end(), keptMiddle.begin(), keptMiddle.end());
    diff.kept.insert(diff.kept.end(), diff.ids.begin() + static_cast<Offset>(afterEnd), diff.ids.end());
    diff.removes.clear();
    diff.inserts.clear();
    return diff;
}

} // namespace postulant
