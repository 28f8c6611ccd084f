// What a child process may no longer do once it is about to run a program on untrusted bytes.
//
// Follows docs/spec/intake-binary.md, section 8; why, in docs/decisions/0010-child-processes.md.
#pragma once

#include <cstddef>

namespace suot::intake {

/// The sockets a child may make. LibreOffice's parts speak to each other by local ones.
enum class Sockets : unsigned char { none, local };

/// Bounds on one child process.
struct Bounds {
    std::size_t memory_bytes = 512U << 20U; ///< of address space
    unsigned seconds = 120;                 ///< of processor time, and by the clock
    std::size_t output_bytes = 256U << 20U; ///< of what it may write
    Sockets sockets = Sockets::none;
};

/// Takes from this process, for good, what a reader of documents does not need: network, new
/// privileges, memory and time past the bounds, every descriptor past 2. False where the system
/// refuses one of them. To be called between fork and exec: it only makes system calls.
[[nodiscard]] bool confine(Bounds const& bounds);

} // namespace suot::intake
