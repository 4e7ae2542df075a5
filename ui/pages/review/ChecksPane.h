#pragma once

#include "dispatch/PackageBuilder.h"

#include <QSet>
#include <QVector>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace postulant {

class CheckList;
class FieldEditor;
class Label;
class Notice;

// What keeps a package from being approved and what is worth a look, each with the place to mend it; at the foot, what
// Approve will do.
class ChecksPane final : public QWidget {
    Q_OBJECT
public:
    explicit ChecksPane(QWidget* parent = nullptr);

    // why: what brought it back here, where no remark says it; a sentence, or empty.
    void setPackage(const BuiltPackage& built, const QString& why = {});
    void setUnknown(); // the package is being made
    void setBusy(bool busy);
    bool canApprove() const;
    QPushButton* approveButton() const { return m_approve; }

    void setStacked(bool stacked); // below the table: no scrolling of its own

Q_SIGNALS:
    void approveWanted();
    void removeWanted();
    void saveWanted(const QString& fieldKey, const QString& value); // into the profile
    void placeWanted(const QString& place, const QString& key);     // "profile", "answers", "resumes", "letters"

private:
    Notice* makeNotice(const PackageRemark& remark);
    void clearNotices();
    void refreshFoot();

    QWidget* m_body;
    QVBoxLayout* m_notices;
    CheckList* m_passed;
    Label* m_reasonIcon;
    Label* m_reason;
    QPushButton* m_remove;
    QPushButton* m_approve;
    QScrollArea* m_scroll;
    QVector<Notice*> m_shown;
    QSet<QString> m_fromAnswers; // fields whose value is one of the answers', not the profile's
    int m_mustFix = 0;
    bool m_known = false;
    bool m_practice = false;
    bool m_busy = false;
};

} // namespace postulant
