#include "documents/ResumeDates.h"
#include "documents/ResumeReader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

constexpr double reachesTheEdge = 0.85;
constexpr qsizetype longestContact = 300; // characters of a line
const QString topDomains = QStringLiteral("com|net|org|io|dev|me|de|at|ch|fr|eu|uk|app|design|info|example");

struct Found {
    QString value;
    ResumeLine line;
    QString label; // of ResumeWords::label, where one stands before it
};

bool isAboutThePerson(const SectionLines& section) {
    return section.section == ResumeSection::None || section.section == ResumeSection::Contact;
}

// What stands before the value in its cell, or in the cell before.
QString labelBefore(const QString& line, qsizetype at) {
    static const QRegularExpression ends(QStringLiteral("[|·•,;]"));
    const QString before = line.left(at);
    const auto cut = [](const QString& text) { return text.mid(text.lastIndexOf(ends) + 1); };
    const QStringList cells = before.split(u'\t');
    const QString own = ResumeWords::shipped().label(cut(cells.last()));
    return own.isEmpty() && cells.size() > 1 && cells.last().trimmed().isEmpty()
               ? ResumeWords::shipped().label(cut(cells.at(cells.size() - 2)))
               : own;
}

QVector<Found> matches(const Sections& sections, const QRegularExpression& pattern, bool everywhere) {
    QVector<Found> out;
    for (const SectionLines& section : sections) {
        if (!everywhere && !isAboutThePerson(section)) {
            continue;
        }
        for (const ResumeLine& line : section.lines) {
            if (line.text.size() > longestContact) {
                continue;
            }
            auto all = pattern.globalMatch(line.text);
            while (all.hasNext()) {
                const auto m = all.next();
                out.append({m.captured(0), line, labelBefore(line.text, m.capturedStart())});
            }
        }
    }
    return out;
}

// The one value that all of them have; nullptr: none, or several.
const Found* only(const QVector<Found>& found) {
    QSet<QString> values;
    for (const Found& one : found) {
        values.insert(one.value.toLower());
    }
    return values.size() == 1 ? &found.first() : nullptr;
}

// A value at the edge of a narrow column may go on in the next line.
bool isCutOff(const Sections& sections, const Found& found) {
    static const QRegularExpression tail(QStringLiteral("^[A-Za-z0-9._/-]{1,30}$"));
    static const QRegularExpression wholeHost(QStringLiteral("[.](?:%1)$").arg(topDomains));
    const bool mayEnd = !found.value.endsWith(u'-') && !found.value.endsWith(u'/') && !found.value.endsWith(u'.');
    for (const SectionLines& section : sections) {
        for (qsizetype i = 0; i + 1 < section.lines.size(); ++i) {
            const ResumeLine& line = section.lines.at(i);
            const QString& next = section.lines.at(i + 1).text;
            if (line.number != found.line.number || line.filled < reachesTheEdge || !line.text.endsWith(found.value) ||
                !tail.match(next).hasMatch()) {
                continue;
            }
            const bool isOwn =
                next.contains(u'.') && (found.value.contains(u'/') || wholeHost.match(found.value).hasMatch());
            return !mayEnd || !isOwn;
        }
    }
    return false;
}

const QRegularExpression& emailPattern() {
    static const QRegularExpression pattern(QStringLiteral(
        "[A-Za-z0-9._%+-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"));
    return pattern;
}

int digitsOf(const QString& text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }));
}

void readPhone(const Sections& sections, ResumeProposal& out) {
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\w/.-])(?:\\+|\\(\\+?|0|\\d)[\\d()\\s/.–-]{6,}\\d(?![\\w/-])"));
    QVector<Found> mobiles;
    QVector<Found> labelled;
    QVector<Found> bare;
    for (Found& one : matches(sections, pattern, false)) {
        const int digits = digitsOf(one.value);
        const bool isPhone = one.label == QLatin1String("phone") || one.label == QLatin1String("mobile");
        const bool begins = one.value.startsWith(u'+') || one.value.startsWith(u'0') || one.value.startsWith(u'(');
        if (one.value.contains(u'\t') || digits < 8 || digits > 15 || dateSpanOrDate(one.value) ||
            (!one.label.isEmpty() && !isPhone)) {
            continue;
        }
        one.value = one.value.simplified();
        if (one.label == QLatin1String("mobile")) {
            mobiles.append(one);
        } else if (isPhone) {
            labelled.append(one);
        } else if (begins && digits >= 9) {
            bare.append(one);
        } else if (digits == 10 && one.value.count(QRegularExpression(QStringLiteral("[-. ]"))) == 2) {
            bare.append(one); // 512-555-0147
        }
    }
    for (const auto* group : {&mobiles, &labelled, &bare}) {
        if (!group->isEmpty()) {
            if (const Found* one = only(*group)) {
                out.add(QStringLiteral("phone"), one->value, one->line.text, one->line.number,
                        one->label.isEmpty() ? Certainty::Likely : Certainty::Sure);
            }
            return;
        }
    }
}

QString asUrl(const QString& text) {
    QString url = text;
    while (url.endsWith(u'.') || url.endsWith(u',') || url.endsWith(u';') || url.endsWith(u')')) {
        url.chop(1);
    }
    return url.contains(QLatin1String("://")) ? url : QStringLiteral("https://") + url;
}

void readNetwork(const Sections& sections, const char* key, const QString& pattern, bool everywhere,
                 ResumeProposal& out) {
    const QRegularExpression address(pattern, QRegularExpression::CaseInsensitiveOption);
    const QVector<Found> found = matches(sections, address, everywhere);
    if (const Found* one = only(found); one != nullptr && !isCutOff(sections, *one)) {
        out.add(QLatin1String(key), asUrl(one->value), one->line.text, one->line.number);
    }
}

void readWebsite(const Sections& sections, ResumeProposal& out) {
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\w@.-])(?:https?://|www\\.)[^\\s|,;<>()]+|"
                       "(?<![\\w@./-])(?:[a-z0-9-]+\\.)+(?:%1)(?:/[^\\s|,;<>()]*)?(?![\\w@.-])")
            .arg(topDomains));
    static const QRegularExpression others(
        QStringLiteral("linkedin\\.com|github\\.com|gitlab\\.com|xing\\.com|twitter\\.com|facebook\\.com|//x\\.com|"
                       "stackoverflow\\.com|instagram\\.com|medium\\.com"));
    QVector<Found> sites;
    QVector<Found> portfolios;
    for (const Found& one : matches(sections, pattern, false)) {
        const bool isOther = others.match(one.value).hasMatch();
        const bool labelled =
            one.label.isEmpty() || one.label == QLatin1String("website") || one.label == QLatin1String("portfolio");
        if (!isOther && labelled && !isCutOff(sections, one)) {
            (one.label == QLatin1String("portfolio") ? portfolios : sites).append(one);
        }
    }
    if (const Found* one = only(sites)) {
        out.add(QStringLiteral("website"), asUrl(one->value), one->line.text, one->line.number,
                one->label.isEmpty() ? Certainty::Likely : Certainty::Sure);
    }
    if (const Found* one = only(portfolios)) {
        out.add(QStringLiteral("portfolio"), asUrl(one->value), one->line.text, one->line.number);
    }
}

struct Address {
    QString street;
    QString postalCode;
    QString city;
    QString region;
    QString country;
};

bool isPlaceName(const QString& text) {
    static const QRegularExpression name(QStringLiteral(
        "^\\p{Lu}[\\p{L}.'’-]+(?:[ -](?:\\p{Lu}[\\p{L}.'’()-]*|am|an|der|im|in|bei|sur|la|le|les|de|du|of|"
        "upon|near|ob|vor))*$"));
    const auto& words = ResumeWords::shipped();
    return text.size() <= 40 && name.match(text).hasMatch() && !words.namesJob(text) && !words.namesCompany(text) &&
           !words.isLanguage(text) && !words.heading(text) && words.countryCode(text).isEmpty();
}

bool isStreet(const QString& text) {
    static const QRegularExpression number(QStringLiteral("(?:^|\\s)\\d{1,5}\\s?[a-zA-Z]?(?:\\s|,|$)|\\s\\d+[a-z]?$"));
    return text.size() <= 60 && number.match(text).hasMatch() && ResumeWords::shipped().namesStreet(text);
}

// The last part of a list of parts may be a country.
QString takeCountry(QStringList& parts) {
    QString code = parts.isEmpty() ? QString() : ResumeWords::shipped().countryCode(parts.last());
    if (!code.isEmpty()) {
        parts.removeLast();
    }
    return code;
}

// "10115 Berlin", "D-10115 Berlin", "8001 Zürich" after a street or before a country.
bool readPostal(const QString& text, bool hasContext, Address& out) {
    static const QRegularExpression five(QStringLiteral("^(?:[A-Z]{1,2}-)?(\\d{5})\\s+(.+)$"));
    static const QRegularExpression four(QStringLiteral("^((?:[A-Z]{1,2}-)?)(\\d{4})\\s+(.+)$"));
    static const QRegularExpression british(QStringLiteral("^(.+?)\\s+([A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2})$"));
    if (const auto m = five.match(text); m.hasMatch() && isPlaceName(m.captured(2))) {
        out.postalCode = m.captured(1);
        out.city = m.captured(2);
        return true;
    }
    if (const auto m = four.match(text); m.hasMatch() && isPlaceName(m.captured(3)) &&
                                         (hasContext || !m.captured(1).isEmpty()) &&
                                         ResumeWords::shipped().month(m.captured(3)) == 0) {
        out.postalCode = m.captured(2);
        out.city = m.captured(3);
        return true;
    }
    if (const auto m = british.match(text); m.hasMatch() && isPlaceName(m.captured(1))) {
        out.postalCode = m.captured(2);
        out.city = m.captured(1);
        return true;
    }
    return false;
}

// "Austin, TX 78701".
bool readAmerican(const QString& city, const QString& rest, Address& out) {
    static const QRegularExpression state(QStringLiteral("^([A-Z]{2})(?:\\s+(\\d{5}(?:-\\d{4})?))?$"));
    const auto m = state.match(rest);
    if (!m.hasMatch() || !ResumeWords::shipped().isUsState(m.captured(1)) || !isPlaceName(city)) {
        return false;
    }
    out.city = city;
    out.region = m.captured(1);
    out.postalCode = m.captured(2);
    return true;
}

// parts: what a line has between its commas. labelled: it is called an address or a place.
bool readParts(QStringList parts, bool labelled, Address& out) {
    for (QString& part : parts) {
        part = bareText(part);
    }
    parts.removeAll(QString());
    const QString country = takeCountry(parts);
    Address address;
    address.country = country;
    bool found = false;
    if (!parts.isEmpty() && isStreet(parts.first())) {
        address.street = parts.takeFirst();
    }
    const bool hasContext = labelled || !country.isEmpty() || !address.street.isEmpty();
    if (parts.size() == 1) {
        found = readPostal(parts.first(), hasContext, address);
        if (!found && hasContext && isPlaceName(parts.first())) {
            address.city = parts.first();
            found = true;
        }
    } else if (parts.size() == 2) {
        // A house number before a postal code makes a street, whatever it is called.
        static const QRegularExpression house(QStringLiteral("^\\p{L}.*\\s\\d{1,4}\\s?[a-zA-Z]?$"));
        if (address.street.isEmpty() && house.match(parts.first()).hasMatch() &&
            readPostal(parts.last(), true, address)) {
            address.street = parts.first();
            out = address;
            return true;
        }
        found = readAmerican(parts.first(), parts.last(), address);
        // "Leeds, LS1 4AP"
        found = found || readPostal(parts.first() + u' ' + parts.last(), false, address);
    }
    if (found) {
        out = address;
    }
    return found;
}

struct AddressLine {
    Address address;
    ResumeLine line;
    ResumeLine streetLine;
};

QStringList chunksOf(const QString& text) {
    static const QRegularExpression bars(QStringLiteral("\\t|\\s[|·•]\\s|\\s[–—-]\\s"));
    return text.split(bars, Qt::SkipEmptyParts);
}

void readAddressLine(const QVector<ResumeLine>& lines, qsizetype at, QVector<AddressLine>& out) {
    const auto& words = ResumeWords::shipped();
    const ResumeLine& line = lines.at(at);
    bool labelledBefore = false;
    for (const QString& chunk : chunksOf(line.text)) {
        const QString label = words.label(chunk.section(u':', 0, 0));
        const bool isAddress = label == QLatin1String("address") || label == QLatin1String("city");
        const bool own = isAddress && chunk.contains(u':');
        if (isAddress && !own) {
            labelledBefore = true;
            continue;
        }
        const QString text = own ? chunk.section(u':', 1) : chunk;
        Address address;
        const bool onlyOther = !label.isEmpty() && !isAddress;
        if (onlyOther || !readParts(text.split(u','), own || labelledBefore, address)) {
            labelledBefore = false;
            continue;
        }
        AddressLine found{address, line, line};
        // The street may stand on the line above.
        if (address.street.isEmpty() && at > 0) {
            for (const QString& above : chunksOf(lines.at(at - 1).text)) {
                const bool ownLabel =
                    above.contains(u':') && words.label(above.section(u':', 0, 0)) == QLatin1String("address");
                const QString street = bareText(ownLabel ? above.section(u':', 1) : above);
                if (!street.contains(u',') && isStreet(street)) {
                    found.address.street = street;
                    found.streetLine = lines.at(at - 1);
                }
            }
        }
        out.append(found);
        labelledBefore = false;
    }
}

void readAddress(const Sections& sections, ResumeProposal& out) {
    QVector<AddressLine> all;
    for (const SectionLines& section : sections) {
        for (qsizetype i = 0; isAboutThePerson(section) && i < section.lines.size(); ++i) {
            readAddressLine(section.lines, i, all);
        }
    }
    if (all.isEmpty()) {
        return;
    }
    const AddressLine& one = all.first();
    const bool agree = std::all_of(all.begin(), all.end(),
                                   [&one](const AddressLine& other) { return other.address.city == one.address.city; });
    if (!agree) {
        return;
    }
    const Address& a = one.address;
    const auto add = [&](const char* key, const QString& value) {
        out.add(QLatin1String(key), value, one.line.text, one.line.number);
    };
    out.add(QStringLiteral("street"), a.street, one.streetLine.text, one.streetLine.number);
    add("postal_code", a.postalCode);
    add("city", a.city);
    add("location", a.city);
    add("region", a.region);
    add("country", a.country);
}

} // namespace

ResumeLine lineOfEmail(const Sections& sections, QString& email) {
    for (const bool everywhere : {false, true}) {
        const QVector<Found> found = matches(sections, emailPattern(), everywhere);
        if (const Found* one = only(found); one != nullptr && !isCutOff(sections, *one)) {
            email = one->value;
            return one->line;
        }
        if (!found.isEmpty()) {
            return {};
        }
    }
    return {};
}

void readContact(const Sections& sections, ResumeProposal& out) {
    QString email;
    const ResumeLine line = lineOfEmail(sections, email);
    out.add(QStringLiteral("email"), email, line.text, line.number);
    readPhone(sections, out);
    readAddress(sections, out);
    readNetwork(sections, "linkedin",
                QStringLiteral("(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:in|pub)/[\\w%-]+/?"), true, out);
    readNetwork(sections, "github", QStringLiteral("(?:https?://)?(?:www\\.)?github\\.com/[\\w-]+/?(?![\\w/-])"), false,
                out);
    readWebsite(sections, out);
}

} // namespace postulant
