#pragma once

#include "dispatch/Approval.h"
#include "domain/Package.h"
#include "store/Rows.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <optional>

namespace postulant {

class Store;

// The applications that wait for review, in order of sending, each with how ready its package is. Readiness is found
// out in the background, a few packages at a time, and again whenever profile, answers, resumes or connections change.
class WaitingModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, // qint64
        CompanyRole,               // QString
        ReadyTextRole,             // QString: "Ready", "1 to fix"; empty while not known
        ReadyIconRole,             // QString
        ReadyToneRole,             // int of Tone
        PracticeRole,              // bool
    };
    struct Remarks {
        int mustFix = 0;
        int lookAt = 0;
        QString mark; // approvalMark() of the package that they are about
    };

    explicit WaitingModel(Store& store, QObject* parent = nullptr);

    void load();
    bool isLoaded() const { return m_loaded; }

    qint64 idAt(int row) const; // 0: none
    int rowOf(qint64 id) const; // -1: none
    const ApplicationRow& applicationAt(int row) const { return m_rows.at(row); }
    QVector<qint64> readyIds() const; // without any remark
    QVector<ShownPackage> shown(const QVector<qint64>& ids) const;
    bool isEverythingKnown() const { return m_remarks.size() == m_rows.size() && m_stale.isEmpty(); }
    std::optional<Remarks> remarksOf(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded(); // the list is current
    void readinessChanged();
    void packagesChanged(); // what packages are made of has changed

private:
    void readAgain(const QVector<qint64>& ids); // empty: all
    void take(const QVector<ApplicationRow>& rows);
    void lookOn();
    QString readyText(const Remarks& remarks) const;

    Store& m_store;
    QTimer m_soon;
    QVector<ApplicationRow> m_rows;
    QHash<qint64, Remarks> m_remarks;
    QSet<qint64> m_stale; // of m_remarks: what they are about has changed
    quint64 m_generation = 0;
    bool m_loaded = false;
};

// Title of a job; where none is known yet the company, else the address.
QString jobTitle(const ApplicationRow& row);
QString shortAddress(const QString& url); // without scheme and query

} // namespace postulant
