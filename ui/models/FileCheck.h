#pragma once

#include "store/EvidenceFile.h"

#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>

namespace postulant {

// Reads mirrored files in a thread of the pool and compares them with what was recorded when they were fetched.
class FileCheck final : public QObject {
    Q_OBJECT
public:
    using State = evidence::FileState;

    explicit FileCheck(QObject* parent = nullptr);
    ~FileCheck() override; // stops reading

    // Forgets what was; checks all of them. folder: Store::evidenceDir().
    void check(const QString& folder, const QVector<ArtifactRow>& artifacts);
    void stop(); // forgets what was; nothing is known to be intact
    bool isDone() const { return m_done; }
    State state(qint64 artifactId) const { return m_states.value(artifactId, State::NotFetched); }
    int count(State state) const;

Q_SIGNALS:
    void done();

private:
    QHash<qint64, State> m_states;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_done = false;
};

} // namespace postulant
