#include "documents/ResumeImport.h"
#include "support/ResumeGenerator.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace postulant;

// Measures what an import finds, on generated resumes whose truth is known. POSTULANT_IMPORT_TABLE=1 prints the tables
// of docs/import.md, =2 also each field that was read wrongly or not at all.
namespace {

struct Count {
    int found = 0;
    int wrong = 0;
    int blank = 0;

    void operator+=(const Count& other) {
        found += other.found;
        wrong += other.wrong;
        blank += other.blank;
    }
    int all() const { return found + blank; } // a wrong one is blank, too, or says what nobody said
};

using Values = QMap<QString, QString>;

int verbosity() {
    return qEnvironmentVariableIntValue("POSTULANT_IMPORT_TABLE");
}

QString kindOf(const QString& path) {
    const QString list = path.section(u'[', 0, 0);
    if (path.contains(u'[') || path == u"languages") {
        return list == u"languages" ? QStringLiteral("languages") : list;
    }
    if (path == u"first_name" || path == u"last_name") {
        return QStringLiteral("name");
    }
    if (path == u"email" || path == u"phone") {
        return QStringLiteral("e-mail, phone");
    }
    if (path == u"linkedin" || path == u"github" || path == u"website" || path == u"portfolio") {
        return QStringLiteral("links");
    }
    if (path.startsWith(u"current_")) {
        return QStringLiteral("work");
    }
    return path == u"basics.summary" ? QStringLiteral("summary") : QStringLiteral("address");
}

// The entries of a list: index → member → value; other paths under -1.
QMap<int, Values> entriesOf(const Values& values, const QString& list) {
    static const QRegularExpression entry(QStringLiteral("^([a-z]+)\\[(\\d+)\\]\\.(.+)$"));
    QMap<int, Values> out;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto m = entry.match(it.key());
        if (m.hasMatch() && m.captured(1) == list) {
            out[m.captured(2).toInt()].insert(m.captured(3), it.value());
        }
    }
    return out;
}

int common(const Values& a, const Values& b) {
    int count = 0;
    for (auto it = a.begin(); it != a.end(); ++it) {
        count += b.value(it.key()) == it.value() ? 1 : 0;
    }
    return count;
}

// An entry that was read is compared with the one that it has most in common with; with none if there is no such.
QMap<int, int> partners(const QMap<int, Values>& expected, const QMap<int, Values>& found) {
    QMap<int, int> out;
    QSet<int> taken;
    for (auto it = found.begin(); it != found.end(); ++it) {
        int best = 1000 + it.key();
        int most = 0;
        for (auto e = expected.begin(); e != expected.end(); ++e) {
            const int same = taken.contains(e.key()) ? 0 : common(e.value(), it.value());
            if (same > most) {
                most = same;
                best = e.key();
            }
        }
        taken.insert(best);
        out.insert(it.key(), best);
    }
    return out;
}

Values aligned(const Values& truth, const Values& read) {
    Values out = read;
    for (const char* list : {"work", "education", "skills", "languages"}) {
        const QString path = QLatin1String(list) + QStringLiteral("[%1].%2");
        const auto found = entriesOf(read, QLatin1String(list));
        const auto partner = partners(entriesOf(truth, QLatin1String(list)), found);
        for (auto it = found.begin(); it != found.end(); ++it) {
            for (const QString& member : it.value().keys()) {
                out.remove(path.arg(it.key()).arg(member));
            }
        }
        for (auto it = found.begin(); it != found.end(); ++it) {
            for (auto m = it.value().begin(); m != it.value().end(); ++m) {
                out.insert(path.arg(partner.value(it.key())).arg(m.key()), m.value());
            }
        }
    }
    return out;
}

QString valueOf(const ResumeProposal& proposal, const char* path) {
    for (const ProposedValue& one : proposal.values) {
        if (one.path == QLatin1String(path)) {
            return one.value;
        }
    }
    return {};
}

class Measure {
public:
    void add(const generated::Resume& resume) {
        const auto proposal = proposalFromFile(resume.bytes);
        Values read;
        if (proposal) {
            for (const ProposedValue& one : proposal->values) {
                read.insert(one.path, one.value);
            }
        } else {
            std::printf("%s: %s\n", qPrintable(resume.name), qPrintable(proposal.error().detail));
        }
        read = aligned(resume.truth, read);
        const Values& truth = resume.truth;
        for (auto it = truth.begin(); it != truth.end(); ++it) {
            const QString got = read.take(it.key());
            const bool same = got == it.value();
            const Count one{same ? 1 : 0, same || got.isEmpty() ? 0 : 1, same ? 0 : 1};
            count(resume, it.key(), one);
            tell(resume, it.key(), it.value(), got);
        }
        for (auto it = read.begin(); it != read.end(); ++it) { // nobody said so
            count(resume, it.key(), {0, 1, 0});
            tell(resume, it.key(), {}, it.value());
        }
    }

    void print() const {
        table("language", m_byLanguage);
        table("layout", m_byLayout);
        table("kind of field", m_byKind);
    }

    Count total;

private:
    void count(const generated::Resume& resume, const QString& path, const Count& one) {
        total += one;
        m_byLanguage[resume.language] += one;
        m_byLayout[resume.layout] += one;
        m_byKind[kindOf(path)] += one;
    }
    static void tell(const generated::Resume& resume, const QString& path, const QString& expected,
                     const QString& got) {
        if (verbosity() > 1 && expected != got) {
            std::printf("%s %s | %s | %s | %s\n", got.isEmpty() ? "blank" : "WRONG", qPrintable(resume.name),
                        qPrintable(path), qPrintable(expected), qPrintable(got));
        }
    }
    void table(const char* what, const QMap<QString, Count>& rows) const {
        std::printf("\n| %s | fields | found | blank | wrong |\n|---|---:|---:|---:|---:|\n", what);
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            row(it.key(), it.value());
        }
        row(QStringLiteral("all"), total);
    }
    static void row(const QString& name, const Count& count) {
        std::printf("| %s | %d | %d (%.0f %%) | %d | %d |\n", qPrintable(name), count.all(), count.found,
                    100.0 * count.found / std::max(count.all(), 1), count.blank, count.wrong);
    }

    QMap<QString, Count> m_byLanguage;
    QMap<QString, Count> m_byLayout;
    QMap<QString, Count> m_byKind;
};

} // namespace

class TestResumeImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fieldsFoundAndWrong_data() {
        QTest::addColumn<bool>("heldOut");
        QTest::addColumn<int>("mostWrong");   // of 1000 fields
        QTest::addColumn<int>("fewestFound"); // of 1000 fields
        QTest::newRow("the people it was mended with") << false << 0 << 920;
        QTest::newRow("held out") << true << 1 << 900;
    }
    void fieldsFoundAndWrong() {
        QFETCH(bool, heldOut);
        const auto resumes = generated::all(heldOut);
        QVERIFY(resumes.size() >= 20);
        QSet<QString> languages;
        Measure measure;
        for (const generated::Resume& resume : resumes) {
            languages.insert(resume.language);
            measure.add(resume);
        }
        QCOMPARE(languages.size(), 3);
        if (verbosity() > 0) {
            measure.print();
        }
        QFETCH(int, mostWrong);
        QFETCH(int, fewestFound);
        const Count& total = measure.total;
        QVERIFY2(1000 * total.wrong <= mostWrong * total.all(),
                 qPrintable(QStringLiteral("%1 of %2 wrong").arg(total.wrong).arg(total.all())));
        QVERIFY2(1000 * total.found >= fewestFound * total.all(),
                 qPrintable(QStringLiteral("%1 of %2 found").arg(total.found).arg(total.all())));
    }

    void theSampleIsRead() {
        QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/resources/sample/Maren_Holt_Resume.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto proposal = proposalFromFile(file.readAll());
        QVERIFY(proposal);
        QCOMPARE(valueOf(*proposal, "first_name"), QStringLiteral("Maren"));
        QCOMPARE(valueOf(*proposal, "last_name"), QStringLiteral("Holt"));
        QVERIFY(valueOf(*proposal, "email").contains(u'@'));
    }
    void aScanHasNoText() {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        painter.fillRect(0, 0, 900, 900, Qt::darkGray);
        painter.end();
        const auto proposal = proposalFromFile(bytes);
        QVERIFY(!proposal);
        QCOMPARE(proposal.error().kind, ErrorKind::FileType);
        QCOMPARE(proposal.error().detail, QStringLiteral("no-text"));
    }
    // Cut and changed files are answered.
    void brokenFiles() {
        const auto people = generated::people();
        for (const char* layout : {"one-column", "word"}) {
            const QByteArray whole = generated::make(people.first(), QLatin1String(layout), 1).bytes;
            QVERIFY(proposalFromFile(whole));
            for (int i = 1; i < 60; ++i) {
                const auto cut = proposalFromFile(whole.left(whole.size() * i / 60));
                QVERIFY(cut || cut.error().kind == ErrorKind::FileType);
                QByteArray changed = whole;
                for (qsizetype at = i; at < changed.size(); at += 211) {
                    changed[at] = static_cast<char>(changed.at(at) ^ 0x55);
                }
                const auto read = proposalFromFile(changed);
                QVERIFY(read || read.error().kind == ErrorKind::FileType || read.error().kind == ErrorKind::TooLarge);
            }
        }
    }
    void readsInAnyThread() {
        const generated::Resume resume = generated::make(generated::people().first(), QStringLiteral("sidebar"), 0);
        const auto here = proposalFromFile(resume.bytes);
        Result<ResumeProposal> there;
        std::unique_ptr<QThread> thread(QThread::create([&] { there = proposalFromFile(resume.bytes); }));
        thread->start();
        QVERIFY(thread->wait(60'000));
        QVERIFY(here && there);
        QCOMPARE(there->values.size(), here->values.size());
        QVERIFY(!here->values.isEmpty());
    }
};

QTEST_MAIN(TestResumeImport)
#include "tst_resume_import.moc"
