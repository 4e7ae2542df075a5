#pragma once

#include "domain/ChoiceRule.h"
#include "store/ChoiceRuleRepository.h"
#include "ui/pages/Page.h"

#include <QVector>
#include <QWidget>

#include <utility>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace postulant {

class ResultLine;

// "German postings: Lebenslauf.pdf": the rules that choose a resume or a letter where nothing else was chosen, one a
// line, the first that fits wins. Saved as soon as a line is whole.
class ChoiceRulesEditor final : public QWidget {
    Q_OBJECT
public:
    ChoiceRulesEditor(const PageContext& context, choice_rules::Of what, QWidget* parent = nullptr);

    int lineCount() const { return static_cast<int>(m_lines.size()); }

private:
    struct Line {
        QWidget* row = nullptr;
        QComboBox* language = nullptr;
        QLineEdit* site = nullptr;
        QLineEdit* title = nullptr;
        QComboBox* choice = nullptr;
    };
    using Choices = QVector<std::pair<qint64, QString>>;
    struct Read {
        QVector<ChoiceRule> rules;
        Choices choices;
    };
    static Result<Read> read(Database& db, choice_rules::Of what);

    void load();
    void take(const Read& read);
    void addLine(const ChoiceRule& rule);
    void removeLine(const QWidget* row);
    void fillChoice(QComboBox* combo, qint64 chosen);
    void save();
    bool isEdited() const; // the seeker is in it: what arrives must not take a line away

    PageContext m_context;
    choice_rules::Of m_what;
    QVBoxLayout* m_rows;
    QPushButton* m_add;
    ResultLine* m_result;
    Choices m_choices;
    QVector<Line> m_lines;
    bool m_filling = false;
};

} // namespace postulant
