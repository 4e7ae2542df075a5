#pragma once

#include "words/Words.h" // below the window, because files and the terminal speak the same words
