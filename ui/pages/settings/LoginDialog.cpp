#include "ui/pages/settings/LoginDialog.h"

#include "dispatch/Core.h"
#include "domain/LoginSite.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int longest = 1000;

// Nothing typed there can be copied, is offered as a completion, or comes back by undo (Qt's own of that echo mode).
QLineEdit* secretField(const QString& name, const QString& spoken, QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setAccessibleName(spoken);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                               Qt::ImhNoAutoUppercase);
    field->setMaxLength(longest);
    return field;
}

QLineEdit* plainField(const QString& name, QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setObjectName(name);
    field->setMaxLength(longest);
    return field;
}

std::shared_ptr<Secrecy> secretOf(const QLineEdit* field) {
    return std::make_shared<Secrecy>(field->text().toUtf8());
}

QString wrongPart(const QString& part) {
    if (part == QLatin1String("site")) {
        return LoginDialog::tr("This is no address of a site, and no job system that is known.");
    }
    if (part == QLatin1String("id")) {
        return LoginDialog::tr("This is no id of a login.");
    }
    return LoginDialog::tr("A user name or password cannot hold line breaks, or be longer than 1000 characters.");
}

// Of a new one, what the server said.
QString whyNotKept(const Error& error) {
    if (logins::keepsNone(error)) {
        return LoginDialog::tr(
            "This server keeps no logins: nothing was stored. Set up its store of credentials, or put "
            "the login into the server in its own way, choose “One that the server keeps already” "
            "and name its id.");
    }
    if (logins::refusesSecret(error)) {
        return LoginDialog::tr("The server does not take this secret. It must be base32 or otpauth, and newer servers "
                               "want at least 23 letters. Nothing was stored.");
    }
    const words::ErrorText said = words::error(error.kind);
    return said.happened + u' ' + said.next;
}

} // namespace

LoginDialog::LoginDialog(Core& core, const QVector<ConnectionRow>& connections, const QString& site,
                         qint64 connectionId, QWidget* parent)
    : QDialog(parent)
    , m_core(core) {
    setObjectName(QStringLiteral("loginDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Add a login"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::pane, space::pane, space::pane, space::pane);
    column->setSpacing(space::wide);
    auto* what = new Label(tr("The password goes to the server that you choose, in one request, and is kept there. "
                              "Postulant keeps neither it nor the user name, and no prompt holds them."),
                           TextStyle::Small, Label::Ink::Secondary, this);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addWidget(makeForm(connections, site, connectionId));
    m_notice = new Notice(Tone::Bad, this);
    m_notice->setVisible(false);
    column->addWidget(m_notice);
    m_busyBar = new BusyBar(this);
    column->addWidget(m_busyBar);
    auto* buttons = new QHBoxLayout;
    m_add = new QPushButton(tr("Add login"), this);
    m_add->setObjectName(QStringLiteral("loginAdd"));
    m_add->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("loginCancel"));
    cancel->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &LoginDialog::send);
    connect(cancel, &QPushButton::clicked, this, &LoginDialog::reject);
    refresh();
    (site.isEmpty() ? m_site : m_user)->setFocus();
}

LoginDialog::~LoginDialog() {
    clearSecrets();
}

QWidget* LoginDialog::makeForm(const QVector<ConnectionRow>& connections, const QString& site, qint64 connectionId) {
    m_form = new FormRows(this);
    m_form->setLabelWidth(112);
    m_site = plainField(QStringLiteral("loginSite"), m_form);
    m_site->setText(site);
    //: In an empty field: examples
    m_site->setPlaceholderText(tr("careers.example.com, or linkedin"));
    m_connection = new QComboBox(m_form);
    m_connection->setObjectName(QStringLiteral("loginConnection"));
    for (const ConnectionRow& row : connections) {
        m_connection->addItem(words::cut(row.name, 80), row.id);
    }
    m_connection->setCurrentIndex(std::max(0, m_connection->findData(connectionId)));
    m_kind = new QComboBox(m_form);
    m_kind->setObjectName(QStringLiteral("loginKind"));
    m_kind->addItem(tr("New, with a password"));
    m_kind->addItem(tr("One that the server keeps already"));
    m_user = plainField(QStringLiteral("loginUser"), m_form);
    m_password = secretField(QStringLiteral("loginPassword"), tr("Password"), m_form);
    m_codes = new QComboBox(m_form);
    m_codes->setObjectName(QStringLiteral("loginCodes"));
    m_codes->addItem(tr("None"));
    m_codes->addItem(tr("Made from a secret"));
    m_codes->addItem(tr("Sent by mail"));
    m_secret = secretField(QStringLiteral("loginSecret"), tr("Secret of the one-time codes"), m_form);
    m_address = plainField(QStringLiteral("loginCodeAddress"), m_form);
    m_id = plainField(QStringLiteral("loginId"), m_form);
    m_form->addField(tr("&Site"), m_site, tr("A host is best: no other employer's page gets this login."));
    m_form->addField(tr("Co&nnection"), m_connection);
    m_form->addField(tr("&Login"), m_kind);
    m_form->addField(tr("&User name"), m_user);
    m_form->addField(tr("&Password"), m_password);
    m_form->addField(tr("&One-time codes"), m_codes);
    m_form->addField(tr("S&ecret"), m_secret, tr("What the site shows when you set up an app for codes."));
    m_form->addField(tr("Code &address"), m_address,
                     tr("Where the server looks for mailed codes. Empty: you hand each code over yourself."));
    m_form->addField(tr("&Id"), m_id, tr("As the server calls it: cred_…"));
    for (QLineEdit* field : {m_site, m_user, m_password, m_secret, m_address, m_id}) {
        connect(field, &QLineEdit::textChanged, this, &LoginDialog::refresh);
    }
    for (QComboBox* box : {m_kind, m_codes}) {
        connect(box, &QComboBox::currentIndexChanged, this, &LoginDialog::refresh);
    }
    return m_form;
}

bool LoginDialog::isReference() const {
    return m_kind->currentIndex() == 1;
}

LoginCodes LoginDialog::codes() const {
    return static_cast<LoginCodes>(std::max(0, m_codes->currentIndex()));
}

void LoginDialog::refresh() {
    const bool reference = isReference();
    for (QWidget* field :
         {static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_codes)}) {
        m_form->setRowVisible(field, !reference);
    }
    m_form->setRowVisible(m_secret, !reference && codes() == LoginCodes::Secret);
    m_form->setRowVisible(m_address, !reference && codes() == LoginCodes::ByAddress);
    m_form->setRowVisible(m_id, reference);
    const bool typed = reference ? !m_id->text().trimmed().isEmpty()
                                 : !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty() &&
                                       (codes() != LoginCodes::Secret || !m_secret->text().isEmpty());
    m_add->setEnabled(!m_busy && typed && !m_site->text().trimmed().isEmpty());
}

void LoginDialog::setBusy(bool busy) {
    m_busy = busy;
    m_form->setEnabled(!busy);
    if (busy) {
        m_notice->setVisible(false);
        m_busyBar->setBusy(tr("The server is asked to keep it"));
    } else {
        m_busyBar->stop();
    }
    refresh();
}

void LoginDialog::send() {
    if (loginSiteOf(m_site->text()).isEmpty()) {
        answered(failure(ErrorKind::Invalid, QStringLiteral("site")));
        return;
    }
    setBusy(true);
    const qint64 connection = m_connection->currentData().toLongLong();
    const auto then = [this](const Result<LoginRow>& row) { answered(row); };
    if (isReference()) {
        m_core.commands().referenceLogin(connection, m_site->text(), m_id->text().trimmed(), this, then);
        return;
    }
    NewLogin order;
    order.connectionId = connection;
    order.site = m_site->text();
    order.userName = m_user->text().trimmed();
    order.password = secretOf(m_password);
    order.codes = codes();
    order.totpSecret = order.codes == LoginCodes::Secret ? secretOf(m_secret) : nullptr;
    order.codeAddress = m_address->text();
    m_core.commands().addLogin(order, this, then);
}

void LoginDialog::answered(const Result<LoginRow>& row) {
    setBusy(false);
    if (row) {
        Q_EMIT added(*row);
        accept();
        return;
    }
    const Error& error = row.error();
    const words::ErrorText said = words::error(error.kind);
    m_notice->setTitle(tr("The login was not added"));
    QString text = error.kind == ErrorKind::Invalid                     ? wrongPart(error.detail)
                   : isReference() && error.kind == ErrorKind::NotFound ? tr("The server keeps no login of that id.")
                   : isReference()                                      ? said.happened + u' ' + said.next
                                                                        : whyNotKept(error);
    if (!isReference() && logins::mayHaveArrived(error)) {
        text += u' ' + tr("It may have arrived all the same: try again, and Postulant looks for it first.");
    }
    m_notice->setText(text);
    m_notice->setVisible(true);
    m_notice->focusHeading();
}

void LoginDialog::clearSecrets() {
    for (QLineEdit* field : {m_password, m_secret}) {
        field->clear();
        field->setModified(false);
    }
}

void LoginDialog::done(int result) {
    clearSecrets();
    QDialog::done(result);
}

} // namespace postulant
