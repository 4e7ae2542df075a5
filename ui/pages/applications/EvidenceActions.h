#pragma once

#include "store/Rows.h"
#include "ui/pages/Page.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QMimeData;
class QProgressDialog;

namespace postulant {

class ProofExporter;
struct ProofResult;

// What the seeker does with proof: put a file beside an application, take it away, save it all as one file. Tells how
// it ended and how it is undone.
class EvidenceActions final : public QObject {
    Q_OBJECT
public:
    using Then = std::function<void(Done)>;
    // A step that can be undone: its words, undo and redo.
    using Remember =
        std::function<void(const QString& text, std::function<void(Then)> undo, std::function<void(Then)> redo)>;

    EvidenceActions(const PageContext& context, QWidget* window, Remember remember);
    ~EvidenceActions() override;

    void chooseAttachment(const ApplicationRow& row);                 // asks for the file
    void attach(const ApplicationRow& row, const QStringList& paths); // at most 20; says once what became of all
    void removeAttachment(const ArtifactRow& artifact);
    void saveProof(const QVector<ApplicationRow>& rows); // asks where; a window with Stop while it is written

    // The local files of a drop; empty: none.
    static QStringList filesOf(const QMimeData* data);

Q_SIGNALS:
    void said(const QString& text);

private:
    struct AttachmentSteps {
        std::function<void(Then)> away;
        std::function<void(Then)> back;
    };
    AttachmentSteps stepsOf(const ArtifactRow& artifact);
    struct Batch;
    void attachOne(const ApplicationRow& row, const QString& path, const std::shared_ptr<Batch>& batch);
    static QString wordsOf(const Batch& batch);
    void writeProof(const QVector<qint64>& ids, const QString& format, const QString& path);
    void proofEnded(const Result<ProofResult>& result);
    QString trouble(const Error& error) const;

    PageContext m_context;
    QWidget* m_window;
    Remember m_remember;
    ProofExporter* m_exporter;
    QPointer<QProgressDialog> m_progress;
};

} // namespace postulant
