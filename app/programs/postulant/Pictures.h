#pragma once

#include "ui/pages/Page.h"

#include <QObject>
#include <QSize>
#include <QTimer>
#include <QVector>

#include <functional>

namespace postulant {

class MainWindow;

// Takes pictures of the real window, one after the other, each when what it shows has been read. For `--screenshots`.
class Pictures final : public QObject {
    Q_OBJECT
public:
    // folder exists. window and context outlive this object.
    Pictures(MainWindow& window, const PageContext& context, const QString& folder, QObject* parent = nullptr);

    void start();
    const QStringList& written() const { return m_written; }

Q_SIGNALS:
    void done(bool ok);

private:
    struct Shot {
        QString name; // of the file, without ".png"; empty: nothing is taken, only something done
        std::function<void()> prepare;
    };
    void plan();
    void next();
    void take();

    MainWindow& m_window;
    PageContext m_context;
    QString m_folder;
    QVector<Shot> m_shots;
    QStringList m_written;
    QTimer m_settle;
    int m_at = -1;
    bool m_ok = true;
};

} // namespace postulant
