#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QVBoxLayout;

namespace postulant {

// Lines of something that was checked: an icon and words, a small remark at the end. For the check of a connection, the
// guards of a package, what is known about an unclear application.
class CheckList final : public QWidget {
    Q_OBJECT
public:
    enum class Mark {
        Passed,  // check
        LookAt,  // triangle
        Refused, // octagon
        Unknown, // diamond
        Waiting, // clock face
        Note,    // dot with i
    };
    struct Row {
        Mark mark = Mark::Passed;
        QString text;       // "Reached the server"
        QString remark{};   // "0.08 s", at the end
        QString sentence{}; // second line, wraps; where given, text is DemiBold and stands before it (key column)
    };

    explicit CheckList(QWidget* parent = nullptr);

    void setRows(const QVector<Row>& rows);
    void setRow(int index, const Row& row); // in place: nothing moves
    void addRow(const Row& row);
    int count() const { return static_cast<int>(m_rows.size()); }
    const Row& row(int index) const { return m_rows.at(index); }

    // The word of a mark for screen readers and reports ("passed", "look at", …).
    static QString word(Mark mark);

private:
    class Line;

    QVector<Row> m_rows;
    QVector<Line*> m_lines;
    QVBoxLayout* m_column;
};

} // namespace postulant
