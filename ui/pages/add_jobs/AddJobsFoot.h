#pragma once

#include "store/LetterRepository.h"
#include "store/Rows.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QPushButton;

namespace postulant {

class Label;
class LinkButton;

// The foot of Add jobs: what goes along, where it runs, what it will take, and the two ways on. Messages and their
// links share one line whose room is always kept.
class AddJobsFoot final : public QWidget {
    Q_OBJECT
public:
    explicit AddJobsFoot(QWidget* parent = nullptr);

    // The default first. One alone is no choice, and not shown.
    void setProfiles(const QVector<Profile>& profiles);
    // byRule: rules may choose, so that "as the rules say" can be chosen too.
    void setResumes(const QVector<ResumeRow>& resumes, bool byRule = false);
    void setLetters(const QVector<LetterRow>& letters, bool byRule);
    void setConnections(const QVector<ConnectionRow>& connections);
    qint64 profileId() const;    // 0: the default one, whichever that is when it is sent
    qint64 resumeId() const;     // 0: none there is, or as the rules say
    qint64 letterId() const;     // 0: as the rules say, else the default; letters::noLetter
    qint64 connectionId() const; // 0 where the batch is spread
    SpreadWay spread() const;    // over all connections that are used for spreading
    bool isPractice() const;     // of the connection chosen
    bool choosePractice();       // as if the seeker had; false: the connections are not known yet

    // Whether all that is added waits for review, or only what the seeker's setting wants.
    void setAsksAlways(bool always);
    // typicalMs: time of one application so far, 0: not known.
    void setEstimate(int jobs, qint64 typicalMs, int atTheSameTime);
    // Why nothing can be queued unseen, or empty; link: the button that mends it.
    void setTrouble(const QString& text, const QString& link);
    // What was just done; replaces a trouble until cleared with an empty text.
    void setResult(const QString& text, bool good, const QString& undo, const QString& show);
    bool hasResult() const { return m_hasResult; }
    void setBusy(bool busy);

    void setNarrow(bool narrow); // two lines instead of one

Q_SIGNALS:
    void profileChosen();
    void connectionChosen();
    void reviewWanted();
    void queueWanted();
    void mendWanted();
    void undoWanted();
    void showWanted();

private:
    void makeWords();
    void makeButtons();
    void arrange();
    void refreshLine();
    void refreshButtons();

    QGridLayout* m_grid;
    QWidget* m_choices;
    QWidget* m_words;
    QWidget* m_buttons;
    QWidget* m_profileCaption;
    QWidget* m_resumeCaption;
    QWidget* m_letterCaption;
    QWidget* m_connectionCaption;
    QComboBox* m_profile;
    QComboBox* m_resume;
    QComboBox* m_letter;
    QComboBox* m_connection;
    Label* m_jobs;
    Label* m_lineIcon;
    Label* m_line;
    LinkButton* m_mend;
    LinkButton* m_undo;
    LinkButton* m_show;
    QPushButton* m_queue;
    QPushButton* m_review;

    int m_count = 0;
    bool m_narrow = false;
    bool m_asksAlways = true;
    bool m_busy = false;
    bool m_hasResult = false;
    bool m_resultGood = true;
    QString m_result;
    QString m_trouble;
    QString m_estimateNote;
};

} // namespace postulant
