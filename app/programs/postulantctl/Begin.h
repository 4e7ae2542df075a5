#pragma once

#include "programs/postulantctl/Terminal.h"
#include "store/SeekerRepository.h"
#include "store/SpreadRepository.h"
#include "store/Store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

// How every command begins: with its arguments, then with what it works on. Wrong usage, and what cannot be opened or
// found, is said and answered here; the work answers the exit code of the rest.
namespace postulant::terminal {

int withStore(Terminal& terminal, const Result<Arguments>& arguments, const std::function<int(Store&)>& work);
// id: the first argument.
int withApplication(Terminal& terminal, const Result<Arguments>& arguments,
                    const std::function<int(Store&, qint64 id)>& work);
// A core that submits nothing itself: a process that dispatches hears of the work through the store.
int withCore(Terminal& terminal, const Result<Arguments>& arguments, const std::function<int(Core&)>& work);
// The connection that the first argument names.
int withConnection(Terminal& terminal, const Result<Arguments>& arguments,
                   const std::function<int(Core&, const ConnectionRow&)>& work);

Result<ConnectionRow> connectionNamed(Database& db, const QString& name); // NotFound
// --spread free|site, over the connections that --connection names with commas between them, else over the pool. Way
// None without the option. Errors: Invalid, NotFound.
inline const QString spreadOption = QStringLiteral("spread");
Result<spreading::Spread> spreadOf(Database& db, const Arguments& arguments);
inline const QString profileOption = QStringLiteral("profile");
Result<Profile> profileNamed(Database& db, const QString& name); // the default one for "". NotFound
// What was parsed, if the option is there; else Invalid with these words.
Result<Arguments> needing(Result<Arguments> parsed, const QString& option, const QString& words);

// One line or one JSON object a row; answers 0.
template <class Row>
int printRows(Terminal& terminal, const QVector<Row>& rows, QJsonObject (*object)(const Row&),
              QStringList (*cells)(const Row&)) {
    QJsonArray array;
    for (const Row& row : rows) {
        if (terminal.json()) {
            array.append(object(row));
        } else {
            terminal.print(cells(row).join(QLatin1Char('\t')));
        }
    }
    if (terminal.json()) {
        terminal.printJson(array);
    }
    return 0;
}

} // namespace postulant::terminal
