#include "ui/pages/add_jobs/VerdictModel.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <algorithm>
#include <utility>

namespace postulant {

namespace {

QString identity(const IntakeLine& line) {
    return line.url.isEmpty() ? line.text : line.url;
}

bool isToday(qint64 at, qint64 now) {
    return dates::day(at, now) == dates::day(now, now);
}

bool sameLine(const IntakeLine& one, const IntakeLine& another) {
    return identity(one) == identity(another);
}

QString closedText(const PostingFacts& facts) {
    switch (facts.why) {
    case FactsWhy::Gone:
        return VerdictModel::tr("The posting is no longer there");
    case FactsWhy::Expired:
        return VerdictModel::tr("The last day to apply has passed");
    case FactsWhy::Wording:
        return VerdictModel::tr("The page says that it takes no more applications");
    default:
        return VerdictModel::tr("The site says that it is closed");
    }
}

} // namespace

QString similarName(const IntakeLine& line) {
    QStringList names{line.similar.title, line.similar.company};
    names.removeAll(QString());
    return names.isEmpty() ? QLatin1Char('#') + QString::number(line.similar.id)
                           : words::cut(names.join(QStringLiteral(", ")), 120);
}

static QString similarText(const IntakeLine& line, qint64 now) {
    const bool sent = line.similar.state == ApplicationState::AppliedConfirmed ||
                      line.similar.state == ApplicationState::AppliedClaimed;
    const QString when = dates::day(line.similar.at, now);
    if (line.reason == VerdictReason::SameNumber) {
        //: %1 is a job, "Data engineer, Acme Labs", %2 a date
        return VerdictModel::tr("The same number as %1 of %2").arg(similarName(line), when);
    }
    //: %1 is a job, "Data engineer, Acme Labs", %2 a date
    return sent ? VerdictModel::tr("Like %1, applied to on %2").arg(similarName(line), when)
                //: %1 is a job, "Data engineer, Acme Labs", %2 a date
                : VerdictModel::tr("Like %1, in your list since %2").arg(similarName(line), when);
}

VerdictModel::VerdictModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void VerdictModel::setLines(const QVector<IntakeLine>& lines, bool practice, qint64 now) {
    m_practice = practice;
    m_now = now;
    exchange(lines);
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT checksChanged();
}

void VerdictModel::clear() {
    m_against.clear();
    setLines({}, m_practice, m_now);
}

void VerdictModel::setFacts(const QString& key, const PostingFacts& facts, qint64 now) {
    bool changed = false;
    for (int i = 0; i < m_lines.size(); ++i) {
        IntakeLine& line = m_lines[i];
        if (line.identity.keys.value(0) != key) {
            continue;
        }
        intake::applyFacts(line, facts, now);
        changed = true;
        if (const auto row = static_cast<int>(m_shown.indexOf(i)); row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    if (changed) {
        Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
        Q_EMIT checksChanged();
    }
}

void VerdictModel::setChecking(const QSet<QString>& keys) {
    const QSet<QString> before = std::exchange(m_checking, keys);
    for (int row = 0; row < m_shown.size(); ++row) {
        const QString key = at(row).identity.keys.value(0);
        if (before.contains(key) != keys.contains(key)) {
            Q_EMIT dataChanged(index(row, What), index(row, What));
        }
    }
}

bool VerdictModel::isCheckingAny() const {
    return std::any_of(m_lines.cbegin(), m_lines.cend(), [this](const IntakeLine& line) { return isChecking(line); });
}

bool VerdictModel::isChecking(const IntakeLine& line) const {
    return line.canAdd() && m_checking.contains(line.identity.keys.value(0));
}

void VerdictModel::setFilter(std::optional<Verdict> verdict) {
    if (m_filter == verdict) {
        return;
    }
    m_filter = verdict;
    beginResetModel();
    m_shown = shownOf(m_lines);
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT checksChanged();
}

QVector<int> VerdictModel::shownOf(const QVector<IntakeLine>& lines) const {
    QVector<int> out;
    out.reserve(lines.size());
    for (int i = 0; i < lines.size(); ++i) {
        if (!m_filter || lines.at(i).verdict == *m_filter) {
            out.append(i);
        }
    }
    return out;
}

// Puts the new lines in the place of the old ones with as few row changes as can be: what is alike at the beginning and
// at the end stays, so that selection and scrolling stay too.
void VerdictModel::exchange(QVector<IntakeLine> lines) {
    const QVector<int> shown = shownOf(lines);
    const int before = static_cast<int>(m_shown.size());
    const int after = static_cast<int>(shown.size());
    const int least = std::min(before, after);
    int head = 0;
    while (head < least && sameLine(m_lines.at(m_shown.at(head)), lines.at(shown.at(head)))) {
        ++head;
    }
    int tail = 0;
    while (tail < least - head &&
           sameLine(m_lines.at(m_shown.at(before - 1 - tail)), lines.at(shown.at(after - 1 - tail)))) {
        ++tail;
    }
    const int common = least - head - tail; // rows in the middle that change in place
    const int removed = before - head - tail - common;
    const int added = after - head - tail - common;
    if (removed > 0) {
        beginRemoveRows({}, head + common, head + common + removed - 1);
        m_shown.remove(head + common, removed);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, head + common, head + common + added - 1);
    }
    m_lines = std::move(lines);
    m_shown = shown;
    if (added > 0) {
        endInsertRows();
    }
    if (!m_shown.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
    }
}

int VerdictModel::count(std::optional<Verdict> verdict) const {
    if (!verdict) {
        return total();
    }
    return static_cast<int>(std::count_if(m_lines.cbegin(), m_lines.cend(),
                                          [verdict](const IntakeLine& line) { return line.verdict == *verdict; }));
}

bool VerdictModel::isChecked(const IntakeLine& line) const {
    return line.canAdd() && line.addByDefault() != m_against.contains(line.url);
}

QVector<IntakeLine> VerdictModel::checkedLines() const {
    QVector<IntakeLine> out;
    for (const IntakeLine& line : m_lines) {
        if (isChecked(line)) {
            out.append(line);
        }
    }
    return out;
}

int VerdictModel::checkedCount() const {
    return static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [this](const IntakeLine& line) { return isChecked(line); }));
}

Qt::CheckState VerdictModel::shownState() const {
    int can = 0;
    int checked = 0;
    for (const int i : m_shown) {
        can += m_lines.at(i).canAdd() ? 1 : 0;
        checked += isChecked(m_lines.at(i)) ? 1 : 0;
    }
    if (checked == 0) {
        return Qt::Unchecked;
    }
    return checked == can ? Qt::Checked : Qt::PartiallyChecked;
}

void VerdictModel::checkShown(bool checked) {
    for (const int i : m_shown) {
        const IntakeLine& line = m_lines.at(i);
        if (!line.canAdd()) {
            continue;
        }
        if (line.addByDefault() == checked) {
            m_against.remove(line.url);
        } else {
            m_against.insert(line.url);
        }
    }
    if (!m_shown.isEmpty()) {
        Q_EMIT dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT checksChanged();
}

int VerdictModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int VerdictModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString VerdictModel::verdictText(const IntakeLine& line) const {
    if (isChecking(line)) {
        //: Instead of a verdict, while the site of this posting is being asked about it
        return tr("Checking…");
    }
    if (line.verdict == Verdict::Duplicate) {
        if (line.reason == VerdictReason::SameAsLine) {
            //: Verdict about a pasted line: the same posting stands in another line
            return tr("Same as line %1").arg(line.sameAsLine);
        }
        if (line.existingAt > 0) {
            return isToday(line.existingAt, m_now) ? tr("Duplicate of today")
                                                   //: %1 is a date, "3 May"
                                                   : tr("Duplicate of %1").arg(dates::day(line.existingAt, m_now));
        }
    }
    return words::verdict(code(line.verdict));
}

QString VerdictModel::meaningText(const IntakeLine& line) const {
    switch (line.reason) {
    case VerdictReason::AlreadyApplied: {
        QString state = words::state(line.existingState, m_practice);
        const QString when = dates::day(line.existingAt, m_now);
        const bool applied = line.existingState == ApplicationState::AppliedConfirmed ||
                             line.existingState == ApplicationState::AppliedClaimed;
        if (line.existingAt <= 0) {
            return state;
        }
        if (isToday(line.existingAt, m_now)) {
            //: %1 is a state such as "Applied (confirmed)" or "Queued", %2 a time of today
            return applied ? tr("%1 at %2.").arg(state, dates::time(line.existingAt))
                           : tr("%1 since %2.").arg(state, dates::time(line.existingAt));
        }
        //: %1 is a state such as "Applied (confirmed)" or "Queued", %2 a date
        return applied ? tr("%1 on %2.").arg(state, when) : tr("%1 since %2.", "day").arg(state, when);
    }
    case VerdictReason::SameAsLine:
        return tr("The same posting, pasted twice");
    case VerdictReason::NotAnAddress:
        return tr("There is no address of a web page in this line");
    case VerdictReason::UnsupportedScheme:
        return tr("Only addresses that begin with http or https can be opened");
    case VerdictReason::HasCredentials:
        return tr("The address holds a password; take it out");
    case VerdictReason::TooLong:
        return tr("The address is too long");
    case VerdictReason::ListPage:
        return tr("A page with several jobs or none; open one job and copy its address");
    case VerdictReason::AccountNeeded:
        return tr("Usually needs a login at this employer");
    case VerdictReason::AccountMaybe:
        return tr("May ask for a login or an account first");
    case VerdictReason::Closed:
        return closedText(line.facts);
    case VerdictReason::LikeAnother:
    case VerdictReason::SameNumber:
        return similarText(line, m_now);
    case VerdictReason::LikeLine:
        return tr("The same company and a like title as line %1").arg(line.sameAsLine);
    case VerdictReason::CompanyBlocked:
    case VerdictReason::SiteBlocked:
        //: %1 is a company or a site
        return tr("You do not want to apply at %1; see Settings").arg(words::cut(line.blockedBy, 80));
    case VerdictReason::CompanyLimit:
        //: %1 is a date: "3 May"
        return tr("Your limit for this company is reached; sent from %1 on").arg(dates::day(line.limitUntil, m_now));
    case VerdictReason::None:
        break;
    }
    if (line.verdict == Verdict::Similar) {
        return tr("Looks like a job in your list");
    }
    return line.verdict == Verdict::New && line.identity.ats == QLatin1String("web")
               ? tr("Site not known yet; you may be asked more")
               : QString();
}

QString VerdictModel::textOf(const IntakeLine& line, int column) const {
    const auto orDash = [](const QString& text) { return text.isEmpty() ? QStringLiteral("—") : text; };
    switch (column) {
    case Line:
        return QString::number(line.line);
    case What:
        return verdictText(line);
    case Company:
        return orDash(line.company());
    case Title:
        return orDash(line.title());
    case Site:
        return orDash(words::site(line.identity.siteName));
    case Meaning:
        return meaningText(line);
    default:
        return {};
    }
}

QVariant VerdictModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_shown.size()) {
        return {};
    }
    const IntakeLine& line = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == Check ? QVariant() : QVariant(line.url.isEmpty() ? line.text : line.url);
    case Qt::AccessibleTextRole:
        return index.column() == Check
                   //: Read by a screen reader: a check box. %1 is a line number, %2 an address
                   ? tr("Line %1, %2").arg(line.line).arg(identity(line))
                   : textOf(line, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Check) {
            return isChecked(line) ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case IconRole:
        if (index.column() != What) {
            return {};
        }
        return isChecking(line) ? QStringLiteral("queued") : icons::verdictId(code(line.verdict));
    case ToneRole:
        return index.column() == What && line.verdict != Verdict::Duplicate && !isChecking(line)
                   ? QVariant(static_cast<int>(icons::verdictTone(code(line.verdict))))
                   : QVariant();
    case FaintRole:
        return !line.canAdd();
    case LinkRole:
        //: A link after a duplicate's explanation: opens the application it duplicates
        return index.column() == Meaning && (line.existingId != 0 || line.similar.id != 0) ? QVariant(tr("Show it"))
                                                                                           : QVariant();
    default:
        return {};
    }
}

bool VerdictModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || !at(index.row()).canAdd()) {
        return false;
    }
    const IntakeLine& line = at(index.row());
    if (line.addByDefault() == (value.toInt() == Qt::Checked)) {
        m_against.remove(line.url);
    } else {
        m_against.insert(line.url);
    }
    Q_EMIT dataChanged(index.siblingAtColumn(Check), index.siblingAtColumn(Check), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, Check, Check);
    Q_EMIT checksChanged();
    return true;
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && section == Check && role == Qt::CheckStateRole) {
        return shownState();
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Line:
        return tr("Line");
    case What:
        return tr("Verdict");
    case Company:
        return tr("Company");
    case Title:
        return tr("Title");
    case Site:
        return tr("Site");
    case Meaning:
        return tr("What it means");
    default:
        return {};
    }
}

Qt::ItemFlags VerdictModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Check && at(index.row()).canAdd()) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

} // namespace postulant
