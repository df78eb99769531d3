"""Kata's worker for Python: loads a submission, answers calls that arrive as binary frames on descriptor 3.

Usage: harness.pyc FILE SHOWN_NAME SIGNATURE_CODE PARAMETER_NAMES SPELLINGS

Nothing is imported before it is needed: an interpreter without site-packages starts in a few milliseconds, and most submissions
need neither those nor `collections`. The submission lives in a module of its own and never sees this one's names.
"""

import sys
from time import perf_counter_ns

from kata_codec import WrongType, decoder, describe, encoder, read_type
from kata_entry import find_entry, names_in

_HOME = sys.path[0]
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
        if isinstance(error, PermissionError):
            message += " (the sandbox refuses other processes, the network, and files beyond the scratch folder)"
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


class Loader:
    """Tells `inspect` and tracebacks the submission's text, which lies under no such name."""

    def __init__(self, source):
        self.source = source

    def get_source(self, name):
        return self.source


def load(file, source):
    """The submission's names after its top level ran, as a module that is not `__main__`, and those that it was offered."""
    module = type(sys)("submission")
    module.__file__, module.__loader__ = file, Loader(source)
    sys.modules["submission"] = module
    names = module.__dict__
    try:
        code = compile(source, file, "exec", dont_inherit=True)
    except (MemoryError, RecursionError) as error:
        what = "Python's own compiler gives up (%s): the file nests brackets, operators or `elif` too deep, or is too large" % type(error).__name__
        raise SyntaxError(what) from None
    mentioned = names_in(code, set())
    for module_name, offers in _MODULES.items():
        wanted = [name for name in offers if name in mentioned]
        if wanted or module_name in mentioned:
            offered = __import__(module_name)
            names.update((name, getattr(offered, name)) for name in wanted if hasattr(offered, name))
            if module_name in mentioned and module_name not in names:
                names[module_name] = offered
    offered = dict(names)
    exec(code, names)
    return names, offered


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
            got = "None (the function returns nothing)" if result is None else describe(result)
            parts = [text_part(got), text_part(error.path), text_part(error.expected), text_part(error.found)]
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


def prepare_interpreter():
    """What a submission finds: no way to this program's own modules, deep recursion, threads with stacks of the usual size."""
    sys.path[:] = [folder for folder in sys.path if folder != _HOME]
    for name in ("kata_codec", "kata_entry"):
        del sys.modules[name]
    sys.path_importer_cache.clear()
    sys.setrecursionlimit(100_000)
    # Each would reserve as much as the main thread may use, and count against the memory limit with all of it.
    __import__("_thread").stack_size(8 << 20)
    sys.meta_path.append(FINDER)
    # `site`, which is left out, defines these.
    import builtins
    builtins.exit = builtins.quit = sys.exit


def main():
    path, file, signature, parameters, spellings = sys.argv[1:6]
    _os.set_inheritable(3, False)
    prepare_interpreter()
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
        names, offered = load(file, source)
    except BaseException as error:
        flush()
        channel.send(_REFUSED, 0, raised_parts(error, file, lines))
        flush()
        _os._exit(0)
    try:
        make_entry, complaint = find_entry(names, offered, spellings.split(","), parameters.split(",") if parameters else [], source)
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
