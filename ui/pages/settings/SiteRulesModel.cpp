#include "ui/pages/settings/SiteRulesModel.h"

#include "domain/ats/AtsRule.h"
#include "ui/widgets/Words.h"

#include <algorithm>
#include <utility>

namespace postulant {

void SiteRulesModel::setRules(const QVector<SiteRule>& rules) {
    const bool sameRows = std::equal(rules.cbegin(), rules.cend(), m_rules.cbegin(), m_rules.cend(),
                                     [](const SiteRule& a, const SiteRule& b) { return a.site == b.site; });
    if (sameRows) {
        takeFigures(rules);
        return;
    }
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

// Cell by cell: a view puts what is told as changed over what is being typed there.
void SiteRulesModel::takeFigures(const QVector<SiteRule>& rules) {
    for (int row = 0; row < rules.size(); ++row) {
        const SiteRule before = std::exchange(m_rules[row], rules.at(row));
        for (int column = 0; column < ColumnCount; ++column) {
            if (text(before, column) != text(m_rules.at(row), column)) {
                Q_EMIT dataChanged(index(row, column), index(row, column));
            }
        }
    }
}

const SiteRule* SiteRulesModel::at(int row) const {
    return row >= 0 && row < m_rules.size() ? &m_rules.at(row) : nullptr;
}

int SiteRulesModel::rowOf(const QString& site) const {
    const auto found =
        std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const SiteRule& rule) { return rule.site == site; });
    return found == m_rules.cend() ? -1 : static_cast<int>(found - m_rules.cbegin());
}

QString SiteRulesModel::siteName(const QString& site) {
    if (site == QLatin1String("*")) {
        return tr("Every other site");
    }
    for (const ats::AtsRule& rule : ats::registry()) {
        if (site == QLatin1String(rule.name)) {
            return QString::fromUtf8(rule.siteName);
        }
    }
    return words::cut(site, 80);
}

int SiteRulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int SiteRulesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString SiteRulesModel::text(const SiteRule& rule, int column) const {
    switch (column) {
    case Site:
        return siteName(rule.site);
    case Spacing:
        return rule.spacingS == 0 ? tr("none") : tr("%n s", "seconds", rule.spacingS);
    case PerDay:
        return rule.perDay == 0 ? tr("no limit") : QString::number(rule.perDay);
    case From:
        //: Whose numbers these are: the seeker's own, or those that come with the program
        return rule.own ? tr("You") : tr("Postulant");
    default:
        return {};
    }
}

QVariant SiteRulesModel::data(const QModelIndex& index, int role) const {
    const SiteRule* rule = index.isValid() ? at(index.row()) : nullptr;
    if (rule == nullptr) {
        return {};
    }
    const bool figure = index.column() == Spacing || index.column() == PerDay;
    switch (role) {
    case Qt::DisplayRole:
        return text(*rule, index.column());
    case Qt::EditRole:
        return figure ? QVariant(index.column() == Spacing ? rule->spacingS : rule->perDay)
                      : QVariant(text(*rule, index.column()));
    case Qt::ToolTipRole:
        return index.column() == Site ? rule->note : QString();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::Alignment(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

bool SiteRulesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const SiteRule* rule = index.isValid() ? at(index.row()) : nullptr;
    bool read = false;
    const int number = value.toInt(&read);
    if (rule == nullptr || role != Qt::EditRole || !read || number < 0) {
        return false;
    }
    const bool spacing = index.column() == Spacing;
    if ((index.column() != PerDay && !spacing) || number > (spacing ? mostSpacingS : mostPerDay) ||
        number == (spacing ? rule->spacingS : rule->perDay)) {
        return false;
    }
    Q_EMIT ruleWanted(rule->site, spacing ? number : rule->spacingS, spacing ? rule->perDay : number);
    return true;
}

QVariant SiteRulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Spacing || section == PerDay;
        return QVariant(Qt::Alignment(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Site:
        return tr("Site");
    //: Column: the least time between two applications to one site
    case Spacing:
        return tr("Between two");
    case PerDay:
        return tr("A day, at most");
    case From:
        return tr("Set by");
    default:
        return {};
    }
}

Qt::ItemFlags SiteRulesModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Spacing || index.column() == PerDay ? usual | Qt::ItemIsEditable : usual;
}

} // namespace postulant
