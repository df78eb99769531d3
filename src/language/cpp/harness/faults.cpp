// Reports how a C++ submission's call ends without an answer: faults, aborts, failed assertions, uncaught exceptions. Each is the last reply of its
// process and says what happened and where. Compiled once.
#include "harness.hpp"

#include <cxxabi.h>
#include <link.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>
#include <unwind.h>

extern "C" char __executable_start, etext;

namespace kata_harness_ {

// Set during a call. Events between calls are not replies to one.
static volatile sig_atomic_t is_called;

void begin_call() { is_called = 1; }
void end_call() { is_called = 0; }

// The address at which the program is loaded. Reported addresses are relative to it.
static uintptr_t load_bias;
static char* stack_low;
static constexpr size_t stack_mib = 256;

// Addresses in the program's own code, newest first. They are static, so that addresses found before a failure of the unwinder are still reported.
static constexpr int most_frames = 24;
static constexpr int most_looked_at = 200;
static uintptr_t frames[most_frames];
static volatile int n_frames;
static int n_looked_at;

static _Unwind_Reason_Code note_frame(_Unwind_Context* context, void*) {
    int is_exact = 0;
    uintptr_t address = _Unwind_GetIPInfo(context, &is_exact);
    if (address >= uintptr_t(&__executable_start) && address < uintptr_t(&etext))
        frames[n_frames++] = address - (is_exact ? 0 : 1) - load_bias;
    return ++n_looked_at < most_looked_at && n_frames < most_frames ? _URC_NO_REASON : _URC_END_OF_STACK;
}

// A frame assembled without allocation, since the heap may be corrupt.
struct Frame {
    char bytes[2048];
    size_t size = 4;

    void put(const void* data, size_t n) {
        if (size + n > sizeof bytes) return;
        std::memcpy(bytes + size, data, n);
        size += n;
    }
    void text(const char* data, size_t n) {
        n = std::min(n, sizeof bytes / 2 - 64);
        uint32_t length = uint32_t(n);
        put(&length, 4);
        put(data, n);
    }
};

static void write_frame(const char* kind, const char* message) {
    Frame frame;
    unsigned char status = raised | is_last;
    uint64_t zero = 0;
    frame.put(&status, 1);
    frame.put(&zero, 8);
    frame.text(kind, std::strlen(kind));
    frame.text(message, std::strlen(message));
    frame.put(&zero, 8);
    char trace[most_frames * 17 + 1];
    size_t at = 0;
    for (int i = 0; i < n_frames; ++i) {
        trace[at++] = '@';
        for (int shift = 60; shift >= 0; shift -= 4) trace[at++] = "0123456789abcdef"[frames[i] >> shift & 15];
    }
    frame.text(trace, at);
    uint32_t length = uint32_t(frame.size - 4);
    std::memcpy(frame.bytes, &length, 4);
    if (::write(3, frame.bytes, frame.size) < 0) ::_exit(1);
}

// Writes the buffered standard output without taking the locks that a flush would wait for. The kernel rejects a broken pointer.
static void write_buffered() {
    struct Peek : std::streambuf {
        static std::pair<char*, char*> pending(std::streambuf* of) {
            return {(of->*&Peek::pbase)(), (of->*&Peek::pptr)()};
        }
    };
    auto out = [](char* from, char* to) {
        if (from < to && to - from <= 1 << 20 && ::write(1, from, size_t(to - from)) < 0) return;
    };
    out(stdout->_IO_write_base, stdout->_IO_write_ptr);
    auto [from, to] = Peek::pending(std::cout.rdbuf());
    out(from, to);
}

[[noreturn]] static void end_with(const char* kind, const char* message) {
    if (is_called) {
        is_called = 0;
        write_frame(kind, message);
    }
    ::_exit(1);
}

// The same for a program that is sound enough for an ordinary flush.
[[noreturn]] static void end_soundly(const std::string& kind, const std::string& message) {
    std::cout.flush();
    std::cerr.flush();
    std::fflush(nullptr);
    _Unwind_Backtrace(note_frame, nullptr);
    end_with(kind.c_str(), message.c_str());
}

struct Ending {
    const char* kind;
    const char* message;
};

// Whether the program stopped itself, as it does at an index outside of a plain array: by GCC's `ud2` or by Clang's `ud1`. On processors other than
// x86 that is a SIGTRAP.
static bool is_trap(int signal, const siginfo_t* info) {
    if (signal == SIGTRAP) return true;
    auto code = static_cast<const unsigned char*>(info->si_addr);
    return code >= reinterpret_cast<unsigned char*>(&__executable_start) && code + 1 < reinterpret_cast<unsigned char*>(&etext)
        && (std::memcmp(code, "\x0f\x0b", 2) == 0 || std::memcmp(code, "\x67\x0f\xb9", 3) == 0);
}

static Ending ending_of(int signal, const siginfo_t* info) {
    char* address = static_cast<char*>(info->si_addr);
    switch (signal) {
    case SIGSEGV:
        if (info->si_code > 0 && address > stack_low - (16 << 20) && address < stack_low + (1 << 20))
            return {"stack overflow", "the recursion is too deep for the stack of 256 MiB, or has no end"};
        if (info->si_code > 0 && uintptr_t(address) < 65536)
            return {"segmentation fault", "the program dereferenced a null pointer (SIGSEGV)"};
        return {"segmentation fault", "the program accessed memory that is not its own (SIGSEGV)"};
    case SIGBUS: return {"bus error", "the program accessed memory that does not exist (SIGBUS)"};
    case SIGFPE: return {"division by zero", "an integer was divided by zero, or the least one by -1 (SIGFPE)"};
    case SIGTRAP:
    case SIGILL:
        if (is_trap(signal, info)) return {"index out of bounds", "a plain array has no element at this index (or `__builtin_trap` was called)"};
        return {"illegal instruction", "the processor met something that is no instruction, as happens when a function ends without its `return` (SIGILL)"};
    default: return {"abort", "the program called `abort` (SIGABRT)"};
    }
}

static volatile sig_atomic_t is_ending;

static void on_signal(int signal, siginfo_t* info, void*) {
    static volatile int first_signal;
    static siginfo_t first_info;
    if (!is_called) {
        ::signal(signal, SIG_DFL);
        ::raise(signal);
        return;
    }
    if (!is_ending) {
        is_ending = 1;
        first_signal = signal;
        first_info = *info;
        write_buffered();
        _Unwind_Backtrace(note_frame, nullptr);
    }
    // A fault of the unwinder itself is handled here too, with the addresses found until then.
    Ending ending = ending_of(first_signal, &first_info);
    end_with(ending.kind, ending.message);
}

static void on_terminate() {
    const std::type_info* type = abi::__cxa_current_exception_type();
    if (!type) end_soundly("terminate", "the program called `std::terminate`, for example because a `std::thread` is neither joined nor detached");
    std::string what = "thrown " + demangled(*type);
    try { throw; }
    catch (const std::exception& error) { what = demangled(typeid(error)) + ": " + error.what(); }
    catch (...) {}
    end_soundly("uncaught exception", what + " (it leaves a `noexcept` function, a destructor or a thread, and nothing catches it there)");
}

#ifdef __GLIBC__
// Handles an `exit` during a call.
static void on_early_exit(int code, void*) {
    if (is_called) end_soundly("exit", "the program ended itself, with exit code " + std::to_string(code) + ", and never answered");
}
#endif

#ifdef KATA_SANITIZED_
static void prepare_sanitizers();
#endif

void prepare_for_faults() {
#ifdef KATA_SANITIZED_
    prepare_sanitizers();
#endif
    rlimit limit{};
    ::getrlimit(RLIMIT_STACK, &limit);
    stack_low = static_cast<char*>(__builtin_frame_address(0)) - std::min<rlim_t>(limit.rlim_cur, rlim_t(stack_mib) << 20);
    ::dl_iterate_phdr([](dl_phdr_info* info, size_t, void*) { load_bias = info->dlpi_addr; return 1; }, nullptr);
    // The unwinder loads its data on first use, which must not happen in a broken program.
    _Unwind_Backtrace([](_Unwind_Context*, void*) { return _URC_END_OF_STACK; }, nullptr);
    static char alternative[1 << 17];
    stack_t stack{};
    stack.ss_sp = alternative;
    stack.ss_size = sizeof alternative;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action{};
    action.sa_sigaction = on_signal;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT}) ::sigaction(signal, &action, nullptr);
    std::set_terminate(on_terminate);
#ifdef __GLIBC__
    ::on_exit(on_early_exit, nullptr);
#endif
}

// `std::vector::operator[]` from a function's full signature.
static std::string plain_name(std::string_view function) {
    std::string name;
    int depth = 0;
    for (char letter : function.substr(0, function.find(" [with"))) {
        if (letter == '(' && depth == 0) break;
        if (letter == '<') ++depth;
        else if (letter == '>') --depth;
        else if (depth == 0) name += letter;
    }
    return name.substr(name.rfind(' ') + 1);
}

}  // namespace kata_harness_

namespace std {
// No header declares it before GCC 12.
__attribute__((noreturn)) void __glibcxx_assert_fail(const char*, int, const char*, const char*) noexcept;
}

// The library's own version prints and aborts. The linker finds this one first, which reports the failed assertion to the judge.
void std::__glibcxx_assert_fail(const char*, int, const char* function, const char* condition) noexcept {
    using namespace kata_harness_;
    std::string_view held(condition ? condition : "");
    std::string name = plain_name(function ? function : "");
    std::string kind = held.starts_with("__n <") || held.starts_with("__pos <") || held.starts_with("__idx <") ? "index out of bounds"
        : held == "!this->empty()" || held == "!empty()" ? "access to an empty container" : "failed assertion of the library";
    end_soundly(kind, name + ": `" + std::string(held) + "` does not hold");
}

// Called by the `assert` of <cassert>.
extern "C" __attribute__((noreturn)) void __assert_fail(const char* condition, const char*, unsigned, const char*) noexcept {
    kata_harness_::end_soundly("failed assertion", std::string("`") + condition + "` does not hold");
}

#ifdef KATA_SANITIZED_
#include "sanitizers.hpp"
#endif
