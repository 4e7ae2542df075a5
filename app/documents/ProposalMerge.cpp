#include "documents/ProposalMerge.h"

#include "documents/ResumeWords.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

// "work[2].keywords[1]" → "work", 2, "keywords[1]".
struct Path {
    QString list; // empty: no entry of a list
    qsizetype index = 0;
    QString member;
};

Path pathOf(const QString& text) {
    static const QRegularExpression entry(QStringLiteral("^([a-z]+)\\[(\\d+)\\]\\.(.+)$"));
    const auto m = entry.match(text);
    return m.hasMatch() ? Path{m.captured(1), m.captured(2).toLongLong(), m.captured(3)} : Path{};
}

QString pathText(const Path& path) {
    return QStringLiteral("%1[%2].%3").arg(path.list).arg(path.index).arg(path.member);
}

// What tells an entry of a list from the others.
QStringList nameMembers(const QString& list) {
    if (list == QLatin1String("work")) {
        return {QStringLiteral("name"), QStringLiteral("startDate")};
    }
    if (list == QLatin1String("education")) {
        return {QStringLiteral("institution"), QStringLiteral("studyType")};
    }
    return {list == QLatin1String("languages") ? QStringLiteral("language") : QStringLiteral("name")};
}

QString textAt(const QJsonValue& value) {
    return value.isDouble() ? value.toVariant().toString() : value.toString().trimmed();
}

// Steps of a path: names, and numbers in square brackets.
QStringList stepsOf(const QString& path) {
    QString text = path;
    text.replace(u'[', QStringLiteral(".[")).remove(u']');
    return text.split(u'.', Qt::SkipEmptyParts);
}

QJsonValue valueAt(QJsonValue value, const QString& path) {
    for (const QString& step : stepsOf(path)) {
        value = step.startsWith(u'[') ? value.toArray().at(step.mid(1).toLongLong()) : value.toObject().value(step);
    }
    return value;
}

QJsonValue withValue(const QJsonValue& value, const QStringList& steps, const QString& text) {
    if (steps.isEmpty()) {
        return text;
    }
    if (steps.first().startsWith(u'[')) {
        QJsonArray entries = value.toArray();
        const qsizetype at = std::min<qsizetype>(steps.first().mid(1).toLongLong(), entries.size());
        if (at == entries.size()) {
            entries.append(QJsonValue());
        }
        entries.replace(at, withValue(entries.at(at), steps.mid(1), text));
        return entries;
    }
    QJsonObject members = value.toObject();
    members.insert(steps.first(), withValue(members.value(steps.first()), steps.mid(1), text));
    return members;
}

bool same(const QString& a, const QString& b) {
    return foldedWord(a) == foldedWord(b);
}

// Where the entries of a proposal's lists stand in the profile's.
class Places {
public:
    Places(const Profile& profile, const ResumeProposal& proposal)
        : m_resume(profile.resume) {
        QHash<QString, QHash<QString, QString>> entries; // "work[0]" → member → value
        QVector<QPair<QString, qsizetype>> order;
        for (const ProposedValue& one : proposal.values) {
            const Path path = pathOf(one.path);
            if (path.list.isEmpty()) {
                continue;
            }
            const QPair<QString, qsizetype> key{path.list, path.index};
            if (!order.contains(key)) {
                order.append(key);
            }
            entries[keyOf(path.list, path.index)].insert(path.member, one.value);
        }
        for (const auto& [list, index] : order) {
            place(list, index, entries.value(keyOf(list, index)));
        }
    }

    qsizetype indexOf(const Path& path) const { return m_places.value(keyOf(path.list, path.index)); }

private:
    static QString keyOf(const QString& list, qsizetype index) { return QStringLiteral("%1[%2]").arg(list).arg(index); }

    void place(const QString& list, qsizetype index, const QHash<QString, QString>& members) {
        const QJsonArray present = m_resume.value(list).toArray();
        qsizetype& added = m_added[list];
        for (qsizetype i = 0; i < present.size(); ++i) {
            if (!m_taken.contains(keyOf(list, i)) && isSame(list, present.at(i).toObject(), members)) {
                m_taken.insert(keyOf(list, i));
                m_places.insert(keyOf(list, index), i);
                return;
            }
        }
        m_places.insert(keyOf(list, index), present.size() + added++);
    }

    // All that both have of an entry's name is the same, and they have something of it.
    static bool isSame(const QString& list, const QJsonObject& present, const QHash<QString, QString>& members) {
        int known = 0;
        for (const QString& member : nameMembers(list)) {
            const QString there = textAt(present.value(member));
            const QString here = members.value(member);
            if (!there.isEmpty() && !here.isEmpty()) {
                if (!same(there, here)) {
                    return false;
                }
                ++known;
            }
        }
        return known > 0;
    }

    QJsonObject m_resume;
    QHash<QString, qsizetype> m_places;
    QHash<QString, qsizetype> m_added;
    QSet<QString> m_taken;
};

// Behind the keywords that the entry has; false if it has this one.
bool placeKeyword(const QJsonObject& resume, Path& path, const QString& keyword, QHash<QString, qsizetype>& added) {
    const Path keywords{path.list, path.index, QStringLiteral("keywords")};
    const QJsonArray present = valueAt(resume, pathText(keywords)).toArray();
    for (const auto& one : present) {
        if (same(textAt(one), keyword)) {
            return false;
        }
    }
    path.member = QStringLiteral("keywords[%1]").arg(present.size() + added[pathText(keywords)]++);
    return true;
}

} // namespace

QVector<MergeRow> mergeProposal(const Profile& profile, const ResumeProposal& proposal) {
    const Places places(profile, proposal);
    QHash<QString, qsizetype> added;
    QVector<MergeRow> rows;
    for (const ProposedValue& one : proposal.values) {
        MergeRow row{one.path, {}, one, MergeRow::Takes::Ask};
        Path path = pathOf(one.path);
        bool empty = true;
        if (profileField(one.path) != nullptr) {
            row.current = profile.values.value(one.path).toString();
        } else if (path.list.isEmpty()) {
            row.current = textAt(valueAt(profile.resume, one.path));
        } else {
            path.index = places.indexOf(path);
            if (path.member.startsWith(QLatin1String("keywords[")) &&
                !placeKeyword(profile.resume, path, one.value, added)) {
                continue;
            }
            row.path = pathText(path);
            row.current = textAt(valueAt(profile.resume, row.path));
            empty = profile.resume.value(path.list).toArray().isEmpty();
        }
        if (same(row.current, one.value)) {
            continue;
        }
        row.takes = empty && row.current.isEmpty() ? MergeRow::Takes::Yes : MergeRow::Takes::Ask;
        rows.append(row);
    }
    return rows;
}

Profile withRows(Profile profile, const QVector<MergeRow>& rows) {
    const QJsonObject before = profile.resume;
    QJsonValue resume = before;
    QHash<QString, qsizetype> added; // new entries close up where others are not taken
    for (const MergeRow& row : rows) {
        if (profileField(row.path) != nullptr) {
            profile.values.insert(row.path, row.proposed.value);
            continue;
        }
        Path path = pathOf(row.path);
        if (!path.list.isEmpty() && path.index >= before.value(path.list).toArray().size()) {
            const QString key = QStringLiteral("%1[%2]").arg(path.list).arg(path.index);
            const qsizetype next = resume.toObject().value(path.list).toArray().size();
            path.index = added.contains(key) ? added.value(key) : next;
            added.insert(key, path.index);
        }
        resume = withValue(resume, stepsOf(path.list.isEmpty() ? row.path : pathText(path)), row.proposed.value);
    }
    profile.resume = resume.toObject();
    return profile;
}

} // namespace postulant
