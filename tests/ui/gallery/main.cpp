#include "ui/widgets/AppStyle.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/PictureLoader.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QFontDatabase>
#include <QPainter>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

#include "Gallery.h"

using namespace postulant;

namespace {

// A page as an employer's site might show it.
void drawSample(const QString& path, int step) {
    QImage image(1280, 800, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(48, 28, 36, 36, QColor(0x2e, 0x7d, 0x5b));
    QFont font;
    font.setPixelSize(22);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(100, 54, QStringLiteral("Fernleaf Labs"));
    font.setPixelSize(30);
    painter.setFont(font);
    painter.drawText(QRect(0, 300, 1280, 60), Qt::AlignCenter,
                     step > 3 ? QStringLiteral("Thank you for applying") : QStringLiteral("Page %1").arg(step));
    painter.end();
    image.save(path);
}

// Lets pictures be decoded and painted.
void settle(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

struct Shot {
    QString name;
    QSize size;
    std::function<QWidget*()> make;
};

bool save(const Shot& shot, const QDir& out, const QString& suffix) {
    const std::unique_ptr<QWidget> window(shot.make());
    window->resize(shot.size);
    window->show();
    window->activateWindow();
    settle(600);
    return window->grab().save(out.filePath(shot.name + suffix + QStringLiteral(".png")));
}

QVector<Shot> shotsOf(PictureSource* source, const gallery::Samples& samples) {
    return {
        {QStringLiteral("applications"), {1440, 900}, [&samples] { return gallery::applications(samples, 1440); }},
        {QStringLiteral("applications-1024"), {1024, 700}, [&samples] { return gallery::applications(samples, 1024); }},
        {QStringLiteral("add-jobs"), {1440, 900}, [] { return gallery::addJobs(); }},
        {QStringLiteral("needs-checking"), {968, 700}, [&samples] { return gallery::needsChecking(samples); }},
        {QStringLiteral("settings"), {1440, 900}, [] { return gallery::settings(); }},
        {QStringLiteral("board"), {1240, 1240}, [&samples] { return gallery::board(samples); }},
        {QStringLiteral("viewer"),
         {900, 600},
         [source, &samples] {
             auto* viewer = new ImageViewer(source);
             viewer->setPictures(samples.pictures, 3);
             return viewer;
         }},
    };
}

bool saveAll(QApplication& application, const QVector<Shot>& shots, const QDir& out, const QString& tail) {
    LookControl look(application);
    const QVector<std::pair<Look, QString>> looks{{Look::Light, QStringLiteral("-light")},
                                                  {Look::Dark, QStringLiteral("-dark")},
                                                  {Look::HighContrast, QStringLiteral("-contrast")}};
    for (const auto& [which, suffix] : looks) {
        look.setLook(which);
        for (const Shot& shot : shots) {
            if (!save(shot, out, suffix + tail)) {
                QTextStream(stderr) << "cannot write " << shot.name << Qt::endl;
                return false;
            }
        }
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i + 1 < argc; ++i) {
        if (qstrcmp(argv[i], "--scale") == 0) {
            qputenv("QT_SCALE_FACTOR", argv[i + 1]); // read when the application starts
        }
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR"),
                      QStringLiteral(".")});
    parser.addOption(
        {QStringLiteral("scale"), QStringLiteral("Scale, 2 for 200 %."), QStringLiteral("N"), QStringLiteral("1")});
    parser.addOption({QStringLiteral("rtl"), QStringLiteral("From right to left.")});
    parser.process(application);
    if (parser.isSet(QStringLiteral("rtl"))) {
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    if (QFontDatabase::families().contains(QStringLiteral("Inter"))) {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    const QTemporaryDir folder;
    FilePictureLoader loader;
    gallery::Samples samples;
    samples.source = &loader;
    for (int i = 1; i <= 4; ++i) {
        const QString path = folder.filePath(QStringLiteral("%1.png").arg(i));
        drawSample(path, i);
        samples.pictures.append({path, QStringLiteral("Step %1").arg(i)});
    }
    const QDir out(parser.value(QStringLiteral("out")));
    out.mkpath(QStringLiteral("."));
    const QString scale = parser.value(QStringLiteral("scale"));
    QString tail = scale == QLatin1String("1") ? QString() : QStringLiteral("@%1x").arg(scale);
    if (parser.isSet(QStringLiteral("rtl"))) {
        tail += QStringLiteral("-rtl");
    }
    return saveAll(application, shotsOf(&loader, samples), out, tail) ? 0 : 1;
}
