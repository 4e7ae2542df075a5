#include "ui/pages/settings/ParameterForm.h"

#include "domain/Profile.h"
#include "ui/pages/parts/ParameterWords.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

namespace {

const QString fixedText = QStringLiteral("text:");

void addSources(QComboBox* box, const WorkflowParameter& parameter) {
    box->addItem(parameter.required ? ParameterForm::tr("Not chosen yet") : sourceWords({}), QString());
    const QStringList ofPackage = packageSources();
    for (const QString& what : ofPackage) {
        const QString source = QStringLiteral("package:") + what;
        box->addItem(sourceWords(source), source);
    }
    box->addItem(sourceWords(fixedText), fixedText);
    for (const ProfileField& field : profileFields()) {
        const QString source = QStringLiteral("field:") + QLatin1String(field.key);
        box->addItem(sourceWords(source), source);
    }
}

} // namespace

ParameterForm::ParameterForm(Reader reader, const ConnectionOptions& chosen, const ParameterValues& sample,
                             QWidget* parent)
    : QDialog(parent)
    , m_reader(std::move(reader))
    , m_chosen(chosen)
    , m_sample(sample)
    , m_title(new Label({}, TextStyle::Section, Label::Ink::Text, this))
    , m_busy(new BusyBar(this))
    , m_notice(new Notice(Tone::Bad, this))
    , m_scroll(new QScrollArea(this))
    , m_hint(new Label({}, TextStyle::Small, Label::Ink::Secondary, this))
    , m_again(new QPushButton(icons::action(QStringLiteral("retry")), tr("Read again"), this))
    , m_use(new QPushButton(tr("Use these"), this)) {
    setWindowTitle(tr("Parameters of your workflow"));
    setObjectName(QStringLiteral("parameterForm"));
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("parameterHint"));
    m_again->setObjectName(QStringLiteral("readParameters"));
    m_use->setObjectName(QStringLiteral("useParameters"));
    makePrimary(m_use);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelParameters"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_again);
    foot->addWidget(m_hint, 1);
    foot->addWidget(cancel);
    foot->addWidget(m_use);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::wide);
    column->addWidget(m_title);
    column->addWidget(m_busy);
    column->addWidget(m_notice);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    resize(760, 620);
    connect(m_again, &QPushButton::clicked, this, &ParameterForm::read);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, [this] {
        Q_EMIT used(options());
        accept();
    });
    connect(this, &QDialog::rejected, this, [this] { ++m_asked; });
    read();
}

void ParameterForm::read() {
    const quint64 asked = ++m_asked;
    m_reading = true;
    m_told = false;
    m_title->setText(tr("Reading the parameters from the server… Nothing is run."));
    m_busy->setBusy(tr("Reading"));
    m_busy->show();
    m_notice->hide();
    m_scroll->hide();
    refresh();
    m_reader(this, [this, asked](const Result<WorkflowReading>& read) {
        if (asked == m_asked) {
            take(read);
        }
    });
}

void ParameterForm::take(const Result<WorkflowReading>& read) {
    m_reading = false;
    m_busy->stop();
    m_busy->hide();
    read ? showRows(*read) : showFailure(read.error());
    refresh();
}

void ParameterForm::showFailure(const Error& error) {
    m_title->setText(tr("The parameters could not be read."));
    const bool unknown = error.kind == ErrorKind::NotFound;
    const words::ErrorText text = words::error(error.kind);
    m_notice->setTitle(unknown ? tr("The server does not know this workflow") : text.happened);
    m_notice->setText(unknown ? tr("Compare its id with the one that the server shows; it begins with wpid_.")
                              : text.next);
    m_notice->show();
}

void ParameterForm::showRows(const WorkflowReading& reading) {
    m_told = true;
    m_api = reading.told.api;
    //: %1 is the name that the seeker gave his workflow at the server
    m_title->setText(tr("What “%1” is given for each application").arg(words::cut(reading.told.title, 80)));
    m_parameters.clear();
    m_outputs.clear();
    m_rows = new FormRows;
    m_rows->setLabelWidth(170);
    m_rows->setFieldWidth(470);
    const ParameterMap chosen =
        parameterMapFromJson(m_chosen.text(ConnectionOption::WorkflowParameters)).value_or(ParameterMap());
    const ParameterMap wanted = withSources(reading.told.parameters, chosen);
    for (const WorkflowParameter& parameter : wanted) {
        addParameter(parameter);
    }
    addOutputs(reading);
    m_scroll->setWidget(m_rows);
    m_scroll->show();
}

void ParameterForm::addParameter(const WorkflowParameter& parameter) {
    Row row;
    row.parameter = parameter;
    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    row.source = new QComboBox(field);
    row.source->setObjectName(QStringLiteral("source-") + parameter.name);
    row.source->setAccessibleName(parameter.name);
    addSources(row.source, parameter);
    row.text = new QLineEdit(field);
    row.text->setObjectName(QStringLiteral("text-") + parameter.name);
    //: %1 is the name of a parameter
    row.text->setAccessibleName(tr("Text for %1").arg(parameter.name));
    row.text->setMaxLength(2000);
    const bool isText = parameter.source.startsWith(fixedText);
    row.source->setCurrentIndex(qMax(0, row.source->findData(isText ? fixedText : parameter.source)));
    row.text->setText(isText ? parameter.source.mid(fixedText.size()) : QString());
    row.preview = new Label({}, TextStyle::Small, Label::Ink::Secondary, field);
    row.preview->setObjectName(QStringLiteral("preview-") + parameter.name);
    row.preview->setElided(true);
    column->addWidget(row.source);
    column->addWidget(row.text);
    column->addWidget(row.preview);
    QString about = parameter.type;
    if (!parameter.description.isEmpty()) {
        about += QStringLiteral(" · ") + words::cut(parameter.description, 160);
    }
    if (!parameter.required) {
        //: %1 is a parameter's type, %2 its default value
        about = tr("%1 · default: %2")
                    .arg(about, parameter.fallback.isEmpty() ? tr("empty") : words::cut(parameter.fallback, 60));
    }
    //: A star marks what must not stay empty
    m_rows->addField(parameter.required ? tr("%1 *").arg(words::cut(parameter.name, 40))
                                        : words::cut(parameter.name, 40),
                     field, about);
    connect(row.source, &QComboBox::currentIndexChanged, this, &ParameterForm::refresh);
    connect(row.text, &QLineEdit::textChanged, this, &ParameterForm::refresh);
    m_parameters.append(row);
}

void ParameterForm::addOutputs(const WorkflowReading& reading) {
    QStringList paths = reading.told.outputs;
    for (const RunOutput& output : reading.outputs) {
        paths << output.path;
    }
    const QString stored = m_chosen.text(ConnectionOption::WorkflowOutput);
    const OutputPaths chosen = stored.isEmpty() ? proposedPaths(paths) : outputPathsFromJson(stored);
    m_rows->addHeading(tr("Where it says how it ended"));
    const auto add = [this, &reading, &chosen](const QString& label, QString OutputPaths::*path) {
        m_outputs.append({path, makeOutput(label, reading, chosen.*path)});
    };
    add(tr("Handed in"), &OutputPaths::submitted);
    add(tr("Confirmation"), &OutputPaths::confirmationText);
    add(tr("Number of it"), &OutputPaths::confirmationId);
    add(tr("Resume on the page"), &OutputPaths::resumeFileName);
    auto* note = new Label(tr("Without “Handed in”, an application is claimed at most, never confirmed."),
                           TextStyle::Small, Label::Ink::Secondary);
    note->setWordWrap(true);
    m_rows->addWide(note);
}

// Every output once, with what the last run said there.
QComboBox* ParameterForm::makeOutput(const QString& label, const WorkflowReading& reading, const QString& path) {
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("output-%1").arg(m_outputs.size()));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(30);
    box->addItem(tr("Nothing says it"), QString());
    QStringList known;
    for (const RunOutput& output : reading.outputs) {
        //: %1 names an output of a workflow, %2 what its last run said there
        box->addItem(tr("%1: %2").arg(words::cut(output.path, 80), words::cut(output.value.simplified(), 60)),
                     output.path);
        known << output.path;
    }
    QStringList others = reading.told.outputs;
    others << path;
    for (const QString& other : std::as_const(others)) {
        if (!other.isEmpty() && !known.contains(other)) {
            box->addItem(words::cut(other, 120), other);
            known << other;
        }
    }
    box->setCurrentIndex(qMax(0, box->findData(path)));
    m_rows->addField(label, box);
    return box;
}

ParameterMap ParameterForm::map() const {
    ParameterMap map;
    for (const Row& row : m_parameters) {
        WorkflowParameter parameter = row.parameter;
        const QString source = row.source->currentData().toString();
        parameter.source =
            source == fixedText ? (row.text->text().isEmpty() ? QString() : fixedText + row.text->text()) : source;
        map.append(parameter);
    }
    return map;
}

ConnectionOptions ParameterForm::options() const {
    ConnectionOptions options = m_chosen;
    OutputPaths paths;
    for (const OutputRow& row : m_outputs) {
        paths.*row.path = row.choice->currentData().toString();
    }
    (void)options.set(ConnectionOption::WorkflowParameters, parameterMapJson(map()));
    (void)options.set(ConnectionOption::WorkflowOutput, outputPathsJson(paths));
    (void)options.set(ConnectionOption::WorkflowApi, m_api);
    return options;
}

QString ParameterForm::problem() const {
    const ParameterMap chosen = map();
    for (const WorkflowParameter& parameter : chosen) {
        if (parameter.required && parameter.source.isEmpty()) {
            //: %1 is the name of a parameter
            return tr("Choose where “%1” comes from.").arg(words::cut(parameter.name, 40));
        }
        const QString text = parameter.source.mid(fixedText.size());
        if (parameter.source.startsWith(fixedText) && valueOfType(text, parameter.type).isUndefined()) {
            //: %1 is the name of a parameter, %2 a technical type: "integer"
            return tr("The text for “%1” is no %2.").arg(words::cut(parameter.name, 40), parameter.type);
        }
    }
    if (!mapsSource(chosen, QStringLiteral("package:posting_url"))) {
        return tr("Choose which parameter gets the address of the posting.");
    }
    return {};
}

void ParameterForm::refresh() {
    const MappedParameters mapped = mapParameters(map(), m_sample);
    for (const Row& row : std::as_const(m_parameters)) {
        row.text->setVisible(row.source->currentData().toString() == fixedText);
        const QJsonValue value = mapped.values.value(row.parameter.name);
        const auto problem =
            std::find_if(mapped.problems.cbegin(), mapped.problems.cend(),
                         [&row](const ParameterProblem& one) { return one.name == row.parameter.name; });
        if (problem != mapped.problems.cend()) {
            row.preview->setText(problem->kind == ParameterProblem::Kind::Open ? tr("No value: needed")
                                                                               : tr("The value does not fit its type"));
        } else {
            row.preview->setText(value.isUndefined() ? tr("Is not sent") : parameterText(value));
        }
    }
    const QString hint = m_told ? problem() : QString();
    const bool unsearchable = m_told && hint.isEmpty() && !mapsSource(map(), QStringLiteral("package:token"));
    m_hint->setText(unsearchable ? tr("No parameter gets our mark: if an answer of the server is lost, you will have "
                                      "to check that application yourself.")
                                 : hint);
    m_use->setEnabled(m_told && !m_reading && hint.isEmpty());
    m_again->setEnabled(!m_reading);
}

} // namespace postulant
