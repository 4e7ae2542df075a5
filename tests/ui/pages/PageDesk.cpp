#include "PageDesk.h"

#include "dispatch/Intake.h"
#include "domain/WorkRights.h"
#include "store/SeekerRepository.h"
#include "support/Mouse.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTimer>

namespace postulant::test {

void ScriptedDialogs::ask(QWidget* parent, const Question& question, std::function<void(int)> then) {
    asked.append(question);
    if (!answers.isEmpty()) {
        QTimer::singleShot(0, parent, [then = std::move(then), answer = answers.takeFirst()] { then(answer); });
    }
}

void ScriptedDialogs::askText(QWidget* parent, const Question& question, const QString& before,
                              std::function<void(QString)> then) {
    asked.append(question);
    QTimer::singleShot(0, parent, [then = std::move(then), text = typed.isEmpty() ? before : typed] { then(text); });
}

void ScriptedDialogs::openFiles(QWidget* parent, const FileQuestion&, std::function<void(QStringList)> then) {
    if (!files.isEmpty()) {
        QTimer::singleShot(0, parent, [then = std::move(then), chosen = files] { then(chosen); });
    }
}

void ScriptedDialogs::saveFile(QWidget* parent, const FileQuestion&, std::function<void(QString, int)> then) {
    if (!savePath.isEmpty()) {
        QTimer::singleShot(0, parent, [then = std::move(then), path = savePath] { then(path, 0); });
    }
}

PageDesk::PageDesk(Room room, const QSize& size, std::function<std::unique_ptr<HostNames>()> hostNames)
    : m_clock(1779355500000) // 21 May 2026, 09:25 UTC
    , m_settings(QString())
    , m_look(*qApp)
    , m_room(room)
    , m_size(size) {
    auto secrets = std::make_unique<MemorySecretStore>();
    m_secrets = secrets.get();
    CoreOptions options;
    options.dataDir = m_dir.path() + QStringLiteral("/data");
    options.dispatch = false;
    options.hostNames = std::move(hostNames);
    auto core = Core::open(options, m_clock, std::move(secrets));
    if (!core) {
        qFatal("no core: %s", qPrintable(core.error().detail));
    }
    m_core = std::move(*core);
    m_look.setLook(Look::Light);
}

PageDesk::~PageDesk() {
    m_page.reset();
}

void PageDesk::show(qint64 id, const QString& text) {
    if (!m_page) {
        m_page.reset(makePage(m_room, {*m_core, m_clock, m_look, m_dialogs, m_settings}, nullptr));
        QObject::connect(m_page.get(), &Page::goTo, m_page.get(), [this](Room room, qint64 to, const QString& what) {
            gone.append({room, to, what});
        });
        resize(m_size);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }
    m_page->entered(id, text);
    m_page->focusFirst();
}

void PageDesk::resize(const QSize& size) {
    // The page is what the rail, menu bar and status bar leave of a window.
    const int rail = size.width() + 96 < 1200 ? 56 : 96;
    m_page->resize(size);
    m_page->windowResized(size + QSize(rail, 88));
}

void PageDesk::closePage() {
    m_page.reset();
}

void PageDesk::settle() {
    // The writer takes its jobs in order. Twice: answers of dialogs come with the event loop and may write themselves.
    for (int round = 0; round < 2; ++round) {
        bool written = false;
        store().write([](Database&) { return Done{}; }, m_core.get(), [&written](const Done&) { written = true; });
        QTRY_VERIFY(written);
    }
}

void PageDesk::click(const char* buttonName) {
    clickOn(child<QAbstractButton>(buttonName));
}

void PageDesk::write(std::function<Done(Database&)> job) {
    const Done done = store().writeNow<void>(std::move(job));
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
}

void PageDesk::fillProfile() {
    Profile profile;
    profile.values = {{QStringLiteral("first_name"), QStringLiteral("Maren")},
                      {QStringLiteral("last_name"), QStringLiteral("Holt")},
                      {QStringLiteral("email"), QStringLiteral("maren.holt@example.org")},
                      {QStringLiteral("phone"), QStringLiteral("+44 113 496 0142")},
                      {QStringLiteral("city"), QStringLiteral("Leeds")},
                      {QStringLiteral("website"), QStringLiteral("https://maren-holt.example")},
                      {QStringLiteral("notice_period"), QStringLiteral("4 weeks")}};
    // What the sites of the tests usually ask: a package with nothing to look at.
    setWorkRights(profile.values,
                  {{QStringLiteral("GB"), QStringLiteral("Yes"), QStringLiteral("No"), QStringLiteral("No")}});
    for (const char* key : {"gender", "hispanic_latino", "ethnicity", "veteran_status", "disability_status"}) {
        profile.values.insert(QLatin1String(key), QStringLiteral("Decline to answer"));
    }
    write([profile, now = m_clock.nowMs()](Database& db) -> Done {
        const auto id = profiles::save(db, profile, now);
        return id ? Done{} : Done(tl::unexpected<Error>(id.error()));
    });
}

QString PageDesk::makeFile(const QString& name, const QByteArray& bytes) {
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("no file");
    }
    return file.fileName();
}

qint64 PageDesk::addResume(const QString& label, bool isPdf) {
    const QString path = makeFile(label + (isPdf ? QStringLiteral(".pdf") : QStringLiteral(".docx")), tinyPdf());
    qint64 id = 0;
    m_core->commands().addResume(path, label, m_core.get(),
                                 [&id](const Result<ResumeRow>& resume) { id = resume ? resume->id : -1; });
    const bool done = QTest::qWaitFor([&id] { return id != 0; });
    Q_ASSERT(done && id > 0);
    return id;
}

QVector<qint64> PageDesk::addJobs(const QStringList& urls, bool practice, bool review) {
    IntakeChoice choice;
    choice.connectionId = practice ? practiceId() : realConnection();
    choice.review = review;
    QVector<qint64> ids;
    write([&, text = urls.join(u'\n'), now = m_clock.nowMs()](Database& db) -> Done {
        const auto judged = intake::judge(db, text, practice, now);
        const auto added = judged ? intake::add(db, *judged, choice, now) : judged;
        if (!added) {
            return tl::unexpected<Error>(added.error());
        }
        for (const IntakeLine& line : *added) {
            ids.append(line.existingId);
        }
        // Where it is, so that the right to work there can be said.
        return db.exec(
            QStringLiteral("UPDATE application SET place='Leeds, United Kingdom' WHERE place='' AND practice=0"));
    });
    return ids;
}

qint64 PageDesk::practiceId() {
    const auto all = read<QVector<ConnectionRow>>([](Database& db) { return connections::all(db); });
    for (const ConnectionRow& row : all) {
        if (row.practice) {
            return row.id;
        }
    }
    return 0;
}

qint64 PageDesk::realConnection(const QString& name) {
    const auto found =
        read<std::optional<ConnectionRow>>([name](Database& db) { return connections::byName(db, name); });
    if (found) {
        return found->id;
    }
    ConnectionRow row;
    row.name = name;
    row.dialect = QStringLiteral("agent");
    row.baseUrl = QStringLiteral("https://skyvern.home.example:8000");
    row.keySource = QStringLiteral("keychain");
    row.isDefault = true;
    qint64 id = 0;
    write([&](Database& db) -> Done {
        const auto saved = connections::save(db, row, m_clock.nowMs());
        if (!saved) {
            return tl::unexpected<Error>(saved.error());
        }
        id = *saved;
        return connections::setDefault(db, id);
    });
    return id;
}

QByteArray tinyPdf() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(400, 400, QStringLiteral("Maren Holt, analyst"));
    painter.end();
    return bytes;
}

} // namespace postulant::test
