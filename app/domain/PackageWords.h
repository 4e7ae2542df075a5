#pragma once

#include "domain/Package.h"

#include <QSet>
#include <QString>

// Whether a text that was typed into a form comes from the package: one of its answers, a part of one, or several of
// them put together, however case, spaces and signs were written. In doubt yes: this only points a person at what a
// page may have made the server do.
namespace postulant {

class PackageWords {
public:
    explicit PackageWords(const Package& package);
    bool hold(const QString& typed) const;

private:
    QSet<QString> m_words;
    QString m_texts;  // the words of every answer, a line each
    QString m_digits; // of every answer, one after another, with a gap between
    bool m_codes = false;
};

} // namespace postulant
