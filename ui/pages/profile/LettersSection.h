#pragma once

#include "domain/Result.h"
#include "store/LetterRepository.h"
#include "ui/pages/Page.h"

#include <QVector>
#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace postulant {

class Label;
class LetterPreview;
class ResultLine;

// The cover letters: a list, a template to write, and what becomes of it for one posting. A template with a flaw is
// kept on the page and not saved.
class LettersSection final : public QWidget {
    Q_OBJECT
public:
    explicit LettersSection(const PageContext& context, QWidget* parent = nullptr);

    void open(qint64 id);                       // 0: just the list
    void save(std::function<void()> then = {}); // then: once it is saved
    bool isChanged() const;
    bool canSave() const;
    void remove();
    bool canRemove() const;

Q_SIGNALS:
    void said(const QString& text);
    void commandsChanged();

private:
    QWidget* makeList();
    QWidget* makeEditor();
    QWidget* makeFields(QWidget* pane);
    void fillInsertMenu(QPushButton* button);
    void load();
    void take(const QVector<LetterRow>& rows);
    void selectRow(int row);
    void choose(qint64 id); // in the list only
    void leaveDraft(std::function<void()> then);
    void showRow(int row);
    void startNew();
    void typed();
    LetterRow written() const;
    void saved(const LetterRow& letter, const Result<qint64>& id);
    void makeDefault();
    const LetterRow* current() const;

    PageContext m_context;
    QStandardItemModel* m_model;
    QStackedWidget* m_stack;
    QListView* m_list = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_label = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_tags = nullptr;
    QPlainTextEdit* m_body = nullptr;
    Label* m_flaw = nullptr;
    QPushButton* m_default = nullptr;
    QPushButton* m_save = nullptr;
    ResultLine* m_result = nullptr;
    LetterPreview* m_preview = nullptr;

    QVector<LetterRow> m_rows;
    LetterRow m_shown; // as stored; id 0: a new one
    qint64 m_wanted = 0;
    bool m_loaded = false;
    bool m_filling = false;
};

} // namespace postulant
