#include "ui/pages/add_jobs/AddressEditor.h"

#include "domain/PastedText.h"
#include "ui/widgets/Theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QUrl>

namespace postulant {

namespace {

class LineNumbers final : public QWidget {
public:
    explicit LineNumbers(AddressEditor* editor)
        : QWidget(editor)
        , m_editor(editor) {}
    QSize sizeHint() const override { return {m_editor->numberWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor->paintNumbers(event); }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

private:
    AddressEditor* m_editor;
};

bool holdsAddress(const QString& text) {
    const QVector<PastedLine> lines = splitPastedText(text);
    for (const PastedLine& line : lines) {
        if (!line.url.isEmpty()) {
            return true;
        }
    }
    return false;
}

QStringList addressesIn(const QString& text) {
    QStringList out;
    const QVector<PastedLine> lines = splitPastedText(text);
    for (const PastedLine& line : lines) {
        if (!line.url.isEmpty()) {
            out << line.url;
        }
    }
    return out;
}

} // namespace

QString addressesOf(const QMimeData& data, QStringList* files) {
    if (data.hasUrls()) {
        QStringList lines;
        const QList<QUrl> urls = data.urls();
        for (const QUrl& url : urls) {
            if (url.isLocalFile()) {
                files->append(url.toLocalFile());
            } else {
                lines << url.toString(QUrl::FullyEncoded);
            }
        }
        return lines.join(u'\n');
    }
    QString text = data.text();
    if (data.hasHtml() && !holdsAddress(text)) {
        const QStringList found = addressesIn(data.html());
        if (!found.isEmpty()) {
            return found.join(u'\n');
        }
    }
    return text;
}

AddressEditor::AddressEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumbers(this)) {
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setAcceptDrops(true);
    setAccessibleName(tr("Addresses, one a line"));
    setFont(textFont(TextStyle::Mono));
    document()->setDocumentMargin(6);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { placeNumbers(); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0) {
            m_numbers->scroll(0, dy);
        } else {
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
        }
    });
    placeNumbers();
}

void AddressEditor::appendLines(const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    if (!cursor.atBlockStart()) {
        cursor.insertText(QStringLiteral("\n"));
    }
    cursor.insertText(text.endsWith(u'\n') ? text : text + u'\n');
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void AddressEditor::replaceAll(const QString& text) {
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void AddressEditor::showLine(int line) {
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (block.isValid()) {
        setTextCursor(QTextCursor(block));
        ensureCursorVisible();
    }
}

int AddressEditor::numberWidth() const {
    const int digits = qMax(2, static_cast<int>(QString::number(qMax(1, blockCount())).size()));
    return digits * fontMetrics().horizontalAdvance(u'9') + 2 * space::base;
}

void AddressEditor::placeNumbers() {
    setViewportMargins(numberWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_numbers->setGeometry(inside.left(), inside.top(), numberWidth(), inside.height());
    m_numbers->update();
}

void AddressEditor::paintNumbers(QPaintEvent* event) {
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    painter.setPen(Theme::of(this).secondaryOn(palette().color(QPalette::Base)));
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        if (top + height >= event->rect().top()) {
            painter.drawText(QRectF(0, top, m_numbers->width() - space::base, height),
                             static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                             QString::number(block.blockNumber() + 1));
        }
        top += height;
        block = block.next();
    }
}

bool AddressEditor::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void AddressEditor::insertFromMimeData(const QMimeData* source) {
    QStringList files;
    const QString text = addressesOf(*source, &files);
    if (!files.isEmpty()) {
        Q_EMIT filesDropped(files);
    }
    if (source->hasUrls()) {
        appendLines(text);
    } else if (!text.isEmpty()) {
        textCursor().insertText(text);
        ensureCursorVisible();
    }
}

void AddressEditor::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeNumbers();
}

void AddressEditor::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(textFont(TextStyle::Mono));
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        placeNumbers();
    }
}

void AddressEditor::keyPressEvent(QKeyEvent* event) {
    // Ctrl+Enter belongs to the page, not to the text.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace postulant
