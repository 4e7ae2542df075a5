#include "support/Seeker.h"

#include "documents/ResumeFile.h"
#include "store/ApplicationRepository.h"
#include "store/AttemptRepository.h"
#include "store/ConsentRepository.h"
#include "store/RunRepository.h"
#include "store/SeekerRepository.h"
#include "support/MemorySecretStore.h"

#include <QFile>
#include <QJsonObject>

namespace postulant::test {

namespace {

// The seeker has seen what goes where.
Result<qint64> agreed(Database& db, Result<qint64> connection, qint64 now) {
    const Done done = connection ? consents::give(db, *connection, QStringLiteral("window"), now) : Done();
    return done ? connection : Result<qint64>(tl::unexpected<Error>(done.error()));
}

} // namespace

EngineTiming quickTiming() {
    using ms = std::chrono::milliseconds;
    EngineTiming timing;
    timing.tick = ms(20);
    timing.firstPoll = ms(20);
    timing.pollMin = ms(40);
    timing.pollMax = ms(100);
    timing.cancelConfirm = ms(100);
    timing.lookUps[1] = ms(150);
    timing.lookUps[2] = ms(300);
    timing.secondLook = ms(150);
    timing.troubleMin = ms(100);
    timing.troubleMax = ms(1000);
    timing.evidenceRetry = ms(150);
    timing.retryMinute = ms(100);
    timing.lostAfter = ms(150);
    timing.askSeekerAfter = ms(3000);
    return timing;
}

Seeker::Seeker(const Clock& clock, double speed, const PracticeFaults& faults, int concurrency, const QString& dialect,
               SeekerPlace place)
    : m_clock(clock)
    , m_concurrency(concurrency)
    , m_dialect(dialect)
    , m_place(std::move(place)) {
    PracticeServer::Options options;
    options.speed = speed;
    options.faults = faults;
    m_server =
        std::make_unique<PracticeServer>(m_place.serverClock != nullptr ? m_place.serverClock : &m_clock, options);
    if (const auto port = m_server->start(); !port) {
        m_error = port.error().detail;
        return;
    }
    qputenv("POSTULANT_TEST_KEY", "practice");
    if (open()) {
        fill();
    }
}

Seeker::~Seeker() = default;

bool Seeker::open() {
    m_error.clear();
    CoreOptions options;
    options.dataDir = dataDir();
    options.timing = m_place.timing.value_or(quickTiming());
    options.practiceSpeed = 100;
    options.startPaused = m_place.startPaused;
    auto core = Core::open(options, m_clock, std::make_unique<MemorySecretStore>());
    if (!core) {
        m_error = code(core.error().kind) + core.error().detail;
        return false;
    }
    m_core = std::move(*core);
    return true;
}

void Seeker::fill() {
    const QString path = QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/Maren_Holt_Resume.pdf");
    const auto file = importResumeFile(path, store().filesDir());
    QFile profileFile(QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/profile.json"));
    if (!file || !profileFile.open(QIODevice::ReadOnly)) {
        m_error = QStringLiteral("sample data");
        return;
    }
    const auto profile = profileFromJsonResume(profileFile.readAll());
    if (!profile) {
        m_error = profile.error().detail;
        return;
    }
    const auto filled = store().writeNow<qint64>([&](Database& db) -> Result<qint64> {
        const qint64 now = m_clock.nowMs();
        ResumeRow resume;
        resume.label = QStringLiteral("Main");
        resume.fileName = file->fileName;
        resume.sha256 = file->sha256;
        resume.size = file->size;
        resume.mimeType = file->mimeType;
        (void)resumes::add(db, resume, now);
        (void)profiles::save(db, *profile, now);
        ConnectionRow row;
        row.name = QStringLiteral("Lab");
        row.dialect = m_dialect;
        row.baseUrl = m_server->baseUrl().toString();
        if (m_dialect == QLatin1String("tasks-2024")) {
            row.baseUrl += QStringLiteral("/2024");
        }
        row.keySource = QStringLiteral("env");
        row.keyEnv = QStringLiteral("POSTULANT_TEST_KEY");
        row.concurrency = m_concurrency;
        row.perSecond = 1000; // what is tested is not how long it takes
        row.isDefault = true;
        return agreed(db, connections::save(db, row, now), now);
    });
    if (filled) {
        m_connection = *filled;
    } else {
        m_error = filled.error().detail;
    }
}

QString Seeker::evidenceDir() const {
    return m_core->store().evidenceDir();
}

qint64 Seeker::queue(const QString& url) {
    return queueAt(m_connection, url);
}

qint64 Seeker::queueAt(qint64 connectionId, const QString& url) {
    return queueAt(url, connectionId, false);
}

qint64 Seeker::queuePractice(const QString& url) {
    const auto row = store().readNow<ConnectionRow>([](Database& db) { return connections::practice(db); });
    return row ? queueAt(url, row->id, true) : 0;
}

qint64 Seeker::queueAt(const QString& url, qint64 connection, bool practice) {
    const auto lines = store().writeNow<QVector<IntakeLine>>([&](Database& db) -> Result<QVector<IntakeLine>> {
        const auto judged = intake::judge(db, url, practice, m_clock.nowMs());
        IntakeChoice choice;
        choice.connectionId = connection;
        choice.review = false;
        return judged ? intake::add(db, *judged, choice, m_clock.nowMs()) : judged;
    });
    return lines && !lines->isEmpty() ? lines->first().existingId : 0;
}

bool Seeker::idle() {
    const auto busy = store().readNow<bool>([](Database& db) -> Result<bool> {
        const auto wanted = runs::wanted(db);
        const auto open = attempts::open(db);
        const auto counts = applications::counts(db, {});
        if (!wanted || !open || !counts) {
            return true;
        }
        bool any =
            !wanted->isEmpty() || counts->of(ApplicationState::Queued) + counts->of(ApplicationState::Submitting) > 0;
        for (const AttemptRow& attempt : *open) {
            any = any || (attempt.state == AttemptState::Unclear ? attempt.lookUps < 3 : true);
        }
        return any;
    });
    return busy && !*busy;
}

int Seeker::openRuns() {
    const auto wanted = store().readNow<QVector<runs::OpenRun>>([](Database& db) { return runs::wanted(db); });
    int open = 0;
    for (const auto& run : wanted ? *wanted : QVector<runs::OpenRun>()) {
        open += isFinal(run.run.snapshot.status) ? 0 : 1;
    }
    return open;
}

ApplicationDetail Seeker::detail(qint64 id) {
    const auto detail = store().readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
    return detail ? *detail : ApplicationDetail{};
}

ConnectionStatus Seeker::connectionStatus() const {
    for (const ConnectionStatus& status : m_core->status().connections) {
        if (status.id == m_connection) {
            return status;
        }
    }
    return {};
}

ConnectionStatus::State Seeker::connectionState() const {
    return connectionStatus().state;
}

void Seeker::mendConnection() {
    (void)store().writeNow<void>([&](Database& db) { return connections::goOn(db, m_connection); });
}

void Seeker::setOption(Option option, const QString& written) {
    (void)store().writeNow<void>([&](Database& db) { return options::set(db, option, written); });
}

void Seeker::setConnectionOption(ConnectionOption option, const QString& written) {
    const auto saved = store().writeNow<qint64>([&](Database& db) -> Result<qint64> {
        auto row = connections::get(db, m_connection);
        const Done set = row ? row->options.set(option, written) : Done(tl::unexpected<Error>(row.error()));
        return set ? connections::save(db, *row, m_clock.nowMs()) : Result<qint64>(tl::unexpected<Error>(set.error()));
    });
    m_error = saved ? m_error : saved.error().detail;
}

void Seeker::setPerSecond(double perSecond) {
    (void)store().writeNow<void>([&](Database& db) {
        return db.exec(QStringLiteral("UPDATE connection SET per_second=? WHERE id=?"), {perSecond, m_connection});
    });
}

qint64 Seeker::addConnection(const QString& name, const QUrl& url) {
    const auto id = store().writeNow<qint64>([&](Database& db) {
        ConnectionRow row;
        row.name = name;
        row.dialect = m_dialect;
        row.baseUrl = url.toString();
        row.keySource = QStringLiteral("env");
        row.keyEnv = QStringLiteral("POSTULANT_TEST_KEY");
        row.perSecond = 1000;
        return agreed(db, connections::save(db, row, m_clock.nowMs()), m_clock.nowMs());
    });
    return id ? *id : 0;
}

void Seeker::close() {
    m_core.reset();
}

void Seeker::restart() {
    close();
    (void)open();
}

} // namespace postulant::test
