#include "ui/pages/profile/ResumesModel.h"

#include "ui/pages/parts/FileSize.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

namespace postulant {

ResumesModel::ResumesModel(QObject* parent)
    : QAbstractListModel(parent) {}

void ResumesModel::setResumes(const QVector<ResumeRow>& resumes) {
    beginResetModel();
    m_resumes = resumes;
    endResetModel();
}

int ResumesModel::rowOf(qint64 id) const {
    for (int row = 0; row < m_resumes.size(); ++row) {
        if (m_resumes.at(row).id == id) {
            return row;
        }
    }
    return -1;
}

QString ResumesModel::freeLabel(const QString& wanted) const {
    const auto isUsed = [this](const QString& label) {
        return std::any_of(m_resumes.cbegin(), m_resumes.cend(), [&label](const ResumeRow& resume) {
            return resume.label.compare(label, Qt::CaseInsensitive) == 0;
        });
    };
    QString label = wanted;
    for (int number = 2; isUsed(label); ++number) {
        label = QStringLiteral("%1 %2").arg(wanted).arg(number);
    }
    return label;
}

int ResumesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_resumes.size());
}

QVariant ResumesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_resumes.size()) {
        return {};
    }
    const ResumeRow& resume = m_resumes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return resume.label;
    case SecondRole:
        //: %1 is a file name, %2 its size
        return tr("%1, %2").arg(resume.fileName, fileSize(resume.size));
    case BadgeRole:
        //: The resume that goes along where no other is chosen
        return resume.isDefault ? tr("Default") : QString();
    case BadgeIconRole:
        return resume.isDefault ? QStringLiteral("check") : QString();
    case BadgeToneRole:
        return static_cast<int>(Tone::Good);
    case Qt::AccessibleTextRole:
        return resume.isDefault ? tr("%1, default, %2").arg(resume.label, data(index, SecondRole).toString())
                                : tr("%1, %2").arg(resume.label, data(index, SecondRole).toString());
    default:
        return {};
    }
}

} // namespace postulant
