#pragma once

#include "ui/pages/applications/Happenings.h"

#include <QWidget>

class QGridLayout;

namespace postulant {

// The story as lines with time, mark and words; the newest last. Only what is new is added, so nothing above moves.
class HappeningList final : public QWidget {
    Q_OBJECT
public:
    explicit HappeningList(QWidget* parent = nullptr);

    // most: only the last so many, with a line that says how many are left out; 0: all, but at most 400.
    void show(const QVector<Happening>& all, int most = 0);
    using QWidget::show;

private:
    class Mark;
    void addRow(const Happening& one, bool first);
    void dropFrom(qsizetype index);
    void clear();

    QGridLayout* m_grid;
    QVector<Happening> m_shown;
    int m_leftOut = 0;
    int m_rows = 0;
};

} // namespace postulant
