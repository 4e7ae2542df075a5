#include "ui/pages/review/WaitingModel.h"

#include "dispatch/PackageBuilder.h"
#include "store/ApplicationRepository.h"
#include "store/Store.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <algorithm>

namespace postulant {

namespace {

constexpr int packagesAtOnce = 40;

using RemarksById = QVector<std::pair<qint64, WaitingModel::Remarks>>;

Result<QVector<ApplicationRow>> readWaiting(Database& db) {
    ApplicationFilter filter;
    filter.states = {ApplicationState::Review};
    const auto ids = applications::ids(db, filter, ApplicationSort::Created, false);
    if (!ids) {
        return tl::unexpected<Error>(ids.error());
    }
    QVector<ApplicationRow> out;
    for (qsizetype at = 0; at < ids->size(); at += 200) {
        const auto rows = applications::rows(db, ids->mid(at, 200));
        if (!rows) {
            return tl::unexpected<Error>(rows.error());
        }
        out += *rows;
    }
    return out;
}

Result<RemarksById> readRemarks(Database& db, const QString& filesDir, const QVector<qint64>& ids, qint64 now) {
    RemarksById out;
    for (const qint64 id : ids) {
        const Result<BuiltPackage> built = buildPackage(db, filesDir, id, now);
        if (!built) {
            if (built.error().kind == ErrorKind::NotFound) {
                continue;
            }
            return tl::unexpected<Error>(built.error());
        }
        WaitingModel::Remarks remarks;
        remarks.mark = approvalMark(built->package);
        for (const PackageRemark& remark : built->remarks) {
            ++(remark.severity == PackageRemark::Severity::MustFix ? remarks.mustFix : remarks.lookAt);
        }
        out.append({id, remarks});
    }
    return out;
}

} // namespace

QString shortAddress(const QString& url) {
    QString text = url.section(QStringLiteral("://"), 1);
    text = text.isEmpty() ? url : text;
    return words::cut(text.section(u'?', 0, 0), 120);
}

QString jobTitle(const ApplicationRow& row) {
    if (!row.title.isEmpty()) {
        return words::cut(row.title);
    }
    return row.company.isEmpty() ? shortAddress(row.url) : words::cut(row.company);
}

WaitingModel::WaitingModel(Store& store, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &WaitingModel::load);
    connect(&m_store, &Store::applicationsChanged, this, [this](const QVector<qint64>& ids) { readAgain(ids); });
    connect(&m_store, &Store::tablesChanged, this, [this](const QStringList& tables) {
        for (const char* table :
             {"profile", "answer", "resume", "connection", "blocked", "cover_letter", "choice_rule", "setting"}) {
            if (tables.contains(QLatin1String(table))) {
                readAgain({});
                Q_EMIT packagesChanged();
                return;
            }
        }
    });
}

// What was known stays shown until it is known anew: an approval is for what was shown, and asks again if that changed.
void WaitingModel::readAgain(const QVector<qint64>& ids) {
    const QVector<qint64> known = m_remarks.keys();
    for (const qint64 id : known) {
        if (ids.isEmpty() || ids.contains(id)) {
            m_stale.insert(id);
        }
    }
    ++m_generation; // what is being read may be of before
    m_soon.start();
}

void WaitingModel::load() {
    const quint64 generation = ++m_generation;
    m_store.read<QVector<ApplicationRow>>(this, QStringLiteral("review/waiting"), &readWaiting,
                                          [this, generation](Result<QVector<ApplicationRow>> rows) {
                                              if (rows && generation == m_generation) {
                                                  take(*rows);
                                              }
                                          });
}

void WaitingModel::take(const QVector<ApplicationRow>& rows) {
    const bool sameIds =
        rows.size() == m_rows.size() &&
        std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(),
                   [](const ApplicationRow& one, const ApplicationRow& another) { return one.id == another.id; });
    if (sameIds) {
        m_rows = rows;
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    } else {
        beginResetModel();
        m_rows = rows;
        QHash<qint64, Remarks> kept;
        for (const ApplicationRow& row : m_rows) {
            if (m_remarks.contains(row.id)) {
                kept.insert(row.id, m_remarks.value(row.id));
            }
        }
        m_remarks = kept;
        m_stale.removeIf([this](qint64 id) { return !m_remarks.contains(id); });
        endResetModel();
    }
    m_loaded = true;
    Q_EMIT loaded();
    Q_EMIT readinessChanged();
    lookOn();
}

void WaitingModel::lookOn() {
    QVector<qint64> wanted;
    for (const ApplicationRow& row : std::as_const(m_rows)) {
        if (!m_remarks.contains(row.id) || m_stale.contains(row.id)) {
            wanted.append(row.id);
            if (wanted.size() == packagesAtOnce) {
                break;
            }
        }
    }
    if (wanted.isEmpty()) {
        return;
    }
    const QString filesDir = m_store.filesDir();
    m_store.read<RemarksById>(
        this, QStringLiteral("review/remarks"),
        [filesDir, wanted, now = m_store.clock().nowMs()](Database& db) {
            return readRemarks(db, filesDir, wanted, now);
        },
        [this, generation = m_generation, wanted](Result<RemarksById> found) {
            if (!found || generation != m_generation) {
                return;
            }
            for (const qint64 id : wanted) { // one that cannot be made is not ready
                m_remarks.insert(id, {1, 0, {}});
                m_stale.remove(id);
            }
            for (const auto& [id, remarks] : std::as_const(*found)) {
                m_remarks.insert(id, remarks);
                if (const int row = rowOf(id); row >= 0) {
                    Q_EMIT dataChanged(index(row), index(row));
                }
            }
            Q_EMIT readinessChanged();
            lookOn();
        },
        Store::Reader::Long);
}

qint64 WaitingModel::idAt(int row) const {
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : 0;
}

int WaitingModel::rowOf(qint64 id) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id) {
            return row;
        }
    }
    return -1;
}

QVector<qint64> WaitingModel::readyIds() const {
    QVector<qint64> out;
    for (const ApplicationRow& row : m_rows) {
        const auto found = m_remarks.constFind(row.id);
        if (found != m_remarks.cend() && found->mustFix == 0 && found->lookAt == 0) {
            out.append(row.id);
        }
    }
    return out;
}

QVector<ShownPackage> WaitingModel::shown(const QVector<qint64>& ids) const {
    QVector<ShownPackage> out;
    out.reserve(ids.size());
    for (const qint64 id : ids) {
        out.append({id, m_remarks.value(id).mark});
    }
    return out;
}

std::optional<WaitingModel::Remarks> WaitingModel::remarksOf(qint64 id) const {
    const auto found = m_remarks.constFind(id);
    return found == m_remarks.cend() ? std::nullopt : std::optional(*found);
}

int WaitingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString WaitingModel::readyText(const Remarks& remarks) const {
    if (remarks.mustFix > 0) {
        //: How ready a package is: this many things must be mended before it can be approved
        return tr("%n to fix", nullptr, remarks.mustFix);
    }
    if (remarks.lookAt > 0) {
        //: How ready a package is: this many things are worth a look, but do not block
        return tr("%n to look at", nullptr, remarks.lookAt);
    }
    //: How ready a package is: nothing to do but approve
    return tr("Ready");
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const ApplicationRow& row = m_rows.at(index.row());
    const std::optional<Remarks> remarks = remarksOf(row.id);
    switch (role) {
    case Qt::DisplayRole:
        return jobTitle(row);
    case CompanyRole: {
        const QString second = row.title.isEmpty()     ? shortAddress(row.url)
                               : row.company.isEmpty() ? words::site(row.site)
                                                       : row.company;
        //: Second line of a job in the list; %1 is a company or an address
        return row.practice ? tr("Practice, %1").arg(second) : second;
    }
    case IdRole:
        return row.id;
    case PracticeRole:
        return row.practice;
    case ReadyTextRole:
        return remarks ? readyText(*remarks) : QString();
    case ReadyIconRole:
        if (!remarks) {
            return QString();
        }
        return remarks->mustFix > 0  ? QStringLiteral("failed")
               : remarks->lookAt > 0 ? QStringLiteral("needsyou")
                                     : QStringLiteral("check");
    case ReadyToneRole:
        if (!remarks) {
            return static_cast<int>(Tone::Idle);
        }
        return static_cast<int>(remarks->mustFix > 0 ? Tone::Bad : remarks->lookAt > 0 ? Tone::Warn : Tone::Good);
    case Qt::ToolTipRole:
        return row.url;
    case Qt::AccessibleTextRole:
        //: Read by a screen reader: job, company, readiness
        return tr("%1, %2, %3")
            .arg(data(index, Qt::DisplayRole).toString(), data(index, CompanyRole).toString(),
                 remarks ? readyText(*remarks) : tr("being checked"));
    default:
        return {};
    }
}

} // namespace postulant
