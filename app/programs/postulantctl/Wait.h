#pragma once

#include "domain/Result.h"
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

// The same for work whose answer is Done.
inline Done waitForDone(const std::function<void(QObject* context, std::function<void(Done)> then)>& start) {
    Done answer = failure(ErrorKind::Cancelled);
    waitFor([&](QObject* context, const std::function<void()>& done) {
        start(context, [&, done](const Done& given) {
            answer = given;
            done();
        });
    });
    return answer;
}

// What a check found and what to change.
QString checkWords(const ServerCheck& check);

} // namespace postulant::terminal
