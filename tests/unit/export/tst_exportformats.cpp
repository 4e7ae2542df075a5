#include "domain/AtomicFile.h"
#include "export/ApplicationJson.h"
#include "export/ExportFormat.h"
#include "export/Exporter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace postulant;

namespace {

constexpr qint64 may3 = 1777801351120; // 2026-05-03T09:42:31.120Z

ApplicationRecord record(qint64 id = 7) {
    ApplicationRecord out;
    out.row.id = id;
    out.row.state = ApplicationState::AppliedConfirmed;
    out.row.company = QStringLiteral("Fernleaf Labs");
    out.row.title = QStringLiteral("Product Analyst");
    out.row.url = QStringLiteral("https://jobs.example.com/7");
    out.row.createdAt = may3;
    out.row.proof = Proof::Confirmed;
    out.row.sent = Sent::Yes;
    out.key = QStringLiteral("greenhouse:7");
    out.ats = QStringLiteral("greenhouse");
    return out;
}

// A strict RFC 4180 reader, written apart from the writer.
QVector<QStringList> parse(const QByteArray& bytes, QChar separator = u',') {
    const QString text = QString::fromUtf8(bytes);
    QVector<QStringList> lines(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += u'"';
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            lines.last() << cell;
            cell.clear();
        } else if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            lines.last() << cell;
            cell.clear();
            lines.append(QStringList());
            ++i;
        } else {
            cell += c;
        }
    }
    lines.removeLast();
    return lines;
}

QByteArray written(const QString& format, const QVector<ApplicationRecord>& records,
                   const ExportOptions& options = {}) {
    const auto writer = findExportFormat(format)->make(options);
    QByteArray out = writer->begin();
    for (const ApplicationRecord& one : records) {
        out += writer->row(one);
    }
    return out + writer->end();
}

QString cell(const QVector<QStringList>& lines, int row, const QString& column) {
    return lines.at(row).at(lines.at(0).indexOf(column));
}

QVector<QStringList> csvLines(const QVector<ApplicationRecord>& records, const ExportOptions& options = {}) {
    const QByteArray bytes = written(QStringLiteral("csv"), records, options);
    return parse(bytes.mid(3), options.semicolon ? u';' : u',');
}

} // namespace

class TestExportFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void registryFindsByName() {
        QVERIFY(exportFormatNames().contains(QStringLiteral("csv")));
        QVERIFY(exportFormatNames().contains(QStringLiteral("json")));
        QCOMPARE(findExportFormat(u"docx"), nullptr);
    }

    void csvStartsWithByteOrderMarkAndHead() {
        const QByteArray bytes = written(QStringLiteral("csv"), {});
        QVERIFY(bytes.startsWith("\xEF\xBB\xBFid,practice,state,state_in_words,confirmed,claimed,anything_sent,"));
        QVERIFY(bytes.endsWith("\r\n"));
    }

    void csvCellsSurviveEveryCharacter() {
        for (const bool semicolon : {false, true}) {
            ApplicationRecord one = record();
            one.row.company = QStringLiteral("A \"B\", C; D\nsecond line");
            one.row.title = QStringLiteral(" Ärztin für 日本 ");
            ExportOptions options;
            options.semicolon = semicolon;
            const auto lines = csvLines({one, record(8)}, options);
            QCOMPARE(lines.size(), 3);
            QCOMPARE(lines.at(1).size(), lines.at(0).size());
            QCOMPARE(cell(lines, 1, QStringLiteral("company")), one.row.company);
            QCOMPARE(cell(lines, 1, QStringLiteral("title")), one.row.title);
            QCOMPARE(cell(lines, 2, QStringLiteral("id")), QStringLiteral("8"));
        }
    }

    void csvFormulasAreDefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"x\",\"y\")"}) {
            QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QString::fromLatin1(text);
        }
    }
    void csvFormulasAreDefused() {
        QFETCH(QString, text);
        ApplicationRecord one = record();
        one.row.title = text;
        QCOMPARE(cell(csvLines({one}), 1, QStringLiteral("title")), QString(u'\'' + text));
    }
    void csvLeavesHarmlessTextAlone() {
        ApplicationRecord one = record();
        one.row.title = QStringLiteral("C++ = fun, a-b");
        QCOMPARE(cell(csvLines({one}), 1, QStringLiteral("title")), one.row.title);
    }

    void csvKeepsConfirmedClaimedAndPracticeApart() {
        ApplicationRecord claimed = record(1);
        claimed.row.state = ApplicationState::AppliedClaimed;
        ApplicationRecord practice = record(2);
        practice.row.practice = true;
        const auto lines = csvLines({claimed, practice, record(3)});
        QCOMPARE(cell(lines, 1, QStringLiteral("confirmed")), QStringLiteral("no"));
        QCOMPARE(cell(lines, 1, QStringLiteral("claimed")), QStringLiteral("yes"));
        QCOMPARE(cell(lines, 1, QStringLiteral("state")), QStringLiteral("applied-claimed"));
        QCOMPARE(cell(lines, 1, QStringLiteral("state_in_words")), QStringLiteral("Applied (claimed)"));
        QCOMPARE(cell(lines, 2, QStringLiteral("practice")), QStringLiteral("yes"));
        QCOMPARE(cell(lines, 2, QStringLiteral("state_in_words")), QStringLiteral("Practice (confirmed)"));
        QCOMPARE(cell(lines, 2, QStringLiteral("confirmed")), QStringLiteral("no"));
        QCOMPARE(cell(lines, 3, QStringLiteral("practice")), QStringLiteral("no"));
        QCOMPARE(cell(lines, 3, QStringLiteral("confirmed")), QStringLiteral("yes"));
        QCOMPARE(cell(lines, 3, QStringLiteral("anything_sent")), QStringLiteral("yes"));
    }

    void csvUsesTheWordsGiven() {
        ExportOptions options;
        options.words.state = [](ApplicationState, bool) { return QStringLiteral("Beworben (bestätigt)"); };
        QCOMPARE(cell(csvLines({record()}, options), 1, QStringLiteral("state_in_words")),
                 QStringLiteral("Beworben (bestätigt)"));
    }

    void everyStateSaysPractice() {
        for (const auto state : allApplicationStates) {
            QVERIFY(englishWord(state, true).startsWith(QStringLiteral("Practice (")));
            QVERIFY(!englishWord(state, false).contains(QStringLiteral("Practice")));
        }
    }

    void jsonIsOneArray() {
        QCOMPARE(QJsonDocument::fromJson(written(QStringLiteral("json"), {})).array().size(), 0);
        const QJsonArray array =
            QJsonDocument::fromJson(written(QStringLiteral("json"), {record(1), record(2)})).array();
        QCOMPARE(array.size(), 2);
        QCOMPARE(array.at(1).toObject(), listObject(record(2)));
    }

    void listObjectKeepsItsPromise() {
        const QJsonObject object = listObject(record());
        const QStringList promised = QStringLiteral("id url key ats company title state proof confirmation failure "
                                                    "attention stage outcome resume connection dialect run_id practice "
                                                    "created_at submitted_at finished_at gateway_status")
                                         .split(u' ');
        for (const QString& name : promised) {
            QVERIFY2(object.contains(name), qPrintable(name));
        }
        QCOMPARE(object.value(u"created_at").toString(), QStringLiteral("2026-05-03T09:42:31.120Z"));
        QVERIFY(object.value(u"submitted_at").isNull());
        QVERIFY(object.value(u"failure").isNull());
        QVERIFY(object.value(u"attention").isNull());
        QCOMPARE(object.value(u"practice"), QJsonValue(false));
        for (const char* name : {"label", "file_name", "sha256"}) {
            QVERIFY(object.value(u"resume").toObject().contains(QLatin1String(name)));
        }
    }

    void aGatewaysStatusIsInTheWordsOfItsDesign_data() {
        QTest::addColumn<ApplicationState>("state");
        QTest::addColumn<QString>("word");
        const QString pending = QStringLiteral("PENDING_SKYVERN_SUBMISSION");
        const QString applied = QStringLiteral("APPLIED_VIA_SKYVERN");
        using S = ApplicationState;
        QTest::newRow("draft") << S::Draft << QString();
        QTest::newRow("queued") << S::Queued << pending;
        QTest::newRow("running") << S::Running << pending;
        QTest::newRow("needs checking") << S::NeedsChecking << pending;
        QTest::newRow("confirmed") << S::AppliedConfirmed << applied;
        QTest::newRow("claimed") << S::AppliedClaimed << applied;
        QTest::newRow("failed") << S::Failed << QStringLiteral("SKYVERN_APPLICATION_FAILED");
        QTest::newRow("cancelled") << S::Cancelled << QString();
    }
    void aGatewaysStatusIsInTheWordsOfItsDesign() {
        QFETCH(const ApplicationState, state);
        QFETCH(const QString, word);
        ApplicationRecord one = record();
        one.row.state = state;
        one.runId = QStringLiteral("t-1");
        one.dialect = QStringLiteral("gateway");
        QCOMPARE(listObject(one).value(u"gateway_status").toString(), word);
        QCOMPARE(listObject(one).value(u"gateway_status").isNull(), word.isEmpty());
        QCOMPARE(cell(csvLines({one}), 1, QStringLiteral("gateway_status")), word);
        one.dialect = QStringLiteral("agent");
        QVERIFY(listObject(one).value(u"gateway_status").isNull());
        QCOMPARE(cell(csvLines({one}), 1, QStringLiteral("gateway_status")), QString());
    }

    void failureSaysWhetherAnythingWasSent() {
        ApplicationRecord one = record();
        one.row.state = ApplicationState::NeedsChecking;
        one.row.failure = FailureKind::UnclearNoAnswer;
        one.row.failureMessage = QStringLiteral("cut");
        one.row.sent = Sent::Unknown;
        const QJsonObject said = listObject(one).value(u"failure").toObject();
        QCOMPARE(said.value(u"kind").toString(), code(FailureKind::UnclearNoAnswer));
        QCOMPARE(said.value(u"message").toString(), QStringLiteral("cut"));
        QCOMPARE(said.value(u"anything_sent").toString(), QStringLiteral("unknown"));
    }

    void detailNamesAttemptsPackageAndEvidence() {
        ApplicationDetail detail;
        detail.row = record().row;
        AttemptRow attempt;
        attempt.id = 3;
        attempt.packageJson = R"({"company":"Fernleaf Labs"})";
        attempt.releasedWhy = ReleaseReason::Refused;
        detail.attempts << attempt;
        ArtifactRow here;
        here.kind = QStringLiteral("recording");
        here.path = QStringLiteral("3/recording.webm");
        here.sha256 = QStringLiteral("ab");
        here.size = 12;
        ArtifactRow missing;
        missing.kind = QStringLiteral("screenshot_final");
        detail.artifacts << here << missing;
        const QJsonObject object = detailObject(detail, record(), QStringLiteral("/data/evidence"));
        QCOMPARE(object.value(u"attempts").toArray().at(0).toObject().value(u"released_why").toString(),
                 QStringLiteral("refused"));
        QCOMPARE(object.value(u"package").toObject().value(u"company").toString(), QStringLiteral("Fernleaf Labs"));
        const QJsonArray evidence = object.value(u"evidence").toArray();
        QCOMPARE(evidence.at(0).toObject().value(u"path").toString(),
                 QStringLiteral("/data/evidence/3/recording.webm"));
        QVERIFY(evidence.at(1).toObject().value(u"path").isNull());
    }

    void fullDiskIsSaidAsSuch() {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(full.write("x") < 0);
        QCOMPARE(fileError(full).kind, ErrorKind::DiskFull);
    }
};

QTEST_GUILESS_MAIN(TestExportFormats)
#include "tst_exportformats.moc"
