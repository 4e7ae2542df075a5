#include "TableWatch.h"

#include "ui/models/ApplicationTableModel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace postulant::bench {

TableWatch::TableWatch(QObject* parent)
    : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool TableWatch::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::Paint || object->parent() == nullptr) {
        return false;
    }
    const QString name = object->parent()->objectName();
    bool whole = false;
    if (name == QLatin1String("applications.table") || name == QLatin1String("bench.table")) {
        m_table = qobject_cast<QTableView*>(object->parent());
        if (m_table == nullptr || object != m_table->viewport()) {
            return false;
        }
        whole = isWhole();
    } else if (qstrcmp(object->metaObject()->className(), "postulant::EmptyState") == 0) {
        whole = true;
    } else {
        return false;
    }
    // Paint events come before the window's picture is complete; the next turn of the event loop comes after.
    QTimer::singleShot(0, this, [this, whole] { Q_EMIT painted(whole); });
    return false;
}

bool TableWatch::isWhole() const {
    const QAbstractItemModel* model = m_table->model();
    if (m_table->objectName() == QLatin1String("bench.table")) {
        return true;
    }
    if (model == nullptr || model->rowCount() == 0) {
        return false; // a list without rows says so in another widget
    }
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? model->rowCount() - 1 : last); ++row) {
        if (!model->index(row, 0).data(ApplicationTableModel::LoadedRole).toBool()) {
            return false;
        }
    }
    return true;
}

} // namespace postulant::bench
