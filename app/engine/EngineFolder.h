#pragma once

#include "domain/Result.h"

#include <QString>

// Where the Skyvern on this computer lies: everything in one folder of the data folder, so that removing that folder
// removes it without a trace.
namespace postulant {

class EngineFolder {
public:
    explicit EngineFolder(const QString& dataDir)
        : m_root(dataDir + QStringLiteral("/engine")) {}

    QString root() const { return m_root; }
    QString lockFile() const { return m_root + QStringLiteral("/engine.lock"); }
    QString stateFile() const { return m_root + QStringLiteral("/install.json"); }
    QString settingsFile() const { return m_root + QStringLiteral("/settings.json"); }
    QString overrides() const { return m_root + QStringLiteral("/engine.env"); } // NAME=VALUE lines, by hand
    QString record() const { return m_root + QStringLiteral("/running.json"); }
    QString stopWanted() const { return m_root + QStringLiteral("/stop.wanted"); }
    QString log() const { return m_root + QStringLiteral("/server.log"); }
    QString requirements() const { return m_root + QStringLiteral("/requirements.txt"); }
    QString starter() const { return m_root + QStringLiteral("/serve.py"); }

    QString environment() const { return m_root + QStringLiteral("/venv"); }    // whole, or not there
    QString building() const { return m_root + QStringLiteral("/venv.new"); }   // until it is whole
    QString replaced() const { return m_root + QStringLiteral("/venv.old"); }   // about to go
    QString downloads() const { return m_root + QStringLiteral("/downloads"); } // pip's, until it is whole
    QString browsers() const { return m_root + QStringLiteral("/browsers"); }
    QString serverDir() const { return m_root + QStringLiteral("/server"); } // where the server works
    QString home() const { return m_root + QStringLiteral("/home"); }        // its HOME
    QString temp() const { return m_root + QStringLiteral("/tmp"); }
    QString installTemp() const { return m_root + QStringLiteral("/tmp.install"); } // goes with each installation
    // The same for the server's browser, whose socket there can't have a path of more than 107 bytes: where the data
    // folder lies deep, a link in the folder for such things ($XDG_RUNTIME_DIR).
    QString shortTemp() const;
    QString database() const { return m_root + QStringLiteral("/skyvern.db"); }
    QString artifacts() const { return m_root + QStringLiteral("/artifacts"); }
    QString serverEnv() const { return serverDir() + QStringLiteral("/.env"); } // the server writes its own key there

    static QString pythonIn(const QString& environment) { return environment + QStringLiteral("/bin/python"); }
    bool exists() const;
    // Names of its entries in the key store; another data folder has others.
    QString modelKeyEntry() const;

    // Makes the folders that are missing, 0700. Errors: File, ReadOnly, DiskFull.
    Done prepare() const;
    // Deletes all of it, last of all the choices and the lock. Takes long (a gigabyte of small files).
    Done remove() const;
    // After somebody deleted the folder under a server: what that server made there again, if nothing else is there,
    // a data folder that is empty then, and the short link.
    void clearRemains() const;
    // Deletes one folder in it, if it is there.
    static Done removeTree(const QString& path);

private:
    QString m_root;
};

} // namespace postulant
