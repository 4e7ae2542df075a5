#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

// A file system of some megabytes of our own, that can be filled to the last byte.
namespace postulant::test {

// Before any thread is made: mounts of this process then are seen by nobody else. Without the right to mount, in a name
// space where we have it.
inline bool mayMount() {
    static const bool may = [] {
        if (::unshare(CLONE_NEWNS) != 0) {
            const uid_t user = ::getuid();
            const gid_t group = ::getgid();
            if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
                return false;
            }
            const auto put = [](const char* file, const QByteArray& text) {
                QFile out(QString::fromLatin1(file));
                return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
            };
            put("/proc/self/setgroups", "deny");
            put("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1");
            put("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1");
        }
        // In a chroot "/" is no mount point: then others see the small disk for as long as the test has it.
        return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 || errno == EINVAL;
    }();
    return may;
}

class SmallDisk {
public:
    explicit SmallDisk(const QString& at, int kilobytes)
        : m_path(QFile::encodeName(at))
        , m_mounted(::mount("tmpfs", m_path.constData(), "tmpfs", MS_NOSUID,
                            ("mode=0700,size=" + QByteArray::number(kilobytes) + "k").constData()) == 0) {}
    ~SmallDisk() {
        if (m_mounted) {
            ::umount2(m_path.constData(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    bool fill() { // to the last block
        const int fd = ::open(ballast().constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const QByteArray block(4096, 'x');
        while (fd >= 0 && ::write(fd, block.constData(), static_cast<size_t>(block.size())) > 0) {
        }
        if (fd >= 0) {
            ::close(fd);
        }
        return room() == 0;
    }
    void free() { ::unlink(ballast().constData()); }
    quint64 room() const {
        struct statvfs at {};
        return ::statvfs(m_path.constData(), &at) == 0 ? quint64(at.f_bavail) * at.f_bsize : 0;
    }

private:
    QByteArray ballast() const { return m_path + "/ballast"; }
    QByteArray m_path;
    bool m_mounted;
};

} // namespace postulant::test
