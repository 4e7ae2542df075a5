#include "ui/pages/Page.h"
#include "ui/pages/add_jobs/AddJobsPage.h"
#include "ui/pages/answers/AnswersPage.h"
#include "ui/pages/applications/ApplicationsPage.h"
#include "ui/pages/first_start/FirstStartPage.h"
#include "ui/pages/profile/ProfilePage.h"
#include "ui/pages/review/ReviewPage.h"
#include "ui/pages/settings/SettingsPage.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace postulant {
namespace {

// A room that this version does not have yet.
class EmptyRoom final : public Page {
public:
    EmptyRoom(const QString& title, QWidget* parent)
        : Page(parent)
        , m_title(title) {
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(new QLabel(title, this));
        layout->addStretch();
    }
    QString title() const override { return m_title; }

private:
    QString m_title;
};

} // namespace

Page* makePage(Room room, const PageContext& context, QWidget* parent) {
    switch (room) {
    case Room::AddJobs:
        return new AddJobsPage(context, parent);
    case Room::Review:
        return new ReviewPage(context, parent);
    case Room::Profile:
        return new ProfilePage(context, parent);
    case Room::FirstStart:
        return new FirstStartPage(context, parent);
    case Room::Answers:
        return new AnswersPage(context, parent);
    case Room::Settings:
        return new SettingsPage(context, parent);
    case Room::Applications:
        return new ApplicationsPage(context, parent);
    default:
        return new EmptyRoom(QCoreApplication::translate("Rooms", "Not in this version yet"), parent);
    }
}

} // namespace postulant
