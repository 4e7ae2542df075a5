#pragma once

#include "dispatch/Intake.h"
#include "store/LetterRepository.h"
#include "store/Rows.h"
#include "ui/pages/Page.h"

#include <QSet>
#include <QTimer>
#include <QVector>

class QPushButton;
class QStackedWidget;

namespace postulant {

class AddJobsFoot;
class AddressEditor;
class AppTable;
class ChipBar;
class Label;
class RoomHead;
class TurningSplitter;
class VerdictModel;

// Paste, drop or open a list of addresses; see what each line means before anything is queued; add the checked ones.
class AddJobsPage final : public Page {
    Q_OBJECT
public:
    explicit AddJobsPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    // text: addresses to add, or practiceJobsWanted.
    void entered(qint64 id, const QString& text) override;
    void left() override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // What the foot needs to know from the store.
    struct Choices {
        QVector<ResumeRow> resumes;
        QVector<ConnectionRow> connections;
        QVector<LetterRow> letters;
        QVector<Profile> profiles; // default first
        bool resumesByRule = false;
        bool lettersByRule = false;
        qint64 typicalMs = 0;
        ReviewWish review = ReviewWish::Always;
    };
    static Result<Choices> readChoices(Database& db);

    QWidget* makeAddresses();
    QWidget* makeVerdicts();
    void makeTable();
    void wire();

    void textChanged();
    void judge();
    void takeVerdicts(const QVector<IntakeLine>& lines);
    void lookUp(const QVector<IntakeLine>& lines);
    void takeFacts(const PostingIdentity& identity, const PostingFacts& facts);
    void saySearching();
    void sayChecked();
    void refreshCounts();
    void loadChoices();
    void takeChoices(const Choices& choices);
    void sayTrouble();
    QStringList missingFields() const;
    int atTheSameTime() const;

    void practise();
    void leavePracticeJobs();
    void showPracticeButton();
    void openFile();
    void readFiles(const QStringList& paths);
    void pasteClipboard();
    void add(bool review);
    void askAboutSimilar(const QVector<IntakeLine>& lines, bool review, QStringList alike);
    void addLines(const QVector<IntakeLine>& lines, bool review);
    void added(const QVector<IntakeLine>& lines, bool review, const QString& textBefore);
    void undoAdd();
    void activate(const QModelIndex& index);

    PageContext m_context;
    RoomHead* m_head;
    QPushButton* m_practise;
    TurningSplitter* m_splitter;
    AddressEditor* m_editor = nullptr;
    QStackedWidget* m_right = nullptr;
    ChipBar* m_chips = nullptr;
    Label* m_checkedIcon = nullptr;
    Label* m_checkedAt = nullptr;
    AppTable* m_table = nullptr;
    VerdictModel* m_model;
    AddJobsFoot* m_foot = nullptr;
    QTimer m_soon;

    Choices m_choices;
    QString m_mend; // where the trouble's link goes: "profile" or "resumes"
    quint64 m_asked = 0;
    QSet<QString> m_lookingUp; // main keys of the postings whose sites are being asked
    bool m_adding = false;
    bool m_practiceWanted = false; // as soon as the connections are known
    QVector<qint64> m_addedIds;    // of the last add, for Undo
    bool m_addedForReview = false;
    QString m_textBefore;
};

} // namespace postulant
