#pragma once

#include <QIcon>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <functional>

class QWidget;

// Every question, file chooser and jump to another program goes through here, so that tests answer them without a
// nested event loop. Answers come once and later, never from inside the call, and never after the parent died.
namespace postulant {

struct Question {
    QString title;
    QString text;           // what will happen, plain text
    QString detail;         // one more sentence; may be empty
    QStringList answers;    // the buttons, verbs, at most three, the suggested first
    int defaultAnswer = -1; // Enter; -1: no button, for everything that sends, approves, stops or decides
    int escapeAnswer = -1;  // Esc and closing; -1: the last
};

struct FileQuestion {
    QString title;
    QString suggestedName; // for saving: "applications.csv"
    QStringList filters;   // "PDF or Word (*.pdf *.docx)"
    bool several = false;  // for opening
};

class Dialogs : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // then gets the index into answers.
    virtual void ask(QWidget* parent, const Question& question, std::function<void(int)> then) = 0;
    // One line of text, under what is asked and above the detail; then is not called when the seeker cancels. Enter
    // does nothing unless defaultAnswer is 0.
    virtual void askText(QWidget* parent, const Question& question, const QString& before,
                         std::function<void(QString)> then) = 0;
    // then is not called when the seeker cancels.
    virtual void openFiles(QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> then) = 0;
    // then gets the path and the index of the chosen filter.
    virtual void saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString, int)> then) = 0;
    virtual void openUrl(const QUrl& url) = 0; // the seeker's browser, or the program for a local file
    virtual void setClipboard(const QString& text) = 0;
    virtual QString clipboard() const = 0;
};

// The real ones: window-modal, opened without exec().
class SystemDialogs final : public Dialogs {
    Q_OBJECT
public:
    using Dialogs::Dialogs;

    void ask(QWidget* parent, const Question& question, std::function<void(int)> then) override;
    void askText(QWidget* parent, const Question& question, const QString& before,
                 std::function<void(QString)> then) override;
    void openFiles(QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> then) override;
    void saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString, int)> then) override;
    void openUrl(const QUrl& url) override;
    void setClipboard(const QString& text) override;
    QString clipboard() const override;
};

} // namespace postulant
