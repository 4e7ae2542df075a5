#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CheckList.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FormRows.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/RoomHead.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/StatusBarButton.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace postulant;

class TestControls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_look = std::make_unique<LookControl>(*qApp);
        m_look->setLook(Look::Light);
        QFont font = QApplication::font();
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    void init() { m_look->setLook(Look::Light); }

    void heightsAreThoseOfTheLook() {
        QPushButton button(QStringLiteral("Export"));
        QLineEdit edit;
        QComboBox combo;
        QSpinBox spin;
        QCheckBox check;
        QCOMPARE(button.sizeHint().height(), size::control);
        QCOMPARE(edit.sizeHint().height(), size::control);
        QCOMPARE(combo.sizeHint().height(), size::control);
        QCOMPARE(spin.sizeHint().height(), size::control);
        QVERIFY(check.sizeHint().height() >= size::smallestTarget);
        makeSmall(&button);
        QCOMPARE(button.sizeHint().height(), size::smallControl);
        QFont large = QApplication::font();
        large.setPixelSize(30);
        button.setFont(large);
        QVERIFY(button.sizeHint().height() >= QFontMetrics(large).height());
    }

    void outlinesAreDark() {
        QLineEdit edit;
        edit.resize(200, 30);
        const QImage image = edit.grab().toImage();
        QCOMPARE(image.pixelColor(100, 0).name(), lightPalette().color(QPalette::Dark).name());
        QCOMPARE(image.pixelColor(100, 3).name(), lightPalette().color(QPalette::Base).name());
    }

    void primaryFollowsTheLook() {
        QPushButton button(QStringLiteral("Add jobs"));
        makePrimary(&button);
        QVERIFY(button.isDefault());
        QTRY_COMPARE(button.palette().color(QPalette::Button).name(), lightPalette().color(QPalette::Highlight).name());
        QVERIFY(button.font().weight() == QFont::DemiBold);
        button.show();
        m_look->setLook(Look::Dark);
        QTRY_COMPARE(button.palette().color(QPalette::Button).name(), darkPalette().color(QPalette::Highlight).name());
        button.hide();
        m_look->setLook(Look::Light);
        button.show(); // what was hidden follows when it is shown
        QTRY_COMPARE(button.palette().color(QPalette::Button).name(), lightPalette().color(QPalette::Highlight).name());
    }

    void labelsArePlainAndFollowTheLook() {
        Label label(QStringLiteral("<b>no</b>"), TextStyle::Small, Label::Ink::Secondary);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.font().pixelSize(), 12);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText).name(), QStringLiteral("#555e69"));
        label.show();
        m_look->setLook(Look::Dark);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText).name(), QStringLiteral("#a9b2bd"));
        m_look->setLook(Look::Light);
    }

    void elidedLabelsKeepTheWholeText() {
        Label label(QStringLiteral("A long sentence that does not fit at all"));
        label.setElided(true);
        label.resize(60, 20);
        label.show();
        QVERIFY(label.QLabel::text().endsWith(QChar(u'…')));
        QCOMPARE(label.fullText(), QStringLiteral("A long sentence that does not fit at all"));
        QCOMPARE(label.accessibleName(), label.fullText());
        QCOMPARE(label.toolTip(), label.fullText());
        label.resize(900, 20);
        QCOMPARE(label.QLabel::text(), label.fullText());
        QVERIFY(label.toolTip().isEmpty());
    }

    void searchWaitsAndEscClearsThenLeaves() {
        QWidget window;
        QVBoxLayout column(&window);
        QPushButton before;
        SearchField search(QStringLiteral("Search"));
        column.addWidget(&before);
        column.addWidget(&search);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before.setFocus();
        search.setFocus();
        QSignalSpy spy(&search, &SearchField::searchChanged);
        QTest::keyClicks(&search, QStringLiteral("ab"));
        QCOMPARE(spy.size(), 0);
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("ab"));
        QTest::keyClick(&search, Qt::Key_Escape);
        QCOMPARE(spy.size(), 2); // at once
        QVERIFY(search.text().isEmpty() && search.hasFocus());
        QTest::keyClick(&search, Qt::Key_Escape);
        QVERIFY(before.hasFocus());
        search.adaptTo(1024);
        QCOMPARE(search.sizeHint().width(), 220);
    }

    void formFieldsHaveNames() {
        FormRows form;
        auto* name = new QLineEdit;
        form.addField(QStringLiteral("&Name"), name, QStringLiteral("As on your passport"));
        auto* key = new QLineEdit;
        form.addPair(QStringLiteral("Key"), key, new QPushButton(QStringLiteral("Replace…")));
        QCOMPARE(name->accessibleName(), QStringLiteral("Name"));
        form.resize(1200, 200);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        QVERIFY(name->width() <= size::formField);
        QVERIFY(name->width() > 500);
        QCOMPARE(name->mapTo(&form, QPoint(0, 0)).x(), size::formLabel + space::wide);
        form.setRemark(name, QStringLiteral("This is needed"));
        QCOMPARE(name->accessibleDescription(), QStringLiteral("This is needed"));
        form.setRowVisible(key, false);
        QVERIFY(!key->isVisible());
    }

    void roomHeadsGiveWay() {
        RoomHead head(QStringLiteral("Add jobs"), QStringLiteral("Paste addresses."));
        auto* button = new QPushButton(QStringLiteral("Open file…"));
        head.addAction(button);
        head.resize(1000, 52);
        head.show();
        QVERIFY(QTest::qWaitForWindowExposed(&head));
        QCOMPARE(head.height(), size::roomHead);
        QVERIFY(button->geometry().right() > 960);
        head.adaptTo(1024);
        head.layout()->activate();
        QVERIFY(button->geometry().right() > 960);
        QCOMPARE(button->height(), size::control);
    }

    void emptyStatesAndLinksAreOperable() {
        EmptyState empty;
        empty.setContent(QStringLiteral("list"), QStringLiteral("Nothing matches"), QStringLiteral("Try another word."),
                         {{QStringLiteral("clear"), QStringLiteral("Clear search"), {}, true}});
        QSignalSpy spy(&empty, &EmptyState::triggered);
        empty.findChild<QPushButton*>()->click();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(empty.accessibleName(), QStringLiteral("Nothing matches"));
        LinkButton link(QStringLiteral("Show all"));
        QVERIFY(link.sizeHint().height() >= size::smallestTarget);
        QSignalSpy clicked(&link, &LinkButton::clicked);
        QTest::keyClick(&link, Qt::Key_Return);
        QTest::keyClick(&link, Qt::Key_Space);
        QCOMPARE(clicked.size(), 2);
    }

    void aCardChangesOnlyWhatDiffers() {
        Card card;
        card.setRows({{QStringLiteral("Resume"), QStringLiteral("jane.pdf")},
                      {QStringLiteral("Reference"), QStringLiteral("FL-1")},
                      {QStringLiteral("Files kept"), QStringLiteral("3")}});
        const QList<Label*> before = card.findChildren<Label*>();
        QCOMPARE(before.size(), 6);
        before.at(1)->setSelection(0, 4);
        card.setRows({{QStringLiteral("Resume"), QStringLiteral("jane.pdf")},
                      {QStringLiteral("Reference"), QStringLiteral("FL-2")},
                      {QStringLiteral("Files kept"), QStringLiteral("3")},
                      {QStringLiteral("Why"), QString()}});
        QCOMPARE(card.findChildren<Label*>().mid(0, 6), before);
        QCOMPARE(before.at(1)->selectedText(), QStringLiteral("jane"));
        QCOMPARE(card.value(1), QStringLiteral("FL-2"));
        QCOMPARE(card.value(3), QStringLiteral("—"));
        card.setRows({{QStringLiteral("Resume"), QStringLiteral("jane.pdf")}});
        QCOMPARE(card.findChildren<Label*>(), before.mid(0, 2));
        QCOMPARE(card.rowCount(), 1);
    }

    void whatACardSaysInLinesStaysInLines() {
        Card card;
        const QString reasons = QStringLiteral("First reason. %1\nSecond reason.").arg(QString(310, QLatin1Char('x')));
        card.addRow(QStringLiteral("Why"), reasons);
        QCOMPARE(card.value(0), reasons);
        card.setValue(0, QString(5000, QLatin1Char('y')));
        QCOMPARE(card.value(0).size(), 1201);
        QVERIFY(card.value(0).endsWith(QChar(u'…')));
        card.setValue(0, QStringLiteral("line\n").repeated(2000));
        QVERIFY2(card.value(0).size() <= 1202, qPrintable(QString::number(card.value(0).size())));
        QVERIFY(card.value(0).endsWith(QChar(u'…')));
    }

    void cardsAndChecksKeepTheirRows() {
        Card card;
        card.addRow(QStringLiteral("Resume"), QString());
        QCOMPARE(card.value(0), QStringLiteral("—"));
        card.setValue(0, QStringLiteral("jane.pdf"));
        QCOMPARE(card.value(0), QStringLiteral("jane.pdf"));
        card.clearRows();
        QCOMPARE(card.rowCount(), 0);
        CheckList list;
        list.setRows(
            {{CheckList::Mark::Waiting, QStringLiteral("Key")}, {CheckList::Mark::Passed, QStringLiteral("Reached")}});
        list.setRow(0, {CheckList::Mark::LookAt, QStringLiteral("Key"), QStringLiteral("Look at")});
        QCOMPARE(list.count(), 2);
        bool said = false;
        const QList<Label*> labels = list.findChildren<Label*>();
        for (const Label* label : labels) {
            said = said || label->accessibleName() == QStringLiteral("look at: Key");
        }
        QVERIFY(said); // the mark is not only a shape
        list.setRows({});
        QCOMPARE(list.count(), 0);
        StatusBarButton status;
        status.setContent(QStringLiteral("queued"), QStringLiteral("Queue: 12"));
        QCOMPARE(status.accessibleName(), QStringLiteral("Queue: 12"));
        QCOMPARE(status.sizeHint().height(), size::bar);
    }

private:
    std::unique_ptr<LookControl> m_look;
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
