#pragma once

#include "domain/WorkRights.h"

#include <QVector>
#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QToolButton;

namespace postulant {

class Label;

// Where the seeker may work, and where not without a sponsor: a line for each country.
class WorkRightsEditor final : public QWidget {
    Q_OBJECT
public:
    explicit WorkRightsEditor(QWidget* parent = nullptr);

    void setRights(const QVector<WorkRight>& rights); // lines that are already so are not touched
    QVector<WorkRight> rights() const;                // lines with an answer
    void focusFirst();                                // a new line, where there is none

Q_SIGNALS:
    void edited();
    void finished();

private:
    struct Line {
        QComboBox* country = nullptr;
        QComboBox* authorized = nullptr;
        QComboBox* now = nullptr;
        QComboBox* later = nullptr;
        QToolButton* remove = nullptr;
    };
    void addLine(const WorkRight& right);
    void removeLine(const QToolButton* button);
    void takeAway(const Line& line);
    void clear();
    void arrange();
    void judge();
    void changed(bool done);
    QComboBox* makeCountry(const QString& code);
    QComboBox* makeAnswer(const char* name, const QString& label, const QString& value);
    static WorkRight rightOf(const Line& line);

    QGridLayout* m_grid;
    std::array<QWidget*, 4> m_heads;
    Label* m_problem;
    QVector<Line> m_lines;
};

QString countryLabel(const QString& code); // "Germany"; the code itself where nobody knows it

} // namespace postulant
