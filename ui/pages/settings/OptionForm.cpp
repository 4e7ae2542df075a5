#include "ui/pages/settings/OptionForm.h"

#include "domain/Clock.h"
#include "domain/SendingRule.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postulant {
namespace {

using Kind = OptionSpec::Kind;

constexpr int numberWidth = 190;
constexpr int textWidth = 190;

// The unit agrees with the number, on whichever side of it the language has it.
void showUnit(QSpinBox* box, QString (*unit)(int), int number) {
    const QString text = unit(number);
    const QString digits = QString::number(number);
    const qsizetype at = text.indexOf(digits);
    box->setPrefix(at < 0 ? QString() : text.left(at));
    box->setSuffix(at < 0 ? QString() : text.mid(at + digits.size()));
}

template <class Box>
Box* numberBox(const OptionSpec& spec, const OptionWords& words, QWidget* parent) {
    auto* box = new Box(parent);
    using Value = decltype(box->value());
    box->setRange(static_cast<Value>(spec.least), static_cast<Value>(spec.most));
    box->setSpecialValueText(words.none);
    box->setFixedWidth(numberWidth);
    return box;
}

} // namespace

OptionForm::OptionForm(const QVector<OptionGroup>& groups, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_rows(new FormRows(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    for (const OptionGroup group : groups) {
        m_rows->addHeading(optionGroupTitle(group));
        for (const OptionSpec& spec : optionSpecs()) {
            const OptionWords words = optionWords(spec.option);
            if (words.group != group || words.label.isEmpty()) {
                continue;
            }
            QWidget* field = makeField(spec, words);
            field->setObjectName(QString::fromLatin1(spec.key));
            field->setFocusPolicy(Qt::StrongFocus);
            field->installEventFilter(this);
            m_fields.insert(spec.option, field);
            m_rows->addField(words.label, field, words.explanation);
        }
    }
    undoChanges();
}

QWidget* OptionForm::makeField(const OptionSpec& spec, const OptionWords& words) {
    switch (spec.kind) {
    case Kind::Number: {
        auto* box = numberBox<QSpinBox>(spec, words, this);
        if (words.unit != nullptr) {
            showUnit(box, words.unit, box->value());
            connect(box, &QSpinBox::valueChanged, box,
                    [box, unit = words.unit](int number) { showUnit(box, unit, number); });
        }
        connect(box, &QSpinBox::valueChanged, this, &OptionForm::edited);
        return box;
    }
    case Kind::Amount: {
        auto* box = numberBox<QDoubleSpinBox>(spec, words, this);
        connect(box, &QDoubleSpinBox::valueChanged, this, &OptionForm::edited);
        return box;
    }
    case Kind::Switch: {
        //: Beside a check box: the thing named before it is on
        auto* box = new QCheckBox(tr("On"), this);
        connect(box, &QCheckBox::toggled, this, &OptionForm::edited);
        return box;
    }
    case Kind::Choice: {
        auto* box = new QComboBox(this);
        for (const QString& word : optionChoices(spec)) {
            box->addItem(words.choice != nullptr ? words.choice(word) : word, word);
        }
        box->setMinimumWidth(numberWidth);
        connect(box, &QComboBox::currentIndexChanged, this, &OptionForm::edited);
        return box;
    }
    case Kind::TimeOfDay:
    case Kind::Instant:
    case Kind::Address:
        break;
    }
    auto* line = new QLineEdit(this);
    line->setFixedWidth(textWidth);
    line->setMaxLength(60);
    connect(line, &QLineEdit::textChanged, this, &OptionForm::edited);
    return line;
}

// The wheel scrolls the page, unless the field has the focus.
bool OptionForm::eventFilter(QObject* object, QEvent* event) {
    auto* field = qobject_cast<QWidget*>(object);
    if (event->type() == QEvent::Wheel && field != nullptr && !field->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

// The stored form of what stands in the field.
std::optional<QString> OptionForm::read(const OptionSpec& spec) const {
    QWidget* field = m_fields.value(spec.option);
    QString written;
    if (const auto* box = qobject_cast<QSpinBox*>(field)) {
        written = QString::number(box->value());
    } else if (const auto* amount = qobject_cast<QDoubleSpinBox*>(field)) {
        written = QString::number(amount->value(), 'g', 12);
    } else if (const auto* check = qobject_cast<QCheckBox*>(field)) {
        written = check->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
    } else if (const auto* line = qobject_cast<QLineEdit*>(field)) {
        written = line->text();
    } else if (const auto* choice = qobject_cast<QComboBox*>(field)) {
        written = choice->currentData().toString();
    }
    if (spec.kind == Kind::Instant) {
        const auto instant = instantOfText(written, m_clock.nowMs(), QTimeZone::systemTimeZone());
        if (!instant) {
            return std::nullopt;
        }
        // What is shown is shown to the minute: unchanged is unchanged.
        const qint64 stored = m_stored.instant(spec.option);
        written = *instant == 0 ? QString() : QString::number(*instant / 60'000 == stored / 60'000 ? stored : *instant);
    }
    const auto text = optionText(spec, written);
    return text ? std::optional(*text) : std::nullopt;
}

void OptionForm::show(const OptionSpec& spec, const Options& options) {
    QWidget* field = m_fields.value(spec.option);
    if (auto* box = qobject_cast<QSpinBox*>(field)) {
        box->setValue(options.number(spec.option));
    } else if (auto* amount = qobject_cast<QDoubleSpinBox*>(field)) {
        amount->setValue(options.amount(spec.option));
    } else if (auto* check = qobject_cast<QCheckBox*>(field)) {
        check->setChecked(options.on(spec.option));
    } else if (auto* choice = qobject_cast<QComboBox*>(field)) {
        choice->setCurrentIndex(choice->findData(options.text(spec.option)));
    } else if (auto* line = qobject_cast<QLineEdit*>(field)) {
        const qint64 instant = spec.kind == Kind::Instant ? options.instant(spec.option) : 0;
        line->setText(instant == 0
                          ? spec.kind == Kind::Instant ? QString() : options.text(spec.option)
                          : QDateTime::fromMSecsSinceEpoch(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    }
}

void OptionForm::setOptions(const Options& stored) {
    m_showing = true;
    for (const OptionSpec& spec : optionSpecs()) {
        if (!m_fields.contains(spec.option)) {
            continue;
        }
        const std::optional<QString> now = read(spec);
        if (now && (*now == m_stored.text(spec.option) || *now == stored.text(spec.option))) { // not being changed
            show(spec, stored);
        }
    }
    m_stored = stored;
    m_showing = false;
    edited();
}

void OptionForm::undoChanges() {
    m_showing = true;
    for (const OptionSpec& spec : optionSpecs()) {
        if (m_fields.contains(spec.option)) {
            show(spec, m_stored);
        }
    }
    m_showing = false;
    edited();
}

QHash<Option, QString> OptionForm::changes() const {
    QHash<Option, QString> out;
    for (const OptionSpec& spec : optionSpecs()) {
        if (!m_fields.contains(spec.option)) {
            continue;
        }
        const std::optional<QString> now = read(spec);
        if (!now || *now != m_stored.text(spec.option)) {
            out.insert(spec.option, now.value_or(QString()));
        }
    }
    return out;
}

QString OptionForm::problem() const {
    for (const OptionSpec& spec : optionSpecs()) {
        if (m_fields.contains(spec.option) && !read(spec)) {
            return optionWords(spec.option).label;
        }
    }
    return {};
}

void OptionForm::edited() {
    if (m_showing) {
        return;
    }
    for (const OptionSpec& spec : optionSpecs()) {
        QWidget* field = m_fields.value(spec.option);
        if (qobject_cast<QLineEdit*>(field) == nullptr) { // the others hold nothing wrong
            continue;
        }
        const bool wrong = !read(spec);
        m_rows->setRemark(field, !wrong                       ? QString()
                                 : spec.kind == Kind::Address ? tr("An address is made of numbers, such as 192.168.1.5")
                                 : spec.kind == Kind::TimeOfDay ? tr("A time is written such as 22:00")
                                                                : tr("Such as 22:00, or 2026-05-31 22:00"));
    }
    Q_EMIT changed();
}

} // namespace postulant
