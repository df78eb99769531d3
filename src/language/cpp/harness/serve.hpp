// Binds the submission's function and answers requests with it. Code that does not depend on its types is in worker.cpp.
#pragma once
#ifdef __SANITIZE_ADDRESS__
#define KATA_SANITIZED_
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KATA_SANITIZED_
#endif
#endif
#include <exception>
#include <functional>
#include <new>
#include <optional>

#include "codec.hpp"

namespace kata_harness_ {

// The types of the parameters, in order, as a function type: `void(int, std::string&)`.
template <class T> struct ParametersOf : ParametersOf<decltype(&T::operator())> {};
template <class T> struct ParametersOf<T*> : ParametersOf<T> {};
template <class T> struct ParametersOf<T&> : ParametersOf<T> {};
template <class T> struct ParametersOf<const T> : ParametersOf<T> {};
template <class T, class C> struct ParametersOf<T C::*> : ParametersOf<T> {};
#define KATA_PARAMETERS_OF_(QUALIFIERS) \
    template <class R, class... A> struct ParametersOf<R(A...) QUALIFIERS> { using type = void(A...); };
KATA_PARAMETERS_OF_()
KATA_PARAMETERS_OF_(noexcept)
KATA_PARAMETERS_OF_(const)
KATA_PARAMETERS_OF_(const noexcept)
KATA_PARAMETERS_OF_(&)
KATA_PARAMETERS_OF_(& noexcept)
KATA_PARAMETERS_OF_(const &)
KATA_PARAMETERS_OF_(const & noexcept)
#undef KATA_PARAMETERS_OF_
template <class T> using parameters_of = typename ParametersOf<T>::type;

// The first N of them; the others have default arguments.
template <size_t N, class Before, class After> struct First;
template <size_t N, class... B, class A, class... Rest> struct First<N, void(B...), void(A, Rest...)>
    : std::conditional_t<N == sizeof...(B), std::type_identity<void(B...)>, First<N, void(B..., A), void(Rest...)>> {};
template <size_t N, class... B> struct First<N, void(B...), void()> { using type = void(B...); };
template <size_t N, class All> using first_of = typename First<N, void(), All>::type;

// The owner of a plain function.
struct Nothing {
    void drop() {}
};
// A new `Solution` for each call. It is kept until the result is encoded, which may refer to it.
template <class S> struct Fresh {
    static_assert(std::is_default_constructible_v<S>, "`class Solution` needs a constructor without parameters");
    std::optional<S> kept;
    S& made() { return kept.emplace(); }
    void drop() { kept.reset(); }
};

// The outcome of a request, besides its payload.
struct Answer {
    Status status = returned;
    std::string payload;
    // The result in words, if its type is wrong.
    std::string got;
};

// The call's time is the time between these two.
void start_clock();
void stop_clock();
// Installs the handlers that report, as the reply to a call in progress, what ended the process and where.
void prepare_for_faults();
void begin_call();
void end_call();

template <class T> constexpr bool is_supported_parameter();
template <class T> struct SupportsItems : std::false_type {};
template <class... T> struct SupportsItems<std::tuple<T...>> : std::bool_constant<(is_supported_parameter<T>() && ...)> {};
template <class A, class B> struct SupportsItems<std::pair<A, B>> : SupportsItems<std::tuple<A, B>> {};

template <class T> constexpr bool is_supported_parameter() {
    using S = stored<T>;
    if constexpr (is_text<S> || is_number<S>) return true;
    else if constexpr (is_optional<S>) return is_supported_parameter<typename S::value_type>();
    else if constexpr (is_list<S>::value || is_array_type<S>::value) return is_supported_parameter<typename S::value_type>();
    else if constexpr (is_tuple_type<S>::value) return SupportsItems<S>::value;
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

// What is checked of a parameter before the first call.
struct Parameter {
    // Whether it can take an argument of the code's type. Null for a type that takes none.
    bool (*accepts)(const char*& code);
    const std::type_info* type;
    // Whether the function may change it in place.
    bool is_lent;
};
template <class A> constexpr auto accepted_by() -> bool (*)(const char*&) {
    if constexpr (is_supported_parameter<A>()) return &accepts<stored<A>>;
    else return nullptr;
}
template <class A> constexpr bool is_lent = std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>>;

// A function of the submission, as the worker sees it.
struct Function {
    const char* shown;
    const Parameter* parameters;
    size_t n_parameters;
    // The codes of the parameters, the code of the result, and the parameters' names.
    const char* signature = nullptr;
    const char* result = nullptr;
    std::vector<std::string> names{};

    Function(const char* shown, const Parameter* parameters, size_t n) : shown(shown), parameters(parameters), n_parameters(n) {}
    // Calls it once with the arguments of a request.
    virtual void call(Reader& request, Answer& answer) = 0;
    // Drops what the last call left.
    virtual void drop() = 0;
    // Refuses a function that returns nothing.
    [[noreturn]] void returned_nothing(Answer& answer) const;
};
// Checks the function, and answers requests until the channel closes.
int serve(Function& function, const char* signature, const char* names);
// Shows an answer that was taken as another type, besides its payload.
void put_shown(Answer& answer, const std::string& shown);

template <class Owner, class Call, class... A> struct Bound final : Function {
    static constexpr Parameter types[sizeof...(A) + 1] = {{accepted_by<A>(), &typeid(std::remove_cvref_t<A>), is_lent<A>}..., {}};
    Call function;
    Owner owner{};

    Bound(Call function, const char* shown) : Function(shown, types, sizeof...(A)), function(function) {}
    void drop() override { owner.drop(); }
    void call(Reader& request, Answer& answer) override {
        if constexpr ((is_supported_parameter<A>() && ...)) {
            const char* code = signature;
            size_t i = 0;
            std::tuple<stored<A>...> kept{decode<stored<A>>(request, code, Path(names[i++]))...};
            with(kept, answer, std::index_sequence_for<A...>{});
        }
    }
    template <size_t... I> void with(std::tuple<stored<A>...>& kept, Answer& answer, std::index_sequence<I...>) {
        using R = decltype(function(owner, pass<A>(std::get<I>(kept))...));
        start_clock();
        if constexpr (std::is_void_v<R>) {
            function(owner, pass<A>(std::get<I>(kept))...);
            stop_clock();
            returned_nothing(answer);
        } else {
            auto&& returned = function(owner, pass<A>(std::get<I>(kept))...);
            stop_clock();
            using T = std::remove_cvref_t<R>;
            answer.got = describe<T>(returned);
            const char* whole = result;
            took_bool = false;
            encode<T>(answer.payload, returned, whole, Path("result"));
            if constexpr (holds_bool<T>) {
                if (took_bool) {
                    std::string shown;
                    show(shown, returned);
                    put_shown(answer, shown);
                }
            }
        }
    }
};

// Binds a call that takes the owner and then arguments of these types.
template <class Owner, class Parameters> struct Serve;
template <class Owner, class... A> struct Serve<Owner, void(A...)> {
    template <class Call> static int with(Call call, const char* shown, const char* signature, const char* names) {
        Bound<Owner, Call, A...> function(call, shown);
        return serve(function, signature, names);
    }
};

}  // namespace kata_harness_

int kata_entry_(const char* signature, const char* names);
