#pragma once

#include "domain/PostingPage.h"

#include <QByteArray>
#include <QString>

namespace postulant {

// The running text of a posting in what a site answered, for telling its language; without markup, at most 20,000
// characters. Empty where there is none to speak of.
QString postingText(const PostingPage& page); // of its JobPosting, else around its title
QString postingText(const QByteArray& json);  // the long texts of data about one posting

} // namespace postulant
