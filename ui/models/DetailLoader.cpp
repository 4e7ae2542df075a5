#include "ui/models/DetailLoader.h"

#include "store/ApplicationRepository.h"
#include "store/AuditRepository.h"
#include "store/KeptOutputs.h"
#include "store/SendingRepository.h"
#include "store/Store.h"

namespace postulant {
namespace {

Result<DetailLoader::Data> readAll(Database& db, const QString& evidenceDir, qint64 id, qint64 now) {
    auto detail = applications::detail(db, id);
    if (!detail) {
        return tl::unexpected<Error>(detail.error());
    }
    DetailLoader::Data data;
    data.detail = std::move(*detail);
    if (!data.detail.attempts.isEmpty() && data.detail.attempts.first().run) {
        const RunRow& run = *data.detail.attempts.first().run;
        auto rows = audit::ofRun(db, run.snapshot.runId);
        if (rows) {
            data.audit = std::move(*rows);
        }
        data.outputs = evidence::keptOutputs(evidenceDir, data.detail.artifacts, run.id);
    }
    data.plan = sending::outlook(db, id, now).value_or(SendingVerdict{});
    return data;
}

} // namespace

DetailLoader::DetailLoader(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_again) {
            ask();
        }
    });
    connect(&m_store, &Store::applicationsChanged, this, [this](const QVector<qint64>& ids) {
        if (ids.isEmpty() || ids.contains(m_id)) {
            readAgain();
        }
    });
}

void DetailLoader::readAgain() {
    m_again = m_id != 0;
    if (m_again && !m_timer.isActive()) {
        ask();
    }
}

void DetailLoader::show(qint64 id) {
    if (id == m_id) {
        return;
    }
    m_id = id;
    m_has = false;
    m_data = {};
    Q_EMIT cleared();
    if (id != 0) {
        ask();
    }
}

void DetailLoader::ask() {
    m_again = false;
    m_timer.start();
    m_store.read<Data>(
        this, QStringLiteral("detail/%1").arg(reinterpret_cast<quintptr>(this)),
        [id = m_id, dir = m_store.evidenceDir(), now = m_store.clock().nowMs()](Database& db) {
            return readAll(db, dir, id, now);
        },
        [this, id = m_id](Result<Data> data) {
            if (id != m_id) {
                return;
            }
            if (!data) {
                Q_EMIT failed(data.error());
                return;
            }
            m_data = std::move(*data);
            m_has = true;
            Q_EMIT loaded();
        });
}

} // namespace postulant
