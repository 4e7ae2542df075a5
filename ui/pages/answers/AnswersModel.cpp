#include "ui/pages/answers/AnswersModel.h"

#include "domain/QuestionFamilies.h"
#include "ui/pages/Dates.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

namespace postulant {

namespace {

constexpr int mostAskedCompared = 500; // of the questions of other forms

bool holdsAllWords(const BankAnswer& answer, const QString& search) {
    const QStringList wanted = search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.cbegin(), wanted.cend(), [&answer](const QString& word) {
        return answer.question.contains(word, Qt::CaseInsensitive) || answer.answer.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

AnswersModel::AnswersModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void AnswersModel::setAnswers(const QVector<BankAnswer>& answers, const QVector<answers::Asked>& asked, qint64 now) {
    beginResetModel();
    m_now = now;
    m_answers = answers;
    m_asked = asked;
    m_askedBy.clear();
    for (int i = 0; i < m_asked.size(); ++i) {
        m_askedBy[normalisedQuestion(m_asked.at(i).question)] << i;
    }
    std::sort(m_answers.begin(), m_answers.end(), [](const BankAnswer& one, const BankAnswer& another) {
        if (one.isUnanswered() != another.isUnanswered()) {
            return one.isUnanswered();
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

bool AnswersModel::matches(const BankAnswer& answer, Show show) const {
    switch (show) {
    case Show::All:
        return true;
    case Show::Unanswered:
        return answer.isUnanswered();
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
                                          [this, show](const BankAnswer& answer) { return matches(answer, show); }));
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
    const ProfileField* field = profileField(question);
    BankAnswer like;
    like.question = field == nullptr ? question : QString::fromUtf8(field->question);
    // What still has no answer, wherever it is to hold, before what has one.
    const QString wanted = normalisedQuestion(like.question);
    const auto open = std::find_if(m_answers.cbegin(), m_answers.cend(), [&wanted](const BankAnswer& answer) {
        return answer.isUnanswered() && normalisedQuestion(answer.question) == wanted;
    });
    const qint64 id = open == m_answers.cend() ? idOf(like) : open->id;
    if (id != 0 || field == nullptr) {
        return id;
    }
    const auto found = std::find_if(m_answers.cbegin(), m_answers.cend(), [&question](const BankAnswer& answer) {
        return fieldOfQuestion(answer.question) == question;
    });
    return found == m_answers.cend() ? 0 : found->id;
}

qint64 AnswersModel::idOf(const BankAnswer& like) const {
    const QString wanted = normalisedQuestion(like.question);
    for (const BankAnswer& answer : m_answers) {
        if (answer.scope == like.scope && answer.scopeRef == like.scopeRef &&
            normalisedQuestion(answer.question) == wanted) {
            return answer.id;
        }
    }
    return 0;
}

QVector<answers::Asked> AnswersModel::askedAt(const BankAnswer& answer) const {
    QVector<answers::Asked> out;
    for (const int row : m_askedBy.value(normalisedQuestion(answer.question))) {
        const answers::Asked& one = m_asked.at(row);
        const bool known = std::any_of(out.cbegin(), out.cend(), [&one](const answers::Asked& other) {
            return other.applicationId == one.applicationId;
        });
        if (!known) {
            out << one;
        }
    }
    return out;
}

// First what forms really asked, then what is known of the question's family.
QStringList AnswersModel::alsoAnswers(const BankAnswer& answer) const {
    const QString own = normalisedQuestion(answer.question);
    QStringList out;
    int looked = 0;
    for (const QVector<int>& rows : m_askedBy) {
        if (looked++ >= mostAskedCompared) {
            break;
        }
        const QString& question = m_asked.at(rows.first()).question;
        const auto match = compareQuestions(question, answer.question);
        const bool certain = match && match->how != MatchHow::Similar;
        if (match && match->how != MatchHow::SameWords && (certain || !needsCertainty(answer.sensitivity))) {
            out << question;
        }
    }
    out.sort();
    if (const auto family = QuestionFamilies::shipped().of(answer.question)) {
        for (QString sample : family->family->samples.mid(0, 2)) {
            if (!sample.contains(u'{') && sample != own) {
                sample[0] = sample.at(0).toUpper();
                out << sample;
            }
        }
    }
    return out.mid(0, 4);
}

int AnswersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString AnswersModel::changedText(const BankAnswer& answer) const {
    const auto asked = answer.isUnanswered() ? askedAt(answer) : QVector<answers::Asked>();
    //: Column of a question without an answer: how many applications met it
    return asked.isEmpty() ? dates::when(answer.updatedAt, m_now)
                           : tr("Asked by %n job(s)", nullptr, static_cast<int>(asked.size()));
}

QVariant AnswersModel::textOf(const BankAnswer& answer, int column) const {
    switch (column) {
    case Question:
        return answer.scope == AnswerScope::All
                   ? answer.question
                   //: A question whose answer holds in one place only. %1 the question, %2 a company, site or job
                   : tr("%1 (only %2)").arg(answer.question, answer.scopeName);
    case AnswerText:
        return answer.isUnanswered() ? tr("No answer yet")
               : answer.leftBlank    ? tr("Left blank on purpose")
                                     : answer.answer.simplified();
    case Kind:
        return kindWord(answer.sensitivity);
    case From:
        if (answer.isUnanswered()) {
            return QStringLiteral("—");
        }
        //: Who gave an answer: the person at the window
        return answer.source.isEmpty() || answer.source == QLatin1String("you") ? tr("You") : answer.source;
    case Changed:
        return changedText(answer);
    case Used:
        return answer.isUnanswered() ? QVariant() : QVariant(QString::number(answer.uses));
    default:
        return {};
    }
}

QVariant AnswersModel::toolTip(const BankAnswer& answer, int column) const {
    if (column == Changed) {
        return dates::exact(answer.updatedAt);
    }
    if (column == Used) {
        //: Tooltip. %1 is a time or a day: "10:19", "12 April"
        return answer.lastUsedAt > 0 ? QVariant(tr("Sent last: %1").arg(dates::whenLong(answer.lastUsedAt, m_now)))
                                     : QVariant();
    }
    return textOf(answer, column);
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_shown.size()) {
        return {};
    }
    const BankAnswer& answer = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(answer, index.column());
    case Qt::ToolTipRole:
        return toolTip(answer, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Used ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case IconRole:
        if (index.column() == AnswerText && answer.isUnanswered()) {
            return QStringLiteral("needsyou");
        }
        return index.column() == Kind && isSensitive(answer.sensitivity) ? QVariant(QStringLiteral("lock"))
                                                                         : QVariant();
    case ToneRole:
        if (index.column() == AnswerText && answer.leftBlank) {
            return static_cast<int>(Tone::Idle);
        }
        return index.column() == AnswerText && answer.isUnanswered() ? QVariant(static_cast<int>(Tone::Warn))
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
    case Used:
        //: Column: with how many applications the answer was sent
        return tr("Used");
    default:
        return {};
    }
}

} // namespace postulant
