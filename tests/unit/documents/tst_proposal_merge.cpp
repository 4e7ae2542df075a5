#include "documents/ProposalMerge.h"

#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace postulant;

namespace {

QJsonObject object(QByteArray json) {
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

ResumeProposal proposal(std::initializer_list<QPair<const char*, const char*>> values) {
    ResumeProposal out;
    int line = 0;
    for (const auto& [path, value] : values) {
        out.add(QString::fromLatin1(path), QString::fromUtf8(value), QStringLiteral("there"), ++line);
    }
    return out;
}

// "path: current → proposed (yes|ask)"
QStringList told(const QVector<MergeRow>& rows) {
    QStringList out;
    for (const MergeRow& row : rows) {
        out.append(QStringLiteral("%1: %2 > %3 (%4)")
                       .arg(row.path, row.current, row.proposed.value,
                            row.takes == MergeRow::Takes::Yes ? QStringLiteral("yes") : QStringLiteral("ask")));
    }
    return out;
}

QStringList list(std::initializer_list<const char*> texts) {
    QStringList out;
    for (const char* text : texts) {
        out.append(QString::fromUtf8(text));
    }
    return out;
}

QByteArray jsonOf(const QJsonObject& one) {
    return QJsonDocument(one).toJson(QJsonDocument::Compact).replace('"', '\'');
}

} // namespace

class TestProposalMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyFieldsTakeAndFullOnesAsk() {
        Profile profile;
        profile.values = object("{'email':'a@b.example','city':'Lyon','first_name':'Zoé'}");
        profile.resume = object("{'basics':{'summary':'Old.'}}");
        const auto rows = mergeProposal(profile, proposal({{"email", "new@b.example"},
                                                           {"phone", "0612550147"},
                                                           {"city", "LYON"},
                                                           {"first_name", "Zoe"},
                                                           {"basics.summary", "New."},
                                                           {"basics.label", "Nurse"}}));
        QCOMPARE(told(rows), list({"email: a@b.example > new@b.example (ask)", "phone:  > 0612550147 (yes)",
                                   "basics.summary: Old. > New. (ask)", "basics.label:  > Nurse (yes)"}));
        QCOMPARE(rows.first().proposed.where, QStringLiteral("there"));
    }
    void anEmptyProfileTakesAll() {
        const auto rows = mergeProposal({}, proposal({{"work[0].name", "Acme"},
                                                      {"work[0].startDate", "2015"},
                                                      {"work[1].name", "Bolt"},
                                                      {"skills[0].name", "Code"},
                                                      {"skills[0].keywords[0]", "C"},
                                                      {"skills[0].keywords[1]", "D"}}));
        QVERIFY(std::all_of(rows.begin(), rows.end(),
                            [](const MergeRow& row) { return row.takes == MergeRow::Takes::Yes; }));
        QCOMPARE(
            jsonOf(withRows({}, rows).resume),
            QByteArray("{'skills':[{'keywords':['C','D'],'name':'Code'}],'work':[{'name':'Acme','startDate':'2015'}"
                       ",{'name':'Bolt'}]}"));
    }
    // An entry that the profile has is known by its name, wherever it stands; a new one goes behind the last.
    void entriesFindTheirPlace() {
        Profile profile;
        profile.resume = object("{'work':[{'name':'Old','startDate':'2010'},{'name':'ACME','startDate':'2015'}]}");
        const auto rows = mergeProposal(profile, proposal({{"work[0].name", "Acme"},
                                                           {"work[0].position", "Engineer"},
                                                           {"work[0].startDate", "2015"},
                                                           {"work[1].name", "Bolt"},
                                                           {"work[1].startDate", "2018"},
                                                           {"work[2].name", "Old"},
                                                           {"work[2].startDate", "2011"}}));
        QCOMPARE(told(rows), list({"work[1].position:  > Engineer (ask)", "work[2].name:  > Bolt (ask)",
                                   "work[2].startDate:  > 2018 (ask)", "work[3].name:  > Old (ask)",
                                   "work[3].startDate:  > 2011 (ask)"}));
    }
    // The second of two new entries is taken without the first.
    void placesCloseUp() {
        Profile profile;
        profile.resume = object("{'work':[{'name':'Old'}],'x':1}");
        auto rows = mergeProposal(profile, proposal({{"work[0].name", "Acme"},
                                                     {"work[1].name", "Bolt"},
                                                     {"work[1].position", "Clerk"},
                                                     {"work[1].startDate", "2018"}}));
        rows.removeFirst();
        QCOMPARE(jsonOf(withRows(profile, rows).resume),
                 QByteArray("{'work':[{'name':'Old'},{'name':'Bolt','position':'Clerk','startDate':'2018'}],'x':1}"));
    }
    void keywordsAreAddedNeverReplaced() {
        Profile profile;
        profile.resume = object("{'skills':[{'name':'Code','keywords':['C','D']}]}");
        const auto rows = mergeProposal(profile, proposal({{"skills[0].name", "code"},
                                                           {"skills[0].keywords[0]", "Go"},
                                                           {"skills[0].keywords[1]", "c"},
                                                           {"skills[0].keywords[2]", "Ada"}}));
        QCOMPARE(told(rows), list({"skills[0].keywords[2]:  > Go (ask)", "skills[0].keywords[3]:  > Ada (ask)"}));
        QCOMPARE(jsonOf(withRows(profile, rows.mid(1)).resume),
                 QByteArray("{'skills':[{'keywords':['C','D','Ada'],'name':'Code'}]}"));
    }
    void nothingElseChanges() {
        Profile profile;
        profile.id = 7;
        profile.name = QStringLiteral("Analyst");
        profile.values = object("{'email':'a@b.example','x_future':'1'}");
        profile.resume = object("{'basics':{'image':'p.png'},'work':[{'name':'Old','team':4}],'mood':[1]}");
        const Profile same = withRows(profile, {});
        QCOMPARE(same.values, profile.values);
        QCOMPARE(same.resume, profile.resume);
        const Profile changed =
            withRows(profile, mergeProposal(profile, proposal({{"phone", "1"}, {"basics.summary", "S."}})));
        QCOMPARE(changed.id, 7);
        QCOMPARE(jsonOf(changed.values), QByteArray("{'email':'a@b.example','phone':'1','x_future':'1'}"));
        QCOMPARE(jsonOf(changed.resume), QByteArray("{'basics':{'image':'p.png','summary':'S.'},'mood':[1],'work':[{"
                                                    "'name':'Old','team':4}]}"));
    }
};

QTEST_GUILESS_MAIN(TestProposalMerge)
#include "tst_proposal_merge.moc"
