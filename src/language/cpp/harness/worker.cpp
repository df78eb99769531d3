// The part of the C++ worker that does not depend on the submission: compiled once.
#include "harness.hpp"

#include <cxxabi.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

namespace kata_harness_ {

constexpr int channel = 3;

std::string demangled(const std::type_info& type) {
    int failed = 0;
    char* text = abi::__cxa_demangle(type.name(), nullptr, nullptr, &failed);
    std::string name = failed == 0 ? text : type.name();
    std::free(text);
    return name == "std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >" ? "std::string" : name;
}

KATA_COMMON_(KATA_CODEC_)

std::string Path::text() const {
    return outer ? outer->text() + "[" + std::to_string(item) + "]" : std::string(name);
}

std::string type_name(const char*& code) {
    switch (*code++) {
        case 'i': return "int";
        case 'f': return "float";
        case 'b': return "bool";
        case 'c': return "char";
        case 's': return "string";
        case '[': return type_name(code) + "[]";
        case '?': return type_name(code) + "?";
        default: {
            std::string text = "(";
            while (*code != ')') text += (text.size() > 1 ? ", " : "") + type_name(code);
            ++code;
            return text + ")";
        }
    }
}
std::string name_of(const char* code) { return type_name(code); }
// Without the names that `type_name` makes: it is called for every list.
const char* skip(const char* code) {
    while (*code == '[' || *code == '?') ++code;
    if (*code++ != '(') return code;
    while (*code != ')') code = skip(code);
    return code + 1;
}

void refuse_value(const Path& path, std::string value, const std::type_info& type) {
    throw DoesNotFit{path.text(), std::move(value), demangled(type)};
}
void refuse_value(const Path& path, int64_t number, const std::type_info& type) {
    refuse_value(path, std::to_string(number), type);
}
void refuse_result(const Path& path, const char* code, std::string got) {
    throw WrongType{path.text(), name_of(code), std::move(got)};
}
void refuse_result(const Path& path, const char* code, std::string got, const char* why) {
    refuse_result(path, code, got + why);
}

void put_text(std::string& out, std::string_view text) {
    put<uint32_t>(out, uint32_t(text.size()));
    out.append(text);
}

std::string shown_char(unsigned char value) {
    if (value == '\'' || value == '\\') return std::string("'\\") + char(value) + '\'';
    return value >= ' ' && value <= '~' ? std::string{'\'', char(value), '\''} : std::to_string(int(value));
}
std::string described_char(char value) { return "char " + shown_char(static_cast<unsigned char>(value)); }
std::string described_integer(const std::type_info& type, int64_t value) { return demangled(type) + ' ' + std::to_string(value); }
std::string described_unsigned(const std::type_info& type, uint64_t value) { return demangled(type) + ' ' + std::to_string(value); }
std::string described_number(const std::type_info& type, double value) { return demangled(type) + ' ' + described_float(value); }
std::string described_type(const std::type_info& type) { return "a value of type " + demangled(type); }

std::string described_float(double value) {
    std::ostringstream text;
    text << std::setprecision(17) << value;
    return text.str();
}

// The time at which the call began, and the call's duration.
static std::chrono::steady_clock::time_point started;
static uint64_t nanos;

void start_clock() {
    started = std::chrono::steady_clock::now();
}

void stop_clock() {
    nanos = uint64_t((std::chrono::steady_clock::now() - started).count());
}

static void write_all(const char* data, size_t size) {
    while (size > 0) {
        ssize_t n = ::write(channel, data, size);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) ::_exit(0);
        data += n;
        size -= size_t(n);
    }
}

static void send_frame(Status status, uint64_t nanos, const std::string& payload) {
    std::string frame;
    frame.reserve(payload.size() + 13);
    put<uint32_t>(frame, uint32_t(payload.size() + 9));
    put<unsigned char>(frame, status);
    put<uint64_t>(frame, nanos);
    if (payload.size() < 65536) {
        frame += payload;
        write_all(frame.data(), frame.size());
    } else {
        write_all(frame.data(), frame.size());
        write_all(payload.data(), payload.size());
    }
}

static void flush_prints() {
    std::cout.flush();
    std::cerr.flush();
    std::fflush(nullptr);
}

// Flushes the output and sends the answer.
static void send(const Answer& answer) {
    flush_prints();
    end_call();
    send_frame(answer.status, nanos, answer.payload);
}

static std::string raised_payload(std::string_view kind, std::string_view message) {
    std::string payload;
    put_text(payload, kind);
    put_text(payload, message);
    put<int64_t>(payload, 0);
    put_text(payload, "");
    return payload;
}

[[noreturn]] static void refuse(std::string_view kind, const std::string& message) {
    send_frame(refused, 0, raised_payload(kind, message));
    std::cout.flush();
    ::_exit(0);
}

// The parameters' names. Refuses the submission if their number is not the function's.
static std::vector<std::string> checked_names(const Function& function, const char* names) {
    std::vector<std::string> parameters;
    std::string part;
    std::istringstream in{names};
    while (std::getline(in, part, ',')) parameters.push_back(part);
    size_t n = function.n_parameters;
    if (n != parameters.size()) {
        std::string passed;
        for (const auto& name : parameters) passed += (passed.empty() ? "`" : ", `") + name + "`";
        refuse("wrong number of parameters", std::string("`") + function.shown + "` takes " + std::to_string(n) +
            (n == 1 ? " parameter" : " parameters") + ", the problem passes " + std::to_string(parameters.size()) + ": " + passed +
            (n > parameters.size() ? "; a `vector` knows its own length, `.size()`" : ""));
    }
    return parameters;
}

// The code of the result. Refuses the submission if a parameter cannot take its argument.
static const char* checked_types(const Function& function) {
    const char* code = function.signature;
    for (size_t i = 0; i < function.n_parameters; ++i) {
        const Parameter& parameter = function.parameters[i];
        const char* each = code;
        if (!parameter.accepts || !parameter.accepts(each))
            refuse("wrong parameter type", "`" + function.names[i] + "` is " + name_of(code) + ", which a parameter of type "
                + demangled(*parameter.type) + " cannot take");
        code = skip(code);
    }
    return code + 1;
}

// The first parameter that has the result's type and that the function may change in place; empty if there is none.
static std::string changeable(const Function& function) {
    const char* code = function.signature;
    for (size_t i = 0; i < function.n_parameters; ++i) {
        const char* end = skip(code);
        if (function.parameters[i].is_lent && std::string_view(code, size_t(end - code)) == function.result) return function.names[i];
        code = end;
    }
    return "";
}

void Function::returned_nothing(Answer& answer) const {
    std::string name = changeable(*this);
    answer.got = name.empty() ? "nothing (the function is void; the answer is what `return` gives)"
        : "nothing (the function is void; one that changes `" + name + "` in place returns its type and ends with `return " + name + ";`)";
    throw WrongType{"result", name_of(result), "nothing"};
}

void put_shown(Answer& answer, const std::string& shown) {
    std::string text;
    put_text(text, shown);
    answer.payload.insert(0, text);
    answer.status = returned_as;
}

// A thrown value that is no std::exception: its type, and its value if that can be printed.
static std::string thrown_value() {
    try { throw; }
    catch (const char* text) { return text ? text : "nullptr"; }
    catch (const std::string& text) { return text; }
    catch (std::string_view text) { return std::string(text); }
    catch (bool truth) { return truth ? "true" : "false"; }
    catch (char letter) { return std::string("'") + letter + "'"; }
    catch (int number) { return std::to_string(number); }
    catch (unsigned number) { return std::to_string(number); }
    catch (long number) { return std::to_string(number); }
    catch (unsigned long number) { return std::to_string(number); }
    catch (long long number) { return std::to_string(number); }
    catch (unsigned long long number) { return std::to_string(number); }
    catch (float number) { return described_float(number); }
    catch (double number) { return described_float(number); }
    catch (...) { return "a thrown value that is no std::exception"; }
}

// Describes the exception that is being handled.
static void describe_exception(Answer& answer) {
    answer.payload.clear();
    try { throw; }
    catch (const WrongType& wrong) {
        answer.status = wrong_type;
        put_text(answer.payload, answer.got);
        put_text(answer.payload, wrong.path);
        put_text(answer.payload, wrong.expected);
        put_text(answer.payload, wrong.got);
    } catch (const DoesNotFit& narrow) {
        answer.status = does_not_fit;
        put_text(answer.payload, narrow.path);
        put_text(answer.payload, narrow.value);
        put_text(answer.payload, narrow.type);
    } catch (const std::bad_alloc&) {
        answer.status = out_of_memory;
    } catch (const std::exception& error) {
        stop_clock();
        answer.status = raised;
        answer.payload = raised_payload(demangled(typeid(error)), error.what());
    } catch (...) {
        stop_clock();
        answer.status = raised;
        const std::type_info* type = abi::__cxa_current_exception_type();
        answer.payload = raised_payload("thrown " + (type ? demangled(*type) : "value"), thrown_value());
    }
}

// Reads the next request; returns false at the end of the channel.
static bool receive(Reader& request) {
    static std::string buffer;
    static size_t at = 0;
    auto have = [&] { return buffer.size() - at; };
    auto length = [&] { uint32_t n; std::memcpy(&n, buffer.data() + at, 4); return size_t(n); };
    while (have() < 4 || have() < 4 + length()) {
        size_t wanted = have() >= 4 ? 4 + length() - have() : 4;
        if (at > 0) {
            buffer.erase(0, at);
            at = 0;
        }
        size_t size = buffer.size();
        size_t room = std::max<size_t>(wanted, 65536);
        buffer.resize(size + room);
        ssize_t n;
        do n = ::read(channel, buffer.data() + size, room); while (n < 0 && errno == EINTR);
        buffer.resize(size + size_t(std::max<ssize_t>(n, 0)));
        if (n <= 0) return false;
    }
    size_t size = length();
    request = Reader{buffer.data() + at + 4, buffer.data() + at + 4 + size};
    at += 4 + size;
    nanos = 0;
    begin_call();
    start_clock();
    return true;
}

// Prepares the process and reports that the function is bound.
static void ready() {
    ::fcntl(channel, F_SETFD, FD_CLOEXEC);
    prepare_for_faults();
    // Threads would inherit the large stack, and each would count against the memory limit.
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 8 << 20);
    pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
    send_frame(returned, 0, "");
}

int serve(Function& function, const char* signature, const char* names) {
    function.signature = signature;
    function.names = checked_names(function, names);
    function.result = checked_types(function);
    ready();
    Reader request{};
    Answer answer;
    while (receive(request)) {
        answer.status = returned;
        answer.payload.clear();
        try { function.call(request, answer); }
        catch (...) { describe_exception(answer); }
        function.drop();
        send(answer);
    }
    return 0;
}

}  // namespace kata_harness_

// The linker makes this the program's entry, even if the submission has a `main`.
extern "C" int __wrap_main(int, char** arguments) {
#ifdef KATA_SANITIZED_
    // The address sanitizer must know where the stack is, or it takes what an exception leaves there for objects. It can tell that of a thread;
    // of the first one it would have to read /proc.
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, size_t(256) << 20);
    pthread_t thread;
    auto serve = [](void* given) -> void* {
        auto arguments = static_cast<char**>(given);
        ::exit(kata_entry_(arguments[1], arguments[2]));
    };
    if (pthread_create(&thread, &attributes, serve, arguments) != 0) return 1;
    pthread_join(thread, nullptr);
    return 1;
#else
    return kata_entry_(arguments[1], arguments[2]);
#endif
}
