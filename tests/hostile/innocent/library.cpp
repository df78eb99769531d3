// Files in the scratch folder, clocks, signals to itself, random numbers, large blocks that grow.
#include <csetjmp>
#include <csignal>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>
namespace fs = std::filesystem;
static volatile sig_atomic_t n_rung = 0;
static sigjmp_buf back;
static void need(bool holds, const char* what) { if (!holds) throw runtime_error(what); }
vector<long long> heap_sort(vector<long long> nums) {
    auto folder = fs::temp_directory_path() / "mine";
    fs::create_directories(folder / "deep");
    { ofstream out(folder / "nums"); for (auto number : nums) out << number << ' '; }
    fs::rename(folder / "nums", folder / "deep/nums");
    need(fs::file_size(folder / "deep/nums") > 0 || nums.empty(), "no size");
    vector<long long> answer;
    { ifstream in(folder / "deep/nums"); for (long long number; in >> number;) answer.push_back(number); }
    fs::create_symlink("deep", folder / "link");
    need(fs::equivalent(folder / "link", folder / "deep") && fs::canonical(folder / "link").filename() == "deep", "link");
    for (auto& entry : fs::recursive_directory_iterator(folder)) need(fs::exists(entry), "entry");
    fs::remove_all(folder);
    FILE* file = fopen("mine", "w+");
    need(file && fputs("text", file) >= 0 && fflush(file) == 0 && fsync(fileno(file)) == 0, "file");
    rewind(file);
    need(fgetc(file) == 't' && ftruncate(fileno(file), 1) == 0, "cut");
    struct flock lock = {F_WRLCK, SEEK_SET, 0, 1, 0};
    need(fcntl(fileno(file), F_SETLK, &lock) == 0 && lockf(fileno(file), F_ULOCK, 1) == 0, "record lock");
    fclose(file);
    remove("mine");
    random_device device;
    mt19937_64 random(device() ^ chrono::high_resolution_clock::now().time_since_epoch().count() ^ time(nullptr));
    shuffle(answer.begin(), answer.end(), random);
    need(clock() >= 0 && chrono::system_clock::now() > chrono::system_clock::time_point(), "clock");
    timespec now, step = {0, 1000000};
    for (int of : {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME})
        need(clock_gettime(of, &now) == 0 && clock_getres(of, &now) == 0, "a clock");
    nanosleep(&step, nullptr);
    time_t seconds = now.tv_sec;
    need(localtime(&seconds) != nullptr, "date");
    n_rung = 0;
    signal(SIGALRM, [](int) { n_rung = n_rung + 1; });
    itimerval soon = {{0, 0}, {0, 2000}};
    setitimer(ITIMER_REAL, &soon, nullptr);
    while (n_rung == 0) pause();
    alarm(100), alarm(0);
    raise(SIGALRM);
    need(n_rung == 2 && kill(getpid(), 0) == 0, "signals");
    stack_t other = {malloc(1 << 16), 0, 1 << 16};
    sigaltstack(&other, nullptr);
    struct sigaction action = {};
    action.sa_handler = [](int) { siglongjmp(back, 1); };
    action.sa_flags = SA_ONSTACK;
    sigaction(SIGSEGV, &action, nullptr);
    if (sigsetjmp(back, 1) == 0) *reinterpret_cast<volatile int*>(8) = 1;
    rlimit stack;
    need(getrlimit(RLIMIT_STACK, &stack) == 0 && setrlimit(RLIMIT_STACK, &stack) == 0, "limits");
    rusage used;
    getrusage(RUSAGE_SELF, &used);
    char* block = static_cast<char*>(malloc(1 << 20));
    for (size_t size = 1 << 20; size <= 1 << 25; size *= 2) block = static_cast<char*>(realloc(block, size)), block[size - 1] = 1;
    free(block);
    void* mapped = mmap(nullptr, 1 << 22, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_POPULATE, -1, 0);
    need(mapped != MAP_FAILED && madvise(mapped, 1 << 22, MADV_HUGEPAGE) != -2 && madvise(mapped, 1 << 22, MADV_DONTNEED) == 0, "map");
    need(mprotect(mapped, 4096, PROT_READ) == 0 && munmap(mapped, 1 << 22) == 0, "unmap");
    int pipes[2];
    need(pipe(pipes) == 0 && write(pipes[1], "x", 1) == 1, "pipe");
    pollfd polled = {pipes[0], POLLIN, 0};
    need(poll(&polled, 1, 1000) == 1, "poll");
    close(pipes[0]), close(pipes[1]);
    need(dlsym(RTLD_DEFAULT, "qsort") != nullptr && sysconf(_SC_NPROCESSORS_ONLN) > 0 && sysconf(_SC_PHYS_PAGES) > 0, "library");
    cerr << "sorted" << endl;
    locale::global(locale(""));
    sort(answer.begin(), answer.end());
    return answer;
}
