#pragma once

#include "store/Rows.h"
#include "ui/pages/Page.h"
#include "ui/widgets/Words.h"

#include <QObject>

#include <functional>

class QWidget;

namespace postulant {

class EvidenceActions;
class Exporter;

// What the seeker does with applications, by button, menu or key: asks where it must, tells how it ended, remembers how
// to undo it. Enter, menus and lists never do anything grave without asking here.
class ApplicationActions final : public QObject {
    Q_OBJECT
public:
    ApplicationActions(const PageContext& context, QWidget* window);
    ~ApplicationActions() override;

    void openPosting(const ApplicationRow& row);
    void copyAddresses(const QVector<ApplicationRow>& rows);
    void approve(const QVector<ApplicationRow>& rows); // asks once with the number
    void reviewAgain(const QVector<ApplicationRow>& rows);
    void cancel(const QVector<ApplicationRow>& rows);         // asks
    void remove(const QVector<ApplicationRow>& rows);         // from the list; asks; undo
    void cancelOrRemove(const QVector<ApplicationRow>& rows); // Del: what fits each
    // Yes, it went through · No, it did not; undo.
    void decide(const ApplicationRow& row, bool sent, const QString& note = {});
    void decideWithNote(const ApplicationRow& row, bool sent); // asks for the note, which may be empty
    EvidenceActions* evidence() const { return m_evidence; }   // files and proof
    void appliedByHand(const ApplicationRow& row);             // asks
    void applyByHand(const ApplicationRow& row);               // posting and answers to copy; asks afterwards
    void neverApply(const ApplicationRow& row); // puts its company on the list of those not to apply to; asks
    void setStage(const ApplicationRow& row, Stage stage, Outcome outcome, const QString& note);
    void addStageNote(const ApplicationRow& row); // asks for one line about the stage it is in
    void setNotes(const ApplicationRow& row, const QString& before, const QString& now);
    void handOverCode(const ApplicationRow& row); // asks for it
    void goOn(const ApplicationRow& row);         // a paused run
    void lookAgain(const QVector<qint64>& ids);   // empty: all
    // Queued ones before another one, applications::queueFirst, or 0 for behind the last; undo.
    void moveInQueue(const QVector<qint64>& ids, qint64 beforeId);
    void tryNow(const QVector<qint64>& ids); // queued ones that wait for another try or for their server
    void exportRows(const ApplicationFilter& filter, ApplicationSort sort, bool descending);

    // A button of a notice. Some need the detail (the question, the run's address).
    void press(words::Action action, const ApplicationDetail& detail);
    // What this version can do; the others are not offered.
    static bool isOffered(words::Action action, const ApplicationDetail& detail);

    static bool canApprove(ApplicationState state);
    static bool canReviewAgain(const ApplicationRow& row);
    static bool canCancel(const ApplicationRow& row);
    // Its run is at a server that nobody can tell to stop: it could be cancelled otherwise.
    static bool goesOnAnyway(const ApplicationRow& row);
    static QString whyNotStopped(); // two sentences
    static bool canRemove(const ApplicationRow& row);
    // By the seeker's word; neither while its run is open.
    static bool canConfirm(const ApplicationRow& row);
    static bool canRefute(const ApplicationRow& row);

    bool canUndo() const { return !m_done.isEmpty(); }
    bool canRedo() const { return !m_undone.isEmpty(); }
    QString undoText() const; // "Remove 3 from the list"
    void undo();
    void redo();

    // The decision taken last on this application while the page was shown: its Undo line. nullopt: none.
    std::optional<bool> decisionOn(qint64 id) const;
    void forgetDecisions();

Q_SIGNALS:
    void said(const QString& text);
    void changed(); // what can be undone
    void goTo(postulant::Room room, qint64 id, const QString& text = QString());
    void queueMoved(); // the order on screen is to follow at once
    void evidenceWanted();
    void detailsWanted();

private:
    using Then = std::function<void(Done)>;
    struct Step {
        QString text;
        std::function<void(Then)> undo;
        std::function<void(Then)> redo;
    };
    void remember(Step step);
    Then saying(const QString& text, std::function<void()> after = {});
    void ask(const QString& title, const QString& text, const QString& detail, const QString& yes,
             std::function<void()> then);
    void answerQuestion(const ApplicationDetail& detail);
    void askCode(const ApplicationRow& row, const QString& before, const QString& trouble);
    void sayMoved(const ApplicationRow& row, const QVector<qint64>& moved);
    void showByHand(const ApplicationRow& row, const QVector<PackageItem>& items);

    PageContext m_context;
    QWidget* m_window;
    Exporter* m_exporter;
    EvidenceActions* m_evidence;
    QVector<Step> m_done;
    QVector<Step> m_undone;
    QHash<qint64, bool> m_decisions;
};

QVector<qint64> idsOf(const QVector<ApplicationRow>& rows);

} // namespace postulant
