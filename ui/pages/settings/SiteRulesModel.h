#pragma once

#include "domain/SiteRules.h"

#include <QAbstractTableModel>

namespace postulant {

// The pace of each job site as a table: site, seconds between two applications, how many a day, whose numbers they are.
class SiteRulesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Site, Spacing, PerDay, From, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRules(const QVector<SiteRule>& rules);
    const SiteRule* at(int row) const;
    int rowOf(const QString& site) const; // -1: none
    static QString siteName(const QString& site);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    // A number was written; the table shows it when it is stored.
    void ruleWanted(const QString& site, int spacingS, int perDay);

private:
    void takeFigures(const QVector<SiteRule>& rules);
    QString text(const SiteRule& rule, int column) const;
    QVector<SiteRule> m_rules;
};

} // namespace postulant
