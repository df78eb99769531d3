namespace kata_debug {
template <class T> void show(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) std::cout << std::quoted(std::string_view(value));
    else if constexpr (std::is_same_v<T, bool>) std::cout << (value ? "true" : "false");
    else if constexpr (requires { value.has_value(); *value; }) {
        if (value) show(*value);
        else std::cout << "nullopt";
    } else if constexpr (requires { std::begin(value); std::end(value); }) {
        const char* between = "";
        std::cout << '{';
        for (const auto& item : value) {
            std::cout << between;
            between = ", ";
            if constexpr (requires { typename T::value_type; }) show<typename T::value_type>(item);
            else show(item);
        }
        std::cout << '}';
    } else if constexpr (requires { std::tuple_size<T>::value; }) {
        const char* between = "";
        std::cout << '{';
        std::apply([&](const auto&... items) { ((std::cout << between, between = ", ", show(items)), ...); }, value);
        std::cout << '}';
    } else if constexpr (std::is_integral_v<T> && sizeof(T) > 8) std::cout << (long long)value;
    else std::cout << std::setprecision(17) << value;
}
template <class T> void print(const char* name, const T& value) {
    std::cout << name << ' ';
    show(value);
    std::cout << std::endl;
}
template <class T> bool close(const T& value, const T& expected, double absolute, double relative) {
    if constexpr (std::is_floating_point_v<T>) {
        return value == expected || (value != value && expected != expected)
            || std::abs(value - expected) <= absolute + relative * std::abs(expected);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) return value == expected;
    else if constexpr (requires { value.has_value(); *value; }) {
        return value && expected ? close(*value, *expected, absolute, relative) : value.has_value() == expected.has_value();
    } else if constexpr (requires { std::begin(value); std::end(value); }) {
        return std::equal(std::begin(value), std::end(value), std::begin(expected), std::end(expected),
            [&](const auto& a, const auto& b) { return close<std::decay_t<decltype(a)>>(a, b, absolute, relative); });
    } else if constexpr (requires { std::tuple_size<T>::value; }) {
        return [&]<size_t... I>(std::index_sequence<I...>) {
            return (close(std::get<I>(value), std::get<I>(expected), absolute, relative) && ...);
        }(std::make_index_sequence<std::tuple_size_v<T>>());
    } else return value == expected;
}
template <class T> bool in_any_order(const T& value, const T& expected) {
    if constexpr (requires { std::begin(value); std::end(value); })
        return std::is_permutation(std::begin(value), std::end(value), std::begin(expected), std::end(expected));
    else return value == expected;
}
}  // namespace kata_debug
