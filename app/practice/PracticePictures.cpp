#include "practice/PracticePictures.h"

#include <QBuffer>
#include <QColor>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>
#include <QRect>

#include <algorithm>

static void initialiseResource() {
    Q_INIT_RESOURCE(practice);
}

namespace postulant {
namespace {

using Page = PracticeScript::Page;
constexpr int width = practicePictureWidth;
constexpr int height = practicePictureHeight;

// The letters of PRACTICE as strokes in a box 0.6 wide and 1 high: the mark must not depend on fonts.
struct Stroke {
    QChar letter;
    QPolygonF points;
};
const QVector<Stroke>& strokes() {
    static const QVector<Stroke> all{
        {u'P', {{0, 1}, {0, 0}, {0.48, 0}, {0.6, 0.12}, {0.6, 0.4}, {0.48, 0.52}, {0, 0.52}}},
        {u'R', {{0, 1}, {0, 0}, {0.48, 0}, {0.6, 0.12}, {0.6, 0.4}, {0.48, 0.52}, {0, 0.52}}},
        {u'R', {{0.3, 0.52}, {0.6, 1}}},
        {u'A', {{0, 1}, {0.3, 0}, {0.6, 1}}},
        {u'A', {{0.1, 0.66}, {0.5, 0.66}}},
        {u'C', {{0.6, 0.14}, {0.48, 0}, {0.12, 0}, {0, 0.14}, {0, 0.86}, {0.12, 1}, {0.48, 1}, {0.6, 0.86}}},
        {u'T', {{0, 0}, {0.6, 0}}},
        {u'T', {{0.3, 0}, {0.3, 1}}},
        {u'I', {{0.3, 0}, {0.3, 1}}},
        {u'E', {{0.6, 0}, {0, 0}, {0, 1}, {0.6, 1}}},
        {u'E', {{0, 0.5}, {0.48, 0.5}}},
    };
    return all;
}

// Text where fonts can be used; elsewhere bars in its place.
class Sheet {
public:
    explicit Sheet(QImage& image)
        : m_painter(&image)
        , m_hasFonts(qobject_cast<QGuiApplication*>(QCoreApplication::instance()) != nullptr) {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    void box(const QRect& rect, const QColor& fill, const QColor& line) {
        m_painter.setBrush(fill);
        m_painter.setPen(QPen(line, 1));
        m_painter.drawRoundedRect(rect, 4, 4);
    }

    // One line, cut with an ellipsis; with Qt::TextWordWrap as many lines as the box holds.
    void text(const QRect& rect, const QString& words, int pixels, const QColor& colour,
              int flags = int(Qt::AlignLeft) | int(Qt::AlignVCenter), bool bold = false) {
        if (words.isEmpty())
            return;
        if (!m_hasFonts) {
            const int length = std::min(rect.width(), static_cast<int>(words.size()) * pixels / 2);
            m_painter.fillRect(QRect(rect.left(), rect.center().y() - pixels / 4, length, pixels / 2), colour);
            return;
        }
        QFont font(QStringLiteral("sans-serif"));
        font.setPixelSize(pixels);
        font.setBold(bold);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        const bool wraps = (flags & Qt::TextWordWrap) != 0;
        const QString shown = wraps ? words : m_painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width());
        m_painter.drawText(rect, flags, shown);
    }

    void watermark() {
        constexpr qreal size = 120;
        constexpr qreal advance = 0.95;
        const QString word = QStringLiteral("PRACTICE");
        m_painter.save();
        m_painter.translate(width / 2.0, height / 2.0);
        m_painter.rotate(-28);
        m_painter.fillRect(QRect(-width, -90, width * 2, 180), QColor(214, 93, 14, 26));
        m_painter.scale(size, size);
        m_painter.translate(-(advance * static_cast<qreal>(word.size()) - 0.35) / 2, -0.5);
        QPainterPath mark;
        for (qsizetype i = 0; i < word.size(); ++i) {
            for (const Stroke& stroke : strokes()) {
                if (stroke.letter == word.at(i))
                    mark.addPolygon(stroke.points.translated(advance * static_cast<qreal>(i), 0));
            }
        }
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(QColor(214, 93, 14, 80), 0.17, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPath(mark);
        m_painter.restore();
    }

private:
    QPainter m_painter;
    bool m_hasFonts;
};

const QColor ink(33, 37, 41);
const QColor pale(108, 117, 125);
const QColor line(206, 212, 218);
const QColor accent(25, 113, 194);

void drawForm(Sheet& sheet, const PracticeView& view) {
    int at = 0;
    const int shown = static_cast<int>(std::min<qsizetype>(view.fields.size(), 14));
    // The last filled field stays in sight.
    int filled = 0;
    while (filled < view.fields.size() && !view.fields.at(filled).value.isEmpty())
        ++filled;
    const int first = std::max(0, std::min(filled - 10, static_cast<int>(view.fields.size()) - shown));
    for (int i = first; i < first + shown; ++i, ++at) {
        const PracticeField& field = view.fields.at(i);
        const int x = 80 + at % 2 * 570;
        const int y = 170 + at / 2 * 62;
        sheet.text(QRect(x, y, 540, 20), field.label, 14, pale);
        sheet.box(QRect(x, y + 22, 540, 32), Qt::white, i == filled - 1 ? accent : line);
        sheet.text(QRect(x + 10, y + 22, 520, 32), field.value, 15, ink);
    }
    const int y = 170 + (at + 1) / 2 * 62;
    sheet.box(QRect(80, y + 6, 540, 36), QColor(248, 249, 250), line);
    sheet.text(QRect(92, y + 6, 520, 36),
               view.resumeName.isEmpty() ? QStringLiteral("Resume/CV: no file chosen")
                                         : QStringLiteral("Resume/CV: ") + view.resumeName,
               15, view.resumeName.isEmpty() ? pale : ink);
    sheet.box(QRect(650, y + 6, 220, 36), accent, accent);
    sheet.text(QRect(650, y + 6, 220, 36), QStringLiteral("Submit application"), 15, Qt::white, int(Qt::AlignCenter),
               true);
}

void drawMessage(Sheet& sheet, const QString& title, const QString& first, const QString& second) {
    sheet.text(QRect(80, 180, 1120, 100), title, 26, ink,
               int(Qt::AlignLeft) | int(Qt::AlignBottom) | int(Qt::TextWordWrap), true);
    sheet.text(QRect(80, 290, 1120, 34), first, 18, ink);
    sheet.text(QRect(80, 330, 1120, 34), second, 18, pale);
}

void drawInput(Sheet& sheet, int y, const QString& label) {
    sheet.text(QRect(80, y, 400, 20), label, 14, pale);
    sheet.box(QRect(80, y + 22, 400, 34), Qt::white, line);
}

void drawPage(Sheet& sheet, const PracticeView& view) {
    const QString resume = view.resumeName.isEmpty() ? QString() : QStringLiteral("Resume: ") + view.resumeName;
    switch (view.page) {
    case Page::ThankYou:
        drawMessage(sheet, view.confirmationText, QStringLiteral("Confirmation number: ") + view.confirmationId,
                    resume);
        break;
    case Page::Vague:
        drawMessage(sheet, QStringLiteral("We will be in touch."), resume, {});
        break;
    case Page::Form:
        drawForm(sheet, view);
        break;
    case Page::Rejected:
        sheet.text(QRect(80, 134, 1120, 30), QStringLiteral("Please check your entries. The form was not accepted."),
                   16, QColor(201, 42, 42), int(Qt::AlignLeft) | int(Qt::AlignVCenter), true);
        drawForm(sheet, view);
        break;
    case Page::Closed:
        drawMessage(sheet, QStringLiteral("This position has been filled and is no longer open."), {}, {});
        break;
    case Page::Login:
        drawMessage(sheet, QStringLiteral("Sign in to apply"), {}, {});
        drawInput(sheet, 300, QStringLiteral("E-mail"));
        drawInput(sheet, 370, QStringLiteral("Password"));
        break;
    case Page::Captcha:
        drawMessage(sheet, QStringLiteral("Please confirm that you are human"), {}, {});
        sheet.box(QRect(80, 310, 320, 80), QColor(248, 249, 250), line);
        sheet.box(QRect(100, 336, 28, 28), Qt::white, pale);
        break;
    case Page::AlreadyApplied:
        drawMessage(sheet, QStringLiteral("You have already applied for this position."), {}, {});
        break;
    case Page::CodeEntry:
        drawMessage(sheet, QStringLiteral("Check your e-mail"), {}, {});
        drawInput(sheet, 300, QStringLiteral("Verification code"));
        break;
    }
}

QByteArray drawn(const PracticeView& view, const char* format) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(241, 243, 245));
    {
        Sheet sheet(image);
        sheet.box(QRect(40, 30, 1200, 660), Qt::white, line);
        sheet.text(QRect(80, 50, 1120, 44), view.posting.title, 30, ink, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                   true);
        sheet.text(QRect(80, 96, 1120, 28), view.posting.company, 18, pale);
        drawPage(sheet, view);
        sheet.watermark();
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 80); // PNG: 80 means fast, not lossy
    return bytes;
}

} // namespace

QByteArray practicePicture(const PracticeView& view) {
    return drawn(view, "PNG");
}

QByteArray practiceLivePicture(const PracticeView& view) {
    return drawn(view, "JPG");
}

QByteArray practiceRecording(bool settled) {
    initialiseResource();
    QFile file(QStringLiteral(":/practice/practice.webm"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray whole = file.readAll();
    return settled ? whole : whole.left(whole.size() * 3 / 5);
}

} // namespace postulant
