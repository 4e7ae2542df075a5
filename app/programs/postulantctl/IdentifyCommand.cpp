#include "domain/PostingIdentity.h"
#include "programs/postulantctl/Command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace postulant::terminal {
namespace {

constexpr qsizetype maxLine = 64 * 1024; // an address is refused long before

// Lines of standard input to its end, however many; what goes over maxLine in one is left out.
void readLines(const std::function<void(const QByteArray&)>& use) {
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly)) {
        return;
    }
    QByteArray line;
    for (QByteArray some = in.read(maxLine); !some.isEmpty(); some = in.read(maxLine)) {
        qsizetype start = 0;
        for (qsizetype end = some.indexOf('\n'); end >= 0; end = some.indexOf('\n', start)) {
            line += some.mid(start, std::min(end - start, maxLine - line.size()));
            use(line);
            line.clear();
            start = end + 1;
        }
        line += some.mid(start, maxLine - line.size());
    }
    use(line);
}

// A row is one line with two tabs, whatever was given.
QString asCell(QString text) {
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x1f\\x7f\\x{2028}\\x{2029}]"));
    return text.replace(control, QStringLiteral(" "));
}

// A password in a pasted address is not said again.
QString withoutPassword(QString text) {
    static const QRegularExpression userInfo(QStringLiteral("//[^/\\s]*@"));
    return text.replace(userInfo, QStringLiteral("//…@"));
}

class Identifying {
public:
    explicit Identifying(Terminal& terminal)
        : m_terminal(terminal) {}

    void add(const QString& text) {
        QString url = text.trimmed();
        if (url.startsWith(QChar::ByteOrderMark)) {
            url = url.mid(1).trimmed();
        }
        if (url.isEmpty()) {
            return;
        }
        const auto identity = identifyPosting(url);
        m_allKnown = m_allKnown && identity.has_value();
        const QString ats = identity ? identity->ats : QString();
        const QString key = identity ? identity->keys.first() : QString();
        if (m_terminal.json()) {
            m_array.append(
                QJsonObject{{QStringLiteral("url"), url}, {QStringLiteral("ats"), ats}, {QStringLiteral("key"), key}});
        } else {
            m_terminal.print(asCell(url) + QLatin1Char('\t') + ats + QLatin1Char('\t') + key);
        }
        if (!identity) {
            m_terminal.message(
                QStringLiteral("%1: %2").arg(withoutPassword(asCell(url)).left(200), identity.error().detail));
        }
    }
    int end() {
        if (m_terminal.json()) {
            m_terminal.printJson(m_array);
        }
        return static_cast<int>(m_allKnown ? Exit::Ok : Exit::Failed);
    }

private:
    Terminal& m_terminal;
    QJsonArray m_array;
    bool m_allKnown = true;
};

} // namespace

int identify(Terminal& terminal, const QStringList& words) {
    const auto arguments = Arguments::parse(words, {{}, {}, 1, -1});
    if (!arguments) {
        return terminal.usage(arguments.error().detail);
    }
    Identifying identifying(terminal);
    for (const QString& argument : arguments->positional()) {
        if (argument == QLatin1String("-")) {
            readLines([&identifying](const QByteArray& line) { identifying.add(QString::fromUtf8(line)); });
        } else {
            identifying.add(argument);
        }
    }
    return identifying.end();
}

} // namespace postulant::terminal
