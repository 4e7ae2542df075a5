#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Icons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

namespace {

bool hasColor(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

QImage drawn(const QString& id, const QColor& color, int side = 64, const QColor& hole = Qt::white) {
    return icons::pixmap(id, color, hole, side, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

// The shape alone: which pixels are covered.
QByteArray shape(const QString& id) {
    const QImage image = drawn(id, Qt::black, 32, Qt::yellow);
    QByteArray bits;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            bits.append(pixel.alpha() > 127 && pixel.lightness() < 100 ? '1' : '0');
        }
    }
    return bits;
}

} // namespace

class TestIcons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsInTheProgram() {
        const QStringList files =
            QDir(QStringLiteral(POSTULANT_SOURCE_DIR "/resources/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() >= 60);
        QCOMPARE(icons::ids().size(), files.size());
        for (const QString& id : icons::ids()) {
            const QImage image = drawn(id, QColor(10, 120, 30));
            QVERIFY2(!image.isNull(), qPrintable(id));
            QVERIFY2(hasColor(image, QColor(10, 120, 30)), qPrintable(id));
        }
        QVERIFY(icons::pixmap(QStringLiteral("nothing"), Qt::red, Qt::white, 16, 1).isNull());
    }

    // They must survive greyscale: every state has a shape of its own.
    void statesDifferInShape() {
        QSet<QByteArray> seen;
        for (const ApplicationState state : allApplicationStates) {
            seen.insert(shape(icons::stateId(state)));
        }
        seen.insert(shape(icons::stateId(ApplicationState::AppliedConfirmed, true)));
        QCOMPARE(seen.size(), static_cast<qsizetype>(allApplicationStates.size()) + 1);
        QVERIFY(icons::stateId(ApplicationState::AppliedConfirmed) != icons::stateId(ApplicationState::AppliedClaimed));
    }

    void theCheckInConfirmedIsTheBackground() {
        const QImage image = drawn(QStringLiteral("confirmed"), Qt::darkGreen, 64, QColor(1, 2, 3));
        QVERIFY(hasColor(image, QColor(1, 2, 3)));
        QVERIFY(!hasColor(image, Qt::white));
    }

    void sharpAtEveryScale() {
        const QPixmap twice = icons::pixmap(QStringLiteral("list"), Qt::black, Qt::white, 16, 2.0);
        QCOMPARE(twice.size(), QSize(32, 32));
        QCOMPARE(twice.devicePixelRatio(), 2.0);
        const QPixmap icon = icons::icon(QStringLiteral("list")).pixmap(QSize(20, 20), 2.0);
        QCOMPARE(icon.size(), QSize(40, 40));
    }

    void iconsFollowTheLook() {
        LookControl control(*qApp);
        const QIcon icon = icons::icon(QStringLiteral("stop"), QPalette::WindowText);
        const QIcon state = icons::state(ApplicationState::Failed);
        control.setLook(Look::Light);
        QVERIFY(hasColor(icon.pixmap(QSize(64, 64), 1.0).toImage().convertToFormat(QImage::Format_ARGB32),
                         lightPalette().color(QPalette::WindowText)));
        control.setLook(Look::Dark);
        QVERIFY(hasColor(icon.pixmap(QSize(64, 64), 1.0).toImage().convertToFormat(QImage::Format_ARGB32),
                         darkPalette().color(QPalette::WindowText)));
        QVERIFY(hasColor(state.pixmap(QSize(64, 64), 1.0).toImage().convertToFormat(QImage::Format_ARGB32),
                         QColor(0xff, 0x91, 0x87)));
    }

    // Only where the look follows the system, and never for a state: its shape carries meaning.
    void actionsUseTheDesktopsIconsWhenFollowing() {
        const QTemporaryDir folder;
        QDir(folder.path()).mkpath(QStringLiteral("probe/64x64/actions"));
        QFile index(folder.filePath(QStringLiteral("probe/index.theme")));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=Probe\nDirectories=64x64/actions\n[64x64/actions]\nSize=64\nType=Fixed\n");
        index.close();
        QImage red(64, 64, QImage::Format_ARGB32);
        red.fill(Qt::red);
        QVERIFY(red.save(folder.filePath(QStringLiteral("probe/64x64/actions/view-refresh.png"))));
        QIcon::setThemeSearchPaths({folder.path()});
        QIcon::setThemeName(QStringLiteral("probe"));
        LookControl control(*qApp);
        const QIcon action = icons::action(QStringLiteral("retry"));
        const QIcon own = icons::icon(QStringLiteral("retry"));
        const auto isRed = [](const QIcon& icon) {
            return icon.pixmap(QSize(64, 64), 1.0).toImage().pixelColor(2, 2) == QColor(Qt::red);
        };
        control.setLook(Look::FollowSystem);
        QVERIFY(isRed(action));
        QVERIFY(!isRed(own));
        QVERIFY(!isRed(icons::action(QStringLiteral("answers")))); // no name of the specification: ours
        control.setLook(Look::Light);
        QVERIFY(!isRed(action));
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
