#pragma once

#include "dispatch/PackageBuilder.h"
#include "domain/CoverLetter.h"
#include "domain/PackageDiff.h"
#include "store/Rows.h"
#include "store/SentPackages.h"
#include "ui/pages/Page.h"

#include <optional>

class QComboBox;
class QListView;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace postulant {

class AppTable;
class ChecksPane;
class ComparisonBar;
class Label;
class PackageModel;
class ResultLine;
class RoomHead;
class TurningSplitter;
class WaitingModel;

// What waits for review: the package of each application with the source of every answer; approve one, approve all that
// are ready, mend or remove.
class ReviewPage final : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void entered(qint64 id, const QString& text) override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    enum class Undo { None, Approve, Remove };

    void makeHead();
    QWidget* makeList();
    QWidget* makePackage();
    void wire();

    void listLoaded();
    void refreshHead();
    void select(int row);
    void loadPackage();
    void takePackage(const Result<BuiltPackage>& built);
    QVector<PackageDifference> compare();
    void showOnlyDifferences(bool only);
    void spanSections();
    int currentRow() const;

    void approve();
    void approveAllReady();
    void remove();
    void undo();
    void saveField(const QString& key, const QString& value);
    void editRow(int row);
    void chooseProfile(const QPoint& at);
    void chooseResume(const QPoint& at);
    void chooseLetter(const QPoint& at);
    void addParagraphs(QMenu* menu, const QString& body, const PostingTraits& posting, const LetterSwitches& switches);
    void setLetter(qint64 applicationId, qint64 letterId);
    void goToPlace(const QString& place, const QString& key);
    void done(const Done& result, Undo undo, const QVector<qint64>& ids, const QString& text);

    PageContext m_context;
    RoomHead* m_head = nullptr;
    QPushButton* m_approveAll = nullptr;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    TurningSplitter* m_inner;
    QWidget* m_listPane = nullptr;
    QListView* m_list = nullptr;
    QComboBox* m_combo = nullptr;
    ResultLine* m_result = nullptr;
    Label* m_jobTitle = nullptr;
    Label* m_jobLine = nullptr;
    QPushButton* m_open = nullptr;
    ComparisonBar* m_comparison = nullptr;
    AppTable* m_table = nullptr;
    PackageModel* m_package;
    ChecksPane* m_checks;
    WaitingModel* m_waiting;

    qint64 m_current = 0; // application shown
    int m_place = 0;      // its row, so that the next one takes its place
    qint64 m_wanted = 0;  // application to show when the list arrives
    std::optional<BuiltPackage> m_built;
    Result<std::optional<sent_packages::SentPackage>> m_earlier; // what m_built is held against
    quint64 m_asked = 0;
    bool m_busy = false;
    Undo m_undo = Undo::None;
    QVector<qint64> m_undoIds;
};

} // namespace postulant
