#include "support/Mouse.h"
#include "ui/pages/applications/PicturesBox.h"
#include "ui/pages/applications/RecordingWindow.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilmStrip.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureLoader.h"
#include "ui/widgets/PictureView.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include "PageDesk.h"

using namespace postulant;
using test::clickOn;
using State = ApplicationState;

namespace {

constexpr qint64 noon = 1'779'355'500'000;

AttemptRow attempt(qint64 id, qint64 run = 0) {
    AttemptRow row;
    row.id = id;
    if (run != 0) {
        row.run = RunRow();
        row.run->id = run;
        row.run->finalAt = noon;
        row.run->collectedAt = noon + 10'000;
    }
    return row;
}

ArtifactRow artifact(qint64 id, qint64 run, const char* kind, const QString& path) {
    ArtifactRow row;
    row.id = id;
    row.runId = run;
    row.serverId = QStringLiteral("a_%1").arg(id, 4, 10, QLatin1Char('0'));
    row.kind = QLatin1String(kind);
    row.path = path;
    return row;
}

// Two tries: the first (run 1) left pictures and a recording; the newest is as it is given.
ApplicationDetail secondTry(State state, const AttemptRow& newest) {
    ApplicationDetail detail;
    detail.row.id = 7;
    detail.row.state = state;
    detail.row.finishedAt = noon;
    detail.attempts = {newest, attempt(1, 1)};
    detail.artifacts = {artifact(1, 1, "screenshot_action", QStringLiteral("1/a.png")),
                        artifact(2, 1, "screenshot_final", QStringLiteral("1/last.png")),
                        artifact(3, 1, "recording", QStringLiteral("1/r.webm"))};
    return detail;
}

QStringList paths(const ApplicationDetail& detail) {
    QStringList out;
    const QVector<Picture> all = screenshots(detail, QStringLiteral("/e"));
    for (const Picture& picture : all) {
        out << picture.path;
    }
    return out;
}

} // namespace

// Which pictures stand for an application, and the box that shows them.
class PicturesBoxTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QVector<Picture> files(const QString& prefix, int count) {
        QVector<Picture> out;
        for (int i = 0; i < count; ++i) {
            const QString path = m_dir.filePath(QStringLiteral("%1-%2.png").arg(prefix).arg(i));
            QImage image(400, 250, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            if (!image.save(path)) {
                qFatal("cannot write");
            }
            out.append({path, QStringLiteral("Page %1").arg(i), QStringLiteral("0%1-page.png").arg(i)});
        }
        return out;
    }
    static PicturesBox::Content content(const QVector<Picture>& pictures) {
        PicturesBox::Content out;
        out.pictures = pictures;
        return out;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_dir.isValid()); }

    void anotherTryProvesNothing() {
        const ApplicationDetail noRun = secondTry(State::NeedsChecking, attempt(2));
        QCOMPARE(lastPicture(noRun), QString());
        QVERIFY(paths(noRun).isEmpty());
        QCOMPARE(recordingPath(noRun, QStringLiteral("/e")), QString());

        const ApplicationDetail running = secondTry(State::Running, attempt(2, 2)); // nothing fetched yet
        QCOMPARE(lastPicture(running), QString());
        QVERIFY(paths(running).isEmpty());

        ApplicationDetail checking = secondTry(State::NeedsChecking, attempt(2, 2));
        checking.artifacts.append(artifact(4, 2, "screenshot_action", QStringLiteral("2/b.png")));
        QCOMPARE(lastPicture(checking), QStringLiteral("2/b.png")); // not the final one of the first
        QCOMPARE(paths(checking), QStringList{QStringLiteral("/e/2/b.png")});
        QCOMPARE(recordingPath(checking, QStringLiteral("/e")), QString());
        checking.artifacts.append(artifact(5, 2, "recording", QStringLiteral("2/r.webm")));
        QCOMPARE(recordingPath(checking, QStringLiteral("/e")), QStringLiteral("/e/2/r.webm"));
    }

    void settledOnesKeepEarlierTriesApart() {
        ApplicationDetail detail = secondTry(State::Failed, attempt(2, 2));
        QVERIFY(paths(detail).isEmpty()); // an earlier one is never the last
        detail.artifacts.append(artifact(4, 2, "screenshot_final", QStringLiteral("2/last.png")));
        QCOMPARE(paths(detail), (QStringList{QStringLiteral("/e/1/a.png"), QStringLiteral("/e/1/last.png"),
                                             QStringLiteral("/e/2/last.png")}));
        const QVector<Picture> all = screenshots(detail, QStringLiteral("/e"));
        QVERIFY(all.at(0).caption.contains(QStringLiteral("Earlier try")));
        QVERIFY(all.at(1).caption.contains(QStringLiteral("Earlier try")));
        QVERIFY(!all.at(2).caption.contains(QStringLiteral("Earlier try")));
        QCOMPARE(lastPicture(detail), QStringLiteral("2/last.png"));
    }

    void captionsSayStepAndTimeAndNoNumber() {
        ApplicationDetail detail = secondTry(State::AppliedConfirmed, attempt(1, 1));
        detail.row.steps = 14;
        detail.events.append({noon - 60'000, QStringLiteral("picture"), detail.artifacts.at(0).serverId});
        const QVector<Picture> all = screenshots(detail, QStringLiteral("/e"));
        QCOMPARE(all.size(), 2);
        const QRegularExpression time(QStringLiteral("\\d:\\d\\d:\\d\\d"));
        QVERIFY2(all.at(0).caption.contains(time), qPrintable(all.at(0).caption));
        QVERIFY(all.at(0).caption.contains(QStringLiteral("After an action")));
        QVERIFY2(all.at(1).caption.startsWith(QStringLiteral("Step 14, ")), qPrintable(all.at(1).caption));
        QVERIFY(!all.at(1).caption.contains(QStringLiteral("2 of 2")));
        QCOMPARE(all.at(1).name, QStringLiteral("02-screenshot_final.png"));
        FilmStrip strip;
        strip.setPictures(all);
        QCOMPARE(strip.accessibleName().count(QStringLiteral("2 of 2")), 1); // said once
    }

    void twinsOfOtherPicturesAreLeftOut() {
        ApplicationDetail detail = secondTry(State::NeedsChecking, attempt(2, 2));
        detail.artifacts.append(artifact(4, 2, "screenshot_llm", QStringLiteral("2/seen.png")));
        detail.artifacts.append(artifact(5, 2, "screenshot_llm", QStringLiteral("2/named.png")));
        QCOMPARE(paths(detail).size(), 2); // there is no other
        detail.artifacts.append(artifact(6, 2, "screenshot_action", QStringLiteral("2/done.png")));
        detail.events.append({noon, QStringLiteral("picture"), detail.artifacts.at(4).serverId});
        QCOMPARE(paths(detail), (QStringList{QStringLiteral("/e/2/named.png"), QStringLiteral("/e/2/done.png")}));
    }

    void whyThereIsNoPicture() {
        ApplicationDetail detail = secondTry(State::Failed, attempt(2));
        QVERIFY(!missingPictures(detail, noon)); // no run
        detail = secondTry(State::Running, attempt(2, 2));
        detail.attempts.first().run->finalAt = 0;
        QVERIFY(!missingPictures(detail, noon));

        detail = secondTry(State::Failed, attempt(2, 2));
        detail.attempts.first().run->collectedAt = 0;
        detail.artifacts.append(artifact(4, 2, "screenshot_final", {}));
        detail.artifacts.append(artifact(5, 2, "run", QStringLiteral("2/run.json")));
        auto missing = missingPictures(detail, noon);
        QVERIFY(missing);
        QCOMPARE(missing->heading, QStringLiteral("Still being copied"));
        QVERIFY2(missing->sentence.startsWith(QStringLiteral("1 of 2 files")), qPrintable(missing->sentence));
        QVERIFY(missing->canTry);

        detail.attempts.first().run->collectedAt = noon;
        detail.artifacts[3].problem = code(ErrorKind::NotFound);
        missing = missingPictures(detail, noon);
        QCOMPARE(missing->heading, QStringLiteral("Not available any more"));
        QVERIFY2(missing->sentence.contains(QStringLiteral("before it could be copied")),
                 qPrintable(missing->sentence));
        QVERIFY(!missing->canTry);
        detail.artifacts[3].problem = QStringLiteral("removed-by-rule"); // not the server's doing
        QVERIFY(!missingPictures(detail, noon)->sentence.contains(QStringLiteral("The server")));
        detail.artifacts[3].path = QStringLiteral("2/last.png");
        QVERIFY(!missingPictures(detail, noon));
    }

    void theEmptyStateOffersToTryAgain() {
        FilePictureLoader loader;
        PicturesBox box(&loader);
        PicturesBox::Content empty;
        empty.missing = PicturesBox::Missing{QStringLiteral("Still being copied"), QStringLiteral("1 of 2"), true};
        box.show(empty);
        box.show();
        auto* state = box.findChild<EmptyState*>(QStringLiteral("pictures.missing"));
        QTRY_VERIFY(state->isVisible());
        QCOMPARE(state->accessibleName(), QStringLiteral("Still being copied"));
        QTRY_VERIFY(!box.findChild<PictureView*>(QStringLiteral("pictures.large"))->isVisible());
        QSignalSpy wanted(&box, &PicturesBox::copyWanted);
        auto* button = state->findChild<QPushButton*>();
        clickOn(button);
        QCOMPARE(wanted.size(), 1);
        box.show(empty); // read again, nothing new: the same button
        QCOMPARE(state->findChild<QPushButton*>(), button);
        box.show(content(files(QStringLiteral("came"), 1)));
        QTRY_VERIFY(!state->isVisible());
        QTRY_VERIFY(box.findChild<PictureView*>(QStringLiteral("pictures.large"))->isVisible());
    }

    void theViewerStaysWithItsApplication() {
        FilePictureLoader loader;
        PicturesBox box(&loader);
        const QVector<Picture> mine = files(QStringLiteral("mine"), 3);
        PicturesBox::Content one = content(mine.mid(0, 2));
        one.subject = QStringLiteral("Fernleaf Labs, Analyst");
        box.show(one);
        box.show();
        box.openViewer();
        QPointer<ImageViewer> viewer = box.findChild<ImageViewer*>();
        QVERIFY(viewer);
        QVERIFY(viewer->windowTitle().contains(QStringLiteral("Fernleaf Labs, Analyst")));
        QCOMPARE(viewer->current(), 1);
        one.pictures = mine; // another one came
        box.show(one);
        QTRY_VERIFY(viewer && viewer->isVisible());
        QCOMPARE(viewer->current(), 1);
        box.show(content(files(QStringLiteral("theirs"), 3)));
        QTRY_VERIFY(!viewer || !viewer->isVisible());
    }

    void aPictureOfAnEarlierTryOpensAlone() {
        FilePictureLoader loader;
        PicturesBox box(&loader);
        box.show(content(files(QStringLiteral("now"), 2)));
        box.show();
        const QString earlier = files(QStringLiteral("earlier"), 1).first().path;
        box.openViewerAt(earlier);
        QPointer<ImageViewer> viewer = box.findChild<ImageViewer*>();
        QTRY_VERIFY(viewer && viewer->isVisible());
        QCOMPARE(viewer->current(), 0);
        box.show(content(files(QStringLiteral("now"), 2))); // read again
        QTRY_VERIFY(viewer && viewer->isVisible());
        box.closeViewer();
        QTRY_VERIFY(!viewer || !viewer->isVisible());
    }

    void keysSeekInARecording() {
        // The sample leaves its duration out, as a live encoder does: what was played can be gone back to.
        test::ScriptedDialogs dialogs;
        RecordingWindow player(QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/practice.webm"),
                               QStringLiteral("Analyst"), dialogs, nullptr);
        player.setAttribute(Qt::WA_DeleteOnClose, false);
        player.show();
        auto* slider = player.findChild<QSlider*>();
        QTRY_VERIFY_WITH_TIMEOUT(slider->isEnabled() && player.positionMs() > 1000, 30'000);
        QTest::keyClick(&player, Qt::Key_Space); // stands still
        const qint64 before = player.positionMs();
        QVERIFY(before > 1000);
        QTest::keyClick(slider, Qt::Key_Home);
        QTRY_VERIFY2(player.positionMs() < 500, qPrintable(QString::number(player.positionMs())));
        QCOMPARE(slider->singleStep(), 5000); // as the arrows of the window
    }

    void savingAsksThroughTheDialogs() {
        FilePictureLoader loader;
        test::ScriptedDialogs dialogs;
        PicturesBox box(&loader);
        box.setDialogs(dialogs);
        box.show(content(files(QStringLiteral("kept"), 1)));
        box.show();
        box.openViewer();
        dialogs.savePath = m_dir.filePath(QStringLiteral("saved.png"));
        box.findChild<ImageViewer*>()->save();
        QTRY_VERIFY(QFile::exists(dialogs.savePath));
        QTRY_VERIFY(
            box.findChild<Label*>(QStringLiteral("viewer.said"))->fullText().contains(QStringLiteral("saved.png")));
    }
};

QTEST_MAIN(PicturesBoxTest)
#include "tst_picturesbox.moc"
