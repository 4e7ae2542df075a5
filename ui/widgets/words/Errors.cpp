#include "ui/widgets/words/Parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace postulant::words {
namespace {

struct ErrorRow {
    ErrorKind kind;
    const char* happened;
    const char* next;
};

// clang-format off
constexpr std::array errorRows{
    ErrorRow{ErrorKind::Offline, QT_TRANSLATE_NOOP("Words", "The server cannot be reached."),
        QT_TRANSLATE_NOOP("Words", "Check its address, whether it is running, and your network.")},
    ErrorRow{ErrorKind::Timeout, QT_TRANSLATE_NOOP("Words", "The server did not answer in time."),
        QT_TRANSLATE_NOOP("Words", "Try again in a minute; if it stays so, look whether the server is busy.")},
    ErrorRow{ErrorKind::Tls, QT_TRANSLATE_NOOP("Words", "The secure connection was refused: the server’s certificate is not trusted."),
        QT_TRANSLATE_NOOP("Words", "Check the address. For your own server, install its certificate on this computer.")},
    ErrorRow{ErrorKind::ConnectionLost, QT_TRANSLATE_NOOP("Words", "The connection broke before the answer arrived."),
        QT_TRANSLATE_NOOP("Words", "Look on the server again before anything is repeated.")},
    ErrorRow{ErrorKind::Redirected, QT_TRANSLATE_NOOP("Words", "The address leads to another address."),
        QT_TRANSLATE_NOOP("Words", "Enter the address that the server itself uses; the key is never sent to another one.")},
    ErrorRow{ErrorKind::Unauthorized, QT_TRANSLATE_NOOP("Words", "The server refused the key."),
        QT_TRANSLATE_NOOP("Words", "Replace the key with the one that the server shows in its settings.")},
    ErrorRow{ErrorKind::PaymentRequired, QT_TRANSLATE_NOOP("Words", "No credit is left at the server."),
        QT_TRANSLATE_NOOP("Words", "Add credit there, or use another connection.")},
    ErrorRow{ErrorKind::NotFound, QT_TRANSLATE_NOOP("Words", "The server does not know this address or run."),
        QT_TRANSLATE_NOOP("Words", "Check the address and the way of talking in Settings.")},
    ErrorRow{ErrorKind::RateLimited, QT_TRANSLATE_NOOP("Words", "The server asks to wait."),
        QT_TRANSLATE_NOOP("Words", "Nothing to do: it goes on by itself.")},
    ErrorRow{ErrorKind::BadRequest, QT_TRANSLATE_NOOP("Words", "The server did not take what was asked."),
        QT_TRANSLATE_NOOP("Words", "Look at the details, and check the way of talking in Settings.")},
    ErrorRow{ErrorKind::Server, QT_TRANSLATE_NOOP("Words", "The server had a problem of its own."),
        QT_TRANSLATE_NOOP("Words", "Try again in a minute; if it stays so, look into the server’s log.")},
    ErrorRow{ErrorKind::Protocol, QT_TRANSLATE_NOOP("Words", "The answer is not what a Skyvern server says."),
        QT_TRANSLATE_NOOP("Words", "Check that the address belongs to a Skyvern server, and the way of talking.")},
    ErrorRow{ErrorKind::TooLarge, QT_TRANSLATE_NOOP("Words", "This is larger than Postulant accepts."),
        QT_TRANSLATE_NOOP("Words", "Choose a smaller file; a resume may have 10 MB.")},
    ErrorRow{ErrorKind::Cancelled, QT_TRANSLATE_NOOP("Words", "It was stopped."),
        QT_TRANSLATE_NOOP("Words", "Start it again when you like.")},
    ErrorRow{ErrorKind::Database, QT_TRANSLATE_NOOP("Words", "Postulant’s data could not be read or written."),
        QT_TRANSLATE_NOOP("Words", "Look at the details; a backup is beside the data.")},
    ErrorRow{ErrorKind::DatabaseNewer, QT_TRANSLATE_NOOP("Words", "The data was written by a newer Postulant."),
        QT_TRANSLATE_NOOP("Words", "Install the newer version; nothing was changed.")},
    ErrorRow{ErrorKind::DatabaseLocked, QT_TRANSLATE_NOOP("Words", "Another program holds Postulant’s data."),
        QT_TRANSLATE_NOOP("Words", "Close the other one, then try again.")},
    ErrorRow{ErrorKind::DatabaseDamaged, QT_TRANSLATE_NOOP("Words", "The file with Postulant’s data is damaged or cut short."),
        QT_TRANSLATE_NOOP("Words", "Nothing is sent, and the file is left as it is. Bring a backup back.")},
    ErrorRow{ErrorKind::DiskFull, QT_TRANSLATE_NOOP("Words", "The disk is full."),
        QT_TRANSLATE_NOOP("Words", "Make room, then try again; nothing that was kept is lost.")},
    ErrorRow{ErrorKind::ReadOnly, QT_TRANSLATE_NOOP("Words", "The folder cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Choose another folder, or allow writing to this one.")},
    ErrorRow{ErrorKind::Keychain, QT_TRANSLATE_NOOP("Words", "The system’s key store did not take the key."),
        QT_TRANSLATE_NOOP("Words", "The key is kept until you close Postulant; enter it again next time.")},
    ErrorRow{ErrorKind::KeyMissing, QT_TRANSLATE_NOOP("Words", "The key was not found in the system’s key store."),
        QT_TRANSLATE_NOOP("Words", "Unlock the key store, or enter the key again.")},
    ErrorRow{ErrorKind::File, QT_TRANSLATE_NOOP("Words", "The file cannot be read or written."),
        QT_TRANSLATE_NOOP("Words", "Check that it still exists and that you may open it.")},
    ErrorRow{ErrorKind::FileType, QT_TRANSLATE_NOOP("Words", "This is not a PDF or DOCX file."),
        QT_TRANSLATE_NOOP("Words", "Choose the resume as PDF or DOCX.")},
    ErrorRow{ErrorKind::Invalid, QT_TRANSLATE_NOOP("Words", "Something that was entered cannot be right."),
        QT_TRANSLATE_NOOP("Words", "Correct what is marked.")},
    ErrorRow{ErrorKind::Duplicate, QT_TRANSLATE_NOOP("Words", "This posting already has an application."),
        QT_TRANSLATE_NOOP("Words", "Open that application; a second one is not sent.")},
    ErrorRow{ErrorKind::Guarded, QT_TRANSLATE_NOOP("Words", "A limit that you set holds this back."),
        QT_TRANSLATE_NOOP("Words", "Wait, or change the limit in Settings.")},
    ErrorRow{ErrorKind::NotReady, QT_TRANSLATE_NOOP("Words", "Something is missing first: the profile, a resume or a connection."),
        QT_TRANSLATE_NOOP("Words", "Complete it, then try again.")},
};
// clang-format on

} // namespace

ErrorText error(ErrorKind kind) {
    const auto* const row =
        std::find_if(errorRows.begin(), errorRows.end(), [kind](const ErrorRow& entry) { return entry.kind == kind; });
    return row == errorRows.end() ? ErrorText{} : ErrorText{translated(row->happened), translated(row->next)};
}

} // namespace postulant::words
