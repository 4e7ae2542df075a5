#include "domain/BoundedJson.h"

namespace postulant {
namespace {

constexpr int deepest = 128;
constexpr int mostValues = 2'000'000;

bool isWithinBounds(const QByteArray& bytes) {
    int depth = 0;
    int values = 0;
    bool inString = false;
    bool escaped = false;
    for (const char c : bytes) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            depth++;
            values++;
        } else if (c == ']' || c == '}') {
            depth--;
        } else if (c == ',') {
            values++;
        }
        if (depth > deepest || values > mostValues) {
            return false;
        }
    }
    return true;
}

} // namespace

QJsonDocument boundedJson(const QByteArray& bytes) {
    return isWithinBounds(bytes) ? QJsonDocument::fromJson(bytes) : QJsonDocument();
}

} // namespace postulant
