// Kata's worker for C++: decodes requests into the parameter types of the submission's function, calls it, encodes its result.
// Precompiled once; a submission's own file is compiled after it. Types are deduced from the function, codes say what travels.
#pragma once
#include <bits/stdc++.h>
#include <cxxabi.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

namespace kata {

constexpr int channel = 3;
enum Status : unsigned char { returned, raised, out_of_memory, wrong_type, does_not_fit, refused };

// An argument that the parameter's type cannot hold.
struct DoesNotFit { std::string path, value, type; };
// A result, or a part of one, of another type than the signature's.
struct WrongType { std::string path, expected, got; };

inline std::string type_name(const char*& code) {
    switch (*code++) {
        case 'i': return "int";
        case 'f': return "float";
        case 'b': return "bool";
        case 's': return "string";
        case '[': return type_name(code) + "[]";
        default: {
            std::string text = "(";
            while (*code != ')') text += (text.size() > 1 ? ", " : "") + type_name(code);
            ++code;
            return text + ")";
        }
    }
}
inline std::string name_of(const char* code) { return type_name(code); }
inline const char* skip(const char* code) { type_name(code); return code; }

template <class T> std::string cpp_name() {
    if constexpr (std::is_same_v<T, std::string>) return "std::string";
    else {
        int status = 0;
        char* text = abi::__cxa_demangle(typeid(T).name(), nullptr, nullptr, &status);
        std::string name = status == 0 ? text : typeid(T).name();
        std::free(text);
        return name;
    }
}

template <class T> constexpr bool is_text = std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>;
template <class T> constexpr bool is_number = std::is_arithmetic_v<T>;
template <class T> struct is_array_type : std::false_type {};
template <class T, size_t N> struct is_array_type<std::array<T, N>> : std::true_type {};
template <class T> struct is_list : std::false_type {};
template <class T> struct is_list<std::vector<T>> : std::true_type {};
template <class T> struct is_list<std::deque<T>> : std::true_type {};
template <class T> struct is_list<std::list<T>> : std::true_type {};
template <class T> constexpr bool is_span = false;
template <class T> constexpr bool is_span<std::span<T>> = true;

// What is kept of an argument while the call runs: views are backed by what they view.
template <class T> struct Stored { using type = T; };
template <> struct Stored<std::string_view> { using type = std::string; };
template <class T> struct Stored<std::span<T>> { using type = std::vector<std::remove_const_t<T>>; };
template <class T> using stored = typename Stored<std::remove_cvref_t<T>>::type;

// Whether a parameter of type T can take an argument of the code's type.
template <class T> bool accepts(const char*& code) {
    if constexpr (is_text<T>) return *code++ == 's';
    else if constexpr (std::is_same_v<T, bool>) return *code++ == 'b';
    else if constexpr (std::is_integral_v<T>) return *code++ == 'i';
    else if constexpr (std::is_floating_point_v<T>) { char kind = *code++; return kind == 'f' || kind == 'i'; }
    else if constexpr (is_list<T>::value || is_array_type<T>::value) return *code++ == '[' && accepts<typename T::value_type>(code);
    else return false;
}

struct Reader {
    const char* at;
    const char* end;
    template <class T> T plain() {
        T value;
        if (size_t(end - at) < sizeof value) std::abort();
        std::memcpy(&value, at, sizeof value);
        at += sizeof value;
        return value;
    }
};

template <class T> T decode(Reader& in, const char*& code, const std::string& path) {
    char kind = *code++;
    if constexpr (is_text<T>) {
        uint32_t size = in.plain<uint32_t>();
        T text(in.at, size);
        in.at += size;
        return text;
    } else if constexpr (std::is_same_v<T, bool>) {
        return in.plain<char>() != 0;
    } else if constexpr (std::is_integral_v<T>) {
        int64_t number = in.plain<int64_t>();
        if (!std::in_range<std::conditional_t<(sizeof(T) < 8), int64_t, T>>(number) || int64_t(T(number)) != number)
            throw DoesNotFit{path, std::to_string(number), cpp_name<T>()};
        return T(number);
    } else if constexpr (std::is_floating_point_v<T>) {
        return kind == 'i' ? T(in.plain<int64_t>()) : T(in.plain<double>());
    } else {
        uint32_t size = in.plain<uint32_t>();
        T items{};
        if constexpr (is_array_type<T>::value) {
            if (items.size() != size) throw DoesNotFit{path, std::to_string(size) + " items", cpp_name<T>()};
            for (uint32_t i = 0; i < size; ++i) {
                const char* item = code;
                items[i] = decode<typename T::value_type>(in, item, path + "[" + std::to_string(i) + "]");
            }
        } else {
            using Item = typename T::value_type;
            constexpr bool flat = std::is_same_v<T, std::vector<Item>> && sizeof(Item) == 8 && is_number<Item>
                && (std::is_signed_v<Item> || std::is_floating_point_v<Item>) && !std::is_same_v<Item, bool>;
            if constexpr (flat) {
                if ((*code == 'f') == std::is_floating_point_v<Item>) {
                    items.resize(size);
                    std::memcpy(items.data(), in.at, size_t(size) * 8);
                    in.at += size_t(size) * 8;
                    code = skip(code);
                    return items;
                }
            }
            if constexpr (requires { items.reserve(size); }) items.reserve(size);
            for (uint32_t i = 0; i < size; ++i) {
                const char* item = code;
                if constexpr (std::is_integral_v<Item> && !std::is_same_v<Item, bool>) {
                    int64_t number = in.plain<int64_t>();
                    if (int64_t(Item(number)) != number || (number < 0 && std::is_unsigned_v<Item>))
                        throw DoesNotFit{path + "[" + std::to_string(i) + "]", std::to_string(number), cpp_name<Item>()};
                    items.push_back(Item(number));
                } else if constexpr (is_number<Item>) {
                    items.push_back(decode<Item>(in, item, path));
                } else {
                    items.push_back(decode<Item>(in, item, path + "[" + std::to_string(i) + "]"));
                }
            }
        }
        code = skip(code);
        return items;
    }
}

template <class T> void put(std::string& out, T value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); }
inline void put_text(std::string& out, std::string_view text) {
    put<uint32_t>(out, uint32_t(text.size()));
    out.append(text);
}

template <class T> std::string describe(const T& value) {
    if constexpr (std::is_same_v<T, bool>) return value ? "bool true" : "bool false";
    else if constexpr (is_number<T>) { std::ostringstream text; text << cpp_name<T>() << ' ' << std::setprecision(17) << +value; return text.str(); }
    else return "a value of type " + cpp_name<T>();
}

template <class T> struct is_tuple_type : std::false_type {};
template <class... T> struct is_tuple_type<std::tuple<T...>> : std::true_type {};
template <class A, class B> struct is_tuple_type<std::pair<A, B>> : std::true_type {};

template <class T> void encode(std::string& out, const T& value, const char*& code, const std::string& path) {
    const char* whole = code;
    auto mismatch = [&]() -> WrongType { return {path, name_of(whole), describe(value)}; };
    char kind = *code++;
    if constexpr (is_number<T>) {
        if (kind == 'f') return put<double>(out, double(value));
        if (kind == 'b' && std::is_same_v<T, bool>) return put<char>(out, char(value != 0));
        if constexpr (std::is_integral_v<T>) {
            if (kind == 'i') {
                if (std::is_unsigned_v<T> && uint64_t(value) > uint64_t(INT64_MAX)) throw WrongType{path, "int", describe(value) + ", which does not fit 64 bits"};
                return put<int64_t>(out, int64_t(value));
            }
        }
        throw mismatch();
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        if (kind != 's') throw mismatch();
        put_text(out, std::string_view(value));
    } else if constexpr (is_tuple_type<T>::value) {
        if (kind != '(') throw mismatch();
        std::apply([&](const auto&... items) {
            int i = 0;
            auto one = [&](const auto& item) {
                if (*code == ')') throw mismatch();
                encode(out, item, code, path + "[" + std::to_string(i++) + "]");
            };
            (one(items), ...);
        }, value);
        if (*code != ')') throw mismatch();
        ++code;
    } else if constexpr (std::ranges::input_range<const T>) {
        if (kind != '[') throw mismatch();
        using Item = std::ranges::range_value_t<const T>;
        size_t size = size_t(std::ranges::distance(value));
        put<uint32_t>(out, uint32_t(size));
        if constexpr (std::is_same_v<T, std::vector<Item>> && is_number<Item> && sizeof(Item) == 8) {
            if ((*code == 'i' && std::is_signed_v<Item> && std::is_integral_v<Item>) || (*code == 'f' && std::is_floating_point_v<Item>)) {
                out.append(reinterpret_cast<const char*>(value.data()), size * 8);
                code = skip(code);
                return;
            }
        }
        size_t i = 0;
        if constexpr (is_number<Item>) {
            for (auto item : value) {
                const char* each = code;
                try { encode<Item>(out, item, each, path); }
                catch (WrongType& wrong) { wrong.path = path + "[" + std::to_string(i) + "]"; throw; }
                ++i;
            }
        } else {
            for (const auto& item : value) {
                const char* each = code;
                encode(out, item, each, path + "[" + std::to_string(i++) + "]");
            }
        }
        code = skip(code);
    } else {
        throw mismatch();
    }
}

inline void write_all(const char* data, size_t size) {
    while (size > 0) {
        ssize_t n = ::write(channel, data, size);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) ::_exit(0);
        data += n;
        size -= size_t(n);
    }
}

inline void send(Status status, uint64_t nanos, const std::string& payload) {
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

inline std::string raised_payload(std::string_view kind, std::string_view message) {
    std::string payload;
    put_text(payload, kind);
    put_text(payload, message);
    put<int64_t>(payload, 0);
    put_text(payload, "");
    return payload;
}

// The next request's bytes; false at the end.
bool receive(std::string& buffer, size_t& at, Reader& request);
// Puts up the handler that reports a stack overflow, and the default stack of threads.
void prepare_process();

template <class T> constexpr bool is_supported_parameter() {
    using S = stored<T>;
    if constexpr (is_text<S> || is_number<S>) return true;
    else if constexpr (is_list<S>::value || is_array_type<S>::value) return is_supported_parameter<typename S::value_type>();
    else return false;
}

template <class A> decltype(auto) pass(stored<A>& kept) {
    if constexpr (std::is_lvalue_reference_v<A>) {
        if constexpr (is_text<std::remove_cvref_t<A>> || is_span<std::remove_cvref_t<A>>) {
            if constexpr (std::is_same_v<std::remove_cvref_t<A>, stored<A>>) return (kept);
            else return std::remove_cvref_t<A>(kept);
        } else return (kept);
    } else if constexpr (std::is_same_v<std::remove_cvref_t<A>, stored<A>>) return std::move(kept);
    else return std::remove_cvref_t<A>(kept);
}

inline std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    std::istringstream in{std::string(text)};
    while (std::getline(in, part, ',')) parts.push_back(part);
    return parts;
}

[[noreturn]] inline void refuse(std::string_view kind, const std::string& message) {
    send(refused, 0, raised_payload(kind, message));
    std::cout.flush();
    ::_exit(0);
}

// Answers requests until the channel closes. `call` takes the arguments of types A... and returns R.
template <class R, class... A, class Call>
int serve(Call call, const char* function, const char* signature, const char* names) {
    std::vector<std::string> parameters = split(names);
    if (sizeof...(A) != parameters.size())
        refuse("wrong number of parameters", std::string("`") + function + "` takes " + std::to_string(sizeof...(A)) +
            " parameters, the problem passes " + std::to_string(parameters.size()) + ": " + names);
    constexpr bool supported = (is_supported_parameter<A>() && ...);
    const char* code = signature;
    size_t index = 0;
    auto check = [&]<class T>(std::type_identity<T>) {
        const char* each = code;
        bool fits = is_supported_parameter<T>();
        if constexpr (is_supported_parameter<T>()) fits = accepts<stored<T>>(each);
        if (!fits) refuse("wrong parameter type", "`" + parameters[index] + "` is " + name_of(code) + ", which a parameter of type " +
            cpp_name<std::remove_cvref_t<T>>() + " cannot take");
        code = skip(code);
        ++index;
    };
    (check(std::type_identity<A>{}), ...);
    const char* result_code = code + 1;
    prepare_process();
    send(returned, 0, "");
    std::string buffer;
    size_t at = 0;
    Reader request{};
    std::string payload;
    if constexpr (supported) while (receive(buffer, at, request)) {
        payload.clear();
        Status status = returned;
        uint64_t nanos = 0;
        auto started = std::chrono::steady_clock::now();
        auto stop = [&] { nanos = uint64_t((std::chrono::steady_clock::now() - started).count()); };
        std::string got;
        try {
            const char* each = signature;
            size_t i = 0;
            std::tuple<stored<A>...> kept{decode<stored<A>>(request, each, parameters[i++])...};
            [&]<size_t... I>(std::index_sequence<I...>) {
                started = std::chrono::steady_clock::now();
                if constexpr (std::is_void_v<R>) {
                    call(pass<A>(std::get<I>(kept))...);
                    stop();
                    got = "nothing (the function is void)";
                    throw WrongType{"result", name_of(result_code), "nothing"};
                } else {
                    auto&& result = call(pass<A>(std::get<I>(kept))...);
                    stop();
                    got = describe<std::remove_cvref_t<R>>(result);
                    const char* whole = result_code;
                    encode<std::remove_cvref_t<R>>(payload, result, whole, "result");
                }
            }(std::index_sequence_for<A...>{});
        } catch (const WrongType& wrong) {
            status = wrong_type;
            payload.clear();
            put_text(payload, got);
            put_text(payload, wrong.path);
            put_text(payload, wrong.expected);
            put_text(payload, wrong.got);
        } catch (const DoesNotFit& narrow) {
            status = does_not_fit;
            payload.clear();
            put_text(payload, narrow.path);
            put_text(payload, narrow.value);
            put_text(payload, narrow.type);
        } catch (const std::bad_alloc&) {
            status = out_of_memory;
            payload.clear();
        } catch (const std::exception& error) {
            stop();
            status = raised;
            int failed = 0;
            char* kind = abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, &failed);
            payload = raised_payload(failed == 0 ? kind : "std::exception", error.what());
        } catch (...) {
            stop();
            status = raised;
            payload = raised_payload("exception", "a thrown value that is no std::exception");
        }
        std::cout.flush();
        std::cerr.flush();
        std::fflush(nullptr);
        send(status, nanos, payload);
    }
    return 0;
}

template <class R, class... A> int serve_function(R (*function)(A...), const char* name, const char* signature, const char* names) {
    return serve<R, A...>(function, name, signature, names);
}
template <class S, class R, class... A> int serve_method(R (S::*method)(A...), const char* name, const char* signature, const char* names) {
    return serve<R, A...>([method](auto&&... arguments) -> R { S solution; return (solution.*method)(std::forward<decltype(arguments)>(arguments)...); }, name, signature, names);
}
template <class S, class R, class... A> int serve_method(R (S::*method)(A...) const, const char* name, const char* signature, const char* names) {
    return serve<R, A...>([method](auto&&... arguments) -> R { S solution; return (solution.*method)(std::forward<decltype(arguments)>(arguments)...); }, name, signature, names);
}
template <class S, class R, class... A> int serve_method(R (*method)(A...), const char* name, const char* signature, const char* names) {
    return serve<R, A...>(method, name, signature, names);
}

// One of several functions of a name, told by the number of its parameters: deduction fails for all the others.
#define KATA_OVERLOAD(N, ...) \
    template <> struct serve_function_of<N> { \
        template <class R KATA_CLASSES_##N> static int bind(R (*function)(__VA_ARGS__), const char* name, const char* signature, const char* names) { \
            return serve_function(function, name, signature, names); \
        } \
    }; \
    template <> struct serve_method_of<N> { \
        template <class S, class R KATA_CLASSES_##N> static int bind(R (S::*method)(__VA_ARGS__), const char* name, const char* signature, const char* names) { \
            return serve_method<S>(method, name, signature, names); \
        } \
        template <class S, class R KATA_CLASSES_##N> static int bind(R (S::*method)(__VA_ARGS__) const, const char* name, const char* signature, const char* names) { \
            return serve_method<S>(method, name, signature, names); \
        } \
        template <class S, class R KATA_CLASSES_##N> static int bind(R (*method)(__VA_ARGS__), const char* name, const char* signature, const char* names) { \
            return serve_method<S>(method, name, signature, names); \
        } \
    };
#define KATA_CLASSES_1 , class A
#define KATA_CLASSES_2 KATA_CLASSES_1, class B
#define KATA_CLASSES_3 KATA_CLASSES_2, class C
#define KATA_CLASSES_4 KATA_CLASSES_3, class D
#define KATA_CLASSES_5 KATA_CLASSES_4, class E
#define KATA_CLASSES_6 KATA_CLASSES_5, class F
template <int> struct serve_function_of;
template <int> struct serve_method_of;
KATA_OVERLOAD(1, A)
KATA_OVERLOAD(2, A, B)
KATA_OVERLOAD(3, A, B, C)
KATA_OVERLOAD(4, A, B, C, D)
KATA_OVERLOAD(5, A, B, C, D, E)
KATA_OVERLOAD(6, A, B, C, D, E, F)

}  // namespace kata

int kata_entry(const char* signature, const char* names);
