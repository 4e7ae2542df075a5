#pragma once

#include "domain/Profile.h"
#include "domain/Result.h"
#include "ui/pages/Page.h"

#include <QHash>
#include <QTimer>
#include <QVector>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace postulant {

class ImportPanel;
class LettersSection;
class ProfileForm;
class ProfileMenu;
class ResultLine;
class ResumesSection;
class RoomHead;
class SectionList;

// Who the seeker is: what application forms ask, section by section, saved as it is typed, for each of several selves;
// and the resumes.
class ProfilePage final : public Page {
    Q_OBJECT
public:
    explicit ProfilePage(const PageContext& context, QWidget* parent = nullptr);
    ~ProfilePage() override; // saves what is not saved yet

    QString title() const override;
    // text: a profile field's key or "profile" for the first that is missing (id: of which profile), "resumes",
    // "letters" (id: which one), a section, or empty.
    void entered(qint64 id, const QString& text) override;
    void left() override;
    void focusFirst() override;
    QVector<QWidget*> panes() const override;
    bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    void windowResized(const QSize& window) override;
    QString help() const override;

private:
    void addForm(const QString& section);
    QWidget* makeForms();
    void load();
    void showProfile(qint64 id);
    void saved();
    void take(const Profile& profile);
    void typed();
    void save();
    void store(const Profile& profile, bool undoable);
    void undo();
    void fillForms();
    void showSection(const QString& id);
    void importFile();
    void readImport(const QString& path);
    void exportFile();
    void fail(const QString& text);

    PageContext m_context;
    RoomHead* m_head;
    ProfileMenu* m_menu;
    SectionList* m_sections;
    QStackedWidget* m_stack; // empty, sections
    QStackedWidget* m_pages; // one a section, resumes, import
    QHash<QString, ProfileForm*> m_forms;
    ResumesSection* m_resumes = nullptr;
    LettersSection* m_letters = nullptr;
    ImportPanel* m_import = nullptr;
    ResultLine* m_result = nullptr;
    QPushButton* m_export = nullptr;
    QTimer m_soon;

    Profile m_profile;            // as stored
    qint64 m_shown = 0;           // which of them; 0: the default one
    std::optional<qint64> m_next; // to be shown when the present one is saved
    QVector<QJsonObject> m_undo;  // values before each save, newest last
    bool m_undoWanted = false;    // while saving
    QString m_wanted;             // what to open when the profile has been read
    qint64 m_wantedId = 0;        // and which letter
    bool m_loaded = false;
    bool m_saving = false;
    bool m_waiting = false; // something was typed while saving
};

} // namespace postulant
