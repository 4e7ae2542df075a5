#include "domain/Profile.h"
#include "translations/Translations.h"
#include "ui/models/ApplicationTableModel.h"
#include "ui/pages/first_start/ChoiceCard.h"
#include "ui/pages/settings/SettingsSection.h"
#include "ui/widgets/Words.h"

#include <QApplication>
#include <QComboBox>
#include <QLocale>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTableView>
#include <QTranslator>

#include "WindowDesk.h"

using namespace postulant;
using namespace postulant::test;

namespace {

constexpr int besideText = 16; // padding of a cell, both sides
constexpr int stateIcon = 20;  // with the gap after it

// The words of a language, as long as this lives.
class Language {
public:
    explicit Language(const QString& name) { m_ok = installTranslations(*qApp, QLocale(name)); }
    ~Language() {
        const auto all = qApp->findChildren<QTranslator*>();
        for (QTranslator* one : all) {
            QCoreApplication::removeTranslator(one);
            delete one;
        }
    }
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    bool isOk() const { return m_ok; }

private:
    bool m_ok = false;
};

} // namespace

// What holds in every room, in every language and at every size of the window that is supported.
class TestEveryRoom : public QObject {
    Q_OBJECT
private:
    static void looks() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"en", "de"}) {
            for (const QSize& size : {QSize(1440, 900), QSize(1180, 740), QSize(1024, 700)}) {
                QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
            }
        }
    }

private Q_SLOTS:
    void nothingIsCutOff_data() { looks(); }
    void nothingIsCutOff() {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const Language words(language);
        QVERIFY(words.isOk());
        WindowDesk desk(WindowDesk::Content::Sample, size);
        QTRY_VERIFY(desk.table().model()->rowCount() > 0);
        for (const Room room : {Room::Applications, Room::AddJobs, Room::Review, Room::Profile, Room::Answers,
                                Room::Insights, Room::Settings}) {
            desk.window().goTo(room, 0,
                               room == Room::AddJobs ? QStringLiteral("https://jobs.example/a\nwords\n") : QString());
            QTRY_COMPARE_WITH_TIMEOUT(cutWidgets(desk.window()).join(u'\n'), QString(), 3000);
            QCOMPARE(desk.window().size(), size);
        }
    }

    // What a room shows besides what it begins with.
    void noSectionIsCutOff_data() { looks(); }
    void noSectionIsCutOff() {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const Language words(language);
        QVERIFY(words.isOk());
        WindowDesk desk(WindowDesk::Content::Sample, size);
        QTRY_VERIFY(desk.table().model()->rowCount() > 0);
        QStringList ofProfile{QStringLiteral("resumes"), QStringLiteral("letters")};
        QSet<QString> seen;
        for (const ProfileField& field : profileFields()) {
            const QString section = QString::fromLatin1(field.section);
            if (!seen.contains(section)) {
                seen.insert(section);
                ofProfile << QString::fromLatin1(field.key);
            }
        }
        QStringList ofSettings;
        for (const SettingsSection* section : desk.window().page(Room::Settings)->findChildren<SettingsSection*>()) {
            ofSettings << section->objectName();
        }
        QVERIFY(ofProfile.size() > 5 && ofSettings.size() > 5);
        for (const auto& [room, sections] :
             {std::pair(Room::Profile, ofProfile), std::pair(Room::Settings, ofSettings)}) {
            for (const QString& section : sections) {
                desk.window().goTo(room, 0, section);
                QTRY_COMPARE_WITH_TIMEOUT(section + u'\n' + cutWidgets(desk.window()).join(u'\n'), section + u'\n',
                                          3000);
            }
        }
    }

    void setUpFits_data() { looks(); }
    void setUpFits() {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const Language words(language);
        WindowDesk desk(WindowDesk::Content::Nothing, size);
        QTRY_VERIFY(desk.window().isFirstStart());
        auto* next = &desk.at<QPushButton>("next");
        QTRY_VERIFY(next->isVisible());
        const auto look = [&desk, &size, next] {
            QTRY_COMPARE_WITH_TIMEOUT(cutWidgets(desk.window()).join(u'\n'), QString(), 3000);
            QCOMPARE(desk.window().size(), size);
            // What does not fit can be scrolled to, and only downwards.
            const auto areas = desk.window().page(Room::FirstStart)->findChildren<QScrollArea*>();
            for (const QScrollArea* area : areas) {
                if (area->isVisible()) {
                    QTRY_COMPARE_WITH_TIMEOUT(area->widget()->width(), area->viewport()->width(), 2000);
                    const auto below = [area] { return area->widget()->height() - area->viewport()->height(); };
                    QTRY_COMPARE_WITH_TIMEOUT(area->verticalScrollBar()->maximum(), std::max(0, below()), 2000);
                    QVERIFY(area->widget()->height() >= area->widget()->minimumSizeHint().height());
                }
            }
        };
        look();
        next->click();
        for (const char* way : {"wayPractice", "wayServer", "wayCloud"}) {
            desk.at<ChoiceCard>(way).click();
            look();
        }
        desk.at<ChoiceCard>("wayPractice").click();
        next->click();
        look();
    }

    // A state that is cut off may read as another one: "Applied (cl…".
    void theTableShowsItsOwnWordsWhole_data() { looks(); }
    void theTableShowsItsOwnWordsWhole() {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const Language words(language);
        const QFont usual = QApplication::font();
        QFont large = usual; // people choose larger type
        large.setPixelSize(16);
        QApplication::setFont(large);
        const auto back = qScopeGuard([&usual] { QApplication::setFont(usual); });
        WindowDesk desk(WindowDesk::Content::Sample, size);
        QTRY_VERIFY(desk.table().model()->rowCount() > 0);
        const QTableView& table = desk.table();
        const auto need = [&table](const QString& text) { return table.fontMetrics().horizontalAdvance(text); };
        for (const ApplicationState state : allApplicationStates) {
            for (const bool practice : {false, true}) {
                const QString word = words::state(state, practice);
                QVERIFY2(table.columnWidth(ApplicationTableModel::State) >= need(word) + stateIcon + besideText,
                         qPrintable(word));
            }
        }
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            for (const int column : {ApplicationTableModel::Submitted, ApplicationTableModel::Stage}) {
                const QString word = desk.cell(row, column);
                QVERIFY2(table.isColumnHidden(column) || table.columnWidth(column) >= need(word) + besideText,
                         qPrintable(word));
            }
        }
        QVERIFY2(table.columnWidth(ApplicationTableModel::Title) >= 120,
                 qPrintable(QString::number(table.columnWidth(ApplicationTableModel::Title))));
    }

    void theViewsAreTranslated() {
        const Language words(QStringLiteral("de"));
        WindowDesk desk;
        QStringList views;
        const auto boxes = desk.window().page(Room::Applications)->findChildren<QComboBox*>();
        for (const QComboBox* box : boxes) {
            views << box->currentText();
        }
        QVERIFY2(views.contains(QStringLiteral("Dringendes zuerst")), qPrintable(views.join(u',')));
    }
};

QTEST_MAIN(TestEveryRoom)
#include "tst_everyroom.moc"
