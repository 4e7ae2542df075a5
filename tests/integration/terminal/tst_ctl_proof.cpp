#include "practice/PracticeServer.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTemporaryDir>
#include <QTest>

#include "Ctl.h"

using namespace postulant;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Proof in the terminal, after the server has gone with all that it had.
class TestCtlProof : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        PracticeServer::Options options;
        options.speed = 60;
        PracticeServer server(&m_clock, options);
        QVERIFY(server.start());
        QCOMPARE(m_ctl.prepare(server.baseUrl().toString()), QString());
        QCOMPARE(
            m_ctl.run(words("add https://practice.example/jobs/confirmed/a https://practice.example/jobs/confirmed/b"))
                .exitCode,
            0);
        QCOMPARE(m_ctl.run(words("apply --yes --wait --timeout 60"), {}, 90).exitCode, 0);
        const QJsonArray list = m_ctl.run(words("list --json")).array();
        QCOMPARE(list.size(), 2);
        for (const QJsonValue& row : list) {
            m_ids << QString::number(row.toObject().value(QStringLiteral("id")).toInt());
        }
        server.stop();
    }

    void aPdfOfBoth() {
        const QString path = m_dir.filePath(QStringLiteral("both.pdf"));
        const auto done =
            m_ctl.run(QStringList{QStringLiteral("evidence")} + m_ids + QStringList{QStringLiteral("--pdf"), path});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(QString::fromUtf8(done.out).trimmed(), path);
        QPdfDocument document(nullptr);
        QCOMPARE(document.load(path), QPdfDocument::Error::None);
        QString text;
        for (int page = 0; page < document.pageCount(); ++page) {
            text += document.getAllText(page).text().simplified() + u'\n';
        }
        QVERIFY(text.contains(QStringLiteral("Applied (confirmed)")));
        QVERIFY2(text.contains(QStringLiteral("Picture 1 of")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("left out")));
    }

    void aZip() {
        const QString path = m_dir.filePath(QStringLiteral("one.zip"));
        QCOMPARE(m_ctl.run({QStringLiteral("evidence"), m_ids.first(), QStringLiteral("--zip"), path}).exitCode, 0);
        QVERIFY(readAll(path).startsWith("PK"));
        QVERIFY(readAll(path).contains("manifest.json"));
    }

    void aMailIsAttachedCheckedAndTakenAway() {
        const QString mail = m_dir.filePath(QStringLiteral("thanks.eml"));
        QFile file(mail);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("From: jobs@fernleaf.example\nSubject: Thank you\nDate: today\n\nWe have it.\n");
        file.close();
        const auto attached = m_ctl.run({QStringLiteral("evidence"), m_ids.first(), QStringLiteral("--attach"), mail});
        QCOMPARE(attached.exitCode, 0);
        const QString kept = QString::fromUtf8(attached.out).trimmed();
        QCOMPARE(readAll(kept), readAll(mail));
        QCOMPARE(m_ctl.run(words("evidence verify")).exitCode, 0);
        const auto entry = [&] {
            const QJsonArray all =
                m_ctl.run({QStringLiteral("show"), m_ids.first()}).object().value(QStringLiteral("evidence")).toArray();
            for (const QJsonValue& value : all) {
                if (value.toObject().value(QStringLiteral("kind")) == QLatin1String("attached")) {
                    return value.toObject();
                }
            }
            return QJsonObject();
        };
        QCOMPARE(entry().value(QStringLiteral("name")).toString(), QStringLiteral("thanks.eml"));
        QFile changed(kept);
        QVERIFY(changed.open(QIODevice::Append));
        changed.write("?");
        changed.close();
        QCOMPARE(m_ctl.run(words("evidence verify")).exitCode, 1); // it counts as evidence
        QCOMPARE(m_ctl
                     .run({QStringLiteral("evidence"), m_ids.first(), QStringLiteral("--detach"),
                           entry().value(QStringLiteral("sha256")).toString()})
                     .exitCode,
                 0);
        QVERIFY(entry().isEmpty());
        QVERIFY(!QFile::exists(kept));
        QCOMPARE(m_ctl.run(words("evidence verify")).exitCode, 0);
    }

    void whatIsNoProofIsRefused() {
        const QString script = m_dir.filePath(QStringLiteral("thanks.pdf"));
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n");
        file.close();
        const auto refused = m_ctl.run({QStringLiteral("evidence"), m_ids.first(), QStringLiteral("--attach"), script});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("e-mail"), refused.err.constData());
    }

    void whyIsSaid() {
        const auto shown = m_ctl.run({QStringLiteral("show"), m_ids.first()});
        const QJsonArray why = shown.object().value(QStringLiteral("why")).toArray();
        QVERIFY(!why.isEmpty());
        QVERIFY(shown.err.contains(why.first().toString().toUtf8()));
        QVERIFY(m_ctl.run({QStringLiteral("show"), m_ids.first(), QStringLiteral("--json")}).err.isEmpty());
    }

    void theSeekersWordCanBeTakenBack() {
        const auto state = [&] {
            return m_ctl.run({QStringLiteral("show"), m_ids.last()}).object().value(QStringLiteral("state")).toString();
        };
        const auto resolve = [&](const char* answer) {
            return m_ctl.run({QStringLiteral("resolve"), m_ids.last(), QLatin1String(answer)}).exitCode;
        };
        QCOMPARE(m_ctl
                     .run({QStringLiteral("resolve"), m_ids.last(), QStringLiteral("--not-sent"),
                           QStringLiteral("--note"), QStringLiteral("they say no")})
                     .exitCode,
                 0);
        QCOMPARE(state(), QStringLiteral("review"));
        QCOMPARE(resolve("--undo"), 0);
        QCOMPARE(state(), QStringLiteral("applied-confirmed"));
        QCOMPARE(resolve("--undo"), 4);
        QCOMPARE(m_ctl.run({QStringLiteral("resolve"), m_ids.last()}).exitCode, 2);
    }

    void wrongUsageIsTwo() {
        for (const char* line : {"evidence 1", "evidence x --pdf a.pdf", "evidence 1 --pdf a --zip b",
                                 "evidence 1 2 --attach a.eml", "evidence 1 2 --to dir"}) {
            QCOMPARE(m_ctl.run(words(line)).exitCode, 2);
        }
        QCOMPARE(m_ctl
                     .run({QStringLiteral("evidence"), QStringLiteral("4711"), QStringLiteral("--pdf"),
                           m_dir.filePath(QStringLiteral("none.pdf"))})
                     .exitCode,
                 1);
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("none.pdf"))));
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_dir;
    test::Ctl m_ctl{m_dir.path() + QStringLiteral("/data")};
    QStringList m_ids;
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    TestCtlProof test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ctl_proof.moc"
