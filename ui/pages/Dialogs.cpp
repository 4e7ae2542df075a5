#include "ui/pages/Dialogs.h"

#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace postulant {
namespace {

constexpr int textDialogWidth = 520;

Label* paragraph(const QString& text, const QString& name, QWidget* parent) {
    auto* label = new Label(text, TextStyle::Base, Label::Ink::Text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(280); // a long word widens nothing
    return label;
}

} // namespace

void SystemDialogs::ask(QWidget* parent, const Question& question, std::function<void(int)> then) {
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.text);
    box->setInformativeText(question.detail);
    QVector<QPushButton*> buttons;
    for (const QString& answer : question.answers) {
        auto* button = box->addButton(answer, QMessageBox::ActionRole);
        button->setAutoDefault(false);
        buttons.append(button);
    }
    const int escape = question.escapeAnswer < 0 ? static_cast<int>(buttons.size()) - 1 : question.escapeAnswer;
    box->setEscapeButton(buttons.value(escape));
    if (question.defaultAnswer >= 0) {
        box->setDefaultButton(buttons.value(question.defaultAnswer));
    }
    QObject::connect(box, &QMessageBox::finished, box, [box, buttons, escape, then = std::move(then)] {
        int index = escape;
        for (int i = 0; i < buttons.size(); ++i) {
            if (box->clickedButton() == buttons.at(i)) {
                index = i;
            }
        }
        then(index);
    });
    box->open();
}

void SystemDialogs::askText(QWidget* parent, const Question& question, const QString& before,
                            std::function<void(QString)> then) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("askText"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(question.title);
    dialog->setMaximumWidth(textDialogWidth);
    auto* column = new QVBoxLayout(dialog);
    column->setSpacing(space::base);
    auto* field = new QLineEdit(before, dialog);
    field->setAccessibleName(question.text);
    field->setAccessibleDescription(question.detail);
    column->addWidget(paragraph(question.text, QStringLiteral("askText.text"), dialog));
    column->addWidget(field);
    if (!question.detail.isEmpty()) {
        column->addWidget(paragraph(question.detail, QStringLiteral("askText.detail"), dialog));
    }
    auto* buttons = new QDialogButtonBox(dialog);
    auto* yes = question.answers.isEmpty() ? buttons->addButton(QDialogButtonBox::Ok)
                                           : buttons->addButton(question.answers.first(), QDialogButtonBox::AcceptRole);
    auto* no = question.answers.size() < 2 ? buttons->addButton(QDialogButtonBox::Cancel)
                                           : buttons->addButton(question.answers.at(1), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog, [field, then = std::move(then)] { then(field->text()); });
    yes->setAutoDefault(false);
    no->setAutoDefault(question.defaultAnswer == 0);
    dialog->open();
    yes->setDefault(question.defaultAnswer == 0); // showing the box has made it the default
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void SystemDialogs::openFiles(QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> then) {
    auto* dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(question.several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    dialog->setNameFilters(question.filters);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(then));
    dialog->open();
}

void SystemDialogs::saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString, int)> then) {
    auto* dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(question.filters);
    dialog->selectFile(question.suggestedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [dialog, filters = question.filters, then = std::move(then)](const QString& path) {
                         then(path, static_cast<int>(filters.indexOf(dialog->selectedNameFilter())));
                     });
    dialog->open();
}

void SystemDialogs::openUrl(const QUrl& url) {
    QDesktopServices::openUrl(url);
}

void SystemDialogs::setClipboard(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

QString SystemDialogs::clipboard() const {
    return QGuiApplication::clipboard()->text();
}

} // namespace postulant
