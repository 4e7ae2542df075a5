#include "ui/pages/review/ChecksPane.h"

#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace postulant {

namespace {

using Kind = PackageRemark::Kind;

struct RemarkText {
    QString title;
    QString text;
};

// What it is about; whether it must be fixed is said before it.
RemarkText textOf(const PackageRemark& remark) {
    const QString name = questionLabel(remark.key);
    const bool mustFix = remark.severity == PackageRemark::Severity::MustFix;
    switch (remark.kind) {
    case Kind::MissingField:
        return {name, mustFix
                          ? ChecksPane::tr("Every application asks for it and there is no answer. Postulant never "
                                           "guesses one.")
                          : ChecksPane::tr("Nearly every form asks for it, and many demand it. Without it a run may "
                                           "stop and ask you.")};
    case Kind::MissingResume:
        return {ChecksPane::tr("no resume"),
                ChecksPane::tr("There is no resume to send. Add one, or choose another in the table.")};
    case Kind::BadEmail:
        return {name, ChecksPane::tr("This is not a whole email address.")};
    case Kind::BadPhone:
        return {name, ChecksPane::tr("Many forms take a number only with its country code, for example +44 113 496 "
                                     "0142.")};
    case Kind::BadUrl:
        return {name, ChecksPane::tr("Many forms take an address only as a whole, for example https://example.com.")};
    case Kind::EmptyAnswer:
        return {ChecksPane::tr("a question without an answer"),
                //: %1 is a question
                ChecksPane::tr("“%1” has no answer. If a form asks it, the run stops and asks you.").arg(name)};
    case Kind::NoCompany:
        return {ChecksPane::tr("the company is not known"),
                ChecksPane::tr("The address does not say it. Open the posting to see that it is the right job.")};
    case Kind::UnfilledPlaceholder:
        return {ChecksPane::tr("a placeholder is left"),
                //: %1 is a question or the name of a field
                ChecksPane::tr("“%1” holds a placeholder that is not filled in.").arg(name)};
    case Kind::Blocked:
        return {
            ChecksPane::tr("on your list of those not to apply to"),
            //: %1 is a company or a site
            ChecksPane::tr("You do not want to apply at “%1”. Take it from the list in Settings, or remove this job.")
                .arg(words::cut(remark.key, 80))};
    case Kind::Similar:
        return {ChecksPane::tr("it looks like one that was sent"),
                //: %1 names another application, for example "#12 · Data engineer · Acme Labs"
                ChecksPane::tr("%1 has the same company and a like title. Approve sends this one too.")
                    .arg(words::cut(remark.key, 160))};
    }
    return {};
}

bool isMendedByTyping(const PackageRemark& remark) {
    return profileField(remark.key) != nullptr && (remark.kind == Kind::MissingField || remark.kind == Kind::BadEmail ||
                                                   remark.kind == Kind::BadPhone || remark.kind == Kind::BadUrl);
}

} // namespace

ChecksPane::ChecksPane(QWidget* parent)
    : QWidget(parent)
    , m_body(new QWidget)
    , m_notices(new QVBoxLayout)
    , m_passed(new CheckList(m_body))
    , m_reasonIcon(new Label({}, TextStyle::Base, Label::Ink::Secondary, this))
    , m_reason(new Label({}, TextStyle::Small, Label::Ink::Text, this))
    , m_remove(new QPushButton(icons::action(QStringLiteral("trash")), tr("Remove"), this))
    , m_approve(new QPushButton(icons::icon(QStringLiteral("check")), tr("Approve"), this))
    , m_scroll(new QScrollArea(this)) {
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(space::pane, space::pane, space::pane, space::wide);
    body->setSpacing(space::wide);
    body->addWidget(new Label(tr("Checks"), TextStyle::Section, Label::Ink::Text, m_body));
    m_notices->setSpacing(space::wide);
    body->addLayout(m_notices);
    body->addWidget(m_passed);
    body->addStretch();
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setBackgroundRole(QPalette::Window);

    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    m_reasonIcon->setFixedSize(size::icon, size::icon);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("approveReason"));
    m_remove->setObjectName(QStringLiteral("removeJob"));
    m_approve->setObjectName(QStringLiteral("approve"));
    auto* reason = new QHBoxLayout;
    reason->setSpacing(space::base);
    reason->addWidget(m_reasonIcon, 0, Qt::AlignTop);
    reason->addWidget(m_reason, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch();
    m_approve->setMinimumWidth(120);
    buttons->addWidget(m_approve);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(space::pane, space::wide, space::pane, space::wide);
    foot->setSpacing(space::base);
    foot->addLayout(reason);
    foot->addLayout(buttons);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(foot);
    connect(m_approve, &QPushButton::clicked, this, &ChecksPane::approveWanted);
    connect(m_remove, &QPushButton::clicked, this, &ChecksPane::removeWanted);
    setUnknown();
}

void ChecksPane::clearNotices() {
    for (Notice* notice : std::as_const(m_shown)) {
        notice->hide();
        notice->deleteLater();
    }
    m_shown.clear();
}

Notice* ChecksPane::makeNotice(const PackageRemark& remark) {
    const bool mustFix = remark.severity == PackageRemark::Severity::MustFix;
    auto* notice = new Notice(mustFix ? Tone::Bad : Tone::Warn, m_body);
    const RemarkText text = textOf(remark);
    //: Before the name of what must be fixed or looked at, for example "Must fix: Desired salary"
    notice->setTitle((mustFix ? tr("Must fix: %1") : tr("Look at: %1")).arg(text.title));
    notice->setText(text.text);
    QVector<Notice::Button> buttons;
    FieldEditor* editor = nullptr;
    if (isMendedByTyping(remark)) {
        const ProfileField* field = profileField(remark.key);
        editor = new FieldEditor(*field, questionLabel(remark.key), notice);
        notice->setExtra(editor);
        buttons.append({QStringLiteral("save"), tr("Save in profile"), QStringLiteral("check"), {}});
    } else if (remark.kind == Kind::MissingResume) {
        buttons.append({QStringLiteral("resumes"), tr("Add resume…"), QStringLiteral("doc"), {}});
    } else if (remark.kind == Kind::EmptyAnswer) {
        buttons.append({QStringLiteral("answers"), tr("Answer…"), QStringLiteral("answers"), {}});
    } else if (remark.kind == Kind::UnfilledPlaceholder) {
        const bool inProfile = profileField(remark.key) != nullptr;
        buttons.append({inProfile ? QStringLiteral("profile") : QStringLiteral("answers"),
                        tr("Change…"),
                        QStringLiteral("draft"),
                        {}});
    }
    if (remark.kind == Kind::Blocked) {
        buttons.append({QStringLiteral("blocked"), tr("Change list…"), QStringLiteral("settings"), {}});
    } else if (remark.kind == Kind::Similar) {
        buttons.append({QStringLiteral("similar"), tr("Show it"), QStringLiteral("external"), {}});
    }
    notice->setButtons(buttons);
    connect(notice, &Notice::triggered, this, [this, editor, key = remark.key](const QString& id) {
        if (id == QLatin1String("save")) {
            if (editor->value().isEmpty() || editor->hasProblem()) {
                editor->setFocus();
            } else {
                Q_EMIT saveWanted(key, editor->value());
            }
            return;
        }
        Q_EMIT placeWanted(id, key);
    });
    if (editor != nullptr) {
        connect(editor, &FieldEditor::finished, notice, [editor] { editor->updateGeometry(); });
    }
    return notice;
}

void ChecksPane::setPackage(const BuiltPackage& built) {
    clearNotices();
    m_known = true;
    m_mustFix = 0;
    m_practice = built.package.practice;
    QVector<PackageRemark> remarks = built.remarks;
    std::stable_sort(remarks.begin(), remarks.end(), [](const PackageRemark& one, const PackageRemark& another) {
        return one.severity == PackageRemark::Severity::MustFix && another.severity != PackageRemark::Severity::MustFix;
    });
    for (const PackageRemark& remark : std::as_const(remarks)) {
        m_mustFix += remark.severity == PackageRemark::Severity::MustFix ? 1 : 0;
        Notice* notice = makeNotice(remark);
        m_notices->addWidget(notice);
        notice->show();
        m_shown.append(notice);
    }
    QVector<CheckList::Row> rows;
    rows.append({CheckList::Mark::Passed, tr("First application to this posting"), {}, {}});
    if (!built.package.resume.sha256.isEmpty()) {
        rows.append({CheckList::Mark::Passed, tr("The resume is on this computer"), {}, {}});
    }
    if (m_shown.isEmpty()) {
        rows.append({CheckList::Mark::Passed, tr("Nothing required is missing"), {}, {}});
    }
    if (m_practice) {
        rows.append({CheckList::Mark::Note, tr("Practice: nothing leaves this computer"), {}, {}});
    }
    m_passed->setRows(rows);
    refreshFoot();
}

void ChecksPane::setUnknown() {
    clearNotices();
    m_known = false;
    m_mustFix = 0;
    m_passed->setRows({{CheckList::Mark::Waiting, tr("Being checked…"), {}, {}}});
    refreshFoot();
}

void ChecksPane::setBusy(bool busy) {
    m_busy = busy;
    refreshFoot();
}

bool ChecksPane::canApprove() const {
    return m_known && m_mustFix == 0 && !m_busy;
}

void ChecksPane::refreshFoot() {
    const bool blocked = m_known && m_mustFix > 0;
    if (blocked) {
        m_reason->setText(tr("Fix %n thing(s) above to approve this one.", nullptr, m_mustFix));
    } else if (m_practice) {
        m_reason->setText(tr("Approve sends it to the practice server when its turn comes."));
    } else {
        m_reason->setText(tr("Approve sends it to the employer when its turn comes."));
    }
    m_reasonIcon->setPixmap(
        (blocked ? icons::tone(QStringLiteral("failed"), Tone::Bad) : icons::secondary(QStringLiteral("info")))
            .pixmap(size::icon));
    m_approve->setEnabled(canApprove());
    m_remove->setEnabled(!m_busy);
}

void ChecksPane::setStacked(bool stacked) {
    m_body->layout()->setContentsMargins(space::pane, stacked ? space::wide : space::pane, space::pane, space::wide);
}

} // namespace postulant
