#include "domain/PackageDiff.h"

#include "domain/PackageParameters.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>

namespace postulant {
namespace {

using Kind = PackageDifference::Kind;

const QString parameterMark = QStringLiteral("parameter:");

QString keyOf(const PackageItem& item) {
    return item.key.isEmpty() ? item.question : item.key;
}

bool isSameQuestion(const PackageItem& one, const PackageItem& another) {
    if (!one.key.isEmpty() || !another.key.isEmpty()) {
        return one.key == another.key;
    }
    return normalisedQuestion(one.question) == normalisedQuestion(another.question);
}

// The items that have not met one of the other package yet.
class Unmet {
public:
    explicit Unmet(const QVector<PackageItem>& items) {
        m_items.reserve(items.size());
        for (const PackageItem& item : items) {
            if (!item.answer.trimmed().isEmpty()) {
                m_items.append(&item);
            }
        }
    }

    const PackageItem* take(const PackageItem& like) {
        const auto it = std::find_if(m_items.begin(), m_items.end(),
                                     [&like](const PackageItem* one) { return isSameQuestion(*one, like); });
        if (it == m_items.end()) {
            return nullptr;
        }
        const PackageItem* found = *it;
        m_items.erase(it);
        return found;
    }

    const QVector<const PackageItem*>& left() const { return m_items; }

private:
    QVector<const PackageItem*> m_items;
};

void note(QVector<PackageDifference>& out, const QString& key, const QString& before, const QString& now,
          Sensitivity sensitivity) {
    if (before != now) {
        const Kind kind = before.isEmpty() ? Kind::New : now.isEmpty() ? Kind::Gone : Kind::Changed;
        out.append({kind, key, before, now, sensitivity});
    }
}

void noteResume(QVector<PackageDifference>& out, const PackageResume& before, const PackageResume& now) {
    if (before.sha256 != now.sha256 || before.fileName != now.fileName) {
        const Kind kind = before.sha256.isEmpty() ? Kind::New : now.sha256.isEmpty() ? Kind::Gone : Kind::Changed;
        out.append({kind, QStringLiteral("resume"), before.fileName, now.fileName, Sensitivity::Plain});
    }
}

// The letter as it is for any job: with a mark where the names of this one stand.
QString letterOfAnyJob(const Package& package) {
    struct Name {
        QString text;
        QChar mark;
    };
    QVector<Name> names{{package.company.simplified(), QChar(1)}, {package.title.simplified(), QChar(2)}};
    if (names.first().text.size() < names.last().text.size()) {
        std::swap(names.first(), names.last()); // "Baker at Acme" before "Acme"
    }
    QString text = package.coverLetter.simplified();
    for (const Name& name : std::as_const(names)) {
        if (!name.text.isEmpty()) {
            text.replace(name.text, name.mark);
        }
    }
    return text;
}

void noteLetter(QVector<PackageDifference>& out, const Package& before, const Package& now) {
    if (letterOfAnyJob(before) != letterOfAnyJob(now)) {
        note(out, QStringLiteral("cover_letter"), before.coverLetter.simplified(), now.coverLetter.simplified(),
             Sensitivity::Plain);
    }
}

// What a workflow is given in each parameter, and how it was mapped.
struct Given {
    QString mapped;
    QString value;
};
QHash<QString, Given> givenTo(const Package& package) {
    const QJsonObject values = mapParameters(package.parameters, shownValues(package)).values;
    QHash<QString, Given> given;
    for (const WorkflowParameter& one : package.parameters) {
        given.insert(one.name, {one.type + u' ' + one.source, valueText(values.value(one.name))});
    }
    return given;
}

void noteParameters(QVector<PackageDifference>& out, const Package& before, const Package& now) {
    if (now.workflow.isEmpty() || now.workflow != before.workflow) {
        return;
    }
    QHash<QString, Given> old = givenTo(before);
    const QHash<QString, Given> given = givenTo(now);
    for (const WorkflowParameter& one : now.parameters) {
        const Given then = old.take(one.name);
        if (const Given is = given.value(one.name); is.mapped != then.mapped) {
            note(out, parameterKey(one.name), then.value, is.value, Sensitivity::Plain);
        }
    }
    for (const WorkflowParameter& one : before.parameters) {
        note(out, parameterKey(one.name), old.value(one.name).value, QString(), Sensitivity::Plain);
    }
}

void noteLogin(QVector<PackageDifference>& out, const PackageLogin& before, const PackageLogin& now) {
    const bool had = !before.credentialId.isEmpty();
    const bool has = !now.credentialId.isEmpty();
    const bool another = had && has && before.site == now.site && before.credentialId != now.credentialId;
    if (had != has || another) {
        const Kind kind = !had ? Kind::New : !has ? Kind::Gone : Kind::Changed;
        out.append({kind, QStringLiteral("login"), before.name, now.name, Sensitivity::Plain});
    }
}

} // namespace

QString parameterKey(const QString& name) {
    return parameterMark + name;
}

QString parameterOfKey(const QString& key) {
    return key.startsWith(parameterMark) ? key.mid(parameterMark.size()) : QString();
}

QVector<PackageDifference> packageDiff(const Package& before, const Package& now) {
    QVector<PackageDifference> out;
    Unmet unmet(before.items);
    for (const PackageItem& item : now.items) {
        const PackageItem* met = unmet.take(item);
        note(out, keyOf(item), met == nullptr ? QString() : met->answer.trimmed(), item.answer.trimmed(),
             item.sensitivity);
    }
    noteResume(out, before.resume, now.resume);
    noteLetter(out, before, now);
    noteParameters(out, before, now);
    noteLogin(out, before.login, now.login);
    for (const PackageItem* item : unmet.left()) {
        note(out, keyOf(*item), item->answer.trimmed(), QString(), item->sensitivity);
    }
    return out;
}

} // namespace postulant
