#include "ui/pages/settings/ConnectionForm.h"

#include "domain/PackageParameters.h"
#include "domain/RequestPace.h"
#include "net/Addresses.h"
#include "skyvern/Dialect.h"
#include "ui/pages/settings/AdvancedForm.h"
#include "ui/pages/settings/GatewayForm.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postulant {

namespace {

QString dialectWords(const QString& name) {
    if (name == QLatin1String("agent")) {
        return ConnectionForm::tr("With instructions (recommended)");
    }
    if (name == QLatin1String("task")) {
        return ConnectionForm::tr("Single tasks");
    }
    if (name == QLatin1String("legacy-task")) {
        return ConnectionForm::tr("Tasks of late 2024");
    }
    if (name == QLatin1String("tasks-2024")) {
        return ConnectionForm::tr("Tasks of June 2024");
    }
    if (name == QLatin1String("gateway")) {
        return ConnectionForm::tr("A gateway in front of Skyvern");
    }
    if (name == workflowDialect) {
        return ConnectionForm::tr("A workflow of your own");
    }
    return name;
}

// Words after a number field; cut rather than wider than the window.
Label* unit(const QString& text) {
    auto* label = new Label(text, TextStyle::Base, Label::Ink::Secondary);
    label->setElided(true);
    return label;
}

// What a ParameterForm chooses.
constexpr ConnectionOption ofWorkflow[] = {ConnectionOption::WorkflowParameters, ConnectionOption::WorkflowOutput,
                                           ConnectionOption::WorkflowApi};

} // namespace

bool ConnectionForm::wantsConsent(const QString& address) {
    const QUrl url(address.trimmed());
    return url.scheme() == QLatin1String("http") && !url.host().isEmpty() && !isLoopbackHost(url.host());
}

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent)
    , m_server(new FormRows(this))
    , m_limits(new FormRows(this))
    , m_gateway(new GatewayForm(this))
    , m_advanced(new AdvancedForm(this))
    , m_name(new QLineEdit(this))
    , m_dialect(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_consent(new QCheckBox(tr("Allow it without encryption"), this))
    , m_agent(new QLineEdit(this))
    , m_parameters(new QPushButton(tr("Parameters…"), this))
    , m_resumeAddress(new QLineEdit(this))
    , m_keyShown(new QLineEdit(this))
    , m_keyNew(new QLineEdit(this))
    , m_replace(new QPushButton(this))
    , m_atOnce(makeNumber(1, 50, QStringLiteral("atOnce")))
    , m_steps(makeNumber(5, 500, QStringLiteral("steps")))
    , m_minutes(makeNumber(1, 240, QStringLiteral("minutes")))
    , m_perSecond(new QDoubleSpinBox(this))
    , m_default(new QCheckBox(tr("Use this connection by default"), this))
    , m_practiceNote(new Label(tr("Practice is built in: pretend employers answer on this computer, and nothing leaves "
                                  "it. There is nothing to set but its limits."),
                               TextStyle::Base, Label::Ink::Secondary, this)) {
    m_practiceNote->setWordWrap(true);
    makeServerRows();
    makeLimitRows();
    // The same for all blocks, so that their fields stand in one line.
    const int labels = std::max(
        {m_server->widestLabel(), m_limits->widestLabel(), m_gateway->widestLabel(), m_advanced->widestLabel()});
    m_server->setLabelWidth(labels);
    m_limits->setLabelWidth(labels);
    m_gateway->setLabelWidth(labels);
    m_advanced->setLabelWidth(labels);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::wide, space::pane);
    column->setSpacing(space::pane);
    column->addWidget(m_server);
    column->addWidget(m_gateway);
    column->addWidget(m_practiceNote);
    column->addWidget(m_limits);
    column->addWidget(m_advanced);
    column->addStretch();

    const auto edited = [this] {
        if (!m_filling) {
            refresh();
            Q_EMIT changed();
        }
    };
    for (QLineEdit* field : {m_name, m_address, m_agent, m_resumeAddress, m_keyNew}) {
        connect(field, &QLineEdit::textChanged, this, edited);
    }
    for (QSpinBox* field : {m_atOnce, m_steps, m_minutes}) {
        connect(field, &QSpinBox::valueChanged, this, edited);
    }
    connect(m_perSecond, &QDoubleSpinBox::valueChanged, this, edited);
    connect(m_dialect, &QComboBox::currentIndexChanged, this, edited);
    connect(m_gateway, &GatewayForm::changed, this, edited);
    connect(m_consent, &QCheckBox::toggled, this, edited);
    connect(m_default, &QCheckBox::toggled, this, edited);
    connect(m_parameters, &QPushButton::clicked, this, &ConnectionForm::parametersWanted);
    connect(m_advanced, &AdvancedForm::changed, this, edited);
    connect(m_replace, &QPushButton::clicked, this, [this] { replaceKey(!m_replacing); });
    setConnection({});
}

QSpinBox* ConnectionForm::makeNumber(int least, int most, const QString& name) {
    auto* box = new QSpinBox(this);
    box->setRange(least, most);
    box->setFixedWidth(84);
    box->setObjectName(name);
    return box;
}

void ConnectionForm::makeServerRows() {
    m_server->setFieldWidth(470);
    m_server->addHeading(tr("Server"));
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(80);
    m_server->addField(tr("Name"), m_name);
    m_dialect->setObjectName(QStringLiteral("dialect"));
    m_dialect->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_dialect->setMinimumContentsLength(16);
    const QStringList names = dialectNames();
    for (const QString& name : names) {
        m_dialect->addItem(dialectWords(name), name);
    }
    m_server->addField(tr("Way of talking"), m_dialect);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("https://skyvern.example:8000"));
    m_server->addField(tr("Address"), m_address);
    m_consent->setObjectName(QStringLiteral("consent"));
    m_consent->setToolTip(tr("Key, profile and resume can be read by anybody on the way."));
    m_server->addField({}, m_consent);
    m_agent->setObjectName(QStringLiteral("agent"));
    m_agent->setToolTip(tr("An agent of your own at the server; its id begins with wpid_."));
    m_server->addField(tr("Instructions"), m_agent);
    m_parameters->setObjectName(QStringLiteral("parameters"));
    m_parameters->setToolTip(tr("Reads from the server what your workflow wants, and asks what it is given."));
    m_server->addField({}, m_parameters);
    m_resumeAddress->setObjectName(QStringLiteral("resumeAddress"));
    m_resumeAddress->setPlaceholderText(tr("This computer only"));
    m_server->addField(tr("Address for resumes"), m_resumeAddress,
                       tr("An address of this computer, for a server in a container or on another computer."));
    m_server->addField(tr("Key"), makeKeyRow());
}

QWidget* ConnectionForm::makeKeyRow() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::base);
    m_keyShown->setReadOnly(true);
    m_keyShown->setObjectName(QStringLiteral("keyShown"));
    m_keyShown->addAction(icons::icon(QStringLiteral("lock"), QPalette::Text), QLineEdit::LeadingPosition);
    m_keyShown->setAccessibleName(tr("Where the key is kept"));
    m_keyNew->setEchoMode(QLineEdit::Password);
    m_keyNew->setObjectName(QStringLiteral("keyNew"));
    m_keyNew->setAccessibleName(tr("New key"));
    m_keyNew->setPlaceholderText(tr("Paste the new key here"));
    m_keyNew->setContextMenuPolicy(Qt::DefaultContextMenu);
    m_replace->setObjectName(QStringLiteral("replaceKey"));
    m_replace->setIcon(icons::action(QStringLiteral("key")));
    line->addWidget(m_keyShown, 1);
    line->addWidget(m_keyNew, 1);
    line->addWidget(m_replace);
    return row;
}

void ConnectionForm::makeLimitRows() {
    m_limits->setFieldWidth(470);
    m_limits->addHeading(tr("Limits for this connection"));
    //: After a number field: "5 runs"
    m_limits->addPair(tr("At the same time"), m_atOnce, unit(tr("runs")));
    m_limits->addPair(tr("Steps"), m_steps,
                      //: After a number field: "40 at most for one application"
                      unit(tr("at most for one application")));
    m_limits->addPair(tr("Time"), m_minutes,
                      //: After a number field: "20 minutes at most for one application"
                      unit(tr("minutes at most for one application")));
    m_perSecond->setRange(RequestPace::leastPerSecond, RequestPace::mostPerSecond);
    m_perSecond->setDecimals(1);
    m_perSecond->setFixedWidth(84);
    m_perSecond->setObjectName(QStringLiteral("perSecond"));
    m_perSecond->setToolTip(tr("Looks at runs, pictures and submissions together. A server that complains is asked "
                               "more slowly for a while."));
    m_limits->addPair(tr("Questions"), m_perSecond,
                      //: After a number field: "10 a second at most"
                      unit(tr("a second at most")));
    m_default->setObjectName(QStringLiteral("isDefault"));
    m_limits->addWide(m_default);
}

void ConnectionForm::setConnection(const ConnectionRow& row) {
    m_stored = row;
    m_keyPlace = row.keySource;
    m_nameTaken = false;
    m_workflow.reset();
    fill();
}

void ConnectionForm::setStored(const ConnectionRow& row) {
    m_stored = row;
    m_keyPlace = row.keySource;
    m_keyShown->setText(keyWords());
    m_replace->setVisible(row.id != 0);
    m_default->setEnabled(!row.isDefault);
}

void ConnectionForm::setKeyKept(const QString& place) {
    m_keyPlace = place;
    m_stored.keySource = place;
    replaceKey(false);
}

void ConnectionForm::fill() {
    m_filling = true;
    m_name->setText(m_stored.name);
    const int dialect = m_dialect->findData(m_stored.dialect);
    m_dialect->setCurrentIndex(qMax(0, dialect));
    m_address->setText(m_stored.baseUrl);
    m_consent->setChecked(m_stored.plainHttpConsent);
    m_agent->setText(m_stored.agentId);
    m_resumeAddress->setText(m_stored.resumeAddress);
    m_atOnce->setValue(m_stored.concurrency);
    m_steps->setValue(m_stored.maxSteps);
    m_minutes->setValue(m_stored.maxMinutes);
    m_perSecond->setValue(m_stored.perSecond);
    m_gateway->setOptions(m_stored.options);
    m_default->setChecked(m_stored.isDefault);
    m_advanced->setOptions(m_stored.options);
    m_server->setVisible(!m_stored.practice);
    m_practiceNote->setVisible(m_stored.practice);
    m_default->setEnabled(!m_stored.isDefault);
    m_filling = false;
    replaceKey(m_stored.id == 0);
}

void ConnectionForm::replaceKey(bool on) {
    m_replacing = on;
    m_filling = true;
    m_keyNew->clear();
    m_filling = false;
    m_keyShown->setVisible(!on);
    m_keyNew->setVisible(on);
    m_replace->setVisible(m_stored.id != 0);
    m_replace->setText(on ? tr("Keep the old one") : tr("Replace…"));
    m_keyShown->setText(keyWords());
    if (on && m_stored.id != 0 && isVisible()) {
        m_keyNew->setFocus();
    }
    refresh();
    Q_EMIT changed();
}

QString ConnectionForm::keyWords() const {
    if (m_keyPlace == QLatin1String("keychain")) {
        return tr("In the system key store");
    }
    if (m_keyPlace == QLatin1String("session")) {
        return tr("Kept until Postulant is closed");
    }
    if (m_keyPlace == QLatin1String("env")) {
        //: %1 is the name of an environment variable
        return tr("From the variable %1").arg(m_stored.keyEnv);
    }
    return tr("No key");
}

ConnectionRow ConnectionForm::connection() const {
    ConnectionRow row = m_stored;
    row.concurrency = m_atOnce->value();
    row.maxSteps = m_steps->value();
    row.maxMinutes = m_minutes->value();
    row.perSecond = m_perSecond->value();
    row.isDefault = m_default->isChecked();
    if (m_stored.practice) {
        return row;
    }
    row.name = m_name->text().trimmed();
    row.dialect = m_dialect->currentData().toString();
    row.baseUrl = m_address->text().trimmed();
    row.plainHttpConsent = m_consent->isChecked() && wantsConsent(row.baseUrl);
    row.agentId = m_agent->text().trimmed();
    row.resumeAddress = m_resumeAddress->text().trimmed();
    if (isGateway()) {
        m_gateway->putInto(row.options);
    }
    for (const ConnectionOption option : ofWorkflow) {
        if (m_workflow) {
            (void)row.options.set(option, m_workflow->text(option));
        }
    }
    m_advanced->putInto(row.options);
    return row;
}

bool ConnectionForm::isGateway() const {
    return !m_stored.practice && m_dialect->currentData().toString() == QLatin1String("gateway");
}

std::optional<QString> ConnectionForm::webhookSecret() const {
    return isGateway() ? m_gateway->webhookSecret() : std::nullopt;
}

std::optional<QString> ConnectionForm::key() const {
    if (!m_replacing || m_stored.practice) {
        return std::nullopt;
    }
    QString key = m_keyNew->text().trimmed();
    if (key.isEmpty() && m_stored.id != 0) {
        return std::nullopt;
    }
    return key;
}

bool ConnectionForm::differsFrom(const ConnectionRow& old) const {
    const ConnectionRow now = connection();
    return now.name != old.name || (now.dialect != old.dialect && !old.dialect.isEmpty()) ||
           now.baseUrl != old.baseUrl || now.plainHttpConsent != old.plainHttpConsent || now.agentId != old.agentId ||
           now.resumeAddress != old.resumeAddress || now.concurrency != old.concurrency ||
           now.maxSteps != old.maxSteps || now.maxMinutes != old.maxMinutes ||
           std::abs(now.perSecond - old.perSecond) > 0.05 || now.isDefault != old.isDefault ||
           now.options != old.options;
}

bool ConnectionForm::isChanged() const {
    return differsFrom(m_stored) || !m_keyNew->text().isEmpty() || (isGateway() && m_gateway->isChanged()) ||
           (!m_stored.practice && m_advanced->hasWrong());
}

QString ConnectionForm::problem() const {
    if (m_stored.practice) {
        return {};
    }
    const ConnectionRow now = connection();
    if (now.name.isEmpty()) {
        return tr("Give the connection a name.");
    }
    if (m_nameTaken) {
        return tr("Another connection has this name.");
    }
    const QUrl url(now.baseUrl);
    const bool known = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!known || url.host().isEmpty()) {
        return tr("Write the whole address, beginning with https:// or http://.");
    }
    if (!url.userInfo().isEmpty()) {
        return tr("Take name and password out of the address; the key has its own field.");
    }
    if (now.dialect == workflowDialect && now.agentId.isEmpty()) {
        return tr("Write the id of your workflow under Instructions; it begins with wpid_.");
    }
    if (wantsConsent(now.baseUrl) && !now.plainHttpConsent) {
        return tr("Use https, or allow the connection without encryption.");
    }
    const QString wrong = isGateway() ? m_gateway->problem() : QString();
    return wrong.isEmpty() ? m_advanced->problem() : wrong;
}

void ConnectionForm::setNameTaken(bool taken) {
    m_nameTaken = taken;
}

void ConnectionForm::setWorkflowOptions(const ConnectionOptions& options) {
    m_workflow = options;
    Q_EMIT changed();
}

void ConnectionForm::undoChanges() {
    m_workflow.reset();
    fill();
    Q_EMIT changed();
}

void ConnectionForm::focusName() {
    m_name->setFocus();
    m_name->selectAll();
}

void ConnectionForm::focusKey() {
    if (m_stored.id != 0 && !m_replacing) {
        replaceKey(true);
    }
    m_keyNew->setFocus();
}

void ConnectionForm::refresh() {
    m_consent->setEnabled(wantsConsent(m_address->text()));
    m_advanced->setDialect(m_stored.practice ? QString() : m_dialect->currentData().toString());
    m_gateway->setVisible(isGateway());
    const QString dialect = m_dialect->currentData().toString();
    const bool ofWorkflow = dialect == workflowDialect;
    m_agent->setEnabled(dialect == QLatin1String("agent") || ofWorkflow);
    m_agent->setPlaceholderText(ofWorkflow ? tr("The id of your workflow: wpid_…")
                                           : tr("Postulant's own (recommended)"));
    m_server->setRowVisible(m_parameters, ofWorkflow);
    m_parameters->setEnabled(problem().isEmpty());
}

} // namespace postulant
