#include "ui/pages/parts/ParameterWords.h"

#include "domain/PackageParameters.h"
#include "ui/pages/review/PackageModel.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace postulant {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ParameterWords)
};

} // namespace

QString sourceWords(const QString& source) {
    const QString kind = source.section(u':', 0, 0);
    const QString what = source.section(u':', 1);
    if (source.isEmpty()) {
        //: Where the value of a workflow's parameter comes from: nowhere
        return Say::tr("Nothing: the workflow's own default");
    }
    if (kind == QLatin1String("field")) {
        //: Where a value comes from. %1 is the label of a field: "First name"
        return Say::tr("Profile: %1").arg(questionLabel(what));
    }
    if (kind == QLatin1String("text")) {
        return Say::tr("Always the same text");
    }
    if (what == QLatin1String("posting_url")) {
        return Say::tr("Address of the posting");
    }
    if (what == QLatin1String("resume")) {
        return Say::tr("Resume");
    }
    if (what == QLatin1String("cover_letter")) {
        return Say::tr("Cover letter");
    }
    if (what == QLatin1String("applicant")) {
        return Say::tr("All details and answers");
    }
    if (what == QLatin1String("site_hints")) {
        return Say::tr("Hints for this site");
    }
    if (what == QLatin1String("token")) {
        //: A random mark by which a run is found again at the server
        return Say::tr("Our mark, to find the run again");
    }
    return Say::tr("Where the run waits for a code");
}

QString parameterText(const QJsonValue& value) {
    return words::cut(valueText(value), 200);
}

} // namespace postulant
