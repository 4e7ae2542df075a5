#include "ui/pages/Page.h"
#include "ui/pages/add_jobs/AddJobsPage.h"
#include "ui/pages/answers/AnswersPage.h"
#include "ui/pages/applications/ApplicationsPage.h"
#include "ui/pages/first_start/FirstStartPage.h"
#include "ui/pages/insights/InsightsPage.h"
#include "ui/pages/profile/ProfilePage.h"
#include "ui/pages/review/ReviewPage.h"
#include "ui/pages/settings/SettingsPage.h"

namespace postulant {

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
    case Room::Insights:
        return new InsightsPage(context, parent);
    }
    return nullptr;
}

} // namespace postulant
