#pragma once

#include "dispatch/Commands.h"
#include "domain/Profile.h"
#include "store/Rows.h"
#include "ui/pages/Page.h"

#include <QHash>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace postulant {

class CheckPane;
class ChoiceCard;
class FieldEditor;
class ImportPanel;
class Label;
class Notice;
class StepList;

// Three steps at most: who you are, where to run, ready. Each can be skipped; practice is chosen beforehand.
class FirstStartPage final : public Page {
    Q_OBJECT
public:
    explicit FirstStartPage(const PageContext& context, QWidget* parent = nullptr);

    QString title() const override;
    void entered(qint64 id, const QString& text) override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum Step { Who, Where, Ready, Import };
    enum class Way { Practice, ThisComputer, OwnServer, Cloud };

    QWidget* makeWho();
    QWidget* makeWhere();
    QWidget* makeDetails(QWidget* parent);
    QWidget* makeReady();
    QWidget* makeImport();
    QWidget* makeFoot();
    QVBoxLayout* startPage(QWidget* page, const QString& heading, const QString& sentence);

    void showStep(Step step);
    void refresh();
    Way way() const;
    void next();
    Profile written() const; // with what stands in the fields
    void saveWho();
    void takeResume(const QString& path);
    void importProfile(const QString& path);
    void connectAndCheck();
    void checkSaved(const Result<Commands::SavedConnection>& saved, const ConnectionRow& row);
    void finish(Room room);

    PageContext m_context;
    QWidget* m_card;
    StepList* m_steps;
    QStackedWidget* m_pages;
    QHash<QString, FieldEditor*> m_fields;
    Label* m_resumeLine = nullptr;
    QPushButton* m_chooseResume = nullptr;
    Notice* m_problem = nullptr;
    ChoiceCard* m_practice = nullptr;
    ChoiceCard* m_local = nullptr;
    ChoiceCard* m_own = nullptr;
    ChoiceCard* m_cloud = nullptr;
    QStackedWidget* m_details = nullptr;
    QLineEdit* m_address = nullptr;
    QLineEdit* m_ownKey = nullptr;
    QLineEdit* m_cloudKey = nullptr;
    Label* m_whereProblem = nullptr;
    Label* m_summary = nullptr;
    CheckPane* m_check = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;

    ImportPanel* m_import = nullptr;

    Profile m_profile; // with what was imported
    Profile m_stored;
    QString m_resume; // label of the one added
    qint64 m_connection = 0;
    bool m_busy = false;
    bool m_saving = false;
    bool m_saveAgain = false; // what was written while it was saved
};

} // namespace postulant
