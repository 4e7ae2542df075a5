#include "ui/pages/add_jobs/AddJobsFoot.h"

#include "ui/pages/profile/ProfileMenu.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace postulant {

namespace {

// Property of a list: the seeker has chosen in it.
constexpr const char* byHand = "chosenByHand";

// In place of a connection's id.
qint64 idOf(SpreadWay way) {
    return -static_cast<qint64>(way);
}

QComboBox* makeCombo(const QString& label, const QString& name, QWidget* parent) {
    auto* combo = new QComboBox(parent);
    combo->setAccessibleName(label);
    combo->setObjectName(name);
    combo->setMinimumWidth(220);
    combo->setMaximumWidth(300);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(20);
    QObject::connect(combo, &QComboBox::activated, combo, [combo] { combo->setProperty(byHand, true); });
    return combo;
}

Label* makeCaption(QComboBox* combo, QWidget* parent) {
    auto* caption = new Label(combo->accessibleName(), TextStyle::Base, Label::Ink::Secondary, parent);
    caption->setBuddy(combo);
    return caption;
}

// Keeps what the seeker chose when the list is read anew; what nobody chose follows the default.
void refill(QComboBox* combo, const QVector<std::pair<qint64, QString>>& items, qint64 preferred,
            const QString& iconId) {
    const QVariant before = combo->property(byHand).toBool() ? combo->currentData() : QVariant();
    const QSignalBlocker blocker(combo);
    combo->clear();
    for (const auto& [id, text] : items) {
        combo->addItem(icons::icon(iconId), text, id);
    }
    const int again = before.isValid() ? combo->findData(before) : -1;
    combo->setCurrentIndex(again >= 0 ? again : std::max(0, combo->findData(preferred)));
}

} // namespace

AddJobsFoot::AddJobsFoot(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_choices(new QWidget(this))
    , m_words(new QWidget(this))
    , m_buttons(new QWidget(this)) {
    auto* choices = new QGridLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setHorizontalSpacing(space::wide);
    choices->setVerticalSpacing(space::base);
    m_profile = makeCombo(tr("Profile"), QStringLiteral("profile"), m_choices);
    m_resume = makeCombo(tr("Resume"), QStringLiteral("resume"), m_choices);
    //: Which server (or practice) does the work
    m_connection = makeCombo(tr("Run with"), QStringLiteral("connection"), m_choices);
    m_letter = makeCombo(tr("Letter"), QStringLiteral("letter"), m_choices);
    m_profileCaption = makeCaption(m_profile, m_choices);
    m_resumeCaption = makeCaption(m_resume, m_choices);
    m_letterCaption = makeCaption(m_letter, m_choices);
    m_connectionCaption = makeCaption(m_connection, m_choices);

    makeWords();
    makeButtons();
    m_grid->setContentsMargins(space::pane, space::wide, space::pane, space::wide);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::base);
    m_profile->hide(); // until there is a choice
    m_profileCaption->hide();
    arrange();

    connect(m_profile, &QComboBox::activated, this, &AddJobsFoot::profileChosen);
    connect(m_connection, &QComboBox::currentIndexChanged, this, &AddJobsFoot::connectionChosen);
    connect(m_review, &QPushButton::clicked, this, &AddJobsFoot::reviewWanted);
    connect(m_queue, &QPushButton::clicked, this, &AddJobsFoot::queueWanted);
    connect(m_mend, &LinkButton::clicked, this, &AddJobsFoot::mendWanted);
    connect(m_undo, &LinkButton::clicked, this, &AddJobsFoot::undoWanted);
    connect(m_show, &LinkButton::clicked, this, &AddJobsFoot::showWanted);
    setEstimate(0, 0, 1);
    setTrouble({}, {});
}

void AddJobsFoot::makeWords() {
    auto* words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::tiny);
    m_jobs = new Label({}, TextStyle::BaseStrong, Label::Ink::Text, m_words);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    m_lineIcon = new Label({}, TextStyle::Small, Label::Ink::Secondary, m_words);
    m_lineIcon->setFixedSize(size::icon, size::icon);
    m_line = new Label({}, TextStyle::Small, Label::Ink::Secondary, m_words);
    m_line->setElided(true);
    m_line->setObjectName(QStringLiteral("footLine"));
    m_mend = new LinkButton({}, m_words);
    m_mend->setObjectName(QStringLiteral("mend"));
    m_undo = new LinkButton({}, m_words);
    m_undo->setObjectName(QStringLiteral("undoAdd"));
    m_show = new LinkButton({}, m_words);
    m_show->setObjectName(QStringLiteral("showAdded"));
    line->addWidget(m_lineIcon);
    line->addWidget(m_line);
    for (LinkButton* link : {m_mend, m_undo, m_show}) {
        line->addWidget(link);
    }
    line->addStretch(1);
    words->addStretch();
    words->addWidget(m_jobs);
    words->addLayout(line);
    words->addStretch();
}

void AddJobsFoot::makeButtons() {
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::base);
    m_queue = new QPushButton(tr("Queue without review"), m_buttons);
    m_queue->setObjectName(QStringLiteral("queue"));
    m_review = new QPushButton(m_buttons);
    m_review->setObjectName(QStringLiteral("addAndReview"));
    m_review->setIcon(icons::icon(QStringLiteral("right"), QPalette::HighlightedText));
    makePrimary(m_review);
    buttons->addStretch();
    buttons->addWidget(m_queue);
    buttons->addWidget(m_review);
}

void AddJobsFoot::arrange() {
    // Beside one another in narrow windows, so that the foot has two lines there too; with a choice of profiles three.
    auto* choices = static_cast<QGridLayout*>(m_choices->layout());
    const std::array<std::pair<QWidget*, QComboBox*>, 4> pairs{{{m_profileCaption, m_profile},
                                                                {m_resumeCaption, m_resume},
                                                                {m_letterCaption, m_letter},
                                                                {m_connectionCaption, m_connection}}};
    const bool four = !m_profile->isHidden();
    const int across = !m_narrow ? 1 : four ? 2 : 3;
    int place = 0;
    for (const auto& [caption, combo] : pairs) {
        choices->removeWidget(caption);
        choices->removeWidget(combo);
        if (combo == m_profile && !four) {
            continue;
        }
        choices->addWidget(caption, place / across, place % across * 2);
        choices->addWidget(combo, place / across, place % across * 2 + 1);
        combo->setMinimumWidth(m_narrow ? 120 : 220);
        combo->setMinimumContentsLength(m_narrow ? 8 : 20);
        ++place;
    }
    for (QWidget* part : {m_choices, m_words, m_buttons}) {
        m_grid->removeWidget(part);
    }
    if (m_narrow) {
        m_grid->addWidget(m_choices, 0, 0, 1, 2, Qt::AlignLeft);
        m_grid->addWidget(m_words, 1, 0);
        m_grid->addWidget(m_buttons, 1, 1);
    } else {
        m_grid->addWidget(m_choices, 0, 0);
        m_grid->addWidget(m_words, 0, 1);
        m_grid->addWidget(m_buttons, 0, 2);
    }
    m_grid->setColumnStretch(0, m_narrow ? 1 : 0);
    m_grid->setColumnStretch(1, m_narrow ? 0 : 1);
}

void AddJobsFoot::setNarrow(bool narrow) {
    m_narrow = narrow;
    arrange();
}

void AddJobsFoot::setProfiles(const QVector<Profile>& profiles) {
    QVector<std::pair<qint64, QString>> items;
    items.reserve(profiles.size());
    for (const Profile& profile : profiles) {
        items.append({profile.id, profileName(profile.name)});
    }
    refill(m_profile, items, profiles.isEmpty() ? 0 : profiles.first().id, QStringLiteral("profile"));
    const bool choice = profiles.size() > 1;
    if (choice == m_profile->isHidden()) {
        m_profile->setVisible(choice);
        m_profileCaption->setVisible(choice);
        arrange();
    }
}

void AddJobsFoot::setResumes(const QVector<ResumeRow>& resumes, bool byRule) {
    QVector<std::pair<qint64, QString>> items;
    qint64 preferred = 0;
    if (byRule && !resumes.isEmpty()) {
        items.append({0, tr("As your rules say")});
    }
    for (const ResumeRow& resume : resumes) {
        //: In a list of resumes: %1 the label that the seeker gave it, %2 its file name
        items.append({resume.id, tr("%1: %2").arg(resume.label, resume.fileName)});
        preferred = resume.isDefault && !byRule ? resume.id : preferred;
    }
    if (items.isEmpty()) {
        items.append({0, tr("No resume yet")});
    }
    refill(m_resume, items, preferred, QStringLiteral("doc"));
    m_resume->setEnabled(!resumes.isEmpty());
}

void AddJobsFoot::setLetters(const QVector<LetterRow>& letters, bool byRule) {
    QVector<std::pair<qint64, QString>> items{
        {letters::noLetter, letters.isEmpty() ? tr("No letter yet") : tr("None")}};
    qint64 preferred = letters::noLetter;
    if (byRule && !letters.isEmpty()) {
        items.prepend({0, tr("As your rules say")});
        preferred = 0;
    }
    for (const LetterRow& letter : letters) {
        items.append({letter.id, letter.label});
        preferred = letter.isDefault && !byRule ? letter.id : preferred;
    }
    refill(m_letter, items, preferred, QStringLiteral("mail"));
    m_letter->setEnabled(!letters.isEmpty());
}

void AddJobsFoot::setConnections(const QVector<ConnectionRow>& connections) {
    const bool before = isPractice();
    const QVariant chosen = m_connection->currentData();
    QVector<std::pair<qint64, QString>> items;
    qint64 preferred = 0;
    for (const ConnectionRow& connection : connections) {
        items.append({connection.id, connection.name});
        preferred = connection.isDefault ? connection.id : preferred;
    }
    QStringList pool;
    for (const ConnectionRow& connection : connections) {
        pool += connection.inPool && !connection.practice ? QStringList{connection.name} : QStringList();
    }
    if (pool.size() > 1) {
        const int count = static_cast<int>(pool.size());
        //: In a list of servers: each job of the batch goes through the one of %n with the most free places
        items.append({idOf(SpreadWay::Free), tr("Spread over %n servers: by free places", nullptr, count)});
        //: In a list of servers: all jobs of one site go through the same one of %n
        items.append({idOf(SpreadWay::Site), tr("Spread over %n servers: by site", nullptr, count)});
    }
    refill(m_connection, items, preferred, QStringLiteral("server"));
    for (int i = 0; i < m_connection->count(); ++i) {
        const bool practice = connections.value(i).practice;
        m_connection->setItemData(i, practice, Qt::UserRole + 1);
        if (practice) {
            m_connection->setItemIcon(i, icons::icon(QStringLiteral("practice")));
        }
        if (m_connection->itemData(i).toLongLong() < 0) {
            m_connection->setItemData(i, pool.join(QStringLiteral(", ")), Qt::ToolTipRole);
        }
    }
    if (before != isPractice() || chosen != m_connection->currentData()) {
        Q_EMIT connectionChosen();
    }
}

qint64 AddJobsFoot::profileId() const {
    return m_profile->property(byHand).toBool() ? m_profile->currentData().toLongLong() : 0;
}

qint64 AddJobsFoot::resumeId() const {
    return m_resume->currentData().toLongLong();
}

qint64 AddJobsFoot::letterId() const {
    return m_letter->currentData().toLongLong();
}

qint64 AddJobsFoot::connectionId() const {
    return std::max<qint64>(0, m_connection->currentData().toLongLong());
}

SpreadWay AddJobsFoot::spread() const {
    const qint64 id = m_connection->currentData().toLongLong();
    return id == idOf(SpreadWay::Free)   ? SpreadWay::Free
           : id == idOf(SpreadWay::Site) ? SpreadWay::Site
                                         : SpreadWay::None;
}

bool AddJobsFoot::isPractice() const {
    return m_connection->currentData(Qt::UserRole + 1).toBool();
}

bool AddJobsFoot::choosePractice() {
    const int row = m_connection->findData(true, Qt::UserRole + 1);
    if (row >= 0) {
        m_connection->setCurrentIndex(row);
        m_connection->setProperty(byHand, true);
    }
    return row >= 0;
}

void AddJobsFoot::setEstimate(int jobs, qint64 typicalMs, int atTheSameTime) {
    m_count = jobs;
    //: The foot of Add jobs: how many of the lines are checked
    const QString count = jobs == 0 ? tr("No job checked") : tr("%n job(s)", nullptr, jobs);
    if (jobs > 0 && typicalMs > 0) {
        const qint64 rounds = (jobs + atTheSameTime - 1) / std::max(1, atTheSameTime);
        //: %1 is a number of jobs, %2 a length of time
        m_jobs->setText(tr("%1, about %2").arg(count, words::duration(rounds * typicalMs)));
        m_estimateNote = tr("Estimated from your last applications");
    } else {
        m_jobs->setText(count);
        m_estimateNote = jobs > 0 ? tr("An estimate follows after the first application") : QString();
    }
    refreshLine();
    refreshButtons();
}

void AddJobsFoot::setAsksAlways(bool always) {
    m_asksAlways = always;
    refreshButtons();
}

void AddJobsFoot::setTrouble(const QString& text, const QString& link) {
    m_trouble = text;
    m_mend->setText(link);
    refreshLine();
    refreshButtons();
}

void AddJobsFoot::setResult(const QString& text, bool good, const QString& undo, const QString& show) {
    m_result = text;
    m_hasResult = !text.isEmpty();
    m_resultGood = good;
    m_undo->setText(undo);
    m_show->setText(show);
    refreshLine();
}

void AddJobsFoot::setBusy(bool busy) {
    m_busy = busy;
    refreshButtons();
}

void AddJobsFoot::refreshLine() {
    const bool trouble = !m_hasResult && !m_trouble.isEmpty();
    m_line->setText(m_hasResult ? m_result : trouble ? m_trouble : m_estimateNote);
    QIcon icon;
    if (m_hasResult) {
        icon = icons::tone(m_resultGood ? QStringLiteral("confirmed") : QStringLiteral("failed"),
                           m_resultGood ? Tone::Good : Tone::Bad);
    } else if (trouble) {
        icon = icons::tone(QStringLiteral("needsyou"), Tone::Warn);
    }
    m_lineIcon->setPixmap(icon.pixmap(size::icon));
    m_lineIcon->setVisible(!icon.isNull());
    m_mend->setVisible(trouble && !m_mend->text().isEmpty());
    m_undo->setVisible(m_hasResult && !m_undo->text().isEmpty());
    m_show->setVisible(m_hasResult && !m_show->text().isEmpty());
}

void AddJobsFoot::refreshButtons() {
    const bool any = m_count > 0 && !m_busy;
    m_review->setEnabled(any);
    if (m_asksAlways) {
        //: Button: adds the checked jobs and lets the seeker review what will be sent
        m_review->setText(m_count > 0 ? tr("Add %n and review", nullptr, m_count) : tr("Add and review"));
        m_review->setToolTip({});
    } else {
        //: Button: adds the checked jobs; the seeker's setting says which of them wait for review
        m_review->setText(m_count > 0 ? tr("Add %n", nullptr, m_count) : tr("Add"));
        m_review->setToolTip(tr("What your settings want you to see waits in Review. The rest is sent when its turn "
                                "comes."));
    }
    m_queue->setEnabled(any && m_trouble.isEmpty());
    m_queue->setToolTip(m_trouble.isEmpty() ? tr("What will be sent is not shown again before it leaves.") : m_trouble);
}

} // namespace postulant
