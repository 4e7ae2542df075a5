#include "documents/PdfPreview.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

static const QString sample = QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/Maren_Holt_Resume.pdf");

class TestPdfPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsAPage();
    void tellsFailures();
    void onlyTheLastFileAnswers();
    void endsWhileDrawing();
};

void TestPdfPreview::drawsAPage() {
    PdfPreview preview;
    QSignalSpy loaded(&preview, &PdfPreview::loaded);
    QSignalSpy rendered(&preview, &PdfPreview::rendered);
    preview.load(sample);
    preview.render(0, QSize(400, 4000));
    QTRY_COMPARE(rendered.size(), 1);
    QCOMPARE(loaded.size(), 1);
    QVERIFY(loaded.first().first().toInt() >= 1);
    const auto image = rendered.first().at(1).value<QImage>();
    QCOMPARE(image.width(), 400);
    QVERIFY(image.height() > 400 && image.height() < 700); // a page of paper
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    bool hasInk = false;
    for (int y = 0; y < image.height() && !hasInk; ++y) {
        for (int x = 0; x < image.width() && !hasInk; ++x)
            hasInk = qGray(image.pixel(x, y)) < 80;
    }
    QVERIFY(hasInk);
}

void TestPdfPreview::tellsFailures() {
    PdfPreview preview;
    QSignalSpy failed(&preview, &PdfPreview::failed);
    preview.load(QStringLiteral("/nonexistent.pdf"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.last().first().value<Error>().kind, ErrorKind::File);

    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7 and nothing else");
    file.close();
    preview.load(file.fileName());
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed.last().first().value<Error>().kind, ErrorKind::FileType);
}

void TestPdfPreview::onlyTheLastFileAnswers() {
    PdfPreview preview;
    QSignalSpy loaded(&preview, &PdfPreview::loaded);
    QSignalSpy failed(&preview, &PdfPreview::failed);
    preview.load(sample);
    preview.load(QStringLiteral("/nonexistent.pdf"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(loaded.size(), 0);
}

void TestPdfPreview::endsWhileDrawing() {
    for (int i = 0; i < 5; ++i) {
        PdfPreview preview;
        preview.load(sample);
        preview.render(0, QSize(2000, 2000));
    }
}

QTEST_MAIN(TestPdfPreview)
#include "tst_pdf_preview.moc"
