#pragma once

#include "domain/States.h"

#include <QAbstractTableModel>
#include <QVector>

namespace postulant::gallery {

// Invented applications, as a room's model would show them.
class SampleTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, PracticeRole, TailRole };
    enum Column { State, Company, Title, Site, Submitted, Took, Steps, Proof, Stage, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

// Verdicts of pasted addresses, with check boxes, links and faint rows.
class SampleVerdicts final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole + 1, ToneRole, FaintRole, LinkRole };

    explicit SampleVerdicts(QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<bool> m_checked;
};

} // namespace postulant::gallery
