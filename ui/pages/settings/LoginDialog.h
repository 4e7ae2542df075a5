#pragma once

#include "dispatch/LoginKeeper.h"
#include "store/Rows.h"

#include <QDialog>
#include <QVector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace postulant {

class BusyBar;
class Core;
class FormRows;
class Notice;

// Adds one login: a new one, which goes to the server in one request, or one that the server keeps already. What was
// typed as a secret is gone when the dialog closes, however it closes. Deletes itself.
class LoginDialog final : public QDialog {
    Q_OBJECT
public:
    // connections: those that take logins, at least one. site and connectionId: to begin with; empty and 0: none.
    LoginDialog(Core& core, const QVector<ConnectionRow>& connections, const QString& site, qint64 connectionId,
                QWidget* parent);
    ~LoginDialog() override;

Q_SIGNALS:
    void added(const postulant::LoginRow& row);

protected:
    void done(int result) override;

private:
    QWidget* makeForm(const QVector<ConnectionRow>& connections, const QString& site, qint64 connectionId);
    void refresh();
    void send();
    void answered(const Result<LoginRow>& row);
    void clearSecrets();
    void setBusy(bool busy);
    bool isReference() const;
    LoginCodes codes() const;

    Core& m_core;
    FormRows* m_form = nullptr;
    QComboBox* m_connection = nullptr;
    QLineEdit* m_site = nullptr;
    QComboBox* m_kind = nullptr; // new, or at the server already
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QComboBox* m_codes = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_id = nullptr;
    Notice* m_notice = nullptr;
    BusyBar* m_busyBar = nullptr;
    QPushButton* m_add = nullptr;
    bool m_busy = false;
};

} // namespace postulant
