#pragma once

#include "store/Rows.h"

#include <QString>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace postulant {

class AdvancedForm;
class FormRows;
class GatewayForm;
class Label;

// One connection to fill in. The key can be replaced, never read: no part of it is ever shown.
class ConnectionForm final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setConnection(const ConnectionRow& row); // id 0: a new one
    // Saved like this; the fields stay as they are: something was written into them meanwhile.
    void setStored(const ConnectionRow& row);
    // Where the key is kept after saving: "keychain", "session", "env", "none".
    void setKeyKept(const QString& place);
    ConnectionRow connection() const;             // as it stands in the fields
    std::optional<QString> key() const;           // nullopt: leave it as it is
    std::optional<QString> webhookSecret() const; // the same
    const ConnectionRow& stored() const { return m_stored; }

    bool isChanged() const;
    bool differsFrom(const ConnectionRow& row) const; // what is in the fields; keys and secrets apart
    // What keeps it from being saved, in one sentence; empty: nothing.
    QString problem() const;
    void setNameTaken(bool taken); // another connection has this name
    void undoChanges();
    // What a workflow of the seeker's own is given, as chosen in a ParameterForm.
    void setWorkflowOptions(const ConnectionOptions& options);
    void focusName();
    void focusKey();

    // http to another computer: consent is needed.
    static bool wantsConsent(const QString& address);

Q_SIGNALS:
    void changed();
    void parametersWanted(); // those of the workflow are to be read and chosen

private:
    void makeServerRows();
    void makeLimitRows();
    QSpinBox* makeNumber(int least, int most, const QString& name);
    QWidget* makeKeyRow();
    void fill();
    void refresh();
    void replaceKey(bool on);
    QString keyWords() const;
    bool isGateway() const;

    FormRows* m_server;
    FormRows* m_limits;
    GatewayForm* m_gateway;
    AdvancedForm* m_advanced;
    QLineEdit* m_name;
    QComboBox* m_dialect;
    QLineEdit* m_address;
    QCheckBox* m_consent;
    QLineEdit* m_agent;
    QPushButton* m_parameters;
    QLineEdit* m_resumeAddress;
    QLineEdit* m_keyShown;
    QLineEdit* m_keyNew;
    QPushButton* m_replace;
    QSpinBox* m_atOnce;
    QSpinBox* m_steps;
    QSpinBox* m_minutes;
    QDoubleSpinBox* m_perSecond;
    QCheckBox* m_default;
    Label* m_practiceNote;
    ConnectionRow m_stored;
    std::optional<ConnectionOptions> m_workflow; // chosen and not yet saved
    QString m_keyPlace;
    bool m_replacing = false;
    bool m_filling = false;
    bool m_nameTaken = false;
};

} // namespace postulant
