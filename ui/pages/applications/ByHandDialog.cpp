#include "ui/pages/applications/ByHandDialog.h"

#include "ui/pages/Dialogs.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Words.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

QWidget* list(const QVector<PackageItem>& items, Dialogs& dialogs) {
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, space::base, 0);
    grid->setVerticalSpacing(space::base);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const PackageItem& item : items) {
        if (item.answer.isEmpty()) {
            continue;
        }
        auto* question = new Label(words::cut(item.question, 120), TextStyle::Base, Label::Ink::Secondary);
        question->setWordWrap(true);
        auto* answer = new Label(item.answer);
        answer->setWordWrap(true);
        answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* copy = new QToolButton;
        copy->setIcon(icons::icon(QStringLiteral("copy")));
        copy->setAutoRaise(true);
        //: %1 is a question of an application form
        copy->setAccessibleName(ByHandDialog::tr("Copy the answer to %1").arg(words::cut(item.question, 120)));
        copy->setToolTip(ByHandDialog::tr("Copy"));
        QObject::connect(copy, &QToolButton::clicked, copy,
                         [&dialogs, text = item.answer] { dialogs.setClipboard(text); });
        grid->addWidget(question, row, 0, Qt::AlignTop);
        grid->addWidget(answer, row, 1, Qt::AlignTop);
        grid->addWidget(copy, row, 2, Qt::AlignTop);
        ++row;
    }
    grid->setRowStretch(row, 1);
    return content;
}

} // namespace

ByHandDialog::ByHandDialog(const QString& company, const QString& title, const QVector<PackageItem>& items,
                           Dialogs& dialogs, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("byHand"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Apply by hand"));
    resize(460, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::pane, space::pane, space::pane, space::pane);
    column->setSpacing(space::wide);
    auto* head = new Label(title, TextStyle::Subject);
    head->setWordWrap(true);
    column->addWidget(head);
    column->addWidget(new Label(company, TextStyle::Base, Label::Ink::Secondary));
    auto* hint = new Label(tr("The posting opens in your browser. Here is what Postulant would have filled in."));
    hint->setWordWrap(true);
    column->addWidget(hint);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(list(items, dialogs));
    column->addWidget(scroll, 1);
    auto* ended = new Label(tr("Did you send it?"), TextStyle::BaseStrong);
    column->addWidget(ended);
    auto* buttons = new QHBoxLayout;
    auto* yes = new QPushButton(icons::icon(QStringLiteral("check")), tr("I sent it"), this);
    auto* no = new QPushButton(tr("Not yet"), this);
    yes->setAutoDefault(false);
    no->setAutoDefault(false);
    yes->setToolTip(tr("Counts as applied (claimed), on your word."));
    buttons->addWidget(yes);
    buttons->addWidget(no);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(yes, &QPushButton::clicked, this, [this] {
        Q_EMIT sent();
        accept();
    });
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
}

} // namespace postulant
