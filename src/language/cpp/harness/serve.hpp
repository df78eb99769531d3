// Binds the submission's function and answers requests with it. Code that does not depend on its types is in worker.cpp.
#pragma once
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

[[noreturn]] void refuse(std::string_view kind, const std::string& message);
// Reads the next request; returns false at the end of the channel.
bool receive(Reader& request);
// Prepares the process and reports that the function is bound.
void ready();
// The call's time is the time between these two.
void start_clock();
void stop_clock();
// Flushes the output and sends the answer.
void send(const Answer& answer);
// Installs the handlers that report, as the reply to a call in progress, what ended the process and where.
void prepare_for_faults();
void begin_call();
void end_call();
// Describes the exception that is being handled.
void describe_exception(Answer& answer);

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

// The parameters' names. Refuses the submission if their number is not the function's.
std::vector<std::string> checked_names(const char* function, size_t n_parameters, const char* names);
// Refuses a parameter that cannot take the code's type.
[[noreturn]] void refuse_type(const std::string& parameter, const char* code, const std::string& type);

template <class Parameters> struct Server;
template <class... A> struct Server<void(A...)> {
    const char* signature;
    std::vector<std::string> parameters;

    // Checks the parameters and returns the code of the result.
    const char* check() const {
        const char* code = signature;
        size_t index = 0;
        auto one = [&]<class T>(std::type_identity<T>) {
            const char* each = code;
            bool fits = is_supported_parameter<T>();
            if constexpr (is_supported_parameter<T>()) fits = accepts<stored<T>>(each);
            if (!fits) refuse_type(parameters[index], code, cpp_name<std::remove_cvref_t<T>>());
            code = skip(code);
            ++index;
        };
        (one(std::type_identity<A>{}), ...);
        return code + 1;
    }

    // The first parameter that has the result's type and that the function may change in place; empty if there is none.
    std::string changeable(const char* result_code) const {
        const char* code = signature;
        size_t index = 0;
        std::string name;
        auto one = [&]<class T>(std::type_identity<T>) {
            const char* end = skip(code);
            constexpr bool is_lent = std::is_lvalue_reference_v<T> && !std::is_const_v<std::remove_reference_t<T>>;
            if (is_lent && name.empty() && std::string_view(code, size_t(end - code)) == result_code) name = parameters[index];
            code = end;
            ++index;
        };
        (one(std::type_identity<A>{}), ...);
        return name;
    }

    template <class Owner, class Call> void answer(Owner& owner, Call call, Reader& request, const char* result_code, Answer& answer) const {
        const char* each = signature;
        size_t i = 0;
        std::tuple<stored<A>...> kept{decode<stored<A>>(request, each, parameters[i++])...};
        std::apply([&](auto&... items) {
            using R = decltype(call(owner, pass<A>(items)...));
            start_clock();
            if constexpr (std::is_void_v<R>) {
                call(owner, pass<A>(items)...);
                stop_clock();
                std::string name = changeable(result_code);
                answer.got = name.empty() ? "nothing (the function is void; the answer is what `return` gives)"
                    : "nothing (the function is void; one that changes `" + name + "` in place returns its type and ends with `return " + name + ";`)";
                throw WrongType{"result", name_of(result_code), "nothing"};
            } else {
                auto&& result = call(owner, pass<A>(items)...);
                stop_clock();
                answer.got = describe<std::remove_cvref_t<R>>(result);
                const char* whole = result_code;
                took_bool = false;
                encode<std::remove_cvref_t<R>>(answer.payload, result, whole, "result");
                if (took_bool) {
                    std::string shown, text;
                    show(shown, result);
                    put_text(text, shown);
                    answer.payload.insert(0, text);
                    answer.status = returned_as;
                }
            }
        }, kept);
    }

    template <class Owner, class Call> void run(Call call) const {
        Owner owner;
        const char* result_code = check();
        ready();
        if constexpr ((is_supported_parameter<A>() && ...)) {
            Reader request{};
            Answer given;
            while (receive(request)) {
                given.status = returned;
                given.payload.clear();
                try { answer(owner, call, request, result_code, given); }
                catch (...) { describe_exception(given); }
                owner.drop();
                send(given);
            }
        }
    }
};

// Answers requests until the channel closes. `call` takes the owner and then arguments of these types.
template <class Owner, class Parameters> struct Serve;
template <class Owner, class... A> struct Serve<Owner, void(A...)> {
    template <class Call> static int with(Call call, const char* function, const char* signature, const char* names) {
        Server<void(A...)>{signature, checked_names(function, sizeof...(A), names)}.template run<Owner>(call);
        return 0;
    }
};

}  // namespace kata_harness_

int kata_entry_(const char* signature, const char* names);
