#pragma once

#include "ui/widgets/Theme.h"

#include <QToolButton>

#include <optional>

namespace postulant {

// A part of the status bar: icon and words, 28 high; a click opens its page. A thin line stands before it unless it is
// the first. Words elide at the end with the whole text as tooltip.
class StatusBarButton final : public QToolButton {
    Q_OBJECT
public:
    explicit StatusBarButton(QWidget* parent = nullptr);

    // `tone` colours the icon (Good for a connected server); nullopt: second-rank colour.
    void setContent(const QString& iconId, const QString& text, std::optional<Tone> tone = std::nullopt);
    void setFirst(bool first);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconId;
    std::optional<Tone> m_tone;
    bool m_first = false;
};

} // namespace postulant
