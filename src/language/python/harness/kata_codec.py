"""What travels between the judge and a Python submission: arguments from bytes, results to bytes, each by its type's code."""


# Whether a bool was encoded as a number since this was last cleared: then the answer is also shown as it was returned.
BOOLS = []


class WrongType(Exception):
    """The result is not of the demanded type: what was found, and where below `result`."""

    def __init__(self, path, expected, found):
        self.path, self.expected, self.found = path, expected, found


# Types are parsed from their codes into nested tuples: ("i",), ("[", item), ("(", items).

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
            if kind_of(value) is bool:
                BOOLS.append(True)
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
            if kind_of(value) is bool:
                BOOLS.append(True)
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
                raise WrongType(path, "int", too_large(whole)) from None
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
                raise WrongType("%s[%d]" % (path, at), type_name(ty[1]), too_large(items[at])) from None
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
            raise WrongType(path, type_name(ty), "%d item%s in place of %d" % (len(items), "" if len(items) == 1 else "s", len(puts)))
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
    if of is int and not -2**63 <= value < 2**63:
        return too_large(value)
    if of in (bool, int, float, complex, str):
        return "%s %s" % (of.__name__, abbreviated(repr(value)))
    if of is tuple and depth > 1:
        return "a tuple of (%s)" % ", ".join([type(item).__name__ for item in value[:6]] + ["…"] * (len(value) > 6))
    if of is list and depth > 1:
        kinds = sorted({type(item).__name__ for item in value[:1000]})
        return "a list of %s" % " and ".join(kinds) if kinds else "an empty list"
    if of.__name__ in ("coroutine", "async_generator"):
        return "a coroutine (the function is `async`; write it as a plain `def`)"
    if of.__name__ == "generator":
        if value.gi_code.co_name == "<genexpr>":
            return "a generator (round brackets around `… for …` make one; square brackets make a list)"
        return "a generator (the function has a `yield`; return the whole answer at once)"
    name = of.__name__
    if isinstance(value, type):
        return "the type `%s` itself, not one of its values" % name_of(value)
    if callable(value) and hasattr(value, "__name__"):
        return "the function `%s` itself (it is called with `%s(…)`)" % (name_of(value), name_of(value))
    article = "an " if name[:1] in "aeiou" else "a "
    if hasattr(of, "__next__"):
        return "%s%s, which gives its items one by one (`list(…)` makes a list of them)" % (article, name)
    if name in ("set", "frozenset"):
        return "a %s, which has no order and holds nothing twice" % name
    return article + name


def name_of(value):
    return abbreviated(str(value.__name__))


def shown(value, most=4000):
    """An answer as it was returned, for an eye: its beginning, where it is long."""
    if isinstance(value, list) and len(value) > most:
        value = value[:most]
    return abbreviated(repr(value), most)


def too_large(whole):
    """An integer that the wire has no room for. Its digits are not written out: Python refuses that for thousands of them."""
    n_bits = whole.bit_length()
    shown = "the integer %d" % whole if n_bits <= 128 else "an integer of %d bits" % n_bits
    return shown + ", which does not fit 64"


def abbreviated(text, most=60):
    return text if len(text) <= most else text[:most * 2 // 3] + "…" + text[-most // 4:]
