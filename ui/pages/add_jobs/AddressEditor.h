#pragma once

#include <QPlainTextEdit>
#include <QString>
#include <QStringList>

class QMimeData;

namespace postulant {

// Where addresses are pasted, dropped and typed: plain text with line numbers. Links and files that are dropped or
// pasted become lines at the end; the text itself is never judged or changed here.
class AddressEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit AddressEditor(QWidget* parent = nullptr);

    // One undoable step, a new line before it where one is needed.
    void appendLines(const QString& text);
    void replaceAll(const QString& text); // one undoable step, unlike setPlainText()
    void showLine(int line);              // from 1: scrolls to it and puts the cursor there

    int numberWidth() const;
    void paintNumbers(QPaintEvent* event);

Q_SIGNALS:
    void filesDropped(const QStringList& paths);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void placeNumbers();

    QWidget* m_numbers;
};

// The addresses in what was pasted: its text, or the targets of its links where the text itself holds none (a list of
// linked titles out of a mail).
QString addressesOf(const QMimeData& data, QStringList* files);

} // namespace postulant
