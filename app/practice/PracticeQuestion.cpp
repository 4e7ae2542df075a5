#include "practice/PracticeQuestion.h"

#include <QUrlQuery>

namespace postulant {

QString practiceQuestion(const QUrl& posting) {
    const QString asked =
        QUrlQuery(posting).queryItemValue(QStringLiteral("question"), QUrl::FullyDecoded).simplified().left(200);
    return asked.isEmpty() ? QStringLiteral("Which of our products would you improve first, and how?") : asked;
}

} // namespace postulant
