#include "store/Sql.h"

namespace postulant {

QString foldedText(const QString& text) {
    const QString decomposed = text.simplified().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            out += letter;
        }
    }
    return out;
}

Done expectChange(const Database& db, const QString& what) {
    return db.changes() > 0 ? Done{} : Done(failure(ErrorKind::NotFound, what));
}

} // namespace postulant
