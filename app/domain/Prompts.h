#pragma once

#include <QString>
#include <QStringList>

// What a server's browser is told to do, as templates of resources/prompts: fixed texts, into which nothing of the
// seeker and nothing of a page goes. A template whose text changes gets the next version, so that attempts can be
// compared by what they were told; a test knows the text of each version.
namespace postulant {

// Where the hints of a site go into the goal. A server that knows parameters fills it in itself.
inline const QString siteHintsHole = QStringLiteral("{{ site_hints }}");

struct ApplyPrompt {
    int version = 0;
    QString goal; // one rule a line, guardrails first; holds siteHintsHole
    QString complete;
    QString terminate;
    QString readResult;
};
const ApplyPrompt& applyPrompt();

// How forms of one system want to be handled.
struct SiteHints {
    QString id; // the system's, as in posting keys: "greenhouse"
    int version = 0;
    QString text;
};
const SiteHints* siteHints(QStringView id); // nullptr: none for this system
QStringList hintedSites();

// Which templates an attempt is made with. version 0: none of ours, the connection has an agent of its own.
struct PromptMark {
    int version = 0;
    QString hints; // id; empty: none
    int hintsVersion = 0;
};
PromptMark promptFor(QStringView ats);

} // namespace postulant
