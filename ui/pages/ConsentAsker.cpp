#include "ui/pages/ConsentAsker.h"

#include "domain/Clock.h"
#include "store/ConsentRepository.h"
#include "store/Store.h"
#include "ui/pages/Dialogs.h"
#include "ui/widgets/Words.h"
#include "words/Consent.h"

#include <QUrl>
#include <QWidget>

#include <chrono>

namespace postulant {

ConsentAsker::ConsentAsker(Store& store, const Clock& clock, Dialogs& dialogs, QWidget* window)
    : QObject(window)
    , m_store(store)
    , m_clock(clock)
    , m_dialogs(dialogs)
    , m_window(window) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &ConsentAsker::lookNow);
    connect(&m_store, &Store::applicationsChanged, this, &ConsentAsker::look);
    connect(&m_store, &Store::tablesChanged, this, [this](const QStringList& tables) {
        if (tables.contains(QLatin1String("connection"))) {
            look();
        }
    });
    look();
}

void ConsentAsker::look() {
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void ConsentAsker::lookNow() {
    if (m_asking) {
        return;
    }
    m_store.read<QVector<ConnectionRow>>(
        this, QStringLiteral("consents"), [](Database& db) { return consents::wanted(db); },
        [this](const Result<QVector<ConnectionRow>>& wanted) {
            for (const ConnectionRow& one : wanted ? *wanted : QVector<ConnectionRow>()) {
                if (!m_asking && !m_refused.contains(one.baseUrl)) {
                    ask(one);
                }
            }
        });
}

void ConsentAsker::ask(const ConnectionRow& connection) {
    m_asking = true;
    const words::ConsentText text = words::consent(connection.name, QUrl(connection.baseUrl));
    Question question;
    question.title = text.question;
    question.text = text.lines.join(QStringLiteral("\n\n"));
    question.detail = tr("Your consent is kept with its date. Settings, Privacy takes it back.");
    question.answers = QStringList{tr("I agree"), tr("Not now")};
    m_dialogs.ask(m_window, question, [this, connection](int answer) {
        m_asking = false;
        if (answer == 0) {
            agree(connection);
            return;
        }
        m_refused.insert(connection.baseUrl);
        Q_EMIT said(tr("Nothing is sent through %1 before you agree").arg(words::cut(connection.name, 60)));
        look();
    });
}

void ConsentAsker::agree(const ConnectionRow& connection) {
    m_store.write([id = connection.id, shown = connection.baseUrl, now = m_clock.nowMs()](
                      Database& db) { return consents::give(db, id, QStringLiteral("window"), now, shown); },
                  this,
                  [this](const Done& done) {
                      if (!done) {
                          Q_EMIT said(words::error(done.error().kind).happened);
                      }
                      look();
                  });
}

} // namespace postulant
