#include "unit/skyvern/Mutator.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <functional>
#include <limits>

namespace postulant::test {
namespace {

QByteArray written(const QJsonValue& value, QJsonDocument::JsonFormat format = QJsonDocument::Compact) {
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(format)
                           : QJsonDocument(value.toObject()).toJson(format);
}

// Every value below, itself included, as change(value) makes it; key is the member's name, empty in a list.
using Change = std::function<QJsonValue(const QString& key, const QJsonValue& value)>;
QJsonValue everywhere(const QJsonValue& value, const Change& change, const QString& key = {}) {
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject was = value.toObject();
        for (auto it = was.begin(); it != was.end(); ++it) {
            object.insert(it.key(), everywhere(it.value(), change, it.key()));
        }
        return change(key, object);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray()) {
            array.append(everywhere(item, change));
        }
        return change(key, array);
    }
    return change(key, value);
}

// A datetime in UTC: to the minute, and the seconds as they are written. Not valid: it is none.
struct Instant {
    QDateTime minute;
    QString seconds; // ":18.441014"
};
Instant instantOf(const QString& text) {
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d):(\\d\\d)(:\\d\\d(?:\\.\\d+)?)(?:Z|\\+00:00)?$"));
    const auto match = shape.match(text);
    return match.hasMatch() ? Instant{QDateTime(QDate::fromString(match.captured(1), Qt::ISODate),
                                                QTime(match.captured(2).toInt(), match.captured(3).toInt()), Qt::UTC),
                                      match.captured(4)}
                            : Instant{};
}

// The same text with some letters as \u00XX.
QByteArray escaped(const QByteArray& json) {
    QByteArray out;
    bool inText = false;
    for (int i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\') {
            const int length = json.mid(i + 1, 1) == "u" ? 6 : 2;
            out += json.mid(i, length);
            i += length - 1;
            continue;
        }
        inText = c == '"' ? !inText : inText;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (inText && letter && i % 3 == 0) {
            out += "\\u00" + QByteArray::number(c, 16);
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

QJsonValue Mutator::anything(int depth) {
    switch (below(depth > 2 ? 5 : 7)) {
    case 0:
        return QJsonValue(QJsonValue::Null);
    case 1:
        return below(1000);
    case 2:
        return coin();
    case 3:
        return QStringLiteral("completed");
    case 4:
        return QStringLiteral("new in 2031");
    case 5:
        return QJsonArray{anything(depth + 1), anything(depth + 1)};
    default:
        return QJsonObject{{QStringLiteral("status"), anything(depth + 1)}, {QStringLiteral("x"), anything(depth + 1)}};
    }
}

const QVector<Zone>& zones() {
    static const QVector<Zone> all{{"", 0},          {"Z", 0},        {"z", 0},       {"+00:00", 0},
                                   {"-00:00", 0},    {"+0000", 0},    {"+00", 0},     {"+02:00", 120},
                                   {"-05:30", -330}, {"+05:45", 345}, {"+0200", 120}, {"-11", -660}};
    return all;
}

QByteArray withZone(const QJsonValue& json, const Zone& zone) {
    return written(everywhere(json, [&zone](const QString&, const QJsonValue& item) -> QJsonValue {
        const Instant instant = item.isString() ? instantOf(item.toString()) : Instant{};
        return instant.minute.isValid()
                   ? QJsonValue(instant.minute.addSecs(60 * zone.minutes).toString(QStringLiteral("yyyy-MM-ddTHH:mm")) +
                                instant.seconds + QLatin1String(zone.written))
                   : item;
    }));
}

QByteArray withWord(const QJsonValue& json, const QString& key, const QString& word) {
    return written(everywhere(json, [&](const QString& name, const QJsonValue& item) -> QJsonValue {
        return name == key && item.isString() ? QJsonValue(word) : item;
    }));
}

QVector<QPair<QString, QByteArray>> withoutEach(const QJsonValue& json) {
    QVector<QPair<QString, QByteArray>> all;
    const std::function<void(const QJsonValue&, const QString&, const std::function<QJsonValue(const QJsonValue&)>&)>
        walk = [&](const QJsonValue& value, const QString& path,
                   const std::function<QJsonValue(const QJsonValue&)>& whole) {
            if (value.isObject()) {
                const QJsonObject object = value.toObject();
                for (const QString& key : object.keys()) {
                    QJsonObject less = object;
                    const QJsonValue taken = less.take(key);
                    const QString at = path.isEmpty() ? key : path + u'.' + key;
                    all.append({at, written(whole(less))});
                    walk(taken, at, [object, key, whole](const QJsonValue& changed) {
                        QJsonObject other = object;
                        other.insert(key, changed);
                        return whole(other);
                    });
                }
            } else if (value.isArray() && !value.toArray().isEmpty()) { // the first stands for all
                const QJsonArray array = value.toArray();
                walk(array.first(), path + QStringLiteral("[0]"), [array, whole](const QJsonValue& changed) {
                    QJsonArray other = array;
                    other.replace(0, changed);
                    return whole(other);
                });
            }
        };
    walk(json, {}, [](const QJsonValue& value) { return value; });
    return all;
}

Mutated Mutator::kept(const QJsonValue& json) {
    switch (below(4)) {
    case 0: {
        const Zone& zone = zones()[below(static_cast<int>(zones().size()))];
        return {withZone(json, zone), QStringLiteral("dates with zone \"%1\"").arg(QLatin1String(zone.written))};
    }
    case 1:
        return {escaped(written(json)), QStringLiteral("letters escaped")};
    case 2:
        return {"\r\n\t " + written(json, QJsonDocument::Indented) + "\n \t", QStringLiteral("indented")};
    default: {
        const QJsonValue value = everywhere(json, [this](const QString&, const QJsonValue& item) -> QJsonValue {
            if (!item.isObject() || item.toObject().isEmpty()) {
                return item; // nothing is not the same as something new
            }
            QJsonObject object = item.toObject();
            for (int times = below(3); times > 0; --times) {
                object.insert(QStringLiteral("zz_new_%1").arg(below(100)), anything(0));
            }
            return object;
        });
        return {written(value), QStringLiteral("more fields")};
    }
    }
}

QString Mutator::unknownWord() {
    static const char* const words[] = {
        "Pondering",
        "COMPLETED_WITH_WARNINGS",
        "needs_review",
        "almost-failed",
        "terminated by policy",
        "half_timed_out",
        "canceling",
        "paused_for_budget",
        "SUCCESS?",
        "un-failed",
        "completed_later",
        "RUNNING_2",
        "queued/again",
        "\u5b8c\u4e86",
        "x",
    };
    const int which = below(static_cast<int>(std::size(words)) + 1);
    return which < static_cast<int>(std::size(words)) ? QString::fromUtf8(words[which]) : QString(200, u'w');
}

QString Mutator::strangeText(QString* how) {
    *how += QStringLiteral("strange text");
    switch (below(9)) {
    case 0:
        return {};
    case 1:
        return QString(70'000, u'x');
    case 2:
        return QStringLiteral("../../etc");
    case 3:
        return QStringLiteral("wr_1?x=1#y");
    case 4:
        return QStringLiteral("a\nb\rc") + QChar(0) + QChar(0x1b) + QStringLiteral("[31m");
    case 5:
        return QString(QChar(0x202e)) + QStringLiteral("detelpmoc") + QChar(0xd83d);
    case 6:
        return QStringLiteral("2026-13-45T99:99:99");
    case 7:
        return QStringLiteral("9999-12-31T23:59:59.999999999+14:00");
    default:
        return unknownWord();
    }
}

QJsonValue Mutator::strange(QString* how) {
    static const double numbers[] = {0,     -1, -7, 0.5, 1e308, -1e308, 9007199254740993.0, 2147483648.0, -2147483649.0,
                                     9.3e18};
    switch (below(8)) {
    case 0:
        *how += QStringLiteral("null");
        return QJsonValue(QJsonValue::Null);
    case 1:
        *how += QStringLiteral("number");
        return numbers[below(static_cast<int>(std::size(numbers)))];
    case 2:
        *how += QStringLiteral("false");
        return false;
    case 3:
        *how += QStringLiteral("list");
        return QJsonArray{QStringLiteral("a"), 1, QJsonValue(QJsonValue::Null), QJsonArray(), QJsonObject()};
    case 4:
        *how += QStringLiteral("object");
        return QJsonObject{{QStringLiteral("a"), QJsonArray{QJsonObject()}}};
    case 5: {
        *how += QStringLiteral("deep");
        QJsonValue value = QStringLiteral("bottom");
        for (int depth = 20 + below(400); depth > 0; --depth) {
            value = coin() ? QJsonValue(QJsonArray{value}) : QJsonValue(QJsonObject{{QStringLiteral("d"), value}});
        }
        return value;
    }
    default:
        return strangeText(how);
    }
}

// One value somewhere below is replaced, a member is taken out, or a list is emptied or repeated.
QJsonValue Mutator::somewhere(const QJsonValue& value, int depth, QString* how) {
    const bool deeper = depth == 0 || below(4) > 0;
    if (value.isObject() && !value.toObject().isEmpty() && deeper) {
        QJsonObject object = value.toObject();
        const QString key = object.keys().at(below(static_cast<int>(object.size())));
        *how += u'.' + key + u' ';
        if (below(5) == 0) {
            *how += QStringLiteral("gone");
            object.remove(key);
        } else {
            object.insert(key, somewhere(object.value(key), depth + 1, how));
        }
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && deeper) {
        QJsonArray array = value.toArray();
        const int at = below(static_cast<int>(array.size()));
        *how += QStringLiteral("[%1] ").arg(at);
        if (below(6) == 0) {
            *how += QStringLiteral("many times");
            for (int times = below(300); times > 0; --times) {
                array.append(array.at(at));
            }
        } else {
            array.replace(at, somewhere(array.at(at), depth + 1, how));
        }
        return array;
    }
    return strange(how);
}

Mutated Mutator::changed(const QJsonValue& json) {
    QString how;
    QJsonValue value = json;
    for (int times = 1 + below(4); times > 0; --times) {
        value = somewhere(value, 0, &how);
        how += QStringLiteral("; ");
    }
    return {written(value), how};
}

Mutated Mutator::garbled(const QByteArray& body) {
    static const char* const others[] = {
        "",     "null", "{}", "[]",   "\"text\"",      "17", "<html><body>Sign in</body></html>", "true",
        "[[]]", "[{}]", "{",  "[1,]", "\xef\xbb\xbf{}"};
    QByteArray bytes = body;
    const int kind = below(7);
    switch (kind) {
    case 0:
        return {bytes.left(below(static_cast<int>(bytes.size()) + 1)), QStringLiteral("cut")};
    case 1:
        return {QByteArray(others[below(static_cast<int>(std::size(others)))]), QStringLiteral("something else")};
    case 2:
        return {QByteArray(1 + below(50'000), '[') + bytes, QStringLiteral("nested")};
    case 3: {
        const QByteArray digits(400, '9');
        static const QRegularExpression number(QStringLiteral(":-?\\d+"));
        QString text = QString::fromUtf8(bytes);
        const auto found = number.match(text, below(static_cast<int>(text.size())));
        if (found.hasMatch()) {
            text.replace(found.capturedStart(), found.capturedLength(), u':' + QString::fromLatin1(digits));
        }
        return {text.toUtf8(), QStringLiteral("a number of 400 digits")};
    }
    case 4:
        return {bytes.replace("\"", coin() ? "\"\xc3" : "\"\xff\xfe"), QStringLiteral("broken UTF-8 everywhere")};
    default:
        break;
    }
    for (int times = 1 + below(8); times > 0 && !bytes.isEmpty(); --times) {
        const int at = below(static_cast<int>(bytes.size()));
        switch (below(3)) {
        case 0:
            bytes[at] = static_cast<char>(below(256));
            break;
        case 1:
            bytes.insert(at, static_cast<char>(below(256)));
            break;
        default:
            bytes.remove(at, 1 + below(20));
            break;
        }
    }
    return {bytes, QStringLiteral("bytes changed")};
}

} // namespace postulant::test
