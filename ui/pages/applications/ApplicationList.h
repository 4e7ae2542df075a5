#pragma once

#include "ui/models/ApplicationTableModel.h"

#include <QWidget>

class QMenu;
class QStackedWidget;
class QTimer;

namespace postulant {

class AppTable;
class EmptyState;
class UiSettings;
struct PageContext;

// The live table with its columns, which give way when there is less room, and what is said when it is empty.
class ApplicationList final : public QWidget {
    Q_OBJECT
public:
    ApplicationList(const PageContext& context, QWidget* parent = nullptr);

    ApplicationTableModel* model() const { return m_model; }
    AppTable* table() const { return m_table; }

    qint64 currentId() const;
    QVector<qint64> selectedIds() const; // in view order
    std::optional<ApplicationRow> currentRow() const;
    QVector<ApplicationRow> selectedRows() const; // those that are read
    // Before which one the selected rows go when they move one place up or down; 0: behind the last. nullopt: they
    // cannot, or the view is not the queue in its order.
    std::optional<qint64> neighbour(bool up) const;
    // Selects it when it is in the view, now or as soon as the view is loaded.
    void select(qint64 id);

    // Which columns there may be: below 1280 the figures go.
    void windowResized(const QSize& window);
    void setNarrow(bool on); // only State and Job, beside an opened detail
    void fillColumnMenu(QMenu* menu);
    void refresh(); // F5: order now

    struct Nothing {
        QString icon;
        QString heading;
        QString sentence;
        QVector<std::pair<QString, QString>> buttons; // id, text
        QStringList icons;                            // of the buttons
    };
    // What is said when the view is empty.
    void setNothing(const Nothing& nothing);

Q_SIGNALS:
    void currentChanged(qint64 id); // 0: nothing is selected
    void opened(qint64 id);         // Enter or double click
    void menuWanted(const QPoint& globalPos);
    void emptyButton(const QString& id);
    void sortWanted(postulant::ApplicationSort sort, bool descending);
    void loaded();
    void moveWanted(const QVector<qint64>& ids, qint64 beforeId); // by dragging; 0: behind the last

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void setUpColumns();
    void arrangeColumns();
    void leaveRoomForTitles();
    void showSortMark();
    void watchPointer();
    void takeLoaded();
    void takeOrder();
    void tick();

    UiSettings& m_settings;
    ApplicationTableModel* m_model;
    AppTable* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer* m_release; // the pointer has left the table for long enough
    QTimer* m_seconds;
    qint64 m_wanted = 0;
    qint64 m_current = 0;
    int m_windowWidth = 1440;
    QVector<int> m_usual;  // widths of the columns as long as the seeker does not change them
    QVector<int> m_widths; // now, hidden ones too
    bool m_narrow = false;
};

} // namespace postulant
