#include "programs/postulantctl/Interrupt.h"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace postulant::terminal {
namespace {

std::atomic<int> toWrite{-1};
constexpr int heard[] = {SIGINT, SIGTERM, SIGHUP};

void hear(int number) {
    std::signal(number, SIG_DFL);
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(toWrite.load(), &byte, 1);
}

} // namespace

Interrupt::Interrupt(QObject* parent)
    : QObject(parent) {
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // then a signal ends the program as usual
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(m_pipe[0], &byte, 1) > 0) {
        }
        Q_EMIT wanted();
    });
    toWrite = m_pipe[1];
    for (const int number : heard) {
        std::signal(number, hear);
    }
}

Interrupt::~Interrupt() {
    for (const int number : heard) {
        std::signal(number, SIG_DFL);
    }
    toWrite = -1;
    m_notifier.reset();
    for (const int fd : m_pipe) {
        if (fd >= 0) {
            ::close(fd);
        }
    }
}

} // namespace postulant::terminal
