#pragma once

#include "domain/EvidenceBytes.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

// The work on evidence files that takes long, in one thread beside the engine's: reading a file whole to hash it,
// writing and syncing. Also who may download now. Engine thread; callbacks arrive there, never after their context
// died.
namespace postulant {

struct EvidenceFile {
    QString sha256;
    qint64 size = 0;
    BytesVerdict bytes;
};

class EvidenceWorkshop : public QObject {
    Q_OBJECT
public:
    explicit EvidenceWorkshop(int downloadsAtOnce, QObject* parent = nullptr);
    ~EvidenceWorkshop() override; // waits for the work at hand

    // What the file is, judged by its bytes alone. Error: File.
    void inspect(const QString& path, EvidenceBytes wanted, QObject* context,
                 std::function<void(Result<EvidenceFile>)> then);
    // Writes the bytes under the name of their hash.
    void keep(const QByteArray& bytes, const QString& folder, QObject* context,
              std::function<void(Result<EvidenceFile>)> then);
    void run(std::function<Done()> job, QObject* context, std::function<void(Done)> then);

    bool takeTurn(); // false: as many as may are downloading; freed() says when to ask again
    void giveTurnBack();

Q_SIGNALS:
    void freed();

private:
    template <class T>
    void work(std::function<Result<T>()> job, QObject* context, std::function<void(Result<T>)> then);

    QThreadPool m_pool;
    int m_free;
};

} // namespace postulant
