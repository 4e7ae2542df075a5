#include "domain/Prompts.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of every namespace, as the macro wants it.
static void initialisePrompts() {
    Q_INIT_RESOURCE(prompts);
}

namespace postulant {
namespace {

QByteArray shipped(const QString& name) {
    initialisePrompts();
    QFile file(QStringLiteral(":/postulant/prompts/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// "version 3" on the first line; then parts, each under its name in brackets.
ApplyPrompt readApply() {
    ApplyPrompt out;
    QString* part = nullptr;
    const QHash<QString, QString*> parts{{QStringLiteral("[goal]"), &out.goal},
                                         {QStringLiteral("[complete]"), &out.complete},
                                         {QStringLiteral("[terminate]"), &out.terminate},
                                         {QStringLiteral("[result]"), &out.readResult}};
    const QStringList lines = QString::fromUtf8(shipped(QStringLiteral("apply.txt"))).split(u'\n');
    out.version = lines.value(0).section(u' ', 1).toInt();
    for (const QString& line : lines.mid(1)) {
        if (parts.contains(line)) {
            part = parts.value(line);
        } else if (part != nullptr) {
            *part += line + u'\n';
        }
    }
    for (QString* text : parts) {
        *text = text->trimmed();
    }
    return out;
}

QHash<QString, SiteHints> readHints() {
    QHash<QString, SiteHints> out;
    const QJsonObject table = QJsonDocument::fromJson(shipped(QStringLiteral("hints.json"))).object();
    for (auto it = table.begin(); it != table.end(); ++it) {
        const QJsonObject row = it.value().toObject();
        QStringList lines;
        for (const QJsonValue& line : row.value(QLatin1String("lines")).toArray()) {
            lines << line.toString();
        }
        out.insert(it.key(), {it.key(), row.value(QLatin1String("version")).toInt(), lines.join(u'\n')});
    }
    return out;
}

const QHash<QString, SiteHints>& allHints() {
    static const QHash<QString, SiteHints> hints = readHints();
    return hints;
}

} // namespace

const ApplyPrompt& applyPrompt() {
    static const ApplyPrompt prompt = readApply();
    return prompt;
}

const SiteHints* siteHints(QStringView id) {
    const auto found = allHints().constFind(id.toString());
    return found == allHints().cend() ? nullptr : &*found;
}

QStringList hintedSites() {
    QStringList ids = allHints().keys();
    ids.sort();
    return ids;
}

PromptMark promptFor(QStringView ats) {
    const SiteHints* hints = siteHints(ats);
    return {applyPrompt().version, hints != nullptr ? hints->id : QString(), hints != nullptr ? hints->version : 0};
}

} // namespace postulant
