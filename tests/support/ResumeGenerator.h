#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVector>

// Resumes of invented people in several layouts, with what they say, for measuring what an import finds.
namespace postulant::generated {

struct Resume {
    QString name;         // "de-2 table.pdf"
    QString language;     // "de"
    QString layout;       // "table"
    bool heldOut = false; // of people whose resumes the reader was not mended with
    QByteArray bytes;
    QMap<QString, QString> truth; // paths as a proposal has them
};

QStringList layouts();
QVector<QJsonObject> people(); // tests/data/people.json

// variant decides the words of headings, the form of dates, and where dates, jobs and companies stand. Needs a
// QGuiApplication.
Resume make(const QJsonObject& person, const QString& layout, int variant);

// For each layout and language one resume of those people, another variant each.
QVector<Resume> all(bool heldOut);

// A ZIP archive with these files.
QByteArray zip(const QVector<QPair<QString, QByteArray>>& files);
QByteArray docx(const QByteArray& documentXml);

} // namespace postulant::generated
