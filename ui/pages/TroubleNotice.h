#pragma once

#include "dispatch/EngineStatus.h"
#include "ui/widgets/Notice.h"

namespace postulant {

// What stops the work, or should worry the seeker, over the status bar: a disk, a key, an alert. Hidden until there is
// something; what was hidden by its button stays so until something else comes.
class TroubleNotice final : public Notice {
    Q_OBJECT
public:
    explicit TroubleNotice(QWidget* parent = nullptr);

    void take(const EngineStatus& status);

Q_SIGNALS:
    void settingsWanted(qint64 connectionId, const QString& section);
    void folderWanted();

private:
    void showAlert(const EngineStatus& status);
    void answer(const QString& button);

    QString m_shown;
    qint64 m_connection = 0;
};

} // namespace postulant
