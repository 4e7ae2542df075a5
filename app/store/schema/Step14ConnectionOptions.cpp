#include "store/schema/Steps.h"

namespace postulant::schema {

// What is set for one connection beyond its address, key and limits: one JSON object, key → text.
QStringList connectionOptions() {
    return {QStringLiteral("ALTER TABLE connection ADD COLUMN options TEXT NOT NULL DEFAULT '{}'")};
}

} // namespace postulant::schema
