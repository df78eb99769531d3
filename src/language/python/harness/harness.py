"""Kata's worker for Python: loads a submission, answers calls that arrive as binary frames on descriptor 3.

Usage: harness.pyc FILE SHOWN_NAME SIGNATURE_CODE PARAMETER_NAMES USUAL_SPELLINGS;OTHERS LOOKED_FOR PACKAGE_FOLDERS BESIDE

Nothing is imported before it is needed: an interpreter without site-packages starts in a few milliseconds, and most submissions
need neither those nor `collections`. The submission lives in a module of its own and never sees this one's names.
"""

import sys
from time import perf_counter_ns

from kata_codec import BOOLS, WrongType, decoder, describe, encoder, read_type, shown
from kata_entry import find_entry, names_in
from kata_prelude import offer

_HOME = sys.path[0]
_os = __import__("posix")
# The byte that a reply begins with. A test holds these against the judge's. Statuses:
_RETURNED = 0
_RAISED = 1
_OUT_OF_MEMORY = 2
_WRONG_TYPE = 3
_DOES_NOT_FIT = 4
_REFUSED = 5
_RETURNED_AS = 6
_IMPORTS = 7
# With this bit in a status, the process ends after this reply.
_IS_LAST = 0x80


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


def with_hint(message, error, lines, parameters, is_loading):
    try:
        more = _hints().hint(error, "\n".join(lines), parameters, is_loading)
    except BaseException:
        more = ""
    return "%s (%s)" % (message, more) if more else message


def _hints():
    """The module of hints, which only what goes wrong needs. The submission has no way to its folder."""
    global HINTS
    if HINTS is None:
        own = sys.modules.pop("kata_hints", None)
        sys.path.insert(0, _HOME)
        try:
            HINTS = __import__("kata_hints")
        finally:
            sys.path.remove(_HOME)
            sys.modules.pop("kata_hints", None)
            if own is not None:
                sys.modules["kata_hints"] = own
        HINTS.BESIDE = BESIDE
    return HINTS


HINTS = None

# Endless recursion leaves a hundred thousand frames, so only the first and the last of them are shown.
_FRAMES_SHOWN = 4


def helper_of(path):
    """The name of a helper by its path; nothing for any other file."""
    return path[len(BESIDE) + 1:] if BESIDE and path.startswith(BESIDE + "/") else ""


def lines_of_helper(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read().split("\n")
    except OSError:
        return []


def shown_frames(trace, file, lines):
    """The frames of a traceback that are the submission's own or a helper's, as text, and the line of the submission's newest."""
    first, last, n_frames, line = [], [], 0, 0
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if path == file or helper_of(path):
            n_frames += 1
            if path == file:
                line = trace.tb_lineno or 0
            if len(first) < _FRAMES_SHOWN:
                first.append(trace)
            else:
                last.append(trace)
                if len(last) > 1000:
                    del last[:-_FRAMES_SHOWN]
        trace = trace.tb_next
    del last[:-_FRAMES_SHOWN]

    def shown(trace):
        code, line = trace.tb_frame.f_code, trace.tb_lineno or 0
        helper = helper_of(code.co_filename)
        of_file = lines_of_helper(code.co_filename) if helper else lines
        source = of_file[line - 1].strip() if 0 < line <= len(of_file) else ""
        return "%sline %d, in %s: %s" % (helper and helper + ", ", line, code.co_name, source)

    n_left_out = n_frames - len(first) - len(last)
    more = ["… %d more …" % n_left_out] if n_left_out else []
    return [*map(shown, first), *more, *map(shown, last)], line


def raised_parts(error, file, lines, parameters=(), is_loading=False):
    """Kind, message, line and trace of an exception, the trace's frames in the submission alone."""
    frames, line = [], 0
    if isinstance(error, SyntaxError) and error.filename == file:
        line = error.lineno or 0
        if error.text:
            column = max((error.offset or 1) - 1, 0)
            frames.append("line %d: %s\n%s^" % (line, error.text.rstrip("\n"), " " * (len("line %d: " % line) + column)))
        message = with_hint(error.msg, error, lines, parameters, is_loading)
    elif isinstance(error, SyntaxError) and helper_of(error.filename or ""):
        frames, line = shown_frames(error.__traceback__, file, lines)
        frames.append("%s, line %d: %s" % (helper_of(error.filename), error.lineno or 0, (error.text or "").strip()))
        message = "%s:%d: %s" % (helper_of(error.filename), error.lineno or 0, error.msg)
    else:
        frames, line = shown_frames(error.__traceback__, file, lines)
        try:
            message = str(error)
        except BaseException:
            message = "(its message cannot be shown)"
        message = with_hint(message, error, lines, parameters, is_loading)
    trace = "\n".join(frames)
    return [text_part(type(error).__name__), text_part(message), int(line or 0).to_bytes(8, "little"), text_part(trace)]


def add_site_packages(name):
    """Put last on the finders: what nothing else finds may be installed in site-packages, which start-up left out."""
    sys.meta_path.remove(FINDER)
    import site
    # The user's own packages come before those of the interpreter, as usually.
    for folder in PACKAGE_FOLDERS:
        site.addsitedir(folder)
    site.main()
    import importlib.util
    return importlib.util.find_spec(name)


class SitePackages:
    @staticmethod
    def find_spec(name, path=None, target=None):
        return add_site_packages(name) if path is None else None


FINDER = SitePackages
# The folders in which the user has installed packages, besides the interpreter's own.
PACKAGE_FOLDERS = []
# The folder with the files beside the submission that it imports, or nothing. It is searched after Python's own modules and before installed ones.
BESIDE = ""


class Loader:
    """Tells `inspect` and tracebacks the submission's text, which lies under no such name."""

    def __init__(self, source):
        self.source = source

    def get_source(self, name):
        return self.source


def telling(channel, names):
    """`__import__` for the time of loading: says which module the file itself is importing, since what an import takes may end the process."""
    original = __import__

    def importing(name, globals=None, locals=None, fromlist=(), level=0):
        if globals is not names or level or name in sys.modules:
            return original(name, globals, locals, fromlist, level)
        channel.send(_IMPORTS, 0, [text_part(name)])
        try:
            return original(name, globals, locals, fromlist, level)
        finally:
            channel.send(_IMPORTS, 0, [text_part("")])

    return importing


def load(channel, file, source):
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
    offer(code, names_in(code, set()), source, names)
    offered = dict(names)
    builtins = sys.modules["builtins"]
    original = builtins.__import__
    builtins.__import__ = telling(channel, names)
    try:
        exec(code, names)
    finally:
        builtins.__import__ = original
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


def serve(channel, make_entry, types, result_type, parameters, file, lines):
    decoders, put_result = [decoder(ty) for ty in types], encoder(result_type)
    # A function may change an argument in place instead of returning it: this is the argument that has the result's type.
    in_place = next((place for place, ty in enumerate(types) if ty == result_type), None)
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
            if BOOLS:
                BOOLS.clear()
                status = _RETURNED_AS
                parts.insert(0, text_part(shown(result)))
        except WrongType as error:
            status = _WRONG_TYPE
            BOOLS.clear()
            n_skipped = int(hasattr(entry, "__func__"))
            if hasattr(result, "close") and hasattr(result, "cr_code"):
                result.close()  # Or Python complains that it was never awaited.
            got = _hints().returns_nothing(entry, n_skipped, in_place, lines) if result is None else describe(result)
            parts = [text_part(got), text_part(error.path), text_part(error.expected), text_part(error.found)]
        except MemoryError:
            status, parts, arguments = _OUT_OF_MEMORY, [], None
        except BaseException as error:
            nanos = clock() - started if started else 0
            status, parts = _RAISED, raised_parts(error, file, lines, parameters)
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
    for name in ("kata_codec", "kata_entry", "kata_prelude"):
        del sys.modules[name]
    if BESIDE:
        sys.path.append(BESIDE)
    sys.path_importer_cache.clear()
    # PyPy takes the limit for a size of its stack, 768 bytes each, which the main stack must have.
    sys.setrecursionlimit(60_000 if sys.implementation.name == "pypy" else 100_000)
    # Each thread would reserve as much stack as the main thread may use, and all of it would count against the memory limit.
    __import__("_thread").stack_size(8 << 20)
    sys.meta_path.append(FINDER)
    # A fault that ends the interpreter itself is reported on stderr, with the line.
    __import__("faulthandler").enable(2, all_threads=False)
    # Usually `site`, which is not loaded here, defines these.
    import builtins
    builtins.exit = builtins.quit = sys.exit


def main():
    global BESIDE
    path, file, signature, parameters, spellings, looked_for, folders, BESIDE = sys.argv[1:9]
    PACKAGE_FOLDERS[:] = folders.split("\n") if folders else []
    _os.set_inheritable(3, False)
    prepare_interpreter()
    channel = Channel(3)
    with open(path, encoding="utf-8", newline=None) as stream:
        source = stream.read()
    lines = source.split("\n")
    types, codes, at = [], [], 0
    while signature[at] != ">":
        start = at
        ty, at = read_type(signature, at)
        types.append(ty)
        codes.append(signature[start:at])
    parameters = parameters.split(",") if parameters else []
    result_type, _ = read_type(signature, at + 1)
    sys.argv[:] = [file]
    try:
        names, offered = load(channel, file, source)
    except BaseException as error:
        flush()
        channel.send(_REFUSED, 0, raised_parts(error, file, lines, is_loading=True))
        flush()
        _os._exit(0)
    try:
        spellings = [part.split(",") for part in spellings.split(";")]
        make_entry, complaint = find_entry(names, offered, spellings, looked_for, parameters, source)
    except BaseException as error:
        channel.send(_REFUSED, 0, raised_parts(error, file, lines))
        _os._exit(0)
    if complaint:
        refuse(channel, "missing function" if make_entry is None else "wrong number of parameters", complaint)
    flush()
    channel.send(_RETURNED, 0, [])
    serve(channel, make_entry, types, result_type, list(zip(parameters, codes)), file, lines)


main()
