#pragma once

#include "store/AnswerRepository.h"
#include "ui/pages/parts/AnswerKinds.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <QVector>

#include <optional>

namespace postulant {

// The seeker's answers, those without an answer first, then by question.
class AnswersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Question, AnswerText, Kind, From, Changed, Used, ColumnCount };
    enum Role {
        IconRole = Qt::UserRole + 1, // QString
        ToneRole,                    // int of Tone
    };
    // What the chips choose.
    enum class Show { All, Unanswered, Legal, Salary, Demographic };

    explicit AnswersModel(QObject* parent = nullptr);

    void setAnswers(const QVector<BankAnswer>& answers, const QVector<answers::Asked>& asked, qint64 now);
    void setFilter(Show show, const QString& search);
    int count(Show show) const;

    const BankAnswer& at(int row) const { return m_answers.at(m_shown.at(row)); }
    int rowOf(qint64 id) const; // -1: not shown
    // The one for all applications; of a profile field's key, any that asks the same. 0: none
    qint64 idOf(const QString& question) const;
    qint64 idOf(const BankAnswer& like) const; // the same question and scope; 0: none
    // Where runs asked the question, newest first, one entry an application; and how others word what it answers.
    QVector<answers::Asked> askedAt(const BankAnswer& answer) const;
    QStringList alsoAnswers(const BankAnswer& answer) const;
    bool hasAny() const { return !m_answers.isEmpty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool matches(const BankAnswer& answer, Show show) const;
    void refilter();
    QVariant textOf(const BankAnswer& answer, int column) const;
    QVariant toolTip(const BankAnswer& answer, int column) const;
    QString changedText(const BankAnswer& answer) const;

    QVector<BankAnswer> m_answers;
    QVector<answers::Asked> m_asked;
    QHash<QString, QVector<int>> m_askedBy; // normalised question → rows of m_asked
    QVector<int> m_shown;
    Show m_show = Show::All;
    QString m_search;
    qint64 m_now = 0;
};

} // namespace postulant
