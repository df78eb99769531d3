// Decodes requests to the parameter types of the submission's function, and encodes its result. Types are deduced from the function; codes say what
// is sent. The headers included here declare no POSIX name, since a submission may want it for itself.
#pragma once
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <list>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <typeinfo>
#include <utility>
#include <vector>

namespace kata_harness_ {

// The byte that a reply begins with. A test holds these against the judge's. Statuses:
enum Status : unsigned char {
    returned = 0,
    raised = 1,
    out_of_memory = 2,
    wrong_type = 3,
    does_not_fit = 4,
    refused = 5,
    returned_as = 6,
    imports = 7,
    // With this bit in a status, the process ends after this reply.
    is_last = 0x80,
};

// An argument that the parameter's type cannot hold.
struct DoesNotFit { std::string path, value, type; };
// A result, or a part of one, whose type is not the signature's.
struct WrongType { std::string path, expected, got; };

// The place of a value in an argument or a result: a parameter's name, or an item of what is outside. It is written out only for an error.
struct Path {
    const Path* outer;
    std::string_view name;
    size_t item;
    Path(std::string_view name) : outer(nullptr), name(name), item(0) {}
    Path(const Path& outer, size_t item) : outer(&outer), item(item) {}
    std::string text() const;
};

// The type that a code means, as signatures write it; moves past the code.
std::string type_name(const char*& code);
std::string name_of(const char* code);
const char* skip(const char* code);

// A type's name as C++ writes it.
std::string demangled(const std::type_info& type);
// A number with all its digits.
std::string described_float(double value);

// What a value is, in words.
std::string described_integer(const std::type_info& type, int64_t value);
std::string described_unsigned(const std::type_info& type, uint64_t value);
std::string described_number(const std::type_info& type, double value);
std::string described_char(char value);
std::string described_type(const std::type_info& type);

// The refusals of a value. They are compiled once, apart from the code for each type.
[[noreturn]] void refuse_value(const Path& path, int64_t number, const std::type_info& type);
[[noreturn]] void refuse_value(const Path& path, std::string value, const std::type_info& type);
[[noreturn]] void refuse_result(const Path& path, const char* code, std::string got);
[[noreturn]] void refuse_result(const Path& path, const char* code, std::string got, const char* why);

template <class T> constexpr bool is_text = std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>;
// What holds a character; it holds a small integer as well.
template <class T> constexpr bool is_char =
    std::is_same_v<T, char> || std::is_same_v<T, signed char> || std::is_same_v<T, unsigned char>;
template <class T> constexpr bool is_number = std::is_arithmetic_v<T>;
template <class T> struct is_array_type : std::false_type {};
template <class T, size_t N> struct is_array_type<std::array<T, N>> : std::true_type {};
template <class T> struct is_list : std::false_type {};
template <class T> struct is_list<std::vector<T>> : std::true_type {};
template <class T> struct is_list<std::deque<T>> : std::true_type {};
template <class T> struct is_list<std::list<T>> : std::true_type {};
template <class T> struct is_tuple_type : std::false_type {};
template <class... T> struct is_tuple_type<std::tuple<T...>> : std::true_type {};
template <class A, class B> struct is_tuple_type<std::pair<A, B>> : std::true_type {};
template <class T> constexpr bool is_optional = false;
template <class T> constexpr bool is_optional<std::optional<T>> = true;
template <class T> constexpr bool is_span = false;
template <class T> constexpr bool is_span<std::span<T>> = true;

// The part of an argument that is kept during the call: a view needs the data that it views.
template <class T> struct Stored { using type = T; };
template <> struct Stored<std::string_view> { using type = std::string; };
template <class T> struct Stored<std::span<T>> { using type = std::vector<std::remove_const_t<T>>; };
template <class T> using stored = typename Stored<std::remove_cvref_t<T>>::type;

// Whether a parameter of type T can take an argument of the code's type.
template <class T> bool accepts(const char*& code) {
    if constexpr (is_text<T>) return *code++ == 's';
    else if constexpr (std::is_same_v<T, bool>) return *code++ == 'b';
    else if constexpr (std::is_integral_v<T>) { char kind = *code++; return kind == 'i' || (kind == 'c' && is_char<T>); }
    else if constexpr (std::is_floating_point_v<T>) { char kind = *code++; return kind == 'f' || kind == 'i'; }
    else if constexpr (is_optional<T>) return *code++ == '?' && accepts<typename T::value_type>(code);
    else if constexpr (is_list<T>::value || is_array_type<T>::value) return *code++ == '[' && accepts<typename T::value_type>(code);
    // A pack's checker takes an answer, which may be a tuple.
    else if constexpr (is_tuple_type<T>::value) {
        if (*code++ != '(') return false;
        auto each = [&]<size_t... I>(std::index_sequence<I...>) {
            return ((*code != ')' && accepts<std::tuple_element_t<I, T>>(code)) && ...);
        };
        return each(std::make_index_sequence<std::tuple_size_v<T>>()) && *code++ == ')';
    } else return false;
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

template <class T> T decode(Reader& in, const char*& code, const Path& path) {
    char kind = *code++;
    if constexpr (is_text<T>) {
        uint32_t size = in.plain<uint32_t>();
        T text(in.at, size);
        in.at += size;
        return text;
    } else if constexpr (std::is_same_v<T, bool>) {
        return in.plain<char>() != 0;
    } else if constexpr (std::is_integral_v<T>) {
        if (kind == 'c') return T(in.plain<char>());
        int64_t number = in.plain<int64_t>();
        if (!std::in_range<std::conditional_t<(sizeof(T) < 8), int64_t, T>>(number) || int64_t(T(number)) != number)
            refuse_value(path, number, typeid(T));
        return T(number);
    } else if constexpr (std::is_floating_point_v<T>) {
        return kind == 'i' ? T(in.plain<int64_t>()) : T(in.plain<double>());
    } else if constexpr (is_optional<T>) {
        if (in.plain<char>()) return T(decode<typename T::value_type>(in, code, path));
        code = skip(code);
        return std::nullopt;
    } else if constexpr (is_tuple_type<T>::value) {
        auto each = [&]<size_t... I>(std::index_sequence<I...>) {
            // The items of a braced list are evaluated in order.
            return T{decode<std::tuple_element_t<I, T>>(in, code, {path, I})...};
        };
        T items = each(std::make_index_sequence<std::tuple_size_v<T>>());
        ++code;
        return items;
    } else {
        uint32_t size = in.plain<uint32_t>();
        T items{};
        if constexpr (is_array_type<T>::value) {
            if (items.size() != size) refuse_value(path, std::to_string(size) + " items", typeid(T));
            for (uint32_t i = 0; i < size; ++i) {
                const char* item = code;
                items[i] = decode<typename T::value_type>(in, item, {path, i});
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
            if constexpr (is_char<Item>) {
                if (*code == 'c') {
                    if (size_t(in.end - in.at) < size) std::abort();
                    items.insert(items.end(), in.at, in.at + size);
                    in.at += size;
                    code = skip(code);
                    return items;
                }
            }
            for (uint32_t i = 0; i < size; ++i) {
                const char* item = code;
                if constexpr (std::is_integral_v<Item> && !std::is_same_v<Item, bool>) {
                    int64_t number = in.plain<int64_t>();
                    if (int64_t(Item(number)) != number || (number < 0 && std::is_unsigned_v<Item>))
                        refuse_value({path, i}, number, typeid(Item));
                    items.push_back(Item(number));
                } else if constexpr (is_number<Item>) {
                    items.push_back(decode<Item>(in, item, path));
                } else {
                    items.push_back(decode<Item>(in, item, {path, i}));
                }
            }
        }
        code = skip(code);
        return items;
    }
}

template <class T> void put(std::string& out, T value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); }
void put_text(std::string& out, std::string_view text);

// A character as one writes it, where it can be written as it is.
std::string shown_char(unsigned char value);

template <class T> std::string describe(const T& value) {
    if constexpr (std::is_same_v<T, char>) return described_char(value);
    else if constexpr (std::is_same_v<T, bool>) return value ? "bool true" : "bool false";
    else if constexpr (std::is_integral_v<T> && sizeof(T) > 8) return described_type(typeid(T));
    else if constexpr (std::is_integral_v<T> && std::is_unsigned_v<T>) return described_unsigned(typeid(T), value);
    else if constexpr (std::is_integral_v<T>) return described_integer(typeid(T), value);
    else if constexpr (is_number<T>) return described_number(typeid(T), double(value));
    else if constexpr (is_optional<T>) return value ? "an optional that holds " + describe(*value) : std::string("std::nullopt");
    else return described_type(typeid(T));
}

// Whether values of this type contain a bool, for which a number is taken.
template <class T> constexpr bool holds_bool = false;
template <> inline constexpr bool holds_bool<bool> = true;
template <class T> requires std::ranges::input_range<const T> constexpr bool holds_bool<T> = holds_bool<std::ranges::range_value_t<const T>>;
template <class T> constexpr bool holds_bool<std::optional<T>> = holds_bool<T>;
template <class... T> constexpr bool holds_bool<std::tuple<T...>> = (holds_bool<T> || ...);
template <class A, class B> constexpr bool holds_bool<std::pair<A, B>> = holds_bool<A> || holds_bool<B>;

// Whether a bool was encoded as a number since this was last cleared: then the answer is also shown as it was returned.
inline bool took_bool = false;

template <class T> void encode(std::string& out, const T& value, const char*& code, const Path& path) {
    if (*code == '?') {
        ++code;
        if constexpr (is_optional<T>) {
            put<char>(out, char(value.has_value()));
            if (value) encode(out, *value, code, path);
            else code = skip(code);
        } else {
            // What is no `optional` is there.
            put<char>(out, 1);
            encode(out, value, code, path);
        }
        return;
    }
    const char* whole = code;
    char kind = *code++;
    if constexpr (is_number<T>) {
        if (std::is_same_v<T, bool> && kind != 'b') took_bool = true;
        if (kind == 'f') return put<double>(out, double(value));
        if (kind == 'b' && std::is_same_v<T, bool>) return put<char>(out, char(value != 0));
        if constexpr (is_char<T>) {
            if (kind == 'c' && value >= ' ' && value <= '~') return put<char>(out, char(value));
            if (kind == 'c') refuse_result(path, whole, describe(value), ", which is no printable ASCII");
        }
        if constexpr (std::is_integral_v<T>) {
            if (kind == 'i') {
                // A 128-bit integer is one too.
                if (T(int64_t(value)) != value || (std::is_unsigned_v<T> && int64_t(value) < 0))
                    refuse_result(path, whole, describe(value), ", which does not fit 64 bits");
                return put<int64_t>(out, int64_t(value));
            }
        }
        refuse_result(path, whole, describe(value));
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        if (kind != 's') refuse_result(path, whole, describe(value));
        put_text(out, std::string_view(value));
    } else if constexpr (is_tuple_type<T>::value) {
        if (kind != '(') refuse_result(path, whole, describe(value));
        std::apply([&](const auto&... items) {
            size_t i = 0;
            auto one = [&](const auto& item) {
                if (*code == ')') refuse_result(path, whole, describe(value));
                encode(out, item, code, {path, i++});
            };
            (one(items), ...);
        }, value);
        if (*code != ')') refuse_result(path, whole, describe(value));
        ++code;
    } else if constexpr (std::ranges::input_range<const T>) {
        if (kind != '[') refuse_result(path, whole, describe(value));
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
                encode<Item>(out, item, each, {path, i++});
            }
        } else {
            for (const auto& item : value) {
                const char* each = code;
                encode(out, item, each, {path, i++});
            }
        }
        code = skip(code);
    } else {
        refuse_result(path, whole, describe(value));
    }
}

// An answer as it was returned, for a reader: only its beginning if it is long.
template <class T> void show(std::string& out, const T& value) {
    constexpr size_t most = 4000;
    if constexpr (std::is_same_v<T, bool>) out += value ? "true" : "false";
    else if constexpr (std::is_same_v<T, char>) out += shown_char(static_cast<unsigned char>(value));
    else if constexpr (std::is_integral_v<T>) out += std::to_string(value);
    else if constexpr (is_number<T>) out += described_float(double(value));
    else if constexpr (is_optional<T>) {
        if (value) show(out, *value);
        else out += "nullopt";
    } else if constexpr (is_tuple_type<T>::value) {
        out += '{';
        std::apply([&](const auto&... items) { size_t i = 0; ((out += i++ ? ", " : "", show(out, items)), ...); }, value);
        out += '}';
    } else if constexpr (!std::is_convertible_v<const T&, std::string_view> && std::ranges::input_range<const T>) {
        out += '{';
        bool is_first = true;
        for (const auto& item : value) {
            if (out.size() > most) { out += ", …"; break; }
            if (!is_first) out += ", ";
            is_first = false;
            if constexpr (std::is_same_v<T, std::vector<bool>>) show(out, bool(item));
            else show(out, item);
        }
        out += '}';
    } else out += describe(value);
}

// Types that many functions have. Their code is compiled once, with the worker.
#define KATA_COMMON_(DECLARE) \
    KATA_COMMON_LISTS_(DECLARE, int) KATA_COMMON_LISTS_(DECLARE, long) KATA_COMMON_LISTS_(DECLARE, long long) \
    KATA_COMMON_LISTS_(DECLARE, double) KATA_COMMON_LISTS_(DECLARE, char) KATA_COMMON_LISTS_(DECLARE, bool) \
    KATA_COMMON_LISTS_(DECLARE, std::string)
#define KATA_COMMON_LISTS_(DECLARE, ITEM) \
    DECLARE(ITEM) DECLARE(std::vector<ITEM>) DECLARE(std::vector<std::vector<ITEM>>) \
    DECLARE(std::vector<std::vector<std::vector<ITEM>>>)
#define KATA_CODEC_(...) \
    template bool accepts<__VA_ARGS__>(const char*&); \
    template __VA_ARGS__ decode<__VA_ARGS__>(Reader&, const char*&, const Path&); \
    template std::string describe<__VA_ARGS__>(const __VA_ARGS__&); \
    template void encode<__VA_ARGS__>(std::string&, const __VA_ARGS__&, const char*&, const Path&);
#define KATA_DECLARE_(...) \
    extern template bool accepts<__VA_ARGS__>(const char*&); \
    extern template __VA_ARGS__ decode<__VA_ARGS__>(Reader&, const char*&, const Path&); \
    extern template std::string describe<__VA_ARGS__>(const __VA_ARGS__&); \
    extern template void encode<__VA_ARGS__>(std::string&, const __VA_ARGS__&, const char*&, const Path&);
KATA_COMMON_(KATA_DECLARE_)

}  // namespace kata_harness_
