#pragma once

#include "domain/Result.h"

#include <QWidget>

namespace postulant {

class Notice;

// Shown in place of the window when the data folder cannot be opened: what happened, what to do, with buttons.
class TroubleWindow final : public QWidget {
    Q_OBJECT
public:
    TroubleWindow(const Error& error, const QString& dataDir, QWidget* parent = nullptr);

    Notice* notice() const { return m_notice; }

Q_SIGNALS:
    void againWanted();
    void quitWanted();

private:
    Notice* m_notice;
};

} // namespace postulant
