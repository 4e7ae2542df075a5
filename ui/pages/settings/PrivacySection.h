#pragma once

#include "store/ConsentRepository.h"
#include "store/Forgetting.h"
#include "ui/pages/settings/SettingsSection.h"

#include <QVector>

class QPushButton;
class QVBoxLayout;

namespace postulant {

class FullExporter;
class Label;
class ResultLine;

// Settings → Privacy: which servers may have the data, everything as files, and "forget me". Forgetting itself needs
// the data folder closed: the window's owner does it.
class PrivacySection final : public SettingsSection {
    Q_OBJECT
public:
    explicit PrivacySection(const PageContext& context, QWidget* parent = nullptr);

    QVector<QWidget*> panes() const override;

Q_SIGNALS:
    // The seeker has seen what goes, and said yes. keys: connections whose keys lie in the key store.
    void forgetWanted(const QVector<qint64>& keys);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeConsents();
    QWidget* makeExport();
    QWidget* makeForget();
    void load();
    void fillConsents(const QVector<consents::Consent>& all);
    void withdraw(const consents::Consent& consent);
    void exportAll();
    void askToForget();
    void confirmForgetting(const forgetting::Inventory& there);
    void fail(const Error& error);

    PageContext m_context;
    FullExporter* m_exporter;
    QVBoxLayout* m_consents = nullptr;
    QWidget* m_consentRows = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_forget = nullptr;
    ResultLine* m_result = nullptr;
};

} // namespace postulant
