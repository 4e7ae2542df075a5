#pragma once

#include <QByteArray>

#include <chrono>
#include <cstddef>
#include <gumbo.h>
#include <memory>
#include <vector>

namespace postulant {

// Parses one page within bounds of memory and time. Gumbo itself has none, frees its tree by recursion, and can be made
// to need quadratic time by nesting: so it gets its memory from here, is left behind by longjmp when a bound is
// reached (it is C, nothing of it needs unwinding), and its tree goes with the arena.
class HtmlArena {
public:
    HtmlArena(size_t mostBytes, std::chrono::milliseconds longest);
    ~HtmlArena();
    HtmlArena(const HtmlArena&) = delete;
    HtmlArena& operator=(const HtmlArena&) = delete;

    // The root element; valid as long as the arena and html. nullptr: over a bound. Call once.
    const GumboNode* parse(const QByteArray& html);

private:
    struct State;
    static void* allocate(void* state, size_t size);
    static void release(void* state, void* bytes);
    std::unique_ptr<State> m_state;
};

} // namespace postulant
