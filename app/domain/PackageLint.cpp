#include "domain/Package.h"
#include "domain/PackageParameters.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace postulant {
namespace {

using Severity = PackageRemark::Severity;
using Remark = PackageRemark::Kind;

bool isEmail(const QString& text) {
    static const QRegularExpression email(
        QStringLiteral("^[^\\s@<>(),;:\"\\[\\]\\\\]+@[^\\s@.,;:/]+(?:\\.[^\\s@.,;:/]+)+$"));
    return email.match(text).hasMatch();
}

bool isPhone(const QString& text) {
    static const QRegularExpression phone(
        QStringLiteral("^[+(]?[0-9][0-9 ()./\\x{2010}-\\x{2013}-]*(?:(?:x|ext\\.?) ?[0-9]+)?$"));
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 6 && digits <= 20 && phone.match(text).hasMatch();
}

bool isAddress(const QString& text) {
    static const QRegularExpression address(
        QStringLiteral("^(?:https?://)?(?:[^\\s/@:.]+\\.)+[^\\s/@:.]{2,}(?:[/?#]\\S*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return address.match(text).hasMatch();
}

// Holes of a template that nobody filled: {{company}}, [Your name], <job title>, TODO.
bool hasPlaceholder(const QString& text) {
    static const QRegularExpression hole(
        QStringLiteral("\\{\\{[^{}]{0,80}\\}\\}|\\$\\{[^{}]{0,80}\\}|\\{[a-z][a-z_ ]{1,40}\\}"
                       "|[\\[<](?:your|the|insert|company|employer|name|job|title|position|date|hiring manager|role)"
                       "(?:[ _][a-z _']{0,40})?[\\]>]|\\bTODO\\b|\\bXXX+\\b|lorem ipsum"),
        QRegularExpression::CaseInsensitiveOption);
    return hole.match(text).hasMatch();
}

void lintItem(const PackageItem& item, QVector<PackageRemark>& remarks) {
    const QString answer = item.answer.trimmed();
    const QString name = item.key.isEmpty() ? item.question : item.key;
    const ProfileField* field = profileField(item.key);
    if (answer.isEmpty()) {
        if (!field || !field->required) { // a required one is missed below
            remarks.append({Severity::LookAt, Remark::EmptyAnswer, name});
        }
        return;
    }
    if (hasPlaceholder(answer)) {
        remarks.append({Severity::MustFix, Remark::UnfilledPlaceholder, name});
    }
    if (!field) {
        return;
    }
    if (field->kind == ProfileField::Kind::Email && !isEmail(answer)) {
        remarks.append({Severity::MustFix, Remark::BadEmail, name});
    } else if (field->kind == ProfileField::Kind::Phone && !isPhone(answer)) {
        remarks.append({Severity::LookAt, Remark::BadPhone, name});
    } else if (field->kind == ProfileField::Kind::Url && !isAddress(answer)) {
        remarks.append({Severity::LookAt, Remark::BadUrl, name});
    }
}

} // namespace

QVector<PackageRemark> lint(const Package& package) {
    QVector<PackageRemark> remarks;
    QSet<QString> answered;
    for (const PackageItem& item : package.items) {
        if (!item.answer.trimmed().isEmpty()) {
            answered.insert(item.key);
        }
    }
    for (const ProfileField& field : profileFields()) {
        if (field.required && sendsField(package, QLatin1String(field.key)) &&
            !answered.contains(QLatin1String(field.key))) {
            remarks.append({Severity::MustFix, Remark::MissingField, QLatin1String(field.key)});
        }
    }
    // Nearly every form asks for it, and nearly every form demands it.
    if (sendsField(package, QStringLiteral("phone")) && !answered.contains(QStringLiteral("phone"))) {
        remarks.append({Severity::LookAt, Remark::MissingField, QStringLiteral("phone")});
    }
    if (sendsResume(package) && (package.resume.sha256.isEmpty() || package.resume.fileName.isEmpty())) {
        remarks.append({Severity::MustFix, Remark::MissingResume, QString()});
    }
    for (const PackageItem& item : package.items) {
        lintItem(item, remarks);
    }
    if (hasPlaceholder(package.coverLetter)) {
        remarks.append({Severity::MustFix, Remark::UnfilledPlaceholder, QStringLiteral("cover_letter")});
    }
    if (package.company.trimmed().isEmpty()) {
        remarks.append({Severity::LookAt, Remark::NoCompany, QString()});
    }
    remarks += lintParameters(package);
    return remarks;
}

bool isReady(const QVector<PackageRemark>& remarks) {
    return std::none_of(remarks.begin(), remarks.end(),
                        [](const PackageRemark& remark) { return remark.severity == Severity::MustFix; });
}

} // namespace postulant
