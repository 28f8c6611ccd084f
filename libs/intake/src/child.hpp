// Runs a program of somebody else's on untrusted bytes: in a process of its own, confined, and
// given up when it takes too much.
//
// Follows docs/spec/intake-binary.md, section 8; why programs and not libraries, in
// docs/decisions/0010-child-processes.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>

#include "sandbox.hpp"

namespace suot::intake {

/// One program and what it is given. Its standard input can be sought in, and opened again as
/// /dev/stdin; its home, temporary and current folder is `folder`.
struct Command {
    std::vector<std::string> words; ///< the program's name, looked for in PATH, and its arguments
    std::string package;            ///< the Debian package that holds it
    std::string_view input = {};    ///< its standard input
    Bounds bounds = {};
    std::string folder = "/"; ///< for programs that write no files: a folder they cannot harm
};

/// What a program that ended by itself left behind; `status` is its exit code, 0 meaning well.
struct Ended {
    std::string output;
    std::string complaint; ///< the first 64 KB of standard error
    int status = 0;
};

/// Runs a program to its end. Errors: missing_tool (names the package), too_large (time, memory or
/// output past the bounds), unreadable (the document made it crash), busy (no process or memory to
/// be had), internal (the system refuses to confine it). Safe in a program with many threads.
[[nodiscard]] base::Result<Ended> run(Command const& command);

/// The full path of a program in PATH; empty where it is not installed.
[[nodiscard]] std::string find_program(std::string_view name);

/// A folder that only this user can look into, removed with all in it at the end.
class TemporaryFolder {
public:
    /// Error: busy, where no folder can be made.
    static base::Result<TemporaryFolder> make();
    TemporaryFolder(TemporaryFolder&& other) noexcept;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

} // namespace suot::intake
