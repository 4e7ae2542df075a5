#include "words/Words.h"

#include <QCoreApplication>

#include <array>

namespace postulant::words {
namespace {

// What a server guesses about the cause, by keywords in its own sentence. Good for a second sentence, never for more.
struct GuessRow {
    const char* category;
    const char* guess; // "" where it says no more than that it failed
};

// clang-format off
constexpr std::array guessRows{
    GuessRow{"ANTI_BOT_DETECTION", QT_TRANSLATE_NOOP("Words", "The server guesses: a check for robots.")},
    GuessRow{"AUTH_FAILURE", QT_TRANSLATE_NOOP("Words", "The server guesses: a login was in the way.")},
    GuessRow{"CREDENTIAL_ERROR", QT_TRANSLATE_NOOP("Words", "The server guesses: a login was in the way.")},
    GuessRow{"BROWSER_ERROR", QT_TRANSLATE_NOOP("Words", "The server guesses: its browser had a fault.")},
    GuessRow{"NAVIGATION_FAILURE", QT_TRANSLATE_NOOP("Words", "The server guesses: the page could not be reached.")},
    GuessRow{"PAGE_LOAD_TIMEOUT", QT_TRANSLATE_NOOP("Words", "The server guesses: the page took too long to load.")},
    GuessRow{"LLM_REASONING_ERROR", QT_TRANSLATE_NOOP("Words", "The server guesses: its language model lost its way.")},
    GuessRow{"ELEMENT_NOT_FOUND", QT_TRANSLATE_NOOP("Words", "The server guesses: a part of the form was not found.")},
    GuessRow{"WRONG_PAGE_STATE", QT_TRANSLATE_NOOP("Words", "The server guesses: the page was not the one expected.")},
    GuessRow{"DATA_EXTRACTION_FAILURE", QT_TRANSLATE_NOOP("Words", "The server guesses: the last page could not be read.")},
    GuessRow{"MAX_STEPS_EXCEEDED", QT_TRANSLATE_NOOP("Words", "The server guesses: the steps ran out.")},
    GuessRow{"INFRASTRUCTURE_ERROR", QT_TRANSLATE_NOOP("Words", "The server guesses: the server itself had a fault.")},
    GuessRow{"UNKNOWN", ""},
};
// clang-format on

} // namespace

QString guess(const QStringList& categories) {
    for (const QString& category : categories) {
        for (const GuessRow& row : guessRows) {
            if (category == QLatin1String(row.category) && *row.guess != '\0') {
                return QCoreApplication::translate("Words", row.guess);
            }
        }
    }
    return {};
}

} // namespace postulant::words
