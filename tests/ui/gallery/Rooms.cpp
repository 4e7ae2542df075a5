#include "ui/widgets/AppStyle.h"
#include "ui/widgets/AppTable.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/Rail.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StatusBarButton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "Gallery.h"
#include "SampleTable.h"

namespace postulant::gallery {

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QPushButton* button(const char* text, const char* icon, bool primary = false) {
    auto* made = new QPushButton(s(text));
    made->setIcon(icons::action(s(icon), primary ? QPalette::HighlightedText : QPalette::ButtonText));
    if (primary) {
        makePrimary(made);
    }
    return made;
}

QComboBox* combo(const char* icon, const char* text, int width) {
    auto* made = new QComboBox;
    if (*icon != '\0') {
        made->addItem(icons::action(s(icon)), s(text));
    } else {
        made->addItem(s(text));
    }
    if (width > 0) {
        made->setFixedWidth(width);
    }
    return made;
}

QToolButton* iconButton(const char* icon) {
    auto* made = new QToolButton;
    made->setIcon(icons::action(s(icon)));
    made->setAutoRaise(true);
    made->setFixedSize(30, 30);
    return made;
}

Rail* rail(const char* current, int width) {
    auto* made = new Rail;
    made->addRoom(s("applications"), s("list"), s("Applications"), s("Ctrl+1"));
    made->addRoom(s("add"), s("add"), s("Add jobs"));
    made->addRoom(s("review"), s("review"), s("Review"));
    made->addRoom(s("profile"), s("profile"), s("Profile"));
    made->addRoom(s("answers"), s("answers"), s("Answers"));
    made->addRoom(s("insights"), s("insights"), s("Insights"));
    made->addRoom(s("settings"), s("settings"), s("Settings"), {}, Rail::Place::Foot);
    made->setBadge(s("applications"), 4, s("4 need you"));
    made->setBadge(s("review"), 6, s("6 wait for review"));
    made->setBadge(s("answers"), 3, s("3 without answer"));
    made->setCurrent(s(current));
    made->adaptTo(width);
    return made;
}

QMainWindow* frame(QWidget* room, const char* current, int width) {
    auto* window = new QMainWindow;
    for (const char* name : {"&File", "&Edit", "&View", "&Application", "&Queue", "&Help"}) {
        window->menuBar()->addMenu(s(name));
    }
    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail(current, width));
    row->addWidget(room, 1);
    window->setCentralWidget(centre);
    auto* connection = new StatusBarButton;
    connection->setContent(s("confirmed"), s("Home server: connected"), Tone::Good);
    connection->setFirst(true);
    auto* queue = new StatusBarButton;
    queue->setContent(s("queued"), s("Queue: 12 waiting, next at 10:27 (Greenhouse spacing)"));
    auto* spend = new StatusBarButton;
    spend->setContent(s("coin"), s("May: $18.40 of $40.00"));
    window->statusBar()->setSizeGripEnabled(false);
    window->statusBar()->setFixedHeight(size::bar + 1);
    for (StatusBarButton* part : {connection, queue, spend}) {
        window->statusBar()->addWidget(part);
    }
    return window;
}

ChipBar* stateChips() {
    auto* chips = new ChipBar;
    using S = ApplicationState;
    QVector<ChipBar::Entry> entries{{s("all"), s("All")}};
    const auto add = [&entries](const char* id, S state, int keep) {
        entries.append({s(id), words::state(state), {}, state, keep});
    };
    add("queued", S::Queued, 0);
    add("running", S::Running, 2);
    add("needsyou", S::NeedsYou, 2);
    add("checking", S::NeedsChecking, 2);
    add("confirmed", S::AppliedConfirmed, 2);
    add("claimed", S::AppliedClaimed, 2);
    add("failed", S::Failed, 1);
    entries.append({s("cancelled"), words::state(S::Cancelled), {}, S::Cancelled, 0, true});
    chips->setEntries(entries);
    const QVector<int> counts{214, 12, 2, 3, 1, 131, 33, 20, 4};
    for (int i = 0; i < entries.size(); ++i) {
        chips->setCount(entries.at(i).id, counts.at(i));
    }
    return chips;
}

AppTable* table(int width, QObject* owner) {
    auto* made = new AppTable;
    made->setModel(new SampleTable(owner));
    RowRoles roles;
    roles.state = SampleTable::StateRole;
    roles.practice = SampleTable::PracticeRole;
    made->rows()->setRoles(roles);
    using C = SampleTable;
    made->rows()->setColumnKind(C::State, ColumnKind::State);
    made->rows()->setColumnKind(C::Site, ColumnKind::Secondary);
    made->rows()->setColumnKind(C::Submitted, ColumnKind::Secondary);
    made->rows()->setColumnKind(C::Took, ColumnKind::Figure);
    made->rows()->setColumnKind(C::Steps, ColumnKind::Figure);
    made->setFixedColumn(C::State, 171);
    made->setColumn(C::Company, 140);
    made->setStretchColumn(C::Title);
    made->setColumn(C::Site, 122);
    made->setColumn(C::Submitted, 78);
    made->setColumn(C::Took, 46);
    made->setColumn(C::Steps, 48);
    made->setColumn(C::Proof, 106);
    made->setColumn(C::Stage, 82);
    made->setColumnHidden(C::Took, width < 1280);
    made->setColumnHidden(C::Steps, width < 1280);
    made->horizontalHeader()->setSortIndicatorShown(true);
    made->horizontalHeader()->setSortIndicator(C::State, Qt::DescendingOrder);
    made->goToRow(8);
    return made;
}

QWidget* titled(const char* text, const char* link, TextStyle style = TextStyle::BaseStrong) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(
        new Label(s(text), style, style == TextStyle::BaseStrong ? Label::Ink::Secondary : Label::Ink::Text));
    row->addStretch(1);
    if (link != nullptr) {
        row->addWidget(new LinkButton(s(link)));
    }
    return line;
}

QWidget* summary(const Samples& samples) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    auto* notice = new Notice;
    notice->setState(ApplicationState::AppliedConfirmed);
    notice->setTitle(s("Applied (confirmed)"));
    notice->setText(s("The employer’s page showed a thank-you text and a reference at 09:42. Nothing is left to do."));
    column->addWidget(notice);
    column->addSpacing(6);
    column->addWidget(titled("Proof", nullptr));
    auto* card = new Card;
    card->addRow(s("Text on the page"), s("“Thank you for applying, Maren. Your reference: FL-20418”"));
    card->addRow(s("Resume shown"), s("maren-holt-analyst.pdf"));
    card->addRow(s("Files kept"), s("9 on this computer, all intact"));
    column->addWidget(card);
    column->addSpacing(6);
    column->addWidget(titled("Screenshots", "Open viewer"));
    auto* strip = new FilmStrip;
    strip->setSource(samples.source);
    strip->setPictures(samples.pictures.mid(0, 4));
    column->addWidget(strip);
    auto* view = new PictureView;
    view->setSource(samples.source);
    view->setPicture(samples.pictures.last().path, s("Thank-you page"));
    column->addWidget(view);
    column->addWidget(new Label(s("Step 14 of 14, 09:42:31. Thank-you page"), TextStyle::Small, Label::Ink::Secondary));
    column->addSpacing(6);
    column->addWidget(titled("Stage", "Add a date or note"));
    auto* stage = new QHBoxLayout;
    stage->addWidget(combo("", "Applied", 120));
    stage->addWidget(new Label(s("since 21 May. Reminder on 4 June"), TextStyle::Small, Label::Ink::Secondary), 1);
    column->addLayout(stage);
    column->addStretch(1);
    return page;
}

QWidget* detail(const Samples& samples) {
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 14, 12, 6);
    auto* names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(new Label(s("Product Analyst"), TextStyle::Subject));
    names->addWidget(new Label(s("Fernleaf Labs · Leeds or remote in the UK"), TextStyle::Base, Label::Ink::Secondary));
    head->addLayout(names, 1);
    head->addWidget(iconButton("external"));
    head->addWidget(iconButton("more"));
    column->addLayout(head);
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(summary(samples), s("Summary"));
    for (const char* name : {"Timeline", "Sent", "Notes", "Files", "Audit"}) {
        tabs->addTab(new QWidget, s(name));
    }
    column->addWidget(tabs, 1);
    return pane;
}

QWidget* line() {
    auto* made = new QFrame;
    made->setFrameShape(QFrame::HLine);
    made->setFrameShadow(QFrame::Plain);
    QPalette palette;
    palette.setColor(QPalette::WindowText, made->palette().color(QPalette::Mid));
    made->setPalette(palette);
    made->setFixedHeight(1);
    return made;
}

} // namespace

QWidget* applications(const Samples& samples, int width) {
    auto* room = new QWidget;
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new RoomHead(s("Applications"));
    head->addAction(button("Export", "download"));
    head->addAction(button("Pause queue", "pause"));
    head->addAction(button("Add jobs", "plus", true));
    column->addWidget(head);
    auto* chips = stateChips();
    auto* chipRow = new QHBoxLayout;
    chipRow->setContentsMargins(16, 0, 16, 10);
    chipRow->addWidget(chips);
    column->addLayout(chipRow);
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(16, 0, 16, 10);
    filters->setSpacing(8);
    auto* search = new SearchField(width < 1100 ? s("Search") : s("Search company, title or address"));
    search->adaptTo(width);
    filters->addWidget(search);
    filters->addWidget(combo("timer", "Last 30 days", 160));
    filters->addWidget(combo("bookmark", "Attention first", 176));
    auto* counted =
        new Label(width < 1100 ? QString() : s("214 applications. Practice rows are marked and not counted"),
                  TextStyle::Small, Label::Ink::Secondary);
    counted->setElided(true);
    counted->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    filters->addWidget(counted, 1);
    filters->addWidget(iconButton("more"));
    column->addLayout(filters);
    column->addWidget(line());
    auto* list = table(width, room);
    if (width >= breakpoint::rail) {
        auto* split = new QSplitter;
        split->addWidget(list);
        split->addWidget(detail(samples));
        split->setSizes({width - 96 - 384 - 5, 384});
        column->addWidget(split, 1);
    } else {
        column->addWidget(list, 1);
    }
    auto* window = frame(room, "applications", width);
    list->setFocus();
    return window;
}

QWidget* addJobs() {
    auto* room = new QWidget;
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head =
        new RoomHead(s("Add jobs"), s("Paste addresses of job postings, one a line. Nothing is sent from this page."));
    head->setLine(true);
    head->addAction(button("Open file…", "folder"));
    head->addAction(button("From clipboard", "paste"));
    head->addAction(button("Bookmarks…", "bookmark"));
    column->addWidget(head);
    auto* split = new QSplitter;
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(16, 12, 16, 12);
    leftColumn->addWidget(titled("Addresses", "Clear", TextStyle::Section));
    auto* text =
        new QPlainTextEdit(s("https://job-boards.greenhouse.io/wrenfield\nhttps://jobs.lever.co/calder-example/7c1f0"));
    text->setFont(textFont(TextStyle::Mono));
    leftColumn->addWidget(text, 1);
    split->addWidget(left);
    auto* list = new AppTable;
    list->setModel(new SampleVerdicts(list));
    RowRoles roles;
    roles.iconId = SampleVerdicts::IconRole;
    roles.tone = SampleVerdicts::ToneRole;
    roles.faint = SampleVerdicts::FaintRole;
    roles.link = SampleVerdicts::LinkRole;
    list->rows()->setRoles(roles);
    list->rows()->setColumnKind(0, ColumnKind::Check);
    list->rows()->setColumnKind(1, ColumnKind::Figure);
    list->rows()->setColumnKind(5, ColumnKind::Secondary);
    list->rows()->setColumnKind(6, ColumnKind::Secondary);
    const QVector<int> widths{34, 40, 158, 144, 160, 122, 100};
    for (int i = 0; i < widths.size(); ++i) {
        list->setColumn(i, widths.at(i));
    }
    list->setStretchColumn(6);
    list->goToRow(2);
    split->addWidget(list);
    split->setSizes({380, 960});
    column->addWidget(split, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 12, 16, 12);
    foot->addWidget(new Label(s("Resume"), TextStyle::Base, Label::Ink::Secondary));
    foot->addWidget(combo("doc", "Analyst: maren-holt-analyst.pdf", 262));
    foot->addWidget(new Label(s("Run with"), TextStyle::Base, Label::Ink::Secondary));
    foot->addWidget(combo("server", "Home server", 176));
    foot->addWidget(new Label(s("17 jobs, about $5.30, about 1 h 10 min")), 1);
    foot->addWidget(new QPushButton(s("Queue without review")));
    foot->addWidget(button("Add 17 and review", "right", true));
    column->addWidget(line());
    column->addLayout(foot);
    auto* window = frame(room, "add", 1440);
    text->setFocus();
    return window;
}

QWidget* needsChecking(const Samples& samples) {
    auto* pane = new QWidget;
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addWidget(new Label(s("Senior Analyst, Grid Data"), TextStyle::Subject));
    auto* notice = new Notice;
    words::Placeholders values;
    values.employer = s("Ostermark Energy");
    notice->showFailure(words::failure(FailureKind::UnclearNoProof, Sent::Unknown, values),
                        ApplicationState::NeedsChecking);
    column->addWidget(notice);
    auto* columns = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    left->addWidget(titled("Last page seen", nullptr, TextStyle::Section));
    auto* view = new PictureView;
    view->setSource(samples.source);
    view->setPicture(samples.pictures.first().path, s("Check and submit"));
    left->addWidget(view);
    auto* strip = new FilmStrip;
    strip->setSource(samples.source);
    strip->setPictures(samples.pictures);
    left->addWidget(strip);
    left->addStretch(1);
    columns->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(titled("What is known", nullptr, TextStyle::Section));
    auto* known = new CheckList;
    using M = CheckList::Mark;
    known->setRows(
        {{M::Passed, s("Sent"), {}, s("The request left this computer at 10:14:07 and the run started.")},
         {M::Passed, s("Filled"), {}, s("All 12 questions were answered and the resume name was on the page.")},
         {M::Passed, s("Pressed"), {}, s("“Submit application” was pressed at 10:19:58, step 31.")},
         {M::Unknown, s("Not seen"), {}, s("No thank-you text and no reference. The page still said “Submitting…”.")},
         {M::Unknown,
          s("Run ended"),
          {},
          s("The server stopped the run at 10:20:27: no answer from the page for 30 seconds.")}});
    right->addWidget(known);
    right->addStretch(1);
    columns->addLayout(right, 1);
    column->addLayout(columns, 1);
    notice->focusHeading();
    return pane;
}

QWidget* settings() {
    auto* room = new QWidget;
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins(20, 18, 20, 18);
    row->setSpacing(28);
    auto* form = new FormRows;
    form->setLabelWidth(112);
    form->setFieldWidth(344);
    form->addHeading(s("Server"));
    form->addField(s("Name"), new QLineEdit(s("Home server")));
    form->addField(s("Way of talking"), combo("", "Current Skyvern (recommended)", 0));
    form->addField(s("Address"), new QLineEdit(s("https://skyvern.example:8000")));
    form->addPair(s("Key"), new QLineEdit(s("In the system key store")), button("Replace…", "key"));
    form->addHeading(s("Limits for this connection"));
    auto* steps = new QSpinBox;
    steps->setMaximum(200);
    steps->setValue(40);
    steps->setFixedWidth(84);
    form->addPair(s("Steps"), steps,
                  new Label(s("at most for one application"), TextStyle::Base, Label::Ink::Secondary));
    form->addHeading(s("When something changes"));
    auto* first = new QCheckBox(s("Let the server tell Postulant at once"));
    first->setChecked(true);
    form->addWide(first);
    form->addWide(new QCheckBox(s("Use this connection by default")));
    auto* formColumn = new QVBoxLayout;
    formColumn->addWidget(form);
    formColumn->addStretch(1);
    row->addLayout(formColumn, 1);
    auto* side = new QVBoxLayout;
    auto* card = new Card;
    auto* cardHead = new QHBoxLayout;
    cardHead->addWidget(new Label(s("Check"), TextStyle::Section), 1);
    auto* again = button("Check again", "retry");
    makeSmall(again);
    cardHead->addWidget(again);
    card->body()->addLayout(cardHead);
    auto* checks = new CheckList;
    using M = CheckList::Mark;
    checks->setRows({{M::Passed, s("Reached the server"), s("0.08 s")},
                     {M::Passed, s("Version 1.0.31, known to work"), s("OK")},
                     {M::Passed, s("Key accepted"), s("OK")},
                     {M::LookAt, s("The server cannot call back"), s("Look at")},
                     {M::Waiting, s("Language model"), {}}});
    card->body()->addWidget(checks);
    side->addWidget(card);
    auto* notice = new Notice(Tone::Warn);
    notice->setTitle(s("The server cannot call this computer back"));
    notice->setText(
        s("It refuses addresses in your own network. Postulant asks it every few seconds instead, so news comes a "
          "little later. Nothing is lost."));
    notice->setButtons(
        {{s("leave"), s("Leave it so"), s("check"), {}}, {s("how"), s("How to allow it"), s("info"), {}}});
    side->addWidget(notice);
    side->addStretch(1);
    row->addLayout(side, 1);
    return frame(room, "settings", 1440);
}

} // namespace postulant::gallery
