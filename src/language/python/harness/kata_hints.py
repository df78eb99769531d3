"""What a message of Python's own does not say to somebody whose function is called by Kata. Loaded once something went wrong."""

import sys

# Attributes that arrays have and lists lack. The arguments are lists.
_OF_ARRAYS = {
    "T", "all", "any", "argmax", "argmin", "argsort", "astype", "clip", "cumsum", "dot", "dtype", "fill", "flatten", "item", "itemsize", "max",
    "mean", "min", "ndim", "nonzero", "prod", "ravel", "reshape", "round", "shape", "size", "squeeze", "std", "sum", "tolist", "transpose",
    "unsqueeze", "var", "view",
}
_OF_LISTS = (
    "list indices must be integers or slices, not ", "only integer scalar arrays can be converted", "can't multiply sequence by non-int",
    "not supported between instances of 'list' and", "bad operand type for unary -: 'list'",
)
# Names that would be predefined if their package were installed.
_OFFERED_BY = {"np": "numpy", "numpy": "numpy", "sortedcontainers": "sortedcontainers", "SortedDict": "sortedcontainers",
               "SortedKeyList": "sortedcontainers", "SortedList": "sortedcontainers", "SortedSet": "sortedcontainers"}
# Names from other languages, from Python 2, and from modules that were not imported.
_SPELT = {"xrange": "range", "raw_input": "input", "unichr": "chr", "unicode": "str", "basestring": "str", "long": "int", "true": "True",
          "false": "False", "null": "None", "nil": "None", "undefined": "None", "NULL": "None", "this": "self"}
_IMPORTED_AS = {"pd": "pandas as pd", "plt": "matplotlib.pyplot as plt", "tf": "tensorflow as tf", "nn": "torch.nn as nn", "torch": "torch",
                "F": "torch.nn.functional as F", "scipy": "scipy", "pandas": "pandas"}
# Packages whose names are those of the modules they provide, and packages whose names are not.
_PACKAGES = {"attrs", "bitarray", "cupy", "cython", "gmpy2", "hypothesis", "imageio", "jax", "keras", "matplotlib", "mpmath", "networkx", "numba",
             "numpy", "onnx", "pandas", "polars", "pyarrow", "pydantic", "pytest", "requests", "scipy", "seaborn", "shapely", "sortedcontainers",
             "statsmodels", "sympy", "tensorflow", "torch", "torchvision", "tqdm", "transformers", "xgboost"}
_PACKAGES_CALLED = {"attr": "attrs", "bs4": "beautifulsoup4", "Cython": "cython", "cv2": "opencv-python", "dateutil": "python-dateutil",
                    "Levenshtein": "levenshtein", "more_itertools": "more-itertools", "mpl_toolkits": "matplotlib", "PIL": "pillow",
                    "skimage": "scikit-image", "sklearn": "scikit-learn", "yaml": "pyyaml"}
# Common file names of helper modules in a repository. Some of them are also names of packages, which nobody means.
_FILES = {"algorithms", "base", "binary_heap", "common", "config", "constants", "data", "helper", "helpers", "heap", "hmm", "main", "max_heap",
          "min_heap", "model", "models", "node", "solution", "solutions", "sorting", "sorts", "src", "test", "tests", "tree", "util", "utilities",
          "utils"}
# Modules of Python 2, and modules that Python 3 has removed.
_RENAMED = {"ConfigParser": "configparser", "Queue": "queue", "StringIO": "io", "__builtin__": "builtins", "cPickle": "pickle", "cStringIO": "io",
            "copy_reg": "copyreg", "urllib2": "urllib.request"}
_REMOVED = {"asynchat", "asyncore", "distutils", "imp", "smtpd"}
# Characters that word processors, web pages and input methods substitute for Python's.
_TYPED = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "×": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=",
          "…": "...", "。": ".", "、": ",", "《": "<", "》": ">", "【": "[", "】": "]", "「": '"', "」": '"'}
# Methods and functions that change their argument and return None.
_RETURN_NONE = (r"\breturn\s+((?!self\.)\w+(?:\[[^\]]*\])?\.(?:sort|reverse|append|extend|insert|remove|clear|update|add|shuffle|heapify|heappush)"
                r"|shuffle|heapify|heappush|print)\s*\(")
# The names of list methods in other languages.
_OF_OTHER_LISTS = {"push": "append", "push_back": "append", "add": "append", "length": "len", "len": "len", "size": "len", "contains": "in",
                   "isEmpty": "not", "empty": "not", "sorted": "sorted", "front": "[0]", "back": "[-1]"}


# The folder with the helpers, or nothing.
BESIDE = ""


def hint(error, source, parameters, is_loading):
    """A sentence to be put behind the exception's message, in brackets, or nothing. `parameters` are names and type codes."""
    if isinstance(error, PermissionError):
        return "the sandbox refuses other processes, the network, and files beyond the scratch folder"
    if isinstance(error, EOFError):
        return "Kata calls a function and gives no input"
    if isinstance(error, SystemExit):
        return "this ends the program before the function has returned its answer"
    if isinstance(error, RuntimeError) and "start new thread" in str(error):
        return short_of_threads()
    if isinstance(error, ModuleNotFoundError) and error.name:
        return missing_module(error.name)
    if isinstance(error, ImportError) and "relative import" in str(error):
        return "the file is in no package: write `from helper import …` for `helper.py` beside it"
    if isinstance(error, (ImportError, AttributeError)) and is_hidden(getattr(error, "name", None), error):
        return "Python's own module of this name comes before the file beside the submission: rename the file"
    if isinstance(error, SyntaxError):
        return about_syntax(error)
    if isinstance(error, NameError):
        return about_name(error)
    reads_input = "stdin" in source or "input(" in source
    if is_loading and reads_input and isinstance(error, (ValueError, IndexError, StopIteration, TypeError)):
        return "the file reads input while it loads: Kata calls a function and gives no input"
    other = _OF_OTHER_LISTS.get(named_attribute(error)) if isinstance(error, AttributeError) else None
    if other and "np." not in source:
        return {"append": "a list has `append(item)`", "len": "a list's length is `len(…)`", "in": "it is `item in …`", "not": "it is `not …`",
                "sorted": "it is `sorted(…)`"}.get(other, "it is `…%s`" % other)
    lists = [name for name, code in parameters if code[:1] == "["]
    if lists and wants_arrays(error, source):
        return "the arguments are plain lists: `np.array(%s)` makes an array of one" % lists[0]
    return ""


def short_of_threads():
    from resource import RLIMIT_DATA, getrlimit
    stack = __import__("_thread").stack_size() >> 20
    return "a submission may reserve %d MiB of memory in all, of which each thread's stack takes %d, and have 256 threads" % (
        getrlimit(RLIMIT_DATA)[0] >> 20, stack)


def about_name(error):
    """Of a name that is not defined: what was meant, as far as that can be told."""
    name = getattr(error, "name", None) or str(error).partition("'")[2].partition("'")[0]
    if isinstance(error, UnboundLocalError):
        return "no line that assigns `%s` has run before in this call; a function that assigns a name anywhere has one of its own" % name
    if name in _OFFERED_BY:
        return missing_module(_OFFERED_BY[name])
    if name in _SPELT:
        return "it is `%s` in Python 3" % _SPELT[name]
    if name in _IMPORTED_AS:
        return "nothing imports it: `import %s` at the top of the file" % _IMPORTED_AS[name]
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    frame = trace.tb_frame
    known = [*frame.f_code.co_varnames, *frame.f_code.co_freevars, *(known for known in frame.f_globals if known[:2] != "__")]
    near = nearest(name, known)
    if near:
        return "did you mean `%s`?" % near
    return "`self.%s` is the object's" % name if hasattr(frame.f_locals.get("self"), name) else ""


def nearest(name, known):
    """The known name that one slip makes of this one: a character too many, too few or another, or two that changed places."""
    def is_near(other):
        if abs(len(other) - len(name)) > 1 or max(len(other), len(name)) < 3:
            return False
        start = 0
        while start < min(len(name), len(other)) and name[start] == other[start]:
            start += 1
        rest, others = name[start:], other[start:]
        return (rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]
                or (rest[:2] == others[1::-1] and rest[2:] == others[2:]))
    return next((other for other in known if other.lower() == name.lower() or is_near(other)), None)


def about_syntax(error):
    """Of a line that is no Python: how it may have come into the file."""
    text = (error.text or "").strip()
    if text[:3] == "```":
        return "a mark of Markdown around the code: leave its lines out"
    if text[:3] == ">>>" or text[:4] == "... ":
        return "the prompt of an interactive session: leave out `>>> ` and `... `"
    if text[:1] in ("%", "!"):
        return "a command of a notebook: leave the line out"
    character = (error.msg or "").partition("invalid character '")[2][:1]
    if character in _TYPED:
        return "type `%s`" % _TYPED[character]
    if 0xff01 <= ord(character or " ") <= 0xff5e:
        return "a full-width character: type `%s`" % chr(ord(character) - 0xfee0)
    if "non-printable character" in (error.msg or ""):
        return "an invisible character, as copying from a page brings along: type the line's spaces anew"
    return ""


def missing_module(name):
    """Of a module that is not there: a part of a package, a file of a repository, a module of another version, a package."""
    top, version, modules = name.partition(".")[0], sys.version.split()[0], sys.modules
    parent = modules.get(name.rpartition(".")[0])
    if parent is not None and not hasattr(parent, "__path__"):
        return "`%s` is a single module: `from %s import …` takes a name from it" % (parent.__name__, parent.__name__)
    if name != top and top in modules:
        own = getattr(modules[top], "__version__", None)
        which = " %s" % own if isinstance(own, str) else ""
        return "the installed `%s`%s has no such module; those of other versions may" % (top, which)
    if top in _RENAMED:
        return "it is `%s` in Python 3" % _RENAMED[top]
    if top in getattr(sys, "stdlib_module_names", ()) or top in _REMOVED:
        return "the Python that runs this, %s %s, comes without it" % (sys.executable, version)
    package = top if top in _PACKAGES else _PACKAGES_CALLED.get(top)
    if package:
        return "it is not installed for the Python that runs this, %s %s; `%s -m pip install %s` would install it" % (
            sys.executable, version, sys.executable, package)
    if BESIDE and name != top and is_beside(top):
        return "the folder beside the file has no such module; Kata copies what the imports of the file and of its helpers name"
    missing = "no `%s.py` stands beside the file" % top
    if top in _FILES:
        return missing
    return "%s; a package must be installed for the Python that runs this, %s %s" % (missing, sys.executable, version)


def is_beside(top):
    import os
    return any(os.path.exists("%s/%s%s" % (BESIDE, top, end)) for end in ("", ".py"))


def is_hidden(name, error):
    """Whether an import that lacks something was answered by a module of Python's own, while a helper has the same name."""
    if isinstance(error, AttributeError):
        name = getattr(getattr(error, "obj", None), "__name__", None) if isinstance(getattr(error, "obj", None), type(sys)) else None
    return bool(BESIDE and name and name in getattr(sys, "stdlib_module_names", ()) and is_beside(name))


def wants_arrays(error, source):
    if isinstance(error, AttributeError):
        return isinstance(getattr(error, "obj", []), list) and named_attribute(error) in _OF_ARRAYS
    if not isinstance(error, TypeError):
        return False
    message = str(error)
    if message.startswith("unsupported operand type(s)"):
        return "'list'" in message and ("numpy" in sys.modules or "np." in source)
    return any(part in message for part in _OF_LISTS) and "not str" not in message


def named_attribute(error):
    message = str(error)
    return message.rpartition("attribute ")[2].strip("'") if message.startswith("'list' object") else ""


def returns_nothing(function, n_skipped, place, lines):
    """What to say of an answer that is None. `place` is the argument that a function which changes it in place would have to return."""
    import re
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    if code is None:
        return "None (the function returns nothing)"
    body = body_of(code, lines)
    returned = re.search(_RETURN_NONE, body)
    if returned:
        changes = returned[1] + "(…)"
        if returned[1] == "print":
            return "None (`print` shows a value and returns None: `return` the value itself)"
        return "None (`%s` changes what it is given and returns None: return that, in a line of its own)" % changes
    if re.search(r"\breturn[ \t]+(?!None\b)[^\s#;]", body):
        return "None (this call came to the function's end, or to a `return` without a value)"
    if re.search(r"\bprint\s*\(", body):
        return "None (the function prints, and returns nothing: what is printed is no answer, `return` it)"
    names = code.co_varnames[:code.co_argcount][n_skipped:]
    if place is None or place >= len(names):
        return "None (the function returns nothing: the answer is what `return` gives)"
    return "None (the function returns nothing: the answer is what `return` gives; one that changes `%s` in place ends with `return %s`)" % (
        names[place], names[place])


def body_of(code, lines):
    """The text of a function, without the functions in it that stand in lines of their own."""
    own = [number for *_, number in code.co_lines() if number] if hasattr(code, "co_lines") else []
    last = max(own, default=code.co_firstlineno)
    inner = set()
    for constant in code.co_consts:
        if hasattr(constant, "co_code") and constant.co_name != "<lambda>" and constant.co_name[:1] != "<" and hasattr(constant, "co_lines"):
            numbers = [number for *_, number in constant.co_lines() if number]
            inner.update(range(constant.co_firstlineno, max(numbers, default=0) + 1))
    first = code.co_firstlineno
    text = [line for number, line in enumerate(lines[first - 1:last], first) if number not in inner]
    return "\n".join(line.partition("#")[0] for line in text)
