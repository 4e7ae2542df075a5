#include "ui/pages/profile/WorkRightsEditor.h"

#include "ui/pages/profile/FieldEditor.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postulant {

QString countryLabel(const QString& code) {
    const auto territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

WorkRightsEditor::WorkRightsEditor(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_heads{{new Label(tr("Country"), TextStyle::Small, Label::Ink::Secondary, this),
               new Label(tr("Authorized to work"), TextStyle::Small, Label::Ink::Secondary, this),
               new Label(tr("Needs sponsorship now"), TextStyle::Small, Label::Ink::Secondary, this),
               new Label(tr("Needs sponsorship later"), TextStyle::Small, Label::Ink::Secondary, this)}}
    , m_problem(new Label({}, TextStyle::Small, Label::Ink::Text, this)) {
    setObjectName(QStringLiteral("workRights"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::base);
    auto* hint = new Label(tr("The right to work, country by country. A job gets what stands here for its own country. "
                              "Where that is not known, or not in the list, nothing is said, and the form's question "
                              "is asked."),
                           TextStyle::Small, Label::Ink::Secondary, this);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::base);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnStretch(0, 3);
    for (int i = 1; i < 4; ++i) {
        m_grid->setColumnStretch(i, 2);
    }
    column->addLayout(m_grid);
    m_problem->setObjectName(QStringLiteral("workRightsProblem"));
    m_problem->setTone(Tone::Warn);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto* add = new QPushButton(icons::action(QStringLiteral("plus")), tr("Add a country"), this);
    add->setObjectName(QStringLiteral("addRight"));
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        addLine({});
        arrange();
        m_lines.last().country->setFocus();
    });
    setMaximumWidth(size::formLabel + size::formField);
    arrange();
    judge();
}

QComboBox* WorkRightsEditor::makeCountry(const QString& code) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QStringLiteral("rightCountry"));
    combo->setAccessibleName(tr("Country"));
    fillCountries(combo);
    combo->setEditText(code.isEmpty() ? QString() : countryLabel(code));
    combo->setMinimumContentsLength(10);
    connect(combo, &QComboBox::editTextChanged, this, [this] { changed(false); });
    connect(combo->lineEdit(), &QLineEdit::editingFinished, this, &WorkRightsEditor::finished);
    return combo;
}

QComboBox* WorkRightsEditor::makeAnswer(const char* name, const QString& label, const QString& value) {
    auto* combo = new QComboBox(this);
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(label);
    combo->addItem(tr("Not answered"), QString());
    for (const char* answer : {"Yes", "No"}) {
        combo->addItem(QCoreApplication::translate("ProfileField", answer), QString::fromLatin1(answer));
    }
    if (combo->findData(value) < 0) { // an imported word is kept
        combo->addItem(value, value);
    }
    combo->setCurrentIndex(combo->findData(value));
    connect(combo, &QComboBox::activated, this, [this] { changed(true); });
    return combo;
}

void WorkRightsEditor::addLine(const WorkRight& right) {
    Line line;
    line.country = makeCountry(right.country);
    line.authorized = makeAnswer("rightAuthorized", tr("Authorized to work"), right.authorized);
    line.now = makeAnswer("rightNow", tr("Needs sponsorship now"), right.sponsorshipNow);
    line.later = makeAnswer("rightLater", tr("Needs sponsorship later"), right.sponsorshipLater);
    line.remove = new QToolButton(this);
    line.remove->setObjectName(QStringLiteral("removeRight"));
    line.remove->setIcon(icons::action(QStringLiteral("minus")));
    line.remove->setToolTip(tr("Remove this country"));
    line.remove->setAccessibleName(line.remove->toolTip());
    connect(line.remove, &QToolButton::clicked, this, [this, button = line.remove] { removeLine(button); });
    m_lines.append(line);
}

void WorkRightsEditor::removeLine(const QToolButton* button) {
    const auto it =
        std::find_if(m_lines.begin(), m_lines.end(), [button](const Line& line) { return line.remove == button; });
    if (it == m_lines.end()) {
        return;
    }
    takeAway(*it);
    m_lines.erase(it);
    arrange();
    changed(true);
}

void WorkRightsEditor::takeAway(const Line& line) {
    line.country->lineEdit()->disconnect(this); // it loses the focus when it is hidden
    for (QWidget* part :
         {static_cast<QWidget*>(line.country), static_cast<QWidget*>(line.authorized), static_cast<QWidget*>(line.now),
          static_cast<QWidget*>(line.later), static_cast<QWidget*>(line.remove)}) {
        part->disconnect(this);
        part->hide();
        part->deleteLater();
    }
}

void WorkRightsEditor::clear() {
    for (const Line& line : std::as_const(m_lines)) {
        takeAway(line);
    }
    m_lines.clear();
}

void WorkRightsEditor::arrange() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item; // the widgets stay
    }
    int at = 0;
    for (QWidget* head : m_heads) {
        head->setVisible(!m_lines.isEmpty());
        m_grid->addWidget(head, 0, at++);
    }
    int row = 1;
    for (const Line& line : std::as_const(m_lines)) {
        m_grid->addWidget(line.country, row, 0);
        m_grid->addWidget(line.authorized, row, 1);
        m_grid->addWidget(line.now, row, 2);
        m_grid->addWidget(line.later, row, 3);
        m_grid->addWidget(line.remove, row, 4);
        for (QWidget* part :
             {static_cast<QWidget*>(line.country), static_cast<QWidget*>(line.authorized),
              static_cast<QWidget*>(line.now), static_cast<QWidget*>(line.later), static_cast<QWidget*>(line.remove)}) {
            part->show(); // at once, so that it can take the focus
        }
        ++row;
    }
}

WorkRight WorkRightsEditor::rightOf(const Line& line) {
    return {countryCode(line.country->currentText()), line.authorized->currentData().toString(),
            line.now->currentData().toString(), line.later->currentData().toString()};
}

QVector<WorkRight> WorkRightsEditor::rights() const {
    QVector<WorkRight> out;
    out.reserve(m_lines.size());
    for (const Line& line : m_lines) {
        const WorkRight right = rightOf(line);
        if (!right.isEmpty()) {
            out.append(right);
        }
    }
    return out;
}

void WorkRightsEditor::setRights(const QVector<WorkRight>& rights) {
    if (rights == this->rights()) {
        return;
    }
    clear();
    for (const WorkRight& right : rights) {
        addLine(right);
    }
    arrange();
    judge();
}

void WorkRightsEditor::focusFirst() {
    if (m_lines.isEmpty()) {
        addLine({});
        arrange();
    }
    m_lines.first().country->setFocus(Qt::OtherFocusReason);
}

void WorkRightsEditor::judge() {
    QStringList seen;
    bool nowhere = false;
    bool twice = false;
    for (const Line& line : std::as_const(m_lines)) {
        const WorkRight right = rightOf(line);
        if (right.isEmpty()) {
            continue;
        }
        nowhere = nowhere || right.country.isEmpty();
        twice = twice || (!right.country.isEmpty() && seen.contains(right.country));
        seen << right.country;
    }
    m_problem->setText(nowhere ? tr("A line without a country holds nowhere: choose one.")
                       : twice ? tr("A country is there twice; its first line counts.")
                               : QString());
    m_problem->setVisible(nowhere || twice);
}

void WorkRightsEditor::changed(bool done) {
    judge();
    Q_EMIT edited();
    if (done) {
        Q_EMIT finished();
    }
}

} // namespace postulant
