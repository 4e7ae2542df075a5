#include "StructureRules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace postulant::structure {
namespace {

QSet<QString> set(const char* words) {
    const QStringList list = QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

// Room → the rooms that it may include and link, beside itself.
const QHash<QString, QSet<QString>>& allowed() {
    static const char* const below =
        "domain words store secrets documents httpd net skyvern postings practice dispatch export engine ";
    static const QHash<QString, QSet<QString>> table{
        {QStringLiteral("domain"), {}},
        {QStringLiteral("words"), set("domain")},
        {QStringLiteral("store"), set("domain")},
        {QStringLiteral("secrets"), set("domain")},
        {QStringLiteral("documents"), set("domain")},
        {QStringLiteral("httpd"), set("domain")},
        {QStringLiteral("net"), set("domain")},
        {QStringLiteral("skyvern"), set("domain net")},
        {QStringLiteral("postings"), set("domain documents net")},
        {QStringLiteral("practice"), set("domain httpd")},
        {QStringLiteral("dispatch"), set("domain store secrets documents httpd net skyvern postings practice")},
        {QStringLiteral("export"), set("domain words store documents")},
        {QStringLiteral("engine"), set("domain net secrets store dispatch")},
        {QStringLiteral("ui/models"), set(below)},
        {QStringLiteral("ui/widgets"), set(below) + set("ui/models")},
        {QStringLiteral("ui/pages"), set(below) + set("ui/models ui/widgets")},
        {QStringLiteral("startup"), {}}, // what both programs do first
        {QStringLiteral("ctl"), set(below) + set("startup")},
        {QStringLiteral("programs"), set(below) + set("startup ui/models ui/widgets ui/pages")},
    };
    return table;
}

// Modules that only some rooms may use.
const QHash<QString, QSet<QString>>& usersOfModule() {
    static const QHash<QString, QSet<QString>> table{
        {QStringLiteral("QtWidgets"), set("ui/widgets ui/pages programs")},
        {QStringLiteral("QtGui"), set("documents export practice ctl ui/models ui/widgets ui/pages programs")},
        {QStringLiteral("QtWebSockets"), set("net")},
        {QStringLiteral("QtSql"), set("store dispatch export ctl programs ui/models ui/pages")},
    };
    return table;
}

// Where requests and their sender are made; everybody else asks that one.
bool mayMakeRequests(const QString& path) {
    return path.startsWith(QLatin1String("app/net/Requests")) || path.startsWith(QLatin1String("tests/"));
}

QString roomOfInclude(const QString& include) {
    const QString first = include.section(u'/', 0, 0);
    if (first == u"ui") {
        return include.section(u'/', 0, 1);
    }
    if (first == u"programs") { // what both programs share is nobody's room; the two do not know each other
        return include.startsWith(QLatin1String("programs/postulantctl/")) ? QStringLiteral("ctl")
               : include.startsWith(QLatin1String("programs/postulant/"))  ? first
               : include.startsWith(QLatin1String("programs/Startup"))     ? QStringLiteral("startup")
                                                                           : QString();
    }
    return allowed().contains(first) && first != u"ctl" ? first : QString();
}

class Findings {
public:
    explicit Findings(QString path)
        : m_path(std::move(path)) {}
    void add(qsizetype line, const QString& what) {
        m_list.append(QStringLiteral("%1:%2: %3").arg(m_path).arg(line).arg(what));
    }
    QStringList m_list;

private:
    QString m_path;
};

void judgeInclude(const QString& room, const QString& include, bool own, const ModuleOfClass& moduleOf, qsizetype line,
                  Findings& findings) {
    const QString module = moduleOf(include.section(u'/', -1));
    const auto users = usersOfModule().constFind(module);
    if (!own && users != usersOfModule().constEnd() && !users->contains(room)) {
        findings.add(line, QStringLiteral("%1 may not use %2 (%3)").arg(room, module, include));
        return;
    }
    if (!own || include.endsWith(QLatin1String(".moc")) || include.startsWith(QLatin1String("translations/"))) {
        return;
    }
    const QString target = roomOfInclude(include);
    if (target.isEmpty()) {
        findings.add(line, QStringLiteral("\"%1\" names no room").arg(include));
    } else if (target != room && !allowed().value(room).contains(target)) {
        findings.add(line, QStringLiteral("%1 may not know %2 (%3)").arg(room, target, include));
    }
}

} // namespace

QString roomOf(const QString& path) {
    const QStringList parts = path.split(u'/');
    if (parts.size() < 3) {
        return {};
    }
    if (parts[0] == u"ui") {
        return parts[0] + u'/' + parts[1];
    }
    if (parts[0] != u"app") {
        return {};
    }
    if (parts[1] == u"programs" && parts[2].startsWith(QLatin1String("Startup"))) {
        return QStringLiteral("startup");
    }
    return parts[1] == u"programs" && parts[2].startsWith(QLatin1String("postulantctl")) ? QStringLiteral("ctl")
                                                                                         : parts[1];
}

QStringList findingsInSource(const QString& path, QStringView text, const ModuleOfClass& moduleOf) {
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    static const QRegularExpression request(
        QStringLiteral("\\bQNetworkRequest(?:\\s+\\w+)?\\s*[({]|\\bnew\\s+QNetworkAccessManager\\b"
                       "|\\bQNetworkAccessManager\\s+\\w+\\s*[;({=]"));
    Findings findings(path);
    const QString room = roomOf(path);
    qsizetype number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        const auto match = include.match(line.toString());
        if (match.hasMatch() && !room.isEmpty()) {
            judgeInclude(room, match.captured(2), match.captured(1) == u"\"", moduleOf, number, findings);
        }
        const auto made = request.match(line.toString());
        if (made.hasMatch() && !mayMakeRequests(path)) {
            findings.add(number, QStringLiteral("%1: only net/Requests makes requests").arg(made.captured().trimmed()));
        }
    }
    if (!room.isEmpty() && !allowed().contains(room)) {
        findings.add(1, QStringLiteral("\"%1\" is a room without a place in the table").arg(room));
    }
    return findings.m_list;
}

QStringList findingsInBuildFile(const QString& path, QStringView text) {
    static const QRegularExpression link(QStringLiteral("\\b(postulant::|postulant_|Qt6::)([a-zA-Z_]+)\\b"));
    static const QHash<QString, QString> uiRooms{{QStringLiteral("ui_models"), QStringLiteral("ui/models")},
                                                 {QStringLiteral("ui_widgets"), QStringLiteral("ui/widgets")},
                                                 {QStringLiteral("ui_pages"), QStringLiteral("ui/pages")}};
    Findings findings(path);
    const QString room = roomOf(path);
    if (room.isEmpty() || room == u"programs" || room == u"ctl" || room == u"startup") {
        return {}; // the composition roots link what they need
    }
    qsizetype number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        auto matches =
            link.globalMatch(line.left(line.indexOf(u'#') < 0 ? line.size() : line.indexOf(u'#')).toString());
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString name = uiRooms.value(match.captured(2), match.captured(2));
            const auto users = usersOfModule().constFind(QStringLiteral("Qt") + name);
            const bool module = match.captured(1) == u"Qt6::";
            if (module && users != usersOfModule().constEnd() && !users->contains(room)) {
                findings.add(number, QStringLiteral("%1 may not link Qt%2").arg(room, name));
            }
            if (!module && allowed().contains(name) && name != room && !allowed().value(room).contains(name)) {
                findings.add(number, QStringLiteral("%1 may not link %2").arg(room, name));
            }
        }
    }
    return findings.m_list;
}

} // namespace postulant::structure
