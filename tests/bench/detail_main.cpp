#include "dispatch/Core.h"
#include "store/AttemptRepository.h"
#include "support/MemorySecretStore.h"
#include "support/TempStore.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/UiSettings.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/widgets/AppStyle.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/PictureView.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QImageReader>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <vector>

// How long it takes until an application with many screenshots shows the first of them, beside decoding that picture
// with nothing else: detail_main PICTURES ROUNDS. Prints one JSON object.
using namespace postulant;

namespace {

// As a page of a form looks, of the size that a server's browser has.
QString drawPage(const QString& folder, int number) {
    QImage image(1920, 1080, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int line = 0; line < 40; ++line) {
        painter.setPen(QColor::fromHsv((number * 37 + line * 9) % 360, 160, 120));
        painter.drawText(60, 40 + line * 25,
                         QStringLiteral("%1.%2 Question about something, and its answer").arg(number).arg(line));
        painter.drawRect(900, 24 + line * 25, 700, 20);
    }
    painter.end();
    QString path = folder + QStringLiteral("/%1.png").arg(number);
    image.save(path);
    return path;
}

qint64 fill(test::TempStore& temp, int pictures) {
    const qint64 id = temp.queued(QStringLiteral("web:many-pictures"));
    const qint64 attempt = temp.running(id);
    const QString folder = temp.store().evidenceDir() + u'/' + QString::number(attempt);
    QDir().mkpath(folder);
    for (int i = 0; i < pictures; ++i) {
        ArtifactRow row;
        row.serverId = QStringLiteral("a_%1").arg(i, 6, 10, QLatin1Char('0'));
        row.kind = QStringLiteral("screenshot_action");
        row.path = QStringLiteral("%1/%2").arg(attempt).arg(drawPage(folder, i).section(u'/', -1));
        row.sha256 = QString(64, u'a');
        row.fetchedAt = temp.clock().nowMs();
        temp.write([&](Database& db) { return runs::putArtifact(db, attempt, row); });
    }
    RunSnapshot run;
    run.status = RunStatus::Completed;
    temp.write<bool>([&](Database& db) { return runs::record(db, attempt, run, temp.clock().nowMs()); });
    attempts::Verdict verdict;
    verdict.sent = Sent::Yes;
    verdict.proof = Proof::Claimed;
    temp.write([&](Database& db) { return attempts::end(db, attempt, verdict, temp.clock().nowMs()); });
    return id;
}

double bareMs(const QString& path, const QSize& box) {
    QElapsedTimer timer;
    timer.start();
    QImageReader reader(path);
    reader.setScaledSize(reader.size().scaled(box, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull()) {
        qFatal("no picture");
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// From the wish to see the application to its last picture, decoded for the place where it stands.
double openMs(const PageContext& context, qint64 id, QString* path, QSize* box) {
    QWidget window;
    window.resize(400, 800);
    ApplicationActions actions(context, &window);
    DetailPane pane(context, &actions, &window);
    pane.resize(384, 800);
    window.show();
    QCoreApplication::processEvents();
    auto* view = pane.findChild<PictureView*>(QStringLiteral("pictures.large"));
    bool shown = false;
    QObject::connect(pane.findChild<PictureSource*>(), &PictureSource::loaded, view,
                     [&](const QString& file, const QSize& size) {
                         if (size == view->size() - QSize(2, 2)) {
                             *path = file;
                             *box = size;
                             shown = true;
                         }
                     });
    QElapsedTimer timer;
    timer.start();
    pane.show(id);
    while (!shown) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    view->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double middle(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int pictures = words.value(1, QStringLiteral("200")).toInt();
    const int rounds = words.value(2, QStringLiteral("9")).toInt();
    test::TempStore temp;
    const qint64 id = fill(temp, pictures);
    temp.close();
    CoreOptions options;
    options.dataDir = temp.dataDir();
    options.dispatch = false;
    const auto core = Core::open(options, temp.clock(), std::make_unique<test::MemorySecretStore>());
    if (!core) {
        qFatal("no core");
    }
    LookControl look(application);
    SystemDialogs dialogs;
    UiSettings settings{QString()};
    const PageContext context{**core, temp.clock(), look, dialogs, settings};
    std::vector<double> open;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        QString path;
        QSize box;
        open.push_back(openMs(context, id, &path, &box));
        bare.push_back(bareMs(path, box));
    }
    const QJsonObject report{{QStringLiteral("pictures"), pictures},
                             {QStringLiteral("rounds"), rounds},
                             {QStringLiteral("open_ms"), middle(open)},
                             {QStringLiteral("worst_open_ms"), *std::max_element(open.begin(), open.end())},
                             {QStringLiteral("bare_ms"), middle(bare)}};
    std::puts(QJsonDocument(report).toJson(QJsonDocument::Compact).constData());
    return 0;
}
