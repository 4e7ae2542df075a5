#include "ui/pages/parts/AnswerForms.h"

#include <QCoreApplication>

namespace postulant {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("AnswerForm", text);
}

QString kindProblem(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::Number:
        return say(QT_TRANSLATE_NOOP("AnswerForm", "A number has digits only: 6, 62 000"));
    case AnswerKind::Date:
        return say(QT_TRANSLATE_NOOP("AnswerForm", "A date is written 2027-01-31"));
    case AnswerKind::YesNo:
        return say(QT_TRANSLATE_NOOP("AnswerForm", "Write Yes or No"));
    case AnswerKind::Text:
    case AnswerKind::Choice:
    case AnswerKind::File:
        break;
    }
    return {};
}

} // namespace

QString formWord(AnswerKind kind) {
    switch (kind) {
    case AnswerKind::Text:
        //: Form of an answer
        return say(QT_TRANSLATE_NOOP("AnswerForm", "Text"));
    case AnswerKind::Choice:
        //: Form of an answer
        return say(QT_TRANSLATE_NOOP("AnswerForm", "One of a list"));
    case AnswerKind::Number:
        //: Form of an answer
        return say(QT_TRANSLATE_NOOP("AnswerForm", "Number"));
    case AnswerKind::Date:
        //: Form of an answer
        return say(QT_TRANSLATE_NOOP("AnswerForm", "Date"));
    case AnswerKind::YesNo:
        //: Form of an answer
        return say(QT_TRANSLATE_NOOP("AnswerForm", "Yes or no"));
    case AnswerKind::File:
        //: Form of an answer
        return say(QT_TRANSLATE_NOOP("AnswerForm", "File"));
    }
    return {};
}

QString scopeWord(AnswerScope scope) {
    switch (scope) {
    case AnswerScope::All:
        //: Where an answer holds
        return say(QT_TRANSLATE_NOOP("AnswerForm", "All applications"));
    case AnswerScope::Site:
        //: Where an answer holds: a job site or system
        return say(QT_TRANSLATE_NOOP("AnswerForm", "One site"));
    case AnswerScope::Company:
        //: Where an answer holds
        return say(QT_TRANSLATE_NOOP("AnswerForm", "One company"));
    case AnswerScope::Application:
        //: Where an answer holds
        return say(QT_TRANSLATE_NOOP("AnswerForm", "One application"));
    }
    return {};
}

QString answerProblem(const BankAnswer& answer) {
    if (answer.scope != AnswerScope::All && answer.scopeRef.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("AnswerForm", "Write where it holds: a site, a company, or the number of a job"));
    }
    const bool says = !answer.leftBlank && !answer.answer.trimmed().isEmpty();
    return says && !isOfKind(answer.kind, answer.answer) ? kindProblem(answer.kind) : QString();
}

} // namespace postulant
