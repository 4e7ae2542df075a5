#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace postulant {

// One window for a data folder. A second start asks the first to come to the front and ends.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString& dataDir, QObject* parent = nullptr);
    ~SingleInstance() override;

    // True: another window with this folder was told to come to the front. Waits half a second at most.
    bool raiseOther();
    // From now on raised() comes when a second start asks. A stale socket of a killed process is replaced.
    void listen();

Q_SIGNALS:
    void raised();

private:
    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace postulant
