"""Which of a submission's functions is the one to call.

The problem's names may also be those of helpers (`heapSort(arr, n)` below a `sortArray(nums)`), so every function of such a name is a
candidate, and the likeliest is taken: one that takes the problem's arguments, is the submission's own, is called by no other candidate,
and returns something.
"""

from kata_codec import describe


class Candidate:
    def __init__(self, make, function, label, spelling, is_own):
        self.make, self.function, self.label, self.spelling, self.is_own = make, function, label, spelling, is_own


def candidates(names, offered, spellings):
    """Functions before methods, and each in the order of the spellings."""
    found = []
    for spelling in spellings:
        function = names.get(spelling)
        if not callable(function) or isinstance(function, type) or (spelling in offered and function is offered[spelling]):
            continue
        is_own = getattr(function, "__module__", "submission") == "submission"
        found.append(Candidate(lambda function=function: function, function, spelling, spelling, is_own))
    solution = names.get("Solution")
    if isinstance(solution, type):
        for spelling in spellings:
            if callable(getattr(solution, spelling, None)):
                make = lambda spelling=spelling: getattr(solution(), spelling)
                found.append(Candidate(make, make(), "Solution." + spelling, spelling, True))
    return found


def find_entry(names, offered, spellings, looked_for, parameters, source):
    """A function that makes a callable for each call, and what to say if there is none. `spellings` are the usual ones and the others."""
    usual, others = spellings
    found = candidates(names, offered, usual) or candidates(names, offered, others)
    if not found:
        return None, missing(names, usual, looked_for, parameters, source)
    viable = [candidate for candidate in found if complaint_about(candidate, parameters) is None]
    if not viable:
        return found[0].make, complaint_about(found[0], parameters)
    if len(viable) > 1:
        returns = returning_lines(source)
        viable = sorted(viable, key=lambda c: (not c.is_own, is_called_by_another(c, viable), not is_answer(c.function, returns)))
    return viable[0].make, None


def missing(names, spellings, looked_for, parameters, source):
    functions, classes = [], []
    for name, value in names.items():
        if not callable(value) or getattr(value, "__module__", None) != "submission":
            continue
        if isinstance(value, type):
            classes.append((name, [method for method, of in vars(value).items() if callable(of) and method[:2] != "__"]))
        else:
            functions.append("`%s`" % name)
    methods = ["`%s.%s`" % (name, method) for name, of in classes for method in of]
    bare = ["the class `%s`" % name for name, of in classes if not of]
    defined = functions + methods + bare
    has = "the file defines " + ", ".join(defined) if defined else "the file defines no function"
    values = [name for name in spellings if name in names and not callable(names[name])]
    named = class_to_name(classes, bool(functions), spellings)
    if not source.strip():
        has = "the file is empty"
    elif values:
        has += ", and `%s` is %s" % (values[0], describe(names[values[0]]))
    elif named:
        has += "; `%s` is a class: Kata calls a function, or a method of `class Solution`" % named
    elif not defined and "__main__" in source and "def " in source:
        has += " outside `if __name__ == \"__main__\":`, and what stands under that line is not run"
    call = "%s(%s)" % (spellings[0], ", ".join(parameters))
    return "no function of that name: looked for %s, and as a method of `class Solution`; the problem calls `%s`, %s" % (
        looked_for, call, has)


def class_to_name(classes, has_functions, spellings):
    """The class to speak of: one of the problem's name, or with a method of that name, or the first where there are only methods."""
    def plain(name):
        return name.replace("_", "").lower()
    wanted = {plain(spelling) for spelling in spellings}
    others = [(name, methods) for name, methods in classes if name != "Solution"]
    ranks = (lambda name, methods: plain(name) in wanted, lambda name, methods: any(plain(method) in wanted for method in methods),
             lambda name, methods: methods and not has_functions)
    return next((name for is_meant in ranks for name, methods in others if is_meant(name, methods)), None)


def code_of(function):
    """The code of a function, or of what a method or a decorated function is about; None for what is not written in Python."""
    function = getattr(function, "__func__", function)
    function = getattr(function, "__wrapped__", function)
    return getattr(function, "__code__", None)


def names_in(code, found):
    """All the global names and attributes that the code mentions, nested code included."""
    found.update(code.co_names)
    for constant in code.co_consts:
        if hasattr(constant, "co_names"):
            names_in(constant, found)
    return found


def is_called_by_another(candidate, viable):
    for other in viable:
        code = code_of(other.function)
        if other is not candidate and code is not None and candidate.spelling in names_in(code, set()):
            return True
    return False


def returning_lines(source):
    """The lines of `def`s, decorators included, whose body returns a value."""
    import ast
    lines = set()

    def returns(node):
        if isinstance(node, ast.Return):
            return node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None)
        inner = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
        return any(returns(child) for child in ast.iter_child_nodes(node) if not isinstance(child, inner))

    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and any(returns(statement) for statement in node.body
                                                     if not isinstance(statement, (ast.FunctionDef, ast.ClassDef))):
            lines.update([node.lineno] + [decorator.lineno for decorator in node.decorator_list])
    return lines


def is_answer(function, returns):
    """Whether a call can have a result: not of a generator, nor of a function that returns nothing. What cannot be told may have one."""
    code = code_of(function)
    is_generator = code is not None and code.co_flags & 0x20
    return code is None or code.co_name == "<lambda>" or (code.co_firstlineno in returns and not is_generator)


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


def complaint_about(candidate, parameters):
    counts = parameter_count(candidate.function)
    if counts is None:
        return None
    fewest, most = counts
    if fewest <= len(parameters) and (most is None or len(parameters) <= most):
        return keyword_complaint(candidate)
    own = getattr(candidate.function, "__func__", None)
    if own is not None and most == len(parameters) - 1 and own.__code__.co_varnames[:1] != ("self",):
        return "`%s` lacks `self`, its first parameter: Python passes the object there" % candidate.label
    takes = str(most) if fewest == most else "at least %d" % fewest if most is None else "%d to %d" % (fewest, most)
    return "`%s` takes %s parameter%s, the problem passes %d: %s" % (
        candidate.label, takes, "" if takes == "1" else "s", len(parameters), ", ".join("`%s`" % p for p in parameters))


def keyword_complaint(candidate):
    """Parameters that are passed by name alone, and must be, are passed by nobody."""
    function = getattr(candidate.function, "__func__", candidate.function)
    code, given = function.__code__, function.__kwdefaults__ or {}
    names = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    needed = [name for name in names if name not in given]
    if not needed:
        return None
    return "`%s` must be given %s by name, the problem passes its arguments in order" % (
        candidate.label, ", ".join("`%s`" % name for name in needed))
