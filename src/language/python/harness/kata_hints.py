"""What a message of Python's own does not say to somebody whose function is called by Kata. Loaded once something went wrong."""

import sys

# What arrays have and lists lack; the arguments are lists.
_OF_ARRAYS = {
    "T", "all", "any", "argmax", "argmin", "argsort", "astype", "clip", "cumsum", "dot", "dtype", "fill", "flatten", "item", "itemsize", "max",
    "mean", "min", "ndim", "nonzero", "prod", "ravel", "reshape", "round", "shape", "size", "squeeze", "std", "sum", "tolist", "transpose",
    "unsqueeze", "var", "view",
}
_OF_LISTS = (
    "list indices must be integers or slices, not ", "only integer scalar arrays can be converted", "can't multiply sequence by non-int",
    "not supported between instances of 'list' and", "bad operand type for unary -: 'list'",
)
# Names that would be offered if their package were installed.
_OFFERED_BY = {"np": "numpy", "numpy": "numpy", "sortedcontainers": "sortedcontainers", "SortedDict": "sortedcontainers",
               "SortedKeyList": "sortedcontainers", "SortedList": "sortedcontainers", "SortedSet": "sortedcontainers"}


def hint(error, source, parameters, is_loading):
    """A sentence to be put behind the exception's message, in brackets, or nothing. `parameters` are names and type codes."""
    if isinstance(error, PermissionError):
        return "the sandbox refuses other processes, the network, and files beyond the scratch folder"
    if isinstance(error, EOFError):
        return "Kata calls a function and gives no input"
    if isinstance(error, ModuleNotFoundError) and error.name:
        return missing_module(error.name.partition(".")[0])
    if isinstance(error, NameError) and getattr(error, "name", None) in _OFFERED_BY:
        return missing_module(_OFFERED_BY[error.name])
    reads_input = "stdin" in source or "input(" in source
    if is_loading and reads_input and isinstance(error, (ValueError, IndexError, StopIteration, TypeError)):
        return "the file reads input while it loads: Kata calls a function and gives no input"
    lists = [name for name, code in parameters if code[:1] == "["]
    if lists and wants_arrays(error, source):
        return "the arguments are plain lists: `np.array(%s)` makes an array of one" % lists[0]
    return ""


def missing_module(name):
    version = sys.version.split()[0]
    return "it is not installed for the Python that runs this, %s %s; `%s -m pip install %s` would install it" % (
        sys.executable, version, sys.executable, name)


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


def returns_nothing(function, n_skipped, place):
    """What to say of an answer that is None where the answer could be an argument that was changed."""
    if place is None:
        return "None (the function returns nothing)"
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    names = code.co_varnames[:code.co_argcount][n_skipped:] if code is not None else ()
    if place >= len(names):
        return "None (the function returns nothing)"
    return "None (the function returns nothing; one that changes `%s` in place ends with `return %s`)" % (names[place], names[place])
