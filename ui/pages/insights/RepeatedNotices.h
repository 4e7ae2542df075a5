#pragma once

#include "domain/RepeatedFailures.h"
#include "ui/pages/Page.h"

#include <QWidget>

class QVBoxLayout;

namespace postulant {

// What Insights says of sites at which the last applications all ended the same way: one notice each, with a report to
// copy. Empty and without height where there is none.
class RepeatedNotices final : public QWidget {
    Q_OBJECT
public:
    static constexpr int days = 30;

    explicit RepeatedNotices(const PageContext& context, QWidget* parent = nullptr);

    void refresh(); // reads the store; shown when the answer is there

Q_SIGNALS:
    void said(const QString& text);

private:
    void show(const QVector<RepeatedFailure>& all);
    QWidget* noticeOf(const RepeatedFailure& repeated);

    PageContext m_context;
    QVBoxLayout* m_column;
};

} // namespace postulant
