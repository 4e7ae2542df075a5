#include "ui/widgets/AppStyle.h"
#include "ui/widgets/BusyBar.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "Gallery.h"

namespace postulant::gallery {

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QWidget* controls() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setSpacing(10);
    int row = 0;
    for (const bool enabled : {true, false}) {
        auto* plain = new QPushButton(s("Queue without review"));
        auto* withIcon = new QPushButton(icons::action(s("external")), s("Open posting"));
        auto* primary = new QPushButton(icons::action(s("plus"), QPalette::HighlightedText), s("Add jobs"));
        makePrimary(primary);
        auto* small = new QPushButton(s("It is fine"));
        makeSmall(small);
        auto* edit = new QLineEdit;
        edit->setPlaceholderText(s("For example 42000"));
        auto* combo = new QComboBox;
        combo->addItems({s("Short text"), s("Long text")});
        auto* spin = new QSpinBox;
        spin->setValue(20);
        const QVector<QWidget*> line{plain, withIcon, primary, small,
                                     edit,  combo,    spin,    new LinkButton(s("Open viewer"))};
        for (int i = 0; i < line.size(); ++i) {
            line.at(i)->setEnabled(enabled);
            grid->addWidget(line.at(i), row, i);
        }
        ++row;
        auto* on = new QCheckBox(s("Only for this job"));
        on->setChecked(true);
        auto* off = new QCheckBox(s("Follow"));
        auto* partly = new QCheckBox(s("Some"));
        partly->setTristate(true);
        partly->setCheckState(Qt::PartiallyChecked);
        auto* radio = new QRadioButton(s("Practice first"));
        radio->setChecked(true);
        auto* other = new QRadioButton(s("On this computer"));
        other->setAutoExclusive(false);
        const QVector<QWidget*> second{on, off, partly, radio, other};
        for (int i = 0; i < second.size(); ++i) {
            second.at(i)->setEnabled(enabled);
            grid->addWidget(second.at(i), row, i);
        }
        ++row;
    }
    return box;
}

QWidget* stateChips() {
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 6, 6);
    for (const ApplicationState state : allApplicationStates) {
        for (const bool practice : {false, true}) {
            auto* chip = new Chip(words::state(state, practice));
            chip->setState(state, practice);
            chip->setCount(3);
            chip->setChecked(state == ApplicationState::AppliedConfirmed && !practice);
            flow->addWidget(chip);
        }
    }
    return box;
}

QWidget* notices() {
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 12, 12);
    flow->setColumnWidth(380);
    words::Placeholders values{s("Marlowe Transit"),
                               s("Workday"),
                               s("Home server"),
                               s("maren-holt-analyst.pdf"),
                               s("Desired salary"),
                               s("maren@example.com"),
                               s("10:24"),
                               s("This field is required."),
                               s("the limit of 40 steps"),
                               40,
                               12};
    using F = FailureKind;
    using S = ApplicationState;
    const QVector<std::pair<F, S>> shown{{F::LoginNeeded, S::NeedsYou},
                                         {F::Captcha, S::Failed},
                                         {F::EmailVerification, S::NeedsYou},
                                         {F::Stuck, S::Running},
                                         {F::ResumeNotSeen, S::AppliedClaimed},
                                         {F::CancelledByYou, S::Cancelled},
                                         {F::FormRejected, S::NeedsChecking},
                                         {F::UnclearNoAnswer, S::NeedsChecking},
                                         {F::RateLimited, S::Queued}};
    for (const auto& [kind, state] : shown) {
        auto* notice = new Notice;
        notice->showFailure(words::failure(kind, words::usualSent(kind), values), state);
        flow->addWidget(notice);
    }
    return box;
}

QWidget* iconSheet() {
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 10, 10);
    const QStringList ids = icons::ids();
    for (const QString& id : ids) {
        auto* label = new QLabel;
        label->setPixmap(icons::icon(id, QPalette::WindowText).pixmap(QSize(20, 20), label->devicePixelRatioF()));
        label->setToolTip(id);
        flow->addWidget(label);
    }
    return box;
}

QWidget* lists() {
    enum { Second = Qt::UserRole + 1, Mark, Icon, ToneOf };
    struct Line {
        const char* title;
        const char* second;
        const char* mark;
        const char* icon;
        Tone tone;
    };
    auto* list = new QListView;
    auto* model = new QStandardItemModel(list);
    for (const Line& line : {Line{"Home server", "Used by default", "Connected", "confirmed", Tone::Good},
                             Line{"Skyvern cloud", "Key stored", "Not used", "cancelled", Tone::Idle},
                             Line{"Old backend", "Since 19 May", "Key refused", "failed", Tone::Bad},
                             Line{"Practice", "Nothing is sent", "Always ready", "practice", Tone::Idle}}) {
        auto* item = new QStandardItem(s(line.title));
        item->setData(s(line.second), Second);
        item->setData(s(line.mark), Mark);
        item->setData(s(line.icon), Icon);
        item->setData(static_cast<int>(line.tone), ToneOf);
        model->appendRow(item);
    }
    list->setModel(model);
    auto* delegate = new TwoLineDelegate(Second, Mark, list);
    RowRoles roles;
    roles.iconId = Icon;
    roles.tone = ToneOf;
    delegate->setRoles(roles);
    list->setItemDelegate(delegate);
    list->setCurrentIndex(model->index(0, 0));
    list->setFixedSize(256, 230);
    return list;
}

QWidget* bars() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    auto* some = new BusyBar;
    some->setProgress(11, 40, s("Step 11, at most 40"));
    auto* busy = new BusyBar;
    busy->setBusy(s("Checking"));
    column->addWidget(some);
    column->addWidget(busy);
    for (const TextStyle style : {TextStyle::Small, TextStyle::Base, TextStyle::Section, TextStyle::Subject,
                                  TextStyle::Page, TextStyle::Number, TextStyle::Mono}) {
        column->addWidget(new Label(s("2 min 31 s, 1234567890"), style));
    }
    auto* elided = new Label(s("A text that is much too long for the place it has got and is cut at the end"));
    elided->setElided(true);
    elided->setFixedWidth(240);
    column->addWidget(elided);
    return box;
}

} // namespace

QWidget* board(const Samples&) {
    auto* window = new QWidget;
    auto* column = new QVBoxLayout(window);
    column->setSpacing(14);
    column->addWidget(controls());
    column->addWidget(stateChips());
    column->addWidget(notices());
    auto* row = new QHBoxLayout;
    row->addWidget(lists());
    row->addWidget(bars());
    auto* empty = new EmptyState;
    empty->setContent(
        s("list"), s("No applications yet"),
        s("Paste the addresses of a few jobs to begin; nothing is sent until you approve it."),
        {{s("add"), s("Add jobs"), s("plus"), true}, {s("practice"), s("Try it with practice"), s("practice")}});
    row->addWidget(empty, 1);
    column->addLayout(row);
    column->addWidget(iconSheet());
    return window;
}

} // namespace postulant::gallery
