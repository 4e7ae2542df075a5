#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringView>
#include <QVector>

// Every answer of a server that the tests keep: recorded, or as a document shows it.
namespace postulant::test {

struct Reply {
    QString name; // of its file
    QString path; // what was asked for, ids replaced: "/v1/runs/{id}"
    QByteArray body;
    QJsonValue json; // the same, read
};

const QVector<Reply>& corpus(); // in the order of the names

// A path with whatever may be an id replaced by {id}, and without a query.
QString pathShape(QStringView path);

} // namespace postulant::test
