#pragma once

#include "store/Rows.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace postulant {

class ChipBar;
class Clock;
class Label;
class SearchField;
class UiSettings;

// Chips with counts, and the line with search, dates, saved view. It knows which rows are wanted and in which order.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    FilterBar(UiSettings& settings, const Clock& clock, QWidget* parent = nullptr);

    ApplicationFilter filter() const;      // with the chip's states
    ApplicationFilter countFilter() const; // without
    ApplicationSort sort() const { return m_sort; }
    bool isDescending() const { return m_descending; }
    bool isNarrowed() const; // anything but the chip is set
    QString chip() const;
    QString datesText() const;
    QString searchText() const;

    void setCounts(const ApplicationCounts& counts);
    void chooseChip(const QString& id); // code of a state, "running" for both, "all", "practice"
    void clear();                       // search, dates and chip
    void saveViewAs(const QString& name);
    void setSort(ApplicationSort sort, bool descending); // by a column head; the view combo says "Own order"
    void adaptTo(int windowWidth);
    SearchField* search() const { return m_search; }
    ChipBar* chips() const { return m_chips; }
    QToolButton* more() const { return m_more; }

Q_SIGNALS:
    void changed(); // another set or order of rows is wanted
    void saveViewWanted();

private:
    void fillChips();
    void fillDates();
    void fillViews();
    void chooseView(int index);
    void removeView();
    void restore();
    void remember();
    QVector<ApplicationState> chipStates() const;

    UiSettings& m_settings;
    const Clock& m_clock;
    ChipBar* m_chips;
    SearchField* m_search;
    QComboBox* m_dates;
    QComboBox* m_views;
    Label* m_total;
    QToolButton* m_more;
    ApplicationSort m_sort = ApplicationSort::AttentionFirst;
    bool m_descending = false;
    QString m_lastView; // its name, for forgetting it
    bool m_filling = false;
};

} // namespace postulant
