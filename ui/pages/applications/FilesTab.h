#pragma once

#include "ui/models/FileCheck.h"
#include "ui/pages/applications/DetailTabs.h"

#include <QHash>

class QPushButton;

namespace postulant {

class Dialogs;
class EvidenceActions;

// Every kept file with its state, what the seeker attached, and the ways to keep it all elsewhere.
class FilesTab final : public DetailTab {
    Q_OBJECT
public:
    FilesTab(EvidenceActions* actions, FileCheck* check, const QString& folder, Dialogs& dialogs,
             QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;

private:
    void fill();
    void tellStates();
    void tellState(Label* label, const ArtifactRow& artifact) const;
    QWidget* buildButtons();
    QWidget* fileLine(const ArtifactRow& artifact);
    QPushButton* openButton(const ArtifactRow& artifact, const QString& name, QWidget* parent);

    EvidenceActions* m_actions;
    FileCheck* m_check;
    QString m_folder;
    Dialogs& m_dialogs;
    QWidget* m_content = nullptr;
    ApplicationRow m_row;
    QVector<ArtifactRow> m_artifacts;
    QHash<qint64, Label*> m_states; // by the artifact's id
    QString m_filled;
};

} // namespace postulant
