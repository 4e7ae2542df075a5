#include "domain/EvidenceKinds.h"
#include "domain/Package.h"
#include "store/ApplicationRepository.h"
#include "store/AttachmentRepository.h"
#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "support/Mouse.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/applications/EvidenceActions.h"
#include "ui/pages/applications/SentTab.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ImageViewer.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PictureView.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QSignalSpy>
#include <QTabBar>

#include "WindowDesk.h"

using namespace postulant;
using test::clickOn;
using test::WindowDesk;
using State = ApplicationState;

namespace {

const QByteArray mail("From: jobs@fernleaf.example\nSubject: Thank you\nDate: today\n\nWe have it.\n");

constexpr int timelineTab = 1;
constexpr int sentTab = 2;
constexpr int filesTab = 4;

} // namespace

// Proof in the window: what is shown of it, what the seeker says against it, and how it is kept.
class EvidenceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    static std::unique_ptr<WindowDesk> desk(const QSize& size = {1440, 900}) {
        auto made = std::make_unique<WindowDesk>(WindowDesk::Content::Sample, size);
        if (!QTest::qWaitFor([&] { return made->table().model()->rowCount() > 0; })) {
            qFatal("the rows did not come");
        }
        return made;
    }
    static DetailPane& detail(WindowDesk& desk) { return desk.at<DetailPane>("applications.detail"); }
    static bool shows(WindowDesk& desk, qint64 id) {
        desk.choose(id);
        return QTest::qWaitFor([&] { return detail(desk).hasData() && detail(desk).id() == id; });
    }
    static QVector<ArtifactRow> attached(WindowDesk& desk, qint64 id) {
        QVector<ArtifactRow> out;
        const auto all =
            desk.core().store().readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); });
        for (const ArtifactRow& artifact : all->artifacts) {
            if (artifact.kind == attachedKind) {
                out << artifact;
            }
        }
        return out;
    }
    QString file(const QString& name, const QByteArray& bytes = mail) {
        QString path = m_dir.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return path;
    }
    static bool drop(DetailPane& pane, const QString& path) { return drop(pane, QStringList{path}); }
    static bool drop(DetailPane& pane, const QStringList& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls << QUrl::fromLocalFile(path);
        }
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&pane, &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&pane, &dropped);
        return dropped.isAccepted();
    }
    static QString textOf(QWidget& widget) {
        QStringList texts;
        const auto labels = widget.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->isVisibleTo(&widget)) {
                texts << label->text();
            }
        }
        return texts.join(u'\n');
    }
    static QList<PictureView*> storyPictures(WindowDesk& desk) {
        return detail(desk).findChildren<PictureView*>(QStringLiteral("timeline.picture"));
    }
    static QString inEvidence(WindowDesk& desk, const QString& path) {
        return QDir(desk.core().store().evidenceDir()).filePath(path);
    }
    static void choose(WindowDesk& desk, int tab) { desk.at<QTabBar>("detail.tabs").setCurrentIndex(tab); }
    // An entry of the menu of what is chosen.
    static void pressMenu(WindowDesk& desk, const QString& text) {
        Q_EMIT detail(desk).menuWanted(QPoint(100, 100));
        QMenu* menu = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            menu = desk.window().findChild<QMenu*>(QStringLiteral("applications.menu"));
            return menu != nullptr;
        }));
        const auto actions = menu->actions();
        for (QAction* action : actions) {
            if (action->text() == text) {
                action->trigger();
                delete menu;
                return;
            }
        }
        delete menu;
        QFAIL(qPrintable(text));
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void whyIsSaid() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        const QString proof = textOf(d->at<Card>("detail.proof"));
        QVERIFY2(proof.contains(QStringLiteral("The reference is on the stored last page.")), qPrintable(proof));
        QVERIFY(shows(*d, d->jobs().first(State::AppliedClaimed)));
        QVERIFY(
            textOf(d->at<Card>("detail.proof")).contains(QStringLiteral("Neither a thank-you text nor a reference")));
        QVERIFY(shows(*d, d->jobs().first(State::Failed)));
        QVERIFY(textOf(d->at<Card>("detail.proof")).contains(QStringLiteral("nothing pressed after the form")));
        QVERIFY(shows(*d, d->jobs().first(State::NeedsChecking)));
        const QString known = textOf(*d->at<Label>("detail.why").parentWidget());
        QCOMPARE(known.count(QStringLiteral("it may have been Submit")), 1);
        QVERIFY(d->at<Label>("detail.why").text().contains(QStringLiteral("without calling itself done")));
    }

    // Beside the table, where one part stands under the other and both are longer than the window.
    void whatWasSentIsNotSqueezed() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        Package package;
        package.resume.fileName = QStringLiteral("maren-holt-analyst.pdf");
        for (int i = 0; i < 25; ++i) {
            package.items.append({{},
                                  QStringLiteral("Question %1, which is longer than one line of the pane").arg(i),
                                  QStringLiteral("Its answer"),
                                  QStringLiteral("answers"),
                                  Sensitivity::Plain});
        }
        QVERIFY(d->core().store().writeNow<void>([&](Database& db) {
            return db.exec(QStringLiteral("UPDATE attempt SET package=? WHERE application_id=?"),
                           {canonicalJson(package), id});
        }));
        QVERIFY(shows(*d, id));
        choose(*d, 2);
        auto* tab = detail(*d).findChild<SentTab*>();
        QVERIFY(tab != nullptr && tab->viewport()->width() < 640);
        QTRY_VERIFY(textOf(*tab).contains(QStringLiteral("Question 24")));
        const auto squeezed = [&] {
            QStringList out;
            const auto labels = tab->findChildren<QLabel*>();
            for (const QLabel* label : labels) {
                const int due =
                    label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                if (label->isVisible() && label->height() < due) {
                    out << label->text();
                }
            }
            return out;
        };
        QTRY_VERIFY2(squeezed().isEmpty(), qPrintable(squeezed().join(u'\n')));
    }

    // That a text stands on the page is said where it was found there, not where the server says so.
    void whoseWordTheTextIsIsSaid() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        const auto reasons = [&](const char* words) {
            return d->core().store().writeNow<void>([&](Database& db) {
                return db.exec(QStringLiteral("UPDATE attempt SET proof_reasons=? WHERE application_id=?"),
                               {QString::fromLatin1(words), id});
            });
        };
        const auto proof = [&] { return textOf(d->at<Card>("detail.proof")); };
        QVERIFY(reasons("confirmation-id-on-page,resume-shown-on-page"));
        QVERIFY(shows(*d, id));
        QVERIFY2(proof().contains(QStringLiteral("Server’s word")), qPrintable(proof()));
        QVERIFY2(!proof().contains(QStringLiteral("Text on the page")), qPrintable(proof()));
        QVERIFY(reasons("confirmation-text-on-page,resume-shown-on-page"));
        QVERIFY(shows(*d, d->jobs().first(State::AppliedClaimed)));
        QVERIFY(shows(*d, id));
        QVERIFY2(proof().contains(QStringLiteral("Text on the page")), qPrintable(proof()));
        QVERIFY2(!proof().contains(QStringLiteral("Server’s word")), qPrintable(proof()));
    }

    void aDroppedMailIsKeptAndUndone() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedClaimed);
        QVERIFY(shows(*d, id));
        QVERIFY(drop(detail(*d), file(QStringLiteral("thanks.eml"))));
        QTRY_COMPARE(attached(*d, id).size(), 1);
        QCOMPARE(attached(*d, id).first().name, QStringLiteral("thanks.eml"));
        choose(*d, filesTab);
        QTRY_VERIFY(textOf(detail(*d)).contains(QStringLiteral("thanks.eml")));
        QVERIFY(QFile::exists(d->core().store().evidenceDir() + u'/' + attached(*d, id).first().path));
        d->undo();
        QTRY_VERIFY(attached(*d, id).isEmpty());
        d->redo();
        QTRY_COMPARE(attached(*d, id).size(), 1);
        d->undo();
        QTRY_VERIFY(attached(*d, id).isEmpty());
    }

    void whatIsNoProofIsRefusedInWords() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedClaimed);
        QVERIFY(shows(*d, id));
        QSignalSpy said(&d->actions(), &ApplicationActions::said);
        QVERIFY(drop(detail(*d), file(QStringLiteral("thanks.eml"), "#!/bin/sh\n")));
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY2(said.last().first().toString().startsWith(QStringLiteral("Only an e-mail")),
                 qPrintable(said.last().first().toString()));
        QVERIFY(attached(*d, id).isEmpty());
        // Text that is dragged is no file.
        QMimeData text;
        text.setText(QStringLiteral("hello"));
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&detail(*d), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void whatBecameOfSeveralIsSaidOnce() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedClaimed);
        QVERIFY(shows(*d, id));
        QSignalSpy said(&d->actions(), &ApplicationActions::said);
        QVERIFY(drop(detail(*d),
                     QStringList{file(QStringLiteral("one.eml")), file(QStringLiteral("bad.eml"), "#!/bin/sh\n"),
                                 file(QStringLiteral("two.eml"), mail + "Second.\n")}));
        QTRY_COMPARE(attached(*d, id).size(), 2);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.first().first().toString(),
                 QStringLiteral("2 file(s) attached, 1 refused: bad.eml. Only an e-mail saved as a file (.eml), a PDF "
                                "or a picture can be attached"));
        // What is too much is not passed over in silence.
        QStringList many;
        for (int i = 0; i < 22; ++i) {
            many << file(QStringLiteral("bad%1.eml").arg(i), "#!/bin/sh\n");
        }
        QVERIFY(drop(detail(*d), many));
        QTRY_COMPARE(said.size(), 2);
        const QString text = said.last().first().toString();
        QVERIFY2(text.startsWith(QStringLiteral("2 left out")) && text.contains(QStringLiteral("20 refused")),
                 qPrintable(text));
        QCOMPARE(attached(*d, id).size(), 2);
    }

    // Of another job's files it says nothing.
    void whatIsIntactIsSaidWhenItWasRead() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        const auto proof = [&] { return textOf(d->at<Card>("detail.proof")); };
        QTRY_VERIFY2(proof().contains(QStringLiteral("all intact")), qPrintable(proof()));
        QString atOnce;
        QObject here;
        connect(&detail(*d), &DetailPane::loaded, &here, [&] { atOnce = atOnce.isEmpty() ? proof() : atOnce; });
        QVERIFY(shows(*d, d->jobs().first(State::AppliedClaimed)));
        QVERIFY2(atOnce.contains(QStringLiteral("4 on this computer")), qPrintable(atOnce));
        QVERIFY2(!atOnce.contains(QStringLiteral("intact")), qPrintable(atOnce));
        QTRY_VERIFY2(proof().contains(QStringLiteral("all intact")), qPrintable(proof()));
    }

    // A retry that is under way has files of the earlier try: they are read like any others.
    void theFilesOfARunningRetryAreRead() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::Running);
        const qint64 attempt =
            d->core()
                .store()
                .readNow<ApplicationDetail>([id](Database& db) { return applications::detail(db, id); })
                ->attempts.first()
                .id;
        const QByteArray bytes("earlier");
        ArtifactRow earlier;
        earlier.kind = QStringLiteral("html_scrape");
        earlier.serverId = QStringLiteral("a_earlier");
        earlier.sha256 = sha256Hex(bytes);
        earlier.size = bytes.size();
        earlier.path = QStringLiteral("%1/earlier.html").arg(attempt);
        earlier.fetchedAt = 1779355500000;
        const QString path = d->core().store().evidenceDir() + u'/' + earlier.path;
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        QVERIFY(
            d->core().store().writeNow<void>([&](Database& db) { return runs::putArtifact(db, attempt, earlier); }));
        QVERIFY(shows(*d, id));
        choose(*d, filesTab);
        QTRY_VERIFY2(textOf(detail(*d)).contains(QStringLiteral("intact")), qPrintable(textOf(detail(*d))));
    }

    void aButtonAttachesAndOneRemoves() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        QVERIFY(shows(*d, id));
        d->dialogs().files = QStringList{file(QStringLiteral("a.eml"))};
        clickOn(&d->at<LinkButton>("detail.attach"));
        QTRY_COMPARE(attached(*d, id).size(), 1);
        QTRY_COMPARE(d->actions().undoText(), QStringLiteral("Attach a file"));
        choose(*d, filesTab);
        QTRY_VERIFY(d->window().findChild<QPushButton*>(QStringLiteral("files.remove")) != nullptr);
        clickOn(&d->at<QPushButton>("files.remove"));
        QTRY_VERIFY(attached(*d, id).isEmpty());
        QTRY_COMPARE(d->actions().undoText(), QStringLiteral("Remove an attached file"));
        d->undo();
        QTRY_COMPARE(attached(*d, id).size(), 1);
        QCOMPARE(attached(*d, id).first().name, QStringLiteral("a.eml"));
        // The step before it is still the step before it.
        d->undo();
        QTRY_VERIFY(attached(*d, id).isEmpty());
    }

    void aConfirmedOneIsRefutedWithANoteAndTakenBack() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        QVERIFY(shows(*d, id));
        d->dialogs().typed = QStringLiteral("They say that nothing came");
        pressMenu(*d, QStringLiteral("It did not go through…"));
        QTRY_COMPARE(d->row(id).state, State::Review);
        const auto read = [&] {
            return *d->core().store().readNow<ApplicationDetail>(
                [id](Database& db) { return applications::detail(db, id); });
        };
        QCOMPARE(read().attempts.first().releasedWhy, std::optional(ReleaseReason::SeekerSaidNo));
        QCOMPARE(read().events.last().text, QStringLiteral("not-sent: They say that nothing came"));
        QTRY_VERIFY(d->at<QWidget>("detail.decision").isVisible());
        choose(*d, timelineTab);
        QTRY_VERIFY(textOf(detail(*d)).contains(QStringLiteral("They say that nothing came")));
        clickOn(&d->at<LinkButton>("detail.undo"));
        QTRY_COMPARE(d->row(id).state, State::AppliedConfirmed);
        QVERIFY(read().attempts.first().holds);
    }

    void aClaimIsKeptOnTheSeekersWord() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::NeedsChecking);
        QVERIFY(shows(*d, id));
        d->dialogs().typed = QStringLiteral("mail came");
        pressMenu(*d, QStringLiteral("It went through…"));
        QTRY_COMPARE(d->row(id).state, State::AppliedClaimed);
        QVERIFY(!ApplicationActions::canConfirm(d->row(d->jobs().first(State::Running))));
        QVERIFY(!ApplicationActions::canRefute(d->row(d->jobs().first(State::Queued))));
    }

    void proofOfSeveralIsSavedAsOneFile() {
        auto d = desk();
        const qint64 first = d->jobs().first(State::AppliedConfirmed);
        const qint64 second = d->jobs().first(State::AppliedClaimed);
        QSignalSpy said(&d->actions(), &ApplicationActions::said);
        d->dialogs().savePath = m_dir.filePath(QStringLiteral("proof.pdf"));
        d->actions().evidence()->saveProof({d->row(first), d->row(second)});
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30'000);
        QVERIFY2(said.last().first().toString().startsWith(QStringLiteral("The proof of 2")),
                 qPrintable(said.last().first().toString()));
        QPdfDocument document(nullptr);
        QCOMPARE(document.load(d->dialogs().savePath), QPdfDocument::Error::None);
        QString text;
        for (int page = 0; page < document.pageCount(); ++page) {
            text += document.getAllText(page).text();
        }
        QVERIFY(text.contains(d->row(first).company) && text.contains(d->row(second).company));
    }

    void theProofButtonSavesWhatIsShown() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        d->dialogs().savePath = m_dir.filePath(QStringLiteral("one.zip"));
        clickOn(&d->at<LinkButton>("detail.saveProof"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(d->dialogs().savePath), 30'000);
    }

    void theMenuSavesWhatIsChosen() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        d->table().selectionModel()->select(
            d->table().model()->index(d->rowOf(d->jobs().first(State::AppliedClaimed)), 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QSignalSpy said(&d->actions(), &ApplicationActions::said);
        d->dialogs().savePath = m_dir.filePath(QStringLiteral("chosen.pdf"));
        d->key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30'000);
        QVERIFY2(said.last().first().toString().startsWith(QStringLiteral("The proof of 2")),
                 qPrintable(said.last().first().toString()));
    }

    void theStoryShowsItsPictures() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        choose(*d, timelineTab);
        QTRY_COMPARE(detail(*d).findChildren<PictureView*>(QStringLiteral("timeline.picture")).size(), 4);
        const QString took = d->at<Label>("timeline.took").text();
        QVERIFY2(took.contains(QStringLiteral("2 min 8 s")) && took.contains(QStringLiteral("14 step")),
                 qPrintable(took));
        auto* second = detail(*d).findChildren<PictureView*>(QStringLiteral("timeline.picture")).at(1);
        QTRY_VERIFY(QTest::qWaitFor([&] {
            Q_EMIT second->activated();
            return d->window().findChild<ImageViewer*>() != nullptr;
        }));
        QCOMPARE(d->window().findChild<ImageViewer*>()->current(), 1);
    }

    void aPictureThatCameLaterOpensFromTheStory() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        QVERIFY(shows(*d, id));
        choose(*d, timelineTab); // from now on the summary is not shown
        QTRY_COMPARE(storyPictures(*d).size(), 4);
        const qint64 attempt = detail(*d).detail().attempts.first().id;
        const qint64 end = detail(*d).detail().row.finishedAt;
        ArtifactRow late = detail(*d).detail().artifacts.first();
        QVERIFY(late.kind == QLatin1String("screenshot_action"));
        const QString copy = QStringLiteral("%1/late.png").arg(attempt);
        QVERIFY(QFile::copy(inEvidence(*d, late.path), inEvidence(*d, copy)));
        late.serverId = QStringLiteral("a_%1_4").arg(attempt);
        late.path = copy;
        QVERIFY(d->core().store().writeNow<void>([&](Database& db) {
            const Done step = runs::addEvent(db, attempt, QStringLiteral("step"), QStringLiteral("Pressed"), end - 2);
            const Done seen = runs::addEvent(db, attempt, QStringLiteral("picture"), late.serverId, end - 1);
            const Done kept = runs::putArtifact(db, attempt, late);
            return step && seen && kept ? applications::setNotes(db, id, QStringLiteral("more")) : kept;
        }));
        QTRY_COMPARE(storyPictures(*d).size(), 5);
        Q_EMIT storyPictures(*d).last()->activated();
        auto* viewer = d->window().findChild<ImageViewer*>();
        QTRY_VERIFY(viewer != nullptr && viewer->isVisible());
        QCOMPARE(viewer->current(), 3); // before the last page
    }

    void storedPagesAreNotOpened() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        QVERIFY(shows(*d, id));
        const qint64 attempt = detail(*d).detail().attempts.first().id;
        QVERIFY(d->core().store().writeNow<void>([&](Database& db) {
            for (const char* kind : {"html_scrape", "something_new"}) {
                ArtifactRow page;
                page.serverId = QLatin1String(kind);
                page.kind = QLatin1String(kind);
                page.path = QStringLiteral("%1/%2.html").arg(QString::number(attempt), QLatin1String(kind));
                page.mimeType = QStringLiteral("text/html");
                if (Done put = runs::putArtifact(db, attempt, page); !put) {
                    return put;
                }
            }
            return applications::setNotes(db, id, QStringLiteral("more"));
        }));
        choose(*d, filesTab);
        const auto buttons = [&](const char* name) {
            return detail(*d).findChildren<QPushButton*>(QString::fromLatin1(name));
        };
        QTRY_COMPARE(buttons("files.folder").size(), 2);
        QCOMPARE(buttons("files.open").size(), 4); // the pictures
        for (QPushButton* button : buttons("files.folder") + buttons("files.open")) {
            button->click();
        }
        QCOMPARE(d->dialogs().opened.size(), 6);
        const QUrl folder = QUrl::fromLocalFile(inEvidence(*d, QString::number(attempt)));
        QCOMPARE(d->dialogs().opened.first(), folder);
        for (const QUrl& url : std::as_const(d->dialogs().opened)) {
            QVERIFY2(!url.path().endsWith(QLatin1String(".html")), qPrintable(url.path()));
        }
        QVERIFY(d->dialogs().opened.last().path().endsWith(QLatin1String(".png")));
    }

    void whatIsCheckedChangesInItsPlace() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        choose(*d, filesTab);
        const auto states = [&] { return detail(*d).findChildren<Label*>(QStringLiteral("files.state")); };
        QTRY_COMPARE(states().size(), 4);
        QTRY_VERIFY(states().first()->fullText().endsWith(QLatin1String(", intact")));
        QPointer<QPushButton> open = detail(*d).findChild<QPushButton*>(QStringLiteral("files.open"));
        auto* check = d->window().findChild<FileCheck*>();
        QSignalSpy done(check, &FileCheck::done);
        QVector<ArtifactRow> artifacts = detail(*d).detail().artifacts;
        artifacts.first().sha256 = QString(64, u'0');
        check->check(d->core().store().evidenceDir(), artifacts);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY2(states().first()->fullText().contains(QLatin1String("changed since")),
                 qPrintable(states().first()->fullText()));
        QVERIFY(open); // the keyboard may stand on it
    }

    void whatWasSentStandsBesideWhatThePageShowed() {
        auto d = desk({1000, 800}); // the detail has the whole window
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        d->choose(id);
        d->key(Qt::Key_Return);
        QTRY_VERIFY(detail(*d).isVisible() && detail(*d).hasData());
        choose(*d, sentTab);
        auto& shown = d->at<QWidget>("detail.shown");
        QTRY_VERIFY(shown.isVisible());
        QVERIFY(textOf(shown).contains(QStringLiteral("FL-20418")));
        QTRY_VERIFY(shown.x() > 300); // beside, not below
    }
};

QTEST_MAIN(EvidenceTest)
#include "tst_evidence.moc"
