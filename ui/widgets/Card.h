#pragma once

#include <QFrame>
#include <QString>
#include <QVector>

#include <utility>

class QGridLayout;
class QVBoxLayout;

namespace postulant {

class Label;

// A framed area on Base, radius 4. Either rows of key and value, or anything in body().
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    // Values wrap, are plain text and can be selected with mouse and keys; an empty value shows "—".
    // Lines are kept; what is longer than 1200 characters is cut.
    void addRow(const QString& key, const QString& value);
    using Rows = QVector<std::pair<QString, QString>>; // key, value
    // What is the same stays the same widget, with focus and selection.
    void setRows(const Rows& rows);
    void setValue(int row, const QString& value);
    void clearRows();
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    QString value(int row) const;
    void setKeyWidth(int pixels); // default 105

    QVBoxLayout* body() const { return m_body; } // below the rows; add what you like

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        Label* key;
        Label* value;
    };

    void dropFrom(int row);

    QVBoxLayout* m_body;
    QGridLayout* m_grid;
    QVector<Row> m_rows;
};

} // namespace postulant
