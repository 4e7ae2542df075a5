#pragma once

#include "domain/Result.h"
#include "engine/EngineReport.h"

#include <QObject>
#include <QVector>

#include <optional>

namespace postulant {

class Core;
class LocalSkyvern;
struct ConnectionRow;

// Makes a connection for the server on this computer by itself, keeps its address and key right, and takes it away
// with the server. Lives where the
// core's commands live; the server may live in another thread and must outlive it.
class LocalConnection final : public QObject {
    Q_OBJECT
public:
    // name: of a connection that has to be made, in people's words.
    LocalConnection(Core& core, LocalSkyvern& skyvern, QString name, QObject* parent = nullptr);

Q_SIGNALS:
    // The connection is there. keyKept: "keychain", "session" or "none".
    void made(qint64 id, const QString& keyKept);
    void failed(const postulant::Error& error);
    // The server was removed. gone: its connection is, too; runs that are open keep it, and so does another address.
    void left(bool gone);

private:
    void ensure(const ReadyServer& server);
    void forget(qint64 id, int port);
    void save(const QVector<ConnectionRow>& rows, const ReadyServer& server);
    void saved(qint64 id, const QString& keyKept, const QString& mark);
    void noted(const EngineReport& report);

    Core& m_core;
    LocalSkyvern& m_skyvern;
    QString m_name;
    struct Made {
        qint64 id = 0;
        QString keyKept;
        QString mark;
    };
    std::optional<Made> m_made; // told when the server's side has noted it
};

} // namespace postulant
