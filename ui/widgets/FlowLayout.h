#pragma once

#include <QLayout>
#include <QVector>

namespace postulant {

// Puts items beside one another and goes to the next line where the width ends; from right to left in such languages.
// With a column width, items stand in equal columns that are at least so wide (one under another where only one fits).
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr, int horizontalGap = 8, int verticalGap = 6);
    ~FlowLayout() override;

    void setColumnWidth(int minimum); // 0: as wide as each item likes

    void addItem(QLayoutItem* item) override; // takes ownership
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index, nullptr); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;
    QSize wanted(QLayoutItem* item, int column) const;

    QVector<QLayoutItem*> m_items;
    int m_horizontalGap;
    int m_verticalGap;
    int m_columnWidth = 0;
};

} // namespace postulant
