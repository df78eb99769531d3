namespace kata_debug {
template <class T> struct Call : Call<decltype(&T::operator())> {};
template <class T> struct Call<T*> : Call<T> {};
template <class T> struct Call<const T> : Call<T> {};
template <class R, class... A> struct Call<R(A...)> { using types = std::tuple<std::decay_t<A>...>; };
template <class T, class R, class... A> struct Call<R (T::*)(A...)> : Call<R(A...)> {};
template <class T, class R, class... A> struct Call<R (T::*)(A...) const> : Call<R(A...)> {};
// The type of a function's parameter, without `const` and references.
template <size_t I, class F> using parameter = std::tuple_element_t<I, typename Call<F>::types>;
}  // namespace kata_debug
