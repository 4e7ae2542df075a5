#pragma once

#include <QString>

#include <optional>

namespace postulant {

// A span of time as resumes write it, in the form of JSON Resume: YYYY, YYYY-MM or YYYY-MM-DD.
struct WrittenDates {
    QString start; // empty: only an end is written ("2014")
    QString end;   // empty: it goes on
    bool goesOn = false;
    qsizetype at = 0; // where it stands in the text
    qsizetype length = 0;
};

// "01/2019 – heute", "Sept. 2015 - Mai 2018", "depuis mars 2020", "2010-12 to 2012-03". nullopt where none is written,
// and where it can be read in two ways (03/04/2019).
std::optional<WrittenDates> dateSpan(const QString& text);
// The same, and a single date as an end.
std::optional<WrittenDates> dateSpanOrDate(const QString& text);

// A date that fills the text: "Jan 2020", "2015"; empty otherwise.
QString singleDate(const QString& text);

} // namespace postulant
