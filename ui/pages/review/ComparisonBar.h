#pragma once

#include <QWidget>

class QCheckBox;

namespace postulant {

class Label;

// Over a package: what it is held against, how much differs, and whether only that is shown. It keeps its place while
// nothing is known, so that nothing moves.
class ComparisonBar final : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonBar(QWidget* parent = nullptr);

    struct Earlier {
        QString name; // the company, or what is known of the job
        qint64 at = 0;
        bool practice = false;
    };
    void setUnknown(); // it is being read
    void setNone(bool practice);
    void setUnreadable();
    void setCompared(const Earlier& earlier, int differences, qint64 now);

Q_SIGNALS:
    void onlyDifferencesChanged(bool only);

private:
    void say(const QString& text, bool differs);

    Label* m_text;
    QCheckBox* m_only;
};

} // namespace postulant
