#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QVariantMap>

class QTimer;

// What the window remembers: its place, splitters, columns, the look. One small ini file in the data folder, 0600,
// read once at the start and written a moment after a change. Nothing about jobs or people is kept here.
namespace postulant {

class UiSettings : public QObject {
    Q_OBJECT
public:
    // Keys in use, so that no two rooms share one by accident: "window/geometry", "window/menuBar", "look",
    // "<room>/<what>". An empty path keeps everything in memory (a data folder that cannot be opened).
    explicit UiSettings(const QString& path, QObject* parent = nullptr);
    ~UiSettings() override; // writes what is not written yet

    QByteArray bytes(const QString& key) const;
    QString text(const QString& key, const QString& fallback = QString()) const;
    bool flag(const QString& key, bool fallback = false) const;
    int number(const QString& key, int fallback, int least, int most) const; // out of range: fallback

    void set(const QString& key, const QVariant& value);
    void write(); // now

Q_SIGNALS:
    void changed(const QString& key);

private:
    QString m_path;
    QVariantMap m_values;
    QTimer* m_timer;
    bool m_dirty = false;
};

} // namespace postulant
