#pragma once

#include "domain/ConnectionOptions.h"

#include <QHash>
#include <QString>
#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace postulant {

class FormRows;

// What describes one gateway: paths, key header, resume, further inputs, how its messages are known; and what a request
// looks like then. What is wrong is said under its field while it is typed. The webhook's secret can be replaced, never
// read.
class GatewayForm final : public QWidget {
    Q_OBJECT
public:
    explicit GatewayForm(QWidget* parent = nullptr);

    void setLabelWidth(int pixels);
    int widestLabel() const;
    void setOptions(const ConnectionOptions& options);
    void putInto(ConnectionOptions& options) const; // those of a gateway; what is wrong is left as it was there
    std::optional<QString> webhookSecret() const;   // nullopt: leave it as it is
    QString problem() const;                        // what keeps it from being saved, in one sentence; empty: nothing
    bool isChanged() const;
    QString preview() const; // the request, values shortened

Q_SIGNALS:
    void changed();

private:
    void makeRows();
    void makeLine(ConnectionOption option, const QString& label, const QString& usual, const QString& hint = {});
    void makeChoice(ConnectionOption option, const QString& label, const QVector<QPair<QString, QString>>& choices);
    QString written(ConnectionOption option) const;
    QString wordsFor(ConnectionOption option) const; // of what is wrong
    void edited();
    void refresh();

    FormRows* m_rows;
    QHash<ConnectionOption, QLineEdit*> m_lines;
    QHash<ConnectionOption, QComboBox*> m_choices;
    QPlainTextEdit* m_inputs;
    QLineEdit* m_secret;
    QPlainTextEdit* m_preview;
    ConnectionOptions m_stored;
    bool m_filling = false;
};

} // namespace postulant
