#include "ui/widgets/FilmStrip.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/PictureView.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

namespace {

// Has every picture at once, or none of them, and counts what it is asked for.
class CountingSource final : public PictureSource {
public:
    QImage one;
    int asked = 0;

    QImage picture(const QString&, const QSize&) override {
        ++asked;
        return one;
    }
};

QString said(const ImageViewer& viewer) {
    return viewer.findChild<Label*>(QStringLiteral("viewer.said"))->fullText();
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        for (int i = 0; i < 3; ++i) {
            const QString path = m_folder.filePath(QStringLiteral("%1.png").arg(i));
            QImage image(1600, 1000, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(i * 90, 200, 200));
            QVERIFY(image.save(path));
            m_pictures.append({path, QStringLiteral("Step %1").arg(i)});
        }
        QFile broken(m_folder.filePath(QStringLiteral("broken.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("not a picture");
    }

    void picturesArriveLaterAndSmall() {
        FilePictureLoader loader;
        QSignalSpy loaded(&loader, &PictureSource::loaded);
        QVERIFY(loader.picture(m_pictures.first().path, QSize(80, 50)).isNull()); // never blocks
        QVERIFY(loader.picture(m_pictures.first().path, QSize(80, 50)).isNull());
        QTRY_COMPARE(loaded.size(), 1); // asked twice, decoded once
        QCOMPARE(loader.picture(m_pictures.first().path, QSize(80, 50)).size(), QSize(80, 50));
        QCOMPARE(FilePictureLoader::decode(m_pictures.first().path, QSize()).size(), QSize(1600, 1000));
        QCOMPARE(FilePictureLoader::decode(m_pictures.first().path, QSize(3000, 3000)).size(), QSize(1600, 1000));
    }

    void brokenFilesAreSaidSo() {
        FilePictureLoader loader;
        QSignalSpy failed(&loader, &PictureSource::failed);
        loader.picture(m_folder.filePath(QStringLiteral("broken.png")), QSize(80, 50));
        loader.picture(m_folder.filePath(QStringLiteral("missing.png")), QSize(80, 50));
        QTRY_COMPARE(failed.size(), 2);
    }

    void theCacheIsBounded() {
        FilePictureLoader loader(80 * 50 * 4 + 100); // room for one
        QSignalSpy loaded(&loader, &PictureSource::loaded);
        for (const Picture& picture : m_pictures) {
            loader.picture(picture.path, QSize(80, 50));
        }
        QTRY_COMPARE(loaded.size(), 3);
        int kept = 0;
        for (const Picture& picture : m_pictures) {
            kept += loader.picture(picture.path, QSize(80, 50)).isNull() ? 0 : 1;
        }
        QCOMPARE(kept, 1);
    }

    void loadersMayDieWhileDecoding() {
        int heard = 0;
        for (int i = 0; i < 20; ++i) {
            FilePictureLoader loader;
            connect(&loader, &PictureSource::loaded, this, [&heard] { ++heard; });
            for (const Picture& picture : m_pictures) {
                loader.picture(picture.path, QSize(10 + i, 10));
            }
        }
        QCoreApplication::sendPostedEvents();
        QCOMPARE(heard, 0);
    }

    void stripIsDrivenByKeys() {
        FilePictureLoader loader;
        FilmStrip strip;
        strip.setSource(&loader);
        strip.setPictures(m_pictures);
        strip.resize(350, strip.sizeHint().height());
        strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&strip));
        strip.setFocus();
        QCOMPARE(strip.current(), 2); // the newest
        QSignalSpy changed(&strip, &FilmStrip::currentChanged);
        QSignalSpy activated(&strip, &FilmStrip::activated);
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(strip.current(), 1);
        QVERIFY(strip.accessibleName().contains(QStringLiteral("2 of 3")));
        QTest::keyClick(&strip, Qt::Key_Home);
        QTest::keyClick(&strip, Qt::Key_Left); // the end
        QCOMPARE(strip.current(), 0);
        QCOMPARE(changed.size(), 2);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.thumbRect(2).center());
        QCOMPARE(strip.current(), 2);
        QTest::mouseDClick(strip.viewport(), Qt::LeftButton, {}, strip.thumbRect(2).center());
        QCOMPARE(activated.size(), 2);
        const QVector<Picture> more = m_pictures.mid(1) + QVector<Picture>{m_pictures.first()};
        strip.setPictures(more); // what one looks at stays
        QCOMPARE(strip.pictures().at(strip.current()).path, m_pictures.at(2).path);
        strip.setPictures({});
        QCOMPARE(strip.current(), -1);
        QTest::keyClick(&strip, Qt::Key_Right);
    }

    void thumbnailsArePainted() {
        FilePictureLoader loader;
        FilmStrip strip;
        strip.setSource(&loader);
        strip.setPictures(m_pictures);
        strip.resize(350, strip.sizeHint().height());
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        const QPoint middle = strip.thumbRect(0).center();
        const QColor wanted = QColor::fromHsv(0, 200, 200);
        QTRY_COMPARE(strip.viewport()->grab().toImage().pixelColor(middle).name(), wanted.name());
    }

    void viewerIsDrivenByKeys() {
        FilePictureLoader loader;
        ImageViewer viewer(&loader);
        viewer.resize(800, 600);
        viewer.setPictures(m_pictures, 1);
        viewer.show();
        QVERIFY(QTest::qWaitForWindowActive(&viewer));
        QTRY_VERIFY(viewer.zoom() < 1.0);
        QVERIFY(viewer.isFitted());
        QTest::keyClick(&viewer, Qt::Key_Plus);
        QVERIFY(!viewer.isFitted());
        const double larger = viewer.zoom();
        QTest::keyClick(&viewer, Qt::Key_Plus);
        QVERIFY(viewer.zoom() > larger);
        QTest::keyClick(&viewer, Qt::Key_Minus);
        QCOMPARE(viewer.zoom(), larger);
        QTest::keyClick(&viewer, Qt::Key_0);
        QVERIFY(viewer.isFitted());
        QTest::keyClick(&viewer, Qt::Key_Right);
        QCOMPARE(viewer.current(), 2);
        QTest::keyClick(&viewer, Qt::Key_Right);
        QCOMPARE(viewer.current(), 2);
        QTest::keyClick(&viewer, Qt::Key_Left);
        QTest::keyClick(&viewer, Qt::Key_Left);
        QCOMPARE(viewer.current(), 0);
        QTRY_VERIFY(viewer.zoom() < 1.0);
        QTest::keyClick(&viewer, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(1600, 1000));
        QTest::keyClick(&viewer, Qt::Key_Escape);
        QVERIFY(!viewer.isVisible());
    }

    void savingKeepsTheBytes() {
        FilePictureLoader loader;
        ImageViewer viewer(&loader);
        viewer.setPictures(m_pictures, 0);
        QString target = m_folder.filePath(QStringLiteral("copy.png"));
        QString proposed;
        ImageViewer::Then answer; // the seeker takes their time
        viewer.setChooseFile([&](QWidget*, const QString& name, const ImageViewer::Then& then) {
            proposed = name;
            answer = then;
        });
        QSignalSpy saved(&viewer, &ImageViewer::saved);
        viewer.save();
        QCOMPARE(proposed, QStringLiteral("0.png"));
        QVERIFY(!QFile::exists(target));
        viewer.setCurrent(1); // what was asked about is saved, not what is shown by now
        answer(target);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY2(said(viewer).contains(QStringLiteral("copy.png")), qPrintable(said(viewer)));
        QFile from(m_pictures.first().path);
        QFile to(target);
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::ReadOnly));
        QCOMPARE(to.readAll(), from.readAll());
        viewer.setCurrent(0);
        QCOMPARE(said(viewer), QString()); // of the picture before
        QSignalSpy failed(&viewer, &ImageViewer::saveFailed);
        viewer.save();
        answer(m_folder.filePath(QStringLiteral("no/where.png")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(said(viewer).contains(QStringLiteral("nothing was saved")), qPrintable(said(viewer)));
    }

    void aReadableNameIsProposed() {
        CountingSource source;
        ImageViewer viewer(&source);
        viewer.setPictures({{m_pictures.first().path, QStringLiteral("Last page"), QStringLiteral("04-last.png")}}, 0);
        QString proposed;
        viewer.setChooseFile([&](QWidget*, const QString& name, const ImageViewer::Then&) { proposed = name; });
        viewer.save();
        QCOMPARE(proposed, QStringLiteral("04-last.png"));
    }

    void whatCannotBeReadIsSaid() {
        FilePictureLoader loader;
        ImageViewer viewer(&loader);
        viewer.setPictures(
            {{m_folder.filePath(QStringLiteral("broken.png")), QStringLiteral("Broken")}, m_pictures.first()}, 0);
        viewer.show();
        QTRY_COMPARE(said(viewer), QStringLiteral("This picture cannot be read"));
        QTest::keyClick(&viewer, Qt::Key_Right);
        QTRY_VERIFY(viewer.zoom() < 1.0);
        QCOMPARE(said(viewer), QString());
    }

    // A page of 1600 x 1000 at 400 % would be 100 MB, one of 64 megapixels 4 GB.
    void aLargeZoomIsPaintedInParts() {
        FilePictureLoader loader;
        ImageViewer viewer(&loader);
        viewer.resize(800, 600);
        viewer.setPictures(m_pictures, 1);
        viewer.show();
        QVERIFY(QTest::qWaitForWindowActive(&viewer));
        QTRY_VERIFY(viewer.zoom() < 1.0);
        while (viewer.zoom() < 4.0) {
            QTest::keyClick(&viewer, Qt::Key_Plus);
        }
        auto* canvas = viewer.findChild<QWidget*>(QStringLiteral("viewer.canvas"));
        QCOMPARE((QSizeF(canvas->size()) * canvas->devicePixelRatioF()).toSize(), QSize(6400, 4000));
        const auto labels = viewer.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            QVERIFY(label->pixmap().isNull()); // nothing holds it scaled
        }
        const QImage shown = viewer.grab().toImage();
        QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 2).name(), QColor::fromHsv(90, 200, 200).name());
    }

    void picturesOfOthersAreNotAskedForAgain() {
        CountingSource source;
        ImageViewer viewer(&source);
        viewer.setPictures(m_pictures, 0);
        const int before = source.asked;
        QCOMPARE(before, 1);
        Q_EMIT source.loaded(m_pictures.at(1).path, QSize(80, 50)); // a small one of the strip
        QCOMPARE(source.asked, before);
        source.one = QImage(10, 10, QImage::Format_RGB32);
        Q_EMIT source.loaded(m_pictures.at(0).path, QSize());
        QCOMPARE(source.asked, before + 1);
        Q_EMIT source.loaded(m_pictures.at(0).path, QSize(80, 50)); // it is there
        QCOMPARE(source.asked, before + 1);
    }

    void newerPicturesKeepWhatOneLooksAt() {
        FilePictureLoader loader;
        ImageViewer viewer(&loader);
        viewer.resize(800, 600);
        viewer.setPictures(m_pictures.mid(1), 0);
        viewer.show();
        QVERIFY(QTest::qWaitForWindowActive(&viewer));
        QTRY_VERIFY(viewer.zoom() < 1.0);
        QTest::keyClick(&viewer, Qt::Key_Plus);
        const double zoom = viewer.zoom();
        QVERIFY(!viewer.isFitted());
        QVERIFY(viewer.renewPictures(m_pictures)); // one more, before it
        QCOMPARE(viewer.current(), 1);
        QCOMPARE(viewer.zoom(), zoom);
        QVERIFY(!viewer.isFitted());
        QVERIFY(!viewer.renewPictures({m_pictures.first()})); // of another application
        QCOMPARE(viewer.current(), 1);
    }

    void itsTitleSaysWhoseTheyAre() {
        ImageViewer viewer(nullptr);
        viewer.setSubject(QStringLiteral("Fernleaf Labs, Product Analyst"));
        QVERIFY(viewer.windowTitle().contains(QStringLiteral("Fernleaf Labs, Product Analyst")));
    }

    void whatIsWrittenIsReadAloud() {
        FilePictureLoader loader;
        PictureView view;
        view.setSource(&loader);
        view.setPlaceholder(QStringLiteral("The first picture is on its way"));
        QCOMPARE(view.accessibleName(), QStringLiteral("The first picture is on its way"));
        view.setPicture(m_folder.filePath(QStringLiteral("broken.png")), QStringLiteral("Last page"));
        QCOMPARE(view.accessibleName(), QStringLiteral("Last page"));
        view.resize(352, 220);
        view.show();
        QTRY_COMPARE(view.accessibleName(), QStringLiteral("This picture cannot be read"));
        view.setImage(QImage(10, 10, QImage::Format_RGB32), QStringLiteral("Live picture"));
        QCOMPARE(view.accessibleName(), QStringLiteral("Live picture"));
        view.setPicture({}, {});
        view.setImage({}, {});
        QCOMPARE(view.accessibleName(), QStringLiteral("The first picture is on its way"));
    }

    void viewOpensByKeys() {
        FilePictureLoader loader;
        PictureView view;
        view.setSource(&loader);
        view.setPicture(m_pictures.first().path, QStringLiteral("Last page"));
        view.resize(352, 220);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QCOMPARE(view.accessibleName(), QStringLiteral("Last page"));
        QSignalSpy spy(&view, &PictureView::activated);
        QTRY_COMPARE(view.grab().toImage().pixelColor(176, 110).name(), QColor::fromHsv(0, 200, 200).name());
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
    }

private:
    QTemporaryDir m_folder;
    QVector<Picture> m_pictures;
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
