#include "domain/EvidenceKinds.h"
#include "store/ApplicationRepository.h"
#include "store/AttachmentRepository.h"
#include "store/AttemptRepository.h"
#include "store/RunRepository.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/pages/applications/DetailPane.h"
#include "ui/pages/applications/EvidenceActions.h"
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
        const QString path = m_dir.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) {
            qFatal("cannot write");
        }
        return path;
    }
    static bool drop(DetailPane& pane, const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
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
        d->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(attached(*d, id).isEmpty());
        d->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(attached(*d, id).size(), 1);
        d->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(attached(*d, id).isEmpty());
    }

    void whatIsNoProofIsRefusedInWords() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedClaimed);
        QVERIFY(shows(*d, id));
        QSignalSpy said(d->window().findChild<ApplicationActions*>(), &ApplicationActions::said);
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

    void aButtonAttachesAndOneRemoves() {
        auto d = desk();
        const qint64 id = d->jobs().first(State::AppliedConfirmed);
        QVERIFY(shows(*d, id));
        d->dialogs().files = QStringList{file(QStringLiteral("a.eml"))};
        QTest::mouseClick(&d->at<LinkButton>("detail.attach"), Qt::LeftButton);
        QTRY_COMPARE(attached(*d, id).size(), 1);
        choose(*d, filesTab);
        QTRY_VERIFY(d->window().findChild<QPushButton*>(QStringLiteral("files.remove")) != nullptr);
        QSignalSpy said(d->window().findChild<ApplicationActions*>(), &ApplicationActions::said);
        QTest::mouseClick(&d->at<QPushButton>("files.remove"), Qt::LeftButton);
        QTRY_VERIFY(attached(*d, id).isEmpty());
        QTRY_VERIFY(!said.isEmpty()); // the window knows it, too
        d->key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(attached(*d, id).size(), 1);
        QCOMPARE(attached(*d, id).first().name, QStringLiteral("a.eml"));
        // The step before it is still the step before it.
        d->key(Qt::Key_Z, Qt::ControlModifier);
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
        QTest::mouseClick(&d->at<LinkButton>("detail.undo"), Qt::LeftButton);
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
        auto* actions = d->window().findChild<ApplicationActions*>();
        QSignalSpy said(actions, &ApplicationActions::said);
        d->dialogs().savePath = m_dir.filePath(QStringLiteral("proof.pdf"));
        actions->evidence()->saveProof({d->row(first), d->row(second)});
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
        QTest::mouseClick(&d->at<LinkButton>("detail.saveProof"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(d->dialogs().savePath), 30'000);
    }

    void theMenuSavesWhatIsChosen() {
        auto d = desk();
        QVERIFY(shows(*d, d->jobs().first(State::AppliedConfirmed)));
        d->table().selectionModel()->select(
            d->table().model()->index(d->rowOf(d->jobs().first(State::AppliedClaimed)), 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QSignalSpy said(d->window().findChild<ApplicationActions*>(), &ApplicationActions::said);
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
