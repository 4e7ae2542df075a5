#pragma once

#include "ui/pages/applications/Happenings.h"

#include <QWidget>

class QGridLayout;

namespace postulant {

class Label;
class PictureSource;

// The story as lines with time, mark and words; the newest last. Only what is new is added and
// what is too much goes at the top, so the lines between stay the same widgets.
class HappeningList final : public QWidget {
    Q_OBJECT
public:
    explicit HappeningList(QWidget* parent = nullptr);

    // Shows the pictures of what happened; folder: Store::evidenceDir(). Not owned.
    void setPictures(PictureSource* source, const QString& folder);

    // most: only the last so many, with a line that says how many are left out; 0: all, but at most 400.
    void show(const QVector<Happening>& all, int most = 0);
    using QWidget::show;

Q_SIGNALS:
    void pictureWanted(const QString& path); // as the happening has it

private:
    class Mark;
    void addRow(const Happening& one, bool first);
    void dropFrom(qsizetype index);
    void dropFirst(int count);
    void dropRow(int row);
    void tellLeftOut(int count);
    void clear();

    QGridLayout* m_grid;
    PictureSource* m_source = nullptr;
    QString m_folder;
    QVector<Happening> m_shown;
    Label* m_earlier = nullptr; // in the grid's first row
    int m_leftOut = 0;
    int m_rows = 1; // of the grid; the last ones are those of m_shown
};

} // namespace postulant
