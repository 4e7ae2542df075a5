#pragma once

#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QString>

namespace postulant {

// Plain text in one of the type styles. It follows changes of the desktop's font and of the look; text from pages and
// servers is safe in it, because it is never read as rich text.
class Label : public QLabel {
    Q_OBJECT
public:
    enum class Ink { Text, Secondary, Link };

    explicit Label(const QString& text = {}, TextStyle style = TextStyle::Base, Ink ink = Ink::Text,
                   QWidget* parent = nullptr);

    void setTextStyle(TextStyle style);
    void setInk(Ink ink);
    void setTone(Tone tone); // a tone's colour in place of the ink
    void setElided(bool on); // one line, cut at the end with the whole text as tooltip; setWordWrap() for paragraphs
    void setText(const QString& text); // hides QLabel::setText on purpose, keeps the whole text
    QString fullText() const { return m_text; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    int heightForWidth(int width) const override; // wrapped lines are no longer than maximumWidth()

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void restyle();
    void relayout();

    QString m_text;
    TextStyle m_style;
    Ink m_ink;
    Tone m_tone = Tone::Idle;
    bool m_toned = false;
    bool m_elided = false;
    bool m_restyling = false;
};

} // namespace postulant
