#pragma once

#include "practice/PracticeView.h"

#include <QByteArray>

namespace postulant {

// A screenshot of the practice browser, 1280 × 720, PNG, with PRACTICE drawn across it. From any thread. Without a
// QGuiApplication bars stand for the text; the mark is there all the same.
QByteArray practicePicture(const PracticeView& view);
inline constexpr int practicePictureWidth = 1280;
inline constexpr int practicePictureHeight = 720;

// The same as JPEG, as it is shown live.
QByteArray practiceLivePicture(const PracticeView& view);

// The recording: WebM (VP8), 5 s, marked PRACTICE. settled: the whole file; else what is there before the server has
// finished writing it, which does not play to the end.
QByteArray practiceRecording(bool settled);

} // namespace postulant
