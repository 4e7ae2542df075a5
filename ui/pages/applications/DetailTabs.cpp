#include "ui/pages/applications/DetailTabs.h"

#include "domain/Clock.h"
#include "ui/pages/Dates.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/HappeningList.h"
#include "ui/pages/applications/Happenings.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Label.h"

#include <QFocusEvent>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace postulant {

namespace detailparts {

Label* heading(const QString& text, QWidget* parent) {
    return new Label(text, TextStyle::SmallStrong, Label::Ink::Secondary, parent);
}

Label* wrapped(const QString& text, TextStyle style, Label::Ink ink, QWidget* parent) {
    auto* label = new Label(text, style, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QVBoxLayout* renew(QWidget*& content, QVBoxLayout* column, QWidget* parent) {
    delete content;
    content = new QWidget(parent);
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::base);
    column->insertWidget(0, content);
    return inside;
}

} // namespace detailparts

using detailparts::renew;
using detailparts::wrapped;

DetailTab::DetailTab(QWidget* parent)
    : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::pane, space::pane, space::pane, space::pane);
    m_column->setSpacing(space::wide);
    m_column->addStretch(1);
    setWidget(content);
    // The scroll bar takes its place from the margin, so that nothing beside it changes its width.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        const int bar = most > 0 ? verticalScrollBar()->sizeHint().width() : 0;
        m_column->setContentsMargins(space::pane, space::pane, std::max(space::tiny, space::pane - bar), space::pane);
    });
}

// --- timeline --------------------------------------------------------------------------------------------------------

TimelineTab::TimelineTab(PictureSource* pictures, const QString& folder, const Clock& clock, QWidget* parent)
    : DetailTab(parent)
    , m_clock(clock)
    , m_took(new Label({}, TextStyle::Base, Label::Ink::Secondary, widget()))
    , m_list(new HappeningList(widget())) {
    m_took->setObjectName(QStringLiteral("timeline.took"));
    m_took->setWordWrap(true);
    m_list->setPictures(pictures, folder);
    connect(m_list, &HappeningList::pictureWanted, this, &TimelineTab::pictureWanted);
    column()->insertWidget(0, m_took);
    column()->insertWidget(1, m_list);
}

void TimelineTab::show(const DetailLoader::Data& all) {
    const QString took = tookLine(all.detail, m_clock.nowMs());
    m_took->setText(took);
    m_took->setVisible(!took.isEmpty());
    m_list->show(happenings(all.detail));
}

// --- notes -----------------------------------------------------------------------------------------------------------

NotesTab::NotesTab(ApplicationActions* actions, QWidget* parent)
    : DetailTab(parent)
    , m_actions(actions)
    , m_edit(new QPlainTextEdit(widget())) {
    m_edit->setObjectName(QStringLiteral("detail.notes"));
    m_edit->setPlaceholderText(tr("Notes for yourself: people, dates, what was said. They are never sent."));
    m_edit->setAccessibleName(tr("Notes"));
    m_edit->setMinimumHeight(180);
    m_edit->setTabChangesFocus(true);
    auto* keep = new QPushButton(tr("Save notes"), widget());
    keep->setObjectName(QStringLiteral("detail.notes.save"));
    keep->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &NotesTab::save);
    column()->insertWidget(0, m_edit);
    column()->insertWidget(1, keep, 0, Qt::AlignLeft);
}

void NotesTab::show(const DetailLoader::Data& all) {
    const bool typing = m_edit->toPlainText() != m_saved && m_row.id == all.detail.row.id;
    m_row = all.detail.row;
    if (!typing) {
        m_saved = all.detail.notes;
        if (m_edit->toPlainText() != m_saved) {
            m_edit->setPlainText(m_saved);
        }
    }
}

void NotesTab::clear() {
    save();
    m_row = {};
    m_saved.clear();
    m_edit->clear();
}

void NotesTab::save() {
    const QString now = m_edit->toPlainText();
    if (m_row.id != 0 && now != m_saved) {
        m_actions->setNotes(m_row, m_saved, now);
        m_saved = now;
    }
}

// --- audit -----------------------------------------------------------------------------------------------------------

AuditTab::AuditTab(QWidget* parent)
    : DetailTab(parent) {}

void AuditTab::show(const DetailLoader::Data& all) {
    const QString key =
        all.audit.isEmpty() ? QStringLiteral("none/%1").arg(all.detail.row.id) : QString::number(all.audit.first().id);
    if (key == m_shown) {
        return;
    }
    m_shown = key;
    QVBoxLayout* inside = renew(m_content, column(), widget());
    const QString intro = all.audit.isEmpty()
                              ? tr("No requests about this run are recorded.")
                              : tr("Every request about this run, newest first. No personal data is kept here.");
    inside->addWidget(wrapped(intro, TextStyle::Small, Label::Ink::Secondary, m_content));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const AuditRow& line : all.audit) {
        auto* time = new Label(dates::timeWithSeconds(line.at), TextStyle::Small, Label::Ink::Secondary, m_content);
        time->setToolTip(dates::exact(line.at));
        //: An answer of a server: %1 its number, %2 how long it took in milliseconds
        const QString answer =
            line.status == 0 ? words::cut(line.error, 60) : tr("%1, %2 ms").arg(line.status).arg(line.durationMs);
        grid->addWidget(time, row, 0, Qt::AlignTop);
        grid->addWidget(
            wrapped(line.method + QLatin1Char(' ') + line.path, TextStyle::Mono, Label::Ink::Text, m_content), row, 1);
        grid->addWidget(new Label(answer, TextStyle::Small, Label::Ink::Secondary, m_content), row, 2, Qt::AlignTop);
        ++row;
        if (row >= 200) {
            break;
        }
    }
    inside->addLayout(grid);
}

} // namespace postulant
