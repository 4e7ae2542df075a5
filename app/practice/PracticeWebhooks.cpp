#include "practice/PracticeWebhooks.h"

#include "practice/LoopbackHttp.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>

namespace postulant {
namespace {

constexpr std::chrono::milliseconds lookEvery{20};
constexpr int mostTries = 3;
constexpr std::array<double, mostTries - 1> pauses{1.7, 3.1}; // seconds of life between tries
constexpr double lateBy = 8;                                  // seconds of life

QByteArray signatureOf(const QByteArray& body, const QByteArray& key) {
    return QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex();
}

bool triesAgain(const Result<LoopbackAnswer>& answer) {
    static constexpr std::array again{403, 408, 425, 429};
    return !answer || answer->status >= 500 || std::find(again.begin(), again.end(), answer->status) != again.end();
}

} // namespace

PracticeWebhooks::PracticeWebhooks(QByteArray key, const WebhookFaults& faults, quint32 seed, Ask ask)
    : m_key(std::move(key))
    , m_ask(std::move(ask))
    , m_faults(faults)
    , m_random(seed) {}

PracticeWebhooks::~PracticeWebhooks() {
    stop();
}

void PracticeWebhooks::start() {
    m_stopping = false;
    m_thread = std::thread([this] { work(); });
}

void PracticeWebhooks::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_expected.clear();
        m_letters.clear();
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void PracticeWebhooks::expect(qint64 runNumber, qint64 notBefore) {
    const std::lock_guard lock(m_mutex);
    const Fate fate{drawn(m_faults.lost), drawn(m_faults.twice), drawn(m_faults.late), drawn(m_faults.forged)};
    m_expected.push_back({runNumber, notBefore, fate});
    m_wake.notify_one();
}

void PracticeWebhooks::setFaults(const WebhookFaults& faults) {
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
}

void PracticeWebhooks::setSpeed(double speed) {
    const std::lock_guard lock(m_mutex);
    m_speed = speed;
}

std::chrono::milliseconds PracticeWebhooks::life(double seconds) const {
    return std::chrono::milliseconds(static_cast<qint64>(seconds * 1000 / m_speed));
}

bool PracticeWebhooks::drawn(double probability) {
    return probability > 0 && std::uniform_real_distribution<double>(0, 1)(m_random) < probability;
}

void PracticeWebhooks::work() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_expected.empty() && m_letters.empty()) {
            m_wake.wait(lock);
            continue;
        }
        m_wake.wait_for(lock, lookEvery, [this] { return m_stopping; });
        collect(lock);
        deliver(lock);
    }
}

// The server's own lock is taken inside m_ask, so ours is given back meanwhile.
void PracticeWebhooks::collect(std::unique_lock<std::mutex>& lock) {
    const std::vector<Expected> looked = std::exchange(m_expected, {});
    std::vector<Expected> waiting;
    std::vector<std::pair<Message, Fate>> messages;
    lock.unlock();
    for (const Expected& one : looked) {
        if (auto message = m_ask(one.run, one.notBefore))
            messages.emplace_back(*std::move(message), one.fate);
        else
            waiting.push_back(one);
    }
    lock.lock();
    if (m_stopping)
        return;
    m_expected.insert(m_expected.end(), waiting.begin(), waiting.end());
    for (const auto& [message, fate] : messages) {
        if (message.url.isValid())
            post(message, fate);
    }
}

void PracticeWebhooks::post(const Message& message, const Fate& fate) {
    const Time now = std::chrono::steady_clock::now();
    const bool dated = message.signedAt != 0;
    const QByteArray stamp = QByteArray::number(dated ? message.signedAt : QDateTime::currentSecsSinceEpoch());
    const auto sign = [dated, &stamp](const QByteArray& body, const QByteArray& key) {
        return dated ? "v0=" + signatureOf("v0:" + stamp + ':' + body, key) : signatureOf(body, key);
    };
    Letter letter{message.url, message.body, sign(message.body, m_key), stamp, message.authorization, 0, now};
    if (fate.forged) { // by somebody who knows the address but not the key
        Letter forged = letter;
        forged.body.replace("\"status\":\"", "\"status\":\"not-");
        forged.signature = sign(forged.body, "somebody else's key");
        if (!forged.authorization.isEmpty())
            forged.authorization += "-not";
        m_letters.push_back(forged);
    }
    if (fate.lost)
        return;
    if (fate.late) // and so after those of other runs that ended later
        letter.due = now + life(lateBy);
    m_letters.push_back(letter);
    if (fate.twice)
        m_letters.push_back(letter);
}

void PracticeWebhooks::deliver(std::unique_lock<std::mutex>& lock) {
    std::list<Letter> due;
    for (auto it = m_letters.begin(); it != m_letters.end();) {
        const auto next = std::next(it);
        if (it->due <= std::chrono::steady_clock::now())
            due.splice(due.end(), m_letters, it);
        it = next;
    }
    const auto headersOf = [](const Letter& letter) {
        QHash<QByteArray, QByteArray> headers{{"Content-Type", "application/json"}};
        if (letter.authorization.isEmpty()) {
            headers.insert("x-skyvern-timestamp", letter.timestamp);
            headers.insert("x-skyvern-signature", letter.signature);
        } else {
            headers.insert("Authorization", letter.authorization);
        }
        return headers;
    };
    for (Letter& letter : due) {
        if (m_stopping)
            return;
        lock.unlock();
        const auto answer = loopbackExchange("POST", letter.url, letter.body, headersOf(letter), 64 * 1024, 3000);
        lock.lock();
        if (triesAgain(answer) && ++letter.tries < mostTries && !m_stopping) { // same body, same signature
            letter.due = std::chrono::steady_clock::now() + life(pauses.at(static_cast<std::size_t>(letter.tries) - 1));
            m_letters.push_back(letter);
        }
    }
}

} // namespace postulant
