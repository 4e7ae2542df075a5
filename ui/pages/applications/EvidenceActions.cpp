#include "ui/pages/applications/EvidenceActions.h"

#include "dispatch/Core.h"
#include "export/ProofExporter.h"
#include "store/EvidenceNames.h"
#include "ui/pages/Dialogs.h"
#include "ui/pages/applications/ApplicationActions.h"
#include "ui/widgets/Words.h"

#include <QFileInfo>
#include <QMimeData>
#include <QProgressDialog>
#include <QUrl>

namespace postulant {
namespace {

constexpr int mostAtOnce = 20; // files of one drop
constexpr int mostNamed = 3;   // of those that were refused

} // namespace

EvidenceActions::EvidenceActions(const PageContext& context, QWidget* window, Remember remember)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_remember(std::move(remember))
    , m_exporter(new ProofExporter(context.core.store(), this)) {
    connect(m_exporter, &ProofExporter::progressed, this, [this](int done, int total) {
        if (m_progress) {
            m_progress->setMaximum(std::max(1, total));
            m_progress->setValue(std::min(done, total - 1)); // the last step closes the window
        }
    });
}

EvidenceActions::~EvidenceActions() = default;

// --- files of the seeker ---------------------------------------------------------------------------------------------

QStringList EvidenceActions::filesOf(const QMimeData* data) {
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

QString EvidenceActions::trouble(const Error& error) const {
    switch (error.kind) {
    case ErrorKind::FileType:
        return tr("Only an e-mail saved as a file (.eml), a PDF or a picture can be attached");
    case ErrorKind::TooLarge:
        return tr("A file that is attached may have 25 MB at most");
    case ErrorKind::NotFound:
        return tr("Nothing was tried for this application yet, so there is nothing to prove");
    default:
        return words::error(error.kind).happened;
    }
}

void EvidenceActions::chooseAttachment(const ApplicationRow& row) {
    FileQuestion question;
    question.title = tr("Attach a file");
    question.filters = QStringList{tr("E-mails, PDFs and pictures (*.eml *.pdf *.png *.jpg *.jpeg *.webp *.gif)"),
                                   tr("All files (*)")};
    question.several = true;
    m_context.dialogs.openFiles(m_window, question, [this, row](const QStringList& paths) { attach(row, paths); });
}

// What became of the files of one drop, said once, when the last has its answer.
struct EvidenceActions::Batch {
    qsizetype waiting = 0;
    QStringList attached; // names
    QStringList refused;
    QStringList why; // each reason once
    int leftOut = 0;
};

void EvidenceActions::attach(const ApplicationRow& row, const QStringList& paths) {
    const QStringList taken = paths.mid(0, mostAtOnce);
    const auto batch = std::make_shared<Batch>();
    batch->waiting = taken.size();
    batch->leftOut = static_cast<int>(paths.size() - taken.size());
    for (const QString& path : taken) {
        attachOne(row, path, batch);
    }
}

void EvidenceActions::attachOne(const ApplicationRow& row, const QString& path, const std::shared_ptr<Batch>& batch) {
    m_context.core.commands().attach(row.id, path, this, [this, path, batch](const Result<ArtifactRow>& attached) {
        if (attached) {
            batch->attached << words::cut(attached->name, 80);
            const AttachmentSteps steps = stepsOf(*attached);
            m_remember(tr("Attach a file"), steps.away, steps.back);
        } else {
            batch->refused << words::cut(QFileInfo(path).fileName(), 60);
            QString why = trouble(attached.error());
            why.chop(why.endsWith(u'.') ? 1 : 0);
            batch->why << why;
            batch->why.removeDuplicates();
        }
        if (--batch->waiting == 0) {
            Q_EMIT said(wordsOf(*batch));
        }
    });
}

QString EvidenceActions::wordsOf(const Batch& batch) {
    const int attached = static_cast<int>(batch.attached.size());
    const int refused = static_cast<int>(batch.refused.size());
    if (attached + refused == 1 && batch.leftOut == 0) {
        return refused == 1 ? batch.why.first() : tr("Attached: %1").arg(batch.attached.first());
    }
    QStringList parts;
    if (attached > 0) {
        parts << tr("%n file(s) attached", nullptr, attached);
    }
    if (batch.leftOut > 0) {
        parts << tr("%n left out, as there were too many at once", nullptr, batch.leftOut);
    }
    if (refused > 0) {
        QStringList names = batch.refused.mid(0, mostNamed);
        if (refused > mostNamed) {
            names << QStringLiteral("…");
        }
        //: %1: names of files, %2: why, one or more sentences
        parts << tr("%n refused: %1. %2", nullptr, refused)
                     .arg(names.join(QStringLiteral(", ")), batch.why.join(QStringLiteral(". ")));
    }
    return parts.join(QStringLiteral(", "));
}

void EvidenceActions::removeAttachment(const ArtifactRow& artifact) {
    const AttachmentSteps steps = stepsOf(artifact);
    steps.away([this, steps](const Done& done) {
        if (!done) {
            Q_EMIT said(words::error(done.error().kind).happened);
            return;
        }
        m_remember(tr("Remove an attached file"), steps.back, steps.away);
        Q_EMIT said(tr("The file is not attached any more"));
    });
}

EvidenceActions::AttachmentSteps EvidenceActions::stepsOf(const ArtifactRow& artifact) {
    const auto removed = std::make_shared<attachments::Removed>();
    AttachmentSteps steps;
    steps.away = [this, path = artifact.path, removed](const Then& then) {
        m_context.core.commands().detach(path, this, [removed, then](const Result<attachments::Removed>& done) {
            if (done) {
                *removed = *done;
            }
            then(done ? Done{} : Done(tl::unexpected<Error>(done.error())));
        });
    };
    steps.back = [this, removed](const Then& then) {
        m_context.core.commands().putBack(*removed, this, [then](const Result<ArtifactRow>& row) {
            then(row ? Done{} : Done(tl::unexpected<Error>(row.error())));
        });
    };
    return steps;
}

// --- the proof as one file -------------------------------------------------------------------------------------------

void EvidenceActions::saveProof(const QVector<ApplicationRow>& rows) {
    if (rows.isEmpty()) {
        return;
    }
    if (m_exporter->isRunning()) {
        Q_EMIT said(tr("Another proof is still being written"));
        return;
    }
    FileQuestion question;
    question.title = tr("Save proof");
    const QString name = rows.size() == 1 ? evidence::readableFolder(rows.first()) : tr("proof", "name of a file");
    question.suggestedName = name + QStringLiteral(".pdf");
    question.filters = QStringList{tr("One document (*.pdf)"), tr("All files and a list of them (*.zip)")};
    m_context.dialogs.saveFile(m_window, question, [this, ids = idsOf(rows)](const QString& chosen, int index) {
        const QStringList formats{QStringLiteral("pdf"), QStringLiteral("zip")};
        QString format = formats.value(index, formats.first());
        for (const QString& one : formats) {
            format = chosen.endsWith(u'.' + one, Qt::CaseInsensitive) ? one : format;
        }
        const bool named = chosen.endsWith(u'.' + format, Qt::CaseInsensitive);
        writeProof(ids, format, named ? chosen : chosen + u'.' + format);
    });
}

void EvidenceActions::writeProof(const QVector<qint64>& ids, const QString& format, const QString& path) {
    m_progress =
        new QProgressDialog(tr("Writing the proof of %n application(s)…", nullptr, static_cast<int>(ids.size())),
                            tr("Stop"), 0, 0, m_window);
    m_progress->setObjectName(QStringLiteral("proof.progress"));
    m_progress->setWindowTitle(tr("Save proof"));
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setMinimumDuration(500);
    connect(m_progress, &QProgressDialog::canceled, m_exporter, &ProofExporter::cancel);
    m_exporter->start({format, path, ids}, this, [this](const Result<ProofResult>& result) { proofEnded(result); });
}

void EvidenceActions::proofEnded(const Result<ProofResult>& result) {
    if (m_progress) {
        m_progress->disconnect(m_exporter);
        m_progress->deleteLater();
        m_progress.clear();
    }
    if (!result) {
        Q_EMIT said(result.error().kind == ErrorKind::Cancelled ? tr("Stopped; no proof was written")
                                                                : words::error(result.error().kind).happened);
    } else if (result->leftOut > 0) {
        Q_EMIT said(tr("The proof was saved; %n file(s) could not go in, which it says", nullptr, result->leftOut));
    } else {
        Q_EMIT said(tr("The proof of %n application(s) was saved", nullptr, result->applications));
    }
}

} // namespace postulant
