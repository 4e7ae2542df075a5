#include "ui/pages/profile/ImportPanel.h"

#include "ui/pages/profile/ProfileForm.h"
#include "ui/pages/profile/WorkRightsEditor.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postulant {

namespace {

enum Column { Take, Field, Now, InFile, Where, ColumnCount };
constexpr int keyRole = Qt::UserRole + 1;
// The document beside the fields: work history, education, skills, as a whole.
const QString documentKey = QStringLiteral("#document");

struct MemberWord {
    const char* name;
    const char* text;
};
constexpr MemberWord memberWords[] = {
    {"work", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Work")},
    {"education", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Education")},
    {"skills", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Skill")},
    {"languages", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Language")},
    {"label", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Headline")},
    {"summary", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Summary")},
    {"name", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Name")},
    {"position", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Job title")},
    {"location", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Place")},
    {"startDate", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Start")},
    {"endDate", QT_TRANSLATE_NOOP("postulant::ImportPanel", "End")},
    {"institution", QT_TRANSLATE_NOOP("postulant::ImportPanel", "School")},
    {"studyType", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Degree")},
    {"area", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Field of study")},
    {"keywords", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Keyword")},
    {"language", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Language")},
    {"fluency", QT_TRANSLATE_NOOP("postulant::ImportPanel", "Level")},
};

// What a member of the resume is called: "work[0].startDate" → "Work 1: start".
QString memberLabel(const QString& path) {
    if (const ProfileField* field = profileField(path)) {
        return fieldLabel(*field);
    }
    const auto translated = [](const char* text) {
        return QCoreApplication::translate("postulant::ImportPanel", text);
    };
    static const QRegularExpression entry(QStringLiteral("^([a-z]+)\\[(\\d+)\\]\\.([a-zA-Z]+)"));
    const auto match = entry.match(path);
    const auto word = [&](const QString& key) {
        for (const auto& [name, text] : memberWords) {
            if (key == QLatin1String(name)) {
                return translated(text);
            }
        }
        return key;
    };
    if (!match.hasMatch()) {
        return word(path.section(u'.', -1));
    }
    const QString number = QString::number(match.captured(2).toLongLong() + 1);
    //: %1 is a list of the resume ("Work"), %2 a number, %3 what of it ("Employer")
    return translated(QT_TRANSLATE_NOOP("postulant::ImportPanel", "%1 %2: %3"))
        .arg(word(match.captured(1)), number, word(match.captured(3)));
}

QStandardItem* textItem(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

// "Germany: Yes, No, No; Austria: Yes".
QString rightsLine(const Profile& profile) {
    QStringList out;
    const QVector<WorkRight> rights = workRights(profile.values);
    for (const WorkRight& right : rights) {
        QStringList answers{right.authorized, right.sponsorshipNow, right.sponsorshipLater};
        answers.removeAll(QString());
        for (QString& answer : answers) {
            answer = QCoreApplication::translate("ProfileField", answer.toUtf8().constData());
        }
        out << countryLabel(right.country) + QStringLiteral(": ") + answers.join(QStringLiteral(", "));
    }
    return out.join(QStringLiteral("; "));
}

} // namespace

ImportPanel::ImportPanel(QWidget* parent)
    : QWidget(parent)
    , m_heading(new Label({}, TextStyle::Section, Label::Ink::Text, this))
    , m_sentence(new Label({}, TextStyle::Base, Label::Ink::Secondary, this))
    , m_table(new AppTable(this))
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_take(new QPushButton(this)) {
    m_sentence->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setAccessibleName(tr("What the file would change"));
    m_model->setHorizontalHeaderLabels({QString(), tr("Field"), tr("Now"), tr("In the file"), tr("Read from")});
    m_table->setModel(m_model);
    m_table->rows()->setColumnKind(Take, ColumnKind::Check);
    m_table->rows()->setColumnKind(Now, ColumnKind::Secondary);
    m_table->setFixedColumn(Take, 34);
    m_table->setColumn(Field, 200);
    m_table->setColumn(Now, 240);
    m_table->setStretchColumn(InFile);
    m_table->rows()->setColumnKind(Where, ColumnKind::Secondary);
    m_table->setColumn(Where, 240);
    setFocusProxy(m_table);
    m_take->setObjectName(QStringLiteral("takeOver"));
    makePrimary(m_take);
    auto* cancel = new QPushButton(tr("Change nothing"), this);
    cancel->setObjectName(QStringLiteral("changeNothing"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::pane, space::large, space::wide);
    column->setSpacing(space::base);
    column->addWidget(m_heading);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, &ImportPanel::taken);
    connect(cancel, &QPushButton::clicked, this, &ImportPanel::refused);
    connect(m_model, &QStandardItemModel::itemChanged, this, &ImportPanel::refresh);
}

void ImportPanel::addLine(const QString& key, const QString& label, const QString& now, const QString& read,
                          bool checked, const QString& where) {
    auto* box = new QStandardItem;
    box->setCheckable(true);
    box->setEditable(false);
    box->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    box->setData(key, keyRole);
    box->setAccessibleText(label);
    auto* source = textItem(where);
    source->setToolTip(where);
    auto* value = textItem(read);
    value->setToolTip(where);
    m_model->appendRow({box, textItem(label), textItem(now.isEmpty() ? QStringLiteral("—") : now), value, source});
}

void ImportPanel::begin(const Profile& now, const QString& fileName) {
    m_now = now;
    m_read = {};
    m_rows.clear();
    m_model->removeRows(0, m_model->rowCount());
    //: %1 is a file name
    m_heading->setText(tr("What was read from %1").arg(words::cut(fileName, 80)));
}

void ImportPanel::ready() {
    m_table->setColumnHidden(Where, m_brief || m_rows.isEmpty());
    m_sentence->setText(
        lineCount() == 0 ? tr("It holds nothing that your profile does not say already.")
                         : tr("Only checked lines are taken over. What you have written yourself is replaced only if "
                              "you check it."));
    refresh();
}

void ImportPanel::setProfiles(const Profile& now, const Profile& read, const QString& fileName) {
    begin(now, fileName);
    m_read = read;
    for (const ProfileField& field : profileFields()) {
        const QString key = QString::fromLatin1(field.key);
        const QString before = now.values.value(key).toString();
        const QString after = read.values.value(key).toString().trimmed();
        if (!after.isEmpty() && after != before) {
            addLine(key, fieldLabel(field), before, after, before.isEmpty());
        }
    }
    setWorkRights(m_read.values, mergedRights(workRights(now.values), workRights(read.values)));
    const QString before = rightsLine(now);
    const QString after = rightsLine(m_read);
    if (after != before) {
        addLine(workRightsKey, tr("Right to work"), before, after, before.isEmpty());
    }
    if (!read.resume.isEmpty() && read.resume != now.resume) {
        addLine(documentKey, tr("Work, education and skills"),
                now.resume.isEmpty() ? QString() : tr("As imported before"), tr("The whole document, for later"),
                now.resume.isEmpty());
    }
    ready();
}

void ImportPanel::setProposal(const Profile& now, const ResumeProposal& proposal, const QString& fileName) {
    begin(now, fileName);
    m_rows = mergeProposal(now, proposal);
    for (const MergeRow& row : std::as_const(m_rows)) {
        //: %1 is the number of a line, %2 its text
        const QString where = tr("Line %1: %2").arg(row.proposed.line).arg(row.proposed.where.simplified());
        addLine(row.path, memberLabel(row.path), row.current, row.proposed.value.simplified(),
                row.takes == MergeRow::Takes::Yes, where);
    }
    ready();
}

void ImportPanel::setBrief() {
    m_brief = true;
    m_heading->setElided(true);
    m_table->setColumn(Field, 150);
    m_table->setColumn(Now, 150);
    m_table->setColumnHidden(Where, true);
}

int ImportPanel::lineCount() const {
    return m_model->rowCount();
}

int ImportPanel::checkedCount() const {
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        count += m_model->item(row, Take)->checkState() == Qt::Checked ? 1 : 0;
    }
    return count;
}

void ImportPanel::refresh() {
    const int count = checkedCount();
    m_take->setText(count > 0 ? tr("Take over %n value(s)", nullptr, count) : tr("Take over"));
    m_take->setEnabled(count > 0);
}

Profile ImportPanel::merged() const {
    if (!m_rows.isEmpty()) {
        QVector<MergeRow> chosen;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->item(row, Take)->checkState() == Qt::Checked) {
                chosen.append(m_rows.at(row));
            }
        }
        return withRows(m_now, chosen);
    }
    Profile out = m_now;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem* box = m_model->item(row, Take);
        if (box->checkState() != Qt::Checked) {
            continue;
        }
        const QString key = box->data(keyRole).toString();
        if (key == documentKey) {
            out.resume = m_read.resume;
        } else {
            out.values.insert(key, m_read.values.value(key));
        }
    }
    return out;
}

} // namespace postulant
