#pragma once

#include "domain/Profile.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

// The right to work belongs to a country: what is true in one says nothing about another. A profile keeps a list of
// what the seeker said, and a package takes what belongs to the posting's country, else nothing. Pure.
namespace postulant {

struct WorkRight {
    QString country;    // ISO 3166, "DE"; empty: the seeker did not say which, so it holds nowhere
    QString authorized; // "Yes", "No" or empty: not answered; so are the others
    QString sponsorshipNow;
    QString sponsorshipLater;

    bool isEmpty() const { return authorized.isEmpty() && sponsorshipNow.isEmpty() && sponsorshipLater.isEmpty(); }
    bool operator==(const WorkRight&) const = default;
};

// The member of Profile::values with the list.
inline constexpr QLatin1String workRightsKey("work_rights");
QVector<WorkRight> workRights(const QJsonObject& values);
void setWorkRights(QJsonObject& values, const QVector<WorkRight>& rights); // rows without anything in them are left out
// What others says, country by country, and of mine what it leaves open: a file about one country takes no other away.
QVector<WorkRight> mergedRights(QVector<WorkRight> mine, const QVector<WorkRight>& others);

// The fields that a country is needed for: "authorized_to_work", "requires_sponsorship_now" and "…_future".
bool isPerCountry(const QString& field);
// What a package for a job in that country says in this field; country: ISO 3166, empty: not known.
QString fieldValue(const Profile& profile, const ProfileField& field, const QString& country);

// Older profiles have one answer for all countries. It was given where the seeker lives, so it is for that country; for
// none, where the profile does not say it.
QJsonObject withWorkRights(QJsonObject values);

// "DE" of "Germany", "de" or "Deutschland"; empty: it names no country.
QString countryCode(const QString& written);
// The country of a posting's place: "GB" of "Leeds, United Kingdom". Empty where nothing names one, where several do or
// one of several places does not say it, and for codes that are also states and provinces: "Berlin, DE" may be in
// Delaware.
QString countryOfPlace(const QString& place);

} // namespace postulant
