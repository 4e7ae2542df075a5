#include "practice/PracticePictures.h"

#include <QColor>
#include <QImage>
#include <QTest>

using namespace postulant;

class TestPracticePictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsDrawnAndMarked_data();
    void everyPageIsDrawnAndMarked();
    void fillingShows();
    void recordingIsWebM();
};

static PracticeView sample(PracticeScript::Page page) {
    PracticeView view;
    view.page = page;
    view.posting = {QStringLiteral("Data Analyst"), QStringLiteral("Brightwater")};
    for (int i = 0; i < 20; ++i)
        view.fields.append({QStringLiteral("Field %1").arg(i), {}});
    view.confirmationText = QStringLiteral("Thank you for applying!");
    view.confirmationId = QStringLiteral("PRACTICE-1");
    return view;
}

// Pixels that have the watermark's orange over them and not over white paper alone: its letters.
static int letters(const QImage& image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += c.red() > 225 && c.green() < 215 && c.blue() < 195 && c.green() > c.blue() ? 1 : 0;
        }
    }
    return count;
}

void TestPracticePictures::everyPageIsDrawnAndMarked_data() {
    QTest::addColumn<int>("page");
    for (int page = 0; page <= static_cast<int>(PracticeScript::Page::CodeEntry); ++page)
        QTest::addRow("%d", page) << page;
}

void TestPracticePictures::everyPageIsDrawnAndMarked() {
    QFETCH(int, page);
    const QByteArray bytes = practicePicture(sample(static_cast<PracticeScript::Page>(page)));
    const QImage image = QImage::fromData(bytes, "PNG");
    QCOMPARE(image.size(), QSize(1280, 720));
    QVERIFY(bytes.size() < 200'000);
    QVERIFY2(letters(image) > 10'000, qPrintable(QString::number(letters(image))));
}

void TestPracticePictures::fillingShows() {
    PracticeView view = sample(PracticeScript::Page::Form);
    const QByteArray empty = practicePicture(view);
    QCOMPARE(practicePicture(view), empty);
    for (int i = 0; i < 20; ++i) {
        const QByteArray before = practicePicture(view);
        view.fields[i].value = QStringLiteral("value");
        QVERIFY(practicePicture(view) != before); // also those that a screen has no room for at first
    }
    view.resumeName = QStringLiteral("Jane.pdf");
    QVERIFY(practicePicture(view) != empty);
}

void TestPracticePictures::recordingIsWebM() {
    const QByteArray whole = practiceRecording(true);
    QVERIFY(whole.startsWith("\x1a\x45\xdf\xa3"));
    QVERIFY(whole.left(64).contains("webm"));
    QVERIFY(whole.size() < 200'000);
    const QByteArray unfinished = practiceRecording(false);
    QVERIFY(!unfinished.isEmpty() && unfinished.size() < whole.size());
}

QTEST_MAIN(TestPracticePictures)
#include "tst_practice_pictures.moc"
