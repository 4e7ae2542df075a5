#pragma once

#include "domain/Profile.h"
#include "domain/Result.h"
#include "ui/pages/Page.h"

#include <QPushButton>
#include <QVector>

#include <functional>

namespace postulant {

class Database;

// Which of the seeker's profiles is shown, and what can be done with them: another one, a copy, another name, the
// default, away with it.
class ProfileMenu final : public QPushButton {
    Q_OBJECT
public:
    explicit ProfileMenu(const PageContext& context, QWidget* parent = nullptr);

    void setProfiles(const QVector<Profile>& profiles, qint64 shown); // default first

Q_SIGNALS:
    void opening();         // what is typed should be saved, so that a copy has it too
    void chosen(qint64 id); // 0: the default one
    void said(const QString& text, bool good);

private:
    void fill();
    void askName(const QString& title, const QString& before, const QString& verb,
                 std::function<void(const QString&)> then);
    void add(qint64 like);
    void rename();
    void makeDefault();
    void remove();
    void removeNow(qint64 id, const QString& name);
    void write(std::function<Result<qint64>(Database&)> job, const QString& text);
    QString shownName() const;

    PageContext m_context;
    QVector<Profile> m_profiles;
    qint64 m_shown = 0;
};

QString profileName(const QString& name); // what it is called on screen

} // namespace postulant
