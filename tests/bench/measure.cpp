// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
// measure [-n runs] command arguments…: runs a command with its output thrown away and prints, of the best run, the CPU
// time (user + system, in milliseconds, its children's too), the time by the clock, and the largest memory of all runs
// in KiB. The exit status is the command's last one.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

double milliseconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) * 1000.0 + static_cast<double>(time.tv_usec) / 1000.0;
}

struct Run
{
    double cpu = 0;
    double wall = 0;
    long memory = 0;
    int status = 0;
};

Run runOnce(char **command)
{
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nothing = open("/dev/null", O_WRONLY);
        dup2(nothing, STDOUT_FILENO);
        dup2(nothing, STDERR_FILENO);
        execvp(command[0], command);
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - begin;
    return {milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), wall.count(), usage.ru_maxrss,
            WIFEXITED(status) ? WEXITSTATUS(status) : 128};
}

} // namespace

int main(int argc, char **argv)
{
    int first = 1;
    int runs = 7;
    if (argc > 2 && std::strcmp(argv[1], "-n") == 0) {
        runs = std::max(1, std::atoi(argv[2]));
        first = 3;
    }
    if (first >= argc) {
        std::fputs("usage: measure [-n runs] command arguments…\n", stderr);
        return 2;
    }
    Run best = runOnce(argv + first);
    long memory = best.memory;
    for (int i = 1; i < runs; ++i) {
        const Run run = runOnce(argv + first);
        memory = std::max(memory, run.memory);
        if (run.cpu < best.cpu)
            best = run;
    }
    std::printf("%.1f %.1f %ld\n", best.cpu, best.wall, memory);
    return best.status;
}
