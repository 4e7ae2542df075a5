#include "ui/pages/applications/LiveSteps.h"

#include "ui/widgets/Words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace postulant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LiveSteps)
};
using Kind = PageAction::Kind;

constexpr int longestWords = 160;

// Filling in is one thing, however a field wants it.
Kind groupOf(Kind kind) {
    return kind == Kind::Select ? Kind::Input : kind;
}

bool isShown(Kind kind) {
    return kind != Kind::Wait && kind != Kind::Scroll;
}

bool isWork(Kind kind) {
    return kind == Kind::Input || kind == Kind::Select || kind == Kind::Upload || kind == Kind::Click;
}

struct Group {
    Kind kind = Kind::Other;
    int count = 0;
    const PageAction* last = nullptr;
    bool failed = false; // the last of them
};

QVector<Group> groupsOf(const ActionTrail& trail) {
    QVector<Group> groups;
    for (const PageAction& action : trail.actions) {
        if (!isShown(action.kind)) {
            continue;
        }
        const Kind kind = groupOf(action.kind);
        if (groups.isEmpty() || groups.last().kind != kind) {
            groups.append({kind, 0, nullptr, false});
        }
        Group& group = groups.last();
        ++group.count;
        group.last = &action;
        group.failed = !action.completed;
    }
    return groups;
}

QString lineOf(const Group& group, const QString& resume) {
    switch (group.kind) {
    case Kind::Input:
    case Kind::Select:
        return Tr::tr("Filled in %n field(s)", nullptr, group.count);
    case Kind::Upload:
        //: %1 is a file name
        return resume.isEmpty() ? Tr::tr("Uploaded a file") : Tr::tr("Uploaded %1").arg(words::cut(resume, 80));
    case Kind::Click:
        return Tr::tr("Pressed %n thing(s) on the page", nullptr, group.count);
    case Kind::KeyPress:
        return Tr::tr("Pressed a key");
    case Kind::Complete:
        return Tr::tr("The server takes the page as done");
    case Kind::Terminate:
        return Tr::tr("The server gives up here");
    case Kind::Wait:
    case Kind::Scroll:
    case Kind::Other:
        break;
    }
    return Tr::tr("Did something on the page");
}

// The same inside a sentence.
QString partOf(const Group& group) {
    switch (group.kind) {
    case Kind::Input:
    case Kind::Select:
        return Tr::tr("filled in %n field(s)", "inside a sentence", group.count);
    case Kind::Upload:
        return Tr::tr("uploaded the resume", "inside a sentence");
    case Kind::Click:
        return Tr::tr("pressed a button", "inside a sentence");
    case Kind::Complete:
        return Tr::tr("takes the page as done", "inside a sentence");
    case Kind::Terminate:
        return Tr::tr("gives up here", "inside a sentence");
    default:
        break;
    }
    return Tr::tr("works on the page", "inside a sentence");
}

} // namespace

QVector<Happening> liveSteps(const ActionTrail& trail, const QString& resume) {
    QVector<Happening> out;
    for (const Group& group : groupsOf(trail)) {
        Happening line;
        line.at = group.last->at;
        line.text = lineOf(group, resume);
        const QString said = words::cut(group.last->description, longestWords);
        //: What a server says that it did, word for word
        line.second = said.isEmpty() ? QString() : Tr::tr("“%1”").arg(said);
        if (group.failed) {
            line.second = Tr::tr("The last of it did not work");
        }
        out.append(line);
    }
    return out;
}

QString liveProgress(const ActionTrail& trail, int expected) {
    const QVector<Group> groups = groupsOf(trail);
    const int done = static_cast<int>(std::count_if(trail.actions.cbegin(), trail.actions.cend(),
                                                    [](const PageAction& action) { return isWork(action.kind); }));
    if (groups.isEmpty() || done == 0) {
        return {};
    }
    //: How far a run is: 3 of about 8 things, and what it did last ("filled in 3 fields")
    return Tr::tr("%1 of about %2: %3")
        .arg(QString::number(done), QString::number(std::max(expected, done)), partOf(groups.last()));
}

int expectedActions(const Package& package) {
    const auto answered = std::count_if(package.items.cbegin(), package.items.cend(),
                                        [](const PackageItem& item) { return !item.answer.isEmpty(); });
    return static_cast<int>(answered) + (package.resume.fileName.isEmpty() ? 0 : 1) + 1; // and Submit
}

} // namespace postulant
