#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

// One value that a workflow of the seeker's own said at its end. A server's words: short, plain text, and believed in
// nothing but what the seeker's mapping picks from them.
namespace postulant {

struct RunOutput {
    QString path;  // where it stands in the outputs: "check_output.extracted_information.submitted"
    QString value; // as text
};

inline constexpr int mostRunOutputs = 200;
inline constexpr qsizetype longestOutputPath = 400;
inline constexpr qsizetype longestOutputValue = 500;

// The value at its longest, on as many lines as it has, without what could hide or turn round what stands beside it.
QString outputText(const QString& foreign);

// As evidence keeps them: [{"path", "value"}]; empty for none.
QByteArray runOutputsJson(const QVector<RunOutput>& outputs);
// Whatever the file has become: at most mostRunOutputs, each path once and in its bounds; what is no text is left out.
QVector<RunOutput> runOutputsFromJson(const QByteArray& json);

} // namespace postulant
