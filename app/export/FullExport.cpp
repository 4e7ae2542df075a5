#include "export/FullExport.h"

#include "domain/AtomicFile.h"
#include "domain/JsonValues.h"
#include "domain/Profile.h"
#include "export/AuditExport.h"
#include "export/Exporter.h"
#include "export/ProofFolders.h"
#include "export/SeekerLists.h"
#include "export/TableExport.h"
#include "store/SeekerRepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QVariant>

#include <cstdio>

namespace postulant {
namespace {

constexpr qint64 chunk = 256 * 1024;

QByteArray jsonBytes(const QJsonArray& array) {
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QString fileName(const QString& text, const QString& otherwise) {
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    QString name = text.left(80);
    name.replace(other, QStringLiteral("-"));
    while (name.startsWith(u'.') || name.startsWith(u'-')) {
        name.remove(0, 1);
    }
    return name.isEmpty() ? otherwise : name;
}

const char* readMe = "All that Postulant kept in one data folder.\n\n"
                     "profiles/          each profile as JSON Resume 1.0.0\n"
                     "answers.json       questions and answers: for what they hold, their source, their last use\n"
                     "questions.json     which application asked what\n"
                     "resumes/           resume files, older versions too; resumes.json says which is which\n"
                     "letters/           what was written for single applications; letters/templates/: the letters\n"
                     "                   that were filled in for many; letters.json says more about these\n"
                     "rules.json         which resume and letter go along where nothing was chosen\n"
                     "applications.csv   one line an application; practice is marked in its column\n"
                     "applications.json  the same with more members\n"
                     "applications/      a folder each: evidence, what was sent, manifest.json with the hashes\n"
                     "practice/          the same of practice: nothing in there was ever sent to an employer\n"
                     "settings.json      what was set; connections.json, blocked.json, consents.json,\n"
                     "                   logins.json: lists\n"
                     "window.ini         what the window remembered\n"
                     "requests.csv       what was asked of servers, without personal data\n"
                     "tables/            the tables of the database, row by row, the trash included. Instants are\n"
                     "                   milliseconds since 1970 (UTC), 0 is never; what hangs on an application\n"
                     "                   says whether it is practice (1)\n\n"
                     "Keys of servers are not in here: they lie in the system's key store. Nor are user\n"
                     "names and passwords of logins: servers keep them, not Postulant. Nor are the random words\n"
                     "by which a server and this computer know each other, and what is only made from the above.\n";

class Everything {
public:
    Everything(Store& store, ExportTarget& target, ProofProgress& progress, FullExportResult& result)
        : m_store(store)
        , m_target(target)
        , m_progress(progress)
        , m_result(result)
        , m_now(store.clock().nowMs()) {}

    Done write() {
        using Part = Done (Everything::*)();
        for (const Part part : {&Everything::readMeFile, &Everything::profileFiles, &Everything::seekerFiles,
                                &Everything::resumeFiles, &Everything::letterFiles, &Everything::listFiles,
                                &Everything::settingFiles, &Everything::caseFolders, &Everything::tableFiles}) {
            Done done = m_progress.cancelled ? Done(failure(ErrorKind::Cancelled)) : (this->*part)();
            if (!done) {
                return done;
            }
        }
        return m_target.close();
    }

private:
    Done readMeFile() { return m_target.whole(QStringLiteral("README.txt"), readMe, m_now); }

    Done profileFiles() {
        const auto all = m_store.readNow<QVector<Profile>>([](Database& db) { return profiles::all(db); });
        if (!all) {
            return tl::unexpected<Error>(all.error());
        }
        for (const Profile& profile : *all) {
            const QString name = QStringLiteral("profiles/%1-%2.json").arg(profile.id).arg(fileName(profile.name, {}));
            if (Done done = m_target.whole(name, profileToJsonResume(profile), m_now); !done) {
                return done;
            }
        }
        return {};
    }

    using Read = Result<QJsonArray> (*)(Database& db);
    Done seekerFiles() {
        const std::pair<const char*, Read> lists[] = {{"answers.json", seekerlists::answers},
                                                      {"questions.json", seekerlists::questions},
                                                      {"rules.json", seekerlists::rules}};
        for (const auto& [name, read] : lists) {
            const Result<QJsonArray> all = m_store.readNow<QJsonArray>(read);
            Done done = all ? m_target.whole(QString::fromLatin1(name), jsonBytes(*all), m_now)
                            : Done(tl::unexpected<Error>(all.error()));
            if (!done) {
                return done;
            }
        }
        return {};
    }

    // Rows of a query as objects, named by its columns.
    Result<QJsonArray> rows(const QString& sql) {
        return m_store.readNow<QJsonArray>([&sql](Database& db) -> Result<QJsonArray> {
            QJsonArray out;
            const Done read = db.each(sql, {}, [&out](const QSqlQuery& q) {
                QJsonObject one;
                for (int i = 0; i < q.record().count(); ++i) {
                    one.insert(q.record().fieldName(i), QJsonValue::fromVariant(q.value(i)));
                }
                out << one;
            });
            return read ? Result<QJsonArray>(out) : Result<QJsonArray>(tl::unexpected<Error>(read.error()));
        });
    }
    Done rowFile(const QString& name, const QString& sql) {
        const Result<QJsonArray> all = rows(sql);
        return all ? m_target.whole(name, jsonBytes(*all), m_now) : Done(tl::unexpected<Error>(all.error()));
    }

    Done resumeFiles() {
        const Result<QJsonArray> all = m_store.readNow<QJsonArray>(seekerlists::resumes);
        if (!all) {
            return tl::unexpected<Error>(all.error());
        }
        QJsonArray list;
        for (const QJsonValue& value : *all) {
            QJsonObject row = value.toObject();
            const QString path = m_store.filesDir() + u'/' + row.value(QLatin1String("sha256")).toString();
            const QString name =
                QStringLiteral("resumes/%1-%2")
                    .arg(row.take(QLatin1String("id")).toInteger())
                    .arg(fileName(row.value(QLatin1String("file_name")).toString(), QStringLiteral("resume")));
            const bool here = QFileInfo(path).isFile();
            if (Done done = here ? copy(path, name) : Done{}; !done) {
                return done;
            }
            m_result.leftOut += here ? 0 : 1;
            row.insert(QStringLiteral("file"), here ? QJsonValue(name) : QJsonValue(QJsonValue::Null));
            list << row;
        }
        return m_target.whole(QStringLiteral("resumes.json"), jsonBytes(list), m_now);
    }

    Done letterFiles() {
        const Result<QJsonArray> own =
            rows(QStringLiteral("SELECT id,cover_letter,practice FROM application WHERE cover_letter<>'' ORDER BY id"));
        const Result<QJsonArray> all = own ? m_store.readNow<QJsonArray>(seekerlists::letters) : own;
        if (!all) {
            return tl::unexpected<Error>(all.error());
        }
        Done done;
        for (const QJsonValue& row : *own) {
            const QString folder =
                row[QLatin1String("practice")].toInt() != 0 ? QStringLiteral("practice/") : QString();
            const QString name = folder + QStringLiteral("letters/%1.txt").arg(row[QLatin1String("id")].toInteger());
            done = done ? text(name, row[QLatin1String("cover_letter")]) : done;
        }
        for (const QJsonValue& row : *all) {
            const QString label = fileName(row[QLatin1String("label")].toString(), QStringLiteral("letter"));
            const qint64 id = row[QLatin1String("id")].toInteger();
            const QString name = QStringLiteral("letters/templates/%1-%2.txt").arg(id).arg(label);
            done = done ? text(name, row[QLatin1String("template")]) : done;
        }
        return done ? m_target.whole(QStringLiteral("letters.json"), jsonBytes(*all), m_now) : done;
    }
    Done text(const QString& name, const QJsonValue& value) {
        return m_target.whole(name, value.toString().toUtf8(), m_now);
    }

    // Lists of any length: first beside the target, then into it, since an archive wants to know their size.
    Done listFiles() {
        const QTemporaryDir scratch; // 0700
        for (const QString& format : {QStringLiteral("csv"), QStringLiteral("json")}) {
            ExportRequest request;
            request.format = format;
            request.path = scratch.filePath(QStringLiteral("applications.") + format);
            if (Done done = list(
                    request.path,
                    [&request](Database& db, ExportProgress& progress) { return exportNow(db, request, progress); });
                !done) {
                return done;
            }
        }
        AuditExportRequest audit;
        audit.path = scratch.filePath(QStringLiteral("requests.csv"));
        return list(audit.path,
                    [&audit](Database& db, ExportProgress& progress) { return exportAudit(db, audit, progress); });
    }
    template <class Write>
    Done list(const QString& path, Write&& write) {
        ExportProgress progress;
        const auto written = m_store.readNow<ExportResult>([&](Database& db) { return write(db, progress); });
        return written ? copy(path, QFileInfo(path).fileName()) : Done(tl::unexpected<Error>(written.error()));
    }

    Done settingFiles() {
        struct List {
            const char* name;
            const char* sql;
        };
        const List lists[] = {
            // Not what keeps the forgotten unreadable, nor the addresses at which servers may call.
            {"settings.json",
             "SELECT key,value FROM setting WHERE key<>'ledger.salt' AND key NOT GLOB 'webhook.path.*' "
             "ORDER BY key"},
            {"connections.json",
             "SELECT name,dialect,base_url AS url,agent_id AS agent,key_source AS key_kept_in,max_steps,max_minutes,"
             "concurrency,per_second,is_default,practice FROM connection WHERE removed_at=0 ORDER BY id"},
            {"blocked.json", "SELECT kind,label,added_at FROM blocked ORDER BY id"},
            {"logins.json", "SELECT c.name AS connection,l.base_url AS url,l.site_key AS site,l.credential_id,l.name,"
                            "l.created_at FROM login l JOIN connection c ON c.id=l.connection_id WHERE l.removed_at=0 "
                            "ORDER BY l.id"},
            {"consents.json", "SELECT c.name AS connection,n.base_url AS url,n.version,n.given_at,n.how FROM consent n "
                              "JOIN connection c ON c.id=n.connection_id ORDER BY n.given_at"},
        };
        for (const List& one : lists) {
            if (Done done = rowFile(QString::fromLatin1(one.name), QString::fromLatin1(one.sql)); !done) {
                return done;
            }
        }
        const QString window = m_store.dataDir() + QStringLiteral("/window.ini");
        return QFileInfo(window).isFile() ? copy(window, QFileInfo(window).fileName()) : Done{};
    }

    // In the trash, too. What was forgotten has nothing to show.
    Done caseFolders() {
        struct Case {
            qint64 id;
            bool practice;
        };
        const auto all = m_store.readNow<QVector<Case>>([](Database& db) -> Result<QVector<Case>> {
            QVector<Case> out;
            const Done read = db.each(QStringLiteral("SELECT id,practice FROM application WHERE url<>'' ORDER BY id"),
                                      {}, [&out](const QSqlQuery& q) {
                                          out.append({q.value(0).toLongLong(), q.value(1).toInt() != 0});
                                      });
            return read ? Result<QVector<Case>>(out) : Result<QVector<Case>>(tl::unexpected<Error>(read.error()));
        });
        if (!all) {
            return tl::unexpected<Error>(all.error());
        }
        m_progress.total += static_cast<int>(all->size());
        const ProofSource source = proofSource(m_store);
        ProofResult written;
        for (const Case& one : *all) {
            const QString folder = one.practice ? QStringLiteral("practice/") : QStringLiteral("applications/");
            Done done = m_progress.cancelled ? Done(failure(ErrorKind::Cancelled))
                                             : writeProofFolder(source, one.id, folder, m_target, m_progress, written);
            if (!done) {
                return done;
            }
        }
        m_result.applications = written.applications;
        m_result.files = m_progress.done - written.applications;
        m_result.leftOut += written.leftOut;
        return {};
    }

    // Streamed, a table at a time.
    Done tableFiles() {
        const auto tables = m_store.readNow<QStringList>(tablesToExport);
        if (!tables) {
            return tl::unexpected<Error>(tables.error());
        }
        for (const QString& table : *tables) {
            const QTemporaryDir scratch; // 0700
            const QString path = scratch.filePath(table);
            const auto written =
                m_store.readNow<void>([&](Database& db) { return exportTable(db, table, path, m_progress); });
            Done done = written ? copy(path, QStringLiteral("tables/%1.json").arg(table)) : written;
            if (!done) {
                return done;
            }
        }
        return {};
    }

    Done copy(const QString& path, const QString& name) {
        QFile in(path);
        if (!in.open(QIODevice::ReadOnly)) {
            return failure(ErrorKind::File, QFileInfo(path).fileName());
        }
        qint64 left = in.size();
        if (!m_target.begin(name, left, m_now)) {
            return m_target.trouble();
        }
        while (left > 0) {
            const QByteArray part = in.read(std::min(left, chunk));
            if (m_progress.cancelled || part.isEmpty()) {
                return m_progress.cancelled ? Done(failure(ErrorKind::Cancelled))
                                            : Done(failure(ErrorKind::File, QFileInfo(path).fileName()));
            }
            if (!m_target.add(part)) {
                return m_target.trouble();
            }
            left -= part.size();
        }
        return {};
    }

    Store& m_store;
    ExportTarget& m_target;
    ProofProgress& m_progress;
    FullExportResult& m_result;
    qint64 m_now;
};

Done intoZip(Store& store, const QString& path, ProofProgress& progress, FullExportResult& result) {
    QSaveFile file(path);
    if (Done opened = openAtomically(file); !opened) {
        return opened;
    }
    ZipTarget zip(file);
    Done done = Everything(store, zip, progress, result).write();
    if (done && progress.cancelled) {
        done = failure(ErrorKind::Cancelled);
    }
    if (!done) {
        file.cancelWriting();
        return done;
    }
    return file.commit() ? Done{} : Done(tl::unexpected<Error>(fileError(file)));
}

// Beside it under another name, then renamed.
Done intoFolder(Store& store, const QString& path, ProofProgress& progress, FullExportResult& result) {
    const QFileInfo target(path);
    if (target.exists()) {
        return failure(ErrorKind::Duplicate, path);
    }
    if (Done parent = makePrivateFolder(target.absolutePath()); !parent) {
        return parent;
    }
    QTemporaryDir part(target.absoluteFilePath() + QStringLiteral(".part-XXXXXX"));
    if (!part.isValid()) {
        return failure(ErrorKind::File, part.errorString());
    }
    FolderTarget folder(part.path());
    Done done = Everything(store, folder, progress, result).write();
    if (done && progress.cancelled) {
        done = failure(ErrorKind::Cancelled);
    }
    if (done && std::rename(QFile::encodeName(part.path()).constData(),
                            QFile::encodeName(target.absoluteFilePath()).constData()) != 0) {
        done = failure(ErrorKind::File, path);
    }
    if (done) {
        part.setAutoRemove(false);
    }
    return done;
}

} // namespace

Result<FullExportResult> exportEverything(Store& store, const FullExportRequest& request, ProofProgress& progress) {
    FullExportResult result;
    result.path = request.path;
    const bool zip = request.path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
    const Done done =
        zip ? intoZip(store, request.path, progress, result) : intoFolder(store, request.path, progress, result);
    return done ? Result<FullExportResult>(result) : Result<FullExportResult>(tl::unexpected<Error>(done.error()));
}

} // namespace postulant
