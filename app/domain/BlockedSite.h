#pragma once

#include <QString>
#include <QStringList>

// Sites on the list of those not to apply to: a host stands for itself and every host under it ("example.com" also
// means careers.example.com), a job system's name for all its postings ("greenhouse").
namespace postulant {

// What is stored and compared for what a person wrote: "https://www.Example.com/jobs" → "example.com", "Greenhouse" →
// "greenhouse". Empty: neither a host nor a system that is known.
QString blockedSiteKey(const QString& written);

// Every key that would block this posting.
QStringList siteKeysOf(const QString& url, const QString& ats);

} // namespace postulant
