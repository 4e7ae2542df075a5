#include "domain/PostingIdentity.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include "PostingSpellings.h"

using namespace postulant;

namespace {

bool share(const QStringList& a, const QStringList& b) {
    return std::any_of(a.begin(), a.end(), [&b](const QString& key) { return b.contains(key); });
}

} // namespace

// What holds for every system and any spelling, tried with random companies, ids, languages, titles and noise. The seed
// stands in each message; POSTULANT_SEED sets it, POSTULANT_MUTATIONS how many addresses are garbled.
class TestPostingSpellings : public QObject {
    Q_OBJECT

    quint32 m_seed = 4711;
    int m_mutations = 500;
    QByteArray m_said;

    const char* said(const QString& what, const QString& a, const QString& b = {}) {
        const auto key = [](const QString& url) {
            const auto identity = identifyPosting(url);
            return identity ? identity->keys.join(u' ') : identity.error().detail;
        };
        m_said = QStringLiteral("seed %1: %2\n  %3\n    %4\n  %5\n    %6")
                     .arg(QString::number(m_seed), what, a, key(a), b, key(b))
                     .toUtf8();
        return m_said.constData();
    }

private Q_SLOTS:
    void initTestCase() {
        bool ok = false;
        const uint seed = qEnvironmentVariable("POSTULANT_SEED").toUInt(&ok);
        m_seed = ok ? seed : m_seed;
        const int mutations = qEnvironmentVariable("POSTULANT_MUTATIONS").toInt(&ok);
        m_mutations = ok ? mutations : m_mutations;
    }

    void families_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < test::postingFamilies().size(); ++i) {
            const auto& family = test::postingFamilies()[i];
            QTest::addRow("%d %s %s", i, family.system, family.id) << i;
        }
    }
    void families() {
        QFETCH(int, index);
        const auto& family = test::postingFamilies()[index];
        test::Speller speller(m_seed + static_cast<quint32>(index));
        const QString kind = QString::fromLatin1(family.id);
        for (int round = 0; round < 12; ++round) {
            const QString company = speller.company();
            const QString id = speller.id(kind);
            const QString otherId = speller.id(kind);
            const QString plain = speller.spelling(family.spellings.first(), company, id);
            const auto first = identifyPosting(QStringLiteral("https://") + plain);
            QVERIFY2(first, said(QStringLiteral("has an identity"), QStringLiteral("https://") + plain));
            QCOMPARE(first->ats, QLatin1String(family.system));
            for (const char* spelling : family.spellings) {
                const QString url = speller.withNoise(speller.spelling(spelling, company, id));
                const auto identity = identifyPosting(url);
                QVERIFY2(identity && identity->keys.first() == first->keys.first() && identity->ats == first->ats,
                         said(QStringLiteral("one posting"), plain, url));
                // A key made of itself, and of the address that is sent, stays.
                const auto again = identifyPosting(identity->url);
                QVERIFY2(again && again->keys == identity->keys, said(QStringLiteral("stays"), url, identity->url));
                const QString other = speller.withNoise(speller.spelling(spelling, company, otherId));
                const auto others = identifyPosting(other);
                QVERIFY2(id == otherId || (others && !share(others->keys, first->keys)),
                         said(QStringLiteral("another id"), url, other));
                const QString elsewhere =
                    speller.withNoise(speller.spelling(spelling, company + QStringLiteral("x"), id));
                const auto strange = identifyPosting(elsewhere);
                QVERIFY2(!family.ofCompany || (strange && !share(strange->keys, first->keys)),
                         said(QStringLiteral("another company"), url, elsewhere));
            }
        }
    }
    void everySystemIsTried() {
        QSet<QString> tried;
        for (const auto& family : test::postingFamilies()) {
            tried.insert(QLatin1String(family.system));
        }
        QCOMPARE(tried.size(), 37);
    }
    void neighbouringIdsStayApart() {
        test::Speller speller(m_seed);
        for (const auto& family : test::postingFamilies()) {
            const QString company = speller.company();
            const QString id = speller.id(QString::fromLatin1(family.id));
            QString near = id;
            near[near.size() - 1] = near.back() == u'7' ? u'8' : u'7';
            for (const char* spelling : family.spellings) {
                const QString a = QStringLiteral("https://") + speller.spelling(spelling, company, id);
                const QString b = QStringLiteral("https://") + speller.spelling(spelling, company, near);
                const auto one = identifyPosting(a);
                const auto two = identifyPosting(b);
                QVERIFY2(one && two && !share(one->keys, two->keys), said(QStringLiteral("neighbours"), a, b));
            }
        }
    }
    void twoIdsInOneAddressAreRefused() {
        test::Speller speller(m_seed);
        for (const auto& family : test::postingFamilies()) {
            const QString kind = QString::fromLatin1(family.id);
            const QString id = speller.id(kind);
            for (const char* spelling : family.spellings) {
                const QString url = QStringLiteral("https://") + speller.spelling(spelling, QStringLiteral("acme"), id);
                const QString item = url.section(u'?', 1).section(u'#', 0, 0).section(id, 0, 0).section(u'&', -1);
                if (!url.contains(u'?') || !item.endsWith(u'=')) {
                    continue; // not in a parameter of its own
                }
                QString twice = url.section(u'#', 0, 0) + u'&' + item + speller.id(kind);
                const auto identity = identifyPosting(twice);
                QVERIFY2(!identity, said(QStringLiteral("two ids"), twice));
                QCOMPARE(identityRefusal(identity.error()), std::optional(IdentityRefusal::Ambiguous));
            }
        }
    }
    // On sites nobody knows, noise changes nothing, and anything else does.
    void unknownSites() {
        test::Speller speller(m_seed);
        for (int round = 0; round < 400; ++round) {
            const QString company = speller.company();
            QString address = QStringLiteral("careers.%1.example/%2").arg(company, speller.spelling("{t}/{g}", {}, {}));
            if (speller.coin()) {
                address += speller.spelling("?job={g}&x={p}", {}, {});
            }
            const QString plain = QStringLiteral("https://") + address;
            const auto one = identifyPosting(plain);
            QVERIFY2(one && one->ats == QLatin1String("web"), said(QStringLiteral("generic"), plain));
            const QString noisy = speller.withNoise(address);
            const auto two = identifyPosting(noisy);
            QVERIFY2(two && two->keys == one->keys, said(QStringLiteral("noise"), plain, noisy));
            const auto tracked = identifyPosting(speller.withTracking(plain));
            QVERIFY2(tracked && tracked->keys == one->keys && tracked->similarKeys == one->similarKeys,
                     said(QStringLiteral("tracking"), plain));
            for (const QString& other :
                 {plain + (plain.contains(u'?') ? u'&' : u'?') + QStringLiteral("y=1"),
                  plain + QStringLiteral("#/next/2"),
                  QString(plain).replace(QLatin1String(".example/"), QLatin1String(".example/de/")),
                  QString(plain).replace(QLatin1String(".example/"), QLatin1String(".example:8443/"))}) {
                const auto three = identifyPosting(other);
                QVERIFY2(three && !share(three->keys, one->keys), said(QStringLiteral("another"), plain, other));
            }
        }
    }
    // Addresses of the vectors with bytes lost, doubled, changed or swapped: nothing breaks, and what has an identity
    // keeps it.
    void garbledAddresses() {
        QFile file(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/unit/domain/data/posting-identity.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList urls;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).mid(1)) {
            urls += line.split(u'\t').mid(0, 2);
        }
        test::Speller speller(m_seed);
        for (int round = 0; round < m_mutations; ++round) {
            QByteArray bytes = urls[speller.below(static_cast<int>(urls.size()))].toUtf8();
            for (int times = 1 + speller.below(6); times > 0 && !bytes.isEmpty(); --times) {
                const int at = speller.below(static_cast<int>(bytes.size()));
                const char any = speller.coin() ? "/?#&=%:@.[]-_;+\\ \"<>"[speller.below(20)]
                                                : static_cast<char>(speller.below(256));
                switch (speller.below(5)) {
                case 0:
                    bytes.remove(at, 1 + speller.below(4));
                    break;
                case 1:
                    bytes.insert(at, any);
                    break;
                case 2:
                    bytes[at] = any;
                    break;
                case 3:
                    bytes.insert(at, bytes.mid(speller.below(static_cast<int>(bytes.size())), 40));
                    break;
                default:
                    bytes = bytes.left(at) + urls[speller.below(static_cast<int>(urls.size()))].toUtf8().mid(at);
                    break;
                }
            }
            const QString text = QString::fromUtf8(bytes);
            const auto identity = identifyPosting(text);
            if (!identity) {
                QVERIFY(identityRefusal(identity.error()));
                continue;
            }
            QVERIFY2(!identity->keys.isEmpty() && !identity->keys.first().isEmpty(), said(QStringLiteral("key"), text));
            const auto again = identifyPosting(identity->url);
            QVERIFY2(again && again->keys == identity->keys && again->similarKeys == identity->similarKeys,
                     said(QStringLiteral("stays"), text, identity->url));
            for (const QString& key : std::as_const(identity->keys)) {
                const bool clean = std::none_of(key.begin(), key.end(), [](QChar c) { return c.unicode() < 0x20; });
                QVERIFY2(clean, said(QStringLiteral("control characters"), text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPostingSpellings)
#include "tst_posting_spellings.moc"
