#include "measure.hpp"

#include <algorithm>
#include <ctime>

#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace suot::bench {

namespace {

double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double seconds(timeval time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

Cost wait_for(pid_t child) {
    int status = 0;
    rusage used{};
    bool const waited = child > 0 && wait4(child, &status, 0, &used) == child;
    return {.seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
            .peak = static_cast<std::size_t>(used.ru_maxrss) * 1024,
            .ended_well = waited && WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

/// Starts a program without copying this process, whose pages would count as the program's time.
/// Its output goes to a file: grep looks for one match only where it would be thrown away.
pid_t spawn(std::vector<std::string> arguments) {
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "build/bench/output",
                                     O_WRONLY | O_CREAT | O_TRUNC, 0644);
    pid_t child = -1;
    int const failed =
        posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

} // namespace

Cost best(int repeats, std::function<void()> const& work) {
    Cost least{.seconds = 1e9};
    for (int i = 0; i < repeats; ++i) {
        double const begin = now();
        work();
        least.seconds = std::min(least.seconds, now() - begin);
    }
    return least;
}

Cost apart(std::function<void()> const& work) {
    malloc_trim(0); // what is free here would be used there, and not be counted
    pid_t const child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    return wait_for(child);
}

Cost program(int repeats, std::vector<std::string> const& arguments) {
    Cost least{.seconds = 1e9};
    for (int i = 0; i < repeats; ++i) {
        Cost const one = wait_for(spawn(arguments));
        least.ended_well = least.ended_well && one.ended_well;
        least.seconds = std::min(least.seconds, one.seconds);
        least.peak = std::max(least.peak, one.peak);
    }
    return least;
}

} // namespace suot::bench
