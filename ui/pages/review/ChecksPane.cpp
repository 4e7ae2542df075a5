#include "ui/pages/review/ChecksPane.h"

#include "domain/PackageItems.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/pages/review/RemarkWords.h"
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
    const RemarkText text = remarkText(remark);
    //: Before the name of what must be fixed or looked at, for example "Must fix: Desired salary"
    notice->setTitle((mustFix ? tr("Must fix: %1") : tr("Look at: %1")).arg(text.title));
    notice->setText(text.text);
    QVector<Notice::Button> buttons;
    FieldEditor* editor = nullptr;
    const bool ofAnswer = m_fromAnswers.contains(remark.key);
    if (!ofAnswer && isMendedByTyping(remark)) {
        const ProfileField* field = profileField(remark.key);
        editor = new FieldEditor(*field, questionLabel(remark.key), notice);
        notice->setExtra(editor);
        buttons.append({QStringLiteral("save"), tr("Save in profile"), QStringLiteral("check"), {}});
    }
    buttons += remarkButtons(remark, ofAnswer);
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
        Q_EMIT placeWanted(id.section(u':', 0, 0), id.contains(u':') ? id.section(u':', 1) : key);
    });
    if (editor != nullptr) {
        connect(editor, &FieldEditor::finished, notice, [editor] { editor->updateGeometry(); });
    }
    return notice;
}

void ChecksPane::setPackage(const BuiltPackage& built, const QString& why) {
    clearNotices();
    m_known = true;
    m_mustFix = 0;
    m_practice = built.package.practice;
    m_fromAnswers.clear();
    for (const PackageItem& item : built.package.items) {
        if (!item.key.isEmpty() && scopeOfSource(item.source)) {
            m_fromAnswers.insert(item.key);
        }
    }
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
    if (!why.isEmpty()) {
        rows.append({CheckList::Mark::Note, why, {}, {}});
    }
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
