#include "SampleTable.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Words.h"

#include <array>

namespace postulant::gallery {

namespace {

using S = ApplicationState;

struct Row {
    S state;
    bool practice;
    const char* company;
    const char* title;
    const char* site;
    const char* submitted;
    const char* took;
    const char* steps;
    const char* proof;
    const char* stage;
};

constexpr std::array rows{
    Row{S::NeedsYou, false, "Marlowe Transit", "Operations Analyst", "Workday", "10:19", "4:51", "17", "—", ""},
    Row{S::NeedsChecking, false, "Ostermark Energy", "Senior Analyst, Grid Data", "Ashby", "10:14", "6:20", "31",
        "Unknown", ""},
    Row{S::Submitting, false, "Pinecrest Robotics", "Fleet Data Analyst", "Lever", "10:24", "0:04", "", "—", ""},
    Row{S::Running, false, "Kestrel Loop", "Product Analyst", "Greenhouse", "10:22", "2:14", "11", "—", ""},
    Row{S::Running, false, "Harbourline Bank", "Data Analyst, Payments", "Lever", "10:23", "1:02", "5", "—", ""},
    Row{S::Queued, false, "Pennine Post", "Route Analyst", "Greenhouse", "not yet", "", "", "—", ""},
    Row{S::Queued, false, "Larkrise Energy", "Billing Analyst", "Personio", "not yet", "", "", "—", ""},
    Row{S::Queued, false, "Oakhurst Legal", "Case Data Analyst", "Lever", "not yet", "", "", "—", ""},
    Row{S::AppliedConfirmed, false, "Fernleaf Labs", "Product Analyst", "Greenhouse", "09:42", "2:08", "14",
        "Ref. FL-20418", "Applied"},
    Row{S::AppliedConfirmed, false, "Bluecairn Systems", "Analytics Engineer", "Ashby", "09:31", "1:56", "12",
        "Page text", "Applied"},
    Row{S::AppliedClaimed, false, "Vantry Foods", "Supply Data Analyst", "Workday", "09:20", "7:12", "28",
        "Server’s word", "Applied"},
    Row{S::Failed, false, "Tallow & Finch", "BI Developer", "SmartRecruiters", "09:08", "3:35", "19", "—", ""},
    Row{S::AppliedConfirmed, false, "Quillstone Press", "Audience Analyst", "Greenhouse", "20 May", "2:31", "15",
        "Page text", "Screening"},
    Row{S::AppliedConfirmed, false, "Ardent Example Rail", "Timetable Analyst", "Ashby", "20 May", "1:49", "11",
        "Ref. 88-1207", "Interview"},
    Row{S::Cancelled, false, "Pinecrest Robotics", "Data Steward", "Lever", "20 May", "0:40", "3", "Not sent", ""},
    Row{S::AppliedConfirmed, false, "Northmere Council", "Performance Analyst", "Own site", "19 May", "4:26", "22",
        "Page text", "Applied"},
    Row{S::AppliedClaimed, false, "Copperline Retail", "Pricing Analyst", "Workday", "19 May", "6:48", "26",
        "Server’s word", "No answer"},
    Row{S::Failed, false, "Isle & Anchor", "Insight Analyst", "Workday", "19 May", "1:12", "6", "—", ""},
    Row{S::AppliedConfirmed, false, "Sorrel Insurance", "Claims Data Analyst", "SmartRecruiters", "18 May", "3:18",
        "18", "Ref. SI-5521", "Rejected"},
    Row{S::AppliedConfirmed, false, "Meadowbank Trust", "Impact Analyst", "Personio", "18 May", "2:57", "16",
        "Page text", "Applied"},
    Row{S::AppliedConfirmed, true, "Testco", "Sales Analyst", "Practice", "17 May", "0:22", "9", "Page text", ""},
    Row{S::AppliedConfirmed, false, "Gritstone Homes", "Lettings Analyst", "Lever", "15 May", "2:12", "13", "Page text",
        "Applied"},
    Row{S::Draft, false, "Wrenfield Clinics", "Patient Flow Analyst", "Greenhouse", "not yet", "", "", "—", ""},
    Row{S::Review, false, "Calder Water", "Leakage Analyst", "Lever", "not yet", "", "", "—", ""},
};

constexpr std::array heads{"State", "Company", "Title", "Site", "Submitted", "Took", "Steps", "Proof", "Stage"};

struct Verdict {
    const char* code;
    const char* words;
    const char* company;
    const char* title;
    const char* site;
    const char* means;
    const char* link;
};

constexpr std::array verdicts{
    Verdict{"new", "New", "Wrenfield Clinics", "Patient Flow Analyst", "Greenhouse", "", ""},
    Verdict{"new", "New", "Calder Water", "Leakage Analyst", "Lever", "", ""},
    Verdict{"duplicate", "Duplicate of 3 May", "Birchgate Media", "Audience Analyst", "Greenhouse",
            "Applied (confirmed) on 3 May.", "Show it"},
    Verdict{"new", "New", "Brackendale Books", "Business Analyst", "Personio", "", ""},
    Verdict{"needs-account", "Needs an account", "Marlowe Transit", "Network Planner", "Workday",
            "Needs a login at this employer.", "Add login…"},
    Verdict{"closed", "Closed", "Pinecrest Robotics", "Depot Analyst", "Lever", "The page says it closed on 12 May",
            ""},
    Verdict{"not-a-posting", "Not a posting", "—", "—", "—", "A page about the company, with no job on it", ""},
    Verdict{"new", "New", "Sorrel Insurance", "Fraud Analyst", "SmartRecruiters", "", ""},
};

constexpr std::array verdictHeads{"", "Line", "Verdict", "Company", "Title", "Site", "What it means"};

bool choosable(const Verdict& verdict) {
    const QLatin1String code(verdict.code);
    return code == QLatin1String("new") || code == QLatin1String("needs-account");
}

} // namespace

int SampleTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows.size());
}

int SampleTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SampleTable::data(const QModelIndex& index, int role) const {
    const Row& row = rows.at(static_cast<std::size_t>(index.row()));
    if (role == StateRole) {
        return static_cast<int>(row.state);
    }
    if (role == PracticeRole) {
        return row.practice;
    }
    if (role == Qt::TextAlignmentRole && (index.column() == Took || index.column() == Steps)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const std::array<const char*, ColumnCount> cells{"",       row.company, row.title, row.site, row.submitted,
                                                     row.took, row.steps,   row.proof, row.stage};
    if (index.column() == State) {
        return words::state(row.state, row.practice);
    }
    return QString::fromUtf8(cells.at(static_cast<std::size_t>(index.column())));
}

QVariant SampleTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return QString::fromUtf8(heads.at(static_cast<std::size_t>(section)));
    }
    if (role == Qt::TextAlignmentRole && (section == Took || section == Steps)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    return {};
}

SampleVerdicts::SampleVerdicts(QObject* parent)
    : QAbstractTableModel(parent) {
    for (const Verdict& verdict : verdicts) {
        m_checked.append(QLatin1String(verdict.code) == QLatin1String("new"));
    }
}

int SampleVerdicts::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(verdicts.size());
}

int SampleVerdicts::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(verdictHeads.size());
}

QVariant SampleVerdicts::data(const QModelIndex& index, int role) const {
    const Verdict& verdict = verdicts.at(static_cast<std::size_t>(index.row()));
    const QString code = QString::fromLatin1(verdict.code);
    const bool isVerdict = index.column() == 2;
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == 0 ? QVariant(m_checked.at(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case IconRole:
        return isVerdict ? icons::verdictId(code) : QString();
    case ToneRole:
        return isVerdict ? QVariant(static_cast<int>(icons::verdictTone(code))) : QVariant();
    case FaintRole:
        return !choosable(verdict);
    case LinkRole:
        return index.column() == 6 ? QString::fromUtf8(verdict.link) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    const std::array<QString, 7> cells{QString(),
                                       QString::number(index.row() + 1),
                                       QString::fromUtf8(verdict.words),
                                       QString::fromUtf8(verdict.company),
                                       QString::fromUtf8(verdict.title),
                                       QString::fromUtf8(verdict.site),
                                       QString::fromUtf8(verdict.means)};
    return cells.at(static_cast<std::size_t>(index.column()));
}

bool SampleVerdicts::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole) {
        return false;
    }
    m_checked[index.row()] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags SampleVerdicts::flags(const QModelIndex& index) const {
    const bool may = index.column() == 0 && choosable(verdicts.at(static_cast<std::size_t>(index.row())));
    return QAbstractTableModel::flags(index) | (may ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant SampleVerdicts::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return QString::fromUtf8(verdictHeads.at(static_cast<std::size_t>(section)));
    }
    if (role == Qt::CheckStateRole && section == 0) {
        return static_cast<int>(Qt::PartiallyChecked);
    }
    return {};
}

} // namespace postulant::gallery
