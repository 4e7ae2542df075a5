#include "ui/pages/profile/ImportPanel.h"

#include "ui/pages/profile/ProfileForm.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postulant {

namespace {

enum Column { Take, Field, Now, InFile, ColumnCount };
constexpr int keyRole = Qt::UserRole + 1;
// The document beside the fields: work history, education, skills, as a whole.
const QString documentKey = QStringLiteral("#document");

QStandardItem* textItem(const QString& text) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
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
    m_model->setHorizontalHeaderLabels({QString(), tr("Field"), tr("Now"), tr("In the file")});
    m_table->setModel(m_model);
    m_table->rows()->setColumnKind(Take, ColumnKind::Check);
    m_table->rows()->setColumnKind(Now, ColumnKind::Secondary);
    m_table->setFixedColumn(Take, 34);
    m_table->setColumn(Field, 200);
    m_table->setColumn(Now, 240);
    m_table->setStretchColumn(InFile);
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
                          bool checked) {
    auto* box = new QStandardItem;
    box->setCheckable(true);
    box->setEditable(false);
    box->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    box->setData(key, keyRole);
    box->setAccessibleText(label);
    m_model->appendRow({box, textItem(label), textItem(now), textItem(read)});
}

void ImportPanel::setProfiles(const Profile& now, const Profile& read, const QString& fileName) {
    m_now = now;
    m_read = read;
    m_model->removeRows(0, m_model->rowCount());
    for (const ProfileField& field : profileFields()) {
        const QString key = QString::fromLatin1(field.key);
        const QString before = now.values.value(key).toString();
        const QString after = read.values.value(key).toString().trimmed();
        if (!after.isEmpty() && after != before) {
            addLine(key, fieldLabel(field), before.isEmpty() ? QStringLiteral("—") : before, after, before.isEmpty());
        }
    }
    if (!read.resume.isEmpty() && read.resume != now.resume) {
        addLine(documentKey, tr("Work, education and skills"),
                now.resume.isEmpty() ? QStringLiteral("—") : tr("As imported before"),
                tr("The whole document, for later"), now.resume.isEmpty());
    }
    //: %1 is a file name
    m_heading->setText(tr("What was read from %1").arg(words::cut(fileName, 80)));
    m_sentence->setText(
        lineCount() == 0 ? tr("It holds nothing that your profile does not say already.")
                         : tr("Only checked lines are taken over. What you have written yourself is replaced only if "
                              "you check it."));
    refresh();
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
