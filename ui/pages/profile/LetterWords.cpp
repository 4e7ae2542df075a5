#include "ui/pages/profile/LetterWords.h"

#include "ui/pages/profile/ProfileForm.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace postulant {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(LetterWords)
};

} // namespace

QString letterFlawText(const LetterFlaw& flaw) {
    const QString name = words::cut(flaw.name, 60);
    switch (flaw.kind) {
    case LetterFlaw::Kind::UnknownPlaceholder:
        //: %1 is a number, %2 what stands between the braces
        return Say::tr("Line %1: there is no placeholder “%2”.").arg(flaw.line).arg(name);
    case LetterFlaw::Kind::BadParagraph:
        //: %1 is a number, %2 the beginning of a free paragraph
        return Say::tr("Line %1: the free paragraph “%2” cannot be read, or is there twice.").arg(flaw.line).arg(name);
    case LetterFlaw::Kind::NotClosed:
        //: %1 is a number, %2 a piece of the letter
        return Say::tr("Line %1: “%2” is opened and not closed.").arg(flaw.line).arg(name);
    case LetterFlaw::Kind::NotOpened:
        //: %1 is a number, %2 the name of a free paragraph
        return Say::tr("Line %1: “%2” is closed and was not opened.").arg(flaw.line).arg(name);
    case LetterFlaw::Kind::Nested:
        //: %1 is a number, %2 the name of a free paragraph
        return Say::tr("Line %1: “%2” begins inside another free paragraph.").arg(flaw.line).arg(name);
    }
    return {};
}

QString placeholderLabel(const QString& name) {
    if (const ProfileField* field = profileField(name)) {
        return fieldLabel(*field);
    }
    if (name == QLatin1String("company")) {
        return Say::tr("Company");
    }
    if (name == QLatin1String("title")) {
        return Say::tr("Title of the job");
    }
    if (name == QLatin1String("place")) {
        return Say::tr("Place of the job");
    }
    if (name == QLatin1String("site")) {
        return Say::tr("Site");
    }
    if (name == QLatin1String("url")) {
        return Say::tr("Address of the posting");
    }
    if (name == QLatin1String("date")) {
        return Say::tr("Today's date");
    }
    return name == QLatin1String("full_name") ? Say::tr("First and last name") : name;
}

QString placeholderList(const QStringList& names) {
    QStringList labels;
    for (const QString& name : names) {
        labels << placeholderLabel(name.trimmed());
    }
    return words::cut(labels.join(QStringLiteral(", ")), 200);
}

} // namespace postulant
