#include "domain/Package.h"
#include "ui/models/FileCheck.h"
#include "ui/pages/applications/HappeningList.h"
#include "ui/pages/applications/RunTraits.h"
#include "ui/pages/applications/SentTab.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureLoader.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace postulant;

// The parts of the detail by themselves: what they say, and that what stands there stays there.
class DetailPartsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    static QVector<Happening> story(int from, int count) {
        QVector<Happening> out;
        for (int i = from; i < from + count; ++i) {
            Happening one;
            one.at = 1779355500000 + i * 1000;
            one.text = QStringLiteral("line %1").arg(i);
            out.append(one);
        }
        return out;
    }
    static Label* lineOf(HappeningList& list, const QString& text) {
        const auto labels = list.findChildren<Label*>();
        for (Label* label : labels) {
            if (label->fullText() == text) {
                return label;
            }
        }
        return nullptr;
    }
    static QString textOf(const QWidget& widget) {
        QStringList texts;
        const auto labels = widget.findChildren<Label*>();
        for (const Label* label : labels) {
            texts << label->fullText();
        }
        return texts.join(u'\n');
    }
    static AttemptRow attempt(qint64 id, AttemptVia via, const QString& connection) {
        AttemptRow out;
        out.id = id;
        out.via = via;
        out.state = AttemptState::Ended;
        out.connection = connection;
        out.dialect = QStringLiteral("agent");
        return out;
    }
    static QByteArray package(const QString& resume) {
        Package out;
        out.resume.fileName = resume;
        return canonicalJson(out);
    }

private Q_SLOTS:
    void whatIsTooMuchGoesAtTheTopAndTheRestStays() {
        HappeningList list;
        list.show(story(0, 5), 5);
        QPointer<Label> kept = lineOf(list, QStringLiteral("line 2"));
        QPointer<Label> first = lineOf(list, QStringLiteral("line 0"));
        QVERIFY(kept && first);
        list.show(story(0, 7), 5);
        QVERIFY(first.isNull());
        QVERIFY(kept); // the same widget, in its place
        QCOMPARE(lineOf(list, QStringLiteral("line 2")), kept.data());
        QPointer<Label> earlier = list.findChild<Label*>(QStringLiteral("happenings.earlier"));
        QVERIFY(earlier);
        QCOMPARE(earlier->fullText(), QStringLiteral("2 earlier"));
        kept = lineOf(list, QStringLiteral("line 6"));
        list.show(story(0, 9), 5);
        QVERIFY(kept && earlier);
        QCOMPARE(earlier->fullText(), QStringLiteral("4 earlier"));
        QVERIFY(lineOf(list, QStringLiteral("line 3")) == nullptr);
        // From top to bottom as they happened.
        list.resize(400, 400);
        list.QWidget::show();
        int above = earlier->mapTo(&list, QPoint()).y();
        for (int i = 4; i < 9; ++i) {
            Label* label = lineOf(list, QStringLiteral("line %1").arg(i));
            QVERIFY(label != nullptr);
            QVERIFY(label->mapTo(&list, QPoint()).y() > above);
            above = label->mapTo(&list, QPoint()).y();
        }
    }

    void anotherStoryTakesThePlaceOfTheOld() {
        HappeningList list;
        list.show(story(0, 9), 5);
        list.show(story(100, 3), 5);
        QVERIFY(list.findChild<Label*>(QStringLiteral("happenings.earlier")) == nullptr);
        QVERIFY(lineOf(list, QStringLiteral("line 8")) == nullptr);
        QVERIFY(lineOf(list, QStringLiteral("line 100")) != nullptr);
        list.show(story(200, 20), 5);
        QVERIFY(lineOf(list, QStringLiteral("line 102")) == nullptr);
        QVERIFY(lineOf(list, QStringLiteral("line 219")) != nullptr);
    }

    void whatWasNotSentIsNotSaidToBeSent() {
        FilePictureLoader pictures;
        SentTab tab(&pictures, m_dir.path());
        DetailLoader::Data data;
        AttemptRow stopped = attempt(1, AttemptVia::Run, QStringLiteral("Home server"));
        stopped.packageJson = package(QStringLiteral("Maren.pdf"));
        stopped.packageSha256 = QString(64, QLatin1Char('a'));
        AttemptRow byHand = attempt(2, AttemptVia::ByHand, QString());
        data.detail.attempts = {byHand, stopped};
        tab.show(data);
        QVERIFY2(textOf(tab).contains(QStringLiteral("What was sent")), qPrintable(textOf(tab)));
        // It turns out that the run stopped before Submit.
        data.detail.attempts[1].sent = Sent::No;
        tab.show(data);
        QVERIFY2(textOf(tab).contains(QStringLiteral("What was prepared; it was not sent")), qPrintable(textOf(tab)));
        QVERIFY(!textOf(tab).contains(QStringLiteral("What was sent")));
        // Whose package it is.
        QVERIFY2(textOf(tab).contains(QStringLiteral("Home server (agent)")), qPrintable(textOf(tab)));
        QVERIFY(textOf(tab).contains(QStringLiteral("sealed, aaaaaaaaaaaa…")));
        data.detail.attempts[1].sent = Sent::Unknown;
        data.detail.attempts[1].releasedWhy = ReleaseReason::SeekerSaidNo;
        tab.show(data);
        QVERIFY(!textOf(tab).contains(QStringLiteral("What was sent")));
    }

    void whatAWorkflowSaidStandsBesideWhatThePageShowed() {
        FilePictureLoader pictures;
        SentTab tab(&pictures, m_dir.path());
        DetailLoader::Data data;
        data.detail.attempts = {attempt(1, AttemptVia::Run, QStringLiteral("Own"))};
        data.detail.attempts[0].run = RunRow();
        data.detail.attempts[0].run->finalAt = 7;
        tab.show(data);
        auto* outputs = tab.findChild<QWidget*>(QStringLiteral("detail.outputs"));
        QVERIFY(outputs != nullptr && outputs->isHidden());
        data.outputs = {{QStringLiteral("check_output.id"), QStringLiteral("<b>A-7</b>\nline two")},
                        {QStringLiteral("loop_output[0].id"), QString(500, u'W')},
                        {QStringLiteral("empty"), QString()}};
        tab.resize(420, 400);
        tab.QWidget::show();
        tab.show(data);
        QVERIFY(!outputs->isHidden());
        const QString text = textOf(*outputs);
        QVERIFY2(text.contains(QStringLiteral("check_output.id\n<b>A-7</b>\nline two\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("empty\n—")), qPrintable(text));
        QCOMPARE(text.count(QStringLiteral("check_output.id")), 1);
        QTRY_VERIFY(tab.widget()->width() <= tab.viewport()->width()); // one long word does not widen it
        const QPointer<Label> kept = outputs->findChildren<Label*>().last();
        tab.show(data); // what is the same stays, with selection and focus
        QVERIFY(kept);
        for (int i = 0; i < 100; ++i) {
            data.outputs.append({QStringLiteral("x[%1]").arg(i), QStringLiteral("y")});
        }
        tab.show(data);
        QVERIFY2(textOf(*outputs).contains(QStringLiteral("63 more stand in the file")), qPrintable(textOf(*outputs)));
        QVERIFY(!textOf(*outputs).contains(QStringLiteral("x[99]")));
        data.outputs.clear();
        tab.show(data);
        QVERIFY(outputs->isHidden());
    }

    // What it can is known from what it was given: a workflow without a parameter for it waits for no code.
    void whatARunOfAWorkflowCan() {
        ApplicationDetail detail;
        detail.attempts = {attempt(1, AttemptVia::Run, QStringLiteral("Own"))};
        detail.attempts[0].dialect = QStringLiteral("workflow");
        QVERIFY(!runTraits(detail).takesCode && runTraits(detail).canCancel);
        Package sent;
        WorkflowParameter code;
        code.name = QStringLiteral("totp");
        code.source = QStringLiteral("package:code_address");
        sent.parameters = {code};
        detail.attempts[0].packageJson = canonicalJson(sent);
        QVERIFY(runTraits(detail).takesCode);
        detail.attempts[0].via = AttemptVia::ByHand;
        QVERIFY(!runTraits(detail).canCancel);
    }

    void whatIsIntactIsForgottenWithTheJob() {
        const QByteArray bytes("proof");
        ArtifactRow row;
        row.id = 7;
        row.path = QStringLiteral("1/a.txt");
        row.sha256 = sha256Hex(bytes);
        row.size = bytes.size();
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("1")));
        QFile file(m_dir.filePath(row.path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        FileCheck check;
        check.check(m_dir.path(), {row});
        QTRY_VERIFY(check.isDone());
        QCOMPARE(check.count(FileCheck::State::Intact), 1);
        check.stop();
        QVERIFY(!check.isDone());
        QCOMPARE(check.count(FileCheck::State::Intact), 0);
        QCOMPARE(check.state(row.id), FileCheck::State::NotFetched);
    }
};

QTEST_MAIN(DetailPartsTest)
#include "tst_detailparts.moc"
