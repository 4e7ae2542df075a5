#pragma once

#include <QStringList>
#include <QWidget>

namespace postulant {

// The steps of the first start with the one that is going on.
class StepList final : public QWidget {
    Q_OBJECT
public:
    explicit StepList(const QStringList& steps, QWidget* parent = nullptr);

    void setCurrent(int step);
    void setRemark(int step, const QString& remark); // "Done: Maren Holt"; empty: the usual one
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
    QStringList m_remarks;
    int m_current = 0;
};

} // namespace postulant
