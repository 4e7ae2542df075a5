#pragma once

#include "domain/Package.h"

#include <QDialog>

namespace postulant {

class Dialogs;

// The answers beside the seeker's own browser, each with a button to copy it, and the question how it ended.
class ByHandDialog final : public QDialog {
    Q_OBJECT
public:
    ByHandDialog(const QString& company, const QString& title, const QVector<PackageItem>& items, Dialogs& dialogs,
                 QWidget* parent);

Q_SIGNALS:
    void sent(); // "I sent it"
};

} // namespace postulant
