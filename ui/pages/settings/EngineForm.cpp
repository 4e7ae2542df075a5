#include "ui/pages/settings/EngineForm.h"

#include "ui/widgets/FormRows.h"
#include "ui/widgets/Theme.h"
#include "words/EngineWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postulant {

EngineForm::EngineForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new FormRows(this))
    , m_provider(new QComboBox(m_rows))
    , m_name(new QLineEdit(m_rows))
    , m_address(new QLineEdit(m_rows))
    , m_key(new QLineEdit(m_rows))
    , m_port(new QSpinBox(m_rows))
    , m_stops(new QCheckBox(tr("Stop the server when Postulant is closed"), m_rows))
    , m_save(new QPushButton(tr("Save"), this)) {
    m_rows->setLabelWidth(112);
    fillModel();
    makeFields();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_save);
    foot->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addWidget(m_rows);
    column->addLayout(foot);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &EngineForm::touched);
    for (QLineEdit* field : {m_name, m_address, m_key}) {
        connect(field, &QLineEdit::textChanged, this, &EngineForm::touched);
    }
    connect(m_port, &QSpinBox::valueChanged, this, &EngineForm::touched);
    connect(m_stops, &QCheckBox::toggled, this, &EngineForm::touched);
    connect(m_save, &QPushButton::clicked, this, &EngineForm::save);
    refresh();
}

void EngineForm::fillModel() {
    m_provider->setObjectName(QStringLiteral("engineModel"));
    m_provider->addItem(tr("Choose one"), QString());
    for (const ModelProvider& one : modelProviders()) {
        const QString code = QString::fromLatin1(one.code);
        const QString words = words::modelProvider(code);
        m_provider->addItem(words.isEmpty() ? QString::fromLatin1(one.name) : words, code);
    }
}

void EngineForm::makeFields() {
    m_name->setObjectName(QStringLiteral("engineModelName"));
    m_address->setObjectName(QStringLiteral("engineModelUrl"));
    m_address->setPlaceholderText(QStringLiteral("http://127.0.0.1:11434/v1"));
    m_key->setObjectName(QStringLiteral("engineKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_port->setObjectName(QStringLiteral("enginePort"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any free one"));
    m_stops->setObjectName(QStringLiteral("engineStops"));
    m_stops->setChecked(true);
    m_save->setObjectName(QStringLiteral("engineSave"));
    m_rows->addField(tr("Model"), m_provider,
                     tr("It reads the forms and decides what to fill in. Your data goes to it for "
                        "each application; a provider charges you for that, a model of your own does not."));
    m_rows->addField(tr("Model name"), m_name);
    m_rows->addField(tr("Address"), m_address, tr("Where the model answers, with its path."));
    m_rows->addField(tr("Key"), m_key,
                     tr("It goes into the system's key store, and from there to the server only. "
                        "A model of your own may need none."));
    m_rows->addField(tr("Port"), m_port);
    m_rows->addWide(m_stops);
}

void EngineForm::setSettings(const EngineSettings& settings) {
    m_settings = settings;
    if (m_changed) {
        return;
    }
    m_filling = true;
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(settings.model.provider)));
    m_name->setText(settings.model.name);
    m_address->setText(settings.model.address);
    m_port->setValue(settings.port);
    m_stops->setChecked(!settings.leaveRunning);
    m_filling = false;
    refresh();
}

EngineSettings EngineForm::settings() const {
    EngineSettings out = m_settings;
    const QString provider = m_provider->currentData().toString();
    if (provider != out.model.provider) {
        out.keySource.clear(); // a key belongs to its provider
        out.keyEnv.clear();
    }
    out.model = {provider, m_name->text().trimmed(), m_address->text().trimmed()};
    out.port = m_port->value();
    out.leaveRunning = !m_stops->isChecked();
    return out;
}

std::optional<QString> EngineForm::key() const {
    const QString typed = m_key->text().trimmed();
    return typed.isEmpty() ? std::nullopt : std::optional<QString>(typed);
}

QString EngineForm::problem() const {
    const QString what = problemOf(settings().model);
    return what == QLatin1String("provider")  ? tr("Choose a model.")
           : what == QLatin1String("address") ? tr("The address begins with http:// or https://.")
           : what == QLatin1String("name")    ? tr("Say the model's name, as its server calls it.")
                                              : QString();
}

void EngineForm::touched() {
    if (!m_filling) {
        m_changed = true;
        refresh();
        Q_EMIT edited();
    }
}

void EngineForm::refresh() {
    const ModelProvider* provider = findModelProvider(m_provider->currentData().toString());
    const bool own = provider != nullptr && provider->ownAddress;
    m_rows->setRowVisible(m_address, own);
    m_rows->setRowVisible(m_name, provider != nullptr);
    m_rows->setRowVisible(m_key, provider != nullptr);
    m_name->setPlaceholderText(provider == nullptr || own ? QString() : QString::fromLatin1(provider->usual));
    const bool kept = !m_settings.keySource.isEmpty() && m_settings.keySource != QLatin1String("none") &&
                      provider != nullptr && m_settings.model.provider == QLatin1String(provider->code);
    m_key->setPlaceholderText(kept ? tr("Kept; put in a new one to replace it") : QString());
    m_save->setEnabled(m_changed && problem().isEmpty());
    m_save->setToolTip(problem());
}

void EngineForm::saved() {
    m_filling = true;
    m_key->clear();
    m_filling = false;
    m_changed = false;
    refresh();
}

void EngineForm::save() {
    if (problem().isEmpty()) {
        Q_EMIT saveWanted();
    }
}

} // namespace postulant
