#pragma once

#include "domain/PostingFacts.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

namespace postulant {

// What a posting's page holds, taken out of its HTML (postings/PageReader.h). All of it is a stranger's.
struct PostingPage {
    struct Element {
        QString classes; // of the attribute, as written
        QString text;
    };
    QVector<QByteArray> jsonLd; // each <script type="application/ld+json">
    QJsonObject microdata;      // a JobPosting written as attributes, in the form of JSON-LD; empty: none
    QString nearTitle;          // the text from a little before the first heading to a little after
    bool hasApplyControl = false;
    QVector<Element> elements; // short ones with classes, in the page's order

    QString textOfClass(QLatin1String name) const; // of the first element with that class
};

// From schema.org's JobPosting, however it is put into the page, else from the page's wording. Nothing else of a page
// is believed: a wall for robots has a title too.
PostingFacts factsOfPage(const PostingPage& page, qint64 now);

// One JobPosting. Open where it has a title and is not past its validThrough.
PostingFacts factsOfJobPosting(const QJsonObject& posting, qint64 now);

// Words near the title that say "no longer open", in some languages.
bool saysClosed(const QString& nearTitle);

} // namespace postulant
