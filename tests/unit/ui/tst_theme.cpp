#include "ui/widgets/AppStyle.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QTest>

using namespace postulant;

namespace {

QVector<QPair<QString, QColor>> backgrounds(const Theme& theme, const QPalette& palette) {
    const Tokens& t = theme.tokens();
    return {{QStringLiteral("Base"), palette.color(QPalette::Base)},
            {QStringLiteral("Window"), palette.color(QPalette::Window)},
            {QStringLiteral("AlternateBase"), palette.color(QPalette::AlternateBase)},
            {QStringLiteral("Button"), palette.color(QPalette::Button)},
            {QStringLiteral("rowSelected"), t.rowSelected},
            {QStringLiteral("rowSelectedIdle"), t.rowSelectedIdle},
            {QStringLiteral("rowHover"), t.rowHover},
            {QStringLiteral("goodTint"), t.goodTint},
            {QStringLiteral("infoTint"), t.infoTint},
            {QStringLiteral("warnTint"), t.warnTint},
            {QStringLiteral("checkTint"), t.checkTint},
            {QStringLiteral("badTint"), t.badTint},
            {QStringLiteral("idleTint"), t.idleTint}};
}

struct Expected {
    ApplicationState state;
    QRgb light;
    QRgb dark;
};

// What the look says, independently of the code.
constexpr Expected expected[] = {
    {ApplicationState::Draft, 0xff5b6470, 0xffa9b2bd},
    {ApplicationState::Review, 0xff5b6470, 0xffa9b2bd},
    {ApplicationState::Queued, 0xff4f5a66, 0xffb4bdc8},
    {ApplicationState::Submitting, 0xff0f5faf, 0xff74b4ff},
    {ApplicationState::Running, 0xff0f5faf, 0xff74b4ff},
    {ApplicationState::NeedsYou, 0xff8a4f00, 0xfff0b44c},
    {ApplicationState::NeedsChecking, 0xff74389b, 0xffcfa3f3},
    {ApplicationState::AppliedConfirmed, 0xff0b6a4b, 0xff4fcba2},
    {ApplicationState::AppliedClaimed, 0xff566300, 0xffbbc85c},
    {ApplicationState::Failed, 0xffb3251b, 0xffff9187},
    {ApplicationState::Cancelled, 0xff5c636b, 0xff9da6b0},
};

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfWcag() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448); // just below 4.5
    }

    void everyStateIsReadableOnEveryBackground_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<bool>("high");
        QTest::newRow("light") << lightPalette() << false;
        QTest::newRow("dark") << darkPalette() << false;
        QTest::newRow("high contrast, light") << highContrastPalette(false) << true;
        QTest::newRow("high contrast, dark") << highContrastPalette(true) << true;
    }

    void everyStateIsReadableOnEveryBackground() {
        QFETCH(QPalette, palette);
        QFETCH(bool, high);
        const Theme theme(palette, high);
        double lowest = 21;
        for (const auto& [name, background] : backgrounds(theme, palette)) {
            for (const ApplicationState state : allApplicationStates) {
                for (const bool practice : {false, true}) {
                    const double ratio = contrast(theme.stateColor(state, background, practice), background);
                    lowest = std::min(lowest, ratio);
                    QVERIFY2(ratio >= 4.5,
                             qPrintable(QStringLiteral("%1 on %2: %3").arg(code(state), name).arg(ratio)));
                }
            }
            for (const Tone tone : {Tone::Good, Tone::Info, Tone::Warn, Tone::Check, Tone::Bad, Tone::Idle}) {
                QVERIFY2(contrast(theme.toneColor(tone, background), background) >= 4.5, qPrintable(name));
            }
            QVERIFY2(contrast(theme.secondaryOn(background), background) >= 4.5, qPrintable(name));
            QVERIFY2(contrast(theme.textOn(background), background) >= 4.5, qPrintable(name));
        }
        if (!high) {
            QVERIFY(lowest < 5); // the look says 4.66: a sign that the states' own colours were used, not Text
        }
    }

    void statesHaveTheirOwnColours() {
        for (const bool dark : {false, true}) {
            const QPalette palette = dark ? darkPalette() : lightPalette();
            const Theme theme(palette);
            QCOMPARE(theme.isDark(), dark);
            for (const Expected& row : expected) {
                const QColor wanted = QColor::fromRgb(dark ? row.dark : row.light);
                for (const auto& [name, background] : backgrounds(theme, palette)) {
                    if (name != QLatin1String("Button") || !dark) {
                        QCOMPARE(theme.stateColor(row.state, background).name(), wanted.name());
                    }
                }
            }
        }
    }

    void faintColoursBecomeText() {
        const QPalette palette = lightPalette();
        const Theme theme(palette);
        const QColor grey(0xa0, 0xa0, 0xa0); // no state colour has 4.5 here, Text has
        QCOMPARE(theme.stateColor(ApplicationState::Failed, grey), palette.color(QPalette::Text));
        QCOMPARE(theme.stateColor(ApplicationState::Failed, palette.color(QPalette::Highlight)).name(),
                 palette.color(QPalette::HighlightedText).name());
    }

    void highContrastHasNoColoursOfItsOwn() {
        const QPalette palette = highContrastPalette(true);
        const Theme theme(palette, true);
        for (const ApplicationState state : allApplicationStates) {
            QCOMPARE(theme.stateColor(state, palette.color(QPalette::Base)), palette.color(QPalette::Text));
        }
        QCOMPARE(theme.tint(Tone::Bad), palette.color(QPalette::Base));
        QCOMPARE(theme.tokens().rowSelected, palette.color(QPalette::Highlight));
        QCOMPARE(theme.tokens().rowSelectedText, palette.color(QPalette::HighlightedText));
    }

    // Outlines are drawn with Dark: 3 : 1 on every surface they stand on.
    void outlinesCanBeSeen() {
        for (const QPalette& palette : {lightPalette(), darkPalette()}) {
            const Theme theme(palette);
            for (const auto& [name, background] : backgrounds(theme, palette)) {
                if (name.contains(QLatin1String("Tint")) || name.startsWith(QLatin1String("row"))) {
                    continue;
                }
                const double ratio = contrast(palette.color(QPalette::Dark), background);
                QVERIFY2(ratio >= 3.0, qPrintable(QStringLiteral("%1: %2").arg(name).arg(ratio)));
            }
            QVERIFY(contrast(theme.tokens().focus, palette.color(QPalette::Window)) >= 3.0);
            QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        }
    }

    // The desktop's palette may be anything readable: our rows and tints must still carry its text.
    void strangePalettesStayReadable() {
        QPalette solarized;
        solarized.setColor(QPalette::Base, QColor(0xfd, 0xf6, 0xe3));
        solarized.setColor(QPalette::Window, QColor(0xee, 0xe8, 0xd5));
        solarized.setColor(QPalette::Text, QColor(0x58, 0x6e, 0x75)); // about 5 : 1 on Base, less on our pale rows
        solarized.setColor(QPalette::Highlight, QColor(0x07, 0x36, 0x42));
        solarized.setColor(QPalette::HighlightedText, Qt::white);
        QPalette middle;
        middle.setColor(QPalette::Base, QColor(0x90, 0x90, 0x90));
        middle.setColor(QPalette::Window, QColor(0x80, 0x80, 0x80));
        middle.setColor(QPalette::Text, Qt::black);
        middle.setColor(QPalette::Highlight, Qt::black);
        middle.setColor(QPalette::HighlightedText, Qt::white);
        for (const QPalette& palette : {solarized, middle}) {
            const Theme theme(palette);
            QVERIFY(contrast(theme.tokens().rowSelectedText, theme.tokens().rowSelected) >= 4.5);
            for (const Tone tone : {Tone::Good, Tone::Info, Tone::Warn, Tone::Check, Tone::Bad, Tone::Idle}) {
                QVERIFY(contrast(palette.color(QPalette::Text), theme.tint(tone)) >= 4.5);
            }
            for (const ApplicationState state : allApplicationStates) {
                const QColor base = palette.color(QPalette::Base);
                QVERIFY(contrast(theme.stateColor(state, base), base) >= 4.5);
            }
        }
    }

    void claimedNeverLooksLikeSuccess() {
        QVERIFY(toneOf(ApplicationState::AppliedClaimed) != toneOf(ApplicationState::AppliedConfirmed));
        QCOMPARE(toneOf(ApplicationState::AppliedClaimed), Tone::Idle);
        const Theme theme(lightPalette());
        QVERIFY(theme.stateColor(ApplicationState::AppliedClaimed, Qt::white) !=
                theme.stateColor(ApplicationState::AppliedConfirmed, Qt::white));
    }

    void sizesFollowTheFont() {
        QFont small;
        small.setPixelSize(13);
        QFont large;
        large.setPixelSize(40);
        QCOMPARE(size::tableRow(small), 30);
        QCOMPARE(size::tableRow(small, true), 24);
        QVERIFY(size::tableRow(large) >= QFontMetrics(large).height() + 12);
        QCOMPARE(textFont(TextStyle::Small, small).pixelSize(), 12);
        QCOMPARE(textFont(TextStyle::Page, small).pixelSize(), 18);
        QCOMPARE(textFont(TextStyle::Number, small).pixelSize(), 22);
        QFont points;
        points.setPointSizeF(10);
        QCOMPARE(textFont(TextStyle::Subject, points).pointSizeF(), 12.3);
    }

    void looksAreSwitchedWhileRunning() {
        LookControl control(*qApp);
        control.setLook(Look::Dark);
        QVERIFY(Theme::ofApplication().isDark());
        QVERIFY(!Theme::ofApplication().isHighContrast());
        control.setLook(Look::HighContrast);
        QVERIFY(Theme::ofApplication().isHighContrast());
        control.setLook(Look::Light);
        QVERIFY(!Theme::ofApplication().isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window).name(), QStringLiteral("#f2f3f5"));
        control.setLook(Look::FollowSystem); // nothing of a desktop here: ours
        QCOMPARE(QApplication::palette().color(QPalette::Window).name(), QStringLiteral("#f2f3f5"));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
