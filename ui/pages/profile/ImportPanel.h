#pragma once

#include "documents/ProposalMerge.h"
#include "domain/Profile.h"

#include <QJsonObject>
#include <QVector>
#include <QWidget>

class QPushButton;
class QStandardItemModel;

namespace postulant {

class AppTable;
class Label;

// What a file would change in the profile, line by line. Lines that would fill something empty are checked beforehand,
// lines that would replace something are not.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportPanel(QWidget* parent = nullptr);

    void setProfiles(const Profile& now, const Profile& read, const QString& fileName);
    // What was read from a resume, value by value, with the line that each was read from.
    void setProposal(const Profile& now, const ResumeProposal& proposal, const QString& fileName);
    void setBrief();        // for a narrow place: without the column of where it was read, which the tooltips say
    Profile merged() const; // now, with the checked lines taken over
    int lineCount() const;
    int checkedCount() const;

Q_SIGNALS:
    void taken();
    void refused();

private:
    void addLine(const QString& key, const QString& label, const QString& now, const QString& read, bool checked,
                 const QString& where = {});
    void begin(const Profile& now, const QString& fileName);
    void ready();
    void refresh();

    Label* m_heading;
    Label* m_sentence;
    AppTable* m_table;
    QStandardItemModel* m_model;
    QPushButton* m_take;
    bool m_brief = false;
    Profile m_now;
    Profile m_read;
    QVector<MergeRow> m_rows; // of a proposal, one a line; empty for a profile
};

} // namespace postulant
