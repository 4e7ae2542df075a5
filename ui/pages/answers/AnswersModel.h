#pragma once

#include "ui/pages/parts/AnswerKinds.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVector>

#include <optional>

namespace postulant {

// The seeker's answers, those without an answer first, then by question.
class AnswersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Question, AnswerText, Kind, From, Changed, ColumnCount };
    enum Role {
        IconRole = Qt::UserRole + 1, // QString
        ToneRole,                    // int of Tone
    };
    // What the chips choose.
    enum class Show { All, Unanswered, Legal, Salary, Demographic };

    explicit AnswersModel(QObject* parent = nullptr);

    void setAnswers(const QVector<Answer>& answers, qint64 now);
    void setFilter(Show show, const QString& search);
    int count(Show show) const;

    const Answer& at(int row) const { return m_answers.at(m_shown.at(row)); }
    int rowOf(qint64 id) const;                 // -1: not shown
    qint64 idOf(const QString& question) const; // 0: none
    bool hasAny() const { return !m_answers.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool matches(const Answer& answer, Show show) const;
    void refilter();
    QVariant textOf(const Answer& answer, int column) const;

    QVector<Answer> m_answers;
    QVector<int> m_shown;
    Show m_show = Show::All;
    QString m_search;
    qint64 m_now = 0;
};

} // namespace postulant
