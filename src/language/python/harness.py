"""Kata's worker for Python: loads a submission, answers calls that arrive as binary frames on descriptor 3.

Usage: harness.py FILE SHOWN_NAME SIGNATURE_CODE PARAMETER_NAMES SPELLINGS

Nothing is imported before it is needed: an interpreter without site-packages starts in a few milliseconds, and most submissions
need neither those nor `collections`. The submission lives in a module of its own and never sees this one's names.
"""

import sys
from time import perf_counter_ns

_os = __import__("posix")
_MODULES = {
    "typing": ["Any", "Callable", "DefaultDict", "Deque", "Dict", "FrozenSet", "Generator", "Iterable", "Iterator", "List",
               "Mapping", "NamedTuple", "Optional", "Sequence", "Set", "Tuple", "Type", "TypeVar", "Union"],
    "collections": ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "defaultdict", "deque", "namedtuple"],
    "heapq": ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"],
    "bisect": ["bisect", "bisect_left", "bisect_right", "insort", "insort_left", "insort_right"],
    "math": ["ceil", "comb", "exp", "fabs", "factorial", "floor", "fsum", "gcd", "hypot", "inf", "isclose", "isinf", "isnan", "isqrt",
             "lcm", "log", "log10", "log1p", "log2", "nan", "perm", "pi", "prod", "sqrt", "trunc"],
    "itertools": ["accumulate", "chain", "combinations", "combinations_with_replacement", "compress", "count", "cycle", "dropwhile",
                  "filterfalse", "groupby", "islice", "pairwise", "permutations", "product", "repeat", "starmap", "takewhile",
                  "tee", "zip_longest"],
    "functools": ["cache", "cached_property", "cmp_to_key", "lru_cache", "partial", "reduce", "singledispatch", "total_ordering",
                  "wraps"],
}
_RETURNED, _RAISED, _OUT_OF_MEMORY, _WRONG_TYPE, _DOES_NOT_FIT, _REFUSED = range(6)


class WrongType(Exception):
    """The result is not of the demanded type: what was found, and where below `result`."""

    def __init__(self, path, expected, found):
        self.path, self.expected, self.found = path, expected, found


# Types are read from their codes into nested tuples: ("i",), ("[", item), ("(", items).

def read_type(code, at):
    kind = code[at]
    if kind == "[":
        item, at = read_type(code, at + 1)
        return ("[", item), at
    if kind == "(":
        items, at = [], at + 1
        while code[at] != ")":
            item, at = read_type(code, at)
            items.append(item)
        return ("(", items), at + 1
    return (kind,), at + 1


def type_name(ty):
    if ty[0] == "[":
        return type_name(ty[1]) + "[]"
    if ty[0] == "(":
        return "(" + ", ".join(map(type_name, ty[1])) + ")"
    return {"i": "int", "f": "float", "b": "bool", "s": "string"}[ty[0]]


# Decoders take (bytes, offset) and return (value, offset).

def decoder(ty, from_bytes=int.from_bytes):
    kind = ty[0]
    if kind == "i":
        return lambda data, at: (from_bytes(data[at:at + 8], "little", signed=True), at + 8)
    if kind == "f":
        return lambda data, at: (memoryview(data[at:at + 8]).cast("d")[0], at + 8)
    if kind == "b":
        return lambda data, at: (data[at] == 1, at + 1)
    if kind == "s":
        def text(data, at):
            end = at + 4 + from_bytes(data[at:at + 4], "little")
            return data[at + 4:end].decode(), end
        return text
    if kind == "[" and ty[1][0] in "if":
        letter = "q" if ty[1][0] == "i" else "d"

        def numbers(data, at):
            end = at + 4 + 8 * from_bytes(data[at:at + 4], "little")
            return memoryview(data[at + 4:end]).cast(letter).tolist(), end
        return numbers
    items = [decoder(ty[1])] if kind == "[" else [decoder(item) for item in ty[1]]

    def sequence(data, at):
        if kind == "(":
            decoders = items
        else:
            decoders = items * from_bytes(data[at:at + 4], "little")
            at += 4
        values = []
        for decode in decoders:
            value, at = decode(data, at)
            values.append(value)
        return (tuple(values) if kind == "(" else values), at
    return sequence


# Encoders take (value, path, append) and append bytes.

def encoder(ty, integer=int, number=float, kind_of=type, is_a=isinstance, memory=memoryview):
    from struct import pack, error as pack_error
    kind = ty[0]

    def as_int(value, path):
        if kind_of(value) is integer:
            return value
        if is_a(value, integer):
            return integer(value)
        if hasattr(value, "__index__") and not hasattr(value, "__len__"):
            return value.__index__()
        if getattr(value, "shape", None) == () and hasattr(value, "item"):
            return as_int(value.item(), path)
        raise WrongType(path, "int", describe(value))

    def as_float(value, path):
        if kind_of(value) is number:
            return value
        if is_a(value, (number, integer)):
            return number(value)
        if getattr(value, "shape", None) == () and hasattr(value, "item"):
            return as_float(value.item(), path)
        if hasattr(value, "__index__") and not hasattr(value, "__len__"):
            return number(value.__index__())
        raise WrongType(path, "float", describe(value))

    if kind == "i":
        def put_int(value, path, append):
            whole = as_int(value, path)
            try:
                append(pack("<q", whole))
            except pack_error:
                raise WrongType(path, "int", "%s, which does not fit 64 bits" % abbreviated(str(whole))) from None
        return put_int
    if kind == "f":
        def put_float(value, path, append):
            try:
                append(pack("<d", as_float(value, path)))
            except OverflowError:
                raise WrongType(path, "float", "an int beyond the range of float") from None
        return put_float
    if kind == "b":
        def put_bool(value, path, append):
            if kind_of(value) is not bool:
                if getattr(value, "shape", None) == () and kind_of(value).__name__ in ("bool_", "bool"):
                    value = bool(value)
                else:
                    raise WrongType(path, "bool", describe(value))
            append(b"\1" if value else b"\0")
        return put_bool
    if kind == "s":
        def put_text(value, path, append):
            if not is_a(value, str):
                raise WrongType(path, "string", describe(value))
            try:
                data = str.encode(value)
            except UnicodeEncodeError:
                raise WrongType(path, "string", "a string that is not valid Unicode (a lone surrogate)") from None
            append(pack("<I", len(data)))
            append(data)
        return put_text
    if kind == "[":
        return list_encoder(ty, pack, pack_error)
    return tuple_encoder(ty)


def list_encoder(ty, pack, pack_error):
    item_kind = ty[1][0]
    put_item = encoder(ty[1]) if item_kind not in "if" else None
    convert = {"i": encoder_of_number("i"), "f": encoder_of_number("f")}.get(item_kind)
    letter = {"i": "q", "f": "d"}.get(item_kind)
    exact = {"i": int, "f": float}.get(item_kind)

    def put_list(value, path, append):
        items = as_sequence(value, path, ty)
        append(pack("<I", len(items)))
        if put_item is None:
            if items and set(map(type, items)) != {exact}:
                items = [convert(item, "%s[%d]" % (path, i)) for i, item in enumerate(items)]
            try:
                append(pack("<%d%s" % (len(items), letter), *items))
            except (pack_error, OverflowError):
                at = next((i for i, item in enumerate(items) if not -2**63 <= item < 2**63), 0)
                raise WrongType("%s[%d]" % (path, at), type_name(ty[1]),
                                "%s, which does not fit 64 bits" % abbreviated(str(items[at]))) from None
        else:
            for i, item in enumerate(items):
                put_item(item, "%s[%d]" % (path, i), append)
    return put_list


def encoder_of_number(kind):
    put = encoder((kind,))
    from struct import unpack

    def convert(value, path):
        data = []
        put(value, path, data.append)
        return unpack("<q" if kind == "i" else "<d", data[0])[0]
    return convert


def tuple_encoder(ty):
    puts = [encoder(item) for item in ty[1]]

    def put_tuple(value, path, append):
        items = as_sequence(value, path, ty)
        if len(items) != len(puts):
            raise WrongType(path, type_name(ty), "%d items in place of %d" % (len(items), len(puts)))
        for i, (put, item) in enumerate(zip(puts, items)):
            put(item, "%s[%d]" % (path, i), append)
    return put_tuple


def as_sequence(value, path, ty):
    """The items of whatever counts as a sequence: list, tuple, range, deque, array, numpy array. Not a string, set, dict or generator."""
    if type(value) is list or isinstance(value, (list, tuple, range)):
        return value
    if hasattr(value, "tolist") and hasattr(value, "__len__"):
        return value.tolist()
    of = type(value)
    if not isinstance(value, (str, bytes, bytearray, dict)) and hasattr(of, "__getitem__") and hasattr(of, "__len__"):
        return list(value)
    if of.__name__ in ("dict_values", "dict_keys"):
        return list(value)
    raise WrongType(path, type_name(ty), describe(value))


def describe(value, depth=2):
    """What a value is, in words: `a tuple of (list, float)`, `float 3.0`, `None`."""
    of = type(value)
    if value is None:
        return "None"
    if of in (bool, int, float, complex, str):
        return "%s %s" % (of.__name__, abbreviated(repr(value)))
    if of is tuple and depth > 1:
        return "a tuple of (%s)" % ", ".join([type(item).__name__ for item in value[:6]] + ["…"] * (len(value) > 6))
    if of is list and depth > 1:
        kinds = sorted({type(item).__name__ for item in value[:1000]})
        return "a list of %s" % " and ".join(kinds) if kinds else "an empty list"
    name = of.__name__
    return ("an " if name[:1] in "aeiou" else "a ") + name


def abbreviated(text):
    return text if len(text) <= 60 else text[:40] + "…" + text[-15:]


class Channel:
    """The frames' descriptor."""

    def __init__(self, descriptor, read=_os.read, write=_os.write):
        self.descriptor, self.data, self.at = descriptor, b"", 0
        self._read, self._write = read, write

    def receive(self):
        """The next request's bytes, or None at the end."""
        data, at = self.data, self.at
        while len(data) - at < 4 or len(data) - at - 4 < int.from_bytes(data[at:at + 4], "little"):
            missing = 0
            if len(data) - at >= 4:
                missing = int.from_bytes(data[at:at + 4], "little") + 4 - (len(data) - at)
            parts, n_bytes = [data[at:]], 0
            while True:
                part = self._read(self.descriptor, min(max(missing - n_bytes, 65536), 1 << 20))
                if not part:
                    return None
                parts.append(part)
                n_bytes += len(part)
                if n_bytes >= missing:
                    break
            data, at = b"".join(parts), 0
        end = at + 4 + int.from_bytes(data[at:at + 4], "little")
        self.data, self.at = data, end
        return data[at + 4:end]

    def send(self, status, nanos, parts):
        size = 9
        for part in parts:
            size += len(part)
        data = b"".join((size.to_bytes(4, "little"), bytes((status,)), nanos.to_bytes(8, "little"), *parts))
        n_sent = self._write(self.descriptor, data)
        while n_sent < len(data):
            n_sent += self._write(self.descriptor, memoryview(data)[n_sent:])


def text_part(text):
    data = text.encode("utf-8", "replace")[:200_000]
    data = data.decode("utf-8", "ignore").encode()
    return len(data).to_bytes(4, "little") + data


def raised_parts(error, file, lines):
    """Kind, message, line and trace of an exception, the trace's frames in the submission alone."""
    frames, line = [], 0
    if isinstance(error, SyntaxError) and error.filename == file:
        line = error.lineno or 0
        if error.text:
            column = max((error.offset or 1) - 1, 0)
            frames.append("line %d: %s\n%s^" % (line, error.text.rstrip("\n"), " " * (len("line %d: " % line) + column)))
        message = error.msg
    else:
        trace = error.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename == file:
                line = trace.tb_lineno
                source = lines[line - 1].strip() if 0 < line <= len(lines) else ""
                frames.append("line %d, in %s: %s" % (line, code.co_name, source))
            trace = trace.tb_next
        try:
            message = str(error)
        except BaseException:
            message = "(its message cannot be shown)"
    if len(frames) > 8:
        frames[4:-4] = ["… %d more …" % (len(frames) - 8)]
    trace = "\n".join(frames)
    return [text_part(type(error).__name__), text_part(message), int(line or 0).to_bytes(8, "little"), text_part(trace)]


def add_site_packages(name):
    """Put last on the finders: what nothing else finds may be installed in site-packages, which start-up left out."""
    sys.meta_path.remove(FINDER)
    import site
    site.main()
    import importlib.util
    return importlib.util.find_spec(name)


class SitePackages:
    @staticmethod
    def find_spec(name, path=None, target=None):
        return add_site_packages(name) if path is None else None


FINDER = SitePackages


def offered_names(code, found):
    """All the global names that the code mentions, nested code included."""
    found.update(code.co_names)
    for constant in code.co_consts:
        if hasattr(constant, "co_names"):
            offered_names(constant, found)
    return found


def load(file, source):
    """The submission's names, after its top level ran as a module that is not `__main__`."""
    module = type(sys)("submission")
    module.__file__ = file
    sys.modules["submission"] = module
    names = module.__dict__
    code = compile(source, file, "exec", dont_inherit=True)
    mentioned = offered_names(code, set())
    for module_name, offers in _MODULES.items():
        wanted = [name for name in offers if name in mentioned]
        if wanted or module_name in mentioned:
            offered = __import__(module_name)
            names.update((name, getattr(offered, name)) for name in wanted)
            if module_name in mentioned and module_name not in names:
                names[module_name] = offered
    before = set(names)
    exec(code, names)
    return names, before


def parameter_count(function):
    """(fewest, most) positional arguments, or None where it cannot be told; `most` None for *args."""
    n_bound = 0
    if hasattr(function, "__func__"):
        function, n_bound = function.__func__, 1
    code = getattr(function, "__code__", None)
    if code is None or hasattr(function, "__wrapped__"):
        return None
    most = code.co_argcount - n_bound
    fewest = most - len(function.__defaults__ or ())
    return fewest, (None if code.co_flags & 4 else most)


def find_entry(names, before, spellings, parameters, file):
    """A function that makes a callable for each call, and what to say if there is none."""
    for spelling in spellings:
        function = names.get(spelling)
        if callable(function) and spelling not in before and not isinstance(function, type):
            return (lambda: function), complaint_about(function, spelling, parameters)
    solution = names.get("Solution")
    if isinstance(solution, type):
        for spelling in spellings:
            if callable(getattr(solution, spelling, None)):
                bound = getattr(solution(), spelling)
                return (lambda: getattr(solution(), spelling)), complaint_about(bound, "Solution." + spelling, parameters)
    defined = [name for name, value in names.items()
               if name not in before and callable(value) and getattr(value, "__module__", None) == "submission"]
    if isinstance(solution, type):
        defined += ["Solution." + name for name, value in vars(solution).items() if callable(value) and name[:2] != "__"]
    has = "the file defines " + ", ".join("`%s`" % name for name in defined) if defined else "the file defines no function"
    looked = ", ".join("`%s`" % name for name in spellings)
    return None, "no function of that name: looked for %s, also as a method of `class Solution`; %s" % (looked, has)


def complaint_about(function, name, parameters):
    counts = parameter_count(function)
    if counts is None:
        return None
    fewest, most = counts
    if fewest <= len(parameters) and (most is None or len(parameters) <= most):
        return None
    takes = str(most) if fewest == most else "%d to %s" % (fewest, most)
    return "`%s` takes %s parameter%s, the problem passes %d: %s" % (
        name, takes, "" if takes == "1" else "s", len(parameters), ", ".join("`%s`" % p for p in parameters))


def refuse(channel, kind, message):
    channel.send(_REFUSED, 0, [text_part(kind), text_part(message), bytes(8), text_part("")])
    flush()
    _os._exit(0)


def flush():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except BaseException:
            pass


def serve(channel, make_entry, decoders, put_result, file, lines):
    clock, receive, send = perf_counter_ns, channel.receive, channel.send
    own_out, own_err = sys.stdout, sys.stderr
    out_flush, err_flush = own_out.flush, own_err.flush
    while True:
        data = receive()
        if data is None:
            return
        arguments, at = [], 0
        for decode in decoders:
            value, at = decode(data, at)
            arguments.append(value)
        data = None
        started = nanos = 0
        parts = []
        try:
            entry = make_entry()
            started = clock()
            result = entry(*arguments)
            nanos = clock() - started
            put_result(result, "result", parts.append)
            status = _RETURNED
        except WrongType as error:
            status = _WRONG_TYPE
            parts = [text_part(describe(result)), text_part(error.path), text_part(error.expected), text_part(error.found)]
        except MemoryError:
            status, parts, arguments = _OUT_OF_MEMORY, [], None
        except BaseException as error:
            nanos = clock() - started if started else 0
            status, parts = _RAISED, raised_parts(error, file, lines)
        arguments = result = None
        if sys.stdout is own_out and sys.stderr is own_err:
            try:
                out_flush()
                err_flush()
            except BaseException:
                pass
        else:
            flush()
        send(status, nanos, parts)


def main():
    path, file, signature, parameters, spellings = sys.argv[1:6]
    _os.set_inheritable(3, False)
    sys.setrecursionlimit(100_000)
    sys.meta_path.append(FINDER)
    channel = Channel(3)
    with open(path, encoding="utf-8", newline=None) as stream:
        source = stream.read()
    lines = source.split("\n")
    types, at = [], 0
    while signature[at] != ">":
        ty, at = read_type(signature, at)
        types.append(ty)
    result_type, _ = read_type(signature, at + 1)
    sys.argv[:] = [file]
    try:
        names, before = load(file, source)
    except BaseException as error:
        flush()
        channel.send(_REFUSED, 0, raised_parts(error, file, lines))
        flush()
        _os._exit(0)
    try:
        make_entry, complaint = find_entry(names, before, spellings.split(","), parameters.split(",") if parameters else [], file)
    except BaseException as error:
        channel.send(_REFUSED, 0, raised_parts(error, file, lines))
        _os._exit(0)
    if complaint:
        refuse(channel, "missing function" if make_entry is None else "wrong number of parameters", complaint)
    decoders, put_result = [decoder(ty) for ty in types], encoder(result_type)
    flush()
    channel.send(_RETURNED, 0, [])
    serve(channel, make_entry, decoders, put_result, file, lines)


main()
