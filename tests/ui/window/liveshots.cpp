#include "ui/pages/applications/LiveView.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/PictureView.h"

#include <QCommandLineParser>
#include <QDir>
#include <QTest>

#include "LiveDesk.h"

// Saves pictures of runs under way, in the sizes and looks that matter: liveshots --out DIR. Not installed, not a test.
using namespace postulant;
using namespace postulant::test;

namespace {

struct Shot {
    const char* name;
    const char* kind;
    QSize size;
    Look look;
};

bool isReady(LiveDesk& desk, const Shot& shot) {
    const auto* view = desk.window->findChild<PictureView*>(QStringLiteral("live.picture"));
    if (view == nullptr || !view->accessibleName().contains(QLatin1String("Live"))) {
        return false;
    }
    const auto* notice = desk.window->findChild<Notice*>(QStringLiteral("detail.notice"));
    return QLatin1String(shot.kind) == QLatin1String("slow") || notice->isVisible();
}

bool take(const Shot& shot, const QDir& folder) {
    EngineTiming timing = quickTiming();
    timing.codeSilence = std::chrono::milliseconds(400);
    LiveDesk desk(4.0, {}, shot.size, timing);
    desk.look.setLook(shot.look);
    const qint64 id = desk.running(shot.kind, "product-analyst-at-kestrel-loop");
    const bool open = id != 0 && desk.open(id);
    bool ready = open && QTest::qWaitFor([&] { return isReady(desk, shot); }, 20'000);
    QDeadlineTimer some(4000); // some fields are filled
    ready = ready && QTest::qWaitFor([&] { return some.hasExpired(); }, 6'000);
    return desk.window->grab().save(folder.filePath(QLatin1String(shot.name) + QStringLiteral(".png"))) && ready;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("out"), {}, QStringLiteral("folder")});
    parser.process(app);
    const QDir folder(parser.value(QStringLiteral("out")));
    folder.mkpath(QStringLiteral("."));
    const Shot shots[] = {
        {"live-1440-light", "slow", {1440, 900}, Look::Light},
        {"live-1440-dark", "slow", {1440, 900}, Look::Dark},
        {"live-1024-light", "slow", {1024, 700}, Look::Light},
        {"live-1024-dark", "slow", {1024, 700}, Look::Dark},
        {"code-1440-light", "code-wanted", {1440, 900}, Look::Light},
        {"code-1024-dark", "code-wanted", {1024, 700}, Look::Dark},
        {"paused-1440-light", "paused", {1440, 900}, Look::Light},
    };
    bool good = true;
    for (const Shot& shot : shots) {
        good = take(shot, folder) && good;
    }
    return good ? 0 : 1;
}
