#include "ui/pages/profile/FieldEditor.h"

#include "domain/Package.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QDate>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace postulant {

namespace {

QStringList countries() {
    QStringList names;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        // Qt also lists regions ("World", "Europe"); their codes are numbers.
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2 && code.at(0).isLetter()) {
            names << QLocale::territoryToString(territory);
        }
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

bool hasChecks(ProfileField::Kind kind) {
    return kind == ProfileField::Kind::Email || kind == ProfileField::Kind::Phone || kind == ProfileField::Kind::Url ||
           kind == ProfileField::Kind::Date;
}

} // namespace

void fillCountries(QComboBox* combo) {
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->addItem(QString());
    combo->addItems(countries());
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->completer()->setFilterMode(Qt::MatchContains);
}

QString problemWith(const ProfileField& field, const QString& value) {
    if (value.isEmpty()) {
        return {};
    }
    if (field.kind == ProfileField::Kind::Date) {
        return QDate::fromString(value, Qt::ISODate).isValid() ? QString()
                                                               : FieldEditor::tr("Write the date as 2026-05-31");
    }
    // The rule that decides before sending decides here too.
    Package package;
    package.items.append(
        {QString::fromUtf8(field.key), QString::fromUtf8(field.question), value, QString(), field.sensitivity});
    const QVector<PackageRemark> remarks = lint(package);
    for (const PackageRemark& remark : remarks) {
        if (remark.key != QLatin1String(field.key)) {
            continue;
        }
        switch (remark.kind) {
        case PackageRemark::Kind::BadEmail:
            return FieldEditor::tr("This is not a whole email address yet");
        case PackageRemark::Kind::BadPhone:
            return FieldEditor::tr("Write the number with its country code, for example +44 113 496 0142");
        case PackageRemark::Kind::BadUrl:
            return FieldEditor::tr("Write the whole address, for example https://example.com");
        case PackageRemark::Kind::UnfilledPlaceholder:
            return FieldEditor::tr("A placeholder in it is not filled in");
        default:
            break;
        }
    }
    return {};
}

FieldEditor::FieldEditor(const ProfileField& field, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_key(QString::fromUtf8(field.key))
    , m_kind(field.kind)
    , m_sensitivity(field.sensitivity) {
    setObjectName(QStringLiteral("field-") + m_key);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::hair);
    switch (field.kind) {
    case ProfileField::Kind::Choice:
        makeChoice(field, label);
        break;
    case ProfileField::Kind::Country:
        makeCountry(label);
        break;
    case ProfileField::Kind::MultiLine:
        makeText(label);
        break;
    default:
        makeLine(field, label);
        break;
    }
    column->addWidget(input());
    setFocusProxy(input());
    if (hasChecks(field.kind)) {
        m_problem = new Label({}, TextStyle::Small, Label::Ink::Secondary, this);
        m_problem->setTone(Tone::Bad);
        m_problem->setElided(true);
        m_problem->setFixedHeight(m_problem->fontMetrics().lineSpacing());
        column->addWidget(m_problem);
    }
    setMaximumWidth(size::formField);
}

void FieldEditor::makeLine(const ProfileField& field, const QString& label) {
    m_line = new QLineEdit(this);
    m_line->setAccessibleName(label);
    m_line->setMaxLength(2000);
    switch (field.kind) {
    case ProfileField::Kind::Email:
        m_line->setPlaceholderText(tr("name@example.org"));
        m_line->setInputMethodHints(Qt::ImhEmailCharactersOnly);
        break;
    case ProfileField::Kind::Phone:
        //: Shown in an empty phone field: country code, then the number
        m_line->setPlaceholderText(tr("+ country code and number"));
        break;
    case ProfileField::Kind::Url:
        m_line->setPlaceholderText(QStringLiteral("https://"));
        m_line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
        break;
    case ProfileField::Kind::Date:
        //: Shown in an empty date field: year, month, day
        m_line->setPlaceholderText(tr("YYYY-MM-DD"));
        break;
    default:
        break;
    }
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::judge);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::finished);
}

void FieldEditor::makeChoice(const ProfileField& field, const QString& label) {
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(label);
    //: The empty choice of a list
    m_choice->addItem(tr("Not answered"), QString());
    const QStringList choices = QString::fromUtf8(field.choices).split(u'|', Qt::SkipEmptyParts);
    for (const QString& choice : choices) {
        m_choice->addItem(QCoreApplication::translate("ProfileField", choice.toUtf8().constData()), choice);
    }
    connect(m_choice, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT finished();
    });
}

void FieldEditor::makeCountry(const QString& label) {
    m_choice = new QComboBox(this);
    m_choice->setAccessibleName(label);
    fillCountries(m_choice);
    connect(m_choice, &QComboBox::editTextChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
    connect(m_choice->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::finished);
}

void FieldEditor::makeText(const QString& label) {
    m_text = new QPlainTextEdit(this);
    m_text->setAccessibleName(label);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(4 * fontMetrics().lineSpacing() + space::pane);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
}

QWidget* FieldEditor::input() const {
    if (m_line != nullptr) {
        return m_line;
    }
    if (m_choice != nullptr) {
        return m_choice;
    }
    return m_text;
}

QString FieldEditor::value() const {
    if (m_line != nullptr) {
        return m_line->text().trimmed();
    }
    if (m_text != nullptr) {
        return m_text->toPlainText().trimmed();
    }
    return m_kind == ProfileField::Kind::Choice ? m_choice->currentData().toString()
                                                : m_choice->currentText().trimmed();
}

void FieldEditor::setValue(const QString& value) {
    if (value == this->value()) {
        return;
    }
    m_filling = true;
    if (m_line != nullptr) {
        m_line->setText(value);
    } else if (m_text != nullptr) {
        m_text->setPlainText(value);
    } else if (m_kind == ProfileField::Kind::Choice) {
        int index = m_choice->findData(value);
        if (index < 0) { // an imported word that is not in the list is kept
            m_choice->addItem(value, value);
            index = m_choice->count() - 1;
        }
        m_choice->setCurrentIndex(index);
    } else {
        m_choice->setEditText(value);
    }
    m_filling = false;
}

void FieldEditor::judge() {
    const ProfileField* field = profileField(m_key);
    m_problemText = field == nullptr ? QString() : problemWith(*field, value());
    if (m_problem != nullptr) {
        m_problem->setText(m_problemText);
        m_line->setAccessibleDescription(m_problemText);
    }
}

} // namespace postulant
