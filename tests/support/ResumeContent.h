#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

// What a generated resume says, before it is laid out.
namespace postulant::generated {

struct Entry {
    QString date;
    bool dateOnLine = false; // of its own, above
    QStringList head;
    QStringList bullets;
    int dateRow = 0; // line of the head that it stands beside
};

struct Part {
    QString heading;
    QVector<Entry> entries;
    QStringList lines; // without dates: prose, lists
    bool prose = false;
    bool beside = false; // in a column beside the rest, where there is one
};

struct Content {
    QString name;
    QString label;
    QStringList contact; // one thing each
    QVector<Part> parts;
    QMap<QString, QString> truth;
};

Content contentOf(const QJsonObject& person, int variant, bool datesBeside);

} // namespace postulant::generated
