// Programs on untrusted bytes: what comes back, and what each way of going wrong is called.
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <sys/socket.h>

#include <gtest/gtest.h>

#include "../src/child.hpp"

namespace suot::intake {
namespace {

Command shell(std::string script, std::string_view input = {}) {
    return {.words = {"sh", "-c", std::move(script)}, .package = "dash", .input = input};
}

Command python(std::string script) {
    return {.words = {"python3", "-c", std::move(script)}, .package = "python3"};
}

base::ErrorKind failure(Command const& command) {
    auto const ended = run(command);
    return ended ? base::ErrorKind::internal : ended.error().kind;
}

TEST(Child, gives_back_what_the_program_wrote) {
    auto const ended = run(shell("cat; echo no >&2; exit 3", "chào"));
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->output, "chào");
    EXPECT_EQ(ended->complaint, "no\n");
    EXPECT_EQ(ended->status, 3);
}

TEST(Child, input_larger_than_a_pipe_is_read_whole_and_can_be_opened_again) {
    std::string const input(3'000'000, 'x');
    auto const ended = run(shell("cat; cat /dev/stdin", input));
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->output.size(), 2 * input.size());
}

TEST(Child, a_program_that_reads_nothing_does_no_harm) {
    std::string const input(3'000'000, 'x');
    EXPECT_TRUE(run(shell("exit 0", input)));
}

TEST(Child, a_missing_program_names_its_package) {
    auto const ended = run({.words = {"suot-no-such-program"}, .package = "no-such-package"});
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().kind, base::ErrorKind::missing_tool);
    EXPECT_NE(ended.error().message.vi.find("no-such-package"), std::string::npos);
    EXPECT_NE(ended.error().message.en.find("no-such-package"), std::string::npos);
}

TEST(Child, a_crash_is_an_unreadable_document) {
    auto const ended = run(shell("kill -SEGV $$"));
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().kind, base::ErrorKind::unreadable);
    EXPECT_NE(ended.error().message.en.find("signal 11"), std::string::npos);
}

TEST(Child, too_slow_by_the_clock) {
    auto command = shell("sleep 60");
    command.bounds.seconds = 1;
    auto const begin = std::chrono::steady_clock::now();
    EXPECT_EQ(failure(command), base::ErrorKind::too_large);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Child, too_slow_with_its_streams_closed) {
    auto command = shell("exec >&- 2>&-; sleep 60");
    command.bounds.seconds = 1;
    EXPECT_EQ(failure(command), base::ErrorKind::too_large);
}

TEST(Child, too_slow_by_the_processor) {
    auto command = shell("while :; do :; done");
    command.bounds.seconds = 1;
    EXPECT_EQ(failure(command), base::ErrorKind::too_large);
}

TEST(Child, what_it_started_is_ended_too) {
    auto command = shell("sleep 60 & sleep 60 & wait");
    command.bounds.seconds = 1;
    EXPECT_EQ(failure(command), base::ErrorKind::too_large);
}

TEST(Child, too_much_output) {
    auto command = shell("while :; do echo 0123456789012345678901234567890123456789; done");
    command.bounds.output_bytes = 100'000;
    EXPECT_EQ(failure(command), base::ErrorKind::too_large);
}

TEST(Child, output_that_just_fits_is_kept) {
    auto command = shell("printf 1234567890");
    command.bounds.output_bytes = 10;
    auto const ended = run(command);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->output, "1234567890");
}

TEST(Child, too_much_complaint_is_cut_not_kept) {
    auto const ended = run(python("import sys; sys.stderr.write('x' * 1000000)"));
    ASSERT_TRUE(ended);
    EXPECT_LE(ended->complaint.size(), 65'536U);
}

TEST(Child, too_much_memory) {
    auto command = python("try:\n b = bytearray(10**9)\nexcept MemoryError:\n raise SystemExit("
                          "'out of memory')");
    EXPECT_EQ(failure(command), base::ErrorKind::too_large);
}

TEST(Child, has_no_network_and_no_local_sockets) {
    // Perl's socket() needs no module that a bare environment might hide.
    for (auto const family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
        auto const script = "print socket(my $end, " + std::to_string(family) + ", "
                            + std::to_string(SOCK_DGRAM) + ", 0) ? 'open' : $! + 0";
        auto const ended = run({.words = {"perl", "-e", script}, .package = "perl-base"});
        ASSERT_TRUE(ended);
        EXPECT_EQ(ended->output, std::to_string(EACCES)) << family << ": " << ended->complaint;
    }
}

TEST(Child, has_no_new_privileges_and_no_open_files) {
    auto const ended =
        run(shell("grep -E 'NoNewPrivs|^Seccomp:' /proc/self/status; ls /proc/$$/fd"));
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->output, "NoNewPrivs:\t1\nSeccomp:\t2\n0\n1\n2\n");
}

TEST(Child, is_safe_among_threads) {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([t] {
            for (int i = 0; i < 10; ++i) {
                auto const word = std::to_string(t * 100 + i);
                auto const ended = run(shell("cat", word));
                EXPECT_TRUE(ended && ended->output == word);
            }
        });
}

TEST(Child, temporary_folder_is_private_and_goes_away) {
    std::filesystem::path path;
    {
        auto const folder = TemporaryFolder::make();
        ASSERT_TRUE(folder);
        path = folder->path();
        auto command = shell("umask; echo secret > left; stat -c %a .");
        command.folder = folder->path();
        auto const ended = run(command);
        ASSERT_TRUE(ended);
        EXPECT_NE(ended->output.find("700"), std::string::npos);
        EXPECT_TRUE(std::filesystem::exists(path / "left"));
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

} // namespace
} // namespace suot::intake
