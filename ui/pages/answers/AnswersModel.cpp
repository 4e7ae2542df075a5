#include "ui/pages/answers/AnswersModel.h"

#include "ui/pages/Dates.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

namespace postulant {

namespace {

bool isUnanswered(const Answer& answer) {
    return answer.answer.trimmed().isEmpty();
}

bool holdsAllWords(const Answer& answer, const QString& search) {
    const QStringList wanted = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.cbegin(), wanted.cend(), [&answer](const QString& word) {
        return answer.question.contains(word, Qt::CaseInsensitive) || answer.answer.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

AnswersModel::AnswersModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void AnswersModel::setAnswers(const QVector<Answer>& answers, qint64 now) {
    beginResetModel();
    m_now = now;
    m_answers = answers;
    std::sort(m_answers.begin(), m_answers.end(), [](const Answer& one, const Answer& another) {
        if (isUnanswered(one) != isUnanswered(another)) {
            return isUnanswered(one);
        }
        const int order = QString::localeAwareCompare(one.question, another.question);
        return order != 0 ? order < 0 : one.id < another.id;
    });
    refilter();
    endResetModel();
}

void AnswersModel::setFilter(Show show, const QString& search) {
    beginResetModel();
    m_show = show;
    m_search = search;
    refilter();
    endResetModel();
}

bool AnswersModel::matches(const Answer& answer, Show show) const {
    switch (show) {
    case Show::All:
        return true;
    case Show::Unanswered:
        return isUnanswered(answer);
    case Show::Legal:
        return answer.sensitivity == Sensitivity::Legal;
    case Show::Salary:
        return answer.sensitivity == Sensitivity::Salary;
    case Show::Demographic:
        return answer.sensitivity == Sensitivity::Demographic;
    }
    return false;
}

void AnswersModel::refilter() {
    m_shown.clear();
    for (int i = 0; i < m_answers.size(); ++i) {
        if (matches(m_answers.at(i), m_show) && holdsAllWords(m_answers.at(i), m_search)) {
            m_shown.append(i);
        }
    }
}

int AnswersModel::count(Show show) const {
    return static_cast<int>(std::count_if(m_answers.cbegin(), m_answers.cend(),
                                          [this, show](const Answer& answer) { return matches(answer, show); }));
}

int AnswersModel::rowOf(qint64 id) const {
    for (int row = 0; row < m_shown.size(); ++row) {
        if (at(row).id == id) {
            return row;
        }
    }
    return -1;
}

qint64 AnswersModel::idOf(const QString& question) const {
    const QString wanted = normalisedQuestion(question);
    for (const Answer& answer : m_answers) {
        if (normalisedQuestion(answer.question) == wanted) {
            return answer.id;
        }
    }
    return 0;
}

int AnswersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswersModel::textOf(const Answer& answer, int column) const {
    switch (column) {
    case Question:
        return answer.question;
    case AnswerText:
        return isUnanswered(answer) ? tr("No answer yet") : answer.answer.simplified();
    case Kind:
        return kindWord(answer.sensitivity);
    case From:
        //: Who gave an answer: the person at the window
        return answer.source.isEmpty() || answer.source == QLatin1String("you") ? tr("You") : answer.source;
    case Changed:
        return dates::when(answer.updatedAt, m_now);
    default:
        return {};
    }
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_shown.size()) {
        return {};
    }
    const Answer& answer = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(answer, index.column());
    case Qt::ToolTipRole:
        return index.column() == Changed ? QVariant(dates::exact(answer.updatedAt)) : textOf(answer, index.column());
    case IconRole:
        if (index.column() == AnswerText && isUnanswered(answer)) {
            return QStringLiteral("needsyou");
        }
        return index.column() == Kind && isSensitive(answer.sensitivity) ? QVariant(QStringLiteral("lock"))
                                                                         : QVariant();
    case ToneRole:
        return index.column() == AnswerText && isUnanswered(answer) ? QVariant(static_cast<int>(Tone::Warn))
                                                                    : QVariant();
    default:
        return {};
    }
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Question:
        return tr("Question");
    case AnswerText:
        return tr("Answer");
    case Kind:
        return tr("Kind");
    case From:
        //: Column: who gave the answer
        return tr("From");
    case Changed:
        //: Column: when the answer was changed last
        return tr("Changed");
    default:
        return {};
    }
}

} // namespace postulant
