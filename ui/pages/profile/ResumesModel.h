#pragma once

#include "store/Rows.h"

#include <QAbstractListModel>
#include <QVector>

namespace postulant {

// The resumes, the default one first: label, and file name with size below it.
class ResumesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SecondRole = Qt::UserRole + 1, BadgeRole, BadgeIconRole, BadgeToneRole };

    explicit ResumesModel(QObject* parent = nullptr);
    void setResumes(const QVector<ResumeRow>& resumes);
    const QVector<ResumeRow>& resumes() const { return m_resumes; }
    int rowOf(qint64 id) const;                     // -1: none
    QString freeLabel(const QString& wanted) const; // not used yet: "Analyst", "Analyst 2"

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QVector<ResumeRow> m_resumes;
};

} // namespace postulant
