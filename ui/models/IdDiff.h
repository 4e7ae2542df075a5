#pragma once

#include <QtGlobal>

#include <vector>

// How one order of ids becomes another, as the fewest things a view has to be told.
namespace postulant {

struct IdDiff {
    // Rows [first, first + count).
    struct Run {
        int first = 0;
        int count = 0;
    };
    enum class Kind {
        Same,
        Steps, // remove `removes` (rows before, back to front), then insert `inserts` (rows after, front to back)
        Order, // move `kept` to the front (vanished ids behind them), cut them off, append `fresh`, order as `ids`
    };
    Kind kind = Kind::Same;
    std::vector<qint64> ids; // the new order
    std::vector<Run> removes;
    std::vector<Run> inserts;
    std::vector<qint64> kept;     // ids in both, in the new order
    std::vector<qint64> vanished; // in the old order
    std::vector<qint64> fresh;    // in the new order
};

// Ids are unique in each list. Linear in both lengths. Steps only up to `mostRuns` runs together.
IdDiff diffIds(const std::vector<qint64>& before, std::vector<qint64> after, int mostRuns = 64);

} // namespace postulant
