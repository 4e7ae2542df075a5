#pragma once

#include "skyvern/ServerCheck.h"

#include <QEventLoop>
#include <QObject>
#include <QString>

#include <functional>

namespace postulant::terminal {

// Runs the event loop until `start`'s done() was called. The terminal has nothing else to do meanwhile.
inline void waitFor(const std::function<void(QObject* context, const std::function<void()>& done)>& start) {
    QObject context;
    QEventLoop loop;
    bool finished = false;
    start(&context, [&] {
        finished = true;
        loop.quit();
    });
    if (!finished) {
        loop.exec();
    }
}

// What a check found and what to change.
QString checkWords(const ServerCheck& check);

} // namespace postulant::terminal
