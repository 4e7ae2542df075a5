#pragma once

#include "domain/EngineTerms.h"
#include "domain/Result.h"

#include <QObject>
#include <QPointer>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>

namespace postulant {

class ProcessRun;

struct FoundPython {
    QString path;
    QString version; // "3.11.2"
};

// Finds a Python that the pinned Skyvern can run in: 3.11 or 3.12 (one of its packages has no build for 3.13), able to
// make environments. Every candidate is asked, since a
// name on the search path may lead to nothing or to another version.
class PythonFinder final : public QObject {
    Q_OBJECT
public:
    using Found = std::function<void(const FoundPython&)>;
    using Missing = std::function<void(const EngineFailure&)>;
    PythonFinder(QStringList candidates, QProcessEnvironment environment, QObject* parent);

    void find(Found found, Missing missing); // once; one of them is called
    void stop();                             // Missing is called with Cancelled

    // Names and paths to try, the best first: the wanted one alone, else those that were tested most.
    static QStringList candidates(const QString& wanted);
    static bool fits(const QString& version);

private:
    void next();
    void judge(const QString& path, const QStringList& lines);

    QStringList m_candidates;
    QProcessEnvironment m_environment;
    Found m_found;
    Missing m_missing;
    QPointer<ProcessRun> m_run;
    EngineFailure m_why{EngineTrouble::PythonMissing, {}};
    bool m_stopped = false;
};

} // namespace postulant
