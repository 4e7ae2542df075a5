#pragma once

#include "ui/widgets/Theme.h"

#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QString>

#include <memory>

class QApplication;
class QFocusFrame;
class QPushButton;

namespace postulant {

// Fusion with our outlines: fields, combo boxes, spin boxes, buttons, check boxes and radio buttons get a frame in
// Dark with radius 4 and the heights of the look; tabs, splitters and scroll bars are flat. LookControl installs it;
// nobody else needs to make one.
class AppStyle final : public QProxyStyle {
    Q_OBJECT
public:
    enum class Mode { Own, HighContrast, Following };

    explicit AppStyle(Mode mode = Mode::Own);
    Mode mode() const { return m_mode; }

    // Answered with `yes` by an AppStyle made for high contrast, by every other style with something else.
    static QStyle::StyleHint highContrastHint();
    static constexpr int yes = 0x504f53;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    Mode m_mode;
};

// The setting "Look". FollowSystem keeps style and palette of the desktop; where the desktop brings neither (Fusion
// with its own grey), Light or Dark are used. A ring follows the keyboard focus in every look of ours. Make one after
// QApplication and keep it as long as that lives; setLook() may be called at any time, and windows follow with the
// next turn of the event loop.
class LookControl final : public QObject {
    Q_OBJECT
public:
    explicit LookControl(QApplication& application, QObject* parent = nullptr);
    ~LookControl() override;

    void setLook(Look look);
    Look look() const { return m_look; }

Q_SIGNALS:
    void lookChanged(Look look);

private:
    void moveFocusRing(QWidget* now);
    void follow();

    QApplication& m_application;
    Look m_look = Look::FollowSystem;
    QString m_systemStyle;
    QPalette m_systemPalette;
    QPointer<QFocusFrame> m_ring;
};

// The one primary button of a page: Button = Highlight, ButtonText = HighlightedText, DemiBold, default button. Give
// its icon the role HighlightedText. It follows later changes of the look. Not for pages that decide something grave.
void makePrimary(QPushButton* button);
bool isPrimary(const QWidget* widget);

// 26 instead of 30 high, for buttons inside a notice or beside a field in a side pane.
void makeSmall(QWidget* control);
bool isSmall(const QWidget* widget);

} // namespace postulant
