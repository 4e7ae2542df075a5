#include "ui/pages/profile/ProfileForm.h"

#include "domain/WorkRights.h"
#include "ui/pages/parts/AnswerKinds.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/profile/WorkRightsEditor.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace postulant {

namespace {

struct SectionEntry {
    const char* id;
    const char* icon;
    const char* title;
};
constexpr SectionEntry sections[] = {
    {"you", "profile", QT_TRANSLATE_NOOP("ProfileSection", "You")},
    {"contact", "mail", QT_TRANSLATE_NOOP("ProfileSection", "Contact")},
    {"links", "link", QT_TRANSLATE_NOOP("ProfileSection", "Links")},
    {"work", "flag", QT_TRANSLATE_NOOP("ProfileSection", "Work")},
    {"terms", "lock", QT_TRANSLATE_NOOP("ProfileSection", "Terms and right to work")},
    {"origin", "search", QT_TRANSLATE_NOOP("ProfileSection", "How you heard of it")},
    {"equal", "lock", QT_TRANSLATE_NOOP("ProfileSection", "Equal opportunity")},
};

const SectionEntry* entryOf(const QString& section) {
    for (const SectionEntry& entry : sections) {
        if (section == QLatin1String(entry.id)) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace

QStringList profileSections() {
    QStringList out;
    for (const ProfileField& field : profileFields()) {
        const QString section = QString::fromLatin1(field.section);
        if (!out.contains(section)) {
            out << section;
        }
    }
    return out;
}

QString sectionTitle(const QString& section) {
    const SectionEntry* entry = entryOf(section);
    return entry == nullptr ? section : QCoreApplication::translate("ProfileSection", entry->title);
}

QString sectionIcon(const QString& section) {
    const SectionEntry* entry = entryOf(section);
    return QString::fromLatin1(entry == nullptr ? "draft" : entry->icon);
}

QString fieldLabel(const ProfileField& field) {
    return QCoreApplication::translate("ProfileField", field.label);
}

ProfileForm::ProfileForm(const QString& section, QWidget* parent)
    : QScrollArea(parent) {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::large, space::pane, space::large, space::pane);
    column->setSpacing(space::wide);
    column->addWidget(new Label(sectionTitle(section), TextStyle::Section, Label::Ink::Text, body));
    auto* rows = new FormRows(body);
    bool sensitive = false;
    for (const ProfileField& field : profileFields()) {
        if (section != QLatin1String(field.section)) {
            continue;
        }
        sensitive = sensitive || isSensitive(field.sensitivity);
        if (isPerCountry(QLatin1String(field.key))) {
            addRights(rows);
            continue;
        }
        const QString label = fieldLabel(field);
        auto* editor = new FieldEditor(field, label, rows);
        editor->setToolTip(QString::fromUtf8(field.question));
        //: Label of a field that every application needs
        rows->addField(field.required ? tr("%1 (needed)").arg(label) : label, editor);
        connect(editor, &FieldEditor::edited, this, &ProfileForm::edited);
        connect(editor, &FieldEditor::finished, this, &ProfileForm::finished);
        m_fields.insert(editor->key(), editor);
        m_order.append(editor);
    }
    if (sensitive) {
        auto* note =
            new Label(tr("Legal, salary and demographic questions are answered only with what you fill in here. "
                         "What stays empty is never guessed: a run that needs it stops and asks you."),
                      TextStyle::Small, Label::Ink::Secondary, body);
        note->setWordWrap(true);
        note->setMaximumWidth(size::formLabel + size::formField);
        column->addWidget(note);
    }
    column->addWidget(rows);
    column->addStretch();
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
}

// One list in the place of the first of these fields.
void ProfileForm::addRights(FormRows* rows) {
    if (m_rights != nullptr) {
        return;
    }
    m_rights = new WorkRightsEditor(rows);
    rows->addWide(m_rights);
    connect(m_rights, &WorkRightsEditor::edited, this, &ProfileForm::edited);
    connect(m_rights, &WorkRightsEditor::finished, this, &ProfileForm::finished);
}

void ProfileForm::setValues(const QJsonObject& values) {
    if (m_rights != nullptr) {
        m_rights->setRights(workRights(values));
    }
    for (FieldEditor* editor : std::as_const(m_order)) {
        editor->setValue(values.value(editor->key()).toString());
    }
}

void ProfileForm::addTo(QJsonObject& values) const {
    if (m_rights != nullptr) {
        setWorkRights(values, m_rights->rights());
    }
    for (const FieldEditor* editor : m_order) {
        const QString value = editor->value();
        if (value.isEmpty()) {
            values.remove(editor->key());
        } else {
            values.insert(editor->key(), value);
        }
    }
}

void ProfileForm::focusField(const QString& key) {
    if (m_rights != nullptr && isPerCountry(key)) {
        ensureWidgetVisible(m_rights);
        m_rights->focusFirst();
        return;
    }
    FieldEditor* editor = m_fields.value(key, m_order.isEmpty() ? nullptr : m_order.first());
    if (editor != nullptr) {
        ensureWidgetVisible(editor);
        editor->input()->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace postulant
