#include "ui/pages/HelpDialogs.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace postulant::help {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Help", text);
}

QDialog* window(QWidget* parent, const QString& name, const QString& title, const QSize& size) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->resize(size);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::pane, space::pane, space::pane, space::pane);
    column->setSpacing(space::wide);
    return dialog;
}

void close(QDialog* dialog) {
    auto* box = new QDialogButtonBox(dialog);
    box->addButton(words(QT_TRANSLATE_NOOP("Help", "Close")), QDialogButtonBox::RejectRole);
    QObject::connect(box, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(box);
    dialog->open();
}

QScrollArea* scroll(QWidget* content, QDialog* dialog) {
    auto* area = new QScrollArea(dialog);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace

void showKeys(QWidget* parent, const QVector<WindowActions::Key>& keys) {
    QDialog* dialog =
        window(parent, QStringLiteral("help.keys"), words(QT_TRANSLATE_NOOP("Help", "List of keys")), {560, 620});
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, space::base, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    QString group;
    int row = 0;
    for (const WindowActions::Key& key : keys) {
        if (key.group != group) {
            group = key.group;
            grid->setRowMinimumHeight(row, row == 0 ? 0 : space::wide);
            grid->addWidget(new Label(group, TextStyle::Section), row + 1, 0, 1, 2);
            row += 2;
        }
        grid->addWidget(new Label(key.keys, TextStyle::BaseStrong), row, 0, Qt::AlignTop);
        grid->addWidget(new Label(key.what), row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
    dialog->layout()->addWidget(scroll(content, dialog));
    close(dialog);
}

void showPage(QWidget* parent, const QString& title, const QString& text) {
    QDialog* dialog = window(parent, QStringLiteral("help.page"), title, {520, 420});
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::base, 0);
    column->setSpacing(space::wide);
    column->addWidget(new Label(title, TextStyle::Subject));
    const QStringList paragraphs = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs) {
        column->addWidget(new Label(paragraph));
    }
    column->addStretch();
    dialog->layout()->addWidget(scroll(content, dialog));
    close(dialog);
}

void showAbout(QWidget* parent) {
    QDialog* dialog =
        window(parent, QStringLiteral("help.about"), words(QT_TRANSLATE_NOOP("Help", "About Postulant")), {460, 260});
    auto* column = static_cast<QVBoxLayout*>(dialog->layout());
    //: %1 is a version, "0.1.0"
    column->addWidget(new Label(
        words(QT_TRANSLATE_NOOP("Help", "Postulant %1")).arg(QCoreApplication::applicationVersion()), TextStyle::Page));
    column->addWidget(new Label(words(QT_TRANSLATE_NOOP(
        "Help",
        "Apply to many jobs by pointing and clicking, and keep the proof. Your profile, resumes and history stay "
        "on this computer; a server gets only what one application needs."))));
    column->addWidget(new Label(words(QT_TRANSLATE_NOOP(
        "Help", "Free software under the GNU General Public License, version 3 or later. There is no warranty."))));
    //: %1 is a version of the Qt library
    column->addWidget(
        new Label(words(QT_TRANSLATE_NOOP("Help", "Made with Qt %1.")).arg(QString::fromLatin1(qVersion())),
                  TextStyle::Small, Label::Ink::Secondary));
    column->addStretch();
    close(dialog);
}

} // namespace postulant::help
