#include "documents/HtmlArena.h"

#include <algorithm>
#include <csetjmp>
#include <cstdlib>

namespace postulant {

struct HtmlArena::State {
    size_t bytesLeft = 0;
    std::chrono::steady_clock::time_point until;
    unsigned calls = 0;
    std::vector<void*> blocks;
    char* free = nullptr; // in the last block
    size_t freeBytes = 0;
    std::jmp_buf out{};
};

static constexpr size_t blockBytes = size_t(1024) * 1024;

HtmlArena::HtmlArena(size_t mostBytes, std::chrono::milliseconds longest)
    : m_state(std::make_unique<State>()) {
    m_state->bytesLeft = mostBytes;
    m_state->until = std::chrono::steady_clock::now() + longest;
    m_state->blocks.reserve(mostBytes / blockBytes + 1);
}

HtmlArena::~HtmlArena() {
    for (void* block : m_state->blocks)
        std::free(block);
}

void* HtmlArena::allocate(void* cls, size_t size) {
    auto* state = static_cast<State*>(cls);
    constexpr size_t grain = alignof(std::max_align_t);
    size = (size + grain - 1) / grain * grain;
    if (++state->calls % 256 == 0 && std::chrono::steady_clock::now() > state->until)
        std::longjmp(state->out, 1);
    if (size > state->freeBytes) {
        const size_t wanted = std::max(size, blockBytes);
        if (wanted > state->bytesLeft)
            std::longjmp(state->out, 1);
        void* block = std::malloc(wanted);
        if (!block)
            std::longjmp(state->out, 1);
        state->blocks.push_back(block);
        state->bytesLeft -= wanted;
        state->free = static_cast<char*>(block);
        state->freeBytes = wanted;
    }
    void* bytes = state->free;
    state->free += size;
    state->freeBytes -= size;
    return bytes;
}

void HtmlArena::release(void*, void*) {} // all at once, at the end

const GumboNode* HtmlArena::parse(const QByteArray& html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &HtmlArena::allocate;
    options.deallocator = &HtmlArena::release;
    options.userdata = m_state.get();
    options.max_errors = 0;
    // Nothing between here and the end of gumbo's work has a destructor.
    if (setjmp(m_state->out) != 0)
        return nullptr;
    const GumboOutput* output = gumbo_parse_with_options(&options, html.constData(), static_cast<size_t>(html.size()));
    return output->root;
}

} // namespace postulant
