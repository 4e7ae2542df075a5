#pragma once

#include "dispatch/Core.h"
#include "net/HostNames.h"
#include "support/FakeClock.h"
#include "support/MemorySecretStore.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/Page.h"
#include "ui/pages/UiSettings.h"
#include "ui/widgets/AppStyle.h"

#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace postulant::test {

// Answers every question as the test said beforehand, later and without a nested event loop, and keeps what was asked.
class ScriptedDialogs final : public Dialogs {
    Q_OBJECT
public:
    using Dialogs::Dialogs;

    QVector<int> answers; // for ask(), first comes first; none left: the question stays open
    QStringList files;    // for openFiles()
    QString savePath;     // for saveFile()
    QString typed;        // for askText(); empty: what stood there before
    QString board;        // the clipboard

    QVector<Question> asked;
    QVector<QUrl> opened;

    void ask(QWidget* parent, const Question& question, std::function<void(int)> then) override;
    void askText(QWidget* parent, const Question& question, const QString& before,
                 std::function<void(QString)> then) override;
    void openFiles(QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> then) override;
    void saveFile(QWidget* parent, const FileQuestion& question, std::function<void(QString, int)> then) override;
    void openUrl(const QUrl& url) override { opened.append(url); }
    void setClipboard(const QString& text) override { board = text; }
    QString clipboard() const override { return board; }
};

// A data folder, an engine that does not dispatch, and one page in a window of a given size.
class PageDesk {
public:
    // hostNames: as in CoreOptions; without it nothing is looked up.
    explicit PageDesk(Room room, const QSize& size = {1344, 812},
                      std::function<std::unique_ptr<HostNames>()> hostNames = {});
    ~PageDesk();

    Page& page() { return *m_page; }
    Core& core() { return *m_core; }
    Store& store() { return m_core->store(); }
    ScriptedDialogs& dialogs() { return m_dialogs; }
    FakeClock& clock() { return m_clock; }
    UiSettings& settings() { return m_settings; }
    LookControl& look() { return m_look; }
    MemorySecretStore& secrets() { return *m_secrets; }
    QString dir() const { return m_dir.path(); }

    // The page is made when it is first asked for, so that rows can be put in before.
    void show(qint64 id = 0, const QString& text = {});
    void resize(const QSize& size);
    void closePage(); // the page is gone, the data folder stays
    void settle();    // what was posted has run, what was to be written is written

    template <class T>
    T* child(const char* name) {
        auto* found = m_page->findChild<T*>(QString::fromLatin1(name));
        Q_ASSERT(found != nullptr);
        return found;
    }
    void click(const char* buttonName);

    template <class T>
    T read(std::function<Result<T>(Database&)> job) {
        Result<T> out = store().readNow<T>(std::move(job));
        Q_ASSERT(out.has_value());
        return *out;
    }
    void write(std::function<Done(Database&)> job);

    void fillProfile();
    qint64 addResume(const QString& label, bool isPdf = true);      // a file is made for it
    QString makeFile(const QString& name, const QByteArray& bytes); // in the temporary folder
    QVector<qint64> addJobs(const QStringList& urls, bool practice, bool review = true);
    qint64 practiceId();
    qint64 realConnection(const QString& name = QStringLiteral("Home server"));

    struct Gone {
        Room room;
        qint64 id;
        QString text;
    };
    QVector<Gone> gone; // where the page asked to go

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    MemorySecretStore* m_secrets;
    std::unique_ptr<Core> m_core;
    ScriptedDialogs m_dialogs;
    UiSettings m_settings;
    LookControl m_look;
    Room m_room;
    QSize m_size;
    std::unique_ptr<Page> m_page;
};

QByteArray tinyPdf(); // one page, opens

} // namespace postulant::test
