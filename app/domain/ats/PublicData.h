#pragma once

#include "domain/PostingFacts.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace postulant {
struct PostingPage;
}

// What a job site tells everybody about a posting, without login: where to ask, and how to read the answer.
namespace postulant::ats {

using Captures = QHash<QString, QString>;

// A 200, as a reader gets it. Its bytes are a stranger's: readers believe no type and no length.
struct PublicBody {
    const QByteArray& bytes;
    const PostingPage* page; // only for PublicData::Form::Page
    const Captures& captures;
    qint64 now;
};

struct PublicData {
    // Template as of keys (see AtsRule.h), each part percent-encoded; "{?name}" may be empty. Not asked when another
    // part is empty. nullptr: the site has nothing but its page.
    const char* url = nullptr;
    enum class Form { Data, Page } form = Form::Data; // what read() wants
    enum class Lists {
        Posting,
        Board, // all postings of a board: shared by those that are looked up together. To be missing proves nothing
    } lists = Lists::Posting;
    bool pageFirst = false;     // the page answers faster
    bool missingProves = true;  // its 404 means that the posting is gone; else the page decides
    const char* gone = nullptr; // pattern of a query that a redirect to one of the site's own pages has for a posting
                                // that is gone
    PostingFacts (*read)(const PublicBody& body) = nullptr;
};

// Reading of untrusted JSON. What is not there or has another type is empty. Qt reads at most 1,024 levels.
namespace json {

QJsonObject object(const QByteArray& bytes);
QJsonArray array(const QByteArray& bytes);
// "location.name": the text at the end of a path of objects; a step that is an array means its first element.
QString text(const QJsonObject& object, const char* path);
QJsonObject child(const QJsonObject& object, const char* path);
// The first object in the list that fits.
template <class Fits>
QJsonObject first(const QJsonArray& list, Fits fits) {
    for (const QJsonValue& one : list) {
        if (QJsonObject object = one.toObject(); !object.isEmpty() && fits(object)) {
            return object;
        }
    }
    return {};
}

} // namespace json

// Open if there is a title, else nothing is known.
PostingFacts openFacts(const QString& company, const QString& title, const QString& place);

} // namespace postulant::ats
