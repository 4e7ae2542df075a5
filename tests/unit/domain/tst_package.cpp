#include "domain/Package.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace postulant;

class TestPackage : public QObject {
    Q_OBJECT

    static PackageItem item(const char* key, const QString& answer) {
        return {QLatin1String(key), QStringLiteral("Q"), answer, QStringLiteral("profile: Analyst"),
                Sensitivity::Personal};
    }
    static Package whole() {
        Package package;
        package.postingUrl = QStringLiteral("https://jobs.example.com/1");
        package.company = QStringLiteral("Acme");
        package.title = QStringLiteral("Welder \u00e4");
        package.connection = QStringLiteral("Home");
        package.dialect = QStringLiteral("agent");
        package.maxSteps = 25;
        package.items = {item("first_name", QStringLiteral("Jane")), item("last_name", QStringLiteral("Doe")),
                         item("email", QStringLiteral("jane.doe@example.com")),
                         item("phone", QStringLiteral("+43 660 1234567")),
                         item("linkedin", QStringLiteral("https://linkedin.example/in/jane"))};
        package.items.append({QString(), QStringLiteral("Why us?"), QStringLiteral("I weld."),
                              QStringLiteral("answers"), Sensitivity::Plain});
        package.resume = {QStringLiteral("Main"), QStringLiteral("Jane_Doe_Resume.pdf"), QString(64, u'a'),
                          qint64(3) << 40, QStringLiteral("application/pdf")};
        package.coverLetter = QStringLiteral("Dear Acme,\nyours");
        return package;
    }
    static QString said(const Package& package) {
        QStringList words;
        for (const auto& remark : lint(package)) {
            words.append(QStringLiteral("%1%2:%3")
                             .arg(remark.severity == PackageRemark::Severity::MustFix ? QChar(u'!') : QChar(u'?'))
                             .arg(static_cast<int>(remark.kind))
                             .arg(remark.key));
        }
        return words.join(u' ');
    }

private Q_SLOTS:
    void canonicalFormIsStable() {
        // Hashes of packages are kept as evidence: these bytes may never change.
        Package package;
        package.postingUrl = QStringLiteral("https://a.example/\u00e4?\"x\"");
        package.items.append({QStringLiteral("email"), QStringLiteral("Email address"), QStringLiteral("j@a.example"),
                              QStringLiteral("profile"), Sensitivity::Personal});
        const QByteArray expected =
            R"({"company":"","connection":"","cover_letter":"","dialect":"","format":1,"items":[{"answer":"j@a.example","key":"email","question":"Email address","sensitivity":"personal","source":"profile"}],"max_steps":40,"posting_url":"https://a.example/ä?\"x\"","practice":false,"resume":{"file_name":"","label":"","mime_type":"","sha256":"","size":0},"title":""})";
        QCOMPARE(canonicalJson(package), expected);
        QCOMPARE(sha256Hex("abc"), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
    void theLetterHasASource() {
        Package package = whole();
        QVERIFY(!canonicalJson(package).contains("source\":\"letter")); // packages of earlier versions keep their hash
        QCOMPARE(packageFromJson(canonicalJson(package))->coverLetterSource, QString());
        package.coverLetterSource = QStringLiteral("letter: Formal");
        const QByteArray with = canonicalJson(package);
        QVERIFY(with.contains(R"("cover_letter_source":"letter: Formal")"));
        QCOMPARE(packageFromJson(with)->coverLetterSource, package.coverLetterSource);
        QCOMPARE(canonicalJson(*packageFromJson(with)), with);
        QVERIFY(!packageFromJson(QByteArray(with).replace("\"letter: Formal\"", "7")));
    }
    void waitingForACodeIsPartOfIt() {
        Package package;
        const QByteArray without = canonicalJson(package);
        QVERIFY(!without.contains("code")); // packages of earlier versions keep their hash
        package.waitsForCode = true;
        QVERIFY(packageFromJson(canonicalJson(package))->waitsForCode);
        QVERIFY(!packageFromJson(without)->waitsForCode);
        QVERIFY(!canonicalJson(package).contains("code_address"));
        package.codeAddress = QStringLiteral("mine");
        QCOMPARE(packageFromJson(canonicalJson(package))->codeAddress, QStringLiteral("mine"));
        QVERIFY(!packageFromJson(QByteArray(without).replace("{", "{\"waits_for_code\":1,"))); // neither yes nor no
    }
    void whatTheServerIsToldIsPartOfIt() {
        Package package;
        const QByteArray without = canonicalJson(package);
        QVERIFY(!without.contains("prompt")); // packages of earlier versions keep their hash
        package.prompt = {3, QStringLiteral("lever"), 2};
        const QByteArray with = canonicalJson(package);
        const auto back = packageFromJson(with);
        QVERIFY(back);
        QCOMPARE(back->prompt.version, 3);
        QCOMPARE(back->prompt.hints, QStringLiteral("lever"));
        QCOMPARE(back->prompt.hintsVersion, 2);
        QCOMPARE(packageFromJson(without)->prompt.version, 0);
        QVERIFY(!packageFromJson(QByteArray(with).replace("\"lever\"", "7")));
    }
    void whatIsStoredIsReadBack() {
        const QByteArray bytes = canonicalJson(whole());
        const auto package = packageFromJson(bytes);
        QVERIFY2(package, package ? "" : qPrintable(package.error().detail));
        QCOMPARE(canonicalJson(*package), bytes);
        QCOMPARE(package->resume.size, qint64(3) << 40);
        QCOMPARE(package->items.last().question, QStringLiteral("Why us?"));
        QCOMPARE(package->items.first().sensitivity, Sensitivity::Personal);
    }
    void whatIsNotAPackageIsNamed_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("detail");
        QTest::newRow("not JSON") << QByteArray("{\"company\"") << QByteArray("{") << "package: not a JSON object";
        QTest::newRow("type") << QByteArray("\"practice\":false") << QByteArray("\"practice\":0")
                              << "package: practice";
        QTest::newRow("missing") << QByteArray("\"posting_url\"") << QByteArray("\"url\"") << "package: posting_url";
        QTest::newRow("item") << QByteArray("\"answer\":\"Jane\"") << QByteArray("\"answer\":1")
                              << "package: items[0].answer";
        QTest::newRow("sensitivity") << QByteArray("\"sensitivity\":\"plain\"")
                                     << QByteArray("\"sensitivity\":\"open\"") << "package: items[5].sensitivity";
        QTest::newRow("resume") << QByteArray("\"sha256\":\"a") << QByteArray("\"sha\":\"a")
                                << "package: resume.sha256";
        QTest::newRow("newer") << QByteArray("\"format\":1") << QByteArray("\"format\":2")
                               << "package: written by a newer version";
    }
    void whatIsNotAPackageIsNamed() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, detail);
        QByteArray bytes = canonicalJson(whole());
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        const auto package = packageFromJson(bytes);
        QVERIFY(!package);
        QCOMPARE(package.error().detail, detail);
    }
    void applicantIsWhatTheReviewShows() {
        Package package = whole();
        package.items.append(item("city", QStringLiteral("  ")));
        package.items.append({QString(), QStringLiteral("Empty?"), QString(), {}, Sensitivity::Plain});
        const QByteArray json = QJsonDocument(applicantJson(package)).toJson(QJsonDocument::Compact);
        const QByteArray expected =
            R"({"answers":[{"answer":"I weld.","question":"Why us?"}],"email":"jane.doe@example.com","first_name":"Jane","last_name":"Doe","linkedin":"https://linkedin.example/in/jane","phone":"+43 660 1234567"})";
        QCOMPARE(json, expected);
        QVERIFY(applicantJson({}).isEmpty());
    }
    void remarks_data() {
        QTest::addColumn<Package>("package");
        QTest::addColumn<QString>("expected");
        using Kind = PackageRemark::Kind;
        const auto is = [](const char* severity, Kind kind, const char* key) {
            return QStringLiteral("%1%2:%3")
                .arg(QLatin1String(severity))
                .arg(static_cast<int>(kind))
                .arg(QLatin1String(key));
        };
        const auto row = [](const char* name, const QString& expected, const std::function<void(Package&)>& change) {
            Package package = whole();
            change(package);
            QTest::newRow(name) << package << expected;
        };
        const auto set = [](Package& package, const char* key, const char* answer) {
            for (auto& one : package.items) {
                one.answer = one.key == QLatin1String(key) ? QString::fromUtf8(answer) : one.answer;
            }
        };
        row("nothing to remark", {}, [](Package&) {});
        row("required field empty", is("!", Kind::MissingField, "email"), [&](Package& p) { set(p, "email", " "); });
        row("required field absent", is("!", Kind::MissingField, "first_name"),
            [](Package& p) { p.items.removeFirst(); });
        row("no phone", is("?", Kind::MissingField, "phone"), [](Package& p) { p.items.remove(3); });
        row("no resume", is("!", Kind::MissingResume, ""), [](Package& p) { p.resume = {}; });
        row("no company", is("?", Kind::NoCompany, ""), [](Package& p) { p.company = QStringLiteral(" "); });
        row("free answer empty", is("?", Kind::EmptyAnswer, "Why us?"), [&](Package& p) { set(p, "", ""); });
        for (const char* bad : {"jane", "jane@", "jane@host", "a b@example.com", "jane@example.com, x@example.com"}) {
            row(bad, is("!", Kind::BadEmail, "email"), [&](Package& p) { set(p, "email", bad); });
        }
        for (const char* bad : {"12345", "call me", "+43 660 12345a", "123456789012345678901"}) {
            row(bad, is("?", Kind::BadPhone, "phone"), [&](Package& p) { set(p, "phone", bad); });
        }
        for (const char* good : {"(030) 1234-567", "+1 555.010.0000 x12", "0660/1234567"}) {
            row(good, {}, [&](Package& p) { set(p, "phone", good); });
        }
        for (const char* bad : {"jane", "ftp://x.example", "https://a b.example", "javascript:alert(1)"}) {
            row(bad, is("?", Kind::BadUrl, "linkedin"), [&](Package& p) { set(p, "linkedin", bad); });
        }
        row("address without a scheme", {}, [&](Package& p) { set(p, "linkedin", "linkedin.example/in/jane"); });
        for (const char* hole : {"I love {{company}}", "Dear [Hiring Manager]", "at {company_name}", "<job title>",
                                 "Todo: TODO", "${name}", "Lorem ipsum", "[Your name here]"}) {
            row(hole, is("!", Kind::UnfilledPlaceholder, "Why us?"), [&](Package& p) { set(p, "", hole); });
        }
        for (const char* fine : {"I write {x: 1} in JSON", "arrays like a[0] and <b>", "int f() { return 1; }"}) {
            row(fine, {}, [&](Package& p) { set(p, "", fine); });
        }
        row("hole in the letter", is("!", Kind::UnfilledPlaceholder, "cover_letter"),
            [](Package& p) { p.coverLetter = QStringLiteral("Dear [Company],"); });
    }
    void remarks() {
        QFETCH(Package, package);
        QFETCH(QString, expected);
        QCOMPARE(said(package), expected);
        QCOMPARE(isReady(lint(package)), !expected.contains(u'!'));
    }
    void anEmptyPackageIsNotReady() { QVERIFY(!isReady(lint({}))); }
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
