// What a child process may not do: sockets, other processes' memory, more than its share.
//
// Follows docs/spec/intake-binary.md, section 8.3; seccomp(2), setrlimit(2). Runs in the child
// after fork: nothing here may allocate, so the filters are made by the compiler.
#include "sandbox.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <linux/audit.h>
#include <linux/close_range.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace suot::intake {
namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr unsigned architecture = AUDIT_ARCH_RISCV64;
#else
#error "name the audit architecture of this machine: the filter below compares it"
#endif

// Every way to a network or into another process, socket() aside. io_uring makes sockets without
// calling socket().
constexpr std::array denied = {
    SYS_io_uring_setup,
    SYS_ptrace,
    SYS_bpf,
    SYS_unshare,
    SYS_setns,
    SYS_mount,
    SYS_pivot_root,
    SYS_add_key,
    SYS_keyctl,
    SYS_process_vm_readv,
    SYS_userfaultfd,
    SYS_kexec_load,
    SYS_init_module,
    SYS_process_vm_writev,
    SYS_perf_event_open,
};

constexpr unsigned nr = offsetof(seccomp_data, nr);
constexpr unsigned arch = offsetof(seccomp_data, arch);

constexpr sock_filter step(unsigned code, unsigned value) {
    return {static_cast<unsigned short>(code), 0, 0, value};
}

constexpr sock_filter unless(unsigned test, unsigned value, unsigned char skip) {
    return {static_cast<unsigned short>(BPF_JMP | test | BPF_K), 0, skip, value};
}

constexpr std::size_t family = offsetof(seccomp_data, args); // socket()'s first, low half
constexpr auto refuse = SECCOMP_RET_ERRNO | EACCES;

/// A program for the kernel: another architecture is killed, a denied call gets EACCES, all else
/// is allowed. Built at compile time: nothing may be allocated after fork.
constexpr auto make_filter(Sockets sockets) {
    std::array<sock_filter, 11 + 2 * denied.size()> filter{};
    std::size_t at = 0;
    filter[at++] = step(BPF_LD | BPF_W | BPF_ABS, arch);
    filter[at++] = {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, architecture};
    filter[at++] = step(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    filter[at++] = step(BPF_LD | BPF_W | BPF_ABS, nr);
    filter[at++] = unless(BPF_JGE, 0x40000000U, 1); // the x32 calls, where the numbers differ
    filter[at++] = step(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    for (auto const call : denied) {
        filter[at++] = unless(BPF_JEQ, static_cast<unsigned>(call), 1);
        filter[at++] = step(BPF_RET | BPF_K, refuse);
    }
    // A local socket is a way out as well, to a daemon: it has to be asked for.
    filter[at++] = unless(BPF_JEQ, SYS_socket, 3);
    filter[at++] = step(BPF_LD | BPF_W | BPF_ABS, family);
    filter[at++] = {BPF_JMP | BPF_JEQ | BPF_K,
                    static_cast<unsigned char>(sockets == Sockets::local), 0, AF_UNIX};
    filter[at++] = step(BPF_RET | BPF_K, refuse);
    filter[at++] = step(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    return filter;
}

constexpr auto without_sockets = make_filter(Sockets::none);
constexpr auto with_local_sockets = make_filter(Sockets::local);

bool limit(int what, rlim_t soft, rlim_t hard) {
    rlimit const bound{soft, hard};
    return setrlimit(static_cast<__rlimit_resource_t>(what), &bound) == 0;
}

bool limit_all(Bounds const& bounds) {
    // One second between the soft and the hard limit: SIGXCPU tells the parent what happened.
    return limit(RLIMIT_AS, bounds.memory_bytes, bounds.memory_bytes)
           && limit(RLIMIT_CPU, bounds.seconds, bounds.seconds + 1)
           && limit(RLIMIT_FSIZE, bounds.output_bytes, bounds.output_bytes)
           && limit(RLIMIT_CORE, 0, 0) && limit(RLIMIT_NOFILE, 256, 256);
}

bool install_filter(Sockets sockets) {
    auto const& filter = sockets == Sockets::local ? with_local_sockets : without_sockets;
    sock_fprog program{static_cast<unsigned short>(filter.size()),
                       const_cast<sock_filter*>(filter.data())};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

bool close_descriptors() {
    if (syscall(SYS_close_range, 3U, ~0U, 0U) == 0) return true;
    for (int fd = 3; fd < 4096; ++fd) close(fd); // Linux before 5.9
    return true;
}

} // namespace

bool confine(Bounds const& bounds) {
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && close_descriptors() && limit_all(bounds)
           && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && install_filter(bounds.sockets);
}

} // namespace suot::intake
