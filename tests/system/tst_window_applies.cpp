#include "domain/Package.h"
#include "store/ApplicationRepository.h"
#include "support/Mouse.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/MainWindow.h"
#include "ui/pages/add_jobs/AddressEditor.h"
#include "ui/pages/add_jobs/VerdictModel.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/applications/RecordingWindow.h"
#include "ui/pages/parts/SectionList.h"
#include "ui/pages/profile/FieldEditor.h"
#include "ui/pages/settings/CheckPane.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilmStrip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTabBar>
#include <QTableView>
#include <QVideoFrame>
#include <QVideoSink>
#include <QVideoWidget>

#include "PageDesk.h"

using namespace postulant;
using namespace postulant::test;
using Model = ApplicationTableModel;
using State = ApplicationState;

namespace {

const QString resumePath = QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/Maren_Holt_Resume.pdf");

struct Field {
    const char* form;    // the form's name of it
    const char* meant;   // key of the profile or question whose answer must stand in it
    const char* becomes; // what the form makes of it, where that is not the answer itself
};
struct Accepted {
    const char* posting;
    QVector<Field> fields;
};
struct Stopped {
    const char* posting;
    State state;
    const char* word;  // in the table
    const char* title; // in the detail
};

const char* why = "Why do you want to work at Acme?";
const char* years = "How many years of experience do you have with C++?";
const char* salary = "What is your expected annual salary?";
const char* notice = "What is your notice period?";
// Of the profile only for a country that the posting names, and the laboratory's name none.
const char* authorized = "Are you legally authorized to work in the country of this job?";
const char* sponsorship = "Will you now or in the future require visa sponsorship?";

const Accepted accepted[] = {
    {"greenhouse/systems-engineer",
     {{"first_name", "first_name", ""},
      {"last_name", "last_name", ""},
      {"email", "email", ""},
      {"phone", "phone", ""},
      {"question_authorized", authorized, ""},
      {"question_sponsorship", sponsorship, ""},
      {"question_why", why, ""}}},
    {"lever/data-engineer",
     {{"name", "", "Maren Holt"}, {"email", "email", ""}, {"phone", "phone", ""}, {"cards[years]", years, "5-9"}}},
    {"wizard/release-manager",
     {{"firstName", "first_name", ""},
      {"lastName", "last_name", ""},
      {"email", "email", ""},
      {"phoneNumber", "phone", ""},
      {"country", "country", ""},
      {"salary", salary, ""},
      {"notice", notice, ""}}},
};
const Stopped stopped[] = {
    {"closed/night-shift-lead", State::Failed, "Failed", "This posting is closed"},
    {"captcha/security-analyst", State::Failed, "Failed", "A robot check stopped the run"},
    {"login/account-manager", State::NeedsYou, "Needs you", " wants a login"},
};

QString lab(const char* what) {
    return qEnvironmentVariable((QByteArray("POSTULANT_LAB_") + what).constData());
}

} // namespace

// The main job in the real window, by mouse and keys, with a real Skyvern server that fills in real forms. The program
// is begun once; initTestCase works with it until every run has ended, every test then looks at what is there, and the
// last ones look again with the server gone and the program opened anew. Run by in_lab.py.
class WindowAppliesTest : public QObject {
    Q_OBJECT

    // A person in front of the program. Everything but the files' dialogs and the keychain is the real thing.
    struct Desk {
        QTemporaryDir dir;
        SystemClock clock;
        QHash<QString, QString> keychain;
        MemorySecretStore* secrets = nullptr;
        ScriptedDialogs dialogs;
        LookControl look{*qApp};
        std::unique_ptr<UiSettings> settings;
        std::unique_ptr<Core> core;
        std::unique_ptr<MainWindow> window;

        void begin() {
            auto keys = std::make_unique<MemorySecretStore>();
            keys->values = keychain;
            secrets = keys.get();
            CoreOptions options;
            options.dataDir = dir.path() + QStringLiteral("/data");
            auto opened = Core::open(options, clock, std::move(keys));
            if (!opened) {
                qFatal("no core: %s", qPrintable(opened.error().detail));
            }
            core = std::move(*opened);
            settings = std::make_unique<UiSettings>(dir.filePath(QStringLiteral("data/window.ini")));
            window = std::make_unique<MainWindow>(PageContext{*core, clock, look, dialogs, *settings});
            window->resize(1440, 900);
            window->show();
            window->activateWindow();
            window->open();
            if (!QTest::qWaitForWindowActive(window.get())) {
                qFatal("the window is not active");
            }
        }
        void end() {
            keychain = secrets->values;
            window.reset();
            core.reset();
            settings.reset();
        }
        ~Desk() {
            if (core) {
                end();
            }
        }

        void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            QWidget* focus = QApplication::focusWidget();
            QTest::keyClick(focus == nullptr ? window.get() : focus, static_cast<Qt::Key>(key), modifiers);
        }
        void type(const QString& text) {
            QVERIFY(QApplication::focusWidget() != nullptr);
            QTest::keyClicks(QApplication::focusWidget(), text);
        }
        // The visible one of that name: pages that were left keep theirs.
        template <class T>
        T* find(const char* name) {
            const auto all = window->findChildren<T*>(QString::fromLatin1(name));
            for (T* one : all) {
                if (one->isVisible()) {
                    return one;
                }
            }
            return nullptr;
        }
        template <class T>
        T& at(const char* name) {
            if (!QTest::qWaitFor([&] { return find<T>(name) != nullptr; })) {
                qFatal("no %s is shown", name);
            }
            return *find<T>(name);
        }
        void click(const char* button) {
            auto& found = at<QAbstractButton>(button);
            QVERIFY2(QTest::qWaitFor([&] { return found.isEnabled(); }), button);
            clickOn(&found);
        }
        void typeInto(QWidget& place, const QString& text) {
            clickOn(&place);
            QVERIFY2(place.hasFocus(), qPrintable(place.objectName()));
            QTest::keyClick(&place, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(&place, text);
        }
        void fill(const char* profileField, const QString& text) {
            auto* input = at<FieldEditor>((QByteArray("field-") + profileField).constData()).input();
            if (auto* choice = qobject_cast<QComboBox*>(input); choice != nullptr && !choice->isEditable()) {
                choice->setFocus();
                QTest::keyClicks(choice, text);
                QCOMPARE(choice->currentText(), text);
                return;
            }
            input->setFocus();
            QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(input, text);
            QTest::keyClick(input, Qt::Key_Tab);
        }
        void chooseSection(const QString& text) {
            auto* list = window->page(window->room())->findChild<SectionList*>();
            QTRY_VERIFY(list->isVisible());
            const auto found = list->findItems(text, Qt::MatchExactly);
            QCOMPARE(found.size(), 1);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found.first()).center());
        }
        QTableView& table() { return at<QTableView>("applications.table"); }
        DetailPane& detail() { return at<DetailPane>("applications.detail"); }
        QString cell(qint64 id, Model::Column column) {
            auto& model = static_cast<Model&>(*table().model());
            return model.index(model.rowOf(id), column).data().toString();
        }
        void openDetail(qint64 id) {
            auto& model = static_cast<Model&>(*table().model());
            clickItem(&table(), model.rowOf(id));
            QTRY_VERIFY(detail().hasData() && detail().id() == id);
        }
        // What the visible labels of the detail say.
        QString words() {
            QStringList all;
            const auto labels = detail().findChildren<Label*>();
            for (const Label* label : labels) {
                if (label->isVisible()) {
                    all.append(label->fullText());
                }
            }
            return all.join(u'\n');
        }
        // By key: the tab bar is reached with F6 and arrows.
        void chooseTab(const QString& text) {
            auto& tabs = at<QTabBar>("detail.tabs");
            for (int i = 0; i < tabs.count() && tabs.tabText(tabs.currentIndex()) != text; ++i) {
                key(Qt::Key_Tab, Qt::ControlModifier);
            }
            QCOMPARE(tabs.tabText(tabs.currentIndex()), text);
        }
        ApplicationDetail stored(qint64 id) {
            return core->store()
                .readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); })
                .value_or(ApplicationDetail());
        }
    };

    std::unique_ptr<Desk> m_desk;
    QHash<QString, qint64> m_ids; // posting → application

    static QStringList postings() {
        QStringList all;
        for (const Accepted& one : accepted) {
            all.append(QString::fromLatin1(one.posting));
        }
        for (const Stopped& one : stopped) {
            all.append(QString::fromLatin1(one.posting));
        }
        return all;
    }
    qint64 id(const char* posting) const { return m_ids.value(QString::fromLatin1(posting)); }

    // What the employer got for one posting, also what the form sent back.
    static QVector<QJsonObject> received(const char* posting) {
        QFile file(lab("WORK") + QStringLiteral("/submissions.jsonl"));
        QVector<QJsonObject> out;
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("no record of the employer");
        }
        const auto lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (entry.value(QLatin1String("job")).toString() == QLatin1String(posting)) {
                out.append(entry);
            }
        }
        return out;
    }
    static void down() {
        const QString script = QStringLiteral(POSTULANT_SOURCE_DIR "/tests/system/lab/down");
        QCOMPARE(QProcess::execute(script, {QStringLiteral("--work"), lab("WORK")}), 0);
    }

    void settle() {
        const auto ended = [this] {
            for (const qint64 id : std::as_const(m_ids)) {
                const ApplicationDetail detail = m_desk->stored(id);
                if (detail.attempts.isEmpty() || detail.attempts.first().state != AttemptState::Ended) {
                    return false;
                }
            }
            return true;
        };
        QVERIFY2(QTest::qWaitFor(ended, 240'000), "not every run has ended");
    }

    void setUpTheProgram() {
        Desk& d = *m_desk;
        QTRY_VERIFY(d.window->isFirstStart());
        QTRY_VERIFY(d.at<FieldEditor>("field-first_name").input()->hasFocus());
        d.type(QStringLiteral("Maren"));
        d.key(Qt::Key_Tab);
        d.type(QStringLiteral("Holt"));
        d.key(Qt::Key_Tab);
        d.type(QStringLiteral("maren.holt@example.org"));
        d.dialogs.files = {resumePath};
        d.click("chooseResume");
        QTRY_COMPARE(d.at<Label>("resumeLine").fullText(), QStringLiteral("Maren_Holt_Resume.pdf"));
        d.click("next");
        d.click("wayPractice");
        d.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(d.find<Label>("summary") != nullptr);
        d.click("next");
        QTRY_COMPARE(d.window->room(), Room::AddJobs);
    }

    void completeTheProfile() {
        Desk& d = *m_desk;
        d.key(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(d.window->room(), Room::Profile);
        d.chooseSection(QStringLiteral("Contact"));
        QTRY_COMPARE(qobject_cast<QLineEdit*>(d.at<FieldEditor>("field-email").input())->text(),
                     QStringLiteral("maren.holt@example.org"));
        d.fill("phone", QStringLiteral("+49 30 901820"));
        d.fill("country", QStringLiteral("Germany"));
        d.key(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(d.window->room(), Room::Answers);
        const QPair<const char*, const char*> answers[] = {
            {why, "Release trains that leave on time are my kind of poetry."},
            {years, "7"},
            {salary, "72,000 EUR"},
            {notice, "3 months"},
            {authorized, "Yes"},
            {sponsorship, "No"},
            {"I agree that Acme stores my data for this application", "Yes"},
            {"I have read and consent to the terms and conditions", "Yes"},
        };
        for (const auto& [question, answer] : answers) {
            d.click("newAnswer");
            d.typeInto(d.at<QLineEdit>("question"), QString::fromLatin1(question));
            d.key(Qt::Key_Tab);
            d.type(QString::fromLatin1(answer));
            d.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!d.at<QPushButton>("saveAnswer").isEnabled());
        }
    }

    void connectTheServer() {
        Desk& d = *m_desk;
        d.key(Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(d.window->room(), Room::Settings);
        d.click("addConnection");
        d.typeInto(d.at<QLineEdit>("name"), QStringLiteral("Lab"));
        d.typeInto(d.at<QLineEdit>("address"), lab("URL"));
        d.typeInto(d.at<QLineEdit>("keyNew"), lab("KEY"));
        d.click("checkAgain");
        auto* pane = d.window->findChild<CheckPane*>();
        QTRY_VERIFY_WITH_TIMEOUT(!pane->isRunning() && pane->findChild<CheckList*>()->count() == 6, 60'000);
        QVERIFY2(pane->notices().isEmpty(), "the check of the server found something");
        if (!d.at<QAbstractButton>("isDefault").isChecked()) {
            d.at<QAbstractButton>("isDefault").setFocus();
            d.key(Qt::Key_Space);
        }
        d.click("saveConnection");
        QTRY_COMPARE(d.at<QLineEdit>("keyShown").text(), QStringLiteral("In the system key store"));
    }

    void pasteAndQueue() {
        Desk& d = *m_desk;
        d.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); // nothing goes before "Go on"
        d.key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(d.window->room(), Room::AddJobs);
        // The practice postings of the first start are there; they go when the real server is chosen.
        auto& connection = d.at<QComboBox>("connection");
        QTRY_COMPARE(connection.count(), 2);
        connection.setFocus();
        d.key(Qt::Key_Home);
        QTRY_COMPARE(connection.currentText(), QStringLiteral("Lab"));
        QString text;
        for (const QString& posting : postings()) {
            text += lab("SITE") + u'/' + posting + u'\n';
        }
        QGuiApplication::clipboard()->setText(text + QStringLiteral("this is no address\n"));
        auto* editor = d.window->page(Room::AddJobs)->findChild<AddressEditor*>();
        clickOn(editor->viewport());
        QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
        auto* verdicts = d.window->page(Room::AddJobs)->findChild<VerdictModel*>();
        QTRY_COMPARE(verdicts->total(), int(postings().size()) + 1);
        QCOMPARE(verdicts->checkedCount(), int(postings().size()));
        QCOMPARE(connection.currentText(), QStringLiteral("Lab"));
        d.dialogs.answers = {0, 0, 0}; // the last one: what goes to this server may go there
        d.click("queue");
        d.key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(d.window->room(), Room::Applications);
        QTRY_COMPARE(d.table().model()->rowCount(), int(postings().size()));
        const auto rows =
            d.core->store().readNow<QVector<ApplicationRow>>([](Database& db) -> Result<QVector<ApplicationRow>> {
                const auto all = applications::ids(db, {}, ApplicationSort::Created, false);
                return all ? applications::rows(db, *all) : Result<QVector<ApplicationRow>>(QVector<ApplicationRow>());
            });
        for (const ApplicationRow& row : *rows) {
            m_ids.insert(row.url.mid(lab("SITE").size() + 1), row.id);
        }
        QCOMPARE(m_ids.size(), postings().size());
        for (const qint64 one : std::as_const(m_ids)) {
            QTRY_COMPARE(d.cell(one, Model::State), QStringLiteral("Queued"));
        }
    }

private Q_SLOTS:
    void initTestCase() {
        QApplication::setQuitOnLastWindowClosed(false);
        QVERIFY2(!lab("URL").isEmpty() && !lab("WORK").isEmpty(), "run it with in_lab.py");
        m_desk = std::make_unique<Desk>();
        m_desk->begin();
        setUpTheProgram();
        if (QTest::currentTestFailed()) {
            return;
        }
        completeTheProfile();
        if (QTest::currentTestFailed()) {
            return;
        }
        connectTheServer();
        if (QTest::currentTestFailed()) {
            return;
        }
        pasteAndQueue();
        if (QTest::currentTestFailed()) {
            return;
        }
        m_desk->click("applications.pause"); // "Go on"
        const qint64 first = id(accepted[0].posting);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->cell(first, Model::State), QStringLiteral("Running"), 60'000);
        settle();
    }

    void theTableReachesTheEnd() {
        for (const Accepted& one : accepted) {
            QTRY_COMPARE(m_desk->cell(id(one.posting), Model::State), QStringLiteral("Applied (confirmed)"));
        }
        for (const Stopped& one : stopped) {
            QTRY_COMPARE(m_desk->cell(id(one.posting), Model::State), QString::fromLatin1(one.word));
            QCOMPARE(m_desk->stored(id(one.posting)).row.state, one.state);
        }
    }

    void theEmployerReceivedThePackageOnce() {
        QFile resume(resumePath);
        QVERIFY(resume.open(QIODevice::ReadOnly));
        const QString sha256 = sha256Hex(resume.readAll());
        for (const Accepted& one : accepted) {
            const auto all = received(one.posting);
            QVERIFY2(all.size() == 1 && all.first().value(QLatin1String("accepted")).toBool(), one.posting);
            const auto package = packageFromJson(m_desk->stored(id(one.posting)).attempts.first().packageJson);
            QVERIFY(package.has_value());
            QHash<QString, QString> meant;
            for (const PackageItem& item : package->items) {
                meant.insert(item.key, item.answer);
                meant.insert(item.question, item.answer);
            }
            const QJsonObject fields = all.first().value(QLatin1String("fields")).toObject();
            for (const Field& field : one.fields) {
                const QString becomes = QString::fromLatin1(field.becomes);
                const QString wanted = becomes.isEmpty() ? meant.value(QString::fromLatin1(field.meant)) : becomes;
                QVERIFY2(!wanted.isEmpty(), field.form);
                QCOMPARE(fields.value(QLatin1String(field.form)).toString(), wanted);
            }
            const QJsonArray files = all.first().value(QLatin1String("files")).toArray();
            QCOMPARE(files.size(), 1);
            QCOMPARE(files.first().toObject().value(QLatin1String("sha256")).toString(), package->resume.sha256);
            QCOMPARE(package->resume.sha256, sha256);
            QCOMPARE(files.first().toObject().value(QLatin1String("filename")).toString(), package->resume.fileName);
        }
    }

    void whatWasStoppedReachedNobody() {
        for (const Stopped& one : stopped) {
            for (const QJsonObject& entry : received(one.posting)) {
                QVERIFY2(!entry.value(QLatin1String("accepted")).toBool(), one.posting);
            }
        }
    }

    void detailsShowProofPicturesAndWhatWasSent_data() { roundRows(); }
    void detailsShowProofPicturesAndWhatWasSent() { checkAccepted(); }

    void detailsSayWhyAndThatNothingWasSent_data() { stoppedRows(); }
    void detailsSayWhyAndThatNothingWasSent() { checkStopped(); }

    // From here on the server is gone and the program opened anew.
    void everythingIsKept() {
        QVERIFY2(QTest::qWaitFor([this] { return collected(); }, 60'000), "not everything is collected");
        down();
        QDir(lab("WORK") + QStringLiteral("/artifacts")).removeRecursively();
        m_desk->end();
        m_desk->begin();
        QTRY_COMPARE(m_desk->window->room(), Room::Applications);
        QTRY_COMPARE(m_desk->table().model()->rowCount(), int(postings().size()));
        theTableReachesTheEnd();
    }

    void detailsAreTheSameWithoutTheServer_data() { roundRows(); }
    void detailsAreTheSameWithoutTheServer() { checkAccepted(); }

    void reasonsAreTheSameWithoutTheServer_data() { stoppedRows(); }
    void reasonsAreTheSameWithoutTheServer() { checkStopped(); }

    void theRecordingPlays() {
        Desk& d = *m_desk;
        d.openDetail(id(accepted[0].posting));
        d.click("pictures.play");
        RecordingWindow* player = nullptr;
        QTRY_VERIFY((player = d.window->findChild<RecordingWindow*>()) != nullptr);
        auto* video = player->findChild<QVideoWidget*>();
        QVERIFY(video != nullptr);
        QSet<qint64> frames; // that were decoded
        connect(video->videoSink(), &QVideoSink::videoFrameChanged, player, [&frames](const QVideoFrame& frame) {
            if (!frame.toImage().isNull()) {
                frames.insert(frame.startTime());
            }
        });
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 3, 30'000);
        QVERIFY(!player->hasFailed());
        player->close();
        d.window->activateWindow(); // no window manager does it here
        QTRY_VERIFY(d.window->isActiveWindow());
    }

    void pastedAgainNothingIsNew() {
        Desk& d = *m_desk;
        d.key(Qt::Key_2, Qt::ControlModifier);
        auto* editor = d.window->page(Room::AddJobs)->findChild<AddressEditor*>();
        clickOn(editor->viewport());
        QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
        auto* verdicts = d.window->page(Room::AddJobs)->findChild<VerdictModel*>();
        QTRY_COMPARE(verdicts->total(), int(postings().size()) + 1);
        QCOMPARE(verdicts->checkedCount(), 0);
        QVERIFY(!d.at<QPushButton>("queue").isEnabled());
    }

    void cleanupTestCase() { m_desk.reset(); }

private:
    void roundRows() {
        QTest::addColumn<QByteArray>("posting");
        for (const Accepted& one : accepted) {
            QTest::newRow(one.posting) << QByteArray(one.posting);
        }
    }
    void stoppedRows() {
        QTest::addColumn<QByteArray>("posting");
        QTest::addColumn<QString>("title");
        for (const Stopped& one : stopped) {
            QTest::newRow(one.posting) << QByteArray(one.posting) << QString::fromLatin1(one.title);
        }
    }
    // Both looks at the evidence are done.
    bool collected() {
        for (const qint64 one : std::as_const(m_ids)) {
            const ApplicationDetail detail = m_desk->stored(one);
            for (const AttemptRow& attempt : detail.attempts) {
                if (!attempt.run || attempt.run->collectedAt == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    void checkAccepted() {
        QFETCH(QByteArray, posting);
        Desk& d = *m_desk;
        const qint64 application = id(posting.constData());
        d.openDetail(application);
        QTRY_COMPARE(d.at<Notice>("detail.notice").title(), QStringLiteral("Applied (confirmed)"));
        const QString confirmation =
            received(posting.constData()).first().value(QLatin1String("confirmation_id")).toString();
        QVERIFY(!confirmation.isEmpty());
        QVERIFY2(d.words().contains(confirmation), qPrintable(d.words()));
        QVERIFY2(d.cell(application, Model::Proof).contains(confirmation),
                 qPrintable(d.cell(application, Model::Proof)));
        checkPictures();
        QTRY_VERIFY2_WITH_TIMEOUT(d.words().contains(QStringLiteral("all intact")), qPrintable(d.words()), 90'000);
        QVERIFY(d.at<QPushButton>("pictures.play").isEnabled());
        d.chooseTab(QStringLiteral("Sent"));
        const auto package = packageFromJson(d.stored(application).attempts.first().packageJson);
        QTRY_VERIFY2(d.words().contains(package->resume.fileName), qPrintable(d.words()));
        for (const PackageItem& item : package->items) {
            QTRY_VERIFY2(d.words().contains(item.answer), qPrintable(item.question));
        }
        checkSteps(application);
        d.chooseTab(QStringLiteral("Files"));
        QTRY_VERIFY2(d.words().contains(QStringLiteral("What was sent")), qPrintable(d.words()));
        d.chooseTab(QStringLiteral("Summary"));
    }

    // What the server says that it did, from its timeline, with the pictures.
    void checkSteps(qint64 application) {
        Desk& d = *m_desk;
        QStringList steps;
        const auto events = d.stored(application).events;
        for (const RunEventRow& event : events) {
            if (event.kind == QLatin1String("step")) {
                steps.append(words::cut(event.text));
            }
        }
        QVERIFY(steps.size() >= 3);
        d.chooseTab(QStringLiteral("Timeline"));
        for (const QString& step : std::as_const(steps)) {
            QTRY_VERIFY2(d.words().contains(step), qPrintable(step));
        }
        QTRY_VERIFY(d.find<PictureView>("timeline.picture") != nullptr);
    }

    void checkStopped() {
        QFETCH(QByteArray, posting);
        QFETCH(QString, title);
        Desk& d = *m_desk;
        d.openDetail(id(posting.constData()));
        QTRY_VERIFY2(d.at<Notice>("detail.notice").title().endsWith(title),
                     qPrintable(d.at<Notice>("detail.notice").title()));
        QVERIFY2(d.words().contains(QStringLiteral("Nothing was sent")), qPrintable(d.words()));
        checkPictures();
    }

    void checkPictures() {
        const auto& pictures = m_desk->at<FilmStrip>("pictures.strip").pictures();
        QVERIFY(!pictures.isEmpty());
        for (const Picture& picture : pictures) {
            QVERIFY2(!QImage(picture.path).isNull(), qPrintable(picture.path));
        }
    }
};

QTEST_MAIN(WindowAppliesTest)
#include "tst_window_applies.moc"
