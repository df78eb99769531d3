// Reports what the sanitizers find as the end of the call, in words and with the submission's lines. Part of faults.cpp, only in sanitized programs.
#include <fcntl.h>
#include <sanitizer/asan_interface.h>

namespace kata_harness_ {

static std::string bytes(size_t n) { return std::to_string(n) + (n == 1 ? " byte" : " bytes"); }

// Where an address lies: "4 bytes behind the end of `raw`, which has 16 bytes"; "" if the sanitizer does not know.
static std::string place_of(void* address) {
    char name[256] = "";
    void* begin = nullptr;
    size_t size = 0;
    std::string_view kind = __asan_locate_address(address, name, sizeof name, &begin, &size);
    char *at = static_cast<char*>(address), *start = static_cast<char*>(begin);
    if (!start || size == 0) return "";
    // A name of the library's, or none, tells nothing.
    if (name[0] == '<' || std::string_view(name).starts_with("__")) return "";
    std::string of = *name ? "`" + std::string(name) + "`" : kind == "heap" ? "a block on the heap" : "an object";
    of += ", which has " + bytes(size);
    if (at < start) return bytes(size_t(start - at)) + " before " + of;
    if (at < start + size) return "in " + of;
    if (at == start + size) return "at the end of " + of;
    return bytes(size_t(at - start - size)) + " behind the end of " + of;
}

// The name of an error: "heap buffer overflow".
static std::string name_of_error(std::string_view description) {
    std::string name(description);
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

static const char* advice(std::string_view description) {
    if (description == "heap-use-after-free" || description == "double-free") return "; it was freed before";
    if (description == "stack-use-after-scope") return "; its scope has ended";
    if (description == "stack-use-after-return") return "; its function has returned";
    return "";
}

static std::string said_of(std::string_view description) {
    if (description == "alloc-dealloc-mismatch")
        return "`new[]` goes with `delete[]`, `new` with `delete`, and `malloc` with `free`";
    void* address = __asan_get_report_address();
    size_t size = __asan_get_report_access_size();
    std::string message = size == 0 ? "" : (__asan_get_report_access_type() ? "writes " : "reads ") + bytes(size);
    std::string place = address ? place_of(address) : "";
    if (!place.empty()) message += (message.empty() ? "" : ": ") + place;
    return message.empty() ? "the address sanitizer found it" : message + advice(description);
}

static void on_address_report(const char*) {
    if (!is_called) return;
    std::string_view description = __asan_get_report_description();
    end_soundly(name_of_error(description), said_of(description));
}

// An access where the compiler knows that the object ends before.
static std::string said_of_size(std::string_view message, char* address) {
    std::string type(message.substr(std::min(message.find('\''), message.size())));
    std::replace(type.begin(), type.end(), '\'', '`');
    std::string place = address ? place_of(address) : "";
    return std::string(message.starts_with("store") ? "writes" : "reads") + " an object of type " + type + " where none has room" +
        (place.empty() ? "" : ": " + place);
}

// The text without addresses, which differ from run to run.
static std::string without_addresses(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        size_t at = std::min(text.find(" 0x"), text.size());
        plain += text.substr(0, at);
        text.remove_prefix(at);
        if (!text.empty()) text.remove_prefix(std::min(text.find_first_not_of("0123456789abcdef", 3), text.size()));
    }
    return plain;
}

static void prepare_sanitizers() {
    __asan_set_error_report_callback(on_address_report);
    // Their own reports are of addresses; the judge is told in words.
    __sanitizer_set_report_fd(reinterpret_cast<void*>(intptr_t(::open("/dev/null", O_WRONLY | O_CLOEXEC))));
}

}  // namespace kata_harness_

// Where memory is short these throw, as they must; the sanitizer's own ones would end the program.
static void* or_throw(void* memory) {
    if (!memory) throw std::bad_alloc();
    return memory;
}
void* operator new(size_t size) { return or_throw(operator new(size, std::nothrow)); }
void* operator new[](size_t size) { return or_throw(operator new[](size, std::nothrow)); }
void* operator new(size_t size, std::align_val_t align) { return or_throw(operator new(size, align, std::nothrow)); }
void* operator new[](size_t size, std::align_val_t align) { return or_throw(operator new[](size, align, std::nothrow)); }

extern "C" {
// Reports go to the judge. Signals are the harness's own, and what is not freed at the end is no fault of a function.
__attribute__((no_sanitize("address", "undefined"), visibility("default"))) const char* __asan_default_options() {
    return "detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0:handle_sigtrap=0:"
           "use_sigaltstack=0:symbolize=0:quarantine_size_mb=16:allocator_may_return_null=1:detect_stack_use_after_return=0:"
           "max_allocation_size_mb=2048";
}
__attribute__((no_sanitize("address", "undefined"), visibility("default"))) const char* __ubsan_default_options() {
    return "symbolize=0:print_stacktrace=0";
}

void __ubsan_get_current_report_data(const char** kind, const char** message, const char** file, unsigned* line, unsigned* column, char** address);

// Called by the undefined behaviour sanitizer after each report.
__attribute__((visibility("default"))) void __ubsan_on_report() {
    using namespace kata_harness_;
    if (!is_called) return;
    const char *kind = "", *message = "", *file = "";
    unsigned line = 0, column = 0;
    char* address = nullptr;
    __ubsan_get_current_report_data(&kind, &message, &file, &line, &column, &address);
    if (std::string_view(kind) == "insufficient-object-size") end_soundly("access outside of an object", said_of_size(message, address));
    std::string name = name_of_error(kind), said = without_addresses(message);
    // It begins with the kind again, as in "signed integer overflow: 2147483647 + 1 cannot be represented".
    auto is_same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
    if (said.size() > name.size() + 2 && std::equal(name.begin(), name.end(), said.begin(), is_same) && said[name.size()] == ':')
        said.erase(0, name.size() + 2);
    end_soundly(name, said);
}
}
