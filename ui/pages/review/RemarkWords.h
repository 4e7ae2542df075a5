#pragma once

#include "domain/Package.h"
#include "store/Rows.h"
#include "ui/widgets/Notice.h"

#include <QString>
#include <QVector>

// What the seeker reads of each remark, and where it is mended. A new kind needs both: a test says so.
namespace postulant {

struct RemarkText {
    QString title; // what it is about; whether it must be fixed is said before it
    QString text;
};
RemarkText remarkText(const PackageRemark& remark);

// Where the seeker is taken: "profile", "answers", "resumes", "letters", …, with ":key" where it is another place than
// the remark's own. Empty for what is mended by typing beside the remark.
// ofAnswer: the value is not the profile's but one of the answers', which holds here.
QVector<Notice::Button> remarkButtons(const PackageRemark& remark, bool ofAnswer = false);

// Why a queued job is to be looked at before it goes, by the seeker's setting. Empty where no setting says it; that it
// changed since it was approved is a remark.
QString whyInReview(const ApplicationRow& row);

} // namespace postulant
