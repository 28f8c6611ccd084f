// A reader of somebody else's in a child process: made ready, started, listened to, given up.
//
// Follows docs/spec/intake-binary.md, section 8. Our own process has threads: between fork and exec
// only calls that are safe in a signal handler may be made, so all memory is had before
// (`Prepared`). A child may start children of its own; it leads a process group, and the group is
// killed.
#include "child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace suot::intake {
namespace {

using base::ErrorKind;
using base::fail;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::size_t complaint_bytes = 64U << 10U;

/// A descriptor that is closed at the end.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { reset(); }
    void reset() {
        if (fd_ >= 0) close(std::exchange(fd_, -1));
    }
    [[nodiscard]] int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_ = -1;
};

struct Pipe {
    Descriptor read, write;
};

Pipe make_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return {};
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// `input` as a file that has no name and never touches a disk: programs can seek in it.
Descriptor file_of(std::string_view input) {
    Descriptor file(memfd_create("document", MFD_CLOEXEC));
    while (file && !input.empty()) {
        auto const written = write(file.get(), input.data(), input.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return Descriptor();
        input.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file) lseek(file.get(), 0, SEEK_SET);
    return file;
}

/// All the child needs, made before fork: after it, only system calls are safe.
struct Prepared {
    std::string program;
    std::vector<std::string> environment;
    std::vector<char*> argv;
    std::vector<char*> envp;
};

std::vector<std::string> environment_for(Command const& command) {
    std::vector<std::string> all = {
        "PATH=/usr/local/bin:/usr/bin:/bin",
        "LC_ALL=C.UTF-8",
        "HOME=" + command.folder,
        "TMPDIR=" + command.folder,
        "OMP_THREAD_LIMIT=1", // two threads of Tesseract spin: seven times slower
    };
    if (char const* data = std::getenv("TESSDATA_PREFIX"))
        all.push_back(std::string("TESSDATA_PREFIX=") + data);
    return all;
}

Prepared prepare(Command const& command) {
    Prepared made{find_program(command.words.front()), environment_for(command), {}, {}};
    for (auto const& word : command.words) made.argv.push_back(const_cast<char*>(word.c_str()));
    made.argv.push_back(nullptr);
    for (auto& pair : made.environment) made.envp.push_back(pair.data());
    made.envp.push_back(nullptr);
    return made;
}

constexpr int not_confined = 125; ///< exit codes of the child before it is the program
constexpr int not_started = 127;

struct Ends {
    int input, output, complaint;
};

[[noreturn]] void become(Prepared const& made, Command const& command, Ends ends) {
    setpgid(0, 0);
    // Signals as a new program expects them: the parent may ignore or block some.
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    bool const ready = dup2(ends.input, 0) == 0 && dup2(ends.output, 1) == 1
                       && dup2(ends.complaint, 2) == 2 && chdir(command.folder.c_str()) == 0;
    if (!ready || !confine(command.bounds)) _exit(not_confined);
    execve(made.program.c_str(), made.argv.data(), made.envp.data());
    _exit(not_started);
}

/// Why a child was given up.
enum class Stop { none, time, output };

struct Streams {
    Descriptor output, complaint;
};

struct Collected {
    Ended ended;
    Stop stop = Stop::none;
};

/// Reads what there is into `text`, which may grow to `most`; false at the end of the stream.
bool take(Descriptor& stream, std::string& text, std::size_t most) {
    std::array<char, 65536> buffer;
    auto const got = read(stream.get(), buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return false;
    auto const room = most - std::min(most, text.size());
    text.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
    return true;
}

int milliseconds_until(SteadyTime end) {
    auto const left =
        std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

Collected collect(Streams streams, Bounds const& bounds) {
    Collected all;
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(bounds.seconds);
    while (streams.output || streams.complaint) {
        std::array<pollfd, 2> watched{
            {{streams.output.get(), POLLIN, 0}, {streams.complaint.get(), POLLIN, 0}}};
        int const ready = poll(watched.data(), watched.size(), milliseconds_until(end));
        if (ready == 0) return all.stop = Stop::time, all;
        if (ready < 0) continue; // a signal
        // One byte past the bound tells "exactly full" from "too much".
        if (watched[0].revents != 0
            && !take(streams.output, all.ended.output, bounds.output_bytes + 1))
            streams.output.reset();
        if (watched[1].revents != 0
            && !take(streams.complaint, all.ended.complaint, complaint_bytes))
            streams.complaint.reset();
        if (all.ended.output.size() > bounds.output_bytes) return all.stop = Stop::output, all;
    }
    return all;
}

/// Waits for the child's end, killing it (and what it started) where the time is over.
int reap(pid_t child, Stop stop, SteadyTime end) {
    int status = 0;
    if (stop != Stop::none) kill(-child, SIGKILL), kill(child, SIGKILL);
    while (waitpid(child, &status, stop == Stop::none ? WNOHANG : 0) == 0) {
        if (std::chrono::steady_clock::now() > end)
            kill(-child, SIGKILL), kill(child, SIGKILL), stop = Stop::time;
        else
            usleep(500); // its streams are closed: it ends at once, or is up to no good
    }
    kill(-child, SIGKILL); // whatever it left running
    return status;
}

std::unexpected<base::Error> too_slow(Command const& command) {
    auto const seconds = std::to_string(command.bounds.seconds);
    return fail(ErrorKind::too_large,
                "Tài liệu quá nặng: " + command.words.front() + " chưa đọc xong sau " + seconds
                    + " giây. Hãy tách tài liệu thành các phần nhỏ hơn.",
                "The document is too heavy: " + command.words.front() + " had not finished after "
                    + seconds + " seconds. Split it into smaller parts.");
}

std::unexpected<base::Error> too_much(Command const& command) {
    auto const megabytes = std::to_string(command.bounds.output_bytes >> 20U);
    return fail(ErrorKind::too_large,
                "Tài liệu quá lớn: nội dung vượt " + megabytes + " MB. Hãy tách nhỏ tài liệu.",
                "The document is too large: its contents exceed " + megabytes + " MB. Split it.");
}

std::unexpected<base::Error> out_of_memory(Command const& command) {
    auto const megabytes = std::to_string(command.bounds.memory_bytes >> 20U);
    return fail(ErrorKind::too_large,
                "Tài liệu quá nặng: " + command.words.front() + " cần hơn " + megabytes
                    + " MB bộ nhớ. Hãy tách nhỏ tài liệu hoặc lưu lại ở độ phân giải thấp hơn.",
                "The document is too heavy: " + command.words.front() + " needs more than "
                    + megabytes + " MB of memory. Split it or save it at a lower resolution.");
}

std::unexpected<base::Error> crashed(Command const& command, int signal) {
    auto const number = std::to_string(signal);
    return fail(ErrorKind::unreadable,
                "Không đọc được tài liệu: " + command.words.front() + " dừng đột ngột (tín hiệu "
                    + number + "). Tệp có thể bị hỏng; hãy lưu lại rồi thử lần nữa.",
                "The document cannot be read: " + command.words.front() + " crashed (signal "
                    + number + "). The file may be damaged; save it anew and try again.");
}

bool speaks_of_memory(std::string_view complaint) {
    for (std::string_view const sign :
         {"bad_alloc", "ut of memory", "annot allocate", "alloc failed", "not enough memory"})
        if (complaint.find(sign) != std::string_view::npos) return true;
    return false;
}

/// What the end of a child means for whoever handed the document in. A limit shows in many ways: by
/// a signal of the kernel, by our own kill, or by a program that says "out of memory" and exits as
/// if all were well.
base::Result<Ended> judged(Command const& command, Collected all, int status) {
    if (all.stop == Stop::output) return too_much(command);
    if (all.stop == Stop::time) return too_slow(command);
    if (WIFSIGNALED(status)) {
        int const signal = WTERMSIG(status);
        if (signal == SIGXCPU || signal == SIGKILL) return too_slow(command);
        if (signal == SIGXFSZ) return too_much(command);
        if (speaks_of_memory(all.ended.complaint)) return out_of_memory(command);
        return crashed(command, signal);
    }
    all.ended.status = WEXITSTATUS(status);
    if (all.ended.status == not_confined)
        return fail(ErrorKind::internal,
                    "Hệ thống không cho phép cách ly tiến trình đọc tài liệu (cần seccomp).",
                    "The system does not let the reading process be confined (seccomp is needed).");
    if (all.ended.status != 0 && speaks_of_memory(all.ended.complaint))
        return out_of_memory(command);
    return std::move(all.ended);
}

std::unexpected<base::Error> not_installed(Command const& command) {
    return fail(ErrorKind::missing_tool,
                "Chưa cài " + command.words.front() + ", cần để đọc tài liệu này. Hãy cài gói "
                    + command.package + " (apt install " + command.package + ").",
                command.words.front()
                    + " is not installed; this document needs it. Install the "
                      "package "
                    + command.package + " (apt install " + command.package + ").");
}

std::unexpected<base::Error> no_resources() {
    return fail(ErrorKind::busy, "Máy đang hết tài nguyên để mở tiến trình đọc. Hãy thử lại sau.",
                "The machine has no process or memory left for reading. Try again later.");
}

} // namespace

std::string find_program(std::string_view name) {
    char const* const path = std::getenv("PATH");
    std::string_view left = path != nullptr ? path : "/usr/bin:/bin";
    while (!left.empty()) {
        auto const colon = std::min(left.find(':'), left.size());
        auto const full = std::string(left.substr(0, colon)) + "/" + std::string(name);
        if (full.front() == '/' && access(full.c_str(), X_OK) == 0) return full;
        left.remove_prefix(std::min(colon + 1, left.size()));
    }
    return {};
}

/// The ends that the child holds are closed here at once: else the end of its output would never be
/// seen.
base::Result<Ended> run(Command const& command) {
    EXPECTS(!command.words.empty());
    Prepared const made = prepare(command);
    if (made.program.empty()) return not_installed(command);
    Descriptor input = file_of(command.input);
    Pipe output = make_pipe();
    Pipe complaint = make_pipe();
    if (!input || !output.read || !complaint.read) return no_resources();
    auto const end =
        std::chrono::steady_clock::now() + std::chrono::seconds(command.bounds.seconds);
    pid_t const child = fork();
    if (child < 0) return no_resources();
    if (child == 0) become(made, command, {input.get(), output.write.get(), complaint.write.get()});
    output.write.reset();
    complaint.write.reset();
    input.reset();
    Collected all = collect({std::move(output.read), std::move(complaint.read)}, command.bounds);
    int const status = reap(child, all.stop, end);
    return judged(command, std::move(all), status);
}

base::Result<TemporaryFolder> TemporaryFolder::make() {
    std::error_code error;
    auto name = (std::filesystem::temp_directory_path(error) / "suot-XXXXXX").string();
    if (error || mkdtemp(name.data()) == nullptr) return no_resources();
    return TemporaryFolder(std::move(name));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

} // namespace suot::intake
