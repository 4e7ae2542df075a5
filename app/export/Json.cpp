#include "export/ExportFormat.h"

#include <QJsonDocument>

namespace postulant {

namespace {

// One array of the objects of `list --json`, one object a line.
class JsonWriter final : public ExportWriter {
public:
    QByteArray begin() override { return QByteArrayLiteral("["); }
    QByteArray row(const ApplicationRecord& record) override {
        const QByteArray object = QJsonDocument(listObject(record)).toJson(QJsonDocument::Compact);
        const bool first = m_first;
        m_first = false;
        return (first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n")) + object;
    }
    QByteArray end() override { return m_first ? QByteArrayLiteral("]\n") : QByteArrayLiteral("\n]\n"); }

private:
    bool m_first = true;
};

} // namespace

ExportFormat jsonFormat() {
    return {QStringLiteral("json"), QStringLiteral("json"),
            [](const ExportOptions&) { return std::make_unique<JsonWriter>(); }};
}

} // namespace postulant
