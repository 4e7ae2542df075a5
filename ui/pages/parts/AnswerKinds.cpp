#include "ui/pages/parts/AnswerKinds.h"

#include "domain/AnswerBank.h"

#include <QCoreApplication>

namespace postulant {

QString kindWord(Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::Plain:
        //: Kind of a question: nothing sensitive
        return QCoreApplication::translate("AnswerKind", "Ordinary");
    case Sensitivity::Personal:
        //: Kind of a question: name, address and the like
        return QCoreApplication::translate("AnswerKind", "Personal");
    case Sensitivity::Legal:
        //: Kind of a question: right to work, criminal record and the like
        return QCoreApplication::translate("AnswerKind", "Legal");
    case Sensitivity::Salary:
        return QCoreApplication::translate("AnswerKind", "Salary");
    case Sensitivity::Demographic:
        //: Kind of a question: gender, ethnic background, disability and the like
        return QCoreApplication::translate("AnswerKind", "Demographic");
    }
    return {};
}

bool isSensitive(Sensitivity sensitivity) {
    return needsCertainty(sensitivity);
}

} // namespace postulant
