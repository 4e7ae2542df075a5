#include "ui/pages/Dialogs.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace postulant {

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
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(question.text);
    dialog->setTextValue(before);
    if (!question.answers.isEmpty()) {
        dialog->setOkButtonText(question.answers.first());
    }
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, std::move(then));
    dialog->open();
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
