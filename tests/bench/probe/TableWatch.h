#pragma once

#include <QObject>
#include <QPointer>
#include <QTableView>

namespace postulant::bench {

// Sees the table of a program: the one named "applications.table" or "bench.table".
class TableWatch final : public QObject {
    Q_OBJECT
public:
    explicit TableWatch(QObject* parent = nullptr);

    QTableView* table() const { return m_table; } // nullptr until it was painted

Q_SIGNALS:
    // After a paint of the table, or of what stands in its place when there is no row. whole: every row in sight was
    // there, none a placeholder.
    void painted(bool whole);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool isWhole() const;

    QPointer<QTableView> m_table;
};

} // namespace postulant::bench
