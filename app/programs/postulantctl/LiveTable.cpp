#include "programs/postulantctl/LiveTable.h"

#include "store/ApplicationRepository.h"
#include "store/Store.h"

#include <unistd.h>

namespace postulant::terminal {
namespace {

constexpr int widest = 110; // characters of a line

QString cell(const QString& text, int width) {
    return text.size() > width ? text.left(width - 1) + QChar(0x2026) : text.leftJustified(width);
}

} // namespace

LiveTable::LiveTable(Terminal& terminal, QVector<qint64> ids)
    : m_terminal(terminal)
    , m_ids(std::move(ids))
    , m_still(isatty(STDOUT_FILENO) != 0 && !terminal.json()) {}

QString LiveTable::lineOf(const ApplicationRow& row) const {
    const QString what =
        row.company.isEmpty() && row.title.isEmpty() ? row.url : row.company + QStringLiteral(", ") + row.title;
    const QString failure = row.failure == FailureKind::None ? QString() : code(row.failure);
    return QStringList{cell(QString::number(row.id), 6),
                       cell(code(row.state), 18),
                       cell(row.practice ? QStringLiteral("practice") : QString(), 9),
                       cell(row.steps < 0 ? QString() : QString::number(row.steps), 4),
                       cell(what, 44),
                       failure}
        .join(QLatin1Char(' '))
        .left(widest)
        .trimmed();
}

void LiveTable::update(Store& store) {
    const auto rows =
        store.readNow<QVector<ApplicationRow>>([this](Database& db) { return applications::rows(db, m_ids); });
    if (!rows || m_terminal.json()) {
        return;
    }
    if (m_still && m_printed > 0) {
        m_terminal.print(QStringLiteral("\x1b[%1A\x1b[0J").arg(m_printed + 1));
    }
    int printed = 0;
    for (const ApplicationRow& row : *rows) {
        const QString line = lineOf(row);
        const QString state = code(row.state) + code(row.failure);
        if (m_still || m_said.value(row.id) != state) {
            m_terminal.print(line);
            printed++;
        }
        m_said.insert(row.id, state);
    }
    m_printed = printed;
}

} // namespace postulant::terminal
