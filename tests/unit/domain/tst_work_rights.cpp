#include "domain/PackageItems.h"
#include "domain/PostingFacts.h"
#include "domain/WorkRights.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace postulant;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

Profile profileWith(const QVector<WorkRight>& rights) {
    Profile out;
    out.values = {{text("first_name"), text("Maren")}, {text("country"), text("Germany")}};
    setWorkRights(out.values, rights);
    return out;
}

const WorkRight germany{text("DE"), text("Yes"), text("No"), text("No")};
const WorkRight states{text("US"), text("No"), text("Yes"), {}};

// "authorized/now/later" of a package for a job there.
QString saysIn(const Profile& profile, const char* place) {
    AnswerPlace where{text("lever"), text("acme"), 7};
    where.country = countryOfPlace(text(place));
    const QVector<ChosenItem> items = packageItems(profile, {}, where, {});
    QStringList out;
    for (const char* key : {"authorized_to_work", "requires_sponsorship_now", "requires_sponsorship_future"}) {
        const auto item = std::find_if(items.cbegin(), items.cend(),
                                       [key](const ChosenItem& one) { return one.item.key == QLatin1String(key); });
        out << (item == items.cend() ? QString() : item->item.answer);
    }
    return out.join(u'/');
}

} // namespace

// What is true in one country says nothing about another.
class TestWorkRights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPackageSaysWhatBelongsToItsCountry() {
        const Profile profile = profileWith({germany, states, {{}, text("Yes"), {}, {}}});
        QCOMPARE(saysIn(profile, "Berlin, Germany"), text("Yes/No/No"));
        QCOMPARE(saysIn(profile, "Remote - US"), text("No/Yes/")); // not answered stays out
        QCOMPARE(saysIn(profile, "Paris, France"), text("//"));
        QCOMPARE(saysIn(profile, "Berlin"), text("//"));
        QCOMPARE(saysIn(profile, ""), text("//"));
    }

    void theCountryOfAPlace_data() {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("country");
        const auto row = [](const char* place, const char* country) {
            QTest::newRow(place) << text(place) << text(country);
        };
        row("Berlin, Germany", "DE");
        row("München, Deutschland", "DE");
        row("Lyon, Auvergne-Rhône-Alpes, France", "FR");
        row("Leeds, England", "GB");
        row("Cardiff, GB", "GB");
        row("London, UK", "GB");
        row("United States", "US");
        row("Remote - US", "US");
        row("Remote, USA", "US");
        row("Remote Germany", "DE");
        row("Germany (Remote)", "DE");
        row("Austin, Texas", "US");
        row("Austin, TX, United States", "US");
        row("San Francisco, CA, USA", "US");
        row("Perth, WA, Australia", "AU");
        row("Berlin, DE, Germany", "DE");
        row("Atlanta, Georgia, US", "US");
        row("Berlin, Germany; Munich, Germany", "DE");
        row("Zürich, Schweiz", "CH");
        row("Austin, Texas, 78701", "US");
        row("Austin, Texas (Remote)", "US");
        row("New York, New York", "US");
        row("US - Texas - Austin", "US");
        row("Remote or Berlin, Germany", "DE");
        // Not known, or not certain
        row("Berlin", "");
        row("Berlin, DE", ""); // or Wilmington, Delaware
        row("San Francisco, CA", "");
        row("Austin, TX", "");
        row("Milano, MI", "");
        row("Adelaide, SA", "");
        row("Toronto, ON", "");
        row("Cuba, MO", "");
        row("Lebanon, NH", "");
        row("Georgia", "");
        row("Remote", "");
        row("EMEA", "");
        row("Remote (EU)", "");
        row("European Union", "");
        row("Remote SA", "");
        row("US or Canada", "");
        row("Germany / Austria", "");
        row("Boston, MA; Berlin, Germany", "");
        row("Berlin, Germany and London, UK", "");
        row("Berlin; London, UK", ""); // nobody says where the first one is
        row("London or Austin, Texas", "");
        row("London; New York", "");
        row("New York, London", "");
        row("Made in Germany Street 4, Springfield", "");
        row(",;()", "");
    }
    void theCountryOfAPlace() {
        QFETCH(QString, place);
        QFETCH(QString, country);
        QCOMPARE(countryOfPlace(place), country);
    }

    void countriesByNameAndCode() {
        QCOMPARE(countryCode(text("Germany")), text("DE"));
        QCOMPARE(countryCode(text(" de ")), text("DE"));
        QCOMPARE(countryCode(text("Deutschland")), text("DE"));
        QCOMPARE(countryCode(text("United Kingdom")), text("GB"));
        QCOMPARE(countryCode(text("Atlantis")), QString());
        QCOMPARE(countryCode(text("XX")), QString());
        QCOMPARE(countryCode({}), QString());
        QCOMPARE(facts::countryName(text("de")), text("Germany"));
        QCOMPARE(facts::countryName(text("GB")), text("GB"));
        QCOMPARE(facts::countryName(text("Germany")), text("Germany"));
    }

    void theOldAnswerIsForWhereTheSeekerLives() {
        const QJsonObject old{{text("country"), text("Germany")},
                              {text("authorized_to_work"), text("Yes")},
                              {text("requires_sponsorship_now"), text("No")},
                              {text("requires_sponsorship_future"), text("No")},
                              {text("visa_type"), text("Blue Card")}};
        const QJsonObject now = withWorkRights(old);
        QCOMPARE(workRights(now), QVector<WorkRight>{germany});
        QVERIFY(!now.contains(text("authorized_to_work")));
        QCOMPARE(now.value(text("visa_type")).toString(), text("Blue Card"));
        QCOMPARE(withWorkRights(now), now);
        QJsonObject homeless = old; // nothing is lost, and nothing is said anywhere
        homeless.remove(text("country"));
        const QVector<WorkRight> kept = workRights(withWorkRights(homeless));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().country, QString());
        QCOMPARE(kept.first().authorized, text("Yes"));
        QJsonObject both = old; // the list is newer
        setWorkRights(both, {{text("DE"), text("No"), {}, {}}});
        QCOMPARE(workRights(withWorkRights(both)),
                 (QVector<WorkRight>{{text("DE"), text("No"), text("No"), text("No")}}));
    }

    void aFileAboutOneCountryTakesNoOtherAway() {
        const WorkRight newer{text("DE"), text("No"), {}, text("Yes")};
        const WorkRight france{text("FR"), text("Yes"), {}, {}};
        const WorkRight both{text("DE"), text("No"), text("No"), text("Yes")};
        QCOMPARE(mergedRights({germany, states}, {newer, france}), (QVector<WorkRight>{both, states, france}));
        QCOMPARE(mergedRights({germany}, {}), QVector<WorkRight>{germany});
        QCOMPARE(mergedRights({}, {germany, newer}), (QVector<WorkRight>{germany, newer}));
    }

    void theListSurvivesAFile() {
        const Profile profile = profileWith({germany, states});
        const auto again = profileFromJsonResume(profileToJsonResume(profile));
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().detail));
        QCOMPARE(workRights(again->values), workRights(profile.values));
        QCOMPARE(profileToJsonResume(*again), profileToJsonResume(profile));
        const QJsonObject file = QJsonDocument::fromJson(profileToJsonResume(profile)).object();
        const QJsonObject block = file.value(text("x-postulant")).toObject();
        QCOMPARE(block.value(workRightsKey).toArray().size(), 2);
        QVERIFY(!block.value(text("values")).toObject().contains(workRightsKey));
    }

    void aFileOfAnOlderVersionIsRead() {
        const auto read = profileFromJsonResume(
            R"({"x-postulant":{"version":1,"values":{"country":"AT","authorized_to_work":"Yes"}}})");
        QVERIFY(read.has_value());
        QCOMPARE(workRights(read->values), (QVector<WorkRight>{{text("AT"), text("Yes"), {}, {}}}));
    }

    void whatIsWrongInTheListIsNamed_data() {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("path");
        QTest::newRow("no list") << QByteArray("{}") << text("x-postulant.work_rights:");
        QTest::newRow("no object") << QByteArray("[7]") << text("x-postulant.work_rights[0]:");
        QTest::newRow("no country") << QByteArray(R"([{"country":"Atlantis"}])")
                                    << text("x-postulant.work_rights[0].country:");
        QTest::newRow("no text") << QByteArray(R"([{"country":"DE"},{"authorized":true}])")
                                 << text("x-postulant.work_rights[1].authorized:");
    }
    void whatIsWrongInTheListIsNamed() {
        QFETCH(QByteArray, list);
        QFETCH(QString, path);
        const auto read = profileFromJsonResume("{\"x-postulant\":{\"work_rights\":" + list + "}}");
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().detail.startsWith(path), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestWorkRights)
#include "tst_work_rights.moc"
