#include "ui/pages/UiSettings.h"

#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QTimer>

namespace postulant {

UiSettings::UiSettings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(1000);
    connect(m_timer, &QTimer::timeout, this, &UiSettings::write);
    if (!m_path.isEmpty() && QFile::exists(m_path)) {
        const QSettings file(m_path, QSettings::IniFormat);
        const QStringList keys = file.allKeys();
        for (const QString& key : keys) {
            m_values.insert(key, file.value(key));
        }
    }
}

UiSettings::~UiSettings() {
    write();
}

QByteArray UiSettings::bytes(const QString& key) const {
    return m_values.value(key).toByteArray();
}

QString UiSettings::text(const QString& key, const QString& fallback) const {
    return m_values.value(key, fallback).toString();
}

bool UiSettings::flag(const QString& key, bool fallback) const {
    return m_values.value(key, fallback).toBool();
}

int UiSettings::number(const QString& key, int fallback, int least, int most) const {
    bool ok = false;
    const int value = m_values.value(key, fallback).toInt(&ok);
    return ok && value >= least && value <= most ? value : fallback;
}

void UiSettings::set(const QString& key, const QVariant& value) {
    if (m_values.value(key) == value) {
        return;
    }
    m_values.insert(key, value);
    m_dirty = true;
    m_timer->start();
    Q_EMIT changed(key);
}

void UiSettings::write() {
    m_timer->stop();
    if (!m_dirty || m_path.isEmpty()) {
        return;
    }
    m_dirty = false;
    if (!QFile::exists(m_path)) { // made with its rights before anything is in it
        QFile empty(m_path);
        if (!empty.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            return;
        }
    }
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QSettings file(m_path, QSettings::IniFormat);
    file.setAtomicSyncRequired(true);
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it) {
        file.setValue(it.key(), it.value());
    }
    file.sync();
    QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace postulant
