"""The names that a submission may use without importing them, as on LeetCode: what `from MODULE import *` gives for each of these modules,
and the modules themselves. Only what a submission mentions is imported, since an interpreter that imports nothing starts in milliseconds.

Where two modules have a name, the later row wins, as it does among star imports. Python's own built-in names always win.
"""

import builtins

_STANDARD = {
    "typing":
        "AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO "
        "ByteString Callable ClassVar Collection Concatenate Container ContextManager Coroutine DefaultDict Deque Dict Final "
        "ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView List Literal LiteralString "
        "Mapping MappingView MutableMapping MutableSequence MutableSet NamedTuple Never NewType NoDefault NoReturn NotRequired "
        "Optional ParamSpec ParamSpecArgs ParamSpecKwargs Protocol ReadOnly Required Reversible Self Sequence Set Sized "
        "SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound TYPE_CHECKING Text "
        "TextIO Tuple Type TypeAlias TypeAliasType TypeGuard TypeIs TypeVar TypeVarTuple TypedDict Union Unpack ValuesView "
        "assert_never assert_type cast dataclass_transform evaluate_forward_ref final get_args get_origin get_protocol_members "
        "get_type_hints is_protocol is_typeddict no_type_check no_type_check_decorator overload override runtime_checkable",
    "string":
        "Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable "
        "punctuation whitespace",
    "re":
        "A ASCII DOTALL I IGNORECASE L LOCALE M MULTILINE Match NOFLAG Pattern PatternError RegexFlag S U UNICODE VERBOSE X "
        "error escape findall finditer fullmatch match purge search split subn template",
    "datetime":
        "MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo",
    "collections":
        "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple",
    "heapq":
        "heapify heapify_max heappop heappop_max heappush heappush_max heappushpop heappushpop_max heapreplace heapreplace_max "
        "merge nlargest nsmallest",
    "bisect":
        "bisect bisect_left bisect_right insort insort_left insort_right",
    "copy":
        "Error copy deepcopy",
    "math":
        "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs "
        "factorial floor fma fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 "
        "log1p log2 modf nan nextafter perm pi prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp",
    "random":
        "Random SystemRandom betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits getstate "
        "lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate shuffle triangular "
        "uniform vonmisesvariate weibullvariate",
    "statistics":
        "NormalDist StatisticsError correlation covariance fmean geometric_mean harmonic_mean kde kde_random linear_regression "
        "mean median median_grouped median_high median_low mode multimode pstdev pvariance quantiles stdev variance",
    "itertools":
        "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby "
        "islice pairwise permutations product repeat starmap takewhile tee zip_longest",
    "functools":
        "Placeholder WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key lru_cache partial partialmethod "
        "reduce singledispatch singledispatchmethod total_ordering update_wrapper wraps",
    "operator":
        "add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift "
        "imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_none is_not is_not_none isub itemgetter itruediv "
        "ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos rshift setitem sub truediv truth xor",
    "io":
        "BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO IOBase "
        "IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END SEEK_SET StringIO TextIOBase TextIOWrapper UnsupportedOperation "
        "open_code text_encoding",
    "sys":
        "argv byteorder float_info getrecursionlimit getsizeof intern maxsize setrecursionlimit stderr stdin stdout "
        "version_info",
    "json":
        "JSONDecodeError JSONDecoder JSONEncoder dump dumps load loads",
}
# Predefined where their package is installed.
_INSTALLED = {"sortedcontainers": "SortedDict SortedKeyList SortedList SortedSet"}
_ABBREVIATED = {"np": "numpy", "numpy": "numpy"}


def named_by(code, shifts, extended):
    """The names in the arguments of these instructions of one code object; each says by how many bits its argument is shifted."""
    found, names, data, argument = set(), code.co_names, code.co_code, 0
    for at in range(0, len(data), 2):
        argument = argument << 8 | data[at + 1]
        operation = data[at]
        if operation == extended:
            continue
        shift = shifts.get(operation)
        if shift is not None and argument >> shift < len(names):
            found.add(names[argument >> shift])
        argument = 0
    return found


def undefined_names(code):
    """The global names that the code reads, nested code included, and that its top level does not define."""
    from opcode import opmap
    extended = opmap["EXTENDED_ARG"]
    # From Python 3.11 on the lowest bit of the argument of LOAD_GLOBAL is a flag.
    reads = {opmap["LOAD_GLOBAL"]: 1 if "PUSH_NULL" in opmap else 0, opmap["LOAD_NAME"]: 0}
    if "LOAD_FROM_DICT_OR_GLOBALS" in opmap:
        reads[opmap["LOAD_FROM_DICT_OR_GLOBALS"]] = 0
    defined = named_by(code, {opmap["STORE_NAME"]: 0}, extended)
    found, pending = set(), [code]
    while pending:
        code = pending.pop()
        pending += [constant for constant in code.co_consts if hasattr(constant, "co_names")]
        found |= named_by(code, reads, extended)
    return found - defined


def is_used_as_module(name, source):
    """Whether the text takes an attribute of a module of this name rather than of the thing of the same name in it."""
    import re
    attributes = {"datetime": "(datetime|date|time|timedelta|timezone|tzinfo|MINYEAR|MAXYEAR|UTC)"}.get(name, r"\w+")
    return re.search(r"(?<![\w.])%s\s*\.\s*%s\b" % (name, attributes), source) is not None


def offer(code, mentioned, source, names):
    """Puts into `names` what the submission's code reads and does not import itself."""
    tables = [(module, table.split()) for module, table in _STANDARD.items()]
    tables += [(module, table.split()) for module, table in _INSTALLED.items()]
    known = {name for module, table in tables for name in (module, *table)}.union(_ABBREVIATED)
    if mentioned.isdisjoint(known):
        return
    wanted = undefined_names(code) & known
    if not wanted:
        return
    for module, table in tables:
        found = [name for name in table if name in wanted]
        if not found and module not in wanted:
            continue
        offered = imported(module)
        if offered is None:
            continue
        names.update((name, getattr(offered, name)) for name in found if hasattr(offered, name))
        if module in wanted and (module not in table or is_used_as_module(module, source)):
            names[module] = offered
    for name, module in _ABBREVIATED.items():
        offered = imported(module) if name in wanted else None
        if offered is not None:
            names[name] = offered
    for name in wanted:
        if hasattr(builtins, name):
            names.pop(name, None)


def imported(module):
    """The module, or None where it is not installed."""
    try:
        return __import__(module)
    except ImportError:
        if module in _STANDARD:
            raise
        return None
