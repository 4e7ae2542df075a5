#pragma once

#include "dispatch/WorkflowReading.h"
#include "store/Rows.h"

#include <QDialog>

#include <functional>
#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace postulant {

class BusyBar;
class FormRows;
class Label;
class Notice;

// What a workflow of the seeker's own is given, and which of its outputs say how an application ended: its parameters
// as the server tells them, one row each, with a preview from the default profile and a sample posting. Nothing is
// kept before "Use these" is pressed, and nothing is chosen without being shown.
class ParameterForm final : public QDialog {
    Q_OBJECT
public:
    using Answer = std::function<void(Result<WorkflowReading>)>;
    using Reader = std::function<void(QObject* context, Answer answer)>; // asks the server; answers in this thread

    // sample: what a package would have, for the preview.
    ParameterForm(Reader reader, const ConnectionOptions& chosen, const ParameterValues& sample,
                  QWidget* parent = nullptr);

    void read(); // again; an answer that is under way does not count any more
    bool isReading() const { return m_reading; }
    ConnectionOptions options() const; // the chosen ones with what stands in the fields
    QString problem() const;           // what keeps it from being used, in one sentence; empty: nothing

Q_SIGNALS:
    void used(const postulant::ConnectionOptions& options);

private:
    struct Row {
        WorkflowParameter parameter;
        QComboBox* source = nullptr;
        QLineEdit* text = nullptr;
        Label* preview = nullptr;
    };
    struct OutputRow {
        QString OutputPaths::*path = nullptr;
        QComboBox* choice = nullptr;
    };
    void take(const Result<WorkflowReading>& read);
    void showFailure(const Error& error);
    void showRows(const WorkflowReading& reading);
    void addParameter(const WorkflowParameter& parameter);
    void addOutputs(const WorkflowReading& reading);
    QComboBox* makeOutput(const QString& label, const WorkflowReading& reading, const QString& path);
    ParameterMap map() const;
    void refresh();

    Reader m_reader;
    ConnectionOptions m_chosen;
    ParameterValues m_sample;
    Label* m_title;
    BusyBar* m_busy;
    Notice* m_notice;
    QScrollArea* m_scroll;
    Label* m_hint;
    QPushButton* m_again;
    QPushButton* m_use;
    FormRows* m_rows = nullptr;
    QVector<Row> m_parameters;
    QVector<OutputRow> m_outputs;
    QString m_api;
    quint64 m_asked = 0;
    bool m_reading = false;
    bool m_told = false;
};

} // namespace postulant
