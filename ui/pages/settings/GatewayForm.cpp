#include "ui/pages/settings/GatewayForm.h"

#include "skyvern/Dialect.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace postulant {
namespace {

using Option = ConnectionOption;

const QVector<Option>& ofGateway() {
    static const QVector<Option> all{
        Option::GatewaySubmitPath, Option::GatewayStatusPath, Option::GatewayResultsPath,
        Option::GatewayKeyHeader,  Option::GatewayKeyPrefix,  Option::GatewayResume,
        Option::GatewayInputs,     Option::GatewayWebhook,    Option::GatewayWebhookHeader};
    return all;
}

QString nameOf(Option option) {
    return QLatin1String(connectionOptionSpec(option).key);
}

// Long texts to their beginnings, so that the shape is seen.
QJsonValue shortened(const QJsonValue& value) {
    constexpr qsizetype longest = 32;
    if (value.isString() && value.toString().size() > longest) {
        return value.toString().left(longest).simplified() + QStringLiteral("…");
    }
    if (value.isArray()) {
        QJsonArray out;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            out.append(shortened(item));
        }
        return out;
    }
    if (value.isObject()) {
        QJsonObject out = value.toObject();
        for (auto it = out.begin(); it != out.end(); ++it) {
            it.value() = shortened(it.value());
        }
        return out;
    }
    return value;
}

// Nobody's data.
SubmitOrder sampleOrder(bool inBody) {
    SubmitOrder order;
    order.applicant = {{QStringLiteral("full_name"), QStringLiteral("Jane Doe")},
                       {QStringLiteral("answers"),
                        QJsonArray{QJsonObject{{QStringLiteral("question"), QStringLiteral("When can you start?")},
                                               {QStringLiteral("answer"), QStringLiteral("In May")}}}}};
    order.postingUrl = QUrl(QStringLiteral("https://practice.example/jobs/1"));
    order.resumeName = QStringLiteral("Jane_Doe_Resume.pdf");
    order.coverLetter = QStringLiteral("Dear hiring team, I would like to apply");
    if (inBody) {
        order.resumeBytes = QByteArray("%PDF-1.7 a resume, some hundred kilobytes long");
    } else {
        order.resume = QStringLiteral("http://127.0.0.1/…/Jane_Doe_Resume.pdf");
    }
    return order;
}

} // namespace

GatewayForm::GatewayForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new FormRows(this))
    , m_inputs(new QPlainTextEdit(this))
    , m_secret(new QLineEdit(this))
    , m_preview(new QPlainTextEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    makeRows();
    setOptions({});
}

void GatewayForm::setLabelWidth(int pixels) {
    m_rows->setLabelWidth(pixels);
}

int GatewayForm::widestLabel() const {
    return m_rows->widestLabel();
}

void GatewayForm::makeLine(Option option, const QString& label, const QString& usual, const QString& hint) {
    auto* line = new QLineEdit(this);
    line->setObjectName(nameOf(option));
    line->setPlaceholderText(usual);
    m_lines.insert(option, line);
    m_rows->addField(label, line, hint);
    connect(line, &QLineEdit::textChanged, this, &GatewayForm::edited);
}

void GatewayForm::makeChoice(Option option, const QString& label, const QVector<QPair<QString, QString>>& choices) {
    auto* box = new QComboBox(this);
    box->setObjectName(nameOf(option));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // in a narrow window, too
    box->setMinimumContentsLength(16);
    for (const auto& [value, words] : choices) {
        box->addItem(words, value);
    }
    m_choices.insert(option, box);
    m_rows->addField(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &GatewayForm::edited);
}

void GatewayForm::makeRows() {
    m_rows->setFieldWidth(470);
    m_rows->addHeading(tr("Gateway"));
    makeLine(Option::GatewaySubmitPath, tr("Path to submit"), QStringLiteral("/v1/run-task"));
    //: {id} stays as it is
    makeLine(Option::GatewayStatusPath, tr("Path of the status"), QStringLiteral("/v1/task-status/{id}"),
             tr("{id} stands for the number of the task."));
    makeLine(Option::GatewayResultsPath, tr("Path of the results"), QStringLiteral("/v1/task-results/{id}"));
    makeLine(Option::GatewayKeyHeader, tr("Header of the key"), QStringLiteral("Authorization"));
    makeLine(Option::GatewayKeyPrefix, tr("Before the key"), QStringLiteral("Bearer"),
             //: "none" is a word to type and stays as it is
             tr("Empty: Bearer with Authorization, else nothing. The word none: nothing."));
    makeChoice(Option::GatewayResume, tr("Resume"),
               {{QString(), tr("In the request itself")},
                {QStringLiteral("url"), tr("Fetched from this computer, at the address for resumes")}});
    m_inputs->setObjectName(nameOf(Option::GatewayInputs));
    m_inputs->setPlaceholderText(QStringLiteral("{\"tenant\": \"acme\"}"));
    m_inputs->setTabChangesFocus(true);
    m_inputs->setFixedHeight(72);
    m_rows->addField(tr("Further inputs"), m_inputs,
                     tr("One JSON object, the same for every application. It adds inputs and replaces none."));
    connect(m_inputs, &QPlainTextEdit::textChanged, this, &GatewayForm::edited);
    makeChoice(Option::GatewayWebhook, tr("Its messages"),
               {{QString(), tr("None: it is asked instead")},
                {QStringLiteral("bearer"), tr("With a bearer secret")},
                {QStringLiteral("header"), tr("With a secret in a header")}});
    makeLine(Option::GatewayWebhookHeader, tr("Header of the secret"), QStringLiteral("X-Webhook-Secret"));
    m_secret->setObjectName(QStringLiteral("gateway-webhook-secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("Paste a new one here; it goes into the system key store"));
    m_rows->addField(tr("Secret of messages"), m_secret);
    connect(m_secret, &QLineEdit::textChanged, this, &GatewayForm::edited);
    m_preview->setObjectName(QStringLiteral("gateway-preview"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setFixedHeight(200);
    m_rows->addField(tr("A request"), m_preview, tr("With sample data, long values shortened."));
}

void GatewayForm::setOptions(const ConnectionOptions& options) {
    m_stored = options;
    m_filling = true;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        it.value()->setText(options.text(it.key()));
    }
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        it.value()->setCurrentIndex(qMax(0, it.value()->findData(options.text(it.key()))));
    }
    m_inputs->setPlainText(options.text(Option::GatewayInputs));
    m_secret->clear();
    m_filling = false;
    refresh();
}

QString GatewayForm::written(Option option) const {
    if (const QLineEdit* line = m_lines.value(option)) {
        return line->text();
    }
    if (const QComboBox* box = m_choices.value(option)) {
        return box->currentData().toString();
    }
    return m_inputs->toPlainText();
}

void GatewayForm::putInto(ConnectionOptions& options) const {
    for (const Option option : ofGateway()) {
        (void)options.set(option, written(option));
    }
}

std::optional<QString> GatewayForm::webhookSecret() const {
    const QString secret = m_secret->text().trimmed();
    return secret.isEmpty() ? std::nullopt : std::optional(secret);
}

QString GatewayForm::wordsFor(Option option) const {
    const ConnectionOptionSpec& spec = connectionOptionSpec(option);
    if (connectionOptionText(spec, written(option))) {
        return {};
    }
    using Kind = ConnectionOptionSpec::Kind;
    switch (spec.kind) {
    case Kind::Path:
        return tr("A path begins with / and has neither host nor query.");
    case Kind::IdPath:
        return tr("A path begins with /, has {id} in it once, and neither host nor query.");
    case Kind::Header:
        return tr("This is no header that can be set: letters, digits and dashes, and none that has another use.");
    case Kind::Token:
        return tr("This must be one word, as Bearer.");
    case Kind::Json:
        return tr("This is not one JSON object.");
    default:
        return tr("This cannot be used.");
    }
}

QString GatewayForm::problem() const {
    for (const Option option : ofGateway()) {
        if (const QString words = wordsFor(option); !words.isEmpty()) {
            return words;
        }
    }
    return {};
}

bool GatewayForm::isChanged() const {
    ConnectionOptions now = m_stored;
    putInto(now);
    return now != m_stored || !problem().isEmpty() || !m_secret->text().isEmpty();
}

QString GatewayForm::preview() const {
    ConnectionOptions now;
    putInto(now);
    const auto dialect = dialectFor(u"gateway", now);
    if (dialect == nullptr) {
        return {};
    }
    const ServerRequest request = dialect->buildSubmit(sampleOrder(dialect->describe().resumeInBody));
    const KeyHeader header = dialect->keyHeader();
    const QJsonObject body = shortened(QJsonDocument::fromJson(request.body).object()).toObject();
    return QStringLiteral("POST %1\n%2: %3\n\n%4")
        .arg(request.path, QString::fromLatin1(header.name), QString::fromUtf8(header.value("…")),
             QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Indented)));
}

void GatewayForm::edited() {
    if (!m_filling) {
        refresh();
        Q_EMIT changed();
    }
}

void GatewayForm::refresh() {
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it) {
        m_rows->setRemark(it.value(), wordsFor(it.key()));
    }
    m_rows->setRemark(m_inputs, wordsFor(Option::GatewayInputs));
    const QString webhook = written(Option::GatewayWebhook);
    m_rows->setRowVisible(m_lines.value(Option::GatewayWebhookHeader), webhook == QLatin1String("header"));
    m_rows->setRowVisible(m_secret, !webhook.isEmpty());
    m_preview->setPlainText(preview());
}

} // namespace postulant
