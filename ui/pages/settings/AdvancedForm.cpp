#include "ui/pages/settings/AdvancedForm.h"

#include "skyvern/Dialect.h"
#include "ui/pages/settings/ConnectionOptionWords.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {
namespace {

using Kind = ConnectionOptionSpec::Kind;

constexpr int linesShown = 4;
constexpr int fieldWidth = 470;
const QString dots(6, QChar(0x2022));

// "Name: ••••••" is the value that is stored under that name, the first that is not taken yet.
QString withStored(const QString& written, QVector<QPair<QString, QString>> stored) {
    QStringList lines;
    for (const QString& line : written.split(u'\n')) {
        const qsizetype at = line.indexOf(u':');
        const QString name = line.left(at).trimmed();
        const auto known =
            std::find_if(stored.begin(), stored.end(), [&](const auto& pair) { return pair.first == name; });
        if (at > 0 && line.mid(at + 1).trimmed() == dots) {
            lines << (known == stored.end() ? name
                                            : name + QStringLiteral(": ") + known->second); // a name alone: wrong
            if (known != stored.end()) {
                stored.erase(known);
            }
        } else {
            lines << line;
        }
    }
    return lines.join(u'\n');
}

} // namespace

AdvancedForm::AdvancedForm(QWidget* parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_rows(new FormRows(this)) {
    m_fold->setObjectName(QStringLiteral("advanced"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_rows->setFieldWidth(fieldWidth);
    m_rows->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_rows);
    for (const ConnectionOptionSpec& spec : connectionOptionSpecs()) {
        const ConnectionOptionWords words = connectionOptionWords(spec.option);
        if (spec.kind == Kind::Json || words.label.isEmpty()) {
            continue;
        }
        QWidget* field = makeField(spec);
        field->setObjectName(QString::fromLatin1(spec.key));
        m_fields.insert(spec.option, field);
        m_rows->addField(words.label, field, words.hint);
    }
    connect(m_fold, &QToolButton::toggled, this, [this] { refresh(); });
    refresh();
}

void AdvancedForm::setLabelWidth(int pixels) {
    m_rows->setLabelWidth(pixels);
}

int AdvancedForm::widestLabel() const {
    return m_rows->widestLabel();
}

QWidget* AdvancedForm::makeField(const ConnectionOptionSpec& spec) {
    const ConnectionOptionWords words = connectionOptionWords(spec.option);
    const auto tell = [this, &spec] { edited(spec); }; // the table lives as long as the program
    switch (spec.kind) {
    case Kind::Lines: {
        auto* box = new QPlainTextEdit(this);
        box->setTabChangesFocus(true);
        box->setLineWrapMode(QPlainTextEdit::NoWrap);
        box->setPlaceholderText(words.example);
        box->setFixedHeight(box->fontMetrics().lineSpacing() * linesShown + space::wide);
        connect(box, &QPlainTextEdit::textChanged, this, tell);
        return box;
    }
    case Kind::Switch: {
        //: Beside a check box: the thing named before it is on
        auto* box = new QCheckBox(tr("On"), this);
        connect(box, &QCheckBox::toggled, this, tell);
        return box;
    }
    case Kind::Choice: {
        auto* box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // in a narrow window, too
        box->setMinimumContentsLength(16);
        //: Of a list of choices: none of them
        box->addItem(tr("As the server does it"), QString());
        for (const QString& word : QString::fromLatin1(spec.choices).split(u' ', Qt::SkipEmptyParts)) {
            box->addItem(words.choice != nullptr ? words.choice(word) : word, word);
        }
        connect(box, &QComboBox::currentIndexChanged, this, tell);
        return box;
    }
    case Kind::Text:
    case Kind::Address:
    case Kind::Json:
    case Kind::Path:
    case Kind::IdPath:
    case Kind::Header:
    case Kind::Token:
        break;
    }
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(words.example);
    line->setEchoMode(spec.secret ? QLineEdit::Password : QLineEdit::Normal);
    connect(line, &QLineEdit::textChanged, this, tell);
    return line;
}

QString AdvancedForm::shown(const ConnectionOptionSpec& spec) const {
    if (!spec.secret || spec.kind != Kind::Lines) {
        return m_stored.text(spec.option);
    }
    QStringList lines;
    for (const auto& pair : m_stored.pairs(spec.option)) {
        lines << pair.first + QStringLiteral(": ") + dots;
    }
    return lines.join(u'\n');
}

void AdvancedForm::show(const ConnectionOptionSpec& spec) {
    QWidget* field = m_fields.value(spec.option);
    if (auto* box = qobject_cast<QPlainTextEdit*>(field)) {
        box->setPlainText(shown(spec));
    } else if (auto* line = qobject_cast<QLineEdit*>(field)) {
        line->setText(shown(spec));
    } else if (auto* check = qobject_cast<QCheckBox*>(field)) {
        check->setChecked(m_stored.on(spec.option));
    } else if (auto* choice = qobject_cast<QComboBox*>(field)) {
        choice->setCurrentIndex(qMax(0, choice->findData(m_stored.text(spec.option))));
    }
}

QString AdvancedForm::written(const ConnectionOptionSpec& spec) const {
    QWidget* field = m_fields.value(spec.option);
    if (const auto* box = qobject_cast<QPlainTextEdit*>(field)) {
        return spec.secret ? withStored(box->toPlainText(), m_stored.pairs(spec.option)) : box->toPlainText();
    }
    if (const auto* line = qobject_cast<QLineEdit*>(field)) {
        return line->text();
    }
    if (const auto* check = qobject_cast<QCheckBox*>(field)) {
        return check->isChecked() ? QStringLiteral("1") : QString();
    }
    const auto* choice = qobject_cast<QComboBox*>(field);
    return choice != nullptr ? choice->currentData().toString() : QString();
}

void AdvancedForm::setOptions(const ConnectionOptions& stored) {
    m_showing = true;
    m_stored = stored;
    for (const ConnectionOptionSpec& spec : connectionOptionSpecs()) {
        if (QWidget* field = m_fields.value(spec.option)) {
            show(spec);
            m_rows->setRemark(field, {});
        }
    }
    m_showing = false;
    refresh();
}

void AdvancedForm::setDialect(const QString& name) {
    const Dialect* dialect = findDialect(name);
    m_listens.clear();
    for (const ConnectionOption option : dialect != nullptr ? dialect->options() : QVector<ConnectionOption>()) {
        if (m_fields.contains(option)) {
            m_listens.append(option);
        }
    }
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        m_rows->setRowVisible(it.value(), listens(it.key()));
    }
    refresh();
}

void AdvancedForm::putInto(ConnectionOptions& options) const {
    for (const ConnectionOption option : m_listens) {
        (void)options.set(option, written(connectionOptionSpec(option)));
    }
}

QString AdvancedForm::problem() const {
    for (const ConnectionOption option : m_listens) {
        const ConnectionOptionSpec& spec = connectionOptionSpec(option);
        if (!connectionOptionText(spec, written(spec))) {
            //: %1 is the name of a field, %2 a sentence
            return tr("%1: %2").arg(connectionOptionWords(option).label, connectionOptionProblem(spec));
        }
    }
    return {};
}

bool AdvancedForm::isUnfolded() const {
    return m_fold->isChecked();
}

void AdvancedForm::setUnfolded(bool on) {
    m_fold->setChecked(on);
}

void AdvancedForm::edited(const ConnectionOptionSpec& spec) {
    if (m_showing) {
        return;
    }
    const bool right = connectionOptionText(spec, written(spec)).has_value();
    m_rows->setRemark(m_fields.value(spec.option), right ? QString() : connectionOptionProblem(spec));
    refresh();
    Q_EMIT changed();
}

// Folded away, it still says that something is set.
void AdvancedForm::refresh() {
    ConnectionOptions now;
    putInto(now);
    const auto count = static_cast<int>(now.present().size());
    m_fold->setText(count == 0 ? tr("Advanced") : tr("Advanced, %n set", nullptr, count));
    m_fold->setArrowType(m_fold->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_fold->setAccessibleDescription(m_fold->isChecked() ? tr("Unfolded") : tr("Folded"));
    m_rows->setVisible(m_fold->isChecked());
    setVisible(!m_listens.isEmpty());
}

} // namespace postulant
