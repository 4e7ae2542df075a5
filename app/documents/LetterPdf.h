#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace postulant {

enum class LetterPaper { A4, Letter };

// A letter as a PDF file: its plain text, nothing in it is read as markup. Needs a QGuiApplication. Errors: Invalid (no
// text), File.
Result<QByteArray> letterPdf(const QString& text, const QString& title, LetterPaper paper = LetterPaper::A4);

} // namespace postulant
