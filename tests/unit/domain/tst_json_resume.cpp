#include "domain/JsonResumeSchema.h"
#include "domain/Profile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace postulant;

namespace {

QDir folder() {
    return QDir(QStringLiteral(POSTULANT_SOURCE_DIR "/tests/unit/domain/data/json-resume"));
}

QByteArray bytesOf(const QString& name) {
    QFile file(folder().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

// What we add to a file that has none of it.
QJsonObject withoutOurs(QJsonObject out, const QJsonObject& in) {
    for (const char* ours : {"x-postulant", "$schema"}) {
        if (!in.contains(QLatin1String(ours))) {
            out.remove(QLatin1String(ours));
        }
    }
    return out;
}

QByteArray jsonOf(const QJsonObject& one) {
    return QJsonDocument(one).toJson();
}

struct Place {
    QString path;
    QVector<QString> steps; // member names and indices
};

// Every member and entry below value, with its path.
void places(const QJsonValue& value, const Place& at, QVector<Place>& out) {
    if (!at.steps.isEmpty()) {
        out.append(at);
    }
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QString path = at.path.isEmpty() ? it.key() : at.path + u'.' + it.key();
        places(it.value(), {path, at.steps + QVector<QString>{it.key()}}, out);
    }
    const QJsonArray entries = value.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString number = QString::number(i);
        places(entries.at(i), {at.path + u'[' + number + u']', at.steps + QVector<QString>{number}}, out);
    }
}

QJsonValue replaced(const QJsonValue& value, const QVector<QString>& steps, const QJsonValue& with) {
    if (steps.isEmpty()) {
        return with;
    }
    if (value.isArray()) {
        QJsonArray entries = value.toArray();
        const auto at = steps.first().toLongLong();
        entries.replace(at, replaced(entries.at(at), steps.mid(1), with));
        return entries;
    }
    QJsonObject members = value.toObject();
    members.insert(steps.first(), replaced(members.value(steps.first()), steps.mid(1), with));
    return members;
}

} // namespace

class TestJsonResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data() {
        QTest::addColumn<QString>("name");
        const QStringList names = folder().entryList({QStringLiteral("*.json")}, QDir::Files);
        QVERIFY2(names.size() >= 11, "the official shape and ten others");
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void roundTrip() {
        QFETCH(QString, name);
        const QJsonObject in = object(bytesOf(name));
        const auto profile = profileFromJsonResume(bytesOf(name));
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
        const QByteArray written = profileToJsonResume(*profile);
        QCOMPARE(jsonOf(withoutOurs(object(written), in)), jsonOf(in));
        const auto again = profileFromJsonResume(written);
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->values, profile->values);
        QCOMPARE(profileToJsonResume(*again), written);
    }
    // A change of the seeker's reaches the file, and nothing else of it changes.
    void onlyWhatWasChangedChanges() {
        const QString name = QStringLiteral("networks.json");
        auto profile = profileFromJsonResume(bytesOf(name));
        QVERIFY(profile);
        profile->values.insert(QStringLiteral("linkedin"), QStringLiteral("https://www.linkedin.com/in/new"));
        const QJsonObject in = object(bytesOf(name));
        const QJsonValue expected = replaced(
            in, {QStringLiteral("basics"), QStringLiteral("profiles"), QStringLiteral("0"), QStringLiteral("url")},
            QStringLiteral("https://www.linkedin.com/in/new"));
        QCOMPARE(jsonOf(withoutOurs(object(profileToJsonResume(*profile)), in)), jsonOf(expected.toObject()));
    }

    // Whatever member of the official shape is of the wrong type: it and nothing else is named.
    void aWrongTypeIsNamed_data() {
        QTest::addColumn<QVector<QString>>("steps");
        QVector<Place> all;
        places(object(bytesOf(QStringLiteral("official-shape.json"))), {}, all);
        QVERIFY(all.size() > 100);
        for (const Place& place : all) {
            QTest::newRow(qPrintable(place.path)) << place.steps;
        }
    }
    void aWrongTypeIsNamed() {
        QFETCH(QVector<QString>, steps);
        const QJsonObject good = object(bytesOf(QStringLiteral("official-shape.json")));
        const QString path = QString::fromUtf8(QTest::currentDataTag());
        const auto profile = profileFromJsonResume(jsonOf(replaced(good, steps, true).toObject()));
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::Invalid);
        QVERIFY2(profile.error().detail.startsWith(path + QStringLiteral(": should be ")),
                 qPrintable(profile.error().detail));
        QVERIFY2(!profile.error().detail.contains(u';'), qPrintable(profile.error().detail));
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* json, const QByteArray& detail) {
            QTest::newRow(json) << QByteArray(json).replace('\'', '"') << QString::fromLatin1(detail);
        };
        const QByteArray date = ": should be a date written YYYY, YYYY-MM or YYYY-MM-DD";
        row("{'basics':{'email':'ana at work.example'}}", "basics.email: should be an e-mail address");
        row("{'basics':{'email':['a']}}", "basics.email: should be text");
        row("{'basics':{'url':{}}}", "basics.url: should be text");
        row("{'work':[{'startDate':[2019]}]}", "work[0].startDate: should be text");
        row("{'basics':{'email':'ana'}}", "basics.email: should be an e-mail address");
        row("{'basics':{'email':'a@b@c'}}", "basics.email: should be an e-mail address");
        row("{'basics':{'url':'my page'}}", "basics.url: should be a web address");
        row("{'basics':{'url':'https://'}}", "basics.url: should be a web address");
        row("{'basics':{'profiles':[{'url':'x'}]}}", "basics.profiles[0].url: should be a web address");
        row("{'work':[{},{},{'startDate':'Summer 2019'}]}", "work[2].startDate" + date);
        row("{'work':[{'startDate':'2019-13'}]}", "work[0].startDate" + date);
        row("{'work':[{'endDate':'2019-02-32'}]}", "work[0].endDate" + date);
        row("{'work':[{'endDate':'2019-2'}]}", "work[0].endDate" + date);
        row("{'education':[{'endDate':'19'}]}", "education[0].endDate" + date);
        row("{'awards':[{'date':'01.02.2020'}]}", "awards[0].date" + date);
        row("{'publications':[{'releaseDate':'2020/01'}]}", "publications[0].releaseDate" + date);
        row("{'certificates':[{'date':'2020-01-01T00:00:00Z'}]}", "certificates[0].date" + date);
        row("{'projects':[{'startDate':{}}]}", "projects[0].startDate: should be text");
        row("{'work':[null]}", "work[0]: should be an object");
        row("{'work':'Acme'}", "work: should be a list");
        row("{'meta':[]}", "meta: should be an object");
        row("{'languages':[{'language':['German']}]}", "languages[0].language: should be text");
        row("{'skills':[{'keywords':{}}]}", "skills[0].keywords: should be a list");
        row("{'skills':[{'keywords':[[]]}]}", "skills[0].keywords[0]: should be text");
        row("{'basics':{'email':'x','name':[]},'work':[{'startDate':'?'}]}",
            "basics.email: should be an e-mail address; basics.name: should be text; "
            "work[0].startDate: should be a date written YYYY, YYYY-MM or YYYY-MM-DD");
    }
    void whatIsWrongIsSaid() {
        QFETCH(QByteArray, json);
        const auto profile = profileFromJsonResume(json);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::Invalid);
        QTEST(profile.error().detail, "detail");
    }
    void manyProblemsAreCounted() {
        QByteArray json = "{\"work\":[0";
        for (int i = 1; i < 40; ++i) {
            json += ",0";
        }
        const auto profile = profileFromJsonResume(json + "]}");
        QVERIFY(!profile);
        QVERIFY2(profile.error().detail.endsWith(QStringLiteral("work[4]: should be an object; and 35 more")),
                 qPrintable(profile.error().detail));
    }

    // What is said of a value is never the value: it may be somebody's.
    void noValueIsTold() {
        const auto profile = profileFromJsonResume("{\"basics\":{\"email\":\"secret person\",\"url\":\"secret x\"}}");
        QVERIFY(!profile && !profile.error().detail.contains(QStringLiteral("secret")));
    }
    void floodsAreRefused() {
        QByteArray flood = "{\"basics\":{\"email\":\"" + QByteArray(4 * 1024 * 1024, 'a') + "\"}}";
        QCOMPARE(profileFromJsonResume(flood).error().detail,
                 QStringLiteral("basics.email: should be an e-mail address"));
        flood = "{\"work\":[" + QByteArray("0,").repeated(mostJsonResumeValues) + "0]}";
        QCOMPARE(profileFromJsonResume(flood).error().kind, ErrorKind::TooLarge);
        flood = "{\"x\":" + QByteArray(500, '[') + QByteArray(500, ']') + '}';
        QVERIFY(profileFromJsonResume(flood));
    }
};

QTEST_GUILESS_MAIN(TestJsonResume)
#include "tst_json_resume.moc"
