#include "ui/models/IdDiff.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>

namespace postulant {
namespace {

using Ids = std::vector<qint64>;
using Offset = Ids::difference_type;

// The part of both lists between their common beginning and end.
struct Middle {
    std::size_t first = 0;
    std::size_t beforeEnd = 0;
    std::size_t afterEnd = 0;
};

constexpr std::size_t smallEnough = 10'000; // for sets of all ids
constexpr std::size_t lookAhead = 64;
constexpr std::size_t mostEdits = 2'000;

// Rows that are only in one list, or that stand elsewhere in the other.
struct Edits {
    std::vector<std::size_t> gone; // rows of before
    std::vector<std::size_t> come; // rows of after
};

// Walks two long lists that differ in a few places, without sets of a million ids. What is left of each list without
// these rows is the same in both. nullopt: they differ too much.
std::optional<Edits> fewEdits(const Ids& before, const Ids& after, const Middle& middle) {
    Edits edits;
    std::size_t i = middle.first;
    std::size_t j = middle.first;
    while (i < middle.beforeEnd && j < middle.afterEnd) {
        if (before[i] == after[j]) {
            ++i;
            ++j;
            continue;
        }
        std::size_t come = 0;
        std::size_t gone = 0;
        for (std::size_t k = 1; k <= lookAhead && come == 0 && gone == 0; ++k) {
            if (i + k < middle.beforeEnd && before[i + k] == after[j]) {
                gone = k;
            } else if (j + k < middle.afterEnd && after[j + k] == before[i]) {
                come = k;
            }
        }
        if (come == 0 && gone == 0) {
            come = gone = 1;
        }
        for (; gone > 0; --gone) {
            edits.gone.push_back(i++);
        }
        for (; come > 0; --come) {
            edits.come.push_back(j++);
        }
        if (edits.gone.size() + edits.come.size() > mostEdits) {
            return std::nullopt;
        }
    }
    if (middle.beforeEnd - i + middle.afterEnd - j > mostEdits) {
        return std::nullopt;
    }
    while (i < middle.beforeEnd) {
        edits.gone.push_back(i++);
    }
    while (j < middle.afterEnd) {
        edits.come.push_back(j++);
    }
    return edits;
}

Ids idsAt(const Ids& ids, const std::vector<std::size_t>& rows) {
    Ids out;
    out.reserve(rows.size());
    for (const std::size_t row : rows) {
        out.push_back(ids[row]);
    }
    return out;
}

std::vector<IdDiff::Run> runsOf(const std::vector<std::size_t>& rows) {
    std::vector<IdDiff::Run> runs;
    for (const std::size_t at : rows) {
        const int row = static_cast<int>(at);
        if (!runs.empty() && runs.back().first + runs.back().count == row) {
            ++runs.back().count;
        } else {
            runs.push_back({row, 1});
        }
    }
    return runs;
}

Ids without(const Ids& ids, const std::unordered_set<qint64>& others) {
    Ids out;
    out.reserve(ids.size());
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(out), [&](qint64 id) { return others.count(id) == 0; });
    return out;
}

// diff.ids is the order after.
void fromEdits(IdDiff& diff, const Ids& before, const Edits& edits, int mostRuns) {
    const Ids gone = idsAt(before, edits.gone);
    const Ids come = idsAt(diff.ids, edits.come);
    const std::unordered_set<qint64> left(gone.begin(), gone.end());
    const std::unordered_set<qint64> arrived(come.begin(), come.end());
    diff.vanished = without(gone, arrived);
    diff.fresh = without(come, left);
    diff.removes = runsOf(edits.gone);
    diff.inserts = runsOf(edits.come);
    if (diff.fresh.size() == come.size() &&
        diff.removes.size() + diff.inserts.size() <= static_cast<std::size_t>(mostRuns)) {
        diff.kind = IdDiff::Kind::Steps;
        diff.vanished.clear();
        diff.fresh.clear();
        return;
    }
    diff.kind = IdDiff::Kind::Order;
    diff.kept = diff.fresh.empty()
                    ? diff.ids
                    : without(diff.ids, std::unordered_set<qint64>(diff.fresh.begin(), diff.fresh.end()));
    diff.removes.clear();
    diff.inserts.clear();
}

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
    if (beforeEnd - head + afterEnd - head > smallEnough) {
        if (const auto edits = fewEdits(before, diff.ids, {head, beforeEnd, afterEnd})) {
            fromEdits(diff, before, *edits, mostRuns);
            return diff;
        }
    }
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
