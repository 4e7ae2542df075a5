#pragma once

#include "store/AnswerRepository.h"
#include "ui/pages/Page.h"

#include <QVector>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace postulant {

class AnswerEditor;
class AnswersModel;
class AppTable;
class ChipBar;
class RoomHead;
class SearchField;
class TurningSplitter;

// Questions and the seeker's answers, written once for every form that asks the same.
class AnswersPage final : public Page {
    Q_OBJECT
public:
    explicit AnswersPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    // text: a question to answer, known or new.
    void entered(qint64 id, const QString& text) override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    QWidget* makeList();
    void makeTable(QWidget* parent);
    void wire();
    void load();
    struct Known {
        QVector<BankAnswer> bank;
        QVector<answers::Asked> asked;
    };
    void take(const Known& known);
    void applyFilter();
    void showAnswer(const BankAnswer& answer);
    void selectRow(int row);
    void startNew(const QString& question);
    void openQuestion(const QString& question);
    void leaveDraft(std::function<void()> then); // asks where there is one
    void save(std::function<void()> then = {});
    void store(const BankAnswer& answer, std::function<void()> then);
    void remove();
    void undoRemove();
    void fail(const Error& error);

    PageContext m_context;
    RoomHead* m_head;
    QPushButton* m_new;
    QStackedWidget* m_stack;
    TurningSplitter* m_splitter;
    ChipBar* m_chips = nullptr;
    SearchField* m_search = nullptr;
    AppTable* m_table = nullptr;
    AnswersModel* m_model;
    AnswerEditor* m_editor;
    qint64 m_wantedId = 0;
    QString m_wantedQuestion;
    bool m_loaded = false;
    bool m_selecting = false;
    BankAnswer m_removed; // for Undo; id 0: nothing
};

} // namespace postulant
